"""Which names are one thing.

In: contexts, each one name with what some articles say about it. Out: for each context the id and the canonical name of its
node. What speaks against two contexts being one thing, and what for it, are the small functions that REASONS names; nothing
depends on the order of reading. Same name and nothing against it is one thing; once something parts namesakes, a context
belongs to the one for which most speaks, and to none without a reason.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.identity import bodies, happenings, names, people, places, programmes
from graph.identity.context import POOL, Context, generic, plain
from graph.identity.ids import LONGEST_ID, LONGEST_NAME, Identity, identities, telling
from graph.identity.thing import Thing

__all__ = [
    "LONGEST_ID",
    "LONGEST_NAME",
    "POOL",
    "Context",
    "Identity",
    "Thing",
    "favour",
    "generic",
    "identities",
    "plain",
    "telling",
    "things",
]

Judge = Callable[[Thing, Thing], bool]


@dataclass(frozen=True, slots=True)
class Reasons:
    """How the contexts of one pool find together.

    Contexts of one meeting point are compared; any reason `against` parts two, and of the reasons in `favour` each counts.
    Of many things, `suspects` finds those that a reason may part from another, so that not each has to be compared with each.
    `called` are the names that an article may say another thing has, and it is `believed` or not. Things of other names are compared where they have
    something in common (`near`): `other_names` tell that two are one,
    `fuller` which of some things a context's short name stands for.
    """

    meeting_point: Callable[[Context], str]
    against: tuple[Judge, ...] = ()
    suspects: Callable[[Sequence[Thing]], Sequence[Thing]] = lambda things: things
    favour: tuple[tuple[int, Judge], ...] = ()
    called: Callable[[Thing], Iterable[str]] = lambda thing: thing.names
    believed: Judge = lambda one, other: True
    near: Callable[[Thing], Iterable[str]] = lambda thing: ()
    other_names: tuple[Judge, ...] = ()
    fuller: names.Fuller | None = None


def _longer(context: Context, things: Sequence[Thing]) -> list[Thing]:
    """Those that are known by a longer name, and by this one."""
    name = plain(context.name)
    return [thing for thing in things if name in thing.forms and len(plain(thing.name)) > len(name)]


REASONS = {
    "Person": Reasons(
        meeting_point=lambda context: plain(context.name),
        against=(people.posts_far_apart, people.posts_by_turns, people.office_and_firm),
        suspects=people.suspects,
        favour=(
            (4, people.a_post_in_common),
            (2, people.a_post_above_the_other),
            (1, people.posts_in_one_province),
            (1, people.named_where_the_other_has_a_post),
        ),
        believed=people.may_have_been_misprinted,
        near=people.near,
        other_names=(people.spelt_otherwise,),
        fuller=_longer,
    ),
    "Place": Reasons(
        meeting_point=places.meeting_point,
        against=(places.two_divisions,),
        suspects=places.suspects,
        favour=((1, places.in_one_place),),
        near=lambda thing: thing.forms,
        fuller=_longer,
    ),
    "Body": Reasons(
        meeting_point=lambda context: bodies.meeting_point(context.name),
        against=(bodies.named_after_two_places,),
        suspects=bodies.suspects,
        favour=((1, bodies.around_one_place),),
        called=bodies.called,
        near=bodies.near,
        fuller=bodies.fuller,
    ),
    "Programme": Reasons(
        meeting_point=programmes.meeting_point,
        against=(programmes.other_kind, programmes.other_members),
        suspects=programmes.suspects,
        favour=((1, lambda one, other: True),),
        near=lambda thing: thing.forms,
        fuller=programmes.fuller,
    ),
    "Event": Reasons(
        meeting_point=happenings.meeting_point,
        against=(happenings.two_dates, happenings.two_in_one_article, happenings.a_common_name_elsewhere),
        suspects=happenings.suspected_events,
        favour=((2, happenings.on_one_day), (1, happenings.in_one_place), (1, happenings.the_last_one_then)),
        near=lambda thing: thing.all("dates"),
        other_names=(happenings.same_people_on_one_day, happenings.same_name_but_for_places),
    ),
    "Agreement": Reasons(
        meeting_point=happenings.meeting_point,
        against=(happenings.two_dates, happenings.other_parties, happenings.signed_again),
        suspects=happenings.suspected_agreements,
        favour=((2, happenings.on_one_day), (1, happenings.the_last_one_then)),
        near=lambda thing: thing.all("parties"),
        other_names=(happenings.same_parties_in_one_season,),
    ),
    "Article": Reasons(meeting_point=lambda context: plain(context.name)),
}


def things(contexts: Iterable[Context]) -> dict[str, list[Thing]]:
    """The things that the contexts are, by pool."""
    pools: dict[str, list[Context]] = defaultdict(list)
    for context in sorted(contexts, key=lambda c: c.key):
        pools[POOL[context.type]].append(context)
    return {pool: _things(REASONS[pool], pools[pool]) for pool in sorted(pools)}


def favour(one: Thing, other: Thing) -> int:
    """How much speaks for two of one pool being one thing."""
    return _favour(REASONS[one.pool], one, other)


def _things(reasons: Reasons, contexts: Sequence[Context]) -> list[Thing]:
    namesakes: dict[str, list[Context]] = defaultdict(list)
    for context in contexts:
        namesakes[reasons.meeting_point(context)].append(context)
    things = [thing for same in namesakes.values() for thing in _parted(reasons, [Thing([c]) for c in same])]
    return _joined(reasons, things)


def _joined(reasons: Reasons, things: Sequence[Thing]) -> list[Thing]:
    def parted(one: Thing, other: Thing) -> bool:
        return _against(reasons, one, other)

    things = names.joined_as_told(things, reasons.called, reasons.believed, parted)
    things = names.joined_by(reasons.other_names, reasons.near, things, parted)
    return names.joined_by_form(things, reasons.fuller, reasons.near, parted) if reasons.fuller else list(things)


# --- Namesakes --------------------------------------------------------------------------------------------------------


def _parted(reasons: Reasons, things: Sequence[Thing]) -> list[Thing]:
    """One thing where nothing is against it; else those that are left when what has most in common has come together."""
    if len(things) == 1:
        return list(things)
    if not _any_against(reasons, things):
        return [_all_of(things)]
    left = _come_together(reasons, things)
    return left if _any_against(reasons, left) else [_all_of(left)]


def _come_together(reasons: Reasons, things: Sequence[Thing]) -> list[Thing]:
    """Things with each pair that has something in common made one, unless something that has come together by then is against it."""
    found = list(things)
    members = [[i] for i in range(len(found))]
    place = list(range(len(found)))
    pairs = [(-_favour(reasons, things[i], things[j]), i, j) for i, j in combinations(place, 2)]
    apart: set[tuple[Thing, Thing]] = set()
    for weight, i, j in sorted(pairs):
        one, other = place[i], place[j]
        if weight == 0 or one == other or (found[one], found[other]) in apart:
            continue
        if _against(reasons, found[one], found[other]):
            apart.add((found[one], found[other]))
            continue
        found[one] = found[one].with_(found[other])
        for k in members[other]:
            place[k] = one
        members[one] += members[other]
    return [found[i] for i in sorted(set(place))]


def _any_against(reasons: Reasons, things: Sequence[Thing]) -> bool:
    return any(_against(reasons, a, b) for a, b in combinations(reasons.suspects(things), 2))


def _all_of(things: Iterable[Thing]) -> Thing:
    return Thing(context for thing in things for context in thing.contexts)


def _against(reasons: Reasons, one: Thing, other: Thing) -> bool:
    return any(judge(one, other) for judge in reasons.against)


def _favour(reasons: Reasons, one: Thing, other: Thing) -> int:
    return sum(weight for weight, judge in reasons.favour if judge(one, other))
