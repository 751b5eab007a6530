"""What the tagger thinks of a person's name that begins at some character: how likely each end is.

In: of a piece of text, how well each tag fits each character and how well the best way up to there does (tagger.py keeps both), and the weights of the tagger's last layer, a
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


class Piece(NamedTuple):
    """A piece of a text: where it begins, and which columns its characters have where for each tag (row) stands how well it `fits` by itself, and the score
    of the `best` way there."""

    start: int
    columns: NDArray[np.int64]
    fits: Floats
    best: Floats


class Lattice(NamedTuple):
    """The pieces of a text."""

    pieces: tuple[Piece, ...]
    field: Field

    def person(self, at: int, longest: int) -> list[float]:
        """The log-odds that a name of 0, 1, 2, … characters stands at an offset; a name has two at least."""
        odds = [NEVER] * (longest + 1)
        for piece in self.pieces:
            if piece.start <= at < piece.start + len(piece.columns):
                found = _person(piece, at - piece.start, longest, self.field)
                odds[2 : 2 + len(found)] = found
        return odds


def _person(piece: Piece, at: int, longest: int, field: Field) -> list[float]:
    """The log-odds of a name of 2, 3, … characters in a piece. What stands more than AHEAD characters behind makes no difference."""
    size = len(piece.columns)
    stop, last = min(size, at + longest + AHEAD), min(size, at + longest)
    fits, before = piece.fits[:, piece.columns[at:stop]], piece.best[:, piece.columns[at]]
    end = field.last if stop == size else np.zeros(len(fits), np.float32)
    top = (piece.best[:, piece.columns[stop - 1]] + end).max()
    behind = _from_here_on(fits[:, 2:], end, field)[field.begins, : last - at - 1]  # how well a new word begins behind each end
    best = np.full(max(last - at - 1, 0), NEVER, np.float32)
    for begin, further in field.person:
        steps = fits[further, 1 : last - at] + field.transition[further, further]
        steps[:1] += field.transition[begin, further] - field.transition[further, further]
        leave = (field.transition[further, field.begins, None] + behind).max(0)
        if last == size:
            leave = np.append(leave, field.last[further])
        best = np.maximum(best, before[begin] + steps.cumsum() + leave[: len(steps)] - top)
    return [float(odds) for odds in best]


def _from_here_on(fits: Floats, last: Floats, field: Field) -> Floats:
    """How well the best way from each character to the last one does that gives the character some tag."""
    on = fits.T.copy()
    on[-1:] += last
    arriving = field.transition.T
    for k in range(len(on) - 2, -1, -1):
        on[k] += (arriving + on[k + 1, :, None]).max(0)
    return on.T
