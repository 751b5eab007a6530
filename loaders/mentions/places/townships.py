"""Townships, streets and villages: places below the county, which no register here has.

In: a Document and its registered places. Out: all places of the article, with those of level other among them. The graph keeps one only where
a fact uses it: it signs, is paired, has an officer.
"""

import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.document import Document, Sentence, overlaps
from loaders.mentions.places.reader import LEVEL_OF, Place
from loaders.patterns import TOWN
from loaders.spans import occurrences

_OFFICE = "人民政府|政府|党委|党工委|办事处|村委会|居委会|党支部|党总支|纪委|人大|武装部"
# A name is as short as it can be, so that 「下溪镇石桥村」 is two.
_NAMED = re.compile(rf"\w{{1,6}}?{TOWN}(?=$|{_OFFICE}|\w{{1,6}}?{TOWN}(?:$|{_OFFICE}))")
_BEHIND = re.compile(r"\w{1,4}?(?:街道|苏木|嘎查|镇|乡)")
_VILLAGE = re.compile(r"\w{1,4}?(?:村|社区|嘎查)")
# 「江南古镇」「度假村」「智慧社区」「家乡」 are no divisions; 「高家镇」, 「张集镇」, 「清水镇」 are.
_COMMON = re.compile(
    r"(?:[古名乡老渔度假全各本我该此两几数百千万小]|(?<![三四五六七八九])重|文化|特色|示范)(?:镇|乡|村)$|(?:水|故|[他她]|老家)乡$|农村$|^[城市集农同家](?:镇|乡|村)$|\w{3}[城市集]镇$"
    r"|^(?:\d+个?|[一两二三四五六七八九十几多数]+个)\w{0,2}(?:街道|社区|[镇乡村])$"  # 「3个街道」
    r"|(?:智慧|居民|示范|和谐|文明|国际|[小大我本该各全])(?:社区|街道)$"
)
_TAGS = ("LOC", "ORG", "ns", "nt", "nz")
_JOINS = ("u", "c", "p")  # 「云山县/与/石桥镇」 are two


def with_townships(document: Document, places: Sequence[Place]) -> list[Place]:
    """The places with townships, streets and villages; 「石桥街道」 is no longer the district 石桥."""
    bare = {_behind_joining(document.text, a, b) for a, b in _spans(document, places)}
    found = [Place(a, b, document.text[a:b], document.text[a:b]) for a, b in sorted(bare)]
    spans = {p.start: p for p in found}
    kept = [p for p in places if not (p.start in spans and spans[p.start].end > p.end)]
    taken = [(p.start, p.end) for p in kept]
    return sorted([*kept, *(p for p in found if not overlaps((p.start, p.end), taken))])


_JOINING = re.compile(rf"[与和同跟及](?=\w{{2,6}}?{TOWN}$)")


def _behind_joining(text: str, start: int, end: int) -> tuple[int, int]:
    """「云山区同/双溪镇」, not 「云山区/和平镇」."""
    joins = _JOINING.match(text[start:end])
    return start + (1 if joins else 0), end


def _spans(document: Document, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    yield from _japanese(document.text, places)
    starts = {p.start: p for p in places}
    ends = {p.end for p in places if p.level == "county"}
    county_starts = {p.end: p.start for p in places if p.level == "county"}
    for sentence in document.sentences:
        found = [*_tagged(document.text, sentence, starts), *_behind(document.text, sentence, ends, _BEHIND)]
        yield from found
        yield from _behind(document.text, sentence, {end for _, end in found}, _VILLAGE)
        yield from _partners(document.text, sentence, found, county_starts)
        yield from (span for span in _registered(document.text, sentence) if not overlaps(span, found))


_LAST = re.compile("镇|乡|街道|苏木")


def _registered(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """「此后/虎门镇/对云山县」 where the register has one of that name; of two that end alike the longer; not 「虎门镇小学」, 「水乡」."""
    names, stops = lexicon.words("townships"), {t.end for t in sentence.tokens}
    for last in _LAST.finditer(text, sentence.start + _SHORT - 1, sentence.end):
        begins = range(max(sentence.start, last.end() - _LONGEST), last.end() - _SHORT + 1)
        start = next((i for i in begins if text[i : last.end()] in names), None)
        if start is not None and last.end() in stops and not _COMMON.search(text[start : last.end()]):
            yield start, last.end()


_LONGEST = 9  # characters of a name but for some of minorities


_PARTNER = re.compile(
    r"(?:^|(?<=[，,；;：:、。\s]))(?:[\u4e00-\u9fff]{2,4}(?:街道|镇|乡)|[^\W市县区旗州]{2,6}苏木)(?=[与和同]$)"
)
# 「石桥镇与/北云家镇/签订…」
_PARTNER_BEHIND = re.compile(
    r"(?:人民政府|政府|办事处|党委)?[与和同、](?P<name>(?!\d)[^\W市县区旗州]{2,6}?(?:街道|镇|乡|苏木))(?=[签结缔]|共同|正式|分别|建立|[，,。；;]|$)"
)


def _partners(
    text: str, sentence: Sentence, found: Sequence[tuple[int, int]], counties: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """「/北云家镇/与云山县石桥镇」, 「石桥镇与/北云家镇/签订…」: what the tagger cuts, but is joined to a township."""
    starts = {start for start, _ in found}
    for start, end in found:
        begin = counties.get(start, start)
        match = _PARTNER.search(text, max(sentence.start, begin - 8), begin)
        if match and (len(match.group()) > _SHORT or not _COMMON.search(match.group())):
            yield match.span()
        behind = _PARTNER_BEHIND.match(text, end, sentence.end)
        if behind and starts.isdisjoint(range(*behind.span("name"))) and not _COMMON.search(behind["name"]):
            yield behind.span("name")


_SHORT = 3  # characters of a name that may be common words
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,4}?町(?!内|人|家|屋)")


def _japanese(text: str, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """「日本北海道/陆别町」: a town behind its prefecture, and wherever else it is named."""
    prefectures = (p for p in places if p.division and p.division.parent == "日本" and p.name[-1] in "县府道都")
    yield from occurrences(text, {m.group() for p in prefectures if (m := _TOWN.match(text, p.end))})


def _tagged(text: str, sentence: Sentence, places: dict[int, Place]) -> Iterator[tuple[int, int]]:
    """「石桥镇」, 「云山县石桥镇」, 「石桥镇人民政府」 as the tagger finds them; not 「石桥镇中心卫生院」, 「江南古镇」."""
    for token in sentence.tokens:
        if token.tag not in _TAGS:
            continue
        inside = (i for i in range(token.start, token.end) if i in places and places[i].form == places[i].name)
        first = next(inside, token.start)  # 「前任/云山区石桥街道」
        begin = _behind_counties(text, first, token.end, places)
        for match in _NAMED.finditer(text, begin, token.end):
            if not _COMMON.search(match.group()):
                yield match.span()


def _behind_counties(text: str, start: int, end: int, places: dict[int, Place]) -> int:
    """Where the county before a township ends: 「云山县/石桥镇」; a short form stays where no name follows (「石桥/街道」, 「石桥/子镇」)."""
    while (place := places.get(start)) and place.end < end:
        if place.form[-1] not in LEVEL_OF and re.match(rf"\w?{TOWN}", text[place.end : end]):
            break
        start = place.end
    return start


def _behind(text: str, sentence: Sentence, ends: set[int], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """「云山县/石/桥/镇」, 「石桥镇/双/溪村」: what the tagger does not know as a name, but a county or a township stands before it."""
    stops = {t.end for t in sentence.tokens}
    for token in sentence.tokens:
        match = pattern.match(text, token.start) if token.start in ends and token.tag not in _JOINS else None
        if match and match.end() in stops and not _COMMON.search(match.group()):
            yield match.span()
