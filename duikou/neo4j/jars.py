"""The jars of a local Neo4j: those that jars.txt names, fetched once from Maven Central into the user's cache.

Each is checked against the checksum that was taken down with it (tools/lock_neo4j.py). Neo4j is GPLv3; it is fetched by whoever
runs it and is no part of this distribution.
"""

import os
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

from duikou.errors import LocalNeo4jError

CENTRAL = "https://repo1.maven.org/maven2"
AT_ONCE, TRIES, SECONDS = 8, 3, 60


class Jar(NamedTuple):
    """A file of Maven Central."""

    sha256: str
    size: int
    path: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def wanted() -> list[Jar]:
    lines = files("duikou.neo4j").joinpath("jars.txt").read_text("utf-8").splitlines()
    return [Jar(sha256, int(size), path) for sha256, size, path in map(str.split, lines)]


def folder() -> Path:
    """Where the jars are, or will be."""
    return _cache() / f"neo4j-{_version(wanted())}"


def is_fetched() -> bool:
    return all(_is_there(folder(), jar) for jar in wanted())


def fetched(tell: Callable[[str], None] = lambda _: None, *, central: str = CENTRAL) -> Path:
    """The folder of the jars; what of them is missing is fetched first, and `tell` is told so."""
    jars, there = wanted(), folder()
    missing = [jar for jar in jars if not _is_there(there, jar)]
    if missing:
        there.mkdir(parents=True, exist_ok=True)
        size = sum(jar.size for jar in missing) // 1_000_000
        tell(f"fetching Neo4j Community {_version(jars)} and its Browser (GPLv3, {size} MB) from {central} into {there}")
        _fetch_all(missing, there, central)
    return there


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "duikou"


def _version(jars: Iterable[Jar]) -> str:
    return next(jar.path.split("/")[-2] for jar in jars if jar.path.startswith("org/neo4j/neo4j/"))


def _is_there(folder: Path, jar: Jar) -> bool:
    """A jar gets its name only when it is whole and right."""
    file = folder / jar.name
    return file.exists() and file.stat().st_size == jar.size


def _fetch_all(jars: Iterable[Jar], folder: Path, central: str) -> None:
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        for _ in pool.map(lambda jar: _fetch(jar, folder, central), jars):
            pass
    finally:
        pool.shutdown(cancel_futures=True)


def _fetch(jar: Jar, folder: Path, central: str) -> None:
    address = f"{central}/{jar.path}"
    for left in reversed(range(TRIES)):
        try:
            with urlopen(address, timeout=SECONDS) as answer:
                content = answer.read()
            break
        except OSError as error:
            if not left:
                raise LocalNeo4jError(
                    f"{address} cannot be fetched ({error}); start again when the network is there"
                ) from error
    if sha256(content).hexdigest() != jar.sha256:
        raise LocalNeo4jError(
            f"{address} is not the file that it should be: its checksum differs; start again, or mind your proxy"
        )
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as unfinished:
        unfinished.write(content)
    Path(unfinished.name).replace(folder / jar.name)
