"""A fold that is brought from one set of articles to another: what does not change is not folded again.

The tables: `articles`, `refs` (every name in every article), `identities` (the node of every context), `relations` (every
statement between nodes), and what comes of them, `nodes` and `edges` (an id and JSON). `before_nodes`, `before_edges` and
`before_identities` keep what changed as it was. A graph from scratch is the same with nothing in the tables yet.

From what articles came and went follow the contexts that came, went or belong to another node now; from these, the articles
whose statements must be related again; from all of them, the nodes and edges to make anew.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import duckdb
import pyarrow as pa

from graph.corrections import Amendments, Correction, Decided, Orphan, decide
from graph.fold import correcting, parts
from graph.fold.queries import query, relation_parts
from graph.fold.tables import STATEMENTS, FoldError, check_ends, with_originals
from graph.identity import Context
from graph.model import Edge, Node

ROWS_A_BUCKET = 100_000
PARTS_A_BUCKET = 40_000
"""Nodes and edges that are made in one go: they pass through Python, each with its quotes."""

Load = Callable[[list[str]], duckdb.DuckDBPyRelation]
"""The statements of the articles with these keys, as a table."""

_IDENTITIES = ("context", "node", "type", "name")


class Grown(NamedTuple):
    """Whether a node or an edge changed, and the corrections that found nothing."""

    changed: bool
    orphans: tuple[Orphan, ...]


def prepare(engine: duckdb.DuckDBPyConnection, catalogue: pa.Table) -> None:
    """Make the tables that are not there; `catalogue` shows what columns an article has."""
    engine.register("catalogue", with_originals(catalogue.slice(0, 0)))
    _no_statements(engine)
    engine.execute(f"CREATE TABLE IF NOT EXISTS articles AS {query('articles')} WITH NO DATA")
    engine.execute(f"CREATE TABLE IF NOT EXISTS refs AS {query('refs', slice='true')} WITH NO DATA")
    for name, columns in {
        "identities": _IDENTITIES,
        "nodes": ("id", "content"),
        "edges": ("id", "content"),
        "before_nodes": ("id", "content"),
        "before_edges": ("id", "content"),
        "before_identities": ("context", "node"),
    }.items():
        engine.execute(f"CREATE TABLE IF NOT EXISTS {name} ({', '.join(f'{column} VARCHAR' for column in columns)})")
    correcting.prepare(engine)
    relations = query("relations", slice="true", refs_slice="true", **relation_parts())
    engine.execute(f"CREATE TABLE IF NOT EXISTS relations AS {relations} WITH NO DATA")


def forget(engine: duckdb.DuckDBPyConnection) -> None:
    """Fold everything anew next time, as the rules are others; nodes and edges stay to be compared with."""
    for name in ("articles", "refs", "identities", "relations"):
        engine.execute(f"DROP TABLE IF EXISTS {name}")


def grow(
    engine: duckdb.DuckDBPyConnection,
    catalogue: pa.Table,
    load: Load,
    buckets: int | None = None,
    corrections: Sequence[Correction] = (),
) -> Grown:
    """Make the tables those of the catalogue's articles, with corrections. Buckets by size if not given.

    An article is the one it was if all columns of its row are; its `key` is what `load` is asked with.
    """
    engine.register("catalogue", with_originals(catalogue))
    _temporary(engine, "incoming", query("articles"))
    correcting.note_pins(engine, corrections)
    repinned = "WHERE id IN (FROM repinned)"
    _temporary(
        engine,
        "gone",
        f"SELECT id, key FROM (FROM articles EXCEPT FROM incoming) UNION SELECT id, key FROM articles {repinned}",
    )
    _temporary(
        engine,
        "fresh",
        f"SELECT id, key FROM (FROM incoming EXCEPT FROM articles) UNION SELECT id, key FROM incoming {repinned}",
    )
    # Where the tables were forgotten, nothing is known of what the nodes and edges there came from.
    _temporary(engine, "touched", "SELECT id FROM (FROM nodes UNION ALL FROM edges) WHERE NOT EXISTS (FROM articles)")
    engine.execute("INSERT INTO touched SELECT id FROM gone UNION SELECT id FROM fresh")
    _change_refs(engine, load, buckets)
    correcting.pin(engine)
    correcting.add_nodes(engine, corrections)
    decided = _identify(engine, corrections)
    _change_relations(engine, load, buckets)
    correcting.change_relations(engine, decided.amendments, decided.identities)
    amendments, orphans = correcting.change_amendments(engine, decided.amendments)
    changed = _change_parts(engine, buckets, Amendments(amendments))
    return Grown(changed, tuple(sorted((*decided.orphans, *orphans))))


def _change_refs(engine: duckdb.DuckDBPyConnection, load: Load, buckets: int | None) -> None:
    of_gone = "SELECT node FROM refs JOIN identities USING (context) WHERE article IN (SELECT id FROM gone)"
    engine.execute(f"INSERT INTO touched {of_gone}")
    engine.execute("DELETE FROM refs WHERE article IN (SELECT id FROM gone)")
    engine.execute("DELETE FROM articles WHERE id IN (SELECT id FROM gone)")
    engine.execute("INSERT INTO articles FROM incoming WHERE id IN (SELECT id FROM fresh)")
    _no_statements(engine)
    _load(engine, load, _keys(engine, "fresh"))
    _check(engine)
    for slice_ in _slices(buckets or _buckets(engine)):
        engine.execute(f"INSERT INTO refs {query('refs', slice=slice_('evidence_article'))}")


def _identify(engine: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> Decided:
    """Decide anew which names are one thing, and note the contexts whose node or name is another now."""
    contexts = [Context.of(row) for row in engine.sql(query("contexts")).to_arrow_table().to_pylist()]
    known = correcting.sightings(engine, corrections), correcting.articles_named(engine, corrections)
    decided = decide(contexts, corrections, *known)
    rows = [{"context": i.context, "node": i.node, "type": i.type, "name": i.name} for i in decided.identities]
    engine.register("found", pa.Table.from_pylist(rows, schema=pa.schema([(name, pa.string()) for name in _IDENTITIES])))
    other = "(FROM identities EXCEPT FROM found) UNION (FROM found EXCEPT FROM identities)"
    _temporary(engine, "moved", f"SELECT DISTINCT context FROM ({other})")
    _keep_before(engine, "identities", "context", "node", "moved")
    of_moved = "SELECT node FROM identities WHERE context IN (FROM moved)"
    engine.execute(f"INSERT INTO touched {of_moved}")
    engine.execute("DELETE FROM identities WHERE context IN (FROM moved)")
    engine.execute("INSERT INTO identities FROM found WHERE context IN (FROM moved)")
    engine.execute(f"INSERT INTO touched {of_moved}")
    of_fresh = "SELECT node FROM refs JOIN identities USING (context) WHERE article IN (SELECT id FROM fresh)"
    engine.execute(f"INSERT INTO touched {of_fresh}")
    return decided


def _change_relations(engine: duckdb.DuckDBPyConnection, load: Load, buckets: int | None) -> None:
    """Relate the statements of new articles, and those of others in which a name has become another thing."""
    in_moved = "SELECT article FROM refs WHERE context IN (FROM moved) EXCEPT SELECT id FROM fresh"
    _temporary(engine, "restated", f"SELECT id, key FROM articles WHERE id IN ({in_moved})")
    if keys := _keys(engine, "restated"):
        _load(engine, load, keys)
    outdated = "article IN (SELECT id FROM gone UNION SELECT id FROM restated)"
    engine.execute(f"INSERT INTO touched SELECT edge FROM relations WHERE {outdated}")
    engine.execute(f"DELETE FROM relations WHERE {outdated}")
    told = "article IN (SELECT id FROM fresh UNION SELECT id FROM restated)"
    for slice_ in _slices(buckets or _buckets(engine)):
        within = {"slice": slice_("evidence_article"), "refs_slice": f"{told} AND {slice_('article')}"}
        engine.execute(f"INSERT INTO relations {query('relations', **within, **relation_parts())}")
    engine.execute(f"INSERT INTO touched SELECT edge FROM relations WHERE {told}")


def _change_parts(engine: duckdb.DuckDBPyConnection, buckets: int | None, amendments: Amendments) -> bool:
    """Make the touched nodes and edges anew, as people have them, and keep what is other than before as it was."""
    changed = False
    _temporary(engine, "touched_once", "SELECT DISTINCT id FROM touched")
    for slice_ in _slices(buckets or _buckets(engine, "touched_once", PARTS_A_BUCKET)):
        _temporary(engine, "touched_now", f"SELECT id FROM touched_once WHERE {slice_('id')}")
        nodes = filter(None, map(amendments.node, parts.nodes(engine, _touched)))
        changed |= _replace(engine, "nodes", _touched("id"), nodes)
        edges = filter(None, map(amendments.edge, parts.edges(engine, _touched)))
        changed |= _replace(engine, "edges", _touched("id"), edges)
    return changed


def _touched(key: str) -> str:
    return f"{key} IN (FROM touched_now)"


def _replace(engine: duckdb.DuckDBPyConnection, table: str, within: str, made: Iterable[Node | Edge]) -> bool:
    """Put what was made in the place of what the table has within the slice."""
    rows = [{"id": part.id, "content": part.model_dump_json()} for part in made]
    engine.register("made", pa.Table.from_pylist(rows, schema=pa.schema([("id", pa.string()), ("content", pa.string())])))
    held = f"(FROM {table} WHERE {within})"
    _temporary(
        engine, "changed", f"SELECT DISTINCT id FROM ((FROM {held} EXCEPT FROM made) UNION (FROM made EXCEPT FROM {held}))"
    )
    _keep_before(engine, table, "id", "content", "changed")
    engine.execute(f"DELETE FROM {table} WHERE id IN (FROM changed)")
    engine.execute(f"INSERT INTO {table} FROM made WHERE id IN (FROM changed)")
    (any_,) = engine.execute("SELECT count(*) > 0 FROM changed").fetchall()[0]
    return bool(any_)


def _keep_before(engine: duckdb.DuckDBPyConnection, table: str, key: str, value: str, changing: str) -> None:
    """Keep rows as they are before they change, null where there is none, unless an older state is kept already."""
    engine.execute(
        f"INSERT INTO before_{table} SELECT {key}, {value} FROM {changing} LEFT JOIN {table} USING ({key}) "
        f"WHERE {key} NOT IN (SELECT {key} FROM before_{table})"
    )


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


def _no_statements(engine: duckdb.DuckDBPyConnection) -> None:
    engine.register("no_statements", STATEMENTS.empty_table())
    _temporary(engine, "statements", "FROM no_statements")


def _load(engine: duckdb.DuckDBPyConnection, load: Load, keys: list[str]) -> None:
    try:
        load(keys).insert_into("statements")
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        raise FoldError(f"A table of the graph folder cannot be read: {error}. Delete it and build again.") from error


def _keys(engine: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    return [key for (key,) in engine.execute(f"SELECT key FROM {table} ORDER BY key").fetchall()]


def _temporary(engine: duckdb.DuckDBPyConnection, name: str, select: str) -> None:
    engine.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {select}")


def _buckets(engine: duckdb.DuckDBPyConnection, table: str = "statements", at_once: int = ROWS_A_BUCKET) -> int:
    (rows,) = engine.execute(f"SELECT count(*) FROM {table}").fetchall()[0]
    return 1 + int(rows) // at_once


def _slices(buckets: int) -> Iterable[parts.Slice]:
    return [_slice(buckets, bucket) for bucket in range(buckets)]


def _slice(buckets: int, bucket: int) -> parts.Slice:
    return lambda key: "true" if buckets == 1 else f"hash({key}) % {buckets} = {bucket}"
