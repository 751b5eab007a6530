"""What a line of a list tells: an agreement or several, between whom, and who put the signature.

In: a `Line` (line.py), its units and those of the words above the list. Out: for each agreement its name, parties and signers. The sides stand
in the line's cells, behind its name, or in the name itself; else they are those whose posts the signers hold. Who signs with all of the list
stands above it (「江州市是一方,另一方…」).
"""

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.agreements import beside
from loaders.mentions.agreements.cells import ASIDES
from loaders.mentions.agreements.line import Line
from loaders.mentions.agreements.parties import between, own_name, resolved
from loaders.mentions.agreements.sides import sided
from loaders.mentions.agreements.units import Party, Unit

Signing = tuple[str, tuple[Party, ...], tuple[str, ...]]


def signings(text: str, line: Line, row: Sequence[Unit], above: Sequence[Unit]) -> Iterator[Signing]:
    """Name, parties and signers of each agreement of a line."""
    groups = _groups(text, line, row, above)
    signers = [u for u in row if u.person and u.start >= line.rest[0] and (line.kind or not _in_name(u, line))]
    for group in groups:
        parties = between(group)
        own = _in_cells(text, line, row) or [u.person for u in signers if len(groups) == 1 or u.party in parties]
        own += _unknown_signers(text, line, own) if len(groups) == 1 else []
        several = len(groups) > 1 or line.kind
        name = own_name(parties, _shared_name(text, line, row)) if several else line.name
        yield name, parties, tuple(dict.fromkeys(own))


_SIGNERS = re.compile(r"(?:签约人|签字人|签署人|签约代表|签字代表)[:：](?P<people>[^|｜\n;；。]+)")
_WITH_POST = re.compile(r"(?:^|[、,，])\s*(?P<name>[\w·]{2,8})[（(]")


_PERSON = re.compile(r"(?:^|(?<=[\s、/／,，]))[\u4e00-\u9fff·]{2,8}(?![^\s、/／,，（(])")


def _in_cells(text: str, line: Line, row: Sequence[Unit]) -> list[str]:
    """「高远/院长林深」 under 「签约人」: who is known as a person, and what else stands between marks."""
    known = [u.person for u in row if u.person and any(start <= u.start < end for start, end in line.people)]
    told = [m.group() for start, end in line.people for m in _PERSON.finditer(ASIDES.sub("", text[start:end]))]
    return [*known, *(name for name in told if not (_NOBODY.search(name) or any(person in name for person in known)))]


# 「签字:空缺」, 「签字人高远,合作五年」
_NOBODY = re.compile("空缺|[待未]定|待补|暂[无缺]|未签|没签|不详|同上|从略|合作|期限|金额|投资|[一二两三四五六七八九十]年期?$")


def _unknown_signers(text: str, line: Line, known: Sequence[str]) -> list[str]:
    """「签约人:高远(区长)、林深(总裁)」: whose post stands in brackets behind is a person, whatever the name looks like."""
    listed = _SIGNERS.search(text, line.start, line.end)
    people = (m["name"] for m in _WITH_POST.finditer(listed["people"])) if listed else ()
    return [name for name in people if not any(name in k or k in name for k in known)]


def _in_name(unit: Unit, line: Line) -> bool:
    return line.name_at[0] <= unit.start < line.name_at[1]


def _shared_name(text: str, line: Line, row: Sequence[Unit]) -> str:
    """What agreements of one line have in common: 「甲区—乙县、甲区—丙县协作协议」 is a 协作协议 each."""
    last = max((u.end for u in row if u.letter == "P" and _in_name(u, line)), default=0)
    return text[last : line.name_at[1]] if last and not line.kind else line.name


def _groups(text: str, line: Line, row: Sequence[Unit], above: Sequence[Unit]) -> list[tuple[Unit, ...]]:
    """The sides of a line, an agreement each."""
    sides = [resolved(u) for u in _told(text, line, row)]
    if len(between(sides)) < 2:
        named = sided([u for u in row if _in_name(u, line)])
        if any(len(between(group)) > 1 for group in named):
            return named
        sides += [u for u in row if u.person and u.start >= line.rest[0]]
    alone = line.cells and (len(between(sides)) < 2 or line.counted)
    one = _signs_with_all(text, above) if alone else None
    if one:
        return [(one, u) for u in sides]
    return [tuple(sides)] if sides else []


def _told(text: str, line: Line, row: Sequence[Unit]) -> list[Unit]:
    """The sides in the cells of a line or, where a sentence follows its name, in that; else what follows is a list of them."""
    if line.cells:
        spans = (span for cell in line.cells for span in _halves(text, row, cell))
        return [u for a, b in spans for u in beside.listed(text, row, a, b)]
    if any(u.letter == "v" for u in row) or text.startswith("由", line.rest[0]):
        return [u for u in row if u.letter == "P" and u.start >= line.rest[0]]
    label = next((u.end for u in row if u.letter == "l" and u.start == line.rest[0]), line.rest[0])
    people = _SIGNERS.match(text, label, line.rest[1])
    label = people.start("people") if people else label  # 「某某协议。签字人:/某医院院长高远,某公司经理林深」
    return beside.listed(text, row, label, line.rest[1])


_BETWEEN = re.compile(r"\s*(?:——|[—－–])\s*")


def _halves(text: str, row: Sequence[Unit], cell: tuple[int, int]) -> list[tuple[int, int]]:
    """「甲公司—乙市」 in one cell are two where each half begins with a side; 「江云—云州工业园区」 is one."""
    marks = list(_BETWEEN.finditer(text, *cell))
    begins = [cell[0], *(m.end() for m in marks)]
    ends = [*(m.start() for m in marks), cell[1]]
    sides = {u.start for u in row if u.letter == "P"}
    return list(zip(begins, ends, strict=True)) if sides.issuperset(begins) else [cell]


_ONE_SIDE = re.compile(r"(?:是|为|作为)?一方|(?:分别|还|先后|同时)*[与同和](?:以下|下列|如下|\w{0,4}家)")
_FIRST_SIDE = re.compile(r"甲方(?:都|均)?(?:是|为)[:：]?$")


def _signs_with_all(text: str, above: Sequence[Unit]) -> Unit | None:
    """「江州市是一方,另一方…」, 「甲方都是江州市」, 「江州市与以下五家企业签订」."""
    told = [u for u in above if u.letter == "P"]
    marked = [u for u in told if _ONE_SIDE.match(text, u.end) or _FIRST_SIDE.search(text, max(0, u.start - 8), u.start)]
    return marked[-1] if marked else None
