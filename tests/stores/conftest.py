"""The stores on which the contract is tested, each empty: a store is one more parameter here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import pytest

from duikou.neo4j import LocalNeo4j
from graph.stores import Store, open_store


@contextmanager
def emptied(server: LocalNeo4j) -> Iterator[LocalNeo4j]:
    """A Neo4j without a node, and the environment that knows its password. A test may have killed it."""
    if not server.running:
        server.start()
    with neo4j.GraphDatabase.driver(server.address, auth=("neo4j", server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEO4J_PASSWORD", server.password)
        yield server


@pytest.fixture
def server(neo4j_server: LocalNeo4j) -> Iterator[LocalNeo4j]:
    with emptied(neo4j_server):
        yield neo4j_server


@pytest.fixture(params=["embedded", "neo4j"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store is."""
    if request.param == "embedded":
        return str(tmp_path / "store")
    server: LocalNeo4j = request.getfixturevalue("server")
    return server.address


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    with open_store(target) as opened:
        yield opened
