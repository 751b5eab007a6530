"""Bodies that an article tells apart from its own: 「我院与/江州医院/签约」, 「集团公司与/云港集团/」, 「/江州大学/校长一行来我校」.

In: a sentence's chunks. Out: those bodies. A house paper speaks of itself as 我校, 集团, 公司; who is joined to that or comes there is
not it, so that its posts (「校党委书记高远」) are none of theirs.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import ACT, AND, BODY, LIST, MARK, PERSON, PLACE, STOP, TEXT, TITLE, Chunk
from loaders.mentions.bodies import Body

_HOUSE = "(?:我|本)(?:校|院|会|司|行|局|委|办|公司|集团|中心)"
_OWN = re.compile(f"(?:{_HOUSE}|(?:^|代表)(?:集团公司|集团|公司|医院|学校|学院|商会|协会))$")
_OWN_BEHIND = re.compile(_HOUSE)
_COMES = re.compile(
    f"(?:[来到赴抵]|来访|到访|莅临|访问|走访|参观|考察|调研|走进){_HOUSE}|[来莅][校院](?=$|[参考访调交洽指进开就商])"
)


def counterparts(row: Sequence[Chunk]) -> Iterator[Body]:
    """The bodies in a sentence that are not the article's own."""
    if not any(c.kind == BODY for c in row):
        return
    for k, chunk in enumerate(row):
        if chunk.kind == BODY and chunk.value.form == "集团公司":
            yield from (c.value for c in _joined(row, k) if c.kind == BODY)
        if chunk.kind != TEXT:
            continue
        if _COMES.search(_with_act(row, k)):
            yield from (c.value for c in _clause_before(row, k) if c.kind == BODY)
        if _OWN.search(chunk.value):
            yield from (c.value for c in _joined(row, k) if c.kind == BODY)
        if _OWN_BEHIND.match(chunk.value) and k > 1 and row[k - 1].value == AND and row[k - 2].kind == BODY:
            yield row[k - 2].value


def _with_act(row: Sequence[Chunk], k: int) -> str:
    """The words of the k-th chunk with the verb before them: 「莅临/我校」."""
    verb = row[k - 1].value.form if k and row[k - 1].kind == ACT else ""
    return f"{verb}{row[k].value}"


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
        listed = chunk.kind == MARK and chunk.value in (LIST, AND)
        if not (listed or chunk.kind in (BODY, PLACE, PERSON, TITLE) or chunk.value in ("政府", "人民政府", "管委会")):
            return
        yield chunk
