"""What did not happen is not stated."""

import pytest
from sentences import facts, named, statements

from loaders import unreal

MEETING = "5月19日,大连市与上海市对口合作座谈会在大连召开。"
STATED = {"HOLDS_POST", "HOSTED", "PART_OF", "PARTICIPATES_IN", "MENTIONS"}


def acts(text: str) -> list[tuple[str, str, str]]:
    """Everything but posts, and what is true of the meeting anyway."""
    pair = {"上海市", "大连市"}
    told = [(s.type, s.subject.name, s.object.name) for s in statements(text) if s.type not in STATED]
    return [t for t in told if not (t[0] == "PAIRED_WITH" and {t[1], t[2]} == pair)]


@pytest.mark.parametrize(
    "text",
    [
        MEETING + "大连市副市长高远没有出席会议。",
        MEETING + "大连市副市长高远未参加会议。",
        "上海市副市长高远率代表团来访,未参观大连远航集团。",
        "大连市市长高远没有会见上海市副市长林深。",
        "大连远航集团拒绝与上海云港公司签署《港口合作协议》。",
        "如果大连远航集团与上海云港公司签署《港口合作协议》,双方都会受益。",
        "大连市与贵阳市拟签订对口合作框架协议。",
        "大连市与北九州市有意建立友好城市关系。",
    ],
)
def test_what_is_denied_or_planned_is_not_stated(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize("words", ["将于下月", "拟", "计划", "明年", "有望"])
def test_words_of_planning(words: str) -> None:
    assert unreal.planned(words)


@pytest.mark.parametrize("words", ["将军", "未来", "近日", "计划生育部门"])
def test_words_that_only_look_like_it(words: str) -> None:
    assert not unreal.planned(words)
    assert not unreal.denied(words)


def test_a_denial_holds_for_its_clause() -> None:
    assert unreal.denied("高远没有")
    assert not unreal.denied("没有会议室,高远仍")


@pytest.mark.parametrize("words", ["大连市副市长高远代表市长林深致辞。", "受市长林深委托,大连市副市长高远致辞。"])
def test_who_is_stood_in_for_is_not_there(words: str) -> None:
    there = {s.subject.name for s in statements(MEETING + words) if s.type == "ATTENDED"}
    assert there == {"高远"}


def test_who_sends_another_to_meet_a_guest_meets_nobody() -> None:
    told = [s for s in statements("大连市副市长高远受市长林深委托会见上海市副市长秦川。") if s.type == "ATTENDED"]
    assert {s.subject.name for s in told} == {"高远", "秦川"}


def test_whom_a_speech_or_an_appointment_names_was_not_at_the_meeting() -> None:
    speech = "大连市副市长高远说,上海市副市长林深很支持这项工作,浦东新区区长江海帮助很大。"
    assert {name for name, *_ in facts(MEETING + speech, "ATTENDED")} == {"高远"}
    assert facts("大连市召开干部大会,宣布高远任副市长,林深不再担任副市长。", "ATTENDED") == set()
    assert facts(MEETING + "大连市副市长林深同日到庄河市调研。", "ATTENDED") == set()


def test_who_helps_a_holder_or_held_a_post_then_has_none() -> None:
    assert facts("高远当了大连市市长的秘书。", "HOLDS_POST") == set()
    assert facts("作为大连市副市长,高远去年退休。", "HOLDS_POST") == set()


@pytest.mark.parametrize(
    ("told", "events"),
    [
        ("大连旅游推介会在沈阳会议中心举行。", {"大连旅游推介会"}),
        ("大连旅游推介会安排在沈阳会议中心。", set()),
        ("服博会定在5月15日举行,市长高远出席服博会。", {"服博会"}),
        ("服博会定在5月25日举行。", set()),
        ("大连马拉松赛如期举办。", {"大连马拉松赛"}),
        ("大连马拉松赛暂缓举办。", set()),
        ("5月18日,大连旅游推介会改期举行。", set()),
        ("大连市与贵阳市战略合作签约仪式举行。", {"大连市与贵阳市战略合作签约仪式"}),
        ("大连市与贵阳市战略合作签约仪式因故取消。", set()),
        ("大连市与贵阳市战略合作签约仪式上,双方取消了限制。", {"大连市与贵阳市战略合作签约仪式"}),
        ("有人问起大连市与贵阳市战略合作签约仪式何时举行。", set()),
    ],
)
def test_what_is_put_off_or_asked_for_is_no_event(told: str, events: set[str]) -> None:
    assert named(told, "Event") == events
    assert events or not named(told, "Agreement")
