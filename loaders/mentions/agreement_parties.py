"""Who agreements are between: the parties that chunks, posts and unknown words stand for, and the names made of them.

In: units and chunks. Out: `Party`s and names. The government of a place is the place (ontology.md rule 12); a person signs for the one whose
post he holds; what no other rule knows is a place or a body by its last words.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from loaders import lexicon
from loaders.chunks import BODY, Chunk
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

    def at(self, i: int) -> dict[str, Party]:
        """For the persons of sentence i."""
        return {**self.anywhere, **self.here[i]} if i in self.here else self.anywhere


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
