"""What every store of a graph can do, and the one way in which a graph gets into it.

A store keeps nodes and edges as its database does, an edge's evidence in parallel lists because properties cannot be maps
there, and a node's name and aliases once more in one text, `names`, by which it is found. `sync` makes it equal to a Graph by
difference: what is there is read, type by type, and only what differs is written
in transactions of bounded size, so that no more than one type's rows lie in memory. Whoever is stopped on the way finds whole
transactions, and the next sync goes on from there. `apply` does the same where what differs is known already; `mark` tells
which state of a graph the store holds.
"""

from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from graph.errors import DuikouError
from graph.model import Edge, Frozen, Graph, Node, Proof
from graph.ontology import EDGE_TYPES, NODE_TYPES, TYPES

ROWS_A_TRANSACTION = 1000
ROWS_AT_ONCE = 20 * ROWS_A_TRANSACTION
LONGEST_NAMES = 8000
"""Neo4j's text index has room for 32 kilobytes."""
EVIDENCE = tuple(Proof.model_fields)

Row = dict[str, Any]
Rows = Callable[[str], Iterable[Row]]
"""The rows of a type."""
Key = TypeVar("Key", str, tuple[str, str])


class StoreError(DuikouError):
    """The store cannot do it; the message says why and what to do."""


class StoreUnavailableError(StoreError):
    """There is no store at the place that was named, and none can be made there."""


class StoreInUseError(StoreError):
    """Another process, or this one, already has the store open."""


class QueryError(StoreError):
    """The store does not take the question: a slip in the Cypher, a missing parameter, or an attempt to write."""


class Changes(Frozen):
    """What a sync wrote."""

    nodes_added: int = 0
    nodes_changed: int = 0
    nodes_removed: int = 0
    edges_added: int = 0
    edges_changed: int = 0
    edges_removed: int = 0

    @property
    def total(self) -> int:
        return sum(self.model_dump().values())


class Difference(NamedTuple):
    """How what is wanted differs from what is there, in rows as they are written and read."""

    added: list[Row]
    changed: list[Row]
    removed: list[Row]


class Store(ABC):
    """A graph in a database. Use it in a `with` block, or close it."""

    @abstractmethod
    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows that a Cypher question returns; it cannot write."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the store; a second time does nothing."""

    @abstractmethod
    def prepare(self) -> None:
        """Make constraints and indexes where they are missing."""

    @abstractmethod
    def write(self, cypher: str, rows: Sequence[Row]) -> None:
        """Run one Cypher statement over `$rows` in one transaction."""

    @property
    @abstractmethod
    def mark(self) -> str | None:
        """The state of a graph that the store holds, by the name that `set_mark` gave it; None where that is not known."""

    @abstractmethod
    def set_mark(self, mark: str | None) -> None:
        """Name the state that the store holds now."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def sync(self, graph: Graph) -> Changes:
        """Make the store equal to the graph, writing only what differs."""
        nodes, edges = _by_type(graph)
        return self.sync_types(nodes, edges)

    def sync_types(self, nodes: Callable[[str], Iterable[Node]], edges: Callable[[str], Iterable[Edge]]) -> Changes:
        """The same with a graph that may be larger than memory: its nodes and edges of a type, which are asked for when needed."""
        return self._bring(self._stored_nodes, self._stored_edges, nodes, edges)

    def apply(self, before: Graph, after: Graph) -> Changes:
        """Make these parts of the graph, which the store is known to hold, those."""
        nodes, edges = _by_type(before)
        return self._bring(
            lambda type_: map(node_row, nodes(type_)), lambda type_: map(edge_row, edges(type_)), *_by_type(after)
        )

    def _bring(
        self,
        stored_nodes: Rows,
        stored_edges: Rows,
        nodes: Callable[[str], Iterable[Node]],
        edges: Callable[[str], Iterable[Edge]],
    ) -> Changes:
        """Write what differs, type by type. Edges go first and come last, so that none ever lacks an end."""
        self.prepare()
        self.set_mark(None)
        counts = Counter[str]()
        for type_ in EDGE_TYPES:
            if stored := list(stored_edges(type_)):
                for told in _differences(stored, map(edge_row, edges(type_))):
                    self._remove_and_change_edges(type_, told)
                    counts.update(edges_changed=len(told.changed), edges_removed=len(told.removed))
        for type_ in TYPES:
            for told in _differences(stored_nodes(type_), map(node_row, nodes(type_))):
                self._write_nodes(type_, told)
                counts.update(nodes_added=len(told.added), nodes_changed=len(told.changed), nodes_removed=len(told.removed))
        for type_ in EDGE_TYPES:
            for told in _differences(stored_edges(type_), map(edge_row, edges(type_))):
                match = "MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}})"
                self._each_between(f"{match} CREATE (a)-[r:{type_}]->(b) SET r = row.properties", told.added)
                counts.update(edges_added=len(told.added))
        return Changes(**counts)

    def _write_nodes(self, type_: str, told: Difference) -> None:
        self._each(f"MATCH (n:{type_} {{id: row.id}}) DETACH DELETE n", told.removed)
        self._change_nodes(type_, told.changed)
        for labels, rows in _grouped(told.added, lambda row: ":".join(row["labels"])):
            self._each(f"CREATE (n:{labels}) SET n = row.properties", rows)

    def _remove_and_change_edges(self, type_: str, told: Difference) -> None:
        match = f"MATCH (a:{{start}} {{{{id: row.start}}}})-[r:{type_}]->(b:{{end}} {{{{id: row.end}}}}) WHERE r.id = row.id"
        self._each_between(f"{match} DELETE r", told.removed)
        self._each_between(f"{match} SET r = row.properties", told.changed)

    def _stored_nodes(self, type_: str) -> list[Row]:
        return self.query(
            f"MATCH (n:{type_}) WHERE n.id IS NOT NULL RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties"
        )

    def _stored_edges(self, type_: str) -> list[Row]:
        return self.query(
            f"MATCH (a)-[r:{type_}]->(b) WHERE r.id IS NOT NULL "
            "RETURN r.id AS id, a.id AS start, b.id AS end, properties(r) AS properties"
        )

    def _change_nodes(self, type_: str, changed: Sequence[Row]) -> None:
        self._each(f"MATCH (n:{type_} {{id: row.id}}) SET n = row.properties", changed)
        for label in (label for label, declared in NODE_TYPES.items() if declared.parent == type_):
            gained = [row for row in changed if label in row["labels"] and label not in row["had"]]
            lost = [row for row in changed if label not in row["labels"] and label in row["had"]]
            self._each(f"MATCH (n:{type_} {{id: row.id}}) SET n:{label}", gained)
            self._each(f"MATCH (n:{type_} {{id: row.id}}) REMOVE n:{label}", lost)

    def _each_between(self, cypher: str, rows: Iterable[Row]) -> None:
        """A statement over edges, once for each pair of types that they join: the index on id is one of the type's."""
        for (start, end), some in _grouped(rows, lambda row: (_type_of(row["start"]), _type_of(row["end"]))):
            self._each(cypher.format(start=start, end=end), some)

    def _each(self, cypher: str, rows: Sequence[Row]) -> None:
        """A statement for each row, in transactions of bounded size."""
        for first in range(0, len(rows), ROWS_A_TRANSACTION):
            self.write(f"UNWIND $rows AS row {cypher}", rows[first : first + ROWS_A_TRANSACTION])


def _by_type(graph: Graph) -> tuple[Callable[[str], list[Node]], Callable[[str], list[Edge]]]:
    nodes: dict[str, list[Node]] = defaultdict(list)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.labels[0]].append(node)
    for edge in graph.edges:
        edges[edge.type].append(edge)
    return nodes.__getitem__, edges.__getitem__


def _differences(stored: Iterable[Row], wanted: Iterable[Row]) -> Iterator[Difference]:
    """How wanted rows differ from those that are there, some at a time; a changed node's row also says which labels it `had`."""
    left, wanted = {row["id"]: row for row in stored}, iter(wanted)
    while block := list(islice(wanted, ROWS_AT_ONCE)):
        pairs = [(row, left.pop(row["id"], None)) for row in block]
        yield Difference(
            added=[row for row, held in pairs if held is None],
            changed=[{**row, "had": held.get("labels", [])} for row, held in pairs if held is not None and _differs(row, held)],
            removed=[],
        )
    yield Difference(added=[], changed=[], removed=list(left.values()))


def _differs(wanted: Row, stored: Row) -> bool:
    return bool(wanted["properties"] != stored["properties"] or set(wanted.get("labels", ())) != set(stored.get("labels", ())))


def node_row(node: Node) -> Row:
    _known(node.labels)
    properties = {"id": node.id, "names": _names(node), **_plain(node.properties)}
    return {"id": node.id, "labels": list(node.labels), "properties": properties}


def _names(node: Node) -> str:
    """|大连市|大连|: a list cannot be looked up by an index, and a text by what it contains can. As many as an index has room for."""
    aliases = node.properties.get("aliases", ())
    told, room = "|", LONGEST_NAMES
    for name in dict.fromkeys((str(node.properties["name"]), *(aliases if isinstance(aliases, tuple) else ()))):
        room -= len(name) + 1
        told += f"{name}|" if room >= 0 else ""
    return told


def edge_row(edge: Edge) -> Row:
    properties = {"id": edge.id, **_plain(edge.properties)}
    if EDGE_TYPES[edge.type].evidenced:
        properties |= {f"evidence_{name}": [getattr(proof, name) for proof in edge.evidence] for name in EVIDENCE}
    return {"id": edge.id, "start": edge.start, "end": edge.end, "properties": properties}


def _plain(properties: Mapping[str, Any]) -> Row:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _type_of(identifier: str) -> str:
    """An id begins with its type."""
    type_ = identifier.split(":", 1)[0]
    _known((type_,))
    return type_


def _known(labels: Iterable[str]) -> None:
    """Labels are the only part of a statement that is not a parameter, so none but the ontology's gets there."""
    for label in labels:
        if label not in NODE_TYPES:
            raise StoreError(f"There is no node type {label!r}; the ontology has {', '.join(NODE_TYPES)}.")


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> Iterator[tuple[Key, list[Row]]]:
    for value, some in groupby(sorted(rows, key=key), key=key):
        yield value, list(some)
