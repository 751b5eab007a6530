"""Numerals and days as Chinese texts write them, for all that reads dates: 二〇一八, ２０１８, 十二, 元."""

import datetime
import re
import unicodedata

_DIGITS = "〇一二三四五六七八九"
_ONE = "[一二三四五六七八九]"
# 二千零八, 一百零八, 三十一, 十二.
_COUNTED = re.compile(rf"(?:(?P<k>{_ONE})千)?(?:〇?(?P<h>{_ONE})百)?(?:〇?(?P<t>{_ONE}?十)(?P<o>{_ONE})?|〇(?P<z>{_ONE}))?")


def number(numeral: str) -> int | None:
    """The number that a numeral means: 十二 is 12, 二〇一八 and 二零一八 are 2018, the 元 of 元年 is 1; None for what is none."""
    plain = unicodedata.normalize("NFKC", numeral).replace("○", "〇").replace("零", "〇")
    if plain.isdecimal():
        return int(plain)
    if plain == "元":
        return 1
    if plain and not set(plain) - set(_DIGITS):
        return int("".join(str(_DIGITS.index(c)) for c in plain))
    counted = _COUNTED.fullmatch(plain)
    return _sum(counted) if plain and counted else None


def _sum(counted: re.Match[str]) -> int:
    thousands, hundreds, ones = (
        _DIGITS.index(digit or "〇") for digit in (counted["k"], counted["h"], counted["o"] or counted["z"])
    )
    tens = 0 if counted["t"] is None else _DIGITS.index(counted["t"][:-1] or "一")
    return 1000 * thousands + 100 * hundreds + 10 * tens + ones


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form of a day, month or year, as precise as it is given; None for one that does not exist."""
    try:
        whole = datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day is not None else 7 if month is not None else 4]
