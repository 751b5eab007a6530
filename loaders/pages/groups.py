"""Items in groups: head lines and signs, and the texts below them.

Each small article under a heading like 简讯 is a group of its own; its headline may stand in its text, as 【…】 or after ▲.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.pages.items import BODY, Item
from loaders.pages.kinds import Kind

_SIGN = "[▲△▼◆◇■□●○★☆►▶▷◎※·•]"
_HEAD_INSIDE = re.compile(
    rf"(?:{_SIGN}\s*)?(?:【\s*(?P<boxed>[^】]{{2,40}})\s*】|(?P<plain>[^\s,，。;；:：!！?？]{{5,30}})(?:\u3000|\s{{2,}}))\s*(?=\S)"
)
_SIGNED = re.compile(rf"{_SIGN}\s*")


@dataclass
class Group:
    """Head lines and signs (`run`), and the texts below them (`body`)."""

    run: list[Item] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)
    brief: bool = False
    given: list[Item] = field(default_factory=list)  # head lines from elsewhere: out of the text, or from apart

    @property
    def heads(self) -> list[Item]:
        return [item for item in self.run if item.kind is Kind.HEAD]

    def has(self, *kinds: Kind) -> bool:
        return any(item.kind in kinds for item in self.run)

    @property
    def dateline(self) -> bool:
        return bool(self.body) and self.body[0].dateline


def groups_of(file: str, items: Sequence[Item]) -> list[Group]:
    """The page's items in groups; what begins with a dateline begins a group."""
    groups = [Group()]
    briefs: _Briefs | None = None
    for item in items:
        if item.kind not in BODY:
            if groups[-1].body:
                groups.append(Group())
            groups[-1].run.append(item)
            briefs = _Briefs() if item.kind is Kind.BRIEFS else briefs
            continue
        if briefs and (_is_news(groups[-1], item) or _is_listed_in_section(groups[-1], item)):
            briefs = None
        brief = item.kind is Kind.TEXT and (briefs.begins(item) if briefs else _boxes_headline(file, item))
        if groups[-1].body and (brief or item.dateline):
            groups.append(Group())
        if brief:
            item = _take_headline(file, item, groups[-1])  # noqa: PLW2901
        groups[-1].body.append(item)
    return groups


class _Briefs:
    """Below a heading over small articles: whether they have signs, is seen from the first of them."""

    def __init__(self) -> None:
        self.signed = False

    def begins(self, item: Item) -> bool:
        """Whether the item begins a small article."""
        signed = item.bulleted
        if self.signed and not (signed or item.dateline):
            return False
        self.signed = self.signed or signed
        return True


def _is_news(group: Group, item: Item) -> bool:
    """Whether an article of the usual kind begins with this text below these head lines."""
    return not group.body and bool(group.heads) and not item.bulleted and (item.dateline or group.has(Kind.BYLINE))


_SECTION = re.compile("[一二三四五六七八九十]{1,3}、")
_NUMBERED = re.compile(r"\d{1,2}[.、]")


def _is_listed_in_section(group: Group, item: Item) -> bool:
    """「一、看了哪些点」 and below it 「1.…」: a report in sections, whose lists are no small articles."""
    head = next(iter(group.heads[-1:]), None)
    return head is not None and _SECTION.match(head.key) is not None and _NUMBERED.match(item.key) is not None


def _boxes_headline(file: str, item: Item) -> bool:
    """【…】 and then a dateline."""
    head = _HEAD_INSIDE.match(item.text)
    return head is not None and bool(head["boxed"]) and item.part(file, head.end()).dateline


def _take_headline(file: str, item: Item, group: Group) -> Item:
    """The text of a small article without its sign and headline, which go to the group."""
    group.brief = True
    if head := _HEAD_INSIDE.match(item.text):
        name = "boxed" if head["boxed"] else "plain"
        group.given.append(item.part(file, *head.span(name), kind=Kind.HEAD))
        return item.part(file, head.end())
    sign = _SIGNED.match(item.text)
    return item.part(file, sign.end()) if sign and sign.end() < len(item.text) else item
