"""Statements and articles as flat tables, and those as Parquet.

A statement is one row: its two ends with their context, every property the ontology declares in a column of its own
(`property_…`, null where it is not stated), its evidence, rule and confidence. The catalogue has one row an article,
without the text: the graph does not hold it. What goes in is checked here, so that what lies in a file can be trusted.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.errors import DuikouError
from graph.model import Article, EntityRef, Evidence, Statement, Value
from graph.ontology import EDGE_TYPES, NODE_TYPES, Kind, allowed
from graph.reprints import Sketched, originals, sketch

ARROW: dict[Kind, pa.DataType] = {
    "string": pa.string(),
    "strings": pa.list_(pa.string()),
    "integer": pa.int64(),
    "number": pa.float64(),
}
# Counted or looked up while folding; no statement can claim them.
FOLDED = {"articles", "outlets", "first_seen", "last_seen", "corrected_by"}
EDGE_KINDS: dict[str, Kind] = {p.name: p.kind for t in EDGE_TYPES.values() for p in t.properties if p.name not in FOLDED}
_THINGS = [t for t in NODE_TYPES.values() if t.label != "Article"]
NODE_KINDS: dict[str, Kind] = {p.name: p.kind for t in _THINGS for p in t.properties if p.name not in FOLDED}
# Labels a thing has beside its type (Official, City); they come with MENTIONS.
LABELS = "labels"
KINDS: dict[str, Kind] = {**NODE_KINDS, **EDGE_KINDS, LABELS: "strings"}

CONTEXT = ("posts", "places", "parties", "dates")
_END = [("type", pa.string()), ("name", pa.string()), *((field, ARROW["strings"]) for field in CONTEXT)]
STATEMENTS = pa.schema(
    [(f"subject_{name}", kind) for name, kind in _END]
    + [("type", pa.string())]
    + [(f"object_{name}", kind) for name, kind in _END]
    + [(f"property_{name}", ARROW[kind]) for name, kind in KINDS.items()]
    + [("evidence_article", pa.string()), ("evidence_start", pa.int64())]
    + [("evidence_end", pa.int64()), ("evidence_quote", pa.string())]
    + [("rule", pa.string()), ("confidence", pa.float64())]
)

_ARTICLE_TEXTS = ("id", "path", "sha256", "headline", "date", "source", "page", "home", "url")
_ARTICLE_LISTS = ("deck", "reporters")
ARTICLES = pa.schema(
    [(n, pa.string()) for n in _ARTICLE_TEXTS]
    + [(n, ARROW["strings"]) for n in _ARTICLE_LISTS]
    + [("sketch", pa.list_(pa.int64()))]
)
HEADLINE_LENGTH = 30


class FoldError(DuikouError):
    """A statement or a file that cannot be part of a graph; the message says which and why."""


def write_statements(path: Path, statements: Iterable[Statement]) -> None:
    """Write statements to one Parquet file, all or nothing."""
    _write(path, statement_table(statements))


def read_statements(path: Path) -> list[Statement]:
    """The statements of one Parquet file, as they were written."""
    return [_statement(row) for row in _read(path, STATEMENTS)]


def write_articles(path: Path, articles: Iterable[Article]) -> None:
    """Write the catalogue: each article without its text, named by its headline or else by its first characters."""
    _write(path, article_table(articles))


def read_articles(path: Path) -> list[Article]:
    """The articles of a catalogue; their texts are empty and each has a headline."""
    return [Article(text="", **{k: v for k, v in row.items() if v is not None}) for row in _read(path, ARTICLES)]


def statement_table(statements: Iterable[Statement]) -> pa.Table:
    return pa.Table.from_pylist([_row(s) for s in statements], schema=STATEMENTS)


def article_table(articles: Iterable[Article]) -> pa.Table:
    return pa.Table.from_pylist([_catalogued(a) for a in articles], schema=ARTICLES)


def with_originals(catalogue: pa.Table) -> pa.Table:
    """The catalogue with the original of each article, itself or the one whose text it prints again, for its sketch."""
    told = catalogue.select(["id", "date", "sketch"]).to_pylist()
    of = originals(Sketched(row["id"], row["date"], tuple(row["sketch"])) for row in told)
    first = pa.array([of.get(row["id"], row["id"]) for row in told], pa.string())
    return catalogue.drop_columns(["sketch"]).append_column("original", first)


def _write(path: Path, table: pa.Table) -> None:
    """Through a neighbour and a rename, so that whoever is killed leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".part")
    pq.write_table(table, unfinished)
    unfinished.replace(path)


def _read(path: Path, schema: pa.Schema) -> list[dict[str, Any]]:
    try:
        table = pq.read_table(path, schema=schema)
    except (OSError, pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise FoldError(f"{path} is not a table of ours: {error}. Delete it and build again.") from error
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def _catalogued(article: Article) -> dict[str, Any]:
    """The headline goes back to the text where an article has none: 「本报讯 昨日…」 still names it."""
    row = article.model_dump(include={*_ARTICLE_TEXTS, *_ARTICLE_LISTS})
    row["sketch"] = article.sketch or sketch(article.text)
    row["headline"] = article.headline or " ".join(article.text.split())[:HEADLINE_LENGTH] or article.path
    return row


def _row(statement: Statement) -> dict[str, Any]:
    _check(statement)
    end = statement.evidence
    return {
        **_end("subject", statement.subject),
        "type": statement.type,
        **_end("object", statement.object),
        **{f"property_{name}": value for name, value in statement.properties.items()},
        "evidence_article": end.article,
        "evidence_start": end.start,
        "evidence_end": end.end,
        "evidence_quote": end.quote,
        "rule": statement.rule,
        "confidence": statement.confidence,
    }


def _end(side: str, ref: EntityRef) -> dict[str, Any]:
    return {f"{side}_{name}": getattr(ref, name) for name, _ in _END}


def _statement(row: Mapping[str, Any]) -> Statement:
    return Statement(
        subject=_ref("subject", row),
        type=row["type"],
        object=_ref("object", row),
        properties={name: _value(row[f"property_{name}"]) for name in KINDS if row[f"property_{name}"] is not None},
        evidence=Evidence(
            article=row["evidence_article"],
            start=row["evidence_start"],
            end=row["evidence_end"],
            quote=row["evidence_quote"],
        ),
        rule=row["rule"],
        confidence=row["confidence"],
    )


def _ref(side: str, row: Mapping[str, Any]) -> EntityRef:
    return EntityRef(**{name: row[f"{side}_{name}"] for name, _ in _END})


def _value(stored: Any) -> Value:
    value: Value = tuple(stored) if isinstance(stored, list) else stored
    return value


def _check(statement: Statement) -> None:
    check_ends(statement.type, statement.subject.type, statement.object.type)
    known = {p.name for p in EDGE_TYPES[statement.type].properties} - FOLDED
    if statement.type == "MENTIONS":
        known |= {LABELS, *(p.name for p in NODE_TYPES[statement.object.type].properties)} - FOLDED
    for name, value in statement.properties.items():
        if name not in known:
            raise FoldError(f"{_shown(statement)} has no property {name!r}; it may have {', '.join(sorted(known)) or 'none'}.")
        if not _fits(value, KINDS[name]):
            raise FoldError(f"{_shown(statement)}: {name} is {value!r}, and should be {KINDS[name]}.")


def check_ends(edge: str, source: str, target: str) -> None:
    """Raise a FoldError unless the ontology lets an edge of this type go from `source` to `target`."""
    if edge not in EDGE_TYPES:
        raise FoldError(f"There is no edge type {edge!r}; the ontology has {', '.join(EDGE_TYPES)}.")
    if not allowed(edge, source, target):
        sources, targets = (" or ".join(ends) for ends in (EDGE_TYPES[edge].sources, EDGE_TYPES[edge].targets))
        raise FoldError(f"{edge} cannot go from {source} to {target}; it goes from {sources} to {targets}.")


def _fits(value: Value, kind: Kind) -> bool:
    fitting: dict[Kind, tuple[type, ...]] = {"string": (str,), "strings": (tuple,), "integer": (int,), "number": (int, float)}
    return isinstance(value, fitting[kind])


def _shown(statement: Statement) -> str:
    return f"{statement.subject.name} {statement.type} {statement.object.name} ({statement.evidence.article})"
