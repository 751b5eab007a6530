"""What an agreement is worth, and whether it is signed yet.

In: words. Out: an amount in whole units of its currency (「1.2亿欧元」 is 120000000 of 欧元; 元 alone is 人民币), or the modality of a signing. 「将签署」, 「有望签订」
is not signed yet, 「意向签约」 only intended; 「去年签订」, 「2010年3月曾签署」 was signed at another time than the article tells of. What a party owns, sells or
earns (「注册资本2亿元」, 「年产值12亿元」) is not what an agreement is worth.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from loaders import calendar, unreal

SIGNED, EARLIER, TO_SIGN, INTENDED, NEVER = "已签", "此前已签", "拟签", "意向", "未签"
DONE = (SIGNED, EARLIER)


class Amount(NamedTuple):
    """So many of a currency."""

    value: float
    currency: str


_SCALE = {
    "": 1,
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}
_CURRENCY = {"元": "人民币", "人民币": "人民币", "元人民币": "人民币"}
_CURRENCY |= {c: c for c in ("美元", "欧元", "日元", "英镑", "港元", "港币", "澳元", "韩元", "卢布", "新台币")}
_AMOUNT = re.compile(
    r"(?P<number>\d+(?:[,，]\d{3})+|\d+(?:\.\d+)?|[一二三四五六七八九十两百]+)(?P<more>[多余])?"
    rf"(?P<scale>{'|'.join(sorted(filter(None, _SCALE), key=len, reverse=True))}|)(?:多|余)?"
    rf"(?P<currency>{'|'.join(sorted(_CURRENCY, key=len, reverse=True))})"
)


_OTHER_SUM = re.compile(
    r"(?:注册资[本金]|实收资本|产值|销售|收入|营收|利润|[利纳]税|税[收额]|资产|市值|估值|生产总值|补[助贴]|奖励|捐|累计|节约|增收|余额|每|[人户]均)[^，。；、,;]{0,8}$"
)


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The sums of money in a stretch of text, without what a party owns or earns."""
    for match in _AMOUNT.finditer(text, start, end):
        value = _value(match["number"], match["scale"])
        if value is not None and not _OTHER_SUM.search(text, max(0, match.start() - 14), match.start()):
            yield Amount(value, _CURRENCY[match["currency"]])


def amount(text: str, start: int, end: int) -> Amount | None:
    """The first of them."""
    return next(amounts(text, start, end), None)


_UNIT = re.compile(r"(?:单位[:：]?\s*|[（(])(?P<scale>万|亿|百万|千|)(?P<currency>元|美元|欧元|日元|港元)")


def unit(words: str) -> tuple[int, str] | None:
    """What a table's figures count: 「单位:万元」 is (10000, 人民币)."""
    match = _UNIT.search(words)
    return (_SCALE[match["scale"]], _CURRENCY[match["currency"]]) if match else None


def _value(number: str, scale: str) -> float | None:
    """None for what is no numeral: 「百元」."""
    plain = number.replace(",", "").replace("，", "").replace("两", "二")
    value = float(plain) if plain[0].isdecimal() else calendar.number(plain)
    return None if value is None else round(value * _SCALE[scale], 2)


# ── signed yet? ──

_SOON = re.compile(
    r"(?:^|[，,。；])(?:据悉[，,])?(?:下个?[月周]|明[天日年]|后天|届时|到时|待[^，。；]{2,12}后|[^，。；]{0,4}(?:条件|时机)成熟[时后])"
)
_INTENDED = re.compile(r"意向")
_NOT_YET = re.compile(r"(?:[再共未]|后续)[商洽]$|(?<![自志])愿(?!景)|争取|力争|要$|想|希望|商定|洽谈(?!会)|如果|^若(?!干)|一旦")
_EARLIER = re.compile(
    r"(?:去年|前年|年前|此前(?!一[天日])|当年|曾(?=[经于与在到赴多先任就同和两签])|时任|早在|(?<![^，。；,;\s“])当时[,，]|(?<![^，。；,;\s“])自(?!治|然|由|主|行|贸|动|身|愿|建|有|筹)|上一次|上次|以往)[^。；]{0,30}$"
)
UNSIGNED = re.compile(r"[，,;；|｜（(\t](?:尚?未|没有?|暂不|暂缓)签[约字署]?(?=$|[。；;，,）)|｜\n])")
"""「某协议 甲——乙,/未签/」: what says of an item of a list that it is not signed."""
_CITED = re.compile("根据|按照|依照|依据|落实|执行|履行")
_NOW = re.compile(r"今[年天日]|本[月周]|昨[天日晚]|当[天日晚]|日前|近日|此次|本次")
_TITLE = re.compile("《[^《》]*》?")
_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d{2})年(?!代|版|度|[^，。；]{0,4}[—－-])(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?"
)


def modality(clause: str, before: str, published: str | None) -> str:
    """How a verb of signing is meant: `clause` is what stands before it in its clause, `before` in its sentence."""
    if unreal.denied(clause):
        return NEVER
    if _NOT_YET.search(clause) or _SOON.search(before) or unreal.planned(clause):
        return TO_SIGN
    if _INTENDED.search(clause):
        return INTENDED
    return EARLIER if _told_before(clause, before) or _long_ago(before, published) else SIGNED


def _told_before(clause: str, before: str) -> bool:
    """「去年签订」, 「根据双方签订的协议」; not where the words come back to now (「去年互访,今年签订」, 「根据当天签订的协议」)."""
    past = _EARLIER.search(before)
    cited = _CITED.match(clause)
    return bool((past and not _NOW.search(before, past.start())) or (cited and not _NOW.search(clause)))


def _long_ago(before: str, published: str | None) -> bool:
    """Whether the last day told is months before the day of publication, or a bare year before its year."""
    before = _TITLE.sub("", before)
    told = list(_YEAR.finditer(before))
    if not told or _NOW.search(before, told[-1].end()):
        return False
    year, month = int(told[-1]["year"]), told[-1]["month"]
    if not published:
        return month is None
    if month is None or len(published) < 7:
        return year < int(published[:4])
    try:
        then = date(year, int(month), int(told[-1]["day"] or 28))
        now = date.fromisoformat((published + "-01")[:10])
    except ValueError:
        return False
    return now - then > timedelta(days=62)
