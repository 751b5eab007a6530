"""Where the name of a body begins, once its end is known.

In: a sentence and where the ending stands. Out: an offset. A name goes back over words that names are made of; it stops at words that say what
it is (「子公司」), at verbs (「走进」), and at another body that a writer or the tagger runs together with it (「某市人民政府某集团」).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence, left_edge
from loaders.mentions.bodies.names import ADMIN_HEAD, LEGAL, ending, ends_strongly, type_of
from loaders.mentions.places.kinds import ZONE_END
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


_OUTSIDE = re.compile("——|--|[】〕》」｜│|\u3000\n]")


def trimmed(text: str, start: int, end: int) -> int:
    """A name begins with no mark, with no bracket or quotation that it does not close, behind no dash of two, and behind no body that is run
    together with it."""
    start = max((m.end() for m in _OUTSIDE.finditer(text, start, end)), default=start)
    while start < end and text[start] in "·—－)）”、":
        start += 1
    for opening, closing in ("()", "（）", "“”"):
        while text.count(opening, start, end) > text.count(closing, start, end):
            start = text.index(opening, start, end) + 1
    start += 2 if _JAPANESE.match(text, start, end) else 0
    start = _behind_glued(text, start, end)
    earlier = _EARLIER.match(text, start, end) if text[start - 1 : start] in ("(", "（") else None
    if earlier and not any(place.start == 0 for place in lexicon.find_divisions(text[start:end])):
        start = earlier.end()
    return _behind_others(text, start, end)


_GLUED = re.compile("[｜│|]|[同和于与跟替为及对向]|[现前时]任|代表")


def _behind_glued(text: str, start: int, end: int) -> int:
    """「同/江州云港公司」, 「前任/江州医院」: a name that begins with a place behind a word that is none of it; 「和平区」 and 「同江市」 are places."""
    match = _GLUED.match(text, start, end)
    if match is None:
        return start
    if text[start] in "｜│|":
        return match.end()
    behind = lexicon.find_divisions(text[match.end() : match.end() + 5])
    whole = any(m.start == 0 for m in lexicon.find_divisions(text[start : start + 5], ambiguous=True))
    return match.end() if not whole and any(m.start == 0 for m in behind) else start


_JAPANESE = re.compile(r"日本(?:株式|有限)会社\w")
_EARLIER = re.compile("(?:原|前身|曾)(?:名|称|用名)?(?:[为是叫系])?[:：]?")  # 「(原/江州海运公司)」


_RUN_ON = re.compile(
    r"(?P<government>人民政府)|^(?:代表团|考察团|访问团)(?:一行)?[先再又还]?后?[进到赴来]|[走扎钻拐踏迈跨]进|^(?:共建|挂职(?!干部))|(?P<kind>^(?:[港台外日韩德美法侨合]资|民营|国有|龙头|骨干|知名)企业|(?:随团|随访|参展|参会|签约|乡贤|入驻|入园|援建|结对|牵头|链主)企业)"
    r"|(?P<side>(?:投资|出资|建设|承建|采购|购买|供货|供应|承办|合作|运营|开发|受托|委托|^[买卖甲乙])方)|(?:合作方|对方|客商|投资方|主办方)?[是为]|^母公司|(?P<built>(?:共建|援建|捐建|兴建|新建|投建|合建|合办|联办)(?![工办指组队者])|建(?!\w银行))|(?P<works>(?<!^)(?:合作|投资|联合|共同)(?:建设|打造|共建))|(?<!^)(?:子公司|龙头企业|旗下|坐落于|位于|落户|来自|挂牌)|(?P<joined>[和与及向]|同(?![济仁德心方医]))|深入|听取|派出|组建|(?P<led>(?:[调升转改兼出担现前时曾接]|挂)?任|(?<=[省市县区州旗])(?:考察|调研|走访|参观|视察|访问|拜访)|[跟替帮到进在赴]|(?<!自)由|代表|邀请)(?=\w{4})"
    r"|^(?:[该本各]|全(?!国)|学校(?=\w{2,}(?:学院|研究院|图书馆|系)))"
)


def _behind_others(text: str, start: int, end: int) -> int:
    """Where a body begins that the tagger runs together with what stands before it: 「某市人民政府/某某集团」, 「合作方是/某某集团」, 「采购方/某某公司」."""
    anew = max((start + m.end() for m in _RUN_ON.finditer(text[start:end]) if _begins_anew(m, text[start:end])), default=start)
    return _behind_where(text, anew, end) if LEGAL.search(text, anew, end) else anew


_PLACED = re.compile("[区县市州旗镇乡园]$")


def _behind_where(text: str, start: int, end: int) -> int:
    """「云县/江州云港公司」, 「江州开发区/南江云港公司」: where a firm is, before a name that begins with a place around it; names go from the large to the small."""
    found = lexicon.find_divisions(text[start : min(end, start + 16)])
    if not found or found[0].start > 0:
        return start
    outer = (m.start for m in found[1:] if _PLACED.search(text, start, start + m.start) and _lies_in(found[0].form, m.form))
    return start + next(outer, 0)


def _lies_in(inner: str, outer: str) -> bool:
    """「云县」 in 「江州」: whether the codes of a place begin with those of another."""
    codes = [d.adcode.removesuffix("00").removesuffix("00") for d in lexicon.divisions_named(outer) if d.adcode]
    return any(
        d.adcode and d.adcode.startswith(code) and d.name != outer for d in lexicon.divisions_named(inner) for code in codes
    )


_SHORTEST_WORK, _OF_BUILDERS = 5, "设工科筑材发投安银业信"  # 「云县建/速溶茶基地」, not 「江州建工」
_FOR_OR_WITH = ("代表", "跟", "替", "邀请")  # no name has them inside: 「高远还代表/云港机械公司」
_OF_DELEGATES = re.compile("大会|[处团队性]|踪|代")
_SITE = re.compile(r"\w{3}(?:[城园镇村港]|市场|广场|基地|[园社景新]区|开发区)$")  # 「江州科技城/和/云港公司」


def _begins_anew(match: re.Match[str], name: str) -> bool:
    rest = name[match.end() :]
    if match["joined"]:
        site = _SITE.search(name[: match.start()]) and len(rest) >= 4 and (LEGAL.search(rest) or rest.endswith("中心"))
        return bool(site or ends_strongly(name[: match.start()])) and ends_strongly(rest)
    if match["built"]:  # 「云县共建/南江药材研究院」, 「南江移民开发区建/南江罐头厂」, not 「江州建设局」
        zone = ZONE_END.search(name[: match.start()])
        town = any(place.end == match.start() for place in lexicon.find_divisions(name))
        town &= match["built"] != "建" or (len(rest) >= _SHORTEST_WORK and rest[0] not in _OF_BUILDERS)
        word = name[match.start() : match.start() + 2] in lexicon.words("common_words.txt") and match["built"] == "建"
        return (zone is not None or town) and not word and len(rest) >= len("罐头厂") and ends_strongly(rest)
    if match["led"]:  # 「高远来庄前任/大连市商务局」, 「林深代表/省商务厅」
        placed = any(place.start == 0 for place in lexicon.find_divisions(rest)) or ADMIN_HEAD.match(rest) is not None
        spoken_for = match["led"] in _FOR_OR_WITH and ends_strongly(rest) and not _OF_DELEGATES.match(rest)
        return (placed or spoken_for) and ending(rest) is not None
    if match["government"] or match["kind"]:
        return len(rest) >= 4 and ending(rest) is not None and type_of(rest) == "Enterprise"
    return len(rest) >= 4 and ending(rest) is not None


_HOUSE_CALLED = re.compile(
    "(?:职业|技术|高级|中等|综合|国立|私立|艺术|音乐|应用科技|纪念){0,2}(?:学校|中学|高中|大学|学院|医院|基金会|研究所|图书馆|博物馆)"
)  # 「埃里克·冯·林登/职业学校」


def called_after_people(document: Document, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of bodies, each with the foreign name before it that it bears: 「埃里克·冯·林登/职业学校」."""
    after = {t.end: t.start for s in document.sentences for t in s.tokens if t.tag == "PER" and "·" in t.text}
    for start, end in found:
        called = start in after and _HOUSE_CALLED.fullmatch(document.text, start, end)
        yield (after[start] if called else start), end
