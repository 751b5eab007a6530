"""How well a person's name can end at some place, by what stands behind it: a mark, a verb, a particle that has something behind itself.

In: a sentence and the offset of an end. Out: a number from 0, not there, to 3.
"""

import re

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.people.after_names import after
from loaders.tagger import Token

_QUOTES = re.compile('[“「『《〈"]')  # behind 「为」, 「与」 a name or a title goes on: 「高远/为“江云园”揭牌」
MARK = re.compile(r"[^\u4e00-\u9fff·•]")
# Words behind a name that want something behind themselves: 「高远和/林深」, not 「高远和，」.
_OPEN = set("与和及同跟向对为任以随在把被因受从由给将")
# Of one character, and yet clear enough.
_CLEAR = set("与和及率任说签")
# What rather goes on behind a name than ends it: 「高远/在会上」, 「高远/为双方」.
_RATHER_BEHIND = "在为向对于到从"
_NOWHERE = re.compile(r"[^\u4e00-\u9fff·•了“「]|[对与和及同就在]|$")  # what nobody comes to
PARTICLES = _OPEN | set(_RATHER_BEHIND)
_GOES_ON_TAGS = {"v", "vd", "vn", "p", "u", "d", "c", "r", "xc", "ad", "f", "TIME"}


def bound(text: str, sentence: Sentence, end: int, sure: bool) -> int:
    """How well a name can end there: before a mark, a verb or a particle."""
    if opens(text, end):
        return 0
    if end == sentence.end or MARK.match(text, end):
        return 2 if text[end : end + 1].isdigit() else 3
    if word := after().match(text, end):
        return _bound_by(text, sentence, word, sure)
    token = sentence.token_at(end)
    if token is None or token.start != end or token.tag not in _GOES_ON_TAGS:
        return 0
    if token.text == "有" and (verb := after().match(text, token.end)) and len(verb.group()) > 1:
        return 0  # 「林大有/签字」: nobody has a verb
    if len(token.text) == 1:
        return 0 if token.end >= sentence.end or MARK.match(text, token.end) else 1
    if _ends_later(text, token):
        return 0
    return 2 if token.tag in ("v", "vd", "d", "TIME") else 1


def opens(text: str, end: int) -> bool:
    """「林深为/“江云园”揭牌」: whether a particle stands before a quotation, which it belongs to."""
    return text[end - 1] in PARTICLES and _QUOTES.match(text, end) is not None


def _ends_later(text: str, token: Token) -> bool:
    """「高远/航递/交」: whether no word begins where a token does, but one does behind its first character."""
    known = lexicon.words("common_words.txt")
    return token.tag != "TIME" and not {token.text, token.text[:2]} & known and text[token.start + 1 : token.start + 3] in known


def _bound_by(text: str, sentence: Sentence, word: re.Match[str], sure: bool) -> int:
    """How well a name ends before a word that goes on: a longer word tells it best; 「和」 must have something behind it."""
    if len(word.group()) > 1:
        return 3
    around = sentence.token_at(word.start())
    if (
        word.group() not in _CLEAR | _OPEN
        and around is not None
        and around.start < word.start() < word.end() < around.end
        and around.tag in ("n", "ORG", "LOC", "nz")
    ):
        return 0  # 「青岛工/作组」
    if word.group() == "来" and _NOWHERE.match(text, word.end()):
        return 0  # 「林福/来，」, 「林福/来对大家说」
    if word.group() in _OPEN:
        behind = word.end()
        swallowed = word.group() == "和" and (_begins_verb(sentence, behind) or text.startswith("一行", behind))
        if behind >= sentence.end or (MARK.match(text, behind) and not _QUOTES.match(text, behind)) or swallowed:
            return 0  # 「林和，」, 「林明和/谈产教融合」, 「林明和/一行」
        if (again := after().match(text, behind)) and not _begins_word(sentence, again.span()):
            return (1 + (word.group() in _CLEAR)) * (len(again.group()) > 1)
    return 3 if sure and word.group() in _CLEAR else 2


def _begins_word(sentence: Sentence, span: tuple[int, int]) -> bool:
    """「林深和/对方」: whether a longer word stands where the 「对」 of a text does."""
    token = sentence.token_at(span[0])
    return token is not None and token.start == span[0] and token.end > span[1] and token.tag in ("n", "r", "LOC", "ORG")


def _begins_verb(sentence: Sentence, at: int) -> bool:
    token = sentence.token_at(at)
    return token is not None and token.start == at and token.tag == "v"
