"""Talks with guests who are told only as a group."""

import pytest
from sentences import attended, facts

HOME = "江州市"


@pytest.mark.parametrize(
    ("whom", "name"),
    [
        ("前来参会的东盟国家驻穗领馆官员、主要商会侨领", "东盟国家驻穗领馆官员"),
        ("来访的云港集团负责人一行", "云港集团负责人"),
        ("部分海外侨商", "部分海外侨商"),
        ("出席活动的专家学者", "专家学者"),
        ("企业家代表", "企业家代表"),
    ],
)
def test_who_received_a_group_met_it(whom: str, name: str) -> None:
    assert attended(f"12日,市长高远会见了{whom}。", home=HOME) == {f"高远会见{name}": {"高远"}}


def test_guests_who_are_listed_behind_were_at_the_talks() -> None:
    told = "12日,市长高远会见了前来参会的领馆官员。参加会见的外方客人有:泰国驻广州总领事林深;侨领有:泰国云州商会会长江海。"
    assert attended(told, home=HOME) == {"高远会见领馆官员": {"高远", "林深", "江海"}}


@pytest.mark.parametrize(
    "told",
    [
        "市长高远将会见企业家代表。",
        "市长高远看望了企业家代表。",
        "市长高远会见了云州商会会长林深。",
        "市长高远在车间与企业家代表边走边聊。",
    ],
)
def test_what_is_planned_or_told_otherwise_meets_no_group(told: str) -> None:
    assert not any("代表" in event or event.endswith("会长") for event in attended(told, home=HOME))


def test_an_item_of_a_list_tells_its_own_agreement() -> None:
    told = (
        "会上签约项目两个:\n一、云港公司与江州市人民政府签《木材加工合同》;\n"
        "二、云州侨联、江州同乡会结为友好社团,侨联主席高远、同乡会会长林深代表双方在协议书上签字。"
    )
    signed = {who: agreement for who, agreement, *_ in facts(told, "SIGNED", home=HOME)}
    assert signed["高远"] == signed["林深"] != signed["云港公司"]
