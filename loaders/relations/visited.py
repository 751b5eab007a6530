"""VISITED: who inspected what, who led and who accompanied.

A small account of the discourse: sentences are read in order and each stop goes to a tour. Its visitors are the leaders that the sentence names, else the
people before its verb, else whoever leads the party spoken of (「代表团还参观了甲公司」). 「林深陪同」 beside stops accompanies there, in a sentence of its own
on every stop of the tour. Merely coming (来访, 抵连) is none, nor is it a visit when someone goes about in the place where he holds his post.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.chunks import ACT, MARK
from loaders.mentions.territory import ancestors
from loaders.relations import parties
from loaders.relations.companions import Company, brought, companions
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.stops import Stop, is_past, is_told, stops
from loaders.relations.whereabouts import BULLET

_PARTY = re.compile(r"代表团|考察团|访问团|参访团|一行|客人|宾|他们|大家|[两三四五]个?人|使团|大使|团队")
_COMES_TO_SEE = re.compile(r"到访|访问|考察|调研|参观|视察|检查|走访|看望|对接")
_TOURS = ("调研", "考察", "视察", "走访")
_MEETS = re.compile(r"会见|会谈|座谈|召开|举行")
_STILL_THEY = re.compile(r"(?<![\u4e00-\u9fff])(?:代表团|考察团|访问团|参访团|一行|客人|他们)")
_HEADED = re.compile(r"一行人?(?:[^，,。；;]{0,20}|[^。；;]{0,30}[，,][^，,。；;]{0,8})$")


class _Companion(NamedTuple):
    """Who goes along: all the way, or, with `only`, to the stops of that sentence, or, with `to`, to that one, or, with `within`, to those in
    these places."""

    person: str
    only: int | None = None
    to: str | None = None
    within: Collection[str] | None = None


@dataclass
class _Tour:
    """A visit while it is told: who goes and who of them leads, and each stop with the sentences that tell of it or of the town it is in."""

    visitors: list[str]
    leaders: set[str] = field(default_factory=set)
    members: list[str] = field(default_factory=list)
    stops: list[tuple[Stop, int]] = field(default_factory=list)
    told: dict[Ref, list[int]] = field(default_factory=dict)
    town: int | None = None  # the sentence that told where they are, without a stop there yet
    companions: list[_Companion] = field(default_factory=list)


def read(reading: Reading) -> Iterator[Fact]:
    """All visits of an article, tour by tour."""
    homes = {(h.person, h.owner) for _, h in reading.holdings if h.owner_type == "Place"}
    for tour in _Teller(reading).tours():
        for stop, i in tour.stops:
            for person in tour.visitors:
                if (person, stop.ref.name) not in homes:
                    yield _fact(person, stop.ref, i, "tour", ("率队", "考察") if person in tour.leaders else ("考察",))
            if not _is_way(reading, tour, stop, i):
                yield from (_fact(person, stop.ref, i, "member", ("考察",)) for person in tour.members)
            yield from _accompanied(reading, tour, stop, i)


def _accompanied(reading: Reading, tour: _Tour, stop: Stop, i: int) -> Iterator[Fact]:
    """Companions are no visitors of the place that they show."""
    shown = not _is_town(reading, stop) or _is_within(reading, tour, stop)
    for companion in tour.companions:
        with_them = companion.person not in (*tour.visitors, *tour.members)
        if shown and with_them and _is_at(reading, companion, stop, tour.told[stop.ref]):
            yield _fact(companion.person, stop.ref, i, "companion", ("陪同",))


def _is_at(reading: Reading, companion: _Companion, stop: Stop, sentences: Sequence[int]) -> bool:
    """Whether a companion is at a stop of which these sentences tell."""
    if companion.to:
        return stop.ref.name == companion.to
    if companion.within is not None:
        row = reading.rows[sentences[0]]
        begin = max((c.end for c in row[: stop.at] if c.kind == MARK), default=row[0].start)
        words = reading.document.text[begin : row[stop.at].end] + stop.ref.name
        return any(place[:-1] in words for place in companion.within)
    return companion.only is None or companion.only in sentences


def _is_within(reading: Reading, tour: _Tour, stop: Stop) -> bool:
    """「代表团赴江州市考察,先后考察了云县、海县」: the counties are stops of a tour through the city."""
    above = {name for p in reading.places if p.name == stop.ref.name for name in ancestors(p)}
    return any(other.ref.name in above for other, _ in tour.stops)


def _is_way(reading: Reading, tour: _Tour, stop: Stop, i: int) -> bool:
    """「代表团到江州参观甲公司」: the company is what they went to see, the city the way there."""
    beside = any(k == i and other.ref.type != "Place" for other, k in tour.stops)
    return beside and _is_town(reading, stop)


def _is_town(reading: Reading, stop: Stop) -> bool:
    return stop.ref.type == "Place" and not _is_zone(reading, stop)


def _is_zone(reading: Reading, stop: Stop) -> bool:
    return any(p.name == stop.ref.name and p.level == "zone" for p in reading.places)


def _fact(person: str, stop: Ref, i: int, rule: str, roles: tuple[str, ...]) -> Fact:
    return Fact(Ref("Person", person), "VISITED", stop, i, rule, {"roles": roles})


class _Teller:
    """Goes through the sentences and remembers the party spoken of and the tour that is told."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.party: list[str] = []
        self.led = False
        self.found: list[_Tour] = []
        self.current: _Tour | None = None
        self.last: int | None = None  # the sentence of the last stop, or in which someone set out
        self.unled: list[tuple[int, Stop]] = []  # stops of a party of which no leader is named yet
        self.waiting: list[_Companion] = []
        self.members: list[str] = []  # of the party spoken of, whoever leads it
        self.led_at: int | None = None

    def tours(self) -> list[_Tour]:
        """All tours of the article."""
        for i in range(len(self.reading.rows)):
            if self._begins_item(i):
                self._begin()
            self._tell(i)
        return self.found

    def _begins_item(self, i: int) -> bool:
        """「◆5月17日,…」, 「【企业】…」: not a heading, nor what the same party did next (「▲代表团一行…」)."""
        sentences = self.reading.document.sentences
        words = self.reading.text(i)
        line = (self.reading.document.of(s) for s in sentences[i:] if s.paragraph == sentences[i].paragraph)
        return BULLET.match(words) is not None and not words.endswith("】") and not _STILL_THEY.search("".join(line))

    def _begin(self) -> None:
        """Another item of news tells of other people."""
        self.party, self.led, self.current, self.last = [], False, None, None
        self.unled, self.waiting, self.members = [], [], []

    def _tell(self, i: int) -> None:
        lead = parties.led_by(self.reading, i)
        if not lead and parties.sets_out(self.reading, i):
            self._begin()
        if lead:
            self.members = self.members if lead == self.party else []
            self.party, self.led = lead, True
            self._led_by(i, lead)
        joined = [m for m in parties.members(self.reading, i) if m not in self.members]
        if self.unled and not self.party and joined:  # 「代表团来江州考察。高远、林深一同前来。」
            self.party, self.led = joined[:1], True
            self._led_by(i, self.party)
        self.members += [m for m in (*joined, *self._own_people(i)) if m not in self.party]
        self.led_at = i if lead else self.led_at
        self.last = i if lead else self.last
        companies = companions(self.reading, i)
        company = [p for c in companies for p in c.people if p not in self.members]
        went = False
        places = stops(self.reading, i)
        if places:
            shown, by = brought(self.reading, i, places[0].at)
            lead, company = shown or lead, [*company, *by]
            companies = [*companies, Company(by)]
        elif not lead and not company and not self.members:
            self._set_out(i)
        for stop in places:
            visitors = self._visitors(i, stop, lead, company)
            if visitors and (not stop.scene or self._on_tour(i)):
                self._go(i, stop, visitors)
                went = True
            elif not self.party and not stop.scene and _PARTY.search(self.reading.text(i)):
                self.unled.append((i, stop))
        self._join(i, companies, went)
        if self.current and went and any(_is_town(self.reading, s) for s in places):
            self.current.town = i if all(_is_town(self.reading, s) for s in places) else None

    def _own_people(self, i: int) -> list[str]:
        """「市长高远率团赴江州考察。市领导林深、江海参加。」: those of the leader's own place went along."""
        if self.led_at != i - 1:
            return []
        homes = {h.owner for _, h in self.reading.holdings if h.person in self.party and h.owner_type == "Place"}
        ours = {h.person for _, h in self.reading.holdings if h.owner in homes}
        return [p for p in parties.taking_part(self.reading, i) if p in ours]

    def _led_by(self, i: int, lead: list[str]) -> None:
        """「代表团来江州考察。代表团由高远带队。」: the stops before were his."""
        for k, stop in self.unled:
            if i - k <= 2:
                self._go(k, stop, lead)
        self.unled = []

    def _visitors(self, i: int, stop: Stop, lead: Sequence[str], company: Sequence[str]) -> list[str]:
        """Who makes this stop."""
        row = self.reading.rows[i]
        came = parties.behind_purpose(row, stop.at)
        if came:
            self.party, self.led = came, True
            return came
        if lead:
            return list(lead)
        if stop.scene:
            return self.party
        people = [p for p in parties.subject(row, stop.at, self.party) if p not in company]
        people = people or parties.meant_by_pronoun(self.reading, i, stop.at)
        if people:
            self.party = self.party or people
            return people
        before = self.reading.document.text[self.reading.sentence(i).start : row[stop.at].start]
        if is_past(self.reading, i, stop):
            return []
        return self.party if company or self.current or self.led_at == i - 1 or _PARTY.search(before) else []

    def _set_out(self, i: int) -> None:
        """「市长高远调研民营企业」: a tour of which the stops are told in what follows."""
        row = self.reading.rows[i]
        at = next((k for k, c in enumerate(row) if c.kind == ACT and c.value.form in _TOURS), None)
        people = parties.subject(row, at, self.party) if at and not _MEETS.search(self.reading.text(i)) else []
        if people and at and is_told(self.reading, i, at):
            self.party, self.led, self.last = people, False, i

    def _is_headed(self, i: int, stop: Stop) -> bool:
        """「随后,一行人来到甲公司」, 「大使一行参观了…」: someone heads them."""
        return (
            _HEADED.search(self.reading.document.text, self.reading.sentence(i).start, self.reading.rows[i][stop.at].start)
            is not None
        )

    def _on_tour(self, i: int) -> bool:
        """Whether a scene can be a stop: someone is on tour, and set out or made the last stop shortly before."""
        return self.last is not None and self.reading.sentence(i).paragraph - self.reading.sentence(self.last).paragraph <= 8

    def _go(self, i: int, stop: Stop, visitors: list[str]) -> None:
        tour = next((t for t in reversed(self.found) if t.visitors == visitors), None)
        if tour is None:
            tour = _Tour(list(visitors), companions=self.waiting)
            self.waiting = []
            self.found.append(tour)
        if self.led or self._is_headed(i, stop):
            tour.leaders.update(p for p in visitors if p in self.party)
        if stop.ref not in tour.told:
            tour.stops.append((stop, i))
        in_town = [] if tour.town is None or _is_town(self.reading, stop) else [tour.town]
        tour.told.setdefault(stop.ref, []).extend([i, *in_town])
        self.current, self.last = tour, i

    def _whereabouts(self, company: Company, person: str) -> Collection[str] | None:
        """The places to which someone's company is limited."""
        if company.each:
            return {h.owner for _, h in self.reading.holdings if h.person == person and h.owner_type == "Place"}
        return [company.within] if company.within else None

    def _join(self, i: int, companies: Sequence[Company], went: bool) -> None:
        """Companions of a sentence without stops, or all along, are with the tour at every stop, or with the one that is to begin; those of a
        town at every stop in it."""
        joined = [
            _Companion(
                person,
                i if went and not c.along else None,
                c.to if went and not c.along else None,
                None if went else self._whereabouts(c, person),
            )
            for c in companies
            for person in c.people
            if person not in self.members
        ]
        if self.current:
            self.current.companions += joined
        elif _COMES_TO_SEE.search(self.reading.text(max(0, i - 1)) + self.reading.text(i)):
            self.waiting += joined
        if self.current and set(self.current.visitors) <= set(self.party):
            known = (*self.current.visitors, *self.current.members)
            self.current.members += [m for m in self.members if m not in known]
