"""Whom 「五市」, 「三县」 speak of.

In: a text and its places. Out: names of places. They are those that the text lists right before such words (「甲、乙、丙三市」), wherever it does, else all that it names of that kind, if
these are so many.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from loaders.calendar import number


class Named(Protocol):
    """A place named at text[start:end]."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def name(self) -> str: ...


COUNTED = re.compile("(?<![第十百])(?P<many>[两二三四五六七八九]|十[一二三四五六七八九]?)(?P<kind>[省市县区州旗地])")
_JOIN = re.compile("[、·]|和|与|及|以及")
_LONGEST = 24  # places of a list, with those that they lie in


def the_several(text: str, places: Sequence[Named], many: int, kind: str) -> tuple[str, ...]:
    """The places that 「五市」 speaks of; nobody where the article does not tell."""
    return _listed(text, places, many, kind) or named_most(places, many, kind)


def counted(many: str) -> int:
    """「两」, 「五」."""
    return number(many.replace("两", "二")) or 0


def _listed(text: str, places: Sequence[Named], many: int, kind: str) -> tuple[str, ...]:
    """The places of the first 「甲、乙、丙三市」 of a text; not the last three of a longer list."""
    ends = {place.end: k for k, place in enumerate(places)}
    for match in COUNTED.finditer(text):
        last = ends.get(match.start())
        if last is None or match["kind"] != kind or counted(match["many"]) != many:
            continue
        names = _run_before(text, places, last)
        if len(set(names)) == len(names) == many:
            return tuple(names)
    return ()


def _run_before(text: str, places: Sequence[Named], last: int) -> list[str]:
    """The list that a place ends, without what its items lie in: 「甲省/乙市、丙市」."""
    names, start = [places[last].name], places[last].start
    for place in reversed(places[max(0, last - _LONGEST) : last]):
        if place.end != start and not _JOIN.fullmatch(text, place.end, start):
            break
        names = names if place.end == start else [place.name, *names]
        start = place.start
    return names


def named_most(places: Sequence[Named], many: int, kind: str) -> tuple[str, ...]:
    """The places of a kind that an article names most; nobody where it names one more as often."""
    told = Counter(p.name for p in places if kind and p.name.endswith(kind)).most_common(many + 1)
    apart = len(told) == many or (len(told) > many and told[many - 1][1] > told[many][1])
    return tuple(name for name, _ in told[:many]) if apart else ()
