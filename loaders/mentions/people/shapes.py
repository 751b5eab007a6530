"""How much a form looks like a person's name, by itself and to the tagger.

In: a form, or a span of a sentence. Out: whether it is a word that names nobody, how it begins, and how good a name it would be.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.people.after_names import after, nothing_else
from loaders.mentions.people.names import end_of_parts, is_everyday, is_given
from loaders.patterns import HAN
from loaders.tagger import Token

NO_NAME_TAGS = {"r", "u", "c", "p", "m", "q", "f", "w", "TIME", "t", "d"}
PLAIN_TAGS = {"v", "vn", "n", "a", "ad", "an"}
# Characters that no name ends with.
_NEVER_LAST = "曾的地了等们着与及将把要率未说也都还就在"
_PROPER = {"LOC", "ns", "nz", "nr", "PER", "ORG"}


def kind_of(form: str) -> str:
    """How a form begins: with a surname of one character or two, a part of a name that many have, a Japanese surname, or otherwise."""
    if len(form) > 2 and form[:2] in lexicon.surnames():
        return "double surname"
    if (form[0] in lexicon.surnames() and len(form) < 4) or is_given(form):
        return "common surname" if form[0] in lexicon.words("common_surnames.txt") else "surname"
    if end_of_parts(form, 0, len(form)) == len(form):
        return "parts"
    if form in lexicon.japanese_surnames():
        return "japanese surname"
    return "japanese" if is_japanese(form) else "other"


def is_common(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether the tagger knows a common word in a span, or a time: 「周末,在江州支教的…」."""
    return any(len(t.text) > 1 and t.tag in _COMMON_TAGS for t in sentence.tokens_in(*span))


_COMMON_TAGS = NO_NAME_TAGS | {"t", "s", "n", "v", "vn", "ad"}


@lru_cache(1 << 14)
def is_word(form: str) -> bool:
    """Whether a form is no name, whatever stands around it."""
    none = is_everyday(form) or nothing_else().fullmatch(form) is not None
    # 「区长/来连/考察」, 「技术员/来云县/考察」
    comes = form[0] in "来赴抵访" and bool((len(form) == 2 and lexicon.by_letter(form[1])) or lexicon.divisions_named(form[1:]))
    place = comes or any(d.name == form[:size] for size in (3, 4) for d in lexicon.divisions_named(form[:size]))
    return (
        none
        or place
        or (form[-1] in _NEVER_LAST and not (form[-1] == "也" and len(form) == len("中村信也") and is_japanese(form)))
        or _WHEN.fullmatch(form) is not None
        or bool({form, form[1:]} & lexicon.posts().keys())
    )


_WHEN = re.compile(
    f"(?:[将已]|亲[陪临赴率往]){HAN}*|[来赴进到抵]{HAN}{{0,2}}[前后]"
)  # 「市长/将到会」, 「来云前/任江州市副市长」
_MADE_OF_PARTS = 4


def likeness(text: str, span: tuple[int, int], words: Sequence[Token], *, beside: bool) -> int:
    """How much a form looks like a name by itself; 0 if it can be none."""
    form = text[slice(*span)]
    single, double = form[0] in lexicon.surnames(), form[:2] in lexicon.surnames()
    if (double and 3 <= len(form) <= 4) or (single and len(form) <= 3 and form not in lexicon.surnames()):
        return 3
    if is_given(form) or is_japanese(form):
        return 3
    if end_of_parts(form, 0, len(form)) == len(form):
        return _MADE_OF_PARTS
    return _likeness_of_others(text, span, words, beside=beside)


def is_known(word: str, *, beside: bool) -> bool:
    """Whether a word of the tagger's is one: it takes 「次仁罗布」 for a verb. A short one that nobody knows is likely a new word, but not `beside`
    a post with its holder."""
    if len(word) < 3:
        return not beside or word in lexicon.words("common_words.txt")
    return len(word) > 4 or bool({word, word[:2], word[-2:]} & lexicon.words("common_words.txt"))


def is_japanese(form: str) -> bool:
    return 3 <= len(form) <= 5 and bool({form[:2], form[:3]} & lexicon.japanese_surnames())


def _likeness_of_others(text: str, span: tuple[int, int], words: Sequence[Token], *, beside: bool) -> int:
    """A form without a known surname: no common word, and short, or all of it a name to the tagger."""
    form, tags = text[slice(*span)], {t.tag for t in words}
    parts = ((text[max(t.start, span[0]) : t.end], t.tag) for t in words[words[0].tag in _PROPER :])
    plain = any(len(part) > 1 and tag in PLAIN_TAGS and is_known(part, beside=beside) for part, tag in parts)
    placed = any(lexicon.divisions_named(word) for word in (form, *(t.text for t in words if len(t.text) > 1)))
    word = after().match(form)
    if plain or placed or tags & (NO_NAME_TAGS - {"f", "d"}) or (word and len(word.group()) > 1):
        return 0
    short = len(words) <= 3 and len(form) <= 4
    return (2 if tags & _PROPER or len(form) <= 3 else 1) if short or tags <= _PROPER else 0
