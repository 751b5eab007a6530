"""Names in lists: what stands beside a person (「高远、林深先生、江海和周密」), or before closing words (「高远、周密等市领导」).

In: a sentence, and a name in it. Out: spans.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from loaders.document import Sentence
from loaders.mentions.people.ends import DOTTED, dotted_end, is_foreign, without_act
from loaders.mentions.people.names import is_name
from loaders.mentions.people.slots import Slot, name_end
from loaders.patterns import HAN
from loaders.spans import Span

_LIST_ITEM = re.compile(rf"(?:{HAN}|[·•]){{2,12}}")
_CLOSED = re.compile(rf"等{HAN}{{0,4}}领导")


def along_list(text: str, sentence: Sentence, span: Span, posts: AbstractSet[int], read: set[int]) -> Iterator[Span]:
    """The items behind a person in a list: 「高远、林深先生、江海和周密」, 「高远、艾山·阿不都拉」; `posts` are the offsets at which posts begin, and
    behind those that are `read` nothing new stands."""
    at = span[1]
    while (
        at not in read
        and (mark := _NEXT.match(text, at, sentence.end))
        and (item := _LIST_ITEM.match(text, mark.end(), sentence.end))
    ):
        read.add(at)
        start, end = item.start(), without_act(text, item.start(), item.end())
        dotted = DOTTED.match(text, start, end)
        if dotted and is_foreign(text, dotted) and posts.isdisjoint(range(start, dotted.end())):
            end = dotted_end(sentence, dotted)
        elif end - start > 3 or not is_name(text[start:end], place=True):
            end = name_end(text, sentence, Slot(start, "item")) or start
        if end == start:
            return
        yield start, end
        at = end


_NEXT = re.compile("(?:先生|女士|同志|小姐|伉俪|夫妇)?[、/]")


def closed_list(text: str, sentence: Sentence) -> Iterator[Span]:
    """「高远、周密等市领导」: what stands before the closing words."""
    for close in _CLOSED.finditer(text, sentence.start, sentence.end):
        end = close.start()
        while end > sentence.start:
            begin = max((text.rfind(c, sentence.start, end) for c in "、，,；。"), default=-1) + 1
            begin = max(begin, sentence.start)
            if not 2 <= end - begin <= 4:
                return
            yield begin, end
            if text[begin - 1 : begin] != "、":
                return
            end = begin - 1
