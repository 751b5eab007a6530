"""Where an article that is a page of news turns to another item, which tells of other people.

In: a Reading. Out: the numbers of the sentences with which items begin. They do so with a mark (「◆5月17日,…」, 「【企业】…」), with each 「本报讯」 or date of issue behind the
first, and, behind a head without a stop, with a day and someone's name (「高远调研工业 / 11月7日,市长高远到…」). What the same party did next (「▲代表团一行…」) goes on.
"""

import re
from collections.abc import Mapping

from loaders.chunks import PERSON
from loaders.relations.fact import Reading
from loaders.relations.whereabouts import BULLET

_DATELINE = re.compile(r"\s*(?:本[报网台][^，,。；;]{0,6}讯|发布(?:日期|时间)[:：])")
_DAY = re.compile(r"\s*\d{1,2}月\d{1,2}日")
_HOUR = re.compile(r"[\W_]{0,3}\d{1,2}[:：]\d{2}(?!\d)")  # 「▷ 11:00　江州中学」 is a scene of one day's account
_STOPS = re.compile("[。！？!?；;：:”」]$")
_STILL_THEY = re.compile(r"(?<![\u4e00-\u9fff])(?:代表团|考察团|访问团|参访团|一行|客人|他们)")


def begins(reading: Reading) -> set[int]:
    """The first sentence of each item but the first."""
    lines = [i for i in range(len(reading.rows)) if _DATELINE.match(reading.text(i))]
    known = set(lines)
    still = {reading.sentence(i).paragraph: i for i in range(len(reading.rows)) if _STILL_THEY.search(reading.text(i))}
    others = (i for i in range(len(reading.rows)) if i not in known and _turns(reading, i, still))
    return {*lines[1:], *others}


def _turns(reading: Reading, i: int, still: Mapping[int, int]) -> bool:
    """Whether a bullet or a line alone begins something else; not where the paragraph goes on about the guests: `still` has the last sentence of each that does."""
    words = reading.text(i)
    if not (BULLET.match(words) or _is_headed(reading, i)) or words.endswith("】") or _HOUR.match(words):
        return False
    return still.get(reading.sentence(i).paragraph, -1) < i


def _is_headed(reading: Reading, i: int) -> bool:
    """Whether a line alone, which names someone, stands before a paragraph that begins with a day and names someone."""
    before = reading.sentence(i - 1) if i > 2 else None
    if before is None or before.paragraph == reading.sentence(i).paragraph or not _DAY.match(reading.text(i)):
        return False
    alone = before.paragraph != reading.sentence(i - 2).paragraph and not _STOPS.search(reading.text(i - 1))
    return alone and not before.headline and all(any(c.kind == PERSON for c in reading.rows[k]) for k in (i - 1, i))
