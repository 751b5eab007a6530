"""Calls that are told from the door: who came to see a body, and who received him there.

In: a sentence's chunks and who is on his way. Out: hosts and guests. 「高远到访商会,会长林深接待」, 「获副会长林深、江海接待」, 「出面接待的有会长林深」 and 「林深接待了来访的
高远」 are talks; 「一年接待游客三万人次」, 「高远参观工厂,厂长林深接待」 and 「林深负责接待」 are none.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.chunks import ACT, BODY, COMMA, PERSON, STOP, Chunk
from loaders.mentions.leaders import people_upto
from loaders.stand_ins import is_stood_in_for

_RECEIVES = re.compile(
    r"(?:接待|迎接|相迎|迎候)(?P<listed>[^，,。；;、]{0,6}的(?:有|是|为|还有|包括))|(?<!负责)(?:接待|相迎|迎候|(?<!以)迎接)(?=了|[，,。；;]|来访|到访|来自|$)"
)
_GIVEN = re.compile("(?:受到|得到|获得?|蒙)了?[^，,。；;、]{0,6}$")
_CALLS = re.compile(r"拜[访会]|[到来造]访|登门|(?<!友好)访问(?!团)")
_TOURS = re.compile("参观|考察(?![团组])|调研(?![组员])|察看|车间|踏勘|走进")
_KINDS = ("接待", "迎接", "相迎", "迎候")


class Reception(NamedTuple):
    """Who received whom, told at text[start:end]; `house` is the body at whose door, if the sentence names it."""

    hosts: list[str]
    guests: list[str]
    start: int
    end: int
    house: str = ""


def reception(row: Sequence[Chunk], text: str, visitors: Sequence[str]) -> Reception | None:
    """The reception that a sentence tells, of who is named in it or of those `visitors` who are on their way."""
    told = text[row[0].start : row[-1].end] if row else ""
    if not any(kind in told for kind in _KINDS) or _TOURS.search(told):
        return None
    for found in _RECEIVES.finditer(text, row[0].start, row[-1].end):
        hosts = _listed(row, found.end()) if found["listed"] else _before(row, found.start())
        guests = _behind(row, found.end()) if not found["listed"] else []
        guests = [name for name in guests or visitors or _caller(row, text) if name not in hosts]
        if hosts and guests:
            return Reception(hosts, guests, *found.span(), _house(row, text))
    return None


def calls(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says that someone comes to see another: 「高远到访江州商会」."""
    return _CALLS.search(text, start, end) is not None


def _listed(row: Sequence[Chunk], at: int) -> list[str]:
    """「出面接待的有/会长林深,秘书长江海」."""
    return _people(takewhile(lambda c: c.kind != ACT and c.value != STOP, (c for c in row if c.start >= at)))


def _before(row: Sequence[Chunk], at: int) -> list[str]:
    """「(高远到访商会,)会长林深、副会长江海(接待)」; with a list that goes over commas, 「获理事林深、江海,监事方舟等接待」, all of it."""
    last = max((k for k, c in enumerate(row) if c.kind == PERSON and c.end <= at), default=None)
    if last is None or is_stood_in_for(row, last) or any(c.value in (COMMA, STOP) for c in row[last:] if c.end <= at):
        return []
    given = max((k for k, c in enumerate(row[:last]) if c.kind != PERSON and _GIVEN.search(str(c.value))), default=None)
    return people_upto(row, last) if given is None else _people(row[given : last + 1])


def _behind(row: Sequence[Chunk], at: int) -> list[str]:
    """「(接待了)来访的江州市副市长高远(一行)」."""
    return _people(takewhile(lambda c: c.value not in (COMMA, STOP), (c for c in row if c.start >= at)))


def _caller(row: Sequence[Chunk], text: str) -> list[str]:
    """「副主任高远(偕林深)到访(商会,…)」: the first whom the words of the call are about."""
    called = _CALLS.search(text, row[0].start, row[-1].end)
    return _people(c for c in row if called and c.end <= called.start())[:1]


def _house(row: Sequence[Chunk], text: str) -> str:
    """「(高远)到访/商会」, 「到/商会/拜访」: the body beside the words of the call."""
    called = _CALLS.search(text, row[0].start, row[-1].end)
    beside = [c for c in row if called and c.kind == BODY and (c.start == called.end() or c.end == called.start())]
    return beside[-1].value.name if beside else ""


def _people(row: Iterable[Chunk]) -> list[str]:
    return list(dict.fromkeys(c.value.name for c in row if c.kind == PERSON))
