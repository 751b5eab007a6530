"""Agreements that the rows of a table tell, with a header or without.

In: rows of cells that follow each other, and what stands above them. Out: `Line`s. It takes 「项目 | 甲方 | 乙方」 with a row below for each signing, 「江州方 | 云州方 | 江州方签字人」 under what all of them sign,
and, below words for a signing, rows without a header (「某项目|甲 × 乙|2亿元|签约人:高远」). It leaves a roll of people (「姓名 | 单位 | 职务」), buyers and sellers where nothing above tells of signing, rows that say 未签, and
what was signed before (「去年的成交:」).
"""

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.agreements.above import NOT_SIGNED, Above
from loaders.mentions.agreements.cells import SIGNED_BY, SUM, Cell, bare, is_header, name_columns, of_parties, of_signers
from loaders.mentions.agreements.line import Line
from loaders.mentions.agreements.side_lists import lists_sides
from loaders.mentions.agreements.terms import INTENDED, SIGNED, UNSIGNED, unit
from loaders.mentions.agreements.words import head_end
from loaders.spans import Span

Row = tuple[Sequence[Cell], Span]
"""The cells of a line, and where it stands."""

_TRADE = re.compile("[买卖][家主]$|商$")
_IN_YEAR = re.compile(r"\W*\d{4}年")  # 「2002年5月 甲市—某国乙市」: a line of a chronicle, each of its own time
_CREDITS = re.compile(r"(?:责任)?编辑|责编|记者|来源|作者|网友|摄影|校对|排版")
_INTENDED = re.compile(
    r"^(?:意向|未签|待签)(?:$|签约|项目)|[（(][^（()）]{0,8}(?:意向|未签|待签|拟签)[^（()）]{0,8}[）)]$|拟于?[^，。]{0,8}签[约订]"
)
_GOODS = re.compile(r"品类|产品|标的|商品|货[物品]?$")
_SUM_COLUMN = re.compile(r"金额|投资|总额|合同额|价款|货值")
_FIGURE = re.compile(r"[\d,]+(?:\.\d+)?")
_SIGNERS = re.compile(r"^(?:签约人|签字人|签署人|代表|签约代表|签字代表)")
_COUNTED = re.compile(r"[（(]\d+[份个项][)）]$")


def lines(block: Sequence[Row], above: Above) -> Iterator[Line]:
    """What rows tell that follow each other; one alone counts where it names what is signed."""
    if block and any(c.text == "姓名" for c in block[0][0]):
        return
    header: list[str] = []
    for cells, at in block:
        heads = [c.text.replace(" ", "") for c in cells]
        if (len(cells) >= 3 and is_header(heads)) or all(map(of_parties, heads)):
            header = heads
        elif UNSIGNED.search(above.text, *at):
            continue
        elif header and len(cells) == len(header):
            yield from _under_header(header, (cells, at), above) if _heads_signings(header, above) else ()
        elif above.of_signing():
            yield from _without_header((cells, at), above, alone=len(block) == 1)


def _heads_signings(header: Sequence[str], above: Above) -> bool:
    """Whether a table tells what was signed: not 「去年的成交:」, nor buyers and sellers where nothing above tells of signing."""
    trade = any(_TRADE.search(head) for head in header)
    return not above.is_past() and (above.tells_signing() or not trade)


def _under_header(header: Sequence[str], row: Row, above: Above) -> Iterator[Line]:
    """A row of 「项目 | 甲方 | 乙方」, or of 「江州方 | 云州方」 where the lines above tell what both sign."""
    cells, at = row
    parties = [c.span for c, head in zip(cells, header, strict=True) if of_parties(head)]
    named = [c for c, names in zip(cells, name_columns(header), strict=True) if names]
    if len(parties) > 1 and not named and (kind := above.kind()):
        yield _of_kind(kind, header, row)
    elif parties and named and len(named[0].text) >= 2:
        intended = any(_INTENDED.search(c.text) for c in cells)
        name = bare(named[0].text) if intended else named[0].text
        goods = any(_GOODS.search(head) for head in header) and not head_end().search(name)
        title = name + (above.kind() if goods else "")
        people = _signers(header, cells)
        worth = _worth(header, row, above)
        line = Line(*at, title, named[0].span, False, tuple(parties), at, above.lead, worth=worth, people=people)
        yield line._replace(modality=INTENDED) if intended else line


def _of_kind(kind: str, header: Sequence[str], row: Row) -> Line:
    """A row of 「江州方｜云州方｜江州方签字人」: what all of them sign stands above the table."""
    cells, at = row
    parties = tuple(c.span for c, head in zip(cells, header, strict=True) if of_parties(head))
    return Line(*at, kind, at, True, parties, at, (at[0], at[0]), people=_signers(header, cells))


def _signers(header: Sequence[str], cells: Sequence[Cell]) -> tuple[Span, ...]:
    """Those who put the signature, in the columns for them: 「江州方签字人」, 「签约代表」."""
    return tuple(c.span for c, head in zip(cells, header, strict=True) if of_signers(head))


def _worth(header: Sequence[str], row: Row, above: Above) -> tuple[float, str] | None:
    """「金额(万元)」 or 「单位:万元」 above a column of bare figures."""
    cells, at = row
    for cell, head in zip(cells, header, strict=True):
        counts = unit(head) or unit(above.text[above.lead[0] : at[0]]) if _SUM_COLUMN.search(head) else None
        figure = _FIGURE.fullmatch(cell.text)
        if counts and figure:
            return round(float(figure.group().replace(",", "")) * counts[0], 2), counts[1]
    return None


def _without_header(row: Row, above: Above, *, alone: bool) -> Iterator[Line]:
    """「某项目|甲 × 乙|2亿元|签约人:高远」; of 「甲校——乙校」 the lines above tell what both sign."""
    cells, at = row
    if (NOT_SIGNED.search(above.text, *at) and above.modality == SIGNED) or any(_CREDITS.match(c.text) for c in cells):
        return
    sums = [c for c in cells if SUM.fullmatch(c.text)]
    signers = [c for c in cells if SIGNED_BY.match(c.text) or _SIGNERS.match(c.text)]
    told = [c for c in cells if c not in (*sums, *signers)]
    name = next((c for c in told if head_end().search(bare(c.text).strip("《》"))), None) or (
        told[0] if len(told) > 2 or signers or (sums and len(told) == 2 and lists_sides(told[1].text)) else None
    )
    parties = [c for c in told if c is not name]
    if name and parties:
        title = bare(name.text).strip("《》")
        shared = _COUNTED.search(name.text) is not None
        line = Line(*at, title, name.span, False, tuple(c.span for c in parties), at, above.lead, shared)
        yield line._replace(people=tuple(map(_people_of, signers)))
    elif len(parties) > 1 and not alone and not _IN_YEAR.match(cells[0].text) and (kind := above.kind()):
        yield Line(*at, kind, at, True, tuple(c.span for c in parties), at, (at[0], at[0]))


def _people_of(cell: Cell) -> Span:
    """Where the names stand in a cell that tells who signs: 「签字人:/高远、林深」."""
    label = SIGNED_BY.match(cell.text)
    return cell.start + (label.end() if label else 0), cell.span[1]
