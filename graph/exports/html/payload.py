"""What the page's scripts read: the graph as plain lists, with numbers for references and nothing said twice.

A Graph comes in; nodes, edges, articles and quotes go out, each in a fixed order, with the types of the ontology that
say how to name and draw them. Articles are no nodes here: they are the sources that nodes and quotes refer to.
"""

from collections.abc import Iterable
from math import sqrt
from typing import Any

from graph.errors import DuikouError
from graph.exports.html.layout import lay_out
from graph.model import Edge, Graph, Node, Value
from graph.ontology import EDGE_TYPES, NODE_TYPES, NodeType, Property

SMALLEST, LARGEST = 7.0, 34.0  # radius of a node, in the layout's units
SHOWN_APART = ("name", "aliases")  # properties with a place of their own on the card

Row = dict[str, Any]


class BrokenGraphError(DuikouError):
    """The graph is none: an id stands twice, or an edge leads to a node that is not there."""


def payload(graph: Graph) -> Row:
    """Everything the page shows of a graph."""
    nodes, articles = _split(graph)
    edges = sorted((e for e in graph.edges if e.type != "MENTIONS"), key=lambda e: e.id)
    mentions = [e for e in graph.edges if e.type == "MENTIONS"]
    number = {node.id: i for i, node in enumerate(nodes)}
    source = {article.id: i for i, article in enumerate(articles)}
    _check(graph)
    quotes = _quotes(edges)
    return {
        "nodes": _placed([_node(n) for n in nodes], _sources(mentions, number, source), edges, number),
        "edges": [_edge(edge, number, quotes) for edge in edges],
        "articles": [_shown(article.properties) for article in articles],
        "quotes": [[source.get(article, -1), text] for article, text in quotes],
        "types": [_node_type(t) for t in NODE_TYPES.values()],
        "relations": [
            {
                "type": t.type,
                "directed": t.directed,
                "zh": t.zh,
                "en": t.en,
                "inverse": {"zh": t.inverse_zh, "en": t.inverse_en},
            }
            | {"properties": _properties(t.properties)}
            for t in EDGE_TYPES.values()
        ],
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


def _node(node: Node) -> Row:
    aliases = node.properties.get("aliases", ())
    name = str(node.properties.get("name") or node.id)
    return {
        "key": node.id,
        "label": name,
        "group": _group(node.labels).label,
        "aliases": [alias for alias in aliases if alias != name] if isinstance(aliases, tuple) else [],
        "properties": _shown(node.properties, SHOWN_APART),
    }


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
        row |= {"size": sizes[i], "x": x, "y": y, "community": layout.communities[i], "articles": sources[i]}
    return rows


def _sources(mentions: list[Edge], number: dict[str, int], source: dict[str, int]) -> list[list[int]]:
    """For each node the articles that name it."""
    found: list[set[int]] = [set() for _ in number]
    for mention in mentions:
        found[number[mention.end]].add(source[mention.start])
    return [sorted(articles) for articles in found]


def _quotes(edges: list[Edge]) -> dict[tuple[str, str], int]:
    """Each quoted sentence once, numbered: a list of ten officials is one sentence and ten relations."""
    quotes: dict[tuple[str, str], int] = {}
    for edge in edges:
        for proof in edge.evidence:
            quotes.setdefault((proof.article, proof.quote), len(quotes))
    return quotes


def _edge(edge: Edge, number: dict[str, int], quotes: dict[tuple[str, str], int]) -> Row:
    return {
        "from": number[edge.start],
        "to": number[edge.end],
        "type": edge.type,
        "properties": _shown(edge.properties, ("articles",)),
        "evidence": [[quotes[p.article, p.quote], p.rule, p.confidence] for p in edge.evidence],
    }


def _shown(properties: dict[str, Value], apart: tuple[str, ...] = ()) -> Row:
    """What has a value, lists as lists."""
    kept = {k: v for k, v in sorted(properties.items()) if k not in apart and v not in ("", (), None)}
    return {k: list(v) if isinstance(v, tuple) else v for k, v in kept.items()}


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


def _properties(declared: Iterable[Property]) -> list[Row]:
    return [{"name": p.name, "zh": p.zh, "en": p.en} for p in declared]
