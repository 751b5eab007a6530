"""Agreements that stand in a list or a table, one a line.

In: a Document. Out: `Line`s: what each names, in which stretches its parties and signers stand, and what the words above the list say of all. It takes
「(1)某项目。由甲与乙签署」 and 「1.某项目:甲、乙」, rows of cells with or without a header (tables.py; 「项目 | 甲方 | 乙方」, 「某项目|甲 × 乙|2亿元|签约人:高远」), pairs under what they all
sign (「甲校(校长高远)——乙校」, 「甲 / 乙」), and documents with those who sign them (「友好备忘录(2份)——甲、乙」). It leaves lists in an article that tells of no
signing, and sections of what is only to be signed or begins to be built (【拟签约】, 【开工】).
"""

import re
from collections.abc import Iterator

from loaders.document import Document
from loaders.mentions.agreements import tables
from loaders.mentions.agreements.above import SIGNING, Above
from loaders.mentions.agreements.cells import ASIDES, BULLET, SIGNED_BY, Cell, cells_of, is_header
from loaders.mentions.agreements.labels import NAME_LABEL, PARTY_LABEL, SAYS_MORE
from loaders.mentions.agreements.line import Line
from loaders.mentions.agreements.side_lists import lists_sides
from loaders.mentions.agreements.terms import SIGNED
from loaders.mentions.agreements.words import SIGNS, head_end
from loaders.spans import Span

_COLUMN = re.compile(r"\w(?: \w)+(?=\s{2}|$)|\S+")  # 「甲 方」 in a head is one
_RULE = re.compile(r"[\s─-╿—–=＝_*-]+")  # 「├──┼──┤」


def lines(document: Document) -> list[Line]:
    """The agreements of all lists and tables of an article that tells of a signing."""
    return list(_Lists(document.text).lines()) if "签" in document.text else []


class _Lists:
    """Goes through the lines of a text; `above` is what the last lines say that are none of a list, `spaced` how many columns a table has where
    only spaces part them, `labels` says that an item above was told by labels (「甲方:…」)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.above = Above(text)
        self.spaced = 0
        self.labels = False

    def lines(self) -> Iterator[Line]:
        """All lines that tell of an agreement, signed or, under a head that says so, to be signed."""
        return (line if line.modality != SIGNED else line._replace(modality=self.above.modality) for line in self._lines())

    def _lines(self) -> Iterator[Line]:
        start = 0
        block: list[tables.Row] = []
        last: Line | None = None
        for words in self.text.split("\n"):
            at = (start, start + len(words))
            start = at[1] + 1
            if not words.strip() or _RULE.fullmatch(words):
                continue
            item = self._of_sides(at)
            cells = [] if item else self._columns(at) or cells_of(self.text, *at)
            if len(cells) > 1 and (
                self.spaced
                or SIGNED_BY.match(cells[-1].text)
                or not SIGNS.search(ASIDES.sub("", self.text[at[0] : cells[-1].span[1]].split("。")[0]))
                or re.search("[|｜│\t]", words)
            ):
                block.append((cells, at))
                continue
            yield from tables.lines(block, self.above)
            block = []
            if last and SAYS_MORE.match(self.text, *at):
                last = last._replace(end=at[1], rest=(last.rest[0], at[1]))
                continue
            labelled = None if item else self._labelled(at)
            self.labels = (self.labels or labelled is not None) and not self.above.closed
            item = item or labelled or self._item(at)
            if item and last and item.name_at == last.name_at:
                last = item._replace(start=last.start, cells=(*last.cells, *item.cells), rest=(last.start, item.end))
            elif item:
                yield from [last] if last else []
                last = item
            else:
                self._pass(at)
                if self.above.closed and last:  # what follows says nothing more of the last item
                    yield last
                    last = None
        yield from [last] if last else []
        yield from tables.lines(block, self.above)

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
        again = self._title_in(at) is not None and self._title_above() is not None
        self.above = self.above.then(at, instead=again)

    # ── items ──

    def _item(self, at: Span) -> Line | None:
        """「(1)某项目。由甲与乙签署」, 「1.某项目:甲、乙」."""
        bullet = BULLET.match(self.text, *at)
        if not bullet or self.above.closed:
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
                return Line(*at, name, (bullet.end(), end), False, (), (end + 1, at[1]), self.above.lead)
        return None

    def _labelled(self, at: Span) -> Line | None:
        """「某项目(投资方:甲,签约方:乙)」, 「项目名称:某项目;甲方:甲;乙方:乙」."""
        parties = list(PARTY_LABEL.finditer(self.text, *at))
        if not parties or self.above.closed:
            return None
        if not (self.above.of_signing() or self.labels or SIGNING.match(parties[0].group())):
            return None
        told = NAME_LABEL.search(self.text, *at)
        name_at = told.span("name") if told else self._name_before(at, parties[0].start())
        name = self.text[slice(*name_at)]
        item = len(parties) > 1 and BULLET.match(self.text, *at) is not None and len(name) > 3
        item = item or (name_at[1] <= at[0] and (self._title_above() == name_at or self._label_above() == name_at))
        if not (told or item or head_end().search(name)) or SIGNS.search(name):
            return None
        return Line(*at, name, name_at, False, tuple(m.span("party") for m in parties), at, self.above.lead)

    def _name_before(self, at: Span, label: int) -> Span:
        """The name in front of the first label; of a line that begins with one, the name is the line above."""
        start, end = at[0], label
        if not self.text[start:end].strip() and self.above.lines:
            start, end = self._label_above() or self.above.lines[-1]
        name_at = self._bare(start, end)
        plain = name_at[0] == at[0] and re.search("[，,。；;]", self.text[slice(*name_at)])
        return (start, start) if plain else name_at

    def _label_above(self) -> Span | None:
        """「项目名称:/某项目/」 as the line above."""
        labelled = NAME_LABEL.search(self.text, *self.above.lines[-1]) if self.above.lines else None
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
        if not self.above.of_signing():
            return None
        line = _WITH_SIDES.fullmatch(self.text, self._bare(*at)[0], at[1])
        if line and lists_sides(line["sides"]):
            return Line(*at, line["name"], line.span("name"), False, (line.span("sides"),), at, self.above.lead)
        name_at = self._title_above()
        if not name_at or BULLET.match(self.text, *at) or not lists_sides(self.text[slice(*at)]):
            return None
        return Line(*at, self.text[slice(*name_at)], name_at, False, (at,), at, self.above.lead)

    def _title_above(self) -> Span | None:
        """Where the line above names an item: 「1.某项目」, 「【某项目】」; not a head (「二、签约项目:」)."""
        return self._title_in(self.above.lines[-1]) if self.above.lines else None

    def _title_in(self, line: Span) -> Span | None:
        start, end = line
        name_at = self._bare(start, end)
        titled = BULLET.match(self.text, start, end) or self.text[start] in "【《"
        fits = titled and _LIKE_NAME.fullmatch(self.text, *name_at) and self.text[end - 1] not in ":：。"
        return name_at if fits else None


_WITH_SIDES = re.compile(r"(?P<name>[^（(）)，,。；;:：\n]{4,40}?)[】》]?[（(](?P<sides>[^\n]+)[）)][；;。，,、]?\s*")
_LIKE_NAME = re.compile("[^，,。；;:：]{4,40}")
