"""Paths to files: what the user named, with folders opened.

A folder gives its files of a known kind, and its folders', in the order of their names; what begins with a
dot is left out. A file named outright is given as it is, whatever its kind.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.model import Problem

PAGES = frozenset({".txt", ".md"})
ROWS = frozenset({".jsonl", ".csv"})


def expand(paths: Iterable[Path]) -> Iterator[Path | Problem]:
    """Every file to read, and a Problem for each path that leads to none."""
    for path in paths:
        try:
            yield from _expanded(path)
        except OSError as error:
            yield Problem(path=str(path), cause=why(error))


def _expanded(path: Path) -> Iterator[Path | Problem]:
    if path.is_dir():
        yield from _folder(path)
    elif path.is_file():
        yield path
    elif path.exists():
        yield Problem(path=str(path), cause="it is neither a file nor a folder")
    else:
        yield Problem(path=str(path), cause="there is no such file or folder")


def _folder(folder: Path) -> Iterator[Path | Problem]:
    found = False
    for entry in _below(folder):
        found = True
        yield entry
    if not found:
        yield Problem(path=str(folder), cause=f"the folder holds no article ({', '.join(sorted(PAGES | ROWS))})")


def _below(folder: Path) -> Iterator[Path | Problem]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Problem(path=str(folder), cause=why(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _below(entry)
        elif entry.suffix.lower() in PAGES | ROWS:
            yield entry


def why(error: OSError) -> str:
    """The cause of an OSError, as one would say it."""
    if isinstance(error, PermissionError):
        return "it may not be read (permission denied)"
    return f"it cannot be read ({(error.strerror or str(error)).lower()})"
