"""Pieces of regular expressions."""

import re
from collections.abc import Iterable
from itertools import groupby

HAN = r"[^\W\d\x00-\xff]"
"""A Chinese character: any letter that is not Latin, so rare ones of names (㛃, 𠅤) and 〇 too. A range of code points would say the same, but `re`
takes a millisecond to compile each, and there are hundreds."""


GOVERNS = "(?:人民政府|人民委员会|政府|行署|管委会|管理委员会)"
"""The words for who governs a place. Behind its name they stand for the place itself (ontology.md rule 12); an office (办事处) does so only for a street."""


TOWNS = ("街道", "社区", "苏木", "嘎查", "镇", "乡", "村")
"""The last words of the names of townships and villages; 苏木 and 嘎查 are those of Inner Mongolia."""

TOWN = "(?:" + "|".join(TOWNS) + ")"

BOTH = 2
"""How many 「两市」, 「双方」 are."""

LINKS = ("—", "——", "－", "-", "–", "·", "~")
"""The marks between two places that belong together: 「江州—云州产业园」, 「江州·云州」."""


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, of those that fit the longest: 「市(?:委书记|长)|书记」. `re` tries alternatives one by one, so those with the
    same first character stand together."""
    longest = sorted(words, key=lambda word: (word[0], -len(word), word))
    groups = (list(group) for _, group in groupby(longest, lambda word: word[0]))
    return "(?:" + "|".join(map(_beginning_alike, groups)) + ")"


def first_of(words: Iterable[str]) -> str:
    """A pattern that looks ahead for the first character of any of the words. Before hundreds of alternatives it spares `re` to try them all at every character."""
    return f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])"


def _beginning_alike(words: list[str]) -> str:
    rest = "|".join(re.escape(word[1:]) for word in words)
    return re.escape(words[0][0]) + (f"(?:{rest})" if len(words) > 1 else rest)
