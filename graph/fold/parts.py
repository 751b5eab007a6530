"""Nodes and edges out of the fold's tables: those of one slice, in any order.

A slice is a condition on whatever column holds the ids of nodes or edges.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import duckdb

from graph.fold.queries import query, quoted
from graph.fold.tables import EDGE_KINDS, FOLDED, NODE_KINDS
from graph.identity import LONGEST_NAME, register
from graph.model import Edge, Node, Proof, Value
from graph.ontology import EDGE_TYPES, NODE_TYPES, ROLE_ORDER

# An edge keeps so many proofs; a mayor's post is in every article, and nobody reads the thousandth quote.
MOST_PROOFS = 50

Slice = Callable[[str], str]

_LISTS = [name for name, kind in EDGE_KINDS.items() if kind == "strings"]
_COUNTS = [name for name, kind in EDGE_KINDS.items() if kind == "integer"]
_EDGE_VALUES = [name for name, kind in EDGE_KINDS.items() if kind in ("string", "number")]


def nodes(engine: duckdb.DuckDBPyConnection, within: Slice) -> Iterator[Node]:
    """The nodes of a slice."""
    yield from _things(engine, within)
    yield from _articles(engine, within)


def edges(engine: duckdb.DuckDBPyConnection, within: Slice) -> Iterator[Edge]:
    """The edges of a slice."""
    proofs = _proofs(engine, within)
    values = _values(engine, within, "edge", "true", _EDGE_VALUES)
    united = [
        *(
            f"array_distinct(flatten(array_agg(property_{name}) FILTER (WHERE property_{name} IS NOT NULL))) AS {name}"
            for name in _LISTS
        ),
        *(f"CAST(sum(property_{name}) AS BIGINT) AS {name}" for name in _COUNTS),
    ]
    for row in _rows(engine, "edges", within("edge"), united=", ".join(united)):
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


def _rows(engine: duckdb.DuckDBPyConnection, name: str, slice_: str, **parts: str) -> list[tuple[Any, ...]]:
    return engine.execute(query(name, slice=slice_, **parts)).fetchall()


def _values(
    engine: duckdb.DuckDBPyConnection, within: Slice, owner: str, where: str, names: Sequence[str]
) -> dict[str, dict[str, str]]:
    """The value that each owner has for each property, still as text."""
    values: dict[str, dict[str, str]] = defaultdict(dict)
    parts = {
        "owner": owner,
        "where": where,
        "columns": ", ".join(f"CAST(property_{name} AS STRING) AS property_{name}" for name in names),
        "names": ", ".join(f"property_{name}" for name in names),
    }
    for key, column, value in _rows(engine, "values", within(owner), **parts):
        values[key][column.removeprefix("property_")] = value
    return values


def _things(engine: duckdb.DuckDBPyConnection, within: Slice) -> Iterator[Node]:
    """Every node but the articles."""
    labels = dict(_rows(engine, "labels", within("target")))
    values = _values(engine, within, "target", "type = 'MENTIONS'", list(NODE_KINDS))
    known = engine.execute(f"SELECT DISTINCT node, type, name FROM identities WHERE {within('node')}").fetchall()
    called = {node: (type_, name) for node, type_, name in known}
    for node, names, forms, outlets in _rows(engine, "nodes", within("node")):
        type_, name = called[node]
        aliases = tuple(sorted({*names, *(forms or ())} - {name}))
        told = values.get(node, {})
        if "adcode" in told:
            told["adcode"] = register.code_under(name, aliases, str(told["adcode"]))
        yield Node(
            id=node,
            labels=_labels(type_, labels.get(node, ())),
            properties={"name": name, "aliases": aliases, **_declared(type_, {**told, "outlets": outlets})},
        )


def _labels(type_: str, found: Iterable[str]) -> tuple[str, ...]:
    extra = set(found)
    return type_, *(label for label, t in NODE_TYPES.items() if label in extra and t.parent == type_)


def _declared(type_: str, values: Mapping[str, Any]) -> dict[str, Value]:
    return {p.name: _number(values[p.name], p.kind) for p in NODE_TYPES[type_].properties if p.name in values}


def _number(value: Any, kind: str) -> Value:
    return float(value) if kind == "number" else value


def _articles(engine: duckdb.DuckDBPyConnection, within: Slice) -> Iterator[Node]:
    names = [p.name for p in NODE_TYPES["Article"].properties if p.name not in FOLDED]
    found = engine.execute(f"SELECT id, headline, {', '.join(names)} FROM articles WHERE {within('id')}").fetchall()
    for identifier, headline, *values in found:
        properties = {name: tuple(v) if isinstance(v, list) else v for name, v in zip(names, values, strict=True) if v}
        shown = {"name": headline[:LONGEST_NAME], "aliases": ()}
        yield Node(id=identifier, labels=("Article",), properties={**shown, **properties})


def _proofs(engine: duckdb.DuckDBPyConnection, within: Slice) -> dict[str, list[Proof]]:
    unevidenced = quoted(t.type for t in EDGE_TYPES.values() if not t.evidenced)
    proofs: dict[str, list[Proof]] = defaultdict(list)
    for edge, *proof in _rows(engine, "proofs", within("edge"), unevidenced=unevidenced, most=str(MOST_PROOFS)):
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
