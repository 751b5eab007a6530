"""Things that go by other names: what an article says they are called, short forms, and other spellings."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from graph.identity.context import Context, plain
from graph.identity.thing import Thing

Parted = Callable[[Thing, Thing], bool]
Judge = Callable[[Thing, Thing], bool]
Fuller = Callable[[Context, Sequence[Thing]], Sequence[Thing]]


def joined_as_told(
    things: Sequence[Thing], called: Callable[[Thing], Iterable[str]], believed: Judge, parted: Parted
) -> list[Thing]:
    """A thing is also what an article says it is or was called: 「远航集团前身是海滨远航公司」, 「将“林深”误作“林森”」."""
    by_name = _by(things, called)
    told = ((thing, other) for thing in things for name in sorted(thing.all("also")) for other in by_name.get(name, ()))
    return _united(things, (pair for pair in told if believed(*pair)), parted)


def joined_by(
    judges: Iterable[Judge], near: Callable[[Thing], Iterable[str]], things: Sequence[Thing], parted: Parted
) -> list[Thing]:
    """Things of which any judge says that they are one, among those that have something in common (`near`)."""
    kept = tuple(judges)
    groups = _by(things, near) if kept else {}
    pairs = {(a, b) for group in groups.values() for a, b in combinations(group, 2)}
    alike = (pair for pair in sorted(pairs, key=lambda pair: (pair[0].key, pair[1].key)) if any(judge(*pair) for judge in kept))
    return _united(things, alike, parted)


def joined_by_form(
    things: Sequence[Thing], fuller: Fuller, near: Callable[[Thing], Iterable[str]], parted: Parted
) -> list[Thing]:
    """Each context whose name stands for exactly one thing that is known more fully goes there; longer names come first,
    so that whoever is found already stands for what he joined himself."""
    full: list[Thing] = []
    groups: dict[str, list[int]] = defaultdict(list)
    for thing in sorted(things, key=lambda t: (-len(plain(t.name)), plain(t.name), t.key)):
        own = []
        for context in thing.contexts:
            alone = Thing([context]) if len(thing.contexts) > 1 else thing
            at = sorted({i for key in near(alone) for i in groups.get(key, ())})
            found = fuller(context, [full[i] for i in at])
            if len(found) == 1 and not parted(alone, found[0]):
                target = full.index(found[0])
                full[target] = found[0].with_(alone)
                _note(groups, near(full[target]), target)
            else:
                own.append(context)
        if own:
            full.append(Thing(own) if len(own) < len(thing.contexts) else thing)
            _note(groups, near(full[-1]), len(full) - 1)
    return full


def _note(groups: dict[str, list[int]], keys: Iterable[str], at: int) -> None:
    for key in keys:
        if at not in groups[key]:
            groups[key].append(at)


def _by(things: Iterable[Thing], keys: Callable[[Thing], Iterable[str]]) -> Mapping[str, list[Thing]]:
    groups: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for key in keys(thing):
            groups[key].append(thing)
    return groups


def _united(things: Sequence[Thing], pairs: Iterable[tuple[Thing, Thing]], parted: Parted) -> list[Thing]:
    """Things with each pair made one, unless something that has come together by then speaks against it."""
    now = {thing: thing for thing in things}
    members = {thing: [thing] for thing in things}
    for a, b in pairs:
        one, other = now[a], now[b]
        if one is not other and not parted(one, other):
            whole = one.with_(other)
            members[whole] = members.pop(one) + members.pop(other)
            now.update(dict.fromkeys(members[whole], whole))
    return list(members)
