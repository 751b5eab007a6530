"""What servers on this machine need: a password that only its owner reads, and a port that nobody listens on."""

import os
import secrets
import socket
from pathlib import Path

BOLT, HTTP = 7687, 7474


def make_password(file: Path) -> None:
    """Write a password into a file that only its owner may read. It gets its name when it is whole."""
    unfinished = file.with_name(f"{file.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(f"{secrets.token_urlsafe(18)}\n")
    unfinished.replace(file)


def is_free(port: int) -> bool:
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) != 0
