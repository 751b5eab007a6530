"""Whose a post is: the place or the body before it, or else the one that it can only be of.

In: a sentence's chunks, the chunk of a post, what stood before it in the chain and in the article, and whose territory a bare post is of. Out: a
`Post` with its owner and the title as on a name card.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import ACT, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, TEXT, TITLE, Chunk, is_mark
from loaders.holdings.body_owners import NearBodies
from loaders.holdings.earlier import Earlier, Post
from loaders.holdings.name_cards import behind_name, bureau_of, letter_of, names_body, on_card, own_department
from loaders.holdings.place_owners import (
    OF_CHINA,
    abroad,
    by_words,
    is_held_abroad,
    is_of_the_han,
    lives_elsewhere,
    zone_before,
)
from loaders.holdings.taken_over import committee_of, department_of, house_of, is_group_of, may_go_on, organ_left_out
from loaders.mentions.bodies import Body
from loaders.mentions.bodies.kinds import GENERIC, GENERIC_KINDS, is_no_post_of_a_place, kinds_for, kinds_of
from loaders.mentions.places import Place
from loaders.mentions.places.territory import Territory
from loaders.mentions.posts import NATION, Title, of_the_state

_OF_HOUSE = ("党委", "纪委", "党组", "党总支")
_LEADING = re.compile("(?:率领|带领|带队|[为任]团长)的")
_BELOW_CHIEF = re.compile(r"副|政协主席|人大常委会主任|委员会主任|秘书长|常委|部长|党组|^[省市县区州旗盟]长$")


_SERVES = re.compile("^(?:挂职[当任做]?|[挂兼当]着|[新现]任)")  # 「在江州市/挂着/副市长」
_OURS = re.compile("(?:我们?|本)[省市县区州旗盟]?的?$")


class Owners:
    """Tells whose the posts of one sentence are."""

    def __init__(self, row: Sequence[Chunk], territory: Territory, earlier: Earlier) -> None:
        self.row, self.territory, self.earlier = row, territory, earlier
        self.near = NearBodies(row, earlier)

    def post(self, i: int, at: int, previous: Post | None, organ: Post | None, listed: Post | None) -> Post:
        """The post whose title is chunk `at`; its owner stands in the chunks from i, or else tells itself. `previous` is a post of the
        same person, `organ` the last one of an organ, `listed` that of the one before in an unbroken list."""
        title: Title = self.row[at].value
        start = self.row[i].start
        owners, inner = _owners(self.row[i:at])
        if not owners:
            return self._without_owner(i, "".join(map(_words, inner)), title, previous, organ, listed)
        own, rest = _parted(owners)
        department = rest + "".join(map(_words, inner)).removeprefix("的")
        department = "" if department in ("原", "前") else _SERVES.sub("", department)  # 「江州市原市长」
        if isinstance(own, Body) and not own.certain and previous and previous.owner_type == "Organization":
            return Post(previous.owner_type, previous.owner, own.form + department + title.text, title, start)
        if isinstance(own, Body) and not own.certain and listed and is_group_of(own, listed):
            return Post(listed.owner_type, listed.owner, own.form + department + title.text, title, start)
        if isinstance(own, Place) and is_no_post_of_a_place(title.text, department, own.level):
            return Post(None, None, title.text, title, start)
        if isinstance(own, Place) and len(department) > 1 and (bureau := bureau_of(department, title)):
            return Post("Organization", own.name + bureau, title.text, title, start)
        if isinstance(own, Place) and not title.territorial and names_body(department):
            name = "".join(c.value.form for c in owners) if len(owners) > 1 else own.name
            return Post("Organization", name + department, title.text, title, start)
        type_ = own.type if isinstance(own, Body) else "Place"
        if isinstance(own, Body) and not department:
            return Post(type_, own.name, own_department(own) + behind_name(title.text, own.name), title, start)
        return Post(type_, own.name, on_card(title, own_department(own) + department, own), title, start)

    def _without_owner(  # noqa: PLR0913, PLR0917 - what it goes by
        self, i: int, department: str, title: Title, previous: Post | None, organ: Post | None, listed: Post | None
    ) -> Post:
        """The post of whoever it can only be: of the state, of 「两市」, or as the words around it imply."""
        start = self.row[i].start
        if title.admin == NATION:
            return Post(*of_the_state(title), title, start)
        if both := self.territory.both(title.admin or letter_of(title.text) or "", title.start):
            return Post("Place", both[0], title.text, title, start, both)
        if team := self._team(i, department, title):
            return team
        type_, name, left_out = self._implied(i, title, previous, organ, listed)
        if previous and not left_out and name == previous.owner:
            left_out = house_of(previous, department + title.text)
        if type_ != "Place" and name and (word := self.near.generic(i)):
            left_out = word["department"] or ""
        if listed and type_ != "Place" and not (department or left_out) and name == listed.owner:
            department = department_of(listed, title)
        words = (name or "")[-1] + "领导" if type_ == "Place" and title.text == "领导" else title.text
        return Post(type_, name, left_out + department + words, title, start)

    def _implied(
        self, i: int, title: Title, previous: Post | None, organ: Post | None, listed: Post | None
    ) -> tuple[str | None, str | None, str]:
        """The owner of a post that names none: type, name, and the organ that its words leave out."""
        if place := by_words(self.row, i, title, self.territory):
            return "Place", *place
        if body := self._of_the_house(i, title) or self._of_his(i) or self._of_two(i):
            return body.type, body.name, ""
        of_house = previous is not None and previous.owner_type in ("Organization", "Enterprise") and _is_of_house(title)
        if (title.admin or title.territorial) and not of_house:
            name = self._place(i, title, previous, listed)
            return ("Place", name, "") if name else (None, None, "")
        if previous:  # 「江州大学商学院副院长兼/党委副书记」
            return previous.owner_type, previous.owner, organ_left_out(previous, title)
        if listed and may_go_on(listed, title) and not (self.near.generic(i) and listed.owner in self.near.counterparts):
            return listed.owner_type, listed.owner, ""
        near = None if listed and committee_of(listed, title) else self.near.body(i, title)
        if near:
            return near.type, near.name, ""
        for post, left_out in (
            (listed, listed and committee_of(listed, title)),
            (organ, organ and organ_left_out(organ, title)),
        ):
            if post and left_out:
                return post.owner_type, post.owner, left_out
        return None, None, ""

    def _place(self, i: int, title: Title, previous: Post | None, listed: Post | None) -> str | None:
        """The place of a post that only a territory has."""
        letter = title.admin or letter_of(title.text) or ""
        if self._is_elsewhere(i, title):
            return None
        name = _same_place(previous, letter) or self._of_the_chief(i, title) or self._of_the_party(title, letter)
        name = name or abroad(self.row, title, letter, self.territory) or self.territory.of(letter, title.start)
        if name and is_held_abroad(self.row, title) and is_of_the_han(name):
            return None
        name = name or (previous.owner if previous and previous.owner_type == "Place" else None)
        return name or zone_before(title, self.territory) or _of_the_list(listed, title)

    def _is_elsewhere(self, i: int, title: Title) -> bool:
        """「某某地区/市长马丁·杜朗」: whether words right before the post name a place abroad that nobody knows."""
        before = self.row[i] if self.row[i].kind == TEXT else self.row[i - 1] if i else None
        words = before.value if before and before.kind == TEXT and before.end == title.start else ""
        return _SOME_PLACE.search(words) is not None and is_held_abroad(self.row, title)

    def _team(self, i: int, department: str, title: Title) -> Post | None:
        """「副市长、/指挥部/副总指挥高远」, 「县委常委、/工作组项目组/组长」: of the team named before."""
        word = GENERIC.fullmatch(department)
        if word is None or "team" not in GENERIC_KINDS[word["word"]]:
            return None
        named = (c.value for c in reversed(self.row[:i]) if c.kind == BODY)
        known = (kinds["team"] for kinds in (self.earlier.bodies, self.earlier.house) if "team" in kinds)
        body = next((b for b in (*named, *self.earlier.last, *known) if b.name.endswith(word["word"])), None)
        return Post(body.type, body.name, (word["department"] or "") + title.text, title, self.row[i].start) if body else None

    def _of_his(self, i: int) -> Body | None:
        """「江州市商务局的高远/局长」: the body whose one he is called."""
        his = i > 2 and self.row[i - 1].kind == PERSON and self.row[i - 2].value == "的" and self.row[i - 3].kind == BODY
        return self.row[i - 3].value if his else None

    def _of_the_chief(self, i: int, title: Title) -> str | None:
        """「甲市市长高远,副市长林深」: in an unbroken roster those below are of the place that the post before is named with."""
        if self._begins_with_name(i):
            return None  # 「云州市副市长高远,林深、市政府秘书长方圆」
        letter = title.admin or letter_of(title.text)
        at = next(k for k in range(i, len(self.row)) if self.row[k].value is title)
        placed = is_mark(self.row, at + 1, LIST) and at + 2 < len(self.row) and self.row[at + 2].kind == PLACE
        ours = _OURS.search(self.territory.text, max(0, title.start - 4), title.start)  # 「甲市市长高远,我市副市长林深」
        if not letter or placed or ours or not _BELOW_CHIEF.search(title.text):
            return None  # 「市委常委、云州区委书记」 is of the city that the district lies in
        named = next((k for k in self._roster_before(i) if self.row[k - 1].kind in (PLACE, BODY)), None)
        place = self.row[named - 1].value if named and self.row[named - 1].kind == PLACE else None
        if place is None or not place.name.endswith(letter):
            return None if place else self.territory.rostered(letter, title.start)
        abroad = place.division is not None and not place.division.adcode
        return None if abroad and (OF_CHINA.search(title.text) or lives_elsewhere(self.row, at + 1, place)) else place.name

    def _begins_with_name(self, i: int) -> bool:
        """「,林深、/市政府秘书长」: whether the part of a roster in which the post stands begins with a name without a post, which the article has told."""
        if not is_mark(self.row, i - 1, LIST):
            return False
        k = i - 1
        while k and (self.row[k].kind == PERSON or is_mark(self.row, k, LIST)):
            k -= 1
        return is_mark(self.row, k, COMMA)

    def _of_the_house(self, i: int, title: Title) -> Body | None:
        """「江州大学党委书记高远,党委副书记、校长林深」: posts of a party committee without a letter are of the body named in the roster."""
        if not _is_of_house(title):
            return None
        if self.near.generic(i):
            return self.near.body(i, title)
        named = next((k for k in self._roster_before(i) if self.row[k - 1].kind in (PLACE, BODY)), None)
        owner = self.row[named - 1].value if named else None
        return owner if isinstance(owner, Body) else None

    def _roster_before(self, i: int) -> Iterator[int]:
        """Where the titles stand in the unbroken roster before chunk i, the last one first; a title may have its department before it."""
        for k in range(i - 1, 0, -1):
            department = self.row[k].kind == TEXT and len(self.row[k].value) > 1 and self.row[k + 1].kind == TITLE
            if _breaks(self.row[k]) and not department:
                return
            if self.row[k].kind == TITLE:
                yield k

    def _of_the_party(self, title: Title, letter: str) -> str | None:
        """「由市长高远率领的江州市代表团」, 「以市长高远为团长的…」: of the place whose party he leads."""
        at = next((k for k, c in enumerate(self.row) if c.value is title), len(self.row))
        person = self.row[at + 1] if at + 1 < len(self.row) and self.row[at + 1].kind == PERSON else None
        led = _LEADING.match(self.territory.text, person.end) if person and letter else None
        places = [c for c in self.row[at + 2 : at + 9] if c.kind == PLACE]
        if not (led and places and places[0].start == led.end()):
            return None  # 「由市长高远率领的代表团访问江州市」
        return next((c.value.name for c in reversed(places) if c.value.name.endswith(letter)), None)

    def _of_two(self, i: int) -> Body | None:
        """「甲公司与乙公司签约,前者的/总裁高远、后者的/总经理林深」."""
        word = _OF_TWO.search(self.row[i - 1].value) if i and self.row[i - 1].kind == TEXT else None
        named = [*{c.value.name: c.value for c in self.row[:i] if c.kind == BODY}.values()] if word else []
        return named[-2 if word and word["which"] == "前" else -1] if len(named) > 1 else None


def may_hold(owner: Body | Place, post: Post) -> bool:
    """Whether a body is of a kind that has such posts; a zone has those of its 管委会."""
    if isinstance(owner, Place):
        return post.title_chunk.text.startswith("管委会")
    if post.title_chunk.text.endswith("主席"):
        return _HAS_CHAIR.search(owner.name) is not None
    return any(kind in kinds_of(owner) for kind in kinds_for(post.title_chunk.text))


_HAS_CHAIR = re.compile("(?:工商联|联合会|总工会|[文侨残妇]联|科协)$")  # 「工商业联合会/副主席」


def of(owner: Body | Place, post: Post) -> Post:
    """The post, of that body or place."""
    return post._replace(owner_type=owner.type if isinstance(owner, Body) else "Place", owner=owner.name)


def _is_of_house(title: Title) -> bool:
    """Whether a post is one of a party committee without a letter, which any body has: 「党委副书记」."""
    return not title.admin and title.text.startswith(_OF_HOUSE)


_IN_ANY_PLACE = ("纪委", "人大", "政协")


def _of_the_list(listed: Post | None, title: Title) -> str | None:
    """「镇长高远、/纪委书记林深」: an organ that every place has is of the place of the list; a 管委会 is of a zone."""
    of_place = listed is not None and listed.owner_type == "Place" and title.text.startswith(_IN_ANY_PLACE)
    return listed.owner if listed and of_place else None


_SOME_PLACE = re.compile("\\w{2,}(?:地区|大区|[省州郡县市区])$")


def _same_place(previous: Post | None, letter: str) -> str | None:
    """「江州市委常委,副市长」: the place of the post before, if it is one of the letter."""
    owner = previous.owner if previous and previous.owner_type == "Place" else None
    if owner and letter == "地" and owner.endswith("地区"):
        return owner  # 「江州地委副书记、/行署专员」
    return owner if owner and letter and owner.endswith(letter) and not owner.endswith("地区") else None


def _parted(owners: Sequence[Chunk]) -> tuple[Place | Body, str]:
    """The owner among the chunks before a post, and what of them belongs to the title: 「江州大学」「海洋学院」+「院长」, 「某某公司」「中国」+「区总经理」."""
    last = owners[-1].value
    if len(owners) > 1 and isinstance(owners[-2].value, Body):
        outer = owners[-2].value
        if isinstance(last, Place) or last.type == outer.type == "Organization":
            return outer, last.form
    return last, ""


def _owners(before: Sequence[Chunk]) -> tuple[Sequence[Chunk], Sequence[Chunk]]:
    """The owners at the head of what stands before a title, and the words between, but for the owner's other name in brackets."""
    first = next((k for k, c in enumerate(before) if c.kind not in (PLACE, BODY)), len(before))
    named_again = first < len(before) and before[first].kind == MARK
    return before[:first], () if named_again else before[first:]


def _words(chunk: Chunk) -> str:
    """A chunk's words as a title has them."""
    value = chunk.value
    return str(value.text if chunk.kind == TITLE else value.form if chunk.kind == PLACE else value)


def _breaks(chunk: Chunk) -> bool:
    """Whether a chunk ends a roster: words, verbs and full stops do."""
    return chunk.kind in (TEXT, ACT) or (chunk.kind == MARK and chunk.value not in (LIST, COMMA, OPEN, CLOSE))


_OF_TWO = re.compile("(?P<which>[前后])者的?$")
