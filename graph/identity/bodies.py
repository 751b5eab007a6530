"""Which names are one enterprise or organization, and for which full name a short one stands.

A group, its subsidiaries and its branches are apart; two firms of one short name in two cities are, too.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from graph.identity import register
from graph.identity.context import Context, plain
from graph.identity.thing import Thing
from seeds import LEXICON

_BRANCH = re.compile(r"(?:分行|支行|分公司|分校|分院|分会|分局|办事处|代表处|子公司)$")
_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|总公司|公司|集团|总厂|厂|[(（][^)）]*[)）])")
_WHOLE = re.compile(r"(?:有限|责任|股份)公司$")
_BRACKETS = re.compile(r"[(（]([^)）]*)[)）]")
_GROUP = "集团"
_SHORTEST = 2  # characters of a brand


@cache
def meeting_point(name: str) -> str:
    """A name without the country before it and with its common words abbreviated: 「发展和改革委员会」 is 「发改委」."""
    name = without_country(plain(name))
    for form, abbreviated in _abbreviations():
        name = name.replace(form, abbreviated)
    return name


def without_country(name: str) -> str:
    """「德国远航集团」 → 「远航集团」; what sends a mission stays: 「德国驻上海总领事馆」."""
    found = (name.removeprefix(country) for country in _countries().get(name[:2], ()) if name.startswith(country))
    return next((rest for rest in found if len(rest) >= 4 and not rest.startswith("驻")), name)


# --- Against ----------------------------------------------------------------------------------------------------------


def named_after_two_places(one: Thing, other: Thing) -> bool:
    """「鼓楼区教育局」 in articles of 福州 and of 南京."""
    ours, theirs = _seat(one), _seat(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def suspects(things: Sequence[Thing]) -> list[Thing]:
    """Those that may be in one place or another, where there is more than one."""
    seats = {thing: _seat(thing) for thing in things}
    return [thing for thing in things if seats[thing]] if len(set().union(*seats.values())) > 1 else []


# --- For --------------------------------------------------------------------------------------------------------------


def around_one_place(one: Thing, other: Thing) -> bool:
    """Named in articles of the same places."""
    return not one.all("around").isdisjoint(other.all("around"))


# --- Short names ------------------------------------------------------------------------------------------------------


def called(thing: Thing) -> set[str]:
    """Its names, and each without its place, and then without what a firm is by law: 「海滨远航食品有限公司」 was called 「远航食品」."""
    plainer = {register.without_places(name) for name in thing.names}
    whole = {name for name in plainer if any(full.endswith(name) for full in thing.names)}
    cores = {_LEGAL.sub("", name) for name in whole}
    return {*thing.names, *plainer, *(core for core in cores if len(core) > _SHORTEST)}


def near(thing: Thing) -> set[str]:
    """Its forms, and the brand in each name."""
    return {*thing.forms, *(f"brand {brand(name)}" for name in thing.names)}


def fuller(context: Context, things: Sequence[Thing]) -> list[Thing]:
    """The things for whose full name a context's short one may stand there: what an article says it does, else what it
    abbreviates; the parent before its subsidiaries, and whoever has his seat in a place that is named there before others."""
    name = plain(context.name)
    fulls = {t: full for t in things if (full := _told_name(name, t))}
    fulls = fulls or {t: full for t in things if (full := _full_name(name, t))}
    own = set(parents(list(fulls.values())))
    heads = [t for t, full in fulls.items() if full in own]
    return [t for t in heads if _seated_in(t, context)] or [t for t in heads if not _is_another(name, t)]


def _told_name(name: str, thing: Thing) -> str:
    """The name of a thing that an article calls so, if it is longer."""
    full = plain(thing.name)
    return full if _is_told(name, thing) and len(full) > len(name) else ""


def _full_name(name: str, thing: Thing) -> str:
    """The longest of a thing's names, be it a former one, that a name abbreviates."""
    if not may_be_one(name, plain(thing.name)):
        return ""
    return max((full for full in thing.names if abbreviates(name, full)), key=lambda full: (len(full), full), default="")


def _is_another(name: str, thing: Thing) -> bool:
    """「远航」 in an article that names no place of 「海滨远航集团」: a brand alone may be anyone's, where no other article says it is that one."""
    core = _LEGAL.sub("", name)
    alone = len(core) <= _SHORTEST and not _is_told(name, thing)
    return alone and bool(register.seat_of(plain(thing.name)))


@cache
def abbreviates(short: str, full: str) -> bool:
    """Whether a name is a short form of another: 「远航物流」, 「海滨远航」 of 「海滨远航港口物流有限公司」.

    It keeps the brand, may keep words of the trade in their order, names no place that the other does not, and is a group or
    a branch only where the other is.
    """
    if len(short) >= len(full) or not may_be_one(short, full) or (_WHOLE.search(short) and not full.endswith(short)):
        return False
    ours, theirs = (register.without_places(_LEGAL.sub("", without_country(name))) for name in (short, full))
    if len(ours) < _SHORTEST or ours[:_SHORTEST] != theirs[:_SHORTEST] or not _LEGAL.search(full):
        return False
    return _places_in(short) <= _places_in(full) and _in_order(ours, theirs)


def may_be_one(short: str, full: str) -> bool:
    """Whether a short name and a full one are both a branch's or neither, the full one a group's where the short one is, and not that of
    a subsidiary which the short one's place would have to tell: 「远航科技」, 「远航科技(大连)有限公司」."""
    if bool(_BRANCH.search(short)) != bool(_BRANCH.search(full)) or not _places_in(_in_brackets(full)) <= _places_in(short):
        return False
    return _is_group(full) or _GROUP not in short or _is_group_of_place(short, full)


def _in_brackets(name: str) -> str:
    return "".join(_BRACKETS.findall(name))


def _is_group_of_place(short: str, full: str) -> bool:
    """「远航集团海滨公司」 for 「远航集团海滨港口有限公司」: both of one group in one place."""
    return not _is_group(short) and _GROUP in full and _places_in(short.split(_GROUP, 1)[1]) <= _places_in(full)


def _is_told(name: str, thing: Thing) -> bool:
    """Whether an article that knows the thing by another name uses this one for it."""
    return any(name in map(plain, context.forms) for context in thing.contexts if plain(context.name) != name)


@cache
def brand(name: str) -> str:
    """The first characters of a name without its place."""
    return register.without_places(_LEGAL.sub("", without_country(name)))[:_SHORTEST]


def _is_group(name: str) -> bool:
    """「远航集团有限公司」, but not its 「远航集团海滨有限公司」."""
    return _GROUP in name and not _places_in(name.split(_GROUP, 1)[1])


def parents(names: Collection[str]) -> list[str]:
    """Names without those of subsidiaries: 「远航集团有限公司」, not its 「远航集团海滨有限公司」, nor 「远航物流海滨有限公司」 beside 「远航物流有限公司」."""
    return [name for name in names if not any(_is_branch_of(name, other) for other in names)]


def _is_branch_of(name: str, other: str) -> bool:
    whole = _LEGAL.sub("", other)
    if (
        name != other
        and len(whole) > _SHORTEST
        and name.startswith(whole)
        and _places_in(name.removeprefix(whole)) - _places_in(whole)
    ):
        return True
    stem = _LEGAL.sub("", other.split(_GROUP, maxsplit=1)[0])
    return name != other and _is_group(other) and not _is_group(name) and name.startswith(stem + _GROUP)


def _seated_in(thing: Thing, context: Context) -> bool:
    return any(
        around.startswith(code[:4].rstrip("0")) for code in register.seat_of(plain(thing.name)) for around in context.around
    )


def _seat(thing: Thing) -> set[str]:
    """Of the places that a body's name may stand for, those that its articles name."""
    around = thing.all("around")
    return {code for name in thing.names for code in _ambiguous_seat(name) if code[:4] in around}


@cache
def _ambiguous_seat(name: str) -> frozenset[str]:
    codes = register.seat_of(name)
    return codes if len(codes) > 1 else frozenset()


@cache
def _places_in(name: str) -> frozenset[str]:
    return frozenset(register.stems_in(name))


def _in_order(short: str, full: str) -> bool:
    letters = iter(full)
    return all(letter in letters for letter in short)


@cache
def _countries() -> Mapping[str, list[str]]:
    """Countries by their first two characters."""
    countries: dict[str, list[str]] = defaultdict(list)
    for row in csv.DictReader((LEXICON / "foreign_regions.csv").read_text("utf-8").splitlines()):
        if row["level"] == "country":
            countries[row["name"][:2]].append(row["name"])
    return countries


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    rows = csv.DictReader((LEXICON / "body_abbreviations.csv").read_text("utf-8").splitlines())
    return tuple(sorted(((row["form"], row["plain"]) for row in rows), key=lambda pair: (-len(pair[0]), pair)))
