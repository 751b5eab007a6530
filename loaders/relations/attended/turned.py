"""Verbs and nouns whose people come behind them: 「出席会议的有:…」, 「主持的是…」, 「应邀到会的高远」, 「见证人是…」, 「一侧坐着…」.

In: a sentence's chunks and the one that may be turned. Out: a `Turn`, the role that the people behind it have, up to the end of their list; a list
goes on behind a semicolon, and 「致辞的还有两位客人。」 names them in the next sentence.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from loaders.acts import participants
from loaders.chunks import ACT, COMMA, MARK, PERSON, STOP, TEXT, TITLE, Chunk
from loaders.mentions.events.story import Event
from loaders.mentions.events.talks.verbs import attended
from loaders.relations.fact import Reading


class Turn(NamedTuple):
    """The role of the people who follow; `once` where it is of the next person alone, with those joined to him."""

    role: str
    once: bool
    event: Event | None = None
    by_label: bool = False  # it goes on from line to line, to the next label


# What stands between the verb and its people: 「(出席)会议的有」, 「(参加)座谈的,宁波方领导有」, 「(出席)仪式的人分了三拨:」.
_IS = re.compile(
    r"了?[^，,。；：:的]{0,12}的[，,]?[^，,。；：:]{0,8}?(?:[有是]|包括|为(?!了))|了?[^，,。；：:的]{0,12}的[^。；：:]{0,30}(?:[：:]|——)|的?如下"
    r"|[^。；：:的]{0,16}(?:依次|分别)[是为有][：:]?"
)
# 「应邀(到会)的」 + person: a clause that says of him that he took part.
_CLAUSE = re.compile(r"了?[^，,。；：:的]{0,48}的(?=[^，,。；：:的]{2})")
_ARE = re.compile("的[，,]?(?:还?有|是|为|包括)")
_LISTED = re.compile(
    "[^，,。；：:的]{0,12}的[，,]?(?:还?有|还?包括)[：:]"
)  # 「(我市参加)座谈会的还有:」, whoever stands before it
_AHEAD = re.compile(
    "(?:人群|来宾|客人|嘉宾|观众|听众)[里中][^。；;]{0,6}有|坐着|站着|围坐的|迎来了|(?:台下|台上|[前头首第][一二]?排)[^，,。；;]{0,8}(?:还?有|是|为|坐|就座)"
)
_SPEAKS = re.compile(
    "(?:接话|接过话[头筒]|发问|插话|开口|提问|抢答|补充|回答|回应|压轴发言|先说话)的(?:则|还)?是$"
)  # 「接话的是副市长高远:“…」
_MEMBERS = re.compile(r"(?:领队|带队|团长|团员|成员|其中|一行)(?:[的是为有]|包括|$)")
_UNTRUE = re.compile(r"(?:原定|原计划|本来要?|拟|将)[^，。；]{0,6}$")
_COUNT = re.compile(r"[两二三四五六七八九十]位|[两二三四五六七八九十]人")


_LABEL = re.compile(r"(?P<first>[出主列请缺记])[\s\u3000]{1,3}(?P<last>[席持假录])[\s\u3000]*[：:]")
_LABELLED = {"出席": "出席", "列席": "出席", "主持": "主持"}


def labelled(text: str, turn: Turn | None) -> Turn | None:
    """The turn that a label of minutes begins, spaced out as they print it: 「出　席:…」, 「主　持:…」; 「请　假:」 ends it."""
    label = _LABEL.match(text)
    role = _LABELLED.get(label["first"] + label["last"]) if label else None
    return (Turn(role, once=False, by_label=True) if role else None) if label else turn


def begin(reading: Reading, i: int, row: Sequence[Chunk], at: int, joined: Sequence[str]) -> Turn | None:
    """The turn that chunk `at` begins, if it does. `joined` are roles of verbs before it that had no people: 「组团来港观礼,领队是…」."""
    chunk = row[at]
    noun = _noun(reading, i, chunk) or _company(reading, i, chunk)
    if noun or chunk.kind == TEXT:
        return noun or _words(reading.document.text, chunk, joined)
    sentence = reading.sentence(i)
    talks = attended(reading.document.text, sentence.start, sentence.end, chunk.start)
    if talks:  # 「参加与林深会见的有」
        return Turn("出席", once=False) if chunk.start >= talks[1] and _ARE.match(reading.document.text, chunk.end) else None
    behind = reading.document.text[chunk.end : sentence.end]
    listed = _LISTED.match(behind) is not None
    if (_people_in_clause(row, at) and not listed) or _UNTRUE.search(
        reading.text(i)[: chunk.start - reading.sentence(i).start]
    ):
        return None
    match = _IS.match(behind)
    if match and not _people_within(row, chunk.end, chunk.end + match.end()):
        return Turn(chunk.value.role, once=False)
    clause = _CLAUSE.match(behind)
    if clause and chunk.value.act == "attend" and _people_next(row, chunk.end + clause.end()):
        return Turn(chunk.value.role, once=True)
    return None


def goes_on(text: str, turn: Turn | None, *, found: bool) -> Turn | None:
    """The turn with which the next sentence begins."""
    if turn is None or turn.once:
        return None
    opened = text.endswith((":", "："))
    promised = not found and _COUNT.search(text) is not None
    line_of_list = text.endswith(("；", ";")) or (found and not text.endswith(("。", "！", "”", ".")))
    labelled_line = turn.by_label and not text.endswith("。")
    return turn if opened or promised or line_of_list or labelled_line else None


@cache
def _noun_pattern() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(participants())})(?:[是为有：:(（]|分别是|分别为|[两三四五六]位[：:]|$)")


def _noun(reading: Reading, i: int, chunk: Chunk) -> Turn | None:
    """「见证人是…」, and 「签约人:…」, of which the chunk is only the verb."""
    behind = reading.document.text[chunk.start : min(chunk.end + 6, reading.sentence(i).end)]
    noun = _noun_pattern().search(behind)
    return Turn(participants()[noun.group(1)], once=True) if noun and noun.start() < chunk.end - chunk.start else None


def bearer(row: Sequence[Chunk], at: int) -> Turn | None:
    """「主持人高远」: a noun for a part, right before a name."""
    noun = row[at].value.text if row[at].kind == TITLE else ""
    named = at + 1 < len(row) and row[at + 1].kind == PERSON
    return Turn(participants()[noun], once=True) if named and noun in participants() else None


# 「同行的有…」, 「江方团员尚有…」, 「代表团成员有…」 right behind the talks for which they came.
_COMPANY = re.compile(
    r"(?:(?:同行|随行|随访|同来|随同)(?:人员)?(?:来访)?的?|(?:[团组队方]|一行)的?(?:其[他余]|主要)?(?:团员|成员))(?:还|尚)?(?:有|包括|为|是)[:：]?$"
)


def _company(reading: Reading, i: int, chunk: Chunk) -> Turn | None:
    """Those who came along with the guests of talks; 「高远偕林深(到访)」 brings the one behind it."""
    event = reading.story.focus[i]
    if chunk.kind != TEXT or event is None or not event.hosts:
        return None
    if i in event.sentences and chunk.value.endswith(("偕", "偕同")):
        return Turn("出席", once=True)
    return Turn("出席", once=False) if _COMPANY.search(reading.document.text, max(0, chunk.start - 6), chunk.end) else None


def _words(text: str, chunk: Chunk, joined: Sequence[str]) -> Turn | None:
    """「一侧坐着…」, and 「(领队)是…」 of a party that came; the word right before may be a post, 「还有」 behind a mark."""
    if _SPEAKS.search(chunk.value):
        return Turn("讲话", once=True)
    ahead = _AHEAD.search(text, chunk.start, chunk.end + 2)
    if ahead and ahead.start() < chunk.end:
        return Turn("出席", once=False)
    return Turn(joined[-1], once=False) if joined and _MEMBERS.search(text, max(0, chunk.start - 2), chunk.end) else None


def _people_in_clause(row: Sequence[Chunk], at: int) -> bool:
    """Whether someone stands before the verb in its clause; not who meets those of whom it is told: 「高远会见了(出席)论坛的林深」."""
    for chunk in reversed(row[:at]):
        if chunk.kind == ACT and chunk.value.act == "meet":
            return False
        if chunk.kind == MARK and chunk.value in (STOP, COMMA, ":"):
            return False
        if chunk.kind == PERSON:
            return True
    return False


def _people_within(row: Sequence[Chunk], start: int, end: int) -> bool:
    return any(c.kind == PERSON and start <= c.start < end for c in row)


def _people_next(row: Sequence[Chunk], start: int) -> bool:
    """Whether a person follows with nothing but posts and their owners before him."""
    for chunk in row:
        if chunk.start >= start:
            if chunk.kind == PERSON:
                return True
            if chunk.kind in (ACT, MARK) and chunk.value not in ("、", "&", "(", ")"):
                return False
    return False
