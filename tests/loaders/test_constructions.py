"""The constructions that statements are read from, each by the examples of its declaration (loaders/constructions.csv)."""

import pytest
from readings import SETS, articles_of
from sentences import statements

from loaders.constructions import Construction, constructions
from loaders.extract import extract_all
from loaders.holdings.departures import LEFT


def named(construction: Construction) -> str:
    return f"{construction.states} {construction.rule}"


@pytest.mark.parametrize("construction", constructions(), ids=named)
def test_a_construction_takes_its_example(construction: Construction) -> None:
    read = [(s.type, s.rule, {s.subject.name, s.object.name}) for s in statements(construction.takes)]
    assert (construction.states, construction.rule, {construction.subject, construction.object}) in read


@pytest.mark.parametrize("construction", constructions(), ids=named)
def test_a_construction_leaves_what_only_looks_like_it(construction: Construction) -> None:
    read = [s for s in statements(construction.leaves) if (s.type, s.rule) == (construction.states, construction.rule)]
    assert [s for s in read if construction.rule == LEFT or "ended_by" not in s.properties] == []


def test_every_statement_names_a_declared_construction() -> None:
    declared = {(c.states, c.rule) for c in constructions()}
    articles = (a for golds in SETS.values() for gold in golds for a in articles_of(gold))
    stated = {(s.type, s.rule) for told in extract_all(articles) for s in told if s.type != "MENTIONS"}
    assert stated <= declared
