"""Traditional characters as simplified ones, each for itself, so that every offset stays.

Half a surrogate pair, which is no character and which no matcher of words takes, becomes a question mark.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

import opencc

# Also simplified characters in their own right, in given names and a surname: 乾 is not always 干.
_SIMPLIFIED_TOO = "乾徵麴"


def simplified(text: str) -> str:
    """The text with its traditional characters simplified, as long as before: 臺灣 → 台湾, 會見 → 会见."""
    return text if text.isascii() else text.translate(_table())


_FULL_STOP = re.compile(r"(?<=[\u4e00-\u9fff\)）”\"》])\.(?=[\u4e00-\u9fff“\"《（(\s]|$)")
_FEW = 2


def with_full_stops(text: str) -> str:
    """「…在江州举行.副市长高远致辞.」: the text with full stops for the points of one that has no other, as long as before; a point inside a
    foreign name (「让.杜邦」) stays where other sentences end with 。."""
    return text if "。" in text or len(_FULL_STOP.findall(text)) < _FEW else _FULL_STOP.sub("。", text)


def traditional() -> Iterable[int]:
    """The code points of all characters that `simplified` changes."""
    return _table().keys()


@cache
def _table() -> Mapping[int, str]:
    characters = [chr(point) for point in range(0x3400, 0xA000)]
    simple = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")  # a line each: no phrase can change a length
    table = {ord(old): new for old, new in zip(characters, simple, strict=True) if old != new and old not in _SIMPLIFIED_TOO}
    return table | dict.fromkeys(range(0xD800, 0xE000), "?")
