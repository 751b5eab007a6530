"""Chains of posts in a sentence and the people who hold them.

In: a sentence's chunks, what the article said before, and whose territory a bare post is of. Out: `Holding`s. A chain of posts stands
before its people (「江州市委副书记、市长高远」), in brackets behind them, behind them in a roster (「高远 江州市商会会长」), or
closes a list (「高远、林深等市领导」).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk
from loaders.mentions.bodies import Body
from loaders.mentions.places import Place
from loaders.mentions.posts import Title
from loaders.mentions.territory import Territory

# Bodies of the state by their last words: bureaus, courts, missions, legislatures; not universities, hospitals, chambers, firms.
_STATE_BODY = re.compile(
    r"(?:局|厅|部|委|委员会|办|办公室|署|司|法院|检察院|使馆|领事馆|领馆|工作队|工作组|指挥部|议会|议员联盟|管委会|海关|人大常委会|政协)$"
)
_APPOINTS = re.compile(
    r"^为$|^是$|(?:也是|正是|系|身为|担任|出任|现任|就任|改任|接任|兼任|挂任|挂职|当选为?|任命为|(?<![曾时离卸历])任)$"
)
_FORMERLY = re.compile(r"(?:原|前|时任|曾任|曾担任|历任)$")
_APART = re.compile(r"他|她|其|前身|父|母|妻|丈夫|儿|女|弟|哥|姐|妹")
# Posts that may leave out the organ they are of.
_OF_ORGAN = re.compile(r"(?:主任|秘书长|主席|委员|常委)$")
_CHIEF = re.compile(r"(?<!副)(?:书记|[省市县区州旗盟]长)$")
_BELOW_CHIEF = re.compile(r"副|秘书长|常委|部长|^[省市县区州旗盟]长$")
_INSIDE_WORDS = "的了在是由和与为对向将把被从其这那等并也"


class Holding(NamedTuple):
    """That `person` holds `title` in a place or body; text[start:end] says so. `former` is for posts of another time."""

    person: str
    owner_type: str
    owner: str
    title: str
    former: bool
    start: int
    end: int
    rule: str

    @property
    def public(self) -> bool:
        """Whether the post makes an Official: one of a territory, or of a body of the state."""
        return self.owner_type == "Place" or (self.owner_type == "Organization" and _STATE_BODY.search(self.owner) is not None)


class Post(NamedTuple):
    """A post with the one it is of: owner type and name (None where nothing tells), title as a card would have it."""

    owner_type: str | None
    owner: str | None
    title: str
    title_chunk: Title
    start: int


class Chain(NamedTuple):
    """Posts of one person standing together, chunks[begin:end]."""

    posts: tuple[Post, ...]
    begin: int
    end: int


class _Reader:
    """Reads the chains of posts of one sentence. `before` is the post of an organ named last, for 「副主任…,秘书长…」."""

    def __init__(self, row: Sequence[Chunk], territory: Territory, before: Post | None) -> None:
        self.row, self.territory, self.before = row, territory, before

    def chains(self) -> list[Chain]:
        """All chains in order."""
        found: list[Chain] = []
        i = 0
        while i < len(self.row):
            chain = self._chain(i)
            if chain:
                found.append(chain)
                self.before = next((p for p in reversed(chain.posts) if names_organ(p)), self.before)
            i = chain.end if chain else i + 1
        return found

    def _chain(self, begin: int) -> Chain | None:
        posts: list[Post] = []
        i = begin
        while (at := self._title_at(i, continued=bool(posts))) is not None:
            posts.append(self._post(i, at, posts[-1] if posts else None))
            i = at + 1
            joined = i < len(self.row) and self.row[i].kind == MARK and self.row[i].value in (LIST, AND)
            if not joined or self._title_at(i + 1, continued=True) is None:
                break
            i += 1
        return Chain(tuple(posts), begin, i) if posts else None

    def _title_at(self, i: int, *, continued: bool) -> int | None:
        """Where the title of a post that begins at chunk i stands: behind its owner and, maybe, a department; in a chain that goes
        on behind a department alone (「市委副书记、宣传/部长」)."""
        row, j = self.row, i
        while j < len(row) and row[j].kind in (PLACE, BODY) and (j == i or row[j - 1].end >= row[j].start):
            j += 1
        department = j + 1 < len(row) and row[j].kind == TEXT and row[j + 1].kind == TITLE and _is_department(row[j].value)
        if (j > i or continued) and department:
            j += 1
        return j if j < len(row) and row[j].kind == TITLE else None

    def _post(self, i: int, at: int, previous: Post | None) -> Post:
        """The post whose title is chunk `at`, with the owner in the chunks before it, or else the one that it can only be of."""
        title: Title = self.row[at].value
        start = self.row[i].start
        owners = [c for c in self.row[i:at] if c.kind in (PLACE, BODY)]
        if owners:
            owner = owners[-1].value
            department = "".join(c.value for c in self.row[i:at] if c.kind == TEXT).removeprefix("的")
            if len(owners) > 1 and isinstance(owner, Place) and isinstance(owners[-2].value, Body) and not title.territorial:
                owner, department = owners[-2].value, owner.form + department  # 「某某公司中国区总经理」
            kind = owner.type if isinstance(owner, Body) else "Place"
            return Post(kind, owner.name, _card(title, _own_department(owner) + department, owner), title, start)
        implied, name, organ = self._implied(i, title, previous)
        return Post(implied, name, organ + title.text, title, start)

    def _implied(self, i: int, title: Title, previous: Post | None) -> tuple[str | None, str | None, str]:
        """The owner of a post that names none: type, name, and the organ that its words leave out."""
        if title.admin or title.territorial:
            name = self._of_the_chief(i, title) or self.territory.of(title.admin or _letter_of(title.text) or "", title.start)
            name = name or (previous.owner if previous and previous.owner_type == "Place" else None)
            name = name or _zone_before(title, self.territory)
            return ("Place", name, "") if name else (None, None, "")
        if previous:
            return previous.owner_type, previous.owner, ""
        near = _near_body(self.row[:i], title)
        if near:
            return near.type, near.name, ""
        organ = _organ(self.before.title_chunk) if self.before and _OF_ORGAN.search(title.text) else ""
        return (self.before.owner_type, self.before.owner, organ) if self.before and organ else (None, None, "")

    def _of_the_chief(self, i: int, title: Title) -> str | None:
        """「甲市市长高远,副市长林深」: in an unbroken roster those below a chief named with his place are of that place too."""
        letter = title.admin or _letter_of(title.text)
        if not letter or not _BELOW_CHIEF.search(title.text):
            return None
        for k in range(i - 1, 0, -1):
            if row_breaks(self.row[k]):
                return None
            if self.row[k].kind == TITLE and _CHIEF.search(self.row[k].value.text) and self.row[k - 1].kind == PLACE:
                place = self.row[k - 1].value
                return place.name if place.name.endswith(letter) else None
        return None


def row_breaks(chunk: Chunk) -> bool:
    """Whether a chunk ends a roster: words, verbs and full stops do."""
    return chunk.kind in (TEXT, ACT) or (chunk.kind == MARK and chunk.value not in (LIST, COMMA, OPEN, CLOSE))


def chains(row: Sequence[Chunk], territory: Territory, before: Post | None) -> list[Chain]:
    """The chains of posts in a sentence. `before` is the last post of an organ that the article named before it."""
    return _Reader(row, territory, before).chains()


def _is_department(words: str) -> bool:
    return words in ("的", "·") or (len(words) <= 12 and not any(c in _INSIDE_WORDS for c in words))


def _own_department(body: Place | Body) -> str:
    """「江州大学海洋研究中心」+「主任」 is 海洋研究中心主任 of 江州大学."""
    return body.form.removeprefix(body.name) if isinstance(body, Body) and body.form.startswith(body.name) else ""


_KIND_OF_BODY = {"company": "Enterprise", "school": "Organization", "hospital": "Organization", "academic": "Organization"}


def _near_body(before: Sequence[Chunk], title: Title) -> Body | None:
    """「在某某学校,校长高远…」: a post that only bodies of one kind have is of the last such body of the sentence."""
    kind = next((p.kind for w, p in lexicon.posts().items() if title.text.endswith(w) and len(w) > 1), None)
    wanted = _KIND_OF_BODY.get(kind or "")
    return next((c.value for c in reversed(before) if c.kind == BODY and c.value.type == wanted), None)


def _card(title: Title, department: str, owner: Place | Body) -> str:
    """The title as on a name card: 「江州市」+「人大常委会主任」 is 市人大常委会主任, 「江州方领导」 市领导."""
    if isinstance(owner, Place) and title.text == "领导":
        return (owner.name[-1] if owner.name[-1] in "省市县区州旗盟" else "") + title.text
    if (
        isinstance(owner, Place)
        and title.territorial
        and not title.admin
        and title.text[0] not in "副市省县区州"
        and _has_organ(title)
    ):
        return owner.name[-1] + title.text if owner.level != "zone" else title.text
    return department + title.text


def _has_organ(title: Title) -> bool:
    return title.text.startswith(("人大", "人民", "政府", "政协", "委"))


def names_organ(post: Post) -> bool:
    """Whether a later 「副主任」 can be of the organ that this post names."""
    return bool(_organ(post.title_chunk))


def _organ(title: Title) -> str:
    """The organ that a title names and the next one leaves out: 「市人大常委会主任…,副主任…」."""
    for organ in ("人大常委会", "政协", "管委会", "人民代表大会常务委员会"):
        if organ in title.text:
            return title.text[: title.text.index(organ) + len(organ)]
    return ""


def _letter_of(title: str) -> str | None:
    """「副市长」 is of a 市, 「州长」 of a 州."""
    return title[-2] if title.endswith("长") and title[-2:-1] in "省市县区州旗盟镇乡" else None


def _zone_before(title: Title, territory: Territory) -> str | None:
    """「管委会主任」 alone is of the zone named last."""
    if "管委会" not in title.text and "工委" not in title.text:
        return None
    return next((p.name for p in reversed(territory.places) if p.level == "zone" and p.end <= title.start), None)


# ── who holds them ──


def holdings(row: Sequence[Chunk], found: Sequence[Chain], spoken_of: Chunk | None) -> Iterator[Holding]:
    """Every person with a post in the sentence. `spoken_of` is the person whom the sentence before names last."""
    for chain in found:
        told = [
            *_people_behind(row, chain),
            *_person_before(row, chain),
            *_appointed(row, chain),
            *_pronoun(row, chain, spoken_of),
        ]
        verb = row[chain.begin - 1] if chain.begin else None
        past = verb is not None and verb.kind == TEXT and _FORMERLY.search(verb.value) is not None
        yield from (held._replace(former=held.former or past) for held in told)


_PRONOUN = re.compile(r"(?:^|的)?[他她][^，。]{0,4}(?:是|现任|担任|兼任|任)$")


def _pronoun(row: Sequence[Chunk], chain: Chain, spoken_of: Chunk | None) -> Iterator[Holding]:
    """「…由高远主持,他是工作组组长」, 「她现任江州市副市长」: the person named last."""
    verb = row[chain.begin - 1] if chain.begin else None
    if verb is None or verb.kind != TEXT or not _PRONOUN.fullmatch(verb.value):
        return
    person = next((c for c in reversed(row[: chain.begin - 1]) if c.kind == PERSON), spoken_of)
    if person:
        for held in _held(chain, person, "pronoun"):
            yield held._replace(start=chain.posts[0].start)


def _people_behind(row: Sequence[Chunk], chain: Chain) -> Iterator[Holding]:
    """「副市长高远、林深」: the list behind shares a post that several can hold, else the first person alone has it."""
    people = _people_from(row, chain.end)
    shared = len(chain.posts) == 1 and chain.posts[0].title_chunk.shared
    for person in people if shared else people[:1]:
        yield from _held(chain, person, "post-before-name")


def _people_from(row: Sequence[Chunk], i: int) -> list[Chunk]:
    people: list[Chunk] = []
    i = _over_brackets(row, i)
    if (
        i + 2 < len(row)
        and row[i].kind == MARK
        and row[i].value == LIST
        and row[i + 1].kind == TEXT
        and row[i + 2].kind == PERSON
    ):
        i += 2 if row[i + 1].value.endswith(tuple(lexicon.words("not_posts.txt"))) else 0  # 「教授、某某专家高远」
    while i < len(row) and row[i].kind == MARK and row[i].value in (" ", ":"):
        i += 1
    if i + 1 < len(row) and row[i].kind == TEXT and row[i].value in ("有", "是", "还有", "包括") and row[i + 1].kind == PERSON:
        i += 1  # 「甲方领导有高远、林深」
    while i < len(row) and row[i].kind == PERSON:
        people.append(row[i])
        i += 1
        while i + 1 < len(row) and row[i].kind == MARK and row[i].value == " " and row[i + 1].kind in (PERSON, MARK):
            i += 1
        if i + 1 < len(row) and row[i].kind == MARK and row[i].value in (LIST, AND) and row[i + 1].kind == PERSON:
            i += 1
    return people


def _over_brackets(row: Sequence[Chunk], i: int) -> int:
    """Past 「(挂职)」, 「（女，满族）」 between a post and its holder, or a holder and 「为」."""
    if i < len(row) and row[i].kind == MARK and row[i].value == OPEN:
        close = next((k for k in range(i, min(i + 6, len(row))) if row[k].value == CLOSE), None)
        if close is not None and all(c.kind in (TEXT, MARK) for c in row[i : close + 1]):
            return close + 1
    return i


def _appointed(row: Sequence[Chunk], chain: Chain) -> Iterator[Holding]:
    """「高远为江州市副市长」, 「高远,现任县委常委,同时兼任…」: the nearest person before, with no act of his and nobody else between."""
    verb = row[chain.begin - 1] if chain.begin else None
    if verb is None or verb.kind != TEXT or not _APPOINTS.search(verb.value):
        return
    for k in range(chain.begin - 2, -1, -1):
        if row[k].kind == PERSON:
            yield from _held(chain, row[k], "appointed")
            return
        if (
            row[k].kind == ACT
            or (row[k].kind == MARK and row[k].value == STOP)
            or (row[k].kind == TEXT and _APART.search(row[k].value))
        ):
            return


def _person_before(row: Sequence[Chunk], chain: Chain) -> Iterator[Holding]:
    """「高远(江州市副市长,挂任某某)」, 「高远 江州市商会会长:」, 「高远、林深等市领导」, 「高远,江州市副市长,…」."""
    b, e = chain.begin, chain.end
    if e < len(row) and row[e].kind == PERSON:
        return
    opened = _opening(row, b)
    if opened is not None and opened and row[opened - 1].kind == PERSON:
        yield from _held(chain, row[opened - 1], "name-before-post")
    elif b >= 2 and row[b - 1].kind == MARK and row[b - 1].value == " " and row[b - 2].kind == PERSON:
        yield from _held(chain, row[b - 2], "name-before-post")
    elif b >= 2 and row[b - 1].kind == TEXT and row[b - 1].value == "等" and row[b - 2].kind == PERSON:
        for person in _people_upto(row, b - 2):
            yield from _held(chain, person, "list-before-post")
    elif _stands_apart(row, chain):
        yield from _held(chain, row[b - 2], "name-comma-post")


def _opening(row: Sequence[Chunk], at: int) -> int | None:
    """The bracket in which chunk `at` stands, if nothing but posts, marks and words do."""
    for k in range(at - 1, max(-1, at - 12), -1):
        if row[k].kind in (PERSON, ACT) or (row[k].kind == MARK and row[k].value in (CLOSE, STOP)):
            return None
        if row[k].kind == MARK and row[k].value == OPEN:
            return k
    return None


def _stands_apart(row: Sequence[Chunk], chain: Chain) -> bool:
    """「…,高远,江州市副市长,…」: a person between commas and the post behind him, up to a comma or the end."""
    b, e = chain.begin, chain.end
    before = b >= 2 and row[b - 1].kind == MARK and row[b - 1].value == COMMA and row[b - 2].kind == PERSON
    named = (
        b >= 3
        and row[b - 3].kind in (TITLE, PERSON, MARK)
        and not (row[b - 3].kind == MARK and row[b - 3].value in (COMMA, STOP, '"'))
    )
    closed = e >= len(row) or (row[e].kind == MARK and row[e].value in (COMMA, STOP, CLOSE))
    return before and not named and closed


def _people_upto(row: Sequence[Chunk], i: int) -> list[Chunk]:
    people = [row[i]]
    while i >= 2 and row[i - 1].kind == MARK and row[i - 1].value == LIST and row[i - 2].kind == PERSON:
        i -= 2
        people.append(row[i])
    return people


def _held(chain: Chain, person: Chunk, rule: str) -> Iterator[Holding]:
    former = chain.posts[0].title_chunk.former
    for post in chain.posts:
        if post.owner and post.owner_type:
            start, end = min(post.start, person.start), max(post.title_chunk.end, person.end)
            yield Holding(
                person.value.name, post.owner_type, post.owner, post.title, former or post.title_chunk.former, start, end, rule
            )
