"""Who took part by the verbs of a sentence.

In: a Reading. Out: facts. A sentence's people gather until a verb of taking part comes, which gives its role to all of them: 「市长高远主持,副市长林深、江海出席」. Behind
a verb that is turned round they come after it, to the end of the list: 「出席会议的有:…;…」, 「坐着…」 (turned.py). The event is the one the sentence
speaks of (occasions.py). Who is only quoted, excused, or sends another (「受高远委托」, 「因故未能到场」) did not.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders import unreal
from loaders.calendar import number
from loaders.chunks import ACT, AND, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, STOP, TEXT, Chunk
from loaders.document import overlaps
from loaders.holdings.subjects import begin_clauses
from loaders.mentions.events.story import Event
from loaders.mentions.events.talks.offices import in_office
from loaders.mentions.events.talks.verbs import ALL_THERE
from loaders.relations.attended import heard, occasions, rostered
from loaders.relations.attended.authorities import is_cited
from loaders.relations.attended.facts import took_part
from loaders.relations.attended.guides import is_on_tour, public_people
from loaders.relations.attended.turned import Turn, bearer, begin, goes_on, labelled
from loaders.relations.fact import Fact, Reading
from loaders.relations.visited import travellers
from loaders.stand_ins import is_stood_in_for

_TAKES_PART = {"attend", "report", "sign"}
_NAMED = ("仪式", "活动", "项目", "双方", "单位", "企业", "环节", "现场", "情况", "名单")
_ABSENT = re.compile(
    r"贺[信电函]|未能|没能|没有能|因故|因病|不在|缺席|请假|临时|本来要|原定|原计划|将(?:于|在|提前|赴|前往|率|$)|拟(?:于|$)"
)
# 「还将同高远一起出席」: nobody of this clause is there yet.
_TO_COME = re.compile(r"(?:还|届时)将|将(?:同|与|和|$)")
_ANOTHER_TIME = re.compile("(?:^|[，,])(?:去年|前年|那年|当年|下个?月|下周|明年|届时)")
_TOGETHER = re.compile("共同|一[起道同]|联合|分别|先后")
_NEXT = ("并", "还", "又", "随后", "之后")
# 「两人先后发言」, 「六个人先后致了辞」: those named last, in the sentences just before.
_SO_MANY = re.compile(r"(?P<count>[两二三四五六七八九十])(?:个?人|位)(?!从|[^，,。；;]{0,2}名)|双方代表")


def by_verbs(reading: Reading) -> Iterator[Fact]:
    turn: Turn | None = None
    listed: list[str] = []
    for i, row in enumerate(reading.rows):
        if reading.story.focus[i] is None or rostered.tells(reading, i):
            turn, listed = None, []
            continue
        sentence = _Sentence(reading, i, row, None if _has_own_verb(row) else turn, listed)
        sentence.read()
        yield from sentence.facts
        listed = _listed(reading, i, row, listed)
        turn = goes_on(reading.text(i), sentence.turn, found=sentence.turned > 0)


def _has_own_verb(row: Sequence[Chunk]) -> bool:
    """「林深、江海参加会谈」 goes on with no list of the sentence before."""
    first = next((k for k, c in enumerate(row) if c.kind == PERSON), len(row))
    return any(c.kind == ACT and c.value.act == "attend" for c in row[first:])


def _listed(reading: Reading, i: int, row: Sequence[Chunk], before: list[str]) -> list[str]:
    """「江州市领导高远、林深;云州市领导方江等出席」: the people of a part that has no verb of its own wait for that of the last part."""
    if any(c.kind == ACT for c in row) or not reading.text(i).endswith((";", "；")):
        return []
    words = "".join(c.value for c in row if c.kind == TEXT)
    told = len(words) > _Sentence.turn_ends or _ABSENT.search(words)
    return [] if told else [*before, *(c.value.name for c in row if c.kind == PERSON)]


class _Sentence:
    """Reads one sentence: the people who wait for their verb, and the verb whose people follow."""

    def __init__(self, reading: Reading, i: int, row: Sequence[Chunk], turn: Turn | None, listed: list[str]) -> None:
        self.reading, self.i, self.row = reading, i, row
        self.turn, self.turned = labelled(reading.text(i), turn), 0
        self.people: list[str] = []
        self.seen: list[str] = []  # all whom the sentence has named so far
        self.listed = listed
        self.receive: list[str] = []  # who stands before a verb of meeting
        self.subject: list[str] = []  # of those, who stands before 「与」
        self.acted = False
        self.to_come = False
        self.met = self.left = False  # whether there were talks, and those are over
        self.joined: list[str] = []  # roles of verbs that no person came before
        self.facts: list[Fact] = []

    def read(self) -> None:
        if self._is_of_another_time():
            return
        for at, chunk in enumerate(self.row):
            if chunk.kind == PERSON and self._counts(at):
                self._person(chunk)
            elif chunk.kind == MARK and chunk.value in (STOP, COMMA):
                self.people = self.people if chunk.value == COMMA else []
                self.to_come = False
            elif chunk.kind == TEXT:
                self._words(at, chunk)
            elif noun := bearer(self.row, at):
                self.turn, self.turned = noun, 0
            elif chunk.kind == ACT and chunk.value.act == "speak":
                return
            elif chunk.kind == ACT:
                self._verb(at, chunk)

    def _is_of_another_time(self) -> bool:
        """「去年,高远来签的字」, 「下个月,高远要带队来」 beside the account of an event."""
        event = self.reading.story.focus[self.i]
        told = event is not None and self.i in event.sentences
        said = next((c.start for c in self.row if c.kind == ACT and c.value.act == "speak"), self.row[-1].end)
        begin = self.reading.sentence(self.i).start
        return not told and _ANOTHER_TIME.search(self.reading.text(self.i)[: said - begin]) is not None

    def _is_named(self, chunk: Chunk) -> bool:
        """「签约仪式」, 「签约项目」: what looks like a verb is part of a noun."""
        named = chunk.start in self.reading.story.named or self.reading.document.text.startswith(_NAMED, chunk.end)
        return named and chunk.value.role in occasions.OCCASIONS

    def _counts(self, at: int) -> bool:
        """Not an authority who is cited, nor one spoken of in direct speech."""
        chunk = self.row[at]
        said = overlaps((chunk.start, chunk.end), self.reading.document.quoted)
        stood_for = is_stood_in_for(self.row, at)
        return not said and not stood_for and not self.to_come and not is_cited(self.row, at)

    def _person(self, chunk: Chunk) -> None:
        self.people = [*([] if self.acted else self.people), chunk.value.name]
        self.seen.append(chunk.value.name)
        self.acted = False
        if self.turn and self.turned and _has_own_part(self.row, chunk):
            self.turn, self.people = None, [chunk.value.name]
        if self.turn:
            self.turned += 1
            self._take([chunk.value.name], self.turn.event, self.turn.role, "verb-people")
            self.turn = None if self.turn.once and not _list_goes_on(self.row, chunk) else self.turn

    def _words(self, at: int, chunk: Chunk) -> None:
        self.to_come |= _TO_COME.search(chunk.value) is not None
        if ALL_THERE.fullmatch(chunk.value) and self.people and _ends_clause(self.row, at):
            self._take(self.people, self.reading.story.focus[self.i], "出席", "people-verb")
        words = chunk.value.rsplit("——", 1)[-1]  # 「致辞的两位都没拿稿子——高远、林深」
        if _ABSENT.search(words) or unreal.denied(words) or self.to_come:
            self.people, self.turn = [], None
        elif (several := _SO_MANY.search(chunk.value)) and not self.people:
            self.people, self.acted = (
                _last_named(self.reading, self.i, number((several["count"] or "二").replace("两", "二"))),
                False,
            )
        noun = begin(self.reading, self.i, self.row, at, self.joined)
        if noun:
            self.turn, self.turned = noun, 0
        elif self.turned and len(chunk.value) > self.turn_ends:
            self.turn = None

    turn_ends = 12  # so many characters that are neither post nor name end a list of people

    def _verb(self, at: int, chunk: Chunk) -> None:
        act = chunk.value.act
        if act == "visit" and self.met:  # 「拜会了林深,随后参观江州大学,江海与秦川签署协议」
            self.people, self.left = [], True
        self.met |= act == "meet"
        if act == "meet" and not self.acted:
            self.receive, self.subject = self.people, _subject(self.row[:at], self.people)
        if (act == "hold" and self._convenes(chunk)) or (act == "accompany" and self._at_talks(at)):
            event = occasions.event_of(self.reading, self.i, chunk)
            sides = (*event.hosts, *event.guests) if event and act == "accompany" else ()
            there = self.seen if act == "hold" else [person for person in self.people if person not in sides]
            self._take(there, event, "出席", "people-verb")
        if (
            act not in {*_TAKES_PART, "meet"}
            or occasions.is_occasion(self.row, at)
            or travellers.only_goes_along(self.reading.document.text, self.row[at])
            or occasions.goes_elsewhere(self.reading.document.text, chunk)
            or occasions.is_of_those_present(self.reading.document.text, chunk)
            or occasions.is_off_stage(occasions.event_of(self.reading, self.i, chunk), chunk)
        ):
            return
        turn = begin(self.reading, self.i, self.row, at, self.joined)
        if turn:
            self.turn, self.turned = turn._replace(event=occasions.event_of(self.reading, self.i, chunk)), 0
            if self.met and turn.once:
                gathering = occasions.came_for(self.reading, self.i, chunk)
                self.turn = turn._replace(event=gathering) if gathering else None
        elif self._is_named(chunk):
            return
        elif act != "meet" and not self._is_cited(chunk):
            self.turn = None if self.turned else self.turn
            self._together(at, chunk)
        self.acted = True

    def _convenes(self, chunk: Chunk) -> bool:
        """「高远来江州调研,并召开座谈会」: whoever calls a meeting is at it."""
        named = occasions.named_behind(self.reading, chunk)
        return (
            named is not None
            and not named.hosts
            and min(named.sentences) == self.i
            and not self.reading.document.text.endswith("主持", 0, chunk.start)
        )

    def _is_cited(self, chunk: Chunk) -> bool:
        """「据高远介绍」, 「高远在听取情况介绍后」; not 「听取高远介绍」."""
        clause = self.reading.document.text[self.reading.sentence(self.i).start : chunk.start]
        if chunk.value.act == "report" and heard.is_heard(clause, self.row, chunk):
            return True
        return chunk.value.form == "介绍" and re.split("[，,。；;]", clause)[-1].startswith("据")

    def _at_talks(self, at: int) -> bool:
        """「林深陪同会见」, 「高远会见秦川,林深陪同」, 「(高远宴请秦川。)林深作陪」."""
        acts = [(k, c.value.act) for k, c in enumerate(self.row) if c.kind == ACT]
        event = self.reading.story.focus[self.i]
        met = event is not None and event.hosts and self.i in event.sentences and any(k < at and a == "meet" for k, a in acts)
        at_table = event is not None and event.hosts and self.row[at].value.form == "作陪"
        return (at + 1, "meet") in acts or (bool(met or at_table) and not any(a == "visit" for _, a in acts))

    def _and_then(self, at: int) -> list[str]:
        """「高远会见了林深,并出席论坛」: the subject of the verb before does this too, 「并共同出席论坛」 both sides; else who waits for the verb."""
        clause = list(takewhile(lambda c: c.value not in (COMMA, STOP), reversed(self.row[:at])))
        words = "".join(c.value for c in reversed(clause) if c.kind == TEXT)
        if not self.receive or any(c.kind == PERSON for c in clause) or not words.startswith(_NEXT):
            return self.people
        return list(dict.fromkeys([*self.receive, *self.people])) if _TOGETHER.search(words) else self.receive

    def _together(self, at: int, chunk: Chunk) -> None:
        """The people who waited for this verb: each at his own of several events, or all at one, or at all of them."""
        self.people = self._and_then(at)
        if self.people and self.people is not self.receive:
            self.receive = []  # 「高远会见林深时,秦川参加会见,并出席论坛」
        if not self.people:
            self.joined.append(chunk.value.role)
        if chunk.value.role == "出席" and self.people:
            self.people, self.listed = [*self.listed, *self.people], []
        if chunk.value.role == "主持":
            self._chairs(chunk)
        if chunk.value.act == "report" and is_on_tour(self.reading, self.i, chunk):
            self.people = [person for person in self._last_listed(chunk) if person in public_people(self.reading)]
        if self.people is self.receive and chunk.value.role in _ONE_TELLS:
            self.people = self.subject  # 「高远与林深座谈,向他介绍了…」
        several = occasions.several(self.reading, self.i, chunk, len(self.people))
        for person, event in several:
            self._take([person] if person else self.people, event, chunk.value.role, "people-verb")
        if not several:
            self._take(self.people, occasions.event_of(self.reading, self.i, chunk), chunk.value.role, "people-verb")

    def _chairs(self, chunk: Chunk) -> None:
        """「总指挥高远把钥匙交给了校长林深,县长江海主持移交仪式」: who hands over was there, who chairs is the last of those named."""
        chairs = self._last_listed(chunk)
        others = [person for person in self.people if person not in chairs]
        if others and len(others) < len(self.people):
            self._take(others, occasions.event_of(self.reading, self.i, chunk), "出席", "people-verb")
            self.people = [person for person in self.people if person in chairs]

    def _last_listed(self, chunk: Chunk) -> list[str]:
        """The people right before a verb, joined by 「、」 or 「和」; with 「共同」 all who wait for it."""
        found: list[str] = []
        for before in (c for c in reversed(self.row) if c.end <= chunk.start):
            if found and before.kind == MARK and before.value in (COMMA, STOP):
                break
            if before.kind == PERSON and not found and _TOGETHER.search(self.reading.document.text, before.end, chunk.start):
                return self.people
            if before.kind == PERSON:
                found.append(before.value.name)
        return found

    def _is_told_there(self, event: Event) -> bool:
        """Whether the paragraph tells of the event; what is signed in another was not at talks."""
        line = self.reading.sentence(self.i).paragraph
        return any(self.reading.sentence(i).paragraph == line for i in event.sentences)

    def _take(self, people: Sequence[str], event: Event | None, role: str, rule: str) -> None:
        event = event or self.reading.story.focus[self.i]
        if event and not (role == "签约" and event.talks and (self.left or not self._is_told_there(event))):
            self.facts += [took_part(person, event, self.i, role, rule) for person in people]


_ONE_TELLS = ("汇报", "演讲")


def _ends_clause(row: Sequence[Chunk], at: int) -> bool:
    return at + 1 == len(row) or row[at + 1].value in (COMMA, STOP)


def _subject(row: Sequence[Chunk], people: list[str]) -> list[str]:
    """Of those who stand before a verb of meeting the ones before 「与」: 「高远/与林深(座谈)」."""
    joined = next((c.start for c in row if c.kind == MARK and c.value == AND and c.start > row[0].start), None)
    before = {c.value.name for c in row if c.kind == PERSON and joined is not None and c.end <= joined}
    return [person for person in people if person in before] or people


def _list_goes_on(row: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether another follows: 「高远、」, 「高远(江州市市长)、」."""
    k = next(k for k, c in enumerate(row) if c is chunk) + 1
    if k < len(row) and row[k].value == OPEN:
        k = next((n + 1 for n in range(k, len(row)) if row[n].value == CLOSE), len(row))
    return k < len(row) and row[k].kind == MARK and row[k].value in (LIST, AND)


def _has_own_part(row: Sequence[Chunk], chunk: Chunk) -> bool:
    """「主持的是高远,/林深/作了表态发言」: whether a verb of his own stands behind who begins a clause, so that he is not of the list before the comma."""
    k = next(k for k, c in enumerate(row) if c is chunk)
    before = next((c for c in reversed(row[:k]) if c.kind == PERSON or c.value in (COMMA, LIST, AND)), None)
    clause = list(takewhile(lambda c: c.value not in (COMMA, STOP, ":"), row[k + 1 :]))
    if before is None or before.value != COMMA or any(c.kind == PERSON for c in clause):
        return False
    return any(c.kind == ACT and c.value.act in ("attend", "report") and c.value.role != "出席" for c in clause)


def _last_named(reading: Reading, i: int, count: int | None) -> list[str]:
    """「两人先后发言」: the people of the sentences just before, if those are so many: of the last, or of the last two; not
    those who are only spoken of there: 「论坛介绍了古人李白、杜甫。」."""
    for first in (i - 1, i - 2):
        rows = reading.rows[max(0, first) : i]
        found = list(dict.fromkeys(c.value.name for row in rows for c in row if c.kind == PERSON))
        if len(found) == count:
            posted = {h.person for _, h in reading.holdings}
            present = posted.union(in_office(rows), *map(begin_clauses, rows))
            return found if present.issuperset(found) else []
    return []
