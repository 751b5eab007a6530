"""Numerals and days as Chinese texts write them, for all that reads dates: 二〇一八, ２０１８, 十二, 元."""

import datetime
import unicodedata

_DIGITS = "〇一二三四五六七八九"


def number(numeral: str) -> int | None:
    """The number that a numeral means: 十二 is 12, 二〇一八 and 二零一八 are 2018, the 元 of 元年 is 1; None for what is none."""
    plain = unicodedata.normalize("NFKC", numeral).replace("○", "〇").replace("零", "〇")
    if plain.isdecimal():
        return int(plain)
    if plain and not set(plain) - set(_DIGITS):
        return int("".join(str(_DIGITS.index(c)) for c in plain))
    import cn2an  # noqa: PLC0415 - it takes a tenth of a second, and most articles have no such numeral

    try:
        return int(cn2an.cn2an({"元": "一"}.get(plain, plain.replace("〇", "零")), "smart"))
    except (KeyError, ValueError):  # a KeyError for 1十零
        return None


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form of a day, month or year, as precise as it is given; None for one that does not exist."""
    try:
        whole = datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day is not None else 7 if month is not None else 4]
