"""Who sits on the other side: 「高远从第一张桌子签到第四张,对面先后坐过三个人:甲院院长林深、乙院院长江海…」, 「对面坐的是林深」.

In: a sentence's text and units. Out: the one who signs with all of them, where the words before tell him, and those across from him (`across`). Each of these signs what his own place or body is
party to (signers.py); where nothing is told yet, one and each of them sign what the words beside call the kind (reader.py). 「对面是一家医院」 tells of nobody,
「晚上吃饭,对面坐着林深」 and 「对面换了一批记者,林深已经离开」 of nobody who signs.
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
# Between such words and the first person's name: how many they are, and his post.
_LEAD = re.compile(
    r"(?:了?[一二两三四五六七八九十几\d]+[位个人][^，,。；;:：]{0,4}[:：,，]?)?(?:(?!记者|翻译|观礼|见证|旁观|围观|拍照)[^，,。；;:：]){0,30}"
)
_PEN = re.compile(r"签(?!到|收|证)|落笔|[执提支]笔|笔(?:没|不)|文本|桌")  # told in the sentence that says who sits across
_TABLE = re.compile(r"[餐饭酒牌球]桌|吃饭|用餐|晚[饭宴]|午[饭宴]|下棋|签名球")
_SENTENCE = 30  # characters: the end of the sentence before


def _is_of_signing(text: str, start: int, across: re.Match[str]) -> bool:
    """Whether who sits there signs: the sentence tells of pens and tables before it, or begins with who sits across, behind one that does."""
    if _TABLE.search(text, start, across.end()):
        return False
    begin = start if across.start() > start else max(0, start - _SENTENCE)
    return _PEN.search(text, begin, across.end()) is not None


def across(text: str, row: Row, start: int, end: int) -> Across | None:
    """The people of a sentence who sit across from one who signs."""
    match = _ACROSS.search(text, start, end)
    people = [u for u in row if match and u.letter == "H" and u.start >= match.end()]
    if (
        not match
        or not people
        or not _LEAD.fullmatch(text, match.end(), people[0].start)
        or not _is_of_signing(text, start, match)
    ):
        return None
    stop = next((u.start for u in row if u.start >= match.end() and u.letter in ";vw"), end)
    others = tuple(u for u in people if u.start < stop)
    before = [u for u in row if u.letter == "H" and u.end <= match.start()]
    one = before[0] if len({u.person for u in before}) == 1 else None
    return Across(one, others) if others else None
