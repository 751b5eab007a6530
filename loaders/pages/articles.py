"""Groups to articles: where one begins and another ends, and whose sentence goes on where.

A dateline, a byline, a label, a mark as heavy as the page's headlines, or the end of the last article by signature or
jump line make head lines an article's; without any of them they are sub-headings. A sentence that breaks off goes on in the
next text that can be its end, behind a boxed article or another's headline if need be.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.pages.breaks import breaks_off, may_go_on, resumes_at, shared
from loaders.pages.bylines import lead_names
from loaders.pages.groups import Group, groups_of
from loaders.pages.heads import has_deck
from loaders.pages.items import Item
from loaders.pages.kinds import Kind
from loaders.pages.lines import BOLD, NO_LEVEL

AKIN = 0.35
"""A headline that stands apart from its text shares at least so much with it."""
LOOK_BACK = 40
"""How many groups back a text's headline is looked for."""
_CAPTION = re.compile("(?:签约|项目|合同|协议)(?:一览表?|清单|名单|列表|情况)(?:如下)?[:：]?$")  # 「签约项目一览」 over a table
_ROW = re.compile(r"\d{1,3}\s+\S+\s+\S")  # 「1 某某项目 甲公司 乙公司」
MOST_HEADS = 12
"""No article has more head lines than this; what else looks like some is a list."""


@dataclass
class Draft:
    """An article in the making."""

    heads: list[Item] = field(default_factory=list)
    paragraphs: list[Item] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    open: bool = False  # its last sentence is not at its end
    left: bool = False  # it goes on on another page
    signed: bool = False  # a byline closes it

    @property
    def lead(self) -> str:
        return _lead(self.paragraphs)

    @property
    def by_other(self) -> bool:
        """Its head names who wrote it, so that a signature further down is of another article."""
        return bool(self.names) or bool(self.paragraphs and lead_names(self.paragraphs[0].text))

    @property
    def announces(self) -> bool:
        """Its last words are 「名单如下:」, so that what follows is its list."""
        return self.paragraphs[-1].key.endswith(":")

    def add(self, file: str, items: Sequence[Item]) -> None:
        """Take more text, running it together with a sentence that is open."""
        for item, after in zip(items, [*items[1:], None], strict=False):
            lists = (
                bool(self.paragraphs) and self.paragraphs[-1].labelled and item.labelled
            )  # 「江州市:高远…」, 「云州市:林深…」
            if self.open and self.paragraphs and may_go_on(item) and not lists:
                self.paragraphs[-1] = replace(self.paragraphs[-1].plus(file, item), kind=Kind.TEXT)
                self.open = not item.ended
            else:
                self.paragraphs.append(item)
                self.open = breaks_off(item, after)
        self.signed = bool(self.paragraphs) and self.paragraphs[-1].signed

    def sign(self, items: Sequence[Item]) -> None:
        """Take the names of the bylines among the items."""
        self.names.extend(name for item in items if item.byline for name in item.byline.names)


def _lead(paragraphs: Sequence[Item]) -> str:
    return "".join(item.text[:600] for item in paragraphs[:2])[:600]


def articles_of(file: str, items: Sequence[Item], page: str | None, *, framed: bool) -> list[Draft]:
    """The articles of a page in the order in which they begin; `framed` pages are a newspaper's, with a folio."""
    return _Page(file, groups_of(file, items), page, framed).articles()


def article_of(file: str, items: Sequence[Item]) -> Draft:
    """The one article that all items make, with the head lines before its first text."""
    draft = Draft()
    draft.sign(items)
    text = [item for item in items if item.kind in (Kind.TEXT, Kind.ROW, Kind.HEAD, Kind.LABEL)]
    heads = next((at for at, item in enumerate(text) if item.kind is not Kind.HEAD), 0)
    heads = heads if heads <= MOST_HEADS else 0
    draft.heads = text[:heads]
    draft.add(file, text[heads:])
    return draft


class _Page:
    """The state of reading one page: the articles so far, and one that waits for the end of a sentence."""

    def __init__(self, file: str, groups: list[Group], page: str | None, framed: bool) -> None:
        self.file = file
        self.groups = groups
        self.page = page
        self.framed = framed
        self.done: list[Draft] = []
        self.waiting: Draft | None = None
        self.level = self._headline_level()

    def articles(self) -> list[Draft]:
        self._give_lost_headlines()
        for group in self.groups:
            self._take(group)
        self._end_box()
        return [draft for draft in self.done if draft.paragraphs]

    def _headline_level(self) -> int:
        """How heavy the headlines of the page are marked."""
        sure = [group for group in self.groups if group.dateline or group.has(Kind.BYLINE)]
        return min((head.level for group in [self.groups[0], *sure] for head in group.heads), default=NO_LEVEL)

    def _give_lost_headlines(self) -> None:
        """Give a text with a dateline and no headline the head lines that stand by themselves before it."""
        for at, group in enumerate(self.groups):
            if not group.dateline or group.heads or group.brief:
                continue
            apart = [
                g for g in self.groups[max(1, at - LOOK_BACK) : at] if g.heads and not g.dateline and not g.has(Kind.BYLINE)
            ]
            likeness = [shared("".join(head.text for head in g.heads[:MOST_HEADS]), _lead(group.body)) for g in apart]
            if max(likeness, default=0) >= AKIN:
                origin = apart[likeness.index(max(likeness))]
                group.given = origin.heads
                origin.run = [item for item in origin.run if item.kind is not Kind.HEAD]

    def _take(self, group: Group) -> None:
        if not self.done:
            self._begin(group)
            return
        current = self.done[-1]
        group.run = self._after_signature(group, current)
        if group.has(Kind.JUMP_OUT):
            current.left, current.open = True, False
        jump = next((item for item in group.run if item.kind is Kind.JUMP_IN), None)
        if jump and current.left and not group.heads and self._is_here(jump):
            current.left, current.open = False, True
            current.add(self.file, group.body)
        elif jump or (group.body and (group.brief or self._is_new(group, current))):
            self._begin(group)
        elif group.body or self._keeps(group):
            self._go_on(group, current)

    @staticmethod
    def _after_signature(group: Group, current: Draft) -> list[Item]:
        """The run without the bylines that close the article before it."""
        heads_below = Kind.HEAD in {item.kind for item in group.run}
        at = 0
        for item in group.run if current.paragraphs else ():
            if not item.byline or not (item.byline.bracketed or heads_below or not group.dateline):
                break
            current.signed, current.open = True, False
            at += 1
        current.sign(group.run[:at])
        return group.run[at:]

    def _is_here(self, jump: Item) -> bool:
        """The jump line names the page that we read."""
        return bool(self.page) and _number(jump.page) == _number(self.page)

    def _is_new(self, group: Group, current: Draft) -> bool:
        """Whether the group's head lines and text begin an article."""
        if not current.paragraphs or group.dateline or group.given:
            return True
        heads = group.heads
        if not heads:
            return False
        heavy = heads[0].level <= min(self.level, BOLD)
        if heavy or group.has(Kind.BYLINE) or current.signed or current.left:
            return True
        if _CAPTION.search(heads[0].text) or current.announces:
            return False
        apart = group.has(Kind.LABEL, Kind.RULE) or heads[0].gap >= 2
        if current.open:
            return False
        return apart or (current.by_other and group.body[-1].signed) or has_deck(heads[:MOST_HEADS])

    def _begin(self, group: Group) -> None:
        heads, below = _around_byline(group.run)
        heads, below = group.given or heads[:MOST_HEADS], below if group.given else heads[MOST_HEADS:] + below
        current = self.done[-1] if self.done else None
        if current and current.open and not current.left:
            self.waiting = current
        else:
            self._end_box()
        draft = Draft(heads)
        draft.sign(group.run)
        if not group.body and not self._keeps(group):
            return
        if not group.body:
            draft.heads, below = [], [*heads, *below]
        draft.add(self.file, [*below, *group.body])
        self.done.append(draft)

    def _go_on(self, group: Group, current: Draft) -> None:
        """The group belongs to the article at hand: its heads are sub-headings, or the middle of a broken sentence."""
        current.sign(group.run)
        inside = [item for item in group.run if item.kind in (Kind.HEAD, Kind.LABEL)]
        current.add(self.file, [*inside, *group.body])

    def _keeps(self, group: Group) -> bool:
        """Whether head lines without a text below them are text: a list or a table at an article's end, not a slogan at the foot of the page."""
        heads = group.heads
        if not heads or not self.framed:
            return bool(heads)
        listed = sum(head.bulleted or _ROW.match(head.key) is not None for head in heads)
        return listed > 2 or (len(heads) > 2 and heads[0].gap == 0 and heads[0].bulleted)

    def _end_box(self) -> None:
        """The article at hand is at its end: give back the paragraphs that go on with a broken one around it."""
        broken, self.waiting = self.waiting, None
        if not broken:
            return
        box = self.done[-1]
        at = resumes_at(broken.paragraphs, box.paragraphs, box.heads)
        if at is not None:
            rest, box.paragraphs = box.paragraphs[at:], box.paragraphs[:at]
            broken.open = True
            broken.add(self.file, rest)


def _around_byline(run: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The head lines over the byline, which are the article's, and those below it, which are its sub-headings."""
    kinds = [item.kind for item in run]
    first = kinds.index(Kind.HEAD) if Kind.HEAD in kinds else len(run)
    at = next((i for i in range(first, len(run)) if kinds[i] is Kind.BYLINE), len(run))
    return [item for item in run[:at] if item.kind is Kind.HEAD], [item for item in run[at:] if item.kind is Kind.HEAD]


def _number(page: str | None) -> str:
    return (page or "").upper().lstrip("0")
