"""Newspaper and web pages, cut into their articles.

`cut` takes a page's text and gives its articles: headline and deck, the body with the sentences mended that columns break,
reporters, and the day, paper and number of the page. Furniture is left out. `cut_row` is for a text that is one article.
Every character of an article but line ends leads back to the page (`pieces`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Piece
from loaders.pages.articles import Draft, articles_of
from loaders.pages.bylines import as_printed, house_of, lead_names, tail_names
from loaders.pages.columns import Item, Role, items_of
from loaders.pages.dates import inferred_date, noted_date
from loaders.pages.furniture import Facts, sort_lines
from loaders.pages.heads import headline_and_deck
from loaders.pages.lines import compose, key, lines_of, squeezed

__all__ = ["Cut", "cut", "cut_row"]

NEAR_HEAD = 2000
"""Characters at the page's beginning in which its paper and authors are looked up as printed."""


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
    lines = lines_of(text)
    facts = Facts()
    kinds = sort_lines(lines, facts)
    items = items_of(text, lines, kinds)
    drafts = articles_of(text, items, facts.pages[0] if facts.pages else None, framed=facts.framed)
    if drafts and facts.reporters:
        drafts[0].names.extend(as_printed(name, text[:NEAR_HEAD]) for name in facts.reporters)
    date = (
        facts.dates[0] if facts.dates else noted_date(item.text for item in items) or inferred_date(item.text for item in items)
    )
    source = _paper(text, facts) or next(filter(None, (house_of(item.key) for item in items)), None)
    return [_cut(text, draft, facts, date, source) for draft in drafts]


def cut_row(text: str, title: str = "") -> Cut:
    """The one article that a text is, without the furniture around it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and not text.lstrip().startswith(title):
        lines.insert(0, title)
    return Cut(text="\n".join(lines), headline=lines[0], body=min(len(lines[0]) + 1, len("\n".join(lines))))


def _cut(file: str, draft: Draft, facts: Facts, date: str | None, source: str | None) -> Cut:
    lead = draft.lead
    heads, headline = headline_and_deck(file, draft.heads, lead) if draft.heads else ([], None)
    body = draft.paragraphs
    text, pieces = compose(file, [item.block for item in [*heads, *body]])
    start = sum(len(head.text) + 1 for head in heads)
    return Cut(
        text=text,
        body=min(start, len(text)),
        headline=headline.text if headline else "",
        deck=tuple(head.text for head in heads if head is not headline),
        reporters=_reporters(draft, body),
        date=date,
        source=source,
        page=facts.pages[0] if facts.pages else None,
        pieces=pieces,
    )


def _reporters(draft: Draft, body: Sequence[Item]) -> tuple[str, ...]:
    first, last = body[0], body[-1]
    names = [*draft.names]
    names += [as_printed(name, first.text[:240]) for name in lead_names(first.key)]
    names += [as_printed(name, last.text[-120:]) for name in tail_names(last.end) or ()]
    return tuple(dict.fromkeys(names))


def _paper(file: str, facts: Facts) -> str | None:
    for name in [*facts.papers, *facts.sources]:
        return as_printed(name, file[:400] + file[-400:])
    return None
