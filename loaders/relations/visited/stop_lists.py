"""Lists of stops: 「走访了甲公司、乙公司,丙公司等三家企业」.

In: a sentence's chunks and those that name stops. Out: whether one goes on with the list of the one before, and whether a bare list is one of stops. A list goes on behind a comma where its end says of what it
is (「等地」, 「等三家企业」).
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.chunks import ACT, AND, BODY, COMMA, MARK, PERSON, PLACE, STOP, TEXT, Chunk, is_mark
from loaders.relations.fact import Reading
from loaders.relations.visited.announced import is_announced
from loaders.relations.visited.towns import NOT_REACHED

_LIST_CLOSES = re.compile(
    r"[^，,。；;]{0,120}等(?:地|处|[^，,。；;]{0,8}(?:企业|单位|项目|园区|公司|点位?|场所|基地|现场|学校|地方))(?=[，,。；;]|进行|开展|实地|参观|考察|调研|走访|$)"
)
# 「在甲公司、乙公司等地/通过实地查看」, 「在甲公司和乙公司/进行实地考察」
_SEEN_THERE = re.compile(
    r"(?:(?!下|期间|通过网络|[网线]上|市场[考调]|[挂任]职|举行|召开)[^，,。；;]){0,120}?(?:进行|开展|通过(?!网络))了?[^，,。；;会]{0,6}(?:考察|调研|走访|参观|[查察]看|视察|观摩)(?!活动|座谈)"
)


def is_listed(row: Sequence[Chunk], last: int, k: int) -> bool:
    """「甲公司、乙大学和丙园区」, 「甲公司,还有乙大学」: no other comma, person or other verb between."""
    between = [
        c for n, c in enumerate(row[last + 1 : k], last + 1) if not (is_mark(row, n, COMMA) and is_mark(row, n + 1, AND))
    ]
    joined = any(c.kind == MARK and c.value in ("、", "&") for c in between)
    return joined and all(
        c.kind in (TEXT, PLACE, BODY) or (c.kind == MARK and c.value in ("、", "&", '"')) or _is_visit(c) for c in between
    )


def goes_on(reading: Reading, i: int, last: int, k: int) -> bool:
    """「走访了甲公司、乙公司,/丙公司等三家企业」: a list of stops goes on behind a comma."""
    row = reading.rows[i]
    led = all(c.kind == PLACE or c.value == "的" for c in row[last + 2 : k])  # 「…,深圳的/丁公司」
    return led and is_mark(row, last + 1, COMMA) and (closes(reading, i, k) or _is_list_only(row, k))


def _is_list_only(row: Sequence[Chunk], k: int) -> bool:
    """「走访了甲公司,江州/乙公司、丙公司,丁公司。」: from chunk `k` on its clause has nothing but names, two or more."""
    clause = list(takewhile(lambda c: c.value not in (COMMA, STOP), row[k:]))
    names = all(c.kind in (BODY, PLACE, MARK) or c.value in ("的", "等") for c in clause)
    return names and sum(c.kind == BODY for c in clause) > 1


def closes(reading: Reading, i: int, k: int) -> bool:
    """Whether what chunk `k` names is in a list with such an end: 「甲公司、乙公司/等地」."""
    return _LIST_CLOSES.match(reading.document.text, reading.rows[i][k].end, reading.sentence(i).end) is not None


def _is_visit(chunk: Chunk) -> bool:
    return chunk.kind == ACT and chunk.value.act == "visit"


def seen_there(reading: Reading, i: int, k: int) -> bool:
    """Whether the words behind chunk `k` say that it, or what it is listed with, was inspected."""
    return _SEEN_THERE.match(reading.document.text, reading.rows[i][k].end, reading.sentence(i).end) is not None


MEETING = re.compile(r"召开|举行|举办|座谈会|仪式|会议|论坛|签")
"""Words of meetings, for which nobody inspects where they are held."""
# 「甲公司、乙学校,一处一处看过去」
_WALKED = re.compile(
    r"(?:的?[^，,。；;、]{0,4}(?:[，,]|…+|——)[^。；;]{0,4}|[两二三四五六七八九十几\d]+[处个家站](?:工?厂|企业)?)"
    r"(?:(?:一口气|一[处个家站路口]|挨[个家着]|逐[个一家]|一天下来|[由从]\w{1,3}(?=[走看跑]))[^。；;]{0,16}[走看转跑访]|一[家处个]挨着?一[家处个])"
)
# 「次日的路线:甲公司、乙学校」, 「当天看的是甲公司和乙学校」, 「上午是甲公司」
_ITINERARY = re.compile(
    r"(?:脚步|足迹|路线|行程|(?:(?<!观)[看走跑访]|考察|参观|调研|走访)的(?:点|站|地方|[^，,。；;：:的]{0,4}(?:企业|单位|学校|项目))?)[^，,。；;：:是的]{0,12}(?:[:：]|是|有)$"
    r"|^(?:当天|次日|第[二三四]天|\d{1,2}日)?(?:上午|下午|午后|傍晚)(?:看?的?是|在|[:：])$"
)


def are_walked(reading: Reading, i: int, named: Sequence[int]) -> bool:
    """Whether sentence `i` lists what chunks `named` name as the stops of those on tour: 「甲公司、乙学校,一处一处看过去」, 「次日的路线:甲公司、乙学校」, and a
    bare list behind 「看了些什么?」; not 「路线是甲公司定的」."""
    row, text, sentence = reading.rows[i], reading.document.text, reading.sentence(i)
    if _is_station(reading, i, named):
        return True
    if any(c.kind in (ACT, PERSON) for c in row[: named[-1]]) or MEETING.search(reading.text(i)):
        return False
    listed = _ITINERARY.search(text, sentence.start, row[named[0]].start) and _LISTED.match(text, row[named[-1]].end)
    return is_announced(reading, i) or listed is not None or _WALKED.match(text, row[named[-1]].end, sentence.end) is not None


# 「▷ 11:00　江州中学」 over what was seen there
_HOUR = re.compile(r"[\W_]*(?:\d{1,2}[:：]\d{2}|\d{1,2}(?:时|点半?)(?:\d{1,2}分)?)[\s\u3000，,|｜·]+[^，,。；;]{0,12}$")


def _is_station(reading: Reading, i: int, named: Sequence[int]) -> bool:
    """「▷ 11:00　江州中学」: a line of the hour and what was seen then; not over a meeting, nor what was left out."""
    row, text, sentence = reading.rows[i], reading.document.text, reading.sentence(i)
    alone = len(named) == 1 and row[named[0]].end >= sentence.end - len("门口") and not any(c.kind == PERSON for c in row)
    if not alone or not _HOUR.match(text[sentence.start : row[named[0]].start]) or i + 1 >= len(reading.rows):
        return False
    behind = "".join(reading.text(k) for k in (i + 1, i + 2) if k < len(reading.rows))
    return not (MEETING.search(behind) or NOT_REACHED.search(behind))


_LISTED = re.compile("等?[^，,。；;的]{0,6}(?:[，,。；;]|$)")
