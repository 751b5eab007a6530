"""Nodes and edges as corrections have them.

In: the Amendments of a graph, one node or edge. Out: what it becomes, or nothing where it was dropped. Rows apply in order, so that
the last one on a thing has the last word.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.corrections.deciding import Amendment
from graph.corrections.model import Correction
from graph.corrections.table import value_of
from graph.identity import LONGEST_NAME
from graph.model import Edge, Node, Value
from graph.ontology import EDGE_TYPES

Properties = dict[str, Value]


class Amendments:
    """All of a graph, found by node and edge."""

    def __init__(self, amendments: Iterable[Amendment]) -> None:
        self._of_nodes: dict[str, list[Amendment]] = defaultdict(list)
        self._of_edges: dict[tuple[str, ...], list[Amendment]] = defaultdict(list)
        for each in sorted(amendments, key=lambda a: a.said.line):
            if each.edge:
                self._of_edges[each.edge,].append(each)
            elif each.other:
                self._of_edges[ends(each.said.relation, each.node, each.other)].append(each)
            else:
                self._of_nodes[each.node].append(each)

    def node(self, node: Node) -> Node | None:
        """A node as people have it."""
        said = [each.said for each in self._of_nodes.get(node.id, ())]
        if not said:
            return node
        if _dropped(said):
            return None
        return node.model_copy(update={"properties": _amended(node.properties, said)})

    def edge(self, edge: Edge) -> Edge | None:
        """An edge as people have it; it goes with either of its nodes."""
        if any(_dropped([a.said for a in self._of_nodes.get(end, ())]) for end in (edge.start, edge.end)):
            return None
        found = [*self._of_edges.get((edge.id,), ()), *self._of_edges.get(ends(edge.type, edge.start, edge.end), ())]
        said = [a.said for a in sorted(found, key=lambda a: a.said.line) if concerns(a.said, edge)]
        if not said:
            return edge
        if _dropped(said):
            return None
        return edge.model_copy(update={"properties": _amended(edge.properties, said)})


def ends(relation: str, one: str, other: str) -> tuple[str, ...]:
    """What an edge between two nodes is found by; where there is no direction, from either side."""
    return (relation, one, other) if EDGE_TYPES[relation].directed else (relation, *sorted((one, other)))


def concerns(said: Correction, edge: Edge) -> bool:
    """Whether a correction of the edges between two nodes is about this one: dropped and added ones may say what it has."""
    if said.kind == "set" or not said.property:
        return True
    value, own = value_of(said), edge.properties.get(said.property)
    if said.kind == "drop":
        return own == value
    return own == value or (isinstance(own, tuple) and isinstance(value, tuple) and set(value) <= set(own))


def _dropped(said: Sequence[Correction]) -> bool:
    """Whether the last that was said of a thing being there is that it is not."""
    return next((row.kind == "drop" for row in reversed(said) if row.kind in ("drop", "add")), False)


def _amended(properties: Properties, said: Sequence[Correction]) -> Properties:
    now = dict(properties)
    for row in said:
        if row.kind == "rename":
            now["name"] = row.value[:LONGEST_NAME]
        elif row.kind == "set" and (value := value_of(row)) is not None:
            now[row.property] = value
        elif row.kind == "set":
            now.pop(row.property, None)
    return {**now, "corrected_by": tuple(dict.fromkeys(row.words for row in said if row.kind != "drop"))}
