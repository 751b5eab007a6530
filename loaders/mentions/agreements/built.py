"""What someone builds somewhere, where words before say that it was signed: 「会上签约3个项目:甲公司在云县建电池厂,乙公司与丙县合作建设冷链园」.

In: a sentence's text and chunks, and where the announcement ends. Out: a `Told` each. Who builds and where, or with whom, are the sides, what is built is the name; of 「甲公司投资2亿元的
某项目落户云县」 only who invests is a side. A clause that tells anything else is none, nor what has been built
(「在云县建成铸造基地」), nor what is no thing to build (「与丙县建立良好的关系」).
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import BODY, PLACE, Chunk
from loaders.mentions.agreements.parties import of_chunk
from loaders.mentions.agreements.sides import Told
from loaders.mentions.agreements.units import Unit
from loaders.patterns import BOTH

_CLAUSE = re.compile("[^，,;；。：:\n]+")
_LEAD = re.compile(r"(?:其中|包括|以及|还有|由|有|\s)*")
_SUM = r"(?:(?:计划|总)?投资[^，,。；;在的]{1,10}元)?"
_BUILDS = rf"{_SUM}(?:共同|合作|联合|携手|投资)*(?:新建|兴建|投建|建设|建立|建|打造|设立|布局)(?:一[座个条家])?"
_NAME = r"(?P<name>(?![了成起])[^\d，,。；;与和]{3,20}(?<!关系)(?<![机体]制)(?<!联系)(?<!友谊)(?<!渠道))$"
# 「甲公司/将在/云县/投资2亿元建设电池厂」, 「甲院/与/云县/合作建设检测中心」
_AT = re.compile(rf"(?:将|拟|计划)?{_SUM}(?:在|到|赴|于)$")
_WITH = re.compile(r"(?:与|和|同)$")
_THERE = re.compile(rf"(?:的?[\w]{{0,8}}?区)?{_BUILDS}{_NAME}")
# 「甲公司/投资2.6亿元的滴灌带项目落户/云县」
_LANDS = re.compile(r"投资[^，,。；;的]{0,10}的(?P<name>[^\d，,。；;与和的]{3,20})(?:成功|正式)?(?:落户|落地|签约)")


def told(text: str, row: Sequence[Chunk], start: int, end: int) -> Iterator[Told]:
    """The signings of text[start:end], clause by clause."""
    named = _sides(row)
    for clause in _CLAUSE.finditer(text, start, end):
        begin, stop = _LEAD.match(text, *clause.span()), clause.end()
        sides = [u for u in named if clause.start() <= u.start < stop]
        if not begin or not sides or sides[0].start != begin.end() or (sides[0].party and sides[0].party.type == "Place"):
            continue
        built = _built(text, sides, stop)
        lands = _LANDS.match(text, sides[0].end, stop)
        if built:
            yield built
        elif lands:
            yield Told((_name(lands),), ((sides[0],),), -1)


def _sides(row: Sequence[Chunk]) -> list[Unit]:
    """The bodies and places of a sentence, of places that lie in one another the inner."""
    found: list[Unit] = []
    for chunk in row:
        if chunk.kind in (BODY, PLACE):
            side = Unit("P", chunk.start, chunk.end, of_chunk(chunk))
            outer = found and chunk.kind == PLACE and found[-1].end == chunk.start
            found[-1:] = [side._replace(start=found[-1].start)] if outer else [*found[-1:], side]
    return found


def _built(text: str, sides: list[Unit], stop: int) -> Told | None:
    """What the first side builds at or with the second."""
    if len(sides) < BOTH:
        return None
    one, other, *more = sides
    between = text[one.end : other.start]
    joined = _AT.fullmatch(between) or _WITH.fullmatch(between)
    there = _THERE.match(text, other.end, stop) if joined else None
    alone = there and all(u.start >= there.start("name") for u in more)
    return Told((_name(there),), ((one, other),), -1) if there and alone else None


def _name(match: re.Match[str]) -> Unit:
    return Unit("n", *match.span("name"))
