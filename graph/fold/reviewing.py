"""Questions to a person out of the fold's tables: each with quotes, and what yes and no come to as corrections."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, zip_longest

import duckdb

from graph.corrections import Correction, Sighting
from graph.corrections.doubts import Doubt, doubtful, unsure
from graph.corrections.finding import seen
from graph.corrections.model import Named, named
from graph.fold.fold import graph_in
from graph.fold.queries import query
from graph.identity import Context
from graph.model import Edge, Frozen, Graph
from graph.ontology import EDGE_TYPES

_QUOTES = 2


class Quote(Frozen):
    """What an article says, by its headline and date."""

    text: str
    headline: str
    date: str | None = None

    @property
    def source(self) -> str:
        """「《两市签约》 2020-08-25」."""
        return " ".join(filter(None, (f"《{self.headline}》", self.date)))


class Question(Frozen):
    """Whether `target` and `other` are one thing, or where there is a relation, whether it stands between them.

    `words` put it for a reader; the fields of a correction that is made of the answer have its names.
    """

    words: str
    quotes: tuple[Quote, ...]
    target: str
    relation: str = ""
    other: str = ""
    property: str = ""
    value: str = ""

    def answered(self, *, yes: bool, who: str, when: str, why: str) -> Correction:
        """The correction that an answer is."""
        kind = ("add" if yes else "drop") if self.relation else ("same" if yes else "not same")
        asked = self.model_dump(include={"target", "relation", "other", "property", "value"})
        return Correction.model_validate({"kind": kind, **asked, "who": who, "when": when, "why": why})


def questions(engine: duckdb.DuckDBPyConnection, corrections: Sequence[Correction], most: int) -> list[Question]:
    """The questions that are most worth an answer, of both kinds by turns."""
    graph = graph_in(engine)
    names = {node.id: str(node.properties["name"]) for node in graph.nodes}
    both = zip_longest(_of_things(engine, corrections, names), _of_edges(engine, graph, names))
    return list(islice((found for found in chain.from_iterable(both) if found), most))


# --- Things -----------------------------------------------------------------------------------------------------------


def _of_things(
    engine: duckdb.DuckDBPyConnection, corrections: Sequence[Correction], names: dict[str, str]
) -> Iterator[Question]:
    contexts = {c.key: c for c in map(Context.of, engine.sql(query("contexts")).to_arrow_table().to_pylist())}
    things: dict[str, list[Context]] = defaultdict(list)
    nodes = dict(engine.execute("SELECT context, node FROM identities ORDER BY ALL").fetchall())
    for key, node in nodes.items():
        if key in contexts and node in names:
            things[node].append(contexts[key])
    for doubt in doubtful(things.values(), _settled(engine, corrections)):
        node = nodes[doubt.context.key]
        yield _whether_one(engine, doubt, node, names[node])


def _whether_one(engine: duckdb.DuckDBPyConnection, doubt: Doubt, node: str, name: str) -> Question:
    sides = [_sighted(engine, context) for context in (doubt.context, doubt.other)]
    target, other = (Named(s.type, s.name, s.article).words for s in sides)
    quotes = [_mention(engine, sighting.article, node) for sighting in sides]
    type_ = node.split(":", 1)[0]
    both = doubt.context.name if doubt.context.name == doubt.other.name else f"{doubt.context.name} / {doubt.other.name}"
    words = f"{both}: one {type_}? ({name}, {doubt.articles} articles)"
    return Question(words=words, quotes=tuple(q for q in quotes if q), target=target, other=other)


def _settled(engine: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> set[str]:
    """The contexts of which people said, by an article, that they are the same as others."""
    cells = [cell for row in corrections if row.kind == "same" for cell in (row.target, row.other)]
    targets = [target for cell in cells if (target := named(cell)) and target.article]
    within = _sightings(engine, "article", {str(target.article) for target in targets})
    return {s.context for target in targets for s in seen(target, within)}


def _sighted(engine: duckdb.DuckDBPyConnection, context: Context) -> Sighting:
    return min(_sightings(engine, "context", [context.key]), key=lambda s: s.article)


def _sightings(engine: duckdb.DuckDBPyConnection, column: str, values: Iterable[str]) -> list[Sighting]:
    rows = engine.execute(
        f"SELECT article, type, name, forms, context FROM refs WHERE {column} IN (SELECT unnest(?)) ORDER BY ALL",
        [sorted(values)],
    ).fetchall()
    return [Sighting(article, type_, name, tuple(forms or ()), context) for article, type_, name, forms, context in rows]


def _mention(engine: duckdb.DuckDBPyConnection, article: str, node: str) -> Quote | None:
    """The first sentence of an article that names a thing."""
    rows = engine.execute(
        """
        SELECT evidence_quote, headline, articles.date FROM relations JOIN articles ON articles.id = article
        WHERE type = 'MENTIONS' AND article = ? AND target = ? ORDER BY evidence_start LIMIT 1
        """,
        [article, node],
    ).fetchall()
    return Quote(text=rows[0][0], headline=rows[0][1], date=rows[0][2]) if rows else None


# --- Edges ------------------------------------------------------------------------------------------------------------


def _of_edges(engine: duckdb.DuckDBPyConnection, graph: Graph, names: dict[str, str]) -> Iterator[Question]:
    dates = {node.id: node.properties.get("date") for node in graph.nodes if node.labels[0] == "Article"}
    for edge in unsure(graph):
        proofs = edge.evidence[:_QUOTES]
        quotes = (Quote(text=p.quote, headline=names[p.article], date=_text(dates[p.article])) for p in proofs)
        target, other = (_cell(engine, edge, node) for node in (edge.start, edge.end))
        key = next(iter(EDGE_TYPES[edge.type].key), "")
        value = _text(edge.properties.get(key))
        yield Question(
            words=_words(edge, names),
            quotes=tuple(quotes),
            target=target,
            relation=edge.type,
            other=other,
            property=key if value else "",
            value=value or "",
        )


def _cell(engine: duckdb.DuckDBPyConnection, edge: Edge, node: str) -> str:
    """A node as the first article that states an edge knows it, so that the answer holds when its id changes."""
    rows = engine.execute(
        "SELECT refs.type, refs.name FROM refs JOIN identities USING (context) WHERE article = ? AND node = ? ORDER BY ALL LIMIT 1",
        [edge.evidence[0].article, node],
    ).fetchall()
    return Named(rows[0][0], rows[0][1], edge.evidence[0].article).words if rows else node


def _words(edge: Edge, names: dict[str, str]) -> str:
    """「高远 任职于 大连市（市长）？」."""
    said = [edge.properties.get(name) for name in ("title", "roles", "as", "basis")]
    told = "、".join("、".join(value) if isinstance(value, tuple) else str(value) for value in said if value)
    return f"{names[edge.start]} {EDGE_TYPES[edge.type].zh} {names[edge.end]}" + (f"（{told}）？" if told else "？")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
