"""The constructions of the language that statements are read from (constructions.csv): each with an example that it takes and one that it leaves.

A statement's `rule` is the name of its construction. What a construction looks like is told by the code that reads it, in loaders/relations and loaders/holdings/holders.py.
"""

import csv
from importlib.resources import files
from typing import NamedTuple


class Construction(NamedTuple):
    """That `takes` states the relation `states` between subject and object by this rule, and that `leaves` states none by it."""

    states: str
    rule: str
    takes: str
    subject: str
    object: str
    leaves: str


def constructions() -> list[Construction]:
    """All constructions, by relation and rule."""
    with (files("loaders") / "constructions.csv").open(encoding="utf-8") as lines:
        return [Construction(**row) for row in csv.DictReader(lines)]
