"""What the rules of relations share: an article as it has been read so far, and the facts they find in it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from graph.model import Value
from loaders.chunks import Chunk
from loaders.document import Document, Sentence
from loaders.holdings.chains import Chain
from loaders.holdings.holding import Holding
from loaders.mentions.agreements import Agreement
from loaders.mentions.bodies import Body
from loaders.mentions.events.story import Story
from loaders.mentions.people import Person
from loaders.mentions.places import Place
from loaders.mentions.places.territory import Territory
from loaders.mentions.programmes.arrangements import Programme
from loaders.mentions.rosters import Roster

_NONE: Mapping[str, Value] = MappingProxyType({})


class Ref(NamedTuple):
    """A thing by type and its full name in the article."""

    type: str
    name: str


class Fact(NamedTuple):
    """That `subject` stands in relation `type` to `object`; sentence number `sentence` says so."""

    subject: Ref
    type: str
    object: Ref
    sentence: int
    rule: str
    properties: Mapping[str, Value] = _NONE


class Reading(NamedTuple):
    """An article with all its mentions; rows and chains are one for each sentence of the document."""

    document: Document
    places: Sequence[Place]
    bodies: Sequence[Body]
    people: Sequence[Person]
    rows: Sequence[Sequence[Chunk]]
    chains: Sequence[Sequence[Chain]]
    holdings: Sequence[tuple[int, Holding]]
    story: Story
    programmes: Sequence[Programme]
    agreements: Sequence[Agreement]
    territory: Territory
    roster: Roster

    def sentence(self, i: int) -> Sentence:
        """The i-th sentence."""
        return self.document.sentences[i]

    def text(self, i: int) -> str:
        """The i-th sentence's text."""
        return self.document.of(self.document.sentences[i])

    def index_at(self, offset: int) -> int:
        """The number of the sentence in which an offset lies."""
        return self.document.index_at(offset)
