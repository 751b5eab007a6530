"""VISITED: who inspected what, who led and who accompanied.

「高远一行先后到甲公司、乙大学考察」: a verb of visiting and the places and bodies behind it (or between 到 and the verb); the visitors are the
people before it, else whoever leads the delegation spoken of. 「林深陪同」 accompanies on every stop of the passage. Merely coming (来连) is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.chunks import ACT, BODY, COMMA, MARK, PERSON, PLACE, STOP, TEXT, Chunk
from loaders.relations.fact import Fact, Reading, Ref

_PURPOSE = re.compile(r"考察|调研|参观|视察|参访|走访|看望|对接")
_COMES_TO = re.compile(r"(?:来|赴|到|前往|在|抵达?)$")
_LEADS = re.compile(r"率|带队|带领|一行|率队")
_PLANNED = re.compile(r"将(?!近)|拟|计划|期间,将")


@dataclass
class _Tour:
    """A visit while it is told: the visitors, whether they lead a party, their companions and stops."""

    visitors: list[str] = field(default_factory=list)
    companions: list[str] = field(default_factory=list)
    stops: list[tuple[Ref, int]] = field(default_factory=list)
    leads: bool = False


def read(reading: Reading) -> Iterator[Fact]:
    """All visits of an article, tour by tour."""
    for tour in _tours(reading):
        for stop, i in dict.fromkeys(tour.stops):
            for person in tour.visitors:
                roles = ("率队", "考察") if tour.leads else ("考察",)
                yield Fact(Ref("Person", person), "VISITED", stop, i, "tour", 0.85, {"roles": roles})
            for person in tour.companions:
                if person not in tour.visitors and stop.type != "Place":
                    yield Fact(Ref("Person", person), "VISITED", stop, i, "companion", 0.85, {"roles": ("陪同",)})


def _tours(reading: Reading) -> list[_Tour]:
    tours: list[_Tour] = []
    leader: list[str] = []
    for i, row in enumerate(reading.rows):
        text = reading.text(i)
        if _LEADS.search(text):
            leader = _leaders(row, reading.document.text) or leader
        stops = [] if _PLANNED.search(text) else list(_stops(reading, i, row))
        if stops:
            visitors = _visitors(row) or leader
            tour = next((t for t in reversed(tours) if t.visitors == visitors), None)
            if tour is None:
                tour = _Tour(visitors)
                tours.append(tour)
            tour.stops += [(stop, i) for stop in stops]
            tour.leads |= visitors == leader or bool(_LEADS.search(text))
        if tours and "陪同" in text:
            tours[-1].companions += _companions(row)
    return tours


def _leaders(row: Sequence[Chunk], text: str) -> list[str]:
    """「高远率…代表团」, 「高远一行」."""
    for at, chunk in enumerate(row):
        if chunk.kind == TEXT and _LEADS.search(chunk.value):
            people = [c.value.name for c in row[:at] if c.kind == PERSON and c.end <= chunk.start]
            lead = _joined_people(row, at)
            return lead or people[-1:]
    return []


def _joined_people(row: Sequence[Chunk], at: int) -> list[str]:
    people: list[str] = []
    i = at - 1
    while i >= 0 and (row[i].kind == PERSON or (row[i].kind == MARK and row[i].value in ("、", "&"))):
        if row[i].kind == PERSON:
            people.insert(0, row[i].value.name)
        i -= 1
    return people


def _stops(reading: Reading, i: int, row: Sequence[Chunk]) -> Iterator[Ref]:
    """Bodies and places behind a verb of visiting, up to a verb of another kind; the place that they came to inspect."""
    acts = [at for at, c in enumerate(row) if c.kind == ACT and c.value.act == "visit"]
    text = reading.text(i)
    for at in acts:
        if not any(c.kind == PERSON for c in row[:at]) and not re.search(r"代表团|考察团|一行|代表|客人|团", text):
            continue
        for chunk in _objects(row, at):
            if chunk.kind == BODY:
                yield Ref(chunk.value.type, chunk.value.name)
            elif chunk.value.level in ("zone", "county", "city"):
                yield Ref("Place", chunk.value.name)
    if _PURPOSE.search(text):
        for chunk in row:
            if (
                chunk.kind == PLACE
                and chunk.value.level in ("city", "county", "zone")
                and _COMES_TO.search(reading.document.text, max(0, chunk.start - 3), chunk.start)
            ):
                behind = reading.document.text[chunk.end : reading.sentence(i).end]
                if _PURPOSE.search(re.split("[。；]", behind)[0][:40]):
                    yield Ref("Place", chunk.value.name)


def _objects(row: Sequence[Chunk], at: int) -> list[Chunk]:
    """What the verb at `at` governs: the list behind it, or, where nothing is, the list between 到 and it."""
    behind: list[Chunk] = []
    for chunk in row[at + 1 :]:
        if chunk.kind == PERSON or (chunk.kind == MARK and chunk.value in (STOP, COMMA, ":", "(")):
            break
        if chunk.kind == ACT and chunk.value.act not in ("visit",):
            break
        if chunk.kind == BODY or (chunk.kind == PLACE and chunk.value.level == "zone"):
            behind.append(chunk)
    if behind:
        return behind
    before: list[Chunk] = []
    for chunk in reversed(row[:at]):
        if chunk.kind == PERSON or (chunk.kind == MARK and chunk.value in (STOP, COMMA)):
            break
        if chunk.kind == BODY:
            before.append(chunk)
    return list(reversed(before))


def _visitors(row: Sequence[Chunk]) -> list[str]:
    """The people before the first verb of visiting who do not accompany."""
    at = next((k for k, c in enumerate(row) if c.kind == ACT and c.value.act == "visit"), len(row))
    companions = set(_companions(row))
    return [c.value.name for c in row[:at] if c.kind == PERSON and c.value.name not in companions]


def _companions(row: Sequence[Chunk]) -> list[str]:
    """「副市长林深、江海陪同」, 「在林深陪同下」."""
    for at, chunk in enumerate(row):
        if chunk.kind == ACT and chunk.value.act == "accompany":
            people: list[str] = []
            for k in range(at - 1, -1, -1):
                if row[k].kind == PERSON:
                    people.insert(0, row[k].value.name)
                elif (
                    row[k].kind == ACT
                    or (row[k].kind == MARK and row[k].value == STOP)
                    or (row[k].kind == TEXT and row[k].value.endswith(("在", "下")))
                ):
                    break
            return people
    return []
