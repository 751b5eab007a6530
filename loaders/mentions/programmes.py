"""Lasting arrangements between places: 对口合作, 东西部协作, 对口支援, 友好城市, 示范区.

In: a text and its places. Out: `Programme` mentions with parties, basis and name. Each construction below names two places and a word for
what binds them; the same two places under another word of the same basis are the same programme.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from loaders.mentions.places import Place


class Programme(NamedTuple):
    """A programme named at text[start:end]: its name, the parties by full name (sorted), and the basis of their pairing."""

    start: int
    end: int
    form: str
    name: str
    parties: tuple[str, ...]
    basis: str


class Actor(NamedTuple):
    """A place that acts at text[start:end], with the places it lies in before it: 「四川省绵阳市」 is 绵阳市."""

    start: int
    end: int
    place: Place

    @property
    def name(self) -> str:
        """The place's full name."""
        return self.place.name


# Words for an arrangement and the basis they stand for (ontology.md, Further decisions); longest first.
_BASIS_OF = {
    "东西部扶贫协作": "扶贫协作",
    "东西部协作": "扶贫协作",
    "对口帮扶": "对口支援",
    "对口支援": "对口支援",
    "对口协作": "对口合作",
    "对口合作": "对口合作",
    "扶贫协作": "扶贫协作",
    "山海协作": "结对帮扶",
    "结对帮扶": "结对帮扶",
    "结对合作": "对口合作",
    "协作": "扶贫协作",
    "合作": "对口合作",
}
_WORD = "|".join(_BASIS_OF)
_FULL_WORD = "|".join(w for w in _BASIS_OF if w not in ("协作", "合作"))
_SEPARATOR = re.compile(r"\s*(?:[·•—－-]{1,2}|与|和|及|同|、)?\s*")
_TAIL = rf"(?:两[省市地区县州](?:政协|人大|政府|党政)?)?(?:之间)?(?:的|深化|开展|加强|推进|建立)*(?:新一轮)?(?P<word>{_WORD})(?!社|方|者|区管|银行)"


def recognise(text: str, places: Sequence[Place]) -> list[Programme]:
    """All programmes that a text names, in order."""
    actors = _actors(text, places)
    found = sorted({p for construction in _CONSTRUCTIONS for p in construction(text, actors)})
    return _one_name_each(found)


def _actors(text: str, places: Sequence[Place]) -> list[Actor]:
    """Places with those before them that they lie in taken along; one-letter names stand alone."""
    actors: list[Actor] = []
    for place in (p for p in places if not p.name.endswith("兵团")):
        last = actors[-1] if actors else None
        if (
            last
            and last.end == place.start
            and len(place.form) > 1
            and len(last.place.form) > 1
            and _lies_in(place, last.place)
        ):
            actors[-1] = Actor(last.start, place.end, place)
        else:
            actors.append(Actor(place.start, place.end, place))
    return actors


def _lies_in(place: Place, above: Place) -> bool:
    order = ("country", "province", "city", "county", "zone", "other")
    return order.index(above.level) < order.index(place.level) or (
        place.division is not None and place.division.parent == above.name
    )


# ── constructions: each says what it takes and what it leaves ──


def _side_by_side(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州·云州对口合作」, 「沪连合作」, 「甲省与乙省东西部协作」; not 「江州与云州合作」, which anyone may do."""
    for a, b in itertools.pairwise(actors):
        match = re.compile(_TAIL).match(text, b.end) if _beside(text, a, b) else None
        if match and (match["word"] not in ("合作", "协作") or len(a.place.form) == len(b.place.form) == 1):
            yield _programme(text, a, b, match["word"], match.end())


def _beside_letters(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「昌平区·太旗京蒙协作」, 「闽宁协作马尾·原州」, 「粤桂协作(深圳·河池)」: two places inside a programme of two provinces."""
    for a, b, c, d in zip(actors, actors[1:], actors[2:], actors[3:], strict=False):
        if not (_beside(text, a, b) and _beside(text, c, d)):
            continue
        behind = re.compile(_TAIL).match(text, d.end)
        if behind and b.end == c.start and len(c.place.form) == len(d.place.form) == 1:
            yield _programme(text, a, b, "东西部协作" if behind["word"] == "协作" else behind["word"], behind.end())
        between = re.fullmatch(rf"(?P<word>{_WORD})[(（]?", text[b.end : c.start])
        if between and len(a.place.form) == len(b.place.form) == 1:
            yield _programme(text, c, d, "东西部协作" if between["word"] == "协作" else between["word"], d.end)


def _supports(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州对口支援云州」, 「江州市对口的还有云州」; not 「江州对口支援工作」."""
    for a, b in itertools.pairwise(actors):
        match = re.fullmatch(r"(?P<word>对口(?:支援|帮扶|协作|合作|援助)?)(?:了|的|是|还有|城市)*", text[a.end : b.start])
        if match:
            word = (
                match["word"] if match["word"] in _BASIS_OF else "对口支援" if match["word"] == "对口援助" else _main_word(text)
            )
            for other in (b, *_listed(text, actors, b)):
                yield Programme(
                    a.start,
                    other.end,
                    text[a.start : other.end],
                    f"{a.name}{word}{other.name}",
                    _sorted(a, other),
                    _BASIS_OF[word],
                )


def _main_word(text: str) -> str:
    match = re.search(_FULL_WORD, text)
    return match.group() if match else "结对帮扶"


def _is_anothers(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云州…那里是江州的对口合作城市」."""
    for a, b in itertools.pairwise(actors):
        match = re.compile(rf"的(?P<word>{_FULL_WORD}|友好)城市").match(text, b.end)
        if match and a.name != b.name and re.search(r"是$", text[a.end : b.start]) and "。" not in text[a.end : b.start]:
            word = match["word"] if match["word"] in _BASIS_OF else "友好城市"
            yield Programme(
                a.start,
                match.end(),
                text[b.start : match.end()],
                f"{b.name}与{a.name}{word}",
                _sorted(a, b),
                _BASIS_OF.get(word, word),
            )


_FRIENDS = re.compile(r"友好城市|友城|姐妹城市|友好市")
_INTENDED = re.compile(r"推动|尽早|有望|愿|希望|探讨|意向|磋商|商谈|拟|将")


def _friends(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「甲市与某国乙市结为友好城市」; not 「推动甲市与乙市建立友好城市关系」, which is only intended."""
    for match in _FRIENDS.finditer(text):
        clause = max(text.rfind(c, 0, match.start()) for c in "。；\n") + 1
        near = [a for a in actors if clause <= a.start and a.end <= match.start() and a.place.level != "country"][-2:]
        if len(near) == 2 and near[0].name != near[1].name and match.start() - near[1].end <= 16:
            a, b = near
            if not _INTENDED.search(text[max(clause, a.start - 12) : match.start()]) and b.start - a.end <= 8:
                yield Programme(
                    a.start, match.end(), text[a.start : match.end()], f"{a.name}与{b.name}友好城市", _sorted(a, b), "友好城市"
                )


_ZONE = re.compile(r"[\u4e00-\u9fff]{1,8}[(（](?P<place>[^()（）]{2,8})[)）][\u4e00-\u9fff]{2,14}示范区")


def _zones(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「中外(江州)地方合作示范区」: a demonstration zone of two countries, with the place in brackets as a party."""
    for match in _ZONE.finditer(text):
        parties = tuple(a.name for a in actors if match.start("place") <= a.start and a.end <= match.end("place"))
        if parties:
            start = _zone_start(text, match.start(), match.start("place"))
            yield Programme(start, match.end(), text[start : match.end()], text[start : match.end()], parties, "示范区")


def _zone_start(text: str, start: int, end: int) -> int:
    """Only the two or so characters before the bracket name the countries: 「中日(…)」 of 「代表省政府向中日(…)」."""
    return max(start, end - 3)


_CONSTRUCTIONS: tuple[Callable[[str, Sequence[Actor]], Iterator[Programme]], ...] = (
    _side_by_side,
    _beside_letters,
    _supports,
    _is_anothers,
    _friends,
    _zones,
)


# ── what they share ──


def _beside(text: str, a: Actor, b: Actor) -> bool:
    return (
        a.name != b.name
        and "country" not in (a.place.level, b.place.level)
        and _SEPARATOR.fullmatch(text, a.end, b.start) is not None
    )


def _listed(text: str, actors: Sequence[Actor], first: Actor) -> Iterator[Actor]:
    """The places behind `first` in a list: 「…支援甲地区和某师乙市」."""
    last = first
    for actor in actors:
        if actor.start >= last.end and re.fullmatch(r"(?:、|和|及|以及)[^，。；、]{0,12}", text[last.end : actor.start]):
            yield actor
            last = actor


def _programme(text: str, a: Actor, b: Actor, word: str, end: int) -> Programme:
    return Programme(a.start, end, text[a.start : end], f"{a.name}与{b.name}{word}", _sorted(a, b), _BASIS_OF[word])


def _sorted(a: Actor, b: Actor) -> tuple[str, ...]:
    return tuple(sorted((a.name, b.name)))


def _one_name_each(found: Sequence[Programme]) -> list[Programme]:
    """Programmes of the same parties are one; a bare 「合作」 or 「协作」 takes the basis that the others have, the name is the fullest."""
    bases: dict[tuple[str, ...], str] = {}
    for p in sorted(found, key=lambda p: -len(p.name)):
        bases.setdefault(p.parties, p.basis)
    names: dict[tuple[str, ...], str] = {}
    for p in found:
        names[p.parties] = max(names.get(p.parties, p.name), p.name, key=lambda n: (len(n), n))
    return [p._replace(basis=bases[p.parties], name=names[p.parties]) for p in found]
