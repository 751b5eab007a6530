"""The first half of a build: from paths to the statements of every article under them, in the graph folder.

A page or a row that was cut before is not cut again, and an article whose statements lie there already is not understood again.
Both are found by a key made of all that they depend on: what they say, whose paper and of when it is, and the rules and words
they are read with.
"""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeVar

from duikou import rules
from duikou.folder import Entry, Folder
from duikou.workers import Task, understand_all
from graph.model import Article, Frozen, Problem
from graph.reprints import sketch
from loaders.sources import Unit, units
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
    """One pass over files: what was read and new, and what was left out. `before` is what the graph folder knows already."""

    def __init__(self, folder: Folder, before: Iterable[Entry], date: str | None, home: str | None, tell: Tell) -> None:
        self.folder, self.date, self.home, self.tell = folder, date, home, tell
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self.new: set[str] = set()
        self._there = folder.understood()
        self._before: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in before:
            self._before[entry.file, entry.unit].append(entry)

    def run(self, paths: Iterable[Path], workers: int) -> None:
        """Read all files under these paths, and understand what is new in them."""
        found = list(expand(paths))
        for problem in understand_all(self._tasks(found), workers):
            if problem:
                self._leave_out(problem)
        self._there = self.folder.understood()
        self.entries = list(dict.fromkeys(self._complete(self.entries)))

    def _tasks(self, found: list[Path | Problem]) -> Iterator[Task]:
        """Note every article and ask for those whose statements are not there."""
        for number, file in enumerate(found, start=1):
            if isinstance(file, Problem):
                self._leave_out(file)
                continue
            for unit in units(file, date=self.date, home=self.home):
                if isinstance(unit, Problem):
                    self._leave_out(unit)
                else:
                    yield from self._unit(unit, absolute(file))
                self.tell(Step(stage="read", file=number, files=len(found), articles=len(self.entries)))

    def _unit(self, unit: Unit, file: str) -> Iterator[Task]:
        """Note what a unit gave before, or else cut it."""
        name = _digest(unit.digest, rules.of_reading())
        known = self._before.get((file, name), [])
        if known and all(entry.key in self._there for entry in known):
            self.entries += known
            return
        for part in map(spelled, unit.cut()):
            if isinstance(part, Problem):
                self._leave_out(part)
            else:
                yield from self._note(part, file, name)

    def _note(self, article: Article, file: str, unit: str) -> Iterator[Task]:
        key = _digest(article.sha256, article.home, article.date, rules.of_reading())
        known = article.model_copy(
            update={"text": article.text[:_ENOUGH_FOR_A_NAME], "pieces": (), "sketch": sketch(article.text)}
        )
        self.entries.append(Entry(article=known, file=file, key=key, unit=unit))
        if key not in self._there and key not in self.new:
            self.new.add(key)
            yield article, self.folder.statements(key)

    def _complete(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """The entries that were understood. Where one of a page was not, the page is read again next time, to say so again."""
        lost = {(entry.file, entry.unit) for entry in entries if entry.key not in self._there}
        for entry in entries:
            if entry.key in self._there:
                yield entry.model_copy(update={"unit": ""}) if (entry.file, entry.unit) in lost else entry

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


def _digest(*said: str | None) -> str:
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]
