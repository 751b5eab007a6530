"""The words of newspaper furniture, from seeds/lexicon/page_*.txt, as alternatives for regular expressions."""

from functools import cache

from loaders import patterns
from seeds import LEXICON


@cache
def words(name: str) -> frozenset[str]:
    """The terms of seeds/lexicon/page_NAME.txt."""
    return terms(f"page_{name}.txt")


@cache
def terms(file: str) -> frozenset[str]:
    """The terms of a list in seeds/lexicon, one a line."""
    lines = (LEXICON / file).read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def any_of(name: str) -> str:
    """A pattern that matches any term of the list, the longest that fits."""
    return patterns.any_of(words(name))
