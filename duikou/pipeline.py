"""From paths to a graph: what `duikou build`, `remove` and `extract` do, for the command line and for programs alike.

A build reads the paths, understands the articles whose statements the graph folder does not hold yet, makes what it read the
catalogue, folds it and brings the store to that graph. What the same paths said in an earlier build goes; other paths stay.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

from duikou.errors import InputError
from duikou.folder import Entry, Folder
from duikou.workers import Task, attempt, understand_all
from graph import stores
from graph.fold import fold, fold_files
from graph.model import Article, Frozen, Graph, Problem, Statement
from loaders.pages.dates import iso_date
from loaders.sources import read
from loaders.sources.files import expand

GRAPH_FOLDER = "duikou-graph"
Anywhere = str | Path


class Step(Frozen):
    """How far a build is: its stage, and while it reads, how many files of how many and how many articles in them."""

    stage: Literal["read", "fold", "sync"]
    file: int = 0
    files: int = 0
    articles: int = 0


Tell = Callable[[Step | Problem], None]


class Built(Frozen):
    """What a build did: articles read, how many of them were new (understood now) or unchanged, how many went; what was
    left out and why; how many the graph has now; and what changed in the store."""

    read: int
    new: int
    unchanged: int
    gone: int
    left_out: tuple[Problem, ...]
    articles: int
    changes: stores.Changes


def build(  # noqa: PLR0913 - each is an option of the command as well
    paths: Iterable[Anywhere],
    folder: Anywhere = GRAPH_FOLDER,
    *,
    store: Anywhere | None = None,
    date: str | None = None,
    home: str | None = None,
    workers: int = 1,
    tell: Tell = lambda _: None,
) -> Built:
    """Read what is new under these paths into the graph folder, and bring its store (or the one at `store`) up to date."""
    named, kept = [Path(path) for path in paths], Folder(Path(folder))
    reading = _Reading(kept, _iso(date), home, tell)
    with kept.locked():
        before = kept.entries()
        reading.run(named, workers)
        again = _below(named)
        after = [*(entry for entry in before if not again(entry)), *reading.entries]
        changes = _settle(kept, after, store, tell)
    new = sum(entry.key in reading.new for entry in reading.entries)
    return Built(
        read=len(reading.entries),
        new=new,
        unchanged=len(reading.entries) - new,
        gone=len(_ids(before) - _ids(after)),
        left_out=tuple(reading.problems),
        articles=len(_ids(after)),
        changes=changes,
    )


def remove(
    targets: Iterable[str], folder: Anywhere = GRAPH_FOLDER, *, store: Anywhere | None = None, tell: Tell = lambda _: None
) -> Built:
    """Take articles out of the graph: by path (a file or a folder of them) or by id. What they alone said goes with them."""
    kept = Folder(Path(folder))
    kept.require()
    with kept.locked():
        before = after = kept.entries()
        for target in targets:
            named = _named(target)
            if not any(map(named, before)):
                raise InputError(f"{kept.path} has no article from or with the id {target}")
            after = [entry for entry in after if not named(entry)]
        changes = _settle(kept, after, store, tell)
    gone = len(_ids(before) - _ids(after))
    return Built(read=0, new=0, unchanged=0, gone=gone, left_out=(), articles=len(_ids(after)), changes=changes)


def articles_of(
    path: Anywhere, *, date: str | None = None, home: str | None = None, tell: Tell = lambda _: None
) -> tuple[list[Article], list[Problem]]:
    """The articles of one file (or folder), and what was left out."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in read([Path(path)], date=_iso(date), home=home):
        if isinstance(found, Problem):
            problems.append(found)
            tell(found)
        else:
            articles.append(found)
    return articles, problems


def extract(path: Anywhere, *, date: str | None = None, home: str | None = None, tell: Tell = lambda _: None) -> Graph:
    """The graph of one file (or folder), in memory."""
    return graph_in_memory(path, date=date, home=home, tell=tell)[0]


def graph_in_memory(
    path: Anywhere, *, date: str | None = None, home: str | None = None, tell: Tell = lambda _: None
) -> tuple[Graph, list[Problem]]:
    """As `extract`, and what was left out."""
    articles, problems = articles_of(path, date=date, home=home, tell=tell)
    understood: list[Article] = []
    statements: list[Statement] = []
    for article in articles:
        stated = attempt(article)
        if isinstance(stated, Problem):
            problems.append(stated)
            tell(stated)
        else:
            understood.append(article)
            statements.extend(stated)
    return fold(understood, statements), problems


def _iso(date: str | None) -> str | None:
    """What a user said of the date, in ISO form."""
    if date is None or (iso := iso_date(date)):
        return date and iso
    raise InputError(f"{date!r} is no date; write it as 2018-10-11, 2018-10 or 2018")


def graph_of(folder: Anywhere = GRAPH_FOLDER) -> Graph:
    """The graph that a graph folder holds, folded from its statements."""
    kept = Folder(Path(folder))
    kept.require()
    with kept.locked():
        return _fold(kept, kept.entries())


def open_store(target: Anywhere = GRAPH_FOLDER) -> stores.Store:
    """The store of a graph folder, or else the one at this folder or address."""
    folder = Folder(Path(target))
    return stores.open_store(folder.store if folder.catalogue.exists() else target)


class _Reading:
    """One pass over files: what was read and new, and what was left out."""

    def __init__(self, folder: Folder, date: str | None, home: str | None, tell: Tell) -> None:
        self.folder, self.date, self.home, self.tell = folder, date, home, tell
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self.new: set[str] = set()

    def run(self, paths: Iterable[Path], workers: int) -> None:
        found = list(expand(paths))
        for problem in understand_all(self._tasks(found), workers):
            if problem:
                self._leave_out(problem)
        self.entries = [entry for entry in self.entries if self.folder.statements(entry.key).exists()]

    def _tasks(self, found: list[Path | Problem]) -> Iterator[Task]:
        """Note every article and ask for those whose statements are not there."""
        for number, file in enumerate(found, start=1):
            if isinstance(file, Problem):
                self._leave_out(file)
                continue
            for article in read([file], date=self.date, home=self.home):
                if isinstance(article, Problem):
                    self._leave_out(article)
                else:
                    yield from self._note(article, file)
                    self.tell(Step(stage="read", file=number, files=len(found), articles=len(self.entries)))

    def _note(self, article: Article, file: Path) -> Iterator[Task]:
        key = _key(article)
        self.entries.append(Entry(article=article.model_copy(update=_UNTOLD), file=_absolute(file), key=key))
        statements = self.folder.statements(key)
        if key not in self.new and not statements.exists():
            self.new.add(key)
            yield article, statements

    def _leave_out(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.tell(problem)


# The catalogue holds no texts: at a million articles they would not fit into memory.
_UNTOLD: dict[str, object] = {"text": "", "pieces": ()}


def _settle(folder: Folder, entries: list[Entry], store: Anywhere | None, tell: Tell) -> stores.Changes:
    """Make these entries the graph: catalogue first, as it is the truth, then the store."""
    folder.keep(entries)
    tell(Step(stage="fold"))
    graph = _fold(folder, entries)
    tell(Step(stage="sync"))
    with stores.open_store(store or folder.store) as opened:
        return opened.sync(graph)


def _fold(folder: Folder, entries: Iterable[Entry]) -> Graph:
    """One text under two paths is one article, read as the path that sorts first says."""
    keys: dict[str, str] = {}
    for entry in sorted(entries, key=lambda e: (e.article.path, e.key)):
        keys.setdefault(entry.article.id, entry.key)
    return fold_files(folder.catalogue, [folder.statements(key) for key in keys.values()])


def _below(roots: Iterable[Anywhere]) -> Callable[[Entry], bool]:
    """Whether an entry comes from one of these files, or from a file in one of these folders."""
    absolute = {_absolute(root) for root in roots}
    return lambda entry: not absolute.isdisjoint((entry.file, *map(str, Path(entry.file).parents)))


def _absolute(path: Anywhere) -> str:
    """Links are not followed: what a folder gave is known by its place in the folder, wherever it leads."""
    return os.path.abspath(path)  # noqa: PTH100


def _named(target: str) -> Callable[[Entry], bool]:
    """Whether a target of `remove` means an entry: its id, its path as shown, or a file or folder it comes from."""
    below = _below([target])
    return lambda entry: target in (entry.article.id, entry.article.path) or below(entry)


def _ids(entries: Iterable[Entry]) -> set[str]:
    return {entry.article.id for entry in entries}


def _key(article: Article) -> str:
    """Names all that an article's statements depend on: what it says, whose paper and of when it is, and who reads it."""
    said = json.dumps([article.sha256, article.home, article.date, _reader()])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


@cache
def _reader() -> str:
    """A digest of the rules and words that understand articles: whatever changes in them, articles are read again."""
    digest = hashlib.sha256()
    for part in (files("loaders"), files("seeds") / "lexicon", files("graph") / "model.py", files("graph") / "ontology.py"):
        for file in _files(part):
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(part: Traversable) -> Iterator[Traversable]:
    if part.is_file():
        yield part
    elif part.name != "__pycache__":
        for entry in sorted(part.iterdir(), key=lambda e: e.name):
            yield from _files(entry)
