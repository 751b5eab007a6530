"""Meetings, forums, ceremonies and talks of which an article tells.

In: a Document, its rows of chunks and places. Out: a `Story`: the events with every form of their name, and the event and day that each
sentence speaks of. A name ends with a word for an event (seeds/lexicon/event_heads.txt) and begins where its run of words does; a bare
「会议」 or 「论坛」 is the one named before. What is planned, or only cited (「…座谈会上的重要讲话精神」), is no event here.
"""

import re
from collections.abc import Sequence

from loaders import unreal
from loaders.chunks import ACT, BODY, PERSON, Chunk
from loaders.document import Document, Sentence
from loaders.mentions import dates
from loaders.mentions.dates import When
from loaders.mentions.events import ceremonies, scenes
from loaders.mentions.events.account import Account
from loaders.mentions.events.coreference import known_event, named_before
from loaders.mentions.events.days import Days
from loaders.mentions.events.forms import (
    cleaned,
    in_another_edition,
    is_bare,
    is_whole,
    kinds,
    may_be_one,
    same_edition,
    same_event,
)
from loaders.mentions.events.full_names import called_by, full_name
from loaders.mentions.events.names import Name, names_in
from loaders.mentions.events.story import Event, Story
from loaders.mentions.events.talks import in_account
from loaders.mentions.events.talks.gatherings import guest
from loaders.mentions.events.telling import follows_on, is_by_authority, is_cited, is_held, is_past, is_told, is_unreal
from loaders.mentions.leaders import leaders
from loaders.mentions.places import Place
from loaders.mentions.posts import Title
from loaders.spans import Span

# ── the story of an article ──

_HEAD_ALONE = 2  # characters of 「会议」, 「仪式」
_UNVEILED = re.compile("(?:共同)?(?:揭幕|揭牌|剪彩)")  # 「并为书画展揭幕」 tells of no other meeting
_SIGNS_AT_IT = re.compile(
    r"(?:(?:座谈|会议|对接|联席)?会[上中]|会议?期间|会议)[，,]?(?:还|也|又|随后|同时)?举[行办]了?(?:隆重的)?(?:[一二两三四五六\d]+[组场项个])?"
    r"(?:\w{2}[和与、暨及])?(?:签约|签字)(?:[和与、暨及](?:结对|揭牌))*(?:仪式|活动)"
)
_VAGUE = re.compile("日前|近日|不久前|近期")
_COUNTED = {"会谈", "会晤", "会商", "磋商", "对话"}
_AT_THE_MEETING = re.compile("[^，,。；;：:]{2,30}在(?:座谈|联席|推介)?会上")  # 「高远在会上说」
_EVERYDAY = ("会议", "座谈会", "培训班", "活动")  # kinds of which a place has several a day
_ASIDE = re.compile("会后|会前|同日|(?P<there>随后)")
_SPEAKS = re.compile(
    "(?:围绕[^。]{2,24}?[，,])?[^。；;：:“]{2,90}(?:先后|分别|依次|相继)(?:作?了?交流)?发言|[^，,。；;：:“]{2,40}(?:[说道][，,：:]|表示|介绍|通报|发言|汇报)"
)  # what is told of a meeting, not of a fair
_CELEBRATES = re.compile("(?:庆典|典礼|仪式)$")  # at which nobody speaks in turn
# 「(签约仪式上,3个项目落定:…)高远、林深共同见证。」, 「(推介会上签下四份协议:…)高远、林深分别在协议上签了字。」
_AT_SIGNING = re.compile(
    "[^。；;]{2,90}(?:见证(?:了?(?:项目)?签[约字])?|在(?:协议|合同|备忘录|文本)上签(?:了|下了?)?[字名])[。;；]?$"
)
_OF_TALKS = re.compile("的会[谈晤商]|^会[谈晤商]|[，,。]会[谈晤商](?:中|由|就|于)")


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
    account = reader.account
    account.leaders, account.guest, account.spoken_of = [], [], None  # who came in the last lines is not whom a headline means
    for i in heads:
        reader.read_headline(i, rows[i])
    return reader.story()


class _Reader:
    """Reads sentences in order and remembers the event and the day spoken of."""

    def __init__(
        self, document: Document, rows: Sequence[Sequence[Chunk]], places: Sequence[Place], titles: Sequence[Title]
    ) -> None:
        self.document, self.rows, self.places, self.titles = (document, rows, places, titles)
        self.days = Days(document)
        self.account = Account(document, rows, self.days)
        self.focus: list[Event | None] = [None] * len(document.sentences)
        self.headlines: list[int] = []
        self.headed: list[str] = []  # the names of events in the headlines
        self.digest = scenes.is_digest(document)
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
        when = self.days.read(i, row, self._main(), self.account.current)
        self._begin(i, sentence, when)
        before = self.account.current
        for name in names_in(self.document, sentence, self.places, self.titles):
            self._meet_name(i, name, when)
        self._meet_counted(i, sentence)
        named = self.account.current
        in_account.meet(self.account, i, row)
        in_account.meet_reception(self.account, i, row)
        in_account.meet_facing(self.account, i, row)
        in_account.meet_lines(self.account, i)
        in_account.meet_in_passing(self.account, i, row)
        if named and named is not self.account.current and self._is_told_last(sentence, named):
            self.account.current = named
        self.account.leaders = leaders(row, self.document.text, self.account.spoken_of) or self.account.leaders
        self.account.guest = guest(row, self.document.text) or self.account.guest
        in_account.meet_gathering(self.account, i)
        if not self.headed:
            in_account.meet_encounter(self.account, i)
        self._meet_ceremony(i, row)
        self.account.named = [c.value.name for c in row if c.kind == PERSON] or self.account.named
        self.account.spoken_of = self.account.named[-1] if self.account.named else None
        event = self.focus[i] = in_account.spoken_of(self.account, i, row) or self.account.current
        if event and event.aside and any(not e.aside for e in self.account.events):
            self.account.current = before  # 「会后举行篮球赛。」: the account goes on with the meeting
        history = (event is None or i not in event.sentences) and scenes.is_history(self.document, row, event, when)
        if history or scenes.is_elsewhere(self.document, self.rows, self.account.events, i) or (self.apart and event is None):
            self.past.add(i)

    def _is_told_last(self, sentence: Sentence, named: Event) -> bool:
        """「高远与林深座谈,两市还召开了联席会议,…」: whether a meeting is named behind the talks of a sentence."""
        talks = self.account.current
        return talks is not None and max(named.spans, default=(0, 0))[0] > max(max(talks.spans)[0], sentence.start)

    def _begin(self, i: int, sentence: Sentence, when: Sequence[When]) -> None:
        """Leave the event, or take one up, where a scene, an item or a paragraph begins; a paragraph with a day of its own ends the scenes."""
        if scenes.begins_scene(self.document, sentence, self.account.events) or (
            self.digest and scenes.begins_entry(self.document, i)
        ):
            self.apart = self.in_scenes = True
            self.account.on_trip = self.account.leaders or self.account.on_trip
            self.account.current, self.account.leaders, self.account.guest = None, [], []
        elif i and scenes.begins_paragraph(self.document, i) and self.account.events:
            self.in_scenes &= not scenes.is_another(self.document, sentence)
            self.in_scenes &= self.digest or not (when and when[0].start == sentence.start)
            if not self.in_scenes:
                self.apart = scenes.begins_item(self.document, sentence, when)
                self.account.current = None if self.apart else self._taken_up(sentence)

    def _taken_up(self, sentence: Sentence) -> Event | None:
        """The event with which a paragraph begins: the first of the article; for 「会上,…」 the last that was no talks."""
        told = self.document.of(sentence)
        at_it = told.startswith(("会上", "现场", "仪式上", "活动现场")) or _AT_THE_MEETING.match(told) is not None
        latest = next((e for e in reversed(self.account.events) if not e.talks and not e.earlier), None) if at_it else None
        main = self._main()
        goes_on = (
            self.account.current
            and scenes.is_meeting(self.account.current)
            and main
            and (is_whole(main.name) or _CELEBRATES.search(main.name))
            and _SPEAKS.match(told)
        )
        goes_on = goes_on or (self.account.current and not self.account.current.talks and _AT_SIGNING.match(told))
        return latest or (self.account.current if goes_on else main)

    def _main(self) -> Event | None:
        """What the article is about: the event of its headline, else its first; not one named once, to go on with another in the same paragraph
        (「博览会开幕。作为博览会的配套活动,论坛举行。」)."""
        events = [e for e in self.account.events if not (e.earlier or e.aside)] or self.account.events
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
            planned = is_unreal(self.document.text, sentence, name.start, name.end)
            event = None if name.bare else named_before(name, self.account.events, self.account.current)
            event = event or (None if name.bare else self._in_body(name, planned=planned))
            if (
                event is None
                and not name.bare
                and not planned
                and (not self.account.events or is_held(self.document.text, name))
            ):
                event = self._new(i, name, None)
            if event:
                event.take((name.start, name.end), name.form, i)
        in_account.meet(self.account, i, row)
        main = self.account.events[0] if self.account.events else None
        named = next((e for e in self.account.events if i in e.sentences), None)
        self.focus[i] = named or main

    def _in_body(self, name: Name, *, planned: bool) -> Event | None:
        """The event of the body that a headline's name shortens, or tells in other words (「江云两市联席会议」; not 「教师座谈会」 beside 「企业家座谈会」, nor one that is
        yet to come), or that the body calls by its kind alone (「会议开始」): that has its name from the headline."""
        known = next((e for e in self.account.events if any(same_edition(name.form, form) for form in e.forms)), None)
        alike = [
            e
            for e in self.account.events
            if e.head == name.head and not (e.earlier or e.hosts) and self._opens(min(e.sentences))
        ]
        one = len(alike) == 1 and name.head not in _EVERYDAY and not planned and may_be_one(name.form, alike[0].name)
        if known is None and one:
            return alike[0]
        bare = next((e for e in self.account.events if is_bare(e.name) and name.form.endswith(e.name)), None)
        if known is None and bare:
            bare.name = cleaned(name.form)
        return known or bare

    def story(self) -> Story:
        main = next((e for e in self.account.events if not e.aside), self.account.events[0] if self.account.events else None)
        named = main is not None and not main.sentences.isdisjoint(
            self.headlines
        )  # 「江州博览会昨开幕」, 「市长高远宣布开幕。」
        told = (i for i, f in enumerate(self.focus) if f is main and not (named and i in self.headlines))
        first = next(told, 0) if main else 0
        only = len([e for e in self.account.events if not e.aside]) == 1
        for event in self.account.events:
            event.day = event.day or (None if self._is_vague(event) else self.days.first())
        body = min((i for i in main.sentences if i not in self.headlines), default=0) if main else 0
        self.past |= scenes.last_year(self.document, self.focus, body)
        self.past |= scenes.another_day(self.document, self.days.own, main.day if main else None, body)
        self.past |= scenes.other_days(self.document, self.days.opening, self.focus)
        if main and main.aside and not self._opens(body):
            only, first = False, 0
        self.focus = [None if i in self.past else f or (main if only or i < first else None) for i, f in enumerate(self.focus)]
        return Story(tuple(self.account.events), tuple(self.focus), tuple(self.days.of_sentence), tuple(self.days.told_on))

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
        if (
            self._is_earlier(i, name)
            or self._comes_before(i, name)
            or (self.account.current and _UNVEILED.match(text, name.end) and text[name.start - 1] == "为")
        ):
            return
        known = known_event(name, self.account.events, self.account.current)
        if known and not (self._is_of_another_entry(name, known) or self.days.is_of_another_year(name, known)):
            known.take((name.start, name.end), name.form, i)
            if not self.document.text.endswith("宣布", 0, name.start):
                self.account.current = known
            said = self.days.said(name, when)
            again = said and (is_held(text, name) or self.days.before(name, when))
            if known.day is None or len(known.day) < 10 or (known.guessed and again):
                known.day, known.guessed = (self.days.of(name, when) or known.day, said is None)
            return
        there = is_held(text, name) or is_told(text, name)
        if self.account.current and not self.account.current.talks and _SIGNS_AT_IT.fullmatch(text, sentence.start, name.end):
            return
        planned = is_unreal(text, sentence, name.start, name.end) or self.days.is_to_come(name, when)
        if planned or not (there or is_past(name, when, self.days.published)):
            return
        event = self._new(i, name, self.days.of(name, when))
        for k in scenes.done_before(self.document, self.rows, self.account.events, i, name.head):
            self.focus[k] = event
        event.guessed = self.days.said(name, when) is None
        event.take((name.start, name.end), name.form, i)
        if is_by_authority(text, sentence, name):
            event.day = self.days.before(name, when)
        elif there and self._looks_back(i, name, event):
            event.aside = True
        elif there:
            self.account.current = event

    def _looks_back(self, i: int, name: Name, event: Event) -> bool:
        """「(高远与林深会谈。)高远说,去年的博览会已经闭幕。」: an event of an earlier day that is only spoken of."""
        current = self.account.current
        spoken = any(c.kind == ACT and c.value.act == "speak" and c.end <= name.start for c in self.rows[i])
        return bool(current and spoken and current.day and event.day and event.day < current.day[: len(event.day)])

    def _is_of_another_entry(self, name: Name, known: Event) -> bool:
        """Whether a bare 「座谈会」 of a digest stands in an entry of another day than the event that it might mean."""
        today = self.days.today()
        days = {today, known.day}
        return self.digest and name.bare and len(name.head) > _HEAD_ALONE and None not in days and len(days) == 2

    def _is_earlier(self, i: int, name: Name) -> bool:
        """「去年的第二届论坛」 beside the third: an event of its own, that the article does not go on about."""
        full = next((f for e in self.account.events if not e.earlier and (f := in_another_edition(name.form, e.name))), None)
        if full is None:
            return False
        event = next((e for e in self.account.events if e.name == full), None)
        if event is None:
            sentence = self.document.sentences[i]
            event = Event(
                full,
                name.head,
                dates.years_ago(self.document.text, sentence.start, name.start, self.days.published),
                earlier=True,
            )
            self.account.events.append(event)
        event.take((name.start, name.end), name.form, i)
        return True

    def _comes_before(self, i: int, name: Name) -> bool:
        """「这是继去年的京津恳谈会之后,我市又一次…」 beside what is told: it is spoken of by the way."""
        if not self.account.events or not follows_on(self.document.text, name):
            return False
        if not any(same_event(name.form, e.name) for e in self.account.events):
            begin = self.document.sentences[i].start
            day = dates.years_ago(self.document.text, begin, name.start, self.days.published)
            event = Event(name.form, name.head, day, earlier=True)
            event.take((name.start, name.end), name.form, i)
            self.account.events.append(event)
        return True

    def _new(self, i: int, name: Name, day: str | None) -> Event:
        called = full_name(self.document, self.rows, self.headlines, i, name)
        if any(e.name == called for e in self.account.events) and len(called) == len(name.head):
            called = called_by(self.rows[i], name) or called  # 「(座谈会在江州召开。)高远主持召开座谈会」
        event = Event(called, name.head, day)
        event.aside = kinds().fullmatch(name.head) is not None and i not in self.headlines
        self.account.events.append(event)
        return event

    def _meet_counted(self, i: int, sentence: Sentence) -> None:
        """「2日的会谈,…」: talks that were named by their number, 「第七次会谈」."""
        counted = next((e for e in reversed(self.account.events) if not e.hosts and e.head in _COUNTED), None)
        if counted and i not in counted.sentences and _OF_TALKS.search(self.document.of(sentence)):
            counted.sentences.add(i)
            self.account.current = counted
            counted.date(self.days.opening[i] or self.days.own[i])

    # ── ceremonies without a name ──

    def _meet_ceremony(self, i: int, row: Sequence[Chunk]) -> None:
        """What is unveiled is an event where no other is spoken of."""
        sentence = self.document.sentences[i]
        told = self.document.of(sentence)
        aside = _ASIDE.match(told.lstrip("(（一二三四五六七八九十)）"))
        today, current = self.days.own[i], self.account.current
        another_day = (
            current is not None and today is not None and len(current.day or "") == len(today) and current.day != today
        )
        if (current is not None and not aside and not another_day) or unreal.planned(told):
            return
        seen = any(c.kind == PERSON for near in self.rows[i : i + 3] for c in near)
        for span, name in ceremonies.unveilings(row, self.document.text, (sentence.start, sentence.end), seen=seen):
            self._ceremony(i, name, span, aside=current is not None and aside is not None and aside["there"] is not None)
            return

    def _ceremony(self, i: int, name: str, span: Span, *, aside: bool) -> None:
        event = Event(name, name, self.days.today(), aside=aside)
        event.sentences.add(i)
        event.spans.append(span)
        self.account.events.append(event)
        self.account.current = event
