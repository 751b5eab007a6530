"""Who sits on the other side: 「高远从第一张桌子签到第四张,对面的人换了四位:甲院院长林深、乙院院长江海…」, 「对面坐的是林深」.

In: a sentence's text and units. Out: the one who signs with all of them, where the words before tell him, and those across from him (`across`). Each of these signs what his own place or body is
party to (signers.py); where nothing is told yet, one and each of them sign what the words beside call the kind (reader.py). And the second side, where a sentence begins with it (`other_side`). 「对面是一家医院」 tells of nobody.
"""

import re
from typing import NamedTuple

from loaders.mentions.agreements.sides import Row
from loaders.mentions.agreements.units import Unit


class Across(NamedTuple):
    """Who signs with all of the others, if that is told, and the others."""

    one: Unit | None
    others: tuple[Unit, ...]


_ACROSS = re.compile(
    r"(?:(?:对面|对方|另一[边头侧])(?:的人|的笔|坐着|坐|签字)?|另一支笔|那[边头])(?:的)?[^，,。；;:：]{0,6}?(?:依次|分别|先后|轮流|换[了过]|[是为])[^，,。；;:：]{0,6}?[:：]?"
)
_LONGEST_LEAD = 30  # characters between such words and the first person's name, his post


def across(text: str, row: Row, start: int, end: int) -> Across | None:
    """The people of a sentence who sit across from one who signs."""
    match = _ACROSS.search(text, start, end)
    people = [u for u in row if match and u.letter == "H" and u.start >= match.end()]
    if not match or not people or people[0].start - match.end() > _LONGEST_LEAD:
        return None
    stop = next((u.start for u in row if u.start >= match.end() and u.letter in ";vw"), end)
    others = tuple(u for u in people if u.start < stop)
    before = [u for u in row if u.letter == "H" and u.end <= match.start()]
    one = before[0] if len({u.person for u in before}) == 1 else None
    return Across(one, others) if others else None


_OTHER_SIDE = re.compile(r"\s*(?:而|那么)?[乙丙]方(?:[是为]|[:：])[:：]?")


def other_side(text: str, row: Row, start: int) -> tuple[Unit, ...]:
    """「乙方是/甲集团/,总裁高远签字」: the side that a sentence begins with, and the people of it who sign."""
    label = _OTHER_SIDE.match(text, start)
    side = next((u for u in row if u.letter == "P" and label and u.start == label.end()), None)
    if not side:
        return ()
    signs = next((u.start for u in row if u.letter == "v"), side.end)
    return (side, *(u for u in row if u.letter == "H" and side.end <= u.start < signs))
