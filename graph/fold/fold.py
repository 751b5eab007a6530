"""Statements into a Graph.

The work is SQL (the .sql files beside this one, plain enough for Spark as well), run by DuckDB one bucket of articles or of
keys after the other so that memory stays bounded; the result is the same for any number of buckets. Between the first query
and the others graph.identity decides, on the contexts alone, which names are one thing. `growing` is the way from one graph to
the next; here it starts from nothing, in kept.py from what was folded last.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from graph.corrections import Correction, Orphan
from graph.fold.growing import grow, prepare
from graph.fold.queries import connected
from graph.fold.tables import article_table, statement_table
from graph.model import Article, Edge, Graph, Node, Statement


def fold(
    articles: Iterable[Article],
    statements: Iterable[Statement],
    buckets: int = 1,
    corrections: Sequence[Correction] = (),
    orphaned: Callable[[Orphan], None] = lambda _: None,
) -> Graph:
    """The graph of these articles, statements and corrections, in memory; tells of each correction that finds nothing."""
    told = statement_table(statements)
    with duckdb.connect() as engine:
        graph, orphans = _from_nothing(engine, article_table(articles), lambda: engine.from_arrow(told), buckets, corrections)
    for orphan in orphans:
        orphaned(orphan)
    return graph


def fold_files(articles: Path, statements: Iterable[Path], buckets: int | None = None) -> Graph:
    """The graph of a catalogue and of files of statements, both as `tables` writes them; buckets by their size if not given.

    There may be more of them than memory holds: the tables lie in a file that goes when the work is done.
    """
    with TemporaryDirectory(prefix="duikou-fold-") as folder, connected(Path(folder) / "fold.duckdb") as engine:
        graph, _ = _from_nothing(engine, pq.read_table(articles), lambda: read_files(engine, statements), buckets)
        return graph


def read_files(engine: duckdb.DuckDBPyConnection, statements: Iterable[Path]) -> duckdb.DuckDBPyRelation:
    """Files of statements as one table. Opening a file an article takes longer than reading it, so read it but once."""
    paths = sorted({str(path) for path in statements})
    return engine.read_parquet(paths) if paths else engine.from_arrow(statement_table([]))


def graph_in(engine: duckdb.DuckDBPyConnection) -> Graph:
    """The graph that the tables hold."""
    nodes, edges = (engine.execute(f"SELECT content FROM {table}").fetchall() for table in ("nodes", "edges"))
    return graph_of((content for (content,) in nodes), (content for (content,) in edges))


def graph_of(nodes: Iterable[str], edges: Iterable[str]) -> Graph:
    """A graph of nodes and edges in JSON."""
    return Graph(
        nodes=tuple(sorted(map(Node.model_validate_json, nodes), key=_id)),
        edges=tuple(sorted(map(Edge.model_validate_json, edges), key=_id)),
    )


def _id(part: Node | Edge) -> str:
    return part.id


def _from_nothing(
    engine: duckdb.DuckDBPyConnection,
    articles: pa.Table,
    statements: Callable[[], duckdb.DuckDBPyRelation],
    buckets: int | None,
    corrections: Sequence[Correction] = (),
) -> tuple[Graph, tuple[Orphan, ...]]:
    keyed = articles.append_column("key", articles.column("id"))
    prepare(engine, keyed)
    grown = grow(engine, keyed, lambda _: statements(), buckets, corrections)
    return graph_in(engine), grown.orphans
