"""Pairs that stand in a table: lines of nothing but two places each, 「云山区 — 云县　　江海区 — 海县」, 「1.云山区对云县;2.江海区对海县」, and the same run on in a
sentence, 「山海协作名单:云山区—云县、江海区—海县」.

In: a Reading. Out: each pair with its sentence. A table is one where the text speaks of an arrangement and all on the left lie in one city or province, all on
the right in another; so 「江州 — 云州　江州 — 海州」 of a timetable is none, nor is one line alone, nor a run under 「足球赛赛程」 or 「航线」.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.mentions.places.territory import ancestors
from loaders.mentions.programmes.arrangements import ARRANGEMENT, Actor, actors_in
from loaders.patterns import BOTH
from loaders.relations.fact import Reading
from loaders.spans import inside

_BETWEEN = re.compile(r"[ \t\u3000]*(?:[—–－\-~～·]{1,3}|[→↔⇌⇔←]|[｜|：:]|对口|对|与|和|[ \t\u3000])[ \t\u3000]*")
_NEXT = re.compile(r"[ \t\u3000]*[、，,；;｜|/][ \t\u3000]*(?:\d{1,2}[.、．｜|)）])?|[ \t\u3000]{2,}")
_BEGINS = re.compile(r"[ \t\u3000]*(?:[（(]?\d{1,2}[.、．｜|)）]|[▲■◆●○·•※☆★-])?[ \t\u3000]*")
_ENDS = re.compile(r"[ \t\u3000。；;，,｜|]*")
_OTHERWISE = re.compile(
    "赛程|赛事|对阵|比分|联赛|[球决小预]赛|航[线班]|班[次车线]|车次|时刻|路线|里程|票价"
)  # heads of other tables
_LEAST = 3  # pairs that make a table

Pairs = list[tuple[int, Actor, Actor]]


def table_pairs(reading: Reading) -> Iterator[tuple[int, Actor, Actor]]:
    """The pairs of each run of such lines."""
    if not ARRANGEMENT.search(reading.document.text):
        return
    run: Pairs = []
    head, begun = "", 0  # the line over a run, and where the line before begins
    for i, start, end in _lines(reading):
        found = _in_line(reading, i, start, end)
        yield from () if found else _run_on(reading, i, start, end)
        if found and not run:
            head = reading.document.text[begun:start]
        run += found
        if run and not found:
            yield from run if _is_table(reading, run) and not _OTHERWISE.search(head) else ()
            run = []
        begun = start
    yield from run if _is_table(reading, run) and not _OTHERWISE.search(head) else ()


def _lines(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """The first sentence of each paragraph, and where the paragraph begins and ends."""
    for _, told in itertools.groupby(enumerate(reading.document.sentences), lambda k: k[1].paragraph):
        sentences = list(told)
        yield sentences[0][0], sentences[0][1].start, sentences[-1][1].end


def _in_line(reading: Reading, i: int, start: int, end: int) -> Pairs:
    """The pairs of a line that has nothing else."""
    text = reading.document.text
    named = actors_in(text, [p for p in inside(reading.places, start, end) if len(p.form) > 1])
    if len(named) < 2 or len(named) % 2 or not _BEGINS.fullmatch(text, start, named[0].start):
        return []
    pairs = list(zip(named[::2], named[1::2], strict=True))
    joined = all(_BETWEEN.fullmatch(text, a.end, b.start) for a, b in pairs)
    apart = all(_NEXT.fullmatch(text, b.end, c.start) for (_, b), (c, _) in itertools.pairwise(pairs))
    clean = joined and apart and _ENDS.fullmatch(text, named[-1].end, end) is not None
    return [(i, a, b) for a, b in pairs] if clean else []


# What joins two of a list that runs on in a sentence: 「云山区—云县、江海区—海县」, 「云山区:云县」, 「云山区(云县)」.
_SIDES = re.compile(r"[ \t\u3000]*(?:[—–－\-~～]{1,3}|[→↔⇌⇔←×+＋&]|[：:]|[（(])[ \t\u3000]*")
_FROM_NEXT = re.compile(r"[）)]?[ \t\u3000]*[、，,；;][ \t\u3000]*")
_TELLS_PAIRS = re.compile("结对|对口|协作|帮扶|支援|携手|牵手|对子|亲[家戚]")


def _run_on(reading: Reading, i: int, start: int, end: int) -> Iterator[tuple[int, Actor, Actor]]:
    """「山海协作名单:云山区—云县、江海区—海县」: a list of pairs in a line that has more; two do where the line speaks of pairs, else it takes three; not
    「高铁开行江州—云州、江海—海县等班次」, nor 「云县(石桥镇)、海县(双溪镇)」, where one lies in the other."""
    text = reading.document.text
    named = actors_in(text, [p for p in inside(reading.places, start, end) if len(p.form) > 1])
    for run in filter(None, _runs(text, named)):
        told = text[start : run[0][0].start] + text[run[-1][1].end : end]
        least = BOTH if _TELLS_PAIRS.search(told) else _LEAST
        ranks = all(_levels(a) == _levels(b) for a, b in run)
        if len(run) >= least and ranks and _are_apart(run) and not _OTHERWISE.search(told):
            yield from ((i, a, b) for a, b in run)


def _runs(text: str, named: Sequence[Actor]) -> Iterator[list[tuple[Actor, Actor]]]:
    """The lists of pairs among some actors, each pair behind the other."""
    run: list[tuple[Actor, Actor]] = []
    for a, b in itertools.pairwise(named):
        ended = run[-1][1].end if run else a.start
        if run and a is run[-1][1] and _FROM_NEXT.fullmatch(text, ended, b.start):
            continue
        faces = _SIDES.fullmatch(text, a.end, b.start)
        if faces and run and _FROM_NEXT.fullmatch(text, ended, a.start):
            run.append((a, b))
            continue
        yield run
        run = [(a, b)] if faces else []
    yield run


def _levels(actor: Actor) -> str:
    """Cities, counties and zones are paired with one another; villages and townships with their like."""
    return "other" if actor.place.level == "other" else "region" if actor.name in lexicon.regions() else "local"


def _are_apart(pairs: Sequence[tuple[Actor, Actor]]) -> bool:
    """Whether the sides lie in different places, all of the one at least; nobody stands on both."""
    left, right = _above([a for a, _ in pairs]), _above([b for _, b in pairs])
    names = [{x.name for x in side} for side in zip(*pairs, strict=True)]
    within = any(a.name in ancestors(b.place) or b.name in ancestors(a.place) for a, b in pairs)
    return left != right and names[0].isdisjoint(names[1]) and not within


def _is_table(reading: Reading, pairs: Pairs) -> bool:
    """Whether the left sides lie together, and the right sides elsewhere together; each pair is told once."""
    if len(pairs) < _LEAST:
        return False
    left, right = [a for _, a, _ in pairs], [b for _, _, b in pairs]
    apart = bool(_above(left) - _above(right)) and bool(_above(right) - _above(left))
    return apart and {a.name for a in left}.isdisjoint(b.name for b in right)


def _above(actors: Sequence[Actor]) -> set[str]:
    """What all of them lie in."""
    return set.intersection(*({a.name, *ancestors(a.place)} for a in actors))
