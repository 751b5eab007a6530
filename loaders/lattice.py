"""What the tagger thinks of a person's name that begins at some character: how likely each end is.

In: how well the best way to tag a piece of text up to each character does (tagger.py keeps it when it is done), and the weights of the tagger's last layer, a
conditional random field (Lafferty, McCallum and Pereira, 2001). Out: for each end, the log-odds of the best tagging with a name right there against the best of
all. The tagger itself tells its best tagging only; that a post stands before a name, or a list mark, it does not know.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

AHEAD = 2  # characters behind the longest name that are weighed along
NEVER = -12.0  # the log-odds of what is out of the question


class Field(NamedTuple):
    """The weights: to begin and to end with a tag, from one tag (row) to the next (column); which tags begin words; and (first, further) character of a
    person's name."""

    first: Floats
    last: Floats
    transition: Floats
    begins: NDArray[np.int64]
    person: tuple[tuple[int, int], ...]


class Lattice(NamedTuple):
    """Of each piece of a text: where it begins, and for each tag (row) and character (column) the score of the best way there."""

    pieces: tuple[tuple[int, Floats], ...]
    field: Field

    def person(self, at: int, longest: int) -> list[float]:
        """The log-odds that a name of 0, 1, 2, … characters stands at an offset."""
        for start, best in self.pieces:
            if start <= at < start + best.shape[1]:
                return _person(best, at - start, longest, self.field)
        return [NEVER] * (longest + 1)


def _person(best: Floats, at: int, longest: int, field: Field) -> list[float]:
    """`Lattice.person` in one piece. What stands more than AHEAD characters behind makes no difference."""
    stop = min(best.shape[1], at + longest + AHEAD)
    own = _own(best, at, stop, field)
    on = _from_here_on(own, field.last if stop == best.shape[1] else np.zeros(len(best), np.float32), field)
    top = float((best[:, at] + on[:, 0] - own[:, 0]).max())
    behind = on[field.begins]  # how well a new word begins at each character
    odds = [NEVER] * (longest + 1)
    for begin, further in field.person:
        score, tag = float(best[begin, at]), begin
        for size in range(1, min(longest, best.shape[1] - at) + 1):
            end = (
                float(field.last[tag])
                if at + size == best.shape[1]
                else float((field.transition[tag, field.begins] + behind[:, size]).max())
            )
            odds[size] = max(odds[size], score + end - top)
            if at + size < stop:
                score += float(field.transition[tag, further] + own[further, size])
                tag = further
    return odds


def _own(best: Floats, at: int, stop: int, field: Field) -> Floats:
    """How well each tag fits each of some characters by itself."""
    own = best[:, at:stop].copy()
    if at == 0:
        own[:, 0] -= field.first
    first = max(at, 1)
    own[:, first - at :] -= (best[:, None, first - 1 : stop - 1] + field.transition[..., None]).max(0)
    return own


def _from_here_on(own: Floats, last: Floats, field: Field) -> Floats:
    """How well the best way from each character to the last of `own` does that gives the character some tag."""
    on = own.copy()
    on[:, -1] += last
    for k in range(own.shape[1] - 2, -1, -1):
        on[:, k] += (field.transition + on[:, k + 1]).max(1)
    return on
