"""Which articles print another's text again, near enough word for word, so that what they state counts once.

A sketch keeps one in so many of a text's runs of letters, chosen by their hash (FracMinHash: Irber et al., Lightweight compositional
analysis of metagenomes with FracMinHash, 2022); two sketches share what the texts share.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from zlib import crc32

_RUN = 8  # letters
_ONE_IN = 8
_FEWEST = 6  # runs that a sketch needs to be compared
_SHARE = 0.6  # of the shorter text


class Sketched(NamedTuple):
    """An article, when it was printed, and the sketch of its text."""

    id: str
    date: str | None
    sketch: tuple[int, ...]


def sketch(text: str) -> tuple[int, ...]:
    """The hashes of some runs of a text, sorted; white space and punctuation do not count."""
    letters = "".join(filter(str.isalnum, text))
    hashes = {crc32(letters[at : at + _RUN].encode()) for at in range(max(len(letters) - _RUN + 1, 0))}
    return tuple(sorted(h for h in hashes if h % _ONE_IN == 0))


def originals(articles: Iterable[Sketched]) -> Mapping[str, str]:
    """For each article that prints another's text again, the first that printed it (by date, then id)."""
    known: dict[str, Sketched] = {}
    holding: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: (a.date or "9999", a.id)):
        shared = Counter(other for run in article.sketch for other in holding[run])
        first = next((other for other in sorted(shared) if _same_text(shared[other], article, known[other])), None)
        if first is None:
            known[article.id] = article
            for run in article.sketch:
                holding[run].append(article.id)
        else:
            found[article.id] = first
    return found


def _same_text(shared: int, one: Sketched, other: Sketched) -> bool:
    shorter = min(len(one.sketch), len(other.sketch))
    return shorter >= _FEWEST and shared >= _SHARE * shorter
