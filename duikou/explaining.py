"""An article told sentence by sentence: what it names there and what it states, and by which rule.

In: an Article and its Statements. Out: `Passage`s, ready to be shown.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.model import Article, EntityRef, Statement


class Named(NamedTuple):
    """A name at text[start:end] of a passage, and what it stands for."""

    start: int
    end: int
    thing: EntityRef


class Passage(NamedTuple):
    """A sentence, the names in it from left to right, and what it states; a MENTIONS tells what is known of a thing named there first."""

    text: str
    names: tuple[Named, ...]
    statements: tuple[Statement, ...]


def explained(article: Article, statements: Sequence[Statement]) -> Iterator[Passage]:
    """The article's sentences in order, each with its names and statements."""
    from loaders import document  # noqa: PLC0415 - with it comes the tagger, which no other command that shows things needs

    spans = document.sentence_spans(article.text)
    starts = [start for start, _, _ in spans]
    stated: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.type != "MENTIONS" or statement.properties.keys() > {"forms", "count"}:
            stated[max(0, bisect_right(starts, statement.evidence.start) - 1)].append(statement)
    named = _finder(statements)
    for i, (start, end, _) in enumerate(spans):
        text = article.text[start:end]
        yield Passage(text, tuple(named(text)), tuple(stated[i]))


def _finder(statements: Sequence[Statement]) -> Callable[[str], Iterator[Named]]:
    """Finds the surface forms of an article's things in a text, the longest where two begin alike."""
    things: dict[str, EntityRef] = {}
    for statement in statements:
        forms = statement.properties.get("forms", ())
        for form in forms if isinstance(forms, tuple) else ():
            things.setdefault(form, statement.object)
    longest_first = sorted(things, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
    return lambda text: (Named(*match.span(), things[match.group()]) for match in pattern.finditer(text))
