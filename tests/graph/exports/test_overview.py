"""A graph too large for one page, in parts."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from e2e.graphs import make

from graph.exports import html
from graph.exports.html import parts
from graph.exports.html.parts import cut, fits
from graph.model import Graph, Node

GRAPH = make(300)
RELATIONS = {edge.id: edge for edge in GRAPH.edges if edge.type != "MENTIONS"}
THINGS = {node.id for node in GRAPH.nodes if "Article" not in node.labels}


def things(graph: Graph) -> set[str]:
    return {node.id for node in graph.nodes if "Article" not in node.labels}


def test_a_page_has_room_for_as_much_as_it_is_quick_with(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fits(GRAPH)
    monkeypatch.setattr(parts, "MOST_NODES", len(THINGS))
    monkeypatch.setattr(parts, "MOST_RELATIONS", len(RELATIONS))
    assert fits(GRAPH)
    monkeypatch.setattr(parts, "MOST_RELATIONS", len(RELATIONS) - 1)
    assert not fits(GRAPH)
    monkeypatch.setattr(parts, "MOST_NODES", len(THINGS) - 1)
    monkeypatch.setattr(parts, "MOST_RELATIONS", len(RELATIONS))
    assert not fits(GRAPH)


def test_each_thing_is_a_member_of_one_part_and_each_relation_on_some_page() -> None:
    found = cut(GRAPH)
    assert sorted(member for part in found for member in part.members) == sorted(THINGS)
    assert {edge.id for part in found for edge in part.graph.edges} == {edge.id for edge in GRAPH.edges}
    for part in found:
        assert set(part.members) <= things(part.graph)
        own = {id_ for id_, edge in RELATIONS.items() if {edge.start, edge.end} & set(part.members)}
        assert own == {edge.id for edge in part.graph.edges if edge.type != "MENTIONS"}


def test_the_same_graph_is_cut_the_same_way() -> None:
    assert cut(GRAPH) == cut(make(300))


def test_there_are_no_more_parts_than_one_can_look_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_PARTS", 5)
    found = cut(GRAPH)
    assert len(found) == 5
    assert [len(part.members) for part in found] == sorted((len(part.members) for part in found), reverse=True)


def test_no_part_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    assert max(len(part.members) for part in cut(GRAPH)) > 20
    monkeypatch.setattr(parts, "MOST_MEMBERS", 20)
    assert max(len(part.members) for part in cut(GRAPH)) <= 20


def test_what_nothing_ties_to_others_is_put_together() -> None:
    lone = [Node(id=f"Person:{n}", labels=("Person",), properties={"name": f"林深{n}"}) for n in range(500)]
    found = cut(Graph(nodes=(*GRAPH.nodes, *lone), edges=GRAPH.edges))
    (part,) = (part for part in found if "Person:0" in part.members)
    assert {node.id for node in lone} <= set(part.members)


def discs(page: str) -> list[tuple[float, float, float]]:
    found = re.findall(r'<circle cx="(\S+)" cy="(\S+)" r="(\S+)"/>', page)
    return [(float(x), float(y), float(r)) for x, y, r in found]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    html.write_overview(GRAPH, tmp_path / "graph.html", tmp_path / "graph-parts", title="图谱 <合作>")
    return tmp_path / "graph.html"


def test_the_overview_has_a_disc_for_each_part_and_none_covers_another(written: Path) -> None:
    page = written.read_bytes().decode("utf-8")
    found = discs(page)
    assert len(found) == len(cut(GRAPH)) == len(list((written.parent / "graph-parts").iterdir()))
    assert all(dist(a[:2], b[:2]) >= a[2] + b[2] for a, b in combinations(found, 2))
    assert [radius for _, _, radius in found] == sorted((radius for _, _, radius in found), reverse=True)


def test_the_overview_runs_its_own_scripts_alone_and_asks_for_nothing(written: Path) -> None:
    page = written.read_bytes().decode("utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = [f"&#39;sha256-{b64encode(sha256(script.encode()).digest()).decode()}&#39;" for script in scripts]
    assert len(hashes) == 5
    assert f"default-src &#39;none&#39;; script-src {' '.join(hashes)};" in page
    page = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    assert not re.findall(r"<(?:link|img|iframe|object|embed|base)\b|\bsrc\s*=|@import|url\(|https?:", page)
    assert page.count("图谱 &lt;合作&gt;") == 2
    linked = set(re.findall(r'href="([^"]+)"', page))
    assert linked == {f"graph-parts/{file.name}" for file in (written.parent / "graph-parts").iterdir()}


def test_a_name_on_the_overview_is_text_whatever_it_says(tmp_path: Path) -> None:
    attack = "</text><script>hit()</script>\"onclick='hit()'"
    nodes = [n.model_copy(update={"properties": {**n.properties, "name": attack}}) for n in GRAPH.nodes]
    html.write_overview(Graph(nodes=tuple(nodes), edges=GRAPH.edges), tmp_path / "o.html", tmp_path / "o-parts", title=attack)
    page = (tmp_path / "o.html").read_bytes().decode("utf-8")
    assert "&lt;/text&gt;&lt;script&gt;" in page
    assert "<script>hit()" not in page
    assert page.count("<script>") == 5


def test_each_part_leads_back_to_the_overview(written: Path) -> None:
    for file in (written.parent / "graph-parts").iterdir():
        assert '<a id="overview" href="../graph.html"' in file.read_bytes().decode("utf-8")
    assert 'id="overview"' not in html.render(GRAPH)
