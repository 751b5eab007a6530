"""Who ran an event (主办, 承办), by a clause or a labelled line.

In: a Reading and one of its events. Out: facts. 「由江州市人民政府主办,江州商会承办」, 「主办单位:…」, 「江州商会日前举行年会」 and 「江州做东」 name who ran it; 「市政府」
is that of the home. The place where it is (「在江州主办」) does not run it.
"""

import re
from collections.abc import Iterator

from loaders.mentions.story import Event
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.whereabouts import our_own
from loaders.spans import inside, over

_RUN_BY = re.compile(r"(?P<bodies>[^。；]{2,80}?)(?:共同|联合)?(?P<as>主办|承办)(?!单位|方)")
_BY = re.compile("(?<![自理缘经])由")
# 「主办单位:…」, 「承办方为…」: a line of a programme; 「主办:…　技术支持:…」 below an article is the site's own.
_LABEL = re.compile(
    r"(?P<as>主办|承办)(?:(?:单位|方|机构)(?:[：:]|[为是有]|包括)[：:]?|的?是)(?P<bodies>[^。；;]{2,120}?)(?=[，,](?:主办|承办|协办)|[。；;\n]|$)"
)
_AS_HOST = re.compile(r"(?P<bodies>[^，,。；;]{2,80}?)(?:在[^，,。；;]{1,12})?(?P<as>做东|作东|作为东道主|尽地主之谊)")
_CONVENED = re.compile(
    r"(?:日前|近日|昨日|昨天|今日|今天|当[日天晚]|\d{1,2}日|[上下]午|[在于][^，,。；;在于]{2,20}|联合|共同|隆重|成功){0,5}(?:举办|举行|召开|办|开)[了起]?(?:一[场次个])?[^，,。；;]{0,12}"
)
_TIME = re.compile(r"(?:[^，,。；;]{0,16}[日天晚午前])?(?:由)?")
_GOVERNMENT = re.compile(r"(?:(?:人民)?政府|管委会|管理委员会)(?!\w*[办室厅局委处院])")
_OUR_GOVERNMENT = re.compile(
    r"(?<=[由、和与及，,])(?P<letter>[省市县区州旗])(?:人民)?(?:政府|委)(?=[、和与及，,]|共同|联合|主办|承办|$)"
)


def run_by(reading: Reading, event: Event) -> Iterator[Fact]:
    """All who are said to have run an event."""
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
    for ours in _OUR_GOVERNMENT.finditer(text, a, b):
        name = our_own(reading, ours["letter"], ours.start()) or reading.document.article.home
        yield from [Ref("Place", name)] if name else []
    for place in inside(reading.places, a, b):
        inside_body = over(reading.bodies, place.start, place.end) is not None and not _GOVERNMENT.match(text, place.end, b)
        located = text[place.start - 1 : place.start] in ("在", "于", "假")
        if place.level != "country" and not inside_body and not located:
            yield Ref("Place", place.name)
