"""Talks with parties whose heads are named behind them, who tells what at talks, and where a dateline puts them."""

import pytest
from sentences import facts, named


def test_the_head_of_a_party_may_be_named_in_the_next_sentences() -> None:
    told = "辽宁省副省长高远5日下午在大连会见了访问团一行。高远介绍了辽宁的情况。访问团团长、日本驻沈阳总领馆总领事林深表示,印象深刻。"
    assert {f[:2] for f in facts(told, "ATTENDED")} == {("高远", "高远会见林深"), ("林深", "高远会见林深")}
    assert named("辽宁省副省长高远5日在大连会见了访问团一行。校长林深表示,印象深刻。", "Event") == set()


def test_a_list_that_ends_with_the_leaders_of_two_places_is_one_side() -> None:
    told = "由大连市市长高远率领的代表团昨天来到庄河市,与庄河市委书记林深,市长江海等庄河市及大连市领导座谈交流。"
    assert {f[0] for f in facts(told, "ATTENDED")} == {"高远", "林深", "江海"}
    assert {f[0] for f in facts("市长高远与企业家和职工座谈。", "ATTENDED")} <= {"高远"}


def test_who_informs_the_other_side_of_talks_stands_before_it() -> None:
    told = "昨日,大连市副市长高远分别与庄河市副市长林深座谈交流,向客人介绍了大连情况。"
    assert facts(told, "ATTENDED") == {
        ("高远", "高远与林深座谈", "出席、汇报"),
        ("林深", "高远与林深座谈", "出席"),
    }


def test_those_present_are_told_something_and_do_nothing_by_that() -> None:
    told = "昨日,大连市副市长高远与庄河市副市长林深座谈,向客人及与会官员介绍了大连情况。"
    assert ("林深", "高远与林深座谈", "出席") in facts(told, "ATTENDED")
    assert ("高远", "高远与林深座谈", "出席、汇报") in facts(told, "ATTENDED")


def test_who_hears_a_report_gives_none() -> None:
    meeting = "5月18日,庄河市招商座谈会召开。"
    assert facts(meeting + "市长高远在听取情况介绍后表示,发展很快。", "ATTENDED") == {("高远", "庄河市招商座谈会", "讲话")}
    heard = facts(meeting + "会议听取副市长林深介绍情况。", "ATTENDED")
    assert ("林深", "庄河市招商座谈会", "汇报") in heard


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("庄河日报沈阳消息 8月9日,市长高远会见了林深一行。", "沈阳市"),
        ("中新网沈阳6月29日电 (江海 秦川)港口合作论坛29日以线上方式举行。", "沈阳市"),
        ("市长高远在香格里拉大饭店会见了林深一行。", "大连市"),
    ],
)
def test_where_a_dateline_was_sent_from_the_event_was(told: str, place: str) -> None:
    assert {f[0] for f in facts(told, "HOSTED", date="2021-08-10")} == {place}
    assert {f[0] for f in facts(told, "ATTENDED")} <= {"高远", "林深"}


def test_who_meets_so_many_of_a_kind_has_met_them() -> None:
    assert named("5月18日,市长高远会见了与会的十二位韩国市长。", "Event") == {"高远会见韩国市长"}
    assert named("5月18日,市长高远会见了两位老朋友。", "Event") == set()
