"""VISITED: who inspected what, who led and who accompanied.

In: a Reading, of which discourse.py tells the tours. Out: Facts. Companions are no visitors of the place that they show, nor is it a visit when someone goes
about in the place where he holds his post.
"""

import re
from collections.abc import Collection, Container, Iterator

from loaders.chunks import MARK, PLACE
from loaders.mentions.places import Place
from loaders.mentions.places.stems import without_kind
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.visited.discourse import Teller
from loaders.relations.visited.stops import Stop, is_town
from loaders.relations.visited.tour import Companion, Tour
from loaders.spans import over, starting

_NEW_DAY = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[次翌]日|第[二三四]天|隔天|早饭|一早|清晨|离开")
_NEW_HALF = re.compile(
    r"(?:[当同]天|[当同]日|\d{1,2}日)?(?:[上中下]午|午后|傍晚|晚[上间]?)(?:[，,]|(?=(?:代表团|考察团|一行|[他她]们)?[又再还]?(?:转往|转赴|转到|前往|赶往|赶赴|来到|走进|驱车)))"
)
_SEEN_ITSELF = re.compile(r"(?:进行|开展)?[^，,。；;、]{0,4}(?:考察|调研|访问)(?:学习)?[，,]")
_FRAME = re.compile("[，,]")  # 「在云县经开区,」
_LEG = re.compile(r"第[二三四五]站|(?:下一|最后一)站")


def read(reading: Reading) -> Iterator[Fact]:
    """All visits of an article, tour by tour."""
    homes = {(h.person, h.owner) for _, h in reading.holdings if h.owner_type == "Place"}
    for tour in Teller(reading).tours():
        out = _out_of_his(reading, tour)
        for stop, i in tour.stops:
            for person in tour.visitors:
                if (person, stop.ref.name) not in homes:
                    yield _fact(person, stop.ref, i, "tour", ("率队", "考察") if person in tour.leaders else ("考察",))
            if not _is_way(reading, tour, stop, i):
                yield from (_fact(person, stop.ref, i, "member", ("考察",)) for person in tour.members)
            yield from _accompanied(reading, tour, stop, i, out)
        with_them = {*tour.visitors, *tour.members, *(c.person for c in tour.companions)}
        yield from (_fact(who, stop.ref, i, "member", ("考察",)) for who, stop, i in tour.seen_at if who not in with_them)


def _accompanied(reading: Reading, tour: Tour, stop: Stop, i: int, out: Container[tuple[str, Stop]]) -> Iterator[Fact]:
    """Companions are no visitors of the place that they show."""
    shown = not is_town(reading, stop) or _is_within(reading, tour, stop)
    for companion in tour.companions:
        with_them = companion.person not in (*tour.visitors, *tour.members)
        own = companion.each and stop.ref.name in (companion.within or ())
        at_it = with_them and (shown or own) and _is_at(reading, tour, companion, stop)
        if at_it and (companion.to or (companion.person, stop) not in out):
            yield _fact(companion.person, stop.ref, i, "companion", ("陪同",))


def _is_at(reading: Reading, tour: Tour, companion: Companion, stop: Stop) -> bool:
    """Whether a companion is at a stop."""
    if companion.to:
        return stop.ref.name == companion.to
    if companion.within is not None:
        inside = any(_is_in(reading, other, i, companion.within) for other, i in tour.stops) if companion.each else True
        return not inside or any(_is_in(reading, s, i, companion.within) for s, i in tour.stops if s is stop)
    told = tour.told[stop.ref]
    if companion.then is not None:
        if not _is_of_its_day(reading, tour, companion.then):
            return True
        apart = _begins_half(reading, companion.then, told[0]) or _is_of_others(reading, tour, companion.then, told[0])
        return _is_one_day(reading, companion.then, told[0]) and not apart
    return companion.only is None or companion.only in told


def _is_of_its_day(reading: Reading, tour: Tour, i: int) -> bool:
    """Whether 「林深陪同。」 speaks of the stops of its day: those that its paragraph has told; else of a day without stops, if there were any before."""
    paragraph = reading.sentence(i).paragraph
    told = [k for ref, sentences in tour.told.items() for k in sentences[:1] if k <= i and ref.type != "Place"]
    if any(reading.sentence(k).paragraph == paragraph and _is_one_day(reading, k, i) for k in told):
        return True
    return bool(told) and _begins_day(reading, i)


def _is_one_day(reading: Reading, a: int, b: int) -> bool:
    """Whether no other day begins between two sentences: 「22日,…」, 「次日,…」."""
    a, b = sorted((a, b))
    return not any(_begins_day(reading, i) for i in range(a + 1, b + 1))


def _begins_half(reading: Reading, a: int, b: int) -> bool:
    """「(林深陪同。)下午,代表团又到了乙县」: whether another half of the day begins behind the first sentence, up to the second."""
    return any(_NEW_HALF.match(reading.text(i)) for i in range(a + 1, b + 1))


def _is_of_others(reading: Reading, tour: Tour, then: int, told: int) -> bool:
    """「(上午到甲县。江海陪同。)下午到乙县。林深陪同。」: others are told to have accompanied in the half of the day before."""
    before = {c.then for c in tour.companions if c.then is not None and told <= c.then < then}
    return any(_begins_half(reading, k, then) for k in before)


def _begins_day(reading: Reading, i: int) -> bool:
    """「22日,…」, and 「第二站是云县」 over a paragraph."""
    opens = bool(i) and reading.sentence(i - 1).paragraph != reading.sentence(i).paragraph
    return _NEW_DAY.match(reading.text(i)) is not None or (opens and _LEG.match(reading.text(i)) is not None)


def _is_in(reading: Reading, stop: Stop, i: int, places: Collection[str]) -> bool:
    """Whether a stop of sentence `i` is in one of these places, by its words (「云县的甲公司」) or by the town told last (「到云县,参观甲公司」); in the
    city, where no town is told."""
    row, text = reading.rows[i], reading.document.text
    begin = max((c.end for c in row[: stop.at] if c.kind == MARK), default=row[0].start)
    words = text[begin : row[stop.at].end] + stop.ref.name
    named = any(
        c.kind == PLACE and c.value.name in places and c.start >= begin for c in row[: stop.at]
    )  # 「在江州高新区走进甲公司」
    if named or any(without_kind(place) in words for place in places) or stop.ref.type == "Place":
        return stop.ref.type != "Place" or stop.ref.name in places
    town = _town_of(reading, stop, i)
    return town.name in places if town else any(p.name in places and not _is_inner(p) for p in reading.places)


def _out_of_his(reading: Reading, tour: Tour) -> set[tuple[str, Stop]]:
    """「在云县,高远走进甲公司。县长林深陪同。在海县,…」: the companions with a post in the county of one stop, with each stop in another's."""
    people = {c.person for c in tour.companions}
    theirs = {h.owner for _, h in reading.holdings if h.person in tour.visitors}  # 「诸暨商人在云县办的甲公司」
    told = ((s, _town_of(reading, s, i)) for s, i in tour.stops) if people else ()
    towns = {s: town for s, town in told if town and town.name not in theirs and _is_inner(town)}
    inner = {p.name for p in reading.places if _is_inner(p)} if len(towns) > 1 else set()
    own: dict[str, set[str]] = {}
    for _, held in reading.holdings:
        if held.person in people and held.owner in inner:
            own.setdefault(held.person, set()).add(held.owner)
    found: set[tuple[str, Stop]] = set()
    for person, places in own.items():
        out = {(person, stop) for stop, town in towns.items() if not _is_under(town, places)}
        found |= out if len(out) < len(towns) else set()
    return found


def _is_inner(town: Place) -> bool:
    """Whether a place lies in a city."""
    return town.level in ("county", "zone") or any(name.endswith(("市", "州")) for name in ancestors(town))


def _is_under(town: Place, places: Collection[str]) -> bool:
    """「云山县」 and what lies in it, such as 「云山工业园区」."""
    named = any(town.name.startswith(name[:-1]) for name in places if len(name) > 2)
    return named or town.name in places or any(name in places for name in ancestors(town))


def _town_of(reading: Reading, stop: Stop, i: int) -> Place | None:
    """The town that the paragraph of a stop names last before it, if it names no list of them (「到云县、海县,参观…」)."""
    row, text = reading.rows[i], reading.document.text
    paragraph = reading.sentence(i).paragraph
    first = next(k for k in range(i, -1, -1) if k == 0 or reading.sentence(k - 1).paragraph != paragraph)
    told = starting(reading.places, reading.sentence(first).start, row[stop.at].end)
    town: Place | None = None
    listed = False
    for place in (p for p in told if not _is_part(reading, p)):  # 「到云县,参观江州云港公司」 is in 云县
        above = town is not None and place.name in ancestors(town) and place.form != place.name
        frames = place.level == "zone" and _FRAME.match(text, place.end) and text[place.start - 1 : place.start] in ("在", "到")
        if (place.level in ("city", "county") and not above) or frames:
            listed = town is not None and text[town.end : place.start] in ("、", "和")
            town = place
    return None if listed else town


def _is_part(reading: Reading, place: Place) -> bool:
    """「云山镇/江州/希望小学」: a place in the midst of a body's name."""
    body = over(reading.bodies, place.start, place.end)
    return body is not None and body.start < place.start


def _is_within(reading: Reading, tour: Tour, stop: Stop) -> bool:
    """「代表团赴江州市考察,先后考察了云县、海县」: the counties are stops of a tour through the city."""
    above = {name for p in reading.places if p.name == stop.ref.name for name in ancestors(p)}
    return any(other.ref.name in above for other, _ in tour.stops)


def _is_way(reading: Reading, tour: Tour, stop: Stop, i: int) -> bool:
    """「代表团到江州参观甲公司」: the company is what they went to see, the city the way there; not in 「到江州考察,参观甲公司」."""
    beside = any(k == i and other.ref.type != "Place" for other, k in tour.stops)
    seen = _SEEN_ITSELF.match(reading.document.text, reading.rows[i][stop.at].end) is not None
    return beside and is_town(reading, stop) and not seen


def _fact(person: str, stop: Ref, i: int, rule: str, roles: tuple[str, ...]) -> Fact:
    return Fact(Ref("Person", person), "VISITED", stop, i, rule, {"roles": roles})
