"""Who ran an event (主办, 承办), by a clause or a labelled line.

In: a Reading and one of its events. Out: facts. 「由江州市人民政府主办,江州商会承办」, 「主办单位:…」, 「江州商会日前举行年会」 and 「江州做东」 name who ran it; 「市政府」
is that of the home. The place where it is (「在江州主办」) does not run it.
"""

import re
from collections.abc import Iterator

from loaders.mentions.events.story import Event
from loaders.mentions.places.territory import ancestors
from loaders.patterns import GOVERNS
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.whereabouts import our_own, outermost
from loaders.spans import inside, over

_RUN_BY = re.compile(
    r"(?P<bodies>[^。；]{2,80}?)(?:(?:共同|联合)?(?P<as>主办|承办)(?!单位|方)|合[办辦]|(?:共同|联合|牵头|携手)(?:举办|组织|发起)|(?:一手)?(?:张罗|操办|筹办)(?:的|了|起来)|[为给替][^，,。；;为给]{1,12}(?:举办|办|组织)的)"
    r"|由(?P<by>[^，,。；]{2,80}?)(?:举办|组织|发起|合办|联办)"
)
_IT_IS_RUN = re.compile(
    r"(?!下)(?:[本此该这][次届]|该)?(?P<it>活动|会议|论坛|仪式|\w{0,4}[会节展赛周])由(?![^。]*(?:将[于在]|明年))"
)  # 「活动由江州市人民政府主办」
# 「▲县里去江州招工　3月9日,甲局、乙局联合举办」: what stands before the day runs nothing.
# Nor does the hall, 「展销会在江州广场举行,甲局、乙局主办」.
_BEFORE_HOSTS = re.compile(
    r"(?<![自理缘经])由|\d{1,2}日(?:[上下]午)?[，,]|(?:举行|召开|举办|[开启闭落]幕|启动|开[赛展馆营班])[，,]"
)
# 「主办单位:…」, 「承办方为…」: a line of a programme; 「主办:…　技术支持:…」 below an article is the site's own.
_LABEL = re.compile(
    r"(?P<as>主办|承办)(?:(?:单位|方|机构)(?:[：:]|[为是有]|包括)[：:]?|的?是)(?P<bodies>[^。；;]{2,120}?)(?=[，,](?:主办|承办|协办)|[。；;\n]|$)"
)
_AS_HOST = re.compile(r"(?P<bodies>[^，,。；;]{2,80}?)(?:在[^，,。；;]{1,12})?(?P<as>做东|作东|作为东道主|尽地主之谊)")
_CONVENED = re.compile(
    r"(?:日前|近日|昨日|昨天|今日|今天|当[日天晚]|\d{1,2}日|[上下]午|[在于][^，,。；;在于]{2,20}|联合|共同|隆重|成功|[为给替][^，,。；;为给]{1,12}?){0,5}(?:举办|举行|召开|办|开)[了起]?(?:一[场次个])?[^，,。；;]{0,12}"
)
_COLLECTIVE = re.compile("两[地市县区州省校院家国]|双方|各|有关")  # 「两地组织部」 are no one body
_TWO = re.compile(r"两[地市县区州省旗](?:人民)?(?:政府)?(?=共同|联合|携手|一起|[主承举]办)")
_TIME = re.compile(r"(?:[^，,。；;]{0,16}[日天晚午前])?\s{0,2}(?:由)?")
_TO_COME = re.compile(r"(?:将|拟|计划)$|下一?[次届轮年]|明年")  # 「云州市将/承办第六次联席会议」
_GOVERNMENT = re.compile(rf"{GOVERNS}(?!\w*[办室厅局委处院])")
_OUR_GOVERNMENT = re.compile(
    r"(?<=[由、和与及，,])(?P<letter>[省市县区州旗])(?:人民)?(?:政府|委)(?=[、和与及，,]|共同|联合|主办|承办|$)"
)


def run_by(reading: Reading, event: Event) -> Iterator[Fact]:
    """All who are said to have run an event."""
    for i, match in _runs(reading, event):
        start, group = reading.sentence(i).start, "bodies" if match["bodies"] else "by"
        by = max((m.end() for m in _BEFORE_HOSTS.finditer(match[group])), default=0)
        a, b = start + match.start(group) + by, start + match.end(group)
        if _TO_COME.search(reading.document.text, a, b):
            continue
        role = match["as"] if match["as"] in ("主办", "承办") else "主办"
        for ref in dict.fromkeys([*_both(reading, event, a, match.end() + start), *_organisers(reading, a, b)]):
            yield Fact(ref, "HOSTED", Ref("Event", event.name), i, "run-by", {"as": role})
    for i, ref in _convening(reading, event):
        yield Fact(ref, "HOSTED", Ref("Event", event.name), i, "run-by", {"as": "主办"})


def _both(reading: Reading, event: Event, a: int, b: int) -> list[Ref]:
    """「由两市政府共同主办」: the two places of the event's name, or those of the programme that the article is of."""
    if not _TWO.search(reading.document.text, a, b):
        return []
    named = ({p.name for p in inside(reading.places, *span) if p.level != "country"} for span in event.spans)
    two = next((sorted(names) for names in named if len(names) == 2), None)
    parties = two or next((sorted(p.parties) for p in reading.programmes if len(p.parties) == 2), [])
    return [Ref("Place", name) for name in parties]


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
            yield from ((i, Ref(body.type, body.name)) for body in bodies if not _COLLECTIVE.match(body.name))
        yield from ((i, Ref("Place", name)) for name in _travelling(reading, clause, start) if not bodies and end > start)


_ELSEWHERE = re.compile(
    r"(?:日前|近日|昨[日天]|今[日天]|当[日天晚]|\d{1,2}日|[上下]午){0,5}在(?P<where>[^，,。；;]{2,24}?)(?:隆重|成功|共同|联合)?(?:举办|举行|召开|开)[了起]?(?:一[场次个])?[^，,。；;]{0,12}"
)


def _travelling(reading: Reading, clause: int, start: int) -> list[str]:
    """「江州市在云州举行推介会」, 「江州市与云县在云州举办足球赛」: the places that held it, and somewhere: one alone held it away from home."""
    text = reading.document.text
    told = [p for p in inside(reading.places, clause, start) if p.level != "country"]
    at = next((k for k, p in enumerate(told) if _ELSEWHERE.fullmatch(text, p.end, start)), None)
    if at is None or not _TIME.fullmatch(text, clause, told[0].start):
        return []
    inner = [p for k, p in enumerate(told[: at + 1]) if k == at or told[k + 1].start != p.end]
    away = [p.name for p in told[at + 1 :]]
    return [p.name for p in inner] if len(inner) > 1 or (away and away[-1] != told[at].name) else []


def _runs(reading: Reading, event: Event) -> Iterator[tuple[int, re.Match[str]]]:
    """Where a sentence that names the event, or a labelled line while the article speaks of it, tells who ran it."""
    for i, focus in enumerate(reading.story.focus):
        if i in event.sentences:
            yield from ((i, match) for match in _AS_HOST.finditer(reading.text(i)))
        if not any(word in reading.text(i) for word in ("办", "组织", "张罗")):
            continue
        pattern = _LABEL if focus is event and _LABEL.search(reading.text(i)) else _RUN_BY
        goes_on = focus is event and _goes_on(reading.text(i), event)
        if i in event.sentences or pattern is _LABEL or goes_on:
            yield from ((i, match) for match in pattern.finditer(reading.text(i)))


def _goes_on(text: str, event: Event) -> bool:
    """「(文化旅游节在江州举办。)文旅节由江州市人民政府主办」: whether a sentence is of the event before it, not 「(座谈会…)展会由…主办」."""
    told = _IT_IS_RUN.match(text)
    left = iter(event.name)
    return told is not None and (told["it"] == "活动" or all(c in left for c in told["it"].removesuffix("议")))


def _organisers(reading: Reading, a: int, b: int) -> Iterator[Ref]:
    """The bodies and places of a stretch of text that ends with 主办; not the place where it is (「在某市主办」)."""
    text = reading.document.text
    for body in inside(reading.bodies, a, b):
        several = _COLLECTIVE.match(body.name) or text[body.start - 1 : body.start] == "两"
        yield from [] if several else [Ref(body.type, body.name)]
    for ours in _OUR_GOVERNMENT.finditer(text, a, b):
        name = our_own(reading, ours["letter"], ours.start()) or reading.document.article.home
        yield from [Ref("Place", name)] if name else []
    told = inside(reading.places, a, b)
    for place in told:
        outer = any(p.start == place.end and place.name in ancestors(p) for p in told)  # 「江北省/江州市人民政府」
        inside_body = over(reading.bodies, place.start, place.end) is not None and not _GOVERNMENT.match(text, place.end, b)
        located = text[outermost(reading, place) - 1 : outermost(reading, place)] in ("在", "于", "假")
        if place.level != "country" and not inside_body and not located and not outer:
            yield Ref("Place", place.name)
