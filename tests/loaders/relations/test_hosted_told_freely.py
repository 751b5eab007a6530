"""Where an event was, told in other words; and events that are named without a verb."""

import pytest
from sentences import facts


def hosts(text: str, home: str = "大连市") -> set[tuple[str, str]]:
    return {(host, as_) for host, _, as_ in facts(text, "HOSTED", home=home, date="2023-06-10")}


@pytest.mark.parametrize(
    "told",
    [
        "6月8日,对口合作联席会议开在庄河市文化宫。市长高远讲话。",
        "6月8日,对口合作联席会议以视频形式举行。主会场在庄河市,高远讲话。",
        "▌庄河市,8日\n对口合作联席会议上,高远讲话。",
        "6月8日,市长高远在庄河市的会议室里坐了一下午,那场会的名称是瓦房店对口合作座谈会。",
    ],
)
def test_where_it_was_in_other_words(told: str) -> None:
    assert hosts(told) == {("庄河市", "地点")}


def test_where_it_was_not() -> None:
    assert hosts("6月8日,对口合作联席会议不开在庄河市文化宫。市长高远讲话。") == {("大连市", "地点")}


def test_a_park_that_was_seen_is_not_where_a_later_meeting_was() -> None:
    told = "6月8日,杭州市市长高远率考察团到庄河市。考察团走进花园口经济区,看了车间。\n"
    assert hosts(told + "9日上午,对口合作座谈会召开,高远讲话。") == {("庄河市", "地点")}


def test_who_gets_up_an_event_runs_it() -> None:
    told = "大连市渔业协会张罗的海鲜洽谈会6月8日在庄河市举行。"
    assert hosts(told) == {("大连市渔业协会", "主办"), ("庄河市", "地点")}


def test_a_full_name_that_begins_a_sentence_and_what_was_done_there() -> None:
    name = "庄河市对口合作联席会议"
    told = f"三楼,两点半。{name}。市长高远讲话,副市长林深主持。"
    assert facts(told, "ATTENDED", home="庄河市") == {("高远", name, "讲话"), ("林深", name, "主持")}
    assert facts(f"三楼,两点半。{name}的牌子还挂着。市长高远讲话。", "ATTENDED", home="庄河市") == set()
    for told in (
        "原定由市长高远主持,后取消",
        "去年市长高远主持过一次,后来停办",
        "明天市长高远将主持",
        "我没听说过,更别说谁主持",
    ):
        assert facts(f"三楼,两点半。{name}。{told}。", "HOSTED", home="庄河市") == set()
    assert facts(f"三楼,两点半。{name},明年由高远主持。", "ATTENDED", home="庄河市") == set()


def test_a_head_holds_up_to_the_next() -> None:
    told = "▌庄河市,8日\n高远看了海。\n▌某地,9日\n对口合作联席会议上,高远讲话。"
    assert hosts(told) == {("大连市", "地点")}
