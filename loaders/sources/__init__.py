"""From files to articles: text and Markdown pages, JSON lines and CSV, and folders of them.

Every path gives its articles in turn; whatever cannot be read gives a Problem in its place, and the rest goes on.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from graph.model import Article, Problem
from loaders.home import infer_home
from loaders.pages import Cut, cut, cut_row
from loaders.sources.decoding import NotTextError, decode
from loaders.sources.files import PAGES, ROWS, expand, why
from loaders.sources.rows import Row, read_rows

__all__ = ["LONGEST_PAGE", "read"]

LONGEST_PAGE = 1 << 26
"""A page of more bytes than this (64 MB) is left out: no newspaper page is that long."""


def read(paths: Iterable[Path | str], *, date: str | None = None, home: str | None = None) -> Iterator[Article | Problem]:
    """The articles of all paths, and a Problem for each input that is left out.

    `date` (ISO) is for articles that do not tell their own, `home` for those without a field that does;
    where neither is known, home is inferred from the page. The pieces of an article that is a row lead to the row's text.
    """
    for found in expand(Path(path) for path in paths):
        if isinstance(found, Problem):
            yield found
        elif found.suffix.lower() in PAGES:
            yield from _page(found, date, home)
        elif found.suffix.lower() in ROWS:
            yield from _rows(found, date, home)
        else:
            known = ", ".join(sorted(PAGES | ROWS))
            yield Problem(path=str(found), cause=f"{found.suffix or 'no suffix'} is no kind of file that is read ({known})")


def _page(path: Path, date: str | None, home: str | None) -> Iterator[Article | Problem]:
    try:
        text = _text(path)
        cuts = cut(text)
    except (NotTextError, OSError) as error:
        yield Problem(path=str(path), cause=why(error) if isinstance(error, OSError) else str(error))
        return
    if not cuts:
        yield Problem(path=str(path), cause="there is no article on this page")
    home = home or infer_home(text)
    for article in cuts:
        yield _article(article, path=str(path), date=article.date or date, home=home)


def _text(path: Path) -> str:
    if path.stat().st_size > LONGEST_PAGE:
        raise NotTextError(f"the file is longer than {LONGEST_PAGE >> 20} MB, as no page is")
    text = decode(path.read_bytes())
    if not text.strip():
        raise NotTextError("the file is empty")
    return text


def _rows(path: Path, date: str | None, home: str | None) -> Iterator[Article | Problem]:
    for row in read_rows(path):
        yield row if isinstance(row, Problem) else _row(row, path, date, home)


def _row(row: Row, path: Path, date: str | None, home: str | None) -> Article | Problem:
    article = cut_row(row.text, row.title or "")
    if not article.text[article.body :]:
        return Problem(path=str(path), line=row.line, cause="there is no article in the text")
    article = replace(article, source=row.source or article.source, page=row.page or article.page)
    return _article(
        article,
        path=row.path or row.id or str(path),
        date=row.date or article.date or date,
        home=row.home or home or infer_home(article.text),
        url=row.url,
    )


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
