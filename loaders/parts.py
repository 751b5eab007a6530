"""Long articles in parts, so that the time to read one grows with its length and not with the square of it.

In: an Article. Out: one article for each part of it, and of what the parts state, what the whole does. A rule may look at all that its
article names; no newspaper article is as long as a part, and of a year's report each part is understood by itself.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.model import Article, EntityRef, Evidence, Statement, Value
from graph.ontology import EDGE_TYPES

LONGEST_PART = 10_000
"""Characters of the longest part."""


class Part(NamedTuple):
    """An article that is text[start:] of a longer one, or the whole of it."""

    start: int
    article: Article


def parts(article: Article) -> Iterator[Part]:
    """An article in parts that end with a paragraph, or else with a sentence or a word, and are at most LONGEST_PART characters."""
    text, start = article.text, 0
    while len(text) - start > LONGEST_PART:
        end = _end(text, start)
        yield _part(article, start, end)
        start = end
    yield _part(article, start, len(text)) if start else Part(0, article)


def _end(text: str, start: int) -> int:
    """Where the part that begins at `start` ends: in its second half, behind the mark that parts most."""
    limit = start + LONGEST_PART
    half = start + LONGEST_PART // 2
    stops = (max(text.rfind(mark, half, limit) for mark in marks) + 1 for marks in ("\n", "。！？", "；;!?", "，,、 "))
    return next((stop for stop in stops if stop), limit)


def _part(article: Article, start: int, end: int) -> Part:
    body = min(max(article.body - start, 0), end - start)
    return Part(start, article.model_copy(update={"text": article.text[start:end], "body": body}))


def together(stated: Iterable[tuple[int, Iterable[Statement]]]) -> list[Statement]:
    """What an article states, of what its parts do: (start of the part, its statements). Each thing once, where it is first said."""
    first: dict[tuple[object, ...], Statement] = {}
    for start, statements in stated:
        for statement in (_moved(s, start) for s in statements):
            key = _key(statement)
            first[key] = _joined(first[key], statement) if key in first else statement
    return sorted(first.values(), key=lambda s: s.type != "MENTIONS")


def _key(statement: Statement) -> tuple[object, ...]:
    told = (statement.properties.get(name) for name in EDGE_TYPES[statement.type].key)
    ended = "ended_by" in statement.properties
    return (*_end_of(statement.subject), statement.type, *_end_of(statement.object), *told, ended)


def _end_of(ref: EntityRef) -> tuple[str, str]:
    return ref.type, ref.name


def _joined(first: Statement, other: Statement) -> Statement:
    """Forms and roles of both, and how often in all."""
    both: dict[str, Value] = {**other.properties, **first.properties}
    for name in ("forms", "roles"):
        given = [s.properties.get(name, ()) for s in (first, other)]
        if values := [value for row in given if isinstance(row, tuple) for value in row]:
            both[name] = tuple(sorted(set(values))) if name == "forms" else tuple(dict.fromkeys(values))
    counts = [count for s in (first, other) if isinstance(count := s.properties.get("count"), int)]
    return first.model_copy(update={"properties": both | ({"count": sum(counts)} if counts else {})})


def _moved(statement: Statement, by: int) -> Statement:
    told = statement.evidence
    moved = Evidence(article=told.article, start=told.start + by, end=told.end + by, quote=told.quote)
    return statement.model_copy(update={"evidence": moved}) if by else statement
