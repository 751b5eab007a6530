"""Words that the tagger cuts through the name of a registered place: 「江州局/与会/宁县局」 is 江州局 与 会宁县局.

In: the tokens of a sentence. Out: those tokens, with such a name in one. Full names that begin with 会 are mended, as that makes a common verb of the word before them (与会, 到会, 会).
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from loaders import lexicon
from loaders.tagger import Token

_CUT = "会"
_VERBS = ("会", "与会", "到会", "赴会", "和会")
_LONGEST = 4  # characters of a name behind its first


def recut(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with 「与会/宁县局」 as 「与/会宁县局」."""
    return tuple(_mended(tokens)) if any(t.text in _VERBS for t in tokens) else tuple(tokens)


def _mended(tokens: Sequence[Token]) -> Iterator[Token]:
    lead = ""
    for token, behind in zip_longest(tokens, tokens[1:]):
        text, start, lead = lead + token.text, token.start - len(lead), ""
        if (
            behind
            and token.text in _VERBS
            and token.end == behind.start
            and lexicon.begins_with_full_name(_CUT + behind.text[:_LONGEST])
        ):
            text, lead = text.removesuffix(_CUT), _CUT
        if text:
            yield Token(text, start, start + len(text), "p" if lead else token.tag)
