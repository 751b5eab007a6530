"""Newspaper and web pages, cut into their articles.

`cut` takes a page's text and gives its articles: headline and deck, the body with the sentences mended that columns break,
reporters, and the day, paper and number of the page. Furniture is left out. `cut_row` is for a text that is one article.
Every character of an article leads back to the page (`pieces`), but the line ends and spaces that join its parts.

    lines ─ sort ─► kinds ─ run together ─► items ─► groups ─► drafts ─► Cut
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Piece
from loaders.pages.articles import Draft, article_of, articles_of
from loaders.pages.bylines import as_printed, lead_names, tail_names
from loaders.pages.datelines import house_of
from loaders.pages.dates import inferred_date, noted_date
from loaders.pages.furniture import Facts, sort_lines
from loaders.pages.heads import headline_and_deck
from loaders.pages.items import Item, items_of
from loaders.pages.lines import compose, lines_of, squeezed

__all__ = ["Cut", "cut", "cut_row"]

EDGE = 2000
"""Characters at the page's beginning and end in which its paper and authors are looked up as printed."""


@dataclass(frozen=True)
class Cut:
    """One article of a page, as plain values; the fields are those of graph.model.Article. `inferred` is the day that the texts suggest
    where none is printed."""

    text: str
    body: int = 0
    headline: str = ""
    deck: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    date: str | None = None
    inferred: str | None = None
    source: str | None = None
    page: str | None = None
    pieces: tuple[Piece, ...] = ()


def cut(text: str) -> list[Cut]:
    """The articles of a page, in the order in which they begin."""
    items, facts = _read(text)
    page = next(iter(facts.pages), None)
    drafts = articles_of(text, items, page, framed=facts.framed)
    return _finished(text, drafts, items, facts)


def cut_row(text: str, title: str = "") -> Cut:
    """The one article that a text is, without the furniture around it. Its pieces lead to `text`; a title is not in it.

    A title with which the text does not itself begin is the headline, and the text's own head lines are its paragraphs.
    """
    items, facts = _read(text)
    draft = article_of(text, items)
    title = " ".join(title.split())
    given = title and squeezed(title) not in {squeezed(head.text) for head in draft.heads}
    if given or not draft.paragraphs:
        draft = replace(draft, heads=[], paragraphs=[*draft.heads, *draft.paragraphs])
    (found,) = _finished(text, [draft], items, facts) if draft.paragraphs else [Cut(text="")]
    return _titled(found, title) if given else found


def _read(text: str) -> tuple[list[Item], Facts]:
    lines = lines_of(text)
    facts = Facts()
    return items_of(text, lines, sort_lines(lines, facts)), facts


def _finished(file: str, drafts: Sequence[Draft], items: Sequence[Item], facts: Facts) -> list[Cut]:
    """The drafts as articles, each with what is known of the page."""
    edges = file[:EDGE] + file[-EDGE:]
    if drafts:
        drafts[0].names.extend(as_printed(tuple(facts.reporters), edges))
    date = next(iter(facts.dates), None) or noted_date(i.text for i in items)
    inferred = None if date else inferred_date(i.text for i in items)
    named = as_printed((*facts.papers, *facts.sources), edges)
    source = next(filter(None, [*named, *(house_of(item.key) for item in items)]), None)
    page = next(iter(facts.pages), None)
    return [replace(_cut(file, draft), date=date, inferred=inferred, source=source, page=page) for draft in drafts]


def _cut(file: str, draft: Draft) -> Cut:
    heads, headline = headline_and_deck(file, draft.heads, draft.lead) if draft.heads else ([], None)
    text, pieces = compose(file, [item.block for item in [*heads, *draft.paragraphs]])
    return Cut(
        text=text,
        body=min(sum(len(head.text) + 1 for head in heads), len(text)),
        headline=headline.text if headline else "",
        deck=tuple(head.text for head in heads if head is not headline),
        reporters=_reporters(draft),
        pieces=pieces,
    )


def _reporters(draft: Draft) -> tuple[str, ...]:
    first, last = draft.paragraphs[0].text, draft.paragraphs[-1].text
    return tuple(dict.fromkeys([*draft.names, *lead_names(first), *(tail_names(last) or ())]))


def _titled(found: Cut, title: str) -> Cut:
    """The article under a headline that its text does not have."""
    shift = len(title) + 1
    pieces = tuple(piece.model_copy(update={"start": piece.start + shift}) for piece in found.pieces)
    return replace(found, text=f"{title}\n{found.text}", body=shift, headline=title, deck=(), pieces=pieces)
