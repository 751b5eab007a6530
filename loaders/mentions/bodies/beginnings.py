"""Where the name of a body begins, once its end is known.

In: a sentence and where the ending stands. Out: an offset. A name goes back over words that names are made of; it stops at words that say what
it is (「子公司」), at verbs (「走进」), and at another body that a writer or the tagger runs together with it (glued.py, 「某市人民政府某集团」).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence, left_edge
from loaders.mentions.bodies.full_names import LEGAL
from loaders.mentions.bodies.glued import trimmed
from loaders.mentions.bodies.names import ends_strongly
from loaders.mentions.posts import ADMIN
from loaders.patterns import TOWNS
from loaders.tagger import Token

_NAME_TAGS = {"ORG", "LOC", "nt", "ns", "nz", "n", "vn", "an", "a", "b", "j", "m", "s", "nw", "q", "f", "ad"}
_COPULAS = {
    *"是为系有由请找到去往跟替",
    *[
        "邀请",
        "收购",
        "帮助",
        "协助",
        "代表",
        "支持",
        "委托",
        "陪同",
        "拜访",
        "联系",
        "引进",
        "引来",
        "招来",
        "请来",
        "迎来",
        "感谢",
        "欢迎",
        "建议",
        "要求",
        "希望",
        "安排",
        "听取",
        "察看",
        "询问",
    ],
}
_MIDDLE_MARKS = "()（）·—－“”"


def start_of(text: str, sentence: Sentence, last: tuple[int, int], places: Collection[int]) -> int:
    """Where the name begins whose ending (「有限公司」) stands at `last`; `places` are where places begin."""
    legal = LEGAL.fullmatch(text, *last) is not None
    start = left_edge(sentence, _word_start(sentence, last), partial(_belongs, legal=legal))
    start = start if legal else _over_and(text, sentence, (start, last[1]), places)
    start = _after_person(text, sentence, (start, last[1]), places)
    start = _before_brackets(text, sentence, start, places)
    start = _with_quote(text, start, last[0])
    start = start if legal else _with_nations(text, sentence, start)
    told = legal and _follows_kind(text, sentence, start)
    start = trimmed(text, start if told else _behind_verbs(sentence, start, last[0]), last[1])
    if start in places:
        return start
    while legal and start > sentence.start and re.match("[A-Za-z]", text[start - 1]):
        start -= 1  # 「企业/e云港公司」
    return _from_place(sentence, start, places) if legal else _from_item_start(text, sentence, start, last[0])


def _with_quote(text: str, start: int, last: int) -> int:
    """「“海云谷物”有限公司」: a brand begins with its mark."""
    if text[last - 1 : last] != "”" or "“" in text[start:last]:
        return start
    opened = text.rfind("“", max(0, start - _LONGEST_BRAND), start)
    return opened if opened >= 0 and not re.search(r"[”，,。、]", text[opened:start]) else start


def _word_start(sentence: Sentence, last: tuple[int, int]) -> int:
    """「堺商工/会议所」, of which the tagger takes the first half for a person: a long ending that begins within a word goes back to its start."""
    token = sentence.token_at(last[0]) if last[1] - last[0] >= _LONG_ENDING else None
    within = token is not None and token.start < last[0] < token.end < last[1] and token.tag in ("PER", "nr")
    return token.start if token and within else last[0]


_LONG_ENDING = 5  # characters of 「商工会议所」
_BRACKETS = re.compile("[(（]\\w{2,4}[)）](?=\\w)")
_LONGEST_BRAND = 6


def _before_brackets(text: str, sentence: Sentence, start: int, places: Collection[int]) -> int:
    """「江州云海/（天津）律师事务所」: a name does not begin with brackets, whatever the tagger takes the brand for."""
    if not _BRACKETS.match(text, start):
        return start
    before = (
        t.start for t in reversed(sentence.tokens_in(max(sentence.start, start - _LONGEST_BRAND), start)) if t.start in places
    )
    at = next(before, start)
    return at if text[at:start].isalnum() else start


def _from_place(sentence: Sentence, start: int, places: Collection[int]) -> int:
    """「江州/鲜/活/到/家电子商务有限公司」: a firm's place before a brand that the tagger takes for plain words."""
    at = start
    for token in reversed(sentence.tokens_in(max(start - 9, sentence.start), start)):
        if token.end <= at and token.start in places:
            return token.start
        plain = len(token.text) == 1 or token.tag in ("a", "n", "an", "nz", "PER", "nr")
        if (
            token.end > at
            or not plain
            or token.text[-2:] in lexicon.posts()
            or token.tag in ("w", "c", "p", "u", "r", "m")
            or token.text in _TAKING_AN_OBJECT - {"到"}
        ):
            return start
        at = token.start
    return start


def _belongs(token: Token, legal: bool) -> bool:
    if not legal and token.text == "中小企业":  # 「中小企业/协进会」
        return True
    if token.text in lexicon.words("appositions.txt") or _names_kind(token) or token.text in _COPULAS:
        return False
    if token.tag == "w":
        return token.text in _MIDDLE_MARKS
    if token.text in lexicon.words("nominal_verbs.txt"):
        return True
    if token.tag == "v":
        return legal and token.text not in acts()
    return token.tag in _NAME_TAGS and not (token.tag == "vn" and token.text in acts())


def _names_kind(token: Token) -> bool:
    """「全资子公司」, 「龙头企业」: a common noun of bodies stands before the name."""
    return token.tag == "n" and len(token.text) > 2 and token.text.endswith(("子公司", "企业", "单位"))


def _over_and(text: str, sentence: Sentence, span: tuple[int, int], places: Collection[int]) -> int:
    """「云州市经济商务/和/信息化局」, 「澳门教育/及/青年发展局」: a joining word inside the name of a bureau, if a place begins what stands before it."""
    start = span[0]
    joins = ("和", "暨", "与", "及") if text[span[1] - 1] in "局厅部司署院" else ("和", "暨")
    if text[start - 1 : start] not in joins or start in places or start - 1 <= sentence.start:
        return start
    before = left_edge(sentence, start - 1, partial(_belongs, legal=False))
    whole = before in places or text[start - 1] == "暨" or re.match(ADMIN, text[before : before + 1])
    headed = _HEADED.match(text, span[1]) is not None and text[before - 1 : before] in _ITEM_STARTS
    other = (
        ends_strongly(text[before : start - 1])
        or lexicon.divisions_named(text[before : start - 1])
        or text[before : start - 1].endswith(TOWNS)  # 「石桥镇双溪村和/县人民医院」
    )
    return before if before < start - 1 and (whole or headed) and not other else start


_HEADED = re.compile("副?[局厅署司]?长(?![江期])|(?:党[组委])?副?书记|副?主任")  # 「、经济及科技发展局/局长高远」
_ITEM_STARTS = ("、", "，", ",", "及", "由")
_NATIONS = re.compile("[中韩日朝俄美英法德意泰越缅老柬马印澳蒙]{2}")


def _with_nations(text: str, sentence: Sentence, start: int) -> int:
    """「韩中/文化友好协会」, of which the tagger takes the first word for a person."""
    token = sentence.token_at(start - 1) if start - 2 >= sentence.start else None
    before = token is not None and (token.start, token.end) == (start - 2, start) and token.tag in ("PER", "nr")
    return start - 2 if before and _NATIONS.fullmatch(text, start - 2, start) else start


_BARE_SCHOOL = re.compile("(?:初级|高级|实验|中心)?(?:中学|小学|学校)|图书馆|纪念馆")


def _after_person(text: str, sentence: Sentence, span: tuple[int, int], places: Collection[int]) -> int:
    """「江州区/叶秋声/初级中学」, 「叶秋声/小学/校长」: a school called after a person, behind its place or at the head of a clause."""
    person = sentence.token_at(span[0] - 1) if _BARE_SCHOOL.fullmatch(text, *span) else None
    if person is None or person.tag not in ("PER", "nr") or person.end != span[0]:
        return span[0]
    near = sentence.tokens_in(max(sentence.start, person.start - 9), person.start)
    place = next((t.start for t in near if t.start in places), None)
    if place is not None and text[place : person.start].isalnum():
        return place
    heads = person.start == sentence.start or text[person.start - 1] in "，,、：:（("
    return person.start if heads and text.startswith("校长", span[1]) else span[0]


_KIND_OF_FIRM = re.compile("(?:资|[民国]营|龙头|骨干|重点|知名)企业$")


def _follows_kind(text: str, sentence: Sentence, start: int) -> bool:
    """「韩资企业/云/一/机械有限公司」: what a firm is comes right before its name, of whose brand the tagger makes a verb."""
    token = sentence.token_at(start)
    single = token is not None and len(token.text) == 1 and token.text not in _TAKING_AN_OBJECT
    return single and _KIND_OF_FIRM.search(text, max(start - 6, 0), start) is not None


def _behind_verbs(sentence: Sentence, start: int, end: int) -> int:
    """A name does not begin with a verb or a number: 「走进/某某公司」, 「一所/小学」."""
    for token in sentence.tokens_in(start, end):
        plain = token.tag in ("v", "m", "q", "f", "ad", "a") and not token.text.startswith("第")
        if token.start == start and token.end < end and plain:
            start = token.end
    return start


_ITEM_MARKS = "、,，;；/|×:： "
_TAKING_AN_OBJECT = _COPULAS | set("赴在抵访来与向让率经从对将和及等")


def _from_item_start(text: str, sentence: Sentence, start: int, last: int) -> int:
    """「显/云/琴/学校」 between two marks: a brand's single characters that the tagger takes for words of their own, or a brand that it takes
    for a person: 「云味米/合作社」."""
    at = start
    for token in reversed(sentence.tokens_in(start - 8, start)):
        if token.end > at:
            continue
        person = at == last and token.tag in ("PER", "nr")
        single = len(token.text) == 1 and token.tag in _SINGLE_TAGS and token.text not in _TAKING_AN_OBJECT
        if token.end < at or not (person or single):
            break
        at = token.start
    alone = at == sentence.start or text[at - 1] in _ITEM_MARKS
    return at if alone and 1 < start - at < 5 else start


_SINGLE_TAGS = {"v", "a", "d", "n", "nr", "q", "ad", "j"}
_HOUSE_CALLED = re.compile(
    "(?:职业|技术|高级|中等|综合|国立|私立|艺术|音乐|应用科技|纪念){0,2}(?:学校|中学|高中|大学|学院|医院|基金会|研究所|图书馆|博物馆)"
)  # 「埃里克·冯·林登/职业学校」


def called_after_people(document: Document, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of bodies, each with the foreign name before it that it bears: 「埃里克·冯·林登/职业学校」."""
    after = {t.end: t.start for s in document.sentences for t in s.tokens if t.tag == "PER" and "·" in t.text}
    for start, end in found:
        called = start in after and _HOUSE_CALLED.fullmatch(document.text, start, end)
        yield (after[start] if called else start), end
