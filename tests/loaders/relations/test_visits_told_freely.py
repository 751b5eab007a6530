"""Visits told as in features, bulletins and interviews: stops in other words, parties that part, and who says 「我」."""

import pytest
from sentences import facts

FIRM, SCHOOL = "绍兴云帆机械有限公司", "绍兴市第二中学"
PARTY = "6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察。"


def visits(text: str) -> dict[tuple[str, str], str]:
    found = facts(text, "VISITED", date="2023-06-10", home="绍兴市")
    return {(who, what): role for who, what, role in found if what != "绍兴市"}


def stops(text: str) -> set[str]:
    return {what for who, what in visits(text) if who == "高远"}


@pytest.mark.parametrize(
    "told",
    [
        f"头一站{FIRM}。下午进的是{SCHOOL}。",
        f"客人的脚步落在两处:{FIRM}、{SCHOOL},一家挨着一家。",
        f"{FIRM}、{SCHOOL},代表团由东走到西。",
        f"代表团先到{FIRM}看厂房,再往{SCHOOL}参观。",
    ],
)
def test_stops_in_other_words(told: str) -> None:
    assert stops(PARTY + told) == {FIRM, SCHOOL}


@pytest.mark.parametrize(
    "told",
    [
        f"{FIRM}的产品由内地销往{SCHOOL}。",
        f"{FIRM}看好前景。",
        f"代表团到{FIRM}出席开业仪式,看起来人不少。",
        f"首站马拉松由{FIRM}赞助。",
        f"代表团走的是{SCHOOL}门口的路。",
        f"\n▷ 09:20　{SCHOOL}\n明天要去的地方。\n",
    ],
)
def test_what_is_no_stop(told: str) -> None:
    assert stops(PARTY + told) == set()


def test_counties_that_are_walked_through() -> None:
    told = "杭州市副市长高远率团来绍兴市考察。当天跑了诸暨市、嵊州市两个市。"
    assert stops(told) == {"诸暨市", "嵊州市"}
    assert stops("杭州市副市长高远率考察团到诸暨市。") == {"诸暨市"}
    assert stops("杭州市副市长高远率考察团到诸暨市出席论坛。") == set()
    assert stops("杭州市副市长高远率艺术团到诸暨市。") == set()
    assert stops("杭州市副市长高远率考察团到诸暨市,途中爆胎折返,没能到达。") == set()
    assert stops("杭州市副市长高远率考察团赴诸暨市未果。") == set()


@pytest.mark.parametrize("told", ["看着窗外发呆", "在家看电视", "坐着看书", "下午看球赛"])
def test_who_looks_on_at_leisure_inspects_no_town(told: str) -> None:
    assert stops(f"杭州市副市长高远到诸暨市,{told}。") == set()
    assert stops("杭州市副市长高远到诸暨市,下午看书院。") == {"诸暨市"}


def test_the_party_goes_on_where_another_goes_home() -> None:
    told = PARTY + f"县长林深有事先走,代表团接着到了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察"}


def test_a_party_that_parts_is_not_everywhere() -> None:
    told = (
        "6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察,同行的有杭州市教育局局长林深、杭州市商务局局长江海。下午兵分两路。"
        f"高远去了{FIRM};林深和江海一路,去了{SCHOOL},绍兴市副市长秦川与之同行。"
    )
    assert visits(told) == {
        ("高远", FIRM): "率队、考察",
        ("林深", SCHOOL): "率队、考察",
        ("江海", SCHOOL): "率队、考察",
        ("秦川", SCHOOL): "陪同",
    }


def test_the_parts_of_a_party_may_be_told_in_one_sentence() -> None:
    told = f"6月8日,杭州市市长高远率团来绍兴市考察。下午兵分两路。市长高远去{FIRM},副市长林深一路,去了{SCHOOL}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", SCHOOL): "率队、考察"}


def test_in_a_talk_each_speaks_of_himself() -> None:
    told = (
        "周末茶座\n海棠:直播间里坐着绍兴市副市长林深。\n林深:8日,杭州市副市长高远带着考察团到了绍兴市,上午看企业。\n"
        f"海棠:看了哪几家?\n林深:两家。{FIRM},还有{SCHOOL}。我陪着。\n"
    )
    both = {("高远", what): "率队、考察" for what in (FIRM, SCHOOL)}
    assert visits(told) == {**both, **{("林深", what): "陪同" for what in (FIRM, SCHOOL)}}


def test_a_line_of_an_hour_and_a_name_is_a_stop_of_the_day() -> None:
    hours = f"\n▷ 09:20　{SCHOOL}\n老师正在上课。\n▷ 11:00　{FIRM}\n厂房里很热。\n"
    assert stops(PARTY + hours) == {FIRM, SCHOOL}
    assert stops(PARTY + f"\n▷ 09:20　{SCHOOL}\n因山洪预警没有去成。\n▷ 11:00　{FIRM}\n座谈会召开,高远讲话。\n") == set()
