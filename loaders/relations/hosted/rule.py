"""HOSTED: where an event took place (地点) and who ran it (主办, 承办).

「…论坛在江州国际会展中心举行」 is hosted by 江州市, 「江州办了一场…」, 「会场设在江州」 and 「假江州会展中心举行」 too, 「在我市举办」 by the home. 「由江
州市人民政府主办,江州商会承办」 names who ran it. Where the event's own sentences tell no place it is where the article is just then
(loaders/relations/whereabouts.py): the place of a dateline, or to which a delegation went, or the home.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from loaders import lexicon
from loaders.chunks import TITLE
from loaders.document import overlaps
from loaders.mentions.events.forms import is_whole
from loaders.mentions.events.story import Event
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.patterns import TOWNS
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.hosted.at_hosts import Abroad, abroad, at_hosts, hosts_own
from loaders.relations.hosted.houses import HELD_AT, institutions
from loaders.relations.hosted.run_by import run_by
from loaders.relations.whereabouts import our_own, outermost, this_place, where
from loaders.spans import inside, over

_HALL = re.compile(
    r"(?<!分)会场[^，。；]{0,3}?(?:设|换|放|安排)[在到](?P<venue>[^，,。；;]{2,30})|开进(?:了)?(?P<into>[^，,。；;]{2,20})"
    r"|地\s*点[：:]\s*(?P<spot>[^，,。；;\s]{2,30})|亮相(?P<shown>[^，,。；;]{2,12})|在(?P<main>[^，,。；;]{2,20})设立?了?主会场"
    r"|(?:地[点址]|会址)(?:就|也|还)?(?:选|定|设|放|安排)?(?:[在是为]|[：:])(?P<chosen>[^，,。；;]{2,30})"
)
_HOST_IS = re.compile(r"东道主(?:就?是|为)(?P<host>[^，,。；;]{2,20})")
_PLACE_LABEL = re.compile(r"(?:^|\s)(?:会议|活动)?地\s*点[：:]")
_HEAD_LINES = 4
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
_OFFICE = re.compile(r"驻(?P<letter>\w)办")


def read(reading: Reading) -> Iterator[Fact]:
    """One place for each event, and all who are said to have run it. What has no place of its own was where another was on that day."""
    home, that_day, fair = reading.document.article.home, dict[str | None, str](), None
    journeys = abroad(reading)
    for event in sorted(reading.story.events, key=lambda e: min(e.sentences)):
        place, sentence, rule = _place(reading, event, journeys)
        if rule == "held-at" and place and event.day and _is_town(reading, place):
            that_day[event.day] = place
            fair = place if is_whole(event.name) else fair
        elif place == home:
            stand = fair if fair and any(_AT_STAND.search(reading.text(i)) for i in event.sentences) else None
            place = that_day.get(event.day) or stand or _party_at(reading, event, home) or home
        if place:
            around = _county_of(reading, place, sentence, event) or _towns_of(reading, place, sentence, event)
            for name in (place, *around):
                yield Fact(Ref("Place", name), "HOSTED", Ref("Event", event.name), sentence, rule, {"as": "地点"})
        for i, body in institutions(reading, event, place):
            yield Fact(Ref(body.type, body.name), "HOSTED", Ref("Event", event.name), i, "held-at", {"as": "地点"})
        yield from run_by(reading, event)


# ── where ──


def _place(reading: Reading, event: Event, journeys: Abroad) -> tuple[str | None, int, str]:
    """The place that a sentence of the event tells; else the next clause or sentence; else where the article is then. With the sentence
    and the rule."""
    first = min(event.sentences, key=lambda i: (reading.sentence(i).headline, i))
    body_first = sorted(
        event.sentences, key=lambda i: (reading.sentence(i).headline, i)
    )  # 「在京举行」 is 「在北京市江海区举行」 below
    told = [*body_first, *_next(reading, event, first)]
    found = ((place, i) for i in told if (place := _held_at(reading, i, event)))
    place, at = next(found, (None, first))
    if place and not _is_province(reading, place):
        return place, at, "held-at"
    here = next((i for i in sorted(event.sentences) if this_place(reading, i)), first)
    own = this_place(reading, here) or _own_place(reading, event)
    told_of = (
        own
        or _at_house(reading, event)
        or _told_beside(reading, event)
        or _bracketed(reading, event)
        or _named_after(reading, event)
    )
    near = told_of or at_hosts(reading, event, where(reading, first, event), journeys)
    return (near, here, "where-we-are") if not place or _lies_in(reading, near, place) else (place, at, "held-at")


_SESSION = re.compile(r"人大|政协|人民代表大会|政治协商会议|党代会|代表大会|常委会|全会")


_STEM = 2  # characters of a place's name without its last


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


_IN = re.compile("[在于]$")
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
            here = (_IN.search(before) and not _LIVES.match(behind)) or (_CAME.search(before) and _DOES.match(behind))
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


def _party_at(reading: Reading, event: Event, home: str | None) -> str | None:
    """「江州区与云县联席会议」, told by the paper of the prefecture of 云县: the one place of its name that lies in the home."""
    named = [p for span in event.spans for p in inside(reading.places, *span)]
    within = {p.name for p in named if home in ancestors(p)}
    return within.pop() if len(within) == 1 and not event.hosts and all(p.name != home for p in named) else None


def _county_of(reading: Reading, town: str, sentence: int, event: Event) -> list[str]:
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


def _towns_of(reading: Reading, county: str, sentence: int, event: Event) -> list[str]:
    """「在江州市江河镇举行」: the town that stands right behind where an event was."""
    told = inside(reading.places, reading.sentence(sentence).start, reading.sentence(sentence).end)
    return [
        town.name
        for place, town in pairwise(told)
        if place.name == county and _touches(place, town) and town.level == "other" and town.name.endswith(TOWNS)
        if _IN.search(reading.document.text[: outermost(reading, place)][-1:])
        and not overlaps((town.start, town.end), event.spans)
    ][:1]


def _is_town(reading: Reading, name: str) -> bool:
    return any(p.name == name and p.level in ("city", "county") for p in reading.places)


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


def _held_at(reading: Reading, i: int, event: Event) -> str | None:
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


_AT_STAND = re.compile(r"在[^，,。；;、]{2,8}?(?:馆|展[区位台])[^，,。；;]{0,6}(?:会见|举[行办]|签|召开)")
_STAND = re.compile(r"(?:特色)?(?:馆|展[区位台])")  # 「在江州馆洽谈区举行」 is at the fair at which 江州 has a stand
_PARK = re.compile(r"(?P<kind>园区|产业园|开发区|高新区|经开区)(?:内|里)?")
_OF_KIND = {"园区": ("园区", "园"), "产业园": ("产业园",), "开发区": ("开发区",), "高新区": ("高新区", "高新技术产业开发区")}


def _in_venue(reading: Reading, venue: str, a: int, b: int, event: Event) -> str | None:
    text = reading.document.text
    named = [p for p in inside(reading.places, a, b) if p.level != "country" and not _STAND.match(text, p.end)]
    named = [p for k, p in enumerate(named) if not k or not _touches(named[k - 1], p) or named[k - 1].name in ancestors(p)]
    if named:
        return next((p.name for p in reversed(named) if p.level != "other"), named[0].name)
    office = _OFFICE.search(venue)
    if office:
        return _of_letter(office["letter"])
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


def _touches(outer: Place, place: Place) -> bool:
    """「天津/梅江会展中心」: what stands right behind a place lies in it, or is a name like another place's."""
    return place.start == outer.end


@cache
def _of_letter(letter: str) -> str | None:
    """「驻京办」 is in 北京市."""
    return next((d.name for d in lexicon.by_letter(letter) if d.level in ("city", "province")), None)


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
