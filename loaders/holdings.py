"""Who holds the posts of a sentence.

In: a sentence's chunks, its chains of posts, and the person spoken of before it. Out: `Holding`s. Each construction is a function: the post stands
before its people (「江州市市长高远」), in brackets or a roster behind them (「高远(江州市市长)」), closes a list (「高远、林深等市领导」), is given to
them (「高远任江州市市长」), or follows a name in address (「高远市长」).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.body_kinds import GENERIC, is_profession
from loaders.chains import Chain
from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.mentions.bodies import Body
from loaders.mentions.person_names import is_from_abroad
from loaders.parallel import posts_of_each
from loaders.subjects import people_upto, subjects

# Bodies of the state by their last words: bureaus, courts, missions, legislatures; not universities, hospitals, chambers, firms.
_STATE_BODY = re.compile(
    r"(?:局|厅|部|委|委员会|办|办公室|署|司|法院|检察院|使馆|领事馆|领馆|工作队|工作组|联络组|办事处|联络处|指挥部|(?<!协)议会|议员联盟|管委会|海关|人大常委会|人大|政协|党校|国务院|中央|书记处|秘书处|军委)$"
)
_LEAGUE = re.compile(r"共青团|团[省市县区州]?委$")
_APPOINTS = re.compile(
    r"^(?:同志|先生|女士)?为$|^是$|^[当做]了?$|(?:身份是|(?<![担充正应适相])当了|做了|[他她]是|也是|正是|仍是|系|身为|(?:如今|现在|眼下)(?:已经?)?是|(?<!不再|此前|之前|曾经)担任|出任|现任|就任|改任|接任|(?<!不再)兼任|挂任|挂职|连任|调任|升任|当选为?|[聘选推举]为|任命为|职务[是为]|现为|兼着|挂着|已经?是|(?:现在|眼下|如今)是|成为|当上了?|(?<![曾时离卸历主责信上再担兼原])(?<!^前)(?<![^目当日]前)任)$"
)
_FORMERLY = re.compile(r"(?:原|前|时任|曾任|曾担任|历任|(?:退休|离休|卸任|离任|当时|当年|曾经|昔日)的?)$")
_FOR_YEARS = re.compile(r"(?:是|的时间是)?[从自]?\d{4}年(?:\d{1,2}月)?[到至—－-]")  # 「他任江州市商会会长/是1990年到2008年」
_BY = re.compile("^(?:一职|职务|职位)?(?:改|现|则)?由(?:该[局委办厅院校会])?$")
_TAKES_OVER = re.compile("(?:接任|接替|继任|担任|出任|兼任)(?!\\w)")
_NOMINATES = re.compile(r"提名|拟(?:任|提|聘|$)")
_CANDIDATE = re.compile(r"(?:候选)?人选|候选")
_SEAT = re.compile(r"(?:到|赴|在|来|前往)$")
_SERVES = re.compile("支[教医农]|挂职(?:锻炼)?|任职|工作|交流")
_OF_OTHERS = re.compile("[受经由代替]$|代表")  # 「高远(受市长委托)」
_COURTESY = ("先生", "女士", "同志", "小姐", "等")


class Holding(NamedTuple):
    """That `person` holds `title` in a place or body; text[start:end] says so. `former` is for posts of another time, `loose` for those whose owner does
    not stand beside them, or whose holder is not the first of a list."""

    person: str
    owner_type: str
    owner: str
    title: str
    former: bool
    start: int
    end: int
    rule: str
    listed: bool = False  # behind another holder
    lent: bool = False  # by a word that may as well join two sides: 「副市长高远与林深签署」
    loose: bool = False

    @property
    def public(self) -> bool:
        """Whether the post makes an Official: one of a territory or a body of the state, and no profession."""
        state = self.owner_type == "Organization" and _STATE_BODY.search(self.owner) and not _LEAGUE.search(self.owner)
        return bool(self.owner_type == "Place" or state) and not is_profession(self.title)


def holdings(
    row: Sequence[Chunk], found: Sequence[Chain], spoken_of: Chunk | None, before_it: Sequence[Body] = ()
) -> Iterator[Holding]:
    """Every person with a post in the sentence. `spoken_of` is the person whom the sentence before names last, `before_it` are its bodies."""
    before: tuple[Chain, list[Holding]] | None = None
    for chain in found:
        if _only_meant(row, chain):
            continue
        told = [
            *_people_behind(row, chain, before_it),
            *_person_before(row, chain),
            *_appointed(row, chain, spoken_of),
            *_taken_over(row, chain),
        ] or [*_addressed(row, chain)]
        told = told or [*_going_on(row, chain, before)]
        before = chain, told
        verb = row[chain.begin - 1] if chain.begin else None
        past = verb is not None and verb.kind == TEXT and _FORMERLY.search(verb.value) is not None
        yield from (held._replace(former=held.former or (past and held.owner == chain.posts[0].owner)) for held in told)


def _only_meant(row: Sequence[Chunk], chain: Chain) -> bool:
    """「提名高远为江州市市长」, 「江州市市长候选人高远」, 「候任市长高远」: a post that someone is only to have (ontology.md rule 16)."""
    if any(post.title_chunk.text.startswith("候任") for post in chain.posts):
        return True
    if chain.end < len(row) and row[chain.end].kind == TEXT and _CANDIDATE.match(row[chain.end].value):
        return True
    clause = max((k for k in range(chain.begin) if is_mark(row, k, COMMA) or is_mark(row, k, STOP)), default=-1)
    return any(c.kind == TEXT and _NOMINATES.search(c.value) for c in row[clause + 1 : chain.begin])


# ── the post before its people ──


def _people_behind(row: Sequence[Chunk], chain: Chain, before_it: Sequence[Body]) -> Iterator[Holding]:
    """「副市长高远、林深」: the list behind shares a post that several can hold, else the first person alone has it, or each in a body of his own; not
    「副市长高远与马丁·杜朗」."""
    people = _people_from(row, chain.end)
    if each := posts_of_each(row, chain, len(people), before_it):
        for person, post in zip(people, each, strict=True):
            yield from held_by(chain._replace(posts=(post,)), person, "post-before-name")
        return
    shared = len(chain.posts) == 1 and chain.posts[0].title_chunk.shared
    sides = any(c.kind == ACT and c.value.act in ("sign", "meet") for c in row)
    abroad = bool(people) and is_from_abroad(people[0].value.name)
    for person in [p for p in people if is_from_abroad(p.value.name) == abroad] if shared else people[:1]:
        k = next(k for k, c in enumerate(row) if c is person)
        lent = sides and person is not people[0] and is_mark(row, k - 1, AND)
        for held in held_by(chain, person, "post-before-name"):
            behind = person is not people[0]
            yield held._replace(lent=lent, listed=behind, loose=held.loose or behind)


def _people_from(row: Sequence[Chunk], i: int) -> list[Chunk]:
    """The list of people that begins at chunk i."""
    people: list[Chunk] = []
    i = _to_first(row, i)
    while i < len(row) and row[i].kind == PERSON:
        people.append(row[i])
        i = _to_next(row, i + 1)
    return people


_NAMES = re.compile("还?有|是|包括|为|(?:名字)?名?叫做?|(?:[两三四五六七八九十]+[人位名])?——|[两三四五六七八九十]+[人位名]")


def _to_first(row: Sequence[Chunk], i: int) -> int:
    """Past what may stand between a post and its first holder: 「(挂职)」, 「:」, 「有」, 「、某某专家」."""
    i = _over_brackets(row, i)
    if is_mark(row, i, AND) and row[i].end - row[i].start > 1 and row[i - 1].value.shared:
        i += 1  # 「陪同的市领导还有高远、林深」
    if is_mark(row, i, LIST) and i + 2 < len(row) and row[i + 1].kind == TEXT and row[i + 2].kind == PERSON:
        i += 2 if row[i + 1].value.endswith(tuple(lexicon.words("not_posts.txt"))) else 0  # 「教授、某某专家高远」
    while is_mark(row, i, " ") or is_mark(row, i, ":"):
        i += 1
    if i + 1 < len(row) and row[i].kind == TEXT and _NAMES.fullmatch(row[i].value) and row[i + 1].kind == PERSON:
        i += 1  # 「甲方领导有高远、林深」, 「厂长叫高远」, 「副会长四人——高远、林深…」
    return i


def _to_next(row: Sequence[Chunk], i: int) -> int:
    """From behind one person of a list to the next: past 「先生」, 「(挂职)」, a space or a mark."""
    if i < len(row) and row[i].kind == TEXT and row[i].value in _COURTESY:
        i += 1
    i = _over_brackets(row, i)
    while is_mark(row, i, " ") and i + 1 < len(row) and row[i + 1].kind in (PERSON, MARK):
        i += 1
    joined = (is_mark(row, i, LIST) or is_mark(row, i, AND)) and i + 1 < len(row) and row[i + 1].kind == PERSON
    return i + 1 if joined else i


def _over_brackets(row: Sequence[Chunk], i: int) -> int:
    """Past 「(挂职)」, 「（女，满族）」, 「（江州市副市长）」 between a post and its holder, or a holder and 「为」."""
    if is_mark(row, i, OPEN):
        close = next((k for k in range(i, min(i + 10, len(row))) if is_mark(row, k, CLOSE)), None)
        if close is not None and all(c.kind not in (PERSON, ACT) for c in row[i : close + 1]):
            return close + 1
    return i


# ── the post behind its people ──


def _person_before(row: Sequence[Chunk], chain: Chain) -> Iterator[Holding]:
    """「高远(江州市副市长,挂任某某)」, 「组长(江州市副市长)高远」, 「高远 江州市商会会长:」, 「高远、林深等市领导」, 「高远,江州市副市长,…」."""
    b, e = chain.begin, chain.end
    if e < len(row) and row[e].kind == PERSON:
        return
    opened = _opening(row, b)
    closed = next((k for k in range(e, min(e + 8, len(row))) if row[k].kind != TEXT and not is_mark(row, k, LIST)), e)
    inside = opened and row[opened - 1].kind == TITLE and is_mark(row, closed, CLOSE) and closed + 1 < len(row)
    if inside and row[closed + 1].kind == PERSON:
        yield from held_by(chain, row[closed + 1], "post-before-name")  # 「工作组组长（江州市副市长）高远」
    elif opened is not None and opened and row[opened - 1].kind == PERSON:
        of_all = row[opened + 1].kind == TEXT and _OF_ALL.fullmatch(row[opened + 1].value)  # 「高远、林深(均为市领导)」
        for person in people_upto(row, opened - 1) if of_all else [row[opened - 1]]:
            yield from held_by(chain, person, "name-before-post")
    elif b >= 2 and is_mark(row, b - 1, " ") and row[b - 2].kind == PERSON:
        yield from held_by(chain, row[b - 2], "name-before-post")
    elif b >= 2 and row[b - 1].kind == TEXT and _CLOSES.fullmatch(row[b - 1].value) and row[b - 2].kind == PERSON:
        for person in people_upto(row, b - 2):
            yield from held_by(chain, person, "list-before-post")
    elif (at := _stands_apart(row, chain)) is not None:
        yield from held_by(chain, row[at], "name-comma-post")


_CLOSES = re.compile("等?[两二三四五六七八九十几]+[位名个]|等")  # 「高远、林深/两位/副市长」
_OF_ALL = re.compile("[均都皆](?:[为是系])")


def _opening(row: Sequence[Chunk], at: int) -> int | None:
    """The bracket in which chunk `at` stands, if nothing but posts, marks and words do."""
    for k in range(at - 1, max(-1, at - 12), -1):
        others = row[k].kind == TEXT and _OF_OTHERS.search(row[k].value)
        if row[k].kind in (PERSON, ACT) or is_mark(row, k, CLOSE) or is_mark(row, k, STOP) or others:
            return None
        if is_mark(row, k, OPEN):
            return k
    return None


_PARTICULARS = re.compile(r"(?:今年)?\d{2}岁|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:出?生)?|[男女]|\w{1,4}族|中共党员")


def _named_before(row: Sequence[Chunk], b: int) -> int | None:
    """Where the person stands whose posts begin at chunk `b`, behind a comma and maybe more: 「高远,男,1976年生,」, 「高远今年39岁,」."""
    n = b - 2 if is_mark(row, b - 1, COMMA) else -1
    while n > 0 and (is_mark(row, n, COMMA) or (row[n].kind == TEXT and _PARTICULARS.fullmatch(row[n].value))):
        n -= 1
    return n if n >= 0 and row[n].kind == PERSON else None


def _stands_apart(row: Sequence[Chunk], chain: Chain) -> int | None:
    """「…,高远,江州市副市长,…」: where the person stands between commas, if the post behind him is all up to a comma or the end."""
    at, e = _named_before(row, chain.begin), chain.end
    before = row[at - 1] if at else None
    named = (
        before is not None
        and before.kind in (TITLE, PERSON, MARK)
        and not (before.kind == MARK and before.value in (COMMA, STOP, '"', ":"))
    )
    closed = e >= len(row) or (row[e].kind == MARK and row[e].value in (COMMA, STOP, CLOSE))
    return at if closed and not named else None


def _addressed(row: Sequence[Chunk], chain: Chain) -> Iterator[Holding]:
    """「高远市长」: a post of a territory or of the body at hand, as one addresses its holder."""
    b, post = chain.begin, chain.posts[0]
    near = b > 0 and row[b - 1].kind == PERSON and row[b - 1].end == post.start == post.title_chunk.start
    if near and len(chain.posts) == 1 and _ADDRESS.search(post.title_chunk.text):
        yield from held_by(chain, row[b - 1], "addressed")


_ADDRESS = re.compile(r"[长记事员]$|主任|主席|教授|总裁|经理|参赞|领事$|大使$")


_BEHIND_NAME = {"name-before-post", "name-comma-post", "appointed"}


def _going_on(row: Sequence[Chunk], chain: Chain, before: tuple[Chain, list[Holding]] | None) -> Iterator[Holding]:
    """「高远,江州市商务局局长,市政协委员,…」: more posts of the one whose posts stand behind his name, in a clause of their own."""
    if before is None or _over_brackets(row, before[0].end) != chain.begin - 1 or not is_mark(row, chain.begin - 1, COMMA):
        return
    held = before[1]
    closed = chain.end >= len(row) or (row[chain.end].kind == MARK and row[chain.end].value in (COMMA, STOP, OPEN, CLOSE))
    people = {h.person: h for h in held if h.rule in _BEHIND_NAME}
    behind = row[_over_brackets(row, chain.end) :]
    if closed and len(people) == 1 and not (behind and behind[0].kind == PERSON):
        (one,) = people.values()
        person = next((c for c in row if c.kind == PERSON and c.value.name == one.person), None)
        yield from held_by(chain, person, one.rule) if person else ()


# ── the post that is given ──


def _appointed(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> Iterator[Holding]:
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
    if chain.end < len(row) and row[chain.end].kind == TEXT and _FOR_YEARS.match(row[chain.end].value):
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
    for person, posts in _in_order(row, seated, subjects(row, chain, known)):
        for held in held_by(posts, person, "appointed"):
            yield held if held.start >= row[0].start else held._replace(start=chain.posts[0].start)


_UNREAL = re.compile("如果|假如|要是|倘若")
_NO_LONGER = re.compile("退休|卸任|离任|当年|那年|去年|前年")
_WHO = re.compile("的(?:[就正则仍还也]?是)?")
_AS = re.compile("(?:作为|身为)$")
_PART = re.compile("的?(?:双重)?身份")


def _without_body(words: str) -> str:
    """「任/中共」, 「接任/工作组」: the verb before a word that goes with the post."""
    body = GENERIC.search(words)
    return words[: body.start()] if body else words.removesuffix("中共")


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


def _taken_over(row: Sequence[Chunk], chain: Chain) -> Iterator[Holding]:
    """「江州市市长由高远接任」, 「江州市市长一职由高远担任」, 「不再担任江州市市长,由高远接任」."""
    e = chain.end + (is_mark(row, chain.end, COMMA) and _is_text(row, chain.end + 1, "由"))
    if not (e < len(row) and row[e].kind == TEXT and _BY.search(row[e].value)):
        return
    between = (
        (PLACE, BODY, TITLE) if row[chain.begin].kind in (PLACE, BODY) else ()
    )  # 「江州商会会长由/云港公司总经理/高远兼任」
    at = next((k for k in range(e + 1, len(row)) if row[k].kind not in between), len(row))
    if at + 1 < len(row) and row[at].kind == PERSON and row[at + 1].kind == TEXT and _TAKES_OVER.match(row[at + 1].value):
        yield from held_by(chain, row[at], "appointed")


def _in_order(row: Sequence[Chunk], chain: Chain, people: Sequence[Chunk]) -> Iterator[tuple[Chunk, Chain]]:
    """「高远、林深分别任江州市市长、副市长」: each his own post, if there are as many; without 「分别」 each all of them."""
    each = len(people) > 1 and len(chain.posts) > 1
    if not each:
        yield from ((person, chain) for person in people)
    elif len(people) == len(chain.posts):
        yield from ((p, chain._replace(posts=(post,))) for p, post in zip(people, chain.posts, strict=True))


def _takes_seat(row: Sequence[Chunk], chain: Chain) -> bool:
    """「到江州市挂职副市长」."""
    seconded = any(_words(c).startswith("挂职") for c in row[chain.begin : chain.end] if c.kind in (TEXT, TITLE))
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


def held_by(chain: Chain, person: Chunk, rule: str) -> Iterator[Holding]:
    """The posts of a chain, held by a person."""
    first = chain.posts[0]
    named: set[str | None] = set()
    for post in chain.posts:
        if post.start < post.title_chunk.start:
            named.add(post.owner)
        if post.owner and post.owner_type:
            # 「原江州市市长、市委书记」 were both posts of another time, 「原江北县县长、江州市副市长」 was one.
            former = post.title_chunk.former or (first.title_chunk.former and post.owner == first.owner)
            start, end = min(post.start, person.start), max(post.title_chunk.end, person.end)
            loose = post.owner not in named
            yield Holding(person.value.name, post.owner_type, post.owner, post.title, former, start, end, rule, loose=loose)
