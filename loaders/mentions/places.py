"""Places named in an article: provinces, cities, counties, zones, foreign places, and one-letter names in context.

In: a Document. Out: every mention with the place's full official name, and the division behind each name. A form that several
divisions share (朝阳区) is decided by what else the article names; a one-letter name (沪连, 来连) by the places it can stand for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document, Sentence, left_edge, overlaps
from loaders.lexicon import Division
from loaders.tagger import Token

LEVEL_OF = {"省": "province", "市": "city", "县": "county", "区": "county", "旗": "county", "州": "city", "盟": "city"}
Span = tuple[int, int]


class Place(NamedTuple):
    """A place named at text[start:end]; `division` is None where no register has it."""

    start: int
    end: int
    form: str
    name: str
    division: Division | None = None

    @property
    def level(self) -> str:
        """country, province, city, county, zone or other: from the register, else from the name's last characters."""
        return self.division.level if self.division else level_by_name(self.name)


def level_by_name(name: str) -> str:
    """「布拉戈维申斯克市」 is a city, 「云港经济开发区」 a zone, 「下溪镇」 other."""
    if _ZONE_END.search(name):
        return "zone"
    if name.endswith(("自治州", "地区", "府", "州")):
        return "city"
    return LEVEL_OF.get(name[-1:], "other")


def recognise(document: Document) -> list[Place]:
    """All places of an article in text order; where two overlap the longer one stays."""
    spans = _longest([*_registered(document), *_zones(document), *_suffixed(document)])
    named = _named(document, spans)
    return sorted([*named, *_letters(document, named)])


# ── where a place may stand ──

# Kinds of zone, longest first: 「金普新区」, 「长兴岛经济区」.
_ZONE_KINDS = (
    "经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术产业园|经济开发区|综合保税区|保税港区|保税区|自由贸易试验区|自贸试验区|"
    "深度合作区|合作示范区|工业集中区|化学工业区|工业园区|经济区|开发区|高新区|经开区|自贸区|国际港务区|港务区|新区|科学城|管理区|度假区"
)
_ZONE = re.compile(rf"(?:{_ZONE_KINDS})")
_ZONE_END = re.compile(rf"(?:{_ZONE_KINDS})$")
_DIVISION_END = re.compile(r"(?:自治区|自治州|自治县|地区|[省市县区旗州盟])$")
# 「校区」「夜市」「两市」「本县」 are no divisions.
_NOT_DIVISION = re.compile(
    r"(?:[小社园景地辖片校城厂山牧灾老库矿林郊专展禁雷误盲]|示范|功能|产业|移民新?|示范|试验)区$|[城超门都股夜上早楼书集花]市$|[各两全本我外该此几多三四五六]\w?[省市县区旗州]$|^.$"
)
_NAME_TAGS = {"LOC", "ORG", "nz", "ns", "nt"}


def _registered(document: Document) -> Iterator[Span]:
    """Full and short forms of registered places; a short one takes its kind along (「都安」+「县」)."""
    words = {at: t for s in document.sentences for t in s.tokens for at in range(t.start, t.end)}
    people = [
        (t.start, t.end) for s in document.sentences for t in s.tokens if t.tag == "PER" and not lexicon.divisions_named(t.text)
    ]
    plain = {(m.start, m.end) for m in lexicon.find_divisions(document.text)}
    for match in lexicon.find_divisions(document.text, ambiguous=True):
        if (match.start, match.end) not in plain and not _is_meant(document.text, words, match):
            continue
        span = match.start, match.end + _takes_kind(document.text, match.form, match.end)
        if not overlaps(span, people) and _stands_alone(document.text, words, span):
            yield span


_OFFICE = re.compile(r"[市县区旗州省]?(?:委|人民政府|政府|领导|长|人大|政协)")


def _is_meant(text: str, words: dict[int, Token], match: lexicon.Match) -> bool:
    """An everyday word is a place where the tagger says so, or an office of a place follows: 「理县/县委」."""
    word = words[match.start]
    tagged = word.tag in ("LOC", "ns") and (word.start, word.end) == (match.start, match.end) and match.form[-1] in LEVEL_OF
    return tagged or (match.form[-1] in LEVEL_OF and _OFFICE.match(text, match.end) is not None)


_FEATURE = re.compile(r"[江河湖海山岛路街桥港湾道站]|大道|大桥|口岸|机场|公园|广场|高铁|话|菜|人民公园|滩")


def _stands_alone(text: str, words: dict[int, Token], span: Span) -> bool:
    """Whether a name is not cut out of a word (「沿/海城市」) or of a feature's name (「黄浦/江」)."""
    first, last = words[span[0]], words[span[1] - 1]
    starts = first.start == span[0] or first.tag in _NAME_TAGS
    ends = last.end == span[1] or last.tag in _NAME_TAGS or span[1] - last.start <= 2
    return (
        starts
        and ends
        and not (last.end > span[1] and last.tag in ("LOC", "ns") and _FEATURE.fullmatch(text, span[1], last.end))
    )


def _takes_kind(text: str, form: str, end: int) -> int:
    kind = text[end : end + 1]
    if kind not in LEVEL_OF or form[-1] in LEVEL_OF or text.startswith(("市场", "市民", "区域", "县域", "州府", "区县"), end):
        return 0
    return int(any(d.name.endswith(kind) for d in lexicon.divisions_named(form)))


def _zones(document: Document) -> Iterator[Span]:
    """「大连/长兴岛经济区」, 「前湾/新区」: a zone's name begins where its run of nouns does."""
    for sentence in document.sentences:
        for match in _ZONE.finditer(document.text, sentence.start, sentence.end):
            start = left_edge(sentence, match.start(), _in_zone_name)
            office = document.text.startswith(("管委会", "党工委", "管理委员会"), match.end())
            if _NOT_DIVISION.search(document.text[start : match.end()]) and match.group() == "新区":
                continue
            if 2 <= match.start() - start <= 12 or match.group() == "国际港务区" or (office and start == match.start()):
                yield start, match.end()


def _in_zone_name(token: Token) -> bool:
    return (
        token.tag in {*_NAME_TAGS, "n", "s", "f"}
        and len(token.text) > 1
        and not token.text.endswith(("管委会", "领导", "书记", "市长"))
    )


def _suffixed(document: Document) -> Iterator[Span]:
    """What the tagger takes for a place and ends like a division: 「佩奇市」, 「纳尔逊·曼德拉湾市」."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            divides = len(token.text) > 2 and _DIVISION_END.search(token.text) and not _NOT_DIVISION.search(token.text)
            if token.tag in ("LOC", "ns") and divides and not _ends_registered(token.text):
                yield _with_first_part(sentence, token), token.end


def _ends_registered(text: str) -> bool:
    """「同海西州」, 「甲市乙区」: what the tagger runs together ends with a place of the register, which is found by itself."""
    return any(m.end == len(text) and m.start > 0 for m in lexicon.find_divisions(text))


def _with_first_part(sentence: Sentence, token: Token) -> int:
    """「奇姆/肯特市」: the tagger takes a foreign name's first part for a person."""
    before = next((t for t in sentence.tokens if t.end == token.start), None)
    return before.start if before and before.tag in ("PER", "nr") and len(before.text) <= 3 else token.start


def _longest(spans: Iterable[Span]) -> list[Span]:
    """The spans that stay when of two that overlap the longer wins (the earlier, where equally long)."""
    chosen: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
        if not overlaps(span, chosen):
            chosen.append(span)
    return sorted(chosen)


# ── which place it is ──


def _named(document: Document, spans: Sequence[Span]) -> list[Place]:
    text, year = document.text, (document.article.date or "")[:4]
    forms = Counter(text[a:b] for a, b in spans)
    full = _full_zone_names(forms) | _zones_of_home(document, forms)
    places: list[Place] = []
    for a, b in spans:
        form = full.get(text[a:b], text[a:b])
        before = places[-1] if places and places[-1].end == a else None
        division = _choose(lexicon.divisions_named(form), forms, before, year)
        places.append(Place(a, b, text[a:b], division.name if division else form, division))
    return places


def _full_zone_names(forms: Iterable[str]) -> dict[str, str]:
    """「长兴岛经济区」 is 「大连长兴岛经济区」 where the article has that; 「港务区」 the only zone that ends so."""
    zones = sorted({f for f in forms if _ZONE_END.search(f)}, key=len, reverse=True)
    longer = {short: [z for z in zones if z != short and z.endswith(short)] for short in zones}
    return {short: found[0] for short, found in longer.items() if found}


def _zones_of_home(document: Document, forms: Counter[str]) -> dict[str, str]:
    """「高新区」 alone is that of the home, where the article has no other: 「江州高新区」."""
    home = next((d for d in lexicon.divisions_named(document.article.home or "") if d.shorts), None)
    bare = [f for f in forms if _ZONE.fullmatch(f)]
    alone = [f for f in bare if not any(z != f and z.endswith(f) for z in forms)]
    return {form: home.shorts[0] + form for form in alone} if home else {}


def _choose(candidates: Sequence[Division], forms: Counter[str], before: Place | None, year: str) -> Division | None:
    """Of several divisions with one form: the one whose parent stands right before it, whose full name or parent the text has, that is
    still there, and that is higher in rank."""

    def fitness(division: Division) -> tuple[bool, int, bool, int, int]:
        gone = division.until is not None and not (year and int(year) <= division.until)
        to_come = bool(year and division.since and division.since > int(year))
        parents = {division.parent, *(s for p in lexicon.divisions_named(division.parent or "") for s in p.shorts)}
        above = before is not None and division.parent == before.name
        return (
            above,
            forms[division.name],
            not gone and not to_come,
            sum(forms[p] for p in parents if p),
            -lexicon_rank(division.level),
        )

    return max(candidates, key=fitness, default=None)


def lexicon_rank(level: str) -> int:
    """How far down in the order of levels: country 0, province 1, city 2, …"""
    return ("country", "province", "city", "county", "zone", "other").index(level)


# ── one-letter names ──

_PAIR_TAIL = "南北结对|南北合作|两省|两市|两地|两区|两县|双方|对口|东西部|扶贫|合作|协作|经贸|山海|结对|干部|部门|各地|情|一家"
# 「来连」「在兰召开」「援甘」: a letter after a verb of coming and going, and no word goes on behind it.
_MOVE = re.compile(
    r"(?:来|赴|在|抵|返|离|访|驻|援|莅|入|到|由|我)([\u4e00-\u9fff])"
    r"(?=[，。、；：！？”,;:\s(（)）]|$|期间|召开|举行|举办|考察|参加|出席|访问|调研|干部|务工|就业|工作|投资|企业|实际|掀起|开展|参访|共|揭|签|启|的|前方|指挥)"
)
_COMPASS = {a + b for a in "东西南北中" for b in "东西南北中"}  # 「南北结对帮扶」 names no two places
_LEVEL_WORD = {"两省": "province", "两市": "city", "两区": "county", "两县": "county"}


def _letters(document: Document, named: Sequence[Place]) -> Iterator[Place]:
    """One-letter names for places of which the article tells the full one, or that custom knows."""
    text, taken = document.text, [(p.start, p.end) for p in named]
    options = _Letters(named)
    words = _word_ends(document)
    for i in range(len(text) - 1):
        if not _pair_follows(text, i) or overlaps((i, i + 2), taken) or i not in words:
            continue
        if text[i : i + 2] in _COMPASS:
            continue
        pair = options.pair(text[i], text[i + 1], _LEVEL_WORD.get(text[i + 2 : i + 4]))
        if pair and (i + 2 in words or words[i] in _NAME_TAGS):
            taken.append((i, i + 2))
            yield Place(i, i + 1, text[i], pair[0].name, pair[0])
            yield Place(i + 1, i + 2, text[i + 1], pair[1].name, pair[1])
    for match in _MOVE.finditer(text):
        division = options.single(match.group(1))
        if division and not overlaps(match.span(1), taken):
            yield Place(*match.span(1), match.group(1), division.name, division)


def _word_ends(document: Document) -> dict[int, str]:
    """Where words begin and end, with the tag of the word that begins there."""
    tokens = [t for s in document.sentences for t in s.tokens]
    return {t.end: "" for t in tokens} | {t.start: t.tag for t in tokens}


_TAIL = re.compile(_PAIR_TAIL)


def _pair_follows(text: str, at: int) -> bool:
    return _TAIL.match(text, at + 2) is not None


class _Letters:
    """What a letter can stand for: customary abbreviations, and places of the article whose name begins with it."""

    def __init__(self, named: Sequence[Place]) -> None:
        self.counts = Counter(p.division for p in named if p.division)

    def options(self, letter: str) -> list[Division]:
        custom = list(lexicon.by_letter(letter))
        own = [d for d in self.counts if d.name.startswith(letter) and d.level in ("province", "city") and d not in custom]
        return custom + own

    def pair(self, a: str, b: str, level: str | None) -> tuple[Division, Division] | None:
        """The best two places, if at least one letter is customary and both are of one level or named in the article."""
        pairs = [(x, y) for x, y in product(self.options(a), self.options(b)) if x != y]
        best = max(pairs, key=lambda p: self._fitness(p, level), default=None)
        if best is None or not (lexicon.by_letter(a) or lexicon.by_letter(b)):
            return None
        both_named = all(d in self.counts for d in best)
        customary = bool(lexicon.by_letter(a)) and bool(lexicon.by_letter(b)) and best[0].level == best[1].level
        return best if both_named or customary else None

    def _fitness(self, pair: tuple[Division, Division], level: str | None) -> tuple[int, int, int, int]:
        x, y = pair
        asked = sum(_level_of_rank(d) == level or (level == "province" and _is_municipality(d)) for d in pair)
        named = sum(d in self.counts for d in pair)
        alike = int(x.level == y.level or _is_municipality(x) or _is_municipality(y))
        return asked, named, alike, sum(self.counts[d] for d in pair)

    def single(self, letter: str) -> Division | None:
        """A place of the article that the letter stands for, the one it names most."""
        named = [d for d in self.options(letter) if d in self.counts]
        return max(named, key=lambda d: (self.counts[d], d.name), default=None)


def _level_of_rank(division: Division) -> str:
    return division.level


def _is_municipality(division: Division) -> bool:
    return division.name in ("北京市", "天津市", "上海市", "重庆市")
