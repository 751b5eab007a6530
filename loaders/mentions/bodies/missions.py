"""Embassies and consulates, named themselves or by who heads them.

In: the text and its places. Out: spans with the name of the mission.
"""

import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.mentions.places import Place
from loaders.spans import Span

_MISSION = re.compile(
    r"驻(?P<seat>\w{1,8}?)(?P<house>大使馆|总领事馆|总领馆|领事馆|(?:特命全权|副|名誉)?(?:大使|总领事|领事|公使)|公使衔参赞|参赞|使馆)"
)
_STOP = re.compile("[。；;\n]")


def missions(text: str, places: Sequence[Place]) -> Iterator[tuple[Span, str]]:
    """Embassies and consulates, named themselves or by who heads them: 「甲国驻华大使」 is of 「甲国驻华大使馆」; who sends one sends the next, too:
    「甲国驻华大使高远、/驻江州总领事林深」."""
    whose, until = "", 0
    for match in _MISSION.finditer(text):
        start = _sender(text, places, match.start())
        goes_on = text[match.start() - 1 : match.start()] in ("、", "，", ",") and not _STOP.search(text, until, match.start())
        ours = text[match.start() - 1 : match.start()] == "我"  # 「我驻某地总领事」
        whose_own = start is None and not (goes_on and whose) and _is_ours(text, places, match)
        whose = text[start : match.start()] if start is not None else "中国" if ours or whose_own else whose if goes_on else ""
        until = match.end()
        if whose:
            house = match["house"]
            named = house.endswith("馆")
            begin = start if start is not None else match.start() - ours
            kind = house if named else _house_of(house)
            yield (
                (begin, match.end() if named else match.start("house")),
                whose + text[match.start() : match.start("house")] + kind,
            )


_SURNAME_AND_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]{0,8}[·•])")


def _is_ours(text: str, places: Sequence[Place], match: re.Match[str]) -> bool:
    """「驻札幌总领事高远」: a mission abroad of which nothing says whose it is, and whose head has a Chinese name, is China's."""
    seat = next((p for p in places if p.start == match.start("seat") and p.end >= match.end("seat")), None)
    away = seat is not None and seat.name != "中国" and not (seat.division and seat.division.adcode)
    holder = text[match.end() : match.end() + 1]
    return away and holder in lexicon.surnames() and _SURNAME_AND_NAME.match(text, match.end()) is not None


def _sender(text: str, places: Sequence[Place], end: int) -> int | None:
    """Where the country begins that sends the mission: 「甲/共和国」."""
    return next((p.start for p in places if p.end <= end and text[p.end : end] in ("", "国", "共和国")), None)


def _house_of(post: str) -> str:
    """The mission that a post is of: 总领事 of a 总领事馆, 名誉领事 of a 名誉领事馆, 参赞 of a 大使馆."""
    if "领事" not in post:
        return "大使馆"
    return "总领事馆" if "总领事" in post else "名誉领事馆" if "名誉" in post else "领事馆"
