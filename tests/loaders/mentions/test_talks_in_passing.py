"""Talks that are told in passing, and posts of two bodies at once."""

import pytest
from sentences import attended, facts


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "林国栋拜会沈阳市副市长高建国;午后到沈阳市商会,会长秦大川用一张图同他讨论班列。",
            {"林国栋拜会高建国", "林国栋与秦大川会谈"},
        ),
        ("林国栋拜会沈阳市副市长高建国。会长秦大川同他们聊起往事,司机老王同他聊起天气。", {"林国栋拜会高建国"}),
        (
            "日本埼玉县副知事森川一郎对沈阳市副市长林国栋谈起港口。会见进行了四十分钟。",
            {"森川一郎会见林国栋"},
        ),
        ("会见进行了四十分钟。", set()),
        ("明天的会谈持续两个小时,大连市市长林国栋将与沈阳市市长高建国交换意见。", set()),
        ("大连市市长林国栋看新闻。沈阳市市长高建国说,美俄会谈进行了三个小时。", set()),
        ("去年的会谈进行了三天,大连市市长林国栋对沈阳市市长高建国回忆说。", set()),
        ("林国栋拜会沈阳市副市长高建国。三年前,会长秦大川曾同他讨论班列。", {"林国栋拜会高建国"}),
        ("大连市副市长林国栋来了。沈阳市市长高建国抢在拜会之前放了录像。", set()),
        ("沈阳市副市长林国栋来了。大连市领导说,会见后走了两个小时。", set()),
    ],
)
def test_how_long_talks_lasted_or_what_was_talked_over_with_him(text: str, events: set[str]) -> None:
    assert set(attended(text)) == events


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "大连市文化创意协会、沈阳市文创产业协会,由两会秘书长林国栋、高建国代签。",
            {("林国栋", "大连市文化创意协会", "秘书长"), ("高建国", "沈阳市文创产业协会", "秘书长")},
        ),
        (
            "金普新区和井冈山经济技术开发区签了协议,两边的管委会主任林国栋、高建国签的字。",
            {("林国栋", "金普新区", "管委会主任"), ("高建国", "井冈山经济技术开发区", "管委会主任")},
        ),
    ],
)
def test_two_who_have_one_post_have_it_in_two_bodies(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts
