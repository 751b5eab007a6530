"""What every store of a graph can do, and the one way in which a graph gets into it.

`sync` makes it equal to a Graph by difference: what is there is read, type by type, and only what differs is written in
transactions of bounded size, so that no more than a digest of one type's rows lies in memory. Whoever is stopped on the way finds
whole transactions, and the next sync goes on from there. `apply` does the same where what differs is known already; `mark`
tells which state of a graph the store holds. What others keep in the same database is left alone: nodes and edges whose id does not
begin with their type, labels and properties that the ontology does not have.
"""

from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, groupby
from types import TracebackType
from typing import Any, Self, TypeVar

from graph.model import Edge, Frozen, Graph, Node
from graph.ontology import EDGE_TYPES, NODE_TYPES, TYPES
from graph.stores.rows import Held, Row, as_lists, differences, edge_row, held, node_row, type_of

ROWS_A_TRANSACTION = 1000
ROWS_AT_ONCE = 40 * ROWS_A_TRANSACTION

Rows = Callable[[str], Iterable[Row]]
"""The rows of a type."""
Statement = tuple[str, Sequence[Any]]
"""Cypher, and the rows that it is to run over."""
Key = TypeVar("Key", str, tuple[str, str])

_Nodes = Callable[[str], Iterable[Node]]
_Edges = Callable[[str], Iterable[Edge]]
_HeldByType = Mapping[str, Mapping[str, Held]]


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


class Store(ABC):
    """A graph in a database. Use it in a `with` block, or close it."""

    rows_a_transaction = ROWS_A_TRANSACTION

    @abstractmethod
    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows that a Cypher question returns; it cannot write."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the store; a second time does nothing."""

    @abstractmethod
    def prepare(self) -> None:
        """Make what writing needs where it is missing: ids are unique, and found by an index."""

    @abstractmethod
    def write(self, cypher: str, rows: Sequence[Any]) -> None:
        """Run one Cypher statement over `$rows` in one transaction."""

    def write_all(self, statements: Iterable[Statement]) -> None:
        """Run statements over their rows one after the other, each in one transaction."""
        for cypher, rows in statements:
            self.write(cypher, rows)

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

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Our turn to write: until it ends, others that want to write this store wait, or are kept out already."""
        yield

    @abstractmethod
    def finish(self) -> None:
        """Make what only questions need where it is missing: an index is made sooner of nodes that are there than beside each of them."""

    def stream(self, cypher: str) -> Iterator[Row]:
        """The rows of a question as they come, where the store need not hold them all."""
        yield from self.query(cypher)

    def sync(self, graph: Graph) -> Changes:
        """Make the store equal to the graph, writing only what differs."""
        nodes, edges = _by_type(graph)
        return self.sync_types(nodes, edges)

    def sync_types(self, nodes: _Nodes, edges: _Edges) -> Changes:
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
        nodes: _Nodes,
        edges: _Edges,
    ) -> Changes:
        """Write what differs, type by type. Edges go first and come last, so that none ever lacks an end."""
        with self.turn():
            self.prepare()
            self.set_mark(None)
            counts = Counter[str]()
            there = {type_: held(type_, stored_edges(type_)) for type_ in EDGE_TYPES}
            self.write_all(
                chain(
                    self._edges_changed(there, edges, counts),
                    self._nodes_changed(stored_nodes, nodes, counts),
                    self._edges_added(there, edges, counts),
                )
            )
            self.finish()
            return Changes(**counts)

    def _edges_changed(self, there: _HeldByType, edges: _Edges, counts: Counter[str]) -> Iterator[Statement]:
        for type_, stored in there.items():
            for told in differences(type_, stored, map(edge_row, edges(type_) if stored else ()), ROWS_AT_ONCE):
                counts.update(edges_changed=len(told.changed), edges_removed=len(told.removed))
                match = f"MATCH (a:{{start}} {{{{id: start_id}}}})-[r:{type_}]->(b:{{end}} {{{{id: end_id}}}}) WHERE r.id = id"
                yield from self._each_between(f"{match} DELETE r", told.removed)
                yield from self._each_between(f"{match} SET r += properties", told.changed)

    def _nodes_changed(self, stored_nodes: Rows, nodes: _Nodes, counts: Counter[str]) -> Iterator[Statement]:
        for type_ in TYPES:
            stored = held(type_, stored_nodes(type_))
            for told in differences(type_, stored, map(node_row, nodes(type_)), ROWS_AT_ONCE):
                counts.update(nodes_added=len(told.added), nodes_changed=len(told.changed), nodes_removed=len(told.removed))
                yield from self._each(f"MATCH (n:{type_} {{id: id}}) DETACH DELETE n", told.removed)
                yield from self._each_changed(type_, told.changed)
                for labels, rows in _grouped(told.added, lambda row: ":".join(row["labels"])):
                    yield from self._each(f"CREATE (n:{labels}) SET n = properties", rows)

    def _edges_added(self, there: _HeldByType, edges: _Edges, counts: Counter[str]) -> Iterator[Statement]:
        for type_, stored in there.items():
            missing = (edge for edge in edges(type_) if edge.id not in stored)
            for told in differences(type_, {}, map(edge_row, missing), ROWS_AT_ONCE):
                counts.update(edges_added=len(told.added))
                match = "MATCH (a:{start} {{id: start_id}}), (b:{end} {{id: end_id}})"
                yield from self._each_between(f"{match} CREATE (a)-[r:{type_}]->(b) SET r = properties", told.added)

    def _stored_nodes(self, type_: str) -> Iterator[Row]:
        return self.stream(
            f"MATCH (n:{type_}) WHERE n.id STARTS WITH '{type_}:' "
            "RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties"
        )

    def _stored_edges(self, type_: str) -> Iterator[Row]:
        return self.stream(
            f"MATCH (a)-[r:{type_}]->(b) WHERE r.id STARTS WITH '{type_}' "
            "RETURN r.id AS id, a.id AS start, b.id AS end, properties(r) AS properties"
        )

    def _each_changed(self, type_: str, changed: Sequence[Row]) -> Iterator[Statement]:
        yield from self._each(f"MATCH (n:{type_} {{id: id}}) SET n += properties", changed)
        for label in (label for label, declared in NODE_TYPES.items() if declared.parent == type_):
            gained = [row for row in changed if label in row["labels"] and label not in row["had"]]
            lost = [row for row in changed if label not in row["labels"] and label in row["had"]]
            yield from self._each(f"MATCH (n:{type_} {{id: id}}) SET n:{label}", gained)
            yield from self._each(f"MATCH (n:{type_} {{id: id}}) REMOVE n:{label}", lost)

    def _each_between(self, cypher: str, rows: Iterable[Row]) -> Iterator[Statement]:
        """A statement over edges, once for each pair of types that they join: the index on id is one of the type's."""
        for (start, end), some in _grouped(rows, lambda row: (type_of(row["start"]), type_of(row["end"]))):
            yield from self._each(cypher.format(start=start, end=end), some)

    def _each(self, cypher: str, rows: Sequence[Row]) -> Iterator[Statement]:
        """A statement for each row, in transactions of bounded size."""
        for first in range(0, len(rows), self.rows_a_transaction):
            head, lists = as_lists(rows[first : first + self.rows_a_transaction])
            yield f"{head} {cypher}", lists


def _by_type(graph: Graph) -> tuple[Callable[[str], list[Node]], Callable[[str], list[Edge]]]:
    nodes: dict[str, list[Node]] = defaultdict(list)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.labels[0]].append(node)
    for edge in graph.edges:
        edges[edge.type].append(edge)
    return nodes.__getitem__, edges.__getitem__


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> Iterator[tuple[Key, list[Row]]]:
    for value, some in groupby(sorted(rows, key=key), key=key):
        yield value, list(some)
