"""Which events and which agreements are one: by name, day, place and who took part."""

import re
from collections import Counter
from collections.abc import Sequence

from graph.identity import register
from graph.identity.context import Context, generic, plain
from graph.identity.people import day_of
from graph.identity.thing import Thing

_A_SEASON = 90  # days in which papers still tell of one signing
_FULL = 10  # characters of a date with its day
_FEW = 2  # people who were at both
_GATHERING = re.compile(r"(?:大会|会议|活动|仪式|典礼|会)$")


def meeting_point(context: Context) -> str:
    """Its name; of common words alone (「签约仪式」, 「战略合作协议」) with the day, the parties, or just the article."""
    if not generic(context.name):
        return plain(context.name)
    told = context.parties if context.type == "Agreement" else context.dates
    return "|".join((plain(context.name), *map(plain, told or (context.key,))))


# --- Against ----------------------------------------------------------------------------------------------------------


def two_dates(one: Thing, other: Thing) -> bool:
    """On different days; 2018-10 may be 2018-10-11."""
    return bool(one.all("dates") and other.all("dates")) and not on_one_day(one, other)


def two_in_one_article(one: Thing, other: Thing) -> bool:
    """Both named in one article, by two names."""
    return not one.all("told_in").isdisjoint(other.all("told_in"))


def a_common_name_elsewhere(one: Thing, other: Thing) -> bool:
    """「签约仪式」 is the same one only in the same place."""
    return generic(one.name) and one.all("places").isdisjoint(other.all("places"))


def other_parties(one: Thing, other: Thing) -> bool:
    """Signed by others."""
    ours, theirs = one.all("parties"), other.all("parties")
    if generic(one.name):
        return not (ours and theirs and (ours <= theirs or theirs <= ours))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def signed_again(one: Thing, other: Thing) -> bool:
    """By the same parties under the same title, in another season."""
    if not (one.all("parties") and other.all("parties")):
        return False
    days = [[day_of(d) for context in thing.contexts for d in (context.first, context.last) if d] for thing in (one, other)]
    return all(days) and max(min(days[0]) - max(days[1]), min(days[1]) - max(days[0])) > _A_SEASON


def suspected_events(things: Sequence[Thing]) -> list[Thing]:
    """Those with a day where there is more than one, those that an article has under two names, and all that have no name of their own."""
    days = {day for thing in things for day in thing.all("dates")}
    told = Counter(article for thing in things for article in thing.all("told_in"))
    return [
        thing
        for thing in things
        if generic(things[0].name)
        or (len(days) > 1 and thing.all("dates"))
        or any(told[article] > 1 for article in thing.all("told_in"))
    ]


def suspected_agreements(things: Sequence[Thing]) -> list[Thing]:
    """Those with a day or parties, and all that have no name of their own."""
    return [thing for thing in things if generic(things[0].name) or thing.all("dates") or thing.all("parties")]


# --- For --------------------------------------------------------------------------------------------------------------


def on_one_day(one: Thing, other: Thing) -> bool:
    """On the same day, as far as the coarser of two dates tells."""
    return any(a.startswith(b) or b.startswith(a) for a in one.all("dates") for b in other.all("dates"))


def in_one_place(one: Thing, other: Thing) -> bool:
    """In the same place."""
    return not one.all("places").isdisjoint(other.all("places"))


def the_last_one_then(one: Thing, other: Thing) -> bool:
    """Without a date of its own, told within a year after the other."""
    return any(_told_after(a, b) for a, b in ((one, other), (other, one)))


# --- Other names ------------------------------------------------------------------------------------------------------


def same_people_on_one_day(one: Thing, other: Thing) -> bool:
    """Two papers tell of one meeting under two names: on one day, in no two places, with the same people and of one kind
    (「双城产业对接会」, 「海滨市与山阴市产业对接活动」, but not the 座谈会 and the 论坛 of one day). Where both say where it was, one of them is enough.
    """
    known = bool(one.all("places") and other.all("places"))
    there = known and _in_places_of_one(one, other)
    days = {day for day in one.all("dates") & other.all("dates") if len(day) == _FULL}
    met = len(one.all("people") & other.all("people")) >= (1 if there else _FEW)
    alike = not {_kind(name) for name in one.names}.isdisjoint(map(_kind, other.names))
    return bool(days) and met and there >= known and alike


def same_name_but_for_places(one: Thing, other: Thing) -> bool:
    """On one day, 「海滨市·山阴县联席会议」 and 「海滨与山阴联席会议」."""
    day = any(len(day) == _FULL for day in one.all("dates") & other.all("dates"))
    return day and any(_UNJOINED.search(name) for name in one.names) and not _bare(one).isdisjoint(_bare(other))


_UNJOINED = re.compile(r"[·•—－\-与和、]")
_KIND_OR_JOINT = re.compile(r"[·•—－\-与和、省市州县区旗]")


def _bare(thing: Thing) -> set[str]:
    return {_KIND_OR_JOINT.sub("", name) for name in thing.names}


def _in_places_of_one(one: Thing, other: Thing) -> bool:
    """In the same place, or one in a place that lies in the other's: 「北京市」 and its 「朝阳区」."""
    codes = [{code for name in thing.all("places") for code in register.codes_of(name)} for thing in (one, other)]
    within = any(a.startswith(b.rstrip("0")) or b.startswith(a.rstrip("0")) for a in codes[0] for b in codes[1])
    return within or in_one_place(one, other)


def same_parties_in_one_season(one: Thing, other: Thing) -> bool:
    """Two papers tell of one signing, one of them with the parties in the title: 「海滨市与远航银行战略合作协议」."""
    ours, theirs = one.all("parties"), other.all("parties")
    titled = any(_untitled(a, one) == _untitled(b, other) for a in one.names for b in other.names)
    return bool(ours) and (ours <= theirs or theirs <= ours) and titled


def _kind(name: str) -> str:
    """对接 for 「产业对接会」 and 「产业对接活动」."""
    return _GATHERING.sub("", name)[-2:]


def _untitled(name: str, thing: Thing) -> str:
    for party in sorted(thing.all("parties"), key=len, reverse=True):
        name = name.replace(party, "")
    return name.lstrip("与和、·—-")


def _told_after(undated: Thing, dated: Thing) -> bool:
    told = [day_of(context.first) for context in undated.contexts if context.first]
    held = [day_of(day) for day in dated.all("dates")]
    return not undated.all("dates") and bool(told and held) and any(0 <= a - b <= 366 for a in told for b in held)
