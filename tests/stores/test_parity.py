"""The seeds and the dev articles in one graph: as networkx, in the embedded engine and in Neo4j it is the same, and answers alike.

That Neo4j finds by an index what a question's parameter picks is looked at on the same graph.
"""

import re
import shlex
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import neo4j
import networkx as nx
import pytest
from readings import SETS, articles_of
from stores.conftest import emptied
from stores.contract import held

from duikou.neo4j import LocalNeo4j
from graph.fold import fold
from graph.model import Graph
from graph.network import to_networkx
from graph.stores import Store, open_store
from graph.stores.rows import EVIDENCE
from loaders.extract import extract
from queries import library

APART = {"id", "names", "caption", "labels", "type", "evidence"}


class Stores(NamedTuple):
    graph: Graph
    embedded: Store
    neo4j: Store


@pytest.fixture(scope="module")
def stores(neo4j_server: LocalNeo4j, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    gold = [path for name in ("seeds", "dev-1", "dev-2") for path in SETS[name]]
    articles = list({article.id: article for path in gold for article in articles_of(path)}.values())
    graph = fold(articles, [statement for article in articles for statement in extract(article)])
    with (
        emptied(neo4j_server),
        open_store(tmp_path_factory.mktemp("parity") / "store") as embedded,
        open_store(neo4j_server.address) as server,
    ):
        embedded.sync(graph)
        server.sync(graph)
        yield Stores(graph, embedded, server)


def test_nodes_edges_and_properties_are_the_same(stores: Stores) -> None:
    assert held(stores.embedded) == stores.graph
    assert held(stores.neo4j) == stores.graph


@pytest.mark.parametrize("name", ["embedded", "neo4j"])
def test_networkx_has_what_the_store_has(stores: Stores, name: str) -> None:
    network, store = to_networkx(stores.graph), getattr(stores, name)
    nodes = store.query("MATCH (n) RETURN properties(n) AS told, labels(n) AS labels, COUNT { (n)--() } AS degree")
    edges = store.query("MATCH (a)-[r]->(b) RETURN a.id AS start, properties(r) AS told, b.id AS end, type(r) AS type")

    assert {row["told"]["id"]: (shown(row["told"]), set(row["labels"]), row["degree"]) for row in nodes} == {
        node: (shown(told), set(told["labels"]), network.degree(node)) for node, told in network.nodes(data=True)
    }
    assert {row["told"]["id"]: (row["start"], row["end"], row["type"], shown(row["told"])) for row in edges} == {
        key: (start, end, told["type"], shown(told)) for start, end, key, told in network.edges(keys=True, data=True)
    }


def shown(told: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of a node or an edge, with lists as the stores have them; what only a store or only networkx needs is left out."""
    evidence = (
        {f"evidence_{name}": [proof[name] for proof in told["evidence"]] for name in EVIDENCE} if told.get("evidence") else {}
    )
    rest = {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
    return {name: value for name, value in {**rest, **evidence}.items() if name not in APART}


def test_the_shortest_path_is_as_long_in_networkx(stores: Stores) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_edges_from((edge.start, edge.end) for edge in stores.graph.edges if edge.type != "MENTIONS")
    people = stores.neo4j.query(
        "MATCH (p:Official)-[:ATTENDED]->() RETURN DISTINCT p.id AS id, p.name AS name ORDER BY id LIMIT 12"
    )
    for one, other in zip(people[::2], people[1::2], strict=True):
        steps = (
            nx.shortest_path_length(network, one["id"], other["id"]) if nx.has_path(network, one["id"], other["id"]) else None
        )
        asked = {"one": one["name"], "other": other["name"]}
        found = {
            row["steps"] for store in (stores.embedded, stores.neo4j) for row in library.run(store, "network-path", **asked)
        }
        assert found == ({steps} if steps is not None and steps <= 8 else set())


def asked(query: library.Query) -> Iterator[dict[str, Any]]:
    """A question as it stands, with more rows than there are, and with the names of its example and of what is in the graph."""
    everything: dict[str, Any] = {"limit": 1_000_000} if any(p.name == "limit" for p in query.parameters) else {}
    yield everything
    words = shlex.split(query.example)
    types = {parameter.name: library.TYPES[parameter.type] for parameter in query.parameters}
    example = {key.removeprefix("--").replace("-", "_"): value for key, value in zip(words[::2], words[1::2], strict=True)}
    yield {**everything, **{key: types[key](value) for key, value in example.items()}}
    for parameter in query.parameters:
        for name in ("大连", "上海市", "谭作钧", "对口合作"):
            if parameter.type == "string" and not parameter.choices:
                yield {**everything, parameter.name: name}


@pytest.mark.parametrize("name", library.load())
def test_both_stores_answer_alike(stores: Stores, name: str) -> None:
    query = library.find(name)
    for parameters in asked(query):
        assert library.run(stores.neo4j, name, **parameters) == library.run(stores.embedded, name, **parameters), parameters


PICKING = [(name, parameter.name) for name, query in library.load().items() for parameter in query.parameters if parameter.of]
PICKING += [
    *((name, "since") for name in ("calendar", "changes-since", "single-outlet-events")),
    *(("event-series", "series"), ("outlet-years", "outlet"), ("programme-overview", "kind")),
]


TWO_ENDS = {
    "pairing-bodies": "place|partner",
    "pairing-years": "place|partner",
    "place-visits": "visitors|hosts",
    "edge-evidence": "subject|object",
}
"""Here Neo4j looks one end up, whichever it expects less of, and goes over relations to the other: nothing is scanned for either."""


@pytest.mark.parametrize(("name", "parameter"), PICKING)
def test_what_a_parameter_picks_is_found_by_an_index(
    stores: Stores, neo4j_server: LocalNeo4j, name: str, parameter: str
) -> None:
    query = library.find(name)
    library.run(stores.neo4j, name)  # what is to be computed for it must be there
    with neo4j.GraphDatabase.driver(neo4j_server.address, auth=("neo4j", neo4j_server.password)) as driver:
        plan = driver.execute_query(f"EXPLAIN {query.text}", library.settle(query, {})).summary.plan
    assert plan is not None
    found = [told for operator, told in leaves(plan) if "Index" in operator]
    scanned = [told for operator, told in leaves(plan) if "Index" not in operator and "Argument" not in operator]
    either = TWO_ENDS.get(name, parameter)
    assert any(re.search(rf"\$({either})\b", told) for told in found), (found, scanned)
    assert name not in TWO_ENDS or not scanned, (found, scanned)


def leaves(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a plan begins with: how it gets its first nodes, and by what."""
    for child in plan.get("children", ()):
        yield from leaves(child)
    if not plan.get("children"):
        yield plan["operatorType"], plan["args"].get("Details", "")
