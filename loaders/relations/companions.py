"""Who accompanies a party, and to which of its stops; and who is shown them by whom.

In: a Reading and a sentence's number. Out: `Company`s. 「林深陪同」, 「在林深陪同下」, 「陪着看的有林深」 and 「林深、江海一同调研」 name companions;
「林深陪高远走了甲公司」 tells who showed it and who was shown it.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.chunks import ACT, AND, BODY, COMMA, MARK, PERSON, PLACE, STOP, TEXT, Chunk, is_mark
from loaders.mentions.leaders import people_from
from loaders.relations.fact import Reading
from loaders.relations.parties import gathered, spoken_of, words_before

_OWN = re.compile("各|本[市县区州旗]")
_GUESTS = re.compile("(?:陪着?|[领領][着著])(?:(?P<one>[他她])(?!们)|客人|代表团|考察团|大家|[他她]们)")
_BRINGS = re.compile(r"(?:把|陪着|陪|领着)$")
_FOLLOWED_BY = re.compile(r"(?:陪同|随同|一同|随行|陪着|陪[他她]们?)[^，,。；;]{0,8}的?(?:还有|还包括|包括|有|是|为)[，,]?$")
_ALONG = re.compile(r"全程陪|陪同下|一路|先后陪")


class Company(NamedTuple):
    """People who accompany a party: all along, or, `to` one stop, there only (「林深陪同考察甲公司」), or `within` a place only (「在云县期间,林深陪同」),
    or `each` where his post is (「林深、江海分别陪同」)."""

    people: list[str]
    along: bool = False
    to: str | None = None
    within: str | None = None
    each: bool = False


def companions(reading: Reading, i: int) -> list[Company]:
    """Those who accompany a party, one company for each verb that says so."""
    row = reading.rows[i]
    acts = [k for k, c in enumerate(row) if c.kind == ACT and c.value.act == "accompany"]
    found = [
        Company(
            gathered(reading, i, k), _is_along(reading, i, k), _shown(row, k), _meanwhile(reading, row, k), _in_turn(row, k)
        )
        for k in acts
        if k
    ]
    if not acts:
        at = next((_behind_last_person(row, k) for k in range(1, len(row)) if _goes_along(reading, i, k)), None)
        found = [Company(gathered(reading, i, at))] if at else []
    told_behind = (
        _listed_behind(row, k) for k, c in enumerate(row) if c.kind == PERSON and _FOLLOWED_BY.search(_words(reading, i, k))
    )
    return [c for c in (*found, Company(next(told_behind, []))) if c.people]


def _listed_behind(row: Sequence[Chunk], k: int) -> list[str]:
    """「(陪着看的)有高远,有市长林深,还有江海」."""
    found = people_from(row, k)
    behind = [n for n in range(k + 1, len(row)) if row[n].kind == PERSON and words_before(row, n) in ("有", "还有", AND)]
    return [*found, *(row[n].value.name for n in behind if row[n].value.name not in found)]


def _is_along(reading: Reading, i: int, act: int) -> bool:
    """「全程陪同」, 「在林深陪同下」: with the party at every stop."""
    row = reading.rows[i]
    begin = max((c.end for c in row[:act] if c.kind == MARK and c.value == COMMA), default=row[0].start)
    return _ALONG.search(reading.document.text, begin, min(row[act].end + 1, reading.sentence(i).end)) is not None


def _meanwhile(reading: Reading, row: Sequence[Chunk], act: int) -> str | None:
    """「在云县期间,林深陪同」: the place in which they accompanied, told after the last stop."""
    begin = max((k for k in range(act) if is_mark(row, k, STOP)), default=0)
    places = (c for c in row[begin:act] if c.kind == PLACE and reading.document.text.startswith("期间", c.end))
    return next((c.value.name for c in places), None)


def _in_turn(row: Sequence[Chunk], act: int) -> bool:
    """「林深、江海分别陪同在各地的考察」; without 「各地」 they may all have been everywhere."""
    before, behind = row[act - 1 : act], row[act + 1 : act + 2]
    return (
        all(c.kind == TEXT for c in (*before, *behind))
        and [c.value[-2:] for c in before] == ["分别"]
        and any(_OWN.search(c.value) for c in behind)
    )


def _shown(row: Sequence[Chunk], act: int) -> str | None:
    """The one stop that a verb of accompanying has behind it in its clause: 「林深陪同考察甲公司」."""
    clause = list(takewhile(lambda c: c.kind in (ACT, TEXT, PLACE, BODY), row[act + 1 :]))
    bodies = [c.value.name for c in clause if c.kind == BODY]
    return bodies[0] if len(bodies) == 1 else None


def brought(reading: Reading, i: int, until: int) -> tuple[list[str], list[str]]:
    """「高远把林深领到甲公司」, 「高远陪同林深去了甲公司」: who was shown it, and who showed it; 「陪他走了」, 「领着客人走了」."""
    row = reading.rows[i]
    for at, chunk in enumerate(row[:until]):
        if chunk.kind == TEXT and (guests := _GUESTS.search(chunk.value)):
            return spoken_of(reading, i) if guests["one"] else [], [c.value.name for c in row[:at] if c.kind == PERSON]
    for at in (k for k, c in enumerate(row[:until]) if _brings(c)):
        clause = takewhile(lambda c: c.value not in (COMMA, STOP), row[at:until])
        if shown := [c.value.name for c in clause if c.kind == PERSON]:
            return shown, [c.value.name for c in row[:at] if c.kind == PERSON]
    return [], []


def _brings(chunk: Chunk) -> bool:
    return (
        chunk.value.act == "accompany" if chunk.kind == ACT else chunk.kind == TEXT and _BRINGS.search(chunk.value) is not None
    )


def _goes_along(reading: Reading, i: int, k: int) -> bool:
    """「…林深、江海一同调研」: nobody is visited, so these are the company."""
    row = reading.rows[i]
    words = reading.document.text[max(0, row[k].start - 2) : row[k].start]
    return words in ("一同", "一道", "一起") and row[k].kind == ACT and row[k].value.act == "visit"


def _words(reading: Reading, i: int, k: int) -> str:
    """What stands right before a person and his posts."""
    at = next((c.begin for c in reading.chains[i] if c.end == k), k)
    until = reading.rows[i][at].start
    return reading.document.text[max(reading.sentence(i).start, until - 24) : until]


def _behind_last_person(row: Sequence[Chunk], until: int) -> int:
    return max((k + 1 for k in range(until) if row[k].kind == PERSON), default=0)
