"""Whose a post is: the place or the body before it, or else the one that it can only be of.

In: a sentence's chunks, the chunk of a post, what stood before it in the chain and in the article, and whose territory a bare post is of. Out: a
`Post` with its owner and the title as on a name card.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.body_kinds import GENERIC, GENERIC_KINDS, KINDS_FOR, kind_of, kinds_of
from loaders.chunks import ACT, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PLACE, TEXT, TITLE, Chunk
from loaders.mentions.bodies import Body
from loaders.mentions.body_names import FACULTY
from loaders.mentions.places import Place
from loaders.mentions.posts import NATION, OFFICE, Title, of_the_state
from loaders.mentions.territory import Territory

# Posts that may leave out the organ they are of.
_OF_ORGAN = re.compile(r"(?:主任|秘书长|主席|委员|常委)$")
# Posts that a list of office holders ends with: 「某商会会长高远、秘书长林深」.
_OF_LIST = re.compile(r"(?:秘书长|顾问|董事|理事|监事|会董|委员)$")
_CHIEF = re.compile(r"(?<!副)(?:书记|[省市县区州旗盟]长)$|领导$")
_BELOW_CHIEF = re.compile(r"副|秘书长|常委|部长|党组|^[省市县区州旗盟]长$")


_SIDE = re.compile(r"(?P<name>\w{2,4})方$")


class Post(NamedTuple):
    """A post with the one it is of: owner type and name (None where nothing tells), title as a card would have it."""

    owner_type: str | None
    owner: str | None
    title: str
    title_chunk: Title
    start: int


class Earlier(NamedTuple):
    """What the article named before a sentence: the last post of an organ, for 「副主任…,秘书长…」, and the last body of each kind,
    for 「集团董事长」."""

    organ: Post | None = None
    bodies: Mapping[str, Body] = {}

    def and_then(self, row: Sequence[Chunk], posts: Iterator[Post]) -> "Earlier":
        """The same behind a sentence."""
        organ = next((p for p in reversed([*posts]) if names_organ(p)), self.organ)
        named = [c.value for k, c in enumerate(row) if c.kind == BODY and not _is_origin(row, k)]
        return Earlier(
            organ, {**self.bodies, **{kind: body for body in named for kind in kinds_of(body)}} if named else self.bodies
        )


def _is_origin(row: Sequence[Chunk], k: int) -> bool:
    """「来自江州医院的医生」."""
    return k > 0 and row[k - 1].kind == TEXT and row[k - 1].value.endswith("来自")


class Owners:
    """Tells whose the posts of one sentence are."""

    def __init__(self, row: Sequence[Chunk], territory: Territory, earlier: Earlier) -> None:
        self.row, self.territory, self.earlier = row, territory, earlier

    def post(self, i: int, at: int, previous: Post | None, organ: Post | None, listed: Post | None) -> Post:
        """The post whose title is chunk `at`; its owner stands in the chunks from i, or else tells itself. `previous` is a post of the
        same person, `organ` the last one of an organ, `listed` that of the one before in an unbroken list."""
        title: Title = self.row[at].value
        start = self.row[i].start
        owners = [c for c in self.row[i:at] if c.kind in (PLACE, BODY)]
        if not owners and title.admin == NATION:
            return Post(*of_the_state(title), title, start)
        if not owners:
            department = "".join(_words(c) for c in self.row[i:at])
            type_, name, left_out = self._implied(i, title, previous, organ)
            if name is None and listed and listed.owner_type != "Place" and _OF_LIST.search(title.text):
                type_, name = listed.owner_type, listed.owner
            words = (name or "")[-1] + "领导" if type_ == "Place" and title.text == "领导" else title.text
            return Post(type_, name, left_out + department + words, title, start)
        own, rest = _parted(owners)
        department = rest + "".join(_words(c) for c in self.row[i:at] if c.kind in (TEXT, TITLE)).removeprefix("的")
        department = "" if department in ("原", "前") else department.removeprefix("挂职")  # 「江州市原市长」
        if isinstance(own, Body) and not own.certain and previous and previous.owner_type == "Organization":
            return Post(previous.owner_type, previous.owner, own.form + department + title.text, title, start)
        if isinstance(own, Place) and len(department) > 1 and (bureau := _bureau_of(department, title)):
            return Post("Organization", own.name + bureau, title.text, title, start)
        if isinstance(own, Place) and not title.territorial and _names_body(department):
            name = "".join(c.value.form for c in owners) if len(owners) > 1 else own.name
            return Post("Organization", name + department, title.text, title, start)
        type_ = own.type if isinstance(own, Body) else "Place"
        if isinstance(own, Body) and not department:
            return Post(type_, own.name, _own_department(own) + _behind_name(title.text, own.name), title, start)
        return Post(type_, own.name, _card(title, _own_department(own) + department, own), title, start)

    def _implied(self, i: int, title: Title, previous: Post | None, organ: Post | None) -> tuple[str | None, str | None, str]:
        """The owner of a post that names none: type, name, and the organ that its words leave out."""
        side = self._side(i, title)
        if side:
            return "Place", side, ""
        if title.admin or title.territorial:
            letter = title.admin or _letter_of(title.text) or ""
            name = _same_place(previous, letter) or self._of_the_chief(i, title) or self.territory.of(letter, title.start)
            name = name or (previous.owner if previous and previous.owner_type == "Place" else None)
            name = name or _zone_before(title, self.territory)
            return ("Place", name, "") if name else (None, None, "")
        if previous:
            return previous.owner_type, previous.owner, ""
        if region := self._region(title):
            return "Place", region, ""
        near = self._near_body(i, title)
        if near:
            return near.type, near.name, ""
        left_out = _organ(organ.title_chunk) if organ and _OF_ORGAN.search(title.text) else ""
        left_out = "" if title.text.endswith("主任" if left_out.endswith("政协") else "主席") else left_out
        return (organ.owner_type, organ.owner, left_out) if organ and left_out else (None, None, "")

    def _side(self, i: int, title: Title) -> str | None:
        """「海西方领导」: a side by a name that alone would tell no place."""
        side = _SIDE.search(self.row[i - 1].value) if i and self.row[i - 1].kind == TEXT and title.text == "领导" else None
        named = [d.name for d in lexicon.divisions_named(side["name"])] if side else []
        known = {p.name for p in self.territory.places}
        return next((name for name in named if name in known), None)

    def _region(self, title: Title) -> str | None:
        """「行政长官高远」: of the special administrative region named before."""
        before = (p.name for p in reversed(self.territory.places) if p.start < title.start)
        return next((n for n in before if n.endswith("特别行政区")), None) if title.text == "行政长官" else None

    def _of_the_chief(self, i: int, title: Title) -> str | None:
        """「甲市市长高远,副市长林深」: in an unbroken roster those below a chief named with his place are of that place too."""
        letter = title.admin or _letter_of(title.text)
        if not letter or not _BELOW_CHIEF.search(title.text):
            return None
        for k in range(i - 1, 0, -1):
            if _breaks(self.row[k]):
                return None
            if self.row[k].kind == TITLE and _CHIEF.search(self.row[k].value.text) and self.row[k - 1].kind == PLACE:
                place = self.row[k - 1].value
                return place.name if place.name.endswith(letter) else None
        return None

    def _near_body(self, i: int, title: Title) -> Body | None:
        """「在某某学校,校长高远…」: a post that only bodies of one kind have is of the last such body of the sentence; 「集团董事长」, and a post
        that heads its line in a roster, of the last one of the article."""
        bureau = self._bureau(i, title)
        if bureau:
            return bureau
        kinds = ("consulate",) if title.text.endswith("领事") else KINDS_FOR.get(kind_of(title.text) or "", ())
        before = self.row[i - 1] if i else None
        word = GENERIC.search(before.value) if before and before.kind == TEXT else None
        if word:
            told = GENERIC_KINDS[word.group()]
            kinds = tuple(k for k in told if k in kinds or k in ("cooperative", "team")) or (
                kinds if word.group() == "公司" else ()
            )
        elif before and before.kind == TEXT and not _LEADS_IN.search(before.value):
            return None
        named: list[Body] = [c.value for k, c in enumerate(self.row[:i]) if c.kind == BODY and not _is_origin(self.row, k)]
        for kind in kinds:
            found = next((b for b in reversed(named) if kind in kinds_of(b)), None)
            if found is None and (word or before is None or kind in ("embassy", "consulate")):
                found = self.earlier.bodies.get(kind)
            if found:
                return found
        return None

    def _bureau(self, i: int, title: Title) -> Body | None:
        """「由江州市商务局承办,局长高远…」: the body of the sentence that ends as the post tells."""
        letter = re.search(r"^副?(?P<letter>[局厅署馆社])长$", title.text)
        if letter is None or (i and self.row[i - 1].kind != MARK):
            return None
        bodies = [c.value for c in self.row[:i] if c.kind == BODY]
        return bodies[-1] if bodies and bodies[-1].name.endswith(letter["letter"]) else None


def may_hold(body: Body, post: Post) -> bool:
    """Whether a body is of a kind that has such posts."""
    return any(kind in kinds_of(body) for kind in KINDS_FOR.get(kind_of(post.title_chunk.text) or "", ()))


def of(body: Body, post: Post) -> Post:
    """The post, of that body."""
    return post._replace(owner_type=body.type, owner=body.name)


def _same_place(previous: Post | None, letter: str) -> str | None:
    """「江州市委常委,副市长」: the place of the post before, if it is one of the letter."""
    owner = previous.owner if previous and previous.owner_type == "Place" else None
    return owner if owner and letter and owner.endswith(letter) and not owner.endswith("地区") else None


def _parted(owners: Sequence[Chunk]) -> tuple[Place | Body, str]:
    """The owner among the chunks before a post, and what of them belongs to the title: 「江州大学」「海洋学院」+「院长」, 「某某公司」「中国」+「区总经理」."""
    last = owners[-1].value
    if len(owners) > 1 and isinstance(owners[-2].value, Body):
        outer = owners[-2].value
        if isinstance(last, Place) or last.type == outer.type == "Organization":
            return outer, last.form
    return last, ""


def _words(chunk: Chunk) -> str:
    return str(chunk.value.text if chunk.kind == TITLE else chunk.value)


def _breaks(chunk: Chunk) -> bool:
    """Whether a chunk ends a roster: words, verbs and full stops do."""
    return chunk.kind in (TEXT, ACT) or (chunk.kind == MARK and chunk.value not in (LIST, COMMA, OPEN, CLOSE))


# Words directly before a post that begin a clause and are no part of a name.
_LEADS_IN = re.compile(r"[是为由请有和与的在时任到选]$|该[院校会社团行]?$")


# ── departments and titles ──

_BODY_WORDS = re.compile(
    r"(?:办|局|厅|委|署|中心|院|所|(?<!小)组|队|馆|商会|协会|联合会|促进会|基金会|总会|公会|银行|学校|公司|集团|指挥部|工作站)$"
)


def _names_body(department: str) -> bool:
    """Whether words between a place and a post are a body's: 「江州市」+「支援合作办」+「主任」; an office of the government is its place's."""
    return len(department) > 1 and _BODY_WORDS.search(department) is not None and re.fullmatch(OFFICE, department) is None


def _bureau_of(department: str, title: Title) -> str:
    """「江州市」+「财政」+「厅长」: the bureau whose last character the post has too."""
    head = title.text.removeprefix("副")
    return department + head[0] if head in ("局长", "厅长", "署长") and department[-1] != head[0] else ""


def _behind_name(title: str, body: str) -> str:
    """「公安局长」 of a 公安局 is its 局长."""
    shared = next((k for k in range(len(title) - 1, 1, -1) if body.endswith(title[:k])), 1)
    return title[shared - 1 :]


def _own_department(body: Place | Body) -> str:
    """「江州大学海洋研究中心」+「主任」 is 海洋研究中心主任 of 江州大学, and so is 「该校/海洋学院」+「院长」."""
    if not isinstance(body, Body):
        return ""
    part = body.name.endswith("大学") and FACULTY.search(body.form)
    return body.form.removeprefix(body.name) if part or body.form.startswith(body.name) else ""


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
    return post.title_chunk.admin != NATION and bool(_organ(post.title_chunk))


def _organ(title: Title) -> str:
    """The organ that a title names and the next one leaves out: 「市人大常委会主任…,副主任…」."""
    for organ in ("人大常委会", "政协", "管委会", "人民代表大会常务委员会"):
        if organ in title.text:
            return title.text[: title.text.index(organ) + len(organ)]
    return ""


def _letter_of(title: str) -> str | None:
    """「副市长」 is of a 市, 「州长」 of a 州, 「行署专员」 of a 地区."""
    if title.startswith("行署"):
        return "地"
    return title[-2] if title.endswith("长") and title[-2:-1] in "省市县区州旗盟镇乡町" else None


def _zone_before(title: Title, territory: Territory) -> str | None:
    """「管委会主任」 alone is of the zone named last."""
    if "管委会" not in title.text and "工委" not in title.text:
        return None
    return next((p.name for p in reversed(territory.places) if p.level == "zone" and p.end <= title.start), None)
