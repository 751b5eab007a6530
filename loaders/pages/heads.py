"""Which of the lines over an article states the news: headline and deck.

A slogan before it, a line of names (X讲话 Y主持), a summary in numbers and a line that begins with —— are deck.
A line broken over two is one again; headline and names in one line are cut at the space between.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.pages.breaks import tag
from loaders.pages.items import Item
from loaders.pages.lines import simplified, squeezed
from loaders.pages.words import any_of
from loaders.tagger import Token

NARROW = 8
"""Characters of the lines of a headline that is set in a narrow box."""
LONG = 36
"""A line of more characters sums up and is no headline."""

_TAKES_PART = re.compile(any_of("taking_part"))
_ENDS_TAKING_PART = re.compile(f"{any_of('taking_part')}$")
_ATTENDS = re.compile("(?:出席|讲话|致[辞词]|主持|主礼|到贺|见证|见签|奠基|揭牌|揭幕|剪彩|发言|陪同|参加|在座)$")
_HAPPENS = re.compile(f"{any_of('events')}$")
_DASH = re.compile(r"\s*(?:——|--|—|──|－－)")
_SUMMARY = re.compile("截至|总投资|总额|投资|首批|全年|今年|累计")
_NAMES = frozenset({"PER", "LOC", "ORG", "nr", "ns", "nt", "nw", "nz"})
_VERBS = frozenset({"v", "vd"})
_OFFICE = "[长记席任理员授总师领使]"
_STARTS_INSIDE = frozenset({"p", "u", "c"})


@dataclass(frozen=True)
class _Head:
    """A head line with its tagged words."""

    item: Item
    words: Sequence[Token]

    @property
    def said(self) -> str:
        return simplified(self.item.text)

    @property
    def dash(self) -> bool:
        return _begins_with_dash(self.item)

    @property
    def names(self) -> bool:
        return _names_take_part(self.words)

    @property
    def halved(self) -> bool:
        """It has two halves, as slogans have."""
        return bool(re.search(r"\S\s+\S", self.item.text))


def headline_and_deck(file: str, items: Sequence[Item], lead: str) -> tuple[list[Item], Item | None]:
    """An article's head lines in printed order, and which of them is the headline; `lead` is its body's beginning."""
    parts = [part for item in items for part in _split_names(file, item)]
    if len(parts) == 1:
        return parts, parts[0]
    heads = _below_banner(_mended(file, parts, lead))
    if not heads:
        return [], None
    scores = [_score(at, heads, lead) for at in range(len(heads))]
    return [head.item for head in heads], heads[scores.index(max(scores))].item


def has_deck(items: Sequence[Item]) -> bool:
    """Whether lines below the first are those of a deck: names, or a line that begins with ——; not those of a roster, 「江州市领导:高远 林深」."""
    below = [item for item in items[1:] if not item.labelled]
    return any(map(_begins_with_dash, below)) or any(map(_names_take_part, tag([item.text for item in below])))


def _begins_with_dash(item: Item) -> bool:
    return bool(_DASH.match(item.text))


def _names_take_part(words: Sequence[Token]) -> bool:
    """A line of names: 鲁一楠讲话 何秋主持."""
    tags = [word.tag for word in words]
    if "PER" not in tags:
        return False
    said = "".join(word.text for word in words)
    leads = tags[0] == "PER"
    if leads and _TAKES_PART.match("".join(word.text for word in words[1:3])):
        return True
    if leads and _TAKES_PART.search(said) and any(one == other == "PER" for one, other in pairwise(tags)):
        return True
    if _ATTENDS.search(said):
        return True
    only_people = leads or tags.count("PER") > 1 or not {"LOC", "ORG", "TIME"}.intersection(tags)
    return only_people and bool(_ENDS_TAKING_PART.search(said))


def _split_names(file: str, item: Item) -> list[Item]:
    """The line cut before each group of names that follows the headline in it."""
    ends = [space.end() for space in re.finditer(r"\s+", item.text)]
    if not ends or len(ends) > 12:
        return [item]
    parts = [item.part(file, start, end) for start, end in pairwise([0, *ends, len(item.text)])]
    names = [_names_take_part(words) for words in tag([part.text for part in parts])]
    if names[0] or True not in names:
        return [item]
    first = names.index(True)
    below = parts[first:] if all(names[first:]) else [item.part(file, ends[first - 1])]
    return [item.part(file, 0, ends[first - 1]), *below]


def _mended(file: str, items: Sequence[Item], lead: str) -> list[_Head]:
    """The lines, with what is one line broken over several run together."""
    texts = [item.text for item in items]
    words = tag([*texts, *(above + text for above, text in pairwise(texts))])
    heads = [_Head(*head) for head in zip(items, words, strict=False)]
    narrow = len(items) >= 3 and max(len(squeezed(text)) for text in texts) <= NARROW
    found = heads[:1]
    for above, head, both in zip(texts, heads[1:], words[len(texts) :], strict=False):
        last = found[-1]
        beside = head.item.gap == 0 and last.item.level == head.item.level
        if beside and (narrow or _is_broken(last, head, _goes_across(len(above), both), lead)):
            item = last.item.plus(file, head.item)
            found[-1] = _Head(item, *tag([item.text]))
        else:
            found.append(head)
    return found


def _goes_across(seam: int, words: Sequence[Token]) -> bool:
    """Whether one of the words of two lines run together goes across the seam, and is no name."""
    return any(word.start < seam < word.end and word.tag not in _NAMES and len(word.text) <= 4 for word in words)


def _is_broken(first: _Head, second: _Head, across: bool, lead: str) -> bool:
    """Whether two lines are one that is broken; `across` tells that a word begins in the first and ends in the second."""
    one, two = first.item.text, second.item.text
    if second.dash or re.search(r"\s", two) or not first.words or not second.words or second.names:
        return False
    if across or second.words[0].tag in _STARTS_INSIDE or one[-2:] + two[:2] in lead:
        return True
    if re.search(r"[\s,，]", one) or re.search("[,，]", two):
        return False
    says_nothing = not any(word.tag in _VERBS for word in first.words) and first.words[-1].tag != "vn"
    return says_nothing and abs(len(one) - len(two)) <= 4


def _below_banner(heads: list[_Head]) -> list[_Head]:
    """The lines without a banner over several articles: a headline with its —— line that has another headline below it."""
    dash = next((at for at, head in enumerate(heads) if head.dash), 0)
    for at in range(dash + 1, len(heads)) if dash else ():
        head = heads[at]
        if head.item.gap and not (head.names or head.dash or head.item.text.startswith("【")):
            return heads[at:]
    return heads


def _score(at: int, heads: Sequence[_Head], lead: str) -> float:
    """How much a line looks like the one that states the news."""
    head = heads[at]
    text = head.said
    others = [other for other in heads if other is not head]
    reasons: list[tuple[float, bool]] = [
        (6, bool(others) and head.item.level < min(other.item.level for other in others)),
        (-5, head.dash),
        (-3, head.names),
        (-3, len(text) > LONG or (len(text) > LONG - 10 and len(re.findall("[,，;；]", text)) > 1)),
        (-2.5, bool(_SUMMARY.match(text))),
        (-2, at > 0 and not head.names and _is_led_by_officer(head, lead)),
        (-1.5, head.halved and not all(other.halved for other in others)),
        (1, bool(_HAPPENS.search(text))),
        (1.5, at + 1 < len(heads) and heads[at + 1].names),
    ]
    likeness = _longest_shared(head.item.text, lead) / max(8, len(text))
    return sum(weight for weight, holds in reasons if holds) + 1.5 * likeness - 0.2 * at


def _is_led_by_officer(head: _Head, lead: str) -> bool:
    """The line begins with someone whom the body introduces with an office: 何秋率团…, where it has 会长何秋."""
    if not head.words or head.words[0].tag != "PER":
        return False
    return bool(re.search(_OFFICE + re.escape(head.words[0].text), simplified(lead)))


def _longest_shared(text: str, other: str) -> int:
    """The length of the longest stretch of `text` that stands in `other`."""
    best = 0
    for start in range(len(text)):
        while start + best < len(text) and text[start : start + best + 1] in other:
            best += 1
    return best
