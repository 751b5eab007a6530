"""Names of bodies that the tagger tells.

In: a sentence and where posts begin. Out: spans, cut where a post or a verb begins (「江州市人民政府主办」), a thing that the body has (「江州医院/远程会诊系统」), or another body
before it. 「株式会社/森川制作所」 and 「日本/森川/…项目」 are told by what they begin with.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import takewhile

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.bodies.glued import trimmed
from loaders.mentions.bodies.lookalikes import (
    LEGAL_FIRST,
    is_placed_at_most,
)
from loaders.mentions.bodies.names import ending, ends_strongly
from loaders.patterns import any_of
from loaders.spans import Span
from loaders.tagger import names

_VERB_TAIL = re.compile(r"(?:主办|承办|协办|共同|联合|指导|支持|举办|签订|签署|召开|举行|出席|参加|负责|讯|专电)+$")


def told_by_tagger(text: str, sentence: Sentence, posts: Collection[int]) -> Iterator[Span]:
    """The tagger's bodies, cut where a post or a verb begins (「江州市人民政府主办」)."""
    for token in names(sentence.tokens):
        if token.tag == "ORG" and not (token.start in posts and token.text in lexicon.posts()):  # 「统战部长」
            start = trimmed(text, token.start, token.end)
            # 「江州区卫健委同/云州县卫健局」 are two
            if text[start - 1] in "同与和及帮跟替" and ends_strongly(text[token.start : start - 1]):
                yield trimmed(text, token.start, start - 1), start - 1
            end = next((i for i in range(token.start + 1, token.end) if i in posts), token.end)
            tail = _VERB_TAIL.search(text, token.start, end)
            yield start, _brand_end(text, start, tail.start() if tail else end)
    yield from _foreign_brands(sentence)
    yield from _fronted(sentence, posts)


@cache
def _industries() -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("industries.txt")))


_HOUSE = re.compile("大学(?![生城])|医院|学院|公司|集团|银行(?:\\w{2,8}?[分支]行)?|协会|商会|研究院|研究所")


def _brand_end(text: str, start: int, end: int) -> int:
    """A body that the tagger runs on into what it has ends there: 「江州医院/远程会诊系统」, and a brand before what it makes: 「海云/汽车智能系统」;
    one with 「中国」 behind takes it along."""
    if ending(text[start:end]):
        return end
    if text.startswith("中国", end) and re.match("[和与、，]", text[end + 2 : end + 3]):
        return end + 2
    house = max((m.end() for m in _HOUSE.finditer(text, start + 2, end)), default=None)
    if house and (end - house >= 3 or text[house - 2 : house] in ("支行", "分行")):
        return house
    trade = _industries().search(text, start + 2, end)
    return trade.start() if trade and end - trade.end() >= 2 else end


def _fronted(sentence: Sentence, posts: Collection[int]) -> Iterator[Span]:
    """「株式会社/森川制作所」: the legal word first, then the brand, up to a post."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        legal = LEGAL_FIRST.search(token.text)
        if legal and is_placed_at_most(token.text[: legal.start()]):
            brand = list(
                takewhile(lambda t: t.tag in ("ORG", "LOC", "nz", "n", "nt") and t.start not in posts, tokens[i + 1 :])
            )
            if brand and (i == 0 or tokens[i - 1].tag not in ("ORG", "nz")):
                yield token.start + legal.start(), brand[-1].end


def _foreign_brands(sentence: Sentence) -> Iterator[Span]:
    """「日本/森川/…项目」: a country and then a name of no place."""
    for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if (
            a.end == b.start
            and b.tag in ("LOC", "ns", "nz", "ORG")
            and len(b.text) == 2
            and any(d.level == "country" for d in lexicon.divisions_named(a.text))
            and not lexicon.divisions_named(b.text)
        ):
            yield a.start, b.end
