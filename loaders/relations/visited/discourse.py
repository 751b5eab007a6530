"""The tours of an article: who made which stops, and who was with them.

A small account of the discourse: sentences are read in order and each stop goes to a tour. Its visitors are the leaders that the sentence names, else the
people before its verb, else whoever leads the party spoken of (「代表团还参观了甲公司」). 「林深陪同」 beside stops accompanies there, in a sentence of its own
on every stop of the tour. Merely coming (来访, 抵连) is none.
"""

import re
from collections.abc import Sequence

from loaders.chunks import ACT, PERSON
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Reading
from loaders.relations.visited import acted_before, actors, news_items, travellers
from loaders.relations.visited.companions import Company, brought, companions
from loaders.relations.visited.delegations import GUESTS, Party, groups, guests, headed_by, listed, meant, part_ways
from loaders.relations.visited.stops import Stop, is_town, stops
from loaders.relations.visited.told import is_past, is_told
from loaders.relations.visited.tour import Companion, Tour
from loaders.relations.visited.towns import towns_gone_to
from loaders.relations.visited.whose_people import Sides

_PARTY = re.compile(
    r"代表团|[考调督检巡视访参][察研导查访问视观][团组]|一行|客人|宾|他们|大家|双方|众人|委员|人大代表|[两三四五]个?人|使团|大使|团队|组织(?=[^，,。；;]{2,40}(?:赴|前往|到))"
)
# 「使节们参观了甲公司」: others than those whom the article names
_OTHERS = re.compile(
    r"(?:^|[，,])[^，,。；;与和同对向给跟为到]{0,8}(?:使节|领事|客商|(?![他她我你])[\u4e00-\u9fff]们)(?=[^，,。；;]{0,12}(?:参观|考察|走|来到|前往|访|看))"
)
_COMES_TO_SEE = re.compile(r"到访|访问|考察|调研|参观|视察|检查|走访|看望|对接|走了")
_TOURS = ("调研", "考察", "视察", "走访")
_WENT = re.compile(r"[去到看走]了")
_LEADER_LATER = 4  # sentences behind the first stop, up to that which names a party's leader
_SCENE_LASTS = 2  # sentences behind a stop
_EITHER = re.compile("参[加与]|随行|同行|随同")  # said of those who came and of those who received them
_HOSTS_TOO = re.compile("接过|拿起")  # of those who look round and of those who show what there is
_MEETS = re.compile(r"会见|会谈|座谈|召开|举行")
# a walk beside a meeting: who 「参加活动」 was at that
_BESIDE_MEETING = re.compile(
    r"[^，,。；;]{0,16}(?:(?<![社学协商公机])会(?!见|谈)|仪式|会议|论坛|活动|签约|座谈|揭牌|式)(?:正式)?(?:开始|举行|召开|结束|开幕|闭幕)?之?(?:[前后间]|期间)[，,]"
)
_PARTY_ITSELF = re.compile(
    r"[，,；;](?:[^，,。；;、]{0,4}[，,])?(?:代表团|考察团|访问团|参访团|考察组|调研组|一行人?|客人们?)(?!的|[^，,。；;]{0,4}(?:说|表示))"
)
_HEADED = re.compile(r"(?<!们)一行人?(?:[^，,。；;]{0,20}|[^。；;]{0,30}[，,][^，,。；;]{0,8})$")


class Teller:
    """Goes through the sentences and remembers the parties spoken of and the tour that is told."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.known: list[Party] = []
        self.party = Party([])
        self.found: list[Tour] = []
        self.current: Tour | None = None
        self.last: int | None = None  # the sentence of the last stop, or in which someone set out
        self.unled: list[tuple[int, Stop]] = []  # stops of a party of which no leader is named yet
        self.nameless: list[tuple[int, Stop]] = []  # stops of those of whom nobody is ever named
        self.waiting: list[tuple[list[str], Companion]] = []  # with whom they are
        self.led_at: int | None = None
        self.sides = Sides(reading)
        self.begun = 0  # the first sentence of the item of news
        self.parts: list[tuple[int, Party]] = []  # of the party, that the sentence tells of: 「一路由高远带队,另一路…」

    def tours(self) -> list[Tour]:
        """All tours of the article."""
        begun = news_items.begins(self.reading)
        for i in range(len(self.reading.rows)):
            if i in begun:
                self._end(i)
                self._begin(i)
            self._tell(i)
        self._end(len(self.reading.rows))
        return self.found

    def _end(self, until: int) -> None:
        """「代表团的车停在甲公司门前。市长高远走下车。」: of a party that nobody is said to lead it is who comes from elsewhere, if anyone is
        named; who accompanies it is at its stops in any case: 「使节们参观了甲公司。林深陪同」."""
        with_them = {c.person for _, c in self.waiting}
        unled = self.unled if not self.party.people else []
        people = [p for p in guests(self.reading, self.begun, until) if p not in with_them] if unled else []
        for i, stop in unled if people else ():
            self._go(i, stop, people)
        for i, stop in [*([] if people else unled), *self.nameless] if with_them else ():
            self._go(i, stop, [])

    def _begin(self, i: int) -> None:
        """Another item of news tells of other people."""
        self.begun = i
        self.known, self.party, self.current, self.last = [], Party([]), None, None
        self.unled, self.nameless, self.waiting = [], [], []

    def _tell(self, i: int) -> None:
        lead = self._find_party(i)
        if lead:
            self.led_at = self.last = i
        places = sorted(stops(self.reading, i), key=lambda stop: stop.scene)
        companies = companions(self.reading, i)
        hosts = self._take_along(i, bool(places))
        companies += [Company(hosts, along=True)] if hosts else []
        known = self.party.members  # 「副市长江海看望了甲公司,(团员)林深一同前往」: of a party that may not be there
        companies = [c for c in companies if not (c.either and not set(c.people) <= set(known) and self._are_members(c.people))]
        company = [p for c in companies for p in c.people if p not in self.party.members]
        if places:
            shown, by = brought(self.reading, i, min(stop.at for stop in places))
            lead, company = shown or lead, [*company, *by]
            companies = [*companies, Company(by)]
        elif not lead and not self.party.members:
            self._set_out(i, company)
        went = self._make_stops(i, places, lead, company)
        if self.unled and not self.party.people and self.party.members:  # 「部分委员视察甲公司,高远、林深参加视察」
            self._go_with(Party(self.party.members))
            self._led_by(i)
        self._join(i, companies, went)
        self._look_round(i)
        if self.current and went and any(is_town(self.reading, s) for s in places):
            self.current.town = i if all(is_town(self.reading, s) for s in places) else None

    def _make_stops(self, i: int, places: Sequence[Stop], lead: list[str], company: Sequence[str]) -> bool:
        """Give the stops of a sentence to those who make them; whether anyone did."""
        went = False
        for stop in places:
            visitors = self._visitors(i, stop, lead, company)
            if visitors and (not stop.scene or went or self._on_tour(i)):
                self._go(i, stop, visitors)
                went = True
            elif not visitors and not stop.scene and _OTHERS.search(self.reading.text(i)):
                self._go_with(Party([]))
                self.nameless.append((i, stop))
            elif not self.party.people and not stop.scene and _PARTY.search(self.reading.text(i)):
                self.unled.append((i, stop))
        return went

    def _take_along(self, i: int, goes: bool) -> list[str]:
        """Let those of whom the sentence says so be members of the party, or be the party if the sentence tells of no stops; hosts only accompany it."""
        told = [m for m in (*travellers.members(self.reading, i), *listed(self.reading, i)) if m not in self.party.members]
        either = _EITHER.search(self.reading.text(i))
        hosts = self._hosts(i, told) if told and either else []
        told = [m for m in told if m not in hosts]
        if told and not self.party.people and (self.unled or not goes):  # 「代表团来江州考察。高远、林深一同前来。」
            self._go_with(Party(told, told[:1] if self.unled and not either else []))
            self._led_by(i)
        self.party.members += [m for m in (*told, *self._own_people(i)) if m not in (*self.party.people, *self.party.members)]
        return hosts

    def _hosts(self, i: int, people: Sequence[str]) -> list[str]:
        """Those of a list who are of the place: the people named behind one of whom a place is told are of it too."""
        told, found = self.sides.named_with(i), []
        gone_to = towns_gone_to(self.reading, i)
        receive = not self.party.people and self.sides.are_hosts(people[0], [], gone_to)
        theirs, here = ([], gone_to) if receive else (self.party.people or people[:1], self._here())
        host = False
        for n, person in enumerate(people):
            if n == 0 or person in told:
                host = self.sides.are_hosts(person, theirs, here)
            found += [person] if host else []
        return found

    def _are_members(self, people: list[str]) -> bool:
        """「县长林深、江海一同参观」: they go with the party if the first is the leader's own."""
        if not self.sides.are_theirs(people[0], self.party.people, self._here()):
            return False
        self.party.members += [p for p in people if p not in (*self.party.people, *self.party.members)]
        return True

    def _here(self) -> list[str]:
        """The towns where the tour is, and the home of the paper."""
        towns = [s.ref.name for s, _ in self.current.stops if s.ref.type == "Place"] if self.current else []
        return [*towns, *self.reading.territory.home[:1]]

    def _find_party(self, i: int) -> list[str]:
        """Turn to the party that a sentence speaks of; those at its head, where the sentence says who or which."""
        self.parts = groups(self.reading, i)
        self.known += [part for _, part in self.parts]
        led = travellers.led_by(self.reading, i)
        if led:
            part = next((p for _, p in self.parts if p.people == led), None)
            party = part or headed_by(self.known, led) or Party(led)
            party.leaders += [p for p in led if p not in party.leaders]
            self._go_with(party)
            self._led_by(i)
            return party.people
        if party_meant := meant(self.reading, i, self.known):
            self._go_with(party_meant)
            return party_meant.people
        if travellers.sets_out(self.reading, i):
            self._begin(i)
        return []

    def _go_with(self, party: Party) -> None:
        self.party = party
        if party not in self.known:
            self.known.append(party)

    def _own_people(self, i: int) -> list[str]:
        """「市长高远率团赴江州考察。市领导林深、江海参加。」: those of the leader's own place went along."""
        set_out = self.led_at if self.led_at is not None and i - self.led_at <= 2 else self.last
        if set_out is None or i - set_out > 2 or _BESIDE_MEETING.match(self.reading.text(set_out)):
            return []
        joined = travellers.taking_part(self.reading, i)
        told, found, theirs = self.sides.named_with(i), [], False
        for n, person in enumerate(joined):
            if n == 0 or person in told or not theirs:
                theirs = self.sides.are_theirs(person, self.party.people, self._here())
            found += [person] if theirs else []
        return found

    def _led_by(self, i: int) -> None:
        """「代表团来江州考察。代表团由高远带队。」: the stops before were his."""
        for k, stop in self.unled:
            if i - k <= _LEADER_LATER:
                self._go(k, stop, self.party.people)
        self.unled = []

    def _visitors(self, i: int, stop: Stop, lead: Sequence[str], company: Sequence[str]) -> list[str]:
        """Who makes this stop."""
        row = self.reading.rows[i]
        if part := self._part(i, stop):
            self._go_with(part)
            return part.people
        if lead or (lead := acted_before.counted(self.reading, i) or actors.he_with(self.reading, i, stop.at)):
            return list(lead)
        if stop.turned:
            return actors.behind(row, stop.at) or self.party.people
        if stop.scene:
            named = [c.value.name for c in row if c.kind == PERSON]
            return self.current.visitors if self.current and set(named) & set(self.current.visitors) else self.party.people
        if self.party.people and self._goes_itself(i, stop):
            return self.party.people
        people = [p for p in actors.subject(row, stop.at, self.party.people) if p not in company]
        people = people or actors.meant_by_pronoun(self.reading, i, stop.at)
        if people:
            if not self.party.people:  # 「高远到甲公司走访,林深随行」
                self.party.people = people
                self._go_with(self.party)
            return self.party.people if people == self.party.people[:1] else people
        return [] if is_past(self.reading, i, stop.at) else self._unnamed(i, stop, company)

    def _part(self, i: int, stop: Stop) -> Party | None:
        """The part of a party that makes a stop: 「兵分两路。高远去甲公司,…;林深一路,去了乙学校」."""
        apart = part_ways(self.reading, i)
        if len(self.parts) > 1 or apart:
            led = [part for k, part in self.parts if k < stop.at]
            alone = actors.subject(self.reading.rows[i], stop.at, []) if apart and not led else []
            theirs = set(alone) <= {p for party in self.known for p in (*party.people, *party.members)}
            return led[-1] if led else Party(alone, alone) if alone and theirs else None
        return None

    def _goes_itself(self, i: int, stop: Stop) -> bool:
        """「县长林深有事先走,/代表团又到了甲公司」: whether the party is named behind the people of the sentence, at the head of a clause."""
        row = self.reading.rows[i]
        last = max((c.end for c in row[: stop.at] if c.kind == PERSON), default=None)
        return last is not None and _PARTY_ITSELF.search(self.reading.document.text, last, row[stop.at].start) is not None

    def _unnamed(self, i: int, stop: Stop, company: Sequence[str]) -> list[str]:
        """Who makes a stop of which the sentence names nobody."""
        if not self.party.people:
            named = guests(self.reading, self.begun, i) if GUESTS.search(self.reading.text(i)) else []
            return [p for p in named or acted_before.who_acted(self.reading, i) if p not in company]
        before = self.reading.document.text[self.reading.sentence(i).start : self.reading.rows[i][stop.at].start]
        if _OTHERS.search(before) and not _PARTY.search(before):
            return []
        goes_on = company or self.current or self.led_at == i - 1 or _PARTY.search(before)
        return self.party.people if goes_on else []

    def _set_out(self, i: int, company: Sequence[str]) -> None:
        """「市长高远调研民营企业」: a tour of which the stops are told in what follows."""
        row = self.reading.rows[i]
        at = next((k for k, c in enumerate(row) if c.kind == ACT and c.value.form in _TOURS), None)
        people = actors.subject(row, at, self.party.people) if at and not _MEETS.search(self.reading.text(i)) else []
        people = [p for p in people if p not in company]
        if people and at and is_told(self.reading, i, at):
            self._go_with(headed_by(self.known, people) or Party(people))
            self.last = i

    def _is_headed(self, i: int, stop: Stop) -> bool:
        """「随后,一行人来到甲公司」, 「大使一行参观了…」: someone heads them."""
        return (
            _HEADED.search(self.reading.document.text, self.reading.sentence(i).start, self.reading.rows[i][stop.at].start)
            is not None
        )

    def _on_tour(self, i: int) -> bool:
        """Whether a scene can be a stop: someone set out or made the last stop shortly before."""
        return self.last is not None and self.reading.sentence(i).paragraph - self.reading.sentence(self.last).paragraph <= 8

    def _go(self, i: int, stop: Stop, visitors: list[str]) -> None:
        alone = not self.party.members and part_ways(self.reading, i)  # 「兵分两路」: not with all who came with him
        tour = next((t for t in reversed(self.found) if t.visitors == visitors and not (alone and t.members)), None)
        if tour is None:
            theirs = [(who, c) for who, c in self.waiting if not who or who == visitors]
            tour = Tour(list(visitors), companions=[c for _, c in theirs])
            self.waiting = [w for w in self.waiting if w not in theirs]
            self.found.append(tour)
        heads = self.party.leaders or (self.party.people if self._is_headed(i, stop) else [])
        tour.leaders.update(p for p in visitors if p in heads)
        if stop.ref not in tour.told:
            tour.stops.append((stop, i))
        in_town = [] if tour.town is None or is_town(self.reading, stop) else [tour.town]
        tour.told.setdefault(stop.ref, []).extend([i, *in_town])
        self.current, self.last = tour, i

    def _is_of_others(self, i: int, companies: Sequence[Company]) -> bool:
        """「秦川则由林深领路,去了老家」, 「云州客人由林深陪同,看了老街」: who is accompanied is not of the tour."""
        aside = self.current is not None and set(self.current.visitors).isdisjoint(self.party.people)
        if aside and self.party.people and not self._just_went(i):
            return True
        if not _WENT.search(self.reading.text(i)):
            return False
        first = next((c.value.name for c in self.reading.rows[i] if c.kind == PERSON), None)
        ours = {*self.party.people, *self.party.members, *(p for c in companies for p in c.people)}
        return self.current is not None and first is not None and first not in {*ours, *self.current.visitors}

    def _look_round(self, i: int) -> None:
        """「在甲公司,江州云帆公司董事长林深拿起一件样品」: one of theirs who does something there is at that stop."""
        if self.current is None or not self.current.stops:
            return
        told = self.current.told
        stop, first = max(reversed(self.current.stops), key=lambda s: max(told[s[0].ref]))
        last = max(told[stop.ref])
        begun = self.reading.sentence(last).paragraph == self.reading.sentence(i).paragraph and i - last <= _SCENE_LASTS
        for person in actors.seen(self.reading, i, stop.at if first == i else -1) if begun else ():
            hosts_too = _HOSTS_TOO.search(self.reading.text(i))
            placed = not hosts_too or any(person in self.sides.named_with(k) for k in range(i + 1))
            if placed and not self._is_of(person, stop) and self.sides.are_theirs(person, self.current.visitors, self._here()):
                self.current.seen_at.append((person, stop, i))

    def _is_of(self, person: str, stop: Stop) -> bool:
        """「(副市长高远到甲公司。)甲公司总经理林深拿起一件样品」: whether someone has a post at the stop itself."""
        return any(h.person == person and h.owner == stop.ref.name for _, h in self.reading.holdings)

    def _just_went(self, i: int) -> bool:
        """「(副市长林深到云县调研,察看甲公司。)县长江海陪同。」: whether the sentence before, in the same paragraph, tells of the last stop."""
        return bool(i) and self.last == i - 1 and self.reading.sentence(i - 1).paragraph == self.reading.sentence(i).paragraph

    def _apart(self, company: Company) -> dict[str, str]:
        """Where each of a company was, if each was where his post is; of those of a city and of two counties in it the first was at all stops."""
        if not company.each:
            return {}
        owners = {h.person: h.owner for _, h in self.reading.holdings if h.owner_type == "Place" and h.person in company.people}
        if company.own:
            return owners
        above = {name for p in self.reading.places if p.name in owners.values() for name in ancestors(p)}
        inner = {who: where for who, where in owners.items() if where not in above}
        return inner if len(owners) == len(company.people) and len(set(inner.values())) > 1 else {}

    def _join(self, i: int, companies: Sequence[Company], went: bool) -> None:
        """Companions of a sentence without stops, or all along, are with the tour at every stop, or with the one that is to begin; those of a
        town at every stop in it."""
        joined = []
        for company in companies if went or not self._is_of_others(i, companies) else ():
            apart = self._apart(company)
            here = went and not (company.along or company.within or apart)
            for person in company.people:
                within = apart.get(person) or company.within
                to = company.to if here else None
                then = i if company.then or (not company.along and not here) else None
                joined.append(Companion(person, i if here else None, to, [within] if within else None, bool(apart), then))
        others = self.current is not None and set(self.current.visitors).isdisjoint(self.party.people)
        joined = [c for c in joined if others or c.person not in self.party.members]
        if self.current:
            self.current.companions += joined
        elif _COMES_TO_SEE.search(
            "".join(self.reading.text(k) for k in range(max(0, i - 1), min(i + 2, len(self.reading.rows))))
        ):
            self.waiting += [(list(self.party.people), c) for c in joined]
        if self.current and set(self.current.visitors) <= set(self.party.people):
            known = (*self.current.visitors, *self.current.members)
            self.current.members += [m for m in self.party.members if m not in known]
