"""Signings that are announced and then told one by one: 「会上签了三单:甲与乙的X;甲同乙签的Y;还有一单,丙与丁,联合育种」.

In: a sentence's text and units. Out: where an announcement ends (`announced`), and what an item tells (`item`). An item needs no verb and no word for an agreement: it has two
sides, joined or apart, perhaps people who sign, and what it is about is its name or the first words that tell neither who nor how much. A sentence that tells of something else (「高远说」)
is none.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from loaders.mentions.agreements import beside, by_commas
from loaders.mentions.agreements.cells import BULLET
from loaders.mentions.agreements.sides import Row, Told, groups, told_in
from loaders.mentions.agreements.units import Unit
from loaders.mentions.agreements.words import GOVERNMENT

_COUNT = r"(?:[两二三四五六七八九十几数多]+|十[一二三四五六七八九]|[2-9]|\d{2,})[余多]?[份个项单笔宗张件对样](?!人(?![工才])|球[员星]|队员|前锋)"
_ANNOUNCES = re.compile(
    rf"(?:签(?![到收名发])|[互交]?换了)[^，。；:：]{{0,8}}?(?:{_COUNT}|的有|如下)[^，。；:：与和同跟]{{0,10}}(?:[:：。，,]|$)"
    rf"|{_COUNT}(?:文件|文本|协议|合同|备忘录)(?:[，,][^，。；:：]{{2,6}})?(?:[:：]|——)"
    r"|(?:协议|合同|备忘录)[^，。；:：]{2,12}[:：]|(?:随后|现场|集中|当场|正式|依次|分别|共同|双方|上)签约[:：]"
    rf"|(?:上台|落笔|签约)的[^，。；:：]{{0,4}}{_COUNT}[^。；:：]{{0,14}}[:：]"
)


_ONE = re.compile(r"(?:另|还有|其中)?一[份张单项样][是为]")


def announced(text: str, start: int, end: int) -> int | None:
    """Where the words end that say that signings follow; None where there are none."""
    match = _ANNOUNCES.search(text, start, end) or _ONE.match(text, start, end)
    return match.end() if match else None


def heads_others(words: str) -> bool:
    """「开工项目:」: whether a line heads a list of something else."""
    return words[-1] in ":：" and not re.search("签|单|如下", words)


# 「还在谈的:」, 「没有签的也有:」, 「去年的单子是:」
_NOT_NOW = re.compile(
    r"(?:没有?|[尚还]?未)[^，,:：]{0,2}签|尚未|在谈|还在|意向|[拟待]签|备选|下[一次轮]|[去前往上]年|[此之以]前|上一?[次届]|散会|会后"
)


def is_of_others(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], from what announces signings or a sentence's start, says that what follows is not signed, or not here: up to its last colon, or as its lead (「会后,…」)."""
    colon = max(text.rfind(":", start, end), text.rfind("：", start, end))
    comma = min((k for k in (text.find("，", start, end), text.find(",", start, end)) if k >= 0), default=end)
    return _NOT_NOW.search(text, start, colon if colon >= 0 else comma) is not None


def told_by_commas(text: str, row: Row, start: int, end: int) -> Told | None:
    """「甲区,乙公司,某生产线」: an item without a verb, as words that announce it let one read it."""
    known = {(u.start, u.end) for u in row if u.letter == "P"}
    start = max(start, text.rfind(":", start, end) + 1, text.rfind("：", start, end) + 1)
    found = by_commas.parted(text, start, end, known)
    if not found:
        return None
    sides = [u for span in found.sides for u in beside.listed(text, row, *span)]
    people = [u for u in row if u.letter == "H" and found.signers and found.signers[0] <= u.start < found.signers[1]]
    return Told((Unit("n", *found.name),), ((*sides, *people),), -1)


def names_its_side(text: str, row: Row, begin: int) -> bool:
    """「※ 甲:某项目,与乙签约」: whether a line of a list begins, behind its bullet, with one who signs, and says that he does."""
    side = next((u for u in row if u.letter == "P"), None)
    leads = side and side.start == begin and text[side.end : side.end + 1] in (":", "：")
    return bool(leads) and any(u.letter == "v" for u in row)


def item(text: str, row: Row, start: int, end: int) -> Told | None:
    """What text[start:end] tells as one of the signings announced before it."""
    units = [u for u in row if start <= u.start and u.end <= end]
    name = next((u for u in units if u.letter in "nN"), None)
    pairs = [g for g in groups(*told_in(_joined(units), whole=True)) if len(g) > 1]
    sides = [u for g in pairs for u in g] or [u for u in units if u.letter == "P"]
    if not sides or any(u.letter in "wb" and u.start < sides[-1].start for u in units):
        return None
    bullet = BULLET.match(text, start, end)
    if not name and (pairs or bullet or any(u.letter == "l" for u in units)):
        lead = bullet or _LEAD.match(text, start, end)
        name = _about(text, units, sides, _PART.finditer(text, lead.end() if lead else start, end), in_prose=not bullet)
    people = [u for u in units if u.letter == "H" and not _watches(text, units, u)]
    told = pairs if len(pairs) > 1 else [(*sides, *people)]
    return Told((name,), tuple(told), -1) if name and all(len({u.party for u in g if u.party}) > 1 for g in told) else None


def _joined(units: Row) -> Row:
    """The first run of sides that are joined: 「甲与乙、丙与丁」."""
    for _, run in groupby(units, key=lambda u: u.letter in "P&、"):
        found = list(run)
        if {"P", "&"} <= {u.letter for u in found}:
            return found
    return ()


def _watches(text: str, units: Sequence[Unit], person: Unit) -> bool:
    """「高远见证」."""
    behind = next((u for u in units if u.start >= person.end and u.letter == "w"), None)
    return behind is not None and not re.search("[，,]", text[person.end : behind.start])


_LEAD = re.compile(
    r"(?:一|(?:另|还有|其中|第)[一二三四五六七八九十]?|[二三四五六七八九十])[份张单项个件笔][^，。；:：是为]{0,2}(?:[是为][:：]?|[，,:：])"
)
_PART = re.compile(r"[^，,:：;；。（）()—\n]+")
_SUM = re.compile(r"\D{0,6}[\d一二三四五六七八九十百两.]+[多余]?[十百千万亿]*(?:[美欧日港]?元|吨|年|单|份|个月)\w{0,3}$")
_OF_THEM = re.compile(r"\w{0,10}?签(?:了|下|订|署|的|[一两二三][份个单项笔])+|的|就|以")
_CONTENT = re.compile(r"^(?:主要)?(?:内容|标的)(?:是|为)|^(?:讲|说|约定)的是")
_END = re.compile(r"(?:的|签约|签订|签署|为内容)$")
_LONGEST_LEAD = 6


def _about(text: str, units: Row, sides: Row, parts: Iterable[re.Match[str]], *, in_prose: bool) -> Unit | None:
    """The words of an item that tell neither who signs nor how much: what is said to be theirs (「甲与乙的X」, 「甲与乙签的X」), or a clause by itself, which in prose stands behind a clause
    with the sides and nothing else."""
    before = in_prose
    for part in parts:
        own = [u for u in sides if u.start < part.end() and part.start() < u.end]
        words = GOVERNMENT.sub("", text[own[-1].end : part.end()]) if own else part.group()
        theirs = _OF_THEM.match(words) if own else None
        if in_prose and own and ((words and not theirs) or own[0].start - part.start() > _LONGEST_LEAD):
            return None
        words = _END.sub("", words[theirs.end() :] if theirs else _CONTENT.sub("", words))
        other = any(u.letter in "Hlwrv" and part.start() <= u.start < part.end() for u in units)
        if (
            3 < len(words) <= 24
            and "了" not in words
            and not _SUM.match(words)
            and not (other and not theirs)
            and not (before and not own)
        ):
            begin = text.rindex(words, part.start(), part.end())
            return Unit("n", begin, begin + len(words))
        before = before and not own
    return None
