"""Rolls of friendly cities: of one place in a sentence or in lines, and of several a pair a line."""

import pytest
from sentences import facts


def pairs(text: str, home: str = "大连市") -> set[frozenset[str]]:
    return {frozenset(fact[:2]) for fact in facts(text, "PAIRED_WITH", home=home)}


HAVRE, KITAKYUSHU = frozenset({"大连市", "勒阿弗尔市"}), frozenset({"大连市", "北九州市"})


@pytest.mark.parametrize(
    "told",
    [
        "目前,大连已有国际友城11个,包括日本北九州市、法国勒阿弗尔市等。",
        "相关链接:大连国际友城达11座,包括日本北九州、法国勒阿弗尔。",
        "我市已与10个国家的11个城市结为友好城市,其中有日本北九州市、法国勒阿弗尔市。",
        "截至目前,大连的国际友好城市有:日本北九州市、法国勒阿弗尔市。",
        "大连已有国际友城两个,其中日本北九州市、法国勒阿弗尔市往来最密。",
        "大连的友城圈里,有日本北九州市、法国勒阿弗尔市。",
        "日本北九州、法国勒阿弗尔先后成为大连的友城。",
        "日本北九州、法国勒阿弗尔都是我市的友好城市。",
        "大连先后与日本北九州、法国勒阿弗尔等11个城市结好。",
        "大连友城名单\n日本北九州市\n法国勒阿弗尔市",
        "大连友城一览表\n1.北九州市(日本),1979年5月\n2.勒阿弗尔市(法国),1985年9月",
        "大连的友城\n▍1979年5月  大连市—北九州市(日本)\n▍1985年9月  大连市—勒阿弗尔市(法国)",
        "大连友城一图读懂\n1979年5月1日 大连市与日本北九州市\n1985年9月 大连市与法国勒阿弗尔市",
    ],
)
def test_all_cities_of_a_roll_are_friends(told: str) -> None:
    assert pairs(told) == {HAVRE, KITAKYUSHU}


@pytest.mark.parametrize(
    "told",
    [
        "有意与我市结为友好城市的,有日本北九州市、法国勒阿弗尔市。",
        "大连将与更多城市结为友好城市,意向包括日本北九州市、法国勒阿弗尔市。",
        "友城来客\n大连市—北九州市航线每周三班\n大连市—勒阿弗尔市航线每周一班",
        "友城代表参观了港口,其中不少人还去过日本北九州市、法国勒阿弗尔市。",
        "友城代表参观了港口。他们去过的城市包括日本北九州市、法国勒阿弗尔市。",
    ],
)
def test_other_lists_of_cities_make_no_friends(told: str) -> None:
    assert pairs(told) == set()


def test_where_a_pair_was_signed_is_none_of_it() -> None:
    told = "市长高远在内罗毕与北九州市市长林深签署协议书,大连市和北九州市结为友好城市。"
    assert pairs(told) == {KITAKYUSHU}


def test_lines_of_a_chronicle_sign_nothing() -> None:
    told = "高远与林深签署协议书,两市结为友城。\n▍1979年5月  大连市—北九州市\n▍1985年9月  大连市—勒阿弗尔市\n2015年,续签友好合作备忘录。"
    assert not {agreement for _, agreement, *_ in facts(told, "SIGNED", home="大连市") if "勒阿弗尔" in agreement}
