"""When something happened, as an ISO date as precise as the text allows (ontology.md rule 11).

In: a text, the day of publication where known, and the day the article last spoke of. Out: `When`s: 「8月24日」 takes its year from the
publication, 「昨日」 is the day before it, 「24日下午」 its month, 「当日」 the day spoken of, 「本周三」 the Wednesday before or on it, 「次日」 the day behind the
one spoken of.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from loaders import calendar


class When(NamedTuple):
    """An expression of time at text[start:end] and the ISO date it means (2018, 2018-10 or 2018-10-11). What is on a day told in an `aside`,
    「前一天」, is not gone on about."""

    start: int
    end: int
    iso: str
    aside: bool = False


_D = r"[\d０-９]"
_CN = "〇○零一二三四五六七八九十"
_YEAR = rf"(?P<year>{_D}{{4}}|[{_CN}]{{4}})年"
_MONTH = rf"(?P<month>{_D}{{1,2}}|[{_CN}]{{1,3}})月"
_DAY = rf"(?P<day>{_D}{{1,2}}|[{_CN}]{{1,3}})(?:日|号(?![馆楼厅门院桌车线展会机店棚码]))"  # 「2号馆」 is no day
_PATTERN = re.compile(
    rf"(?:{_YEAR})(?:{_MONTH}(?:{_DAY})?)?"
    rf"|(?P<relyear>今年|去年|前年|明年)(?:{_MONTH.replace('month', 'rmonth')}(?:{_DAY.replace('day', 'rday')})?)?"
    rf"|{_MONTH.replace('month', 'omonth')}{_DAY.replace('day', 'oday')}"
    rf"|(?:(?P<last>上个?月)|(?<=本月)|(?<![\d月—-])(?<![\d日号][至到])){_DAY.replace('day', 'aday')}(?=[，,、\w]|(?P<headed>[\s·】]))"
    rf"|(?P<monthonly>{_D}{{1,2}})月(?=[上中下]旬|底|初|份)"
    r"|(?P<relday>第二天|次日|翌日|前一[天日]|昨日|昨天|昨晚|昨(?=[\w(（])|今日|今天|今晨|前天|前日|前(?=[(（][\d一二三四五六七八九十]+[)）]日)|当日|当天|同日|当晚|那[天晚])"
    r"|(?P<weekbefore>本|上|这)?(?:周|个?星期|个?礼拜)(?P<weekday>[一二三四五六日天])(?![期年边围])"
)
_BESIDE = "第次翌"
_DUE = re.compile("[之以]?前(?![后往来去夕])")  # 「10月1日前开工」
_OFFSETS = {"昨": 1, "今": 0, "前": 2}


# 「本报10月13日一版《…》一文」, 「据《江州日报》10月13日报道」: a day on which something was printed, not one on which it happened.
_PRINTED = re.compile(
    r"(?:本报|据《\w{2,12}》)(?P<day>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)(?=[^，,。日]{0,4}(?:版|刊|报道|预告|头条|《))"
    r"|(?P<issued>(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?=印发|编印|出版|刊发)"
)


_AGO = re.compile(r"(?P<rel>去年|前年)|(?P<count>[一两二三四五六七八九十]|\d{1,2})年前")


def years_ago(text: str, start: int, end: int, published: str | None) -> str | None:
    """The year that the last words in text[start:end] tell: 「去年的第二届论坛」, 「两年前…第三届」."""
    told = [*_AGO.finditer(text, start, end)]
    if not told or not published:
        return None
    back = {"去年": 1, "前年": 2}.get(told[-1]["rel"] or "") or (calendar.number(told[-1]["count"] or "一") or 1)
    return str(int(published[:4]) - back)


def is_printed(text: str) -> bool:
    """Whether a text tells the day on which a paper printed something."""
    return _PRINTED.search(text) is not None


def find(text: str, start: int, end: int, published: str | None, current: str | None) -> list[When]:
    """The dates in text[start:end] in order. `current` is the day last spoken of, and moves along."""
    found: list[When] = []
    printed = {at for m in _PRINTED.finditer(text, start, end) for at in range(*m.span(m.lastgroup or 0))}
    for match in _PATTERN.finditer(text, start, end):
        headed_within = match["headed"] and not _opens_line(text, match.start())
        passed_by = match.start() in printed or headed_within or _DUE.match(text, match.end())
        iso = None if passed_by else _resolve(match, published, current)
        if iso:
            aside = match.group().startswith("前一")
            found.append(When(match.start(), match.end(), iso, aside))
            current = iso if len(iso) == 10 and not aside else current
    return found


def _opens_line(text: str, at: int) -> bool:
    """「【九日 晴】」, 「9日·江州」, 「9日  高远主持…」: a day over or before what happened on it."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip("【[◎●◇◆▲△■□ \u3000")


def _resolve(match: re.Match[str], published: str | None, current: str | None) -> str | None:
    g = match.groupdict()
    year = published[:4] if published else None
    if g["year"]:
        return _iso(calendar.number(g["year"]), g["month"], g["day"])
    if g["relyear"]:
        shift = {"今": 0, "去": -1, "前": -2, "明": 1}[g["relyear"][0]]
        return _iso(int(year) + shift, g["rmonth"], g["rday"]) if year else None
    if g["omonth"]:
        return _iso(_year_of(calendar.number(g["omonth"]), published, current), g["omonth"], g["oday"])
    if g["aday"]:
        base = _month_before(published) if g["last"] else current or published
        return _iso(int(base[:4]), base[5:7], g["aday"]) if base and len(base) >= 7 else None
    if g["monthonly"]:
        return _iso(int(year), g["monthonly"], None) if year else None
    if g["relday"]:
        return _relative(g["relday"], published, current)
    return _weekday(g["weekday"], g["weekbefore"], published)


def _iso(year: int | None, month: str | None, day: str | None) -> str | None:
    """Of the numerals of a match; an empty one is not told."""
    parts = [year, *(calendar.number(part) for part in (month, day) if part)]
    return None if None in parts else calendar.iso(*(part for part in parts if part is not None))


def _month_before(published: str | None) -> str | None:
    """「上个月16日」: the month before that of publication."""
    return (
        (date.fromisoformat(published).replace(day=1) - timedelta(days=1)).isoformat()[:7]
        if published and len(published) == 10
        else None
    )


def _year_of(month: int | None, published: str | None, current: str | None) -> int | None:
    """The year of a month without one: that of publication, or the year before where the month were else far ahead of it."""
    base = published or current
    if not base or month is None:
        return None
    ahead = published and len(published) >= 7 and month > int(published[5:7]) + 1
    return int(base[:4]) - 1 if ahead else int(base[:4])


def _beside(current: str | None, days: int) -> str | None:
    """「次日」: the day beside the one spoken of."""
    return (date.fromisoformat(current) + timedelta(days=days)).isoformat() if current and len(current) == 10 else None


def _relative(word: str, published: str | None, current: str | None) -> str | None:
    if word[0] in "当同那":
        return current
    if word[0] in _BESIDE or word.startswith("前一"):
        return _beside(current, 1 if word[0] in _BESIDE else -1)
    if not published or len(published) < 10:
        return None
    return (date.fromisoformat(published) - timedelta(days=_OFFSETS[word[0]])).isoformat()


def _weekday(day: str, before: str | None, published: str | None) -> str | None:
    if not published or len(published) < 10:
        return None
    today = date.fromisoformat(published)
    index = "一二三四五六日".find(day.replace("天", "日"))
    back = (today.weekday() - index) % 7
    return (today - timedelta(days=back + (7 if before == "上" and back <= today.weekday() else 0))).isoformat()


_NEWS_DAYS = 90


def is_long_before(iso: str, told: str) -> bool:
    """Whether a day is history for an article of the day `told`: 「1990年5月3日,两市建交」 in news of 2010."""
    if len(iso) < 10 or len(told) < 10:
        return False
    return (date.fromisoformat(told) - date.fromisoformat(iso)).days > _NEWS_DAYS


_DATELINE = re.compile(rf"(?:本报|新华社|本刊|记者)[^\W\d]{{0,6}}({_D}{{1,2}})月({_D}{{1,2}})日(?:电|讯)")


def is_dateline(text: str) -> bool:
    """Whether a sentence begins with where and when it was sent: 「本报兰州6月15日电」."""
    return _DATELINE.match(text.lstrip()) is not None


_LINE = re.compile(rf"^[（(\s]*({_D}{{4}})年({_D}{{1,2}})月({_D}{{1,2}})日(?:[)）\s]|星期.|刊发|发布)*$", re.MULTILINE)


_HEAD = 200  # characters at the head of an article that tell of what is new
# 「江州外事　2003年9月下半月」 over all that is told; 「江州市与云州市2021年联席会议在…召开」.
_HEAD_YEAR = re.compile(
    rf"[^。！？，,]{{0,60}}?(?<!{_D})(?<![自从在])({_D}{{4}})年(?:{_D}{{1,2}}月|第{_D}+期)(?!起|以来|{_D}{{1,2}}日)"
)
_MEETING_YEAR = re.compile(rf"(?<!{_D})({_D}{{4}})年[^，,。；;：:\n]{{0,24}}(?:会议?|论坛|仪式|活动)(?:[，,]?在|召开|举行|开)")


# A line 「2018年大事记」 over entries that begin with a day; not 「2018年大事记发布会昨日举行」.
_CHRONICLE = re.compile(
    rf"(?<!{_D})(\d{{4}})年[^。！？，,；;\n]{{0,30}}(?:大事记|盘点)[ \u3000]*\n(?:.*\n){{0,4}}?[^\w\n]*(?:\d{{1,2}}月)?\d{{1,2}}日"
)


def told_on(text: str, published: str | None) -> str | None:
    """The day on which the article was written: 「本报兰州6月15日讯」 makes 「今天」 that day; else that of publication, or of a line that
    is but a date; else the year that its head tells or that is part of a meeting's name. 「2018年大事记」 was all told in that year."""
    match = _DATELINE.search(text)
    chronicle = _CHRONICLE.search(text, 0, _HEAD)
    if chronicle and published and chronicle[1] < published[:4]:
        return f"{chronicle[1]}-12-31"
    if published is None:
        line = _LINE.search(text)
        year = _HEAD_YEAR.match(text) or _MEETING_YEAR.search(text, 0, _HEAD)
        return _iso(calendar.number(line[1]), line[2], line[3]) if line else year and _iso(calendar.number(year[1]), None, None)
    if match:
        return _iso(_year_of(calendar.number(match.group(1)), published, None), match.group(1), match.group(2))
    return published
