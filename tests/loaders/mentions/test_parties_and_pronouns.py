"""Talks of which one side is a pronoun or a party on its way, and people who are there without a verb of taking part."""

import pytest
from sentences import facts, named


def there(text: str) -> set[tuple[str, ...]]:
    return {fact[:2] for fact in facts(text, "ATTENDED", home="大连市")}


def test_whom_one_met_who_is_only_called_he_is_the_head_of_the_party() -> None:
    told = "沈阳市副市长高远带的队,5月13日到。当天大连市委书记林深会见了他,市领导江海、秦川都在。"
    assert there(told) >= {("高远", "林深会见高远"), ("林深", "林深会见高远")}
    assert named(told, "Event") == {"林深会见高远"}


def test_a_party_that_goes_on_to_another_city_calls_on_people_there() -> None:
    told = "辽宁省副省长高远率辽宁省代表团来访。代表团16日转赴沈阳,拜会了中国驻日本大使馆公使林深。"
    assert there(told) == {("高远", "高远拜会林深"), ("林深", "高远拜会林深")}


def test_who_once_led_a_party_leads_none_now() -> None:
    told = (
        "辽宁省副省长高远率辽宁省代表团来访。\n2012年5月,时任副省长江海率团来访,知事设宴。\n"
        "代表团16日转赴沈阳,拜会了中国驻日本大使馆公使林深。"
    )
    assert named(told, "Event") == {"高远拜会林深"}


def test_who_stays_behind_to_talk_holds_no_talks() -> None:
    assert named("大连市副市长高远会后留下来同庄河市市长林深又谈了半个钟头。", "Event") == set()
    assert named("大连市副市长高远同庄河市市长林深谈了半个钟头。", "Event") == {"高远与林深座谈"}


def test_who_stands_beside_a_party_accompanies_it() -> None:
    told = "大连市市长高远一行考察了庄河市职业高级中学。陪在一旁的庄河市市长林深一一介绍。"
    assert ("林深", "庄河市职业高级中学", "陪同") in facts(told, "VISITED")


@pytest.mark.parametrize("when", ["日前", "近日", "7月5日"])
def test_a_camp_that_opens_is_an_event(when: str) -> None:
    told = f"{when},首届大连沈阳“小候鸟”研学营在大连市博物馆开营。副市长高远致欢迎词。"
    assert there(told) == {("高远", "首届大连沈阳“小候鸟”研学营")}


def test_who_are_all_there_were_at_the_talks() -> None:
    told = "5月13日,大连市委书记林深会见了沈阳市副市长高远,市领导江海、秦川都在。市民方江、方舟都在广场上跳舞。"
    assert there(told) == {(person, "林深会见高远") for person in ("高远", "林深", "江海", "秦川")}


def test_who_explains_does_not_accompany() -> None:
    told = "辽宁省副省长高远率团考察了庄河市第一中学,校长林深讲解课程设置,庄河市市长江海全程陪同。"
    assert {fact[0] for fact in facts(told, "VISITED") if fact[1] == "庄河市第一中学"} == {"高远", "江海"}
