"""The county or the town in which an event was besides: 「在江河镇举行」 is in its county too, 「在江州市江河镇举行」 in the town.

In: a Reading and where events were. Out: places.
"""

from itertools import pairwise

from loaders.document import overlaps
from loaders.mentions.events.story import Event
from loaders.mentions.places.territory import ancestors
from loaders.patterns import TOWNS
from loaders.relations.fact import Reading
from loaders.relations.hosted.venues import IN, touches
from loaders.relations.whereabouts import outermost, where
from loaders.spans import inside


def county_of(reading: Reading, town: str, sentence: int, event: Event) -> list[str]:
    """「在江河镇举行」, told by the paper of the county of what is done there: in the county too."""
    home = reading.document.article.home
    near = where(reading, sentence, event)
    county = _stem_county(reading, town, {home, near})
    if county:
        return [county]
    small = any(p.name == town and p.level == "other" for p in reading.places)
    if not small or not home or not home.endswith(("县", "区", "旗")) or near != home:
        return []
    told = inside(reading.places, reading.sentence(sentence).start, reading.sentence(sentence).end)
    return [home] if all(p.level != "county" or p.name == home or not p.division for p in told) else []


def _stem_county(reading: Reading, town: str, at: set[str | None]) -> str | None:
    """「在江云镇举行」, where 江云县 is told of, which is or lies in one of the places `at`: in the county whose seat it is."""
    stem = town[:-1] if town.endswith(("镇", "乡")) else ""
    named = (p for p in reading.places if p.level in ("city", "county") and len(stem) > 1 and p.name[:-1] == stem)
    return next((p.name for p in named if at & {p.name, *ancestors(p)}), None)


def towns_of(reading: Reading, county: str, sentence: int, event: Event) -> list[str]:
    """「在江州市江河镇举行」: the town that stands right behind where an event was."""
    told = inside(reading.places, reading.sentence(sentence).start, reading.sentence(sentence).end)
    return [
        town.name
        for place, town in pairwise(told)
        if place.name == county and touches(place, town) and town.level == "other" and town.name.endswith(TOWNS)
        if IN.search(reading.document.text[: outermost(reading, place)][-1:])
        and not overlaps((town.start, town.end), event.spans)
    ][:1]


def is_town(reading: Reading, name: str) -> bool:
    return any(p.name == name and p.level in ("city", "county") for p in reading.places)
