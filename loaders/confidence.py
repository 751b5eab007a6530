"""How sure a fact is, from 0 to 1: the share that was right of the facts like it in the gold's articles.

In: a Reading and its facts. Out: a number for each. What speaks for a fact or against it are signs: the construction that states it, whether
a headline does, whether a person in it has a post, whether a body is told by its name alone, whether the event is named in the sentence. Each
sign has a weight in confidence.csv, which `make calibrate` (tests/calibration.py) learns from the gold; the sum of the weights is the log-odds.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from loaders.relations.fact import Fact, Reading
from loaders.weights import weights as read_weights

Signs = Callable[[Fact], Iterator[str]]


def confidence(reading: Reading) -> Callable[[Fact], float]:
    """Tells of each fact of the article how sure it is."""
    signs = signs_in(reading)
    return lambda fact: round(_share(sum(weights().get(sign, 0.0) for sign in ("any", *signs(fact)))), 3)


def _share(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def signs_in(reading: Reading) -> Signs:
    """Tells of each fact of the article which signs it shows."""
    posted = {held.person for _, held in reading.holdings}
    told = {body.name for body in reading.bodies if body.certain}
    named = {(event.name, reading.index_at(start)) for event in reading.story.events for start, _ in event.spans}

    def signs(fact: Fact) -> Iterator[str]:
        yield f"{fact.type} {fact.rule}"
        if reading.sentence(fact.sentence).headline:
            yield "headline"
        for end in (fact.subject, fact.object):
            if end.type == "Person" and end.name not in posted:
                yield "person without post"
            if end.type in ("Enterprise", "Organization") and end.name not in told:
                yield "body told by context"
            if end.type == "Event" and (end.name, fact.sentence) not in named:
                yield "event named elsewhere"

    return signs


@cache
def weights() -> Mapping[str, float]:
    """The weight of each sign; `any` is the weight that every fact has."""
    return read_weights("loaders", "confidence.csv")
