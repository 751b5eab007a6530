"""Lasting arrangements between places: 对口合作, 东西部协作, 对口支援, 友好城市, 示范区.

In: a text and its places. Out: `Programme` mentions with parties, basis and name. Each construction below names two places and a word for
what binds them; the same two places under another word of the same basis are the same programme.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from loaders import lexicon
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.mentions.programmes.arrangements import (
    FULL_WORD,
    PROVINCES,
    WORD,
    Actor,
    Programme,
    Provinces,
    actors_in,
    beside,
    between_two,
    clause_of,
)
from loaders.mentions.programmes.decrees import are_decreed
from loaders.mentions.programmes.demonstration_zones import zones_of_neighbours, zones_of_two, zones_with_place
from loaders.mentions.programmes.friends.pairs import friends, friends_of_home, friends_since, same_two_friends
from loaders.mentions.programmes.friends.rolls import friends_in_rolls
from loaders.mentions.programmes.friends.several import friends_beside, friends_in_pairs, friends_of_one_another
from loaders.mentions.programmes.joined_places import agreed, of_both, tied, tied_elsewhere
from loaders.mentions.programmes.mechanisms import of_letters, of_region, of_several, twin_parks
from loaders.mentions.programmes.partners import (
    as_partner,
    beside_its_friend,
    errands,
    helps,
    helps_in_turn,
    is_anothers,
    partner_of,
    work_together,
)
from loaders.mentions.programmes.presupposed import home_of, presupposed
from loaders.spans import inside

_TAIL = re.compile(
    rf"(?:两[省市地区县州](?:政协|人大|政府|党政)?)?(?:之间)?(?:的|了|深化|开展|加强|推进|建立|正式|确立|确定|结为|结成|南水北调|[\u4e00-\u9fff]{{2,8}}暨|召开|举行|举办|缔结|互学互助|[自从于]?\d{{4}}年[起度]?)*"
    rf"(?:新一轮)?(?P<letters>[{PROVINCES}]{{2}})?(?P<word>{WORD})(?!社|方|者|区管|银行|意向|备忘)"
)


def recognise(text: str, places: Sequence[Place], home: str | None = None, date: str | None = None) -> list[Programme]:
    """All programmes that a text names, in order; what it only presupposes may be told by its home and its date."""
    actors = actors_in(text, places)
    apart = Provinces(places)
    named = {p for construction in _NAMING for p in construction(text, actors) if apart.allow(p.basis, p.parties)}
    told = {p for construction in _TELLING for p in construction(text, actors) if apart.allow(p.basis, p.parties)}
    goes = list(errands(text, actors))
    named = {p for p in named if not any(e.is_on_the_way(p) for e in goes)} | {e.programme for e in goes}
    inside = _Inside(actors, named | told)
    told = {p for p in told if not inside.small(p)}
    ours = home_of(home)
    told.update(friends_beside(text, actors, ours))
    told.update(friends_in_rolls(text, actors, ours))
    if ours:
        told.update(friends_of_home(text, actors, ours))
    single = len({p.parties for p in told}) == 1
    kept = {p for p in named if not inside.small(p)} | {p for p in told if not inside.wider(p, but_regions=single)}
    kept.update(p for p in work_together(text, actors) if not inside.wider(p, but_regions=False))
    kept.update(presupposed(text, actors, sorted(named | told), home, date))
    return _one_name_each(sorted(kept))


# ── constructions: each says what it takes and what it leaves ──


_LISTING = ("、", "和", "及")


def _side_by_side(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州·云州对口合作」, 「沪连合作」, 「江州区·云山旗京蒙协作」, 「甲省与乙省东西部协作」, 「甲市与乙市、丙市扶贫协作」 (two); not 「江州与云州合作」, which anyone may do,
    nor what helps a third: 「甲、乙两区对口支援丙县」, 「丙县由甲、乙对口支援」."""
    starts = {a.start for a in actors}
    for k, (a, b) in enumerate(itertools.pairwise(actors)):
        match = _TAIL.match(text, b.end) if beside(text, a, b) else None
        if match and text[a.end : b.start] in _LISTING and (match.end() in starts or text.endswith("由", 0, a.start)):
            continue
        if match and (match["letters"] or match["word"] not in ("合作", "协作") or len(a.place.form) == len(b.place.form) == 1):
            word = "东西部协作" if match["letters"] and match["word"] == "协作" else match["word"]
            for one, other in _pairs_of_list(text, actors[max(0, k - 8) : k + 2]):
                yield between_two(text, one, other, word, match.end())


def _pairs_of_list(text: str, actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """The pairs that the places at the end of some tell: all behind the joining word with the one before it, else the last two."""
    for k in range(len(actors) - 2, -1, -1):
        a, b = actors[k], actors[k + 1]
        if not beside(text, a, b):
            break
        if text[a.end : b.start].strip() != "、":
            yield from ((a, other) for other in actors[k + 1 :] if other.name != a.name)
            return
    yield actors[-2], actors[-1]


_AID = re.compile(r"[^，,。；;]{0,4}援[疆藏青]")


def _aid(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州·云州援藏工作座谈会」; not 「江州、云州援藏干部」."""
    for a, b in itertools.pairwise(actors) if _AID.search(text) else ():
        if (
            beside(text, a, b)
            and text[a.end : b.start].strip() in ("·", "•", "—", "－", "-", "——")
            and (match := _AID.match(text, b.end))
        ):
            yield between_two(text, a, b, "对口支援", match.end())


_WORD_BETWEEN = re.compile(rf"(?P<word>{WORD})[(（·:：\s]*")
_DO = re.compile(r"(?:开展|深化|推进|加强|的|在)*")


def _beside_letters(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州区·云州旗京蒙协作」, 「甲区与乙县开展沪滇协作」, 「闽宁协作江州·云州」, 「粤桂协作(深圳·河池)」: two places inside a programme of two provinces."""
    for k, (a, b, c, d) in enumerate(zip(actors, actors[1:], actors[2:], actors[3:], strict=False)):
        if not (beside(text, a, b) and beside(text, c, d)):
            continue
        behind = _TAIL.match(text, d.end)
        if behind and _DO.fullmatch(text, b.end, c.start) and len(c.place.form) == len(d.place.form) == 1:
            word = "东西部协作" if behind["word"] == "协作" else behind["word"]
            for one, other in _pairs_of_list(text, actors[max(0, k - 8) : k + 2]):
                yield between_two(text, one, other, word, behind.end())
        between = _WORD_BETWEEN.fullmatch(text, b.end, c.start)
        if between and len(a.place.form) == len(b.place.form) == 1:
            yield between_two(text, c, d, "东西部协作" if between["word"] == "协作" else between["word"], d.end)


def _heads(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「沪滇:楚雄代表团来沪」: two letters at the head of an item stand for their arrangement; not 「京津:两城记」, which no decree has paired."""
    for a, b in itertools.pairwise(actors):
        letters = a.end == b.start and len(a.place.form) == len(b.place.form) == 1
        if letters and text[b.end : b.end + 1] in (":", "：") and are_decreed(a.place, b.place, "扶贫协作", None):
            yield between_two(text, a, b, "东西部协作", b.end)


def _of_two_provinces(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「津甘协作 河西区与甘谷县…」, 「江州区代表团到云州县,洽谈苏陕协作」: of a sentence the only place of one province and of the other."""
    for one, other in itertools.pairwise(actors):
        if not (beside(text, one, other) and len(one.place.form) == len(other.place.form) == 1):
            continue
        match = _TAIL.match(text, other.end)
        begin, end = clause_of(text, one.start, other.end)
        sides = [{a.name: a for a in inside(actors, begin, end) if whole.name in ancestors(a.place)} for whole in (one, other)]
        if match and all(len(side) == 1 for side in sides):
            (a,), (b,) = (side.values() for side in sides)
            if min(len(a.place.form), len(b.place.form)) > 1:
                word = "东西部协作" if match["word"] == "协作" else match["word"]
                first, last = sorted((a, b))
                yield between_two(text, first, last, word, max(match.end(), last.end))


_SENT = re.compile(r"[^，,。；;]{0,4}(?:代表团|考察团|一行)[^，,。；;]{0,6}(?:来到?|赴|到|抵)")
_ABOUT = re.compile(
    rf"[^。；;]{{0,12}}(?:就|对接|围绕|推进|深化|共商|洽谈|调研|考察|召开|举行|举办|开展)[^。；;，,]{{0,6}}?(?P<word>{FULL_WORD}|(?<=[\u4e00-\u9fff]{{2}})协作)(?![^，,。；;]{{0,4}}(?:学习|取经|经验|借鉴|求教|讨教))"
)


def _goes_about(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州市代表团到云州县、青县,就东西部协作座谈」, with each; not a party that comes about something else, or to learn (「…取经」)."""
    for k, (a, b) in enumerate(itertools.pairwise(actors)):
        if a.name == b.name or not _SENT.fullmatch(text, a.end, b.start):
            continue
        there = _list_of(text, actors[k + 1 : k + 1 + _LONGEST_LIST])
        if match := _ABOUT.match(text, there[-1].end):
            word = match["word"] if match["word"] != "协作" else "东西部协作"
            yield from (between_two(text, a, other, word, match.end()) for other in there)


def _list_of(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The first of some actors, and those of its rank in a list with it."""
    found = [actors[0]]
    for b in actors[1:]:
        if text[found[-1].end : b.start] not in _LISTING or b.place.level != found[0].place.level:
            break
        found.append(b)
    return found


_LONGEST_LIST = 12


_Construction = Callable[[str, Sequence[Actor]], Iterator[Programme]]
_TELLING: tuple[_Construction, ...] = (helps_in_turn, agreed, tied_elsewhere)
_NAMING: tuple[_Construction, ...] = (
    _side_by_side,
    _aid,
    _beside_letters,
    _of_two_provinces,
    _heads,
    helps,
    is_anothers,
    partner_of,
    as_partner,
    beside_its_friend,
    tied,
    of_both,
    _goes_about,
    friends,
    same_two_friends,
    friends_since,
    friends_in_pairs,
    friends_of_one_another,
    zones_with_place,
    zones_of_two,
    zones_of_neighbours,
    of_several,
    of_region,
    of_letters,
    twin_parks,
)


# ── what they share ──


class _Inside:
    """Whether a pair is but a part of another: a district and a county of two cities that are paired, or two townships."""

    def __init__(self, actors: Sequence[Actor], programmes: Iterable[Programme]) -> None:
        self.above = {a.name: {*ancestors(a.place), a.name} for a in actors}
        self.townships = {a.name for a in actors if a.place.level == "other" and not a.name.endswith("町")}
        self.pairs = {p.parties for p in programmes if len(p.parties) == 2}

    def small(self, programme: Programme) -> bool:
        """Two townships are paired within the arrangement of their counties."""
        return not self.townships.isdisjoint(programme.parties)

    def wider(self, programme: Programme, *, but_regions: bool) -> bool:
        """「甲区与乙县结对」 where 「丙市与丁州对口合作」 has their cities; a single pair is not hidden by that of its provinces."""
        above = [self.above.get(name, {name}) for name in programme.parties]
        wider = {tuple(sorted(pair)) for pair in itertools.product(*above)} - {programme.parties}
        if but_regions and lexicon.regions().isdisjoint(programme.parties):
            wider = {pair for pair in wider if not lexicon.regions().issuperset(pair)}
        return not self.pairs.isdisjoint(wider)


def _one_name_each(found: Sequence[Programme]) -> list[Programme]:
    """Programmes of the same parties are one, friendship aside; a bare 「合作」 or 「协作」 takes the basis that the others have, the name
    is the fullest."""
    bases: dict[tuple[object, ...], str] = {}
    for p in sorted(found, key=lambda p: -len(p.name)):
        bases.setdefault(_key(p), p.basis)
    names: dict[tuple[object, ...], str] = {}
    for p in found:
        names[_key(p)] = max(names.get(_key(p), p.name), p.name, key=lambda n: (len(n), n))
    return [p._replace(basis=bases[_key(p)], name=names[_key(p)]) for p in found]


def _key(programme: Programme) -> tuple[object, ...]:
    return *programme.parties, programme.basis in ("友好城市", "示范区")
