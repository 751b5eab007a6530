"""Calls told from the door: who came to a body, and who received him."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("10月27日,江州市贸促会副会长高远带队一行七人到访云州总商会,该会副会长林深接待。", {"高远", "林深"}),
        (
            "去年8月18日,江州市外事办公室副主任高远偕一级调研员江海到访云州工商联,获该会副会长林深接待。",
            {"高远", "林深", "江海"},
        ),
        ("5月8日,江州市商务局局长高远一行到访云州商会,受到会长林深、副会长江海的热情接待。", {"高远", "林深", "江海"}),
        ("5月8日,云州商会会长林深在会所接待了来访的江州市贸促会会长高远一行。", {"高远", "林深"}),
        (
            "由云州商会会长高远带队的考察团昨日抵达江州。一行先到江州市政协拜访,出面接待的有副主席林深,秘书长江海。",
            {"高远", "林深", "江海"},
        ),
        ("4月21日,江州市委常委高远率代表团拜访云州总商会,会面由林深会长主持。", {"高远", "林深"}),
    ],
)
def test_who_comes_and_who_receives_him_have_talks(text: str, people: set[str]) -> None:
    told = facts(text, "ATTENDED")
    assert {person for person, _, _ in told} == people
    assert len({event for _, event, _ in told}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "5月8日,江州市副市长高远到访云州。全市一年接待游客三万人次,会长林深说。",
        "5月8日,江州市副市长高远参观云州重工集团,董事长林深接待。",
        "5月8日,江州市副市长高远到访云州商会,林深负责接待工作。",
        "6月8日,江州市副市长高远将到访云州商会,由会长林深接待。",
    ],
)
def test_guests_in_general_and_what_is_shown_to_visitors_are_no_talks(text: str) -> None:
    assert named(text, "Event") == set()


def test_talks_at_a_door_are_named_after_it_and_held_there() -> None:
    text = "5月8日,大连商会会长高远一行到访沈阳市工商联,该会主席林深接待。"
    assert facts(text, "HOSTED") == {("沈阳市", "高远拜访沈阳市工商联", "地点")}


def test_those_who_came_along_and_those_in_attendance_were_at_the_talks() -> None:
    text = "5月8日,江州市贸促会会长高远到访云州商会,会长林深接待。\n同行的有副会长江海、秘书长秦川等。本会在座者:理事方舟。"
    assert {person for person, _, _ in facts(text, "ATTENDED")} == {"高远", "林深", "江海", "秦川", "方舟"}


def test_a_fair_that_is_looked_back_on_at_talks_is_not_what_the_account_goes_on_with() -> None:
    text = (
        "10月27日,江州市贸促会会长高远到访云州商会,会长林深接待。高远说,今年9月第十届江州博览会顺利闭幕。\n同行的有副会长江海。"
    )
    assert {person for person, event, _ in facts(text, "ATTENDED") if "博览会" in event} == set()


LIST = "云州商会会长高远率考察团到访江州市政协,江州市政协副主席林深接待。\n考察团成员名单:\n监事长　江海\n副会长　秦川伉俪、方舟、周密\n常务副秘书长　孟凡"


def test_the_list_of_a_party_tells_who_came_and_what_they_are_of_its_own_body() -> None:
    posts = {(p, o, t) for p, o, t in facts(LIST, "HOLDS_POST") if p not in ("高远", "林深")}
    assert posts == {
        ("江海", "云州商会", "监事长"),
        ("秦川", "云州商会", "副会长"),
        ("方舟", "云州商会", "副会长"),
        ("周密", "云州商会", "副会长"),
        ("孟凡", "云州商会", "常务副秘书长"),
    }
    assert {p for p, _, _ in facts(LIST, "ATTENDED")} == {"高远", "林深", "江海", "秦川", "方舟", "周密", "孟凡"}
