"""Who accompanies a party, and to which of its stops; and who is shown them by whom.

In: a Reading and a sentence's number. Out: `Company`s. 「林深陪同」, 「在林深陪同下」, 「由林深领着」, 「陪着看的有林深」 and 「林深、江海一同调研」 name
companions; 「林深陪高远走了甲公司」 tells who showed it and who was shown it.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.chunks import ACT, AND, BODY, COMMA, LIST, MARK, PERSON, PLACE, STOP, TEXT, Chunk, is_mark
from loaders.mentions.leaders import people_from
from loaders.relations.fact import Reading
from loaders.relations.visited.actors import gathered, spoken_of, words_before

_IN_TURN = re.compile("分别|先后|依次|各自|各在")
_GUESTS = re.compile("(?:陪着?|[领带][着])(?:(?P<one>[他她])(?!们)|客人|代表团|考察团|大家|[他她]们|第?[一二三两][路组])")
_SAID = re.compile(r"[陪随引领带跟导]|一[同道起]|跑前|[参出][加席与]")  # without one of these nobody accompanies
_HIM_ALONG = re.compile("[他她]们?一[道同起]|(?:之|[他她]们?)(?:一[同道起])?同行(?!的)")
_THEM = re.compile("其|[他她](?!们)")
_SHOWS_ROUND = re.compile(r"(?:带领|引领|引导|领着|带着|陪着?)(?:客人|来宾|代表团|考察团|一行|[他我]们)|陪着?[他她]")
_BRINGS = re.compile(r"(?:把|陪着|陪|领着)$")
_FOLLOWED_BY = re.compile(
    r"(?:陪同|随同|一同|随行|陪着|陪[他她]们?)[^，,。；;]{0,8}的?(?:还有|还包括|包括|有|是|为)[，,：:]?$|(?:^|[，,天午日])(?:陪同|陪着)的$|陪在(?:一旁|身边|身旁|左右)的$"
)
_ALONG = re.compile(r"全程陪|一路|先后陪|一直陪|(?P<then>陪同下|引导下|引领下)")
# 「由林深领着」, 「在林深引导下」; 「林深一路当向导」
_SHOWS = re.compile(r"\w?(?:一路|全程)?(?:领着|引着|带着|陪着?|引导|引领|带路|领路)(?=[，,下转走看逛]|$)")
_GUIDES = re.compile(
    r"(?:一路|全程|给[^，,。]{1,4})?(?:带路|领路|[当做作]向导|[当做作]导游|[^，,。；;]{0,4}(?:跟着跑|跑前跑后)|陪了|(?P<bare>也?跟着)(?=[，,。；;]|$)|(?:一直|一路|全程)跟着)"
)
_BY = re.compile(r"[由在](?:该|本|校|院|厂)?(?:公司|企业|集团|学校|医院|园区)?$")
_UNDER = re.compile(r"\w{0,3}(?:引导|引领)下")
_GROUP_BY = re.compile(r"[组路队团支拨]由$")
_FOLLOWS = re.compile(r"(?:一行|[表察问访]团|客人|大家)[^，,。；;]{0,6}(?:跟着|跟随|随)$")
_NOTHING = re.compile(r"(?:活动)?(?:[，,。；;]|$)")
_IN_THEIR_OWN = re.compile("了?在(?:当地|本地|各地|各自[^，,。；;]{0,4})的(?:活动)?")
_TOUR = re.compile(r"(?:区|境内)?的?(?:活动|行程|考察|调研|视察|走访|参观|检查|$)")
_GOES = re.compile(r"(?:先后|又)?(?:[去到来走看进]|前往|参观|考察)")


class Company(NamedTuple):
    """People who accompany a party: all along, with `then` on that day, or, `to` one stop, there only (「林深陪同考察甲公司」), or `within` a place only (「在云县期间,林深陪同」),
    or `each` where his post is, if the party went there (「林深、江海分别陪同」), which `own` says outright (「在各自县里陪同」)."""

    people: list[str]
    along: bool = False
    to: str | None = None
    within: str | None = None
    each: bool = False
    own: bool = False
    then: bool = False
    either: bool = False  # of the party or of those who receive it: 「林深一同参观」


def companions(reading: Reading, i: int) -> list[Company]:
    """Those who accompany a party, one company for each verb that says so."""
    row = reading.rows[i]
    if not _SAID.search(reading.document.text, reading.sentence(i).start, reading.sentence(i).end):
        return []
    acts = [k for k, c in enumerate(row) if c.kind == ACT and c.value.act == "accompany"]
    found = [
        Company(
            gathered(reading, i, k),
            along=_is_along(reading, i, k),
            to=_shown(row, k),
            within=_meanwhile(reading, row, k) or _joins_within(row, k),
            each=_in_turn(row, k),
            then=_is_then(reading, i, k),
        )
        for k in acts
        if k
    ]
    guided = [k for k in range(1, len(row)) if _guides(reading, i, k)]
    found += [Company(gathered(reading, i, k), _is_along(reading, i, k), then=_is_then(reading, i, k)) for k in guided]
    found += [Company(gathered(reading, i, k), within=place) for k in range(1, len(row)) if (place := _joins_within(row, k))]
    found += [Company(gathered(reading, i, k), each=True, own=True) for k in range(1, len(row)) if _joins_in_own(row, k)]
    shown = (k for k in range(1, len(row)) if row[k - 1].kind == PERSON and row[k].kind == TEXT)
    found += [Company(gathered(reading, i, k)) for k in shown if _SHOWS_ROUND.match(row[k].value)]
    found += [Company(gathered(reading, i, k), either=True) for k in range(1, len(row)) if _with_him(reading, row, k)]
    at = next((_behind_last_person(row, k) for k in range(1, len(row)) if _goes_along(reading, i, k)), None)
    known = {p for c in found for p in c.people}
    joined = [p for p in gathered(reading, i, at) if p not in known] if at else []
    found += [Company(joined, either=True)] if joined else []
    told_behind = (
        _listed_behind(row, k) for k, c in enumerate(row) if c.kind == PERSON and _FOLLOWED_BY.search(_words(reading, i, k))
    )
    return [c for c in (*found, Company(next(told_behind, []))) if c.people]


def _guides(reading: Reading, i: int, k: int) -> bool:
    """Whether the words of chunk `k` say that the people before it show the way: 「(由林深)领着」, 「(在林深)引导下」, 「(林深)当向导」, 「(一行随林深)去了」; not
    「(另一组由林深)带着」, who leads."""
    row = reading.rows[i]
    if row[k].kind != TEXT or row[k - 1].kind != PERSON:
        return False
    if guides := _GUIDES.match(row[k].value):
        return guides["bare"] is None or any(c.end == k - 1 for c in reading.chains[i])  # not 「市民林深跟着,看热闹」
    shows, goes = _SHOWS.match(row[k].value), _GOES.match(row[k].value)
    if not (shows or goes):
        return False
    first = next((n for n in range(k - 1, -1, -1) if row[n].kind in (TEXT, ACT) or is_mark(row, n, COMMA)), -1)
    before = reading.document.text[row[0].start : row[first].end] if first >= 0 else ""
    if goes:
        return _FOLLOWS.search(before) is not None
    clause = re.split("[，,。；;]", reading.document.text[row[0].start : row[k].start])[-1]
    framed = _UNDER.match(row[k].value) and "在" in clause  # 「在某局局长林深引导下」
    return bool(framed or _BY.search(before)) and not _GROUP_BY.search(before)


def _with_him(reading: Reading, row: Sequence[Chunk], k: int) -> bool:
    """「(林深)同他一道(看了甲公司)」."""
    joined = row[k - 1].kind == PERSON and is_mark(row, k, AND)
    return joined and _HIM_ALONG.match(reading.document.text, row[k].end) is not None


def _joins_within(row: Sequence[Chunk], k: int) -> str | None:
    """「(林深)参加在云县的活动」, 「陪同在江州市/区的考察」: the place in which someone was with the party."""
    if row[k].kind != ACT or row[k].value.act not in ("attend", "accompany") or k + 3 >= len(row):
        return None
    begins, place, what = row[k + 1 : k + 4]
    told = begins.value in ("在", "了在") and place.kind == PLACE and what.kind in (TEXT, ACT)
    return place.value.name if told and _TOUR.match(str(what.value.form if what.kind == ACT else what.value)) else None


def _joins_in_own(row: Sequence[Chunk], k: int) -> bool:
    """「(云县县长林深、海县县长江海)分别参加在当地的调研」."""
    joins = row[k].kind == ACT and row[k].value.act == "attend" and k + 1 < len(row) and row[k + 1].kind == TEXT
    return joins and _IN_THEIR_OWN.fullmatch(row[k + 1].value) is not None


def _listed_behind(row: Sequence[Chunk], k: int) -> list[str]:
    """「(陪着看的)有高远,有市长林深,还有江海」."""
    found = people_from(row, k)
    behind = [n for n in range(k + 1, len(row)) if row[n].kind == PERSON and words_before(row, n) in ("有", "还有", AND)]
    return [*found, *(row[n].value.name for n in behind if row[n].value.name not in found)]


def _is_along(reading: Reading, i: int, act: int) -> bool:
    """「全程陪同」, 「在林深陪同下」: with the party at every stop."""
    return _along(reading, i, act) is not None


def _is_then(reading: Reading, i: int, act: int) -> bool:
    """「在林深陪同下」: not on the next day."""
    along = _along(reading, i, act)
    return along is not None and along["then"] is not None


def _along(reading: Reading, i: int, act: int) -> re.Match[str] | None:
    row = reading.rows[i]
    begin = max((c.end for c in row[:act] if c.kind == MARK and c.value == COMMA), default=row[0].start)
    return _ALONG.search(reading.document.text, begin, min(row[act].end + 1, reading.sentence(i).end))


def _meanwhile(reading: Reading, row: Sequence[Chunk], act: int) -> str | None:
    """「在云县期间,林深陪同」: the place in which they accompanied, told after the last stop; not of 「在云县期间,走访了甲公司,林深陪同」."""
    begin = max(
        (k for k in range(act) if is_mark(row, k, STOP) or (row[k].kind == ACT and row[k].value.act == "visit")), default=0
    )
    places = (c for c in row[begin:act] if c.kind == PLACE and reading.document.text.startswith("期间", c.end))
    return next((c.value.name for c in places), None)


def _in_turn(row: Sequence[Chunk], act: int) -> bool:
    """「林深、江海分别陪同」, 「先后陪同」, 「在各自县里迎候并陪同」."""
    before = row[act - 1]
    return before.kind == TEXT and _IN_TURN.search(before.value) is not None


def _shown(row: Sequence[Chunk], act: int) -> str | None:
    """The one stop that a verb of accompanying has behind it in its clause: 「林深陪同考察甲公司」."""
    clause = list(takewhile(lambda c: c.kind in (ACT, TEXT, PLACE, BODY), row[act + 1 :]))
    behind = act + 1 + len(clause)
    if behind < len(row) and row[behind].value in (LIST, AND):  # 「陪着看了甲公司、乙学校」
        return None
    bodies = [c.value.name for c in clause if c.kind == BODY]
    return bodies[0] if len(bodies) == 1 else None


def brought(reading: Reading, i: int, until: int) -> tuple[list[str], list[str]]:
    """「高远把林深领到甲公司」, 「高远陪同林深去了甲公司」: who was shown it, and who showed it; 「陪他走了」, 「领着客人走了」."""
    row = reading.rows[i]
    for at, chunk in enumerate(row[:until]):
        if chunk.kind == TEXT and (guests := _GUESTS.search(chunk.value)):
            named = [c.value.name for c in row[:at] if c.kind == PERSON]
            by = (gathered(reading, i, at) if guests["one"] else []) or named  # 「高远带队来江州,林深陪他走了甲公司」
            he = [p for p in named if p not in by][-1:] or spoken_of(reading, i)
            return he if guests["one"] else [], by
    for at in (k for k, c in enumerate(row[:until]) if _brings(c)):
        if row[at + 1].kind == TEXT and _THEM.match(row[at + 1].value):  # 「林深会见高远,并陪同其参观甲公司」
            named = [c.value.name for c in row[:at] if c.kind == PERSON]
            met = next((k for k in range(at) if row[k].kind == ACT and row[k].value.act == "meet"), at)
            by = [c.value.name for c in row[:met] if c.kind == PERSON]
            return [p for p in named if p not in by], by
        clause = takewhile(lambda c: c.value not in (COMMA, STOP), row[at:until])
        if shown := [c.value.name for c in clause if c.kind == PERSON]:
            return shown, [c.value.name for c in row[:at] if c.kind == PERSON]
    return [], []


def _brings(chunk: Chunk) -> bool:
    return (
        chunk.value.act == "accompany" if chunk.kind == ACT else chunk.kind == TEXT and _BRINGS.search(chunk.value) is not None
    )


def _goes_along(reading: Reading, i: int, k: int) -> bool:
    """「…林深、江海一同调研」: nobody is visited, so these are the company; 「高远与林深一道走访了甲公司」 are two visitors."""
    row = reading.rows[i]
    if row[k].kind != ACT or row[k].value.act != "visit":
        return False
    words = reading.document.text[max(0, row[k].start - 2) : row[k].start]
    return words in ("一同", "一道", "一起") and _NOTHING.match(reading.document.text, row[k].end) is not None


def _words(reading: Reading, i: int, k: int) -> str:
    """What stands right before a person and his posts."""
    at = next((c.begin for c in reading.chains[i] if c.end == k), k)
    until = reading.rows[i][at].start
    return reading.document.text[max(reading.sentence(i).start, until - 24) : until]


def _behind_last_person(row: Sequence[Chunk], until: int) -> int:
    return max((k + 1 for k in range(until) if row[k].kind == PERSON), default=0)
