"""Signings told by nothing but commas: 「甲区,乙公司,某生产线」, 「某项目,甲县人民政府——乙公司,高远、林深签字」.

In: a text, a stretch of it that is one item of a list, and where the sides known there stand. Out: which part of it names what is signed, which hold the sides, and which tells who
signs (`Parted`). All parts must be told: two sides or more, one name, perhaps a sum and those who sign. 「甲区,乙公司参加,某生产线」 is no item, nor is what holds a verb, nor 「甲市、乙市,天气晴好」,
「甲区,乙公司,去年落户」.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from loaders.mentions.agreements.cells import BULLET, SIGNED_BY, SUM
from loaders.mentions.agreements.side_lists import is_side, lists_sides
from loaders.mentions.agreements.words import SIGNS, parts
from loaders.patterns import BOTH

Span = tuple[int, int]


class Parted(NamedTuple):
    """The parts of an item: what is signed, who the sides are, and who signs."""

    name: Span
    sides: tuple[Span, ...]
    signers: Span | None


_NAME = re.compile(r"[^\d。:：;；!！?？了说将在与和的][^。:：;；!！?？了说]{2,23}")
_VERB = re.compile(
    r"(?:[他她我您着率陪]|[书局市县区镇部校院]长|主任|书记|参加|出席|主持|致辞|讲话|介绍|推介|表示|举行|召开|考察|调研|负责|担任|提供|为例|落户|停产|到场|离开|入座|参观)"
)
# What is told of a day, the weather or those present names nothing that is signed: 「天气晴好」, 「午饭后的茶」, 「台下满座」.
_SCENE = re.compile(
    r"[去今明前往后当昨]年|[今昨前明当]天|[上下中]午|[早午晚]饭|天气|[晴阴]|下雨|雨[停大小]|台[上下]|[全满]满|满座|掌声|握手|合影|笑|朋友|已经?|还|都|没|未"
)
_FOUNDED = re.compile("(?:实验室|中心|基地|研究院|工作站|工作室|平台|学院|园)$")  # 「甲大学、乙学院,/某联合实验室/」
_MARKS = "，,"
_LONGEST = 300  # characters of an item; longer ones are text


def parted(text: str, start: int, end: int, known: Collection[Span] = ()) -> Parted | None:
    """The parts of text[start:end]; None where it is no such item. `known` are the sides known there."""
    if end - start > _LONGEST:
        return None
    sides, names, signers = [], [], None
    for a, b in _stripped(text, start, end):
        if SUM.fullmatch(text, a, b):
            continue
        pieces = next((p for p in _apart(text, a, b) if all(s in known or _are_sides(text[slice(*s)]) for s in p)), ())
        if pieces:
            sides += pieces
        elif (a, b) in known or _are_sides(text[a:b]):
            sides.append((a, b))
        elif SIGNED_BY.match(text, a, b) or _SIGN.search(text, a, b):
            if signers:
                return None
            signers = (a, b)
        elif _NAME.fullmatch(text, a, b) and not any(p.search(text, a, b) for p in (_VERB, _SCENE, SIGNS)):
            names.append((a, b))
        else:
            return None
    if not names and len(sides) > BOTH and text[sides[-1][0] - 1] in _MARKS and _FOUNDED.search(text[slice(*sides[-1])]):
        names = [sides.pop()]
    many = len(sides) >= BOTH or any(lists_sides(text[a:b]) for a, b in sides)
    between = names and sides and sides[0][0] < names[0][0] < sides[-1][0]
    return Parted(names[0], tuple(sides), signers) if many and len(names) == 1 and not between else None


_NO_SIDE = re.compile("[上下]午|[到在去访带]|[他她我]们?(?![省市县区州旗镇乡村校院会所])")


def _are_sides(words: str) -> bool:
    return not _NO_SIDE.search(words) and (is_side(words) or lists_sides(words))


_JOINTS = (re.compile(r"\s*(?:——|[—－–])\s*"), re.compile(r"\s*[与和同、/／]\s*"))


def _apart(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """「甲县人民政府——乙公司」, 「甲县与乙公司」: what a dash, or a joining word, parts."""
    for joint in _JOINTS:
        marks = list(joint.finditer(text, start, end))
        if marks:
            yield list(zip([start, *(m.end() for m in marks)], [*(m.start() for m in marks), end], strict=True))


_SIGN = re.compile("(?:签[字约署]|签的字|落笔)$")


_LEAD = re.compile(r"\s*(?:[甲乙丙]方[:：为是]?)?\s*")


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts between commas, without the marks around them."""
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    for a, b in parts(text[start:end], _MARKS):
        words = text[start + a : start + b]
        label = _LEAD.match(words)
        lead = label.end() if label else 0
        stop = len(words.rstrip("。；; "))
        if stop > lead:
            yield start + a + lead, start + a + stop
