"""A line of a list or table that tells of an agreement.

In and out: nothing but the value that lists.py and tables.py make, and lines.py takes. 「1.某项目:甲、乙」 makes one; 「名单如下:」 makes none.
"""

from typing import NamedTuple

from loaders.mentions.agreements.terms import SIGNED
from loaders.spans import Span


class Line(NamedTuple):
    """text[start:end]. `name` is what is signed, told at `name_at`; with `kind` it is only the kind, which every line shares. `cells` hold the
    parties, each cell one or a list, `counted` says that each of them signs one; `rest` is the stretch in which signers, amounts and, where there are no cells, parties stand. `lead` is the
    stretch above in which one who signs with all of them may stand; `worth` is a sum whose unit stands in the head of the table, `modality` 拟签 under a head that says so,
    `people` the cells that name who signs."""

    start: int
    end: int
    name: str
    name_at: Span
    kind: bool
    cells: tuple[Span, ...]
    rest: Span
    lead: Span
    counted: bool = False
    worth: tuple[float, str] | None = None
    modality: str = SIGNED
    people: tuple[Span, ...] = ()
