"""Who agreements are between: the parties that chunks, posts and unknown words stand for, and the names made of them.

In: units and chunks. Out: `Party`s and names. The government of a place is the place (ontology.md rule 12); a person signs for the one whose
post he holds; what no other rule knows is a place or a body by its last words.
"""

import re
from collections import ChainMap, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from loaders import lexicon
from loaders.chunks import AND, BODY, MARK, PLACE, Chunk
from loaders.mentions.agreements.units import Party, Unit, of_body
from loaders.mentions.bodies.names import type_of
from loaders.patterns import GOVERNS, TOWNS


class Post(NamedTuple):
    """That sentence `sentence` gives a person a post in a place or body."""

    sentence: int
    person: str
    owner: Party
    title: str


_HONOUR = re.compile(r"(?:委员|代表)$")
# Posts in which one acts for nobody but himself.
_OWN_NAME = re.compile(r"(?:院士|教授|研究员|专家|博士|教师|老师|医生|医师|记者|学生)$")


class Posts:
    """Whose post each person holds: in a sentence what it says itself, else what the article says. A professor signs for no university."""

    def __init__(self, held: Iterable[Post]) -> None:
        self.anywhere: dict[str, Party] = {}
        self.here: Mapping[int, dict[str, Party]] = defaultdict(dict)
        self.titles: list[tuple[int, str, str]] = []
        for i, person, owner, title in held:
            self.titles.append((i, person, title))
            if _OWN_NAME.search(title) or (person in self.here[i] and _HONOUR.search(title)):
                continue
            self.here[i][person] = self.anywhere[person] = of_body(*owner)

    def at(self, i: int) -> Mapping[str, Party]:
        """For the persons of sentence i."""
        return ChainMap(self.here[i], self.anywhere) if i in self.here else self.anywhere


def between(sides: Sequence[Unit]) -> tuple[Party, ...]:
    """The parties among sides: those named, and where these are fewer than two those whose posts the signers hold."""
    named = list(dict.fromkeys(u.party for u in sides if u.letter == "P" and u.party))
    if len(named) < 2:
        named = list(dict.fromkeys(u.party for u in sides if u.party))
    return tuple(named)


_TOGETHER = re.compile(r"(?P<government>.{2,}?(?:人民政府|管委会|管理委员会))(?P<body>\w{4,})$")


def _of_chunks_together(chunk: Chunk) -> list[Party]:
    """「江州市人民政府江云集团有限公司」 is two."""
    match = _TOGETHER.match(chunk.value.name) if chunk.kind == BODY else None
    if match:
        return [of_body("Organization", match["government"]), Party(type_of(match["body"]), match["body"])]
    return [of_chunk(chunk)]


def of_chunk(chunk: Chunk) -> Party:
    return of_body(chunk.value.type, chunk.value.name) if chunk.kind == BODY else Party("Place", chunk.value.name)


def resolved(unit: Unit) -> Unit:
    """A side that no other rule knows: a place by its ending, else a body."""
    if unit.party is None or unit.party.type:
        return unit
    words = unit.party.name
    place = next(iter(lexicon.divisions_named(words)), None)
    if place:
        return unit._replace(party=Party("Place", place.name))
    return unit._replace(party=Party("Place" if words.endswith((*TOWNS, *_ZONES)) else type_of(words), words))


_ZONES = ("产业园", "工业园", "科技园", "物流园", "园区", "开发区", "高新区", "经开区")


def own_name(parties: Sequence[Party], kind: str) -> str:
    """「甲与乙框架合作协议」, 「甲与乙、丙…」; what the kind says already is not said twice."""
    if len(parties) < 2 or all(p.name in kind for p in parties):
        return kind
    first, *others = (p.name for p in parties)
    return f"{first}与{'、'.join(others)}{kind}"


def abbreviates(short: str, full: str) -> bool:
    """「云州一中」 is short for 「云州市第一中学」: what it has stands there in order, to the last kind of word."""
    rest = iter(full)
    return 3 <= len(short) < len(full) and all(char in rest for char in short)


def joined_places(name: str) -> tuple[Party, ...]:
    """「甲市—乙市东西部协作备忘录」, 「甲乙合作协议」: the first two places of a name that stand side by side."""
    found = lexicon.find_divisions(name)
    for one, other in pairwise(found):
        places = [lexicon.divisions_named(m.form)[0] for m in (one, other)]
        if other.start - one.end <= 1 and all(p.level in ("province", "city", "county", "zone") for p in places):
            return tuple(Party("Place", p.name) for p in places)
    return ()


_JOINED = re.compile(rf"{GOVERNS}|[与和同及、—·－ -]")


def named_in(text: str, row: Sequence[Chunk], unit: Unit) -> tuple[Party, ...]:
    """「双方签署《甲市与乙市…计划》」, 「《甲市人民政府乙公司合作协议》」: the two that a name holds; a name that stands before its verb may hold one."""
    inside = [c for c in row if unit.start <= c.start and c.end <= unit.end]
    inside = [c for c, after in zip_longest(inside, inside[1:]) if not _is_around(c, after)]
    named = [
        party
        for before, chunk in zip([None, *inside], inside, strict=False)
        if (chunk.kind == BODY and not _OF_BOTH.search(chunk.value.name))
        or (chunk.kind == PLACE and _is_party(text, before, chunk))
        for party in _of_chunks_together(chunk)
    ]
    parties = tuple(dict.fromkeys(named))
    return parties if len(parties) > 1 or unit.letter == "N" else joined_places(text[unit.start : unit.end])


_OF_BOTH = re.compile("两[省市县区州旗地]")  # 「山东与/贵州两省旅游/合作协议」


def _is_around(place: Chunk, inner: Chunk | None) -> bool:
    """「甲市/乙区与丙市丁区结对协议」 is between the districts."""
    if inner is None or not (place.kind == inner.kind == PLACE and place.end == inner.start):
        return False
    return bool(place.value.level != inner.value.level)


def _is_party(text: str, before: Chunk | None, place: Chunk) -> bool:
    """Whether a place in a name is one of two: joined to another, or its government; not what the agreement is about."""
    by_word = before is not None and before.kind == MARK and before.value == AND
    twin = before is not None and before.kind == PLACE and before.end == place.start and before.value.level == place.value.level
    joined = by_word or twin or text[place.start - 1] in "、—－· " or _JOINED.match(text, place.end) is not None
    return place.value.level != "country" and joined
