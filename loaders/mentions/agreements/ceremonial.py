"""Agreements of which nothing is told but the ceremony at which two sign: 「甲市与乙集团战略合作签约仪式举行」.

In: a sentence's text and units. Out: an agreement called after the two and what the ceremony is for. It stands only where an article names no agreement at all (reader.py); a
ceremony for many (「甲市与乙市重点项目集中签约仪式」) or for what bears a name of its own (「…协议签约仪式」) tells none here, nor one that is not held (「…签约仪式的邀请函已经发出」).
"""

import re
from collections.abc import Iterator

from loaders import unreal
from loaders.mentions.agreements import terms
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.parties import between, own_name
from loaders.mentions.agreements.sides import Row, groups, told_in
from loaders.mentions.agreements.words import GOVERNMENT
from loaders.patterns import BOTH

_CEREMONY = re.compile(r"签[约字署订](?:暨?(?:挂牌|揭牌|授牌|启动))?(?:仪式|活动)(?!后|前|结束|筹备)")
_TIE = re.compile(
    r"(?:举行|举办|召开)?了?(?:“[^“”]{2,20}”)?(?P<kind>[^\W\d_]{0,10}?(?:合作|共建|帮扶|协作|托管|结对|友好城市|友城|友好关系|姐妹学校|姊妹学校)(?:关系)?)"
)
_MANY = re.compile("项目|集中|重点|系列|批|招商|对接")


def agreements(text: str, row: Row, i: int) -> Iterator[Agreement]:
    """What a ceremony named in sentence i is for, where the words right before it tell the two and how they are tied."""
    for match in _CEREMONY.finditer(text, row[0].start, row[-1].end + 40) if row else ():
        before = [u for u in row if u.end <= match.start()]
        pairs = [g for g in groups(*told_in(before)) if len(g) == BOTH and all(u.letter == "P" for u in g)]
        if len(pairs) != 1 or not _is_held(text, match.end()):
            continue
        words = GOVERNMENT.sub("", text[pairs[0][1].end : match.start()])
        tie = _TIE.fullmatch(words)
        if tie and not _MANY.search(words):
            parties = between(pairs[0])
            start = match.start()
            yield Agreement(start, start, own_name(parties, f"{tie['kind']}协议"), i, parties, (), i, modality=terms.SIGNED)


_CLAUSE = re.compile("[^，,。；;\n]{0,30}")


def _is_held(text: str, end: int) -> bool:
    """Whether a ceremony that ends there takes place: not 「…签约仪式/的通知」, 「…签约仪式/何时举行」, 「…签约仪式/因故推迟」."""
    behind = _CLAUSE.match(text, end)
    words = behind.group() if behind else ""
    return not (unreal.announced(text, end) or unreal.planned(words) or unreal.denied(words) or unreal.asked(words))
