"""What the page's scripts read: the graph as rows of numbers, with nothing said twice.

A Graph comes in; nodes, edges and articles go out, each in a fixed order, with the types of the ontology that say how to name
and draw them. Properties, quotes and readings (a rule and its confidence) that many have are kept once, and the rows have their
numbers. Articles are no nodes here: they are the sources that nodes and quotes refer to.
"""

from collections.abc import Iterable
from math import sqrt
from typing import Any

from graph.errors import DuikouError
from graph.exports.html.layout import lay_out
from graph.exports.html.pinyin import pinyin
from graph.exports.html.words import words
from graph.model import Edge, Graph, Node, Value
from graph.ontology import BODIES, EDGE_TYPES, NODE_TYPES, EdgeType, NodeType, Property

SMALLEST, LARGEST = 7.0, 34.0  # radius of a node, in the layout's units
SPOKEN = {"Person", "Place", *BODIES}  # types whose names people know by their sound
SHOWN_APART = ("name", "aliases")  # properties with a place of their own on the card

Row = dict[str, Any]
_TYPES = {label: number for number, label in enumerate(NODE_TYPES)}


class BrokenGraphError(DuikouError):
    """The graph is none: an id stands twice, or an edge leads to a node that is not there."""


class _Once(dict[Any, int]):
    """Values in the order in which they came, each kept once under its number."""

    def number(self, value: Any) -> int:
        return self.setdefault(value, len(self))


class _Kept:
    """What rows refer to by number."""

    def __init__(self, articles: Iterable[Node]) -> None:
        self.relations = {type_: number for number, type_ in enumerate(EDGE_TYPES)}
        self.articles = {article.id: number for number, article in enumerate(articles)}
        self.properties, self.quotes, self.readings = _Once(), _Once(), _Once()


def payload(graph: Graph) -> Row:
    """Everything the page shows of a graph."""
    _check(graph)
    nodes, articles = _split(graph)
    edges = sorted((e for e in graph.edges if e.type != "MENTIONS"), key=lambda e: e.id)
    mentions = [e for e in graph.edges if e.type == "MENTIONS"]
    number = {node.id: i for i, node in enumerate(nodes)}
    kept = _Kept(articles)
    return {
        "nodes": _placed([_node(n, kept) for n in nodes], _sources(mentions, number, kept.articles), edges, number),
        "edges": [_edge(edge, number, kept) for edge in edges],
        "articles": [_unfolded(_shown(article.properties)) for article in articles],
        "properties": [_unfolded(properties) for properties in kept.properties],
        "quotes": list(kept.quotes),
        "readings": [list(reading) for reading in kept.readings],
        "types": node_types(),
        "relations": [_edge_type(t) for t in EDGE_TYPES.values()],
    }


def _split(graph: Graph) -> tuple[list[Node], list[Node]]:
    """The nodes that are drawn, by id, and the articles, the latest first."""
    ordered = sorted(graph.nodes, key=lambda node: node.id)
    articles = [node for node in ordered if "Article" in node.labels]
    articles.sort(key=lambda article: str(article.properties.get("date", "")), reverse=True)
    return [node for node in ordered if "Article" not in node.labels], articles


def _check(graph: Graph) -> None:
    """pyvis would drop what stands twice without a word, and stop at an edge to nowhere without saying which."""
    ids = {node.id for node in graph.nodes}
    if len(ids) < len(graph.nodes):
        raise BrokenGraphError("two nodes have one id")
    for edge in graph.edges:
        for end in (edge.start, edge.end):
            if end not in ids:
                raise BrokenGraphError(f"edge {edge.id} leads to {end}, which is not in the graph")


def called(node: Node) -> Row:
    """What a node is found by: its id, type, name, other names and sound."""
    aliases = node.properties.get("aliases", ())
    name = str(node.properties.get("name") or node.id)
    return {
        "key": node.id,
        "label": name,
        "group": _TYPES[_group(node.labels).label],
        "aliases": [alias for alias in aliases if alias != name] if isinstance(aliases, tuple) else [],
        "pinyin": pinyin(name, person="Person" in node.labels) if SPOKEN & {*node.labels} else "",
    }


def node_types() -> list[Row]:
    """The node types of the ontology, by their numbers."""
    return [_node_type(declared) for declared in NODE_TYPES.values()]


def columns(rows: Iterable[Row], names: str) -> dict[str, list[Any]]:
    """Rows as a list for each of these names: nothing says ten thousand times what it is called."""
    kept = list(rows)
    return {name: [row[name] for row in kept] for name in names.split()}


def _node(node: Node, kept: _Kept) -> Row:
    return called(node) | {"properties": kept.properties.number(_shown(node.properties, SHOWN_APART))}


def _group(labels: Iterable[str]) -> NodeType:
    """The most special type among the labels: Official before Person."""
    types = [NODE_TYPES[label] for label in labels if label in NODE_TYPES]
    return next((t for t in types if t.parent), types[0])


def _placed(rows: list[Row], sources: list[list[int]], edges: list[Edge], number: dict[str, int]) -> list[Row]:
    """The nodes with their size, position, community and the articles that name them."""
    links = [(number[edge.start], number[edge.end]) for edge in edges]
    degrees = [0] * len(rows)
    for a, b in links:
        degrees[a] += 1
        degrees[b] += 1
    sizes = [round(min(LARGEST, SMALLEST + 3 * sqrt(degree)), 1) for degree in degrees]
    layout = lay_out(len(rows), links, sizes)
    for i, row in enumerate(rows):
        x, y = layout.positions[i].tolist()
        row |= {"size": sizes[i], "x": int(x), "y": int(y), "community": layout.communities[i], "articles": sources[i]}
    return rows


def _sources(mentions: list[Edge], number: dict[str, int], source: dict[str, int]) -> list[list[int]]:
    """For each node the articles that name it."""
    found: list[set[int]] = [set() for _ in number]
    for mention in mentions:
        found[number[mention.end]].add(source[mention.start])
    return [sorted(articles) for articles in found]


def _edge(edge: Edge, number: dict[str, int], kept: _Kept) -> Row:
    """An edge; its evidence are three numbers a proof: article (-1 where it is not in the graph), quote, reading."""
    proofs = [
        (kept.articles.get(p.article, -1), kept.quotes.number(p.quote), kept.readings.number((p.rule, p.confidence)))
        for p in edge.evidence
    ]
    return {
        "from": number[edge.start],
        "to": number[edge.end],
        "type": kept.relations[edge.type],
        "properties": kept.properties.number(_shown(edge.properties, ("articles",))),
        "evidence": [part for proof in proofs for part in proof],
    }


def _shown(properties: dict[str, Value], apart: tuple[str, ...] = ()) -> tuple[tuple[str, Value], ...]:
    """What has a value, by name."""
    return tuple((k, v) for k, v in sorted(properties.items()) if k not in apart and v not in ("", (), None))


def _unfolded(properties: Iterable[tuple[str, Value]]) -> Row:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in properties}


def _node_type(declared: NodeType) -> Row:
    return {
        "label": declared.label,
        "zh": declared.zh,
        "en": declared.en,
        "colour": declared.colour,
        "shape": declared.shape,
        "parent": declared.parent,
        "properties": _properties(declared.properties),
    }


def _edge_type(declared: EdgeType) -> Row:
    return {
        "type": declared.type,
        "directed": declared.directed,
        "zh": declared.zh,
        "en": declared.en,
        "words": words(declared.type),
        "inverse": {"zh": declared.inverse_zh, "en": declared.inverse_en},
        "properties": _properties(declared.properties),
    }


def _properties(declared: Iterable[Property]) -> list[Row]:
    return [{"name": p.name, "zh": p.zh, "en": p.en} for p in declared]
