"""What stands where: finding the spans of a stretch of text without looking at all of them.

Rules ask of every sentence which mentions it has, and of every find whether another name has it already. Mentions are tuples that begin with
their start, in text order, so that a stretch's own are found by halving; what is taken is a byte for each character.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import ahocorasick_rs

Span = tuple[int, int]  # text[start:end]
T = TypeVar("T", bound=tuple[Any, ...])


def starting(mentions: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Of mentions in text order those that start in text[start:end]."""
    return mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]


def inside(mentions: Sequence[T], start: int, end: int) -> list[T]:
    """Of mentions in text order, (start, end, …), those that lie in text[start:end]."""
    return [m for m in starting(mentions, start, end) if m[1] <= end]


def over(mentions: Sequence[T], start: int, end: int) -> T | None:
    """Of mentions in text order, (start, end, …), none of which overlap, the one that holds all of text[start:end]."""
    k = bisect_left(mentions, (start + 1,)) - 1
    return mentions[k] if k >= 0 and end <= mentions[k][1] else None


def occurrences(text: str, names: Collection[str]) -> Iterator[Span]:
    """Where any of an article's names stands, without overlap, of those that begin at one place the longest. A pattern of `re` would take longer to be compiled than to be
    used."""
    if told := list(filter(None, names)):
        matcher = ahocorasick_rs.AhoCorasick(told, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        yield from ((start, end) for _, start, end in matcher.find_matches_as_indexes(text))


_LONGEST_SENTENCE = 1000  # characters; so far back a mark is looked for


def behind_last(text: str, marks: str, at: int) -> int:
    """Where the part of a text begins that goes on at an offset: behind the last of some marks before it, a single character each; in a text without them not its beginning,
    lest each look goes back to it."""
    start = max(0, at - _LONGEST_SENTENCE)
    for mark in marks:
        start = max(start, text.rfind(mark, start, at) + 1)
    return start


class Covered:
    """The characters of a text that some spans cover."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._covered = bytearray(length)
        for span in spans:
            self.add(span)

    def add(self, span: tuple[int, int]) -> None:
        """Cover one more span."""
        self._covered[span[0] : span[1]] = b"\1" * (span[1] - span[0])

    def overlaps(self, span: tuple[int, int]) -> bool:
        """Whether a span shares a character with one of those that cover the text."""
        return self._covered.find(1, *span) >= 0
