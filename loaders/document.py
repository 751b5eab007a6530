"""An article made ready to be understood: sentences with their tokens, and where quoted speech lies.

In: an Article. Out: a Document. All offsets are those of the article's text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from graph.model import Article
from loaders.characters import simplified, with_full_stops
from loaders.lattice import Lattice
from loaders.recut import recut
from loaders.tagger import Tagged, Token
from loaders.tagger import read as read_words

# A sentence ends at these marks and takes closing quotes and brackets along; 「;」 parts the items of a list.
_END = re.compile(r"(?:[。！？!?；;]|(?<=[\u4e00-\u9fff”\"])\.(?![\w.]))[”’」』）)\"]*|(?<=日)[电讯](?=[ \u3000(（])|\n+")
LONGEST_SENTENCE = 2000
"""Characters; a longer run without an end mark is read in pieces, as the time to read a sentence grows with its square."""
_PAIRS = {"“": "”", "「": "」", "『": "』"}


class Sentence(NamedTuple):
    """text[start:end] of a document, with its tokens and the tagger's doubts about them; `paragraph` counts lines, `headline` tells those above the body."""

    start: int
    end: int
    paragraph: int
    headline: bool
    tokens: tuple[Token, ...]
    lattice: Lattice

    def token_index(self, at: int) -> int | None:
        """The number of the token in which an offset lies; None in white space."""
        k = bisect_right(self.tokens, at, key=_start) - 1
        return k if k >= 0 and at < self.tokens[k].end else None

    def token_at(self, at: int) -> Token | None:
        """The token in which an offset lies."""
        k = self.token_index(at)
        return None if k is None else self.tokens[k]

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that share a character with text[start:end]."""
        first = bisect_right(self.tokens, start, key=_end)
        return self.tokens[first : bisect_left(self.tokens, end, key=_start)]


_start, _end = attrgetter("start"), attrgetter("end")


class Document(NamedTuple):
    """An article's text in sentences; `quoted` holds the spans of direct speech and of quoted words.

    `text` is the article's in simplified characters, one for one, so that rules are written once and offsets stay.
    """

    article: Article
    text: str
    sentences: tuple[Sentence, ...]
    quoted: tuple[tuple[int, int], ...]

    def of(self, sentence: Sentence) -> str:
        """The sentence's own text."""
        return self.text[sentence.start : sentence.end]

    def index_at(self, offset: int) -> int:
        """The number of the sentence in which an offset lies, 0 for one between sentences."""
        i = bisect_right(self.sentences, offset, key=_start) - 1
        return i if i >= 0 and offset < self.sentences[i].end else 0


def left_edge(sentence: Sentence, at: int, belongs: Callable[[Token], bool]) -> int:
    """Where a name that ends behind `at` begins: the start of the run of tokens before `at` that all belong to it.

    The token in which `at` lies counts; white space ends the run.
    """
    start = at
    for k in range(bisect_left(sentence.tokens, at, key=_start) - 1, -1, -1):
        token = sentence.tokens[k]
        if max(token.end, at if token.end > at else token.end) < start or not belongs(token):
            break
        start = token.start
    return start


def overlaps(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in spans)


def read(article: Article) -> Document:
    """Cut an article into sentences and tag their words."""
    return read_all([article])[0]


def read_all(articles: Sequence[Article]) -> list[Document]:
    """Each article as `read` gives it. The tagger is quicker with all their sentences at hand than with an article's at a time."""
    texts = [with_full_stops(simplified(article.text)) for article in articles]
    cut = [sentence_spans(text) for text in texts]
    places = [(text, start, end) for text, spans in zip(texts, cut, strict=True) for start, end, _ in spans]
    tagged = iter(read_words([_without_bullet(text[a:b]) for text, a, b in places], [start for _, start, _ in places]))
    return [_document(*read, tagged) for read in zip(articles, texts, cut, strict=True)]


_BULLET = re.compile("[—–●◆■▲▶►★※•○◇]+|-+(?= )|[(（]\\d{1,2}[)）]")


def _without_bullet(words: str) -> str:
    """A sentence with blanks for the mark that makes it an item of a list; beside a dash the tagger cuts names otherwise: 「——江州区文化/和/旅游局」."""
    bullet = _BULLET.match(words)
    return " " * bullet.end() + words[bullet.end() :] if bullet and bullet.end() < len(words) else words


def _document(article: Article, text: str, spans: list[tuple[int, int, int]], tagged: Iterator[Tagged]) -> Document:
    sentences = tuple(
        Sentence(start, end, paragraph, end <= article.body, recut(told.tokens), told.lattice)
        for (start, end, paragraph), told in zip(spans, tagged, strict=False)
    )
    return Document(article, text, sentences, tuple(_quoted(text)))


def sentence_spans(text: str) -> list[tuple[int, int, int]]:
    """Where the sentences of a text stand: (start, end, number of the line)."""
    spans, start, paragraph = [], 0, 0
    for match in _END.finditer(text):
        if text[start : match.end()].strip():
            spans.append((start, match.end(), paragraph))
        paragraph += match.group().startswith("\n")
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text), paragraph))
    return [(*_trimmed(text, a, b), p) for a, b, p in spans for a, b in _pieces(text, a, b) if text[a:b].strip()]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence that no writer wrote, such as a table run together, in pieces: up to the last comma that keeps each short."""
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        stop = max(text.rfind(mark, start, limit) for mark in "，,、 ") + 1 or limit
        yield start, stop
        start = stop
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


_QUOTES = re.compile("[\n" + "".join((*_PAIRS, *_PAIRS.values())) + "]")


def _quoted(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks within one line; an opening mark without its closing one quotes nothing."""
    spans, opened = [], ("", -1)
    for mark in _QUOTES.finditer(text):
        char, i = mark.group(), mark.start()
        if char == "\n":
            opened = ("", -1)
        elif char in _PAIRS and opened[1] < 0:
            opened = (_PAIRS[char], i)
        elif char == opened[0]:
            spans.append((opened[1] + 1, i))
            opened = ("", -1)
    return spans
