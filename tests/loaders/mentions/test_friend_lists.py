"""Friendly cities told several at a time: in pairs, as one another's, each as 「友城」 of one."""

import pytest
from sentences import facts


def pairs(text: str, home: str = "大连市") -> set[frozenset[str]]:
    return {frozenset(fact[:2]) for fact in facts(text, "PAIRED_WITH", home=home)}


KITAKYUSHU, BUSAN = frozenset({"大连市", "北九州市"}), frozenset({"大连市", "釜山广域市"})


@pytest.mark.parametrize(
    "told",
    [
        "会上,辽宁省大连市与日本北九州市、江苏省苏州市与韩国釜山市签署建立友好城市关系协议书。",
        "新缔结的2对友好城市分别为辽宁省大连市与日本北九州市、江苏省苏州市与韩国釜山市。",
        "大连市与北九州市、苏州市与釜山市正式结为友好城市。",
    ],
)
def test_friends_in_a_list_of_pairs_are_paired_one_by_one(told: str) -> None:
    assert pairs(told) == {KITAKYUSHU, frozenset({"苏州市", "釜山广域市"})}


@pytest.mark.parametrize(
    "told",
    [
        "大连市还分别与韩国友城釜山市、日本友城北九州市签订合作项目。",
        "市长高远会见了来自北九州市、釜山市等友城的代表。",
        "我市国际友城北九州市、我市友好城市釜山市派团参加。",
        "大连市与北九州市、釜山市互为友好城市。",
    ],
)
def test_cities_called_friends_are_those_of_the_one_that_is_named_or_at_home(told: str) -> None:
    assert pairs(told) == {KITAKYUSHU, BUSAN}


def test_friends_of_one_another_are_each_others() -> None:
    assert pairs("大连、北九州和釜山互为友城多年。") == {KITAKYUSHU, BUSAN, frozenset({"北九州市", "釜山广域市"})}


def test_a_tie_that_is_taken_for_granted_is_there() -> None:
    assert pairs("双方将推动大连市与北九州市的姐妹城市关系取得新成果。") == {KITAKYUSHU}
    assert pairs("大连市和北九州市有着40多年的友城情谊。") == {KITAKYUSHU}
    assert pairs("双方将推动大连市与北九州市的友好城市关系建立。") == set()


@pytest.mark.parametrize(
    "told",
    [
        "大连市与北九州市、苏州市与釜山市将签署友好城市协议。",
        "大连市与北九州市、沈阳市与札幌市有望结为友好城市。",
        "来自北九州市、釜山市的代表参观了友城展。",
        "大连市与北九州市交流活跃,苏州市与釜山市贸易往来频繁,各地友好城市越来越多。",
    ],
)
def test_who_is_only_named_beside_a_word_for_friends_is_not_paired(told: str) -> None:
    assert pairs(told) == set()


def test_a_conference_of_many_friends_is_under_none_of_their_ties() -> None:
    told = "今天,大连首届国际友城市长会议召开。1979年,大连市与北九州市结为友好城市。"
    assert facts(told, "PART_OF", home="大连市") == set()
    assert KITAKYUSHU in pairs(told)


def test_a_post_that_the_tagger_takes_for_a_body_is_a_post() -> None:
    told = "中山区区委常委、统战部长高远介绍了中山区概况。"
    assert facts(told, "HOLDS_POST") == {("高远", "中山区", "区委常委"), ("高远", "中山区", "统战部长")}


@pytest.mark.parametrize(
    "told",
    [
        "中日韩友城交流活跃:苏州、大连都在日韩有友城,其中大连—北九州、苏州—釜山,结好都已多年。",
        "友好城市:大连市—北九州市、苏州市—釜山市。",
    ],
)
def test_words_for_friends_announce_the_pairs_behind_them(told: str) -> None:
    assert pairs(told) == {KITAKYUSHU, frozenset({"苏州市", "釜山广域市"})}


@pytest.mark.parametrize(
    "told",
    [
        "日韩部分,日本北九州市是大连市的姊妹市,韩国釜山市则是友好城市。",
        "北九州市是大连的友城,釜山市也是友城。",
    ],
)
def test_whose_friends_the_next_are_goes_on(told: str) -> None:
    assert pairs(told) == {KITAKYUSHU, BUSAN}


def test_a_city_that_is_only_named_next_is_nobodys_friend() -> None:
    assert pairs("北九州市是大连的友城,釜山市是港口城市。") == {KITAKYUSHU}


def test_a_city_abroad_that_fills_one_side_of_a_pair_is_a_place_whatever_the_tagger_cuts() -> None:
    told = "上海、大连都在新西兰有友城,其中上海—但尼丁、大连—克赖斯特彻奇,结好都已多年。"
    assert pairs(told) == {frozenset({"上海市", "但尼丁市"}), frozenset({"大连市", "克赖斯特彻奇市"})}


def test_pairs_from_the_same_two_countries_are_paired_one_by_one() -> None:
    assert pairs("大连市与北九州市、沈阳市与札幌市结为友好城市。") == {KITAKYUSHU, frozenset({"沈阳市", "札幌市"})}
