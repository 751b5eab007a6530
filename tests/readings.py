"""Graphs of the gold's texts, for the tests and for `make score`."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from unittest.mock import patch

import yaml

from graph.fold import fold
from graph.identity import Context, Thing
from graph.identity.context import plain
from graph.model import Article, Graph, Statement
from loaders.extract import extract
from loaders.sources import read
from seeds import ARTICLES

GOLD = Path(__file__).parent / "gold"
IDENTITY = GOLD / "identity"
SETS = {
    "seeds": sorted((GOLD / "seeds").glob("*.yaml")),
    "dev-1": sorted((GOLD / "dev").glob("d[01]*.yaml")) + sorted((GOLD / "dev").glob("d2[0-4].yaml")),
    "dev-2": sorted((GOLD / "dev").glob("d2[5-9].yaml")) + sorted((GOLD / "dev").glob("d[34]*.yaml")),
    **{folder.name: sorted(folder.glob("*.yaml")) for folder in sorted((GOLD / "own").iterdir()) if folder.is_dir()},
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
def corpus(folder: Path) -> tuple[list[Article], list[Statement]]:
    """The articles of a corpus that is told of in its corpus.yaml, and what they state."""
    told = yaml.safe_load((folder / "corpus.yaml").read_text(encoding="utf-8"))["articles"]
    articles = [
        article.model_copy(update={"source": one["source"]})
        for one in told
        for article in read([folder / one["file"]], date=str(one["date"]), home=one["home"])
        if isinstance(article, Article)
    ]
    return articles, [statement for article in articles for statement in extract(article)]


def merged_by_name(folder: Path) -> Graph:
    """The graph of a corpus in which everything of one type and name is one thing: what identity is measured beside."""
    with patch("graph.corrections.deciding.things", _by_name):
        return fold(*corpus(folder))


def _by_name(contexts: Iterable[Context]) -> dict[str, list[Thing]]:
    same: dict[tuple[str, str], list[Context]] = defaultdict(list)
    for context in contexts:
        same[context.type, plain(context.name)].append(context)
    merged: dict[str, list[Thing]] = defaultdict(list)
    for group in same.values():
        merged[group[0].pool].append(Thing(group))
    return merged


@cache
def graph_of(gold: Path) -> Graph:
    """What duikou makes of the gold's text."""
    return graph_from(articles_of(gold))


def graph_from(articles: Iterable[Article]) -> Graph:
    """The graph of articles, all in memory."""
    kept = list(articles)
    return fold(kept, [s for article in kept for s in extract(article)])
