"""ATTENDED: who took part in an event, in which roles.

In: a Reading. Out: facts, by the verbs of sentences (verbs.py), by rosters, speeches and reports, by who met whom in talks, and of the rest by
how they are spoken of. Who signs an agreement at an event took part in it.
"""

from collections import defaultdict
from collections.abc import Iterator

from graph.model import Value
from loaders.chunks import ACT, PERSON
from loaders.relations import signed
from loaders.relations.attended import exhibitors, heard, presumed, rostered, speeches
from loaders.relations.attended.facts import took_part
from loaders.relations.attended.verbs import by_verbs
from loaders.relations.fact import Fact, Reading
from loaders.relations.whereabouts import item_of


def read(reading: Reading) -> Iterator[Fact]:
    """All facts of taking part: by the verbs of sentences, by signatures, by who met whom in talks, and of the rest by how they are spoken of."""
    present: dict[tuple[str, str], set[Value]] = defaultdict(set)
    for fact in [*_of_talks(reading), *by_verbs(reading), *rostered.read(reading), *heard.read(reading), *_signers(reading)]:
        present[fact.subject.name, fact.object.name].update(_roles(fact))
        yield fact
    for told in list(speeches.read(reading, present)):
        fact = took_part(told.person, told.event, told.sentence, told.role, told.rule)
        present[fact.subject.name, fact.object.name].update(_roles(fact))
        yield fact
    for fact in _all_the_way(reading):
        present[fact.subject.name, fact.object.name].update(_roles(fact))
        yield fact
    yield from exhibitors.read(reading)
    for spot in presumed.read(reading, present):
        yield took_part(spot.person, spot.event, spot.sentence, "出席", "presumed")


def _of_talks(reading: Reading) -> Iterator[Fact]:
    """Who met whom."""
    for event in reading.story.events:
        for person in (*event.hosts, *event.guests):
            yield took_part(person, event, min(event.sentences), "会见" if event.talks else "出席", "talks")


def _roles(fact: Fact) -> tuple[Value, ...]:
    roles = fact.properties.get("roles", ())
    return roles if isinstance(roles, tuple) else ()


def _signers(reading: Reading) -> Iterator[Fact]:
    """Who signs an agreement takes part in the event at which it is signed (ontology.md rule 15)."""
    at = {a.name: a.sentence for a in reading.agreements}
    for fact in signed.read(reading):
        event = reading.story.focus[at[fact.object.name]]
        if fact.subject.type == "Person" and event and not event.talks:
            yield took_part(fact.subject.name, event, fact.sentence, "签约", "signs-there")


def _all_the_way(reading: Reading) -> Iterator[Fact]:
    """「高远全程陪同」: he was at all the talks of the visit."""
    for i, row in enumerate(reading.rows):
        for at, chunk in enumerate(row):
            if chunk.kind == ACT and chunk.value.act == "accompany" and reading.document.text.endswith("全程", 0, chunk.start):
                person = next((c.value.name for c in reversed(row[:at]) if c.kind == PERSON), None)
                begin, end = item_of(reading, i)
                near = [e for e in reading.story.events if any(begin <= k < end for k in e.sentences)]
                talks = [e for e in near if e.hosts and person not in (*e.hosts, *e.guests)]
                yield from (took_part(person, event, i, "出席", "all-the-way") for event in talks if person)
