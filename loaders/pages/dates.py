"""Calendar days as newspapers print them, and the day a page was published.

`iso_date` reads a field that is a date and nothing else; `printed_dates` finds the full days in a line: 2020年8月25日,
２０１８年６月１５日, 二〇二三年十一月三日, 2022-04-28 09:12, 2019.9.27, 民國一〇八年三月五日.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterable

from loaders import calendar

LONGEST_FIELD = 60
"""No date is written with more characters than this."""

_ERAS = {"民国": 1911, "民國": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_NUMERAL = "0-9〇零一二三四五六七八九十廿卅元"
_DATE = re.compile(
    rf"""(?<![0-9])
        (?: (?P<era>{"|".join(_ERAS)}) \s* (?P<reign>[{_NUMERAL}百]{{1,6}})
          | (?P<year>[12][0-9]{{3}} | [一二][〇零一二三四五六七八九]{{3}}) ) \s*
        (?: 年\s*(?P<month>[{_NUMERAL}]{{1,3}})\s*月 (?:\s*(?P<day>[{_NUMERAL}]{{1,3}})\s*[日号號])?
          | (?P<sep>[-/.])(?P<m>[0-9]{{1,2}})(?P=sep)(?P<d>[0-9]{{1,2}})(?![0-9]) )""",
    re.VERBOSE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = f"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ENGLISH = tuple(
    re.compile(rf"\b{order}\s+(?P<year>\d{{4}})\b", re.IGNORECASE)
    for order in (rf"{_MONTH}\.?\s+{_DAY},?", rf"{_DAY}\s+{_MONTH}\.?,?")
)
_ISSUE = re.compile(r"(\d{4})年第\d+期.{0,60}?(?<!\d)(\d{1,2})月(\d{1,2})日")
_FULL = 10  # characters of a day, 2020-08-25
_BARE = re.compile(r"(?P<year>[12]\d{3})(?:-?(?P<month>\d\d)(?:-?(?P<day>\d\d))?|年)?")
_CLOCK = re.compile(
    r"""(?: [T\s]* (?: \d{1,2}[:时時]\d{1,2} (?:[:分]\d{1,2}秒?)? (?:\.\d+)? \s* (?:Z|[+-]\d\d:?\d\d)?
                    | (?:星期|周|礼拜)[一二三四五六日天] ) )* \s*""",
    re.VERBOSE,
)


def iso_date(text: str) -> str | None:
    """The ISO form (2020, 2020-08 or 2020-08-25) of a text that is a date and nothing else, a time of day aside."""
    plain = _plain(text).strip()
    if len(plain) > LONGEST_FIELD:
        return None
    if (whole := _DATE.match(plain)) and _CLOCK.fullmatch(plain, whole.end()):
        return _iso(whole)
    if bare := _BARE.fullmatch(plain):
        return calendar.iso(*(int(part) for part in bare.groups() if part))
    return None


def printed_dates(line: str) -> list[str]:
    """The full days (ISO) that stand in the line; of 2012年6月1日—15日, what it tells of over, the last."""
    plain = _plain(line)
    found = [_last(plain, match) for match in _DATE.finditer(plain)]
    if issue := _ISSUE.search(plain):
        found.append(calendar.iso(*(int(number) for number in issue.groups())))
    found.extend(_english(match) for pattern in _ENGLISH for match in pattern.finditer(plain))
    return [iso for iso in found if iso and len(iso) == _FULL]


def _last(line: str, match: re.Match[str]) -> str | None:
    iso = _iso(match)
    return _last_day(line, iso, match.end() - 1) if iso and len(iso) == _FULL else iso


def _english(match: re.Match[str]) -> str | None:
    return calendar.iso(int(match["year"]), _MONTHS.index(match["month"].lower()) + 1, int(match["day"]))


def _plain(text: str) -> str:
    return re.sub("○|(?<=[〇一二三四五六七八九])[Oo0]", "〇", unicodedata.normalize("NFKC", text))


def _iso(match: re.Match[str]) -> str | None:
    year = int(match["year"]) if (match["year"] or "").isdigit() else calendar.number(match["year"] or match["reign"])
    year = year and year + _ERAS.get(match["era"] or "", 0)
    parts = [year, calendar.number(match["month"] or match["m"])]
    if day := match["day"] or match["d"]:
        parts.append(calendar.number(day))
    return None if None in parts else calendar.iso(*(part for part in parts if part is not None))


_EVENT_DAY = re.compile(
    r"""(?P<before>截至|截止到?|至|到|自|从|将于|定于|拟于|[—~\-]|\d{4}年)? \s* (?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日
        (?!\s*(?:前|起|之前|截止|至|到|[—~\-]))""",
    re.VERBOSE,
)
_YESTERDAY = re.compile(r"昨[日天晚](?:\s*\(\s*(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*\))?|(?<=[\w“”])昨(?=[在举开])")
_FILED = re.compile(r"本[报報][^\W\d]{0,8}(?P<month>\d{1,2})月(?P<day>\d{1,2})日\w{0,3}[讯訊电電]")
_YEAR = re.compile(r"(?<![到至—\-\d])(?P<year>20\d\d)年(?!(?:底|末)?(?:前|将|,?力争|以前|建成|实现))")


_NOTE = re.compile(r"\s*\((?!.*(?:会议|通过))[^()]{4,60}\)\s*$|时间:")
_ISSUED = re.compile(r"[报報刊][^()\d]{0,4}(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^()]{0,6}版")


def noted_date(texts: Iterable[str]) -> str | None:
    """The day (ISO) that a note at an article's head or end gives: (鲁一楠 2025年4月19日), (三江日报 9月30日一版)."""
    notes = [_plain(text) for text in texts if len(text) <= LONGEST_FIELD]
    years = [int(iso[:4]) for note in notes for iso in printed_dates(note)]
    for note in notes:
        if years and (issued := _ISSUED.search(note)):
            return calendar.iso(years[-1], *_month_and_day(issued))
    return next((iso for note in notes if _NOTE.match(note) for iso in printed_dates(note)), None)


_UNTIL = re.compile(r"日?\s*[—~至\-]+\s*(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")


def _last_day(line: str, first: str, end: int) -> str | None:
    """The day on which the days are over whose first a line gives up to `end`: the 12th of (2023年11月6日—12日)."""
    until = _UNTIL.match(line, end)
    return calendar.iso(int(first[:4]), int(until["month"] or first[5:7]), int(until["day"])) if until else first


def inferred_date(texts: Iterable[str]) -> str | None:
    """The day of publication (ISO) of a page that prints none, where its texts leave no doubt of it; else None.

    News of 昨日 is of the latest day that the page reports, and 本报9月26日讯 is printed the day after it was filed. The year
    is the latest that the texts name as present or past (2018年工作计划); without either there is no date.
    """
    text = _plain("\n".join(texts))
    years = [int(found["year"]) for found in _YEAR.finditer(text)]
    eve = _eve(text)
    if not years or eve is None:
        return None
    try:
        return (datetime.date(max(years), *eve) + datetime.timedelta(days=1)).isoformat()
    except ValueError:
        return None


def _eve(text: str) -> tuple[int, int] | None:
    """Month and day of the day before publication."""
    said = list(_YESTERDAY.finditer(text))
    named = {_month_and_day(found) for found in [*said, *_FILED.finditer(text)] if found["month"]}
    if named:
        return named.pop() if len(named) == 1 else None
    days = [_month_and_day(found) for found in _EVENT_DAY.finditer(text) if not found["before"]]
    return max(days) if said and days else None


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    return int(found["month"]), int(found["day"])
