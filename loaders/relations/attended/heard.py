"""ATTENDED by what a meeting heard: 「会议听取了市财政局局长高远受市政府委托所作的关于预算的报告、市生态环境局局长林深关于河长制的报告」.

In: a Reading. Out: a fact for each who reported. Who only sent him (「受市长江海委托」), and whose report somebody reads elsewhere, did not.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import BODY, PERSON, PLACE, TITLE, Chunk
from loaders.document import overlaps
from loaders.relations.attended.facts import took_part
from loaders.relations.fact import Fact, Reading
from loaders.stand_ins import is_stood_in_for

_HEARS = re.compile(r"听取(?:和审议|并审议)?了?")
_REPORT = re.compile(
    r"(?:受[^，,。；;、]{2,20}委托)?(?:所?作的|关于)[^，,。；;、]{2,60}?(?:报告|汇报|说明)(?=[，,。；;、和及与后]|以及|$)"
)
_AND = re.compile("[，,、和及与]|[，,]?以及")


def read(reading: Reading) -> Iterator[Fact]:
    """Whose reports each event heard."""
    for i, event in enumerate(reading.story.focus):
        if event and not event.hosts and "听取" in reading.text(i):
            start = reading.sentence(i).start
            for hears in _HEARS.finditer(reading.text(i)):
                for name in _reporting(reading, i, start + hears.end()):
                    yield took_part(name, event, i, "汇报", "people-verb")


def _reporting(reading: Reading, i: int, at: int) -> Iterator[str]:
    """Those who stand with their posts right behind 「听取了」, and behind the report of each other; not in 「听取贯彻林深关于…的报告」."""
    row, text = reading.rows[i], reading.document.text
    for k, chunk in enumerate(row):
        if chunk.start < at:
            continue
        report = _REPORT.match(text, chunk.end, reading.sentence(i).end) if chunk.kind == PERSON else None
        if chunk.kind not in (TITLE, PLACE, BODY) and not report:
            return
        if report:
            if overlaps((chunk.start, chunk.end), reading.document.quoted) or is_stood_in_for(row, k):
                return
            yield chunk.value.name
            more = _AND.match(text, report.end())
            at = more.end() if more else reading.sentence(i).end


_ONLY_HEARS = re.compile("听取了?[^，,。；;听]*$")


def is_heard(clause: str, row: Sequence[Chunk], report: Chunk) -> bool:
    """Whether a report is one that someone heard, of nobody who is named: 「高远在听取情况/介绍/后」; not 「听取高远/介绍」."""
    hears = _ONLY_HEARS.search(clause)
    return hears is not None and not any(c.kind == PERSON and 0 < report.start - c.start < len(hears.group()) for c in row)
