"""Which places the state has paired, themselves or by what they lie in: 鄞州区 and 和龙市, for 宁波市 and 延边朝鲜族自治州 were.

In: two places and the year. Out: the kinds of their arrangements, after seeds/lexicon/pairings.csv (place by place) and sides.csv (every place of
one side with every one of the other: 「山海协作」). Two places that are not both in the register are paired by no decree.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from loaders import lexicon
from loaders.lexicon import Pairing
from loaders.mentions.places import Place
from loaders.mentions.territory import ancestors

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


@cache
def _pairings() -> Mapping[str, tuple[Pairing, ...]]:
    found: dict[str, list[Pairing]] = defaultdict(list)
    for pairing in lexicon.pairings():
        found[pairing.a].append(pairing)
        found[pairing.b].append(pairing)
    return {name: tuple(pairings) for name, pairings in found.items()}
