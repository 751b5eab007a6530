"""PART_OF: under which programme an event was held, at which bigger one, and at which event an agreement was signed.

「沪连对口合作高端论坛」 names its programme; a 「东西部协作联席会议」 is under the article's own, and so is a ceremony that both its parties are at. 「启动仪式」
and 「分论坛」 belong to the fair or conference of the article. 「座谈会上,甲与乙签署协议」 puts the agreement at the meeting.
"""

import re
from collections import Counter
from collections.abc import Iterator

from loaders.chunks import PLACE
from loaders.mentions import dates
from loaders.mentions.agreements import DONE, SIGNED, Agreement
from loaders.mentions.events.forms import is_whole
from loaders.mentions.events.story import Event
from loaders.mentions.places.territory import ancestors
from loaders.mentions.programmes.arrangements import Programme
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.whereabouts import BULLET
from loaders.spans import inside

_OCCASION = re.compile(r"协作|对口|帮扶|结对|支援|援[疆藏青甘宁]|友好城市|友城|结好")
_BREAK = re.compile(r"[，,。；;：:\n]")
_CEREMONY = re.compile(r"座谈会|联席会|交流会|对接会|推进会|揭牌|开工|签约|启动|启用|揭幕|招待会|推介")
_PART = re.compile(r"^.{0,8}(?:启动仪式|开幕式|开幕仪式|闭幕式|分论坛|平行论坛|专场推介会?)$")


_WITHIN = re.compile(
    r"(?:论坛|大会|展会|博览会|洽谈会|展洽会|交易会|展销会|峰会|年会|节|周)期间[，,]|开幕式[上后]?(?:后|一?结束后?)?[，,还]"
    r"|作为[^，,。；;]{2,30}的[^，,。；;]{0,8}(?:活动|之一|部分|内容|环节)[，,]"
)


def read(reading: Reading) -> Iterator[Fact]:
    """Events under programmes, events at bigger ones, then agreements at events."""
    for event in reading.story.events:
        start = min(event.sentences)
        for name in _programmes_of(reading, event):
            yield Fact(Ref("Event", event.name), "PART_OF", Ref("Programme", name), start, "held-under")
        whole = _whole_of(reading, event)
        if whole:
            yield Fact(Ref("Event", event.name), "PART_OF", Ref("Event", whole.name), start, "part-of-fair")
    for agreement in (a for a in reading.agreements if a.modality in DONE):
        held = _occasion_of(reading, agreement)
        if held:
            at = Ref("Event", held.name)
            yield Fact(Ref("Agreement", agreement.name), "PART_OF", at, agreement.sentence, "signed-at")


_OVER = re.compile(r"(?:会议|座谈|仪式|活动|揭牌|开工)结束|散会后")
_NOT_THERE = re.compile(
    r"(?:会议?|会见|会谈|仪式|活动|签约|揭牌)[^，。]{0,2}(?:后|之后|前)[，,]|散会后|此前|会前|前一[天日]|次日|第二天|仪式结束"
)


def _occasion_of(reading: Reading, agreement: Agreement) -> Event | None:
    """The event at which an agreement was signed: the one that is spoken of, not where it was signed before or after, nor mere talks."""
    held = reading.story.focus[agreement.occasion] or _only_event(reading, agreement)
    if held is None or held.talks or _comes_after(held, agreement):
        return None
    if agreement.modality != SIGNED and not any(a < agreement.start for a, _ in _spans_in(reading, held, agreement)):
        return None
    return held if _is_there(reading, held, agreement) else None


_FIRST = 6  # sentences of an article in which it says what it is about


def _only_event(reading: Reading, agreement: Agreement) -> Event | None:
    """「推介会昨天在江州举行。…(further down) 第三轮签约,甲与乙签订…」: the only event of an article that begins with it, where nothing is said to be elsewhere or of another day."""
    events = reading.story.events
    if len(events) != 1 or agreement.modality != SIGNED or events[0].earlier:
        return None
    first = min(events[0].sentences)
    day = reading.story.days[agreement.sentence]
    same_day = not (day and events[0].day) or day.startswith(events[0].day) or events[0].day.startswith(day)
    item = reading.document.text.rfind("\n", 0, reading.sentence(agreement.sentence).start) + 1
    apart = BULLET.match(reading.document.text, item) is not None or _LATER.match(reading.document.text, item) is not None
    return events[0] if first <= _FIRST and first < agreement.sentence and same_day and not apart else None


_UNVEILS = re.compile("(?:揭牌|揭幕|开工|奠基|启动|启用|授牌)(?:仪式)?$")


def _comes_after(event: Event, agreement: Agreement) -> bool:
    """「双方签署协议,并为实训基地揭牌」: what is unveiled next is not where they signed."""
    return _UNVEILS.search(event.name) is not None and min((a for a, _ in event.spans), default=-1) > agreement.start


def _spans_in(reading: Reading, event: Event, agreement: Agreement) -> list[tuple[int, int]]:
    """Where the sentence of an agreement names an event: 「2015年,推介会在江州举行,甲与乙签订…」."""
    sentence = reading.sentence(agreement.sentence)
    return [span for span in event.spans if sentence.start <= span[0] < sentence.end]


def _is_there(reading: Reading, held: Event, agreement: Agreement) -> bool:
    """Whether nothing between the event's last name and the agreement says that it is over, or not yet there."""
    sentence = reading.sentence(agreement.sentence)
    paragraph = reading.document.text.rfind("\n", 0, sentence.start) + 1
    if _is_at_another_time(reading, held, agreement, paragraph):
        return False
    over = [m.start() for m in _OVER.finditer(reading.document.text, paragraph, agreement.start)]
    away = [m.start() for m in _NOT_THERE.finditer(reading.document.text, sentence.start, agreement.start)]
    left = max([*over, *away], default=None)
    return left is None or any(left < a < agreement.start for a, _ in held.spans)


_LATER = re.compile(r"\s*(?:当天|当日|同日|同一天)(?:[上下]午|中午|晚上?)?[，,]?")
_SECTION = re.compile(r"\n\s*[一二三四五六七八九十]、(?![^\n]*[签会])[^\n。，,:：]{2,16}(?=\n)")


def _is_at_another_time(reading: Reading, held: Event, agreement: Agreement, paragraph: int) -> bool:
    """Whether the paragraph of an agreement begins with a time of its own (「当天下午,甲与乙签订…」), in another section, elsewhere, or on another day."""
    last = max((end for _, end in held.spans if end <= agreement.start), default=-1)
    if last >= paragraph or last < 0 or is_whole(held.name):
        return False
    text = reading.document.text
    if _is_left(reading, held, agreement) or _is_elsewhere(reading, held, agreement):
        return True
    if _LATER.match(text, paragraph) or _SECTION.search(text, last, paragraph):
        return True
    start = reading.sentence(agreement.sentence).start
    told = reading.story.told_on[agreement.sentence]
    own = dates.find(text, start, max(start, agreement.start), told, reading.story.days[agreement.sentence])
    heads = [w.iso for w in own if w.start == start or text[w.start - 1] in "，,。"]
    day = heads[-1] if heads else None
    return bool(day and held.day and not (day.startswith(held.day) or held.day.startswith(day)))


_NEAR = 2000  # characters before an agreement in which the event it is far from may be said to be over
_LEFT = re.compile(
    rf"{_OVER.pattern}|散[会场]|会后|另[讯悉据]|又讯|[离走]开了?会场|[回赶]到(?!会|现?场|台|桌)|[过隔]了?(?:[一两三四五六七八九十几半\d]+个?)[天日周月年]"
)


def _is_left(reading: Reading, event: Event, agreement: Agreement) -> bool:
    """「散会后…」, 「另讯:…」, 「又过了一周,…」: whether what stands between an event and an agreement says that it is over, or that something else is told."""
    last = max((end for _, end in event.spans if end <= agreement.start), default=0)
    return _LEFT.search(reading.document.text, max(last, agreement.start - _NEAR), agreement.start) is not None


def _is_elsewhere(reading: Reading, event: Event, agreement: Agreement) -> bool:
    """「在/云州/,甲与乙签订…」: whether the sentence names where they signed, and the event's own sentences do not."""
    text, i = reading.document.text, agreement.sentence
    here = (c for c in reading.rows[i] if c.kind == PLACE and text.endswith("在", 0, c.start))
    there = {c.value.name for k in event.sentences for c in reading.rows[k] if c.kind == PLACE}
    return any(_PLACE_ENDS.match(text, c.end) and c.value.name not in there for c in here)


_PLACE_ENDS = re.compile(r"[，,]|签")


def _programmes_of(reading: Reading, event: Event) -> list[str]:
    """The programmes that the event's name tells, else the one that it is an occasion of."""
    named = list(dict.fromkeys(p.name for p in reading.programmes if _in_name(reading, event, p)))
    if named or event.hosts:
        return named
    own = _own_programme(reading, event)
    told = (_BREAK.split(reading.document.text[max(0, a - 12) : b])[-1] for a, b in event.spans)
    occasion = own is not None and any(_is_occasion(words, own) for words in told)
    if own and (occasion or (_CEREMONY.search(event.name) and _both_are_there(reading, event, own))):
        return [own.name]
    return []


_OF_FRIENDS = re.compile(r"友好(?:城市|省|[市州县区])|友城|结好")
_OF_MANY_FRIENDS = re.compile(r"国际友(?:好城市|城)")


def _is_occasion(words: str, programme: Programme) -> bool:
    """Whether an event is called as one of a programme's kind; a 「国际友城大会」 is of no two."""
    of_friends = _OF_FRIENDS.search(words) is not None
    alike = of_friends == (programme.basis == "友好城市") and _OF_MANY_FRIENDS.search(words) is None
    return alike and _OCCASION.search(words) is not None


def _in_name(reading: Reading, event: Event, programme: Programme) -> bool:
    """Whether the programme stands in the event's name, or both its parties do."""
    for start, end in event.spans:
        names = {p.name for p in inside(reading.places, start, end)}
        if start <= programme.start < end or (len(programme.parties) == 2 and set(programme.parties) <= names):
            return True
    return False


def _own_programme(reading: Reading, event: Event) -> Programme | None:
    """The programme that the article is about: the one it names most, the first of those; of several, an item of news has its own."""
    told = reading.programmes
    line = reading.sentence(min(event.sentences)).paragraph
    item = [i for i, s in enumerate(reading.document.sentences) if s.paragraph == line]
    if BULLET.match(reading.text(item[0])) and len({p.name for p in told}) > 1:
        told = [p for p in told if reading.sentence(item[0]).start <= p.start < reading.sentence(item[-1]).end]
    told = told if len({p.name for p in told if p.basis == "友好城市"}) <= _FEW_FRIENDS else []
    counts = Counter(p.name for p in told if p.basis != "示范区")
    return max(told, key=lambda p: (counts[p.name], -p.start), default=None)


_FEW_FRIENDS = 2  # a ceremony of more pairs of friends is of none


def _both_are_there(reading: Reading, event: Event, programme: Programme) -> bool:
    """Whether the sentences of an event name both parties, people who hold posts there, or places that lie in them."""
    here: set[str] = set()
    paragraph = reading.sentence(min(event.sentences)).paragraph
    for i, focus in enumerate(reading.story.focus):
        sentence = reading.sentence(i)
        if i not in event.sentences and not (focus is event and sentence.paragraph == paragraph):
            continue
        here.update(h.owner for k, h in reading.holdings if k == i)
        for place in reading.places:
            if sentence.start <= place.start < sentence.end:
                here.update((place.name, *ancestors(place)))
    return len(programme.parties) == 2 and all(any(name.startswith(party) for name in here) for party in programme.parties)


def _whole_of(reading: Reading, event: Event) -> Event | None:
    """The fair or conference that an opening or a part of it belongs to."""
    wholes = (e for e in reading.story.events if e is not event and not e.hosts and not e.earlier and is_whole(e.name))
    beside = _PART.match(event.name) is not None or _is_beside(reading, event)
    return next((e for e in wholes if beside or event.name.startswith(e.name)), None)


def _is_beside(reading: Reading, event: Event) -> bool:
    """「论坛期间,还举行了青年沙龙」, 「作为博览会的配套活动,论坛举行」: the sentence that tells of an event puts it within a bigger one."""
    first = min((start for start, _ in event.spans), default=0)
    sentence = reading.sentence(reading.index_at(first))
    text = reading.document.text
    return not event.hosts and (_WITHIN.search(text, sentence.start, first) or _in_session(text, sentence.start)) is not None


_SESSION = re.compile(r"\n[ \u3000]*【[^】\n]{1,3}场(?:[·：:\s][^】\n]{0,12})?】[ \u3000]*$")


def _in_session(text: str, at: int) -> re.Match[str] | None:
    """「【上午场·谈政策】」 alone on the line above: a session of the fair that the article tells of."""
    line = text.rfind("\n", 0, at)
    return _SESSION.search(text, max(0, text.rfind("\n", 0, max(line, 0))), max(line, 0))
