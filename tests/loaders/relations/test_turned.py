"""People who come behind the word that says they took part, and those who did not."""

import pytest
from sentences import facts

MEETING = "5月18日,大连·庄河对口合作座谈会在大连召开。"
NAME = "大连·庄河对口合作座谈会"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("主持座谈会的是副市长林深。", {("林深", "主持")}),
        ("登台致辞的是市长高远,宣布开幕的是副市长林深。", {("高远", "致辞"), ("林深", "出席")}),
        ("参加座谈的,大连方领导有林深、高远,庄河方领导有方江。", {("高远", "出席"), ("林深", "出席"), ("方江", "出席")}),
        ("出席会议的人分了两拨:大连市领导高远;庄河市领导方江。", {("高远", "出席"), ("方江", "出席")}),
        (
            "\n出席会议的大连方面领导有:\n市长高远,副市长林深\n庄河方面领导有:\n市长方江",
            {("高远", "出席"), ("林深", "出席"), ("方江", "出席")},
        ),
        ("会议桌的一侧坐着市长高远;另一侧坐着庄河市市长方江。", {("高远", "出席"), ("方江", "出席")}),
        ("致辞的还有两位远道来的客人。庄河市市长方江说,路越走越宽。", {("方江", "致辞")}),
        ("应邀到会的庄河市市长方江走上台。", {("方江", "出席")}),
        ("随后发言,依次为:副市长林深;庄河市市长方江。", {("林深", "讲话"), ("方江", "讲话")}),
        ("庄河商会组团来连与会,领队是会长方江,团员有理事林深、江海。", {("方江", "出席"), ("林深", "出席"), ("江海", "出席")}),
        ("签约人:方江(庄河市市长)、林深(大连市副市长)。", {("方江", "签约"), ("林深", "签约")}),
    ],
)
def test_people_may_come_behind_what_they_did(text: str, people: set[tuple[str, str]]) -> None:
    assert {(p, r) for p, e, r in facts(MEETING + text, "ATTENDED") if e == NAME} >= people


@pytest.mark.parametrize(
    "text",
    [
        "原定发言的庄河市市长方江因大雾没能到场。",
        "庄河市市长方江本来要到场,临时赴京开会。",
        "副市长方江将提前出席庄河的活动。",
        "2011年,时任市长方江率团与会。",
    ],
)
def test_who_was_kept_away_or_comes_from_another_year_was_not_there(text: str) -> None:
    assert "方江" not in {p for p, *_ in facts(MEETING + text, "ATTENDED")}


def test_two_events_led_by_two_people_in_order() -> None:
    text = "5月18日,大连庄河合作大会在大连召开。大会下设“海洋”“氢能”两个分论坛,分别由副市长林深、校长方江主持。"
    assert {("林深", "“海洋”分论坛", "主持"), ("方江", "“氢能”分论坛", "主持")} <= facts(text, "ATTENDED")


def test_who_signs_at_an_event_took_part_in_it() -> None:
    text = MEETING + "会上,副市长林深与庄河市副市长方江签署《大连市与庄河市海洋合作协议》。"
    assert {("林深", NAME, "签约"), ("方江", NAME, "签约")} <= facts(text, "ATTENDED")


def test_who_speaks_in_the_account_of_a_meeting_was_there_but_not_who_speaks_to_the_press() -> None:
    at_it = "庄河市市长方江表示,庄河愿做好这件事。"
    to_press = "庄河市市长方江对记者说,庄河愿做好这件事。"
    assert ("方江", NAME, "讲话") in facts(MEETING + at_it, "ATTENDED")
    assert facts(MEETING + to_press, "ATTENDED") == set()


def test_who_accompanies_all_the_way_was_at_every_talk() -> None:
    text = "5月18日,市长高远分别会见林深、方江,副市长江海全程陪同。"
    assert {("江海", "高远会见林深", "出席"), ("江海", "高远会见方江", "出席")} <= facts(text, "ATTENDED")


def test_a_list_behind_a_dash_or_around_a_table_is_of_those_who_were_there() -> None:
    text = "5月18日,大连庄河合作论坛在大连举行。致辞的两位都没拿稿子——市委书记高远,市长林深。围坐的有:副市长秦川、方江。"
    name = "大连庄河合作论坛"
    assert facts(text, "ATTENDED") == {
        ("高远", name, "致辞"),
        ("林深", name, "致辞"),
        ("秦川", name, "出席"),
        ("方江", name, "出席"),
    }


def test_the_noun_for_a_part_stands_right_before_a_name() -> None:
    told = facts("5月18日,大连庄河合作论坛在大连举行。主持人王志国是市政协副主席。", "ATTENDED")
    assert told == {("王志国", "大连庄河合作论坛", "主持")}


def test_the_spaced_labels_of_minutes_tell_who_was_there() -> None:
    told = (
        "大连·庄河联席会议\n纪　要\n时　间：5月18日下午\n主　持：大连市副市长　高远\n出　席：\n大连市　市商务局局长　林深；\n"
        "庄河市　市委书记　方江\n列　席：庄河商会会长　秦川\n请　假：庄河市市长　江海\n会议明确：合作继续。"
    )
    there = {(person, role) for person, _, role in facts(told, "ATTENDED")}
    assert there == {("高远", "主持"), ("林深", "出席"), ("方江", "出席"), ("秦川", "出席")}


@pytest.mark.parametrize(("count", "there"), [("四", {"高远", "林深", "江海", "秦川"}), ("三", set())])
def test_so_many_people_are_those_named_just_before(count: str, there: set[str]) -> None:
    text = "5月18日,大连·庄河对口合作座谈会在大连召开。坐在这头的是市长高远、副市长林深;那头是庄河市市长江海,还有商会会长秦川。"
    told = {person for person, _, roles in facts(f"{text}{count}个人先后致了辞。", "ATTENDED") if "致辞" in roles}
    assert told == there


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("成员有方江、江海。", {"高远", "林深"}),
        ("团员有方江、江海。", {"高远", "林深"}),
        ("领导小组的主要机构成员有方江、江海。", {"高远", "林深"}),
        ("代表团成员有方江、江海。", {"高远", "林深", "方江", "江海"}),
        ("同行的有方江、江海。", {"高远", "林深", "方江", "江海"}),
    ],
)
def test_members_came_along_only_with_a_party(words: str, people: set[str]) -> None:
    assert {p for p, *_ in facts("5月18日,大连市市长高远与沈阳市市长林深会谈。" + words, "ATTENDED")} == people


@pytest.mark.parametrize(
    ("before", "people"),
    [
        ("论坛介绍了古人李白、杜甫。", set()),
        ("画家李白、杜甫走上台。", {"李白", "杜甫"}),
        ("论坛请来了大连大学校长李白、教授杜甫。", {"李白", "杜甫"}),
    ],
)
def test_two_who_spoke_are_not_those_who_were_spoken_of(before: str, people: set[str]) -> None:
    told = f"5月18日,大连庄河合作论坛在大连举行。{before}两人先后发言。"
    assert {p for p, _, roles in facts(told, "ATTENDED") if "讲话" in roles} == people


@pytest.mark.parametrize("words", ["论坛介绍了古人李白、杜甫。", "论坛纪念诗人李白、杜甫。"])
def test_who_is_long_dead_was_at_no_forum(words: str) -> None:
    assert facts(f"5月18日,大连庄河合作论坛在大连举行。{words}两人先后发言。", "ATTENDED") == set()


def test_who_speaks_behind_the_comma_of_a_turned_verb_does_not_chair() -> None:
    told = facts(f"{MEETING}主持会议的是副市长高远,副市长林深作了表态发言。", "ATTENDED")
    assert told == {("高远", NAME, "主持"), ("林深", NAME, "讲话")}
