"""Posts that a sentence says someone has left: 「由江州市副市长调任…」, 「不再担任…」, and the one he is named with where he is 「升任…」.

In: a sentence's chunks, its chains of posts, and the person spoken of before it. Out: `Holding`s that are former, by the rule LEFT.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import ACT, COMMA, MARK, PERSON, PLACE, STOP, TEXT, Chunk
from loaders.holdings.chains import Chain
from loaders.holdings.holding import Holding, held_by
from loaders.holdings.subjects import people_upto, subjects

LEFT = "post-left"

_FROM = re.compile(r"(?:由|从)$")
_MOVES = r"调任|升任|转任|改任|晋升|升为|提任|提拔|选派|调到|调往|调入|调来|调离|交流|转岗|平调|履新|接任|出任|就任"
_MOVED = re.compile(rf"^(?:的?(?:岗位|任上|职位|职务|一职))?(?:上|刚|新近|日前)*(?:{_MOVES}|来|到)")
_MOVES_ON = re.compile(r"(?:调任|升任|转任|改任|晋升为|升为|提任|履新|调往|调到)$")
_GIVES_UP = re.compile(r"(?:不再(?:担任|兼任|任)|免去|免除|辞去|辞任|卸任|卸下|离任)(?:其|了|他的|她的)?$")
_ONCE = re.compile(
    r"(?:(?<![目当日])前(?:任|是|为|担任|系)|曾任|曾担任|曾经担任|历任|此前任|此前担任|之前任|之前担任|先后任|先后担任|(?:当时|那时)[是任]|[当做]过(?:[一二两三四五六七八九十多几]+[年届任])?)$"
)
_WHILE = re.compile(r"(?:[当任做]|担任)$")
_AT_THE_TIME = re.compile(r"(?:期间|的?时候|时(?!任))")
_DISMISSES = re.compile(r"(?:免去|免除|撤销|解聘)了?$")
_NOT_YET = re.compile("拟|提请|建议|恢复|保留|有望|将(?:不再|辞|卸|离)")


def left(row: Sequence[Chunk], found: Sequence[Chain], spoken_of: Chunk | None) -> Iterator[Holding]:
    """Every post that the sentence says someone has left. `spoken_of` is the person whom the sentence before names last."""
    for k, chain in enumerate(found):
        people = [] if _may_yet_stay(row, chain) else _gone_from(row, chain, spoken_of) or _dismissed(row, chain)
        for person in people:
            yield from _former(chain, person)
        if people:
            continue
        if _follows(row, found[k - 1] if k else None, chain):
            yield from _former(found[k - 1], row[found[k - 1].end])


def _gives_up(words: str) -> bool:
    """Whether words before a post say that it is left: 「不再担任」."""
    return _GIVES_UP.search(words) is not None


def _gone_from(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> list[Chunk]:
    """「高远由江州市副市长调任」, 「他不再担任江州市副市长」, 「高远曾任江州市副市长」: who had the post."""
    before = row[chain.begin - 1] if chain.begin else None
    if before is None or before.kind != TEXT:
        return []
    behind = _text_behind(row, chain)
    moved = _FROM.search(before.value) and _MOVED.match(behind)
    then = _WHILE.search(before.value) and _AT_THE_TIME.match(behind)  # 「他在江州当市长时」
    if not (moved or then or _gives_up(before.value) or _ONCE.search(before.value)):
        return []
    if behind.endswith("的") and chain.end + 1 < len(row) and row[chain.end + 1].kind == PERSON:
        return [row[chain.end + 1]]  # 「由江州市副市长调来的高远」
    return subjects(row, chain, spoken_of)


def _dismissed(row: Sequence[Chunk], chain: Chain) -> list[Chunk]:
    """「免去高远、林深的江州市副市长职务」, 「免去高远江州市副市长职务」; 「高远的江州市副市长职务」 in the list that goes on from there."""
    k = chain.begin - 1
    words = row[k].value if k > 0 and row[k].kind == TEXT else ""
    k -= words in ("的", "同志", "同志的", "担任的", "同志担任的")
    if k < 0 or row[k].kind != PERSON:
        return []
    people = people_upto(row, k)
    verb = next(i for i, c in enumerate(row) if c is people[-1]) - 1
    verb -= verb > 0 and row[verb].kind == MARK and row[verb].value == ":"
    dismissed = verb >= 0 and row[verb].kind == TEXT and _DISMISSES.search(row[verb].value)
    listed = words.endswith("的") and "担任" not in words and _text_behind(row, chain).startswith("职务")
    return people if dismissed or listed else []


def _may_yet_stay(row: Sequence[Chunk], chain: Chain) -> bool:
    """「提请免去高远的江州市副市长职务」, 「恢复高远的…职务」."""
    clause = next((k for k in range(chain.begin - 1, -1, -1) if row[k].kind == MARK and row[k].value in (COMMA, STOP)), -1)
    words = [c.value for c in row[clause + 1 : chain.begin] if c.kind == TEXT]
    return any(_NOT_YET.search(word) for word in words)


def _text_behind(row: Sequence[Chunk], chain: Chain) -> str:
    return row[chain.end].value if chain.end < len(row) and row[chain.end].kind == TEXT else ""


def _follows(row: Sequence[Chunk], last: Chain | None, chain: Chain) -> bool:
    """「江州市副市长高远日前升任云州市市长」: the post before the person gives way to the one behind the verb, with nobody between."""
    if last is None or last.end >= len(row) or row[last.end].kind != PERSON:
        return False
    verb, between = row[chain.begin - 1], row[last.end + 1 : chain.begin]
    plain = all(c.kind in (TEXT, PLACE) or (c.kind == MARK and c.value != STOP) for c in between)
    moves_on = verb.kind == TEXT and _MOVES_ON.search(verb.value)
    return bool(moves_on) and plain and not any(c.kind in (ACT, PERSON) for c in between)


def _former(chain: Chain, person: Chunk) -> Iterator[Holding]:
    return (held._replace(former=True) for held in held_by(chain, person, LEFT))
