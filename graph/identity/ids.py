"""The id and the name of each thing: type and name, and where namesakes part, what tells each apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from graph.identity import register
from graph.identity.context import generic, plain
from graph.identity.thing import Thing

# Databases index ids and names, and an index has no room for the run of text that a broken page may yield as one.
LONGEST_ID = 120
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Identity:
    """The node to which a context belongs."""

    context: str
    node: str
    type: str
    name: str


def identities(things: Iterable[Thing]) -> Iterator[Identity]:
    """One for each context. An undisputed name's id is type and name; namesakes add the first of their marks that no other has."""
    namesakes: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in things:
        namesakes[thing.type, plain(thing.name)].append(thing)
    for (type_, name), group in namesakes.items():
        alone = not (type_ in ("Event", "Agreement") and generic(name))
        for thing, mark in zip(group, _marks(group, alone=alone), strict=True):
            node = _short(f"{type_}:{name}@{mark}" if mark else f"{type_}:{name}")
            yield from (Identity(context.key, node, type_, thing.name[:LONGEST_NAME]) for context in thing.contexts)


def _short(identifier: str) -> str:
    if len(identifier) <= LONGEST_ID:
        return identifier
    return f"{identifier[:LONGEST_ID]}…{sha256(identifier.encode()).hexdigest()[:16]}"


def _marks(group: Sequence[Thing], *, alone: bool) -> list[str]:
    """What tells each namesake apart: nothing for one alone, else the first of its marks that no other has, else all."""
    if len(group) == 1 and alone:
        return [""]
    marks = [list(telling(thing)) for thing in group]
    shared = Counter(mark for own in marks for mark in set(own))
    chosen = [next((mark for mark in own if shared[mark] == 1), "@".join(own)) for own in marks]
    times = Counter(chosen)
    # Where nothing that can be said tells them apart, the contexts themselves still do.
    return [
        mark if times[mark] == 1 else "@".join(filter(None, (mark, thing.key[:8])))
        for mark, thing in zip(chosen, group, strict=True)
    ]


def telling(thing: Thing) -> Iterator[str]:
    """What may tell a thing from its namesakes, the most telling first."""
    if thing.pool in ("Event", "Agreement"):
        yield from sorted(thing.all("dates"), key=lambda day: (-len(day), day))[:1]
    if thing.pool in ("Programme", "Agreement") and (parties := thing.all("parties")):
        yield "·".join(sorted(parties))
    yield from filter(None, (_post(thing), _place(thing)))
    if thing.pool == "Agreement":
        yield from sorted(context.first for context in thing.contexts if context.first)[:1]
    yield from sorted(thing.all("adcodes"))[:1]


def _post(thing: Thing) -> str:
    """The place or body in which most articles give a person a post."""
    names = Counter[str]()
    for context in thing.contexts:
        for name in {plain(seat.name) for seat in context.seats}:
            names[name] += context.articles
    return min(names, key=lambda name: (-names[name], name), default="")


def _place(thing: Thing) -> str:
    """Where most articles put a thing; for a place of the register, what it lies in."""
    if thing.pool == "Place":
        above = {register.lies_in(context.name, code) for context in thing.contexts for code in context.adcodes} - {""}
        if above:
            return min(above)
    return plain(thing.most(("places",)) or "")
