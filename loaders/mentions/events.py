"""Meetings, forums, ceremonies and talks of which an article tells.

In: a Document, its rows of chunks and places. Out: a `Story`: the events with every form of their name, and the event and day that each
sentence speaks of. A name ends with a word for an event (seeds/lexicon/event_heads.txt) and begins where its run of words does; a bare
「会议」 or 「论坛」 is the one named before. What is planned, or only cited (「…座谈会上的重要讲话精神」), is no event here.
"""

import re
from collections.abc import Sequence

from loaders import unreal
from loaders.chunks import ACT, BODY, PERSON, Chunk
from loaders.document import Document, Sentence, overlaps
from loaders.mentions import ceremonies, dates
from loaders.mentions import event_scenes as scenes
from loaders.mentions.dates import When
from loaders.mentions.event_days import Days
from loaders.mentions.event_forms import (
    cleaned,
    in_another_edition,
    is_bare,
    is_whole,
    kinds,
    may_be_one,
    same_edition,
    same_event,
)
from loaders.mentions.event_full_names import called_by, full_name
from loaders.mentions.event_known import known_event, named_before, same_talks
from loaders.mentions.event_names import Name, names_in
from loaders.mentions.event_telling import is_by_authority, is_cited, is_held, is_past, is_told, is_unreal
from loaders.mentions.gatherings import Gathered, gathered, guest, sides_heard
from loaders.mentions.leaders import leaders
from loaders.mentions.places import Place
from loaders.mentions.posts import Title
from loaders.mentions.story import SYMPOSIUM, Event, Span, Story
from loaders.mentions.talks import attended, chats, meetings, party_met, talks_name

# ── the story of an article ──

_HEAD_ALONE = 2  # characters of 「会议」, 「仪式」
_WITH_HIM = re.compile("[与和同跟][她他](?!们)[^，,。；;]{0,6}$")
_UNVEILED = re.compile("(?:共同)?(?:揭幕|揭牌|剪彩)")  # 「并为书画展揭幕」 tells of no other meeting
_SIGNS_AT_IT = re.compile(
    r"(?:(?:座谈|会议|对接|联席)?会[上中]|会议?期间)[，,]?(?:还|也|又|随后|同时)?举[行办]了?(?:隆重的)?(?:签约|签字)(?:仪式|活动)"
)
_VAGUE = re.compile("日前|近日|不久前|近期")
_COUNTED = {"会谈", "会晤", "会商", "磋商", "对话"}
_AT_THE_MEETING = re.compile("[^，,。；;：:]{2,30}在(?:座谈|联席|推介)?会上")  # 「高远在会上说」
_ASIDE = re.compile("会后|会前|同日|(?P<there>随后)")
_SPEAKS = re.compile(
    "[^，,。；;：:“]{2,40}(?:[说道][，,：:]|表示|介绍|通报|发言|汇报)"
)  # what is told of a meeting, not of a fair
_OF_TALKS = re.compile("的会[谈晤商]|^会[谈晤商]|[，,。]会[谈晤商](?:中|由|就|于)")
_BEGINS_TALKS = re.compile("会[见谈]于")
_AT_TALKS = re.compile(
    "^会[见谈]于|参加了?(?:会[见谈]|座谈(?!会))|会[见谈]时在座|(?:会[见谈]|座谈)[中时]|陪同(?:会[见谈]|座谈(?!会))"
)


def read(document: Document, rows: Sequence[Sequence[Chunk]], places: Sequence[Place], titles: Sequence[Title]) -> Story:
    """Go through the sentences once: body first, then the headlines, which name what the body tells."""
    reader = _Reader(document, rows, places, titles)
    order = [i for i, s in enumerate(document.sentences) if not s.headline] or list(range(len(document.sentences)))
    heads = [i for i in range(len(document.sentences)) if i not in set(order)]
    reader.headlines = heads
    reader.headed = reader.named_in(heads)
    for i in heads:
        reader.days.over(document.sentences[i])
    for i in order:
        reader.read(i, rows[i])
    reader.leaders, reader.guest, reader.spoken_of = [], [], None  # who came in the last lines is not whom a headline means
    for i in heads:
        reader.read_headline(i, rows[i])
    return reader.story()


class _Reader:
    """Reads sentences in order and remembers the event and the day spoken of."""

    def __init__(
        self, document: Document, rows: Sequence[Sequence[Chunk]], places: Sequence[Place], titles: Sequence[Title]
    ) -> None:
        self.document, self.rows, self.places, self.titles = document, rows, places, titles
        self.days = Days(document)
        self.events: list[Event] = []
        self.current: Event | None = None
        self.focus: list[Event | None] = [None] * len(document.sentences)
        self.headlines: list[int] = []
        self.headed: list[str] = []  # the names of events in the headlines
        self.digest = scenes.is_digest(document)
        self.leaders: list[str] = []
        self.spoken_of: str | None = None
        self.guest: list[str] = []  # who last came on a visit
        self.past: set[int] = set()
        self.in_scenes = False  # an account of a day, each hour of which has its own scene, or an interview
        self.apart = False  # in such a scene, or in an item of news of its own

    def named_in(self, sentences: Sequence[int]) -> list[str]:
        """The full names of events in some sentences."""
        told = (self.document.sentences[i] for i in sentences)
        names = (name for sentence in told for name in names_in(self.document, sentence, self.places, self.titles))
        return [name.form for name in names if not name.bare]

    def read(self, i: int, row: Sequence[Chunk]) -> None:
        sentence = self.document.sentences[i]
        when = self.days.read(i, row, self._main(), self.current)
        self._begin(i, sentence, when)
        before = self.current
        for name in names_in(self.document, sentence, self.places, self.titles):
            self._meet_name(i, name, when)
        self._meet_counted(i, sentence)
        self._meet_talks(i, row)
        self.leaders = leaders(row, self.document.text, self.spoken_of).people or self.leaders
        self.guest = guest(row, self.document.text) or self.guest
        self._meet_gathering(i, row)
        self._meet_ceremony(i, row)
        self.spoken_of = next((c.value.name for c in reversed(row) if c.kind == PERSON), self.spoken_of)
        event = self.focus[i] = self._talks_spoken_of(i, row) or self.current
        if event and event.aside and any(not e.aside for e in self.events):
            self.current = before  # 「会后举行篮球赛。」: the account goes on with the meeting
        history = (event is None or i not in event.sentences) and scenes.is_history(self.document, row, event, when)
        if history or scenes.is_on_tour(self.document, self.rows, self.events, i) or (self.apart and event is None):
            self.past.add(i)

    def _begin(self, i: int, sentence: Sentence, when: Sequence[When]) -> None:
        """Leave the event, or take one up, where a scene, an item or a paragraph begins; a paragraph with a day of its own ends the scenes."""
        if scenes.begins_scene(self.document, sentence, self.events) or (self.digest and scenes.begins_entry(self.document, i)):
            self.apart = self.in_scenes = True
            self.current, self.leaders = None, []
        elif i and scenes.begins_paragraph(self.document, i) and self.events:
            self.in_scenes &= self.digest or not (when and when[0].start == sentence.start)
            if not self.in_scenes:
                self.apart = scenes.begins_item(self.document, sentence, when)
                self.current = None if self.apart else self._taken_up(sentence)

    def _taken_up(self, sentence: Sentence) -> Event | None:
        """The event with which a paragraph begins: the first of the article; for 「会上,…」 the last that was no talks."""
        told = self.document.of(sentence)
        at_it = told.startswith(("会上", "现场", "仪式上", "活动现场")) or _AT_THE_MEETING.match(told) is not None
        latest = next((e for e in reversed(self.events) if not e.talks and not e.earlier), None) if at_it else None
        main = self._main()
        goes_on = self.current and scenes.is_meeting(self.current) and main and is_whole(main.name) and _SPEAKS.match(told)
        return latest or (self.current if goes_on else main)

    def _main(self) -> Event | None:
        """What the article is about: the event of its headline, else its first; not one named once, to go on with another in the same paragraph
        (「博览会开幕。作为博览会的配套活动,论坛举行。」)."""
        events = [e for e in self.events if not (e.earlier or e.aside)] or self.events
        if not events:
            return None
        headed = next((e for e in events if any(same_event(form, e.name) for form in self.headed)), None)
        first, latest = events[0], events[-1]
        told = [self.document.sentences[min(e.sentences)].paragraph for e in (first, latest)]
        once = len(first.sentences - {min(latest.sentences)}) == 1
        return headed or (latest if once and told[0] == told[1] and not latest.talks else first)

    def read_headline(self, i: int, row: Sequence[Chunk]) -> None:
        sentence = self.document.sentences[i]
        for name in names_in(self.document, sentence, self.places, self.titles):
            event = None if name.bare else named_before(name, self.events, self.current) or self._in_body(name)
            planned = is_unreal(self.document.text, sentence, name.start, name.end)
            if event is None and not name.bare and not planned and (not self.events or is_held(self.document.text, name)):
                event = self._new(i, name, None)
            if event:
                event.take((name.start, name.end), name.form, i)
        self._meet_talks(i, row)
        main = self.events[0] if self.events else None
        named = next((e for e in self.events if i in e.sentences), None)
        self.focus[i] = named or main

    def _in_body(self, name: Name) -> Event | None:
        """The event of the body that a headline's name shortens, or tells in other words (「江云两市联席会议」), or that the body calls by its kind alone (「会议开始」): that
        has its name from the headline."""
        known = next((e for e in self.events if any(same_edition(name.form, form) for form in e.forms)), None)
        alike = [e for e in self.events if e.head == name.head and not (e.earlier or e.hosts) and self._opens(min(e.sentences))]
        if known is None and len(alike) == 1 and may_be_one(name.form, alike[0].name):
            return alike[0]
        bare = next((e for e in self.events if is_bare(e.name) and name.form.endswith(e.name)), None)
        if known is None and bare:
            bare.name = cleaned(name.form)
        return known or bare

    def _talks_spoken_of(self, i: int, row: Sequence[Chunk]) -> Event | None:
        """「…参加会见」: the talks that are spoken of, else the latest; for 「高远在会见时说」 those that he was at, and what follows is of them."""
        told = _AT_TALKS.search(self.document.of(self.document.sentences[i]))
        symposium = told is not None and "座谈" in told.group()
        talks = [e for e in reversed(self.events) if told and e.hosts and e.talks is not symposium]
        people = {c.value.name for c in row[:3] if c.kind == PERSON}
        own = next((e for e in talks if people & {*e.hosts, *e.guests}), None)
        self.current = own or self.current
        if talks and _BEGINS_TALKS.match(self.document.of(self.document.sentences[i])):
            self._date(talks[0], self.days.own[i])
        first = not i or scenes.begins_paragraph(self.document, i)
        return own or (self.current if self.current in talks and not first else next(iter(talks), None))

    def story(self) -> Story:
        main = next((e for e in self.events if not e.aside), self.events[0] if self.events else None)
        named = main is not None and not main.sentences.isdisjoint(
            self.headlines
        )  # 「江州博览会昨开幕」, 「市长高远宣布开幕。」
        told = (i for i, f in enumerate(self.focus) if f is main and not (named and i in self.headlines))
        first = next(told, 0) if main else 0
        only = len([e for e in self.events if not e.aside]) == 1
        for event in self.events:
            event.day = event.day or (None if self._is_vague(event) else self.days.first())
        body = min((i for i in main.sentences if i not in self.headlines), default=0) if main else 0
        self.past |= scenes.last_year(self.document, self.focus, body)
        self.past |= scenes.another_day(self.document, self.days.own, main.day if main else None, body)
        self.past |= scenes.other_days(self.document, self.days.opening, self.focus)
        if main and main.aside and not self._opens(body):
            only, first = False, 0
        self.focus = [None if i in self.past else f or (main if only or i < first else None) for i, f in enumerate(self.focus)]
        return Story(tuple(self.events), tuple(self.focus), tuple(self.days.of_sentence), tuple(self.days.told_on))

    def _opens(self, i: int) -> bool:
        """Whether a sentence stands in the first lines of the body."""
        told = self.document.sentences
        opening = next((s.paragraph for s in told if not s.headline), 0)
        return told[i].paragraph <= opening + 1

    def _is_vague(self, event: Event) -> bool:
        """「日前,论坛在江州召开」, 「本报3日一版《论坛召开》一文」: on no day that is told."""
        told = [self.document.of(self.document.sentences[i]) for i in event.sentences]
        return event.earlier or any(_VAGUE.search(sentence) or dates.is_printed(sentence) for sentence in told)

    # ── named events ──

    def _meet_name(self, i: int, name: Name, when: Sequence[When]) -> None:
        text, sentence = self.document.text, self.document.sentences[i]
        if is_cited(text, name) or any(c.kind == BODY and c.start < name.end < c.end for c in self.rows[i]):
            return
        if self._is_earlier(i, name, when) or (
            self.current and _UNVEILED.match(text, name.end) and text[name.start - 1] == "为"
        ):
            return
        known = known_event(name, self.events, self.current)
        if known and not self._is_of_another_entry(name, known):
            known.take((name.start, name.end), name.form, i)
            if not self.document.text.endswith("宣布", 0, name.start):
                self.current = known
            said = self.days.said(name, when)
            again = said and (is_held(text, name) or self.days.before(name, when))
            if known.day is None or len(known.day) < 10 or (known.guessed and again):
                known.day, known.guessed = self.days.of(name, when) or known.day, said is None
            return
        there = is_held(text, name) or is_told(text, name)
        if self.current and not self.current.talks and _SIGNS_AT_IT.fullmatch(text, sentence.start, name.end):
            return
        if is_unreal(text, sentence, name.start, name.end) or not (there or is_past(name, when, self.days.published)):
            return
        event = self._new(i, name, self.days.of(name, when))
        for k in scenes.done_before(self.document, self.rows, self.events, i, name.head):
            self.focus[k] = event
        event.guessed = self.days.said(name, when) is None
        event.take((name.start, name.end), name.form, i)
        if is_by_authority(text, sentence, name):
            event.day = self.days.before(name, when)
        elif there:
            self.current = event

    def _is_of_another_entry(self, name: Name, known: Event) -> bool:
        """Whether a bare 「座谈会」 of a digest stands in an entry of another day than the event that it might mean."""
        today = self.days.today()
        days = {today, known.day}
        return self.digest and name.bare and len(name.head) > _HEAD_ALONE and None not in days and len(days) == 2

    def _is_earlier(self, i: int, name: Name, when: Sequence[When]) -> bool:
        """「去年的第二届论坛」 beside the third: an event of its own, that the article does not go on about."""
        full = next((f for e in self.events if not e.earlier and (f := in_another_edition(name.form, e.name))), None)
        if full is None:
            return False
        event = next((e for e in self.events if e.name == full), None)
        if event is None:
            sentence = self.document.sentences[i]
            event = Event(
                full,
                name.head,
                dates.years_ago(self.document.text, sentence.start, name.start, self.days.published),
                earlier=True,
            )
            self.events.append(event)
        event.take((name.start, name.end), name.form, i)
        return True

    def _new(self, i: int, name: Name, day: str | None) -> Event:
        called = full_name(self.document, self.rows, self.headlines, i, name)
        if any(e.name == called for e in self.events) and len(called) == len(name.head):
            called = called_by(self.rows[i], name) or called  # 「(座谈会在江州召开。)高远主持召开座谈会」
        event = Event(called, name.head, day)
        event.aside = kinds().fullmatch(name.head) is not None and i not in self.headlines
        self.events.append(event)
        return event

    def _meet_counted(self, i: int, sentence: Sentence) -> None:
        """「2日的会谈,…」: talks that were named by their number, 「第七次会谈」."""
        counted = next((e for e in reversed(self.events) if not e.hosts and e.head in _COUNTED), None)
        if counted and i not in counted.sentences and _OF_TALKS.search(self.document.of(sentence)):
            counted.sentences.add(i)
            self.current = counted
            self._date(counted, self.days.opening[i] or self.days.own[i])

    def _date(self, event: Event, day: str | None) -> None:
        """Give an event a day that is told of it, where it had none of its own."""
        if day and (event.guessed or len(event.day or "") < len(day)):
            event.day, event.guessed = day, False

    # ── ceremonies without a name ──

    def _meet_ceremony(self, i: int, row: Sequence[Chunk]) -> None:
        """What is unveiled is an event where no other is spoken of."""
        sentence = self.document.sentences[i]
        told = self.document.of(sentence)
        aside = _ASIDE.match(told.lstrip("(（一二三四五六七八九十)）"))
        today, current = self.days.own[i], self.current
        another_day = (
            current is not None and today is not None and len(current.day or "") == len(today) and current.day != today
        )
        if (current is not None and not aside and not another_day) or unreal.planned(told):
            return
        seen = any(c.kind == PERSON for near in self.rows[i : i + 2] for c in near)
        for span, name in ceremonies.unveilings(row, self.document.text, (sentence.start, sentence.end), seen=seen):
            self._ceremony(i, name, span, aside=current is not None and aside is not None and aside["there"] is not None)
            return

    def _ceremony(self, i: int, name: str, span: Span, *, aside: bool) -> None:
        event = Event(name, name, self.days.today(), aside=aside)
        event.sentences.add(i)
        event.spans.append(span)
        self.events.append(event)
        self.current = event

    # ── talks ──

    def _meet_talks(self, i: int, row: Sequence[Chunk]) -> None:
        text = self.document.text
        for at, chunk in enumerate(row):
            meets = chunk.kind == ACT and chunk.value.act == "meet" and not text.startswith(("会", "时"), chunk.end)
            sentence = self.document.sentences[i]
            told_before = meets and attended(text, sentence.start, sentence.end, chunk.start)
            if (
                not meets
                or told_before
                or self._in_name(chunk)
                or (at and row[at - 1].kind == ACT and row[at - 1].value.act == "accompany")
                or chats(text, chunk)
                or is_unreal(text, sentence, chunk.start, chunk.end)
            ):
                continue
            sides = list(meetings(row, at, self._led(sentence, row, at), self.spoken_of))
            for hosts, guests in sides:
                self._talks(i, chunk, hosts, guests)
            party = None if sides else party_met(row, at, text)
            if party:
                self._talks(i, chunk, party[0], [], party[1])

    def _led(self, sentence: Sentence, row: Sequence[Chunk], at: int) -> list[str]:
        """Who leads the party that is met, as the sentence itself (「林深一行来访,高远会见客人」) or one before it tells; for 「同她座谈」 who was spoken of."""
        pronoun = _WITH_HIM.search(self.document.text, sentence.start, row[at].start) is not None
        came = guest(row[:at], self.document.text)
        if pronoun and (came or self.spoken_of):
            return came or [str(self.spoken_of)]
        return leaders(row[:at], self.document.text, self.spoken_of).people or came or self.leaders or self.guest

    def _meet_gathering(self, i: int, row: Sequence[Chunk]) -> None:
        """「双方举行会谈。」, 「座谈中,高远说…」: talks whose sides only the people tell who are heard there."""
        text, sentence = self.document.text, self.document.sentences[i]
        told = gathered(text, sentence.start, sentence.end)
        if told is None or is_unreal(text, sentence, told.start, told.end) or overlaps(told[:2], self.document.quoted):
            return
        near = {k for e in self.events if not e.earlier for k in e.sentences if self._in_paragraph(k, i)}
        if i in near or (near and not told.anew) or (told.anew and any(self.events[-1].sentences & {i, i - 1} for _ in near)):
            return
        rows = [self.rows[k] for k in range(i, min(i + 4, len(self.rows))) if self._in_paragraph(k, i)]
        hosts, guests = sides_heard(rows, told.start, self.leaders or self.guest, self.document.quoted)
        if hosts:
            self._symposium(i, told, hosts, guests)

    def _in_paragraph(self, k: int, i: int) -> bool:
        return self.document.sentences[k].paragraph == self.document.sentences[i].paragraph

    def _symposium(self, i: int, told: Gathered, hosts: Sequence[str], guests: Sequence[str]) -> None:
        name = talks_name(told.kind, hosts, guests) if guests else "、".join(hosts) + told.kind
        event = Event(name, SYMPOSIUM, self.days.of_talks(), hosts=tuple(hosts), guests=tuple(guests))
        event.sentences.add(i)
        event.spans.append((told.start, told.end))
        self.events.append(event)
        self.current = event

    def _in_name(self, chunk: Chunk) -> bool:
        """「第三次会晤」: the verb is the head of an event's name."""
        return any(start < chunk.start < end for event in self.events for start, end in event.spans)

    def _talks(self, i: int, chunk: Chunk, hosts: Sequence[str], guests: Sequence[str], party: str = "") -> None:
        known = next((e for e in self.events if same_talks(e, hosts, guests, party)), None)
        if known is None:
            name = talks_name(chunk.value.form, hosts, guests or [party])
            head = SYMPOSIUM if name.endswith("座谈") else "会见"
            known = Event(name, head, self.days.of_talks(), hosts=tuple(hosts), guests=tuple(guests))
            self.events.append(known)
        known.sentences.add(i)
        known.spans.append((chunk.start, chunk.end))
        self.current = known
