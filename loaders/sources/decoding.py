"""Bytes to text: which encoding a file is in, and its text as one string with its line ends as they were.

UTF-8 (with or without a mark), UTF-16 with a mark, and GB18030, which holds GBK and GB2312. What is none of
these raises NotTextError with the cause in plain English.
"""

from charset_normalizer import from_bytes, is_binary
from charset_normalizer.utils import identify_sig_or_bom

SAMPLE = 1 << 18
"""How many bytes of a long file are looked at to tell its encoding."""

_TOLERANCE = 0.9  # of what the library takes for noise: a short Chinese line of punctuation and names is much of it


class NotTextError(ValueError):
    """The bytes are no text that we can read."""


def encoding_of(data: bytes, *, whole: bool = True) -> str:
    """The name of the codec for these bytes; `whole` says that they do not end in the middle of a character."""
    if is_utf8(data, whole=whole):
        return "utf-8-sig"
    mark, _ = identify_sig_or_bom(data)
    if mark == "utf_16":
        return mark
    if is_binary(data):
        raise NotTextError("this is a binary file, not text")
    data = data if whole else data[: data.rfind(b"\n") + 1] or data
    best = from_bytes(data, cp_isolation=["gb18030"], threshold=_TOLERANCE).best()
    if best is None:
        raise NotTextError("the text is neither UTF-8 nor UTF-16 nor GB18030")
    return best.encoding


def decode(data: bytes) -> str:
    """The text of a whole file, without its byte-order mark."""
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(f"byte {error.start} is not {_said(encoding)} text") from None
    if "\x00" in text:
        raise NotTextError("the text holds NUL characters, as no text does")
    return text


def is_utf8(data: bytes, *, whole: bool = True) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return not whole and error.start >= len(data) - 3 and error.reason == "unexpected end of data"
    return True


def _said(encoding: str) -> str:
    return {"utf-8-sig": "UTF-8", "utf_16": "UTF-16"}.get(encoding, encoding.upper())
