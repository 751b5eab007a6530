"""PART_OF: under which programme an event was held, and at which event an agreement was signed.

「沪连对口合作高端论坛」 names its programme; 「座谈会上,甲与乙签署协议」 puts the agreement at the meeting.
"""

from collections.abc import Iterator

from loaders.mentions.events import Event
from loaders.mentions.programmes import Programme
from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """Events under programmes, then agreements at events."""
    for event in reading.story.events:
        for programme in _programmes_of(reading, event):
            start = min(event.sentences)
            yield Fact(Ref("Event", event.name), "PART_OF", Ref("Programme", programme.name), start, "named-after", 0.9)
    for agreement in reading.agreements:
        held = reading.story.focus[agreement.sentence]
        if held:
            at = Ref("Event", held.name)
            yield Fact(Ref("Agreement", agreement.name), "PART_OF", at, agreement.sentence, "signed-at", 0.85)


def _programmes_of(reading: Reading, event: Event) -> list[Programme]:
    """The programmes that stand in the event's name, or whose parties both do."""
    found: dict[str, Programme] = {}
    for start, end in event.spans:
        names = {p.name for p in reading.places if start <= p.start and p.end <= end}
        for programme in reading.programmes:
            if start <= programme.start < end or (len(programme.parties) == 2 and set(programme.parties) <= names):
                found[programme.name] = programme
    return list(found.values())
