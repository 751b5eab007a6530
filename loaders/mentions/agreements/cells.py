"""The cells of a line: what marks, bars or spaces part.

In: a text and where a line stands. Out: `Cell`s. A line is parted by the widest mark it has: bars and tabs, slashes, dashes, crosses, gaps; its bullet is left out. A
party and a name behind a colon or a space are two cells (「甲—乙:合作协议」). A dash inside a sentence parts nothing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.mentions.agreements.side_lists import lists_sides
from loaders.mentions.agreements.words import head_end


class Cell(NamedTuple):
    """One cell: its words, and where they begin."""

    text: str
    start: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.start + len(self.text)


BULLET = re.compile(
    r"[ \t\u3000]*(?:[一二三四五六七八九十]+、|[(（](?:\d{1,2}|[一二三四五六七八九十]+)[)）]|\d{1,2}[.、．](?!\d)|[※◇◆■●▲△▷▶►★·•○*—-]+(?=[^—-])|[①-⑳]|[A-Z]\d{1,2}(?=\s)|0\d(?=\s)|第[一二三四五六七八九十\d]{1,3}[轮批组场](?:第?\d{1,3}号?)?(?=[ \u3000])|\d{1,3}号(?=[ \u3000]))[ \t\u3000]*"
)
SIGNER_COLUMN = re.compile(r"签[约字署](?:人|代表)|方代表")
PARTY_COLUMN = re.compile(
    rf"^(?!.*(?:{SIGNER_COLUMN.pattern})).*(?:方$|双方|单位|企业|签约主体|[买卖][家主]$|[供采订购]货?商$|[甲乙]方(?!代表|签)|(?:支援|受援|帮扶|被帮扶|结对|东部|西部)(?:地区?|[市区县]+)$)"
)
NAME_COLUMN = re.compile(r"项目|品[类种名]|商品|货[物品]|^货$|订的?货$|名称|内容|协议|标的|产品")


def bare(words: str) -> str:
    """A name without the brackets behind it and the mark of its place in the list."""
    return re.sub(r"[（(][^（）()]*[)）]$", "", BULLET.sub("", words, count=1)).strip()


ASIDES = re.compile(r"[（(][^）)]*[）)]")
_BARS = re.compile(r"\s*[|｜│┃\t]\s*")
_SLASHES = re.compile(r"\s+[/／]\s+")
_DASHES = re.compile(r"\s*(?:——|－－|(?<=[）)])—(?=[^—])|(?<=[^\W\d])—(?=[^—])|(?<=\s)[—–-](?=\s))\s*")
_GAPS = re.compile(r"[ \t\u3000]*(?:\u3000|[ \t]{2})[ \t\u3000]*")  # of a table that spaces line up
_CROSS = re.compile(r"\s+[×&＆]\s+|\s+(?:VS|vs)\.?\s+")
_PAIR_AND_NAME = re.compile(
    r"(?P<pair>[^:：,，。;；]{2,40}?[与和同、][^:：,，。;；]{2,40})[:：]\s*(?P<name>[^:：\n（()]{4,50})(?:[（(][^（()）\n]*[)）])?[；;。]?\s*$"
)


SIGNED_BY = re.compile(
    r"(?:[双三各]方)?(?:签[约字署](?:人|代表|的是)|签字(?=[:：])|落款人?|执笔人?)(?:依次|分别)?[:：为是]?\s*"
)
"""Words behind which stand those who put the signature."""
_TAIL = re.compile(rf"[，,;；]\s*(?={SIGNED_BY.pattern})")


def cells_of(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line, by the widest mark that it has; its bullet is left out, a bar around makes none."""
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    tail = _TAIL.search(text, start, end)
    stop = tail.start() if tail else _end_of_sides(text, start, end)
    if stop < end and "。" not in text[start:stop] and (told := _cells(text, start, stop, listed=bullet is not None)):
        return [*told, Cell(text[tail.end() : end].rstrip("；;。 "), tail.end())] if tail else told
    return _cells(text, start, end, listed=bullet is not None)


def _end_of_sides(text: str, start: int, end: int) -> int:
    """「某项目 甲县人民政府——乙公司/,合作五年」: where a name and the two who sign it end, if more is told behind them; else the end."""
    first = _NAME_AND_SIDES.match(text, start, end)
    whole = first and head_end().search(first["name"].strip("《》")) and lists_sides(ASIDES.sub("", first["sides"]))
    return first.end() if first and whole else end


_NAME_AND_SIDES = re.compile(
    r"(?P<name>[^\s，,。；;:：]{3,40})[\s:：]+(?P<sides>[^，,。；;:：]{2,40}?(?:——|[—－–/／])[^，,。；;:：]{2,60})(?=[，,；;])"
)


def _cells(text: str, start: int, end: int, *, listed: bool) -> list[Cell]:
    for mark in (_BARS, _SLASHES, _DASHES, _CROSS, _GAPS):
        if mark is _DASHES and _is_prose(text[start:end]):
            continue
        cells, at = [], start
        for match in [*mark.finditer(text, start, end), None]:
            stop = match.start() if match else end
            words = text[at:stop]
            lead = len(words) - len(words.lstrip())
            if words.strip():
                cells.append(Cell(words.strip(), at + lead))
            at = match.end() if match else end
        if len(cells) > 1 and (mark is not _GAPS or _is_numbered(cells) or _is_named(cells)):
            return _with_name_apart([part for cell in cells for part in _about_sum(cell)])
    if listed and len(cells := _about_sum(Cell(text[start:end].strip(), start))) > 1:
        return cells
    pair = _PAIR_AND_NAME.match(text, start, end)
    if pair and head_end().search(pair["name"].strip("《》；;。 ")):  # 「甲、乙:《某协议》(高远、林深签)」
        return [Cell(pair["pair"], pair.start("pair")), Cell(pair["name"].strip("；;。 "), pair.start("name"))]
    return []


def _is_numbered(cells: Sequence[Cell]) -> bool:
    """「序号 供货方 采购方 品种」, 「1 甲公司 乙公司 苹果」; other words apart are no table."""
    return len(cells) > 2 and re.fullmatch(r"序号|编号|\d{1,3}", cells[0].text) is not None


def _is_named(cells: Sequence[Cell]) -> bool:
    """「某合作协议　甲公司　乙市商务局　2亿元」: a name, and those who sign it."""
    others = [c.text for c in cells if not head_end().search(bare(c.text).strip("《》"))]
    return len(others) == len(cells) - 1 and lists_sides("、".join(c for c in others if not c[0].isdecimal()))


SUM = re.compile(r"(?:约|近|超|首期|总?投资|授信|金额|合同额)*[\d.,，]+\s*[十百千万亿]*\w{0,3}")
_WORDS = re.compile(r"[^ ]+")


def _about_sum(cell: Cell) -> list[Cell]:
    """「某项目 2亿元 甲公司」: a sum between spaces parts what stands beside it; the cell as it is where there is none."""
    words = [Cell(m.group(), cell.start + m.start()) for m in _WORDS.finditer(cell.text)]
    parted = len(words) > 2 and any(w.text.endswith("元") and SUM.fullmatch(w.text) for w in words)
    return words if parted and not re.search("[，。；;]", cell.text) else [cell]


_BEFORE_NAME = re.compile(r"\s*[:：]\s*|\s+")


def _with_name_apart(cells: list[Cell]) -> list[Cell]:
    """「甲—乙:合作协议」, 「甲 × 乙 合作协议」: the last cell holds a party and the name, which is put first; 「某项目 甲——乙」: the first does."""
    first, last = cells[0], cells[-1]
    lead = _BEFORE_SIDE.match(first.text)
    if lead and head_end().search(bare(lead["name"]).strip("《》")):
        return [Cell(lead["name"], first.start), Cell(first.text[lead.end() :], first.start + lead.end()), *cells[1:]]
    mark = _BEFORE_NAME.search(last.text)
    if not mark or head_end().search(last.text[: mark.start()]) or _LABEL.match(last.text):
        return cells
    if mark.group().isspace() and not head_end().search(last.text):
        return cells
    return [Cell(last.text[mark.end() :], last.start + mark.end()), *cells[:-1], Cell(last.text[: mark.start()], last.start)]


_BEFORE_SIDE = re.compile(r"(?P<name>[^\s:：]{3,40})(?:\s+|\s*[:：]\s*)(?=\S)")
_LABEL = re.compile(r"\w{0,4}(?:人|代表|方|额|时间|地点|单位)[:：]")


def _is_prose(words: str) -> bool:
    """Whether a dash stands inside a sentence: one with a comma, or one that others follow, unless what it leads to is signed."""
    first, _, more = words.partition("。")
    if re.search("[，,；;]", first):
        return True
    return bool(more) and not head_end().search(bare(_DASHES.split(first)[0]).strip("《》"))


def of_parties(head: str) -> bool:
    """Whether a column holds those who sign: 「甲方」, 「甲方(签约人)」, not 「甲方签约人」."""
    return PARTY_COLUMN.search(ASIDES.sub("", head)) is not None


def of_names(head: str) -> bool:
    """Whether a column holds what is signed."""
    return NAME_COLUMN.search(head) is not None and not of_parties(head)


_OF_NEITHER = re.compile("序号|编号|金额|投资|总额|日期|时间|地点|备注|期限|联系|状态")


def name_columns(header: Sequence[str]) -> list[bool]:
    """Which columns hold what is signed: those that say so, else the only one that holds nothing else (「甲方｜乙方｜事项｜签字人」)."""
    told = [of_names(head) for head in header]
    others = [not (of_parties(head) or of_signers(head) or _OF_NEITHER.search(head)) for head in header]
    return others if not any(told) and sum(others) == 1 else told


def of_signers(head: str) -> bool:
    """Whether a column holds who puts the signature: 「签约人」, 「江州方签字人」."""
    return _SIGNERS_HEAD.search(head) is not None and not of_parties(head)


_SIGNERS_HEAD = re.compile(rf"(?:{SIGNER_COLUMN.pattern}|代表)$")


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row heads a table: it has a column for the parties and one for what they sign, or for either side and for who signs."""
    sides = sum(map(of_parties, cells))
    return (sides > 0 and any(map(of_names, cells))) or (sides > 1 and any(map(of_signers, cells)))
