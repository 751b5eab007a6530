"""The fold's tables in a file, so that a build folds only what changed; it can be made again at any time.

What a build changes is kept as it was before, until the next build begins: the store is brought on by that difference, and
`duikou diff` shows it. A build that is cut short leaves the tables as they were, or as they should be with its difference, which
then grows by what the next build changes. Each state of the graph has a name, and a store keeps the name of the one it holds.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import duckdb
import pyarrow as pa

from graph.corrections import Correction, Orphan
from graph.fold.fold import graph_in, graph_of, read_files
from graph.fold.growing import forget, grow, prepare
from graph.fold.queries import connected
from graph.fold.reviewing import Question, questions
from graph.fold.tables import FoldError
from graph.model import Edge, Graph, Node

ROWS_AT_ONCE = 20_000


class State(NamedTuple):
    """The rules that folded last, the graph's state and the one before it (empty where the difference does not lead on from
    one), and whether the build that made it came to its end."""

    rules: str = ""
    now: str = ""
    before: str = ""
    settled: bool = True


class Kept:
    """The fold of one graph folder, open for one build."""

    def __init__(self, engine: duckdb.DuckDBPyConnection) -> None:
        self._engine = engine
        engine.execute("SET enable_progress_bar = false")
        engine.execute("CREATE TABLE IF NOT EXISTS state (rules VARCHAR, now VARCHAR, before VARCHAR, settled BOOLEAN)")

    @property
    def state(self) -> State:
        rows = self._engine.execute("FROM state").fetchall()
        return State(*rows[0]) if rows else State()

    def begin(self) -> None:
        """A build begins: what the last one changed is kept no longer, if it came to its end."""
        if self.state.rules and self.state.settled:
            with self._whole():
                for table in ("nodes", "edges", "identities"):
                    self._engine.execute(f"DELETE FROM before_{table}")
                self._keep(self.state._replace(before=self.state.now))

    def bring(
        self, catalogue: pa.Table, statements: Callable[[str], Path], rules: str, corrections: Sequence[Correction] = ()
    ) -> tuple[Orphan, ...]:
        """Make it the fold of the catalogue's articles and of corrections; `statements` tells where those of an article's `key` lie.

        Gives back the corrections that find nothing.
        """
        was = self.state
        with self._whole():
            if rules != was.rules:
                forget(self._engine)
                prepare(self._engine, catalogue)
            changed, orphans = grow(
                self._engine,
                catalogue,
                lambda keys: read_files(self._engine, map(statements, keys)),
                corrections=corrections,
            )
            if rules != was.rules:
                self._keep(State(rules, uuid4().hex, "", settled=False))
            elif changed:
                self._keep(was._replace(now=uuid4().hex, settled=False))
        return orphans

    def settle(self) -> None:
        """The build has come to its end."""
        with self._whole():
            self._keep(self.state._replace(settled=True))

    def graph(self) -> Graph:
        return graph_in(self._engine)

    def nodes(self, type_: str) -> Iterator[Node]:
        """Those of a type, some at a time."""
        return map(Node.model_validate_json, self._contents("nodes", type_))

    def edges(self, type_: str) -> Iterator[Edge]:
        """Those of a type, some at a time."""
        return map(Edge.model_validate_json, self._contents("edges", type_))

    def _contents(self, table: str, type_: str) -> Iterator[str]:
        """What a table has of a type, which its ids begin with."""
        of_type = f"FROM {table} WHERE starts_with(id, ?)"
        (count,) = self._engine.execute(f"SELECT count(*) {of_type}", [f"{type_}:"]).fetchall()[0]
        parts = 1 + count // ROWS_AT_ONCE
        for part in range(parts):
            rows = self._engine.execute(
                f"SELECT content {of_type} AND hash(id) % ? = ? ORDER BY id", [f"{type_}:", parts, part]
            ).fetchall()
            yield from (content for (content,) in rows)

    def questions(self, corrections: Sequence[Correction], most: int) -> list[Question]:
        """What is most worth a person's look."""
        return questions(self._engine, corrections, most)

    def difference(self) -> tuple[Graph, Graph]:
        """What the last build changed: those nodes and edges as they were, and as they are."""
        (nodes_before, nodes), (edges_before, edges) = self._changed("nodes"), self._changed("edges")
        return graph_of(nodes_before, edges_before), graph_of(nodes, edges)

    def ids(self) -> list[tuple[str, str]]:
        """Which node became which: what was told of the first is told of the second now, and not both of them were and are there."""
        return self._engine.execute(
            """
            SELECT DISTINCT held.node, identities.node
            FROM before_identities AS held JOIN identities USING (context)
            WHERE held.node <> identities.node AND (
                held.node NOT IN (SELECT id FROM nodes)
                OR identities.node IN (SELECT id FROM before_nodes WHERE content IS NULL)
            )
            ORDER BY ALL
            """
        ).fetchall()

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """What nodes are called, or were where they are no more."""
        found = self._engine.execute(
            """
            SELECT coalesce(nodes.content, before_nodes.content) FROM nodes FULL JOIN before_nodes USING (id)
            WHERE id IN (SELECT unnest(?)) AND (nodes.content IS NOT NULL OR before_nodes.content IS NOT NULL)
            """,
            [sorted(ids)],
        ).fetchall()
        return {node.id: str(node.properties["name"]) for node in (Node.model_validate_json(content) for (content,) in found)}

    def _changed(self, table: str) -> tuple[list[str], list[str]]:
        rows = self._engine.execute(
            f"""
            SELECT held.content, {table}.content FROM before_{table} AS held LEFT JOIN {table} USING (id)
            WHERE held.content IS DISTINCT FROM {table}.content
            """
        ).fetchall()
        return [was for was, _ in rows if was is not None], [now for _, now in rows if now is not None]

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """All or nothing: whoever is killed, or fails and closes the file, leaves it as it was."""
        self._engine.begin()
        yield
        self._engine.commit()

    def _keep(self, state: State) -> None:
        self._engine.execute("DELETE FROM state")
        self._engine.execute("INSERT INTO state VALUES (?, ?, ?, ?)", list(state))


@contextmanager
def opened(path: Path) -> Iterator[Kept]:
    """The fold in this file; one that is none is made again."""
    try:
        with _connected(path) as engine:
            yield Kept(engine)
    except duckdb.Error as error:
        raise FoldError(f"{path} cannot be used: {error}. Delete it and build again.") from error


def _connected(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return connected(path)
    except duckdb.Error as error:
        if "lock" in str(error):
            raise FoldError(f"{path} is open in another program; close it there and try again.") from error
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        return connected(path)
