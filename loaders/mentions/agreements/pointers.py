"""Whom 「双方」, 「两市」, 「两人」, 「两市教育局」 point to.

In: what the sentences before and the story tell. Out: two units, or none: those joined last (「甲市与乙市」), those whom talks brought together, a delegation's
place and where it came to, or the two places of that kind that the article names most.
"""

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from loaders.calendar import number
from loaders.chunks import BODY, PLACE, Chunk
from loaders.lexicon import begins_with_division, divisions_named, regions
from loaders.mentions.agreements.parties import Posts
from loaders.mentions.agreements.units import Party, Unit, of_body
from loaders.mentions.events.story import Event
from loaders.mentions.places.territory import Territory
from loaders.mentions.programmes.counted_places import named_most
from loaders.spans import inside

_PLACES = ("市", "县", "区", "省", "州", "旗", "地", "国", "镇", "乡", "村")


class Before(NamedTuple):
    """What is told before such words: the text, the units of the sentences behind us and the chunks of the last of them, the event that is
    spoken of, whose posts people hold, the territory, and whom 「三市」 speak of (the_several)."""

    text: str
    rows: Sequence[Sequence[Unit]]
    chunks: Sequence[Chunk]
    event: Event | None
    posts: Posts
    ground: Territory
    several: Callable[[int, str], tuple[str, ...]]
    near: int  # so many of the rows are of the paragraph itself
    apart: bool  # whether the talks that are spoken of are told in that paragraph


_MANY = re.compile("[两一二三四五六七八九十]+")


class _Asked(NamedTuple):
    """So many of a kind: 「两市」 are two of 市, 「三县」 three of 县, 「两县区」 two of 地, 「双方」 two of any."""

    many: int
    kind: str

    @classmethod
    def by(cls, words: str) -> "_Asked":
        told = _MANY.match(words)
        many, kinds = (number(told.group().replace("两", "二")), words[told.end() :]) if told else (None, "")
        places = len(kinds) == 2 and all(char in _PLACES for char in kinds)
        return cls(many, "地" if places else words[-1]) if many else cls(2, "")


def pointed_to(both: str, before: Before) -> tuple[Unit, ...]:
    """Those whom words like 「双方」, 「两市」 or 「三县」 point to; nobody where there are no such words."""
    if not both:
        return ()
    if both.startswith("两位"):
        return _holders(both.removeprefix("两位"), before.posts)
    asked = _Asked.by(both)
    if asked.many > 2:
        listed = _in_two_lists(before.rows, asked.many) if asked.kind == "方" else ()
        named = listed or _named_by(before.event, before.ground, asked)
        return named or _units(before.several(asked.many, asked.kind))
    return (
        _joined(before.text, before.rows[-before.near :], asked.kind)
        or _only_two(before, asked.kind)
        or (_met(before.event, before.posts, asked.kind) if before.apart else ())
        or _joined(before.text, before.rows, asked.kind)
        or _met(before.event, before.posts, asked.kind)
        or _visiting(before.text, before.chunks)
        or _named_by(before.event, before.ground, asked)
        or _units(named_most(before.ground.places, asked.many, asked.kind))
    )


def people_for(parties: Collection[Party], both: str, before: Before, events: Iterable[Event]) -> tuple[Unit, ...]:
    """「两人分别代表甲市和乙区签字」: the two who are pointed to, if their posts are there, else the two of those places who met last; `events` go back."""
    pairs = (pointed_to(both, before), *(_met(event, before.posts, "人") for event in events))
    return next((pair for pair in pairs if pair and all(u.party in parties for u in pair)), ())


def _holders(post: str, posts: Posts) -> tuple[Unit, ...]:
    """「两位市长」: the two of the article who hold that post, of two places; nobody where there are more."""
    held = {person for _, person, title in posts.titles if title.endswith(post) and not title.endswith("副" + post)}
    people = [(person, posts.anywhere[person]) for person in sorted(held)]
    two = len(people) == 2 and people[0][1] != people[1][1]
    return tuple(Unit("H", 0, 0, party, person) for person, party in people) if two else ()


def _joined(text: str, rows: Sequence[Sequence[Unit]], asked: str) -> tuple[Unit, ...]:
    """The last two whom a word like 与 joins, of the kind asked for: 「两市」 asks for places, 「两区」 for none that is a province, 「两家企业」 for enterprises, 「两人」 for people.
    What somebody looks at (「走访甲公司和乙镇」) are no two."""
    for row in reversed(rows):
        for k in range(1, len(row) - 1):
            other = _innermost(row, k + 1)
            two = row[k].letter == "&" and all(_fits(u, asked) for u in (row[k - 1], other))
            if two and not _SEES.search(text, max(row[0].start, row[k - 1].start - _CLAUSE), row[k - 1].start):
                return (row[k - 1], other) if asked == "人" else _stood_for((row[k - 1], other))
    return ()


def _stood_for(pair: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """「甲市市长高远与乙市市长林深会谈,双方签署」: the two for whom they act."""
    return tuple(u._replace(letter="P", person="") if u.party else u for u in pair)


_CLAUSE = 60  # characters of a clause at most
_SEES = re.compile("(?:考察|参观|调研|走访|走进|察看|查看|视察|观摩|看了|到)了?[^，,。；;]*$")


def _only_two(before: Before, asked: str) -> tuple[Unit, ...]:
    """「乙校的操场上,甲校捐建的书屋挂牌。…两校签订」: the only two schools, hospitals or firms that the paragraph names."""
    if asked not in _BODIES or not before.chunks:
        return ()
    paragraph = before.text.rfind("\n", 0, before.chunks[-1].start)
    told = [c for c in before.chunks if c.kind == BODY and c.start > paragraph]
    bodies = [Unit("P", c.start, c.end, of_body(c.value.type, c.value.name)) for c in told]
    named = {u.party: u for u in (*itertools.chain(*before.rows[-before.near :]), *bodies) if _fits(u, asked)}
    return _stood_for(tuple(named.values())) if len(named) == 2 else ()


_BODIES = ("校", "院", "会", "社", "业", "司", "家", "所", "位", "构")  # 「两院」, 「两家企业」
_ENDINGS = {"校": ("学", "院", "校", "教育中心"), "院": ("院", "中心", "所", "站")}


def _in_two_lists(rows: Sequence[Sequence[Unit]], many: int) -> tuple[Unit, ...]:
    """「这边来的是甲、乙,那边来的是丙。三方…」: the sides of the last sentence that lists as many."""
    for row in reversed(rows):
        sides = [
            u
            for u in row
            if u.letter == "P" and u.party and not any(d.level == "country" for d in divisions_named(u.party.name))
        ]
        if len(sides) == many == len({u.party for u in sides}):
            return tuple(sides)
    return ()


def _innermost(row: Sequence[Unit], k: int) -> Unit:
    """Of 「甲市乙区」 the second."""
    while k + 1 < len(row) and row[k].letter == row[k + 1].letter == "P" and row[k].end == row[k + 1].start:
        k += 1
    return row[k]


def _fits(unit: Unit, asked: str) -> bool:
    """Whether a unit can be one of 「两市」, 「两校」, 「两家企业」."""
    if asked == "人":
        return bool(unit.person)
    if unit.letter not in "PH" or not unit.party:
        return False
    kind, name = unit.party
    if asked in _PLACES:
        return kind == "Place" and _is_of_level(name, asked)
    if asked in ("业", "司"):
        return kind == "Enterprise"
    if asked in _BODIES:
        return kind != "Place" and name.endswith(_ENDINGS.get(asked, ""))
    return True


def _is_of_level(name: str, asked: str) -> bool:
    """A district is no province, whether it ends so or not, and 「两市」 are no zones or counties."""
    if asked == "市":
        return not name.endswith(tuple("省区县州旗镇乡村园"))
    return asked not in "省区县旗" or (asked == "省") == (name in regions())


def _met(event: Event | None, posts: Posts, asked: str) -> tuple[Unit, ...]:
    """Those whose posts the hosts and guests of talks hold; the people themselves for 「两人」."""
    if event is None or not event.hosts or not event.guests:
        return ()
    parties = [(people[0], posts.anywhere.get(people[0])) for people in (event.hosts, event.guests)]
    if asked == "人":
        return tuple(Unit("H", 0, 0, party, person) for person, party in parties)
    return tuple(_unit(party) for _, party in parties if party)


def _named_by(event: Event | None, ground: Territory, asked: _Asked) -> tuple[Unit, ...]:
    """The places that stand side by side in an event's name: 「甲市—乙市联席会议」, 「甲—乙—丙园区签约仪式」."""
    for start, end in event.spans if event else ():
        named = inside(ground.places, start, end)
        starts = {p.start for p in named if p.level in ("county", "zone")}
        places = [p for p in named if p.end not in starts]  # 「甲市/乙区与丙市/丁区」
        runs = [places[k : k + asked.many] for k in range(len(places) - asked.many + 1)]
        for run in runs if asked.many > 2 else ():
            if all(b.start - a.end == 1 for a, b in itertools.pairwise(run)):
                return tuple(_unit(Party("Place", p.name)) for p in run)
        if asked.many > 2:
            continue
        for one, other in reversed([*itertools.pairwise(places)]):
            joined = other.start - one.end == 1 and "country" not in (one.level, other.level)
            if joined or (other.start == one.end and one.level == other.level):
                return (_unit(Party("Place", one.name)), _unit(Party("Place", other.name)))
    return ()


def _unit(party: Party) -> Unit:
    return Unit("P", 0, 0, party)


def _units(places: Iterable[str]) -> tuple[Unit, ...]:
    return tuple(_unit(Party("Place", name)) for name in places)


_ORGANS = re.compile(r"(?P<both>两[市地县区省州旗])(?P<organ>\w{2,})$")


def organs(text: str, group: Sequence[Unit]) -> tuple[str, str]:
    """「两市」 and 「教育局」 of a side that is 「两市教育局」; nothing of others."""
    alone = len(group) == 1 and group[0].letter == "P"
    words = _ORGANS.search(text, max(0, group[0].start - 2), group[0].end) if alone else None
    return (words["both"], words["organ"]) if words else ("", "")


def organs_of(pair: Sequence[Unit], organ: Unit, words: str) -> tuple[Unit, ...]:
    """The organ of each place."""
    kind = organ.party.type if organ.party else "Organization"
    return tuple(u._replace(party=Party(kind, u.party.name + words)) for u in pair if u.party)


_HOME = re.compile(r"(?P<place>.*(?:[省市县州旗]|区(?!域|块)))\w{2,}")


def homes(parties: Sequence[Party]) -> tuple[Unit, ...]:
    """「(甲区社保局与乙县人社局签订X,)两地总工会签订Y」: the places whose bodies signed just before."""
    told = [
        p.name if p.type == "Place" else _HOME.sub(r"\g<place>", p.name)
        for p in parties
        if p.type == "Place" or _HOME.fullmatch(p.name)
    ]
    return tuple(_unit(Party("Place", name)) for name in dict.fromkeys(told)) if len(set(told)) == 2 else ()


def both_of_article(bodies: Iterable[tuple[int, Party]], organ: str) -> tuple[Unit, ...]:
    """The 教育局 of two places, where the article names two and no third: those whom 「两地教育局」 speaks of."""
    named = dict.fromkeys(
        party for _, party in bodies if organ and begins_with_division(party.name) and party.name.endswith(organ)
    )
    return tuple(map(_unit, named)) if len(named) == 2 else ()


_OF_SEVERAL = re.compile(r"(?P<last>\w{2,}?)[两三四五六七八九十](?P<level>[市地县区省州旗])(?P<organ>\w{2,})?$")


def organs_of_several(group: Sequence[Unit]) -> tuple[Unit, ...]:
    """Of 「甲、乙、丙三市工商联」, 「甲、乙两省政府」 the organ of each; nothing of others."""
    words = _OF_SEVERAL.match(group[-1].party.name) if len(group) > 1 and group[-1].party else None
    if not words or any(u.party is None or u.party.type != "Place" for u in group[:-1]):
        return ()
    last = next((p.name for p in divisions_named(words["last"])), words["last"] + words["level"])
    places = (*group[:-1], _unit(Party("Place", last)))
    organ = words["organ"] or "政府"
    return places if organ.endswith("政府") else organs_of(places, group[-1], organ)


_DELEGATION = re.compile(r".{0,6}(?:代表团|考察团|访问团)|一行")
_COMES_TO = re.compile(r"(?:到|赴|来|访问|抵达)(?:了)?$")


def _visiting(text: str, row: Sequence[Chunk]) -> tuple[Unit, ...]:
    """「甲区党政代表团到乙区对接…,双方签订」: whose delegation came, and where to; inner places stand for themselves."""
    places = [
        c
        for k, c in enumerate(row)
        if c.kind == PLACE and not (k + 1 < len(row) and row[k + 1].start <= c.end and row[k + 1].kind == PLACE)
    ]
    came = next((c for c in places if _DELEGATION.match(text, c.end)), None)
    if came is None:
        return ()
    starts = {c.end: c.start for c in row if c.kind == PLACE}
    behind = (c for c in places if c.start > came.end and c.value.name != came.value.name)
    to = next(
        (
            c
            for c in behind
            if _COMES_TO.search(text, max(0, starts.get(c.start, c.start) - 4), starts.get(c.start, c.start))
            and c.value.level == came.value.level
        ),
        None,
    )
    return tuple(Unit("P", c.start, c.end, Party("Place", c.value.name)) for c in (came, to)) if to else ()
