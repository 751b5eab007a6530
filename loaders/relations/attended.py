"""ATTENDED: who took part in an event, in which roles.

A sentence's people gather until a verb of taking part comes, which gives its role to all of them: 「市长高远主持,副市长林深、江海出席」.
The event is the one the sentence speaks of. Who is only quoted, excused or sends another (「受高远委托」, 「因故未能到场」) took no part.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.chunks import ACT, AND, MARK, PERSON, TEXT, Chunk
from loaders.mentions.events import Event
from loaders.relations.fact import Fact, Reading, Ref

_TAKES_PART = {"attend", "report", "sign"}
_ABSENT = ("委托", "未能", "因故", "因病", "不在")


def read(reading: Reading) -> Iterator[Fact]:
    """All facts of taking part: by the verbs of sentences, and by who met whom in talks."""
    present: set[tuple[str, str]] = set()
    carried = ""
    for i, row in enumerate(reading.rows):
        told, carried = _in_sentence(reading, i, row, carried)
        for fact in told:
            present.add((fact.subject.name, fact.object.name))
            yield fact
    yield from _speakers(reading, present)
    for event in reading.story.events:
        for person in (*event.hosts, *event.guests):
            yield _fact(person, event, min(event.sentences), "会见", "talks")


def _fact(person: str, event: Event, sentence: int, role: str, rule: str) -> Fact:
    return Fact(
        Ref("Person", person), "ATTENDED", Ref("Event", event.name), sentence, rule, 0.9, {"roles": (role,)} if role else {}
    )


def _in_sentence(reading: Reading, i: int, row: Sequence[Chunk], carried: str) -> tuple[list[Fact], str]:
    """The facts of one sentence: people gather until a verb gives them its role; behind 「出席的有」 they come after it, and on
    behind a semicolon (`carried` is that role). With the role that goes on to the next sentence."""
    focus = reading.story.focus[i]
    if focus is None:
        return [], ""
    facts: list[Fact] = []
    people: list[str] = []
    acted, turned = False, carried
    for at, chunk in enumerate(row):
        if chunk.kind == PERSON and (not _is_cited(row, at) or _chairs(row, at)):
            people = [*([] if acted else people), chunk.value.name]
            acted = False
            if turned:
                facts.append(_fact(chunk.value.name, focus, i, turned, "verb-people"))
        elif chunk.kind == TEXT and any(word in chunk.value for word in _ABSENT):
            people = []
        elif chunk.kind == ACT and chunk.value.act == "speak":
            return facts, ""
        elif chunk.kind == ACT and chunk.value.act == "meet" and row[at - 1].kind == ACT:
            continue  # the 会见 of 「参加会见」 is what they attend
        elif chunk.kind == ACT and chunk.value.act in {*_TAKES_PART, "meet"}:
            turned = chunk.value.role if _is_turned(row, at) else ""
            if chunk.value.act != "meet" and not turned:
                event = _event_of(reading, i, chunk, focus)
                facts += [_fact(person, event, i, chunk.value.role, "people-verb") for person in people]
            acted = True
    return facts, turned if reading.text(i).endswith(("；", ";")) else ""


def _words(chunk: Chunk) -> str:
    """A chunk's own words where it is text, a verb or a joining word; a comma for what else there is."""
    if chunk.kind == ACT:
        return str(chunk.value.form)
    return str(chunk.value) if chunk.kind == TEXT else "有" if chunk.kind == MARK and chunk.value == AND else ","


_TURNED = re.compile(r"(?:座谈|会见|会谈|仪式|活动|会议|签约)?的(?:还有|有|还|是|包括|领导|嘉宾|[^，。]{0,6}[有是]|$)")


def _is_turned(row: Sequence[Chunk], at: int) -> bool:
    """Whether the people come behind the verb: 「出席会议的有…」, 「与客人座谈的,是…」."""
    behind = "".join(map(_words, row[at + 1 : at + 5]))
    people = [k for k, c in enumerate(row) if c.kind == PERSON]
    colon = next((k for k in range(at, len(row)) if row[k].kind == MARK and row[k].value == ":"), None)
    listed = colon is not None and people and people[0] > colon
    return bool(listed) or _TURNED.match(behind) is not None or re.match(r"(?:座谈)?的[,，]?(?:是|有|还有)", behind) is not None


def _is_cited(row: Sequence[Chunk], at: int) -> bool:
    """「习近平总书记…」: an authority, not a participant."""
    after = row[at + 1] if at + 1 < len(row) else None
    words = "" if after is None else after.value.text if after.kind == "title" else after.value if after.kind == TEXT else ""
    return words.startswith(("总书记", "新时代", "同志为核心", "主席", "委托"))


def _chairs(row: Sequence[Chunk], at: int) -> bool:
    """「总书记…主持召开某某座谈会」 does state that he chaired it."""
    return any(
        c.kind == ACT and c.value.form == "主持" and n.kind == ACT and n.value.act == "hold" for c, n in pairwise(row[at:])
    )


def _event_of(reading: Reading, i: int, act: Chunk, focus: Event) -> Event:
    """The event named behind the verb in its clause, else the sentence's."""
    named = [
        (start, event)
        for event in reading.story.events
        for start, _ in event.spans
        if act.end <= start <= act.end + 12 and not any(c in "，,。；" for c in reading.document.text[act.end : start])
    ]
    return min(named, key=lambda n: n[0])[1] if named else focus


def _speakers(reading: Reading, present: set[tuple[str, str]]) -> Iterator[Fact]:
    """「高远说」 of someone who takes part anyway: he spoke there."""
    for i, row in enumerate(reading.rows):
        event = reading.story.focus[i]
        for at, chunk in enumerate(row[:12]):
            if event and chunk.kind == ACT and chunk.value.act == "speak":
                for person in (c.value.name for c in row[:at] if c.kind == PERSON):
                    if (person, event.name) in present and not event.hosts:
                        yield _fact(person, event, i, "讲话", "speech")
                break
