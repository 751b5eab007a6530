"""Questions whose answer hangs on dates, on reports that tell of several, or on how far something is part of something: each test tells its own."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from told import article, hosted, mentioned, said

from graph.fold import fold
from graph.model import Statement
from graph.stores import open_store
from queries.library import run

Ask = Callable[..., list[dict[str, Any]]]
SEA, HILL, LAKE = "Place 海滨市", "Place 山阴市", "Place 江州市"
PROGRAMME = "Programme 海滨市与山阴市对口合作"


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Callable[..., Ask]]:
    """Articles of these days and what they state, to be asked."""
    opened = []

    def told(days: list[str], *statements: Statement) -> Ask:
        store = open_store(tmp_path / "store")
        opened.append(store)
        store.sync(fold([article(f"文{day}", day) for day in days], statements))
        return lambda name, **parameters: run(store, name, **parameters)

    yield told
    for store in opened:
        store.close()


def dated(event: str, date: str) -> Statement:
    return mentioned("文2020-08-26", f"Event {event}", date=date)


def city(place: str) -> Statement:
    return mentioned("文2020-08-26", place, labels=("City",), level="city")


def test_what_has_only_a_year_or_a_month_counts_where_it_may_be_since_then(told: Callable[..., Ask]) -> None:
    dates = ["2019", "2020", "2020-07", "2020-08", "2020-08-24", "2020-08-25", "2020-09", "2021"]
    ask = told(["2020-08-26"], *(dated(f"{date}座谈会", date) for date in dates))
    assert [row["date"] for row in ask("calendar", since="2020-08-25")] == ["2020", "2020-08", "2020-08-25", "2020-09", "2021"]
    assert [row["date"] for row in ask("calendar", since="2020-08-25", until="2020-08-25")] == ["2020", "2020-08", "2020-08-25"]
    assert [row["date"] for row in ask("calendar", since="2020-08")] == ["2020", *dates[3:]]
    assert [row["date"] for row in ask("single-outlet-events", since="2020-09-01")] == ["2020", "2020-09", "2021"]
    assert [row["date"] for row in ask("changes-since", since="2020-09-01")] == ["2021", "2020-09", "2020"]


def test_a_pair_that_began_long_ago_is_no_news_and_one_that_ended_this_year_is(told: Callable[..., Ask]) -> None:
    day = "文2020-08-26"
    ask = told(
        ["2020-08-26"],
        said(day, SEA, "PAIRED_WITH", HILL, basis="扶贫协作", since="2013", until="2020"),
        said(day, SEA, "PAIRED_WITH", LAKE, basis="对口合作", since="2020"),
        mentioned(day, PROGRAMME, since="2013"),
        mentioned(day, "Programme 海滨市与江州市对口合作", since="2020-08"),
    )
    assert [(row["kind"], row["date"]) for row in ask("changes-since", since="2020-08-25")] == [
        ("机制", "2020-08-26"),
        ("结对", "2020-08-26"),
        ("结对终止", "2020"),
    ]


def test_an_agreement_of_the_newest_day_is_not_yet_one_of_which_nothing_was_heard(told: Callable[..., Ask]) -> None:
    named = [("2020-05-01", "旧约"), ("2020-05-20", "新约"), ("2020-05", "五月约")]
    signed = [mentioned(f"文{day}", f"Agreement {name}") for day, name in named]
    ask = told(["2020-05-01", "2020-05", "2020-05-20", "2020-05-26"], *signed)
    assert [row["agreement"] for row in ask("unheard-agreements", days=7)] == ["五月约", "旧约"]
    assert [row["agreement"] for row in ask("unheard-agreements", days=5)] == ["五月约", "旧约", "新约"]
    assert ask("unheard-agreements", days=30) == []


def test_two_who_led_to_the_same_stops_led_one_delegation(told: Callable[..., Ask]) -> None:
    day, port, works = "文2020-08-26", "Enterprise 上海云港公司", "Enterprise 大连远航集团"
    ask = told(
        ["2020-08-26"],
        *(said(day, f"Person {who}", "VISITED", port, roles=("率队", "考察")) for who in ("高远", "林深")),
        said(day, "Person 秦川", "VISITED", port, roles=("考察",)),
        said(day, "Person 江海", "VISITED", port, roles=("陪同",)),
        said(day, "Person 陆川", "VISITED", works, roles=("率队",)),
        said(day, "Person 高远", "HOLDS_POST", SEA, title="市长"),
        said(day, "Person 林深", "HOLDS_POST", SEA, title="副市长"),
    )
    columns = "leaders", "posts", "members", "hosts", "stops"
    both = (["林深", "高远"], ["林深 海滨市 副市长", "高远 海滨市 市长"], ["秦川"], ["江海"], ["上海云港公司"])
    alone: tuple[list[str], ...] = (["陆川"], [], [], [], ["大连远航集团"])
    assert [tuple(row[c] for c in columns) for row in ask("delegations")] == [both, alone]
    assert [tuple(row[c] for c in columns) for row in ask("delegations", place="海滨市")] == [both]


def test_brokers_between_nobody_in_particular_are_those_between_two_cities(told: Callable[..., Ask]) -> None:
    day, province = "文2020-08-26", "Place 江东省"
    ask = told(
        ["2020-08-26"],
        city(SEA),
        city(HILL),
        *(said(day, f"Person {who}", "HOLDS_POST", province, title=title) for who, title in (("甲", "省长"), ("乙", "副省长"))),
        said(day, "Person 高远", "HOLDS_POST", SEA, title="市长"),
        said(day, "Person 林深", "HOLDS_POST", HILL, title="市长"),
        *(said(day, f"Person {who}", "ATTENDED", "Event 座谈会", roles=("出席",)) for who in ("甲", "高远", "林深", "秦川")),
    )
    assert {(row["one"], row["other"]) for row in ask("brokers")} == {("山阴市", "海滨市")}
    assert {(row["one"], row["other"]) for row in ask("brokers", one="江东省", other="海滨市")} == {("江东省", "海滨市")}


def test_a_way_over_several_posts_is_listed_once(told: Callable[..., Ask]) -> None:
    day = "文2020-08-26"
    posts = [said(day, "Person 高远", "HOLDS_POST", SEA, title=title) for title in ("市长", "市委副书记", "党组书记")]
    ask = told(["2020-08-26"], *posts, said(day, "Person 林深", "HOLDS_POST", SEA, title="副市长"))
    assert [row["path"] for row in ask("network-path", one="高远", other="林深")] == [
        "高远 -HOLDS_POST→ 海滨市 ←HOLDS_POST- 林深"
    ]


def test_what_is_part_of_a_part_of_an_event_counts_in_every_question(told: Callable[..., Ask]) -> None:
    day = "文2020-08-26"
    chain = ["Event 分组签约仪式", "Event 产业对接会", "Event 合作大会", PROGRAMME]
    ask = told(
        ["2020-08-26"],
        dated("分组签约仪式", "2020-08-25"),
        mentioned(day, "Person 高远", labels=("Official",)),
        said(day, "Person 高远", "ATTENDED", chain[0], roles=("出席",)),
        hosted(day, SEA, chain[0], "地点"),
        said(day, SEA, "PAIRED_WITH", HILL, basis="对口合作"),
        *(said(day, place, "PARTICIPATES_IN", PROGRAMME) for place in (SEA, HILL)),
        *(said(day, part, "PART_OF", whole) for part, whole in pairwise(chain)),
    )
    name = PROGRAMME.removeprefix("Programme ")
    assert [row["programmes"] for row in ask("city-events", city="海滨市")] == [[name]]
    assert [(row["programme"], row["events"]) for row in ask("official-programmes", official="高远")] == [(name, 1)]
    assert [row["last_event"] for row in ask("quiet-pairings")] == ["2020-08-25"]
    assert [row["events"] for row in ask("pairing-years", place="海滨市")] == [1]
    assert [row["events"] for row in ask("central-people", programme="对口合作")] == [1]
    assert [row["events"] for row in ask("programme-overview")] == [3]
