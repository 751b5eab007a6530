"""Where everything stands on the page: communities become islands, islands lie side by side, loose nodes in rows below.

In come the number of nodes, the links between them and the radius each is drawn with; out come positions and
communities. No two nodes overlap, no two islands either. The same input gives the same output on every machine:
whatever is drawn by lot is seeded, and positions are rounded at every step, so that the last bit of one processor's
arithmetic cannot grow into another picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.exports.html.forces import part, settle
from graph.exports.html.packing import pack, rows

GAP = 36.0  # room between two nodes, for the labels
SHORE = 44.0  # room around an island
PACKED = 150  # islands beyond this many are specks: they stand in rows with the loose nodes

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Layout:
    """A position and a community for each node, by its number."""

    positions: Points
    communities: list[int]


def lay_out(count: int, links: Sequence[tuple[int, int]], radii: Sequence[float]) -> Layout:
    """Lay out `count` nodes, numbered from 0, that `links` join."""
    graph = _simple_graph(count, links)
    islands = _islands(graph)
    places = [_inside(graph, island, radii) for island in islands]
    reaches = np.array([_reach(place, island, radii) for place, island in zip(places, islands, strict=True)])
    centres = _arrange(islands, reaches, _ties(graph, islands))
    positions = np.zeros((count, 2))
    communities = [0] * count
    for number, (island, place) in enumerate(zip(islands, places, strict=True)):
        positions[island] = place + centres[number]
        for node in island:
            communities[node] = number
    return Layout(np.round(positions), communities)


def _simple_graph(count: int, links: Sequence[tuple[int, int]]) -> "nx.Graph[int]":
    """One edge a pair, weighted with how many relations it stands for."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    for a, b in sorted((min(a, b), max(a, b)) for a, b in links if a != b):
        weight = graph.edges[a, b]["weight"] + 1 if graph.has_edge(a, b) else 1
        graph.add_edge(a, b, weight=weight)
    return graph


def _islands(graph: "nx.Graph[int]") -> list[list[int]]:
    """The communities, the largest first; a node without links is one of its own."""
    found = nx.community.louvain_communities(graph, seed=1) if graph.number_of_edges() else [{n} for n in graph]
    return sorted((sorted(nodes) for nodes in found), key=lambda nodes: (-len(nodes), nodes[0]))


def _inside(graph: "nx.Graph[int]", island: list[int], radii: Sequence[float]) -> Points:
    """Positions of one island's nodes around its middle."""
    number = {node: i for i, node in enumerate(island)}
    links = [(number[a], number[b]) for a in island for b in sorted(graph[a]) if a < b and b in number]
    room = np.array([radii[node] + GAP / 2 for node in island])
    points = part(settle(len(island), links, room), room)
    middle: Points = (points.max(axis=0) + points.min(axis=0)) / 2
    return points - middle


def _reach(place: Points, island: list[int], radii: Sequence[float]) -> float:
    """The radius of the disc that holds an island, shore and all."""
    if len(island) == 1:
        return radii[island[0]] + GAP * 0.6
    return float(max(np.hypot(*point) + radii[node] for point, node in zip(place, island, strict=True))) + SHORE


def _ties(graph: "nx.Graph[int]", islands: list[list[int]]) -> dict[tuple[int, int], int]:
    """How many relations cross between two islands."""
    home = {node: number for number, island in enumerate(islands) for node in island}
    ties: dict[tuple[int, int], int] = {}
    for a, b in graph.edges:
        weight = int(graph.edges[a, b]["weight"])
        pair = min(home[a], home[b]), max(home[a], home[b])
        if pair[0] != pair[1]:
            ties[pair] = ties.get(pair, 0) + weight
    return ties


def _arrange(islands: list[list[int]], reaches: Points, ties: dict[tuple[int, int], int]) -> Points:
    """The islands' centres: linked ones near each other, single nodes that nothing ties in rows below."""
    tied = {number for pair in ties for number in pair}
    packed = [i for i, island in enumerate(islands) if len(island) > 1 or i in tied][:PACKED]
    place = {number: i for i, number in enumerate(packed)}
    inner = {(place[a], place[b]): weight for (a, b), weight in ties.items() if a in place and b in place}
    rest = [i for i in range(len(islands)) if i not in place]
    centres = np.zeros((len(islands), 2))
    centres[packed] = pack(reaches[packed], inner)
    centres[rest] = rows(reaches[rest], centres[packed], reaches[packed])
    return centres
