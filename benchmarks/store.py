"""Sync by difference into a real Neo4j, beside a plain UNWIND … MERGE script and the offline import, on one synthetic graph.

    python benchmarks/store.py [NODES [EDGES]]

100,000 nodes and 400,000 edges unless told otherwise, read from files type by type as a build reads them from its fold. Each way has a server
of its own that was just started, and each step a process of its own: seconds, rows a second, and the peak memory of that process, or of
the import tool where that does the work.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory

from synthetic import graph as synthetic

from duikou.neo4j import LocalNeo4j, importing
from graph.exports import neo4j_import
from graph.model import Edge, Graph, Node
from graph.ontology import EDGE_TYPES, TYPES
from graph.stores import Store, open_store
from graph.stores.rows import Row, edge_row, node_row, type_of

BOLT, HTTP = 17787, 17774


class Files:
    """A graph in a folder, a file a type."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def nodes(self, type_: str) -> Iterator[Node]:
        return map(Node.model_validate_json, self._lines(type_))

    def edges(self, type_: str) -> Iterator[Edge]:
        return map(Edge.model_validate_json, self._lines(type_))

    def _lines(self, type_: str) -> Iterator[str]:
        file = self.folder / f"{type_}.jsonl"
        if file.exists():
            with file.open(encoding="utf-8") as lines:
                yield from lines

    def write(self, graph: Graph) -> None:
        self.folder.mkdir()
        for type_, nodes in groupby(graph.nodes, key=lambda node: node.labels[0]):
            self._write(type_, nodes)
        for type_, edges in groupby(sorted(graph.edges, key=lambda edge: edge.type), key=lambda edge: edge.type):
            self._write(type_, edges)

    def _write(self, type_: str, things: Iterable[Node | Edge]) -> None:
        with (self.folder / f"{type_}.jsonl").open("w", encoding="utf-8") as out:
            out.writelines(f"{thing.model_dump_json()}\n" for thing in things)

    def whole(self) -> Graph:
        nodes = tuple(node for type_ in TYPES for node in self.nodes(type_))
        return Graph(nodes=nodes, edges=tuple(edge for type_ in EDGE_TYPES for edge in self.edges(type_)))


def make(folder: Path, node_count: int, edge_count: int) -> None:
    """The graph, and the same with every hundredth node and edge changed; of those also what they were and are."""
    first = synthetic(node_count, edge_count)
    was = Graph(nodes=first.nodes[::100], edges=first.edges[::100])
    now = Graph(
        nodes=tuple(n.model_copy(update={"properties": {**n.properties, "aliases": ("又名",)}}) for n in was.nodes),
        edges=tuple(e.model_copy(update={"properties": {**e.properties, "corrected_by": ("某人",)}}) for e in was.edges),
    )
    nodes_now, edges_now = {node.id: node for node in now.nodes}, {edge.id: edge for edge in now.edges}
    second = Graph(
        nodes=tuple(nodes_now.get(node.id, node) for node in first.nodes),
        edges=tuple(edges_now.get(edge.id, edge) for edge in first.edges),
    )
    for name, graph in {"first": first, "was": was, "now": now, "second": second}.items():
        Files(folder / name).write(graph)


def sync_first(store: Store, folder: Path) -> None:
    files = Files(folder / "first")
    store.sync_types(files.nodes, files.edges)
    store.set_mark("first")


def change_known(store: Store, folder: Path) -> None:
    """As a build does whose store holds what the last build left."""
    assert store.mark == "first"
    store.apply(Files(folder / "was").whole(), Files(folder / "now").whole())
    store.set_mark("second")


def nothing_known(store: Store, folder: Path) -> None:
    assert store.mark == "second"


def nothing_unknown(store: Store, folder: Path) -> None:
    files = Files(folder / "second")
    assert store.sync_types(files.nodes, files.edges).total == 0


def change_unknown(store: Store, folder: Path) -> None:
    files = Files(folder / "first")
    assert store.sync_types(files.nodes, files.edges).total


def plain(store: Store, folder: Path) -> None:
    """What one writes first: ids unique, MERGE by id, set the properties, as many rows a transaction as a sync writes."""
    files = Files(folder / "first")
    for type_ in TYPES:
        store.write(f"CREATE CONSTRAINT FOR (n:{type_}) REQUIRE n.id IS UNIQUE", [])
    for type_ in TYPES:
        nodes = sorted(map(node_row, files.nodes(type_)), key=lambda row: row["labels"])
        for labels, rows in groupby(nodes, key=lambda row: row["labels"]):
            extra = f" SET n:{':'.join(labels[1:])}" if labels[1:] else ""
            batched(store, f"MERGE (n:{type_} {{id: row.id}}) SET n += row.properties{extra}", rows)
    for type_ in EDGE_TYPES:
        edges = sorted(map(edge_row, files.edges(type_)), key=ends)
        for (start, end), rows in groupby(edges, key=ends):
            match = f"MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}})"
            batched(store, f"{match} MERGE (a)-[r:{type_} {{id: row.id}}]->(b) SET r += row.properties", rows)


def ends(row: Row) -> tuple[str, str]:
    return type_of(row["start"]), type_of(row["end"])


def batched(store: Store, cypher: str, rows: Iterator[Row]) -> None:
    while some := list(islice(rows, store.rows_a_transaction)):
        store.write(f"UNWIND $rows AS row {cypher}", some)


def write_import(folder: Path) -> None:
    neo4j_import.write(Files(folder / "first").whole(), folder / "bulk")


def import_offline(folder: Path) -> None:
    """The database that the tool leaves has neither constraints nor indexes."""
    command = importing.for_local(folder / "bulk", folder / "imported")
    subprocess.run(["sh", "-ec", command], check=True, stdout=subprocess.DEVNULL)


OFFLINE: dict[str, Callable[[Path], None]] = {"write_import": write_import, "import_offline": import_offline}
STEPS: dict[str, Callable[[Store, Path], None]] = {
    "plain": plain,
    "sync_first": sync_first,
    "change_known": change_known,
    "nothing_known": nothing_known,
    "nothing_unknown": nothing_unknown,
    "change_unknown": change_unknown,
}


def step(name: str, folder: Path, address: str) -> None:
    """One step, in the process that it is measured in."""
    with open_store(address) as store:
        tell(lambda: STEPS[name](store, folder))


def tell(work: Callable[[], None]) -> None:
    begun = time.perf_counter()
    work()
    seconds = time.perf_counter() - begun
    memory = max(resource.getrusage(whose).ru_maxrss for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": seconds, "memory": memory // 1024}))


def main(nodes: int, edges: int) -> None:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        subprocess.run([sys.executable, __file__, "make", str(folder), str(nodes), str(edges)], check=True)
        print(
            f"{nodes} nodes, {edges} edges into Neo4j\n\n| | seconds | rows a second | peak memory |\n| --- | --- | --- | --- |"
        )
        for way in (["plain"], [name for name in STEPS if name != "plain"]):
            with LocalNeo4j(folder / way[0], bolt=BOLT, http=HTTP) as server:
                for name in way:
                    show(name, folder, nodes + edges, server)
        for name in OFFLINE:
            show(name, folder, nodes + edges)


def show(name: str, folder: Path, rows: int, server: LocalNeo4j | None = None) -> None:
    command = [sys.executable, __file__, "step", name, str(folder), *([server.address] if server else [])]
    password = {"NEO4J_PASSWORD": server.password} if server else {}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environ | password)
    told = json.loads(done.stdout)
    print(f"| {name} | {told['seconds']:.1f} | {rows / told['seconds']:,.0f} | {told['memory']} MB |", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", folder, nodes, edges]:
            make(Path(folder), int(nodes), int(edges))
        case ["step", name, folder]:
            tell(lambda: OFFLINE[name](Path(folder)))
        case ["step", name, folder, address]:
            step(name, Path(folder), address)
        case given:
            main(*(map(int, given) if given else (100_000, 400_000)))
