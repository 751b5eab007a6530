"""What a person corrects: one row of corrections.csv.

A row's `target` and `other` name nodes: by the id that the graph shows, or as an article knows them (`Person:高远 in Article:0f3a…`),
which holds whatever comes later. An edge is named by its two nodes and the `relation` between them, or by its own id as target.
"""

import re
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from graph.model import Frozen
from graph.ontology import EDGE_TYPES, TYPES

Kind = Literal["same", "not same", "rename", "drop", "add", "set"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FILE = "corrections.csv"

_SEEN = re.compile(r"(?P<node>.+) in (?P<article>Article:.+)", re.DOTALL)
_EDGE = re.compile(rf"(?:{'|'.join(EDGE_TYPES)}):[0-9a-f]{{20}}")


class Correction(Frozen):
    """One row, and the line of the file it stands in. Later lines win over earlier ones on the same thing.

    same, not same: `target` and `other` are one thing, or two. rename: `target` is called `value`. drop: the node `target`, or
    the edge, is wrong (with `property` and `value`, only the edges that have it). add: the node `target` is missing, or the edge
    with that property. set: `property` of the node or edge is `value`, or unknown where that is empty.
    """

    kind: Kind
    target: str
    relation: str = ""
    other: str = ""
    property: str = ""
    value: str = ""
    who: str
    when: str
    why: str
    line: int = 0

    @cached_property
    def words(self) -> str:
        """Who says so, when and why, as nodes and edges carry it."""
        return f"{self.who} {self.when}: {self.why}"

    @cached_property
    def of_edge(self) -> bool:
        return bool(self.relation) or is_edge(self.target)


class Named(NamedTuple):
    """A node as a cell names it: its type, the rest of its id, and the article that knows it so, if any."""

    type: str
    name: str
    article: str | None

    @property
    def words(self) -> str:
        node = f"{self.type}:{self.name}"
        return f"{node} in {self.article}" if self.article else node


def is_edge(target: str) -> bool:
    """Whether a cell names an edge by its id."""
    return bool(_EDGE.fullmatch(target))


def named(cell: str) -> Named | None:
    """The node that a cell names; none where it is no node's name."""
    seen = _SEEN.fullmatch(cell)
    type_, _, name = (seen["node"] if seen else cell).partition(":")
    return Named(type_, name, seen["article"] if seen else None) if type_ in TYPES and name else None
