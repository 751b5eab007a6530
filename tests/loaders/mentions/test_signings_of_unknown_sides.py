"""Signings as real reports tell them: sides that no rule of bodies knows, days between the two, and one agreement told twice."""

import pytest
from sentences import facts, named


def signed(text: str, home: str = "烟台市") -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home=home)}
    for signer, agreement in facts(text, "SIGNED", home=home):
        who[agreement].add(signer)
    return who


@pytest.mark.parametrize("when", ["日前", "近日", "今天", "成功", "5月8日", "昨日上午"])
def test_a_day_may_stand_between_a_place_and_the_one_it_signs_with(when: str) -> None:
    assert signed(f"烟台市{when}与宜宾市签署旅游合作备忘录。") == {"旅游合作备忘录": {"烟台市", "宜宾市"}}


def test_where_somebody_lives_is_no_day() -> None:
    assert signed("烟台市近日天气晴好,高远与林深签名留念。") == {}


def test_a_list_of_pairs_takes_sides_that_are_known_by_their_place_in_it() -> None:
    text = (
        "签约仪式上,烟台市教育局与宜宾市教育局、烟台云港酱菜坊与宜宾林业有限公司、烟台港务有限公司与好味名企分别签订购销合同。"
    )
    assert signed(text) == {
        "烟台市教育局与宜宾市教育局购销合同": {"烟台市教育局", "宜宾市教育局"},
        "烟台云港酱菜坊与宜宾林业有限公司购销合同": {"烟台云港酱菜坊", "宜宾林业有限公司"},
        "烟台港务有限公司与好味名企购销合同": {"烟台港务有限公司", "好味名企"},
    }


def test_pairs_parted_by_commas_need_no_word_that_each_signs() -> None:
    text = "会上,烟台苹果协会与宜宾市电子商务协会,鲁北餐饮与宜宾林业有限公司签订合作意向协议。"
    assert len(signed(text)) == 2


def test_what_they_speak_about_in_pairs_signs_nothing() -> None:
    text = "烟台市副市长高远围绕港口与物流、教育与人才作了介绍,并与宜宾市副市长林深签署合作协议。"
    assert signed(text) == {"烟台市与宜宾市合作协议": {"烟台市", "宜宾市", "高远", "林深"}}


def test_words_alone_before_the_other_side_are_a_side_if_they_end_like_one() -> None:
    text = "会上,烟台市总工会与宜宾市总工会签订结对协议,轨道交通产业园与翠屏区签订合作共建协议。"
    assert signed(text)["轨道交通产业园与翠屏区合作共建协议"] == {"轨道交通产业园", "翠屏区"}
    assert "轨道交通产业园" not in signed("会上,企业代表与翠屏区签订合作共建协议。").get("合作共建协议", set())


def test_between_two_bodies_words_alone_are_a_side() -> None:
    text = "烟台大学分别与宜宾林业有限公司、大江网以及烟台港务有限公司签署合作协议。"
    assert signed(text) == {
        "烟台大学与宜宾林业有限公司合作协议": {"烟台大学", "宜宾林业有限公司"},
        "烟台大学与大江网合作协议": {"烟台大学", "大江网"},
        "烟台大学与烟台港务有限公司合作协议": {"烟台大学", "烟台港务有限公司"},
    }


def test_a_fuller_kind_between_the_same_two_is_the_same_agreement() -> None:
    text = (
        "5月8日,烟台市与宜宾林业有限公司签订战略合作协议。\n"
        "市长高远代表市政府与宜宾林业有限公司董事长林深签订了战略合作框架协议。"
    )
    assert signed(text) == {"烟台市与宜宾林业有限公司战略合作框架协议": {"烟台市", "宜宾林业有限公司", "高远", "林深"}}


def test_a_memorandum_is_not_the_agreement_told_before() -> None:
    text = "5月8日,烟台市与宜宾市签订战略合作协议。烟台市与宜宾市还签署了战略合作备忘录。"
    assert len(signed(text)) == 2


def test_what_is_carried_out_is_no_part_of_the_name() -> None:
    text = "昨日,烟台市政府与宜宾林业有限公司在玉兰园进行战略合作框架协议签约。"
    assert set(signed(text)) == {"烟台市与宜宾林业有限公司战略合作框架协议"}


def test_the_womens_federations_of_two_places_sign() -> None:
    text = "5月8日,烟台市与宜宾市座谈会举行。会上,两地妇联签订了姐妹共建协议。"
    assert signed(text) == {"姐妹共建协议": {"烟台市妇联", "宜宾市妇联"}}


@pytest.mark.parametrize("kind", ["签约仪式", "签署仪式", "签订仪式", "签约挂牌仪式"])
def test_a_ceremony_of_any_word_for_signing_is_for_an_agreement(kind: str) -> None:
    text = f"5月8日,烟台市与宜宾市劳务合作协议{kind}在烟台市举行。"
    assert signed(text) == {"劳务合作协议": {"烟台市", "宜宾市"}}
    assert named(text, "Event", home="烟台市") == {f"烟台市与宜宾市劳务合作协议{kind}"}


def test_a_ceremony_without_a_name_is_theirs_who_sign() -> None:
    text = "5月8日,烟台市与江海大学签订校地共建协议。市长高远等出席仪式。"
    assert named(text, "Event", home="烟台市") == {"烟台市与江海大学签约仪式"}


@pytest.mark.parametrize(
    ("who", "sides"),
    [
        ("云港集团、大江网、江海集团", {"云港集团", "大江网", "江海集团"}),
        ("云港集团、股东大会、江海集团", {"云港集团", "江海集团"}),
        ("云港集团、江海年会、江海集团", {"云港集团", "江海集团"}),
    ],
)
def test_what_stands_between_two_bodies_is_one_but_no_meeting(who: str, sides: set[str]) -> None:
    (parties,) = signed(f"{who}签订合作协议。").values()
    assert parties == sides


@pytest.mark.parametrize("park", ["工业园", "产业园", "物流园", "财团"])
def test_a_common_noun_signs_nothing(park: str) -> None:
    assert signed(f"{park}与云港集团签订合作协议。") == {}
    (parties,) = signed(f"白沙{park}与云港集团签订合作协议。").values()
    assert parties == {f"白沙{park}", "云港集团"}
