"""What speaks for a person's name and where it ends (loaders/mentions/people/weights.csv), learned from the gold's articles.

    python tests/name_weights.py         learns the weights, as `make calibrate` does

It learns from loaders/mentions/names_in_sentences.txt too: invented sentences with the names in brackets, which tell of what goes on behind names and of
what stands behind posts without a name, as often as papers have it. In the gold's articles names that are words are more frequent than in life.

In a slot, a place where a name is likely, one of some readings is right: that no name stands there, or that it ends at one of the next characters. The weights
are those of a conditional logit (McFadden, 1974) with a ridge, found by Newton's method. Slots behind others of a list are met as the weights learned before
read the list, so that learning twice may differ in the last digit. Which names the texts have
counts for nothing: signs tell of shapes, of what stands around and of the tagger's own odds.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
import yaml
from numpy.typing import NDArray
from readings import SETS, articles_of
from weights import RIDGE, STEPS, save

from graph.model import Article
from loaders.characters import simplified
from loaders.document import Sentence
from loaders.extract import understand
from loaders.mentions import people
from loaders.mentions.people import slots

WEIGHTS = Path(people.__path__[0]) / "weights.csv"
LEARNED_FROM = tuple(
    name for name in SETS if name not in ("seeds", "dev-2", "retold", "ordinary", "like-dev", "free", "unseen")
)
SENTENCES = Path(__file__).parent / "loaders" / "mentions" / "names_in_sentences.txt"
TIMES = 4

Signs = dict[str, float]


class Choice(NamedTuple):
    """The readings of a slot by their signs, and which of them is right."""

    readings: list[Signs]
    right: int


def choices(golds: Sequence[Path]) -> Iterator[Choice]:
    """Every slot of the golds' articles of whose readings one is right."""
    for gold in golds:
        people = yaml.safe_load(gold.read_text(encoding="utf-8"))["entities"].get("Person") or ()
        names = {simplified(str(name)) for person in people for name in (person["name"], *person.get("aliases", ()))}
        for article in articles_of(gold):
            yield from _of_article(article, names)


def in_sentences() -> Iterator[Choice]:
    """Every slot of the invented sentences."""
    for marked in SENTENCES.read_text(encoding="utf-8").split():
        text = re.sub(r"[\[\]]", "", marked)
        article = Article(id=text, path="x.txt", sha256="0" * 64, text=text)
        yield from _of_article(article, set(re.findall(r"\[(.+?)\]", marked)))


def _of_article(article: Article, names: set[str]) -> Iterator[Choice]:
    met: dict[slots.Slot, tuple[str, list[tuple[int, Signs]]]] = {}
    readings = slots.readings

    def noted(text: str, sentence: Sentence, slot: slots.Slot) -> list[tuple[int, Signs]]:
        met[slot] = text, readings(text, sentence, slot)
        return met[slot][1]

    with patch.object(slots, "readings", noted):
        understand(article)
    for slot, (text, read) in met.items():
        end = max((slot.at + len(name) for name in names if text.startswith(name, slot.at)), default=slot.at)
        ends = [at for at, _ in read]
        if end in ends and len(ends) > 1:
            yield Choice([signs for _, signs in read], ends.index(end))


def learned(found: Sequence[Choice]) -> dict[str, float]:
    """The weight of each sign, so that a reading's probability goes with the exponential of its sum."""
    signs = sorted({sign for choice in found for reading in choice.readings for sign in reading})
    shows = [np.array([[reading.get(sign, 0.0) for sign in signs] for reading in choice.readings], float) for choice in found]
    weights = _fitted(shows, [choice.right for choice in found])
    return dict(zip(signs, weights.round(2).tolist(), strict=True))


def _fitted(shows: Sequence[NDArray[np.float64]], right: Sequence[int]) -> NDArray[np.float64]:
    size = shows[0].shape[1]
    weights = np.zeros(size)
    for _ in range(STEPS):
        slope, curve = -RIDGE * weights, RIDGE * np.eye(size)
        for readings, k in zip(shows, right, strict=True):
            odds = readings @ weights
            share = np.exp(odds - odds.max())
            share /= share.sum()
            mean = share @ readings
            slope += readings[k] - mean
            curve += (readings * share[:, None]).T @ readings - np.outer(mean, mean)
        weights += np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    found = [*choices([gold for name in LEARNED_FROM for gold in SETS[name]]), *TIMES * list(in_sentences())]
    save(learned(found), WEIGHTS)


if __name__ == "__main__":
    main()
