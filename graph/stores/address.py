"""What names a store: a folder, or the address of a Neo4j server.

An address is bolt://host:port, neo4j://… for a cluster, either with +s for TLS; a path names the database, as in
neo4j+s://host/news. The user and the database that it does not name are those of NEO4J_USERNAME (else neo4j) and NEO4J_DATABASE; the
password is that of NEO4J_PASSWORD. These are the names that cypher-shell has too. A password in an address would stand in the list of
processes, and is refused.
"""

import os
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from graph.stores.errors import StoreUnavailableError

SERVERS = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
"""What the address of a Neo4j server begins with."""
USER, PASSWORD, DATABASE = ENVIRONMENT = ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
_KNOWN = "give a folder, or the address of a Neo4j: bolt://…, neo4j://…, neo4j+s://…"
_HOST_AND_PORT = re.compile(r"(\[[0-9a-fA-F:]+\]|[\w.-]+):\d+(/.*)?")


class Place(NamedTuple):
    """Where to connect, and as whom."""

    address: str
    database: str | None
    user: str
    password: str


def is_server(target: str | Path) -> bool:
    return str(target).partition("://")[0] in SERVERS


def check(target: str | Path) -> None:
    """Raise a StoreUnavailableError where a target names no store that we know. An address may hold a password: it is not said."""
    named = str(target)
    scheme, parted, _ = named.partition(":")
    if not named:
        raise StoreUnavailableError(f"No store is named: {_KNOWN}.")
    if is_server(named):
        _split(named)
    elif "://" in named:
        raise StoreUnavailableError(f"Unknown store {scheme}://…: {_KNOWN}.")
    elif parted and scheme in SERVERS:
        raise StoreUnavailableError(f"{scheme}: is followed by two slashes in an address, as in {scheme}://localhost:7687.")
    elif _HOST_AND_PORT.fullmatch(named):
        raise StoreUnavailableError(f"{named} is no store: the address of a Neo4j is bolt://{named}, a folder ./{named}.")


def place(target: str) -> Place:
    """What an address and the environment say, the address first."""
    parts = _split(target)
    host = parts.hostname or "localhost"
    host = f"[{host}]" if ":" in host else host
    return Place(
        address=urlunsplit((parts.scheme, f"{host}:{parts.port}" if parts.port else host, "", parts.query, "")),
        database=unquote(parts.path.strip("/")) or os.environ.get(DATABASE) or None,
        user=unquote(parts.username or "") or os.environ.get(USER) or "neo4j",
        password=os.environ.get(PASSWORD, ""),
    )


def _split(address: str) -> SplitResult:
    scheme = address.partition(":")[0]
    try:
        parts = urlsplit(address)
        (parts.hostname or "").encode("idna")
        right = parts.port != 0
    except ValueError:
        right = False
    if not right:
        raise StoreUnavailableError(
            f"{scheme}://… is no address of a Neo4j: its host or port can be none; write it as {scheme}://localhost:7687."
        )
    if parts.password is not None:
        raise StoreUnavailableError(
            f"{scheme}://{parts.hostname}: a password in an address can be read by others; set {PASSWORD}."
        )
    return parts
