"""The first half of a build: from paths to the statements of every article under them, in the graph folder.

An article whose statements lie there already is not understood again. They are found by a key made of all that they depend
on: what the article says, whose paper and of when it is, and the rules and words it is read with.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, TypeVar

from duikou.folder import Entry, Folder
from duikou.workers import Task, understand_all
from graph.model import Article, Frozen, Problem
from loaders.sources import read
from loaders.sources.files import expand

Found = TypeVar("Found", Article, Problem, Article | Problem)

# The catalogue holds no texts: those of a million articles would not fit into memory. Untitled, one goes by its first words.
_ENOUGH_FOR_A_NAME = 200


class Step(Frozen):
    """How far a build is: its stage, and while it reads, how many files of how many and how many articles in them."""

    stage: Literal["read", "fold", "sync"]
    file: int = 0
    files: int = 0
    articles: int = 0


Tell = Callable[[Step | Problem], None]


class Reading:
    """One pass over files: what was read and new, and what was left out."""

    def __init__(self, folder: Folder, date: str | None, home: str | None, tell: Tell) -> None:
        self.folder, self.date, self.home, self.tell = folder, date, home, tell
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self.new: set[str] = set()

    def run(self, paths: Iterable[Path], workers: int) -> None:
        """Read all files under these paths, and understand what is new in them."""
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
            for article in map(spelled, read([file], date=self.date, home=self.home)):
                if isinstance(article, Problem):
                    self._leave_out(article)
                else:
                    yield from self._note(article, file)
                    self.tell(Step(stage="read", file=number, files=len(found), articles=len(self.entries)))

    def _note(self, article: Article, file: Path) -> Iterator[Task]:
        key = _key(article)
        known = article.model_copy(update={"text": article.text[:_ENOUGH_FOR_A_NAME], "pieces": ()})
        self.entries.append(Entry(article=known, file=absolute(file), key=key))
        statements = self.folder.statements(key)
        if key not in self.new and not statements.exists():
            self.new.add(key)
            yield article, statements

    def _leave_out(self, problem: Problem) -> None:
        self.problems.append(spelled(problem))
        self.tell(self.problems[-1])


def absolute(path: str | Path) -> str:
    """Where a file lies. Links are not followed: what a folder gave is known by its place in it, wherever it leads."""
    return _spelled(os.path.abspath(path))  # noqa: PTH100


def spelled(found: Found) -> Found:
    """The same with a path that can be written: a file's name may be bytes that are no text in any encoding."""
    return found.model_copy(update={"path": _spelled(found.path)})


def _spelled(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


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
