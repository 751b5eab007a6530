"""Where a graph lives. `open_store` knows which store a target names."""

from pathlib import Path

from graph.stores.address import check, is_server
from graph.stores.base import Changes, Store
from graph.stores.errors import QueryError, StoreError, StoreInUseError, StoreUnavailableError

__all__ = [
    "Changes",
    "QueryError",
    "Store",
    "StoreError",
    "StoreInUseError",
    "StoreUnavailableError",
    "check",
    "is_server",
    "open_store",
]


def open_store(target: str | Path, patience: float | None = None) -> Store:
    """The store at an address, or the one at a folder, made if it is not there yet; `patience` is how many seconds to wait for it, where
    that should not be some."""
    check(target)
    if is_server(target):
        from graph.stores.neo4j import Neo4jStore  # noqa: PLC0415 - so does the driver

        return Neo4jStore(str(target), patience)
    from graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - the engine takes a third of a second to load

    return EmbeddedStore(Path(target), patience)
