"""Talks that are told in passing: how long they lasted, or what someone talked over with 「him」.

In: a text and a sentence of it, or its chunks. Out: where the words are, and who is the host. 「会见进行了四十分钟」, 「会长高远用一张图同他讨论」; not 「会见后」, talks of others or of
another time (「美俄会谈进行了三个小时」, 「去年的会谈」), nor 「同他们聊起」, nor what someone had once talked over.
"""

import re
from collections.abc import Sequence

from loaders.chunks import COMMA, PERSON, STOP, Chunk

_LASTED = re.compile(
    "(?:^|(?<=[，,。；;！？”」\\s]))(?:这[次场]|此次|整[个场]|双方的?|两人的?|[上下]午的?|当[天晚]的?){0,2}"
    "(?P<talks>会[见谈晤])(?:一共)?(?:持续|进行|历时|延续|安排|用时)了?[^，,。；;]{0,6}[一二两三四五六七八九十半几\\d](?![^，,。；;]{0,5}的)"
)
_ONCE = re.compile("曾|年前|去年|前年|当年|上次")
_WITH_HIM = re.compile(
    "[与和同跟][他她](?!们)[^，,。；;：:]{0,6}?(?:讨论|商讨|探讨|商量|聊[起了到]|谈[起了到论]|交换了?意见|交流了?)"
)


def lasting(text: str, start: int, end: int) -> tuple[int, int] | None:
    """「会见进行了四十分钟」: where a sentence tells how long talks lasted."""
    found = _LASTED.search(text, start, end)
    return found.span("talks") if found else None


def talks_with_him(row: Sequence[Chunk], text: str) -> tuple[str, tuple[int, int]] | None:
    """「会长高远用一张图/同他讨论(班列)」: who talks with one who was told of, and where."""
    found = _WITH_HIM.search(text, row[0].start, row[-1].end) if row else None
    if found is None or _ONCE.search(text, row[0].start, found.start()):
        return None
    clause = [c for c in row if c.end <= found.start()]
    begin = next((k + 1 for k in range(len(clause) - 1, -1, -1) if clause[k].value in (COMMA, STOP)), 0)
    named = [c.value.name for c in clause[begin:] if c.kind == PERSON]
    return (named[0], found.span()) if len(named) == 1 else None
