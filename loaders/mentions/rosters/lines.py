"""Rosters: people one a line, and lists of people behind a label.

In: a document and its posts. Out: `Entry`s. A line of a roster is a name and a post in either order (「高 远  市委书记」, 「市长:高远」, 「1.高远(市长)」), maybe with the
unit in a column of its own. It counts under a head that says what it is a list of (「出席人员名单如下」, 「一、江州市(14人)」), else where two such lines follow each other. A
label with its people is one line (「主持:高远」, 「参加人员:市长林深、秦川」). It leaves prose, and lists of things.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.document import Document
from loaders.mentions.bodies.names import ending
from loaders.mentions.people.names import is_name
from loaders.mentions.posts import Title
from loaders.mentions.rosters.entry import ABSENT, NAME, Entry, entry, is_slot_name
from loaders.mentions.rosters.items import people
from loaders.patterns import HAN
from loaders.spans import Span, starting

_ROLES = {
    "请假": ABSENT,
    "缺席": ABSENT,
    "未出席": ABSENT,
    "未到会": ABSENT,
    "主持": "主持",
    "讲话": "讲话",
    "发言": "讲话",
    "致辞": "致辞",
    "致词": "致辞",
    "汇报": "汇报",
    "签约": "签约",
    "签字": "签约",
    "签署": "签约",
    "出席": "出席",
    "列席": "出席",
    "参加": "出席",
    "参会": "出席",
    "与会": "出席",
    "到会": "出席",
    "见证": "出席",
    "签到": "出席",
    "嘉宾": "出席",
    "来宾": "出席",
}
_ROLE = "|".join("[ \\u3000]{0,4}".join(role) for role in _ROLES)  # 「请  假:高远」


def _role(label: str) -> str:
    """What those did who stand behind a label, be it spread or not."""
    return _ROLES["".join(label.split())]


_WHO = "领导|人员|嘉宾|同志|人|者|代表|名单"
_LABEL = re.compile(
    rf"(?:^|(?<=[\s。;；,，]))(?P<of>{HAN}{{0,8}}?)(?P<label>(?:会议|活动|仪式)?(?P<role>{_ROLE})(?:会议|活动|仪式)?(?P<who>(?:{_WHO})*)(?:[（(]?\d*[位名人]*[）)]?))[ \u3000]*[:：]"
)
_COLON = re.compile("[:：]")
_FIELD = re.compile(rf"(?<=[\s。;；]){HAN}{{2,6}}[:：]")
_ANNOUNCES = re.compile(
    rf"(?P<role>{_ROLE})[^。;；,，]{{0,12}}?(?:(?:名单|人员|[册簿表])[^。;；]{{0,12}}?(?:如下|[)）:：]?$)|(?:{_WHO}|(?<=宾))[^。;；]{{0,12}}?(?:如下|[:：]$))"
)
# 「★ 谁来了」 over lines of people; 「谁来了谁没来」 does not tell who of them did.
_WHO_CAME = re.compile("谁来了|来了谁|来的(?:都)?(?:是|有)谁|谁[在到]场|谁参会")
_WHO_DID_NOT = re.compile("[没缺未]")
_LIST_OF_PEOPLE = re.compile(r"(?:代表团|考察团|成员|人员|领导|委员会)名单(?:如下)?[)）:：]?$|任命(?:如下)?[:：]$")
_LEFT = re.compile(r"免去|免职|不再担任|拟任|拟提|任前公示|候选|原任")
_HEAD = re.compile(
    r"[ \t\u3000]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|【)?(?P<of>[\w、和及]{2,20})(?P<mark>[】:：]|[（(]\d+[人位名][)）][:：]?)?$"
)
_BULLET = re.compile(
    r"[ \t\u3000]*(?:\d{1,2}[.、．)）]|[(（]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]+、|[●◆■▲·*-])?[ \t\u3000]*"
)
_ASIDE = re.compile(r"[ \u3000]*(?:[（(][^（()）]*[）)]|[;；。，,])+$")
_NAME_FIRST = re.compile(
    rf"(?P<name>{NAME})[ \u3000]*(?:[,，:：]|(?P<open>[（(]))[ \u3000]*(?P<post>[^（(;；]+?)(?(open)[）)])$"
)
_NAME_LAST = re.compile(rf"(?P<post>[^,，:：]+)[,，:：][ \u3000]*(?P<name>{NAME})$")
_CELL = re.compile(rf"{NAME}(?=[\s|｜/—]|$)|[^\s|｜/—]+")
_LONGEST, _LONGEST_HEAD = 80, 20


def entries(document: Document, titles: Sequence[Title]) -> Iterator[Entry]:
    """The people of all rosters of an article, in text order."""
    return _Lines(document, titles).entries()


class _Lines:
    """Goes through the lines; `role` is what the people of the roster at hand did, None outside of rosters, `default` what the headline says of all, `left` that the posts are none of now, `of` the head that they stand under."""

    def __init__(self, document: Document, titles: Sequence[Title]) -> None:
        self.document, self.text = document, document.text
        self.ends = sorted((t.end,) for t in titles)
        self.role: str | None = None
        self.default: str | None = None
        self.left = False
        self.of: Span = (0, 0)

    def entries(self) -> Iterator[Entry]:
        """A line outside of rosters counts where another follows or stands before it."""
        alone: list[list[Entry]] = []
        for at in _line_spans(self.text):
            labelled = list(self._labelled(at))
            found = labelled or self._line(at)
            if found and not labelled and self.role is None:
                alone.append(found)
                continue
            if len(alone) > 1:
                yield from (e for line in alone for e in line)
            alone = []
            yield from found
        if len(alone) > 1:
            yield from (e for line in alone for e in line)

    def _labelled(self, at: Span) -> Iterator[Entry]:
        """「主持:高远 参加:林深、秦川」; a label with nobody behind it heads the lines below."""
        if not _COLON.search(self.text, *at):
            return
        labels = [m for m in _LABEL.finditer(self.text, *at) if m["who"] or not m["of"] or _role(m["role"]) == ABSENT]
        for label, after in pairwise([*labels, None]):
            assert label is not None
            stop = after.start() if after else at[1]
            field = _FIELD.search(self.text, label.end(), stop)
            end = next((k for k in range(label.end(), field.start() if field else stop) if self.text[k] in "。\n"), stop)
            role, of = _role(label["role"]), label.span("of") if label["of"] else self.of
            if not self.text[label.end() : stop].strip():
                self.role, self.of = role, of
            for name, _ in people(self.document, self.ends, label.end(), end):
                yield entry(self.text, name, role, of=of)

    def _line(self, at: Span) -> list[Entry]:
        """The people of a line without such a label; a line with none may head a roster, or end it."""
        bullet = _BULLET.match(self.text, *at)
        start = bullet.end() if bullet else at[0]
        if at[1] - start <= _LONGEST and (found := self._of_one(start, self._closed(start, at[1]))):
            return [] if self.left else found
        if self.role is not None and (found := self._of_several(start, at[1])):
            return found
        if found := self._sharing(start, at[1]):
            return found
        if self.role is not None and (group := _GROUP.match(self.text, start, at[1])):
            listed = people(self.document, self.ends, group.end(), at[1])
            found = [entry(self.text, name, self.role, of=group.span("of")) for name, _ in listed]
            if found and (_SIDE.search(group["of"]) or (_is_unit(group["of"]) and self._only(found, group.end(), at[1]))):
                return found
        self._pass(at)
        return []

    def _only(self, found: Sequence[Entry], start: int, end: int) -> bool:
        """Whether nothing but those found stands there."""
        return sum(len(e.name) for e in found) == len(re.sub(r"[\s、,，;；/和。]|等人?$", "", self.text[start:end]))

    def _pass(self, at: Span) -> None:
        """A line of no roster: what it announces, or heads."""
        tail = max(at[0], at[1] - _LONGEST), at[1]
        told = list(_ANNOUNCES.finditer(self.text, *tail))
        head = _HEAD.match(self.text, *at)
        role = _role(told[-1]["role"]) if told else self._heads_people(tail)
        self.left = at[1] - at[0] <= _LONGEST_HEAD and _LEFT.search(self.text, *at) is not None
        if head and (head["mark"] or head.start("of") > at[0]):
            self.of = head.span("of")
            self.role = role if role is not None else self.role
        elif role is not None or self.text.find("。", *at) >= 0 or at[1] - at[0] > _LONGEST:
            self.role, self.of = role if role is not None else self.default, (0, 0)
        if at[0] == 0 or at[1] <= self.document.article.body:
            self.default = self.role

    def _heads_people(self, at: Span) -> str | None:
        """What those did who are listed under words that tell no more than that they are."""
        if at[1] - at[0] <= _LONGEST_HEAD and _WHO_CAME.search(self.text, *at):
            return ABSENT if _WHO_DID_NOT.search(self.text, *at) else "出席"
        return "" if _LIST_OF_PEOPLE.search(self.text, *at) else None

    # ── lines of one person ──

    def _of_one(self, start: int, end: int) -> list[Entry]:
        """A person with his posts; 「团 长:高 远  市长」 says besides what he was in the party."""
        if seconded := self._seconded(start, end):
            return seconded
        part = _PART.match(self.text, start, end)
        inner = self._joined(part.end(), end) or self._celled(part.end(), end) if part else []
        if inner and inner[0].post[1]:
            return inner
        return self._joined(start, end) or self._celled(start, end)

    def _seconded(self, start: int, end: int) -> list[Entry]:
        """「某局副局长    高  远（女）挂任江州市副市长」: who goes from one post to another for a while has both."""
        told = _SECONDED.match(self.text, start, end)
        if not told or not self._is_post(told.end("post")) or not self._is_post(told.end("other")):
            return []
        name = told.span("name")
        if not is_slot_name(told["name"]):
            return []
        return [entry(self.text, name, self.role or "", told.span(post), self.of) for post in ("post", "other")]

    def _of_several(self, start: int, end: int) -> list[Entry]:
        """「高远,副市长;林深,市教育局局长」: nothing but people with their posts, maybe behind whose they are."""
        group = _GROUP.match(self.text, start, end)
        parts = [p.span() for p in _BETWEEN_STOPS.finditer(self.text, group.end() if group else start, end)]
        told = [self._of_one(a, self._closed(a, b)) for a, b in parts] if len(parts) > 1 else []
        of = group.span("of") if group else self.of
        return [e._replace(of=of if e.of == self.of else e.of) for found in told for e in found] if all(told) else []

    def _sharing(self, start: int, end: int) -> list[Entry]:
        """「副会长  高远、林深」: several who hold the post with which the line begins, and nothing else."""
        post = _POST_CELL.match(self.text, start, end)
        if post is None or self.left or not self._is_post(post.end("post")):
            return []
        listed = [name for name, _ in people(self.document, self.ends, post.end(), end)]
        alone = len(listed) == len(re.findall("[、，,]", self.text[post.end() : end])) + 1
        return [entry(self.text, name, self.role or "", post.span("post"), self.of) for name in listed] if alone else []

    def _closed(self, start: int, end: int) -> int:
        """Where a line ends without what follows a post: 「(挂职)」, 「;」."""
        aside = _ASIDE.search(self.text, start, end)
        posts = starting(self.ends, start + 1, end + 1)
        return aside.start() if aside and posts and posts[-1][0] <= aside.start() else end

    def _joined(self, start: int, end: int) -> list[Entry]:
        """「高远,江州市市长」, 「高远(市长)」, 「市长:高远」."""
        for form in (_NAME_FIRST, _NAME_LAST):
            told = form.match(self.text, start, end + (form is _NAME_FIRST and self.text[end : end + 1] in ")）"))
            if told and self._is_post(told.end("post")) and is_slot_name(told["name"]):
                return [entry(self.text, told.span("name"), self.role or "", told.span("post"), self.of)]
        return []

    def _is_post(self, end: int) -> bool:
        return bool(starting(self.ends, end, end + 1))

    def _celled(self, start: int, end: int) -> list[Entry]:
        """「高 远  市委书记」, 「市教育局 | 局长 | 高远」, 「高远  市长  林深  局长」; under a head also names alone, 「江州大学  高远」."""
        cells = [m.span() for m in _CELL.finditer(self.text, start, end)]
        kinds = "".join(self._kind(*cell) for cell in cells)
        people = [m.span() for m in _ONE_PERSON.finditer(kinds)]
        if sum(b - a for a, b in people) == len(kinds):
            return [self._holder(cells[a:b], kinds[a:b]) for a, b in people]
        if _LED.fullmatch(kinds) and self.text.endswith("领导", *cells[0]):
            return [entry(self.text, name, self.role or "", cells[0], self.of) for name in cells[1:]]
        if not self.role or not _NAMES_ALONE.fullmatch(kinds):
            return []
        names, units = _of_kind(cells, kinds, "N"), _of_kind(cells, kinds, "U")
        likely = all(is_name("".join(self.text[a:b].split()), place=len(cells) > 1) for a, b in names)
        told = all(_is_unit(self.text[a:b]) for a, b in units)
        return [entry(self.text, name, self.role, of=(*units, self.of)[0]) for name in names] if likely and told else []

    def _holder(self, cells: Sequence[Span], kinds: str) -> Entry:
        """One person and his posts."""
        (name, *_), posts = _of_kind(cells, kinds, "N"), _of_kind(cells, kinds, "T")
        post = posts[0][0], posts[-1][1]
        unit = next((u for u in reversed(_of_kind(cells, kinds, "U")) if u < post), self.of)
        return entry(self.text, name, self.role or "", post, unit)

    def _kind(self, start: int, end: int) -> str:
        """A post, a name, what tells nothing of either, or other words: a unit."""
        words = self.text[start:end]
        if self._is_post(self._closed(start, end)):
            return "T"
        if is_slot_name(words) and (is_name(words, place=True) or not words.endswith(_UNITS)):
            return "N"
        return "-" if _TELLS_NOTHING.fullmatch(words) else "U"


_SECONDED = re.compile(
    rf"(?P<post>\S+?)[ \u3000]{{2,}}(?P<name>{NAME})[ \u3000]*(?:[（(][男女][^（()）]*[)）])?[ \u3000]*(?:挂任|挂职任?|派任|交流任)[ \u3000]*(?P<other>[^\s；;。]+)"
)
_PART = re.compile(rf"{HAN}(?:[ \u3000]*{HAN}){{1,3}}[ \u3000]*[:：][ \u3000]*")
_POST_CELL = re.compile(rf"(?P<post>{HAN}{{2,16}})(?:[ \u3000]*[:：][ \u3000]*|[ \u3000]+)(?=[^、]{{2,8}}、)")
_BETWEEN_STOPS = re.compile(r"[^;；。\s][^;；。]*")
_SIDE = re.compile(
    "(?:[省市县区州旗盟方团]|方面|领导|同志|负责人|代表|人员|嘉宾|来宾|企业家?|客商|单位|部门|高校|院校|专家|学者|商会)$"
)
_GROUP = re.compile(rf"(?P<of>{HAN}{{0,20}})[:：]")
_ONE_PERSON = re.compile("-?N-*U?-*T+[U-]*|-?U?T+-*N-*")
_LED = re.compile("TN{2,}")  # 「江州市领导 高 远 林 深」
_NAMES_ALONE = re.compile("-?U?-?N+|-?N-?U")
_TELLS_NOTHING = re.compile(r"[\d\-—/+.()（）]+|[男女](?:性)?|\S族|[（(]\S*[）)]")


def _of_kind(cells: Sequence[Span], kinds: str, kind: str) -> list[Span]:
    return [cell for cell, its in zip(cells, kinds, strict=True) if its == kind]


def _is_unit(words: str) -> bool:
    """「市教育局」, 「州发改委」, 「江州大学」, 「江州市」."""
    return ending(words) is not None or words.endswith(_UNITS)


_UNITS = ("省", "市", "县", "区", "州", "旗", "盟", "办", "委", "局", "处", "室")


def _line_spans(text: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        words = match.group().rstrip()
        yield match.start(), match.start() + len(words)
