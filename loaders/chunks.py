"""A sentence as a row of chunks: the people, places, bodies, posts, verbs and marks that the relations are read from.

In: a Document's sentence and the mentions in it. Out: `Chunk`s in order, without overlap (a post may share the place's last character:
「江州市」+「市委书记」). What is none of these is a chunk of kind TEXT.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

import ahocorasick_rs

from loaders.acts import acts
from loaders.document import Sentence
from loaders.mentions.bodies import Body
from loaders.mentions.people import Person
from loaders.mentions.places import Place
from loaders.mentions.posts import Title

PERSON, PLACE, BODY, TITLE, ACT, MARK, TEXT = "person", "place", "body", "title", "act", "mark", "text"
LIST, COMMA, STOP, AND, OPEN, CLOSE = "、", ",", ";", "&", "(", ")"
_MARKS = {
    "、": LIST,
    "，": COMMA,
    ",": COMMA,
    "；": STOP,
    ";": STOP,
    "。": STOP,
    "：": ":",
    ":": ":",
    "（": OPEN,
    "(": OPEN,
    "）": CLOSE,
    ")": CLOSE,
}
_MARKS |= {"|": STOP, "｜": STOP, "/": LIST, "／": LIST}
_MARKS |= dict.fromkeys('"“”「」『』', '"') | dict.fromkeys(" \u3000\n\t", " ")
_JOIN = re.compile("以及|还有|[与和及暨]|(?<!偕)同(?!志)")
_PARTING = frozenset([*_MARKS, *"以还与和及同暨"])  # where a mark or a joining word can begin
WHO_VISITS = re.compile("[团组](?!织)")  # 「考察/团」 is who goes


Mention = Person | Place | Body | Title


class Chunk(NamedTuple):
    """text[start:end] as one unit; `value` is the mention, the Act, the kind of mark, or the text."""

    kind: str
    start: int
    end: int
    value: Any


def is_mark(row: Sequence[Chunk], i: int, mark: str) -> bool:
    """Whether chunk i of a row is that mark."""
    return 0 <= i < len(row) and row[i].kind == MARK and row[i].value == mark


def chunks(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> list[Chunk]:
    """The row of chunks of one sentence."""
    named = [_chunk(m) for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
    kept = _without_overlap(named)
    row: list[Chunk] = []
    at = sentence.start
    for chunk in [*kept, None]:
        stop = chunk.start if chunk else sentence.end
        if at < stop:
            row += _plain(text, sentence, at, stop)
        if chunk:
            row.append(chunk)
            at = max(at, chunk.end)
    return row


_KINDS = {Person: PERSON, Place: PLACE, Body: BODY, Title: TITLE}
_ORDER = {BODY: 0, PERSON: 1, PLACE: 2, TITLE: 3}


def _chunk(mention: Mention) -> Chunk:
    return Chunk(_KINDS[type(mention)], mention.start, mention.end, mention)


def _without_overlap(named: Iterable[Chunk]) -> list[Chunk]:
    """Bodies over people over places over posts; a post may overlap the end of the place or the body before it (「商务局」+「局长」)."""
    kept: list[Chunk] = []
    for chunk in sorted(named, key=lambda c: (_ORDER[c.kind], c.start - c.end, c.start)):
        clash = [k for k in kept if k.start < chunk.end and chunk.start < k.end]
        if not clash or (
            chunk.kind == TITLE and all(k.start < chunk.start < k.end < chunk.end and _may_share(k, chunk) for k in clash)
        ):
            kept.append(chunk)
    return sorted(kept, key=lambda c: (c.start, c.end))


def _may_share(name: Chunk, post: Chunk) -> bool:
    """「江州市」+「市委书记」, 「商务局」+「局长」, 「公安局」+「公安局长」."""
    return name.kind == PLACE or (name.kind == BODY and name.end - post.start <= 3)


def _plain(text: str, sentence: Sentence, start: int, end: int) -> list[Chunk]:
    """Marks, verbs and text between two mentions."""
    row: list[Chunk] = []
    hits = {start + i: (start + j, form) for form, i, j in _acts_in(text[start:end])}
    at = start
    while at < end:
        if at in hits:
            stop, form = hits[at]
            row.append(Chunk(ACT, at, stop, acts()[form]))
        elif text[at] in _MARKS:
            stop = at + 1
            row.append(Chunk(MARK, at, stop, _MARKS[text[at]]))
        elif join := _JOIN.match(text, at, end):
            stop = join.end()
            row.append(Chunk(MARK, at, stop, AND) if _is_word(sentence, at, stop) else Chunk(TEXT, at, stop, text[at:stop]))
        else:
            stop = next((k for k in range(at + 1, end) if k in hits or text[k] in _PARTING), end)
            stop = start + 1 if at == start and text[at] == "兼" and stop == end else stop  # 「副总裁兼/华东区/总经理」
            joined = bool(row) and row[-1].kind == TEXT and row[-1].value != "兼"
            begin = row.pop().start if joined else at
            row.append(Chunk(TEXT, begin, stop, text[begin:stop]))
        at = stop
    return row


def _is_word(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a token lies just there: 「和」 in 「和平」 joins nothing."""
    token = sentence.token_at(start)
    return token is not None and ((token.start, token.end) == (start, end) or token.tag in ("PER", "ORG", "LOC"))


@cache
def _matcher() -> tuple[list[str], ahocorasick_rs.AhoCorasick]:
    forms = list(acts())
    return forms, ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _acts_in(text: str) -> list[tuple[str, int, int]]:
    forms, matcher = _matcher()
    found = ((forms[i], start, end) for i, start, end in matcher.find_matches_as_indexes(text))
    return [
        hit
        for hit in found
        if (acts()[hit[0]].act != "visit" or not WHO_VISITS.match(text, hit[2]))
        and not (hit[0] == "在座" and text.startswith("谈", hit[2]))  # 「在座谈会上」 tells where
    ]
