"""A post with its owner, and what an article named before a sentence that its posts may be of.

In: a sentence's chunks and its posts. Out: `Earlier`, which loaders/holdings/owners.py asks where a post names no owner.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from loaders.chunks import BODY, TEXT, Chunk
from loaders.holdings.counterparts import counterparts
from loaders.holdings.name_cards import organ_of
from loaders.mentions.bodies import Body
from loaders.mentions.bodies.kinds import kinds_of
from loaders.mentions.posts import NATION, Title


class Post(NamedTuple):
    """A post with the one it is of: owner type and name (None where nothing tells), title as a card would have it."""

    owner_type: str | None
    owner: str | None
    title: str
    title_chunk: Title
    start: int
    both: tuple[str, ...] = ()  # the two places of 「两市市长」


class Earlier(NamedTuple):
    """What the article named before a sentence: the last post of an organ, for 「副主任…,秘书长…」, and the last body of each kind,
    for 「集团董事长」, those of the last sentence that named any, the first body of each kind, for 「我院院长」, the kinds of which there were several, and by name the kinds of bodies that are told apart from the article's own."""

    organ: Post | None = None
    bodies: Mapping[str, Body] = {}
    last: Sequence[Body] = ()
    house: Mapping[str, Body] = {}
    several: frozenset[str] = frozenset()
    counterparts: Mapping[str, tuple[str, ...]] = {}

    def and_then(self, row: Sequence[Chunk], posts: Iterator[Post]) -> "Earlier":
        """The same behind a sentence."""
        organ = next((p for p in reversed([*posts]) if names_organ(p)), self.organ)
        others = self.counterparts_and(row)
        named = [c.value for k, c in enumerate(row) if c.kind == BODY and not is_origin(row, k)]
        if not named:
            return self._replace(organ=organ, counterparts=others)
        bodies = {**self.bodies, **{kind: body for body in named for kind in kinds_of(body)}}
        again = {kind for body in named for kind in kinds_of(body) if bodies[kind].name != body.name}
        again |= {kind for kind, body in bodies.items() if kind in self.bodies and self.bodies[kind].name != body.name}
        own = [
            c.value for k, c in enumerate(row) if c.value in named and not _names_a_paper(row, k) and c.value.name not in others
        ]
        taken = {kind for kinds in others.values() for kind in kinds}  # such a house is not named, or was before
        house = {**{kind: body for body in reversed(own) for kind in kinds_of(body) if kind not in taken}, **self.house}
        return Earlier(organ, bodies, named, house, self.several | again, others)

    def counterparts_and(self, row: Sequence[Chunk]) -> Mapping[str, tuple[str, ...]]:
        """By name the kinds of the bodies that are told apart from the article's own up to a sentence and in it: 「我院与/江州医院/签约」."""
        more = {b.name: kinds_of(b) for b in counterparts(row)}
        return {**self.counterparts, **more} if more else self.counterparts


_PAPER = re.compile("通讯|简报|快讯|会刊|之声|公众号|官网|供稿")


def _names_a_paper(row: Sequence[Chunk], k: int) -> bool:
    """「江州商会/通讯」: a body after which a paper is called."""
    return k + 1 < len(row) and row[k + 1].kind == TEXT and _PAPER.match(row[k + 1].value) is not None


def is_origin(row: Sequence[Chunk], k: int) -> bool:
    """「来自江州医院的医生」."""
    return k > 0 and row[k - 1].kind == TEXT and row[k - 1].value.endswith("来自")


def names_organ(post: Post) -> bool:
    """Whether a later 「副主任」 can be of the organ that this post names."""
    return post.title_chunk.admin != NATION and bool(organ_of(post.title_chunk))
