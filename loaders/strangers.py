"""Bodies that an article tells apart from its own: 「我院与/江州医院/签约」, 「集团公司与/云港集团/」, 「/江州大学/校长一行来我校」.

In: a sentence's chunks. Out: the names of those bodies. A house paper speaks of itself as 我校, 集团, 公司; who is joined to that or comes there is
not it, so that its posts (「校党委书记高远」) are none of theirs.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import AND, BODY, LIST, MARK, PERSON, PLACE, STOP, TEXT, TITLE, Chunk

_HOUSE = "(?:我|本)(?:校|院|会|司|行|局|委|办|公司|集团|中心)"
_OWN = re.compile(f"(?:{_HOUSE}|(?:^|代表)(?:集团公司|集团|公司|医院|学校|学院|商会|协会))$")
_OWN_BEHIND = re.compile(_HOUSE)
_COMES = re.compile(
    f"(?:来访?|到访?|赴|莅临|莅|访问|走访|参观|考察|做客|走进|抵达?){_HOUSE}|(?:来|莅)[校院](?=$|[参考访调交洽指进开就商])"
)


def strangers(row: Sequence[Chunk]) -> Iterator[str]:
    """The names of the bodies in a sentence that are not the article's own."""
    for k, chunk in enumerate(row):
        if chunk.kind != TEXT:
            continue
        if _COMES.search(chunk.value):
            yield from (c.value.name for c in _clause_before(row, k) if c.kind == BODY)
        if _OWN.search(chunk.value):
            yield from (c.value.name for c in _joined(row, k) if c.kind == BODY)
        if _OWN_BEHIND.match(chunk.value) and k > 1 and row[k - 1].value == AND and row[k - 2].kind == BODY:
            yield row[k - 2].value.name


def _clause_before(row: Sequence[Chunk], k: int) -> Iterator[Chunk]:
    """The chunks before the k-th of its sentence, up to a stop."""
    for chunk in reversed(row[:k]):
        if chunk.kind == MARK and chunk.value == STOP:
            return
        yield chunk


def _joined(row: Sequence[Chunk], k: int) -> Iterator[Chunk]:
    """「我院/与/江州市政府、江州医院」: what a joining word and a list bind to the k-th chunk."""
    if k + 1 >= len(row) or row[k + 1].kind != MARK or row[k + 1].value != AND:
        return
    for chunk in row[k + 2 :]:
        if chunk.kind not in (BODY, PLACE, PERSON, TITLE) and not (chunk.kind == MARK and chunk.value in (LIST, AND)):
            return
        yield chunk
