"""Chains of posts in a sentence: 「江州市委副书记、市长」, 「市教育局党组书记、局长」.

In: a sentence's chunks, what the article said before, and whose territory a bare post is of. Out: `Chain`s of one person's posts; who holds
them is for loaders/holdings/holders.py to tell.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.holdings.earlier import Earlier, Post, names_organ
from loaders.holdings.owners import Owners, may_hold, of
from loaders.mentions.bodies.kinds import GENERIC
from loaders.mentions.bodies.names import ending
from loaders.mentions.places.territory import Territory

_IN_LIST = (LIST, COMMA, AND, " ", "先生", "女士", "同志", "小姐", "伉俪", "夫妇")
_INSIDE_WORDS = "的了在是由和与为对向将把被从其这那等并也】【《》〈〉●■□▲△◇◆○※｜|…"


class Chain(NamedTuple):
    """Posts of one person standing together, chunks[begin:end]."""

    posts: tuple[Post, ...]
    begin: int
    end: int


def chains(row: Sequence[Chunk], territory: Territory, earlier: Earlier, above: Chain | None = None) -> list[Chain]:
    """The chains of posts in a sentence; `above` is that of the line before in a roster."""
    owners, organ = Owners(row, territory, earlier), earlier.organ
    found: list[Chain] = []
    i = 0
    while i < len(row):
        chain = _chain(
            row,
            i,
            owners,
            organ,
            _listed(row, _but_for_now(row, found), i) if found else above.posts[-1] if above and i == 0 else None,
        )
        if chain:
            found.append(chain)
            organ = next((p for p in reversed(chain.posts) if names_organ(p)), organ)
        i = chain.end if chain else i + 1
    return _in_order(row, found)


def _in_order(row: Sequence[Chunk], found: list[Chain]) -> list[Chain]:
    """「江云公司与云港公司签约,董事长高远、总经理林深分别签字」, 「江云新区、云港新区签约,管委会主任…」: of as many posts in a list as there are bodies before them each is of one."""
    signs = any(c.kind == ACT and c.value.act == "sign" for c in row)
    for k in range(len(found)) if signs else ():
        run = _run(row, found, k)
        owners = {c.value.name: c.value for c in row[: found[k].begin] if _may_own(c)}.values() if len(run) > 1 else ()
        if len(owners) == len(run) and all(may_hold(o, c.posts[0]) for o, c in zip(owners, run, strict=True)):
            given = [c._replace(posts=(of(o, c.posts[0]),)) for o, c in zip(owners, run, strict=True)]
            return [*found[:k], *given, *found[k + len(run) :]]
    return found


def _may_own(chunk: Chunk) -> bool:
    return chunk.kind == BODY or (chunk.kind == PLACE and chunk.value.level == "zone")


def _run(row: Sequence[Chunk], found: Sequence[Chain], k: int) -> list[Chain]:
    """The chains from the k-th on, each one post without an owner beside it, in an unbroken list."""
    run: list[Chain] = []
    for chain in found[k:]:
        bare = len(chain.posts) == 1 and chain.posts[0].start == chain.posts[0].title_chunk.start
        post = chain.posts[0]
        of_a_place = post.owner_type == "Place" and not post.title_chunk.text.startswith("管委会")
        if not bare or of_a_place or (run and not _is_list(row[run[-1].end : chain.begin])):
            break
        run.append(chain)
    return run


def _is_list(between: Sequence[Chunk]) -> bool:
    """「高远、」 between two posts of a list."""
    return bool(between) and between[0].kind == PERSON and all(c.kind == MARK and c.value in _IN_LIST for c in between[1:])


def posts_in(found: Sequence[Chain]) -> Iterator[Post]:
    """All posts of a sentence in order."""
    return (post for chain in found for post in chain.posts)


def chunks_in(found: Sequence[Chain]) -> frozenset[int]:
    """The numbers of the chunks that are in a post."""
    return frozenset(k for chain in found for k in range(chain.begin, chain.end))


def _but_for_now(row: Sequence[Chunk], found: Sequence[Chain]) -> Chain:
    """The last chain of posts, but for what someone is on the way: 「商会会长高远/任团长/、副会长林深任副团长」."""
    last = found[-1]
    on_the_way = len(found) > 1 and last.begin > 0 and row[last.begin - 1].kind == TEXT and row[last.begin - 1].value == "任"
    return found[-2]._replace(end=last.end) if on_the_way and last.posts[0].owner is None else last


def _listed(row: Sequence[Chunk], before: Chain, i: int) -> Post | None:
    """The post before in an unbroken list: 「某商会会长高远、副会长林深,会务/顾问…」."""
    between = row[before.end : i]
    if between and between[-1].kind == TEXT and len(between[-1].value) <= 4 and ending(between[-1].value) is None:
        between = between[:-1]
    return before.posts[-1] if len(between) <= 12 and all(c.kind == PERSON or c.value in _IN_LIST for c in between) else None


def _chain(row: Sequence[Chunk], begin: int, owners: Owners, organ: Post | None, listed: Post | None) -> Chain | None:
    posts: list[Post] = []
    i = begin
    part = _begins_part(row, begin, listed)
    while (at := _title_at(row, i, continued=part or bool(posts))) is not None:
        once = bool(posts) and _says_once(row, i)
        post = owners.post(i + once, at, posts[-1] if posts else None, organ, listed)
        posts.append(post._replace(title_chunk=post.title_chunk._replace(former=True)) if once else post)
        i = _over_unknown(row, _over_note(row, at + 1))
        if (
            _is_called(row, begin)
            or _is_anothers(row, begin, i)
            or not (_joins(row, i) or _goes_on(row, begin, i))
            or _title_at(row, i + 1, continued=True) is None
        ):
            break
        i += 1
    return Chain(tuple(posts), begin, i) if posts else None


def _over_unknown(row: Sequence[Chunk], i: int) -> int:
    """「江州市副市长、/某某委员会联络人/、市工商联主席高远」: past an item of a chain that no post is known in, if a post follows."""
    unknown = (
        i + 2 < len(row)
        and row[i].kind == MARK
        and row[i].value == LIST
        and row[i + 1].kind == TEXT
        and _is_item(row[i + 1].value)
    )
    return i + 2 if unknown and _joins(row, i + 2) and _title_at(row, i + 3, continued=True) is not None else i


def _is_item(words: str) -> bool:
    return len(words) > 3 and _is_department(words)


def _is_called(row: Sequence[Chunk], begin: int) -> bool:
    """「研究院院长高远/教授/、江州大学研究员林深」: how someone is called is no post of who is named next."""
    behind = row[begin].kind == TITLE and begin > 0 and row[begin - 1].kind == PERSON
    return behind and row[begin - 1].end == row[begin].start and row[begin].value.text in ("教授", "院士", "研究员", "老师")


def _is_anothers(row: Sequence[Chunk], begin: int, i: int) -> bool:
    """「会长高远任团长、/副会长林深任副团长」: a post behind one that is given to somebody is of who stands behind it."""
    given = begin > 1 and row[begin - 1].kind == TEXT and row[begin - 1].value == "任" and row[begin - 2].kind == PERSON
    return given and i + 2 < len(row) and row[i + 1].kind == TITLE and row[i + 2].kind == PERSON


_PART = re.compile(r"\w{1,8}(?:科|处|室|系|部|中心|学院|研究[院所]|区域?|车间|组)")


def _begins_part(row: Sequence[Chunk], i: int, listed: Post | None) -> bool:
    """「江州医院心内科主任高远、/骨科/副主任医师林深」, 「甲公司经理高远、/投资/总监林深」: a part of the body that the post before in the list is of."""
    of_body = listed is not None and listed.owner_type in ("Organization", "Enterprise") and row[i].kind == TEXT
    if not of_body or row[i - 1].kind != MARK or row[i - 1].value not in _IN_LIST:
        return False
    directs = i + 1 < len(row) and row[i + 1].kind == TITLE and row[i + 1].value.text == "总监"
    return directs or _PART.fullmatch(row[i].value) is not None


def _over_note(row: Sequence[Chunk], i: int) -> int:
    """Past a word in brackets on the manner in which a post is held, if another post of the chain follows: 「副县长/（挂职）/、工作组组长」."""
    end = _past_note(row, i)
    return end if _joins(row, end) else i


def _past_note(row: Sequence[Chunk], i: int) -> int:
    """Past a word in brackets: 「副县长/（挂职）/高远」."""
    noted = is_mark(row, i, OPEN) and is_mark(row, i + 2, CLOSE) and row[i + 1].kind == TEXT
    return i + 3 if noted and len(row[i + 1].value) <= _NOTE else i


_NOTE = 4  # characters of 「挂职」, 「援疆」, 「正处级」


def _joins(row: Sequence[Chunk], i: int) -> bool:
    """Whether chunk i joins two posts of one person: a list mark, 「和」, 「兼」."""
    if i >= len(row):
        return False
    return (row[i].kind == MARK and row[i].value in (LIST, AND)) or (
        row[i].kind == TEXT and row[i].value in ("兼", "兼任", "并兼任")
    )


def _says_once(row: Sequence[Chunk], i: int) -> bool:
    """Whether what follows in a chain is a post of another time: 「江州市副市长、原/云州区区长」."""
    return i + 1 < len(row) and row[i].kind == TEXT and row[i].value in ("原", "前") and row[i + 1].kind in (PLACE, BODY)


def _goes_on(row: Sequence[Chunk], begin: int, i: int) -> bool:
    """Whether a comma parts posts of one person: 「江州市委常委,市政府党组副书记、副市长高远」. Nobody stands before them but one who has his own."""
    if not _stands_apart(row, begin) or i >= len(row) or row[i].kind != MARK or row[i].value != COMMA:
        return False
    at: int | None = i
    end = i
    while at is not None and (at := _title_at(row, at + 1, continued=True)) is not None:
        end = _past_note(row, at + 1)
        at = end if _joins(row, end) else None
    return end > i and end < len(row) and row[end].kind == PERSON


_VISITED = re.compile("[—-]*(?:专访|访|记|对话)?")  # 「——访/云州市援疆指挥部党委书记、指挥长」


def _stands_apart(row: Sequence[Chunk], begin: int) -> bool:
    """Whether nobody can have the posts from chunk `begin` on but who stands behind them; a word may be the body that they are of (「指挥部/党委书记」)."""
    if begin and row[begin - 1].kind == TEXT:
        word = GENERIC.fullmatch(row[begin - 1].value)
        if _VISITED.fullmatch(row[begin - 1].value):
            return True
        begin -= word is not None
    if begin == 0:
        return True
    marked = row[begin - 1].kind == MARK and row[begin - 1].value in (LIST, COMMA, STOP, " ")
    return marked and (begin == 1 or row[begin - 2].kind != PERSON or _has_his_own(row, begin - 2))


def _has_his_own(row: Sequence[Chunk], k: int) -> bool:
    """「市领导高远、/林深/,」: whether a post stands before the list of people that ends with chunk k."""
    while k and (row[k].kind == PERSON or is_mark(row, k, LIST)):
        k -= 1
    return row[k].kind == TITLE


def _title_at(row: Sequence[Chunk], i: int, *, continued: bool) -> int | None:
    """Where the title of a post that begins at chunk i stands: behind its owner and, maybe, a department; in a chain that goes on
    behind a department alone (「市委副书记、宣传/部长」)."""
    if i < len(row) and _is_aided(row, i):
        return None
    j = i = i + (continued and _says_once(row, i))
    while j < len(row) and row[j].kind in (PLACE, BODY) and (j == i or row[j - 1].end >= row[j].start):
        j += 1
    j = _over_other_name(row, j)
    if j > i and row[j - 1].kind == BODY and j + 1 < len(row) and row[j].kind == TEXT and row[j].value.startswith("的"):
        return j + 1 if row[j + 1].kind == TITLE and _is_department(row[j].value.removeprefix("的")) else None
    if j > i or continued:
        j = _over_department(row, j, j > i)
    return j if j < len(row) and row[j].kind == TITLE else None


def _over_other_name(row: Sequence[Chunk], j: int) -> int:
    """Past the other name of a body: 「江州市工商联/（总商会）/副主席」."""
    named = j + 3 < len(row) and row[j - 1].kind == BODY and is_mark(row, j, OPEN) and row[j + 1].kind in (TEXT, BODY)
    return j + 3 if named and is_mark(row, j + 2, CLOSE) and row[j + 3].kind == TITLE else j


def _is_aided(row: Sequence[Chunk], i: int) -> bool:
    """「援/藏/干部」 are none of 西藏."""
    aided = i > 0 and row[i - 1].kind == TEXT and row[i - 1].value.endswith("援")
    return aided and row[i].kind == PLACE and len(row[i].value.form) == 1


def _over_department(row: Sequence[Chunk], j: int, owned: bool) -> int:
    """Past words between an owner and a title; a post word can be among them (「江州市/第一批援外/干部/联络组/组长」, 「第十批援藏/干部/领队」)."""
    k = j
    while (at := _behind_department(row, k)) < len(row) and row[at].kind == TITLE and at > k:
        j = at
        if not owned and row[at].value.text != "干部":
            break
        k = at + 1
    k += j == k < len(row) - 1 and row[k].kind == TITLE and row[k].value.text.endswith("干部")  # 「帮扶干部/领队」
    return j + (j < k < len(row) and row[k].kind == TITLE and row[k].start == row[j].end)


def _behind_department(row: Sequence[Chunk], k: int) -> int:
    """Where the words between an owner and a title end: 「第十批援/藏/干部」."""
    while k < len(row) and (
        (row[k].kind == TEXT and _is_department(row[k].value)) or (row[k].kind == PLACE and _is_aided(row, k))
    ):
        k += 1
    return k


_NEWLY = ("新任", "现任")  # 「江州市商务局/新任/局长」


def _is_department(words: str) -> bool:
    inside = (
        len(words) <= 12
        and (words in _NEWLY or not words.endswith(("任", "当")))
        and not any(c in _INSIDE_WORDS for c in words.replace("对口", ""))
    )
    return inside or words in ("的", "·")
