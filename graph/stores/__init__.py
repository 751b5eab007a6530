"""Where a graph lives. `open_store` knows which store a target names."""

from pathlib import Path

from graph.stores.base import Changes, QueryError, Store, StoreError, StoreInUseError, StoreUnavailableError

__all__ = ["Changes", "QueryError", "Store", "StoreError", "StoreInUseError", "StoreUnavailableError", "check", "open_store"]


def check(target: str | Path) -> None:
    """Raise a StoreUnavailableError where a target names no store that we know. An address may hold a password: it is not said."""
    scheme, address, _ = str(target).partition("://")
    if address:
        raise StoreUnavailableError(f"Unknown store {scheme}://…: give a folder.")


def open_store(target: str | Path) -> Store:
    """The store at a folder, made if it is not there yet."""
    check(target)
    from graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - the engine takes a third of a second to load

    return EmbeddedStore(Path(target))
