"""Demonstration zones that two countries or provinces set up together: 示范区.

In: a text and its actors. Out: `Programme`s with the places as parties that the name holds in brackets, or that build the zone.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders.mentions.programmes.arrangements import SEPARATOR, Actor, Programme, beside, parties

_ZONE = re.compile(r"\w{1,8}[(（](?P<place>[^()（）]{2,8})[)）]\w{2,14}示范区")


def zones_with_place(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「中外(江州)地方合作示范区」: a demonstration zone of two countries, with the place in brackets as a party."""
    for match in _ZONE.finditer(text):
        inside = tuple(a.name for a in actors if match.start("place") <= a.start and a.end <= match.end("place"))
        if inside:
            start = _zone_start(match.start(), match.start("place"))
            yield Programme(start, match.end(), text[start : match.end()], text[start : match.end()], inside, "示范区")


def _zone_start(start: int, end: int) -> int:
    """Only the two or so characters before the bracket name the countries: 「中日(…)」 of 「代表省政府向中日(…)」."""
    return max(start, end - 3)


_STATES = ("country", "province")
_COOPERATION = re.compile(r"\w{0,16}?合作示范区")
_BUILT_BY = re.compile(r"共建的?[^，,。；;]{0,12}示范区")


def zones_of_two(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「甲国—乙国农业合作示范区」: its parties are the places that build it (「江州和丙州共建的示范区」), else the two themselves."""
    builders = [(c, d) for c, d in itertools.pairwise(actors) if _BUILT_BY.match(text, d.end) and beside(text, c, d)]
    for a, b in itertools.pairwise(actors):
        apart = SEPARATOR.fullmatch(text, a.end, b.start) is not None and a.end < b.start
        end = _zone_end(text, b) if apart and a.place.level in _STATES else None
        pair = next(iter(builders), (a, b) if b.place.level in _STATES else None)
        if end and pair:
            name = text[a.start : end]
            yield Programme(a.start, end, name, name, parties(*pair), "示范区")


_SHARED = re.compile(r"(?:边|毗邻)?\w{0,12}?(?:合作|协作|协同|一体化)\w{0,6}?(?:示范区|先行区|试验区)")


def zones_of_neighbours(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「湘赣边区域合作示范区」, 「江县—云县协同发展示范区」: two neighbours at the head of the name."""
    for a, b in itertools.pairwise(actors):
        match = _SHARED.match(text, b.end) if beside(text, a, b) and a.place.level == b.place.level else None
        if match and text[a.end : b.start].strip() not in ("与", "和", "及", "同", "、"):
            name = text[a.start : match.end()]
            yield Programme(a.start, match.end(), name, name, parties(a, b), "示范区")


def _zone_end(text: str, b: Actor) -> int | None:
    """Where a zone's name ends that begins with `b`; one may have been read as the place that follows."""
    if b.place.level == "zone" and b.place.form.endswith("合作示范区"):
        return b.end
    match = _COOPERATION.match(text, b.end) if b.place.level in _STATES else None
    return match.end() if match else None
