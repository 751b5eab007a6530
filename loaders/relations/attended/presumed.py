"""Who was at an event although no verb of taking part says so.

In: a Reading and who is known to have taken part in what. Out: (person, event, sentence). Of the people whom the account of an event names four in five were there: 「和他一道挥锹的,是高远、
林深等江州市领导」. Whether one was depends on how he is spoken of: in the event's own scene or paragraph, in a list, with a post, or on another day, in direct speech, met on a tour, at work. Each is a sign with a weight in presence.csv, which `make calibrate` (tests/presence.py) learns from the gold; the words that give a sign are in seeds/lexicon/presence.csv.
Not so whom the words put at another time or place, and who is only cited: 「托人带话的高远」, 「去年来过的林深」, 「在云州小学,校长江海领着大家看了操场」.
"""

import csv
import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from loaders import unreal
from loaders.chunks import ACT, PERSON, STOP, Chunk
from loaders.document import overlaps
from loaders.mentions.events.story import Event
from loaders.mentions.rosters import ABSENT
from loaders.patterns import any_of
from loaders.relations.attended import occasions
from loaders.relations.attended.authorities import is_cited
from loaders.relations.attended.guides import is_on_tour, public_people
from loaders.relations.attended.speeches import ELSEWHERE, KEPT_AWAY, by_the_way
from loaders.relations.fact import Reading
from loaders.stand_ins import is_stood_in_for
from loaders.weights import weights
from seeds import LEXICON

SURE_ENOUGH = 0.75
"""The least share of people with these signs who were there."""
_LIST = 3  # people in one sentence
_AHEAD_COUNTS = 3  # a sentence before the event is named is as far from it as so many behind
_CITED = re.compile("(?:^|[，,])据")
_LONG_DEAD = re.compile("(?:纪念|缅怀|追忆|古人|先贤|先辈|已故)[^，,。；;]{0,16}$")  # 「论坛介绍了古人李白、杜甫」
_SPACE = re.compile(r"\s+")  # 「请　假:」
_COMMA = re.compile("[，,：:]")
_STOP = re.compile("[。；;]")
_SPEAKS = re.compile("[^，,。；;、]{0,8}(?:说|表示|介绍|指出|强调|讲|谈|致辞|发言|宣布|主持|代表)")
_TELLING_ACTS = ("attend", "sign", "speak", "hold")


class Spot(NamedTuple):
    """Where an article speaks of a person as far as an event goes: the sentence, the chunk, and whether he is named once."""

    person: str
    event: Event
    sentence: int
    chunk: Chunk
    once: bool


def read(reading: Reading, present: Collection[tuple[str, str]]) -> Iterator[Spot]:
    """Those who are at no event by any other rule, at the event next to where they are spoken of; none of those whom a list excuses."""
    busy = {person for person, _ in present} | {entry.name for entry in reading.roster.entries if entry.role == ABSENT}
    signs = Signs(reading)
    for spot in spots(reading):
        if spot.person not in busy and _share(sum(_weights().get(sign, 0.0) for sign in ("any", *signs(spot)))) >= SURE_ENOUGH:
            yield spot


def _share(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


@cache
def _weights() -> Mapping[str, float]:
    return weights("loaders.relations.attended", "presence.csv")


# ── where a person is spoken of ──


def spots(reading: Reading) -> Iterator[Spot]:
    """Each person of the article who is not said to be away, with the event in whose scene he is spoken of, else that which is named nearest."""
    events = [e for e in reading.story.events if not e.earlier and not e.hosts]
    if not events:
        return
    named: dict[str, list[tuple[int, Chunk]]] = defaultdict(list)
    for i, row in enumerate(reading.rows):
        for chunk in row:
            if chunk.kind == PERSON:
                named[chunk.value.name].append((i, chunk))
    for person, places in named.items():
        ranked = [(reading.story.focus[i] is not e, _distance(e, i), i, k) for k, e in enumerate(events) for i, _ in places]
        *_, sentence, k = min(ranked)
        chunk = next(c for i, c in places if i == sentence)
        spot = Spot(person, events[k], sentence, chunk, len(places) == 1)
        if not _is_away(reading, spot):
            yield spot


def _is_away(reading: Reading, spot: Spot) -> bool:
    """Whether the words around a person put him elsewhere, deny what he does, let another stand for him, or only cite him (「据高远介绍」)."""
    row, clause = reading.rows[spot.sentence], _SPACE.sub("", _clause(reading, spot))
    at = row.index(spot.chunk)
    text, start = reading.document.text, reading.sentence(spot.sentence).start
    if _LONG_DEAD.search(text, max(start, spot.chunk.start - 24), spot.chunk.start):
        return True
    if (
        is_cited(row, at)
        or is_stood_in_for(row, at)
        or by_the_way(reading, spot.event, spot.sentence)
        or _is_off_stage(spot, row[at + 1 :])
    ):
        return True
    if is_on_tour(reading, spot.sentence, spot.chunk) and spot.person not in public_people(reading):
        return True
    if _is_in_speech(spot, row) or _is_on_the_way(spot, row) or _changes_post(reading, spot):
        return True
    elsewhere = ELSEWHERE.match(reading.text(spot.sentence)) or KEPT_AWAY.search(clause) or _CITED.search(clause)
    return elsewhere is not None or any(unreal.denied(part) for part in _COMMA.split(clause) if spot.chunk.value.form in part)


def _is_off_stage(spot: Spot, behind: Sequence[Chunk]) -> bool:
    """「林深登台领奖」 beside a meeting that has no stage."""
    clause = takewhile(lambda c: c.value != STOP, behind)
    return any(c.kind == ACT and occasions.is_off_stage(spot.event, c) for c in clause)


def _is_in_speech(spot: Spot, row: Sequence[Chunk]) -> bool:
    """「高远说,林深很支持」: whether he is only spoken of by who speaks before him."""
    spoken = [c.start for c in row if c.kind == ACT and c.value.act == "speak"]
    return bool(spoken) and max(spoken) < spot.chunk.start


def _is_on_the_way(spot: Spot, row: Sequence[Chunk]) -> bool:
    """「市长高远同日到云县调研」: whether a sentence that does not name the event tells of a visit of his."""
    behind = (c for c in row if c.kind == ACT and c.start >= spot.chunk.end)
    return spot.sentence not in spot.event.sentences and any(c.value.act == "visit" for c in behind)


def _changes_post(reading: Reading, spot: Spot) -> bool:
    """「会议宣布高远任副市长」: whether the sentence gives him a post or takes it from him."""
    told = (h for i, h in reading.holdings if i == spot.sentence and h.person == spot.person)
    return any(h.rule in ("appointed", "post-left") for h in told)


def _clause(reading: Reading, spot: Spot) -> str:
    """The words between the stops before and behind a person."""
    sentence, text = reading.sentence(spot.sentence), reading.document.text
    before = _STOP.split(text[sentence.start : spot.chunk.start])[-1]
    return before + text[spot.chunk.start : spot.chunk.end] + _behind(reading, spot)


def _behind(reading: Reading, spot: Spot) -> str:
    sentence = reading.sentence(spot.sentence)
    return _STOP.split(reading.document.text[spot.chunk.end : sentence.end], maxsplit=1)[0]


def _distance(event: Event, sentence: int) -> int:
    return min(sentence - i if i <= sentence else _AHEAD_COUNTS * (i - sentence) for i in event.sentences)


# ── how he is spoken of ──


class Signs:
    """Tells which signs a spot shows."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.text = reading, reading.document.text
        held = [h for _, h in reading.holdings if not h.former]
        self.posted, self.public = {h.person for h in held}, {h.person for h in held if h.public}
        self.several = sum(not e.earlier and not e.hosts for e in reading.story.events) > 1

    def __call__(self, spot: Spot) -> Iterator[str]:
        yield from self._of_person(spot)
        yield from self._of_scene(spot)
        yield from self._of_sentence(spot)
        yield from self._of_words(spot)

    def _of_person(self, spot: Spot) -> Iterator[str]:
        yield "official" if spot.person in self.public else "post" if spot.person in self.posted else "no post"
        if spot.once:
            yield "named once"
        if overlaps((spot.chunk.start, spot.chunk.end), self.reading.document.quoted):
            yield "in direct speech"

    def _of_scene(self, spot: Spot) -> Iterator[str]:
        focus, event = self.reading.story.focus[spot.sentence], spot.event
        yield "its scene" if focus is event else "no scene" if focus is None else "another scene"
        paragraph = self.reading.sentence(spot.sentence).paragraph
        if any(self.reading.sentence(i).paragraph == paragraph for i in event.sentences):
            yield "its paragraph"
        if spot.sentence < min(event.sentences):
            yield "before it"
        if self.several:
            yield "several events"
        told, day = self.reading.story.days[spot.sentence], event.day
        if told and day and not (told.startswith(day) or day.startswith(told)):
            yield "another day"

    def _of_sentence(self, spot: Spot) -> Iterator[str]:
        row = self.reading.rows[spot.sentence]
        if sum(c.kind == PERSON for c in row) >= _LIST:
            yield "list"
        acts = {c.value.act for c in row if c.kind == ACT}
        yield from (f"verb: {act}" for act in _TELLING_ACTS if act in acts)

    def _of_words(self, spot: Spot) -> Iterator[str]:
        if _SPEAKS.match(_behind(self.reading, spot)):
            yield "speaks"
        clause = _clause(self.reading, spot)
        yield from (f"words: {sign}" for sign, words in _words().items() if words.search(clause))


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    with (LEXICON / "presence.csv").open(encoding="utf-8") as lines:
        found: dict[str, list[str]] = defaultdict(list)
        for row in csv.DictReader(lines):
            found[row["sign"]].append(row["word"])
    return {sign: re.compile(any_of(words)) for sign, words in found.items()}
