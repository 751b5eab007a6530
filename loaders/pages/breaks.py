"""Where a sentence breaks off at a column's end, and where it goes on."""

import re
from collections.abc import Sequence

from loaders.pages.items import Item
from loaders.pages.kinds import Kind
from loaders.pages.lines import simplified, squeezed
from loaders.tagger import Token
from loaders.tagger import tag as tag_words

LONGEST_SUBHEADING = 22
"""A line with a comma and no full stop that is longer than this is no sub-heading but a sentence that breaks off."""
NEAR = 600
"""Characters that tell what a text speaks of."""
CLEARLY = 0.15
"""By so much a paragraph must fit better where it is taken to than where it stands."""


def tag(texts: Sequence[str]) -> list[list[Token]]:
    """The tagged words of each text, which may be in traditional characters."""
    return tag_words([simplified(text) for text in texts])


def breaks_off(item: Item, after: Item | None) -> bool:
    """Whether an item ends in the middle of a sentence; a sub-heading, a table's row, a line of a list (「副市长、开发区主任高远」) and what stands behind
    a label (「江州市:市长高远」) do not, though they have no full stop."""
    if item.ended or item.row or (item.bulleted and not item.dateline) or item.kind not in (Kind.TEXT, Kind.HEAD):
        return False
    listed = item.minutes or item.rostered or (item.labelled and after is not None and after.labelled)
    if listed and not re.search("[,，、]$", item.text):
        return False
    if item.kind is Kind.TEXT or re.search("[的是在和与將将把及]$", item.text):
        return True
    if not re.search("[,，、]", item.text) or re.search(r"\s|——", item.text):
        return False
    if item.set_in:
        return True
    runs = after is not None and after.kind is Kind.TEXT and _word_runs_across(item.text, after.text)
    return runs or (len(item.text) >= LONGEST_SUBHEADING and re.search("[,，]", item.text) is not None)


def may_go_on(item: Item) -> bool:
    """Whether an item can be the rest of a sentence."""
    return item.kind in (Kind.TEXT, Kind.HEAD) and not (
        item.dateline or item.bulleted or item.minutes or item.rostered or item.row or item.set_in
    )


def _word_runs_across(before: str, after: str) -> bool:
    """Whether a word begins at the end of one text and ends at the beginning of the other."""
    one = before[-12:]
    (words,) = tag([one + after[:12]])
    return any(word.start < len(one) < word.end for word in words)


def resumes_at(broken: Sequence[Item], boxed: Sequence[Item], heads: Sequence[Item]) -> int | None:
    """Which paragraph of a boxed article goes on with the sentence at which the article around it broke off.

    It is the place that parts the box's paragraphs best: before it those that share names and words with the box's
    beginning (`heads` and first paragraph), from it on those that share more with the broken article.
    """
    if len(boxed) < 2:
        return None
    own = "".join(item.text for item in broken)
    own = own if len(own) <= NEAR else own[: NEAR // 2] + own[-NEAR // 2 :]
    theirs = "".join(item.text for item in [*heads, boxed[0]])[:NEAR]
    texts = [item.text[:NEAR] for item in boxed]
    people = [{word.text for word in words if word.tag == "PER"} for words in tag(texts)]
    pulls = [
        shared(text, own, 3) - shared(text, theirs, 3) + sum((name in own) - (name in theirs) for name in names)
        for text, names in zip(texts, people, strict=True)
    ]
    stays = -sum(pulls[1:])
    scores = {
        at: sum(pulls[at:]) - sum(pulls[1:at]) + _fit(broken[-1], boxed[at]) + 0.1 * (boxed[at].gap > boxed[at - 1].gap)
        for at in range(1, len(boxed))
        if may_go_on(boxed[at])
    }
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    return best if best is not None and scores[best] > max(0, stays + CLEARLY) else None


def _fit(before: Item, after: Item) -> float:
    """How well one text goes on with another, by the place where they meet alone."""
    if re.match("[,，。;；、:：!！?？)）”』」的了着们]", after.text):
        return 1.0
    return 0.4 if _word_runs_across(before.text, after.text) else 0.0


def shared(text: str, other: str, length: int = 2) -> float:
    """Which share of the pairs (or threes) of characters in `text` stands in `other` too."""
    text, other = squeezed(text), squeezed(other)
    grams = {text[i : i + length] for i in range(len(text) - length + 1)}
    return sum(gram in other for gram in grams) / len(grams) if grams else 0.0
