"""Where an event was, as its name tells, or what stands beside it.

In: a Reading and one of its events. Out: a place: 「江州县第九届人大常委会第二次会议」 is held in 江州县, 「江州市(云州)推介会」 in 云州, 「第三届江州茶博览会」 in 江州; 「高远在江州主持说明会」 was
there.
"""

import re

from loaders.chunks import TITLE
from loaders.mentions.events.story import Event
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Reading
from loaders.relations.hosted.venues import IN
from loaders.spans import inside, over

_SESSION = re.compile(r"人大|政协|人民代表大会|政治协商会议|党代会|代表大会|常委会|全会")
_STEM = 2  # characters of a place's name without its last


def by_name(reading: Reading, event: Event) -> str | None:
    """The place that the name tells, or else what stands beside it."""
    return (
        _own_place(reading, event)
        or _at_house(reading, event)
        or _told_beside(reading, event)
        or _bracketed(reading, event)
        or _named_after(reading, event)
    )


def _at_house(reading: Reading, event: Event) -> str | None:
    """「高远到访江州商会」: where the body is called after."""
    if not event.house:
        return None
    home = reading.document.article.home or ""
    if len(home) > _STEM and event.house.startswith(home[:-1]):
        return home
    begun = (p for p in reading.places if event.house.startswith((p.name, p.form)) and len(p.form) > 1)
    return next((p.name for p in begun if p.level != "country"), None)


def _own_place(reading: Reading, event: Event) -> str | None:
    """「江州县第九届人大常委会第二次会议」 is held in 江州县; of 「江云两市政协协商会」 no name tells."""
    if not _SESSION.search(event.name):
        return None
    places = {p.start for p in reading.places}
    joint = {p.start for p in reading.places if p.end in places}
    begins = {start for start, _ in event.spans} - joint
    return next((p.name for p in reading.places if p.start in begins and p.level not in ("province", "country")), None)


_CAME = re.compile("[到赴来]$")
_DOES = re.compile(r"[^，,。；;的]{0,4}(?:出席|参加|主持|与会|见证)")
_LIVES = re.compile(r"挂职|工作|任职|务工|就读|[^，,。；;]{0,16}的")


def _told_beside(reading: Reading, event: Event) -> str | None:
    """「12月1日,在江州,高远拜会林深」, 「高远在江州主持说明会」, 「高远到江州出席开业仪式」: the place before the event in its sentence; not that of someone (「在江州挂职的
    林深」)."""
    text = reading.document.text
    for start, _ in sorted(event.spans):
        sentence = reading.sentence(reading.index_at(start))
        near = [] if sentence.headline else _alone(reading, sentence.start, start)
        for k, place in enumerate(near):
            begins = {p.start for p in near if place.name in ancestors(p)}  # 「在江州/云县」, not 「在江州/云州公寓」
            before = text[sentence.start : next((p.start for p in near[:k] if p.end == place.start), place.start)]
            behind = text[place.end : sentence.end]
            here = (IN.search(before) and not _LIVES.match(behind)) or (_CAME.search(before) and _DOES.match(behind))
            if here and place.end not in begins | _posts(reading, start) and place.level in ("city", "county", "zone"):
                return place.name
    return None


def _posts(reading: Reading, at: int) -> set[int]:
    """Where posts begin in the sentence of an offset: 「在江州市/副市长林深陪同下」; one may share the place's last character."""
    return {c.start + shared for c in reading.rows[reading.index_at(at)] if c.kind == TITLE for shared in (0, 1)}


def _alone(reading: Reading, start: int, end: int) -> list[Place]:
    """The places of a stretch of text that are no part of a body's name (「江州大学」)."""
    return [p for p in inside(reading.places, start, end) if over(reading.bodies, p.start, p.end) is None]


_ON_TOUR = ("推介", "专场", "招商", "恳谈会", "说明会", "对接会", "洽谈会")


def _bracketed(reading: Reading, event: Event) -> str | None:
    """「江州市(云州)推介会」, 「江州农产品云州推介会」: who presents himself in another town names that behind his own."""
    text = reading.document.text
    for start, end in event.spans if not event.hosts else ():
        for place in _alone(reading, start, end)[1:]:
            guest = (text[place.start - 1] in "(（" and text[place.start - 2] != "国") or text.startswith(_ON_TOUR, place.end)
            if guest and place.level in ("city", "county") and any(w in event.name for w in _ON_TOUR):
                return place.name
    return None


_NAMED_FOR_TOWN = re.compile(r"(?:博览会|交易会|[展贸农花茶]会|艺术展|马拉松|[^季环]节)$")
_EDITION = re.compile(r"(?:第[\d一二三四五六七八九十]+届|20\d\d年?)(?:中国[·・]?)?$")


def _named_after(reading: Reading, event: Event) -> str | None:
    """「第三届江州(国际)茶博览会」, 「2024江州牡丹文化节」: a fair is in the town that it is named after."""
    text = reading.document.text
    if _NAMED_FOR_TOWN.search(event.name):
        for start, end in sorted(event.spans):
            place = next((p for p in _alone(reading, start, end) if p.level != "country"), None)
            if place and place.level in ("city", "county") and _EDITION.search(text, max(0, place.start - 12), place.start):
                return place.name
    return None


def party_at(reading: Reading, event: Event, home: str | None) -> str | None:
    """「江州区与云县联席会议」, told by the paper of the prefecture of 云县: the one place of its name that lies in the home."""
    named = [p for span in event.spans for p in inside(reading.places, *span)]
    within = {p.name for p in named if home in ancestors(p)}
    return within.pop() if len(within) == 1 and not event.hosts and all(p.name != home for p in named) else None
