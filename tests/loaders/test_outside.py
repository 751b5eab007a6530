"""Texts that are no local news state next to nothing: a match, a novel, code, English, a recipe, a poem, the weather, shares, a contract,
a chat."""

from pathlib import Path

from graph.model import Article, Statement
from loaders.extract import extract
from loaders.sources import read

TEXTS = sorted(Path(__file__).with_name("outside").glob("*.txt"))


def relations(file: Path) -> list[Statement]:
    articles = [found for found in read([file]) if isinstance(found, Article)]
    return [s for article in articles for s in extract(article) if s.type != "MENTIONS"]


def test_texts_of_other_kinds_state_next_to_nothing() -> None:
    found = [f"{file.stem}: {s.subject.name} {s.type} {s.object.name}" for file in TEXTS for s in relations(file)]
    assert len(TEXTS) == 10
    assert len(found) <= 2, found
