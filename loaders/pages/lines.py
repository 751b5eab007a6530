"""The lines of a page and the paragraphs made of them, each knowing where it stands in the file.

A Line is one printed line without the space and the marks (#, **) around it. A Block is a paragraph or headline: the
stretches of the file that make it up, one or, where columns break it, several.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import opencc

from graph.model import Piece
from loaders.spans import Span

BOLD, NO_LEVEL = 7, 9
LONGEST_KEY = 240
"""What we look at of a line to tell what it is: no headline, byline or folio is longer."""

SET_IN = range(2, 6)
"""Columns by which the first line of a paragraph is set in."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])?")
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_SPACE = re.compile(rf"[\s{_INVISIBLE}]*")
_MARK = re.compile(r"(?P<hashes>#{1,6})(?!#)\s*|(?P<stars>\*{1,3})(?=[^\s*])|>\s+(?=\S)")
_SKIPPED = re.compile(rf"\*\*|[{_INVISIBLE}]+")  # in the middle of a line: bold marks and what nobody sees
_CUT_WORD = re.compile(r"-[ \t]*[\r\n]")


@dataclass(frozen=True)
class Line:
    """file[start:end] is the line without the space and the marks around it; `key` is its beginning as rules read it."""

    start: int
    end: int
    key: str
    indent: int  # columns of white space before it
    gap: int  # blank lines before it
    level: int  # its mark: 1 for # to 6 for ######, BOLD, NO_LEVEL

    @property
    def whole(self) -> bool:
        """The key is that of the whole line."""
        return self.end - self.start <= LONGEST_KEY

    @property
    def marked(self) -> bool:
        return self.level != NO_LEVEL

    @property
    def set_in(self) -> bool:
        """It begins as paragraphs do where their first line is set in."""
        return self.indent in SET_IN


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank."""
    found: list[Line] = []
    gap = 0
    for whole in _LINE.finditer(text):
        if not whole.group():
            continue
        line = _line(text, whole.start(), whole.end(), gap)
        if line is None:
            gap += 1
        else:
            found.append(line)
            gap = 0
    return found


def _line(text: str, start: int, end: int, gap: int) -> Line | None:
    first, last = _trimmed(text, start, end)
    if first >= last:
        return None
    indent = columns(text[start:first]) if first - start < LONGEST_KEY else LONGEST_KEY
    level = NO_LEVEL
    if mark := _MARK.match(text, first, last):
        closing = mark["stars"] or ""
        inner = last - len(closing) if closing else last
        if mark["hashes"]:
            level, (first, last) = len(mark["hashes"]), _trimmed(text, mark.end(), last)
            first, last = _unstarred(text, first, last)
        elif closing and text.endswith(closing, first, last) and text.find(closing, mark.end(), last) == inner:
            level, (first, last) = BOLD, _trimmed(text, mark.end(), inner)
        elif not closing:
            first = mark.end()
    if first >= last:
        return None
    return Line(first, last, key(text[first : min(last, first + LONGEST_KEY)]), indent, gap, level)


def _unstarred(text: str, start: int, end: int) -> Span:
    while end - start > 4 and text.startswith("**", start) and text.endswith("**", start, end):
        start, end = start + 2, end - 2
    return start, end


def _trimmed(text: str, start: int, end: int) -> Span:
    space = _SPACE.match(text, start, end)
    start = space.end() if space else start
    while end > start and _SPACE.fullmatch(text[end - 1]):
        end -= 1
    return start, end


def columns(text: str) -> int:
    """How wide the text is printed, a Chinese character counting two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def key(text: str) -> str:
    """The text as rules read it: half-width, simplified, wide spaces as two, nothing invisible, trimmed."""
    text = re.sub(rf"[{_INVISIBLE}]", "", text).replace("\u3000", "  ").replace("\t", "  ")
    return _simplify(unicodedata.normalize("NFKC", text)).strip()


def simplified(text: str) -> str:
    """The text in simplified characters, one for one."""
    other = _simplify(text)
    return other if len(other) == len(text) else text


def squeezed(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def _simplify(text: str) -> str:
    return str(_converter().convert(text))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@dataclass(frozen=True)
class Block:
    """A paragraph, a headline or a row of a table, as stretches of the file in the order in which they are read."""

    spans: tuple[Span, ...]

    def text(self, file: str) -> str:
        """The stretches run together; between two Latin words stands a space."""
        return "".join(joint + file[start:end] for joint, (start, end) in self.joined(file))

    def joined(self, file: str) -> Iterator[tuple[str, Span]]:
        """Each stretch with what has to stand before it."""
        before = ""
        for start, end in self.spans:
            if start < end:
                yield " " if _latin(before) and _latin(file[start]) else "", (start, end)
                before = "" if _CUT_WORD.match(file, end) else file[end - 1]

    def plus(self, other: "Block") -> "Block":
        return Block(self.spans + other.spans)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def block_of(file: str, lines: Iterable[Line]) -> Block:
    """The lines as one paragraph, without bold marks, invisible characters, and the hyphen of a word cut in two."""
    lines = list(lines)
    spans: list[Span] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        end = line.end
        if after and _hyphenated(file, end) and _latin(file[after.start]):
            end -= 1
        spans.extend(_seen(file, line.start, end))
    return Block(tuple(spans))


def _hyphenated(file: str, end: int) -> bool:
    return file[end - 1] == "-" and end > 1 and _latin(file[end - 2])


def _seen(file: str, start: int, end: int) -> Iterator[Span]:
    for skipped in _SKIPPED.finditer(file, start, end):
        if start < skipped.start():
            yield start, skipped.start()
        start = skipped.end()
    if start < end:
        yield start, end


def sliced(file: str, block: Block, start: int, end: int) -> Block:
    """The part of a block whose text is its text[start:end], without the space around it."""
    spans: list[Span] = []
    at = 0
    for joint, (first, last) in block.joined(file):
        at += len(joint)
        begin, stop = max(first, first + start - at), min(last, first + end - at)
        if begin < stop and not spans:
            begin, _ = _trimmed(file, begin, stop)
        if begin < stop:
            spans.append((begin, stop))
        at += last - first
    if spans:
        first, last = spans[-1]
        spans[-1] = (first, _trimmed(file, first, last)[1])
    return Block(tuple(spans))


def compose(file: str, blocks: Sequence[Block]) -> tuple[str, tuple[Piece, ...]]:
    """The blocks' text, each on a line of its own, and the pieces that lead back to the file."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for number, block in enumerate(blocks):
        if number:
            parts.append("\n")
            at += 1
        for joint, (start, end) in block.joined(file):
            parts.extend((joint, file[start:end]))
            at += len(joint)
            pieces.append(Piece(start=at, origin=start, length=end - start))
            at += end - start
    return "".join(parts), tuple(pieces)
