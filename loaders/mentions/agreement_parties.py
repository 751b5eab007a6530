"""Who agreements are between: the parties that chunks, posts and unknown words stand for, and the names made of them.

In: units and chunks. Out: `Party`s and names. The government of a place is the place (ontology.md rule 12); a person signs for the one whose
post he holds; what no other rule knows is a place or a body by its last words.
"""

import re
from collections import ChainMap, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from loaders import lexicon
from loaders.chunks import AND, BODY, MARK, PLACE, Chunk
from loaders.holdings import Holding
from loaders.mentions.agreement_units import Party, Unit, of_body
from loaders.mentions.body_names import type_of


class Posts:
    """Whose post each person holds: in a sentence what it says itself, else what the article says."""

    def __init__(self, holdings: Sequence[tuple[int, Holding]]) -> None:
        self.anywhere: dict[str, Party] = {}
        self.here: Mapping[int, dict[str, Party]] = defaultdict(dict)
        for i, held in holdings:
            if not held.former:
                self.here[i][held.person] = self.anywhere[held.person] = Party(held.owner_type, held.owner)

    def at(self, i: int) -> Mapping[str, Party]:
        """For the persons of sentence i."""
        return ChainMap(self.here[i], self.anywhere) if i in self.here else self.anywhere


def between(sides: Sequence[Unit]) -> tuple[Party, ...]:
    """The parties among sides: those named, and where these are fewer than two those whose posts the signers hold."""
    named = list(dict.fromkeys(u.party for u in sides if u.letter == "P" and u.party))
    if len(named) < 2:
        named = list(dict.fromkeys(u.party for u in sides if u.party))
    return tuple(named)


_TOGETHER = re.compile(r"(?P<government>.{2,}?(?:人民政府|管委会|管理委员会))(?P<body>[\u4e00-\u9fff]{4,})$")


def of_chunks_together(chunk: Chunk) -> list[Party]:
    """「江州市人民政府江云集团有限公司」 is two."""
    match = _TOGETHER.match(chunk.value.name) if chunk.kind == BODY else None
    if match:
        return [of_body("Organization", match["government"]), Party(type_of(match["body"]), match["body"])]
    return [of_chunk(chunk)]


def of_chunk(chunk: Chunk) -> Party:
    return of_body(chunk.value.type, chunk.value.name) if chunk.kind == BODY else Party("Place", chunk.value.name)


_VILLAGE = re.compile(r"(?:村|社区|街道|镇|乡)$")


def resolved(unit: Unit) -> Unit:
    """A side that no other rule knows: a place by its ending, else a body."""
    if unit.party is None or unit.party.type:
        return unit
    words = unit.party.name
    place = next(iter(lexicon.divisions_named(words)), None)
    if place:
        return unit._replace(party=Party("Place", place.name))
    return unit._replace(party=Party("Place" if _VILLAGE.search(words) else type_of(words), words))


def fits(unit: Unit, asked: str) -> bool:
    """Whether a unit can be one of 「两市」, 「两校」, 「两家企业」."""
    if asked == "人":
        return bool(unit.person)
    if unit.letter not in "PH" or not unit.party:
        return False
    kind, name = unit.party
    if asked in ("市", "县", "区", "省", "州", "旗", "地", "国"):
        return kind == "Place"
    if asked in ("业", "司"):
        return kind == "Enterprise"
    return name.endswith(("学", "院", "校")) if asked == "校" else True


def own_name(parties: Sequence[Party], kind: str) -> str:
    """「甲与乙框架合作协议」, 「甲与乙、丙…」; what the kind says already is not said twice."""
    if len(parties) < 2 or all(p.name in kind for p in parties):
        return kind
    first, *others = (p.name for p in parties)
    return f"{first}与{'、'.join(others)}{kind}"


def joined_places(name: str) -> tuple[Party, ...]:
    """「甲市—乙市东西部协作备忘录」, 「甲乙合作协议」: the first two places of a name that stand side by side."""
    found = lexicon.find_divisions(name)
    for one, other in pairwise(found):
        places = [lexicon.divisions_named(m.form)[0] for m in (one, other)]
        if other.start - one.end <= 1 and all(p.level in ("province", "city", "county", "zone") for p in places):
            return tuple(Party("Place", p.name) for p in places)
    return ()


_JOINED = re.compile(r"(?:人民政府|政府|管委会)|[与和同及、—·－ -]")


def named_in(text: str, row: Sequence[Chunk], unit: Unit) -> tuple[Party, ...]:
    """「双方签署《甲市与乙市…计划》」, 「《甲市人民政府乙公司合作协议》」: the two that a name holds; a name that stands before its verb may hold one."""
    inside = [c for c in row if unit.start <= c.start and c.end <= unit.end]
    named = [
        party
        for before, chunk in zip([None, *inside], inside, strict=False)
        if chunk.kind == BODY or (chunk.kind == PLACE and _is_party(text, before, chunk))
        for party in of_chunks_together(chunk)
    ]
    parties = tuple(dict.fromkeys(named))
    return parties if len(parties) > 1 or unit.letter == "N" else joined_places(text[unit.start : unit.end])


def _is_party(text: str, before: Chunk | None, place: Chunk) -> bool:
    """Whether a place in a name is one of two: joined to another, or its government; not what the agreement is about."""
    by_word = before is not None and before.kind == MARK and before.value == AND
    joined = by_word or text[place.start - 1] in "、—－· " or _JOINED.match(text, place.end) is not None
    return place.value.level != "country" and joined


_DELEGATION = re.compile(r".{0,6}(?:代表团|考察团|访问团)|一行")
_COMES_TO = re.compile(r"(?:到|赴|来|访问|抵达)(?:了)?$")


def parties_of_visit(text: str, row: Sequence[Chunk]) -> tuple[Unit, ...]:
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
