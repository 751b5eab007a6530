"""Arrangements of two places that stand joined (「江州与云州」) before what binds them: an agreement, a tie, or 「两市」 behind.

In: a text and its actors. Out: `Programme`s. 「江州与云州签署对口合作协议」, 「江州与云州早年结对,在山海协作中往来」 and 「江州市与云州市来往已久。两市对口合作…」 tell one; the members of a list
(「分别与江州和云州」) are not joined.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.mentions.programmes.arrangements import (
    BASIS_OF,
    FULL_WORD,
    JOINS,
    Actor,
    Programme,
    beside,
    between_two,
    clause_of,
    programme,
)
from loaders.patterns import BOTH
from loaders.spans import inside

_AGREED = re.compile(
    rf"(?:两[省市地区县州]|双方)?(?:共同|正式|再次)?(?:签订|签署|续签|启动)[《“]?(?:新一轮|\d{{4}}年度?)?(?P<word>{FULL_WORD})(?!意向|备忘)"
)


def agreed(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州与云州签署对口合作协议」; not 「江州与云州签署协议」."""
    for a, b in _joined(text, actors):
        match = _AGREED.match(text, b.end)
        if match:
            yield between_two(text, a, b, match["word"], match.end())


_TIE = re.compile(r"结对(?!帮扶|合作|协作|支援)|结成对子|结为对子|牵手|结缘|走到一起|连在一起|手拉手")
_FULL = re.compile(FULL_WORD)


def tied(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州与云州早年结对,在山海协作中往来」, 「对口合作让江州和云州走到一起」: the sentence says under what; not 「江州与云州结对」 alone."""
    for a, b in _bound(text, actors):
        begin, end = clause_of(text, a.start, b.end)
        word = _FULL.search(text, b.end, end) or _FULL.search(text, begin, a.start)
        if word:
            yield between_two(text, a, b, word.group(), b.end)


def tied_elsewhere(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州与云州结对」 in a text that names an arrangement at all."""
    word = _FULL.search(text)
    for a, b in _bound(text, actors) if word else ():
        if word and _fits(None, a, b):
            yield between_two(text, a, b, word.group(), b.end)


def _bound(text: str, actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """Two places joined before a word for being tied."""
    for a, b in _joined(text, actors):
        _, end = clause_of(text, a.start, b.end)
        tie = _TIE.search(text, b.end, end)
        if tie and tie.end() <= b.end + _FAR:
            yield a, b


_FAR = 28  # how far behind two places the word that ties them ends at most


_BOTH_AND_WORD = re.compile(
    rf"(?:两(?P<rank>[省市地区县州])|双方|我[省市县区州])(?:之间)?(?:的|开展|建立|加强|深化|推进|新一轮)*(?P<word>{FULL_WORD})"
)


def of_both(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州市与云州市来往已久。两市对口合作…」: the two places joined last before, else first behind; but the two alone that its own sentence
    names: 「江州市与云州市轮流办展,今年的展会是两市对口合作…」; not 「两市对口合作可行」."""
    matches = list(_BOTH_AND_WORD.finditer(text))
    joined = list(_joined(text, actors)) if matches else []
    pairs_of = {rank: [p for p in joined if _fits(rank, *p)] for rank in {m["rank"] for m in matches}}
    for match in matches:
        if _NOT_YET.match(text, match.end()):
            continue
        pairs = pairs_of[match["rank"]]
        before = bisect_right(pairs, match.start(), key=lambda p: p[1].end)
        here = _two_of_sentence(text, actors, match)
        if here or pairs:
            a, b = here or pairs[max(before - 1, 0)]
            yield programme(match.span(), text, f"{a.name}与{b.name}{match['word']}", (a, b), BASIS_OF[match["word"]])


_NOT_YET = re.compile("(?:工作|关系|之事)?的?(?:尚[无未]|还没|没有|可行|有待|[设构]想)")


def _two_of_sentence(text: str, actors: Sequence[Actor], both: re.Match[str]) -> tuple[Actor, Actor] | None:
    """The two of that rank that a sentence names before 「两市」, if there is no third; not 「江州市会同云州市的专家研究,认为两市…」."""
    begin, _ = clause_of(text, both.start(), both.end())
    named = list({a.name: a for a in inside(actors, begin, both.start()) if a.place.level != "country"}.values())
    if not both["rank"] or len(named) != BOTH or named[1].end == both.start():  # 「江州、云州/两市对口支援青县」
        return None
    acts = _DO_TOGETHER.search(text, begin, both.start()) and not any(text.startswith("的", a.end) for a in named)
    return (named[0], named[1]) if acts and _fits(both["rank"], *named) else None


_DO_TOGETHER = re.compile("[主承协举联合]办|联合|共同|签[署订约]|座谈|会谈|会见|对接|赴|来到|访问")


_LEVEL_OF = {"市": ("city",), "县": ("county",), "区": ("county", "zone"), "省": ("province",), "州": ("city",)}


def _fits(rank: str | None, a: Actor, b: Actor) -> bool:
    """Whether two places can be the 「两市」; with no rank told, a province goes only with its like."""
    levels = ["province" if lexicon.regions().issuperset((a.name, b.name)) else p.place.level for p in (a, b)]
    wanted = _LEVEL_OF.get(rank or "")
    return all(level in wanted for level in levels) if wanted else levels[0] == levels[1] or "province" not in levels


_IN_TURN = re.compile(r"分别|先后")


def _joined(text: str, actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """Two places with a joining word or dash between them; not the members of a list: 「分别与江州和云州」, 「江州和云州分别」."""
    for a, b in itertools.pairwise(actors):
        if beside(text, a, b) and JOINS.fullmatch(text, a.end, b.start):
            listed = _IN_TURN.search(text, max(0, a.start - 3), a.start) or _IN_TURN.match(text, b.end)
            if not listed:
                yield a, b
