"""How central people are in each programme, worked out by networkx and written back into the store.

In: a store. Out: a CENTRAL_IN edge from each person to each programme whose events he attended, with `events` (how many), `share` (the
part of the programme's attended events that this is), `between` (his betweenness: the part of the shortest ways among all others, over
the events that they attended together, that lead over him) and `rank`. That depends on the person and the programme, so it stands on an edge of
its own: a type that the ontology does not have, and so one that no sync ever reads or writes. Only what differs from what is there is written,
in our turn to write, so that two who ask at once do not write it twice; and the same graph gives the same figures in every store.
"""

from collections import defaultdict
from collections.abc import Iterator

import networkx as nx

from graph.stores.base import ROWS_A_TRANSACTION, Store
from graph.stores.rows import Row

_ATTENDED = """
MATCH (p:Person)-[:ATTENDED]->(e:Event)-[:PART_OF*1..3]->(g:Programme)
RETURN DISTINCT g.id AS programme, p.id AS person, e.id AS event
"""
_THERE = """
MATCH (p:Person)-[c:CENTRAL_IN]->(g:Programme)
RETURN g.id AS programme, p.id AS person, properties(c) AS properties
"""
_ENDS = "UNWIND $rows AS row MATCH (p:Person {id: row.person}), (g:Programme {id: row.programme})"


def bring_up_to_date(store: Store) -> None:
    """Make the store's figures those of its graph as it is now."""
    wanted = _by_ends(central(store.query(_ATTENDED)))
    if _by_ends(store.query(_THERE)) == wanted:
        return
    with store.turn():
        there = _by_ends(store.query(_THERE))
        _write(store, f"{_ENDS} MATCH (p)-[c:CENTRAL_IN]->(g) DELETE c", _lacking(there, wanted))
        _write(store, f"{_ENDS} CREATE (p)-[c:CENTRAL_IN]->(g) SET c = row.properties", _lacking(wanted, there))


def _by_ends(rows: list[Row]) -> dict[tuple[str, str], list[Row]]:
    """The figures of a person in a programme, which should be there once."""
    told: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        told[row["programme"], row["person"]].append(row)
    return dict(told)


def _lacking(some: dict[tuple[str, str], list[Row]], others: dict[tuple[str, str], list[Row]]) -> list[Row]:
    """A row for each two ends where the others have none, or other figures."""
    return [rows[0] for ends, rows in some.items() if others.get(ends) != rows]


def central(attended: list[Row]) -> list[Row]:
    """The figures for each programme and each who attended its events, the most central first."""
    programmes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in attended:
        programmes[row["programme"]].append((row["person"], row["event"]))
    return [row for programme in sorted(programmes) for row in _ranked(programme, sorted(programmes[programme]))]


def _ranked(programme: str, attended: list[tuple[str, str]]) -> Iterator[Row]:
    network: nx.Graph[str] = nx.Graph(attended)
    people = sorted({person for person, _ in attended})
    shares = nx.bipartite.degree_centrality(network, people)
    between = nx.betweenness_centrality_subset(network, people, people)
    pairs = max(1, (len(people) - 1) * (len(people) - 2) // 2)
    figures = {person: (round(between[person] / pairs, 6), round(shares[person], 6)) for person in people}
    ranks = {figure: rank for rank, figure in reversed(list(enumerate(sorted(figures.values(), reverse=True), 1)))}
    for person in sorted(people, key=lambda person: (ranks[figures[person]], person)):
        lies_between, share = figures[person]
        told = {"rank": ranks[figures[person]], "events": network.degree(person), "share": share, "between": lies_between}
        yield {"programme": programme, "person": person, "properties": told}


def _write(store: Store, cypher: str, rows: list[Row]) -> None:
    for first in range(0, len(rows), ROWS_A_TRANSACTION):
        store.write(cypher, rows[first : first + ROWS_A_TRANSACTION])
