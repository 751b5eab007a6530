"""Sync by difference against the usual UNWIND … MERGE script, into the embedded store, on the same graph in the same run.

    python benchmarks/store.py [ARTICLES]

Each fills an empty store, then meets the same graph again, then the graph with one article more.
"""

import sys
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from made import articles, statements

from graph.fold import fold
from graph.model import Graph
from graph.stores import Changes, Store, open_store
from graph.stores.rows import edge_row, node_row


def merge(store: Store, graph: Graph) -> None:
    """What one writes first: MERGE by id, set the properties, a thousand rows at a time."""
    nodes = sorted(map(node_row, graph.nodes), key=lambda row: row["labels"])
    for labels, rows in groupby(nodes, key=lambda row: row["labels"]):
        extra = f" SET n:{':'.join(labels[1:])}" if labels[1:] else ""
        batched(store, f"MERGE (n:{labels[0]} {{id: row.id}}) SET n += row.properties{extra}", list(rows))
    edges = [(edge.type, edge.start.split(":")[0], edge.end.split(":")[0], edge_row(edge)) for edge in graph.edges]
    for (type_, start, end), some in groupby(sorted(edges, key=lambda e: e[:3]), key=lambda e: e[:3]):
        match = f"MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}})"
        batched(store, f"{match} MERGE (a)-[r:{type_} {{id: row.id}}]->(b) SET r += row.properties", [row for *_, row in some])


def batched(store: Store, cypher: str, rows: list[dict[str, Any]]) -> None:
    for first in range(0, len(rows), 1000):
        store.write(f"UNWIND $rows AS row {cypher}", rows[first : first + 1000])


def main(count: int) -> None:
    told = list(statements(count + 1))
    fewer, more = (fold(articles(n), [s for some in told[:n] for s in some]) for n in (count, count + 1))
    print(f"{count} articles, {len(fewer.nodes)} nodes, {len(fewer.edges)} edges; seconds for")
    print("              an empty store, the same graph, one article more")
    ways: dict[str, Callable[[Store, Graph], Changes | None]] = {"UNWIND MERGE": merge, "sync": Store.sync}
    for name, way in ways.items():
        with TemporaryDirectory() as folder, open_store(Path(folder) / "store") as store:
            store.prepare()
            seconds = []
            for graph in (fewer, fewer, more):
                begun = time.perf_counter()
                way(store, graph)
                seconds.append(time.perf_counter() - begun)
        print(f"{name:<14}" + "".join(f"{s:8.2f}" for s in seconds))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
