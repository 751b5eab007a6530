"""same and not same: what a person says of which names are one thing, over what identity found.

In: things as identity found them, and pairs of contexts. First each pair that is not the same is parted, then pairs that are the
same are joined, then what that brought together again is parted. The order of rows decides only where two of them cannot both
hold: then the later one does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.corrections.finding import Keys
from graph.identity import Context, Thing, favour


class Pair(NamedTuple):
    """What the row of a line says of two sides, each the contexts of a thing (`whole`) or those by which an article knows one."""

    line: int
    same: bool
    one: Keys
    other: Keys
    whole: frozenset[Keys] = frozenset()


def corrected(things: Sequence[Thing], pairs: Iterable[Pair]) -> list[Thing]:
    """The things of one pool as the pairs have them; an older pair that contradicts newer ones is passed over."""
    last = {frozenset((pair.one, pair.other)): pair for pair in sorted(pairs, key=lambda p: p.line)}
    latest = list(last.values())
    found = _Parts(things, latest)
    if found.holds:
        return found.things
    kept: list[Pair] = []
    for pair in reversed(latest):
        if _Parts(things, [*kept, pair]).holds:
            kept.append(pair)
    return _Parts(things, kept).things


class _Parts:
    """Some things, parted and joined."""

    def __init__(self, things: Sequence[Thing], pairs: Sequence[Pair]) -> None:
        self._contexts = {context.key: context for thing in things for context in thing.contexts}
        self._now = {context.key: thing for thing in things for context in thing.contexts}
        ordered = sorted(pairs, key=lambda p: (sorted(p.one), sorted(p.other)))
        apart = [pair for pair in ordered if not pair.same]
        self._strangers = _strangers(apart)
        seeds = [(self._seed(pair, pair.one), self._seed(pair, pair.other)) for pair in apart]
        for one, other in seeds:
            self._part(one, other)
        one_thing = [(self._main(pair, pair.one), self._main(pair, pair.other)) for pair in ordered if pair.same]
        for a, b in one_thing:
            self._join(a, b)
        for one, other in seeds:
            self._take_out(other if len(other) <= len(one) else one, one | other)
        self.holds = all(self._now[a] is self._now[b] for a, b in one_thing) and not any(
            self._of(one) & self._of(other) for one, other in seeds
        )

    @property
    def things(self) -> list[Thing]:
        return list(dict.fromkeys(self._now[key] for key in sorted(self._now)))

    def _of(self, keys: Iterable[str]) -> set[Thing]:
        return {self._now[key] for key in keys}

    def _seed(self, pair: Pair, side: Keys) -> Keys:
        """What surely is on one side: what the article knows so; of a whole thing, what has least to do with those it is not."""
        if side not in pair.whole:
            return side
        left = side - self._strangers[side] or side
        strangers = Thing(self._contexts[key] for key in self._strangers[side])
        return frozenset({min(left, key=lambda key: self._distance(self._contexts[key], strangers))})

    def _distance(self, context: Context, strangers: Thing) -> tuple[int, int, str]:
        return favour(Thing([context]), strangers), -context.articles, context.key

    def _part(self, one: Keys, other: Keys) -> None:
        """Part what is one thing; each of its other contexts goes with the side for which more speaks, and else with the first."""
        for thing in self._of(one) & self._of(other):
            mine = {c for c in thing.contexts if c.key in one}
            theirs = {c for c in thing.contexts if c.key in other} - mine
            if not theirs:
                continue
            a, b = Thing(mine), Thing(theirs)
            for context in thing.contexts:
                if context not in mine | theirs and favour(Thing([context]), b) > favour(Thing([context]), a):
                    theirs.add(context)
            self._put(theirs)
            self._put(set(thing.contexts) - theirs)

    def _take_out(self, side: Keys, both: Keys) -> None:
        """Part what a joining brought together again, and leave the rest as it is."""
        for thing in self._of(side) & self._of(both - side):
            leaving = {context for context in thing.contexts if context.key in side}
            self._put(leaving)
            self._put(set(thing.contexts) - leaving)

    def _main(self, pair: Pair, side: Keys) -> str:
        """A context of what is left of a thing under its name, or of what the article knows so."""
        left = side - self._strangers[side] if side in pair.whole else side
        articles: dict[Thing, int] = defaultdict(int)
        for key in left or side:
            articles[self._now[key]] += self._contexts[key].articles
        main = min(articles, key=lambda thing: (-articles[thing], thing.key))
        return min((key for key in left or side if self._now[key] is main), key=lambda k: (-self._contexts[k].articles, k))

    def _join(self, a: str, b: str) -> None:
        if self._now[a] is not self._now[b]:
            self._put({*self._now[a].contexts, *self._now[b].contexts})

    def _put(self, contexts: set[Context]) -> None:
        if contexts:
            self._now.update(dict.fromkeys((context.key for context in contexts), Thing(contexts)))


def _strangers(apart: Iterable[Pair]) -> Mapping[Keys, set[str]]:
    """For each side all that it is said not to be."""
    found: dict[Keys, set[str]] = defaultdict(set)
    for pair in apart:
        found[pair.one] |= pair.other
        found[pair.other] |= pair.one
    return found
