"""Traditional characters as simplified ones, each for itself, so that every offset stays.

Half a surrogate pair, which is no character and which no matcher of words takes, becomes a question mark.
"""

from collections.abc import Iterable, Mapping
from functools import cache

import opencc

# Also simplified characters in their own right, in given names and a surname: 乾 is not always 干.
_SIMPLIFIED_TOO = "乾徵麴"


def simplified(text: str) -> str:
    """The text with its traditional characters simplified, as long as before: 臺灣 → 台湾, 會見 → 会见."""
    return text if text.isascii() else text.translate(_table())


def traditional() -> Iterable[int]:
    """The code points of all characters that `simplified` changes."""
    return _table().keys()


@cache
def _table() -> Mapping[int, str]:
    characters = [chr(point) for point in range(0x3400, 0xA000)]
    simple = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")  # a line each: no phrase can change a length
    table = {ord(old): new for old, new in zip(characters, simple, strict=True) if old != new and old not in _SIMPLIFIED_TOO}
    return table | dict.fromkeys(range(0xD800, 0xE000), "?")
