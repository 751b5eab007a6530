"""The words of newspaper furniture, from seeds/lexicon/page_*.txt, as alternatives for regular expressions."""

import re
from functools import cache

from seeds import LEXICON


@cache
def words(name: str) -> frozenset[str]:
    """The terms of seeds/lexicon/page_NAME.txt."""
    lines = (LEXICON / f"page_{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def any_of(*names: str) -> str:
    """A pattern that matches any term of these lists, the longest that fits."""
    terms = {term for name in names for term in words(name)}
    return "(?:" + "|".join(map(re.escape, sorted(terms, key=lambda term: (-len(term), term)))) + ")"
