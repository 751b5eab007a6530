"""Rosters that go on over several lines: a post with its first holders, and the others below.

In: a line's chunks and its chains of posts. Out: the post that the next line can go on with, and the holdings of a line that has only names.
"""

from collections.abc import Iterator, Sequence

from loaders.chunks import LIST, MARK, PERSON, Chunk
from loaders.holdings.chains import Chain
from loaders.holdings.holding import Holding, held_by


def continued(row: Sequence[Chunk], head: Chain | None) -> Iterator[Holding]:
    """The names of a roster's next line: 「副会长　高远　林深」 and below it 「江海　秦川」."""
    if head and head.posts[0].title_chunk.shared and _all_names(row):
        for person in (c for c in row if c.kind == PERSON):
            yield from (h._replace(start=person.start, end=person.end) for h in held_by(head, person, "post-before-name"))


def head_of(row: Sequence[Chunk], found: Sequence[Chain], head: Chain | None) -> Chain | None:
    """The post whose roster the next line can go on with."""
    if len(found) == 1 and found[0].begin == 0 and _all_names(row[found[0].end :]):
        return found[0]
    return head if _all_names(row) else None


def _all_names(row: Sequence[Chunk]) -> bool:
    named = any(c.kind == PERSON for c in row)
    return named and all(c.kind == PERSON or (c.kind == MARK and c.value in (" ", LIST, ":")) for c in row)
