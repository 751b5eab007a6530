"""Enterprises and other bodies named in an article, by their fullest name in it.

In: a Document, its places, posts and territory. Out: `Body` mentions. A name ends with a word that only bodies have (有限公司, 局, 大学) and begins
where its run of words does; the mission of a country is told by its head too (「某国驻华大使」). What only the tagger takes for a body, and
organs of a territory (市人大常委会), count where a relation needs them. Short forms (云港公司 for 江州云港航运有限公司) join the long form.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document
from loaders.mentions.bodies.full_names import joined, numbered_house
from loaders.mentions.bodies.lists import told_by_company
from loaders.mentions.bodies.missions import missions as missions_in
from loaders.mentions.bodies.names import (
    ADMIN_HEAD,
    FACULTY,
    FIRM_PART,
    ending,
    is_bureau,
    is_certain,
    is_kind,
    joint,
    type_of,
    whole,
    with_territory,
)
from loaders.mentions.bodies.short_names import Ground, acts_as_firm, is_firm, short_forms, short_tails, tails, told_beside
from loaders.mentions.bodies.spans import spans as spans_in
from loaders.mentions.places import Place
from loaders.mentions.places.territory import Territory
from loaders.mentions.posts import Title
from loaders.spans import Covered, Span, behind_last


class Body(NamedTuple):
    """A body named at text[start:end]: its fullest name in the article, Enterprise or Organization, and whether the name alone is
    enough to be sure of it."""

    start: int
    end: int
    form: str
    name: str
    type: str
    certain: bool


def recognise(
    document: Document, places: Sequence[Place], titles: Sequence[Title], territory: Territory, people: Sequence[Span]
) -> list[Body]:
    """All bodies of an article in text order; governments and party committees are their place and left out. `people` are where names of
    people are told."""
    text = document.text
    missions = dict(missions_in(text, places))
    spans = spans_in(document, places, titles, missions, people)
    own = _own_names(text, spans, territory, {t.start for t in titles}) | missions
    full = joined(set(own.values()), {p.name for p in places} | {p.form for p in places})
    starts = {p.start for p in places}
    proper = {s for s in spans if s in missions or (_has_proper_part(document, s, starts) and not is_kind(text[slice(*s)]))}
    posts = {t.start for t in titles if not t.territorial}
    certain = [span in proper and _is_told(text, span, full[own[span]], posts) for span in spans]
    told = told_by_company(text, spans, certain)
    long = [_body(text, span, full[own[span]], certain[i] or i in told) for i, span in enumerate(spans)]
    long = _with_parts(document, [*long, *_anaphors(text, long), *_numbered_houses(document, long, places)], posts)
    kept = [b for b in long if (b.certain or not text.startswith("项目", b.end)) and not FIRM_PART.fullmatch(b.form)]
    by_tail = tails(b.name for b in kept if b.type == "Enterprise" and is_firm(b.name))
    kept = [b._replace(name=by_tail.get(b.name, b.name)) if b.type == "Enterprise" else b for b in kept]
    called = {text[a:b] for a, b in people}
    named = sorted([*kept, *_short_forms(Ground.of(document, places, titles, people), kept, called)])
    return [*map(partial(_under_new_name, text), [None, *named], named)]


def _own_names(text: str, spans: Sequence[Span], territory: Territory, posts: Collection[int]) -> dict[Span, str]:
    """A department that has an officer in the article is its body's, whose title takes it along; one that signs or is visited acts for itself."""
    names = {s: joint(with_territory(text[slice(*s)], s[0], territory)) for s in spans}
    beside = {s for s in spans if names[s] in _ONE_EACH and s[1] in posts}
    names |= {s: f"{of}{names[s]}" for s in beside if (of := territory.listed(s[0]))}
    names |= {  # 「招商局长高远」 in the paper of 江州市
        s: (territory.listed(s[0]) or territory.here(s[0]) or "").removesuffix("特别行政区") + names[s]
        for s in spans
        if is_bureau(names[s]) and (s[1] in posts or s[1] - 1 in posts)
    }
    headed = {name for (_, end), name in names.items() if end in posts}
    return {s: whole(name) if name in headed else name for s, name in names.items()}


# 「江州市政协副主席、/工商联/主席」: what each place has one of
_ONE_EACH = {"工商联", "总商会", "残联", "文联", "科协", "侨联", "妇联", "总工会", "供销社"}


_WAS = re.compile("[(（](?:原|前身|曾)(?:名|称|用名)?(?:[为是叫系])?[:：]?")


def _under_new_name(text: str, before: Body | None, body: Body) -> Body:
    """「江州云港公司（原江州海运公司）」: what a body was called is that body."""
    was = before and _WAS.fullmatch(text, before.end, body.start) and text.startswith((")", "）"), body.end)
    return body._replace(name=before.name, type=before.type, certain=before.certain) if before and was else body


def _is_told(text: str, span: Span, name: str, posts: Collection[int]) -> bool:
    """Whether a name is sure by its ending, or by the post someone has there, and does not stand in a byline."""
    held = span[1] in posts and ending(name) is not None
    return (is_certain(name) or held or acts_as_firm(text, span)) and not text.startswith(_BYLINE, span[1])


_BYLINE = ("记者", "通讯员", "供稿")


def _body(text: str, span: Span, name: str, certain: bool) -> Body:
    return Body(*span, text[span[0] : span[1]], name, type_of(name), certain)


def _has_proper_part(document: Document, span: Span, places: Collection[int]) -> bool:
    """Whether a name holds a place, a letter for one, or a word that the tagger takes for a name: 「综合性研究所」 does not, nor does
    「移民小学」, whatever the tagger says."""
    form = document.text[slice(*span)]
    if any(i in places for i in range(*span)) or ADMIN_HEAD.match(form):
        return True
    tokens = document.sentences[document.index_at(span[0])].tokens_in(*span)
    house = _COMMON_HOUSE.search(form)
    common = house is not None and form[: house.start()] in _whose_kind()
    return not common and any(t.tag in ("ORG", "LOC", "nz", "nt", "ns", "PER", "nr") for t in tokens)


@cache
def _whose_kind() -> frozenset[str]:
    """What says of a school or a factory whom it is for or what it makes: 「移民小学」, 「罐头厂」; 「光明小学」 is called so."""
    people = {
        "移民",
        "灾民",
        "农民",
        "民族",
        "农村",
        "乡村",
        "城乡",
        "乡镇",
        "基层",
        "当地",
        "对口",
        "受援",
        "结对",
        "定点",
        "公办",
        "民办",
        "寄宿",
    }
    return lexicon.words("trade_words") | lexicon.words("industries") | people | {"罐头", "农产品", "扶贫"}


_COMMON_HOUSE = re.compile("(?:学校|[小中]学|幼儿园|医院|[养敬]老院|卫生院|合作社|\\w{0,2}厂)$")


# ── short forms ──


def _short_forms(ground: Ground, long: Sequence[Body], people: Collection[str]) -> Iterator[Body]:
    """Short names of the firms that the article names in full, and of those that it names only so; `people` are told to be called so."""
    text = ground.document.text
    taken = Covered(len(text), ((b.start, b.end) for b in long))
    full = {b.name: b for b in long if b.type == "Enterprise" and is_firm(b.name)}
    for (start, end), name in (*short_forms(ground, full, taken), *short_tails(ground, tails(full), taken)):
        yield full[name]._replace(start=start, end=end, form=text[start:end])
    names = [b.name for b in long]
    for span in told_beside(ground, taken):
        names.append(_with_place(text[slice(*span)], names))
        yield Body(*span, text[slice(*span)], names[-1], "Enterprise", certain=True)
        if text[slice(*span)] not in people:
            yield from _again(text, span, names[-1], taken)


def _again(text: str, span: Span, name: str, taken: Covered) -> Iterator[Body]:
    """「云帆电器与江云堂签约,江云堂的总经理…」: a brand that a post tells is one wherever it stands."""
    form = text[slice(*span)]
    for match in re.finditer(re.escape(form), text) if len(form) > _SHORT else ():
        if not taken.overlaps(match.span()):
            taken.add(match.span())
            yield Body(*match.span(), form, name, "Enterprise", certain=True)


_SHORT = 2  # characters of a brand that may as well be a word


def _with_place(form: str, names: Sequence[str]) -> str:
    """「江州南云」 for 「南云」, where the article has no longer name."""
    longer = {n for n in names if n.endswith(form) and lexicon.divisions_named(n.removesuffix(form))}
    return max(longer, default=form)


# ── parts of a body ──


def _with_parts(document: Document, bodies: Sequence[Body], posts: Collection[int]) -> list[Body]:
    """「该校海洋研究院」 is a part of the body meant: the body itself where someone's post follows, else named with it."""
    meant = {b.end: b for b in bodies if _MEANT.fullmatch(b.form)}
    owners = {b: meant[b.start] for b in bodies if b.start in meant} | dict(_listed_parts(document, bodies))
    bodies = _branches(document, bodies)
    return [
        b._replace(name=owners[b].name + (b.form if b.end not in posts else ""), type=owners[b].type, certain=owners[b].certain)
        if b in owners
        else b
        for b in bodies
    ]


def _listed_parts(document: Document, bodies: Sequence[Body]) -> Iterator[tuple[Body, Body]]:
    """「江州大学海洋学院、/食品学院」, 「江州大学海洋学院院长高远、/食品学院副院长林深」: a part beside another, with the body that both are of."""
    for before, body in pairwise(sorted(bodies)):
        of = whole(before.form)
        beside = document.index_at(before.start) == document.index_at(body.start)
        if of != before.form and beside and FACULTY.search(body.form) and not lexicon.find_divisions(body.form):
            yield body, before._replace(name=of)


_BRANCH = re.compile("(?:[省市县区]|中心)?(?:分行|支行|分公司|支公司|营业部|分社|分厂)")
_CHIEF = re.compile(
    "(?P<name>.+?(?:银行|公司|集团|保险|证券|信用社))(?:.*(?:[分支]行|部|[分支]公司|中心)|(?<=银行)股份有限公司)?"
)


def _branches(document: Document, bodies: Sequence[Body]) -> list[Body]:
    """「云港银行行长高远、/江州分行/行长林深」: branches that are called by their place, in a list behind their firm or another part of it."""
    named: list[Body] = []
    for body in sorted(bodies):
        place = next((m for m in lexicon.find_divisions(body.form, ambiguous=True) if m.start == 0), None)
        branch = place and _BRANCH.fullmatch(body.form, place.end)
        listed = branch and named and _LISTS_ON.fullmatch(document.text, named[-1].end, body.start)
        chief = _CHIEF.fullmatch(named[-1].name) if listed else None
        alike = branch and chief and branch.group().endswith("行") == chief["name"].endswith(("银行", "信用社"))
        firm = chief["name"] + body.form if chief and alike else None
        named.append(body._replace(name=firm, type="Enterprise", certain=True) if firm else body)
    return named


_LISTS_ON = re.compile("[^。；;\n与和]{0,24}?[、，,]")

_NUMBERED = re.compile(
    r"(?<![第一二三四五六七八九十百\d届])(?P<form>(?P<house>[一二三四五六七八九十]{1,3}(?:中|院(?![里内外子落])))(?=[的副校院党和与，,。、]|教[师研]|医[生护]))"
)


def _numbered_houses(document: Document, long: Sequence[Body], places: Sequence[Place]) -> Iterator[Body]:
    """「三中的校长」, 「市/一院党委书记」: the only school or hospital of that number which the article names in full (「江州市第三中学」); not 「云州的/三中」."""
    text = document.text
    named: dict[str, set[str]] = {}
    for body in long:
        if short := numbered_house(body.name):
            named.setdefault(short, set()).add(body.name)
    known = Covered(len(text), ((b.start, b.end) for b in long))
    placed = {p.end: p for p in places}
    for match in _NUMBERED.finditer(text) if named else ():
        names = named.get(match["house"], set())
        start = _with_letter(document, match.start())
        place = placed.get(start - text.startswith("的", start - 1))
        here = place is None or any(name.startswith((place.name, place.form)) for name in names)
        if len(names) == 1 and here and not known.overlaps(match.span()):
            yield Body(start, match.end(), text[start : match.end()], next(iter(names)), "Organization", certain=True)


def _with_letter(document: Document, start: int) -> int:
    """「市/一院」, where the letter is a word of its own."""
    token = document.sentences[document.index_at(start)].token_at(start - 1) if start else None
    return start - 1 if token and token.text in ("省", "市", "县", "区", "州") else start


_KINDS = "院|校|公司|集团|局|商会|协会|会|中心|行|厂|委"
_MEANT = re.compile(rf"[该本](?:{_KINDS})|学校")
_THAT = re.compile(
    rf"(?:[该本](?P<kind>{_KINDS})|(?:(?<=[与和由向])|(?<!\w))学(?P<school>校)(?=\w{{2,10}}(?:学院|研究院|图书馆|系)))(?=[\u4e00-\u9fff])"
)


def _beside(text: str, long: Sequence[Body], at: int) -> set[str]:
    """「宁江大学副校长高远与/该校」: the bodies of the same clause that another one is joined to."""
    clause = behind_last(text, "，,。\n；;", at)
    joined = text[at - 1 : at] in ("与", "和", "同", "跟", "向", "为", "给")
    return {b.name for b in long if joined and clause <= b.start < at}


def _anaphors(text: str, long: Sequence[Body]) -> Iterator[Body]:
    """「该院副院长」, 「该公司办公室主任」: the body named last that is of that kind."""
    for match in _THAT.finditer(text):
        kind = match["kind"] or match["school"]
        kinds = {"校": ("学校", "大学", "学院", "中学", "小学", "校"), "院": ("医院", "院")}.get(kind, (kind,))
        others = _beside(text, long, match.start())
        last = max(
            (
                b
                for b in long
                if b.end <= match.start()
                and b.name not in others
                and (
                    b.name.endswith(kinds)
                    or (kind in ("公司", "集团") and b.type == "Enterprise" and not b.name.endswith("合作社"))
                )
            ),
            default=None,
        )
        if last:
            yield last._replace(start=match.start(), end=match.end(), form=match.group(), certain=False)
