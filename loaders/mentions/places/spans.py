"""Where names of places stand in an article: registered ones, zones, and what only its last character tells.

In: a Document. Out: spans, of which the longer wins where two overlap. Which place a name is, is decided in loaders/mentions/places/reader.py.
"""

import re
from collections.abc import Iterable

from loaders import lexicon
from loaders.document import Document
from loaders.mentions.places.registered import LONG, registered
from loaders.mentions.places.stems import stems, stems_alone
from loaders.mentions.places.unknown import behind_abroad, foreign, friends_abroad, governed, suffixed
from loaders.mentions.places.zones import administered, zones
from loaders.spans import Covered, Span

# Where a firm's managers sell: 「西/南区/总经理」, 「中国/区总裁」.
SALES_REGION = re.compile(
    "(?:(?:华[东南西北中]|东[南北]|西[南北]|北方|南方|大?中华|中国|亚太)(?:大区|区域?)|华[东南西北中])(?=(?:常务|执行)?副?(?:总经理|总裁|总监|经理|负责人|代表|主管|销售|市场))"
)


def spans(document: Document) -> list[Span]:
    """Where places are named, in text order."""
    constructions = (registered, zones, administered, suffixed, foreign, behind_abroad, friends_abroad, governed)
    length = len(document.text)
    found = _longest((span for find in constructions for span in find(document)), length)
    beats = Covered(length, (m.span() for m in SALES_REGION.finditer(document.text)))
    found = [_without_joint(document.text, span) for span in found if not beats.overlaps(span)]
    return _longest([*found, *stems_alone(document, stems(document.text[a:b] for a, b in found))], length)


def _without_joint(text: str, span: Span) -> Span:
    """「江州省/同/埃斯库德州」: a word that joins begins no name that no register has."""
    start, end = span
    joint = start and text[start] in "同与和跟" and text[start - 1] in "省市县区州" and end - start > LONG
    return (start + 1, end) if joint and not lexicon.divisions_named(text[start:end]) else span


def _longest(found: Iterable[Span], length: int) -> list[Span]:
    """The spans that stay when of two that overlap the longer wins (the earlier, where equally long)."""
    chosen: list[Span] = []
    taken = Covered(length)
    for span in sorted(set(found), key=lambda s: (s[0] - s[1], s[0])):
        if not taken.overlaps(span):
            chosen.append(span)
            taken.add(span)
    return sorted(chosen)
