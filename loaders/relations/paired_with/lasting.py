"""For how long two places are paired: since when and until when, in years, by what the text says and by the register of decrees.

It takes 「2010年结为友好城市」, 「自2016年结对以来」, 「2017年起开展对口合作」, 「缔结友好城市40周年」, 「去年底结束」, 「2016年至2020年结对」; not 「2018年以来,对口合作
取得进展」, which tells of some of the time. The register (loaders/mentions/programmes/decrees.py) tells what the text does not.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from graph.model import Value
from loaders import calendar
from loaders.mentions.programmes.arrangements import FULL_WORD, Programme, clause_of
from loaders.mentions.programmes.decrees import decreed_years
from loaders.relations.fact import Reading
from loaders.spans import Span

_YEAR = r"(?P<year>[\d０-９]{4}年|今年|去年|前年)"
_FIRST = rf"(?<!年[、和及至到—－-]){_YEAR}"  # not the last of a list or a stretch
_TIE = r"(?:结为|结成|结好|结对|结缘|结下|缔结|建立|确立|确定为|牵手)"
_BEGUN = (
    re.compile(rf"{_FIRST}(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[，,]?(?!\d{{4}})[^，,。；;年]{{0,16}}{_TIE}"),
    re.compile(rf"{_FIRST}(?:\d{{1,2}}月)?起[^。；;年]{{0,10}}(?:开展|实施|启动|结对|{FULL_WORD}|协作|合作)"),
    re.compile(rf"(?:{_TIE}|始|起|启|开始|启动)于{_FIRST}"),
    re.compile(rf"{_FIRST}(?:至|到|—|－|-)+\d{{4}}年[^，,。；;]{{0,6}}(?:{_TIE}|{FULL_WORD}|协作|合作)"),
)
_ANNIVERSARY = re.compile(
    rf"(?:{_TIE}|友好城市|友城)[^，,。；;]{{0,12}}?(?P<number>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})周年(?!以[上来])"
)
_ENDED = (
    re.compile(rf"{_YEAR}(?:底|末|年底|年末)?(?:正式|圆满|全面)?(?:结束|到期|期满|终止|收官)"),
    re.compile(rf"(?:\d{{4}}年?)(?:至|到|—|－|-)+{_YEAR}[^，,。；;]{{0,6}}(?:{_TIE}|{FULL_WORD}|协作|合作)"),
)
_BEFORE, _BEHIND = 20, 16  # how far from the two places the year stands at most
_BACK = {"今年": 0, "去年": 1, "前年": 2}
_OLDEST = 1949

Reader = Callable[[str, Span, int | None], Iterator[tuple[Span, int]]]


def programme_years(reading: Reading) -> dict[str, dict[str, Value]]:
    """`since` and `until` of each programme of the article by its name, where they are known."""
    mentions: dict[str, list[Programme]] = defaultdict(list)
    for programme in reading.programmes:
        mentions[programme.name].append(programme)
    return {
        name: years(reading, told[0].parties, told[0].basis, [(p.start, p.end) for p in told])
        for name, told in mentions.items()
    }


def years(reading: Reading, pair: tuple[str, ...], basis: str, spans: Iterable[Span]) -> dict[str, Value]:
    """`since` and `until` of a pair that the article tells at these spans of its text, where they are known."""
    printed = _printed(reading)
    decreed = decreed_years(pair, basis, printed)
    spans = list(spans)
    begun = _told(reading, spans, _begun) or decreed.since
    ended = _told(reading, spans, _ended) or decreed.until
    known = {"since": begun, "until": ended if not begun or not ended or begun <= ended else None}
    return {name: str(year) for name, year in known.items() if year}


def _printed(reading: Reading) -> int | None:
    date = reading.document.article.date
    return int(date[:4]) if date else None


def _told(reading: Reading, spans: Iterable[Span], read: Reader) -> int | None:
    """The first year that the text gives beside one of the spans: the nearest, and none where two are as near."""
    text, printed = reading.document.text, _printed(reading)
    for start, end in spans:
        begin, stop = clause_of(text, start, end)
        window = max(begin, start - _BEFORE), min(stop, end + _BEHIND)
        found = {(max(start - at[1], at[0] - end, 0), year) for at, year in read(text, window, printed)}
        nearest = [year for away, year in found if away == min(found)[0] and _OLDEST <= year <= (printed or year)]
        if len(nearest) == 1:
            return nearest[0]
    return None


def _begun(text: str, window: Span, printed: int | None) -> Iterator[tuple[Span, int]]:
    yield from _matches(_BEGUN, text, window, printed)
    for match in _ANNIVERSARY.finditer(text, *window):
        number = calendar.number(match["number"])
        if printed and number:
            yield match.span(), printed - number


def _ended(text: str, window: Span, printed: int | None) -> Iterator[tuple[Span, int]]:
    return _matches(_ENDED, text, window, printed)


def _matches(patterns: Iterable[re.Pattern[str]], text: str, window: Span, printed: int | None) -> Iterator[tuple[Span, int]]:
    for pattern in patterns:
        for match in pattern.finditer(text, *window):
            year = _year(match["year"], printed)
            if year:
                yield match.span(), year


def _year(word: str, printed: int | None) -> int | None:
    """The year that 「2010年」 or 「去年」 means."""
    if word in _BACK:
        return printed - _BACK[word] if printed else None
    return calendar.number(word[:-1])
