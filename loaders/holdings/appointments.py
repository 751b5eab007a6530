"""Posts that a verb gives: 「高远为江州市副市长」, 「江州市市长由高远接任」.

In: a sentence's chunks, a chain of posts in it, and the person spoken of before. Out: `Holding`s.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.chunks import ACT, BODY, COMMA, MARK, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.holdings.chains import Chain
from loaders.holdings.holding import Holding, held_by
from loaders.holdings.subjects import subjects
from loaders.mentions.bodies.kinds import GENERIC, without_term

_APPOINTS = re.compile(
    r"^(?:同志|先生|女士)?为$|^是$|(?:^|挂职|现在|如今|眼下|目前)[当做][了着]?$|(?:身份是|(?<![担充正应适相])当了|做了|[他她]是|也是|同时是|正是|仍是|系|身为|(?:如今|现在|眼下)(?:已经?)?是|(?<!不再|此前|之前|曾经)担任|出任|现任|就任|改任|接任|(?<!不再)兼任|挂任|挂职|连任|调任|升任|当选为?|[聘选推举]为|任命为|职务[是为]|现为|兼着|挂着|已经?是|(?:现在|眼下|如今)是|成为|当上了?|(?<![曾时离卸历主责信上再担兼原署])(?<!^前)(?<![^目当日]前)任)$"
)
_FOR_YEARS = re.compile(r"(?:是|的时间是)?[从自]?\d{4}年(?:\d{1,2}月)?[到至—－-]")  # 「他任江州市商会会长/是1990年到2008年」
_BY = re.compile("^(?:一职|职务|职位)?(?:改|现|则)?由(?:该[局委办厅院校会])?$")
_TAKES_OVER = re.compile("(?:接任|接替|继任|担任|出任|兼任)(?!\\w)")
_SEAT = re.compile(r"(?:到|赴|在|来|前往)$")
_SERVES = re.compile("支[教医农]|挂职(?:锻炼)?|任职|工作|交流")


def appointed(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> Iterator[Holding]:
    """「高远为江州市副市长」, 「高远,现任县委常委,同时兼任…」, 「他是工作队队长」."""
    verb = row[chain.begin - 1] if chain.begin else None
    if verb is None or verb.kind != TEXT:
        return
    if (
        _AS.search(verb.value)
        and is_mark(row, chain.end, COMMA)
        and not any(c.kind == TEXT and _NO_LONGER.search(c.value) for c in row)
    ):
        yield from (held for person in _who_is(row, chain.end + 1, spoken_of) for held in held_by(chain, person, "appointed"))
    if not (_APPOINTS.search(_without_body(verb.value)) or _takes_seat(row, chain) or _in_the_part(row, chain)):
        return
    if _is_of_the_past(row, chain):
        return
    if chain.end < len(row) and row[chain.end].kind == TEXT and _FOR_YEARS.match(row[chain.end].value):
        return
    if _IN_NAME_ONLY.search(_words_behind(row, chain)):
        return
    if chain.end < len(row) and row[chain.end].kind == TEXT and _WHO.fullmatch(row[chain.end].value):
        behind = next((c for c in row[chain.end + 1 : chain.end + 4] if c.kind not in (TITLE, PLACE, BODY)), None)
        if behind and behind.kind == PERSON:
            yield from held_by(chain, behind, "appointed")  # 「到江州市挂职副市长的高远」, 「挂职江州市委常委的副县长高远」
            return
        if chain.end + 1 < len(row) and row[chain.end + 1].kind == TITLE:
            return  # 「当了市长的秘书」
    if chain.end < len(row) and row[chain.end].kind == PERSON:
        return  # 「高远、现任江州市市长林深」
    seated = _seated(row, chain)
    known = None if _in_the_part(row, chain) else spoken_of  # 「高远凭会长的身份到场」 may tell of another time
    people = subjects(row, chain, known) or _of_life(row, chain, spoken_of)
    for person, posts in _in_order(seated, people):
        for held in held_by(posts, person, "appointed"):
            yield held if held.start >= row[0].start else held._replace(start=chain.posts[0].start)


_BEFORE = re.compile("^(?:此前|之前|早年)")
_YEAR = re.compile("(?:19|20)\\d\\d年(?!(?:\\d{1,2}月)?(?:起|以来|至今|开始))")


def _is_of_the_past(row: Sequence[Chunk], chain: Chain) -> bool:
    """「此前高远任江州市市长」, 「2005年任江州市副市长,2008年任云州市市长」: what someone was before the post that the sentence goes on to give him; not
    「2005年起任江州市副市长」, nor where it goes on about another: 「…,其弟林深2008年任云州市市长」."""
    clause = words_of_clause(row, chain.begin)
    if clause and _BEFORE.match(clause[0]):
        return True
    later = [c for c in takewhile(lambda c: c.kind != PERSON, row[chain.end :]) if c.kind == TEXT]
    moves = any(_YEAR.search(c.value) and c.value.endswith(("任", "任命为", "选为", "当选")) for c in later)
    return any(map(_YEAR.search, clause)) and moves


def words_of_clause(row: Sequence[Chunk], end: int) -> list[str]:
    """The words of the clause up to chunk `end`, with a time before it: 「2005年,/高远任…」, 「此前,/高远任…」."""
    begin = max((k + 1 for k in range(end) if is_mark(row, k, COMMA) or is_mark(row, k, STOP)), default=0)
    timed = begin > 1 and row[begin - 2].kind == TEXT and _TIME.fullmatch(row[begin - 2].value) is not None
    return [c.value for c in row[begin - 2 * timed : end] if c.kind == TEXT]


_TIME = re.compile("此前|之前|早年|(?:19|20)\\d\\d年(?:\\d{1,2}月)?")


# 「当着江州市市长的面表态」, 「挂着副市长的名义行骗」
_IN_NAME_ONLY = re.compile("的(?:面(?![貌积向对料包粉目前试])|名[义号头]|旗号|牌子|招牌|幌子)")


def _words_behind(row: Sequence[Chunk], chain: Chain) -> str:
    """The words behind a post in its clause."""
    clause = takewhile(lambda c: not (c.kind == MARK and c.value in (COMMA, STOP)), row[chain.end :])
    return "".join(c.value for c in clause if c.kind in (TEXT, MARK))


_NOW = re.compile("现(?:担?任|为|挂职|挂任)$")
# 「2022年进(疆,)」, 「目前」: words that name no other subject
_WHEN_OR_WHITHER = re.compile(r"(?:\d{4}年(?:\d{1,2}月)?)?(?:起|后|至今)?(?:[进入赴来到]|前往)?(?:挂职|工作)?(?:目前|如今)?")


def _of_life(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> list[Chunk]:
    """「(高远,1974年生。)2022年进疆,现任/江州市副市长」: a life goes on about him whom the sentence before names, if this one names nobody and
    has no other subject (「其弟现任江州市副市长」)."""
    closed = chain.end >= len(row) or row[chain.end].kind == MARK
    now = _NOW.search(row[chain.begin - 1].value)
    if spoken_of is None or not closed or now is None:
        return []
    words = [c.value for c in row[: chain.begin - 1] if c.kind == TEXT] + [row[chain.begin - 1].value[: now.start()]]
    bare = all(c.kind in (PLACE, TEXT) or is_mark(row, k, COMMA) for k, c in enumerate(row[: chain.begin]))
    return [spoken_of] if bare and all(_WHEN_OR_WHITHER.fullmatch(w) for w in words) else []


_NO_LONGER = re.compile("退休|卸任|离任|当年|那年|去年|前年")
_WHO = re.compile("的(?:[就正则仍还也]?是)?")
_AS = re.compile("(?:作为|身为)$")
_PART = re.compile("的?(?:双重)?身份")


def _without_body(words: str) -> str:
    """「任/中共」, 「接任/工作组」, 「是/我们的」: the verb before a word that goes with the post."""
    words = without_term(words)
    body = GENERIC.search(words)
    return words[: body.start()] if body else _OURS.sub("", words.removesuffix("中共"))


_OURS = re.compile("[我咱]们的?$")


def _who_is(row: Sequence[Chunk], k: int, spoken_of: Chunk | None) -> list[Chunk]:
    """Whom 「作为江州市副市长,」 is about: who is named next, or was spoken of."""
    if k < len(row) and row[k].kind == PERSON:
        return [row[k]]
    pronoun = k < len(row) and row[k].kind == TEXT and row[k].value[0] in "他她" and row[k].value[1:2] != "们"
    return [spoken_of] if pronoun and spoken_of else []


def _in_the_part(row: Sequence[Chunk], chain: Chain) -> bool:
    """「以江州市副市长的身份(致辞)」."""
    behind = row[chain.end] if chain.end < len(row) else None
    return (
        row[chain.begin - 1].value.endswith("以")
        and behind is not None
        and behind.kind == TEXT
        and bool(_PART.match(behind.value))
    )


def taken_over(row: Sequence[Chunk], chain: Chain, found: Sequence[Chain]) -> Iterator[Holding]:
    """「江州市市长由高远接任」, 「江州市市长一职由高远担任」, 「不再担任江州市市长,由高远接任」."""
    e = chain.end + (is_mark(row, chain.end, COMMA) and _is_text(row, chain.end + 1, "由"))
    if not (e < len(row) and row[e].kind == TEXT and _BY.search(row[e].value)):
        return
    # 「江州商会会长由/云港公司总经理/高远兼任」
    at = next((other.end for other in found if other.begin == e + 1 and _names_owner(row, chain)), e + 1)
    if at + 1 < len(row) and row[at].kind == PERSON and row[at + 1].kind == TEXT and _TAKES_OVER.match(row[at + 1].value):
        yield from held_by(chain, row[at], "appointed")


def _names_owner(row: Sequence[Chunk], chain: Chain) -> bool:
    """「江州商会/会长」, 「分院/院长」, not 「首任主任」: whether words tell whose the post is."""
    before = row[chain.begin - 1] if chain.begin else None
    return row[chain.begin].kind in (PLACE, BODY) or (
        before is not None and before.kind == TEXT and bool(GENERIC.search(before.value))
    )


def _in_order(chain: Chain, people: Sequence[Chunk]) -> Iterator[tuple[Chunk, Chain]]:
    """「高远、林深分别任江州市市长、副市长」: each his own post, if there are as many; without 「分别」 each all of them."""
    each = len(people) > 1 and len(chain.posts) > 1
    if not each:
        yield from ((person, chain) for person in people)
    elif len(people) == len(chain.posts):
        yield from ((p, chain._replace(posts=(post,))) for p, post in zip(people, chain.posts, strict=True))


def _takes_seat(row: Sequence[Chunk], chain: Chain) -> bool:
    """「到江州市挂职副市长」, 「现在江州市挂着副市长」; not 「在江州市挂职当过副市长」."""
    seconded = any(
        _words(c).startswith(("挂职", "挂着", "兼着", "当着")) and not _words(c).endswith("过")
        for c in row[chain.begin : chain.end]
        if c.kind in (TEXT, TITLE)
    )
    return seconded and _SEAT.search(_form(row[chain.begin - 1])) is not None


def _words(chunk: Chunk) -> str:
    return str(chunk.value.text if chunk.kind == TITLE else chunk.value)


def _is_text(row: Sequence[Chunk], i: int, word: str) -> bool:
    return i < len(row) and row[i].kind == TEXT and row[i].value == word


def _seated(row: Sequence[Chunk], chain: Chain) -> Chain:
    """「到江州医院担任院长」, 「来到云州,任县委常委」: the owner stands before the verb."""
    k = chain.begin - (3 if is_mark(row, chain.begin - 2, COMMA) else 2)
    k -= k > 0 and row[k].kind == TEXT and _SERVES.fullmatch(row[k].value) is not None
    if k < 1 or row[k].kind not in (PLACE, BODY) or not _SEAT.search(_form(row[k - 1])):
        return chain
    owner = row[k].value
    type_ = owner.type if row[k].kind == BODY else "Place"
    implied = all(p.start == p.title_chunk.start for p in chain.posts)
    fits = all(p.title_chunk.territorial == (type_ == "Place") for p in chain.posts)
    return (
        chain._replace(posts=tuple(p._replace(owner_type=type_, owner=owner.name) for p in chain.posts))
        if implied and fits
        else chain
    )


def _form(chunk: Chunk) -> str:
    return chunk.value.form if chunk.kind == ACT else chunk.value if chunk.kind == TEXT else ""
