"""Words, their tags and the names among them: texts go in, tokens with offsets come out.

`tag` gives every word as LAC (lac.py) cuts and tags it, `names` the people, places, bodies and times among them with the
tagger's usual slips cleaned away.

A text is cut into pieces (sentences, at most PIECE characters) that are tagged independently, so what a piece gets depends on
nothing around it, and memory does not grow with a text that has no punctuation.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.lac import Tagging, model
from loaders.lattice import Lattice, Piece

PIECE = 512  # characters of the longest piece
BATCH = 16384  # characters of a batch


class Token(NamedTuple):
    """A word: text[start:end], with LAC's tag (PER, LOC, ORG, TIME, n, v, w, …)."""

    text: str
    start: int
    end: int
    tag: str


class Tagged(NamedTuple):
    """The words of a text, and what the tagger thinks of other ways to cut it."""

    tokens: list[Token]
    lattice: Lattice


def tag(texts: Sequence[str], offsets: Iterable[int] = ()) -> list[list[Token]]:
    """The words of each text in order. Together they cover all its characters but white space.

    With offsets, one for each text, tokens stand where they do in what the texts are cut from.
    """
    return [tagged.tokens for tagged in read(texts, offsets)]


def read(texts: Sequence[str], offsets: Iterable[int] = ()) -> list[Tagged]:
    """The words of each text, as `tag` gives them, with its lattice."""
    pieces = [(i, start, end) for i, text in enumerate(texts) for start, end in _pieces(text)]
    pieces.sort(key=lambda piece: piece[1] - piece[2])
    found: dict[tuple[int, int], Tagging] = {}
    for batch in _batches(pieces):
        paths = model().tag_ids([texts[i][start:end] for i, start, end in batch])
        found.update(((i, start), path) for (i, start, _), path in zip(batch, paths, strict=True))
    words: list[list[Token]] = [[] for _ in texts]
    scores: list[list[Piece]] = [[] for _ in texts]
    moved = list(offsets) or [0] * len(texts)
    for (i, start), path in sorted(found.items(), key=lambda item: item[0]):
        words[i].extend(_tokens(texts[i], start, path.tags, moved[i]))
        scores[i].append(Piece(moved[i] + start, path.columns, path.fits, path.best))
    return [Tagged(told, Lattice(tuple(pieces), model().field)) for told, pieces in zip(words, scores, strict=True)]


# A piece ends after a sentence with its closing quotes or before white space; one that would be overlong ends
# after its last comma within bounds or, failing that, anywhere.
_PIECE = re.compile(
    r"""[^\s。！？!?]{{0,{n}}} (?: [。！？!?]{{1,3}} ["”’」』）)】》]{{0,3}} | (?=\s) | \Z )
      | [^\s。！？!?]{{0,{n}}} [，、；,;]
      | [^\s。！？!?]{{1,{n}}}""".format(n=PIECE - 6),
    re.VERBOSE,
)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    return (piece.span() for piece in _PIECE.finditer(text) if piece.group())


def _batches(pieces: Sequence[tuple[int, int, int]]) -> Iterator[Sequence[tuple[int, int, int]]]:
    """Runs of pieces of about BATCH characters."""
    first = size = 0
    for i, (_, start, end) in enumerate(pieces):
        size += end - start
        if size >= BATCH or i == len(pieces) - 1:
            yield pieces[first : i + 1]
            first, size = i + 1, 0


def _tokens(text: str, start: int, path: NDArray[np.uint8], offset: int) -> Iterator[Token]:
    tags, begins = model().tags, model().begins[path]
    begins[0] = True
    starts = np.flatnonzero(begins)
    edges = [start + at for at in (*starts.tolist(), len(path))]
    for begin, end, tag_id in zip(edges, edges[1:], path[starts].tolist(), strict=False):
        yield Token(text[begin:end], offset + begin, offset + end, tags[tag_id])


# ── names ──

# nr, ns and nt are the same kinds under the tag set's older names; t are words like 当前 and no dates.
NAME_TAGS = {"PER": "PER", "nr": "PER", "LOC": "LOC", "ns": "LOC", "ORG": "ORG", "nt": "ORG", "TIME": "TIME"}
_ALL = re.compile(".+", re.DOTALL)
_LIST_MARKS = re.compile(r"[^、，,；;/]+")
_PERSON = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇·•‧・]+")


def names(tokens: Iterable[Token]) -> list[Token]:
    """The PER, LOC, ORG and TIME tokens, cleaned.

    Punctuation at the edges goes (「“大连日报”」), a body that runs over a list mark is cut there, and a person must be
    two Han characters or more.
    """
    return [name for token in tokens if token.tag in NAME_TAGS for name in _cleaned(token._replace(tag=NAME_TAGS[token.tag]))]


def _cleaned(token: Token) -> Iterator[Token]:
    for part in (_LIST_MARKS if token.tag == "ORG" else _ALL).finditer(token.text):
        text = part.group()
        start, end = _inside(text)
        if start < end and (token.tag != "PER" or (end - start >= 2 and _PERSON.fullmatch(text, start, end))):
            offset = token.start + part.start()
            yield Token(text[start:end], offset + start, offset + end, token.tag)


_OPENING = dict(zip(")）]】〕》", "(（[【〔《", strict=True))


def _inside(text: str) -> tuple[int, int]:
    """Where the text begins and ends without the punctuation at its edges; a bracket that closes one inside stays."""
    start, end = 0, len(text)
    while start < end and _is_mark(text[start]):
        start += 1
    while start < end and _is_mark(text[end - 1]) and _OPENING.get(text[end - 1], "\0") not in text[start:end]:
        end -= 1
    return start, end


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PSZ"
