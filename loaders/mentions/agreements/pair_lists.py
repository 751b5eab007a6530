"""Lists of pairs of which not all sides are known: 「甲公司与乙公司、丙坊与丁公司、戊公司与己名店分别签订购销合同」.

In: a text, where a list may begin and where it ends, and the row of units in it. Out: the pairs, two units each. Items are told from the right, as long as a 与 parts each in two; what no
rule knows is a side by its place alone, where most sides are known. One pair is no list, and 「甲公司与乙、丙签订」 is none.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.agreements.sides import Row
from loaders.mentions.agreements.units import Party, Unit
from loaders.mentions.agreements.unknown import UNNAMED
from loaders.mentions.agreements.words import GOVERNMENT, parts

_ITEM_ENDS = "、，,；;：:。"
_TAIL = re.compile(
    r"(?:等(?:[\d一二两三四五六七八九十多]+[对组家个]\w{0,8}?)?)?(?:分别|现场|当场|共同|集中|正式|先后|依次|成功|也|还|互相|相互|双方|各自)*$"
)
_JOINS = ("与", "和", "同", "跟")
_SIDE = re.compile(r"(?![^，]*(?:仪式|举行|召开|签[约订署]|代表|[在将并已被把了]))[\w（()）·“”]{2,30}")
_LONGEST = 400  # characters of a list


def pairs(text: str, begin: int, end: int, row: Row) -> list[tuple[Unit, ...]]:
    """The pairs of a list that ends at `end`, in text order; nothing where there is but one, or too little is known of them."""
    begin = max(begin, end - _LONGEST)
    tail = _TAIL.search(text, begin, end)
    end = tail.start() if tail else end
    spans = [(begin + a, begin + b) for a, b in parts(text[begin:end], _ITEM_ENDS)]
    found: list[tuple[Unit, ...]] = []
    for span in reversed(spans):
        pair = _pair(text, *span, row)
        if not pair:
            break
        found.insert(0, pair)
    known = sum(unit in row for pair in found for unit in pair)
    return found if len(found) > 1 and known > len(found) else []


def _pair(text: str, start: int, end: int, row: Sequence[Unit]) -> tuple[Unit, ...]:
    """The two that the only 与 of an item joins; without one the only 和."""
    words = text[start:end]
    at = next((words.index(join) for join in _JOINS if words.count(join) == 1), None)
    if at is None:
        return ()
    sides = (_side(text, start, start + at, row), _side(text, start + at + 1, end, row))
    return tuple(u for u in sides if u) if all(sides) else ()


def _side(text: str, start: int, end: int, row: Sequence[Unit]) -> Unit | None:
    known = next(_ending_at(text, end, row), None)
    if known and known.start >= start:
        return known
    words = text[start:end]
    inside = any(start <= u.start < end and u.letter in "HPnNvwbB" and not (u.letter == "P" and u.start == start) for u in row)
    taken = _SIDE.fullmatch(words) and not UNNAMED.search(words) and not inside
    return Unit("P", start, end, Party("", words)) if taken else None


def _ending_at(text: str, end: int, row: Sequence[Unit]) -> Iterator[Unit]:
    """The party or person that stands last before `end`."""
    for unit in row:
        if unit.letter in "PH" and unit.party and unit.end <= end and not GOVERNMENT.sub("", text[unit.end : end]):
            yield unit
