"""Authorities whom an article cites: 「习近平总书记…」, 「以…同志为核心的党中央」.

In: a sentence's chunks and the place of a person among them. Out: whether he is only cited. Who is said to have chaired what was held there took part in that.
"""

from collections.abc import Sequence
from itertools import pairwise

from loaders.chunks import ACT, BODY, TEXT, TITLE, Chunk


def is_cited(row: Sequence[Chunk], at: int) -> bool:
    """「习近平总书记强调…」, 「习近平主席…」: an authority, not a participant; 「江州市政协/高远主席」 is one, and so is who 「主持召开」 a meeting."""
    after = row[at + 1] if at + 1 < len(row) else None
    words = "" if after is None else after.value.text if after.kind == TITLE else after.value if after.kind == TEXT else ""
    own = at > 0 and row[at - 1].kind == BODY
    return words.startswith(_CITED) and not (own and words.startswith("主席")) and not _chairs(row, at)


_CITED = ("总书记", "新时代", "同志为核心", "主席", "委托")


def _chairs(row: Sequence[Chunk], at: int) -> bool:
    """「总书记…主持召开某某座谈会」 does state that he chaired it."""
    return any(
        c.kind == ACT and c.value.form == "主持" and n.kind == ACT and n.value.act == "hold" for c, n in pairwise(row[at:])
    )
