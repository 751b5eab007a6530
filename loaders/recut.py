"""Words that the tagger cuts through the name of a registered place: 「江州局/与会/宁县局」 is 江州局 与 会宁县局; or runs together with one: 「日本/友城江州市」.

In: the tokens of a sentence. Out: those tokens, with such a name in one. Full names that begin with 会 are mended, as that makes a common verb of the word before them (与会, 到会, 会).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from loaders import lexicon
from loaders.tagger import NAME_TAGS, Token

_CUT = "会"
_VERBS = ("会", "与会", "到会", "赴会", "和会")
_LONGEST = 4  # characters of a name behind its first


def recut(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with 「与会/宁县局」 as 「与/会宁县局」, 「国际友城江州市」 as 「国际友城/江州市」."""
    if any("友" in t.text and _FRIEND.match(t.text) for t in tokens):
        tokens = [part for token in tokens for part in _parted(token)]
    return tuple(_mended(tokens)) if any(t.text in _VERBS for t in tokens) else tuple(tokens)


_FRIEND = re.compile(r"(?P<land>\w{0,6}?)(?P<friend>(?:国际)?(?:友好城市|友城))(?P<name>\w{2,})$")


def _parted(token: Token) -> list[Token]:
    """「韩国友城江州市」 as 「韩国/友城/江州市」."""
    match = _FRIEND.match(token.text)
    if match is None or token.tag not in NAME_TAGS:
        return [token]
    tags = {"land": "LOC", "friend": "n", "name": token.tag}
    spans = ((*match.span(part), tag) for part, tag in tags.items() if match[part])
    return [Token(token.text[a:b], token.start + a, token.start + b, tag) for a, b, tag in spans]


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
