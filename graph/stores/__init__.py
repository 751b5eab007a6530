"""Where a graph lives. `open_store` knows which store a target names."""

from pathlib import Path

from graph.stores.base import Changes, QueryError, Store, StoreError, StoreInUseError, StoreUnavailableError

__all__ = ["Changes", "QueryError", "Store", "StoreError", "StoreInUseError", "StoreUnavailableError", "open_store"]


def open_store(target: str | Path) -> Store:
    """The store at a folder, made if it is not there yet."""
    if "://" in str(target):
        raise StoreUnavailableError(f"Unknown store {target}: give a folder.")
    from graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - the engine takes a third of a second to load

    return EmbeddedStore(Path(target))
