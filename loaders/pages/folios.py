"""Mastheads and folio lines: the paper's name, the page's number and section, and the day, in whatever order.

陇右日报  02 要闻  2021年5月20日 星期四        B1　灣區經濟        # 邗江时报 · 第4版 · 协作
"""

import re
from dataclasses import dataclass

import cn2an

from loaders.pages.bylines import byline
from loaders.pages.lines import squeezed
from loaders.pages.words import any_of

LONGEST_FOLIO = 90

_HAN = "\u4e00-\u9fff"
_DAY = re.compile(
    r"""(?:公元|中华民国|民国)? [\d〇○零一二三四五六七八九十百]{2,6} \s* [年\-./] \s* [\d一二三四五六七八九十]{1,3} \s* [月\-./] \s*
        [\d一二三四五六七八九十廿]{1,3} \s* [日号]? (?:\s*\d{1,2}:\d\d(?::\d\d)?)?""",
    re.VERBOSE,
)
_WEEKDAY = re.compile(r"[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)")
_LUNAR = re.compile(
    r"""(?:农历|夏历|阴历)? (?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?年)? \s*
          闰?[正一二三四五六七八九十冬腊]{1,2}月 (?:(?:初|廿|卅|二十|三十)[一二三四五六七八九十]?|十[一二三四五六七八九]?) 日?
      | (?:今[日天]|今)? (?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)""",
    re.VERBOSE,
)
_PAGE = re.compile(r"(?:第\s*)?(?P<n>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})(?P<word>\s*版面?)?")
_NUMBERED = re.compile(rf"(?P<n>[A-Za-z]?\d{{1,2}})(?![年月日期号岁])(?=[{_HAN}])|(?<=[{_HAN}])(?P<m>[A-Za-z]?\d{{1,2}})$")
_PAPER = re.compile(rf"[{_HAN}]{{1,10}}?{any_of('papers')}(?:[·](?=[{_HAN}]))?|[{_HAN}]{{2,8}}(?:客户端|在线|网|融媒)")
_ISSUE = re.compile(r"(?:\d{4}年)?第\d+期(?:\(?总?第?\d+期\)?)?|总第?\d+期|今日\d+版|共\d+版|\d{1,2}月\d{1,2}日")
_COMPILED = re.compile(rf"[{_HAN}]{{4,24}}(?:编印?|主办|主编|印)")
_SECTION = re.compile(rf"[【\[]?[{_HAN}]{{2,8}}(?:[、&][{_HAN}]{{2,4}})?[】\]]?")


@dataclass(frozen=True)
class Folio:
    """What such a line says; `sure` that it can be nothing else, wherever it stands."""

    paper: str | None = None
    page: str | None = None
    dated: bool = False
    names: tuple[str, ...] = ()
    sure: bool = False


def folio(key: str) -> Folio | None:
    """What a line says that is made of nothing but paper, section, page and day; else None."""
    if len(key) > LONGEST_FOLIO or re.search("[,。;!?“”、《]", key):
        return None
    rest, dated = key, False
    for pattern in (_DAY, _WEEKDAY, _CLOCK, _LUNAR):
        rest, times = pattern.subn("  ", rest)
        dated = dated or (times > 0 and pattern is not _CLOCK)
    rest, names = _signed(rest)
    paper = page = None
    sections = marks = 0
    for word in re.split(r"\s*[|·•/:—\-]\s*|\s+", _tightened(rest)):
        if not word:
            continue
        if number := _PAGE.fullmatch(word):
            page = page or _digits(number["n"])
            marks += bool(number["word"])
        elif _PAPER.fullmatch(word) and not paper:
            paper = word
        elif _ISSUE.fullmatch(word) or _COMPILED.fullmatch(word):
            marks += 1
        elif (numbered := _NUMBERED.match(word) or _NUMBERED.search(word)) and len(word) <= 10:
            page = page or numbered["n"] or numbered["m"]
            sections += 1
        elif _SECTION.fullmatch(word):
            sections += 1
        else:
            return None
    if sections > 3 or not (dated or page or paper or marks):
        return None
    return Folio(paper, page, dated, names, sure=bool(dated) + bool(page) + bool(paper) + marks >= 2)


def _digits(number: str) -> str:
    return number if number[-1:].isdigit() else str(cn2an.cn2an(number, "smart"))


def _signed(text: str) -> tuple[str, tuple[str, ...]]:
    """The line without a byline at its end, and the names of that: 三江日报  2020年11月20日 第三版  记者 鲁 一 楠."""
    at = re.search(r"\s\s+(?=(?:本报|首席|特约|特派|见习|实习)?(?:记者|通讯员)\s)", text)
    found = byline(text[at.end() :].strip()) if at else None
    return (text[: at.start()], found.names) if at and found else (text, ())


def _tightened(text: str) -> str:
    """陇 右 日 报 set wide, and 第 2 版, are one word each."""
    text = re.sub(r"第\s+(\S{1,3})\s+版", r"第\1版", text)
    words = re.split(r"(\s{2,})", text.strip())
    return "".join(squeezed(w) if re.fullmatch(r"\S(?: \S){2,9}", w) else w for w in words)
