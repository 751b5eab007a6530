"""Names that are spread to the width of a longer one: 「林小深 高　远 江海」.

In: a sentence. Out: spans, with the spaces.
"""

import re
from collections.abc import Iterator

from loaders import lexicon
from loaders.document import Sentence
from loaders.patterns import HAN
from loaders.spans import Span

# 「高　远」, 「林 小 深」: a short name spread to the width of a long one.
SPREAD = re.compile(
    rf"(?P<name>(?P<surname>{HAN})[ \u3000]{{1,2}}{HAN}(?:[ \u3000]{HAN}(?!{HAN}|[ \u3000]{HAN}(?!{HAN})))?)(?=(?!{HAN})|出席|主持|致|讲话|参加|说|表示|率|等|和|与|介绍|任|为)"
)
_SPACED_ALONE = re.compile(rf"(?<!{HAN}){SPREAD.pattern}")


def all_spread(text: str, sentence: Sentence) -> Iterator[Span]:
    """「林小深 高　远 江海」: a name of two characters spread between others."""
    for match in _SPACED_ALONE.finditer(text, sentence.start, sentence.end):
        surname = sentence.token_at(match.start())
        wide = "\u3000" in match["name"] or (surname and surname.tag in ("nr", "PER", "n"))
        if wide and surname and len(surname.text) == 1 and match["surname"] in lexicon.surnames():
            yield match.span("name")
