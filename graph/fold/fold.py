"""Statements into a Graph.

The work is SQL (the .sql files beside this one, plain enough for Spark as well), run by DuckDB one bucket of articles or of
keys after the other so that memory stays bounded; the result is the same for any number of buckets. Between the first query
and the others graph.identity decides, on the contexts alone, which names are one thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa

from graph.fold.tables import (
    EDGE_KINDS,
    LABELS,
    NODE_KINDS,
    FoldError,
    article_table,
    check_ends,
    statement_table,
)
from graph.identity import LONGEST_NAME, Context, Identity, resolve
from graph.model import Article, Edge, Graph, Node, Proof, Statement, Value
from graph.ontology import EDGE_TYPES, NODE_TYPES, ROLE_ORDER

# An edge keeps so many proofs; a mayor's post is in every article, and nobody reads the thousandth quote.
MOST_PROOFS = 50
ROWS_A_BUCKET = 2_000_000

_LISTS = [name for name, kind in EDGE_KINDS.items() if kind == "strings"]
_COUNTS = [name for name, kind in EDGE_KINDS.items() if kind == "integer"]
_EDGE_VALUES = [name for name, kind in EDGE_KINDS.items() if kind in ("string", "number")]
_KEYS = [(t.type, name) for t in EDGE_TYPES.values() for name in t.key]


def fold(articles: Iterable[Article], statements: Iterable[Statement], buckets: int = 1) -> Graph:
    """The graph of these articles and statements, in memory."""
    with duckdb.connect() as engine:
        engine.register("catalogue", article_table(articles))
        engine.register("statements", statement_table(statements))
        return _fold(engine, buckets)


def fold_files(articles: Path, statements: Iterable[Path], buckets: int | None = None) -> Graph:
    """The graph of a catalogue and of files of statements, both as `tables` writes them; buckets by their size if not given."""
    paths = sorted({str(path) for path in statements})
    with _engine() as engine:
        try:
            engine.read_parquet(str(articles)).create_view("catalogue")
            # Opening a file an article takes longer than reading it, so it is done once.
            (engine.read_parquet(paths) if paths else engine.from_arrow(statement_table([]))).create("statements")
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            raise FoldError(f"A table of the graph folder cannot be read: {error}. Delete it and build again.") from error
        return _fold(engine, buckets or _buckets(engine))


@contextmanager
def _engine() -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB with its tables in a file that goes when the work is done, for there may be more of them than memory holds."""
    with TemporaryDirectory(prefix="duikou-fold-") as folder, duckdb.connect(Path(folder) / "fold.duckdb") as engine:
        yield engine


def _buckets(engine: duckdb.DuckDBPyConnection) -> int:
    (rows,) = engine.execute("SELECT count(*) FROM statements").fetchall()[0]
    return 1 + int(rows) // ROWS_A_BUCKET


def _fold(engine: duckdb.DuckDBPyConnection, buckets: int) -> Graph:
    engine.execute(f"CREATE TABLE articles AS {_sql('articles').substitute()}")
    _check(engine)
    _table(engine, "refs", buckets, "evidence_article")
    identities = resolve(_contexts(engine))
    engine.register("identities", _identity_table(identities))
    _table(engine, "relations", buckets, "evidence_article", refs_by="article", **_relation_parts())
    nodes = [*_things(engine, buckets, {i.node: i for i in identities}), *_article_nodes(engine)]
    edges = _edges(engine, buckets)
    return Graph(nodes=tuple(sorted(nodes, key=_id)), edges=tuple(sorted(edges, key=_id)))


def _id(part: Node | Edge) -> str:
    return part.id


def _check(engine: duckdb.DuckDBPyConnection) -> None:
    """Files may come from an older ontology, or lie beside a catalogue that does not know their article."""
    ends = engine.execute("SELECT DISTINCT type, subject_type, object_type FROM statements ORDER BY ALL").fetchall()
    for edge, source, target in ends:
        check_ends(edge, source, target)
    strays = engine.execute(
        "SELECT min(evidence_article) FROM statements ANTI JOIN articles ON id = evidence_article"
    ).fetchall()
    if strays[0][0] is not None:
        raise FoldError(f"There are statements of {strays[0][0]}, which is not among the articles.")


@cache
def _sql(name: str) -> Template:
    return Template((files("graph.fold") / f"{name}.sql").read_text(encoding="utf-8"))


def _slice(key: str, buckets: int, bucket: int) -> str:
    return "true" if buckets == 1 else f"hash({key}) % {buckets} = {bucket}"


def _table(engine: duckdb.DuckDBPyConnection, name: str, buckets: int, key: str, refs_by: str = "", **parts: str) -> None:
    """Make the table that `name`.sql describes, a bucket at a time."""
    for bucket in range(buckets):
        query = _sql(name).substitute(
            parts, slice=_slice(key, buckets, bucket), refs_slice=_slice(refs_by, buckets, bucket) if refs_by else "true"
        )
        engine.execute(f"INSERT INTO {name} {query}" if bucket else f"CREATE TABLE {name} AS {query}")


def _rows(engine: duckdb.DuckDBPyConnection, name: str, buckets: int, key: str, **parts: str) -> Iterator[tuple[Any, ...]]:
    """What `name`.sql selects, a bucket at a time."""
    for bucket in range(buckets):
        yield from engine.execute(_sql(name).substitute(parts, slice=_slice(key, buckets, bucket))).fetchall()


def _contexts(engine: duckdb.DuckDBPyConnection) -> list[Context]:
    return [Context.of(row) for row in engine.sql(_sql("contexts").substitute()).to_arrow_table().to_pylist()]


def _identity_table(identities: Sequence[Identity]) -> pa.Table:
    rows = [{"context": i.context, "node": i.node, "name": i.name} for i in identities]
    return pa.Table.from_pylist(rows, schema=pa.schema([(n, pa.string()) for n in ("context", "node", "name")]))


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _relation_parts() -> dict[str, str]:
    """The parts of relations.sql that the ontology declares."""
    columns = dict.fromkeys((*NODE_KINDS, *EDGE_KINDS, LABELS))
    return {
        "undirected": _quoted(t.type for t in EDGE_TYPES.values() if not t.directed),
        "edge_key": ", ".join(
            f"CASE WHEN type = '{edge}' THEN coalesce(property_{name}, '') ELSE '' END" for edge, name in _KEYS
        ),
        "properties": ", ".join(f"property_{name}" for name in columns if name != "programme"),
    }


def _values(
    engine: duckdb.DuckDBPyConnection, buckets: int, owner: str, where: str, names: Sequence[str]
) -> dict[str, dict[str, str]]:
    """The value that each owner has for each property, still as text."""
    values: dict[str, dict[str, str]] = defaultdict(dict)
    parts = {
        "owner": owner,
        "where": where,
        "columns": ", ".join(f"CAST(property_{name} AS STRING) AS property_{name}" for name in names),
        "names": ", ".join(f"property_{name}" for name in names),
    }
    for key, column, value in _rows(engine, "values", buckets, owner, **parts):
        values[key][column.removeprefix("property_")] = value
    return values


def _things(engine: duckdb.DuckDBPyConnection, buckets: int, identities: Mapping[str, Identity]) -> Iterator[Node]:
    """Every node but the articles."""
    labels = dict(_rows(engine, "labels", buckets, "target"))
    values = _values(engine, buckets, "target", "type = 'MENTIONS'", list(NODE_KINDS))
    for node, names, forms in _rows(engine, "nodes", buckets, "node"):
        identity = identities[node]
        aliases = tuple(sorted({*names, *(forms or ())} - {identity.name}))
        yield Node(
            id=node,
            labels=_labels(identity.type, labels.get(node, ())),
            properties={
                "name": identity.name,
                "aliases": aliases,
                **_declared(identity.type, values.get(node, {})),
            },
        )


def _labels(type_: str, found: Iterable[str]) -> tuple[str, ...]:
    extra = set(found)
    return type_, *(label for label, t in NODE_TYPES.items() if label in extra and t.parent == type_)


def _declared(type_: str, values: Mapping[str, str]) -> dict[str, Value]:
    return {p.name: _number(values[p.name], p.kind) for p in NODE_TYPES[type_].properties if p.name in values}


def _number(text: str, kind: str) -> Value:
    return float(text) if kind == "number" else text


def _article_nodes(engine: duckdb.DuckDBPyConnection) -> Iterator[Node]:
    names = [p.name for p in NODE_TYPES["Article"].properties]
    for identifier, headline, *values in engine.execute(f"SELECT id, headline, {', '.join(names)} FROM articles").fetchall():
        properties = {name: tuple(v) if isinstance(v, list) else v for name, v in zip(names, values, strict=True) if v}
        shown = {"name": headline[:LONGEST_NAME], "aliases": ()}
        yield Node(id=identifier, labels=("Article",), properties={**shown, **properties})


def _edges(engine: duckdb.DuckDBPyConnection, buckets: int) -> Iterator[Edge]:
    proofs = _proofs(engine, buckets)
    values = _values(engine, buckets, "edge", "true", _EDGE_VALUES)
    united = [
        *(
            f"array_distinct(flatten(array_agg(property_{name}) FILTER (WHERE property_{name} IS NOT NULL))) AS {name}"
            for name in _LISTS
        ),
        *(f"CAST(sum(property_{name}) AS BIGINT) AS {name}" for name in _COUNTS),
    ]
    for row in _rows(engine, "edges", buckets, "edge", united=", ".join(united)):
        edge, type_, source, target, articles, first, last, ended, *rest = row
        found: dict[str, Any] = {
            **values.get(edge, {}),
            **dict(zip((*_LISTS, *_COUNTS), rest, strict=True)),
            "articles": articles,
            "first_seen": first,
            "last_seen": last,
            "ended_by": ended,
        }
        yield Edge(
            id=edge,
            type=type_,
            start=source,
            end=target,
            properties=_edge_properties(type_, found),
            evidence=tuple(proofs.get(edge, ())),
        )


def _proofs(engine: duckdb.DuckDBPyConnection, buckets: int) -> dict[str, list[Proof]]:
    unevidenced = _quoted(t.type for t in EDGE_TYPES.values() if not t.evidenced)
    proofs: dict[str, list[Proof]] = defaultdict(list)
    for edge, *proof in _rows(engine, "proofs", buckets, "edge", unevidenced=unevidenced, most=str(MOST_PROOFS)):
        article, start, end, quote, rule, confidence = proof
        proofs[edge].append(Proof(article=article, start=start, end=end, quote=quote, rule=rule, confidence=confidence))
    return proofs


def _edge_properties(type_: str, found: Mapping[str, Any]) -> dict[str, Value]:
    properties: dict[str, Value] = {}
    for declared in EDGE_TYPES[type_].properties:
        value = found.get(declared.name)
        if declared.kind == "strings" and value:
            properties[declared.name] = tuple(sorted(value, key=lambda v: (ROLE_ORDER.get(v, len(ROLE_ORDER)), v)))
        elif declared.kind != "strings" and value is not None:
            properties[declared.name] = _number(value, declared.kind)
    return properties
