"""How central people are in a programme, worked out and written back."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from told import article, said

from graph.centrality import bring_up_to_date
from graph.fold import fold
from graph.model import Graph
from graph.stores import open_store
from graph.stores.base import Store

FIGURES = (
    "MATCH (p)-[c:CENTRAL_IN]->(g) RETURN p.name AS name, g.name AS programme, properties(c) AS told ORDER BY programme, name"
)


def meetings(**attended: str) -> Graph:
    """Meetings of the programme 海滨市与山阴市对口合作 and who was there."""
    told = [said("甲", f"Event {event}", "PART_OF", "Programme 海滨市与山阴市对口合作") for event in attended]
    told += [
        said("甲", f"Person {name}", "ATTENDED", f"Event {event}", roles=("出席",))
        for event, all_ in attended.items()
        for name in all_.split()
    ]
    return fold([article("甲", "2020-08-25")], told)


def figures(store: Store) -> Mapping[str, Any]:
    return {row["name"]: row["told"] for row in store.query(FIGURES)}


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with open_store(tmp_path / "store") as opened:
        yield opened


BRIDGED = meetings(春季座谈会="高远 林深 秦川", 秋季座谈会="秦川 江海 陆川")


def test_who_joins_two_meetings_lies_between_all_who_were_at_one(store: Store) -> None:
    store.sync(BRIDGED)
    bring_up_to_date(store)
    aside = {"rank": 2, "events": 1, "share": 0.5, "between": 0.0}
    # Of the six pairs among the other four, four meet through him alone.
    joins = {"rank": 1, "events": 2, "share": 1.0, "between": round(4 / 6, 6)}
    assert figures(store) == {"秦川": joins, "高远": aside, "林深": aside, "江海": aside, "陆川": aside}


def test_a_sync_neither_sees_nor_touches_the_figures(store: Store) -> None:
    store.sync(BRIDGED)
    bring_up_to_date(store)
    before = figures(store)
    assert store.sync(BRIDGED).total == 0
    assert figures(store) == before


def test_figures_follow_the_graph(store: Store) -> None:
    store.sync(BRIDGED)
    bring_up_to_date(store)
    store.sync(meetings(春季座谈会="高远 林深 秦川"))
    bring_up_to_date(store)
    alike = {"rank": 1, "events": 1, "share": 1.0, "between": 0.0}
    assert figures(store) == {"秦川": alike, "高远": alike, "林深": alike}


def test_nothing_is_written_where_nothing_changed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.sync(BRIDGED)
    bring_up_to_date(store)
    monkeypatch.setattr(store, "write", lambda *_: pytest.fail("wrote again"))
    bring_up_to_date(store)
    assert len(figures(store)) == 5


def test_figures_that_stand_there_twice_are_put_right(store: Store) -> None:
    store.sync(BRIDGED)
    bring_up_to_date(store)
    store.write("MATCH (p)-[c:CENTRAL_IN]->(g) CREATE (p)-[d:CENTRAL_IN]->(g) SET d = properties(c)", [])
    bring_up_to_date(store)
    assert [row["name"] for row in store.query(FIGURES)] == sorted(["高远", "林深", "秦川", "江海", "陆川"])
