"""Which things the cells of corrections name.

An id is type, name and what tells namesakes apart, so that it changes when namesakes come or go or a fuller name is told. A cell
names the thing that has the id; else the one thing of that type which goes by the name and has all its marks.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.corrections.model import Named
from graph.identity import POOL, Thing, identities, plain, telling

Keys = frozenset[str]
"""Contexts, by their keys."""


class NotFoundError(Exception):
    """What a cell names is not there, or may be several things; the message says so."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """That an article knows a thing by this name and these forms, and the context that this is."""

    article: str
    type: str
    name: str
    forms: tuple[str, ...]
    context: str


def seen(target: Named, sightings: Iterable[Sighting]) -> list[Sighting]:
    """Those that a cell with an article names: by the name there, else by a form of it."""
    within = [s for s in sightings if s.article == target.article and POOL[s.type] == POOL[target.type]]
    name = plain(target.name)
    return [s for s in within if plain(s.name) == name] or [s for s in within if name in map(plain, s.forms)]


class Finder:
    """Finds among some things, by pool, what cells name."""

    def __init__(self, things: Mapping[str, Sequence[Thing]], sightings: Sequence[Sighting]) -> None:
        self._things, self._sightings = things, sightings

    @cached_property
    def nodes(self) -> dict[str, str]:
        """The node of each context."""
        return {i.context: i.node for some in self._things.values() for i in identities(some)}

    @cached_property
    def _keys(self) -> dict[str, Keys]:
        keys = defaultdict(set)
        for context, node in self.nodes.items():
            keys[node].add(context)
        return {node: frozenset(contexts) for node, contexts in keys.items()}

    def exact(self, target: Named) -> Keys | None:
        """What an article knows so, or has that id."""
        if target.article:
            return frozenset(s.context for s in seen(target, self._sightings)) or None
        return self._keys.get(target.words)

    def alike(self, target: Named) -> Keys:
        """The one thing that goes by the id's name and has its marks; raises NotFoundError where there is not one."""
        if target.article:
            raise NotFoundError(f"{target.article} is not in the graph, or names no {target.type} {target.name}")
        name, *marks = target.name.split("@")
        found = [t for t in self._things.get(POOL[target.type], ()) if plain(name) in t.forms and _marked(t, marks)]
        if len(found) == 1:
            return frozenset(context.key for context in found[0].contexts)
        if not found:
            raise NotFoundError(f"there is no {target.words} in the graph")
        nodes = sorted(self.nodes[thing.key] for thing in found)
        raise NotFoundError(f"{target.words} may be {' or '.join(nodes)}; write which")


def _marked(thing: Thing, marks: Iterable[str]) -> bool:
    return set(marks) <= {*telling(thing), *(context.key[:8] for context in thing.contexts)}
