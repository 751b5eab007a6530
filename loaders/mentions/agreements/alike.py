"""Signings of one kind, told pair by pair: 「签下的都是合作备忘录。甲与乙一份,丙牵手的是丁」, 「丙的搭档是丁,戊的是己,都叫共建协议」.

In: a sentence's text and units. Out: the words for the kind that several signings share (`shared_kind`), and the pairs that a sentence tells under them (`pairs`). Under such
words two sides need no verb of signing: a clause that has two is a signing, and so is a sentence that has two in all. Who watches (「高远见证」), and what a sentence with one side or
with three tells, is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders import lexicon
from loaders.mentions.agreements.sides import Row
from loaders.mentions.agreements.units import Party, Unit
from loaders.mentions.agreements.words import GOVERNMENT, WEAK
from loaders.patterns import BOTH, any_of

_COUNTED = r"(?:[两二三四五六七八九十]|十[一二三四五六七八九]|[2-9]|\d{2})[份个项单对]"
_OPENS, _CLOSES = "[“‘「《]?", "[”’」》]?"


@cache
def _shared() -> re.Pattern[str]:
    heads = any_of(word for word in lexicon.words("agreement_heads.txt") if word not in WEAK)
    kind = rf"{_OPENS}(?P<{{}}>(?:(?!签)[^\W\d_]){{{{0,16}}}}?{heads}书?){_CLOSES}"
    return re.compile(
        rf"(?:(?<!\w首)[都均全]|一律|一样)(?:叫做?|称为?|题为|名为|是|为|签的?是|签了?){kind.format('all')}(?=[，,。；;：:]|$)"
        rf"|(?<![前后这那])(?<!\d){_COUNTED}{kind.format('several')}(?!等)"
        rf"|{_COUNTED}[^，,。；;：:签]{{0,6}}签[订署约]?了?{kind.format('each')}(?=[:：])"
    )


def shared_kind(text: str, start: int, end: int) -> Unit | None:
    """The words for what several signings of text[start:end] are: 「都叫“合作协议”」, 「五份《帮扶协议书》」."""
    match = _shared().search(text, start, end)
    return Unit("n", *match.span(str(match.lastgroup))) if match else None


def pairs(text: str, end: int, row: Row, kind: Unit) -> Iterator[tuple[Unit, ...]]:
    """Each two sides of a sentence that ends at `end`, with the people who sign for them; none in a sentence that names what they sign by another name. Words must pair them
    (「甲与乙」, 「甲的搭档是乙」), or two people sign (「甲的高远、乙的林深签得最快」); 「甲与乙是老朋友」 tells of no signing."""
    if any(u.letter in "nNc" and (u.end <= kind.start or kind.end <= u.start) for u in row):
        return
    clauses = [clause for clause in map(_sides, _clauses(row)) if clause]
    whole = [] if any(u.letter == "w" for u in row) else [unit for clause in clauses for unit in clause]
    told = [whole] if len(_parties(whole)) == BOTH else [c for c in clauses if len(_parties(c)) == BOTH]
    yield from (tuple(sides) for sides in told if _are_paired(text, sides, end))


_PAIRS = re.compile("牵手|搭档|搭子|伙伴|对子|携手|结对|结成|各[执持]|一[方家边]|签|笔")
_JOIN = re.compile(r"\s*(?:[与和同跟及]|[—－–·×]+)\s*")
_GOES_ON = re.compile(r"[，,。；;：:、（(]|$|的|那|签|结|各|两|一[份家方]|按|携手|牵手")


def _are_paired(text: str, sides: Sequence[Unit], end: int) -> bool:
    """Whether words say that two sides are a pair."""
    named = [u for u in sides if u.letter == "P"]
    if len(named) != BOTH:
        return _PAIRS.search(text, sides[0].end, end) is not None
    joined = _JOIN.fullmatch(text, named[0].end, named[1].start) is not None
    behind = GOVERNMENT.sub("", text[named[1].end : end])
    return _GOES_ON.match(behind) is not None if joined else _PAIRS.search(text, named[0].end, end) is not None


def _clauses(row: Row) -> Iterator[list[Unit]]:
    clause: list[Unit] = []
    for unit in row:
        if unit.letter in ",;":
            yield clause
            clause = []
        else:
            clause.append(unit)
    yield clause


def _sides(clause: Sequence[Unit]) -> list[Unit]:
    """The sides of a clause; nobody in one that tells who watches or speaks, or that only lists places and bodies (「落实甲省、乙省的部署」)."""
    aside = re.search("w|P、P", "".join(u.letter for u in clause))
    return [] if aside else [u for u in clause if u.letter in "PH"]


def _parties(sides: Sequence[Unit]) -> set[Party]:
    named = {u.party for u in sides if u.letter == "P" and u.party}
    return named or {u.party for u in sides if u.party}
