"""LAC-small on numpy: characters of pieces of text in, the best tags and their scores out.

The weights are Baidu's LAC-small, which jieba 0.42.1 carries in `jieba/lac_small` (Apache-2.0): characters → embedding →
two bidirectional GRU layers → CRF over 57 tags. Here they run on numpy alone; jieba itself is not imported.

The matrices are small: with more than one BLAS thread the threads mostly wait for each other. Who starts the process sets
OPENBLAS_NUM_THREADS=1 before numpy is first imported (an entry point or the parent of workers does it with
`os.environ.setdefault`; spawned workers inherit it) and takes processes for parallelism. benchmarks/tagger.py measures both.
"""

import importlib.util
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.characters import simplified, traditional
from loaders.lattice import Field

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_BLOCK = 128  # rows of a batch whose inputs are projected in one go: what the processor's cache holds


class Tagging(NamedTuple):
    """The best `tags` of a piece, and what a lattice keeps of it (lattice.Piece)."""

    tags: NDArray[np.uint8]
    columns: Integers
    fits: Floats
    best: Floats


class _Packed(NamedTuple):
    """How a batch lies in memory: all first characters of its pieces, then all second ones, and so on, without padding.

    With the longest piece first, the pieces that reach step t are the first `active[t]`; their characters are the rows from
    `offsets[t]` on. A step's rows are rounded up to a multiple of _row_unit().
    """

    lengths: Integers
    active: list[int]
    rows: list[int]
    offsets: list[int]

    @classmethod
    def of(cls, pieces: Sequence[str]) -> "_Packed":
        lengths = np.array([len(piece) for piece in pieces])
        active = (lengths > np.arange(lengths[0])[:, None]).sum(1)
        rows = -(-active // _row_unit()) * _row_unit()
        return cls(lengths, active.tolist(), rows.tolist(), (rows.cumsum() - rows).tolist())

    @property
    def size(self) -> int:
        return self.offsets[-1] + self.rows[-1]

    def positions(self) -> list[Integers]:
        """Where the characters of each piece lie."""
        offsets = np.array(self.offsets)
        return [offsets[:length] + i for i, length in enumerate(self.lengths.tolist())]

    def blocks(self) -> Iterator[list[tuple[int, int]]]:
        """The steps, (offset, rows), in runs of about _BLOCK rows."""
        steps = zip(self.offsets, self.rows, strict=True)
        return (list(block) for _, block in groupby(steps, lambda step: step[0] // _BLOCK))


_NARROW = 12  # pieces; of fewer the tags are the longer axis


@cache
def _row_unit() -> int:
    """The least number in whose multiples rows come out of a matrix product the same, however many there are.

    A single row takes another way through BLAS, with other roundings, and so does what is left over on some processors: with
    AVX-512 the number is 2, with AVX2 12.
    """
    numbers = np.random.default_rng(0)
    shapes = ((1440, 128, 256), (1440, 256, 384), (1440, 256, 57))
    pairs = [(numbers.random((m, k), np.float32), numbers.random((k, n), np.float32)) for m, k, n in shapes]
    whole = [rows @ matrix for rows, matrix in pairs]

    def alike(unit: int) -> bool:
        sizes = [*range(unit, 48 + unit, unit), 240 + unit]
        return all(np.array_equal(a[:m] @ b, c[:m]) for (a, b), c in zip(pairs, whole, strict=True) for m in sizes)

    return next((unit for unit in (2, 4, 8, 12, 16) if alike(unit)), 48)


class _Gru(NamedTuple):
    """Both directions of a layer: the recurrent weights of update and reset gate, and of the candidate, one above the other.

    A gate is sigmoid(v) = (1 + tanh(v/2)) / 2, as numpy's tanh is the quickest of its kind. The weights come halved, those of the gates for v/2, those
    of the candidate as the reset gate is doubled here; half of a float is exact.
    """

    gates: Floats
    candidate: Floats

    def run(self, projected: Callable[[slice], Floats], batch: _Packed, turned: Integers) -> Floats:
        """The hidden states, for what is projected of some rows' inputs; of both, [0] is in reading order and [1] has each piece back to front.

        They come out in reading order, those of both directions side by side.
        """
        size = self.candidate.shape[1]
        states = np.empty((batch.size, 2, size), np.float32)
        hidden = np.zeros((2, batch.rows[0], size), np.float32)
        for block in batch.blocks():
            first, end = block[0][0], sum(block[-1])
            inputs, out = projected(slice(first, end)), states[first:end].swapaxes(0, 1)
            for offset, rows in block:
                here = slice(offset - first, offset - first + rows)
                hidden = self._step(hidden[:, :rows], inputs[:, here], out[:, here])
        states[:, 1] = states[turned, 1]
        return states.reshape(batch.size, -1)

    def _step(self, hidden: Floats, inputs: Floats, out: Floats) -> Floats:
        size = self.candidate.shape[1]
        gates = hidden @ self.gates
        gates += inputs[..., : 2 * size]
        np.tanh(gates, gates)
        gates += 1
        candidate = (gates[..., size:] * hidden) @ self.candidate
        candidate += inputs[..., 2 * size :]
        np.tanh(candidate, candidate)
        candidate -= hidden
        candidate *= gates[..., :size]
        candidate *= 0.5
        return np.add(hidden, candidate, out)


class _Embedding:
    """The first projection of each character's vector, done once. Characters that never come up cost nothing: rows are worked out a block at a time."""

    BLOCK = 240  # a multiple of every _row_unit()

    def __init__(self, vectors: Floats, matrices: Floats, biases: Floats) -> None:
        self._vectors, self._matrices, self._biases = vectors, matrices, biases
        self._table = np.empty((len(matrices), len(vectors), matrices.shape[2]), np.float32)
        self._known = np.zeros(-(-len(vectors) // self.BLOCK), bool)

    def of(self, rows: Integers) -> Floats:
        """The table, for both directions; only the rows asked for, and those asked for before, mean something."""
        blocks = rows // self.BLOCK
        for block in np.unique(blocks[~self._known[blocks]]):
            here = slice(block * self.BLOCK, (block + 1) * self.BLOCK)
            self._table[:, here] = self._vectors[here] @ self._matrices + self._biases
            self._known[block] = True
        return self._table


class Model:
    """The weights, read once. `ids` maps a code point to its row of the embedding, `tags` an output to its name."""

    def __init__(self, folder: Path) -> None:
        weight, size = cache(lambda name: _read_weight(folder / "model_baseline" / name)), 128

        def projections(*both: int) -> tuple[Floats, Floats]:
            biases = [weight(f"fc_{k}.b_0") + weight(f"gru_{k}.b_0") for k in both]
            half = np.repeat(np.array([0.5, 0.5, 1], np.float32), size)  # of what goes into the gates
            return np.stack([weight(f"fc_{k}.w_0") for k in both]) * half, np.stack(biases) * half

        def layer(*both: int) -> _Gru:
            flat = np.stack([weight(f"gru_{k}.w_0").ravel() for k in both]) * np.float32(0.5)
            gates, candidate = flat[:, : 2 * size * size], flat[:, 2 * size * size :]
            return _Gru(gates.reshape(2, size, 2 * size), candidate.reshape(2, size, size))

        self.embedding = _Embedding(weight("word_emb"), *projections(0, 1))
        self.projection = projections(2, 3)
        self.layers = layer(0, 1), layer(2, 3)
        self.output = weight("fc_4.w_0"), weight("fc_4.b_0").ravel()
        self.first, self.last, self.transition = weight("crfw")[0], weight("crfw")[1], _possible(weight("crfw")[2:])
        self.ids = _character_ids(folder / "word.dic")
        names = [line.split("\t")[1] for line in (folder / "tag.dic").read_text("utf-8").splitlines()]
        self.tags = [name.split("-")[0] for name in names]
        self.begins = np.array([not name.endswith("-I") for name in names])
        person = tuple((names.index(f"{kind}-B"), names.index(f"{kind}-I")) for kind in ("PER", "nr"))
        self.field = Field(self.first, self.last, self.transition, np.flatnonzero(self.begins), person)

    def tag_ids(self, pieces: Sequence[str]) -> list[Tagging]:
        """The best tag sequence of each piece, with the scores, which all of them share. Pieces come with the longest first."""
        batch = _Packed.of(pieces)
        positions = batch.positions()
        characters, turned = np.zeros((2, batch.size), np.int64)
        for piece, here in zip(pieces, positions, strict=True):
            points = np.frombuffer(piece.encode("utf-32-le", "surrogatepass"), np.uint32)
            characters[here] = self.ids[np.minimum(points, len(self.ids) - 1)]
            turned[here] = here[::-1]
        fits = self._emissions(characters, turned, batch)
        best = fits.copy()
        path = self._best_path(best, batch)
        return [Tagging(path[here], here, fits, best) for here in positions]

    def _emissions(self, characters: Integers, turned: Integers, batch: _Packed) -> Floats:
        """How well each tag (row) fits each character (column), by itself; `turned` tells where each character lies in its piece turned round.

        Read back to front, pieces are packed as they are front to back, so both directions of a layer go in one step.
        """
        first, second = self.layers
        orders = np.stack([np.arange(batch.size), turned])
        table, both = self.embedding.of(characters), np.array([[0], [1]])
        states = first.run(lambda here: table[both, characters[orders[:, here]]], batch, turned)
        matrices, biases = self.projection
        states = second.run(lambda here: states[orders[:, here]] @ matrices + biases, batch, turned)
        scores = states @ self.output[0] + self.output[1]
        return np.ascontiguousarray(scores.T)

    def _best_path(self, scores: Floats, batch: _Packed) -> NDArray[np.uint8]:
        """Viterbi, which turns the scores into those of the best way to each character. The way back is found from the scores on the way forward, which is far quicker than to note it there."""
        offsets, active = batch.offsets, batch.active
        scores[:, : active[0]] += self.first[:, None]
        for before, here, alive in zip(offsets, offsets[1:], active[1:], strict=False):
            scores[:, here : here + alive] += _best_before(scores[:, before : before + alive], self.transition)
        path = np.zeros(batch.size, np.uint8)
        ends = np.array(offsets)[batch.lengths - 1] + np.arange(active[0])
        path[ends] = (scores[:, ends] + self.last[:, None]).argmax(0)
        for before, here, alive in reversed(list(zip(offsets, offsets[1:], active[1:], strict=False))):
            arriving = self.transition[:, path[here : here + alive]]
            path[before : before + alive] = (scores[:, before : before + alive] + arriving).argmax(0)
        return path


_FIRST, _FURTHER = (
    slice(0, None, 2),
    slice(1, None, 2),
)  # tags of the first character of a word and of further ones take turns; the last tag has no second


def _possible(transition: Floats) -> Floats:
    """The weights from tag to tag, with a word's further characters behind those of its own kind alone: the others are so low that none was ever taken."""
    kinds = np.arange(len(transition)) // 2
    return np.where((kinds[:, None] != kinds) & (np.arange(len(kinds)) % 2 == 1), np.float32(-np.inf), transition)


def _best_before(scores: Floats, transition: Floats) -> Floats:
    """The best score with which each tag (row) can be reached, of each of some pieces (column). numpy is quick along the last axis of three."""
    best = np.empty_like(scores)
    if scores.shape[1] < _NARROW:
        best[_FIRST] = (scores.T[..., None] + transition[:, _FIRST]).max(1).T
    else:
        best[_FIRST] = (scores[:, None] + transition[:, _FIRST, None]).max(0)
    goes_on = transition.diagonal(1)[_FIRST, None], transition.diagonal()[_FURTHER, None]
    best[_FURTHER] = np.maximum(scores[:-1][_FIRST] + goes_on[0], scores[_FURTHER] + goes_on[1])
    return best


@cache
def model() -> Model:
    """The one model of this process, read at its first use. ModuleNotFoundError, with what is missing, where jieba 0.42.1 with its weights is not installed."""
    jieba = importlib.util.find_spec("jieba")  # found, not imported: importing it costs a second
    if jieba is None or jieba.origin is None:
        raise ModuleNotFoundError("the tagger's weights come with jieba==0.42.1, which is not installed")
    folder = Path(jieba.origin).with_name("lac_small")
    if not (folder / "model_baseline").is_dir():
        raise ModuleNotFoundError(f"the tagger's weights come with jieba==0.42.1; this one has none: {folder.parent}")
    return Model(folder)


def _read_weight(path: Path) -> Floats:
    """A PaddlePaddle tensor file: version, LoD table, version, then a TensorDesc message and the raw numbers.

    A unit of the first layer has died: 256 weights are below 1e-42, too small for a normal float, and with them a matrix product takes three times as long. They count as nothing.
    """
    raw = path.read_bytes()
    at = 12
    for _ in range(int.from_bytes(raw[4:12], "little")):
        at += 8 + int.from_bytes(raw[at : at + 8], "little")
    described = at + 8
    data = described + int.from_bytes(raw[at + 4 : described], "little")
    numbers = np.frombuffer(raw, np.float32, offset=data).reshape(list(_dimensions(raw[described:data])))
    return np.where(np.abs(numbers) < np.finfo(np.float32).tiny, np.float32(0), numbers)


def _dimensions(message: bytes) -> Iterator[int]:
    """Field 2 (dims) of a TensorDesc protocol-buffer message; both its fields are variable-length integers."""
    values: list[int] = []
    shift = value = 0
    for byte in message:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            values.append(value)
            shift = value = 0
    return (value for key, value in zip(values[::2], values[1::2], strict=True) if key >> 3 == 2)


# ── characters ──

# The training text was folded to half width, and without that the weights do a fifth worse; 《》 were kept as they are.
_PUNCTUATION = str.maketrans("，、。；：？！“”‘’（）〔〕【】〈〉「」『』—～…·•‧・", ',,.;:?!""\'\'()()[]<>""""-~.····')
_LIMIT = 0x10000


def _character_ids(dictionary: Path) -> NDArray[np.int32]:
    """The embedding row for each code point of the basic plane; the last entry, no character, stands for all unknown."""
    rows = [line.split("\t") for line in dictionary.read_text("utf-8").split("\n")]
    known = {character: int(row) for row, character in (r for r in rows if len(r) == 2)}
    ids = np.full(_LIMIT, known["OOV"], np.int32)
    own = [character for character in known if len(character) == 1 and ord(character) < _LIMIT]
    others = "".join(map(chr, (*range(0xFF01, 0xFF5F), *_PUNCTUATION, *traditional())))
    for characters, folded in ((own, own), (others, _folded(others))):
        pairs = [(ord(character), known[plain]) for character, plain in zip(characters, folded, strict=True) if plain in known]
        ids[[point for point, _ in pairs]] = [row for _, row in pairs]
    return ids


def _folded(characters: str) -> str:
    """Each character as the weights know it: half width, ASCII punctuation, simplified Chinese."""
    half = [chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in characters]
    return simplified("".join(half).translate(_PUNCTUATION))
