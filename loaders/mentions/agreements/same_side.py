"""One side that signs with several, clause by clause: 「甲与乙签署X;与丙签署Y;还与丁签署Z」.

In: a document, its rows of chunks, and a row of units. Out: the sentence that names that side (`begins`), and the side (`first_side`). It takes clauses that begin with 与 behind a
semicolon, and leaves 「和平区与丙签署Y」, which names both.
"""

import re
from collections.abc import Sequence

from loaders.chunks import AND, Chunk, is_mark
from loaders.document import Document
from loaders.mentions.agreements.units import Unit

_LONGEST_LIST = 12  # clauses
_WITH_ANOTHER = re.compile(r"\s*(?:[并还又也再]|同时|另外?)?(?:分别)?[与和同跟]")


def begins(document: Document, rows: Sequence[Sequence[Chunk]], i: int) -> int:
    """The sentence that names who signs in sentence i too; i itself, where that names both sides."""
    first, sentences = i, document.sentences
    while i - first < _LONGEST_LIST and first and _names_only_the_other(document, rows[first], sentences[first].start):
        if document.text[sentences[first].start - 1] not in ";；":
            return i
        first -= 1
    return first if sentences[first].paragraph == sentences[i].paragraph else i


def _names_only_the_other(document: Document, row: Sequence[Chunk], start: int) -> bool:
    match = _WITH_ANOTHER.match(document.text, start)
    return match is not None and any(is_mark(row, k, AND) and row[k].end == match.end() for k in range(min(3, len(row))))


def first_side(row: Sequence[Unit]) -> Unit | None:
    """The side before the first 与 of a sentence, 分别 left out."""
    k = next((k for k, unit in enumerate(row) if unit.letter == "&"), 0)
    before = [unit for unit in row[max(0, k - 2) : k] if unit.letter != "f"]
    return before[-1] if before and before[-1].letter in "PH" else None
