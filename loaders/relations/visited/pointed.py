"""Stops that a sentence only points to: 「走访了该公司」, 「陪同走访了园区」, 「来这里走访」.

In: a Reading, a sentence's number, and a pattern of the verbs of visiting before a stop. Out: what was named last of that kind, with the chunk that
points to it.
"""

import re
from collections.abc import Iterator

from loaders.chunks import BODY, PERSON
from loaders.relations.fact import Reading, Ref
from loaders.relations.visited.towns import PURPOSE
from loaders.relations.whereabouts import this_place

_POINTS = re.compile(
    r"该(?P<kind>公司|企业|集团|厂|校|院|馆|中心|园区)|(?<=[了到进、，,观察访])(?P<bare>产业园|工业园|科技园|示范园|开发区)(?=[、，,和及。；;]|考察|参观|走访|看)|园区(?![里内中]|[^，,。；;]{0,4}[建资的])"
)
_ENDS = {"校": ("校", "学", "学院"), "院": ("院",), "馆": ("馆",), "所": ("所",), "中心": ("中心",)}
_OURS = re.compile(
    r"(?:(?P<goes>来到?|到|莅临|走进|赴|做客)|访问|考察|参观|走访|调研|参访)了?我(?P<kind>校|院|公司|司|厂|馆|所|集团|中心)(?![区外]|任|工作|就职)"
)
_FOR_US = re.compile(
    rf"[^，,。；;会]{{0,10}}(?:{PURPOSE.pattern}|交流|指导|洽谈|学习|访问|做客)|[，,][^。；;]{{0,16}}(?:参观|考察|调研|走访|看)"
)
_HERE = re.compile(rf"来到?这里[^，,。；;]{{0,4}}(?:{PURPOSE.pattern})")


def pointed(reading: Reading, i: int, visits: re.Pattern[str]) -> Iterator[tuple[Ref, int]]:
    """The stops of sentence `i` that other sentences name."""
    sentence, text = reading.sentence(i), reading.document.text
    for match in _POINTS.finditer(text, sentence.start, sentence.end):
        if any(c.kind == BODY and c.start < match.start() < c.end for c in reading.rows[i]):  # 「考察了江州工业园区展示中心」
            continue
        stop = (
            _park(reading, match["bare"], match.start())
            if match["bare"]
            else _last(reading, match["kind"] or "园区", match.start())
        )
        if stop and visits.search(text, _behind_people(reading, i, match.start()), match.start()):
            yield stop, _chunk_at(reading, i, match.start())
    for match in _OURS.finditer(text, sentence.start, sentence.end):
        house = _house(reading, match["kind"])
        if house and (not match["goes"] or _FOR_US.match(text, match.end(), sentence.end)):
            yield house, _chunk_at(reading, i, match.start("kind") - 1)
    here = _HERE.search(text, sentence.start, sentence.end)
    place = this_place(reading, i) if here else None
    if here and place:
        yield Ref("Place", place), _chunk_at(reading, i, here.start())


def _behind_people(reading: Reading, i: int, at: int) -> int:
    """Where the words begin that tell what is done at an offset: behind who does it, 「专程前来的高远/为园区揭牌」."""
    return max((c.end for c in reading.rows[i] if c.kind == PERSON and c.end <= at), default=reading.sentence(i).start)


def _park(reading: Reading, kind: str, until: int) -> Ref | None:
    """「看了产业园」: the last zone of that kind named before."""
    named = (p.name for p in reversed(reading.places) if p.end <= until and p.level == "zone" and p.name.endswith(kind))
    return next((Ref("Place", name) for name in named), None)


def _house(reading: Reading, kind: str) -> Ref | None:
    """「我校」: the school that the head of the article names for itself, else the one that its last lines do."""
    n = len(reading.rows)
    for i in (*range(min(3, n)), *range(n - 1, max(2, n - 4), -1)):
        in_posts = {k for chain in reading.chains[i] for k in range(chain.begin, chain.end)}
        for k, chunk in enumerate(reading.rows[i]):
            if chunk.kind == BODY and k not in in_posts and _is_kind(chunk.value.type, chunk.value.name, kind):
                return Ref(chunk.value.type, chunk.value.name)
    return None


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
