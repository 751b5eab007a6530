"""Enterprises and other bodies named in an article, by their fullest name in it.

In: a Document, its places, posts and territory. Out: `Body` mentions. A name ends with a word that only bodies have (有限公司, 局, 大学) and begins
where its run of words does; the mission of a country is told by its head too (「某国驻华大使」). What only the tagger takes for a body, and
organs of a territory (市人大常委会), count where a relation needs them. Short forms (云港公司 for 江州云港航运有限公司) join the long form.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence, left_edge, overlaps
from loaders.mentions.places import Place
from loaders.mentions.posts import ADMIN, OFFICE, Title
from loaders.mentions.territory import Territory
from loaders.tagger import Token, names

Span = tuple[int, int]


class Body(NamedTuple):
    """A body named at text[start:end]: its fullest name in the article, Enterprise or Organization, and whether the name alone is
    enough to be sure of it."""

    start: int
    end: int
    form: str
    name: str
    type: str
    certain: bool


def recognise(document: Document, places: Sequence[Place], titles: Sequence[Title], territory: Territory) -> list[Body]:
    """All bodies of an article in text order; governments and party committees are their place and left out."""
    text = document.text
    missions = dict(_missions(text, places))
    spans = _spans(document, places, titles, missions)
    own = {s: missions.get(s) or _whole(_with_territory(text[s[0] : s[1]], s[0], territory)) for s in spans}
    full = _joined(set(own.values()), {p.name for p in places} | {p.form for p in places})
    proper = {s for s in spans if s in missions or _has_proper_part(document, s, places)}
    long = [_body(text, span, full[own[span]], span in proper) for span in spans]
    long += _anaphors(text, long)
    kept = [b for b in long if b.certain or not text.startswith("项目", b.end)]
    return sorted([*kept, *_short_forms(document, kept)])


def _body(text: str, span: Span, name: str, proper: bool) -> Body:
    return Body(*span, text[span[0] : span[1]], name, type_of(name), proper and is_certain(name))


def _has_proper_part(document: Document, span: Span, places: Sequence[Place]) -> bool:
    """Whether a name holds a place, a letter for one, or a word that the tagger takes for a name: 「综合性研究所」 does not."""
    sentence = next((s for s in document.sentences if s.start <= span[0] < s.end), None)
    tokens = [t for t in sentence.tokens if t.start < span[1] and span[0] < t.end] if sentence else []
    placed = any(span[0] <= p.start < span[1] for p in places)
    return (
        placed
        or any(t.tag in ("ORG", "LOC", "nz", "nt", "ns", "PER") for t in tokens)
        or _ADMIN_HEAD.match(document.text[span[0] : span[1]]) is not None
    )


# ── where a body's name stands ──

_LEGAL = re.compile(r"股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团|株式会社")
_STOP_TAGS = {"p", "c", "u", "r", "d", "TIME", "PER", "nr", "xc", "t"}
# Words before a name that say what it is: 「试车企业某某公司」, 「全资子公司某某公司」.
_APPOSITIONS = {
    "企业",
    "子公司",
    "全资",
    "供应商",
    "单位",
    "客商",
    "董事长",
    "总经理",
    "代表",
    "公司",
    "会员",
    "车企",
    "集团旗下",
    "旗下",
    "主席",
    "领导",
    "央企",
    "国企",
    "民企",
    "龙头",
    "厂商",
    "商",
    "和",
    "与",
}
_NAME_TAGS = {"ORG", "LOC", "nt", "ns", "nz", "n", "vn", "an", "a", "b", "j", "m", "s", "nw", "q", "f", "ad"}
_COPULAS = {"是", "为", "系", "有", "由", "请", "找", "到", "去", "往"}
# Verbs that names of bureaus, institutes and task forces are made of.
_NOMINAL_VERBS = {
    "发展",
    "改革",
    "合作",
    "交流",
    "协作",
    "振兴",
    "创新",
    "援",
    "驻",
    "援疆",
    "援藏",
    "服务",
    "研究",
    "监督",
    "监察",
    "管理",
    "贸易",
    "建设",
    "教育",
    "统计",
    "审计",
    "投资",
    "供销",
    "实验",
}
_MIDDLE_MARKS = "()（）·—－“”"
_OFFICES = set(OFFICE.split("|"))
_DELEGATION = re.compile(r"(?:代表团|考察团|访问团|参访团)$")
_GOVERNMENT = re.compile(rf"^(?:{ADMIN})?(?:委|党委|党工委|工委|人民政府|政府|管理委员会|管委会|行署|委、?[市县区州]?政府)$")
_PARTY_GROUPS = ("党组", "党委", "党支部", "党总支")
_STATE = re.compile(r"^(?:党中央|国务院|中央|中共中央|全国人大常委会|全国政协)$")


def _spans(document: Document, places: Sequence[Place], titles: Sequence[Title], missions: Collection[Span]) -> list[Span]:
    """Where names of bodies stand, the longest first where they overlap."""
    text = document.text
    found = {*missions}
    for sentence in document.sentences:
        found.update(_suffixed(text, sentence, places, titles))
        found.update(_tagged(text, sentence, titles))
        found.update(m.span() for m in re.compile(r"团[省市县区州]委").finditer(text, sentence.start, sentence.end))
    posts = [(t.start, t.end) for t in titles if t.territorial]
    found = {s for s in found if not any(s[0] < e and b < s[1] <= e for b, e in posts)}
    chosen: list[Span] = []
    for span in sorted(found, key=lambda s: (s not in missions, not _ends_strongly(text[s[0] : s[1]]), s[0] - s[1], s[0])):
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


def _is_of_places(span: Span, form: str, places: Sequence[Place]) -> bool:
    """Whether a span is a place, or places and part of one: 「甲市乙区」 before 「区委书记」; or a people: 「某某族」."""
    covered = any(p.start <= span[0] and span[1] <= p.end for p in places)
    cut = any(p.start < span[1] < p.end and p.start >= span[0] for p in places)
    ends = any(p.end == span[1] and p.start >= span[0] for p in places) and not _ends_strongly(form)
    return covered or cut or ends or form.endswith("族")


@cache
def _endings() -> re.Pattern[str]:
    endings = sorted(
        (s for s, kind in lexicon.body_suffixes().items() if kind.strong or len(s) > 1), key=lambda s: (-len(s), s)
    )
    return re.compile("|".join([*map(re.escape, endings), "办(?=副?主任|[，,、。签与和])"]))


def _suffixed(text: str, sentence: Sentence, places: Sequence[Place], _titles: Sequence[Title]) -> Iterator[Span]:
    """Names that end as only bodies do: 「江州/黔货/入江/商贸/有限公司」, 「云州市/发展/和/改革/委员会」."""
    starts = {p.start for p in places}
    words = {t.end: t.text for t in sentence.tokens}
    for match in _endings().finditer(text, sentence.start, sentence.end):
        if match.end() not in words or words[match.end()] in lexicon.words("not_bodies.txt"):
            continue
        legal = _LEGAL.fullmatch(match.group()) is not None
        start = left_edge(sentence, match.start(), partial(_belongs, legal=legal))
        start = start if legal else _over_and(text, sentence, start, starts)
        start = _trimmed_start(text, _behind_verbs(sentence, start, match.start()), match.end())
        known = len(match.group()) > 1 and lexicon.body_suffixes()[match.group()].strong
        if _LEGAL.search(text, start, match.start()) and not legal and not text.startswith(("办事处", "研究院"), match.start()):
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
    if token.text in _APPOSITIONS or token.text in _COPULAS:
        return False
    if token.tag == "w":
        return token.text in _MIDDLE_MARKS
    if token.tag == "v":
        return (legal and token.text not in acts()) or token.text in _NOMINAL_VERBS
    return token.tag in _NAME_TAGS


def _over_and(text: str, sentence: Sentence, start: int, places: set[int]) -> int:
    """「云州市经济商务/和/信息化局」: a joining word inside the name of a bureau, if a place begins what stands before it."""
    if text[start - 1 : start] != "和" or start in places or start - 1 <= sentence.start:
        return start
    before = left_edge(sentence, start - 1, lambda t: _belongs(t, False))
    whole = before in places or re.match(ADMIN, text[before : before + 1])
    return before if before < start - 1 and whole and not _ends_as_body(text[before : start - 1]) else start


def _ends_as_body(form: str) -> bool:
    return any(m.end() == len(form) for m in _endings().finditer(form))


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
    return max((m.end() for m in _RUN_ON.finditer(text, start, end) if _ends_as_body(text[m.end() : end])), default=start)


@cache
def _industries() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(lexicon.words("industries.txt"), key=lambda w: (-len(w), w)))))


def _brand_end(text: str, start: int, end: int) -> int:
    """A brand that the tagger runs on into what it makes ends there: 「海纳云/汽车智能系统」; one with 「中国」 behind takes it along."""
    if _ends_strongly(text[start:end]):
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


def _missions(text: str, places: Sequence[Place]) -> Iterator[tuple[Span, str]]:
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


# ── whose name it is ──

_ADMIN_HEAD = re.compile(r"^(?P<admin>自治区|自治州|省|市|县|区|州|旗|盟|地)(?=[\u4e00-\u9fff]{2})(?!属|场|域|民|级|里|内)")
_ENTERPRISE = re.compile(
    r"(?:公司|集团|银行|株式会社|厂|酒店|宾馆|商行|合作社|联社|药业|证券|保险|投资管理中心|控股|航空|科技|生物|数据|环保|智能|储能|汽车|重工|电气|动漫|中国)$"
)
_ORGAN = re.compile(
    r"(?:人大常委会|人民代表大会常务委员会|人民代表大会|人大|政协|委员会办公室|委办公室|[市县区州]委\w{0,4}部)$"
)
_VENUE = re.compile(
    r"(?:酒店|宾馆|饭店|工厂)$|(?:会展|会议|展览|文化|博览|市民|体育|艺术|展销|接待|服务)(?:中心|馆|宫)$|[书画文博展图]\w{0,2}(?:馆|院)$"
)


def type_of(name: str) -> str:
    """Enterprise or Organization, by the name's last words."""
    named = any(name.endswith(s) for s in (*lexicon.body_suffixes(), "办", "处", "组"))
    return "Enterprise" if _ENTERPRISE.search(name) or not named else "Organization"


def _ends_strongly(form: str) -> bool:
    ending = max((s for s in lexicon.body_suffixes() if form.endswith(s)), key=len, default=None)
    return ending is not None and lexicon.body_suffixes()[ending].strong


def is_certain(name: str) -> bool:
    """Whether the name alone tells a body to be kept: an ending that only bodies have, no organ of a territory, no venue."""
    plain_word = any(name.endswith(w) for w in lexicon.words("not_bodies.txt"))
    return _ends_strongly(name) and not plain_word and not _ORGAN.search(name) and not _VENUE.search(name)


_DEPARTMENT = re.compile(
    r"^(?P<whole>.{2,16}?(?:大学|医院|部|委))(?!附属|第[一二三四五])(?P<part>.{2,14}(?:学院|研究院|研究所|中心|司|处|科|系|班))$"
)


def _whole(name: str) -> str:
    """A department is its body's (ontology.md: the title takes it along): 「江州大学海洋研究中心」 is 「江州大学」."""
    match = _DEPARTMENT.match(name)
    return match["whole"] if match else name


_LEAGUE = re.compile(r"^团(?P<admin>[省市县区州])委$")


def _with_territory(form: str, at: int, territory: Territory) -> str:
    """「市发展改革局」 of an article from 江州 is 「江州市发展改革局」, 「团市委」 「共青团江州市委」."""
    league = _LEAGUE.match(form)
    if league:
        return f"共青团{territory.of(league['admin'], at) or league['admin']}委"
    head = _ADMIN_HEAD.match(form)
    owner = territory.of(head["admin"], at) if head else None
    return owner + form[head.end() :] if head and owner else form


def _joined(forms: set[str], places: Collection[str]) -> dict[str, str]:
    """Each form's fullest form in the article."""
    full: dict[str, str] = {}
    for form in forms:
        longer = sorted((f for f in forms if f != form and is_short_for(form, f, places)), key=lambda f: (len(f), f))
        full[form] = longer[-1] if longer else form
    return {form: full.get(full[form], full[form]) for form in forms}


_LEGAL_WORDS = re.compile(r"股份|有限|责任|集团(?=.)|(?<=.)公司$")
_ABBREVIATIONS = (
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("卫生健康", "卫健"),
    ("委员会", "委"),
    ("外事办公室", "外办"),
    ("办公室", "办"),
    ("人民政府", "政府"),
    ("总领事馆", "总领馆"),
    ("人力资源和社会保障", "人社"),
    ("文化和旅游", "文旅"),
    ("中国科学院", "中科院"),
)


def plain(name: str) -> str:
    """A name without what short forms leave out: legal words, long department names, brackets."""
    for long, short in _ABBREVIATIONS:
        name = name.replace(long, short)
    return re.sub(r"[()（）·\s]|共和国|联邦", "", _LEGAL_WORDS.sub("", name))


def is_short_for(short: str, long: str, places: Collection[str] = ()) -> bool:
    """「东海塑料公司」 is short for 「江州东海塑料有限公司」: the same but for a leading place and legal words; so is 「云港公司」 for
    「江州云港航运有限公司」: its own first words."""
    a, b = plain(short), plain(long)
    if a == b:
        return (len(short), short) < (len(long), long)
    brand = re.sub(r"(?:公司|集团)$", "", short)
    if type_of(long) == "Enterprise" and len(brand) >= (3 if brand == short else 2) and core(long).startswith(brand):
        return True
    head = b[: len(b) - len(a)]
    return (
        len(a) >= 4
        and len(b) > len(a)
        and b.endswith(a)
        and (head in places or head in ("中国",) or bool(lexicon.divisions_named(head)))
    )


# ── short forms ──


def _short_forms(document: Document, long: Sequence[Body]) -> Iterator[Body]:
    """「南云生物」, 「南云公司」 for 「江州南云生物制药股份有限公司」: the name's first words behind the place."""
    taken = [(b.start, b.end) for b in long]
    cores = {c: b for b in long if _LEGAL.search(b.name) and len(c := core(b.name)) >= 3}
    for first in sorted({c[:2] for c in cores}):
        for match in re.finditer(re.escape(first), document.text):
            whole = max((c for c in cores if c[:2] == first), key=lambda c: (_shared(document.text, match.start(), c), c))
            end = match.start() + _shared(document.text, match.start(), whole)
            tail = re.compile("公司|集团|银行").match(document.text, end)
            end = tail.end() if tail else end
            if (
                end - match.start() > 2
                and not lexicon.divisions_named(document.text[match.start() : end])
                and not overlaps((match.start(), end), taken)
            ):
                taken.append((match.start(), end))
                yield cores[whole]._replace(start=match.start(), end=end, form=document.text[match.start() : end])


def core(name: str) -> str:
    """An enterprise's own words: 「江州南云生物制药股份有限公司」 → 「南云生物制药」."""
    bare = re.sub(r"[(（][^)）]*[)）]", "", name)
    head = max((m.end for m in lexicon.find_divisions(bare) if m.start == 0), default=0)
    head += bare[head : head + 1] in ("省", "市", "县", "区") and head > 0
    own = _LEGAL.sub("", bare[head:])
    return own if len(own) >= 3 else _LEGAL.sub("", bare)


_THAT = re.compile(r"[该本](?P<kind>院|校|公司|集团|局|商会|协会|会|中心|行|厂|委)(?=[\u4e00-\u9fff])")


def _anaphors(text: str, long: Sequence[Body]) -> Iterator[Body]:
    """「该院副院长」, 「该集团办公室主任」: the body named last that is of that kind."""
    for match in _THAT.finditer(text):
        kinds = (
            ("学校", "大学", "学院", "中学", "小学", "校")
            if match["kind"] == "校"
            else ("医院", "院")
            if match["kind"] == "院"
            else (match["kind"],)
        )
        last = max(
            (
                b
                for b in long
                if b.end <= match.start()
                and (b.name.endswith(kinds) or (match["kind"] in ("公司", "集团") and b.type == "Enterprise"))
            ),
            default=None,
        )
        if last:
            yield last._replace(start=match.start(), end=match.end(), form=match.group(), certain=False)


def _shared(text: str, at: int, words: str) -> int:
    length = 0
    while length < len(words) and text[at + length : at + length + 1] == words[length]:
        length += 1
    return length
