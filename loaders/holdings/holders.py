"""Who holds the posts of a sentence.

In: a sentence's chunks, its chains of posts, and the person spoken of before it. Out: `Holding`s. Each construction is a function: the post stands
before its people (「江州市市长高远」), in brackets or a roster behind them (「高远(江州市市长)」), closes a list (「高远、林深等市领导」), is given to
them (「高远任江州市市长」), or follows a name in address (「高远市长」).
"""

import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.holdings.appointments import appointed, taken_over, words_of_clause
from loaders.holdings.chains import Chain
from loaders.holdings.holding import Holding, held_by
from loaders.holdings.one_each import posts_of_each
from loaders.holdings.place_owners import is_autonomous
from loaders.holdings.subjects import people_upto
from loaders.mentions.bodies import Body
from loaders.mentions.people.names import is_from_abroad

_FORMERLY = re.compile(r"(?:原|前|时任|曾任|曾担任|历任|(?:退休|离休|卸任|离任|当时|当年|曾经|昔日)的?)$")
_NOMINATES = re.compile(r"提名|拟(?:任|提|聘|$)")
_CANDIDATE = re.compile(r"(?:候选)?人选|候选")
_OF_OTHERS = re.compile("[受经由代替]$|代表")  # 「高远(受市长委托)」
_COURTESY = ("先生", "女士", "同志", "小姐", "伉俪", "夫妇", "等")


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
            *appointed(row, chain, spoken_of),
            *taken_over(row, chain, found),
            *_this_one(row, chain, spoken_of),
        ] or [*_addressed(row, chain)]
        told = told or [*_going_on(row, chain, before, spoken_of)]
        before = chain, told
        verb = row[chain.begin - 1] if chain.begin else None
        past = verb is not None and verb.kind == TEXT and _FORMERLY.search(verb.value) is not None
        past = past or _was_once(row, chain)
        yield from (held._replace(former=held.former or (past and held.owner == chain.posts[0].owner)) for held in told)


def _was_once(row: Sequence[Chunk], chain: Chain) -> bool:
    """「此前,江州市市长是高远」."""
    named = chain.end < len(row) and row[chain.end].kind == TEXT and row[chain.end].value in ("是", "为", "由")
    return named and "此前" in words_of_clause(row, chain.begin)[:1]


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
    for person in _sharing(people, chain) if shared else people[:1]:
        k = next(k for k, c in enumerate(row) if c is person)
        lent = sides and person is not people[0] and is_mark(row, k - 1, AND)
        for held in held_by(chain, person, "post-before-name"):
            behind = person is not people[0]
            yield held._replace(lent=lent, listed=behind, loose=held.loose or behind)


def _sharing(people: Sequence[Chunk], chain: Chain) -> list[Chunk]:
    """Those of a list who share the post before it: in an autonomous place all, be their names written with a dot or not, elsewhere those named as the
    first one is."""
    abroad = bool(people) and is_from_abroad(people[0].value.name)
    mixed = is_autonomous(chain.posts[0].owner or "")
    return [p for p in people if mixed or is_from_abroad(p.value.name) == abroad]


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
    if is_mark(row, i, AND) and row[i].end - row[i].start > 1 and row[i - 1].kind == TITLE and row[i - 1].value.shared:
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
        inside = row[i : close + 1] if close is not None else ()
        leads = close is not None and row[close].start - row[i].end <= _IN_CHARGE and inside[1].kind == ACT  # 「(主持工作)」
        if close is not None and (leads or all(c.kind not in (PERSON, ACT) for c in inside)):
            return close + 1
    return i


_IN_CHARGE = 6  # characters of 「主持全面工作」


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
    life = any(c.kind == TEXT and _BORN.search(c.value) for c in row[: max(n, 0)])
    while n > 0 and (is_mark(row, n, COMMA) or _is_particular(row[n], life=life and _goes_with_life(row, n))):
        n -= 1
    return n if n >= 0 and row[n].kind == PERSON else None


_BORN = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:出?生)")
_OF_LIFE = re.compile(
    r"人|领队|队员|队长|组长|干部|成员|党员|学历|毕业|学[士位]|[硕博]士|文化|职称|参加工作|入党|援[疆藏青]|民族|汉|[男女]|\w{1,3}族|\d{4}年(?:\d{1,2}月)?(?:出?生|起)?|岁"
)
_KIN = re.compile("[父母妻夫祖儿]|其|兄弟|[哥弟姐妹]")


def _goes_with_life(row: Sequence[Chunk], n: int) -> bool:
    """Whether chunk `n` goes on with a life: 「江州云县人,」, 「援疆干部领队,」; not 「父亲早逝,」, nor an act told in words."""
    words = row[n].value if row[n].kind == TEXT else ""
    ends = words and is_mark(row, n + 1, COMMA)
    told = not ends or any(m.end() == len(words) for m in _OF_LIFE.finditer(words))
    return told and _KIN.search(words) is None


def _is_particular(chunk: Chunk, *, life: bool) -> bool:
    """What may stand between a name and the post: 「男」, 「39岁」; in a `life` (「高远,1976年生,江州云县人,第三批援疆干部领队,江州市副市长」) also what goes with it."""
    return (chunk.kind == TEXT and _PARTICULARS.fullmatch(chunk.value) is not None) or (
        life and chunk.kind in (TEXT, PLACE, BODY, TITLE, MARK)
    )


def _stands_apart(row: Sequence[Chunk], chain: Chain) -> int | None:
    """「…,高远,江州市副市长,…」: where the person stands between commas, if the post behind him is all up to a comma or the end."""
    at, e = _named_before(row, chain.begin), _over_brackets(row, chain.end)
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


_THIS = re.compile("[这那][位名]$")


def _this_one(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> Iterator[Holding]:
    """「(高远没有笑。)这位江州商会会长说,…」: the one whom the article named last; not 「这位市长的秘书」, nor 「这位市长高远」, who stands behind."""
    this = row[chain.begin - 1] if chain.begin else None
    before = next((c for c in reversed(row[: chain.begin]) if c.kind == PERSON), spoken_of)
    behind = row[chain.end] if chain.end < len(row) else None
    his = behind is not None and (behind.kind in (PERSON, TITLE) or (behind.kind == TEXT and behind.value.startswith("的")))
    if before and this and this.kind == TEXT and _THIS.search(this.value) and not his:
        for held in held_by(chain, before, "name-before-post"):
            yield held if held.start >= row[0].start else held._replace(start=chain.posts[0].start)


_BEHIND_NAME = {"name-before-post", "name-comma-post", "appointed"}

_ALSO = re.compile("(?:同时|还|也|又|并)+(?:是|任|兼任?|担任)")


def _going_on(
    row: Sequence[Chunk], chain: Chain, before: tuple[Chain, list[Holding]] | None, spoken_of: Chunk | None
) -> Iterator[Holding]:
    """「高远,江州市商务局局长,市政协委员,…」, 「…,同时是云县副县长」: more posts of the one whose posts stand behind his name, in a clause of their own."""
    verb = row[chain.begin - 1] if chain.begin else None
    comma = chain.begin - 1 - (verb is not None and verb.kind == TEXT and _ALSO.fullmatch(verb.value) is not None)
    if before is None or _over_brackets(row, before[0].end) != comma or not is_mark(row, comma, COMMA):
        return
    held = before[1]
    closed = chain.end >= len(row) or (row[chain.end].kind == MARK and row[chain.end].value in (COMMA, STOP, OPEN, CLOSE))
    people = {h.person: h for h in held if h.rule in _BEHIND_NAME}
    behind = row[_over_brackets(row, chain.end) :]
    if closed and len(people) == 1 and not (behind and behind[0].kind == PERSON):
        (one,) = people.values()
        named = (c for c in (*row, *filter(None, [spoken_of])) if c.kind == PERSON and c.value.name == one.person)
        person = next(named, None)
        for told in held_by(chain, person, one.rule) if person else ():
            yield told if told.start >= row[0].start else told._replace(start=chain.posts[0].start)
