"""What the account of an article has come to while it is read: the events so far, the one spoken of, the day, and who was last named.

loaders/mentions/events/reader.py goes on with it sentence by sentence, loaders/mentions/events/talks/in_account.py takes talks into it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from loaders.chunks import Chunk
from loaders.document import Document
from loaders.mentions.events.days import Days
from loaders.mentions.events.story import Event
from loaders.mentions.events.talks.offices import in_office


@dataclass
class Account:
    """An article's account up to a sentence."""

    document: Document
    rows: Sequence[Sequence[Chunk]]
    days: Days
    events: list[Event] = field(default_factory=list)
    current: Event | None = None
    leaders: list[str] = field(default_factory=list)  # of the party that is on its way
    on_trip: list[str] = field(default_factory=list)  # who led the party before the last scene began
    guest: list[str] = field(default_factory=list)  # who last came on a visit
    spoken_of: str | None = None
    named: list[str] = field(default_factory=list)  # in the last sentence that names anybody

    @cached_property
    def in_office(self) -> frozenset[str]:
        """Those to whom the article gives a post, wherever it does."""
        return in_office(self.rows)
