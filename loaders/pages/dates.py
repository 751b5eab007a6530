"""Calendar days as newspapers print them, and the day a page was published.

`iso_date` reads a field that is a date and nothing else; `printed_dates` finds the full days in a line: 2020年8月25日,
２０１８年６月１５日, 二〇二三年十一月三日, 2022-04-28 09:12, 2019.9.27, 民國一〇八年三月五日.
"""

import datetime
import re
import unicodedata

import cn2an

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
        return _checked(*(int(part) for part in bare.groups() if part))
    return None


def printed_dates(line: str) -> list[str]:
    """The full days (ISO) that stand in the line."""
    found = (_iso(match) for match in _DATE.finditer(_plain(line)))
    return [iso for iso in found if iso and len(iso) == 10]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("○", "〇").replace("O", "〇")


def _iso(match: re.Match[str]) -> str | None:
    year = int(match["year"]) if (match["year"] or "").isdigit() else _number(match["year"] or match["reign"])
    year = year and year + _ERAS.get(match["era"] or "", 0)
    parts = [year, _number(match["month"] or match["m"])]
    if day := match["day"] or match["d"]:
        parts.append(_number(day))
    return None if None in parts else _checked(*(part for part in parts if part is not None))


def _number(numeral: str) -> int | None:
    if numeral.isdigit():
        return int(numeral)
    try:
        return int(cn2an.cn2an({"元": "一"}.get(numeral, numeral), "smart"))
    except ValueError:
        return None


def _checked(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form of a day, month or year that exists."""
    try:
        whole = datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day is not None else 7 if month is not None else 4]
