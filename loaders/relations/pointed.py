"""Stops that a sentence only points to: 「走访了该公司」, 「陪同走访了园区」, 「来这里走访」.

In: a Reading, a sentence's number, and a pattern of the verbs of visiting before a stop. Out: what was named last of that kind, with the chunk that
points to it.
"""

import re
from collections.abc import Iterator

from loaders.chunks import BODY
from loaders.relations.fact import Reading, Ref
from loaders.relations.towns import PURPOSE
from loaders.relations.whereabouts import this_place

_POINTS = re.compile(r"该(?P<kind>公司|企业|集团|厂|校|院|馆|中心|园区)|园区(?![里内中]|[^，,。；;]{0,4}[建资的])")
_ENDS = {"校": ("校", "学"), "院": ("院",), "馆": ("馆",), "中心": ("中心",)}
_HERE = re.compile(rf"来到?这里[^，,。；;]{{0,4}}(?:{PURPOSE.pattern})")


def pointed(reading: Reading, i: int, visits: re.Pattern[str]) -> Iterator[tuple[Ref, int]]:
    """The stops of sentence `i` that other sentences name."""
    sentence, text = reading.sentence(i), reading.document.text
    for match in _POINTS.finditer(text, sentence.start, sentence.end):
        stop = _last(reading, match["kind"] or "园区", match.start())
        if stop and visits.search(text, sentence.start, match.start()):
            yield stop, _chunk_at(reading, i, match.start())
    here = _HERE.search(text, sentence.start, sentence.end)
    place = this_place(reading, i) if here else None
    if here and place:
        yield Ref("Place", place), _chunk_at(reading, i, here.start())


def _last(reading: Reading, kind: str, until: int) -> Ref | None:
    """The last one of a kind named before an offset."""
    if kind == "园区":
        return next((Ref("Place", p.name) for p in reversed(reading.places) if p.end <= until and p.level == "zone"), None)
    for row in reversed(reading.rows):
        for chunk in reversed(row):
            if chunk.kind == BODY and chunk.end <= until and _is_kind(chunk.value.type, chunk.value.name, kind):
                return Ref(chunk.value.type, chunk.value.name)
    return None


def _is_kind(type_: str, name: str, kind: str) -> bool:
    return name.endswith(_ENDS[kind]) if kind in _ENDS else type_ == "Enterprise"


def _chunk_at(reading: Reading, i: int, offset: int) -> int:
    return next(k for k, c in enumerate(reading.rows[i]) if c.end > offset)
