"""What a build changed, as `duikou diff` shows it: nodes by type and name, edges in words, and ids that became others.

A thing that has another id now (a namesake came, and Person:高远 is Person:高远@大连市) is neither added nor removed, and nor are its
edges: they are told as changed where they say something else than before, and else not at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from graph.model import Edge, Frozen, Graph, Node, Value
from graph.ontology import EDGE_TYPES

Kind = Literal["added", "changed", "removed"]
# What an edge says beside its ends; the rest is counted or looked up while folding.
_SAID = ("title", "roles", "as", "basis")


class ChangedId(Frozen):
    before: str
    after: str


class ChangedNode(Frozen):
    change: Kind
    id: str
    type: str
    name: str


class ChangedEdge(Frozen):
    """An edge of the ids `start` and `end`, and what it says in `words`: 「高远 任职于 大连市（市长）」."""

    change: Kind
    type: str
    start: str
    end: str
    words: str


class Diff(Frozen):
    ids: tuple[ChangedId, ...]
    nodes: tuple[ChangedNode, ...]
    edges: tuple[ChangedEdge, ...]


def diff(before: Graph, after: Graph, became: Iterable[tuple[str, str]], names: Mapping[str, str]) -> Diff:
    """How the parts `before` differ from the parts `after`; `became` pairs old ids with new, `names` has the ends of all edges."""
    pairs = sorted(became)
    ids: dict[str, set[str]] = defaultdict(set)
    for old, new in pairs:
        ids[old].add(new)
    return Diff(
        ids=tuple(ChangedId(before=old, after=new) for old, new in pairs),
        nodes=tuple(_nodes(before.nodes, after.nodes, {id_ for pair in pairs for id_ in pair})),
        edges=tuple(_edges(before.edges, after.edges, ids, names)),
    )


def _nodes(before: Iterable[Node], after: Iterable[Node], renamed: set[str]) -> Iterator[ChangedNode]:
    was, now = {node.id: node for node in before}, {node.id: node for node in after}
    for change, id_ in _changes(was, now):
        if change == "changed" or id_ not in renamed:
            node = now.get(id_) or was[id_]
            yield ChangedNode(change=change, id=id_, type=node.labels[0], name=str(node.properties["name"]))


def _edges(
    before: Iterable[Edge], after: Iterable[Edge], ids: Mapping[str, set[str]], names: Mapping[str, str]
) -> Iterator[ChangedEdge]:
    was, now = {edge.id: edge for edge in before}, {edge.id: edge for edge in after}
    moved = dict(_moved(was, now, ids))
    for change, id_ in _changes(was, now):
        edge = now.get(id_) or was[id_]
        old = moved.get(id_)
        if (change == "removed" and id_ in moved.values()) or (old and _same(was[old], edge)):
            continue
        ends = {"start": edge.start, "end": edge.end}
        yield ChangedEdge(change="changed" if old else change, type=edge.type, **ends, words=_words(edge, names))


def _moved(was: Mapping[str, Edge], now: Mapping[str, Edge], ids: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Each edge that is an older one under its ends' new ids, with that older one's id."""
    appeared = {_key(edge): edge.id for edge in now.values() if edge.id not in was}
    for edge in was.values():
        for start in ids.get(edge.start, set()) | {edge.start}:
            for end in ids.get(edge.end, set()) | {edge.end}:
                if edge.id not in now and (found := appeared.get(_key(edge, start, end))):
                    yield found, edge.id


def _key(edge: Edge, start: str = "", end: str = "") -> tuple[Value | None, ...]:
    declared = EDGE_TYPES[edge.type]
    ends = (start or edge.start, end or edge.end)
    ordered = ends if declared.directed else tuple(sorted(ends))
    return (edge.type, *ordered, *(edge.properties.get(name) for name in declared.key))


def _same(one: Edge, other: Edge) -> bool:
    return (one.properties, one.evidence) == (other.properties, other.evidence)


def _changes(was: Mapping[str, object], now: Mapping[str, object]) -> Iterator[tuple[Kind, str]]:
    yield from (("added", id_) for id_ in sorted(now.keys() - was.keys()))
    yield from (("changed", id_) for id_ in sorted(now.keys() & was.keys()))
    yield from (("removed", id_) for id_ in sorted(was.keys() - now.keys()))


def _words(edge: Edge, names: Mapping[str, str]) -> str:
    """「高远 参加 第二届大连论坛（出席、致辞）」."""
    said = [value for name in _SAID if (value := edge.properties.get(name))]
    told = "、".join(str(word) for value in said for word in (value if isinstance(value, tuple) else (value,)))
    return f"{names[edge.start]} {EDGE_TYPES[edge.type].zh} {names[edge.end]}" + (f"（{told}）" if told else "")
