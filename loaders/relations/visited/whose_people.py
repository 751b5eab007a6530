"""Whose people someone belongs to: those who travel, or those who receive them.

In: a Reading. Out: for a person the places of his posts, and whether he is one of a leader's own (「市商务局局长林深」 beside 「市长高远」) or of the
place where they are. 「林深一同调研」 is a member of the party if he is theirs, and their company if he is of the place.
"""

from collections.abc import Collection, Iterator
from functools import cached_property

from loaders import lexicon
from loaders.chunks import BODY, PERSON, PLACE, Chunk
from loaders.mentions.places.stems import without_kind
from loaders.relations.fact import Reading
from loaders.spans import starting


class Sides:
    """The places of each person's posts, those of bodies by the name that a body begins with."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def _places(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        names = sorted({p.name for p in self.reading.places} | set(self.reading.territory.home), key=len, reverse=True)
        for _, held in self.reading.holdings:
            found.setdefault(held.person, set()).update(_places_of(held.owner_type, held.owner, names))
        return found

    def are_hosts(self, person: str, leaders: Collection[str], here: Collection[str]) -> bool:
        """Whether a person's posts are of the place where the party of these leaders is, or of what lies there, or of that in which it lies."""
        theirs = self._of(leaders)
        own = self._of([person]) - theirs
        return any(_related(a, b) for a in own for b in here if b not in theirs)

    def are_theirs(self, person: str, leaders: Collection[str], here: Collection[str]) -> bool:
        """Whether a person's posts are of a leader's place, or of what lies in it, and he is no host."""
        theirs = any(_related(a, b) for a in self._of([person]) for b in self._of(leaders))
        return theirs and not self.are_hosts(person, leaders, here)

    def named_with(self, i: int) -> set[str]:
        """The people of a sentence before whose posts a place is named: of 「江州市副市长高远、教育局局长林深」 the first."""
        row = self.reading.rows[i]
        chains = (c for c in self.reading.chains[i] if c.end < len(row) and row[c.end].kind == PERSON)
        return {row[c.end].value.name for c in chains if any(self._names_place(chunk) for chunk in row[c.begin : c.end])}

    def _names_place(self, chunk: Chunk) -> bool:
        begins = chunk.kind == BODY and bool(starting(self.reading.places, chunk.start, chunk.start + 1))
        return chunk.kind == PLACE or begins

    def _of(self, people: Collection[str]) -> set[str]:
        return {place for person in people for place in self._places.get(person, ())}


def _places_of(owner_type: str, owner: str, names: list[str]) -> Iterator[str]:
    """「江州市」, and that of 「江州市商务局」, 「江州云帆公司」."""
    if owner_type == "Place":
        yield owner
    else:
        yield from [name for name in names if owner.startswith((name, without_kind(name)))][:1]


def _related(a: str, b: str) -> bool:
    return a == b or a in lexicon.above(b) or b in lexicon.above(a)
