"""What corrections come to in a graph: which names are one thing, and what becomes of its nodes and edges.

In: the contexts of all articles and the corrections. Out: the identities as people have them, an Amendment for each node and edge
that a row finds, and an Orphan for each row that finds nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.corrections.finding import Finder, Keys, NotFoundError, Sighting
from graph.corrections.identity import Pair, corrected
from graph.corrections.model import Correction, Named, is_edge, named
from graph.identity import LONGEST_NAME, POOL, Context, Identity, Thing, identities, things
from graph.model import Frozen
from graph.ontology import allowed

Find = Callable[[Named], Keys]
_OF_IDENTITY = ("same", "not same")


class Amendment(Frozen):
    """What a correction says of the node `node`; or, where it has a relation, of the edges from there to `other`; or of `edge`."""

    said: Correction
    node: str = ""
    other: str = ""
    edge: str = ""


class Orphan(NamedTuple):
    """A row that does not find what it is about, or says what cannot be, and why."""

    line: int
    cause: str


class Decided(NamedTuple):
    """Every context's node, what becomes of nodes and edges in the order of rows, and what found nothing."""

    identities: list[Identity]
    amendments: tuple[Amendment, ...]
    orphans: tuple[Orphan, ...]


def decide(
    contexts: Iterable[Context],
    corrections: Sequence[Correction],
    sightings: Sequence[Sighting] = (),
    articles: Collection[str] = (),
) -> Decided:
    """Identity with what people say of it; `sightings` are those of the articles that corrections name, `articles` all ids of such."""
    rows = sorted(corrections, key=lambda row: row.line)
    held = {c.key: c for c in (*contexts, *(added(row) for row in rows if row.kind == "add" and not row.of_edge))}
    natural = things(held.values())
    by_identity = Finder(natural, sightings)
    told = [row for row in rows if row.kind in _OF_IDENTITY]
    pairs, orphans = _paired(told, by_identity, None)
    now = _as_told(natural, pairs, held)
    if orphans:
        # Some name things by ids that these have only since others were parted or joined.
        pairs, orphans = _paired(told, by_identity, Finder(now, sightings))
        now = _as_told(natural, pairs, held)
    nodes = _Nodes(by_identity, Finder(now, sightings), held, articles)
    amendments = [Amendment(said=row, node=node) for row in told for node in nodes.of_pair(pairs.get(row.line))]
    for row in rows:
        if row.kind not in _OF_IDENTITY:
            try:
                amendments.append(_amendment(row, nodes))
            except NotFoundError as error:
                orphans.append(Orphan(row.line, str(error)))
    return Decided(
        _renamed([i for some in now.values() for i in identities(some)], amendments),
        tuple(sorted(amendments, key=lambda a: (a.said.line, a.node))),
        tuple(sorted(orphans)),
    )


def added(row: Correction) -> Context:
    """The context that an added node is, so that it meets what articles say of it."""
    type_, _, name = row.target.partition(":")
    return Context(key=f"added {row.target}", type=type_, name=row.value or name, articles=0)


# --- Identity ---------------------------------------------------------------------------------------------------------


def _paired(rows: Iterable[Correction], natural: Finder, now: Finder | None) -> tuple[dict[int, Pair], list[Orphan]]:
    """A pair for each row, by line. Ids are those that identity gives by itself, else those there are `now`, else alike ones."""

    def find(target: Named) -> Keys:
        found = natural.exact(target)
        if not found and now:
            found = now.exact(target) or natural.alike(target)
        if not found:
            raise NotFoundError(target.words)
        return found

    pairs, orphans = {}, []
    for row in rows:
        try:
            pairs[row.line] = _pair(row, find)
        except NotFoundError as error:
            orphans.append(Orphan(row.line, str(error)))
    return pairs, orphans


def _pair(row: Correction, find: Find) -> Pair:
    one, other = _named(row.target), _named(row.other)
    if POOL[one.type] != POOL[other.type]:
        raise NotFoundError(f"a {one.type} and a {other.type} are never one thing")
    a, b = find(one), find(other)
    whole = frozenset(keys for target, keys in ((one, a), (other, b)) if not target.article)
    if row.kind == "not same" and not ((a - b if a in whole else a) and (b - a if b in whole else b) and a != b):
        raise NotFoundError(f"{row.target} and {row.other} are all one: there is nothing that could be parted")
    return Pair(row.line, row.kind == "same", a, b, whole)


def _as_told(
    natural: Mapping[str, Sequence[Thing]], pairs: Mapping[int, Pair], held: Mapping[str, Context]
) -> dict[str, list[Thing]]:
    """The things as the pairs have them, by pool."""
    by_pool: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs.values():
        by_pool[held[min(pair.one)].pool].append(pair)
    return {pool: corrected(some, by_pool[pool]) if pool in by_pool else list(some) for pool, some in natural.items()}


def _renamed(found: Iterable[Identity], amendments: Iterable[Amendment]) -> list[Identity]:
    names = {a.node: a.said.value[:LONGEST_NAME] for a in amendments if a.said.kind == "rename"}
    renamed = (replace(i, name=names[i.node]) if i.node in names else i for i in found)
    return sorted(renamed, key=lambda i: i.context)


# --- Nodes and edges --------------------------------------------------------------------------------------------------


def _amendment(row: Correction, nodes: "_Nodes") -> Amendment:
    if is_edge(row.target):
        return Amendment(said=row, edge=row.target)
    node = nodes.find(_named(row.target))
    if not row.relation:
        return Amendment(said=row, node=node)
    other = nodes.find(_named(row.other))
    source, target = (id_.split(":", 1)[0] for id_ in (node, other))
    if not allowed(row.relation, source, target):
        raise NotFoundError(f"{row.relation} cannot go from {source} to {target}")
    if node == other:
        raise NotFoundError(f"{row.target} and {row.other} are one node, which has no edge to itself")
    return Amendment(said=row, node=node, other=other)


class _Nodes:
    """The nodes that there are once things are parted and joined as people say."""

    def __init__(self, natural: Finder, now: Finder, held: Mapping[str, Context], articles: Collection[str]) -> None:
        self._natural, self._now, self._held, self._articles = natural, now, held, articles

    def find(self, target: Named) -> str:
        if target.type == "Article":
            if target.words not in self._articles:
                raise NotFoundError(f"there is no {target.words} in the graph")
            return target.words
        return self._of(self._now.exact(target) or self._natural.exact(target) or self._now.alike(target))

    def of_pair(self, pair: Pair | None) -> list[str]:
        """The nodes that a pair made; none where a later one had the last word."""
        if pair is None:
            return []
        nodes = {self._of(pair.one), self._of(pair.other)}
        return sorted(nodes) if pair.same == (len(nodes) == 1) else []

    def _of(self, keys: Keys) -> str:
        """The node of most of the articles in which these are told."""
        articles: dict[str, int] = defaultdict(int)
        for key in keys:
            articles[self._now.nodes[key]] += self._held[key].articles
        return min(articles, key=lambda node: (-articles[node], node))


def _named(cell: str) -> Named:
    found = named(cell)
    if found is None:
        raise NotFoundError(f"{cell!r} is no node")
    return found
