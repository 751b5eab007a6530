"""Items to articles: where one begins and another ends, and whose sentence goes on where.

A dateline, a byline, a label, a mark as heavy as the page's headlines, or the end of the last article by signature or
jump line make a run of head lines an article's; without any of them it is a sub-heading. A sentence that is broken off
goes on in the next text that can be its end, behind a box or another's headline if need be.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.pages.bylines import tail_names
from loaders.pages.columns import Item, Role, item_of, sliced
from loaders.pages.heads import _DASH, names_take_part, shared, tag

AKIN = 0.35
"""A headline that stands apart from its text shares at least so much with it."""
MOST_HEADS = 12
"""No article has more head lines than this; what else looks like some is a list."""
NEAR = 300
"""Characters at an article's beginning, and before its break, that tell what it speaks of."""
LOOK_AHEAD = 40
"""How many groups further on a text without a headline is looked for."""

_BRIEF_HEAD = re.compile(
    r"^(?:[▲△▼◆◇■□●○★☆►▶▷◎※·•]\s*)?(?:【\s*(?P<boxed>[^】]{2,40})\s*】|(?P<plain>[^\s,。;:!?]{5,30})(?:\u3000|\s{2,}))\s*"
)
_MARK = re.compile(r"^[▲△▼◆◇■□●○★☆►▶▷◎※·•]\s*")


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
        return "".join(paragraph.text for paragraph in self.paragraphs[:2])[:600]


@dataclass
class Group:
    """Head lines and signs, and the texts below them."""

    run: list[Item] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)
    brief: bool = False
    heads: list[Item] = field(default_factory=list)  # of a brief, or of a text whose headline stands elsewhere

    @property
    def run_heads(self) -> list[Item]:
        return [item for item in self.run if item.role is Role.HEAD]

    def has(self, *roles: Role) -> bool:
        return any(item.role in roles for item in self.run)

    @property
    def dateline(self) -> bool:
        return bool(self.body) and self.body[0].dateline


def articles_of(file: str, items: Sequence[Item], page: str | None, *, framed: bool) -> list[Draft]:
    """The page's articles in the order in which they begin."""
    groups = _groups(file, items)
    return _Page(file, groups, page, framed).articles()


def _groups(file: str, items: Sequence[Item]) -> list[Group]:
    groups = [Group()]
    briefs = marked = False
    for item in items:
        last = groups[-1]
        if item.role not in (Role.TEXT, Role.ROW):
            if last.body:
                last = Group()
                groups.append(last)
            last.run.append(item)
            if item.role is Role.BRIEFS:
                briefs, marked = True, False
            continue
        head = _BRIEF_HEAD.match(item.text) if item.role is Role.TEXT else None
        boxed = bool(head and head["boxed"] and head.end() < len(item.text))
        dated = (
            boxed and item_of(file, sliced(file, item.block, head.end(), len(item.text)), item, Role.TEXT).dateline
            if head
            else False
        )
        if briefs and last.run_heads and not last.body and (item.dateline or last.has(Role.BYLINE)) and not item.bulleted:
            briefs = False
        if (briefs or dated) and item.role is Role.TEXT:
            if item.bulleted or boxed or dated or item.dateline or not marked:
                marked = marked or item.bulleted or boxed
                if last.body or (last.run_heads and (item.bulleted or boxed)):
                    last = Group()
                    groups.append(last)
                last.brief = True
                item = _brief(file, item, last)
        elif item.dateline and last.body:
            last = Group()
            groups.append(last)
        last.body.append(item)
    return groups


def _brief(file: str, item: Item, group: Group) -> Item:
    """The text of a small article without its mark and headline, which go to the group."""
    head = _BRIEF_HEAD.match(item.text)
    if head and head.end() < len(item.text):
        name = "boxed" if head["boxed"] else "plain"
        group.heads.append(item_of(file, sliced(file, item.block, *head.span(name)), item, Role.HEAD))
        return item_of(file, sliced(file, item.block, head.end(), len(item.text)), item, Role.TEXT)
    mark = _MARK.match(item.text)
    return item_of(file, sliced(file, item.block, mark.end(), len(item.text)), item, Role.TEXT) if mark else item


class _Page:
    """The state of reading one page: the article at hand and those that wait for the end of a sentence."""

    def __init__(self, file: str, groups: Sequence[Group], page: str | None, framed: bool) -> None:
        self.file = file
        self.groups = groups
        self.page = page
        self.framed = framed
        self.done: list[Draft] = []
        self.waiting: list[Draft] = []
        self.level = self._headline_level()

    def articles(self) -> list[Draft]:
        self._find_lost_headlines()
        for at, group in enumerate(self.groups):
            self._take(at, group)
        self._close()
        return [draft for draft in self.done if draft.paragraphs]

    @property
    def current(self) -> Draft | None:
        return self.done[-1] if self.done else None

    def _headline_level(self) -> int:
        """How heavy the headlines of the page are marked."""
        levels = [
            min(head.level for head in g.run_heads) for g in self.groups if g.run_heads and (g.dateline or g.has(Role.BYLINE))
        ]
        first = [head.level for head in self.groups[0].run_heads]
        return min([*levels, *first], default=9)

    def _find_lost_headlines(self) -> None:
        """Give a text with a dateline and no headline the head lines that stand by themselves before it."""
        for at, group in enumerate(self.groups):
            if not group.dateline or group.run_heads or group.heads or group.brief:
                continue
            lead = "".join(item.text for item in group.body[:2])[:600]
            before = range(max(1, at - LOOK_AHEAD), at)
            apart = [g for g in (self.groups[i] for i in before) if g.run_heads and not g.dateline and not g.has(Role.BYLINE)]
            akin = [(shared("".join(h.text for h in g.run_heads), lead), -i) for i, g in enumerate(apart)]
            if akin and max(akin)[0] >= AKIN:
                origin = apart[-max(akin)[1]]
                group.heads = origin.run_heads
                origin.run = [item for item in origin.run if item.role is not Role.HEAD]

    def _take(self, at: int, group: Group) -> None:
        group.run = self._end_of_last(group)
        if group.has(Role.JUMP_OUT) and self.current:
            self.current.left, self.current.open = True, False
        if jump := next((item for item in group.run if item.role is Role.JUMP_IN), None):
            if self._goes_on_here(jump) and not group.run_heads:
                self.current.left, self.current.open = False, True  # type: ignore[union-attr]
                self._add(group.body)
                return
            self._begin(group)
        elif not group.body:
            self._keep_or_drop(group)
        elif group.brief or self._is_new(group):
            self._begin(group)
        else:
            self._go_on(group)

    def _end_of_last(self, group: Group) -> list[Item]:
        """The run without the byline that closes the article before it."""
        run = group.run
        while run and self.current and self.current.paragraphs and run[0].role is Role.BYLINE and run[0].byline:
            heads_follow = any(item.role is Role.HEAD for item in run[1:])
            if not (run[0].byline.bare or heads_follow or not group.dateline):
                break
            self.current.names.extend(run[0].byline.names)
            self.current.signed, self.current.open = True, False
            run = run[1:]
        return run

    def _goes_on_here(self, jump: Item) -> bool:
        here = bool(self.page) and bool(jump.page) and jump.page.lstrip("0").upper() == str(self.page).lstrip("0").upper()  # type: ignore[union-attr]
        return here and self.current is not None and self.current.left

    def _is_new(self, group: Group) -> bool:
        """Whether the group's head lines and text begin an article."""
        if self.current is None or not self.current.paragraphs or group.dateline or group.heads:
            return True
        heads = group.run_heads
        if not heads:
            return False
        if group.has(Role.BYLINE) or self.current.signed or self.current.left:
            return True
        if self.current.open:
            return heads[0].level <= min(self.level, 8)
        return (
            group.has(Role.LABEL, Role.RULE)
            or heads[0].level <= min(self.level, 8)
            or heads[0].gap >= 2
            or (len(heads) > 1 and self._has_deck(heads))
        )

    @staticmethod
    def _has_deck(heads: Sequence[Item]) -> bool:
        return any(_DASH.match(head.text) for head in heads[1:]) or any(map(names_take_part, tag([h.text for h in heads[1:]])))

    def _begin(self, group: Group) -> None:
        heads, below = _over_byline(group.run)
        below = below or ([] if group.heads else heads[MOST_HEADS:])
        heads = (group.heads or heads)[:MOST_HEADS]
        if self.current and (self.current.open and not self.current.left):
            self.waiting.append(self.current)
        else:
            self._close()
        draft = Draft(heads=list(heads))
        for item in group.run:
            if item.byline:
                draft.names.extend(item.byline.names)
        self.done.append(draft)
        self._add([*below, *group.body])

    def _go_on(self, group: Group) -> None:
        """The group belongs to the article at hand: its heads are sub-headings, or the middle of a broken sentence."""
        for item in group.run:
            if item.byline and self.current:
                self.current.names.extend(item.byline.names)
        self._add([*(item for item in group.run if item.role in (Role.HEAD, Role.LABEL)), *group.body])

    def _keep_or_drop(self, group: Group) -> None:
        """Head lines with no text below: the end of a list, or a slogan at the foot of the page."""
        if group.has(Role.RULE, Role.LABEL) and self.framed:
            return
        heads = group.run_heads
        if self.current is None:
            self.done.append(Draft())
        if not self.framed or (heads and heads[0].gap == 0 and len(heads) > 2 and heads[0].bulleted):
            self._go_on(group)

    def _add(self, items: Sequence[Item]) -> None:
        draft = self.done[-1]
        for item, after in zip(items, [*items[1:], None], strict=False):
            if draft.open and draft.paragraphs and self._joins(item):
                last = draft.paragraphs[-1]
                draft.paragraphs[-1] = item_of(self.file, last.block.plus(item.block), last, Role.TEXT)
                draft.open = not item.ended
            else:
                draft.paragraphs.append(item)
                draft.open = _breaks_off(item, after)
        if draft.paragraphs:
            draft.signed = _signs(draft.paragraphs[-1])

    @staticmethod
    def _joins(item: Item) -> bool:
        return item.role in (Role.TEXT, Role.HEAD) and not item.dateline and not item.bulleted and not item.set_in

    def _close(self) -> None:
        """The article at hand is at its end: hand back the paragraphs that finish a broken one before it."""
        if not self.done:
            return
        box = self.done[-1]
        while self.waiting:
            broken = self.waiting.pop()
            at = _resumes_at(broken, box)
            if at is None:
                continue
            rest, box.paragraphs = box.paragraphs[at:], box.paragraphs[:at]
            last = broken.paragraphs[-1]
            broken.paragraphs[-1] = item_of(self.file, last.block.plus(rest[0].block), last, Role.TEXT)
            broken.paragraphs.extend(rest[1:])
            broken.open = False
            break
        self.waiting.clear()


def _over_byline(run: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The head lines over the byline, which are the article's, and those below it, which are its sub-headings."""
    heads = [item.role is Role.HEAD for item in run]
    first = heads.index(True) if True in heads else len(run)
    at = next((i for i, item in enumerate(run) if i > first and item.role is Role.BYLINE), len(run))
    return [item for item in run[:at] if item.role is Role.HEAD], [item for item in run[at:] if item.role is Role.HEAD]


def _breaks_off(item: Item, after: Item | None) -> bool:
    """Whether the item is text that ends in the middle of a sentence; a sub-heading does not, though it has no full stop."""
    if item.ended or item.bulleted or item.role not in (Role.TEXT, Role.HEAD) or _signs(item):
        return False
    if item.role is Role.TEXT or re.search("[的在和与将把及]$", item.key):
        return True
    if not re.search("[,、]", item.key) or re.search(r"\s|——", item.key):
        return False
    return len(item.text) >= 22 or (after is not None and after.role is Role.TEXT and _runs_across(item.text, after.text))


def _runs_across(before: str, after: str) -> bool:
    """Whether a word begins at the end of one text and ends at the beginning of the other."""
    one = before[-12:]
    (words,) = tag([one + after[:12]])
    return any(word.start < len(one) < word.end for word in words)


def _signs(item: Item) -> bool:
    names = tail_names(item.end)
    return names is not None


def _resumes_at(broken: Draft, box: Draft) -> int | None:
    """Which paragraph of `box` goes on with the broken sentence, by what the paragraphs share with either."""
    if len(box.paragraphs) < 2:
        return None
    whole = "".join(p.text for p in [*broken.heads, *broken.paragraphs])
    own = whole if len(whole) <= 2 * NEAR else whole[:NEAR] + whole[-NEAR:]
    boxed = "".join(p.text for p in [*box.heads, box.paragraphs[0]])[: 2 * NEAR]
    people = [{word.text for word in words if word.tag == "PER"} for words in tag([p.text[: 2 * NEAR] for p in box.paragraphs])]
    pull = [
        shared3(p.text[: 2 * NEAR], own)
        - shared3(p.text[: 2 * NEAR], boxed)
        + sum((name in own) - (name in boxed) for name in names)
        for p, names in zip(box.paragraphs, people, strict=True)
    ]
    best, best_at = 0.0, None
    for at in range(1, len(box.paragraphs)):
        if not _Page._joins(box.paragraphs[at]):
            continue
        score = sum(pull[at:]) - sum(pull[1:at]) + _continues(broken.paragraphs[-1].text, box.paragraphs[at].text)
        if score > best:
            best, best_at = score, at
    return best_at if best - (-sum(pull[1:])) > 0.15 else None


def _continues(before: str, after: str) -> float:
    """How well a text goes on with another: best where a word runs across."""
    if re.match("[,。;、:!?)”』」的了着们]", after):
        return 1.0
    return 0.4 if _runs_across(before, after) else 0.0


def shared3(text: str, other: str) -> float:
    """Which share of the threes of characters in `text` stands in `other` too."""
    threes = {text[i : i + 3] for i in range(len(text) - 2)}
    return sum(three in other for three in threes) / len(threes) if threes else 0.0
