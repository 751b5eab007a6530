"""What the recognisers of programmes share: places that act, a programme's value, and what stands between two places.

In: a text and its places. Out: `Actor`s, each with the places it lies in taken along, and tests on pairs of them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.spans import behind_last


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
BASIS_OF = {
    "南北结对帮扶合作": "结对帮扶",
    "南北结对帮扶": "结对帮扶",
    "南北结对合作": "结对帮扶",
    "南北挂钩合作": "结对帮扶",
    "南北挂钩": "结对帮扶",
    "挂钩合作": "结对帮扶",
    "对口协同发展": "结对帮扶",
    "对口协同": "结对帮扶",
    "结对帮扶合作": "结对帮扶",
    "东西部扶贫协作": "扶贫协作",
    "东西扶贫协作": "扶贫协作",
    "东西部协作": "扶贫协作",
    "东西协作": "扶贫协作",
    "对口扶贫协作": "扶贫协作",
    "对口帮扶协作": "扶贫协作",
    "帮扶协作": "扶贫协作",
    "对口帮扶": "对口支援",
    "对口支援": "对口支援",
    "对口援助": "对口支援",
    "对口援疆": "对口支援",
    "对口援藏": "对口支援",
    "对口援青": "对口支援",
    "对口协作": "对口合作",
    "对口合作": "对口合作",
    "扶贫协作": "扶贫协作",
    "山海协作": "结对帮扶",
    "结对帮扶": "结对帮扶",
    "结对合作": "对口合作",
    "区域协作": "other",
    "协作": "扶贫协作",
    "合作": "对口合作",
}
WORD = "|".join(BASIS_OF)
PROVINCES = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔滇云藏陕甘陇青宁新"  # the letters of two that an arrangement is called after
FULL_WORD = "|".join(w for w in BASIS_OF if w not in ("协作", "合作"))

ARRANGEMENT = re.compile(
    r"对口(?:支援|帮扶|协作|合作|援)|东西(?:部|扶贫)|(?:扶贫|山海|帮扶)协作|结对|援[疆藏青]|友好城市|携手奔小康|(?:南北)?挂钩合作|对口协同"
)
# 「山海协作」 pairs mountain and coast, not two places that the letters could stand for.
_MOUNTAIN_AND_SEA = re.compile(r".?山海")
JOINS = re.compile(r"[·•—－-]|与|和|同")
SEPARATOR = re.compile(r"[^\S\n]*(?:[·•—－-]{1,2}|与|和|及|同|、)?[^\S\n]*")


def actors_in(text: str, places: Sequence[Place]) -> list[Actor]:
    """Places with those before them that they lie in taken along; one-letter names stand alone."""
    found: list[Actor] = []
    for place in (p for p in places if not p.name.endswith("兵团")):
        last = found[-1] if found else None
        if (
            last
            and last.end == place.start
            and len(place.form) > 1
            and len(last.place.form) > 1
            and _lies_in(place, last.place)
        ):
            found[-1] = Actor(last.start, place.end, place)
        else:
            found.append(Actor(place.start, place.end, place))
    return [a for a in found if not _MOUNTAIN_AND_SEA.match(text, max(0, a.start - 1), a.end + 1)]


def _lies_in(place: Place, above: Place) -> bool:
    """Whether `place` is named as part of the place right before it: what a register puts elsewhere stands beside it (「河东/夏河」)."""
    if place.division and place.division.adcode and above.division and above.division.adcode:
        return above.name in ancestors(place)
    if place.name.endswith(("村", "社区")) and above.name.endswith(("镇", "乡", "街道")):
        return True
    order = ("country", "province", "city", "county", "zone", "other")
    if order.index(above.level) < order.index(place.level):
        return True
    known = place.division is not None and place.division.parent == above.name
    abroad = not (place.division and place.division.adcode) and above.name.endswith(("县", "府", "州", "郡", "道", "大区"))
    return known or (abroad and above.level == place.level and place.name.endswith("市"))


def beside(text: str, a: Actor, b: Actor) -> bool:
    """Whether two places that can be paired stand beside each other, joined by a word or a dash at most."""
    return (
        a.name != b.name
        and "country" not in (a.place.level, b.place.level)
        and SEPARATOR.fullmatch(text, a.end, b.start) is not None
    )


def parties(a: Actor, b: Actor) -> tuple[str, ...]:
    """Their names, in the order in which a pair is kept."""
    return tuple(sorted((a.name, b.name)))


def programme(span: tuple[int, int], text: str, name: str, pair: tuple[Actor, Actor], basis: str) -> Programme:
    """The programme of a pair, named at a span of the text."""
    return Programme(*span, text[span[0] : span[1]], name, parties(*pair), basis)


def between_two(text: str, a: Actor, b: Actor, word: str, end: int) -> Programme:
    """The programme that a word for an arrangement makes of two places, named from the first to `end`."""
    return programme((a.start, end), text, f"{a.name}与{b.name}{word}", (a, b), BASIS_OF[word])


def clause_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the part of one between semicolons, that holds a stretch of text."""
    behind = (at for mark in "。；;\n" if (at := text.find(mark, end, end + 200)) >= 0)
    return behind_last(text, "。\n；;", start), min(behind, default=min(len(text), end + 200))


class Provinces:
    """What lies in which, for arrangements that bind two provinces."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.above = {p.name: {p.name, *ancestors(p)} for p in places}

    def allow(self, basis: str, pair: Sequence[str]) -> bool:
        """Whether places can be paired so: 扶贫协作 is of two provinces, and what lies in them."""
        above = [self.above.get(name, {name, *lexicon.above(name)}) for name in pair]
        return basis != "扶贫协作" or not set.intersection(*above)
