"""Signers in a table: its header says in which column they stand, and in which the parties whose posts they hold.

In: a document and its posts. Out: `Entry`s. 「|项目|甲方|乙方|签约代表|」 heads rows such as 「|某项目|江州市|云港公司|市长高远/总经理林深|」: each signer's post is of the party of the
same number. It leaves tables without such a header.
"""

from collections.abc import Iterator, Sequence

from loaders.document import Document
from loaders.mentions.agreements.cells import PARTY_COLUMN, SIGNER_COLUMN, Cell, cells_of
from loaders.mentions.posts import Title
from loaders.mentions.rosters.entry import Entry, entry
from loaders.mentions.rosters.items import people


def entries(document: Document, titles: Sequence[Title]) -> Iterator[Entry]:
    """The signers of all tables of an article."""
    if SIGNER_COLUMN.search(document.text) is None:
        return
    ends = sorted((t.end,) for t in titles)
    header: list[str] = []
    start = 0
    for line in document.text.split("\n"):
        at = (start, start + len(line))
        start = at[1] + 1
        row = cells_of(document.text, *at)
        words = [c.text for c in row]
        if any(map(_is_signers, words)) and any(map(_is_party, words)):
            header = words
        elif len(row) == len(header):
            yield from _signers(document, ends, header, row)
        elif line.strip():
            header = []


def _is_signers(head: str) -> bool:
    return SIGNER_COLUMN.search(head) is not None


def _is_party(head: str) -> bool:
    return PARTY_COLUMN.search(head) is not None and not _is_signers(head)


def _signers(document: Document, ends: Sequence[tuple[int]], header: Sequence[str], row: Sequence[Cell]) -> Iterator[Entry]:
    parties = [cell.span for cell, head in zip(row, header, strict=True) if _is_party(head)]
    cells = [cell.span for cell, head in zip(row, header, strict=True) if _is_signers(head)]
    signers = [found for cell in cells for found in people(document, ends, *cell)]
    for k, (name, post) in enumerate(signers):
        own = parties[k] if len(signers) == len(parties) else (0, 0)
        yield entry(document.text, name, "签约", post, own)
