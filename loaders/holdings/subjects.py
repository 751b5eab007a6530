"""Whom a verb of appointment or of leaving is about: 「高远、林深分别当选为」, 「他不再担任」.

In: a sentence's chunks, the chain of posts behind the verb, and the person spoken of before. Out: the chunks of people.
"""

import re
from collections.abc import Sequence

from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.holdings.chains import Chain

_APART = re.compile(r"前身|父|母|妻|丈夫|儿|[其之长次幼子]女|弟|哥|姐|妹")
_PRONOUN = re.compile(r"^(?:的)?[他她](?!们)")
_OTHER_PRONOUN = re.compile(r"他|她|(?<!免[去除])其")
_COMES = ("来到", "前往")


def subjects(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> list[Chunk]:
    """Whom a verb before a chain of posts is about: one person, or the list just before it that shares the posts or has one each."""
    person = _subject(row, chain.begin - 1, spoken_of)
    at = next((k for k in range(chain.begin - 1) if row[k] is person), None)
    if person is None or at is None:
        return [person] if person else []
    verb = "".join(c.value for c in row[at + 1 : chain.begin] if c.kind == TEXT)
    listed = _listed_upto(row, at)
    before = row[listed[0] - 1] if listed[0] else None
    respectively = "分别" in verb or (before is not None and before.kind == TEXT and "分别" in before.value)
    if respectively:
        return [row[k] for k in listed]
    beside = _before_brackets(row, chain.begin - 1) == at + 1  # 「高远、林深(女)为检察员」
    shared = beside and len(chain.posts) == 1 and chain.posts[0].title_chunk.shared
    return people_upto(row, at)[::-1] if shared else [person]


def _subject(row: Sequence[Chunk], verb: int, spoken_of: Chunk | None) -> Chunk | None:
    """Whom a verb of appointment is about: the nearest person before it with no act of his and nobody else's kin between; 「他」 is the
    person named last."""
    k = verb
    while k >= 0:
        if is_mark(row, k, CLOSE):
            k = next((o for o in range(k - 1, -1, -1) if is_mark(row, o, OPEN)), 0)
        elif row[k].kind == PERSON:
            if k == 0 or row[k - 1].kind not in (TEXT, PLACE) or not _replaced(row, k):
                return row[k]
        elif is_mark(row, k, STOP) or (row[k].kind == ACT and row[k].value.form not in _COMES):
            return None
        elif row[k].kind == TEXT:
            if _PRONOUN.search(row[k].value):
                return next((c for c in reversed(row[:k]) if c.kind == PERSON), spoken_of)
            if _APART.search(row[k].value) or _OTHER_PRONOUN.search(row[k].value):
                return None
        k -= 1
    return None


def _replaced(row: Sequence[Chunk], k: int) -> bool:
    """「接替任满返乡的高远」: he is not the one who takes the post."""
    for at in range(k - 1, max(-1, k - 5), -1):
        if row[at].kind in (MARK, PERSON):
            return False
        if row[at].kind == TEXT and re.search("接替|替换", row[at].value):
            return True
    return False


def _listed_upto(row: Sequence[Chunk], at: int) -> list[int]:
    """The people of the list that ends with chunk `at`, who may each have a post before his name."""
    people = [at]
    for k in range(at - 1, -1, -1):
        if row[k].kind == PERSON:
            people.insert(0, k)
        elif row[k].kind not in (TITLE, PLACE, BODY) and not any(is_mark(row, k, mark) for mark in (LIST, AND, OPEN, CLOSE)):
            break
    return people


def people_upto(row: Sequence[Chunk], i: int) -> list[Chunk]:
    """The list of people that ends with chunk i, the last one first, over brackets: 「高远(女)、林深」."""
    people = [row[i]]
    while i >= 2 and is_mark(row, i - 1, LIST):
        i = _before_brackets(row, i - 1) - 1
        if i < 0 or row[i].kind != PERSON:
            break
        people.append(row[i])
    return people


def _before_brackets(row: Sequence[Chunk], end: int) -> int:
    """Where a bracket that ends at chunk `end` begins, or `end` if there is none."""
    if not is_mark(row, end - 1, CLOSE):
        return end
    return next((k for k in range(end - 2, max(-1, end - 6), -1) if is_mark(row, k, OPEN)), end)


def begin_clauses(row: Sequence[Chunk]) -> set[str]:
    """「昨天,/画家高远、林深/到场」: the people with whom clauses begin."""
    found: set[str] = set()
    begins = True
    for chunk in row:
        if chunk.kind == PERSON and begins:
            found.add(chunk.value.name)
        elif chunk.kind in (TEXT, ACT, MARK):
            begins = chunk.kind == MARK and (
                chunk.value in (COMMA, STOP) or (begins and chunk.value in (LIST, AND, " ", OPEN, CLOSE))
            )
    return found
