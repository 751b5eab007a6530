"""The graph folder: what lies where, and how it stays whole.

    articles.parquet       the catalogue: one row an article, the file and the unit of it that it was cut from, and its statements' key
    statements/KEY.parquet what one article states
    fold.duckdb            the fold's tables, and what the last build changed in them
    corrections.csv        what people put right, written by hand or by `duikou review`; it is theirs
    store/                 the embedded store, brought to what the fold says
    neo4j/                 the home of a local Neo4j, where one was started
    password               with which the store is read over Bolt, where it was served; only its owner may read it

The catalogue is the truth about what is in the graph: it is replaced in one step once all statements it names are written, so
that whoever is killed leaves the old graph or the new one. Statements, fold and store can be made again.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from duikou.errors import BusyError, FoldError, NoGraphError
from graph.corrections import FILE
from graph.fold.tables import ARTICLES, article_table
from graph.model import Article, Frozen

# A table of statements, or what a killed build left of one.
_OURS = re.compile(r"(?P<key>[0-9a-f]{32})\.parquet(?P<unfinished>\.\w+)?")
_ORIGIN = ("file", "key", "unit")
_CATALOGUE = pa.schema([*ARTICLES, *((name, pa.string()) for name in _ORIGIN)])


class Entry(Frozen):
    """An article of the graph (without its text), the file it came from (an absolute path) and the key of its statements.

    `unit` names the page or row that it was cut from and all that this depends on; it is empty where some of that was left out.
    """

    article: Article
    file: str
    key: str
    unit: str = ""


class Folder:
    """A graph folder on disk, which need not be there yet."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.catalogue = path / "articles.parquet"
        self.fold = path / "fold.duckdb"
        self.store = path / "store"
        self.neo4j = path / "neo4j"
        self.password = path / "password"
        self.corrections = path / FILE

    def statements(self, key: str) -> Path:
        return self.path / "statements" / f"{key}.parquet"

    def table(self) -> pa.Table:
        """The catalogue as the fold takes it: articles with the key of their statements."""
        return _read(self.catalogue).select([*ARTICLES.names, "key"])

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other builds out; the first one to come goes on, and the second is told."""
        self.path.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.path / ".lock", timeout=0):
                yield
        except Timeout:
            raise BusyError(f"{self.path} is being built by another process; try again when it is done") from None

    def entries(self) -> list[Entry]:
        """What the catalogue holds; nothing where there is none."""
        if not self.catalogue.exists():
            return []
        try:
            rows = _read(self.catalogue).to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise FoldError(f"{self.catalogue} is no catalogue of ours ({error}); delete it and build again") from error
        return [_entry(row) for row in rows]

    def keep(self, entries: Iterable[Entry]) -> None:
        """Make these the catalogue, in one step, and let go of statements that it does not name."""
        ordered = sorted(entries, key=lambda e: (e.file, e.article.path, e.article.id, e.key))
        table = article_table(e.article for e in ordered)
        for name in _ORIGIN:
            table = table.append_column(name, pa.array([getattr(e, name) for e in ordered], pa.string()))
        if not self.catalogue.exists() or not _read(self.catalogue).equals(table):
            unfinished = self.catalogue.with_suffix(".part")
            pq.write_table(table, unfinished)
            unfinished.replace(self.catalogue)
        self._sweep({e.key for e in ordered})

    def understood(self) -> set[str]:
        """The keys of all statements that lie there."""
        names = (path.name for path in self._statement_files())
        return {ours["key"] for name in names if (ours := _OURS.fullmatch(name)) and not ours["unfinished"]}

    def _statement_files(self) -> Iterator[Path]:
        yield from (self.path / "statements").iterdir() if (self.path / "statements").is_dir() else ()

    def _sweep(self, keys: set[str]) -> None:
        """Let go of what we wrote ourselves and nothing names any more; other people's files are left alone."""
        for path in self._statement_files():
            if (ours := _OURS.fullmatch(path.name)) and (ours["unfinished"] or ours["key"] not in keys):
                path.unlink()

    def require(self) -> None:
        """Say so where there is no graph."""
        if not self.catalogue.exists():
            raise NoGraphError(f"{self.path} holds no graph; build one with: duikou build PATH -g {self.path}")


def _entry(row: dict[str, object]) -> Entry:
    origin = {name: row.pop(name, None) or "" for name in _ORIGIN}
    article = Article.model_validate({"text": "", **{name: value for name, value in row.items() if value is not None}})
    return Entry.model_validate({"article": article, **origin})


def _read(table: Path) -> pa.Table:
    """A Parquet file. What else pyarrow has for that takes long to load."""
    with pq.ParquetFile(table) as file:
        return file.read()
