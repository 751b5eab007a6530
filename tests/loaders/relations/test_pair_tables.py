"""Pairs told in tables, and in words that call them pairs."""

import pytest
from sentences import facts


def pairs(text: str) -> set[tuple[str, str]]:
    return {(a, b) for a, b, *_ in facts(text, "PAIRED_WITH", home="成都市")} - {("成都市", "甘孜藏族自治州")}


HEAD = "成都市与甘孜州结对帮扶这几年\n名单如下:\n"
THREE = {("康定市", "锦江区"), ("泸定县", "青羊区"), ("丹巴县", "武侯区")}


@pytest.mark.parametrize(
    "table",
    [
        "1.锦江区→康定市\n2.青羊区→泸定县\n3.武侯区→丹巴县\n",
        "　　锦江区 — 康定市　　　青羊区 — 泸定县\n　　武侯区 — 丹巴县\n",
        "锦江区｜康定市\n青羊区｜泸定县\n武侯区｜丹巴县\n",
    ],
)
def test_lines_of_nothing_but_pairs_are_a_table_of_pairs(table: str) -> None:
    assert pairs(HEAD + table + "市长高远说了话。") == THREE
    assert facts(HEAD + table, "PAIRED_WITH") >= {("康定市", "锦江区", "结对帮扶")}


def test_a_table_without_an_arrangement_or_within_one_city_pairs_nobody() -> None:
    assert pairs("羽毛球联赛今天抽签\n锦江区｜康定市\n青羊区｜泸定县\n武侯区｜丹巴县\n") == set()
    assert pairs("成都市与甘孜州结对帮扶这几年\n足球联赛赛程:\n锦江区｜康定市\n青羊区｜泸定县\n武侯区｜丹巴县\n") == set()
    assert pairs(HEAD + "锦江区｜青羊区\n武侯区｜成华区\n金牛区｜温江区\n") == set()


def test_those_who_are_called_a_pair_are_one() -> None:
    told = "方案定下绵阳与阿坝州、德阳与凉山州这两对。"
    both = {("绵阳市", "阿坝藏族羌族自治州"), ("凉山彝族自治州", "德阳市")}
    assert pairs("两地谈对口合作。" + told) == both
    assert pairs("羽毛球联赛今天抽签。" + told) == set()


def test_whose_task_it_is_to_help() -> None:
    assert pairs("对口支援一年来,绵阳的任务就是支援阿坝州。") == {("绵阳市", "阿坝藏族羌族自治州")}
    assert pairs("绵阳是与阿坝州对口支援的城市。") == {("绵阳市", "阿坝藏族羌族自治州")}
