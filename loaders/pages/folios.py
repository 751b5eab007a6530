"""Mastheads and folio lines: the paper's name, the page's number and section, and the day, in whatever order.

陇右日报  02 要闻  2021年5月20日 星期四        B1　灣區經濟        # 邗江时报 · 第4版 · 协作
"""

import re
from dataclasses import dataclass

from loaders import calendar
from loaders.pages.bylines import byline
from loaders.pages.lines import squeezed
from loaders.pages.words import any_of
from loaders.patterns import HAN

LONGEST_FOLIO = 90
MOST_SECTIONS = 3

_NUMERAL = r"\d〇○零一二三四五六七八九十百廿"
_DAY = re.compile(
    rf"""(?:公元|中华民国|民国)? [{_NUMERAL}]{{2,6}} \s* [年\-./] \s* [{_NUMERAL}]{{1,3}} \s* [月\-./] \s*
        [{_NUMERAL}]{{1,3}} \s* [日号]?""",
    re.VERBOSE,
)
_ENGLISH_DAY = re.compile(
    r"(?:[A-Z][a-z]{2,8}day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?),?\s+\d{4}"
)
_WEEKDAY = re.compile(r"[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)")
_LUNAR = re.compile(
    rf"""(?:农历|夏历|阴历)? (?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?年)? \s*
          闰?[正一二三四五六七八九十冬腊]{{1,2}}月 (?:(?:初|廿|卅|二十|三十)[一二三四五六七八九十]?|十[一二三四五六七八九]?) 日?
      | (?:今[日天]?)? {any_of("solar_terms")}""",
    re.VERBOSE,
)
_PAGE = re.compile(r"(?:第\s*)?(?P<n>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})(?P<word>\s*版面?)?")
_NUMBERED = re.compile(rf"(?P<n>[A-Za-z]?\d{{1,2}})(?![年月日期号岁])(?={HAN}).{{1,8}}|{HAN}{{1,8}}(?P<m>[A-Za-z]?\d{{1,2}})")
_PAPER = re.compile(rf"{HAN}{{1,10}}?{any_of('papers')}|{HAN}{{2,8}}(?:客户端|在线|网|融媒)")
_ISSUE = re.compile(r"(?:\d{4}年)?第\d+期(?:\(?总?第?\d+期\)?)?|总第?\d+期|今日\d+版|共\d+版|\d{1,2}月\d{1,2}日")
_COMPILED = re.compile(rf"{HAN}{{4,24}}(?:编印?|主办|主编|印)")
_SECTION = re.compile(rf"[【\[]?{HAN}{{2,8}}(?:&{HAN}{{2,4}})?[】\]]?")
_ROW = re.compile(r"\d{1,3}\s.*(?:公司|政府|管委会)(?:\s|$)")  # 「3 某某项目 云县政府 甲公司 10」
_SIGNED = re.compile(r"\s\s+(?=(?:本报|首席|特约|特派|见习|实习)?(?:记者|通讯员)\s)")


@dataclass(frozen=True)
class Folio:
    """What such a line says; `sure` that it can be nothing else, wherever it stands."""

    paper: str | None = None
    page: str | None = None
    dated: bool = False
    names: tuple[str, ...] = ()
    sure: bool = False


def folio(said: str) -> Folio | None:
    """What a line (its key) says that is made of nothing but paper, section, page and day; else None."""
    if len(said) > LONGEST_FOLIO or _ROW.match(said):
        return None
    rest, dated = _without_days(said)
    if re.search("[,。;!?“”、《]", rest):
        return None
    rest, names = _without_byline(rest)
    paper = page = None
    sections = signs = 0
    for word in _words(rest):
        if number := _PAGE.fullmatch(word):
            page = page or _digits(number["n"])
            signs += bool(number["word"])
        elif not paper and _PAPER.fullmatch(word):
            paper = word
        elif _ISSUE.fullmatch(word) or _COMPILED.fullmatch(word):
            signs += 1
        elif numbered := _NUMBERED.fullmatch(word):
            page = page or numbered["n"] or numbered["m"]
            sections += 1
        elif _SECTION.fullmatch(word):
            sections += 1
        else:
            return None
    told = dated + bool(page) + bool(paper) + signs
    return Folio(paper, page, dated, names, sure=told >= 2) if told and sections <= MOST_SECTIONS else None


def _without_days(said: str) -> tuple[str, bool]:
    dated = 0
    for pattern in (_DAY, _ENGLISH_DAY, _WEEKDAY, _LUNAR):
        said, times = pattern.subn("  ", said)
        dated += times
    return _CLOCK.sub("  ", said), dated > 0


def _without_byline(said: str) -> tuple[str, tuple[str, ...]]:
    """The line without a byline at its end, and the names of that: 三江日报  第三版  记者 鲁 一 楠."""
    at = _SIGNED.search(said)
    found = byline(said[at.end() :].strip()) if at else None
    return (said[: at.start()], found.names) if at and found else (said, ())


def _words(text: str) -> list[str]:
    """The words of the line; 陇 右 日 报 set wide, and 第 2 版, are one word each."""
    text = re.sub(r"第\s+(\S{1,3})\s+版", r"第\1版", text.strip())
    parts = (squeezed(p) if re.fullmatch(r"\S(?: \S){2,9}", p) else p for p in re.split(r"\s{2,}", text))
    return [word for word in re.split(r"\s*[|·•/:—\-]\s*|\s+", "  ".join(parts)) if word]


def _digits(number: str) -> str:
    return number if number[-1:].isdigit() else str(calendar.number(number) or "")
