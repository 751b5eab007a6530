"""Who has an office in an article, so that seeing him is an affair of more than the two.

In: an article's rows of chunks. Out: names. 「市长高远」, 「云州商会会长林深」, 「林深会长」 and 「林深(校长)」 have one; 「演员江海」, 「教练方舟」 and 「父亲秦川」
have none.
"""

from collections.abc import Iterable, Iterator, Sequence

from loaders.chunks import AND, BODY, LIST, MARK, OPEN, PERSON, PLACE, TITLE, Chunk
from loaders.mentions.bodies.kinds import kind_of

_CALLINGS = {None, "other", "team"}
_OF_SCHOOLS = {"school", "hospital", "academic"}  # of which only heads have an office


def in_office(rows: Iterable[Sequence[Chunk]]) -> frozenset[str]:
    """The people whom an article gives a post that is no mere calling."""
    return frozenset(name for row in rows for name in _of_row(row))


def _of_row(row: Sequence[Chunk]) -> Iterator[str]:
    """A post is of those listed behind it, else of who stands right before it."""
    posted, last = False, ""
    for chunk in row:
        if chunk.kind == TITLE and _is_office(chunk.value.text):
            posted = True
            if last:
                yield last
        elif chunk.kind == PERSON:
            if posted:
                yield chunk.value.name
            last = chunk.value.name
        elif chunk.kind not in (TITLE, PLACE, BODY):
            posted = posted and chunk.kind == MARK and (chunk.value in (LIST, " ") or (chunk.value == AND and not last))
            last = last if chunk.kind == MARK and chunk.value in (OPEN, " ") else ""


def _is_office(title: str) -> bool:
    kind = kind_of(title)
    head = title.endswith(("长", "主任", "书记"))
    return kind not in _CALLINGS and (head or kind not in _OF_SCHOOLS) and not title.endswith(("师", "员工", "技术员"))
