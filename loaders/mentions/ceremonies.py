"""Ceremonies without a name of their own, named by what is done at them.

In: a sentence's chunks. Out: names. A bare 「签约仪式」 is that of the two who sign nearby (「江州市与云港公司签约仪式」). What is told by a verb alone is an
event where no other is spoken of: 「江州商会10日在云州揭牌成立」, 「两市领导为“江云产业园”揭牌」. Signings without a name are in signings.py.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import ACT, AND, BODY, COMMA, MARK, PERSON, PLACE, STOP, TITLE, Chunk
from loaders.document import overlaps

Span = tuple[int, int]

SIGNINGS = {"签约仪式", "签字仪式", "签约活动"}
_FOR = re.compile(r"为(?P<what>[“「]?[\w·—－“”「」]{4,30}?)(?:共同|正式)?揭牌")
_BY_ITSELF = re.compile(
    r"(?<![\w”、])(?P<what>[\w·—－]{4,24}?)(?:日前|近日|昨日|今日|昨天|今天|\d{1,2}日|正式|在\w{2,10}?)*"
    r"(?P<verb>揭牌成立|挂牌成立|挂牌运营|挂牌|开园)(?=[，,。])"
)
_NO_SUBJECT = re.compile("[为由和与并]|共同|正式|现场")
_GOVERNMENT = re.compile(r"(?<!\w)(?:市|县|区|省|州)(?:人民)?政府")


def signing(row: Sequence[Chunk], text: str, home: str | None) -> str | None:
    """「A与B」: the two who sign in a sentence, or None."""
    verb = next((k for k, c in enumerate(row) if c.kind == ACT and c.value.act == "sign"), None)
    if verb is None:
        return None
    joined = [k for k in range(1, verb) if row[k].kind == MARK and row[k].value == AND]
    for k in joined:
        left, right = _party(row, k, -1, text, home), _party(row, k, 1, text, home)
        if left and right and left != right:
            return f"{left}与{right}"
    return None


def _party(row: Sequence[Chunk], k: int, step: int, text: str, home: str | None) -> str | None:
    """The place or body nearest to a joining word, in a run of them the last; its own government's words may stand between, not a person."""
    i, words = k + step, ""
    while 0 <= i < len(row) and row[i].kind not in (PERSON, TITLE) and row[i].value not in (COMMA, STOP):
        if row[i].kind in (PLACE, BODY):
            while i + 1 < len(row) and row[i + 1].kind in (PLACE, BODY) and row[i + 1].start <= row[i].end:
                i += 1
            behind = row[i + 1] if i + 1 < len(row) else None
            return None if behind and behind.kind in (TITLE, PERSON) else str(row[i].value.name)
        words = text[row[i].start : row[i].end] + words if step < 0 else words + text[row[i].start : row[i].end]
        i += step
    return home if _GOVERNMENT.search(words) else None


def unveilings(row: Sequence[Chunk], text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """What a sentence says was unveiled or set up: where that is named, and the name of the occasion."""
    people = [(c.start, c.end) for c in row if c.kind in (PERSON, TITLE)]
    for match in _FOR.finditer(text, *sentence):
        if not overlaps(match.span("what"), people):
            yield match.span("what"), match["what"].strip("“”「」") + "揭牌"
    for match in _BY_ITSELF.finditer(text, *sentence):
        if not overlaps(match.span("what"), people) and not _NO_SUBJECT.match(match["what"]):
            yield match.span("what"), match["what"] + match["verb"]
