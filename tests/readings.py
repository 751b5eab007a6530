"""Graphs of the gold's texts, for the tests and for `make score`."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml

from graph.fold import fold
from graph.model import Article, Graph
from loaders.extract import extract
from loaders.sources import read
from seeds import ARTICLES

GOLD = Path(__file__).parent / "gold"
SETS = {
    "seeds": sorted((GOLD / "seeds").glob("*.yaml")),
    "dev-1": sorted((GOLD / "dev").glob("d[01]*.yaml")) + sorted((GOLD / "dev").glob("d2[0-4].yaml")),
    "dev-2": sorted((GOLD / "dev").glob("d2[5-9].yaml")) + sorted((GOLD / "dev").glob("d[34]*.yaml")),
    "own": sorted((GOLD / "own").glob("e*.yaml")),
    "held": sorted((GOLD / "own").glob("h*.yaml")),
}


def text_of(gold: Path) -> Path:
    """The text that a gold file is of: beside it, or among the seeds' articles."""
    beside = gold.with_suffix(".txt")
    return beside if beside.exists() else Path(str(ARTICLES)) / beside.name


def articles_of(gold: Path) -> list[Article]:
    """The articles of the gold's text, with the date and home that the gold says are known."""
    known = yaml.safe_load(gold.read_text(encoding="utf-8"))
    date = str(known["date"]) if known.get("date") else None
    return [a for a in read([text_of(gold)], date=date, home=known.get("home")) if isinstance(a, Article)]


@cache
def graph_of(gold: Path) -> Graph:
    """What duikou makes of the gold's text."""
    return graph_from(articles_of(gold))


def graph_from(articles: Iterable[Article]) -> Graph:
    """The graph of articles, all in memory."""
    kept = list(articles)
    return fold(kept, [s for article in kept for s in extract(article)])
