"""Signings that have no name: 「18日,江州市在云州与云港公司签署《合作协议》,高远、林深签字」, where no event is spoken of.

In: an article's rows, its story and its agreements. Out: the story with an event for each such signing: it has a day, a place and people (ontology.md).
What its paragraph goes on to tell is of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.chunks import ACT, BODY, PERSON, PLACE, Chunk
from loaders.document import Document
from loaders.mentions.agreements import SIGNED, Agreement
from loaders.mentions.events.forms import is_whole
from loaders.mentions.events.story import Event, Story

_CEREMONIES = {"签约仪式", "签字仪式", "签约活动", "签订仪式", "签署仪式"}
_ANY_CEREMONY = "仪式"
_DAY = re.compile(r"\d{1,2}日|昨[日天晚]|今[日天晨]|[当同]一?[日天晚]|[上下]午|[上本]周[一二三四五六日末]|日前|近日")
# 「十几分钟之后,两市签署…」: the day and the place stand in the paragraph before.
_LATER = re.compile(r"[^，,。；;]{0,6}(?:分钟|小时|钟头|片刻)之?后|随后|接着|紧接着|之后")
_SOMEWHERE = re.compile(r"(?:在|到|赴|(?<!位)于|走访|走进)[^，,。；;]{0,12}$")
_PAUSE = re.compile("[，,；;]")
_WITNESSED = re.compile("到场|在场|现场|见证|出席")  # 「两家签约。高远、林深签字,江海到场见证」
_VENUE = re.compile(r"(?:里|内|现场|会议室|大厅|礼堂|宾馆|酒店)[,，]")


def with_signings(document: Document, rows: Sequence[Sequence[Chunk]], story: Story, agreements: Sequence[Agreement]) -> Story:
    """The story with its unnamed signings, and the ceremonies named that had but a kind."""
    events, focus = list(story.events), list(story.focus)
    for event in (e for e in events if e.name in _CEREMONIES):
        event.name = f"{_whose(document, event, events, agreements)}{event.name}"
    for event in (e for e in events if e.name == _ANY_CEREMONY):
        pair = _pair_near(document, event, agreements)
        event.name = f"{pair}签约仪式" if pair else event.name
    for agreement in agreements:
        i = agreement.sentence
        paragraph = _paragraph(document, i)
        taken = focus[i] and not _is_told_later(focus[i], paragraph)
        if agreement.modality != SIGNED or agreement.occasion != i or taken or len(agreement.parties) < 2:
            continue
        if _is_event(document, rows, paragraph, agreement):
            name = _name(agreement)
            event = Event(name, name, story.days[i], spans=[(agreement.start, agreement.start)], sentences={i})
            events.append(event)
            own = focus[i : paragraph.stop]
            focus[i : paragraph.stop] = [event if _is_told_later(f, paragraph) else f or event for f in own]
    return replace(story, events=tuple(events), focus=tuple(focus))


def _is_told_later(event: Event | None, paragraph: range) -> bool:
    """Whether talks are told only behind a paragraph: what was signed in it was not signed there."""
    return event is not None and bool(event.hosts) and min(event.sentences) >= paragraph.stop


def _whose(document: Document, event: Event, events: Sequence[Event], agreements: Sequence[Agreement]) -> str:
    """A bare 「签约仪式」 is that of the fair at which it is held, else that of the two who sign nearby, first in its own paragraph."""
    fair = (e.name for e in events if e.day == event.day and not e.hosts and is_whole(e.name))
    return next(fair, None) or _pair_near(document, event, agreements)


def _pair_near(document: Document, event: Event, agreements: Sequence[Agreement]) -> str:
    """The two who sign in the paragraph that first tells of an event, else those told last before it, else behind."""
    first = min(event.sentences)
    own = _paragraph(document, first)
    pairs = ((k, a.sentence) for k, a in enumerate(agreements) if len(a.parties) == 2)
    near = sorted((at not in own, at > first, abs(at - first), at, k) for k, at in pairs)
    pair = (agreements[k] for *_, at, k in near if -4 < at - first < 6)
    return next((_pair(a) for a in pair), "")


def _pair(agreement: Agreement) -> str:
    return "与".join(party.name for party in agreement.parties)


def _name(agreement: Agreement) -> str:
    """The two who sign and that they do; for more of them what they sign."""
    return f"{_pair(agreement) if len(agreement.parties) == 2 else agreement.name}签约仪式"


def _paragraph(document: Document, i: int) -> range:
    """The numbers of the sentences that stand in one paragraph with sentence i."""
    own = [k for k, s in enumerate(document.sentences) if s.paragraph == document.sentences[i].paragraph]
    return range(own[0], own[-1] + 1)


def _is_event(document: Document, rows: Sequence[Sequence[Chunk]], paragraph: range, agreement: Agreement) -> bool:
    """Whether a day is told up to the agreement, and the place: by its own clause (「在江州签署」), else before (「专家到江州义诊,两院签署」),
    with someone who signs or is there."""
    first = paragraph.start
    if first and _LATER.match(document.of(document.sentences[first])):
        first = _paragraph(document, first - 1).start
    begin = document.sentences[first].start
    if not _DAY.search(document.text, begin, agreement.start):
        return False
    places = [
        c.start
        for k in range(first, agreement.sentence + 1)
        for c in rows[k]
        if c.kind in (PLACE, BODY)
        and _SOMEWHERE.search(document.text, document.sentences[k].start, min(c.start, agreement.start))
    ]
    own = document.sentences[agreement.sentence].start
    if any(own <= at < agreement.start and not _PAUSE.search(document.text, at, agreement.start) for at in places):
        return True
    there = range(agreement.sentence, paragraph.stop)
    seen = any(_takes_part(rows[k]) for k in there)
    placed = bool(places) or _VENUE.search(document.text, begin, agreement.start) is not None
    witnessed = bool(agreement.signers) and any(_WITNESSED.search(document.of(document.sentences[k])) for k in there)
    return (placed and (bool(agreement.signers) or seen)) or (witnessed and seen)


def _takes_part(row: Sequence[Chunk]) -> bool:
    """「高远见证」."""
    return any(a.kind == PERSON and b.kind == ACT and b.value.act in ("sign", "attend") for a, b in pairwise(row))
