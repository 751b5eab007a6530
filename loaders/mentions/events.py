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
from loaders.mentions.body_names import VENUE
from loaders.mentions.event_known import known_event, named_before, same_talks
from loaders.mentions.event_names import Name, cleaned, in_another_edition, is_whole, names_in, same_edition
from loaders.mentions.event_telling import is_by_authority, is_cited, is_held, is_past, is_told, is_unreal
from loaders.mentions.leaders import leaders
from loaders.mentions.places import Place
from loaders.mentions.posts import Title
from loaders.mentions.story import SYMPOSIUM, Event, Span, Story
from loaders.mentions.talks import attended, chats, meetings, party_met, talks_name

# ── the story of an article ──

_BESIDE_IT = re.compile("[^，,。]{0,6}(?:会议?|仪式|论坛|活动)(?:召开|举行|开始|结束)?[之以]?[前后][，,]")
_EVE = re.compile("[^，,。]{0,6}(?:会[议见]?|仪式|论坛|活动|签约)(?:召开|举行|开幕|开始)?[之的]?前一[天日]")
_BYLINE = re.compile(r"[(（][^()（）]{0,40}(?:记者|通讯员|摄|编辑)[^()（）]{0,40}$")
_DURING = re.compile("[^，,。]{0,10}期间[，,]")
_TOUR = re.compile(r"(?:先后|还|实地|分别)[^，,。；;]{0,6}(?:[到赴至]|走访|考察|参观|调研|走进|察看)")
_SCENE = re.compile("(?:走进|在)(?P<where>[^，,。；;]{2,24})[，,]")
_LAST_YEAR = re.compile("(?:^|[，,])(?:去年|前年|早在)")
_VAGUE = re.compile("日前|近日|不久前|近期")
_AT_TALKS = re.compile("参加了?(?:会[见谈]|座谈(?!会))|会[见谈]时在座|(?:会[见谈]|座谈)[中时]|陪同(?:会[见谈]|座谈(?!会))")
# A line of a list of news: what it tells is not of the event before.
_ITEM = re.compile(r"[▲△●○◆◇■□▶▷★☆※◎【]|[（(]?(?:[一二三四五六七八九十]+|\d{1,2})(?:[）)、]|[.．](?!\d))")

_ASKED = re.compile(r"(?:本报)?(?:记者|问)[：:]")
_HOUR = re.compile(r"\s*(?:[上下]午)?\d{1,2}[:：点]\d{0,2}(?:[ \u3000]|$)")  # 「14:00 车间」


def read(document: Document, rows: Sequence[Sequence[Chunk]], places: Sequence[Place], titles: Sequence[Title]) -> Story:
    """Go through the sentences once: body first, then the headlines, which name what the body tells."""
    reader = _Reader(document, rows, places, titles)
    order = [i for i, s in enumerate(document.sentences) if not s.headline] or list(range(len(document.sentences)))
    heads = [i for i in range(len(document.sentences)) if i not in set(order)]
    reader.headlines = heads
    for i in order:
        reader.read(i, rows[i])
    for i in heads:
        reader.read_headline(i, rows[i])
    return reader.story()


class _Reader:
    """Reads sentences in order and remembers the event and the day spoken of."""

    def __init__(
        self, document: Document, rows: Sequence[Sequence[Chunk]], places: Sequence[Place], titles: Sequence[Title]
    ) -> None:
        self.document, self.rows, self.places, self.titles = document, rows, places, titles
        self.told = dates.told_on(document.text, document.article.date)
        self.day: str | None = None  # that the story has come to
        self.today: str | None = None  # of the sentence
        self.events: list[Event] = []
        self.current: Event | None = None
        self.focus: list[Event | None] = [None] * len(document.sentences)
        self.days: list[str | None] = [None] * len(document.sentences)
        self.headlines: list[int] = []
        self.leaders: list[str] = []
        self.spoken_of: str | None = None
        self.past: set[int] = set()
        self.during = False
        self.by_the_clock = False  # an account of a day, each hour of which has its own scene
        self.apart = False  # in such a scene, or in an item of news of its own

    def read(self, i: int, row: Sequence[Chunk]) -> None:
        sentence = self.document.sentences[i]
        when = self._dates(sentence, row)
        self._move_day(when)
        self._move_to_event(sentence, when)
        self.today = next((w.iso for w in when if len(w.iso) == 10 and self._is_over(w)), self.day)
        self.during = not when and _DURING.match(self.document.of(sentence)) is not None
        self.days[i] = self.today
        if _HOUR.match(self.document.of(sentence)) or self._is_asked(sentence):
            self.apart = self.by_the_clock = True
            self.current = None
        elif i and self._begins_paragraph(i) and self.events and not self.by_the_clock:
            self.apart = self._begins_item(sentence, when)
            self.current = None if self.apart else self._taken_up(sentence)
        for name in sorted(names_in(self.document, sentence, self.places, self.titles), key=lambda n: n.start):
            self._meet_name(i, name, when)
        self._meet_talks(i, row)
        self._meet_ceremony(i, row)
        self.leaders = leaders(row, self.document.text, self.spoken_of) or self.leaders
        self.spoken_of = next((c.value.name for c in reversed(row) if c.kind == PERSON), self.spoken_of)
        self.focus[i] = self._talks_spoken_of(i) or self.current
        if self._is_history(i, when) or self._is_on_tour(i) or (self.apart and self.focus[i] is None):
            self.past.add(i)

    def _dates(self, sentence: Sentence, row: Sequence[Chunk]) -> list[dates.When]:
        """The dates of a sentence; not a 「今天」 that someone says, nor that of its byline."""
        text = self.document.text
        said = next((c.end for c in row if c.kind == ACT and c.value.act == "speak"), sentence.end)
        main = self._main() if self.events and _EVE.match(self.document.of(sentence)) else None
        found = dates.find(text, sentence.start, sentence.end, self.told, main.day if main else self.day)
        return [
            w
            for w in found
            if (re.search(r"[\d月]", text[w.start : w.end]) or (w.start < said and not overlaps(w[:2], self.document.quoted)))
            and not _BYLINE.search(text, sentence.start, w.start)
        ]

    def _taken_up(self, sentence: Sentence) -> Event | None:
        """The event with which a paragraph begins: the first of the article; for 「会上,…」 the last that was no talks."""
        at_it = self.document.of(sentence).startswith(("会上", "现场", "仪式上", "活动现场"))
        latest = next((e for e in reversed(self.events) if not e.talks and not e.earlier), None) if at_it else None
        return latest or self._main()

    def _is_asked(self, sentence: Sentence) -> bool:
        """「记者:…」: a question in an interview, which is on another matter; not one to those who give a press conference."""
        asked = _ASKED.match(self.document.text, sentence.start) is not None
        return asked and not any(event.name.endswith(("发布会", "通气会", "见面会")) for event in self.events)

    def _begins_paragraph(self, i: int) -> bool:
        """Not a line of a list, which goes on with what that is of: 「现场签约3个项目:」, 「1.甲公司与乙公司签约;」."""
        before = self.document.sentences[i - 1]
        lists = self.document.of(before).endswith((":", "：", ";", "；"))
        return self.document.sentences[i].paragraph != before.paragraph and not lists

    def _main(self) -> Event:
        """What the article is about: its first event; not one that it names once, to go on with another in the same paragraph."""
        events = [e for e in self.events if not e.earlier] or self.events
        first, latest = events[0], events[-1]
        told = [self.document.sentences[min(e.sentences)].paragraph for e in (first, latest)]
        return latest if len(first.sentences) == 1 and told[0] == told[1] and not latest.talks else first

    def _is_history(self, i: int, when: Sequence[dates.When]) -> bool:
        """「2010年4月,市长高远赴会」 in an account of this year: nothing that happened at its event; what someone says of that
        year is."""
        event = self.focus[i]
        if event is None or not event.day or not when or i in event.sentences:
            return False
        said = next((c.start for c in self.rows[i] if c.kind == ACT and c.value.act == "speak"), when[0].end)
        quoted = overlaps(when[0][:2], self.document.quoted)
        return when[0].start < said and not quoted and all(w.iso[:4] < event.day[:4] for w in when)

    def _is_on_tour(self, i: int) -> bool:
        """「访问期间,代表团先后到某公司走访。董事长高远介绍了情况。」: who speaks in a paragraph about stops was not at the meeting told before."""
        sentences = self.document.sentences
        first = next(k for k in range(i, -1, -1) if not k or sentences[k - 1].paragraph != sentences[i].paragraph)
        begins = self.document.of(sentences[first])
        unnamed = not any(first <= k <= i for event in self.events for k in event.sentences)
        toured = first < i and _DURING.match(begins) is not None and _TOUR.search(begins) is not None
        return unnamed and (toured or self._is_scene(first))

    def _is_scene(self, i: int) -> bool:
        """「在云州医院,来自江州的医生正在查房。」: a paragraph that begins somewhere else than the event was."""
        scene = _SCENE.match(self.document.text, self.document.sentences[i].start)
        inside = [c for c in self.rows[i] if scene and c.start >= scene.start("where") and c.end == scene.end("where")]
        return bool(self.events) and any(c.kind == BODY and not VENUE.search(c.value.form) for c in inside)

    def _begins_item(self, sentence: Sentence, when: Sequence[dates.When]) -> bool:
        """「(二)8日,…。」: an item of news with a day of its own, not a line of a roster."""
        told = self.document.of(sentence)
        return _ITEM.match(told) is not None and (any(len(w.iso) == 10 for w in when) or "日前" in told or "近日" in told)

    def read_headline(self, i: int, row: Sequence[Chunk]) -> None:
        sentence = self.document.sentences[i]
        for name in names_in(self.document, sentence, self.places, self.titles):
            event = None if name.bare else named_before(name, self.events, self.current) or self._in_body(name)
            planned = is_unreal(self.document.text, sentence, name.start, name.end)
            if event is None and not name.bare and not planned and is_held(self.document.text, name):
                event = self._new(name, None)
            if event:
                event.take((name.start, name.end), name.form, i)
        self._meet_talks(i, row)
        main = self.events[0] if self.events else None
        named = next((e for e in self.events if i in e.sentences), None)
        self.focus[i] = named or main

    def _in_body(self, name: Name) -> Event | None:
        """The event of the body that a headline's name shortens."""
        return next((e for e in self.events if any(same_edition(name.form, form) for form in e.forms)), None)

    def _talks_spoken_of(self, i: int) -> Event | None:
        """「…参加会见」: the latest talks."""
        told = _AT_TALKS.search(self.document.of(self.document.sentences[i]))
        symposium = told is not None and "座谈" in told.group()
        return next((e for e in reversed(self.events) if told and e.hosts and e.talks is not symposium), None)

    def story(self) -> Story:
        main = self.events[0] if self.events else None
        named = main is not None and not main.sentences.isdisjoint(
            self.headlines
        )  # 「江州博览会昨开幕」, 「市长高远宣布开幕。」
        told = (i for i, f in enumerate(self.focus) if f is main and not (named and i in self.headlines))
        first = next(told, 0) if main else 0
        only = len(self.events) == 1
        self._name_signings()
        for event in self.events:
            event.day = event.day or (None if self._is_vague(event) else self._first_day())
        self.past |= self._before_it(main)
        self.focus = [None if i in self.past else f or (main if only or i < first else None) for i, f in enumerate(self.focus)]
        return Story(tuple(self.events), tuple(self.focus), tuple(self.days))

    def _first_day(self) -> str | None:
        """The first day that is told; not that on which the article was sent."""
        told = (
            d for d, s in zip(self.days, self.document.sentences, strict=True) if not dates.is_dateline(self.document.of(s))
        )
        return next(filter(None, told), self.told)

    def _before_it(self, main: Event | None) -> set[int]:
        """「去年春天,两家签下合同。…」: the sentences of a paragraph about last year, before the event is told."""
        told = self.document.sentences
        first = min((i for i in main.sentences if i not in self.headlines), default=0) if main else 0
        past = {told[i].paragraph for i in range(first) if not self.focus[i] and _LAST_YEAR.search(self.document.of(told[i]))}
        return {i for i in range(first) if not self.focus[i] and told[i].paragraph in past}

    def _is_vague(self, event: Event) -> bool:
        """「日前,论坛在江州召开」, 「本报3日一版《论坛召开》一文」: on no day that is told."""
        told = [self.document.of(self.document.sentences[i]) for i in event.sentences]
        return event.earlier or any(_VAGUE.search(sentence) or dates.is_printed(sentence) for sentence in told)

    def _move_day(self, when: Sequence[dates.When]) -> None:
        for w in when:
            long_ago = self.told and dates.is_long_before(w.iso, self.told)
            if len(w.iso) == 10 and self._is_over(w) and not w.aside and not long_ago:
                self.day = w.iso

    def _is_over(self, when: dates.When) -> bool:
        """Whether a day is not after that of the article, of which perhaps but the year is known."""
        return not self.told or when.iso[: len(self.told)] <= self.told

    def _move_to_event(self, sentence: Sentence, when: Sequence[dates.When]) -> None:
        """「会前,高远会见了林深」: on the day of the event that is told."""
        event = self.current or (self.events[0] if self.events else None)
        if event and event.day and len(event.day) == 10 and not when and _BESIDE_IT.match(self.document.of(sentence)):
            self.day = event.day

    def _today(self) -> str | None:
        """The day that is told; 「考察期间,…」 is on one of several."""
        return self.today[:7] if self.today and self.during else self.today

    # ── named events ──

    def _meet_name(self, i: int, name: Name, when: Sequence[dates.When]) -> None:
        text, sentence = self.document.text, self.document.sentences[i]
        if is_cited(text, name) or any(c.kind == BODY and c.start < name.end < c.end for c in self.rows[i]):
            return
        if self._is_earlier(i, name, when):
            return
        known = known_event(name, self.events, self.current)
        if known:
            known.take((name.start, name.end), name.form, i)
            if not self.document.text.endswith("宣布", 0, name.start):
                self.current = known
            said = self._said_day(name, when)
            if known.day is None or len(known.day) < 10 or (known.guessed and said and is_held(text, name)):
                known.day, known.guessed = self._day_of(name, when) or known.day, said is None
            return
        there = is_held(text, name) or is_told(text, name)
        if is_unreal(text, sentence, name.start, name.end) or not (there or is_past(name, when, self.told)):
            return
        event = self._new(name, self._day_of(name, when))
        event.guessed = self._said_day(name, when) is None
        event.take((name.start, name.end), name.form, i)
        if is_by_authority(text, sentence, name):
            event.day = self._own_day(name, when)
        elif there:
            self.current = event

    def _is_earlier(self, i: int, name: Name, when: Sequence[dates.When]) -> bool:
        """「去年的第二届论坛」 beside the third: an event of its own, that the article does not go on about."""
        full = next((f for e in self.events if not e.earlier and (f := in_another_edition(name.form, e.name))), None)
        if full is None:
            return False
        event = next((e for e in self.events if e.name == full), None)
        if event is None:
            sentence = self.document.sentences[i]
            event = Event(
                full, name.head, dates.years_ago(self.document.text, sentence.start, name.start, self.told), earlier=True
            )
            self.events.append(event)
        event.take((name.start, name.end), name.form, i)
        return True

    def _new(self, name: Name, day: str | None) -> Event:
        event = Event(self._full(name), name.head, day)
        self.events.append(event)
        return event

    def _full(self, name: Name) -> str:
        """A bare ceremony takes its name from the headline that says what it is for: 「——某某产业园开工」 + 「开工仪式」."""
        what = name.head.removesuffix("仪式")
        for i in self.headlines if name.bare and what and what != name.head else ():
            line = self.document.of(self.document.sentences[i]).strip("—-– ")
            for clause in re.split(r"[\s，,；;]", line):
                if clause.endswith(what) and len(clause) > len(what) + 2:
                    return clause + "仪式"
        return cleaned(name.form)

    def _own_day(self, name: Name, when: Sequence[dates.When]) -> str | None:
        """The day that stands right before the name."""
        return next(
            (w.iso for w in reversed(when) if w.end <= name.start and name.start - w.end <= 2 and len(w.iso) >= 7), None
        )

    def _day_of(self, name: Name, when: Sequence[dates.When]) -> str | None:
        month = next((w.iso for w in when if len(w.iso) == 7 and self._is_over(w)), None)
        return self._said_day(name, when) or self._today() or month

    def _said_day(self, name: Name, when: Sequence[dates.When]) -> str | None:
        """The day that the sentence says."""
        return self._own_day(name, when) or next((w.iso for w in when if len(w.iso) == 10 and self._is_over(w)), None)

    # ── ceremonies without a name ──

    def _meet_ceremony(self, i: int, row: Sequence[Chunk]) -> None:
        """What is unveiled is an event where no other is spoken of."""
        sentence = self.document.sentences[i]
        told = self.document.of(sentence)
        aside = re.match("会后|会前|同日|随后", told.lstrip("(（一二三四五六七八九十)）")) is not None
        if (self.current is not None and not aside) or unreal.planned(told):
            return
        for span, name in ceremonies.unveilings(row, self.document.text, (sentence.start, sentence.end)):
            self._ceremony(i, name, span)
            return

    def _ceremony(self, i: int, name: str, span: Span) -> None:
        event = Event(name, name, self._today())
        event.sentences.add(i)
        event.spans.append(span)
        self.events.append(event)
        self.current = event

    def _name_signings(self) -> None:
        """A bare 「签约仪式」 is that of the fair at which it is held, else that of the two who sign nearby."""
        for event in self.events:
            if event.name in ceremonies.SIGNINGS:
                first = min(event.sentences)
                near = sorted(range(max(0, first - 2), min(len(self.rows), first + 6)), key=lambda k: abs(k - first))
                signed = (ceremonies.signing(self.rows[k], self.document.text, self.document.article.home) for k in near)
                whole = (e.name for e in self.events if e.day == event.day and not e.hosts and is_whole(e.name))
                of = next(whole, None) or next(filter(None, signed), "")
                event.name = f"{of}{event.name}"

    # ── talks ──

    def _meet_talks(self, i: int, row: Sequence[Chunk]) -> None:
        text = self.document.text
        for at, chunk in enumerate(row):
            meets = chunk.kind == ACT and chunk.value.act == "meet" and not text.startswith(("会", "时"), chunk.end)
            sentence = self.document.sentences[i]
            told_before = meets and attended(text, sentence.start, sentence.end, chunk.start)
            if not meets or told_before or self._in_name(chunk) or chats(text, chunk) or is_unreal(text, sentence, chunk.start, chunk.end):
                continue
            sides = list(meetings(row, at, self.leaders))
            for hosts, guests in sides:
                self._talks(i, chunk, hosts, guests)
            party = None if sides else party_met(row, at, text)
            if party:
                self._talks(i, chunk, party[0], [], party[1])

    def _in_name(self, chunk: Chunk) -> bool:
        """「第三次会晤」: the verb is the head of an event's name."""
        return any(start < chunk.start < end for event in self.events for start, end in event.spans)

    def _talks(self, i: int, chunk: Chunk, hosts: Sequence[str], guests: Sequence[str], party: str = "") -> None:
        known = next((e for e in self.events if same_talks(e, hosts, guests, party)), None)
        if known is None:
            name = talks_name(chunk.value.form, hosts, guests or [party])
            head = SYMPOSIUM if chunk.value.form == "座谈" else "会见"
            known = Event(name, head, self._today(), hosts=tuple(hosts), guests=tuple(guests))
            self.events.append(known)
        known.sentences.add(i)
        known.spans.append((chunk.start, chunk.end))
        self.current = known
