"""Embassies and consulates, named themselves or by who heads them.

In: the text and its places. Out: spans with the name of the mission.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.places import Place

Span = tuple[int, int]


def missions(text: str, places: Sequence[Place]) -> Iterator[tuple[Span, str]]:
    """Embassies and consulates, named themselves or by who heads them: 「甲国驻华大使」 is of 「甲国驻华大使馆」."""
    for match in re.finditer(
        r"驻(?P<seat>\w{1,8}?)(?P<house>大使馆|总领事馆|总领馆|领事馆|(?:特命全权|副|名誉)?(?:大使|总领事|领事|公使)|公使衔参赞|参赞|使馆)",
        text,
    ):
        sender = next(
            (
                p
                for p in places
                if p.end == match.start() or (p.end < match.start() and text[p.end : match.start()] in ("国", "共和国"))
            ),
            None,
        )
        ours = match.start() if text[match.start() - 1 : match.start()] == "我" else None
        if sender or ours:
            house = match["house"]
            named = house.endswith("馆")
            end = match.end() if named else match.start("house")
            kind = house if named else _house_of(house)
            start = sender.start if sender else match.start() - 1  # 「我驻某地总领事」
            name = (
                text[start : match.start("house")] if sender else "中国" + text[match.start() : match.start("house")]
            ) + kind
            yield (start, end), name


def _house_of(post: str) -> str:
    """The mission that a post is of: 总领事 of a 总领事馆, 名誉领事 of a 名誉领事馆, 参赞 of a 大使馆."""
    if "领事" not in post:
        return "大使馆"
    return "总领事馆" if "总领事" in post else "名誉领事馆" if "名誉" in post else "领事馆"
