"""Two that are paired by what one is to do for the other: each construction by a text that it takes and one that it leaves."""

import pytest
from sentences import facts

from loaders.mentions.places.unknown import NOT_DIVISION


def pairs(text: str) -> set[tuple[str, ...]]:
    return {fact[:2] for fact in facts(text, "PAIRED_WITH", home="绍兴市")}


@pytest.mark.parametrize(
    "text",
    [
        "会议要求,桐乡市要巩固与屏山县的协作成果。",
        "桐乡市要深化与屏山县的东西部协作。",
        "桐乡市持续加强与屏山县的结对协作,今年东西部协作资金已到位。",
        "桐乡市要加快推进与屏山县共建的纺织产业园二期,抓实东西部协作。",
        "桐乡市加强对屏山县的对口帮扶。",
        "东西部协作以来,桐乡市选派的第三批教师抵达结对的屏山县。",
        "桐乡市医疗队前往对口帮扶的屏山县义诊。",
        "这是对口支援的第十年,屏山县由桐乡市支援。",
    ],
)
def test_who_tends_what_binds_two_is_paired(text: str) -> None:
    assert pairs(text) == {("屏山县", "桐乡市")}


@pytest.mark.parametrize(
    "text",
    [
        "桐乡市要扩大与屏山县的合作成果,多做生意。",
        "桐乡市教师到屏山县参观,收获很多。",
        "屏山县由桐乡市支援队打赢了球赛。",
    ],
)
def test_who_only_trades_or_comes_is_not(text: str) -> None:
    assert pairs(text) == set()


def test_lists_are_tended_in_their_order() -> None:
    text = "桐乡市、海宁市还要按照山海协作的部署,分别做好与丽水市遂昌县、庆元县的结对工作。"
    assert pairs(text) == {("桐乡市", "遂昌县"), ("庆元县", "海宁市")}


def test_who_began_the_sentence_helps_another_too() -> None:
    text = "绍兴市对口支援天峻县,2016年起又对口帮扶贵州省大方县。"
    assert pairs(text) == {("天峻县", "绍兴市"), ("大方县", "绍兴市")}


def test_a_meeting_about_aid_is_of_two() -> None:
    assert pairs("桑珠孜区·绍兴市援藏工作座谈会召开。") == {("桑珠孜区", "绍兴市")}
    assert pairs("桑珠孜区、绍兴市援藏干部座谈。") == set()


def test_friends_of_any_rank() -> None:
    assert pairs("阿穆尔州是黑龙江省最重要的友好省份。") == {("阿穆尔州", "黑龙江省")}
    assert pairs("双阳区与天津市宝坻区签署缔结友好城区协议书。") == {("双阳区", "宝坻区")}


def test_the_bank_of_a_river_is_no_county() -> None:
    assert pairs("绍兴援建的雅江北岸生态示范区种下苗木,对口支援又一年。") == set()


def test_who_leads_the_countys_delegation_is_no_place() -> None:
    assert NOT_DIVISION.search("明远带领县")
    assert not NOT_DIVISION.search("绿春县")


def test_provinces_and_counties_in_a_list_of_pairs_are_paired_where_the_word_stands_behind_it() -> None:
    listed = "上海市与万州区、浙江省与涪陵区、广东省与巫山县"
    assert pairs(f"{listed}的结对支援关系始于上世纪九十年代。") == {
        ("万州区", "上海市"),
        ("浙江省", "涪陵区"),
        ("巫山县", "广东省"),
    }
    assert pairs(f"{listed}的物流往来频繁,对口支援是另一回事。") == set()


def test_pairs_of_a_list_face_each_other_under_any_arrangement() -> None:
    assert pairs("南北挂钩合作以来,两地格局成形:昆山对沭阳,常熟对泗洪。") == {("昆山市", "沭阳县"), ("常熟市", "泗洪县")}
    assert pairs("足球联赛打响:昆山对沭阳,常熟对泗洪。") == set()


def test_a_title_that_says_what_two_are_to_each_other_pairs_those_below_it() -> None:
    text = "现场签约2项:\n1.蔬菜项目\n甲方:高远公司\n乙方:林深公司\n2.《对口援疆结对共建协议(2025—2027年)》\n双方:石狮市、玛纳斯县\n"
    assert pairs(text) == {("玛纳斯县", "石狮市")}
