"""The graph with plain values only, for formats that have neither lists nor objects: lists become one text, evidence becomes
JSON, and characters that XML cannot hold are left out."""

import json
import re
from typing import Any

import networkx as nx

from graph.model import Edge, Graph, Node, Value

# https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat(graph: Graph) -> "nx.MultiDiGraph[str]":
    """As networkx's writers take it; `label` is what drawing programs show."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from((xml_text(node.id), _node(node)) for node in graph.nodes)
    for edge in graph.edges:
        network.add_edge(xml_text(edge.start), xml_text(edge.end), key=xml_text(edge.id), **_edge(edge))
    return network


def joined(value: Value) -> str | int | float:
    """A list as one text."""
    return "; ".join(value) if isinstance(value, tuple) else value


def xml_text(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def _node(node: Node) -> dict[str, Any]:
    return _plain({"label": node.properties["name"], "type": node.labels[0], "labels": node.labels, **node.properties})


def _edge(edge: Edge) -> dict[str, Any]:
    evidence = json.dumps([proof.model_dump() for proof in edge.evidence], ensure_ascii=False)
    return _plain({"id": edge.id, "label": edge.type, **edge.properties} | ({"evidence": evidence} if edge.evidence else {}))


def _plain(properties: dict[str, Value]) -> dict[str, Any]:
    told = {name: joined(value) for name, value in properties.items() if value != ()}
    return {name: xml_text(value) if isinstance(value, str) else value for name, value in told.items()}
