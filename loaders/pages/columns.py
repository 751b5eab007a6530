"""Printed lines to paragraphs.

On a page where every printed line of a column is a line of the file, a paragraph's lines are as wide as the column
and its first is set in. Elsewhere a line is a paragraph, or the piece of one that stands in one column.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.pages.datelines import has_dateline
from loaders.pages.kinds import Kind
from loaders.pages.lines import SET_IN, Line, columns

NARROWEST, WIDEST = 16, 100
"""Widths that a column of print can have."""

_END = re.compile(r"(?:[。!?…;:]|(?<=[\u4e00-\u9fff\"”』」)])\.)[\"”’』」)〉》】]*\**$")
_SIGNED_END = re.compile(r"[。!?…][\"”’』」]?\s*\([^()]{2,40}\)$")
_POINTED = re.compile("[,。;、:]")
_STOP = re.compile("[,。;].")


def ends_sentence(key: str) -> bool:
    """Whether the text ends where a sentence does, a byline behind it or not."""
    return bool(_END.search(key) or _SIGNED_END.search(key))


def paragraphs(file: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> Iterator[tuple[list[Line], Kind]]:
    """Lines that make one paragraph, with their kind; every line that is not text stands by itself."""
    width = _column_width(file, lines, kinds)
    if width is None:
        yield from (([line], kind) for line, kind in zip(lines, kinds, strict=True))
        return
    set_in = sum(line.set_in for line in lines) >= 3
    part: list[Line] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is Kind.FURNITURE:
            yield [line], kind
        elif kind is Kind.TEXT and part and _runs_on(file, part, line, width, set_in=set_in):
            part.append(line)
        else:
            if part:
                yield part, Kind.TEXT
            part = [line] if kind is Kind.TEXT else []
            if not part:
                yield [line], kind
    if part:
        yield part, Kind.TEXT


def _column_width(file: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> int | None:
    """How wide the column is, where the lines of the file are the printed ones; None where they are not."""
    texts = [line for line, kind in zip(lines, kinds, strict=True) if kind is Kind.TEXT]
    widths = [_width(file, line) for line in texts if line.whole]
    common = Counter(width for width in widths if NARROWEST <= width <= WIDEST)
    if len(widths) < 8 or not common:
        return None
    width, _ = max(common.items(), key=lambda pair: (pair[1], pair[0]))
    near = sum(width - 3 <= other <= width + 2 for other in widths)
    return width if near * 5 >= len(widths) * 2 and _is_prose(file, texts, width) else None


def _is_prose(file: str, texts: Sequence[Line], width: int) -> bool:
    """Whether most lines in the middle of a sentence are full, and some have a comma or full stop; those of a list (「副市长 高远」) have not."""
    inside = [
        line for line, after in pairwise(texts) if not (after.gap or after.set_in or line.marked or ends_sentence(line.key))
    ]
    full = sum(width - 3 <= _width(file, line) <= width + 2 for line in inside)
    pointed = sum(_STOP.search(line.key) is not None for line in inside)
    return full * 3 >= len(inside) * 2 and pointed * 8 >= len(inside)


def _width(file: str, line: Line) -> int:
    return line.indent + columns(file[line.start : line.end])


def _runs_on(file: str, part: Sequence[Line], line: Line, width: int, *, set_in: bool) -> bool:
    """Whether the line goes on with the paragraph of those before it."""
    last = part[-1]
    full = _width(file, last) >= width - 3
    if line.indent >= SET_IN.start or line.marked or (set_in and not part[0].set_in):
        return False
    if not set_in and (not full or (len(part) == 1 and not _POINTED.search(last.key))):
        return False
    if not ends_sentence(last.key):
        return True
    return full and not line.gap and bool(_POINTED.search(line.key)) and not has_dateline(line.key)
