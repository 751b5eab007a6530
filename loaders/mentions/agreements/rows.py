"""The sentences of an account as rows of units, and what is known around each: who is spoken of, how a verb is meant, whom 「双方」 point to.

In: an `Account`: the article's rows of chunks with posts, story and territory. Out: for a sentence's number its units, read when first asked for, and what reader.py asks of it:
「去年签订」 was signed before, 「两市」 are the two that the sentences before it tell.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache, partial
from itertools import chain, takewhile
from typing import NamedTuple

from loaders.chunks import BODY, PERSON, PLACE, Chunk
from loaders.document import Document
from loaders.mentions.agreements import pointers, same_side, terms
from loaders.mentions.agreements.names import names
from loaders.mentions.agreements.parties import Post, Posts, abbreviates, of_chunk, resolved
from loaders.mentions.agreements.pointers import Before
from loaders.mentions.agreements.units import Around, Unit, units
from loaders.mentions.events.story import Story
from loaders.mentions.places.territory import Territory, ancestors
from loaders.mentions.programmes.counted_places import the_several


class Account(NamedTuple):
    """What agreements are read from: the document, its rows, the chunks of each that are in a post, whose posts people hold, its story and
    its territory."""

    document: Document
    rows: Sequence[Sequence[Chunk]]
    in_posts: Sequence[Collection[int]]
    posts: Sequence[Post]
    story: Story
    ground: Territory


_SIGNING = re.compile("签约|签署|签订|签下|签了|签字|落笔|(?:就|当场|当即)签(?=[。，,；;])")


class Rows:
    """The rows of an article, by the numbers of its sentences; `bodies` are those of the article by where they stand, `places` its places by where they end."""

    def __init__(self, account: Account) -> None:
        self.account, self.document, self.text = account, account.document, account.document.text
        self.starts = [s.start for s in account.document.sentences]
        self.posts = Posts(account.posts)
        self.bodies = [(c.start, of_chunk(c)) for row in account.rows for c in row if c.kind == BODY]
        self.places = {p.end: p.name for p in account.ground.places}
        self.several = cache(partial(the_several, self.text, account.ground.places))
        self._rows: dict[int, list[Unit]] = {}

    def names_us(self, i: int) -> bool:
        """Whether the paragraph of sentence i names a body, or a place that is the article's home or lies in it."""
        sentences, home = self.document.sentences, self.account.ground.home
        around = (range(i, -1, -1), range(i + 1, len(sentences)))
        own = (takewhile(lambda k: sentences[k].paragraph == sentences[i].paragraph, side) for side in around)
        return any(
            c.kind == BODY or (c.kind == PLACE and not {c.value.name, *ancestors(c.value)}.isdisjoint(home[:1]))
            for k in chain.from_iterable(own)
            for c in self.account.rows[k]
        )

    def row(self, i: int) -> list[Unit]:
        """The units of sentence i, read when first asked for."""
        if i not in self._rows:
            self._rows[i] = self.units(i)
        return self._rows[i]

    def units(self, i: int, *, named: bool = True) -> list[Unit]:
        sentence, row, posts = self.document.sentences[i], self.account.rows[i], self.account.in_posts[i]
        found = names(self.document, sentence, row) if named else []
        around = Around(posts, self.posts.at(i), self.account.ground, self.places, self.bodies, self._spoken_of(i))
        told = units(self.text, sentence, row, found, around)
        first = same_side.begins(self.document, self.account.rows, i) if named else i
        subject = same_side.first_side(self.row(first)) if first < i else None
        return [subject._replace(start=sentence.start, end=sentence.start), *told] if subject else told

    def _spoken_of(self, i: int) -> str:
        """The only person named in the sentences just before; of two, 「他」 may be either."""
        people = {c.value.name for row in self.account.rows[max(0, i - 2) : i] for c in row if c.kind == PERSON}
        return people.pop() if len(people) == 1 else ""

    def sentence(self, at: int) -> int:
        """The number of the first sentence that begins at an offset or behind."""
        return bisect_left(self.starts, at)

    def sentences(self, start: int, end: int) -> range:
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def in_account(self, i: int) -> bool:
        """Whether the sentences just before tell of a signing."""
        first, last = self.document.sentences[max(0, i - 3)], self.document.sentences[i]
        return _SIGNING.search(self.text, first.start, last.end) is not None

    def modality(self, i: int, verb: int) -> str:
        before = self.text[self.document.sentences[i].start : verb]
        return terms.modality(re.split("[,，。；:：]", before)[-1], before, self.document.article.date)

    def pointed_to(self, i: int, both: str, verb: int) -> tuple[Unit, ...]:
        """Those whom 「双方」, 「两市」 point to: joined or met before, one come to the other, or the places of that kind named most."""
        return pointers.pointed_to(both, self.before(i, verb))

    def before(self, i: int, verb: int) -> Before:
        before = [[u for u in row if u.start < verb] for row in map(self.row, range(max(0, i - 4), i + 1))]
        chunks = [c for row in self.account.rows[max(0, i - 2) : i + 1] for c in row]
        event, ground = self.account.story.focus[i], self.account.ground
        own = [
            k
            for k in range(max(0, i - 4), i + 1)
            if self.document.sentences[k].paragraph == self.document.sentences[i].paragraph
        ]
        there = event is not None and not event.sentences.isdisjoint(own)
        return Before(self.text, before, chunks, event, self.posts, ground, self.several, len(own), there)

    def resolved(self, unit: Unit) -> Unit:
        """A side that no other rule knows: the body of the article that it is short for, else what its words say."""
        words = unit.party.name if unit.party and not unit.party.type else ""
        full = {party for _, party in self.bodies if abbreviates(words, party.name)} if words else set()
        return unit._replace(party=full.pop()) if len(full) == 1 else resolved(unit)
