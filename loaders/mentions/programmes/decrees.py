"""Which places the state has paired, themselves or by what they lie in: 鄞州区 and 和龙市, for 宁波市 and 延边朝鲜族自治州 were; and for how long.

In: two places and the year. Out: the kinds of their arrangements, after seeds/lexicon/pairings.csv (place by place) and sides.csv (every place of
one side with every one of the other: 「山海协作」). Two places that are not both in the register are paired by no decree.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from loaders import lexicon
from loaders.lexicon import Pairing
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors

_SUITING = {
    "扶贫协作": frozenset({"扶贫协作"}),
    "对口合作": frozenset({"对口合作"}),
    "对口支援": frozenset({"对口支援", "扶贫协作"}),
    "结对帮扶": frozenset({"结对帮扶", "扶贫协作", "对口支援"}),
}


def are_decreed(a: Place, b: Place, basis: str, year: int | None) -> bool:
    """Whether two places are paired by a decree of that year which an arrangement of this basis can be called after."""
    left, right = (frozenset({p.name, *ancestors(p)}) for p in (a, b))
    if a.name in right or b.name in left:
        return False
    kinds = {*_by_pairs(left, right, year), *_by_sides(left, right)}
    return not kinds.isdisjoint(_SUITING.get(basis, frozenset()))


def _by_pairs(left: frozenset[str], right: frozenset[str], year: int | None) -> Iterable[str]:
    found = (p for x in left for p in _pairings().get(x, ()) if (p.b if p.a == x else p.a) in right)
    return () if left & right else [p.kind for p in found if _in_force(p, year)]


def _in_force(pairing: Pairing, year: int | None) -> bool:
    """The old arrangement is still spoken of in the year after its last."""
    return year is None or (pairing.since or year) <= year <= (pairing.until or year) + 1


def _by_sides(left: frozenset[str], right: frozenset[str]) -> Iterable[str]:
    return [s.kind for s in lexicon.sides() if _across(s, left, right) or _across(s, right, left)]


def _across(sides: lexicon.Sides, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one place lies on the helping side, the other on the helped one, and neither on both."""
    helped = (not sides.helped.isdisjoint(side) for side in (left, right))
    return tuple(helped) == (False, True) and not sides.helpers.isdisjoint(left)


# ── for how long ──


class Years(NamedTuple):
    """From the year `since` to the year `until`, each where it is known."""

    since: int | None = None
    until: int | None = None


def decreed_years(parties: Sequence[str], basis: str, year: int | None) -> Years:
    """The years for which two places (of more nothing is known), by full name, are paired by the decrees in force in some year; waves that follow one another are one
    pairing. Places that are paired by what they lie in have their end from that, but may have begun later."""
    if len(parties) != _TWO:
        return Years()
    a, b = parties
    kinds = _SUITING.get(basis, frozenset())
    own = _run(({a}, {b}), kinds, year)
    if own:
        begun = [p.since for p in own if p.since]
        return Years(min(begun) if len(begun) == len(own) else None, own[-1].until)
    above = _run(({a, *lexicon.above(a)}, {b, *lexicon.above(b)}), kinds, year)
    return Years(None, above[-1].until) if above else Years()


_TWO = 2
_OPEN = 9999  # the year in which what goes on ends


def _run(sides: tuple[set[str], set[str]], kinds: frozenset[str], year: int | None) -> list[Pairing]:
    """The pairings between two sides of which one is in force, in a row without a gap, the one that ends last at the end."""
    left, right = sides
    met = {p for x in left for p in _pairings().get(x, ()) if (p.b if p.a == x else p.a) in right and p.kind in kinds}
    runs: list[list[Pairing]] = []
    for pairing in sorted(met, key=lambda p: (p.since or 0, p.until or _OPEN, p)):
        if runs and (pairing.since or 0) <= (runs[-1][-1].until or _OPEN) + 1:
            runs[-1] = sorted([*runs[-1], pairing], key=lambda p: p.until or _OPEN)
        else:
            runs.append([pairing])
    fitting = runs if year is None else [run for run in runs if any(_in_force(p, year) for p in run)]
    return fitting[-1] if fitting and (year is not None or len(runs) == 1) else []


@cache
def _pairings() -> Mapping[str, tuple[Pairing, ...]]:
    found: dict[str, list[Pairing]] = defaultdict(list)
    for pairing in lexicon.pairings():
        found[pairing.a].append(pairing)
        found[pairing.b].append(pairing)
    return {name: tuple(pairings) for name, pairings in found.items()}
