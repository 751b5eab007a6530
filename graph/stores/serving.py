"""The store in a folder, opened to Neo4j's drivers: over Bolt, on this machine only, to be read with a password.

The engine's own server does it, in a scratch folder whose only database is a link to ours. While it runs, the store is in use.
"""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.stores.embedded import cause, turn
from graph.stores.errors import StoreUnavailableError
from graph.stores.local import is_free

USER, DATABASE = "root", "duikou"
LOOPBACK = "127.0.0.1"


@contextmanager
def served(folder: Path, port: int, password: str) -> Iterator[str]:
    """The address at which the store answers."""
    import arcadedb  # noqa: PLC0415 - after the embedded store, which says where it logs

    ours = turn(folder)
    try:
        if not is_free(port):
            raise StoreUnavailableError(f"Port {port} is in use by another program; name another with --port.")
        with TemporaryDirectory(prefix="duikou-serve-") as scratch:
            server = arcadedb.create_server(_root(Path(scratch), folder), root_password=password, config=_settings(port))
            try:
                server.start()
            except arcadedb.ArcadeDBError as error:
                raise StoreUnavailableError(f"{folder} cannot be served: {cause(error)}.") from error
            try:
                yield f"bolt://localhost:{port}"
            finally:
                server.stop()
    finally:
        ours.release()


def _root(scratch: Path, folder: Path) -> str:
    for name in ("config", "databases"):
        (scratch / name).mkdir()
    (scratch / "databases" / DATABASE).symlink_to(folder.absolute(), target_is_directory=True)
    (scratch / "config" / "server-groups.json").write_text(json.dumps(_READERS), encoding="utf-8")
    return str(scratch)


def _settings(port: int) -> dict[str, str | int]:
    """The server has an HTTP port as well, which nobody is told."""
    return {
        "host": LOOPBACK,
        "http_port": _free_port(),
        "mode": "production",
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_host": LOOPBACK,
        "bolt_port": port,
        "bolt_defaultDatabase": DATABASE,
    }


# The only user is of the group admin: it may read records, and nothing else.
_NOTHING = {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": []}}}
_READERS = {
    "databases": {"*": {"groups": {"admin": {**_NOTHING, "types": {"*": {"access": ["readRecord"]}}}, "*": _NOTHING}}},
    "version": 2,
}


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind((LOOPBACK, 0))
        port: int = listening.getsockname()[1]
    return port
