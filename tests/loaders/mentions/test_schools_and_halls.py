"""Bodies whose names begin or end oddly: schools called after people, halls that are none, departments with two fields of work."""

import pytest
from sentences import facts, named


def bodies(text: str) -> set[str]:
    return named(text, "Organization", home=None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("昨天,段玉裁初级中学校长高远来访。", {"段玉裁初级中学"}),
        ("昨天,大连市甘井子区段玉裁初级中学校长高远来访。", {"大连市甘井子区段玉裁初级中学"}),
        ("签约仪式在大连市中心医院门诊大厅举行。", {"大连市中心医院"}),
        ("代表团参观了金普新区行政审批大厅。", set()),
        ("备忘录由政制及内地事务局局长高远签署。", {"政制及内地事务局"}),
        ("台中市工商发展投资策进会总干事高远来访。", {"台中市工商发展投资策进会"}),
        ("澳门中小企业协进会会长高远来访。", {"澳门中小企业协进会"}),
    ],
)
def test_a_body_has_its_whole_name_and_no_more(text: str, told: set[str]) -> None:
    assert bodies(text) == told


def test_a_park_that_signs_is_a_place() -> None:
    told = "会上,轨道交通产业园与庄河经开区签订2022年度合作共建协议。"
    assert named(told, "Place") >= {"轨道交通产业园"}
    assert ("轨道交通产业园", "2022年度合作共建协议") in facts(told, "SIGNED")


NOTE = "大连商会与庄河商会合作意向书"


def test_who_exchange_notes_sign() -> None:
    told = "大连商会与庄河商会签了一份合作意向书,由大连商会会长高远与庄河商会会长林深换文。"
    assert {("高远", NOTE), ("林深", NOTE)} <= facts(told, "SIGNED")


def test_bare_posts_of_two_who_sign_are_in_the_order_of_the_two() -> None:
    told = "随后,大连中小企业协进会与庄河市工商业联合会签订合作协议,由会长高远、副主席林深代表落笔。"
    assert facts(told, "HOLDS_POST", home=None) == {
        ("高远", "大连中小企业协进会", "会长"),
        ("林深", "庄河市工商业联合会", "副主席"),
    }


def test_the_organ_of_both_is_of_those_whose_bodies_signed_just_before() -> None:
    told = "会上,金普新区社会保障局与水城区人社局签订劳务合作协议,两地总工会签订结对合作框架协议。"
    name = "金普新区总工会与水城区总工会结对合作框架协议"
    assert facts(told, "SIGNED") >= {("金普新区总工会", name), ("水城区总工会", name)}


def test_the_letters_of_two_nations_begin_the_name_of_a_body() -> None:
    told = "在座的有一带一路研究院理事长高远、韩中文化友好协会会长林深。"
    assert bodies(told) == {"一带一路研究院", "韩中文化友好协会"}
    assert named(told, "Person") == {"高远", "林深"}
