"""The store on a Neo4j server, by the official driver: address.py tells where that is."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

import neo4j
from neo4j import NotificationMinimumSeverity
from neo4j.exceptions import DriverError, Neo4jError

from graph.ontology import EDGE_TYPES, NODE_TYPES, TYPES
from graph.stores.address import place
from graph.stores.base import Statement, Store
from graph.stores.errors import StoreUnavailableError
from graph.stores.refusals import telling, telling_of_question
from graph.stores.rows import Row

# The driver warns of what it tries again; who asked is told by an error where nothing helped.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

PATIENCE = 30.0
"""Seconds for which a transaction that failed for a passing cause is tried again."""
CONNECTING = 15.0
"""Seconds within which a server that is there takes a connection."""
OLDEST = (5, 7)
"""The first version that keeps a property of relationships unique, and knows all that the questions use."""
ASKED = (("Event", "date"), ("Agreement", "date"), ("Article", "date"), ("Article", "source"), ("Programme", "kind"))
"""What questions look up besides names."""


class Neo4jStore(Store):
    """A graph in a database of a Neo4j server, beside whatever else is there."""

    rows_a_transaction = 10_000

    def __init__(self, target: str, patience: float | None = None) -> None:
        self._place = place(target)
        self._driver: neo4j.Driver | None = None
        self._in_turn = False
        with telling(self._place.address):
            self._driver = neo4j.GraphDatabase.driver(
                self._place.address,
                auth=(self._place.user, self._place.password),
                connection_timeout=CONNECTING if patience is None else patience,
                max_transaction_retry_time=PATIENCE,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
            )
            try:
                with self._session(neo4j.READ_ACCESS) as session:
                    self._require_version(session.run("RETURN 1").consume().server)
            except BaseException:
                self.close()
                raise

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        with telling_of_question(self._place.address), self._session(neo4j.READ_ACCESS) as session:
            rows = session.execute_read(lambda work: work.run(cypher, dict(parameters or {})).data())
        return [{name: _told(value) for name, value in row.items()} for row in rows]

    def stream(self, cypher: str) -> Iterator[Row]:
        with telling(self._place.address), self._session(neo4j.READ_ACCESS) as session:
            for record in session.run(cypher):
                yield dict(record)

    def write(self, cypher: str, rows: Sequence[Any]) -> None:
        self._run(cypher, rows=list(rows))

    def write_all(self, statements: Iterable[Statement]) -> None:
        """While the server writes one, the next is made ready."""
        with ThreadPoolExecutor(1) as thread:
            writing: Future[None] | None = None
            for cypher, rows in statements:
                if writing:
                    writing.result()
                writing = thread.submit(self.write, cypher, rows)
            if writing:
                writing.result()

    def close(self) -> None:
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def prepare(self) -> None:
        self._make(_constraints())

    def finish(self) -> None:
        self._make(_indexes())

    def _make(self, schema: Mapping[str, str]) -> None:
        """What of it is missing, each in a transaction of its own, as the server wants it."""
        with telling(self._place.address), self._session() as session:
            there = session.execute_read(lambda work: {row["name"] for row in work.run("SHOW INDEXES YIELD name")})
        for name in schema.keys() - there:
            self._run(schema[name].format(name=name))
        self._run("CALL db.awaitIndexes(600)")

    @property
    def mark(self) -> str | None:
        """It is kept in a node of a label of its own."""
        with telling(self._place.address), self._session() as session:
            rows = session.execute_write(lambda work: work.run(_MARK).data())
        return rows[0]["state"] if rows else None

    def set_mark(self, mark: str | None) -> None:
        if mark is None:
            self._run("MATCH (m:DuikouMark {name: 'state'}) DELETE m")
        else:
            self._run("MERGE (m:DuikouMark {name: 'state'}) SET m.state = $state", state=mark)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A transaction that never commits holds the name `turn`: who else wants it waits until ours ends, in whatever way."""
        if self._in_turn:
            yield
            return
        self._run(_MARK_SCHEMA)
        with closing(self._session()) as session:
            with telling(self._place.address):
                holding = session.begin_transaction()
                holding.run("CREATE (:DuikouMark {name: 'turn'})").consume()
            self._in_turn = True
            try:
                yield
            finally:
                self._in_turn = False
                kept = _ended(holding)
            if not kept:  # others may have written as well since it broke off
                self.set_mark(None)

    def _run(self, cypher: str, **parameters: Any) -> None:
        with telling(self._place.address), self._session() as session:
            session.execute_write(lambda work: work.run(cypher, parameters).consume())

    def _session(self, access: str = neo4j.WRITE_ACCESS) -> neo4j.Session:
        if self._driver is None:
            raise StoreUnavailableError(f"{self._place.address} is closed; open it again.")
        return self._driver.session(database=self._place.database, default_access_mode=access)

    def _require_version(self, server: neo4j.ServerInfo) -> None:
        """Servers of others that speak Bolt have other names, and no such numbers."""
        found = re.match(r"Neo4j/(\d+)\.(\d+)", server.agent)
        if found and tuple(map(int, found.groups())) < OLDEST:
            raise StoreUnavailableError(
                f"{self._place.address} is {server.agent}, which is too old: take Neo4j {'.'.join(map(str, OLDEST))} or later."
            )


def _ended(holding: neo4j.Transaction) -> bool:
    """Whether it was there until we let go of it."""
    try:
        holding.rollback()
    except (DriverError, Neo4jError):
        return False
    return True


_MARK = "MATCH (m:DuikouMark {name: 'state'}) RETURN m.state AS state"
_MARK_SCHEMA = "CREATE CONSTRAINT duikou_mark IF NOT EXISTS FOR (m:DuikouMark) REQUIRE m.name IS UNIQUE"


def _constraints() -> dict[str, str]:
    """What makes each constraint, by its name."""
    nodes = {
        f"duikou_{label}_id": f"CREATE CONSTRAINT {{name}} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in TYPES
    }
    edges = {
        f"duikou_{type_}_id": f"CREATE CONSTRAINT {{name}} IF NOT EXISTS FOR ()-[r:{type_}]-() REQUIRE r.id IS UNIQUE"
        for type_ in EDGE_TYPES
    }
    return nodes | edges


def _indexes() -> dict[str, str]:
    """What makes each index, by its name."""
    schema = {
        "duikou_names": f"CREATE FULLTEXT INDEX {{name}} IF NOT EXISTS FOR (n:{'|'.join(TYPES)}) ON EACH [n.name, n.aliases] "
        "OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'cjk'}}}}"
    }
    for label in NODE_TYPES:
        schema[f"duikou_{label}_name"] = f"CREATE INDEX {{name}} IF NOT EXISTS FOR (n:{label}) ON (n.name)"
        schema[f"duikou_{label}_names"] = f"CREATE TEXT INDEX {{name}} IF NOT EXISTS FOR (n:{label}) ON (n.names)"
    for label, property_ in ASKED:
        schema[f"duikou_{label}_{property_}"] = f"CREATE INDEX {{name}} IF NOT EXISTS FOR (n:{label}) ON (n.{property_})"
    return schema


def _told(value: Any) -> Any:
    """A value as the embedded engine has it: days and times as text."""
    if isinstance(value, dict):
        return {name: _told(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_told(part) for part in value]
    return value.iso_format() if hasattr(value, "iso_format") else value
