"""Where a graph lives. `open_store` knows which store a target names."""

from pathlib import Path

from graph.stores.base import Changes, Store
from graph.stores.errors import QueryError, StoreError, StoreInUseError, StoreUnavailableError

__all__ = ["Changes", "QueryError", "Store", "StoreError", "StoreInUseError", "StoreUnavailableError", "check", "open_store"]

SERVERS = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
"""What the address of a Neo4j server begins with."""


def is_server(target: str | Path) -> bool:
    return str(target).partition("://")[0] in SERVERS


def check(target: str | Path) -> None:
    """Raise a StoreUnavailableError where a target names no store that we know. An address may hold a password: it is not said."""
    scheme, address, _ = str(target).partition("://")
    if address and not is_server(target):
        raise StoreUnavailableError(
            f"Unknown store {scheme}://…: give a folder, or the address of a Neo4j: bolt://…, neo4j://…, neo4j+s://…."
        )


def open_store(target: str | Path) -> Store:
    """The store at an address, or the one at a folder, made if it is not there yet."""
    check(target)
    if is_server(target):
        from graph.stores.neo4j import Neo4jStore  # noqa: PLC0415 - so does the driver

        return Neo4jStore(str(target))
    from graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - the engine takes a third of a second to load

    return EmbeddedStore(Path(target))
