"""People in a list that stands in one line: 「高远、林深」, 「市长高远、董事长林深(女)」, 「高远（副市长）」, 「副市长高远/副市长林深」.

In: a document, where posts end, and the stretch of the list. Out: for each person where the name stands and, of a post before it, where that does.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.document import Document
from loaders.mentions.rosters.entry import SPACED, is_name_alone, is_slot_name
from loaders.spans import Span, starting

_ITEM = re.compile(rf"(?P<words>{SPACED}|[^、,，;；。/／|｜\s（()）]+)(?P<aside>(?:[（(][^）)\n]*[）)])*)")
_COURTESY = re.compile("(?:等人|等|先生|女士|同志|小姐|教授|伉俪|夫妇)$")


def people(document: Document, ends: Sequence[tuple[int]], start: int, end: int) -> Iterator[tuple[Span, Span]]:
    """Where each name of text[start:end] stands, and the post directly before it, or in brackets behind it."""
    for item in _ITEM.finditer(document.text, start, end):
        begin, stop = item.span("words")
        courtesy = _COURTESY.search(document.text, begin, stop)
        stop = courtesy.start() if courtesy else stop
        post = next(
            (end for (end,) in reversed(starting(ends, begin + 1, stop)) if is_slot_name(document.text[end:stop])), begin
        )
        if post > begin or is_name_alone(document, begin, stop):
            behind = item.start("aside") + 1, item.end("aside") - 1
            yield (post, stop), (begin, post) if post > begin or (behind[1],) not in ends else behind
