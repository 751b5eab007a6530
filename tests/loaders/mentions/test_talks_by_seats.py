"""Talks that are told by who sat where, and talks that go on without their subject."""

import pytest
from sentences import attended, facts


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("上午的会谈,做东的是大连市市长林国栋,坐在对面的是沈阳市市长高建国。", {"林国栋", "高建国"}),
        ("下午还是大连市商会副会长林国栋坐镇,对面换成沈阳市副市长高建国。", {"林国栋", "高建国"}),
        ("上午来的是沈阳市副市长高建国,大连市商会副会长林国栋接待。", {"林国栋", "高建国"}),
        ("坐在对面的是沈阳市市长高建国。", set()),
        ("昨天来的是沈阳市副市长高建国,大连市副市长林国栋明天接待。", set()),
        ("同来的是沈阳市副市长高建国,大连市副市长林国栋陪同。", set()),
        ("如果做东的是大连市市长林国栋,来的是沈阳市市长高建国,那就好了。", set()),
        ("林国栋说,做东的是大连市市长江海。", set()),
    ],
)
def test_who_sat_across_from_the_host_talked_with_him(text: str, there: set[str]) -> None:
    assert {person for people in attended(text).values() for person in people} == there


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "在里昂商会,林国栋拜会沈阳市副市长高建国;在江海大学,同校长秦大川会面,话题换成了旅游。",
            {"林国栋拜会高建国", "林国栋与秦大川会面"},
        ),
        ("大连市市长林国栋同沈阳市市长高建国谈完,才去吃饭。", {"林国栋与高建国会谈"}),
        (
            "大连市市长林国栋拜会沈阳市市长高建国。会见沈阳市商务局局长秦大川时,对方问起码头。",
            {"林国栋拜会高建国", "林国栋会见秦大川"},
        ),
        ("座谈会设在庄河会议中心,由大连市市长林国栋主持。", {"座谈会"}),
        ("两个小时后,大连市市长林国栋站到了大连市招商推介会的台上致辞。", {"大连市招商推介会"}),
        ("林国栋谈完了体会。", set()),
        ("大连市市长林国栋会见前首相秦大川。", {"林国栋会见秦大川"}),
    ],
)
def test_talks_and_meetings_in_the_words_of_reporters(text: str, events: set[str]) -> None:
    assert set(attended(text)) == events


def test_a_visitors_book_lists_guests_and_hosts() -> None:
    told = (
        "大连市商会来访登记\n●3月21日\n宾:沈阳市副市长高建国(团长);沈阳市商务局局长秦大川\n"
        "主:大连市商会会长林国栋;大连市商会副会长孙立帆\n事:双方谈了冷链。"
    )
    assert list(attended(told).values()) == [{"高建国", "秦大川", "林国栋", "孙立帆"}]


def test_who_did_not_come_is_no_guest() -> None:
    assert attended("来访:沈阳市副市长高建国(因故未到)\n接待:大连市商会会长林国栋") == {}


def test_posts_in_the_paper_of_an_association_are_its_own() -> None:
    told = "江海厂商联合会秘书处\n春茶正靓。上午来的是沈阳市副市长高建国,副会长林国栋接待。"
    assert ("林国栋", "江海厂商联合会", "副会长") in facts(told, "HOLDS_POST")
