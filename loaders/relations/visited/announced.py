"""Lists of stops that are announced: 「代表团看了些什么?」, 「一、看了哪些点」, 「走访:」.

In: a Reading and a sentence's number. Out: whether the sentence before it, or the head over the numbered lines of which it is one, says that what follows was visited.
"""

import re

from loaders import unreal
from loaders.relations.fact import Reading

_ANNOUNCES = re.compile(
    r"[看走跑访察研观][了过]?(?:[^，,。；;]{0,3}[两二三四五六七八九十\d]+[余多来]?[家个处站]|[^，,。；;]{0,4}几[家个处站])[^，,。；;]{0,4}[。：:]$|"
    r"(?:[看走访去]|参观|考察|调研|视察)(?:[了过的是]|都){0,2}些?(?:什么|哪[些里儿]|哪?几[处家个])[^，,。；;：:？?]{0,6}(?:[？?][”」]?|(?<=[些处家个][点站地处]))$"
    r"|^[^，,。；;]{0,12}(?:[看走访]|参观|考察|调研|视察|行程)[：:】]?$"
)
_TO_SEE = re.compile("(?:(?<![主重])[要想该会]|打算|准备|应当?)(?:一起)?[先再去来]?$")
_ONLY_COUNTS = re.compile(
    r"\W*(?:[\u4e00-\u9fff·]{2,8}[：:])?(?:一共|总共|主要|就|有)?[两二三四五六七八九十\d]+[家个处站](?:点|地方|企业|单位|厂)?[。：:]"
)
_NUMBER = re.compile(r"\s*(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）]|[①-⑳])")


_FAR = 24  # sentences of numbered lines behind their head


def _head_of_list(reading: Reading, i: int) -> int | None:
    """The sentence before; for 「2.甲公司。」 that before the first of the numbered lines."""
    k = i
    while k > max(0, i - _FAR) and _NUMBER.match(reading.text(i)):
        before = _first_of_paragraph(reading, k - 1)
        if not _NUMBER.match(reading.text(before)):
            break
        k = before
    return k - 1 if k > 0 else None


def _first_of_paragraph(reading: Reading, i: int) -> int:
    paragraph, first = reading.sentence(i).paragraph, i
    while first and i - first < _FAR and reading.sentence(first - 1).paragraph == paragraph:
        first -= 1
    return first


def is_announced(reading: Reading, i: int) -> bool:
    """Whether a sentence is a list, or a line of one, of what was visited; not of what is to be: 「代表团要看哪些点」."""
    head = _head_of_list(reading, i)
    if head and _ONLY_COUNTS.fullmatch(reading.text(head)):  # 「看了哪几家?/两家。/甲公司,还有乙学校。」
        head -= 1
    told = _ANNOUNCES.search(reading.text(head)) if head is not None else None
    if told is None:
        return False
    clause = re.split("[，,。；;：:]", told.string[: told.start()])[-1]
    return not (_TO_SEE.search(clause) or unreal.planned(clause + told.group()))
