"""PAIRED_WITH: places that the text states or presupposes to be paired.

Every programme of two places pairs them. So does a list of pairs: 「甲区与乙县、丙区与丁市这两对区县亲家」, 「甲之于乙、丙之于丁」; 「甲与乙结为帮扶对子」;
and 「两地…结成对子」 the two places that the passage began with. 「甲公司与乙市」 are no pair.
"""

import itertools
import re
from collections.abc import Iterator

from graph.model import Value
from loaders.mentions.places import Place
from loaders.relations.fact import Fact, Reading, Ref

_BOUND = re.compile(r"结对|结为|结成|亲家|对子|牵手|之于|[—－]\S{0,8}(?:协作|合作)")
_BOTH = re.compile(r"(?:两地|两市|两县|两区|双方)[^。；]{0,30}(?:结成|结为|结对)")


def read(reading: Reading) -> Iterator[Fact]:
    """A pair for each programme of two places, and for each pair of a list of pairs."""
    known = {p.parties for p in reading.programmes}
    for p in reading.programmes:
        if len(p.parties) == 2:
            yield _fact(reading.index_at(p.start), p.parties, p.basis, p.name, "programme")
    for i in range(len(reading.rows)):
        text = reading.text(i)
        pairs = list(_listed(reading, i)) if _BOUND.search(text) else []
        pairs += _first_two(reading, i) if _BOTH.search(text) and not pairs else []
        for a, b in pairs:
            parties = tuple(sorted((a.name, b.name)))
            if parties not in known:
                yield _fact(i, parties, _basis(reading, i), None, "list-of-pairs")


def _fact(sentence: int, parties: tuple[str, ...], basis: str, programme: str | None, rule: str) -> Fact:
    a, b = (Ref("Place", p) for p in parties)
    properties: dict[str, Value] = {"basis": basis}
    if programme:
        properties["programme"] = programme
    return Fact(a, "PAIRED_WITH", b, sentence, rule, 0.9, properties)


def _acts(place: Place) -> bool:
    return place.level in ("province", "city", "county", "zone") and len(place.form) > 1


def _listed(reading: Reading, i: int) -> Iterator[tuple[Place, Place]]:
    """「甲与乙」 of one level, with nothing but the joining word between and no body's name around."""
    sentence = reading.sentence(i)
    inside = [p for p in reading.places if sentence.start <= p.start and p.end <= sentence.end and _acts(p)]
    for a, b in itertools.pairwise(inside):
        between = reading.document.text[a.end : b.start]
        alike = a.level == b.level or {a.level, b.level} <= {"city", "county", "zone"}
        if alike and a.name != b.name and re.fullmatch(r"与|和|同|之于|—|－", between) and not _in_body(reading, a, b):
            yield a, b


def _in_body(reading: Reading, a: Place, b: Place) -> bool:
    return any(o.start <= p.start and p.end <= o.end for o in reading.bodies for p in (a, b))


def _first_two(reading: Reading, i: int) -> list[tuple[Place, Place]]:
    """The two places that the paragraph began with."""
    paragraph = reading.sentence(i).paragraph
    start = min(s.start for s in reading.document.sentences if s.paragraph == paragraph)
    places = [
        p for p in reading.places if start <= p.start < reading.sentence(i).end and p.level in ("city", "county") and _acts(p)
    ]
    names = list(dict.fromkeys(p.name for p in places))
    first = [next(p for p in places if p.name == n) for n in names[:2]]
    return [(first[0], first[1])] if len(first) == 2 else []


def _basis(reading: Reading, i: int) -> str:
    """What the sentence says, else the article's own arrangement."""
    text = reading.text(i)
    for word, basis in (
        ("友好城市", "友好城市"),
        ("对口支援", "对口支援"),
        ("结对帮扶", "结对帮扶"),
        ("对口合作", "对口合作"),
        ("协作", "扶贫协作"),
    ):
        if word in text:
            return basis
    return next((p.basis for p in reading.programmes if p.basis != "示范区"), "other")
