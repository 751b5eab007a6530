"""Which arrangements between places are one: by kind and parties, under all their names."""

from collections.abc import Sequence

from graph.identity import register
from graph.identity.context import Context, plain
from graph.identity.thing import Thing


def meeting_point(context: Context) -> str:
    """Kind and parties where two are known, whatever it is called; else the name."""
    if len(context.parties) > 1:
        return "|".join((*sorted(set(map(_kind, context.kinds))), *sorted({_party(party) for party in context.parties})))
    return plain(context.name)


# --- Against ----------------------------------------------------------------------------------------------------------


def other_members(one: Thing, other: Thing) -> bool:
    """Between others; who is named for one side only belongs to each that has it."""
    ours, theirs = _parties(one), _parties(other)
    return not (ours <= theirs or theirs <= ours)


def other_kind(one: Thing, other: Thing) -> bool:
    """Another kind of arrangement: 「对口合作」 and 「友好城市」, but not 「对口帮扶」 and what it was called later, 「东西部协作」."""
    ours, theirs = (set(map(_kind, thing.all("kinds"))) for thing in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def suspects(things: Sequence[Thing]) -> Sequence[Thing]:
    """All, where not all are of one kind and between the same."""
    return things if len({(thing.all("kinds"), frozenset(_parties(thing))) for thing in things}) > 1 else ()


# --- Short names ------------------------------------------------------------------------------------------------------


def fuller(context: Context, things: Sequence[Thing]) -> list[Thing]:
    """Where an article does not say who takes part, those that are known by their parties."""
    name = plain(context.name)
    return [] if context.parties else [thing for thing in things if name in thing.forms and _parties(thing)]


_HELP = ("对口支援", "扶贫协作", "结对帮扶")


def _kind(kind: str) -> str:
    """One place helps another under names that papers use by turns."""
    return _HELP[0] if kind in _HELP else kind


def _parties(thing: Thing) -> set[str]:
    return {_party(party) for context in thing.contexts for party in context.parties}


def _party(name: str) -> str:
    """A place through its changes of name, where its name alone tells which it is."""
    lineages = {register.lineage(name, code) for code in register.codes_of(plain(name))}
    return min(lineages) if len(lineages) == 1 else plain(name)
