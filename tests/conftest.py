"""What tests of several folders share: one real Neo4j for the whole session, started when the first test asks for it."""

import os
import socket
from collections.abc import Iterator

import pytest

from duikou.errors import LocalNeo4jError
from duikou.neo4j import LocalNeo4j
from duikou.neo4j.server import QUICK


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
    return port


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalNeo4j]:
    """Where it cannot be fetched its tests are skipped with the cause, but on a build server (CI=true) they fail."""
    server = LocalNeo4j(tmp_path_factory.mktemp("neo4j"), bolt=free_port(), http=free_port(), heap="512m", java=QUICK)
    try:
        server.start()
    except LocalNeo4jError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(error))
    yield server
    server.kill()  # what it holds goes with the folder
