"""From files to articles: text and Markdown pages, JSON lines and CSV, and folders of them.

Every path gives its articles in turn; whatever cannot be read gives a Problem in its place, and the rest goes on. What is cut
by itself, a page or a row, is a Unit: its digest tells whether it is the one that was cut before.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from graph.model import Article, Problem
from loaders.home import infer_home
from loaders.pages import Cut, cut, cut_row
from loaders.sources.decoding import NotTextError, decode
from loaders.sources.files import PAGES, ROWS, expand, why
from loaders.sources.rows import Row, read_rows

__all__ = ["LONGEST_PAGE", "Unit", "read", "units"]

LONGEST_PAGE = 1 << 26
"""A page of more bytes than this (64 MB) is left out: no newspaper page is that long."""


class Unit(NamedTuple):
    """A page, or a row of a table: a digest of all that its articles depend on, and how to cut them."""

    digest: str
    cut: Callable[[], Iterator[Article | Problem]]


def read(paths: Iterable[Path | str], *, date: str | None = None, home: str | None = None) -> Iterator[Article | Problem]:
    """The articles of all paths, and a Problem for each input that is left out.

    `date` (ISO) is for articles that do not tell their own, `home` for those without a field that does;
    where neither is known, home is inferred from the page. The pieces of an article that is a row lead to the row's text.
    """
    for file in expand(Path(path) for path in paths):
        for unit in [file] if isinstance(file, Problem) else units(file, date=date, home=home):
            if isinstance(unit, Problem):
                yield unit
            else:
                yield from unit.cut()


def units(file: Path, *, date: str | None = None, home: str | None = None) -> Iterator[Unit | Problem]:
    """What one file (a folder is none) holds to be cut, and a Problem for each part that cannot be read."""
    if file.suffix.lower() in PAGES:
        yield _page(file, date, home)
    elif file.suffix.lower() in ROWS:
        for row in read_rows(file):
            yield row if isinstance(row, Problem) else _row(row, file, date, home)
    else:
        known = ", ".join(sorted(PAGES | ROWS))
        yield Problem(path=str(file), cause=f"{file.suffix or 'no suffix'} is no kind of file that is read ({known})")


def _page(path: Path, date: str | None, home: str | None) -> Unit | Problem:
    try:
        if path.stat().st_size > LONGEST_PAGE:
            return Problem(path=str(path), cause=f"the file is longer than {LONGEST_PAGE >> 20} MB, as no page is")
        said = path.read_bytes()
    except OSError as error:
        return Problem(path=str(path), cause=why(error))
    return Unit(_digest([str(path), date, home], said), partial(_cut_page, said, path, date, home))


def _cut_page(said: bytes, path: Path, date: str | None, home: str | None) -> Iterator[Article | Problem]:
    try:
        text = decode(said)
    except NotTextError as error:
        yield Problem(path=str(path), cause=str(error))
        return
    cuts = cut(text)
    if not cuts:
        yield Problem(path=str(path), cause="there is no article on this page" if text.strip() else "the file is empty")
    home = home or infer_home(text)
    for article in cuts:
        yield _article(article, path=str(path), date=article.date or date or article.inferred, home=home)


def _row(row: Row, path: Path, date: str | None, home: str | None) -> Unit:
    said = {**asdict(row), "line": None}
    return Unit(_digest([str(path), date, home, said]), partial(_cut_row, row, path, date, home))


def _cut_row(row: Row, path: Path, date: str | None, home: str | None) -> Iterator[Article | Problem]:
    article = cut_row(row.text, row.title or "")
    if not article.text[article.body :]:
        yield Problem(path=str(path), line=row.line, cause="there is no article in the text")
        return
    article = replace(article, source=row.source or article.source, page=row.page or article.page)
    yield _article(
        article,
        path=row.path or row.id or str(path),
        date=row.date or article.date or date or article.inferred,
        home=row.home or home or infer_home(article.text),
        url=row.url,
    )


def _digest(told: object, said: bytes = b"") -> str:
    return hashlib.sha256(json.dumps(told).encode() + b"\n" + said).hexdigest()


def _article(cut: Cut, *, path: str, date: str | None, home: str | None, url: str | None = None) -> Article:
    said = json.dumps([cut.headline, cut.deck, cut.text, date, cut.source], ensure_ascii=False)
    sha256 = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=f"Article:{sha256[:16]}",
        path=path,
        sha256=sha256,
        text=cut.text,
        body=cut.body,
        headline=cut.headline,
        deck=cut.deck,
        reporters=cut.reporters,
        date=date,
        source=cut.source,
        page=cut.page,
        home=home,
        url=url,
        pieces=cut.pieces,
    )
