"""The page as a file, without a browser: what it may load, what may run in it, and that equal graphs make equal files."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from graph.exports import html
from graph.exports.html.page import SCRIPTS
from graph.exports.html.payload import BrokenGraphError
from graph.model import Edge, Graph, Node, Proof
from graph.ontology import ATTENDED_ROLES, BASES, HOSTING, LEVELS, NODE_TYPES, VISITED_ROLES

ARTICLE = Node(id="Article:1", labels=("Article",), properties={"name": "两市签约", "source": "东安日报", "date": "2019-05-02"})
MAYOR = Node(id="Person:1", labels=("Person", "Official"), properties={"name": "陈立文", "aliases": ("立文",)})
CITY = Node(id="Place:1", labels=("Place", "City"), properties={"name": "东安市", "aliases": (), "level": "city"})
PROOF = Proof(article="Article:1", start=0, end=8, quote="东安市市长陈立文出席", rule="post.before_name", confidence=0.9)
POST = Edge(
    id="HOLDS_POST:1",
    type="HOLDS_POST",
    start="Person:1",
    end="Place:1",
    properties={"title": "市长", "first_seen": "2019-05-02", "articles": 1},
    evidence=(PROOF,),
)
MENTION = Edge(
    id="MENTIONS:1", type="MENTIONS", start="Article:1", end="Person:1", properties={"count": 2, "forms": ("陈立文",)}
)


def graph(nodes: Iterable[Node] = (ARTICLE, MAYOR, CITY), edges: Iterable[Edge] = (POST, MENTION)) -> Graph:
    return Graph(nodes=tuple(nodes), edges=tuple(edges))


def data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    parsed: dict[str, Any] = json.loads(found[1])
    return parsed


def scripts(page: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", page, re.DOTALL)


def test_the_page_is_written_in_utf_8_whatever_the_machine_speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "gbk")
    html.write(graph(), tmp_path / "页.html", title="东安图谱")
    page = (tmp_path / "页.html").read_bytes().decode("utf-8")
    assert page.startswith('<!doctype html>\n<html lang="zh-CN"')
    assert page.index('<meta charset="utf-8">') < 200
    assert page.count("<title>东安图谱</title>") == 1
    assert page.count("东安图谱") == 2  # the title and the one heading


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    page = html.render(graph(), "图谱")
    ours = page
    for script in scripts(page):
        ours = ours.replace(script, "")
    assert not re.findall(r"<(?:link|img|iframe|object|embed|base)\b|\bsrc\s*=|@import|url\(|https?:", ours)
    assert re.findall(r"href=\S+", ours) == ['href="#search"']
    assert "sourceMappingURL" not in page


def test_only_the_scripts_that_were_put_in_may_run() -> None:
    page = html.render(graph(), "图谱")
    policy = unescape(re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[0])
    rules = {rule.split(" ", 1)[0]: rule.split(" ")[1:] for rule in policy.split("; ")}
    hashes = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts(page)]
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == hashes
    assert len(hashes) == 1 + len(SCRIPTS)
    assert "unsafe" not in policy
    assert "connect-src" not in rules  # so that default-src forbids it


def test_every_script_of_the_folder_is_in_the_page() -> None:
    folder = files("graph.exports.html") / "assets" / "scripts"
    assert {part.name for part in folder.iterdir()} == {*SCRIPTS, "overview.js"}


def test_equal_graphs_make_equal_pages() -> None:
    turned = graph(nodes=(CITY, MAYOR, ARTICLE), edges=(MENTION, POST))
    assert html.render(graph(), "图谱") == html.render(graph(), "图谱") == html.render(turned, "图谱")


def test_equal_graphs_make_equal_pages_in_every_process() -> None:
    tests = Path(__file__).parents[2]
    script = (
        "from hashlib import sha256; from e2e.graphs import make; from graph.exports import html;"
        "print(sha256(html.render(make(400)).encode()).hexdigest())"
    )
    path = os.pathsep.join(map(str, (tests.parent, tests)))
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_articles_are_sources_and_not_nodes() -> None:
    page = data(html.render(graph(), "图谱"))
    assert page["nodes"]["label"] == ["陈立文", "东安市"]
    assert [page["rest"]["relations"][number]["type"] for number in page["edges"]["type"]] == ["HOLDS_POST"]
    assert page["rest"]["articles"] == [{"name": "两市签约", "source": "东安日报", "date": "2019-05-02"}]
    assert page["nodes"]["articles"] == [[0], []]
    assert page["rest"]["quotes"] == ["东安市市长陈立文出席"]
    assert page["rest"]["readings"] == [["post.before_name", 0.9]]
    assert page["edges"]["evidence"] == [[0, 0, 0]]


def test_a_sentence_behind_ten_relations_is_in_the_page_once() -> None:
    people = [Node(id=f"Person:{i}", labels=("Person",), properties={"name": f"李{i}"}) for i in range(10)]
    posts = [
        Edge(id=f"HOLDS_POST:{i}", type="HOLDS_POST", start=f"Person:{i}", end="Place:1", properties={}, evidence=(PROOF,))
        for i in range(10)
    ]
    page = html.render(graph([*people, CITY, ARTICLE], posts), "图谱")
    assert page.count(PROOF.quote) == 1


def test_what_many_have_in_common_is_in_the_page_once() -> None:
    people = [Node(id=f"Person:{i}", labels=("Person",), properties={"name": f"李{i}"}) for i in range(10)]
    forum = Node(id="Event:1", labels=("Event",), properties={"name": "论坛"})
    properties = {"roles": ("出席", "讲话"), "articles": 1}
    visits = [
        Edge(id=f"ATTENDED:{i}", type="ATTENDED", start=f"Person:{i}", end="Event:1", properties=properties, evidence=(PROOF,))
        for i in range(10)
    ]
    page = data(html.render(graph([*people, forum, ARTICLE], visits), "图谱"))
    assert page["rest"]["properties"] == [{}, {"roles": ["出席", "讲话"]}]
    assert page["edges"]["properties"] == [1] * 10


def test_two_relations_of_one_pair_are_both_there() -> None:
    other = POST.model_copy(update={"id": "HOLDS_POST:2", "properties": {"title": "市委副书记"}})
    visit = POST.model_copy(update={"id": "VISITED:1", "type": "VISITED", "properties": {"roles": ("考察",)}})
    page = data(html.render(graph(edges=[POST, other, visit]), "图谱"))
    found = [page["rest"]["properties"][number] for number in page["edges"]["properties"]]
    assert [properties.get("title") for properties in found] == ["市长", "市委副书记", None]


def test_names_keep_every_space() -> None:
    node = MAYOR.model_copy(update={"properties": {"name": "Anne  Marie de la Tour", "aliases": ()}})
    assert data(html.render(graph([node, CITY, ARTICLE]), "图谱"))["nodes"]["label"][0] == "Anne  Marie de la Tour"


def test_two_nodes_with_one_id_are_refused_and_not_dropped() -> None:
    with pytest.raises(BrokenGraphError, match="one id"):
        html.render(graph([MAYOR, MAYOR, CITY, ARTICLE]), "图谱")


def test_an_edge_to_nowhere_is_refused_by_name() -> None:
    with pytest.raises(BrokenGraphError, match="HOLDS_POST:1 leads to Place:1"):
        html.render(graph([MAYOR, ARTICLE]), "图谱")


def test_an_empty_graph_makes_a_page_that_says_so() -> None:
    page = html.render(graph([], []), "图谱")
    assert re.search(r'<div id="empty" class="notice">\s*<p class="strong" data-text="empty">图谱还是空的', page)
    assert html.render(graph([ARTICLE], []), "图谱").count('id="empty" class="notice">') == 1
    assert 'id="empty" class="notice" hidden>' in html.render(graph(), "图谱")


@pytest.mark.parametrize(
    "attack",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "<img src=x onerror=alert(1)>",
        "{{ 7*7 }}{% raw %}",
        "\"'><svg/onload=alert(1)>",
        "]]>&lt;b&gt;&amp;",
        "\u202e\u200b\u2028\u2029\x00\x1b",
    ],
)
def test_whatever_a_text_says_it_stays_data(attack: str) -> None:
    node = Node(id=f"Person:{attack}", labels=("Person",), properties={"name": attack, "aliases": (attack + "2",)})
    article = ARTICLE.model_copy(update={"properties": {"name": attack, "source": attack, "url": f"javascript:{attack}"}})
    proof = PROOF.model_copy(update={"quote": attack, "rule": attack})
    edge = Edge(id=attack, type="HOLDS_POST", start=node.id, end="Place:1", properties={"title": attack}, evidence=(proof,))
    page = html.render(graph([node, CITY, article], [edge]), attack)
    plain = html.render(graph(), "图谱")
    assert scripts(page) == scripts(plain)
    assert page.count("<script") == plain.count("<script")
    assert len(re.findall(r"<(?:img|svg)", page)) == len(re.findall(r"<(?:img|svg)", plain))
    assert data(page)["nodes"]["label"][0] == attack
    assert data(page)["rest"]["quotes"] == [attack]


def test_every_interface_text_is_there_in_both_languages() -> None:
    texts = data(html.render(graph(), "图谱"))["texts"]
    assert set(texts["zh"]) == set(texts["en"])
    page = html.render(graph(), "图谱")
    used = set(re.findall(r'data-(?:text|label|placeholder)="([^"]+)"', page))
    used |= set(re.findall(r'\bt\("([^"]+)"', "".join(scripts(page)[1:])))
    assert used <= set(texts["zh"])


def test_every_value_of_the_ontology_has_a_word_in_the_language_that_needs_one() -> None:
    texts = data(html.render(graph(), "图谱"))["texts"]
    assert {*LEVELS} <= set(texts["zh"]["values"])
    assert {*ATTENDED_ROLES, *VISITED_ROLES, *HOSTING, *BASES} - {"other"} <= set(texts["en"]["values"])


def test_names_and_colours_of_types_come_from_the_ontology() -> None:
    types = data(html.render(graph(), "图谱"))["rest"]["types"]
    assert [(t["label"], t["zh"], t["colour"], t["shape"]) for t in types] == [
        (t.label, t.zh, t.colour, t.shape) for t in NODE_TYPES.values()
    ]
