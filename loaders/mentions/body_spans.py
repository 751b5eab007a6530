"""Where names of bodies stand in an article.

In: a Document, its places and posts. Out: spans, and for embassies and consulates the name they stand for. A name ends with a word that only bodies
have (有限公司, 局, 大学) and begins where its run of words does; a mission is told by its head too (「某国驻华大使」).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence, left_edge, overlaps
from loaders.mentions.body_names import LEGAL, endings, ends_as_body, ends_strongly
from loaders.mentions.places import Place
from loaders.mentions.posts import ADMIN, OFFICE, Title
from loaders.tagger import Token, names

Span = tuple[int, int]

_NAME_TAGS = {"ORG", "LOC", "nt", "ns", "nz", "n", "vn", "an", "a", "b", "j", "m", "s", "nw", "q", "f", "ad"}
_COPULAS = {"是", "为", "系", "有", "由", "请", "找", "到", "去", "往"}

_MIDDLE_MARKS = "()（）·—－“”"
_OFFICES = set(OFFICE.split("|"))
_DELEGATION = re.compile(r"(?:代表团|考察团|访问团|参访团)$")
_GOVERNMENT = re.compile(rf"^(?:{ADMIN})?(?:委|党委|党工委|工委|人民政府|政府|管理委员会|管委会|行署|委、?[市县区州]?政府)$")
_STATE = re.compile(r"^(?:党中央|国务院|中央|中共中央|全国人大常委会|全国政协)$")


def spans(document: Document, places: Sequence[Place], titles: Sequence[Title], missions: Collection[Span]) -> list[Span]:
    """Where names of bodies stand, the longest first where they overlap."""
    text = document.text
    found = {*missions}
    for sentence in document.sentences:
        found.update(_suffixed(text, sentence, places))
        found.update(_tagged(text, sentence, titles))
        found.update(m.span() for m in re.compile(r"团[省市县区州]委").finditer(text, sentence.start, sentence.end))
    posts = [(t.start, t.end) for t in titles if t.territorial]
    found = {s for s in found if not any(s[0] < e and b < s[1] <= e for b, e in posts)}
    chosen: list[Span] = []
    for span in sorted(found, key=lambda s: (s not in missions, not ends_strongly(text[s[0] : s[1]]), s[0] - s[1], s[0])):
        form = text[span[0] : span[1]]
        if (
            any(p.start <= span[0] and span[1] <= p.end for p in places)
            or len(form) < 3
            or form in _OFFICES
            or _is_government(form, span, places)
            or _DELEGATION.search(form)
            or overlaps(span, chosen)
        ):
            continue
        if not lexicon.divisions_named(form):
            chosen.append(span)
    return sorted(chosen)


def _suffixed(text: str, sentence: Sentence, places: Sequence[Place]) -> Iterator[Span]:
    """Names that end as only bodies do: 「江州/黔货/入江/商贸/有限公司」, 「云州市/发展/和/改革/委员会」."""
    starts = {p.start for p in places}
    words = {t.end: t.text for t in sentence.tokens}
    for match in endings().finditer(text, sentence.start, sentence.end):
        if match.end() not in words or words[match.end()] in lexicon.words("not_bodies.txt"):
            continue
        legal = LEGAL.fullmatch(match.group()) is not None
        start = left_edge(sentence, match.start(), partial(_belongs, legal=legal))
        start = start if legal else _over_and(text, sentence, start, starts)
        start = _trimmed_start(text, _behind_verbs(sentence, start, match.start()), match.end())
        known = len(match.group()) > 1 and lexicon.body_suffixes()[match.group()].strong
        if LEGAL.search(text, start, match.start()) and not legal and not text.startswith(("办事处", "研究院"), match.start()):
            continue  # 「某某有限公司新工厂」 is the company's, no body of its own
        if match.start() - start >= (2 if legal else 1) and (
            known or start in starts or re.match(ADMIN, text[start : match.start()])
        ):
            yield start, match.end()


def _behind_verbs(sentence: Sentence, start: int, end: int) -> int:
    """A name does not begin with a verb or a number: 「走进/某某公司」, 「一所/小学」."""
    for token in sentence.tokens:
        if (
            token.start == start
            and token.end < end
            and token.tag in ("v", "m", "q", "f", "ad", "a")
            and not token.text.startswith("第")
        ):
            start = token.end
    return start


def _belongs(token: Token, legal: bool) -> bool:
    if token.text in lexicon.words("appositions.txt") or token.text in _COPULAS:
        return False
    if token.tag == "w":
        return token.text in _MIDDLE_MARKS
    if token.tag == "v":
        return (legal and token.text not in acts()) or token.text in lexicon.words("nominal_verbs.txt")
    return token.tag in _NAME_TAGS


def _over_and(text: str, sentence: Sentence, start: int, places: set[int]) -> int:
    """「云州市经济商务/和/信息化局」: a joining word inside the name of a bureau, if a place begins what stands before it."""
    if text[start - 1 : start] != "和" or start in places or start - 1 <= sentence.start:
        return start
    before = left_edge(sentence, start - 1, lambda t: _belongs(t, False))
    whole = before in places or re.match(ADMIN, text[before : before + 1])
    return before if before < start - 1 and whole and not ends_as_body(text[before : start - 1]) else start


def _trimmed_start(text: str, start: int, end: int) -> int:
    """A name begins with no mark, and with no bracket or quotation that it does not close."""
    while start < end and text[start] in "·—－)）”、":
        start += 1
    for opening, closing in ("()", "（）", "“”"):
        while text.count(opening, start, end) > text.count(closing, start, end):
            start = text.index(opening, start, end) + 1
    return start


_VERB_TAIL = re.compile(r"(?:主办|承办|协办|共同|联合|指导|支持|举办|签订|签署|召开|举行|出席|参加|负责|讯|专电)+$")


def _tagged(text: str, sentence: Sentence, titles: Sequence[Title]) -> Iterator[Span]:
    """The tagger's bodies, cut where a post or a verb begins (「江州市人民政府主办」)."""
    for token in names(sentence.tokens):
        if token.tag == "ORG":
            start = _behind_government(text, token.start, token.end)
            end = min((t.start for t in titles if token.start < t.start < token.end), default=token.end)
            tail = _VERB_TAIL.search(text, token.start, end)
            yield start, _brand_end(text, start, tail.start() if tail else end)
    yield from _foreign_brands(text, sentence)


_RUN_ON = re.compile(r"人民政府(?=[\u4e00-\u9fff]{4,})|(?:合作方|对方|客商|投资方|主办方)?[是为](?=[\u4e00-\u9fff]{4,})")


def _behind_government(text: str, start: int, end: int) -> int:
    """Where a body begins that the tagger runs together with what stands before it: 「某市人民政府/某某集团」, 「合作方是/某某集团」."""
    return max((m.end() for m in _RUN_ON.finditer(text, start, end) if ends_as_body(text[m.end() : end])), default=start)


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
    last = max((p.end for p in places if span[0] <= p.start and p.end <= span[1]), default=span[0])
    rest = form[last - span[0] :]
    return bool(_GOVERNMENT.match(rest) or _GOVERNMENT.match(form) or _STATE.match(form)) or (
        last > span[0] and _GOVERNMENT.match(form[last - span[0] - 1 :]) is not None
    )


def missions(text: str, places: Sequence[Place]) -> Iterator[tuple[Span, str]]:
    """Embassies and consulates, named themselves or by who heads them: 「甲国驻华大使」 is of 「甲国驻华大使馆」."""
    for match in re.finditer(
        r"驻(?P<seat>[\u4e00-\u9fff]{1,8}?)(?P<house>大使馆|总领事馆|总领馆|领事馆|(?:特命全权|副|名誉)?(?:大使|总领事|领事|公使)|公使衔参赞|参赞|使馆)",
        text,
    ):
        sender = next(
            (
                p
                for p in places
                if p.end == match.start() or (p.end < match.start() and text[p.end : match.start()] in ("国", "共和国"))
            ),
            None,
        )
        ours = match.start() if text[match.start() - 1 : match.start()] == "我" else None
        if sender or ours:
            house = match["house"]
            named = house.endswith("馆")
            end = match.end() if named else match.start("house")
            kind = house if named else _house_of(house)
            start = sender.start if sender else match.start() - 1  # 「我驻某地总领事」
            name = (
                text[start : match.start("house")] if sender else "中国" + text[match.start() : match.start("house")]
            ) + kind
            yield (start, end), name


def _house_of(post: str) -> str:
    """The mission that a post is of: 总领事 of a 总领事馆, 名誉领事 of a 名誉领事馆, 参赞 of a 大使馆."""
    if "领事" not in post:
        return "大使馆"
    return "总领事馆" if "总领事" in post else "名誉领事馆" if "名誉" in post else "领事馆"
