"""Style, guide and saved queries of Neo4j Browser: nothing in them that a Neo4j with the graph does not answer."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from asked import GRAPHS, stored
from stores.conftest import emptied

from duikou.neo4j import LocalNeo4j
from graph import centrality
from graph.ontology import EDGE_TYPES, NODE_TYPES
from graph.stores import Store, open_store
from queries import browser
from queries.browser import guide, saved, style
from queries.library import example, load

BOTH_SIDES = ("edge-evidence", "visit-companions")
"""Questions that look for one thing at either end."""


def test_equal_questions_make_equal_files(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        browser.write(tmp_path / folder)
    one, two = ({p.name: p.read_bytes() for p in sorted((tmp_path / folder).iterdir())} for folder in ("one", "two"))

    assert one == two
    assert set(one) == {"style.grass", "guide.md", "guide.adoc", "saved-queries.zip"}


def test_the_style_has_a_rule_for_each_type_and_officials_and_cities_their_own() -> None:
    rules = dict(re.findall(r"^(\S+) \{\n(.*?)\}", style.grass(), re.DOTALL | re.MULTILINE))

    assert set(rules) == {"node", "relationship"} | {f"node.{n}" for n in NODE_TYPES} | {
        f"relationship.{t}" for t in EDGE_TYPES
    }
    order = list(rules)
    for special, general in (("Official", "Person"), ("City", "Place")):
        assert order.index(f"node.{special}") > order.index(f"node.{general}")  # the later rule wins
        for looks in ("diameter", "color"):
            assert _value(rules[f"node.{special}"], looks) != _value(rules[f"node.{general}"], looks)


def _value(rule: str, name: str) -> str:
    return rule.split(f" {name}: ")[1].split(";", maxsplit=1)[0]


def test_the_guide_has_ten_steps_in_both_forms() -> None:
    queries = [step.show for step in guide.steps()]

    assert len(queries) == 10
    assert re.findall(r"```cypher\n(.*?)\n```", guide.markdown(), re.DOTALL) == queries
    assert re.findall(r"----\n(.*?)\n----", guide.asciidoc(), re.DOTALL) == queries
    assert guide.markdown().count("\n---\n") == 9


def test_every_question_is_saved_in_the_folder_of_its_group() -> None:
    with zipfile.ZipFile(io.BytesIO(saved.archive())) as packed:
        names = packed.namelist()
        texts = [packed.read(name).decode() for name in names]

    assert [Path(name).stem for name in names] == list(load())
    assert "人物 people/official-posts.cypher" in names
    assert all(text.startswith(f"// {query.title}") for text, query in zip(texts, load().values(), strict=True))
    assert not any("$" in text for text in texts)


def test_a_saved_query_has_its_value_once_and_nothing_that_is_settled_by_it() -> None:
    for query in load().values():
        text = saved.cypher(query)
        assert not re.search(r"'' (=|<>) |\b(true|false)\b|CASE '", text), text
        named = [example(query).get(parameter.name, "") for parameter in query.parameters if parameter.of]
        times = 2 if query.name in BOTH_SIDES else 1
        assert {text.count(str(value)) for value in named if value} <= {times}, text
    assert "WHERE a.names CONTAINS '|大连|'\nRETURN" in saved.cypher(load()["place-pairings"])


@pytest.fixture(scope="module", params=GRAPHS)
def asked(request: pytest.FixtureRequest, neo4j_server: LocalNeo4j) -> Iterator[tuple[str, Store]]:
    """A real Neo4j with one of the graphs in it."""
    with emptied(neo4j_server) as server, open_store(server.address) as store:
        store.sync(GRAPHS[request.param]())
        centrality.bring_up_to_date(store)
        yield request.param, store


def test_neo4j_answers_every_saved_query(asked: tuple[str, Store]) -> None:
    name, store = asked
    queries = [query for query in load().values() if query.answered_on == name]

    assert {q.name: store.query(saved.cypher(q)) for q in queries} == {q.name: stored(q) for q in queries}


def test_neo4j_answers_every_step_of_the_guide(asked: tuple[str, Store]) -> None:
    name, store = asked
    if name == "seeds":
        assert [step.zh for step in guide.steps() if not store.query(step.show)] == []
