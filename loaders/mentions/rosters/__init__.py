"""Rosters of an article: lists and tables of people, with their posts and the part they took.

In: a Document and its posts. Out: a `Roster`. It tells people's names to loaders/mentions/people/reader.py whatever they look like, whose 「市」 the lines
under a head mean to loaders/mentions/places/territory.py, and who was there, or signed, to the rules of relations.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.document import Document
from loaders.mentions.people.spans import Found
from loaders.mentions.places import Place
from loaders.mentions.places.territory import Section
from loaders.mentions.posts import Title
from loaders.mentions.rosters import cells, lines
from loaders.mentions.rosters.entry import ABSENT, Entry
from loaders.spans import Span, inside, starting

__all__ = ["ABSENT", "Entry", "Roster", "read"]


class Roster(NamedTuple):
    """The entries of all rosters of an article in text order."""

    entries: Sequence[Entry]

    @property
    def names(self) -> Found:
        """Where the rosters name people."""
        spans = {(e.start, e.end) for e in self.entries}
        return Found(spans, set(), frozenset(spans))

    def without_names(self, places: Sequence[Place]) -> list[Place]:
        """Places without those that are people's names here: 「石泉  汉阴县县长」."""
        return [p for p in places if not starting(self.entries, p.start, p.start + 1)]

    def sections(self, places: Sequence[Place]) -> list[Section]:
        """For the posts of each entry the place that its head or its unit names: whose 「市」 they mean."""
        told = ((e, inside(places, *e.of)) for e in self.entries if e.of[1])
        return sorted(Section(*_stretch(e), named[-1].name) for e, named in told if named)

    def within(self, start: int, end: int) -> Sequence[Entry]:
        """The entries in text[start:end]."""
        return starting(self.entries, start, end)


def _stretch(entry: Entry) -> Span:
    """Where an entry's posts stand; of one that leaves them to the sentence, all behind its label."""
    if entry.post[1]:
        return min(entry.start, entry.post[0]), max(entry.end, entry.post[1])
    return entry.of[1], entry.end


def read(document: Document, titles: Sequence[Title]) -> Roster:
    """All rosters of an article."""
    found = sorted([*cells.entries(document, titles), *lines.entries(document, titles)])
    return Roster(list({e.start: e for e in reversed(found)}.values())[::-1])
