"""Each question of the library on the invented graph of conftest.py."""

from typing import Any

from queries.library import Store, run

FORUM, TALK = "首届江云合作论坛", "江州·云岭对口合作座谈会"
TEA, FOOD, MACHINES = "云岭茶业有限公司", "蓝湾食品有限公司", "江州远航机械有限公司"


def ask(store: Store, name: str, *columns: str, **parameters: str | int) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in run(store, name, **parameters)]


def test_an_event_lists_who_attended_in_the_order_of_the_report(store: Store) -> None:
    assert ask(store, "event-attendance", "name", "roles", "posts", event="座谈会") == [
        ("周明远", ["出席", "讲话"], ["江州市 市委书记"]),
        ("林若水", ["出席", "讲话"], ["云岭市 市长"]),
        ("高启文", ["主持"], ["江州市 市长"]),
    ]


def test_attendance_gives_the_post_held_at_that_time(store: Store) -> None:
    posts = ask(store, "event-attendance", "event", "posts", event="")
    assert (FORUM, ["江州市 副市长"]) in posts
    assert (TALK, ["江州市 市长"]) in posts


def test_an_official_met_whom_he_shared_events_with(store: Store) -> None:
    assert ask(store, "official-meetings", "other", "times", "first", "last", "events", official="老周") == [
        ("高启文", 2, "2019-09", "2020-05-10", [FORUM, TALK]),
        ("何田", 1, "2019-09", "2019-09", [FORUM]),
        ("林若水", 1, "2020-05-10", "2020-05-10", [TALK]),
    ]


def test_meetings_of_all_officials_list_each_two_once(store: Store) -> None:
    pairs = [frozenset(row) for row in ask(store, "official-meetings", "official", "other")]
    assert len(pairs) == len(set(pairs)) == 5


def test_an_officials_posts_come_in_order_of_time(store: Store) -> None:
    assert ask(store, "official-posts", "title", "body", "first_seen", "last_seen", "articles", official="高启文") == [
        ("副市长", "江州市", "2019-09-03", "2019-09-03", 1),
        ("市长", "江州市", "2020-01-02", "2020-05-11", 2),
    ]


def test_a_city_is_asked_for_by_its_short_name(store: Store) -> None:
    assert ask(store, "city-events", "city", "date", "event", "role", "attended", "programmes", city="江州") == [
        ("江州市", "2019-09", FORUM, "主办", 3, ["江州市与云岭市对口合作"]),
        ("江州市", "2020-05-10", TALK, "地点", 3, ["江州市与云岭市对口合作"]),
    ]


def test_an_enterprise_shows_its_agreements_partners_and_signatories(store: Store) -> None:
    columns = "agreement", "date", "partners", "signatories", "part_of"
    assert ask(store, "enterprise-agreements", *columns, enterprise="远航") == [
        ("农机合作框架协议", None, ["云岭市"], ["林若水"], ["江州市与云岭市对口合作"])
    ]
    assert ask(store, "enterprise-agreements", *columns, enterprise="茶业") == [
        ("茶叶采购协议", "2020-05-10", [FOOD], [], ["产销对接签约仪式"])
    ]


def test_an_agreement_without_a_day_has_that_of_its_signing(store: Store) -> None:
    assert ask(store, "enterprise-agreements", "agreement", "date", "part_of", enterprise="蓝湾") == [
        ("食品冷链合作备忘录", "2019-09", [FORUM]),
        ("茶叶采购协议", "2020-05-10", ["产销对接签约仪式"]),
    ]


def test_a_pair_is_found_from_either_side(store: Store) -> None:
    columns = "place", "partner", "basis", "programmes"
    assert ask(store, "place-pairings", *columns, place="江州") == [
        ("江州市", "云岭市", "友好城市", ["江州市与云岭市友好城市"]),
        ("江州市", "云岭市", "对口合作", ["江州市与云岭市对口合作"]),
    ]
    assert {row[:2] for row in ask(store, "place-pairings", *columns, place="云岭市")} == {("云岭市", "江州市")}


def test_all_pairs_are_listed_once(store: Store) -> None:
    assert len(run(store, "place-pairings")) == 2


def test_a_programme_unrolls_its_events_and_agreements_in_time(store: Store) -> None:
    assert ask(store, "programme-timeline", "date", "kind", "name", "parties", programme="江云对口合作") == [
        ("2019-09", "Event", FORUM, ["望海区", "江州市"]),
        ("2019-09", "Agreement", "食品冷链合作备忘录", [FOOD]),
        ("2020-05-10", "Event", "产销对接签约仪式", []),
        ("2020-05-10", "Event", TALK, ["江州市"]),
        ("2020-05-10", "Agreement", "茶叶采购协议", [TEA, FOOD]),
        (None, "Agreement", "农机合作框架协议", ["云岭市", MACHINES]),
    ]


def test_the_shortest_path_leads_over_a_shared_event(store: Store) -> None:
    assert ask(store, "network-path", "steps", "path", one="何田", other="老周") == [
        (2, f"何田 -ATTENDED→ {FORUM} ←ATTENDED- 周明远")
    ]


def test_two_enterprises_are_linked_by_what_they_signed(store: Store) -> None:
    assert ask(store, "network-path", "steps", "path", one=TEA, other=FOOD) == [
        (2, f"{TEA} -SIGNED→ 茶叶采购协议 ←SIGNED- {FOOD}")
    ]


def test_nobody_has_a_path_to_himself(store: Store) -> None:
    assert run(store, "network-path", one="何田", other="何田") == []


def test_companions_are_those_of_the_same_report(store: Store) -> None:
    assert ask(store, "visit-companions", "visitor", "companion", "stops", "visited") == [
        ("林若水", "高启文", 2, ["江州大学", MACHINES])
    ]
    assert run(store, "visit-companions", person="高启文") == run(store, "visit-companions", person="林若水")


def test_evidence_shows_each_passage_with_its_article(store: Store) -> None:
    assert ask(
        store, "edge-evidence", "object", "detail", "quote", "article", "date", subject="老周", relation="HOLDS_POST"
    ) == [
        ("江州市", ["市委书记"], "HOLDS_POST 见 Article:forum", "论坛开幕", "2019-09-03"),
        ("江州市", ["市委书记"], "HOLDS_POST 见 Article:report", "两市座谈", "2020-05-11"),
    ]


def test_evidence_of_a_pair_is_found_from_either_side(store: Store) -> None:
    forth = run(store, "edge-evidence", subject="江州", relation="PAIRED_WITH", object="云岭")
    back = run(store, "edge-evidence", subject="云岭", relation="PAIRED_WITH", object="江州")
    assert len(forth) == 3
    assert forth == back
