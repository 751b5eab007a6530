"""Which places of one name are one place: by the register, through changes of name and rank."""

from collections.abc import Sequence

from graph.identity import register
from graph.identity.context import Context, plain
from graph.identity.thing import Thing


def meeting_point(context: Context) -> str:
    """What a place of the register has been all along, be it that its name alone tells which one it is; else its name."""
    codes = context.adcodes or register.own_codes(plain(context.name))
    lineages = {register.lineage(context.name, code) for code in codes}
    return min(lineages) if len(lineages) == 1 else plain(context.name)


# --- Against ----------------------------------------------------------------------------------------------------------


def two_divisions(one: Thing, other: Thing) -> bool:
    """With different codes in the register: 福州市鼓楼区 and 南京市鼓楼区."""
    ours, theirs = _lineages(one), _lineages(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def suspects(things: Sequence[Thing]) -> list[Thing]:
    """Those with a code, where there is more than one."""
    known = [thing for thing in things if _lineages(thing)]
    return known if len({lineage for thing in known for lineage in _lineages(thing)}) > 1 else []


# --- For --------------------------------------------------------------------------------------------------------------


def in_one_place(one: Thing, other: Thing) -> bool:
    """Both known to lie in the same place."""
    return not one.all("places").isdisjoint(other.all("places"))


def _lineages(thing: Thing) -> set[str]:
    return {register.lineage(context.name, code) for context in thing.contexts for code in context.adcodes}
