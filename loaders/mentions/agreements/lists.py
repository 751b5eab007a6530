"""Agreements that stand in a list or a table, one a line.

In: a Document. Out: `Line`s: what each names, in which stretches its parties and signers stand, and what the words above the list say of all. It takes
「(1)某项目。由甲与乙签署」 and 「1.某项目:甲、乙」, rows of cells with or without a header (「项目 | 甲方 | 乙方」, 「某项目|甲 × 乙|2亿元|签约人:高远」), pairs under what they all
sign (「甲校(校长高远)——乙校」, 「甲 / 乙」), and documents with those who sign them (「友好备忘录(2份)——甲、乙」). It leaves lists in an article that tells of no
signing, and sections of what is only to be signed or begins to be built (【拟签约】, 【开工】).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.document import Document
from loaders.mentions.agreements.cells import (
    ASIDES,
    BULLET,
    SIGNED_BY,
    SUM,
    Cell,
    bare,
    cells_of,
    is_header,
    name_columns,
    of_parties,
    of_signers,
)
from loaders.mentions.agreements.labels import NAME_LABEL, PARTY_LABEL, SAYS_MORE
from loaders.mentions.agreements.side_lists import lists_sides
from loaders.mentions.agreements.terms import INTENDED, SIGNED, TO_SIGN, UNSIGNED, unit
from loaders.mentions.agreements.words import SIGNS, head_end
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


_SIGNING = re.compile(r"签(?![到收])|协议|合同|备忘录|意向书")
_TO_SIGN = re.compile(
    r"拟签|待签|(?:[尚还]未?|未|没有?)签[^，,。；;到收]{0,4}[:：]?$|(?P<intended>意向签约|^\W*意向(?:类|部分)?\W*$)"
)
_NOT_SIGNED = re.compile(r"开工|奠基|投产|推介|在谈|洽谈|储备|意向项目|发布|备选|候选|落选|流产|解约")
_YEARS_AGO = re.compile(
    r"(?:[去前往上]年|[此之以]前|上一?[次届])[^，,。；;]{0,10}[:：]$"
)  # 「去年的成交:」 heads what is not signed here
_TRADE = re.compile("[买卖][家主]$|商$")
_COLUMN = re.compile(r"\w(?: \w)+(?=\s{2}|$)|\S+")  # 「甲 方」 in a head is one
_RULE = re.compile(r"[\s─-╿—–=＝_*-]+")  # 「├──┼──┤」
_LEADS = 4
"""So many lines above a list are looked at for what it is a list of."""


def lines(document: Document) -> list[Line]:
    """The agreements of all lists and tables of an article that tells of a signing."""
    return list(_Lists(document.text).lines()) if "签" in document.text else []


class _Lists:
    """Goes through the lines of a text; `above` are the last lines that are none of a list, `header` the cells that head a table, `spaced` how many columns it has where only
    spaces part them, `labels` says that an item above was told by labels (「甲方:…」)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.above: list[Span] = []
        self.header: list[str] = []
        self.closed = False
        self.spaced = 0
        self.labels = False
        self.modality = SIGNED

    def lines(self) -> Iterator[Line]:
        """All lines that tell of an agreement, signed or, under a head that says so, to be signed."""
        return (line if line.modality != SIGNED else line._replace(modality=self.modality) for line in self._lines())

    def _lines(self) -> Iterator[Line]:
        start = 0
        block: list[tuple[list[Cell], Span]] = []
        last: Line | None = None
        for words in self.text.split("\n"):
            at = (start, start + len(words))
            start = at[1] + 1
            if not words.strip() or _RULE.fullmatch(words):
                continue
            item = self._of_sides(at)
            cells = [] if item else self._columns(at) or cells_of(self.text, *at)
            if len(cells) > 1 and (
                self.header
                or self.spaced
                or SIGNED_BY.match(cells[-1].text)
                or not SIGNS.search(ASIDES.sub("", self.text[at[0] : cells[-1].span[1]].split("。")[0]))
                or re.search("[|｜│\t]", words)
            ):
                block.append((cells, at))
                continue
            yield from self._rows(block)
            block = []
            if last and SAYS_MORE.match(self.text, *at):
                last = last._replace(end=at[1], rest=(last.rest[0], at[1]))
                continue
            labelled = None if item else self._labelled(at)
            self.labels = (self.labels or labelled is not None) and not self.closed
            item = item or labelled or self._item(at)
            if item and last and item.name_at == last.name_at:
                last = item._replace(start=last.start, cells=(*last.cells, *item.cells), rest=(last.start, item.end))
            elif item:
                yield from [last] if last else []
                last = item
            else:
                self._pass(at)
                if self.closed and last:  # what follows says nothing more of the last item
                    yield last
                    last = None
        yield from [last] if last else []
        yield from self._rows(block)

    def _columns(self, at: Span) -> list[Cell]:
        """The cells of a table whose columns only spaces part: its header, and the rows that have as many."""
        words = self.text[at[0] : at[1]]
        cells = [
            Cell(m.group(), at[0] + m.start()) for m in _COLUMN.finditer(words) if not re.search(r"[|｜│\t]|\s[/／]\s", words)
        ]
        if len(cells) >= 3 and is_header([c.text.replace(" ", "") for c in cells]):
            self.spaced = len(cells)
        elif len(cells) != self.spaced:
            self.spaced = 0
        return cells if self.spaced else []

    def _pass(self, at: Span) -> None:
        """A line of no list: it may head one."""
        words = self.text[at[0] : at[1]]
        again = self._title_in(at) is not None and self._title_above() is not None
        self.above = [*(self.above[:-1] if again else self.above[1 - _LEADS :]), at]
        unsigned = _TO_SIGN.search(words)
        self.modality = SIGNED if not unsigned else INTENDED if unsigned["intended"] else TO_SIGN
        head = words.rstrip("。").rpartition("。")[2] if words[-1] in ":：" else words
        if not NAME_LABEL.match(self.text, *at):
            unsigned_here = _NOT_SIGNED.search(head) and not re.search(r"签[约订]", _NOT_SIGNED.sub("", head))
            self.closed = bool(unsigned_here or _YEARS_AGO.search(words))

    @property
    def lead(self) -> Span:
        return (self.above[0][0], self.above[-1][1]) if self.above else (0, 0)

    def _of_signing(self) -> bool:
        return not self.closed and any(_SIGNING.search(self.text, *at) for at in self.above)

    # ── items ──

    def _item(self, at: Span) -> Line | None:
        """「(1)某项目。由甲与乙签署」, 「1.某项目:甲、乙」."""
        bullet = BULLET.match(self.text, *at)
        if not bullet or self.closed:
            return None
        for stop in re.finditer(
            r"[:：。]|[，,](?=由)|\.(?![\d\w])|\.(?=\w)", self.text[bullet.end() : min(at[1], bullet.end() + 60)]
        ):
            end = bullet.end() + stop.start()
            name = self.text[bullet.end() : end]
            rest = self.text[end + 1 : at[1]]
            if (
                head_end().search(name)
                and not re.search("[，,。]", name)
                and not SIGNS.search(name)
                and not re.search(r"其余|另外|此前|会前", rest)
            ):
                return Line(*at, name, (bullet.end(), end), False, (), (end + 1, at[1]), self.lead)
        return None

    def _labelled(self, at: Span) -> Line | None:
        """「某项目(投资方:甲,签约方:乙)」, 「项目名称:某项目;甲方:甲;乙方:乙」."""
        parties = list(PARTY_LABEL.finditer(self.text, *at))
        if not parties or self.closed or not (self._of_signing() or self.labels or _SIGNING.match(parties[0].group())):
            return None
        told = NAME_LABEL.search(self.text, *at)
        name_at = told.span("name") if told else self._name_before(at, parties[0].start())
        name = self.text[slice(*name_at)]
        item = len(parties) > 1 and BULLET.match(self.text, *at) is not None and len(name) > 3
        item = item or (name_at[1] <= at[0] and (self._title_above() == name_at or self._label_above() == name_at))
        if not (told or item or head_end().search(name)) or SIGNS.search(name):
            return None
        return Line(*at, name, name_at, False, tuple(m.span("party") for m in parties), at, self.lead)

    def _name_before(self, at: Span, label: int) -> Span:
        """The name in front of the first label; of a line that begins with one, the name is the line above."""
        start, end = at[0], label
        if not self.text[start:end].strip() and self.above:
            start, end = self._label_above() or self.above[-1]
        name_at = self._bare(start, end)
        plain = name_at[0] == at[0] and re.search("[，,。；;]", self.text[slice(*name_at)])
        return (start, start) if plain else name_at

    def _label_above(self) -> Span | None:
        """「项目名称:/某项目/」 as the line above."""
        labelled = NAME_LABEL.search(self.text, *self.above[-1]) if self.above else None
        return labelled.span("name") if labelled else None

    def _bare(self, start: int, end: int) -> Span:
        """Where a name stands without its bullet and the marks around it."""
        bullet = BULLET.match(self.text, start, end)
        start = bullet.end() if bullet else start
        words = self.text[start:end].rstrip("(（：:，,。；;】》 \u3000")
        lead = len(words) - len(words.lstrip("【《 \u3000"))
        return start + lead, start + len(words)

    def _of_sides(self, at: Span) -> Line | None:
        """「某项目(甲、乙)」, 「甲 × 乙」 below 「1.某项目」: nothing but those who sign stands beside or below what they sign."""
        if not self._of_signing():
            return None
        line = _WITH_SIDES.fullmatch(self.text, self._bare(*at)[0], at[1])
        if line and lists_sides(line["sides"]):
            return Line(*at, line["name"], line.span("name"), False, (line.span("sides"),), at, self.lead)
        name_at = self._title_above()
        if not name_at or BULLET.match(self.text, *at) or not lists_sides(self.text[slice(*at)]):
            return None
        return Line(*at, self.text[slice(*name_at)], name_at, False, (at,), at, self.lead)

    def _title_above(self) -> Span | None:
        """Where the line above names an item: 「1.某项目」, 「【某项目】」; not a head (「二、签约项目:」)."""
        return self._title_in(self.above[-1]) if self.above else None

    def _title_in(self, line: Span) -> Span | None:
        start, end = line
        name_at = self._bare(start, end)
        titled = BULLET.match(self.text, start, end) or self.text[start] in "【《"
        fits = titled and _LIKE_NAME.fullmatch(self.text, *name_at) and self.text[end - 1] not in ":：。"
        return name_at if fits else None

    # ── rows ──

    def _rows(self, block: Sequence[tuple[list[Cell], Span]]) -> Iterator[Line]:
        """Lines of cells that follow each other; one alone counts where it names what is signed."""
        self.header = []
        if block and any(c.text == "姓名" for c in block[0][0]):
            return
        for cells, at in block:
            heads = [c.text.replace(" ", "") for c in cells]
            if (len(cells) >= 3 and is_header(heads)) or all(map(of_parties, heads)):
                self.header = heads
            elif UNSIGNED.search(self.text, *at):
                continue
            elif self.header and len(cells) == len(self.header):
                yield from self._under_header(cells, at) if self._heads_signings() else ()
            elif self._of_signing():
                yield from self._row(cells, at, alone=len(block) == 1)
        self.header = []

    def _heads_signings(self) -> bool:
        """Whether a table tells what was signed: not 「去年的成交:」, nor buyers and sellers where nothing above tells of orders."""
        trade = any(_TRADE.search(head) for head in self.header)
        ordered = any(_SIGNING.search(self.text, *at) or "单" in self.text[slice(*at)] for at in self.above)
        return not self._is_past() and (ordered or not trade)

    def _is_past(self) -> bool:
        return bool(self.above) and _YEARS_AGO.search(self.text, *self.above[-1]) is not None

    def _under_header(self, cells: Sequence[Cell], at: Span) -> Iterator[Line]:
        parties = [c.span for c, head in zip(cells, self.header, strict=True) if of_parties(head)]
        named = [c for c, names in zip(cells, name_columns(self.header), strict=True) if names]
        if len(parties) > 1 and not named and (kind := self._kind()):
            yield self._of_kind(kind, cells, at)
        elif parties and named and len(named[0].text) >= 2:
            intended = any(_INTENDED.search(c.text) for c in cells)
            name = bare(named[0].text) if intended else named[0].text
            goods = any(_GOODS.search(head) for head in self.header) and not head_end().search(name)
            title = name + (self._kind() if goods else "")
            people = self._signers(cells)
            worth = self._worth(cells, at)
            line = Line(*at, title, named[0].span, False, tuple(parties), at, self.lead, worth=worth, people=people)
            yield line._replace(modality=INTENDED) if intended else line

    def _of_kind(self, kind: str, cells: Sequence[Cell], at: Span) -> Line:
        """A row of 「江州方｜云州方｜江州方签字人」: what all of them sign stands above the table."""
        parties = tuple(c.span for c, head in zip(cells, self.header, strict=True) if of_parties(head))
        return Line(*at, kind, at, True, parties, at, (at[0], at[0]), people=self._signers(cells))

    def _signers(self, cells: Sequence[Cell]) -> tuple[Span, ...]:
        """Those who put the signature, in the columns for them: 「江州方签字人」, 「签约代表」."""
        return tuple(c.span for c, head in zip(cells, self.header, strict=True) if of_signers(head))

    def _worth(self, cells: Sequence[Cell], at: Span) -> tuple[float, str] | None:
        """「金额(万元)」 or 「单位:万元」 above a column of bare figures."""
        for cell, head in zip(cells, self.header, strict=True):
            counts = unit(head) or unit(self.text[self.lead[0] : at[0]]) if _SUM_COLUMN.search(head) else None
            figure = _FIGURE.fullmatch(cell.text)
            if counts and figure:
                return round(float(figure.group().replace(",", "")) * counts[0], 2), counts[1]
        return None

    def _row(self, cells: Sequence[Cell], at: Span, *, alone: bool) -> Iterator[Line]:
        if (_NOT_SIGNED.search(self.text, *at) and self.modality == SIGNED) or any(_CREDITS.match(c.text) for c in cells):
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
            line = Line(*at, title, name.span, False, tuple(c.span for c in parties), at, self.lead, shared)
            yield line._replace(people=tuple(map(_people_of, signers)))
        elif len(parties) > 1 and not alone and not _IN_YEAR.match(cells[0].text) and (kind := self._kind()):
            yield Line(*at, kind, at, True, tuple(c.span for c in parties), at, (at[0], at[0]))

    def _kind(self) -> str:
        """What all the lines below sign: a title in 《》, else a word for an agreement, else what is counted (「村企结对4对:」)."""
        for pattern in (_TITLE, _KIND, _COUNTED_KIND):
            for start, end in reversed(self.above):
                words = self.text[start:end]
                if match := pattern.search(words.rpartition("。")[2]) or pattern.search(words):
                    return match["kind"]
        return ""


def _people_of(cell: Cell) -> Span:
    """Where the names stand in a cell that tells who signs: 「签字人:/高远、林深」."""
    label = SIGNED_BY.match(cell.text)
    return cell.start + (label.end() if label else 0), cell.span[1]


_WITH_SIDES = re.compile(r"(?P<name>[^（(）)，,。；;:：\n]{4,40}?)[】》]?[（(](?P<sides>[^\n]+)[）)][；;。，,、]?\s*")
_LIKE_NAME = re.compile("[^，,。；;:：]{4,40}")
_TITLE = re.compile(r"《(?P<kind>[^《》]{4,40})》")
_KIND = re.compile(
    r"(?P<kind>(?:(?![签的是了个份项对在与和同]|大额|首批|[\d一二两三四五六七八九十几]+[张笔]|张)[\w“”]){0,12}(?:协议书?|合同书?|备忘录|意向书|订单))"
)
_COUNTED_KIND = re.compile(r"(?P<kind>\w{2,10}?)\d+[个份对项][:：]?$")
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
