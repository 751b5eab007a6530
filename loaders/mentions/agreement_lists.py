"""Agreements that stand in a list or a table, one a line.

In: a Document. Out: for each line its agreement's span, name, and the stretch in which the parties stand. It takes 「(1)某项目。由甲与乙签署」, rows of a table
whose header says which column is the project and which the parties (「项目 | 签约双方」, 「采购方 / 供货方 / 品类」), and pairs joined by
a dash under what they all sign (「●甲校(校长某)——乙校(校长某)」); it leaves lists in an article that tells of no signing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.document import Document
from loaders.mentions.agreement_names import head_end

Span = tuple[int, int]


class Line(NamedTuple):
    """An agreement of a list: its name's span, its name, and the span in which its parties stand."""

    name_at: Span
    name: str
    parties_at: Span


def lines(document: Document) -> Iterator[Line]:
    """The agreements of all lists and tables of an article that tells of a signing."""
    if re.search(r"签约|签署|签订|签下|签字|签的", document.text):
        yield from _items(document.text)
        yield from _tables(document.text)
        yield from _dashed_pairs(document.text)


_ITEM = re.compile(
    r"^[ \t　]*(?:[(（]\d{1,2}[)）]|\d{1,2}[.、．]|[◇◆■●▲·*-]|[①-⑳])\s*(?P<name>[^\n。：:;；]{4,50}?)(?:[.。：:])(?P<rest>[^\n]{4,200})$",
    re.MULTILINE,
)
_PREVIOUSLY = re.compile(r"其余|另外|此前|会前")


def _items(text: str) -> Iterator[Line]:
    for match in _ITEM.finditer(text):
        if head_end().search(match["name"]) and not _PREVIOUSLY.search(match["rest"]):
            yield Line(match.span("name"), match["name"], (match.start("name"), match.end("rest")))


# ── tables ──

_SEPARATOR = re.compile(r"\s*[|｜\t]\s*|\s+[/／]\s+")
_PARTY_COLUMN = re.compile(r"方$|双方|单位|企业|签约主体|甲方|乙方")
_NAME_COLUMN = re.compile(r"项目|品类|名称|内容|协议|标的|产品")


def _tables(text: str) -> Iterator[Line]:
    """Rows behind a header that has a column for the parties and one for what they sign."""
    header: list[str] = []
    start = 0
    for row in text.split("\n"):
        cells = _cells(row)
        if len(cells) >= 3 and _is_header([c for c, _ in cells]):
            header = [c for c, _ in cells]
        elif header and len(cells) == len(header):
            yield from _row(header, cells, start)
        else:
            header = []
        start += len(row) + 1


def _cells(row: str) -> list[tuple[str, int]]:
    """The cells of a row with where each begins; outer bars make none."""
    cells, at = [], 0
    for match in [*_SEPARATOR.finditer(row), None]:
        end = match.start() if match else len(row)
        if row[at:end].strip():
            lead = len(row[at:end]) - len(row[at:end].lstrip())
            cells.append((row[at:end].strip(), at + lead))
        at = match.end() if match else end
    return cells


def _is_header(cells: list[str]) -> bool:
    return any(_PARTY_COLUMN.search(c) for c in cells) and any(
        _NAME_COLUMN.search(c) and not _PARTY_COLUMN.search(c) for c in cells
    )


def _row(header: list[str], cells: list[tuple[str, int]], start: int) -> Iterator[Line]:
    parties = [
        (start + at, start + at + len(c)) for (c, at), head in zip(cells, header, strict=True) if _PARTY_COLUMN.search(head)
    ]
    named = [
        (c, start + at)
        for (c, at), head in zip(cells, header, strict=True)
        if _NAME_COLUMN.search(head) and not _PARTY_COLUMN.search(head)
    ]
    if parties and named and len(named[0][0]) >= 2:
        name, at = named[0]
        yield Line((at, at + len(name)), name, (parties[0][0], parties[-1][1]))


# ── pairs ──

_DASHED = re.compile(r"^[ \t　]*[◇◆■●▲·•▷]?\s*(?P<a>[^\n—－|]{3,40}?)(?:——|—|－－)(?P<b>[^\n—－|。]{3,40})$", re.MULTILINE)
_SIGNED_BY_ALL = re.compile(
    r"《(?P<title>[^《》\n]{4,40})》|(?P<kind>[\u4e00-\u9fff]{2,8}(?:结对|协议|合同|备忘录))\d*对?[:：]?$", re.MULTILINE
)
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")


def _dashed_pairs(text: str) -> Iterator[Line]:
    """「甲校——乙校」 lines, at least two together, named with what the text before says they sign."""
    found = list(_DASHED.finditer(text))
    for k, match in enumerate(found):
        near = [m for m in found[max(0, k - 2) : k + 3] if m is not match and abs(m.start() - match.start()) < 200]
        what = list(_SIGNED_BY_ALL.finditer(text, 0, match.start()))
        if near and what:
            title = what[-1]["title"] or what[-1]["kind"]
            a, b = (_BRACKETS.sub("", match[side]).strip() for side in "ab")
            yield Line(match.span(), f"{a}与{b}{title}", match.span())
