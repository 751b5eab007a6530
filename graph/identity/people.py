"""Which people of one name are one person: by where they hold posts, and when.

What parts two people of one name counts for posts of about one time, since people move; where thousands have the name, it counts for
posts of any time, unless somebody tells of the move.
"""

from collections.abc import Iterator, Sequence, Set
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from typing import NamedTuple

from graph.identity import bodies, register
from graph.identity.context import Context, Seat, plain
from graph.identity.thing import Thing
from seeds import LEXICON

_A_YEAR = 365
_A_SEASON = 90
_DAYS = 14
_ALIKE = 0.5  # of the letters of two spellings; 约翰·施密特 and 约翰·史密德 agree in two thirds


class _Held(NamedTuple):
    """A post, the codes of where it is (none where nobody knows), and the days of the first and last article that states it."""

    seat: Seat
    codes: frozenset[str]
    first: int
    last: int


# --- Against ----------------------------------------------------------------------------------------------------------


def posts_far_apart(one: Thing, other: Thing) -> bool:
    """Posts within a year in two provinces, and none that has to do with one of the other's: 「六盘水市副市长」, 「海州区委书记」."""
    if a_post_in_common(one, other):
        return False
    met = [_far(a, b) for a, b in _held_within(_A_YEAR, one, other)]
    return bool(met) and all(met)


def posts_by_turns(one: Thing, other: Thing) -> bool:
    """Posts in two places of one province that were held by turns, or told within days of each other without a word of a move."""
    days = 0 if a_post_in_common(one, other) else _DAYS
    met = [_beside(a, b) for a in _held(one) for b in _held(other) if _gap(a, b) <= days]
    return bool(met) and all(met)


def office_and_firm(one: Thing, other: Thing) -> bool:
    """A mayor and the manager of a firm or the head of a hospital in one season, whose posts nobody tells together."""
    if a_post_in_common(one, other):
        return False
    near = _held_within(_A_SEASON, one, other)
    return any((_governs(a) and _manages(b)) or (_governs(b) and _manages(a)) for a, b in near)


def suspects(things: Sequence[Thing]) -> list[Thing]:
    """Those with a post that has nothing to do with another's, or that governs where another manages, at whatever time."""
    posts = {held.seat: held for thing in things for held in _held(thing)}
    placed = {(held.codes, _desk(held.seat)): held for held in posts.values() if held.codes}
    clashing = {desk for pair in combinations(placed.items(), 2) if _clash(*(held for _, held in pair)) for desk, _ in pair}
    ruled = any(map(_governs, posts.values())) and any(map(_manages, posts.values()))
    suspected = {
        seat
        for seat, held in posts.items()
        if (held.codes, _desk(seat)) in clashing or (ruled and (_governs(held) or _manages(held)))
    }
    return [thing for thing in things if any(held.seat in suspected for held in _held(thing))]


# --- For --------------------------------------------------------------------------------------------------------------


def a_post_in_common(one: Thing, other: Thing) -> bool:
    """In the same place or body, be it a former post of one: 「由海州区委书记选派」."""
    return not desks(one).isdisjoint(desks(other))


def a_post_above_the_other(one: Thing, other: Thing) -> bool:
    """In a place that lies in the other's: 「大连市市长」, 「辽宁省副省长」."""
    return any(_within(a, b) for a in _held(one) for b in _held(other))


def posts_in_one_province(one: Thing, other: Thing) -> bool:
    """In the same province."""
    return not _provinces(one).isdisjoint(_provinces(other))


def named_where_the_other_has_a_post(one: Thing, other: Thing) -> bool:
    """A bare name in an article that names the place of the other's post."""
    return any(_named_at(a, b) for a, b in ((one, other), (other, one)))


# --- Spellings --------------------------------------------------------------------------------------------------------


def may_have_been_misprinted(right: Thing, wrong: Thing) -> bool:
    """Who stands under a wrong name, put right elsewhere: with the same post or where the right one is, not a stranger of that name."""
    known = [any(context.seats or context.around for context in thing.contexts) for thing in (right, wrong)]
    judges = (a_post_in_common, posts_in_one_province, named_where_the_other_has_a_post)
    return not all(known) or any(judge(right, wrong) for judge in judges)


def near(thing: Thing) -> Set[str]:
    """Its forms, and the posts of a foreigner: those of everybody would bring a city's officials all together."""
    return thing.forms | desks(thing) | brands(thing) if "·" in thing.name else thing.forms


def spelt_otherwise(one: Thing, other: Thing) -> bool:
    """A foreign name in two spellings, with one post: 「约翰·史密特」 and 「约翰·施密特」, presidents of one company."""
    if "·" not in one.name or "·" not in other.name:
        return False
    alike = any(a.seat.title == b.seat.title and _at_one_desk(a.seat, b.seat) for a in _held(one) for b in _held(other))
    return alike and SequenceMatcher(None, one.name, other.name).ratio() >= _ALIKE


# --- Small judgements -------------------------------------------------------------------------------------------------


@cache
def _of(context: Context) -> tuple[_Held, ...]:
    if not (context.first and context.last):
        return ()
    first, last = day_of(context.first), day_of(context.last)
    return tuple(_Held(seat, codes_of(seat), first, last) for seat in context.seats)


def _held(thing: Thing) -> Iterator[_Held]:
    return (held for context in thing.contexts for held in _of(context))


@cache
def codes_of(seat: Seat) -> frozenset[str]:
    """The code of the place that a post is in, or of the place in the name of its body."""
    if seat.code:
        return frozenset({seat.code})
    return register.codes_of(seat.name) if seat.type == "Place" else register.seat_of(seat.name)


@cache
def _desk(seat: Seat) -> str:
    """The place or body of a post, the same one through its changes of name."""
    return register.lineage(seat.name, seat.code) if seat.type == "Place" else bodies.meeting_point(seat.name)


def _at_one_desk(one: Seat, other: Seat) -> bool:
    """In one place or body, of which one paper may have a short name."""
    a, b = sorted((_desk(one), _desk(other)), key=len)
    return a == b or (one.type == other.type != "Place" and bodies.abbreviates(a, b))


def desks(thing: Thing) -> set[str]:
    return {_desk(seat) for context in thing.contexts for seat in (*context.seats, *context.left)}


def brands(thing: Thing) -> set[str]:
    """What the names of the firms that someone is at begin with."""
    seats = (seat for context in thing.contexts for seat in context.seats)
    return {bodies.brand(_desk(seat)) for seat in seats if seat.type != "Place"}


def _provinces(thing: Thing) -> set[str]:
    return {code[:2] for context in thing.contexts for seat in (*context.seats, *context.left) for code in codes_of(seat)}


@cache
def day_of(iso: str) -> int:
    """The number of the day, in the middle of what a coarser date leaves open."""
    year, month, day = (*map(int, iso.split("-")), *(6, 15)[iso.count("-") :])[:3]
    return date(year, month, day).toordinal()


def _gap(one: _Held, other: _Held) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _held_within(days: int, one: Thing, other: Thing) -> list[tuple[_Held, _Held]]:
    """Posts of both that were held within so many days, or at any time where thousands have the name."""
    any_time = _is_common(one.name)
    return [(a, b) for a in _held(one) for b in _held(other) if any_time or _gap(a, b) <= days]


@cache
def _is_common(name: str) -> bool:
    """「李建国」, not 「綦建国」 nor 「李问渠」."""
    surnames, given = (_words(f"common_{kind}.txt") for kind in ("surnames", "given_names"))
    return name[:1] in surnames and name[1:] in given


@cache
def _words(file: str) -> frozenset[str]:
    return frozenset((LEXICON / file).read_text(encoding="utf-8").split())


def _governs(held: _Held) -> bool:
    """Not a deputy of a congress, or a counsellor, who may have a firm."""
    return held.seat.type == "Place" and held.seat.title.endswith(_RULERS)


def _manages(held: _Held) -> bool:
    """A firm, a hospital or a school."""
    title, body = held.seat.title, held.seat
    return (body.type == "Enterprise" and title.endswith(_MANAGERS)) or (
        title.endswith(_HEADS) and body.name.endswith(_SCHOOLS)
    )


_RULERS = (
    "书记",
    "省长",
    "市长",
    "区长",
    "县长",
    "州长",
    "旗长",
    "镇长",
    "乡长",
    "管委会主任",
    "管委会副主任",
    "人大常委会主任",
    "政协主席",
    "秘书长",
)
_HEADS, _SCHOOLS = ("院长", "校长"), ("医院", "大学", "学院", "学校", "中学", "小学")
_MANAGERS = ("董事长", "总裁", "经理", "厂长", "行长", "总监", "负责人", "创始人")


def _far(one: _Held, other: _Held) -> bool:
    """In two provinces; what nobody can place has the benefit of the doubt."""
    known = one.codes and other.codes and _desk(one.seat) != _desk(other.seat)
    return bool(known) and {c[:2] for c in one.codes}.isdisjoint(c[:2] for c in other.codes)


def _beside(one: _Held, other: _Held) -> bool:
    """In two places of which neither lies in the other."""
    known = one.codes and other.codes and _desk(one.seat) != _desk(other.seat)
    return bool(known) and not (_within(one, other) or _within(other, one))


def _clash(one: _Held, other: _Held) -> bool:
    return _far(one, other) or _beside(one, other)


def _within(one: _Held, other: _Held) -> bool:
    return any(a.startswith(b.rstrip("0")) or b.startswith(a.rstrip("0")) for a in one.codes for b in other.codes)


def _named_at(bare: Thing, seated: Thing) -> bool:
    """Whether what says nothing of a post names where the other's is."""
    if any(context.seats for context in bare.contexts):
        return False
    codes = {code[:4] for held in _held(seated) for code in held.codes}
    names = {plain(held.seat.name) for held in _held(seated)}
    return not (codes.isdisjoint(bare.all("around")) and names.isdisjoint(bare.all("places")))
