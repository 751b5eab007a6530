"""From paths to a graph: what `duikou build`, `remove` and `extract` do, for the command line and for programs alike.

A build reads the paths, understands the articles whose statements the graph folder does not hold yet, makes what it read the
catalogue, folds it and brings the store to that graph. What the same paths said in an earlier build goes; other paths stay.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from duikou import diffing, rules
from duikou.diffing import Diff
from duikou.errors import InputError
from duikou.folder import Entry, Folder
from duikou.reading import Reading, Step, Tell, absolute, spelled
from duikou.workers import attempt
from graph import corrections, stores
from graph.corrections import Correction
from graph.fold import Kept, Question, fold, opened
from graph.model import Article, Frozen, Graph, Problem, Statement
from loaders.home import full_name
from loaders.pages.dates import iso_date
from loaders.sources import read

GRAPH_FOLDER = "duikou-graph"
Anywhere = str | Path


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
    """Read what is new under these paths into the graph folder, and bring its store (or the one at `store`) up to date.

    Without paths, what is there is brought to what its corrections say now.
    """
    _require(store, folder)
    named, kept = [Path(path) for path in paths], Folder(Path(folder))
    date, home = iso(date), _home(home)
    if not named:
        kept.require()
    with kept.locked():
        corrections.read(kept.corrections)  # before any work: what cannot be read would be undone
        before = kept.entries()
        reading = Reading(kept, before, date, home, tell)
        reading.run(named, workers)
        again = _below(named)
        after = [*(entry for entry in before if not again(entry)), *reading.entries]
        changes, astray = _settle(kept, after, store, tell)
    new = sum(entry.key in reading.new for entry in reading.entries)
    return Built(
        read=len(reading.entries),
        new=new,
        unchanged=len(reading.entries) - new,
        gone=len(_ids(before) - _ids(after)),
        left_out=(*reading.problems, *astray),
        articles=len(_ids(after)),
        changes=changes,
    )


def remove(
    targets: Iterable[str], folder: Anywhere = GRAPH_FOLDER, *, store: Anywhere | None = None, tell: Tell = lambda _: None
) -> Built:
    """Take articles out of the graph: by path (a file or a folder of them) or by id. What they alone said goes with them."""
    _require(store, folder)
    kept = Folder(Path(folder))
    kept.require()
    with kept.locked():
        before = after = kept.entries()
        for target in targets:
            named = _named(target)
            if not any(map(named, before)):
                raise InputError(f"{kept.path} has no article from or with the id {target}")
            after = [entry for entry in after if not named(entry)]
        changes, astray = _settle(kept, after, store, tell)
    gone = len(_ids(before) - _ids(after))
    return Built(read=0, new=0, unchanged=0, gone=gone, left_out=tuple(astray), articles=len(_ids(after)), changes=changes)


def extract(path: Anywhere, *, date: str | None = None, home: str | None = None, tell: Tell = lambda _: None) -> Graph:
    """The graph of one file (or folder), in memory; what is left out of it is told, and is an error where nothing remains."""
    graph, problems = graph_in_memory(path, date=date, home=home)
    if problems and not graph.nodes:
        raise InputError(str(problems[0]))
    for problem in problems:
        tell(problem)
    return graph


def graph_in_memory(path: Anywhere, *, date: str | None = None, home: str | None = None) -> tuple[Graph, list[Problem]]:
    """The graph of one file (or folder), and what was left out."""
    articles, problems = articles_of(path, date=date, home=home)
    understood: list[Article] = []
    statements: list[Statement] = []
    for article in articles:
        stated = attempt(article)
        if isinstance(stated, Problem):
            problems.append(stated)
        else:
            understood.append(article)
            statements.extend(stated)
    return fold(understood, statements), problems


def articles_of(path: Anywhere, *, date: str | None = None, home: str | None = None) -> tuple[list[Article], list[Problem]]:
    """The articles of one file (or folder), and what was left out."""
    found = list(map(spelled, read([Path(path)], date=iso(date), home=_home(home))))
    return [f for f in found if isinstance(f, Article)], [f for f in found if isinstance(f, Problem)]


def iso(date: str | None) -> str | None:
    """What a user said of the date, in ISO form."""
    if date is None or (found := iso_date(date)):
        return date and found
    raise InputError(f"{date!r} is no date; write it as 2018-10-11, 2018-10 or 2018")


def _home(home: str | None) -> str | None:
    """The full name of the place that a user said."""
    if home is None or (name := full_name(home)):
        return home and name
    raise InputError(f"{home!r} is no place that we know; write it as 大连市 or 大连")


def graph_of(folder: Anywhere = GRAPH_FOLDER) -> Graph:
    """The graph that a graph folder holds, folded from its statements."""
    with _folded(Folder(Path(folder))) as fold:
        return fold.graph()


def questions(folder: Anywhere = GRAPH_FOLDER, most: int = 20) -> list[Question]:
    """What in a graph folder's graph is most worth a person's look."""
    kept = Folder(Path(folder))
    with _folded(kept) as fold:
        return fold.questions(corrections.read(kept.corrections)[0], most)


def correct(said: Iterable[Correction], folder: Anywhere = GRAPH_FOLDER) -> None:
    """Add to a graph folder's corrections; they apply with the next build."""
    kept = Folder(Path(folder))
    kept.require()
    with kept.locked():
        corrections.append(kept.corrections, said)


def diff(folder: Anywhere = GRAPH_FOLDER) -> Diff:
    """What the last build (or removal) added to a graph folder's graph, changed and removed."""
    with _folded(Folder(Path(folder))) as fold:
        before, after = fold.difference()
        names = fold.names({end for edge in (*before.edges, *after.edges) for end in (edge.start, edge.end)})
        return diffing.diff(before, after, fold.ids(), names)


def open_store(target: Anywhere = GRAPH_FOLDER, patience: float | None = None) -> stores.Store:
    """The store of a graph folder, or else the one at this folder or address; `patience` is how many seconds to wait for who has it open,
    ten if not said."""
    folder = Folder(Path(target))
    return stores.open_store(folder.store if folder.catalogue.exists() else target, patience)


@contextmanager
def _folded(folder: Folder) -> Iterator[Kept]:
    """The fold of what a graph folder holds, while no one builds there."""
    folder.require()
    with folder.locked(), opened(folder.fold) as fold:
        said, _ = corrections.read(folder.corrections)
        fold.bring(folder.table(), folder.statements, rules.of_folding(), said)
        yield fold


def _require(store: Anywhere | None, folder: Anywhere) -> None:
    """Before any work: what is read for hours should not be read for a server that does not answer."""
    if store is None:
        if re.match(r"[\w+]{2,}:/", str(folder)):
            raise InputError(f"{folder}: a graph lives in a folder; the address of a store is for --store")
    elif stores.is_server(store):
        stores.open_store(store).close()
    else:
        stores.check(store)


def _settle(folder: Folder, entries: list[Entry], store: Anywhere | None, tell: Tell) -> tuple[stores.Changes, list[Problem]]:
    """Make these entries the graph: catalogue first, as it is the truth, then the fold, then the store.

    Gives back the corrections that are none or find nothing as well.
    """
    said, astray = corrections.read(folder.corrections)
    folder.keep(entries)
    tell(Step(stage="fold"))
    with opened(folder.fold) as fold:
        fold.begin()
        orphans = fold.bring(folder.table(), folder.statements, rules.of_folding(), said)
        astray += [Problem(path=str(folder.corrections), line=orphan.line, cause=orphan.cause) for orphan in orphans]
        for problem in astray:
            tell(problem)
        tell(Step(stage="sync"))
        with stores.open_store(folder.store if store is None else store) as held:
            changes = _bring(held, fold)
        fold.settle()
    return changes, astray


def _bring(store: stores.Store, fold: Kept) -> stores.Changes:
    """Bring a store on by what the fold changed, or, where it is not known to be at the state before that, by what it lacks."""
    with store.turn():
        mark = store.mark
        if mark == fold.state.now:
            return stores.Changes()
        changes = store.apply(*fold.difference()) if mark == fold.state.before else store.sync_types(fold.nodes, fold.edges)
        store.set_mark(fold.state.now)
    return changes


def _below(roots: Iterable[Anywhere]) -> Callable[[Entry], bool]:
    """Whether an entry comes from one of these files, or from a file in one of these folders."""
    known = {absolute(root) for root in roots}
    within = tuple(root.rstrip(os.sep) + os.sep for root in known)
    return lambda entry: entry.file in known or entry.file.startswith(within)


def _named(target: str) -> Callable[[Entry], bool]:
    """Whether a target of `remove` means an entry: its id, its path as shown, or a file or folder it comes from."""
    below = _below([target])
    return lambda entry: target in (entry.article.id, entry.article.path) or below(entry)


def _ids(entries: Iterable[Entry]) -> set[str]:
    return {entry.article.id for entry in entries}
