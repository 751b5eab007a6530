"""Which event a verb of taking part speaks of.

In: a Reading, a sentence's number and the verb. Out: the event named behind the verb in its clause, the one at which something was unveiled, or the
one that the sentence speaks of; for 「分别」 and 「上述活动」 several.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.chunks import ACT, AND, COMMA, LIST, MARK, PERSON, STOP, TEXT, Chunk
from loaders.mentions.events.forms import kinds
from loaders.mentions.events.story import Event
from loaders.mentions.events.talks import verbs
from loaders.relations.fact import Reading
from loaders.spans import inside

OCCASIONS = {"签约", "揭牌", "会见"}
_AFTER_VERB = ("了", "了此次", "了集中", "集中", "了现场", "现场", "会议", "活动", "仪式")
_BREAK = re.compile("[，,。；;\n]")
_AT_A_STOP = re.compile("了?在[^，,。；;]{1,10}的(?:活动|考察|调研)")
_ALL = re.compile(r"(?:上述|系列|以上|这些|各项)活动")
_TALKS_AND = re.compile(r"了?(?:上述|此次)?会[见谈](?:[和及与、]|以及)")
_TALKS_END = re.compile(r"了?(?:上述)?会[见谈](?=[，,。；;])")
# Who sings or gets a prize on a stage is at a ceremony, a match or a show, not at the meeting told before.
_ON_STAGE = {"登台", "上台", "开球", "朗诵", "朗诵了", "领唱", "演唱", "献唱"}
_STAGED = re.compile(r"(?:仪式|典礼|盛典|晚会|[酒茶宴庙]会|音乐会|[节赛展季]|[幕工牌约式])$")


def event_of(reading: Reading, i: int, act: Chunk) -> Event | None:
    """The event named behind the verb in its clause, or by what is unveiled, else the sentence's."""
    return _talks_with(reading, i, act) or named_behind(reading, act) or _unveiled(reading, act) or reading.story.focus[i]


def came_for(reading: Reading, i: int, act: Chunk) -> Event | None:
    """「高远会见了出席活动的林深」: the gathering behind the verb, or the latest; no talks."""
    told = [e for e in reading.story.events if not e.hosts and not e.earlier and min(e.sentences) <= i]
    named = named_behind(reading, act)
    return named if named and not named.hosts else max(told, key=lambda e: max(k for k in e.sentences if k <= i), default=None)


def _talks_with(reading: Reading, i: int, act: Chunk) -> Event | None:
    """「参加了与林深的会见」: the latest talks with him."""
    sentence = reading.sentence(i)
    whom = verbs.attended(reading.document.text, sentence.start, sentence.end, act.start)
    if whom is None:
        return None
    people = {p.name for p in inside(reading.people, *whom)}
    return next((e for e in reversed(reading.story.events) if people & {*e.hosts, *e.guests} and min(e.sentences) <= i), None)


def _unveiled(reading: Reading, act: Chunk) -> Event | None:
    """「会前,高远为产业园揭牌,并出席签约仪式」: he unveiled it at an event of its own."""
    events = (e for e in reading.story.events if e.name.endswith(act.value.form) and act.value.role == "揭牌")
    return next((e for e in events if any(0 <= act.start - end <= 6 for _, end in e.spans)), None)


def named_behind(reading: Reading, act: Chunk) -> Event | None:
    """「召开某某座谈会」, 「出席了在江州举行的论坛」."""
    named = [
        (start, event)
        for event in reading.story.events
        for start, _ in event.spans
        if act.end <= start <= act.end + 12 and not _BREAK.search(reading.document.text, act.end, start)
    ]
    return min(named, key=lambda n: n[0])[1] if named else None


def several(reading: Reading, i: int, act: Chunk, people: int) -> list[tuple[str | None, Event]]:
    """「“甲”“乙”两个分论坛分别由高远、林深主持」: one each, in order; 「参加上述活动」, 「参加会见和签约仪式」: everyone at all
    of them."""
    sentence = reading.sentence(i)
    if _ALL.match(reading.document.text, act.end):
        return [(None, event) for event in reading.story.events if min(event.sentences) <= i]
    if _TALKS_AND.match(reading.document.text, act.end):
        met = next((e for e in reversed(reading.story.events) if e.hosts and min(e.sentences) <= i), None)
        other = named_behind(reading, act)
        return [(None, event) for event in (met, other) if event] if met and other is not met else []
    if _TALKS_END.match(reading.document.text, act.end):
        return [(None, event) for event in _met_in_turn(reading, i)]
    before = reading.document.text[sentence.start : act.start]
    named = sorted(
        (s, e.name, e) for e in reading.story.events if not e.hosts for s, _ in e.spans if sentence.start <= s < act.start
    )
    events = [e for _, _, e in named][-people:] if people > 1 else []
    if "分别" not in before or len({e.name for e in events}) < max(2, people):
        return []
    row = reading.rows[i]
    names = [c.value.name for c in row if c.kind == PERSON and c.end <= act.start][-people:]
    return list(zip(names, events, strict=True))


def _met_in_turn(reading: Reading, i: int) -> list[Event]:
    """「高远、林深分别会见了江海一行和方江一行。…参加会见。」: all the talks of the sentence before."""
    near = [e for e in reading.story.events if e.talks and min(e.sentences) == i - 1]
    return near if len(near) > 1 and "分别" in reading.text(i - 1) else []


def is_occasion(row: Sequence[Chunk], at: int) -> bool:
    """「见证了签约」, 「参加会见和签约」, 「见证双方签署协议」: what people attend, told as a verb."""
    if row[at].value.role not in OCCASIONS:
        return False
    before = next((c for c in reversed(row[:at]) if not _joins(c)), None)
    attended = before is not None and before.kind == ACT and before.value.role in ("出席", "主持")
    return attended or (row[at].value.act == "sign" and _is_witnessed(row, at))


def _joins(chunk: Chunk) -> bool:
    """Whether a chunk may stand between a verb of taking part and an occasion: 「参加(了此次)会见」, 「参加(会见和)签约」."""
    if chunk.kind == TEXT:
        return chunk.value in _AFTER_VERB
    return chunk.value in (AND, LIST) if chunk.kind == MARK else chunk.kind == ACT and chunk.value.role in OCCASIONS


def _is_witnessed(row: Sequence[Chunk], at: int) -> bool:
    """「见证双方签署协议」, 「见证甲公司与乙公司签约」; who 「见证并签署」 signs."""
    clause = list(takewhile(lambda c: c.kind != PERSON and c.value not in (COMMA, STOP), reversed(row[:at])))
    seen = next((k for k, c in enumerate(clause) if c.kind == ACT and c.value.form == "见证"), 0)
    return seen > 0 and not str(clause[seen - 1].value).startswith(("并", "后"))


def goes_elsewhere(text: str, act: Chunk) -> bool:
    """「高远、林深都去了甲公司」, 「参加在江州的活动」; who 「都去了。」 was there."""
    went = act.value.form.endswith(("去了", "来了", "到了")) and text[act.end : act.end + 1] not in tuple("，,。；;：:！")
    return went or _AT_A_STOP.match(text, act.end) is not None


def is_off_stage(event: Event | None, chunk: Chunk) -> bool:
    """Whether a verb of the stage is told of an event that has none."""
    if event is None or chunk.value.form not in _ON_STAGE:
        return False
    return not (kinds().search(event.name) or _STAGED.search(event.name))


_TO_THOSE_PRESENT = re.compile(r"[向对为及和给让][各全]?[位体]?$")
_THOSE = re.compile("(?:官员|人员|嘉宾|来宾|代表|领导|专家|客商|各方|双方|企业|同志|单位|部门|者)")


def is_of_those_present(text: str, chunk: Chunk) -> bool:
    """「向客人及/与会/官员介绍了…」: whom something is told, in a word that is no verb there."""
    here = chunk.value.form in ("与会", "参会", "到会") and _THOSE.match(text, chunk.end) is not None
    return here and _TO_THOSE_PRESENT.search(text, max(0, chunk.start - 4), chunk.start) is not None
