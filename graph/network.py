"""The graph as networkx knows it, and the questions one asks of a network: who is central, who belongs together, how A knows B.

Centrality, communities and paths look at the relations between things alone: an article mentions whatever it mentions, so the
MENTIONS edges would join everything to everything. Equal graphs give equal answers.
"""

from typing import Any

import networkx as nx

from graph.model import Edge, Graph, Node


def to_networkx(graph: Graph) -> "nx.MultiDiGraph[str]":
    """Everything: nodes by id with their labels and properties, edges by id with type, properties and evidence."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from((node.id, {"labels": node.labels, **node.properties}) for node in graph.nodes)
    for edge in graph.edges:
        network.add_edge(edge.start, edge.end, key=edge.id, **_attributes(edge))
    return network


def relations(graph: Graph) -> "nx.Graph[Any]":
    """The things without their articles, joined where any relation joins them; `weight` counts the articles that say so."""
    network: nx.Graph[Any] = nx.Graph()
    network.add_nodes_from(node.id for node in graph.nodes if not _is_article(node))
    for edge in graph.edges:
        if edge.type != "MENTIONS":
            known = network.get_edge_data(edge.start, edge.end, {"weight": 0})
            network.add_edge(edge.start, edge.end, weight=known["weight"] + int(str(edge.properties.get("articles", 1))))
    return network


def centrality(graph: Graph) -> dict[str, float]:
    """The share of all other things to which each is joined, the best joined first."""
    degrees = nx.degree_centrality(relations(graph))
    return dict(sorted(degrees.items(), key=lambda item: (-item[1], item[0])))


def communities(graph: Graph, seed: int = 0) -> list[list[str]]:
    """Things that belong together (Louvain), the largest community first."""
    # By number, for sets of text come in another order in each process.
    network = nx.convert_node_labels_to_integers(relations(graph), label_attribute="id")
    found = nx.community.louvain_communities(network, weight="weight", seed=seed)
    named = [sorted(network.nodes[number]["id"] for number in community) for community in found]
    return sorted(named, key=lambda community: (-len(community), community))


def path(graph: Graph, start: str, end: str) -> list[str]:
    """The ids of a shortest way from one thing to another; empty where there is none."""
    try:
        found: list[str] = nx.shortest_path(relations(graph), start, end)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return []
    return found


def _attributes(edge: Edge) -> dict[str, object]:
    return {"type": edge.type, **edge.properties, "evidence": tuple(proof.model_dump() for proof in edge.evidence)}


def _is_article(node: Node) -> bool:
    return node.labels[0] == "Article"
