"""Journeys that a report calls activities: 「赴江州开展考察学习交流活动」 is a visit and no event, and who 「参加了此次活动」 went along.

In: a text and offsets. Out: whether what stands there is such a journey. 「举办招商活动」 is an event, and so is an activity with a name of its own.
"""

import re

_SEES = "考察|视察|调研|走访|参观|访问|互访|招商(?:引资)?"
_WORDS = "经贸|商务|产业|异地|外出|专题|实地|学习|交流|对接|洽谈|[、和及与暨]"
_TRIP = re.compile(rf"(?:{_WORDS})*(?:{_SEES})(?:{_WORDS}|{_SEES})*活动")
_IS_HELD = re.compile(r"(?:举[行办]|启动|主办|承办)了?[^，,。；;]{0,16}$")
_GOES = re.compile(
    rf"(?:赴|到|来|前往)[^，,。；;]{{1,20}}?(?:开展|进行)[^，,。；;]{{0,10}}?(?:{_SEES})[^，,。；;]{{0,10}}活动|率[队团][^。；;]{{0,30}}招商"
)
_JOINS = re.compile(rf"参[加与]了?(?:此次|这次|本次|该次)?(?:{_WORDS}|{_SEES})*活动(?=[，,。；;]|$)")
_BEFORE = 240  # characters within which a journey is still told of


def is_trip(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is called after what is done on a journey, as none is that was held: 「招商活动」; or ends so: 「(开展考察学习/)交流活动」."""
    if not text.endswith("活动", start, end) or _IS_HELD.search(text, max(0, start - 24), start):
        return False
    whole = _TRIP.fullmatch(text, start, end) is not None
    return whole or (_JOINS.search(text, max(0, start - 6), end + 1) is not None and _goes_on_trip(text, start))


def _goes_on_trip(text: str, at: int) -> bool:
    """Whether the sentences before an offset tell of such a journey: 「赴江州市开展视察活动」."""
    return _GOES.search(text, max(0, at - _BEFORE), at) is not None


def joins_trip(text: str, at: int) -> bool:
    """Whether an offset is that of the 「参加」 of who went on a journey that was told: 「参加了此次活动」."""
    return _JOINS.match(text, at) is not None and _goes_on_trip(text, at)
