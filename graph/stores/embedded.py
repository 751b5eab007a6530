"""The store in a folder: ArcadeDB in this process.

The engine is a native library; one process at a time may have a folder open. Its log and our lock lie in a
temporary folder. Reads go through the engine's own query call, which refuses whatever would write.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from graph.ontology import EDGE_TYPES, NODE_TYPES, TYPES
from graph.stores.base import Store
from graph.stores.errors import QueryError, StoreError, StoreInUseError, StoreUnavailableError
from graph.stores.rows import Row

# The engine reads both when it first logs, so they stand before its import.
os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
os.environ.setdefault("ARCADEDB_LOG_DIR", str(Path(tempfile.gettempdir()) / f"duikou-{os.environ.get('USER', 'log')}"))

import arcadedb
from arcadedb import ArcadeDBError
from filelock import FileLock, Timeout

_SCRATCH = Path(os.environ["ARCADEDB_LOG_DIR"])
_UNFINISHED = ".duikou-unfinished"
PATIENCE = 10.0
"""Seconds to wait for another process that has the store open: questions asked side by side answer one after the other."""


class EmbeddedStore(Store):
    """A graph in a folder of its own."""

    def __init__(self, folder: Path, patience: float | None = None) -> None:
        self._folder = folder
        self._turn = turn(folder, patience)
        try:
            self._engine: arcadedb.Database | None = _open(folder)
        except BaseException:
            self._turn.release()
            raise

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        engine = self._opened()
        try:
            rows: list[Row] = engine.query("cypher", cypher, dict(parameters or {})).to_list()
        except ArcadeDBError as error:
            raise _question_refused(error) from error
        return rows

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None
            self._turn.release()

    def prepare(self) -> None:
        with self._writing() as engine:
            for label in NODE_TYPES:
                engine.command("sql", f"CREATE VERTEX TYPE {label} IF NOT EXISTS")
            # Not for Official and City: a node with two labels that both have an index is held to one of them only.
            for label in TYPES:
                for name in ("id", "name"):
                    engine.command("sql", f"CREATE PROPERTY {label}.{name} IF NOT EXISTS STRING")
                engine.command("sql", f"CREATE INDEX IF NOT EXISTS ON {label} (id) UNIQUE")
                engine.command("sql", f"CREATE INDEX IF NOT EXISTS ON {label} (name) NOTUNIQUE")
            for edge in EDGE_TYPES:
                engine.command("sql", f"CREATE EDGE TYPE {edge} IF NOT EXISTS")

    def finish(self) -> None:
        """It is all there: this engine is no quicker with it afterwards."""

    @property
    def mark(self) -> str | None:
        """It is kept in a document, which no question about nodes and edges meets."""
        with self._writing() as engine:
            known = engine.query("sql", "SELECT FROM schema:types WHERE name = 'Mark'").to_list()
            rows = engine.query("sql", "SELECT state FROM Mark").to_list() if known else []
        return rows[0]["state"] if rows else None

    def set_mark(self, mark: str | None) -> None:
        with self._writing() as engine:
            engine.command("sql", "CREATE DOCUMENT TYPE Mark IF NOT EXISTS")
            with engine.transaction():
                engine.command("sql", "DELETE FROM Mark")
                if mark is not None:
                    engine.command("sql", "INSERT INTO Mark SET state = :state", {"state": mark})

    def write(self, cypher: str, rows: Sequence[Any]) -> None:
        with self._writing() as engine, engine.transaction():
            engine.command("cypher", cypher, {"rows": list(rows)})

    @contextmanager
    def _writing(self) -> "Iterator[arcadedb.Database]":
        try:
            yield self._opened()
        except ArcadeDBError as error:
            raise StoreError(f"{self._folder} could not be written: {cause(error)}. Build again to go on.") from error

    def _opened(self) -> "arcadedb.Database":
        if self._engine is None:
            raise StoreUnavailableError(f"{self._folder} is closed; open it again.")
        return self._engine


def turn(folder: Path, patience: float | None = None) -> FileLock:
    """Our turn at the store, held until it is given back: the engine's own lock refuses at once, and not always by that name."""
    name = sha256(os.fsencode(folder.resolve())).hexdigest()[:32]
    _SCRATCH.mkdir(parents=True, exist_ok=True)
    lock = FileLock(_SCRATCH / f"{name}.lock", timeout=PATIENCE if patience is None else patience)
    try:
        lock.acquire()
    except Timeout:
        raise StoreInUseError(f"{folder} is in use by another process; wait until it ends, or close it.") from None
    return lock


def _open(folder: Path) -> "arcadedb.Database":
    try:
        if not (folder / _UNFINISHED).exists() and arcadedb.database_exists(str(folder)):
            return arcadedb.open_database(str(folder))
        return _make(folder)
    except OSError as error:
        raise StoreUnavailableError(f"{folder} cannot be made: {error.strerror}. Name a folder that you may write.") from error
    except ArcadeDBError as error:
        if "locked by another process" in str(error) or "already in use" in str(error):
            raise StoreInUseError(f"{folder} is in use by another process; wait until it ends, or close it.") from error
        raise StoreUnavailableError(
            f"{folder} cannot be opened: {cause(error)}. Close what else may have it open; only a damaged store need be built again."
        ) from error


def _make(folder: Path) -> "arcadedb.Database":
    """Make a store. The engine writes several files for that; whoever is killed on the way leaves a mark that they are to be made again."""
    mark = folder / _UNFINISHED
    if folder.exists() and not mark.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreUnavailableError(f"{folder} is not a store; name an empty or a new folder.")
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()
    for file in folder.iterdir():
        if file != mark:
            file.unlink()
    made = arcadedb.create_database(str(folder))
    mark.unlink()
    return made


def _question_refused(error: ArcadeDBError) -> QueryError:
    if "is not idempotent" in str(error):
        return QueryError("A query only reads; this one would write. The graph changes by building it.")
    return QueryError(f"The query cannot be run: {cause(error)}.")


def cause(error: ArcadeDBError) -> str:
    """What the engine says, on one line and without the names of its classes."""
    chain = getattr(error, "java_chain", None) or [(None, str(error))]
    _, message = next(((name, said) for name, said in chain if said and said != "None"), chain[0])
    return " ".join(str(message).split()).rstrip(".")
