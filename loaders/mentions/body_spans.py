"""Where names of bodies stand in an article.

In: a Document, its places and posts. Out: spans, and for embassies and consulates the name they stand for. A name ends with a word that only bodies
have (有限公司, 局, 大学) and begins where its run of words does; a mission is told by its head too (「某国驻华大使」).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.body_edges import start_of, trimmed
from loaders.mentions.body_names import LEGAL, endings, ends_strongly
from loaders.mentions.places import Place
from loaders.mentions.posts import ADMIN, OFFICE, Title
from loaders.spans import Covered, inside, over, starting
from loaders.tagger import names

Span = tuple[int, int]

_OFFICES = set(OFFICE.split("|"))
_DELEGATION = re.compile(r"(?:代表团|考察团|访问团|参访团)$")
_GOVERNMENT = re.compile(rf"^(?:{ADMIN})?(?:委|党委|党工委|工委|人民政府|政府|管理委员会|管委会|行署|委、?[市县区州]?政府)$")
_STATE = re.compile(r"^(?:党中央|国务院|中央|中共中央|全国人大常委会|全国政协)$")


def spans(document: Document, places: Sequence[Place], titles: Sequence[Title], missions: Collection[Span]) -> list[Span]:
    """Where names of bodies stand, the longest first where they overlap."""
    text = document.text
    found = {*missions}
    for sentence in document.sentences:
        found.update(_suffixed(text, sentence, starting(places, sentence.start, sentence.end)))
        found.update(_tagged(text, sentence, starting(titles, sentence.start, sentence.end)))
        found.update(m.span() for m in re.compile(r"团[省市县区州]委").finditer(text, sentence.start, sentence.end))
    posts = Covered(len(text), ((t.start, t.end) for t in titles if t.territorial))
    found = {_behind_dash(text, s) for s in found}
    found = {s for s in found if not posts.overlaps((s[1] - 1, s[1]))}
    chosen: list[Span] = []
    taken = Covered(len(text))
    for span in sorted(found, key=lambda s: (s not in missions, not ends_strongly(text[s[0] : s[1]]), s[0] - s[1], s[0])):
        form = text[span[0] : span[1]]
        if (
            over(places, *span)
            or len(form) < 3
            or form in _OFFICES
            or _is_government(form, span, places)
            or _DELEGATION.search(form)
            or taken.overlaps(span)
        ):
            continue
        if not lexicon.divisions_named(form):
            chosen.append(span)
            taken.add(span)
    return sorted(chosen)


def _behind_dash(text: str, span: Span) -> Span:
    """「石桥村——江州钢铁」 are two: a name goes over a single dash at most."""
    dash = text.rfind("——", *span)
    return (dash + 2 if dash >= 0 else span[0]), span[1]


def _suffixed(text: str, sentence: Sentence, places: Sequence[Place]) -> Iterator[Span]:
    """Names that end as only bodies do: 「江州/黔货/入江/商贸/有限公司」, 「云州市/发展/和/改革/委员会」."""
    starts = {p.start for p in places}
    words = {t.end: t.text for t in sentence.tokens}
    for match in endings().finditer(text, sentence.start, sentence.end):
        kind = lexicon.body_suffixes().get(match.group())
        strong = len(match.group()) > 1 and kind is not None and kind.strong
        cut_word = match.end() not in words and not (strong and len(match.group()) > 2)
        if cut_word or words.get(match.end()) in lexicon.words("not_bodies.txt"):
            continue
        legal = LEGAL.fullmatch(match.group()) is not None
        start = start_of(text, sentence, match.span(), starts)
        if LEGAL.search(text, start, match.start()) and not legal and not match.group().endswith(_OF_FIRMS):
            continue  # 「某某有限公司新工厂」 is the company's, no body of its own
        known = strong or start in starts or re.match(ADMIN, text[start : match.start()])
        if known and match.start() - start >= (2 if legal else 1):
            yield start, match.end()


_OF_FIRMS = ("办事处", "代表处", "联络处", "研究院", "研究总院", "分行", "支行")


_VERB_TAIL = re.compile(r"(?:主办|承办|协办|共同|联合|指导|支持|举办|签订|签署|召开|举行|出席|参加|负责|讯|专电)+$")


def _tagged(text: str, sentence: Sentence, titles: Sequence[Title]) -> Iterator[Span]:
    """The tagger's bodies, cut where a post or a verb begins (「江州市人民政府主办」)."""
    for token in names(sentence.tokens):
        if token.tag == "ORG":
            start = trimmed(text, token.start, token.end)
            end = min((t.start for t in titles if token.start < t.start < token.end), default=token.end)
            tail = _VERB_TAIL.search(text, token.start, end)
            yield start, _brand_end(text, start, tail.start() if tail else end)
    yield from _foreign_brands(text, sentence)


@cache
def _industries() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(lexicon.words("industries.txt"), key=lambda w: (-len(w), w)))))


def _brand_end(text: str, start: int, end: int) -> int:
    """A brand that the tagger runs on into what it makes ends there: 「海纳云/汽车智能系统」; one with 「中国」 behind takes it along."""
    if ends_strongly(text[start:end]):
        return end
    if text.startswith("中国", end) and re.match("[和与、，]", text[end + 2 : end + 3]):
        return end + 2
    trade = _industries().search(text, start + 2, end)
    return trade.start() if trade and end - trade.end() >= 2 else end


def _foreign_brands(text: str, sentence: Sentence) -> Iterator[Span]:
    """「日本/森川/…项目」: a country and then a name of no place."""
    for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        country = any(d.level == "country" for d in lexicon.divisions_named(a.text))
        if (
            country
            and a.end == b.start
            and b.tag in ("LOC", "ns", "nz", "ORG")
            and len(b.text) == 2
            and not lexicon.divisions_named(b.text)
        ):
            yield a.start, b.end


def _is_government(form: str, span: Span, places: Sequence[Place]) -> bool:
    """A government or party committee, with its place or without: 「江州市人民政府」, 「区委」; or the centre."""
    last = max((p.end for p in inside(places, *span)), default=span[0])
    rest = form[last - span[0] :]
    if last > span[0] and form.endswith("街道办事处"):
        return True
    return bool(_GOVERNMENT.match(rest) or _GOVERNMENT.match(form) or _STATE.match(form)) or (
        last > span[0] and _GOVERNMENT.match(form[last - span[0] - 1 :]) is not None
    )
