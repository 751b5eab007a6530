"""Talks told by who sat where: who was host, and who came or sat across.

In: a sentence's chunks, or two lines with a label each. Out: hosts and guests. 「做东的是市长高远,坐在对面的是云州市市长林深」, 「上午来的是林深,副会长高远接待」 and 「还是高远坐镇,对面换成林深」 are talks;
「坐在对面的是林深」 alone is none, nor 「做东的是高远」, nor what is only supposed, 「如果做东的是高远」.
"""

import re
from collections.abc import Sequence

from loaders.chunks import BODY, COMMA, LIST, PERSON, PLACE, STOP, TEXT, TITLE, Chunk
from loaders.mentions.leaders import people_from, people_upto

_IS = "[，,]?(?:仍|还|依旧|照例|依然)?(?:是|为|有|换成|换了|换作)了?"
_HOST = re.compile(f"(?:[做作]东|坐镇|出面(?:接待)?|接待(?:她|他|客人|一行)?|主谈|迎客)的{_IS}")
_GUEST = re.compile(
    f"(?:对面|对座)(?:坐?的)?{_IS}|(?:对面|对座)坐着|坐在?(?:他|她)?(?:对面|对座)的{_IS}|(?:前来|到访|来访|上门|登门|(?<![起同带一派])来)的{_IS}"
)
_SITS = re.compile("(?:坐镇|[做作]东|接待|作陪)(?=[，,。；;]|$)")
_SUPPOSED = re.compile("如果|假如|要是|倘若|假设|梦[见到里]|想象|本[该应来]|原[定以拟]")
_HINTS = ("对面", "对座", "的是", "的有", "的还是")


def facing(row: Sequence[Chunk], text: str) -> tuple[list[str], list[str], int, int] | None:
    """Hosts and guests of the talks that a sentence tells so, and where."""
    start, end = (row[0].start, row[-1].end) if row else (0, 0)
    if not any(text.find(hint, start, end) >= 0 for hint in _HINTS) or _SUPPOSED.search(text, start, end):
        return None
    came = next((m for m in _GUEST.finditer(text, start, end) if _named_from(row, m.end())), None)
    if came is None:
        return None
    guests = _named_from(row, came.end())
    told = next((m for m in _HOST.finditer(text, start, end) if _named_from(row, m.end())), None)
    hosts = _named_from(row, told.end()) if told else _seated(row, text)
    hosts = [name for name in hosts if name not in guests]
    return (hosts, guests, *came.span()) if hosts else None


_GUESTS = ("宾", "客", "宾方", "客方", "来客", "来宾", "客人", "来访", "来者")
_HOSTS = ("主", "主方", "主人", "东道主", "我方", "接待", "接待方", "接待者")


def of_label(row: Sequence[Chunk]) -> str:
    """「宾:副市长高远」, 「主:会长林深」: whether a line lists the guests or the hosts of a call."""
    labelled = len(row) > 1 and row[0].kind == TEXT and row[1].value == ":"
    words = row[0].value if labelled else ""
    return "guests" if words in _GUESTS else "hosts" if words in _HOSTS else ""


def _named_from(row: Sequence[Chunk], at: int) -> list[str]:
    """「(做东的是)/市长高远、副市长林深」: the people of a list that begins there, with their posts."""
    first = next((k for k, c in enumerate(row) if c.start >= at), len(row))
    k = next((k for k in range(first, len(row)) if row[k].kind not in (TITLE, PLACE, BODY) and row[k].value != LIST), len(row))
    end = next((n for n in range(k, len(row)) if row[n].value in (COMMA, STOP)), len(row))
    return people_from(row[:end], k) if k < end and row[k].kind == PERSON else []


def _seated(row: Sequence[Chunk], text: str) -> list[str]:
    """「副会长高远/接待」."""
    k = next((k for k, c in enumerate(row) if c.kind == PERSON and _SITS.match(text, c.end)), None)
    begin = next((n + 1 for n in range(k or 0, -1, -1) if row[n].value in (COMMA, STOP)), 0)
    return [] if k is None else people_upto(row[begin:], k - begin)
