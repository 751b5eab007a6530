"""HOSTED: where an event took place (地点) and who ran it (主办, 承办).

「…论坛在江州国际会展中心举行」 is hosted by 江州市, 「江州办了一场…」, 「会场设在江州」 and 「假江州会展中心举行」 too, 「在我市举办」 by the home. 「由江
州市人民政府主办,江州商会承办」 names who ran it. Where the event's own sentences tell no place it is where the article is just then
(loaders/relations/whereabouts.py): the place of a dateline, or to which a delegation went, or the home.
"""

import re
from collections.abc import Iterator
from functools import cache

from loaders import lexicon
from loaders.document import overlaps
from loaders.mentions.places import Place
from loaders.mentions.story import Event
from loaders.mentions.territory import ancestors
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.whereabouts import our_own, this_place, where
from loaders.spans import inside, over

_HAPPENS = (
    "召开|举行|举办|开幕|启幕|闭幕|落幕|进行|揭牌|启动|签约|见面|登场|拉开帷幕|落下帷幕|亮相|开讲|开场|挂牌|成立|缔结|会谈|会见|会晤|座谈|拜会|"
    "[主承]办|合在一起开|开(?=[的了]?[，,。])|同[^，。；]{2,30}会[谈晤]"
)
_HELD_AT = re.compile(
    rf"(?:在|于|假)(?P<venue>(?:(?!陪同|带领|率领|见证)[^，,。；;、]){{1,40}}?)(?:成功|隆重|正式|顺利|共同|联合|以[^，。]{{2,6}}形式)*(?:{_HAPPENS})"
    r"|(?:在|于)(?P<there>(?:(?!陪同|带领|率领|见证)[^，,。；;、]){2,20}?)(?:出席|参加)"
)
_HALL = re.compile(
    r"(?<!分)会场[^，。；]{0,3}?(?:设|换|放|安排)[在到](?P<venue>[^，,。；;]{2,30})|开进(?:了)?(?P<into>[^，,。；;]{2,20})"
    r"|地\s*点[：:]\s*(?P<spot>[^，,。；;\s]{2,30})|亮相(?P<shown>[^，,。；;]{2,12})"
)
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
    r"[我本全](?P<letter>[省市县区州旗])(?!驻)|(?P<bare>[市县区州旗])(?=[委政人文体会城行民]|里|图书馆|博物馆|职工)"
)
_OFFICE = re.compile(r"驻(?P<letter>\w)办")
_RUN_BY = re.compile(r"(?P<bodies>[^。；]{2,80}?)(?:共同|联合)?(?P<as>主办|承办)(?!单位|方)")
_BY = re.compile("(?<![自理缘经])由")
# 「主办单位:…」, 「承办方为…」: a line of a programme; 「主办:…　技术支持:…」 below an article is the site's own.
_LABEL = re.compile(
    r"(?P<as>主办|承办)(?:(?:单位|方|机构)(?:[：:]|[为是有]|包括)[：:]?|的?是)(?P<bodies>[^。；;]{2,120}?)(?=[，,](?:主办|承办|协办)|[。；;\n]|$)"
)
_AS_HOST = re.compile(r"(?P<bodies>[^，,。；;]{2,80}?)(?:在[^，,。；;]{1,12})?(?P<as>做东|作东|作为东道主|尽地主之谊)")
_CONVENED = re.compile(
    r"(?:日前|近日|昨日|昨天|今日|今天|当[日天晚]|\d{1,2}日|[上下]午|[在于][^，,。；;]{2,20}|联合|共同|隆重|成功)*(?:举办|举行|召开|办|开)[了起]?(?:一[场次个])?[^，,。；;]{0,12}"
)
_TIME = re.compile(r"(?:[^，,。；;]{0,16}[日天晚午前])?(?:由)?")
_GOVERNMENT = re.compile(r"(?:(?:人民)?政府|管委会|管理委员会)(?!\w*[办室厅局委处院])")


def read(reading: Reading) -> Iterator[Fact]:
    """One place for each event, and all who are said to have run it."""
    for event in reading.story.events:
        place, sentence, rule = _place(reading, event)
        if place:
            yield Fact(Ref("Place", place), "HOSTED", Ref("Event", event.name), sentence, rule, {"as": "地点"})
        yield from _run_by(reading, event)


# ── where ──


def _place(reading: Reading, event: Event) -> tuple[str | None, int, str]:
    """The place that a sentence of the event tells; else the next clause or sentence; else where the article is then. With the sentence
    and the rule."""
    first = min(event.sentences, key=lambda i: (reading.sentence(i).headline, i))
    told = [*sorted(event.sentences), *_next(reading, event, first)]
    found = ((place, i) for i in told if (place := _held_at(reading, i, event)))
    place, at = next(found, (None, first))
    if place and not _is_province(reading, place):
        return place, at, "held-at"
    here = next((i for i in sorted(event.sentences) if this_place(reading, i)), first)
    near = this_place(reading, here) or _own_place(reading, event) or where(reading, first, event)
    return (near, here, "where-we-are") if not place or _lies_in(reading, near, place) else (place, at, "held-at")


_SESSION = re.compile(r"人大|政协|人民代表大会|政治协商会议|党代会|代表大会|常委会|全会")


def _own_place(reading: Reading, event: Event) -> str | None:
    """「江州县第九届人大常委会第二次会议」 is held in 江州县."""
    if not _SESSION.search(event.name):
        return None
    begins = {start for start, _ in event.spans}
    return next((p.name for p in reading.places if p.start in begins and p.level not in ("province", "country")), None)


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
    for pattern in (_HELD_AT, _HALL):
        for match in pattern.finditer(text):
            group = next(g for g in match.groupdict() if match[g])
            a, b = start + match.start(group), start + match.end(group)
            inside_name = any(
                overlaps((start + match.start(), start + match.end()), [span]) and _holds(span, a) for span in event.spans
            )
            place = None if inside_name else _in_venue(reading, match[group], a, b)
            if place:
                return place
    return _in_scene(reading, i, event) or _subject(reading, i, event)


def _in_scene(reading: Reading, i: int, event: Event) -> str | None:
    """「在江州会议中心,某某座谈会开到了六点」: the place with which the event's clause begins; 「江州市医院会议室里,甲与乙签署…」 has no name."""
    start = reading.sentence(i).start
    for begin, end in event.spans:
        pattern = _SCENE if end > begin else _ROOM
        scene = pattern.search(reading.document.text, start, begin) if begin > start else None
        venue = next((g for g in scene.groupdict() if scene[g]), None) if scene else None
        if scene and venue and (place := _in_venue(reading, scene[venue], *scene.span(venue))):
            return place
    return None


def _holds(span: tuple[int, int], at: int) -> bool:
    return span[0] <= at < span[1]


def _in_venue(reading: Reading, venue: str, a: int, b: int) -> str | None:
    named = [p for p in inside(reading.places, a, b) if p.level != "country"]
    named = [p for k, p in enumerate(named) if not k or not _touches(named[k - 1], p) or named[k - 1].name in ancestors(p)]
    if named:
        return next((p.name for p in reversed(named) if p.level != "other"), named[0].name)
    office = _OFFICE.search(venue)
    if office:
        return _of_letter(office["letter"])
    ours = _OURS.search(venue)
    if ours:
        return our_own(reading, ours["letter"] or ours["bare"], a) or reading.document.article.home
    bodies = inside(reading.bodies, a, b)
    return _seat(reading, bodies[0].name) if bodies else None


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


# ── by whom ──


def _run_by(reading: Reading, event: Event) -> Iterator[Fact]:
    for i, match in _runs(reading, event):
        start = reading.sentence(i).start
        by = max((m.end() for m in _BY.finditer(match["bodies"])), default=0)
        a, b = start + match.start("bodies") + by, start + match.end("bodies")
        role = match["as"] if match["as"] in ("主办", "承办") else "主办"
        for ref in dict.fromkeys(_organisers(reading, a, b)):
            yield Fact(ref, "HOSTED", Ref("Event", event.name), i, "run-by", {"as": role})
    for i, ref in _convening(reading, event):
        yield Fact(ref, "HOSTED", Ref("Event", event.name), i, "run-by", {"as": "主办"})


def _convening(reading: Reading, event: Event) -> Iterator[tuple[int, Ref]]:
    """「江州商会日前举行年会」, 「江州商会与云州商会在云州举办推介会」: the bodies that are the subject of its clause."""
    text = reading.document.text
    for start, end in event.spans:
        i = reading.index_at(start)
        clause = (
            max(text.rfind(mark, reading.sentence(i).start, start) for mark in "，,。；;：:") + 1 or reading.sentence(i).start
        )
        bodies = [b for b in inside(reading.bodies, clause, start) if b.certain]
        convened = _CONVENED.fullmatch(text, bodies[-1].end, start) if bodies and end > start else None
        if convened and _TIME.fullmatch(text, clause, bodies[0].start):
            yield from ((i, Ref(body.type, body.name)) for body in bodies)


def _runs(reading: Reading, event: Event) -> Iterator[tuple[int, re.Match[str]]]:
    """Where a sentence that names the event, or a labelled line while the article speaks of it, tells who ran it."""
    for i, focus in enumerate(reading.story.focus):
        if i in event.sentences:
            yield from ((i, match) for match in _AS_HOST.finditer(reading.text(i)))
        if "办" not in reading.text(i):
            continue
        pattern = _LABEL if focus is event and _LABEL.search(reading.text(i)) else _RUN_BY
        if i in event.sentences or pattern is _LABEL:
            yield from ((i, match) for match in pattern.finditer(reading.text(i)))


def _organisers(reading: Reading, a: int, b: int) -> Iterator[Ref]:
    """The bodies and places of a stretch of text that ends with 主办; not the place where it is (「在某市主办」)."""
    text = reading.document.text
    for body in inside(reading.bodies, a, b):
        yield Ref(body.type, body.name)
    for place in inside(reading.places, a, b):
        inside_body = over(reading.bodies, place.start, place.end) is not None and not _GOVERNMENT.match(text, place.end, b)
        located = text[place.start - 1 : place.start] in ("在", "于", "假")
        if place.level != "country" and not inside_body and not located:
            yield Ref("Place", place.name)
