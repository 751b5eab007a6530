"""An export for Neo4j's offline import, read by Neo4j's own tool and opened by a server."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import free_port
from stores.contract import held

from duikou.neo4j import LocalNeo4j, importing
from duikou.neo4j.server import QUICK
from graph.exports import neo4j_import
from graph.model import Edge, Graph, Node, Proof
from graph.stores import Changes, open_store

NAMES = [
    '高远 "老高"',
    "林深, 秦川",
    "江海\n大连远航集团\r\n",
    "陆川;江海",
    "上海云港公司 😀👨‍👩‍👧𠮷",
    "\\ ' ` $ | \t",
    "\x1f\x1e\ue000",
    "",
]


def hostile() -> Graph:
    """Whatever a name, an alias and a quote may hold, with and without aliases, several labels, numbers."""
    people = [
        Node(
            id=f"Person:{n}:{name}",
            labels=("Person", "Official")[: 1 + n % 2],
            properties={"name": name, "aliases": () if n % 3 == 0 else (f"{name}之一", "别名")},
        )
        for n, name in enumerate(NAMES)
    ]
    aliases = [("",), ("", "别名"), ("别名", "", "")]
    people += [
        Node(id=f"Person:空{n}", labels=("Person",), properties={"name": "江海", "aliases": some})
        for n, some in enumerate(aliases)
    ]
    deal = Node(
        id="Agreement:协议",
        labels=("Agreement",),
        properties={"name": "协议", "aliases": ("约",), "amount": 3.5e8, "currency": "人民币"},
    )
    edges = []
    for n, person in enumerate(people):
        proofs = tuple(
            Proof(article="Article:甲", start=n, end=n + 2, quote=name, rule="r;r", confidence=0.1 * n)
            for name in (person.properties["name"], "句")
        )
        edges.append(
            Edge(
                id=f"SIGNED:{person.id}",
                type="SIGNED",
                start=person.id,
                end=deal.id,
                properties={"modality": person.properties["name"], "articles": n},
                evidence=proofs,
            )
        )
    return Graph(nodes=tuple(sorted((deal, *people), key=lambda n: n.id)), edges=tuple(sorted(edges, key=lambda e: e.id)))


UNWRITTEN: tuple[Any, ...] = ((), ("",))
"""What the tool leaves out."""


def without_empty_lists(graph: Graph) -> Graph:
    told = [{name: value for name, value in node.properties.items() if value not in UNWRITTEN} for node in graph.nodes]
    nodes = (node.model_copy(update={"properties": some}) for node, some in zip(graph.nodes, told, strict=True))
    return Graph(nodes=tuple(nodes), edges=graph.edges)


def test_what_neo4j_imports_is_what_a_sync_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, neo4j_server: LocalNeo4j
) -> None:
    """The session's own server has fetched the jars. An empty list, or one of an empty text, cannot be imported; the sync that comes after it adds it."""
    graph = hostile()
    files, home = tmp_path / "for neo4j, bulk", tmp_path / "home"
    neo4j_import.write(graph, files)
    done = subprocess.run(
        ["sh", "-ec", importing.for_local(files, home)], env=os.environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not (home / "logs" / "import.report").read_text(encoding="utf-8")

    with LocalNeo4j(home, bolt=free_port(), http=free_port(), heap="256m", java=QUICK) as server:
        monkeypatch.setenv("NEO4J_PASSWORD", server.password)
        with open_store(server.address) as store:
            assert held(store) == without_empty_lists(graph)
            without = sum(value in UNWRITTEN for node in graph.nodes for value in node.properties.values())
            assert store.sync(graph) == Changes(nodes_changed=without)
            assert held(store) == graph
