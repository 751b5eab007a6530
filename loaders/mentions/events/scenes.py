"""Where an account leaves its event: scenes, items of news, questions, history.

In: a Document, its rows and the events so far. Out: whether a sentence begins something of its own. 「14:00 车间」, 「记者:…」 and 「(二)8日,…」 begin what has
nothing to do with the event before; 「在云州医院,…」 and 「2010年4月,…」 tell what did not happen at it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from loaders.chunks import ACT, BODY, MARK, PERSON, PLACE, TEXT, Chunk
from loaders.document import Document, Sentence, overlaps
from loaders.mentions.bodies.names import VENUE
from loaders.mentions.dates import When
from loaders.mentions.events.forms import is_whole
from loaders.mentions.events.story import Event

_SCENE = re.compile("(?:走进|在)(?P<where>[^，,。；;]{2,24})[，,]")
_ON = re.compile("(?:[在于自从到早]|时间|[，,。；;：:（(])$")
_LAST_YEAR = re.compile("(?:^|[，,])(?:去年|前年|早在)")
# A line of a list of news: what it tells is not of the event before.
_ITEM = re.compile(r"[▲△●○◆◇■□▶▷★☆※◎【]|[（(]?(?:[一二三四五六七八九十]+|\d{1,2})(?:[）)、]|[.．](?!\d))")
# 「又讯 9月5日,…」, 「〔链接〕…」: news of its own behind the one that was told.
_ELSE = re.compile(
    r"[\s【〔\[（(┌<《]*(?:[又另]讯|[又另]电|另[据悉]|又[据悉]|(?:新闻|相关|延伸|背景|知识)?(?:链接|阅读|回放|回顾|背景|资料)(?=[\s】〕\]）)┐>》：:]|$)|旧闻|旧事)"
)
# 「【7月2日　云州】」 alone on its line, over what was there.
_SECTION = re.compile(
    r"\s*[【〔\[](?:[^】〕\]]{0,14}日|同(?:一天|日)|当天|[当次翌]日)(?:[上下]午|晚)?(?:[·\s　—-]*[^】〕\]]{0,10})?[】〕\]]\s*$"
)
ASKED = re.compile(r"(?:本报)?(?:记者|问)[：:]")
_HOUR = re.compile(r"\s*(?:[上下]午)?(?:[01]?\d|2[0-4])(?:[:：][0-5]\d|点(?:半|\d{1,2}分?)?)(?:[ \u3000]|$)")  # 「14:00 车间」


_DIGEST = re.compile(
    r"简讯|短讯|快讯|微讯|速览|短波|一周|一束|集锦|大事记|公报|(?:工作|外事|口岸|合作|协作)\w{0,4}(?:动态|信息)"
)
_ENTRY = re.compile(
    r"[▲△●○◆◇■□▶▷★☆※◎【]|(?:(?:\d{4}年|[同当]年)?\d{1,2}月)?\d{1,2}日(?:[至到—－-]+(?:\d{1,2}月)?\d{1,2}日)?[ \u3000]"
)
_STOPS = "。！？!?…”"
_HEAD = 60  # characters of the first lines, in which a digest says that it is one


def is_digest(document: Document) -> bool:
    """「外事一周」, 「大事记」: entries of which each is news of its own; so are lines that begin with one mark, 「■市长会见来宾」, each before a paragraph, and three that begin with
    brackets."""
    return _DIGEST.search(document.text[: max(document.article.body, _HEAD)]) is not None or _has_items(document.text)


_MARKED = re.compile(r"^[ \u3000]*([▲△▼●○◆◇■□▶▷★☆※◎])[^\n。；;：:]{2,30}\n(?=(?!\d{1,2}[.、．])[^\n]{40})", re.MULTILINE)
# What stands before sections of its own, 「★ 谁来了」, 「★ 看了啥」, tells the news that they go on with.
_LED = re.compile(r"^[^\n]{60}", re.MULTILINE)
_LINE = re.compile(r"^[ \u3000]*(?P<mark>[▲△▼●○◆◇■□▶▷★☆※◎](?=[^\n]{40}))?.+$", re.MULTILINE)
# 「【江州—云州】 9月3日,…」: items that each begin with the place or the matter in brackets.
_BRACKETED = re.compile(
    r"^[ \u3000]*【(?![^】]*(?:记者|问|答|编|按|周[一二三四五六日]))[^】\n]{2,24}】(?=[^\n]{40})", re.MULTILINE
)
# 「2018年6月17日　…」: the entries of a chronicle.
_DATED = re.compile(
    r"^[ \u3000]*(?:\d{4}年|[同当]年)\d{1,2}月\d{1,2}日(?:[至到—－-]+(?:\d{1,2}月)?\d{1,2}日)?[ \u3000]+(?=[^\n]{12})",
    re.MULTILINE,
)
_SEVERAL, _LEADS = 3, 4


def _has_items(text: str) -> bool:
    """Lines with one mark, each before a paragraph; paragraphs with heads of their own, 「【来访】…」; or most paragraphs, from the first lines on, with one mark."""
    heads = list(_MARKED.finditer(text))
    marks = [m[1] for m in heads] if heads and not _LED.search(text, 0, heads[0].start()) else []
    if (len(marks) > 1 and len(set(marks)) == 1) or len(_BRACKETED.findall(text)) >= _SEVERAL:
        return True
    if len(_DATED.findall(text)) >= _SEVERAL:
        return True
    begun = [m["mark"] for m in _LINE.finditer(text)]
    marks = [mark for mark in begun if mark]
    return len(marks) >= _SEVERAL and len(set(marks)) == 1 and any(begun[:_LEADS]) and len(marks) * 2 >= len(begun)


def other_days(document: Document, opening: Sequence[str | None], focus: Sequence[Event | None]) -> set[int]:
    """「(18日,两市签约。)20日,客人到江州。林深到场迎候。」: the sentences from one that begins with another day than the event's on, to the end of their
    paragraph or where an event is named. A fair goes on for days."""
    told, days = document.sentences, {day for day in opening if day}
    spoken_of = {i: event for i, event in enumerate(focus) if event and not (i in event.sentences or is_whole(event.name))}

    def differs(i: int) -> bool:
        event, day = spoken_of[i], opening[i]
        dated = not event.guessed or event.day in days
        known = day is not None and event.day is not None and dated
        return known and len(event.day or "") == len(day or "") and day != event.day

    return _apart(document, opening, (i for i in spoken_of if not told[i].headline), differs)


def _apart(
    document: Document, days: Sequence[str | None], sentences: Iterable[int], differs: Callable[[int], bool]
) -> set[int]:
    """Of some sentences those whose day differs, and those behind them in the paragraph that tell no day."""
    told = document.sentences
    apart: set[int] = set()
    for i in sentences:
        goes_on = i - 1 in apart and told[i - 1].paragraph == told[i].paragraph and days[i] is None
        if goes_on or differs(i):
            apart.add(i)
    return apart


def begins_entry(document: Document, i: int) -> bool:
    """「◎…代表团来访」, 「9日  市长高远会见…」: a line of a digest that is another matter than the one above."""
    sentence = document.sentences[i]
    begins = not i or document.sentences[i - 1].paragraph != sentence.paragraph
    return begins and _ENTRY.match(document.text, sentence.start) is not None


def begins_scene(document: Document, sentence: Sentence, events: Sequence[Event]) -> bool:
    """An hour of a day, or a question in an interview; not one to those who give a press conference."""
    asked = ASKED.match(document.text, sentence.start) is not None
    told = document.of(sentence)
    if _SECTION.match(told):
        return True
    press = any(event.name.endswith(("发布会", "通气会", "见面会")) for event in events)
    return (asked and not press) or _HOUR.match(told) is not None


def begins_paragraph(document: Document, i: int) -> bool:
    """Not a line of a list, which goes on with what that is of: 「现场签约3个项目:」, 「1.甲公司与乙公司签约;」."""
    before, own = document.sentences[i - 1], document.sentences[i]
    last = document.of(before)[-1:]
    lists = last in ":：;；" or (last not in _STOPS and document.of(own)[-1:] not in _STOPS and not own.headline)
    return own.paragraph != before.paragraph and not lists


_SAT = re.compile(r"(?:座谈|联席|工作|对接|推进|协调|交流|会商|协商)(?:会议|会)$")


def is_meeting(event: Event) -> bool:
    """Whether people sit at it and speak in turn."""
    return _SAT.search(event.name) is not None


def is_another(document: Document, sentence: Sentence) -> bool:
    """「又讯 …」, 「〔链接〕…」: whether a sentence says that other news begins."""
    return _ELSE.match(document.of(sentence)) is not None


def begins_item(document: Document, sentence: Sentence, when: Sequence[When]) -> bool:
    """「(二)8日,…。」: an item of news with a day of its own, not a line of a roster."""
    told = document.of(sentence)
    return is_another(document, sentence) or (
        _ITEM.match(told) is not None and (any(len(w.iso) == 10 for w in when) or "日前" in told or "近日" in told)
    )


def is_history(document: Document, row: Sequence[Chunk], event: Event | None, when: Sequence[When]) -> bool:
    """「2010年4月,市长高远赴会」 in an account of this year: nothing that happened at its event; what someone says of that
    year is, and what he reports on (「林深汇报2021年以来的进展」)."""
    if event is None or not event.day or not when:
        return False
    said = next((c.start for c in row if c.kind == ACT and c.value.act == "speak"), when[0].end)
    quoted = overlaps(when[0][:2], document.quoted)
    told = any(c.kind == MARK and c.value == ":" and c.end <= when[0].start for c in row)  # 「他打开地图:…,2018年冬奥会在那里」
    then = not told and when[0].start < said and not quoted and all(w.iso[:4] < event.day[:4] for w in when)
    return then and _tells_when(document.text, row, when[0])


def _tells_when(text: str, row: Sequence[Chunk], when: When) -> bool:
    """Whether a date tells when its clause was: it begins it, or stands behind whom that is about; behind a verb it belongs to what follows."""
    before = next((c for c in reversed(row) if c.end <= when.start), None)
    at = before.end if before and before.kind != TEXT else row[0].start
    begins = at == when.start and (before is None or before.kind in (PERSON, PLACE, BODY, MARK))
    return begins or _ON.search(text, at, when.start) is not None


def is_elsewhere(document: Document, rows: Sequence[Sequence[Chunk]], events: Sequence[Event], i: int) -> bool:
    """「在云州医院,院长高远介绍了情况。」: who speaks in a paragraph that begins elsewhere was not at the meeting told before; who attends or chairs was.
    Who speaks on a visit told in other words: loaders/relations/attended/guides.py."""
    first = first_of_paragraph(document, i)
    named = any(first <= k <= i for event in events for k in event.sentences)
    there = any(c.kind == ACT and c.value.role in ("出席", "主持", "致辞") for c in rows[i])
    return not named and not there and bool(events) and _is_scene(document, rows, first)


def first_of_paragraph(document: Document, i: int) -> int:
    """The first sentence of the paragraph of sentence i."""
    told = document.sentences
    return next(k for k in range(i, -1, -1) if not k or told[k - 1].paragraph != told[i].paragraph)


def _is_scene(document: Document, rows: Sequence[Sequence[Chunk]], i: int) -> bool:
    """「在云州医院,来自江州的医生正在查房。」: a paragraph that begins somewhere else than the event was."""
    scene = _SCENE.match(document.text, document.sentences[i].start)
    inside = [c for c in rows[i] if scene and c.start >= scene.start("where") and c.end == scene.end("where")]
    return any(c.kind == BODY and not VENUE.search(c.value.form) for c in inside)


def last_year(document: Document, focus: Sequence[Event | None], first: int) -> set[int]:
    """「去年春天,两家签下合同。…」: the sentences of a paragraph about last year, before the event is told in sentence `first`."""
    told = document.sentences
    past = {told[i].paragraph for i in range(first) if not focus[i] and _LAST_YEAR.search(document.of(told[i]))}
    return {i for i in range(first) if not focus[i] and told[i].paragraph in past}


def another_day(document: Document, own: Sequence[str | None], day: str | None, first: int) -> set[int]:
    """「17日,两家签下合同。高远签字。(18日,论坛开幕。)」: the sentences before sentence `first` that a day of their own parts from an event of
    another day."""
    full = day is not None and len(day) == len("2020-08-24")
    return _apart(document, own, range(first), lambda i: full and own[i] is not None and own[i] != day)


def done_before(
    document: Document, rows: Sequence[Sequence[Chunk]], events: Sequence[Event], i: int, head: str
) -> Iterator[int]:
    """「甲与乙签署协议。(签字仪式由高远主持。)」: the sentences right before a ceremony is named in sentence i that tell what was signed or unveiled
    there; not what was at another event of the paragraph."""
    role = next((role for role in ("签", "揭牌") if head.startswith(role) and head.endswith("式")), None)
    told = {k for event in events if not event.talks for k in event.sentences}
    for k in range(i - 1, -1, -1) if role else ():
        own = document.sentences[k].paragraph == document.sentences[i].paragraph and k not in told
        if not own or not any(c.kind == ACT and c.value.role.startswith(str(role)) for c in rows[k]):
            return
        yield k
