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


@pytest.mark.parametrize(
    "told",
    [
        "结对帮扶名单:锦江区—康定市、青羊区—泸定县、武侯区—丹巴县。",
        "今年的对口支援又有新安排——锦江区:康定市;青羊区:泸定县;武侯区:丹巴县。",
        "锦江区（康定市）、青羊区（泸定县）、武侯区（丹巴县）结对帮扶已有三年。",
    ],
)
def test_a_list_of_pairs_runs_on_in_a_sentence(told: str) -> None:
    assert pairs(told) == THREE


def test_lists_of_trains_or_of_towns_in_counties_pair_nobody() -> None:
    assert pairs("对口支援今年提速。新开锦江区—康定市、青羊区—泸定县、武侯区—丹巴县三条客运班线。") == set()
    assert pairs("东西部协作车间:康定市(石桥镇)、泸定县(双溪镇)、丹巴县(青山镇)。") == set()
    assert pairs("锦江区:康定市、青羊区:泸定县。") == set()


def test_as_many_pairs_as_are_counted_are_pairs() -> None:
    both = {("绵阳市", "阿坝藏族羌族自治州"), ("凉山彝族自治州", "德阳市")}
    assert pairs("绵阳与阿坝州、德阳与凉山州,两对城市结伴而行。") == both
    assert pairs("绵阳与阿坝州、德阳与凉山州争夺两对城市名额。") == set()
    assert pairs("绵阳与阿坝州、德阳与凉山州,三对城市结伴而行。") == set()


def test_two_whose_people_met_in_so_many_years_of_their_tie() -> None:
    assert pairs("石棉县县长高远、旺苍县县长林深互访,两县“结对子”十年了。") == {("旺苍县", "石棉县")}
    assert pairs("石棉县县长高远、旺苍县县长林深互访,谈起结婚十年。") == set()


def test_a_team_is_named_for_whom_it_is_sent_to() -> None:
    assert pairs("绵阳对口阿坝州工作组组长高远带队进村。") == {("绵阳市", "阿坝藏族羌族自治州")}
    assert pairs("绵阳市对口合作办公室主任高远去过阿坝州。") == set()
    assert pairs("绵阳市驻阿坝州对口合作工作组组长高远来了。") <= {("绵阳市", "阿坝藏族羌族自治州")}


def test_streets_tied_by_a_list_of_two() -> None:
    told = "锦江区望江街道、泸定县石桥镇“结对帮扶”签约仪式上,望江街道主任高远与石桥镇镇长林深握手。"
    assert pairs(told) == {("望江街道", "石桥镇")}
