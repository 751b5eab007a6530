"""Understanding many articles: in this process, or shared out to worker processes.

Articles go in one by one with the file their statements are to be written to; a Problem or None comes out for each, in
the same order. What is written depends on the article alone, never on who does it.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from pathlib import Path

from duikou.errors import WorkerError
from graph.fold import write_statements
from graph.model import Article, Problem, Statement

Task = tuple[Article, Path]

# A worker takes a second to load its weights; a few articles are done sooner without.
_WORTH_A_POOL = 12
_CHUNK = 8  # articles that are understood in one go


def understand_all(tasks: Iterable[Task], workers: int) -> Iterator[Problem | None]:
    """Write what each article states; give a Problem where it could not be understood."""
    tasks = iter(tasks)
    first = list(islice(tasks, _WORTH_A_POOL))
    if workers <= 1 or len(first) < _WORTH_A_POOL:
        for block in _blocks(chain(first, tasks), _CHUNK):
            yield from understand(block)
    else:
        yield from _shared(chain(first, tasks), workers)


def extract_all(articles: Iterable[Article]) -> Iterator[list[Statement]]:
    """What each article states; what that takes is loaded by the first that comes."""
    from loaders import extract  # noqa: PLC0415 - a third of a second, and most commands understand nothing

    return extract.extract_all(articles)


def attempt(article: Article) -> list[Statement] | Problem:
    """What one article states. A text that breaks a rule must not cost the other articles, whatever the error."""
    try:
        return next(extract_all([article]))
    except OSError:
        raise  # a lexicon that cannot be read is no fault of the article
    except Exception as error:
        return Problem(path=article.path, cause=f"it cannot be understood ({type(error).__name__}: {error})")


def understand(tasks: Sequence[Task]) -> list[Problem | None]:
    """Write what some articles state, and tell which could not be understood."""
    found: list[Problem | None] = []
    for stated, (_, target) in zip(_attempt_all([article for article, _ in tasks]), tasks, strict=True):
        found.append(stated if isinstance(stated, Problem) else None)
        if not isinstance(stated, Problem):
            write_statements(target, stated)
    return found


def _attempt_all(articles: Sequence[Article]) -> Sequence[list[Statement] | Problem]:
    """What each article states: read together, which is quicker, or one by one where that fails."""
    try:
        return list(extract_all(articles))
    except Exception:
        return [attempt(article) for article in articles]


def _blocks(tasks: Iterator[Task], size: int) -> Iterator[list[Task]]:
    return iter(lambda: list(islice(tasks, size)), [])


def _shared(tasks: Iterator[Task], workers: int) -> Iterator[Problem | None]:
    """Block by block, as a pool would else read all articles into memory at once."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn, initializer=_begin) as pool:
        try:
            for block in _blocks(tasks, workers * _CHUNK * 4):
                yield from chain.from_iterable(pool.map(understand, _blocks(iter(block), _CHUNK)))
        except BrokenProcessPool:
            raise WorkerError("a worker process died, of too little memory perhaps; try again with fewer --workers") from None


def look_for_circles_seldom() -> None:
    """Nothing of ours refers to itself in a circle, and to look for circles as often as is usual takes a fifth of a small build."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _begin() -> None:
    """Leave Ctrl-C to the parent, and go when the parent is gone, however it went."""
    look_for_circles_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
