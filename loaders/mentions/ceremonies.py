"""Ceremonies without a name of their own, named by what is done at them.

In: a sentence's chunks. Out: names. What is told by a verb alone is an event where no other is spoken of: 「江州商会10日在云州揭牌成立」, 「两市领导为“江云
产业园”揭牌」. Signings without a name are in signings.py.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import PERSON, TITLE, Chunk
from loaders.document import overlaps

Span = tuple[int, int]

_FOR = re.compile(r"为(?P<what>[“「]?[\w·—－“”「」]{4,30}?)(?:共同|正式)?揭牌")
_BY_ITSELF = re.compile(
    r"(?<![\w”、])(?P<what>[\w·—－]{4,24}?)(?:日前|近日|昨日|今日|昨天|今天|\d{1,2}日|正式|在\w{2,10}?)*"
    r"(?P<verb>揭牌成立|挂牌成立|挂牌运营|挂牌|开园)(?=[，,。])"
)
_NO_SUBJECT = re.compile("[为由和与并]|共同|正式|现场")


def unveilings(row: Sequence[Chunk], text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """What a sentence says was unveiled or set up: where that is named, and the name of the occasion."""
    people = [(c.start, c.end) for c in row if c.kind in (PERSON, TITLE)]
    for match in _FOR.finditer(text, *sentence):
        if not overlaps(match.span("what"), people):
            yield match.span("what"), match["what"].strip("“”「」") + "揭牌"
    for match in _BY_ITSELF.finditer(text, *sentence):
        if not overlaps(match.span("what"), people) and not _NO_SUBJECT.match(match["what"]):
            yield match.span("what"), match["what"] + match["verb"]
