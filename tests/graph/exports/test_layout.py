"""Where the nodes of a page stand."""

from math import dist
from random import Random

import numpy as np
import pytest

from graph.exports.html.layout import Layout, lay_out


def made(count: int, seed: int = 1, hubs: int = 4) -> tuple[list[tuple[int, int]], list[float]]:
    """Links of a graph with some hubs and their followers, and the nodes' radii."""
    random = Random(seed)
    links = [(node, random.randrange(hubs)) for node in range(hubs, count)]
    links += [(random.randrange(count), random.randrange(count)) for _ in range(count // 2)]
    degrees = np.bincount(np.array(links).ravel(), minlength=count)
    return links, [min(34.0, 7 + 3 * float(d) ** 0.5) for d in degrees]


def overlaps(layout: Layout, radii: list[float]) -> list[tuple[int, int]]:
    places = layout.positions.tolist()
    return [(a, b) for a in range(len(places)) for b in range(a) if dist(places[a], places[b]) < (radii[a] + radii[b]) * 0.999]


@pytest.mark.parametrize("count", [50, 400, 1200])
def test_no_node_covers_another(count: int) -> None:
    links, radii = made(count)
    assert overlaps(lay_out(count, links, radii), radii) == []


def test_a_city_that_everyone_comes_to_does_not_bury_its_visitors() -> None:
    count = 900
    links, radii = [(0, n) for n in range(1, count)], [34.0] + [10.0] * (count - 1)
    assert overlaps(lay_out(count, links, radii), radii) == []


def test_the_same_graph_is_laid_out_the_same_to_the_last_digit() -> None:
    links, radii = made(300)
    first, second = lay_out(300, links, radii), lay_out(300, list(reversed(links)), radii)
    assert first.positions.tobytes() == second.positions.tobytes()
    assert first.communities == second.communities


def test_communities_stand_apart() -> None:
    clique = [(a, b) for a in range(12) for b in range(a)]
    links = [(a + 12 * i, b + 12 * i) for i in range(5) for a, b in clique] + [(12 * i, 12 * i + 12) for i in range(4)]
    layout = lay_out(60, links, [20.0] * 60)
    places = layout.positions
    groups = [places[12 * i : 12 * i + 12] for i in range(5)]
    assert sorted(set(layout.communities)) == [0, 1, 2, 3, 4]
    for i, group in enumerate(groups):
        middle = group.mean(axis=0)
        reach = max(dist(middle, place) for place in group)
        assert all(dist(middle, place) > reach for j, other in enumerate(groups) if j != i for place in other)


def test_linked_nodes_are_nearer_than_others() -> None:
    links, radii = made(200)
    places = lay_out(200, links, radii).positions
    linked = np.mean([dist(places[a], places[b]) for a, b in links])
    all_pairs = np.mean([dist(places[a], places[b]) for a in range(200) for b in range(a)])
    assert linked < 0.75 * all_pairs


def test_what_nothing_links_stands_in_rows_below() -> None:
    links, radii = made(60)
    layout = lay_out(100, links, radii + [7.0] * 40)
    lone = layout.positions[60:]
    assert lone[:, 1].min() > layout.positions[:60, 1].max()
    assert len(set(lone[:, 1].tolist())) < 6


def test_graphs_of_none_one_and_two_nodes_have_a_layout() -> None:
    assert lay_out(0, [], []).positions.shape == (0, 2)
    assert lay_out(1, [], [7.0]).communities == [0]
    assert overlaps(lay_out(2, [(0, 1), (1, 0), (0, 0)], [30.0, 30.0]), [30.0, 30.0]) == []
