"""Agreements that an article reports as signed: contracts, framework agreements, memoranda, projects.

In: a Document. Out: `Agreement`s in text order, each with its name and the stretch of text in which its parties stand. A signing verb takes a name
behind it (「签署《…框架协议》」, 「签订采购协议」) or before it (「…项目进行了签约」); in a list each item begins with the name (「(1)某项目。由
甲与乙签署」). What is only to be signed (拟签, 将签) or was signed long ago is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.chunks import AND, BODY, COMMA, LIST, MARK, PLACE, STOP, TEXT, TITLE, Chunk
from loaders.document import Document, Sentence
from loaders.mentions import agreement_lists
from loaders.mentions.agreement_names import head

Span = tuple[int, int]


class Agreement(NamedTuple):
    """An agreement named at text[start:end]; its parties stand in text[begin:until], the statement is in sentence `sentence`. Where pairs
    sign one of the same name each, `parties` tells where those of this one begin; else it is empty."""

    start: int
    end: int
    name: str
    sentence: int
    begin: int
    until: int
    parties: tuple[int, ...] = ()


_SIGN = re.compile(
    r"(?:签署|签订|续签|签约|签下|签字|签了|敲定|订立|签(?=《))(?!仪式|活动|会|大会|项目共|项目\d|现场|的|后|以来|方|额|数|成果|双方)"
)
_NOT_YET = re.compile(r"将(?!来)|拟|计划(?!》)|有望|打算|预计|即将|下个月|下月|下周|明年|意向签约的|愿")
_EARLIER = re.compile(r"(?:\d{4}年[^，。]{0,12}|去年|年前|此前|当年|曾|时任|自)[^。；]{0,24}$")
_BEFORE_NAME = re.compile(
    r"^(?:了|下了|下|一项|一份|多项|为期\w{1,3}年的|共|的|首个|首批|新一轮|约|总|\d+[个项份]|[\d.]+[万亿]?元的?)+"
)
_TITLE = re.compile(r"《([^《》]{3,60})》")


def recognise(document: Document, rows: Sequence[Sequence[Chunk]]) -> list[Agreement]:
    """All agreements that the article reports as signed, in text order."""
    listed = [_listed(document, line) for line in agreement_lists.lines(document)]
    found = list(listed)
    for i, sentence in enumerate(document.sentences):
        if not sentence.headline and not any(a.begin < sentence.end and sentence.start < a.until for a in listed):
            found += _in_sentence(document.text, sentence, i)
    return [one for agreement in sorted(found) for one in _by_pair(agreement, rows[agreement.sentence])]


def _listed(document: Document, line: agreement_lists.Line) -> Agreement:
    sentence = document.index_at(line.name_at[0])
    return Agreement(*line.name_at, line.name, sentence, *line.parties_at)


# ── pairs that sign one of the same name each ──


def _by_pair(agreement: Agreement, row: Sequence[Chunk]) -> list[Agreement]:
    """「甲与乙、丙与丁签订结对协议」 and 「甲与乙、丙分别签订…」 are an agreement a pair, named with its parties."""
    parties, marks = _parties(agreement, row)
    pairs = _pairs(parties, marks)
    if len(pairs) < 2:
        return [agreement]
    names = [f"{a.value.name}与{b.value.name}{agreement.name}" for a, b in pairs]
    return [agreement._replace(name=name, parties=(a.start, b.start)) for name, (a, b) in zip(names, pairs, strict=True)]


def _parties(agreement: Agreement, row: Sequence[Chunk]) -> tuple[list[Chunk], str]:
    """The places and bodies before the verb, and what stands between them as one letter each: P, 、, & and f for 分别."""
    parties: list[Chunk] = []
    marks = ""
    for k, chunk in enumerate(row):
        if not agreement.begin <= chunk.start < agreement.until:
            continue
        posted = k + 1 < len(row) and row[k + 1].kind == TITLE
        if chunk.kind in (PLACE, BODY) and not posted:
            if marks.endswith("P"):  # 大连市 + 中山区: the inner of the two is the party
                parties[-1] = chunk
                continue
            parties.append(chunk)
            marks += "P"
        elif chunk.kind == MARK and chunk.value in (COMMA, STOP):
            parties, marks = [], ""
        elif chunk.kind == MARK and chunk.value in (LIST, AND):
            marks += chunk.value
        elif chunk.kind == TEXT and "分别" in chunk.value:
            marks += "f"
    return parties, marks


def _pairs(parties: Sequence[Chunk], marks: str) -> list[tuple[Chunk, Chunk]]:
    if re.fullmatch(r"P&P(?:[、&]P&P)+f?", marks):
        return list(zip(parties[::2], parties[1::2], strict=True))
    if re.fullmatch(r"P&P(?:[、&]P)+f", marks):
        return [(parties[0], other) for other in parties[1:]]
    if re.fullmatch(r"Pf&P(?:[、&]P)+", marks):
        return [(parties[0], other) for other in parties[1:]]
    several = re.fullmatch(r"(P(?:、P)+)f&(P(?:、P)+)", marks)
    if several and len(several[1]) == len(several[2]):
        half = len(parties) // 2
        return list(zip(parties[:half], parties[half:], strict=True))
    return []


# ── where names stand ──


def _in_sentence(text: str, sentence: Sentence, i: int) -> Iterator[Agreement]:
    begin = sentence.start
    for act in _SIGN.finditer(text, sentence.start, sentence.end):
        if act.start() < begin:
            continue
        clause = text[begin : act.start()]
        if _NOT_YET.search(re.split("[,，。；]", clause)[-1]) or _EARLIER.search(clause):
            continue
        behind = list(_behind(text, act.end(), sentence.end))
        for start, end in behind:
            yield Agreement(start, end, text[start:end], i, begin, act.start())
        before = [] if behind else list(_before(text, begin, act.start()))
        for start, end in before:
            yield Agreement(start, end, text[start:end], i, start, end)
        if behind or before:
            begin = max(act.end(), (behind or before)[-1][1])


def _behind(text: str, at: int, end: int) -> Iterator[Span]:
    """The names behind the verb: titles in 《》, else what stands up to the clause's last word for an agreement."""
    stop = _clause_end(text, at, end)
    titles = [m.span(1) for m in _TITLE.finditer(text, at, stop) if head().search(m.group(1))]
    if titles:
        yield from titles
        return
    start = at + len(m.group()) if (m := _BEFORE_NAME.match(text[at:stop])) else at
    heads = list(head().finditer(text, start, stop))
    if heads and heads[-1].end() - start >= 4 and not _SIGN.search(text, start, heads[-1].end()):
        yield start, heads[-1].end()


def _clause_end(text: str, at: int, end: int) -> int:
    depth = 0
    for k in range(at, end):
        depth += text[k] in "《“(（"
        depth -= text[k] in "》”)）"
        if depth <= 0 and text[k] in "，,。；;：:":
            return k
    return end


def _before(text: str, begin: int, at: int) -> Iterator[Span]:
    """「甲项目、乙项目、…进行了签约」: the items of the list before the verb that end like an agreement."""
    clause = re.sub(r"(?:进行了?|集中|正式|成功|现场|共同|分别|双双|还|已|上)+$", "", text[begin:at])
    last = max(clause.rfind(c) for c in "，,。；：:")
    start = begin + last + 1
    for item in _parts(clause[last + 1 :]):
        a, b = start + item[0], start + item[1]
        a = max(a, text.rfind("在", a, b) + 1) if text[at - 1] == "上" else a  # 「双方代表分别在采购框架协议上签字」
        heads = list(head().finditer(text, a, b))
        if heads and heads[-1].end() == b and b - a >= 5 and not re.match(r"其中|\d+个|这些|该|上述|一批", text[a:b]):
            yield a, b


def _parts(clause: str) -> Iterator[Span]:
    """The items of a list, marks inside brackets and quotations aside."""
    start = depth = 0
    for k, char in enumerate(clause):
        depth += char in "《“(（"
        depth -= char in "》”)）"
        if char == "、" and depth <= 0:
            yield start, k
            start = k + 1
    yield start, len(clause)
