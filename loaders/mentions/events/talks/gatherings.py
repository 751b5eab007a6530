"""Talks told without their sides: 「双方举行会谈。」, 「座谈在友好的气氛中进行。」, 「座谈时,高远说…」.

In: a text and a sentence of it, or the chunks of those that follow. Out: whether people sat down to talk there, and who was heard, on one side and on the
other; and who came on a visit (「总领事高远到访我市」), whom 「客人」 means.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders import unreal
from loaders.chunks import ACT, COMMA, MARK, PERSON, PLACE, STOP, TEXT, TITLE, Chunk
from loaders.document import overlaps
from loaders.mentions.leaders import people_upto

_KIND = "座谈|会谈|会晤|洽谈|会面"
_END = "(?!会|[纪记室员厅团]|交流会|协议)"
_HELD = re.compile(
    rf"(?:双方|两[地市县区州省校院家国旗]|宾主|主客|大家|[与和同][^，,。；;：:“”]{{2,24}}?)[^，,。；;：:“”]{{0,12}}?"
    rf"(?:举行|进行|召开|开展|安排|[做有开](?:了|过)一[次场轮]|谈了一[次场轮])了?[^，,。；;：:“”]{{0,8}}?(?P<held>(?:工作)?(?:{_KIND})){_END}"
    rf"|[与和同][^，,。；;：:“”、]{{2,16}}?(?:亲切|深入|友好|工作|交流){{0,2}}(?P<with>座谈)(?:交流)?(?=[，,。])"
    rf"|(?:双方|宾主)[^，,。；;：:“”]{{0,12}}?(?P<sat>{_KIND})(?=[，,。])"
)
_AT_IT = re.compile(
    rf"(?<![后前加席])(?P<noun>{_KIND})(?:交流)?(?:[中时][，,]|继续|开始|由[^，,。；;]{{2,30}}主持|[在于][^，,。；;]{{2,20}}(?:进行|举行|开始)|持续|没有?讲稿|没念稿)"
)
_CAME = re.compile(
    r"(?:于|在)?[^，,。；;、：:]{0,8}?(?:[到来]访(?!的)|途经|抵达|抵[^，,。；;抗制押债]{1,8}(?=[，,。])|前来|莅临|率[^，,。；;]{0,12}访)"
)
_ANOTHER_TIME = re.compile("去年|前年|那年|当年|上个?月|上周|此前|曾")
_HEARD = {"attend", "report", "speak"}


class Gathered(NamedTuple):
    """Talks told at text[start:end]; `anew` where the words say outright that they were held."""

    start: int
    end: int
    kind: str
    anew: bool


def gathered(text: str, start: int, end: int) -> Gathered | None:
    """The talks without sides that a sentence tells."""
    if not any(kind in text[start:end] for kind in _KIND.split("|")):
        return None
    match = _HELD.search(text, start, end)
    if match:
        group = next(g for g, kind in match.groupdict().items() if kind)
        return Gathered(*match.span(group), match[group], anew=True)
    match = _AT_IT.search(text, start, end)
    return Gathered(*match.span("noun"), match["noun"], anew=False) if match else None


def guest(row: Sequence[Chunk], text: str) -> list[str]:
    """Who came, as a sentence tells: 「总领事高远到访我市」, 「高远抵达江州」."""
    for k, chunk in enumerate(row):
        if chunk.kind == PERSON and _CAME.match(text, chunk.end, row[-1].end):
            return people_upto(row, k)
    return []


def sides_heard(
    rows: Sequence[Sequence[Chunk]], at: int, visitors: Sequence[str], quoted: Sequence[tuple[int, int]]
) -> tuple[list[str], list[str]]:
    """Who sat down to talks told at offset `at` of the first of some sentences, else who is heard first in them; and who faces him: the visitors, or who is
    heard next."""
    heard = [name for row in rows for name in _heard(row, quoted)]
    homes = _homes(rows)
    hosts = [name for name in _subject(rows[0], at) if name not in visitors]
    hosts = hosts or [name for name in heard if name not in visitors][:1]
    if not hosts:
        return [], []
    if visitors:
        return hosts, list(visitors)
    others = [name for name in dict.fromkeys(heard) if name not in hosts]
    own = {homes[name] for name in hosts if name in homes}
    return hosts, [name for name in others if homes.get(name) not in own][:1]


def _homes(rows: Sequence[Sequence[Chunk]]) -> dict[str, str]:
    """The place that stands right before the post of each: two of one town do not face each other."""
    found: dict[str, str] = {}
    for row in rows:
        for place, title, person in zip(row, row[1:], row[2:], strict=False):
            if (place.kind, title.kind, person.kind) == (PLACE, TITLE, PERSON):
                found.setdefault(person.value.name, place.value.name)
    return found


def _subject(row: Sequence[Chunk], at: int) -> list[str]:
    """「市长高远、副市长林深(与代表团一行座谈)」: the people of the clause in which the talks are told."""
    people: list[str] = []
    for chunk in (c for c in row if c.end <= at):
        if chunk.kind == PERSON:
            people.append(chunk.value.name)
        elif chunk.kind == MARK and chunk.value in (COMMA, STOP):
            people = []
    return people


def _heard(row: Sequence[Chunk], quoted: Sequence[tuple[int, int]]) -> list[str]:
    """The people of a sentence before whose stop a verb of taking part stands; not those of what is planned, of another time, or of what someone says."""
    waiting: list[str] = []
    found: list[str] = []
    for chunk in row:
        if chunk.kind == PERSON and not overlaps((chunk.start, chunk.end), quoted):
            waiting.append(chunk.value.name)
        elif chunk.kind == TEXT and (
            unreal.planned(chunk.value) or unreal.denied(chunk.value) or _ANOTHER_TIME.search(chunk.value)
        ):
            waiting = []
        elif chunk.kind == ACT and chunk.value.act in _HEARD:
            found += waiting
            waiting = []
            if chunk.value.act == "speak":
                break
        elif chunk.kind == MARK and chunk.value == STOP:
            waiting = []
    return found
