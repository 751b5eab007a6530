"""ATTENDED by what a meeting heard: 「会议听取了市财政局局长高远受市政府委托所作的关于预算的报告、市生态环境局局长林深关于河长制的报告」.

In: a Reading. Out: a fact for each who reported. Who only sent him (「受市长江海委托」), and whose report somebody reads elsewhere, did not.
"""

import re
from collections.abc import Iterator

from loaders.chunks import PERSON
from loaders.document import overlaps
from loaders.relations.fact import Fact, Reading, Ref
from loaders.stand_ins import is_stood_in_for

_HEARS = re.compile(r"听取(?:和审议|并审议)?了?")
_REPORT = re.compile(r"(?:受[^，,。；;、]{2,20}委托)?(?:所?作的|关于)[^，,。；;、]{2,60}?(?:报告|汇报|说明)")


def read(reading: Reading) -> Iterator[Fact]:
    """Whose reports each event heard."""
    for i, event in enumerate(reading.story.focus):
        hears = _HEARS.search(reading.text(i)) if event and not event.hosts and "听取" in reading.text(i) else None
        if event is None or hears is None:
            continue
        begin = reading.sentence(i).start + hears.end()
        for k, chunk in enumerate(reading.rows[i]):
            reports = chunk.kind == PERSON and chunk.start >= begin and _REPORT.match(reading.document.text, chunk.end)
            quoted = overlaps((chunk.start, chunk.end), reading.document.quoted)
            if reports and not quoted and not is_stood_in_for(reading.rows[i], k):
                at = Ref("Event", event.name)
                yield Fact(Ref("Person", chunk.value.name), "ATTENDED", at, i, "people-verb", {"roles": ("汇报",)})
