"""Where names of places stand in an article: registered ones, zones, and what only its last character tells.

In: a Document. Out: spans, of which the longer wins where two overlap. Which place a name is, is decided in loaders/mentions/places/reader.py.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from loaders import lexicon
from loaders.document import Document, Sentence, left_edge
from loaders.mentions.people.names import ends_with_place
from loaders.mentions.places.stems import stems, stems_alone
from loaders.mentions.places.unknown import (
    NAME_TAGS,
    NOT_DIVISION,
    Span,
    behind_abroad,
    foreign,
    friends_abroad,
    governed,
    suffixed,
)
from loaders.patterns import HAN, LINKS, any_of
from loaders.spans import Covered
from loaders.tagger import Token

DIVISION_KINDS = "省市县区旗州盟"

# Kinds of zone, longest first: 「金普新区」, 「长兴岛经济区」.
_ZONE_KINDS = any_of(lexicon.words("zone_kinds"))
ZONE = re.compile(_ZONE_KINDS)
ZONE_END = re.compile(rf"{_ZONE_KINDS}$")
# Kinds of park that only the two places at a name's head tell from anybody's: 「沪滇产业园」.
PARK_KINDS = any_of(lexicon.words("park_kinds"))
PARK_END = re.compile(rf"{PARK_KINDS}$")
# Where a firm's managers sell: 「西/南区/总经理」, 「中国/区总裁」.
SALES_REGION = re.compile(
    "(?:(?:华[东南西北中]|东[南北]|西[南北]|北方|南方|大?中华|中国|亚太)(?:大区|区域?)|华[东南西北中])(?=(?:常务|执行)?副?(?:总经理|总裁|总监|经理|负责人|代表|主管|销售|市场))"
)


def spans(document: Document) -> list[Span]:
    """Where places are named, in text order."""
    constructions = (_registered, _zones, _administered, suffixed, foreign, behind_abroad, friends_abroad, governed)
    length = len(document.text)
    found = _longest((span for find in constructions for span in find(document)), length)
    beats = Covered(length, (m.span() for m in SALES_REGION.finditer(document.text)))
    found = [_without_joint(document.text, span) for span in found if not beats.overlaps(span)]
    return _longest([*found, *stems_alone(document, stems(document.text[a:b] for a, b in found))], length)


def _without_joint(text: str, span: Span) -> Span:
    """「江州省/同/埃斯库德州」: a word that joins begins no name that no register has."""
    start, end = span
    joint = start and text[start] in "同与和跟" and text[start - 1] in "省市县区州" and end - start > _LONG
    return (start + 1, end) if joint and not lexicon.divisions_named(text[start:end]) else span


def _longest(found: Iterable[Span], length: int) -> list[Span]:
    """The spans that stay when of two that overlap the longer wins (the earlier, where equally long)."""
    chosen: list[Span] = []
    taken = Covered(length)
    for span in sorted(set(found), key=lambda s: (s[0] - s[1], s[0])):
        if not taken.overlaps(span):
            chosen.append(span)
            taken.add(span)
    return sorted(chosen)


# ── places of the register ──


def _registered(document: Document) -> Iterator[Span]:
    """Full and short forms of registered places; a short one takes its kind along (「都安」+「县」)."""
    words = {at: t for s in document.sentences for t in s.tokens for at in range(t.start, t.end)}
    tokens = (t for s in document.sentences for t in s.tokens)
    names = ((t.start, t.end) for t in tokens if t.tag == "PER" and not _names_place(document.text, t))
    people = Covered(len(document.text), names)
    plain, doubtful = lexicon.find_divisions(document.text), lexicon.find_divisions(document.text, ambiguous=True)
    known = {(m.start, m.end) for m in plain}
    named = {d.name for m in plain for d in lexicon.divisions_named(m.form) if m.form == d.name or d.level == "country"}
    named |= {
        m.form for m in doubtful if len(m.form) > _SHORTEST and any(d.name == m.form for d in lexicon.divisions_named(m.form))
    }
    named |= {document.article.home} if document.article.home else set()
    edges, ends = {at for span in known for at in span}, {m.end for m in plain}
    for match in (*doubtful, *sorted({*plain}.difference(doubtful))):  # 「友/城北/九州市」: an everyday word may cut a name
        beside = _is_named(match.form, named) and not edges.isdisjoint(_around(document.text, match))
        if not ((match.start, match.end) in known or beside or _is_meant(document.text, words, match, named)):
            continue
        span = match.start, match.end + _takes_kind(document.text, match.form, match.end)
        if _faces_another(document.text, match):
            yield span
            continue
        whole = len(match.form) >= _LONG and any(d.name == match.form for d in lexicon.divisions_named(match.form))
        whole |= len(match.form) >= _NO_PERSON  # 「亚的/斯亚贝巴」
        if (
            (whole or not people.overlaps(span))
            and not _is_reporter(document.text, span)
            and not _POEM.match(document.text, span[1])
            and _stands_alone(document.text, words, span)
            and not _ends_word(document.text, words, span, ends)
            and not (span[0] in ends and _names_house(document.text, match, plain))
        ):
            yield span


_DASH = re.compile("(?<=\\w)[—－]$")
_MARK = re.compile("[、，,。；;\n]|$")


def _faces_another(text: str, match: lexicon.Match) -> bool:
    """「江州—但尼丁、云州—…」: a city abroad that fills one side of a pair, whatever the tagger cuts there."""
    filled = _DASH.search(text, max(0, match.start - 2), match.start) and _MARK.match(text, match.end)
    return bool(filled) and len(match.form) > _SHORTEST and all(not d.adcode for d in lexicon.divisions_named(match.form))


def _names_place(text: str, token: Token) -> bool:
    """「林深」 is a person, 「任/理县」 before 「县委书记」 is none, nor 「抵达/察布查尔」."""
    held = token.text[0] == "任" and _OFFICE.match(text, token.end) is not None
    form = token.text[1:] if held else token.text
    return bool(lexicon.divisions_named(form)) or (len(form) > _LONG and ends_with_place(form))


_HOUSE = re.compile("(?:[东西南北中]?[路街])?(?:[小中]学|幼儿园|学校|社区)")


def _names_house(text: str, match: lexicon.Match, plain: Sequence[lexicon.Match]) -> bool:
    """「盐城市/海盐/中学」, 「上海/南京/路小学」: a name of a school behind the place of the school, unless it lies there."""
    if not _HOUSE.match(text, match.end) or match.form[-1] in DIVISION_KINDS:
        return False
    outer = {d.name for m in plain if m.end == match.start for d in lexicon.divisions_named(m.form)}
    return not any(outer & {d.name, *lexicon.above(d.name, d.parent)} for d in lexicon.divisions_named(match.form))


def _ends_word(text: str, words: Mapping[int, Token], span: Span, ends: Collection[int]) -> bool:
    """「交河/故城」, 「闽宁镇/原隆村」: a name cut out of words, in which no other place stands before it (「江州·云州」), nor a verb (「假/庄河」)."""
    first, before = words[span[0]], span[0] - (text[span[0] - 1 : span[0]] in _JOINS)
    short = span[1] - span[0] < _LONG and text[span[1] - 1] not in DIVISION_KINDS  # 「原庄河市」
    cut = 2 if first.end >= span[1] else 1
    return short and first.tag == "LOC" and cut <= before - first.start < _LONG - 1 and before not in ends


_SHORTEST = 2  # 「理县」 may be two words, 「束草市」 is none but a name
_NO_PERSON = 6  # characters of a short name of a city abroad, within which no person's name stands
_LONG = 4  # how long a full name is in which the tagger may see a person: 「四子/王旗」


def _around(text: str, match: lexicon.Match) -> list[int]:
    """Where a neighbour of a name would end or begin: at its edge, or behind what joins names (「江州—云州」, 「江州与云州」)."""
    before = match.start - (text[max(0, match.start - 1) : match.start] in _JOINS)
    behind = match.end + (text[match.end : match.end + 1] in _JOINS)
    return [match.start, match.end, before, behind]


_JOINS = ("·", "—", "－", "、", "与", "和", "同", "及")


def _is_named(form: str, named: set[str]) -> bool:
    """「河东/夏河」: an everyday word beside a place is one too, where the article has its full name."""
    return any(d.name in named for d in lexicon.divisions_named(form))


_OFFICE = re.compile(r"[市县区旗州省]?(?:委|人民政府|政府|领导|长|人大|政协)")
_OWN_OFFICE = re.compile(r"[市县区旗州省](?:委|人民政府|政府|领导|长|人大|政协)")


def _is_meant(text: str, words: dict[int, Token], match: lexicon.Match, named: set[str]) -> bool:
    """An everyday word is a place where the tagger says so, or an office of a place follows: 「理县/县委」; 「任/县委」 is none, nor
    「代表团/和/县里」. A foreign city needs its country in the article: 「马来西亚…在古晋」, right before it where the tagger knows it not (「老挝万象」).
    What is short for a district that the article names is that: 「云山有高校」 where it has 云山区."""
    countries = {d.parent for d in lexicon.divisions_named(match.form) if not d.adcode and d.parent}
    if any(text.endswith(name, 0, match.start) for name in countries):
        return True
    word = words[match.start]
    whole = (word.start, word.end) == (match.start, match.end)
    tagged = whole and word.tag in ("LOC", "ns")
    if match.form[-1] not in DIVISION_KINDS:
        if whole and word.tag in ("LOC", "ns", "PER", "n", "nz") and _is_named(match.form, named):
            return tagged or (match.form not in _EVERYDAY and not _goes_with(words.get(match.end)))
        of = words.get(match.start - 1)
        known = tagged or (whole and word.tag == "PER" and len(match.form) > 2 and of is not None and of.text in ("的", "在"))
        return known and any(d.parent in named for d in lexicon.divisions_named(match.form) if not d.adcode)
    if match.form[0] == "和" and (before := words.get(match.start - 1)) and before.tag in ("n", "ORG", "nt", "r", "PER"):
        return False
    office = _OWN_OFFICE if len(match.form) == 2 else _OFFICE
    governed = text.startswith("人民政府", match.end) and match.form[0] not in _ALSO_WORDS
    return tagged or governed or office.match(text, match.end) is not None


_ALSO_WORDS = "应代和任对通会经由与在向"  # 「应/县人民政府邀请」


# Districts that are called like what any town has: 新城区 builds a 新城.
_EVERYDAY = frozenset({"新城", "城区", "郊区", "矿区", "海港", "河口", "港口", "和平", "解放", "团结", "开发", "城中", "桥头"})


def _goes_with(word: Token | None) -> bool:
    """Whether a noun goes on with the next word: 「水城/风光」."""
    return word is not None and word.tag in ("n", "vn", "an", "nz", "s", "ORG", "PER")


_POEM = re.compile("\\w{0,2}[赋吟谣颂]》")  # 「《云江/赋》」
_PHOTOGRAPHER = re.compile(r"[ \u3000]*[/／][ \u3000]*(?:文|图|摄)")  # 「桂林/图」
_REPORTER = re.compile(r"(?:记者|通讯员|编辑|摄影)[\s\u3000:：]+")


def _is_reporter(text: str, span: Span) -> bool:
    """「记者 祁连 林深」: who wrote it may be called like a place."""
    before = text[max(0, span[0] - 8) : span[0]]
    called = any(m.end() == len(before) for m in _REPORTER.finditer(before))
    if _PHOTOGRAPHER.match(text, span[1]):
        return True
    return called and re.match(r"[\s\u3000)）、]", text[span[1] : span[1] + 1] or " ") is not None


_FEATURE = re.compile(
    r"(?:水库|大坝|[江河湖海山岛路街桥港湾道站滩话菜]|大道|大桥|口岸|机场|公园|广场|高铁|人民公园)[畔谷边岸]?"
)


_STREET = re.compile(r"[东西南北中]?[一二三四五]?(?:路|大道|大街)")
_SHORE = re.compile("边|畔|[东西南北两]?岸|流域|沿线|[上中下]游|之滨|水[边畔]")  # 「在塔河边上」
_WATER = re.compile(r"[江河][畔谷]?|口岸|水库|大坝")


def _stands_alone(text: str, words: dict[int, Token], span: Span) -> bool:
    """Whether a name is not cut out of a word (「沿/海城市」) or of a feature's name (「黄浦/江畔」); a long full name stands where the
    tagger cuts it, too: 「对接/连云港市」."""
    first, last = words[span[0]], words[span[1] - 1]
    if first.tag in ("c", "p") and first.end < span[1] and lexicon.begins_with_division(text[first.end : first.end + _LONG]):
        return False  # 「和/安徽云海公司」
    whole = span[1] - span[0] >= _LONG and any(
        d.name == text[span[0] : span[1]] for d in lexicon.divisions_named(text[span[0] : span[1]])
    )
    starts = first.start == span[0] or first.tag in NAME_TAGS or whole or (first.tag == "PER" and _names_place(text, first))
    ends = last.end == span[1] or last.tag in NAME_TAGS or span[1] - last.start <= 2
    if last.end == span[1]:
        behind = words.get(last.end)
        if text[span[1] - 1] in "江河湖" and _SHORE.match(text, span[1]):
            return False
        return starts and not (behind and (_WATER.fullmatch(behind.text) or _STREET.match(behind.text)))
    feature = _FEATURE.fullmatch(text, span[1], last.end) or text[span[1]] in "谷畔" or _STREET.match(text, span[1])
    return starts and ends and not (last.tag in ("LOC", "ns") and feature)


def _takes_kind(text: str, form: str, end: int) -> int:
    kind = text[end : end + 1]
    if not kind or kind not in DIVISION_KINDS or form[-1] in DIVISION_KINDS:
        return 0
    if text.startswith(("市场", "市民", "区域", "县域", "州府", "区县"), end):
        return 0
    return int(any(d.name.endswith(kind) for d in lexicon.divisions_named(form)))


# ── zones ──


def _zones(document: Document) -> Iterator[Span]:
    """「大连/长兴岛经济区」, 「前湾/新区」, 「江州—云州工业园区」: a zone's name begins where its run of nouns does."""
    for sentence in document.sentences:
        for match in ZONE.finditer(document.text, sentence.start, sentence.end):
            start, office = _zone_start(document.text, sentence, match), _OFFICE_BEHIND.match(document.text, match.end())
            if NOT_DIVISION.search(document.text[start : match.end()]) and match.group() == "新区":
                continue
            if 2 <= match.start() - start <= 12 or match.group() == "国际港务区" or (office and start == match.start()):
                yield start, match.end()


def _zone_start(text: str, sentence: Sentence, kind: re.Match[str]) -> int:
    joint = "合作" in kind.group() or text.endswith(("合作", "协作"), 0, kind.start())
    start = left_edge(sentence, _before_brackets(text, kind.start()), _in_joint_park if joint else _in_zone_name)
    start = _with_partner(text, sentence, min(start, _start_with_office(sentence, kind.start())), kind.end())
    own = _WITH_OWN.match(text, start, kind.end())
    return own.end() if own else start  # 「同/县经济开发区」, 「市/新区」


def _with_partner(text: str, sentence: Sentence, start: int, end: int) -> int:
    """「江州—/云州工业园区」: the other one of two places whose park it is."""
    before = sentence.token_at(start - 2) if text[max(start - 1, 0) : start] in LINKS else None
    partner = before and before.end == start - 1 and lexicon.divisions_named(before.text)
    park = (
        partner
        and any(m.start == 0 for m in lexicon.find_divisions(text[start:end]))
        and not lexicon.divisions_named(text[start:end])
    )
    return before.start if before and park else start


_OFFICE_BEHIND = re.compile("管委会|党工委|管理委员会")
_ADMINISTERED = re.compile(rf"(?:[区园城港岛湾]|口岸|基地)(?={_OFFICE_BEHIND.pattern})")
_LONGEST_ZONE = 20  # characters


def _administered(document: Document) -> Iterator[Span]:
    """「德令哈工业园/管委会」, 「友谊关口岸/管委会」: whatever has such an office is a zone, and wherever else it is named."""
    text = document.text
    named: set[str] = set()
    bare: set[str] = set()
    for match in _ADMINISTERED.finditer(text):
        sentence = document.sentences[document.index_at(match.start())]
        start = _zone_start(text, sentence, match)
        name = text[start : match.end()]
        if name in BARE_KINDS:
            bare.add(name)
            yield start, match.end()
        elif 3 <= len(name) <= _LONGEST_ZONE and not (_NO_ZONE.search(name) or _ends_with_division(name)):
            named.add(name)
            yield start, match.end()
    for match in re.finditer(any_of(bare - {ANY_PARK}), text) if bare - {ANY_PARK} else ():
        start = _zone_start(text, document.sentences[document.index_at(match.start())], match)
        if start < match.start() and lexicon.begins_with_division(
            text[start : match.start()]
        ):  # 「江州绿色合作区」, whose 「合作区管委会」 it is
            yield start, match.end()
    if named:
        yield from (m.span() for m in re.finditer(any_of(named), text))


_NO_ZONE = re.compile("(?:[社小校辖城市]|^.?景)区$")


def _ends_with_division(name: str) -> bool:
    """「江州市云区」 is found by the register."""
    return any(m.end == len(name) and m.start > 0 and m.form[-1] in DIVISION_KINDS for m in lexicon.find_divisions(name))


# What an article calls its zone once it has named it, and the endings of what may be meant.
ANY_PARK = "园区"
BARE_KINDS = {ANY_PARK: ("园", "园区")} | {
    kind: (kind,)
    for kind in ("集中区", "集聚区", "示范区", "试验区", "合作区", "功能区", "产业园", "工业园", "科技园", "产业城")
}


def _start_with_office(sentence: Sentence, at: int) -> int:
    """「江州经济开发区管委会」 is one word for the tagger: the zone begins with it; in 「江州市/新区管委会」 it is the city's."""
    token = sentence.token_at(at)
    if not token or token.tag not in NAME_TAGS or not token.text.endswith(("管委会", "党工委")):
        return at
    lead = re.match(r"\W*", token.text)
    before = token.text[: at - token.start]
    return at if before.endswith(tuple(DIVISION_KINDS)) else token.start + (lead.end() if lead else 0)


_WITH_OWN = re.compile(rf"[与和同跟][县市区省州](?![^\\W]?[县市区省州])|[县市区省州](?=(?:{_ZONE_KINDS}|园区)$)")


def _before_brackets(text: str, at: int) -> int:
    """「江州（云州）/产业园」: where the brackets in a zone's name open."""
    brackets = _BRACKETS.search(text, max(at - 8, 0), at)
    return brackets.start() if brackets else at


_BRACKETS = re.compile(rf"[（(]{HAN}{{2,4}}[）)]$")


def _in_zone_name(token: Token) -> bool:
    return token.text in ("先进", "省级") or (  # 「江州市先进制造业开发区」, 「江州省级开发区」
        token.tag in {*NAME_TAGS, "n", "s", "f"}
        and len(token.text) > 1
        and not token.text.endswith(("管委会", "领导", "书记", "市长"))
    )


def _in_joint_park(token: Token) -> bool:
    """「江云/新兴/产业/合作园区」: what is made there belongs to the name."""
    return _in_zone_name(token) or (token.tag in ("a", "vn", "b", "PER") and len(token.text) == 2)
