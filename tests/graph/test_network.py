"""The graph as a network."""

import os
import subprocess
import sys
from pathlib import Path

from told import two_towns

from graph import network


def test_networkx_gets_all_there_is() -> None:
    graph = two_towns()
    found = network.to_networkx(graph)

    assert found.nodes["Place:海滨市"] == {"labels": ("Place", "City"), "name": "海滨市", "aliases": ("海滨", "滨")}
    assert (found.number_of_nodes(), found.number_of_edges()) == (len(graph.nodes), len(graph.edges))
    (edge,) = found.get_edge_data("Person:张", "Place:海滨市").values()
    assert (edge["type"], edge["title"], edge["evidence"][0]["quote"]) == ("HOLDS_POST", "市长", "甲的")


def test_the_towns_are_central_and_articles_do_not_count() -> None:
    central = network.centrality(two_towns())

    assert list(central)[:2] == ["Place:山阴市", "Place:海滨市"]
    assert central["Enterprise:远航公司"] == 0
    assert "Article:甲" not in central


def test_each_town_is_a_community_with_its_people() -> None:
    one, other, alone = network.communities(two_towns())
    towns = {frozenset(community) - {"Event:海滨山阴论坛"} for community in (one, other)}

    assert towns == {
        frozenset({"Person:张", "Person:王", "Person:李", "Place:海滨市"}),
        frozenset({"Person:赵", "Person:钱", "Person:孙", "Place:山阴市"}),
    }
    assert alone == ["Enterprise:远航公司"]


def test_communities_are_the_same_in_every_process() -> None:
    tests = Path(__file__).parents[1]
    root = tests.parent
    script = "from graph import network; from told import two_towns; print(network.communities(two_towns()))"
    shown = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ
            | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(map(str, (root, tests)))},
        ).stdout
        for seed in ("1", "2")
    }
    assert shown == {f"{network.communities(two_towns())}\n"}


def test_the_way_between_two_people_leads_over_what_joins_them() -> None:
    graph = two_towns()

    assert network.path(graph, "Person:张", "Person:赵") == [
        "Person:张",
        "Place:海滨市",
        "Event:海滨山阴论坛",
        "Place:山阴市",
        "Person:赵",
    ]
    assert network.path(graph, "Person:张", "Enterprise:远航公司") == []
    assert network.path(graph, "Person:张", "Person:谁") == []
