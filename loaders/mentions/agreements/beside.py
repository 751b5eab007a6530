"""Signings whose sides stand beside a name, without a verb of signing.

In: a sentence's row of units (units.py) and the names in it. Out: `Told`s. A label tells the sides behind: 「X,三方为甲、乙、丙」, 「甲方为甲,乙方依次为乙、丙」; a name may
follow the two directly: 「包括甲与乙的X」; and a ceremony has a name before it: 「甲与乙举行某项目签约仪式」.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.lexicon import divisions_named
from loaders.mentions.agreements.side_lists import BETWEEN_WORDS, PARTS, lists_sides
from loaders.mentions.agreements.sides import Row, Told, groups, told_in
from loaders.mentions.agreements.units import Party, Unit
from loaders.mentions.agreements.words import GOVERNMENT
from loaders.mentions.bodies.names import ends_as_body
from loaders.patterns import GOVERNS


def of_ceremony(row: Row) -> Iterator[Told]:
    """「甲与乙举行某项目签约仪式」, 「甲与乙某协议签约仪式」."""
    at = next((k for k, u in enumerate(row) if u.letter == "c"), None)
    if at is not None and (pair := [g for g in groups(*told_in(row[:at])) if len(g) == 2]):
        yield Told((row[at],), tuple(pair), -1)


def labelled(text: str, row: Row, names: Sequence[Unit]) -> Iterator[Told]:
    """「X,三方为甲、乙、丙」 and 「…依次为乙、丙、丁」: behind the label all words of the list are sides, known or not."""
    labels = [k for k, u in enumerate(row) if u.letter in "ld"]
    if labels and names and row[labels[0]].start < names[0].start:
        sides = tuple(_behind_label(text, row, row[labels[0]].end))
        if len(sides) > 1:
            yield Told((names[0],), (sides,), -1)
            return
    for n, name in enumerate(names):
        until = names[n + 1].start if n + 1 < len(names) else text.find("\n", name.end) % (len(text) + 1)
        own = [k for k in labels if name.end <= row[k].start < until and row[k].start <= row[-1].end]
        lists = [_behind_label(text, row, row[k].end) for k in own]
        lists = [found for found in lists if found]
        if not lists:
            continue
        in_turn = any("依次" in text[row[k].start : row[k].end] for k in own)
        before = [u for u in row if u.letter == "P" and name.end <= u.start < row[own[0]].start]
        one = (before if len(lists) == 1 else lists[0])[:1]
        if in_turn and one and (len(lists) == 1 or len(lists[0]) == 1):
            yield Told((name,), tuple((one[0], other) for other in lists[-1]), -1)
        else:
            yield Told((name,), (tuple(u for found in lists for u in found),), -1)


_LIST_LEAD = re.compile(r"(?:都|均|分别|依次)*(?:换成|换作|为|是|有)?[:：]?")
_LETTER = rf"(?!{BETWEEN_WORDS})[^{PARTS}。：:\n（()）]"
_ITEM = re.compile(rf"(?:(?![和与及]){_LETTER}|[（(][^）)\n]*[）)](?=\w)){{2,30}}")
_WITH_AND = re.compile(rf"(?:{_LETTER}){{2,30}}")
_OF_PLACE = re.compile(f"{GOVERNS}|办事处")
_OPEN = re.compile(r"(?:待定|未定|另定|另行[^，。；、|]{2,4}|暂缺|暂无|无|/|[—－-]{1,4})(?=\s|$|[、，。；|])")  # no party yet
_SUM = re.compile(r"(?:每年|总?投资|金额|约|总额)*[\d.]+[多余]?[十百千万亿]*\w{0,2}元\w{0,4}")
_ASIDE = re.compile(r"[（(][^）)\n]*[）)]")


def _item(text: str, at: int, stop: int) -> re.Match[str] | None:
    """The next item of a list; 「甲市教育和体育局」 is one, as what stands before its 和 is nothing by itself."""
    first = _ITEM.match(text, at, stop)
    whole = _WITH_AND.match(text, at, stop)
    joined = first and whole and whole.end() > first.end() and not ends_as_body(first.group()) and ends_as_body(whole.group())
    return whole if joined and first and not divisions_named(first.group()) else first


def _behind_label(text: str, row: Row, at: int) -> list[Unit]:
    lead = _LIST_LEAD.match(text, at)
    return listed(text, row, lead.end() if lead else at, row[-1].end)


def listed(text: str, row: Row, start: int, end: int) -> list[Unit]:
    """The items of a list up to its first stop: the sides known among them, any other words whole, as sides of no known type."""
    stop = next((k for k in range(start, end) if text[k] in "，,。；;《\n"), end)
    known = {u.start: u for u in row if u.letter == "P" and start <= u.start and u.end <= stop}
    found, k = [], start
    while k < stop:
        if k in known:
            unit, whole = known[k], _ITEM.match(text, k, stop)
            end = max(unit.end, whole.end() if whole else 0)
            longer = end > unit.end and ends_as_body(text[k:end].strip()) and not _OF_PLACE.search(text, unit.end, end)
            found.append(Unit("P", k, end, Party("", text[k:end].strip())) if longer else unit)
            k = end
        elif aside := _ASIDE.match(text, k, stop):
            k = aside.end()
        elif none := _OPEN.match(text, k, stop) or _SUM.match(text, k, stop):
            k = none.end()
        elif match := _item(text, k, stop):
            inside = next((u for u in known.values() if match.start() < u.start < match.end()), None)
            if inside and inside.party and inside.party.type != "Place" and not divisions_named(text[k : inside.start]):
                inside = None  # more of a name than was known: 「显云」+「琵琶学校」
            inside = inside or next(
                (u for u in row if u.letter == "H" and u.party and match.start() < u.start < match.end()), None
            )
            found.append(inside or Unit("P", *match.span(), Party("", match.group().strip())))
            k = max(match.end(), inside.end if inside else 0)
        else:
            k += 1
    return found


_BRACKETED = re.compile(r"[（(]([^（()）\n]+)[)）]")


def bracketed(text: str, row: Row, names: Sequence[Unit]) -> Iterator[Told]:
    """「X(甲、乙)」."""
    for name in names:
        sides = _BRACKETED.match(text, name.end)
        if sides and lists_sides(sides[1]):
            yield Told((name,), (tuple(listed(text, row, *sides.span(1))),), -1)


def attributed(text: str, row: Row, names: Sequence[Unit]) -> Iterator[Told]:
    """「甲与乙的X」, 「甲与乙X」, 「甲与乙(X)」."""
    for name in names:
        k = next(i for i, u in enumerate(row) if u is name)
        begin = k
        while begin and row[begin - 1].letter in "PH&、f":
            begin -= 1
        sides, shape = told_in(row[begin:k])
        between = GOVERNMENT.sub("", text[sides[-1].end : name.start]) if sides else ""
        touching = sides and between in ("", "的", "就", "“", "(", "（", "的一个", "的一项", "的一份")
        if touching and re.search(r"S&S$|S&S(?:、S)+$", shape):
            together = re.fullmatch(r"S(?:、S)*&S(?:、S)*|S&S(?:、S&S)+", shape)
            yield Told((name,), tuple(groups(sides, shape)) if together else (tuple(sides[-2:]),), -1)
