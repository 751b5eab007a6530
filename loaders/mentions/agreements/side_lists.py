"""Stretches that hold nothing but those who sign: 「甲公司　乙公司」, 「江州市人民政府、甲公司」, 「甲公司 × 乙公司」.

In: words. Out: whether they are such a list (`lists_sides`). Marks, wide spaces and joining words part them; each part ends like a body or a government, so that beside a list no
verb and no label need say who signs.
"""

import re

from loaders.mentions.bodies.names import ends_as_body
from loaders.patterns import GOVERNS, HAN

PARTS = r"、,，;；&＆×✕/／|｜\t\u3000"
"""Marks between two sides; a dash may stand inside one (「甲市—乙市工业园区」)."""
BETWEEN_WORDS = rf"(?<={HAN}) (?={HAN})"
"""A space between Chinese words; in 「IBM China」 it parts nothing."""

_JOINT = re.compile(rf"\s*[{PARTS}—－–]+\s*|{BETWEEN_WORDS}|(?<={HAN}) {{2,}}")
_AND = re.compile("[与和同及]")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
_LONGEST = 200  # characters of a list; longer ones are text
_GOVERNMENT = re.compile(rf"\w{{2,}}(?:{GOVERNS}|办事处|村委会|街道|镇|乡|工业园|产业园|园区|开发区|高新区)$")


def lists_sides(words: str) -> bool:
    """Whether words are two sides or more, and nothing else: 「甲公司、乙公司(丙市)」; not 「甲公司、乙公司落户」, 「甲公司」."""
    if len(words) > _LONGEST:
        return False
    parts = [part for part in _JOINT.split(_ASIDE.sub("", words).strip("。；;，, ")) if part]
    sides = [side for part in parts for side in _sides(part)]
    return len(sides) > 1 and all(map(is_side, sides))


def _sides(part: str) -> list[str]:
    """「甲公司与乙公司」 are two, 「江州市教育和体育局」 is one."""
    found: list[str] = []
    start = 0
    for match in _AND.finditer(part):
        if is_side(part[start : match.start()]):
            found.append(part[start : match.start()])
            start = match.end()
    return [*found, part[start:]]


_OUR = re.compile("[我本](?:[省市县区州旗镇乡村校院会所]|公司|集团|学院|医院)")


def is_side(words: str) -> bool:
    """Whether words are one that signs: 「甲公司」, 「江州市人民政府」, 「本会」."""
    if _OUR.fullmatch(words):
        return True
    return len(words) > 2 and not re.search("[:：。]", words) and (ends_as_body(words) or _GOVERNMENT.match(words) is not None)
