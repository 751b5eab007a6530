"""Corrections in the fold's tables.

`pinned` has the names that articles are said not to share with others: in `refs` each has a context of its own, so that it can be
parted from those that read the same. `amendments` has what corrections say of nodes and edges. What people add is among the
`relations`, with corrections.csv as its article. Whatever is other than in the last fold is touched.
"""

from collections.abc import Iterable, Mapping, Sequence

import duckdb
import pyarrow as pa

from graph.corrections import FILE, Amendment, Correction, Orphan, Sighting, added
from graph.corrections.finding import seen
from graph.corrections.model import Named, named
from graph.corrections.table import value_of
from graph.fold.queries import query, relation_parts
from graph.fold.tables import ARROW, EDGE_KINDS
from graph.identity import Identity
from graph.ontology import EDGE_TYPES

_TEXT = pa.string()
_ADDED = pa.schema(
    [(name, _TEXT) for name in ("type", "source", "target", "article", "evidence_quote", "rule")]
    + [(name, pa.int64()) for name in ("evidence_start", "evidence_end")]
    + [("confidence", pa.float64())]
    + [(f"property_{name}", ARROW[kind]) for name, kind in EDGE_KINDS.items()]
)
_AMENDED = pa.schema([(name, _TEXT) for name in ("node", "other", "edge", "content")])
RULE = "correction"


def prepare(engine: duckdb.DuckDBPyConnection) -> None:
    """Make the tables that are not there."""
    engine.execute("CREATE TABLE IF NOT EXISTS pinned (article VARCHAR, cell VARCHAR)")
    engine.execute("CREATE TABLE IF NOT EXISTS amendments (node VARCHAR, other VARCHAR, edge VARCHAR, content VARCHAR)")


# --- Identity ---------------------------------------------------------------------------------------------------------


def note_pins(engine: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> None:
    """Make the temporary table `repinned`: the articles in which other names than before are set apart."""
    rows = [
        {"article": target.article, "cell": target.words}
        for row in corrections
        if row.kind == "not same"
        for target in _cells(row)
        if target.article
    ]
    _register(engine, "wanted_pins", rows, pa.schema([("article", _TEXT), ("cell", _TEXT)]))
    other = "(FROM pinned EXCEPT FROM wanted_pins) UNION (FROM wanted_pins EXCEPT FROM pinned)"
    engine.execute(f"CREATE OR REPLACE TEMP TABLE repinned AS SELECT DISTINCT article AS id FROM ({other})")
    engine.execute("DELETE FROM pinned")
    engine.execute("INSERT INTO pinned SELECT DISTINCT article, cell FROM wanted_pins")


def pin(engine: duckdb.DuckDBPyConnection) -> None:
    """Give each pinned name in the `fresh` articles a context of its own."""
    rows = engine.execute("SELECT article, cell FROM pinned WHERE article IN (SELECT id FROM fresh) ORDER BY ALL").fetchall()
    within = _sightings(engine, {article for article, _ in rows})
    found = {
        (s.article, s.type, s.name) for _, cell in rows if (target := named(cell)) is not None for s in seen(target, within)
    }
    for key in sorted(found):
        engine.execute(
            "UPDATE refs SET context = md5(concat_ws(chr(31), context, article)) WHERE article = ? AND type = ? AND name = ?",
            key,
        )


def sightings(engine: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> list[Sighting]:
    """What the articles that corrections name call things."""
    articles = {target.article for row in corrections for target in _cells(row) if target.article}
    return _sightings(engine, articles)


def articles_named(engine: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> set[str]:
    """Those of the articles of the graph that are themselves corrected."""
    ids = sorted({row.target for row in corrections if row.target.startswith("Article:")})
    return {id_ for (id_,) in engine.execute("SELECT id FROM articles WHERE id IN (SELECT unnest(?))", [ids]).fetchall()}


def _sightings(engine: duckdb.DuckDBPyConnection, articles: Iterable[str]) -> list[Sighting]:
    if not (named_ := sorted(articles)):
        return []
    rows = engine.execute(
        "SELECT article, type, name, forms, context FROM refs WHERE article IN (SELECT unnest(?)) ORDER BY ALL", [named_]
    ).fetchall()
    return [Sighting(article, type_, name, tuple(forms or ()), context) for article, type_, name, forms, context in rows]


def _cells(row: Correction) -> list[Named]:
    return [target for cell in (row.target, row.other) if cell and (target := named(cell)) is not None]


# --- Nodes and edges --------------------------------------------------------------------------------------------------


def add_nodes(engine: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> None:
    """Make those that people add known by name, as if an article had named them."""
    engine.execute("DELETE FROM refs WHERE article = ?", [FILE])
    for row in corrections:
        if row.kind == "add" and not row.of_edge:
            context = added(row)
            engine.execute(
                "INSERT INTO refs BY NAME SELECT ? AS context, ? AS article, ? AS type, ? AS name",
                [context.key, FILE, context.type, context.name],
            )


def change_relations(
    engine: duckdb.DuckDBPyConnection, amendments: Sequence[Amendment], identities: Iterable[Identity]
) -> None:
    """Make the relations that people add those of the amendments, and touch the edges that this changes."""
    names = {i.node: i.name for i in identities}
    rows = [_relation(a, names) for a in amendments if a.said.kind == "add" and a.other]
    _register(engine, "added", rows, _ADDED)
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE told AS "
        f"SELECT relations.* FROM relations WHERE false UNION ALL BY NAME {query('added', **relation_parts())}"
    )
    held = f"(FROM relations WHERE article = '{FILE}')"
    engine.execute(
        f"INSERT INTO touched SELECT edge FROM ((FROM {held} EXCEPT FROM told) UNION (FROM told EXCEPT FROM {held}))"
    )
    engine.execute("DELETE FROM relations WHERE article = ?", [FILE])
    engine.execute("INSERT INTO relations BY NAME SELECT DISTINCT * FROM told")


def _relation(amendment: Amendment, names: dict[str, str]) -> dict[str, object]:
    said = amendment.said
    ends = [amendment.node, amendment.other]
    if not EDGE_TYPES[said.relation].directed:
        ends.sort(key=lambda node: (names[node], node))
    return {
        "type": said.relation,
        "source": ends[0],
        "target": ends[1],
        **({f"property_{said.property}": value_of(said)} if said.property in EDGE_KINDS else {}),
        "article": FILE,
        "evidence_start": 0,
        "evidence_end": len(said.words),
        "evidence_quote": said.words,
        "rule": RULE,
        "confidence": 1.0,
    }


def change_amendments(
    engine: duckdb.DuckDBPyConnection, amendments: Sequence[Amendment]
) -> tuple[list[Amendment], list[Orphan]]:
    """Keep what corrections say of nodes and edges, and touch those of which they say something else than before.

    Gives back those that find what they are about, and of each other one why not.
    """
    found, orphans = [], []
    for amendment in amendments:
        cause = _amiss(engine, amendment)
        if cause:
            orphans.append(Orphan(amendment.said.line, cause))
        else:
            found.append(amendment)
    rows = [{"node": a.node, "other": a.other, "edge": a.edge, "content": a.said.model_dump_json()} for a in found]
    _register(engine, "wanted_amendments", rows, _AMENDED)
    other = "(FROM amendments EXCEPT FROM wanted_amendments) UNION (FROM wanted_amendments EXCEPT FROM amendments)"
    engine.execute(f"CREATE OR REPLACE TEMP TABLE amended AS {other}")
    engine.execute("INSERT INTO touched SELECT node FROM amended UNION SELECT edge FROM amended")
    engine.execute("INSERT INTO touched SELECT edge FROM relations SEMI JOIN amended ON source = node OR target = node")
    engine.execute("DELETE FROM amendments")
    engine.execute("INSERT INTO amendments FROM wanted_amendments")
    return found, orphans


def _amiss(engine: duckdb.DuckDBPyConnection, amendment: Amendment) -> str:
    """Why an amendment of edges finds none, or more than one can be meant; nothing where all is well."""
    said = amendment.said
    if said.kind == "add" or not said.of_edge:
        return ""
    if amendment.edge:
        there = engine.execute("SELECT count(*) FROM relations WHERE edge = ?", [amendment.edge]).fetchall()[0][0]
        return "" if there else f"there is no edge {amendment.edge} in the graph"
    known = f"{said.target} {said.relation} {said.other}"
    edges = _between(engine, amendment)
    if not edges:
        having = f" with {said.property} {said.value}" if said.kind == "drop" and said.property else ""
        return f"there is no edge {known}{having} in the graph"
    if said.kind == "set" and len(edges) > 1:
        return f"{known} are {len(edges)} edges; write the id of one as target: {', '.join(edges)}"
    return ""


def _between(engine: duckdb.DuckDBPyConnection, amendment: Amendment) -> list[str]:
    said = amendment.said
    ways = [(amendment.node, amendment.other)]
    if not EDGE_TYPES[said.relation].directed:
        ways.append((amendment.other, amendment.node))
    having, value = "true", []
    if said.kind == "drop" and EDGE_KINDS.get(said.property) == "string":
        having, value = f"property_{said.property} IS NOT DISTINCT FROM ?", [value_of(said)]
    found: set[str] = set()
    for source, target in ways:
        rows = engine.execute(
            f"SELECT DISTINCT edge FROM relations WHERE type = ? AND source = ? AND target = ? AND {having}",
            [said.relation, source, target, *value],
        ).fetchall()
        found.update(edge for (edge,) in rows)
    return sorted(found)


def _register(engine: duckdb.DuckDBPyConnection, name: str, rows: Sequence[Mapping[str, object]], schema: pa.Schema) -> None:
    engine.register(name, pa.Table.from_pylist(list(rows), schema=schema))
