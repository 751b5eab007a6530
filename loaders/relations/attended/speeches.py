"""Who spoke at a meeting, or did something at it, as its account tells.

In: a Reading and who is known to have taken part. Out: `Told`s. 「高远说」, 「高远感叹:…」 and 「他强调」 in the account of a meeting are speeches there, of
whoever takes part or has a post. In a paragraph that is about the meeting, an official of whom something is told is there too: 「副市长林深
回答了提问」, 「市长高远、副市长林深相对而坐」. Whose address, lecture or chairing was told already is only quoted from it; who speaks to the press, is kept
away, is yet to come, or is told of in another year, does not speak there.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders import unreal
from loaders.chunks import ACT, COMMA, LIST, MARK, PERSON, STOP, TEXT, Chunk
from loaders.document import overlaps
from loaders.mentions.events.scenes import ASKED
from loaders.mentions.events.story import Event
from loaders.mentions.leaders import people_upto
from loaders.relations.attended.guides import is_on_tour, public_people
from loaders.relations.fact import Reading
from loaders.stand_ins import is_stood_in_for


class Told(NamedTuple):
    """That a sentence tells of someone's part in an event."""

    person: str
    event: Event
    sentence: int
    role: str
    rule: str


_HEARD = {"致辞", "演讲", "主持"}  # parts in which one is heard anyway
_TO_THE_PRESS = re.compile("记者|采访|受访")
_TO_ASK_AT = ("发布会", "通气会")
# 「座谈会」, 「联席会议」, 「协商会」: an account of one tells who spoke; one of a fair or a feast tells much else.
_MEETING = re.compile(
    r"(?<!博览|交易|展销|展览|音乐|运动|联欢|展洽|购销|订货|采购|招待|展示|采摘)(?<![晚酒宴茶大年庙])(?:会|会议|会商|会晤|座谈)$|(?:推介|对接|招商|洽谈)活动$|会谈$"
)
# At a ceremony who says something is there, and no more.
_CEREMONY = re.compile(
    r"(?:(?:庆祝|纪念|动员|表彰|欢迎|欢送|启动|发展|推进)大会|仪式|典礼|招待会|[酒茶]会|[幕工牌约字班接]式)$"
)
# What is told by the way, of another hour or of how things came about, is not done at a ceremony.
_BY_THE_WAY = re.compile(
    r"分管|主管(?!部门)|负责(?!人)|促成|牵线|此前|先前|^(?:当[天日])?(?:[上下中]午|早上|晚上|傍晚)|[还又也先则就]到了"
)
_SAYS_NEXT = re.compile(
    r"(?!的[^：:]{0,3}[信函电词辞话])(?![^：:]*(?:出席|参加|名单|如下|包括|领导|主持人|签约|[有是为]$))[^，,。；;]{1,14}"
)
_PRONOUN = re.compile(r"^(?:会上[，,]?)?[他她](?:还|又|也|则|同时|首先|最后)?$")
KEPT_AWAY = re.compile(
    r"委托|未能|没能|因故|因病|缺席|请假|原定|本来|临时|拟|将(?!来|近)|时任|曾|[上下]个?月|下周|明年|届时|去年|前年|当年|那年|调任|此前|批示|视频|[发来]电|贺[信电函]|陪同|接待|记者|名单|参加在[^，,。]{1,10}的|去了(?![，,。；;])"
)
# 「高远谈油茶」, 「高远、林深,谈的是同一个园区」; 「谈判」 and 「讲解」 are none.
_SPEAKS_OF = re.compile(
    r"[，,]?(?:则|也|还|先|只|接着|主要|重点|着重)*(?:谈(?![判好妥恋过])|讲(?![解究过])|聊|发问|以《[^《》]{2,30}》为题)"
)
# Where people speak in turn from a stage: 「主旨演讲环节，高远讲…，林深讲…」.
_FORUM = re.compile("(?:论坛|峰会|讲坛|产业大会)$")
_DEMANDS = re.compile("(?:要求|提出|建议)[，,：:]")
_REPORTS = re.compile("介绍|汇报|通报|报告|说明")
_UTTERS = re.compile("[说谈讲道答]|问(?![号题])|感谢|致谢|建议|提出|表态|表达|回应|话|发言")
ELSEWHERE = re.compile(r"^(?:在|走进|来到|来自)")


def read(reading: Reading, present: Mapping[tuple[str, str], Collection[object]]) -> Iterator[Told]:
    """All that the accounts of meetings tell of who spoke and who was there. `present` has the roles of each person at each event."""
    posted = {held.person for _, held in reading.holdings if not held.former}
    public = public_people(reading)
    about = _paragraphs_about(reading)
    interview = any(ASKED.match(reading.text(i)) for i in range(len(reading.rows)))
    for i, row in enumerate(reading.rows):
        event = reading.story.focus[i]
        if event is not None and _FORUM.search(event.name) and not interview and not reading.sentence(i).headline:
            yield from _on_stage(reading, event, i, posted, present)
        if event is None or event.talks or reading.sentence(i).headline:
            continue
        meeting = _MEETING.search(event.name) is not None
        if not meeting and not _CEREMONY.search(event.name):
            continue
        if interview and not event.name.endswith(_TO_ASK_AT):
            continue
        first = min(event.sentences)
        there = (
            (first <= i or reading.sentence(first).paragraph == reading.sentence(i).paragraph)
            and not _is_another_day(reading.story.days[i], event.day)
            and not _TO_THE_PRESS.search(reading.text(i))
        )
        speakers = _speakers(reading, i, row)
        for person in speakers:
            if i not in event.sentences and _was_at_another(present, person, event) and _is_quoted(reading, i):
                continue
            roles = present.get((person, event.name))
            if (roles is not None or person not in public) and is_on_tour(reading, i, _named(row, person)):
                continue
            if (there and person in posted) if roles is None else meeting and not _HEARD & set(roles):
                yield Told(person, event, i, "讲话", "speech")
        if (
            there
            and (reading.sentence(i).paragraph, event.name) in about
            and not speakers
            and not by_the_way(reading, event, i)
        ):
            for person, role in _doing_something(reading, i, row):
                elsewhere = person not in public and is_on_tour(reading, i, _named(row, person))
                if person in posted and not elsewhere and (person, event.name) not in present:
                    yield Told(person, event, i, role, "told-there")


def _on_stage(
    reading: Reading, event: Event, i: int, posted: Collection[str], present: Mapping[tuple[str, str], Collection[object]]
) -> Iterator[Told]:
    """「主旨演讲环节,教授高远讲夜游,总经理林深以《茶与水》为题…」: who speaks of something at a forum gives a talk."""
    row = reading.rows[i]
    if _is_another_day(reading.story.days[i], event.day) or min(event.sentences) > i:
        return
    for chunk in (c for c in row if c.kind == PERSON and c.value.name in posted and _speaks_of(reading, c)):
        away = KEPT_AWAY.search(reading.document.text, reading.sentence(i).start, chunk.end)  # 「去年在座谈时高远讲…」
        if not away and not {*_HEARD, "讲话"} & set(present.get((chunk.value.name, event.name), ())):
            yield Told(chunk.value.name, event, i, "演讲", "speech")


def _was_at_another(present: Mapping[tuple[str, str], Collection[object]], person: str, event: Event) -> bool:
    """Whether somebody was at other events, and not known to have been at this one."""
    return (person, event.name) not in present and any(who == person for who, _ in present)


def _is_quoted(reading: Reading, i: int) -> bool:
    """「“生意就好谈了。”高远说。」: whether a sentence is, or stands beside, what someone says in direct speech."""
    sentence = reading.sentence(i)
    return overlaps((sentence.start - 2, sentence.end), reading.document.quoted)


def by_the_way(reading: Reading, event: Event, i: int) -> bool:
    """Whether a sentence tells beside a ceremony how it came about, or what was done at another hour."""
    ceremony = _CEREMONY.search(event.name) is not None and i not in event.sentences
    return ceremony and _BY_THE_WAY.search(reading.text(i)) is not None


def _is_another_day(told: str | None, day: str | None) -> bool:
    """Whether what is told is of another day than the event, as far as both are known."""
    return bool(told and day) and not (str(told).startswith(str(day)) or str(day).startswith(str(told)))


def _paragraphs_about(reading: Reading) -> set[tuple[int, str]]:
    """The paragraphs that name an event, and those right behind."""
    told = {(reading.sentence(i).paragraph, e.name) for e in reading.story.events for i in e.sentences}
    behind = {(paragraph + 1, name) for paragraph, name in told}
    return told | behind | set(_all_about(reading)) | set(_at_it(reading))


_AT_IT = re.compile(r"(?:\w{2,6}环节|会上|座谈会上|推介会上|仪式上|活动现场|会议现场)[，,]")


def _at_it(reading: Reading) -> Iterator[tuple[int, str]]:
    """「推介环节,副市长高远发布了…」: the paragraphs that begin with that they are about what goes on at it."""
    for i, event in enumerate(reading.story.focus):
        if event and not event.hosts and _AT_IT.match(reading.text(i)):
            yield reading.sentence(i).paragraph, event.name


def _all_about(reading: Reading) -> Iterator[tuple[int, str]]:
    """「——江州、云州推介活动见闻」: where only the headline names the only event, all is about it."""
    event = reading.story.events[0] if len(reading.story.events) == 1 else None
    if event and not event.hosts and all(reading.sentence(i).headline for i in event.sentences):
        yield from ((s.paragraph, event.name) for s in reading.document.sentences)


# ── by words of speaking ──


def _speakers(reading: Reading, i: int, row: Sequence[Chunk]) -> list[str]:
    """Who speaks in a sentence."""
    if len(row) > 1 and row[0].kind == PERSON and row[1].value == ":":
        return [row[0].value.name]  # a transcript
    of = [k for k, c in enumerate(row) if c.kind == PERSON and _speaks_of(reading, c)]
    if of:
        return [name for k in of for name in people_upto(row, k)]
    at = next((at for at, chunk in enumerate(row[:12]) if chunk.kind == ACT and chunk.value.act == "speak"), None)
    if at is None:
        return [c.value.name for k, c in enumerate(row) if c.kind == PERSON and _speaks_up(reading, row, k)]
    if at and row[at - 1].kind == TEXT and _PRONOUN.match(row[at - 1].value):
        first = next((c.value.name for c in row[:at] if c.kind == PERSON), None)
        return [first] if first else _spoken_of(reading, i)
    return _subject(row[:at])


def _named(row: Sequence[Chunk], person: str) -> Chunk:
    """Where a sentence names a person, else its end: 「他说」."""
    return next((c for c in row if c.kind == PERSON and c.value.name == person), row[-1])


def _subject(row: Sequence[Chunk]) -> list[str]:
    """Whose verb follows a row: 「(林深介绍了情况,)高远(说)」."""
    people: list[str] = []
    acted = parted = False
    for k, chunk in enumerate(row):
        acted |= chunk.kind == ACT
        parted |= acted and chunk.value == COMMA
        if chunk.kind == PERSON and not is_stood_in_for(row, k):
            people = [*([] if parted else people), chunk.value.name]
            acted = parted = False
    return people


def _speaks_up(reading: Reading, row: Sequence[Chunk], k: int) -> bool:
    """「高远感叹:“…」, 「高远补充道:…」, 「高远要求,…」."""
    if _DEMANDS.match(reading.document.text, row[k].end):
        return not overlaps((row[k].start, row[k].end), reading.document.quoted)
    behind = list(takewhile(lambda c: c.kind == TEXT, row[k + 1 :]))
    end = k + 1 + len(behind)
    words = "".join(c.value for c in behind)
    says = bool(words) and end < len(row) and row[end].value == ":" and _SAYS_NEXT.fullmatch(words) is not None
    return says and not overlaps((row[k].start, row[k].end), reading.document.quoted)


def _speaks_of(reading: Reading, person: Chunk) -> bool:
    """「高远谈油茶,林深谈…」; not what someone quotes."""
    said = overlaps((person.start, person.end), reading.document.quoted)
    return not said and _SPEAKS_OF.match(reading.document.text, person.end) is not None


def _spoken_of(reading: Reading, i: int) -> list[str]:
    """Whom 「他说」 means: who is named first in the last sentence of the paragraph that names someone; not who sent him (「受高远委托」)."""
    text = reading.document.text
    for k in range(i - 1, -1, -1):
        if reading.sentence(k).paragraph != reading.sentence(i).paragraph:
            break
        acts = (c for c in reading.rows[k] if c.kind == PERSON and not text.startswith("委托", c.end))
        first = next((c.value.name for c in acts), None)
        if first:
            return [first]
    return []


# ── by what is told of them ──


def _doing_something(reading: Reading, i: int, row: Sequence[Chunk]) -> Iterator[tuple[str, str]]:
    """The people who head a clause of the sentence, and the part that its words give them."""
    text = reading.text(i)
    denied = any(c.kind == TEXT and unreal.denied(c.value) for c in row)
    event = reading.story.focus[i]
    held = event is not None and i in event.sentences  # 「座谈会召开,高远部署任务」
    if denied or KEPT_AWAY.search(text) or ELSEWHERE.match(text) or any(_is_elsewhere(c, held=held) for c in row):
        return
    begins = {chain.end: chain.begin for chain in reading.chains[i]}
    waiting: list[str] = []
    for k, chunk in enumerate(row):
        if chunk.kind != PERSON or overlaps((chunk.start, chunk.end), reading.document.quoted):
            continue
        before = _before_posts(row, begins.get(k, k))
        heads = before is None or (before.kind == MARK and before.value in (COMMA, STOP, " ", '"'))
        joined = bool(waiting) and before is not None and before.value in (LIST, "&")
        waiting = [*(waiting if joined else []), chunk.value.name] if heads or joined else []
        after = next((c.start for c in row[k + 1 :] if c.kind == PERSON), reading.sentence(i).end)
        behind = reading.document.text[chunk.end : after]
        words = re.split("[，,。；;、]", behind, maxsplit=1)[0]
        if waiting and len(words) > 1 and not words.startswith(("等", "和", "与", "(", "（")):
            yield from ((person, _role(re.split("[。；;]", behind)[0])) for person in waiting)
            waiting = []


def _before_posts(row: Sequence[Chunk], begin: int) -> Chunk | None:
    """What stands before a chain of posts, past a word that belongs to it (「区政府/副区长」)."""
    before = row[begin - 1] if begin else None
    if before is not None and before.kind == TEXT and before.end - before.start <= 4:
        return row[begin - 2] if begin > 1 else None
    return before


def _is_elsewhere(chunk: Chunk, *, held: bool) -> bool:
    return chunk.kind == ACT and (chunk.value.act in ("visit", "accompany", "sign") or (chunk.value.act == "hold" and not held))


def _role(words: str) -> str:
    return "汇报" if _REPORTS.search(words) else "讲话" if _UTTERS.search(words) else "出席"
