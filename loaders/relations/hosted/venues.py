"""Where a sentence says that an event was held.

In: a Reading, a sentence's number and the event. Out: a place. 「…论坛在江州国际会展中心举行」 was in 江州市, 「江州办了一场…」, 「会场设在江州」 and 「假江州会展中心举行」 too; so is what
was 「在驻江办」 or 「在园区」, and a scene at the head of its clause.
"""

import re
from collections import Counter

from loaders.document import overlaps
from loaders.mentions.events.story import Event
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Reading
from loaders.relations.hosted.at_hosts import hosts_own
from loaders.relations.hosted.houses import HELD_AT
from loaders.relations.whereabouts import our_own, where
from loaders.spans import inside

_HALL = re.compile(
    r"(?<!分)会场[^，。；]{0,3}?(?:(?:设|换|放|安排)[在到]|(?<=主会场)在)(?P<venue>[^，,。；;]{2,30})|开进(?:了)?(?P<into>[^，,。；;]{2,20})"
    r"|地\s*点[：:]\s*(?P<spot>[^，,。；;\s]{2,30})|亮相(?P<shown>[^，,。；;]{2,12})|在(?P<main>[^，,。；;]{2,20})设立?了?主会场"
    r"|(?:地[点址]|会址)(?:就|也|还)?(?:选|定|设|放|安排)?(?:[在是为]|[：:])(?P<chosen>[^，,。；;]{2,30})"
)
_HOST_IS = re.compile(r"东道主(?:就?是|为)(?P<host>[^，,。；;]{2,20})")
_OWN_HOST = re.compile(
    r"(?:[^，,。；;：:]{0,16}?)(?:举行|举办|召开|办|迎来)[了过]|(?:[^，,。；;：:]{0,16}?)[开办]起?了|(?:成功|隆重)?(?:举行|举办|召开)"
)
_SCENE = re.compile(r"在(?P<venue>[^，,。；;、]{2,24})[，,]$")
_ROOM = re.compile(
    r"(?:^|[，,])在?(?P<venue>[^，,。；;、]{2,24}(?:里|内|室|厅|礼堂|现场))[，,]|在(?P<there>[^，,。；;、]{2,24})[，,]"
)
_OURS = re.compile(
    r"[我本全](?P<letter>[省市县区州旗])(?!驻)|(?P<bare>[市县区州旗])(?=[委政人文体会城行民宾招医影礼剧]|里|图书馆|博物馆|职工)"
)
IN = re.compile("[在于]$")


def held_at(reading: Reading, i: int, event: Event) -> str | None:
    start, text = reading.sentence(i).start, reading.text(i)
    for pattern in (_HALL, HELD_AT, _HOST_IS) if "主会场" in text else (HELD_AT, _HALL, _HOST_IS):
        for match in sorted(pattern.finditer(text), key=lambda m: not _tells_of(reading, event, start + m.end())):
            group = next(g for g in match.groupdict() if match[g])
            a, b = start + match.start(group), start + match.end(group)
            inside_name = any(
                overlaps((start + match.start(), start + match.end()), [span]) and _holds(span, a) for span in event.spans
            )
            place = None if inside_name else _in_venue(reading, match[group], a, b, event)
            if place:
                return place
    return _in_scene(reading, i, event) or _subject(reading, i, event)


_PAUSE = re.compile("[，,；;]")


def _tells_of(reading: Reading, event: Event, at: int) -> bool:
    """「去年在江州举办了洽谈会,今年又在云州举办/推介会」: whether the event is named behind an offset, in the same clause."""
    behind = (a for a, _ in event.spans if at <= a < reading.sentence(reading.index_at(at - 1)).end)
    return any(not _PAUSE.search(reading.document.text, at, a) for a in behind)


def _in_scene(reading: Reading, i: int, event: Event) -> str | None:
    """「在江州会议中心,某某座谈会开到了六点」: the place with which the event's clause begins; 「江州市医院会议室里,甲与乙签署…」 has no name."""
    start = reading.sentence(i).start
    for begin, end in event.spans:
        pattern = _SCENE if end > begin else _ROOM
        scene = pattern.search(reading.document.text, start, begin) if begin > start else None
        venue = next((g for g in scene.groupdict() if scene[g]), None) if scene else None
        if scene and venue and (place := _in_venue(reading, scene[venue], *scene.span(venue), event)):
            return place
    return None


def _holds(span: tuple[int, int], at: int) -> bool:
    return span[0] <= at < span[1]


_STAND = re.compile(r"(?:特色)?(?:馆|展[区位台])")  # 「在江州馆洽谈区举行」 is at the fair at which 江州 has a stand
_PARK = re.compile(r"(?P<kind>园区|产业园|开发区|高新区|经开区)(?:内|里)?")
_OF_KIND = {"园区": ("园区", "园"), "产业园": ("产业园",), "开发区": ("开发区",), "高新区": ("高新区", "高新技术产业开发区")}


def _in_venue(reading: Reading, venue: str, a: int, b: int, event: Event) -> str | None:
    text = reading.document.text
    named = [p for p in inside(reading.places, a, b) if p.level != "country" and not _STAND.match(text, p.end)]
    named = [p for k, p in enumerate(named) if not k or not touches(named[k - 1], p) or named[k - 1].name in ancestors(p)]
    if named:
        return next((p.name for p in reversed(named) if p.level != "other"), named[0].name)
    ours = _OURS.search(venue)
    if ours:
        theirs = hosts_own(reading, event, ours["bare"]) if ours["bare"] else None
        return theirs or our_own(reading, ours["letter"] or ours["bare"], a) or reading.document.article.home
    park = _PARK.fullmatch(venue)
    if park:
        return _park(reading, park["kind"], where(reading, reading.index_at(a), event))
    bodies = inside(reading.bodies, a, b)
    return _seat(reading, bodies[0].name) if bodies else None


def _park(reading: Reading, kind: str, town: str | None) -> str | None:
    """「在园区举行」: the park of that kind that is named most of those in the town at hand."""
    ends = _OF_KIND.get(kind, ("经开区", "经济技术开发区", "经济开发区"))
    zones = (p for p in reading.places if p.level == "zone" and p.name.endswith(ends)) if town else ()
    parks = Counter(p.name for p in zones if town and (town in (p.name, *ancestors(p)) or town[:-1] in p.name))
    return parks.most_common(1)[0][0] if parks else None


def touches(outer: Place, place: Place) -> bool:
    """「天津/梅江会展中心」: what stands right behind a place lies in it, or is a name like another place's."""
    return place.start == outer.end


def _seat(reading: Reading, name: str) -> str | None:
    """The place that a body's own name begins with: 「江州大学」 is in 江州市."""
    stems = {p.name.rstrip("市县区州旗"): p.name for p in reading.places if p.level in ("city", "county")}
    return next((full for stem, full in stems.items() if len(stem) > 1 and name.startswith(stem)), None)


def _subject(reading: Reading, i: int, event: Event) -> str | None:
    """「江州办了一场大会」, 「某某开发区9月23日举行了…」: the place that held it, at the head of its clause; two held it somewhere."""
    text, sentence = reading.document.text, reading.sentence(i)
    for place in reading.places:
        here = sentence.start <= place.start < sentence.end and place.level != "country"
        heads_clause = place.start == sentence.start or text[place.start - 1] in "，,。；;：:下旬日 \u3000"
        if here and heads_clause and not overlaps((place.start, place.end), event.spans):
            held = _OWN_HOST.match(text, place.end, sentence.end)
            named = held and any(held.end() <= s <= held.end() + 30 for s, _ in event.spans)
            together = held and any(p.level != "country" for p in inside(reading.places, place.end + 1, held.end()))
            if named and not together:
                return place.name
    return None
