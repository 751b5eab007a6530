"""Newspaper and web pages, cut into their articles."""

from dataclasses import dataclass

from graph.model import Piece


@dataclass(frozen=True)
class Cut:
    """One article of a page, as plain values; the fields are those of graph.model.Article."""

    text: str
    body: int = 0
    headline: str = ""
    deck: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    date: str | None = None
    source: str | None = None
    page: str | None = None
    pieces: tuple[Piece, ...] = ()


def cut(text: str) -> list[Cut]:
    """The articles of a page, in the order in which they begin."""
    return [cut_row(text)]


def cut_row(text: str, title: str = "") -> Cut:
    """The one article that a row of a file holds."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and not text.lstrip().startswith(title):
        lines.insert(0, title)
    return Cut(text="\n".join(lines), headline=lines[0], body=min(len(lines[0]) + 1, len("\n".join(lines))))
