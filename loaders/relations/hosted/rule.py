"""HOSTED: where an event took place (地点) and who ran it (主办, 承办).

「…论坛在江州国际会展中心举行」 is hosted by 江州市, 「江州办了一场…」, 「会场设在江州」 and 「假江州会展中心举行」 too, 「在我市举办」 by the home. 「由江
州市人民政府主办,江州商会承办」 names who ran it. Where the event's own sentences tell no place it is where the article is just then
(loaders/relations/whereabouts.py): the place of a dateline, or to which a delegation went, or the home.
"""

import re
from collections.abc import Iterator

from loaders.mentions.events.forms import is_whole
from loaders.mentions.events.story import Event
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.hosted.at_hosts import Abroad, abroad, at_hosts
from loaders.relations.hosted.by_name import by_name, party_at
from loaders.relations.hosted.county_and_town import county_of, is_town, towns_of
from loaders.relations.hosted.houses import institutions
from loaders.relations.hosted.run_by import run_by
from loaders.relations.hosted.venues import held_at
from loaders.relations.whereabouts import this_place, where

_PLACE_LABEL = re.compile(r"(?:^|\s)(?:会议|活动)?地\s*点[：:]")
_HEAD_LINES = 4


def read(reading: Reading) -> Iterator[Fact]:
    """One place for each event, and all who are said to have run it. What has no place of its own was where another was on that day."""
    home, that_day, fair = reading.document.article.home, dict[str | None, str](), None
    journeys = abroad(reading)
    for event in sorted(reading.story.events, key=lambda e: min(e.sentences)):
        place, sentence, rule = _place(reading, event, journeys)
        if rule == "held-at" and place and event.day and is_town(reading, place):
            that_day[event.day] = place
            fair = place if is_whole(event.name) else fair
        elif place == home:
            stand = fair if fair and any(_AT_STAND.search(reading.text(i)) for i in event.sentences) else None
            place = that_day.get(event.day) or stand or party_at(reading, event, home) or home
        if place:
            around = county_of(reading, place, sentence, event) or towns_of(reading, place, sentence, event)
            for name in (place, *around):
                yield Fact(Ref("Place", name), "HOSTED", Ref("Event", event.name), sentence, rule, {"as": "地点"})
        for i, body in institutions(reading, event, place):
            yield Fact(Ref(body.type, body.name), "HOSTED", Ref("Event", event.name), i, "held-at", {"as": "地点"})
        yield from run_by(reading, event)


def _place(reading: Reading, event: Event, journeys: Abroad) -> tuple[str | None, int, str]:
    """The place that a sentence of the event tells; else the next clause or sentence; else where the article is then. With the sentence
    and the rule."""
    first = min(event.sentences, key=lambda i: (reading.sentence(i).headline, i))
    body_first = sorted(
        event.sentences, key=lambda i: (reading.sentence(i).headline, i)
    )  # 「在京举行」 is 「在北京市江海区举行」 below
    told = [*body_first, *_next(reading, event, first)]
    found = ((place, i) for i in told if (place := held_at(reading, i, event)))
    place, at = next(found, (None, first))
    if place and not _is_province(reading, place):
        return place, at, "held-at"
    here = next((i for i in sorted(event.sentences) if this_place(reading, i)), first)
    told_of = this_place(reading, here) or by_name(reading, event)
    near = told_of or at_hosts(reading, event, where(reading, first, event), journeys)
    return (near, here, "where-we-are") if not place or _lies_in(reading, near, place) else (place, at, "held-at")


def _is_province(reading: Reading, name: str) -> bool:
    return any(p.name == name and p.level == "province" for p in reading.places)


def _lies_in(reading: Reading, name: str | None, province: str) -> bool:
    """「江东友谊宾馆」 bears the name of the province: it is in the city of it that the article is in."""
    if name == reading.document.article.home:
        return province in reading.territory.home
    return any(p.name == name and province in ancestors(p) for p in reading.places)


def _next(reading: Reading, event: Event, first: int) -> list[int]:
    """The sentence behind, where it still speaks of the event; below the head of minutes those with 「地点:…」."""
    i = first + 1
    labelled = [k for k in range(i, min(i + _HEAD_LINES, len(reading.rows))) if _PLACE_LABEL.search(reading.text(k))]
    if labelled or reading.sentence(first).headline:
        return labelled
    goes_on = i < len(reading.rows) and reading.story.focus[i] is event and i not in event.sentences
    return [i] if goes_on else []


_AT_STAND = re.compile(r"在[^，,。；;、]{2,8}?(?:馆|展[区位台])[^，,。；;]{0,6}(?:会见|举[行办]|签|召开)")
