"""Lines to items: printed lines run together to paragraphs, and each told apart as headline or text.

On a page where every printed line of a column is a line of the file, a paragraph's lines are as wide as the column
and its first is set in. Elsewhere a line is a paragraph, or the piece of one that stands in one column.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from loaders.pages.bylines import Byline, has_dateline, signed
from loaders.pages.furniture import Kind, jumps_in
from loaders.pages.lines import Block, Line, block_of, columns, key

LONGEST_HEADLINE = 44
"""Characters of a headline; only a deck line (a summary in numbers) may be longer."""
LONGEST_DECK = 140

_END = re.compile(r"(?:[。!?…;:]|(?<=[\u4e00-\u9fff\"”』」)])\.)[\"”’』」)〉》】]*\**$")
_CREDITED = re.compile(r"(?:供图|\s摄|/摄|摄影)$")
_WHOLE_BRACKET = re.compile(r"^\([^()]*\)$")
_BULLET = re.compile(
    r"""^(?: [▲△▼▽◆◇■□●○★☆►▶▷◎※·•—>] | [(\[【〔]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Z]\d{0,2})\s*(?:[)\]】〕][.、,]?|[.、](?!\d)) | 第[一二三四五六七八九十\d]+[,、条章节:]
          | [A-Z]\d{1,2}\s | 【 )""",
    re.VERBOSE,
)
_TO_NEXT = re.compile(
    r"[(](?:紧|文)?(?:下[转轉]|下接|[转轉])\s*第?\s*[A-Za-z]?[\d一二三四五六七八九十]{1,3}\s*[版页頁][^()]{0,12}[)]\s*$"
)
_FROM_LAST = re.compile(
    r"^[▲★■]?\s*[(（【](?:紧|文)?[上承]接\s*第?\s*(?P<page>[A-Za-z]?[\d一二三四五六七八九十]{1,3})\s*[版页頁][^()（）【】]{0,16}[)）】]\s*"
)


class Role(Enum):
    """What an item is for its article."""

    HEAD = auto()  # it has the look of a headline; what it is for is seen from what follows
    TEXT = auto()
    ROW = auto()
    BYLINE = auto()
    LABEL = auto()
    BRIEFS = auto()
    RULE = auto()
    JUMP_OUT = auto()
    JUMP_IN = auto()


@dataclass(frozen=True)
class Item:
    """A paragraph, headline or sign, in the order of the page."""

    role: Role
    block: Block
    text: str
    key: str  # as rules read it, its beginning if it is long
    end: str  # the same of its end
    gap: int
    indent: int
    level: int
    byline: Byline | None = None
    page: str | None = None  # JUMP_IN: the page it comes from

    @property
    def dateline(self) -> bool:
        return self.role is Role.TEXT and has_dateline(self.key)

    @property
    def ended(self) -> bool:
        """The text ends where a sentence does."""
        return bool(
            _END.search(self.end) or _CREDITED.search(self.end) or (len(self.end) < 100 and _WHOLE_BRACKET.match(self.end))
        )

    @property
    def bulleted(self) -> bool:
        return bool(_BULLET.match(self.key))

    @property
    def set_in(self) -> bool:
        """It begins as paragraphs do where their first line is set in."""
        return 2 <= self.indent <= 5


_SIGNS = {
    Kind.BYLINE: Role.BYLINE,
    Kind.LABEL: Role.LABEL,
    Kind.BRIEFS: Role.BRIEFS,
    Kind.RULE: Role.RULE,
    Kind.JUMP_OUT: Role.JUMP_OUT,
    Kind.JUMP_IN: Role.JUMP_IN,
    Kind.TABLE: Role.ROW,
}


def items_of(file: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> list[Item]:
    """The page without its furniture, as items."""
    found: list[Item] = []
    gap = 0
    for part, kind in _paragraphs(file, lines, kinds):
        gap = max(gap, part[0].gap)
        if kind is Kind.FURNITURE:
            continue
        found.extend(_split_jumps(file, _item(file, part, kind, gap)))
        gap = 0
    return [
        _settled(before, item, after) for before, item, after in zip([None, *found], found, [*found[1:], None], strict=False)
    ]


def _settled(before: Item | None, item: Item, after: Item | None) -> Item:
    """A line as long as a paragraph is a deck line only between headline and byline or body."""
    if item.role is not Role.HEAD or max(map(len, item.text.split())) <= LONGEST_HEADLINE:
        return item
    is_deck = before and before.role is Role.HEAD and after and (after.role is Role.BYLINE or after.dateline)
    return item if is_deck else replace(item, role=Role.TEXT)


def item_of(file: str, block: Block, like: Item, role: Role) -> Item:
    """A part of an item, as an item."""
    text = block.text(file)
    return Item(role, block, text, key(text[:240]), key(text[-120:]), like.gap, like.indent, like.level)


def _item(file: str, part: Sequence[Line], kind: Kind, gap: int) -> Item:
    block = block_of(file, part)
    text = block.text(file)
    first = part[0]
    start, end = key(text[:240]), key(text[-120:])
    role = _SIGNS.get(kind) or (Role.HEAD if len(part) == 1 and _looks_like_head(text, start) else Role.TEXT)
    return Item(
        role,
        block,
        text,
        start,
        end,
        gap,
        first.indent,
        first.level,
        signed(text, start) if role is Role.BYLINE else None,
        jumps_in(start) if role is Role.JUMP_IN else None,
    )


def _looks_like_head(text: str, start: str) -> bool:
    if len(text) > LONGEST_DECK or has_dateline(start) or re.match("[,。;:!?)”』」、]", start):
        return False
    if re.search(r"[。;:,、…]$", start) or "。" in start or re.search(r"\.$", start):
        return False
    if re.search("[!?][”』」]?$", start):
        return len(start) <= 24 and not re.match(r"[^\s]{1,8}:", start)
    return not _WHOLE_BRACKET.match(start)


def _split_jumps(file: str, item: Item) -> Iterator[Item]:
    """A jump line printed at the head or the end of a paragraph is a sign of its own."""
    if item.role is not Role.TEXT and item.role is not Role.HEAD:
        yield item
        return
    before = _FROM_LAST.match(item.text)
    after = _TO_NEXT.search(key(item.text[-40:]))
    if before and before.end() < len(item.text):
        yield Item(Role.JUMP_IN, Block(()), "", "", "", item.gap, 0, 9, page=before["page"])
        item = item_of(file, sliced(file, item.block, before.end(), len(item.text)), item, Role.TEXT)
    if after and "(" in item.text[-40:].replace("（", "("):
        at = max(item.text.rfind("("), item.text.rfind("（"))
        if at > 0:
            yield item_of(file, sliced(file, item.block, 0, at), item, Role.TEXT)
            yield Item(Role.JUMP_OUT, Block(()), "", "", "", 0, 0, 9)
            return
    yield item


def sliced(file: str, block: Block, start: int, end: int) -> Block:
    """The part of a block whose text is its text[start:end], without the space around it."""
    spans: list[tuple[int, int]] = []
    at = 0
    for joint, (first, last) in block.joined(file):
        at += len(joint)
        begin, stop = max(first, first + start - at), min(last, first + end - at)
        while begin < stop and file[begin].isspace() and not spans:
            begin += 1
        if begin < stop:
            spans.append((begin, stop))
        at += last - first
    if spans:
        first, last = spans[-1]
        spans[-1] = (first, first + len(file[first:last].rstrip()))
    return Block(tuple(spans))


def _paragraphs(file: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> Iterator[tuple[list[Line], Kind]]:
    """Lines that make one paragraph, with their kind."""
    width = column_width(file, lines, kinds)
    indented = width is not None and sum(_sets_in(line) for line in lines) >= 3
    part: list[Line] = []
    for line, kind in zip(lines, kinds, strict=True):
        if width is None or kind is not Kind.TEXT:
            if kind is Kind.FURNITURE and part:
                yield [line], kind
                continue
            if part:
                yield part, Kind.TEXT
                part = []
            yield [line], kind
        elif part and _runs_on(file, part, line, width, indented=indented):
            part.append(line)
        else:
            if part:
                yield part, Kind.TEXT
            part = [line]
    if part:
        yield part, Kind.TEXT


def column_width(file: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> int | None:
    """How wide the column is, where the lines of the file are the printed ones; None where they are not."""
    widths = [_width(file, line) for line, kind in zip(lines, kinds, strict=True) if kind is Kind.TEXT and line.short]
    if len(widths) < 8:
        return None
    width, _ = max(Counter(w for w in widths if w <= 100).items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    near = sum(width - 3 <= w <= width + 2 for w in widths)
    return width if width >= 16 and near * 5 >= len(widths) * 2 else None


def _width(file: str, line: Line) -> int:
    return line.indent + columns(file[line.start : line.end])


def _sets_in(line: Line) -> bool:
    return 2 <= line.indent <= 5


def _runs_on(file: str, part: Sequence[Line], line: Line, width: int, *, indented: bool) -> bool:
    """Whether the line goes on with the paragraph of those before it."""
    last = part[-1]
    if line.indent >= 2 or line.level != 9:
        return False
    if indented and not _sets_in(part[0]):
        return False
    full = _width(file, last) >= width - 3
    if not indented and (not full or (len(part) == 1 and not re.search("[,。;、:]", last.key))):
        return False
    if not _END.search(last.key):
        return True
    return full and not line.gap and bool(re.search("[,。;、:]", line.key)) and not has_dateline(line.key)
