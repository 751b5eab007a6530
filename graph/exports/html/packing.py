"""Discs side by side: `pack` puts linked discs near each other around the first, `rows` lines up what belongs nowhere.
Radii and ties come in, centres go out; no two discs overlap.
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

ANGLES = np.arange(24) * (2 * np.pi / 24)
RING = np.round(np.column_stack([np.cos(ANGLES), np.sin(ANGLES)]), 6)
FLATNESS = np.array([1.0, 1.1])  # a drawing is a little wider than high: what lies above or below counts as farther


def pack(radii: Points, ties: dict[tuple[int, int], int]) -> Points:
    """Centres of the discs, put down one by one: next the one with the strongest ties to those that lie already, at
    the free place beside one of them that is nearest to its ties and to the middle."""
    weights = np.zeros((len(radii), len(radii)))
    for (a, b), weight in ties.items():
        weights[a, b] = weights[b, a] = weight
    centres = np.zeros((len(radii), 2))
    placed = [0] if len(radii) else []
    waiting = list(range(1, len(radii)))
    while waiting:
        tied = weights[np.ix_(waiting, placed)].sum(axis=1)
        number = waiting.pop(int(np.argmax(tied)))
        centres[number] = _free_place(centres[placed], radii[placed], radii[number], weights[number, placed])
        placed.append(number)
    return centres


def _free_place(centres: Points, radii: Points, radius: float, weights: Points) -> Points:
    """Where a disc touches one of those that lie, overlaps none, and has the shortest way to what it is tied to."""
    touching = (centres[:, None, :] + RING[None, :, :] * (radii[:, None, None] + radius)).reshape(-1, 2)
    distance = np.hypot(*(touching[:, None, :] - centres[None, :, :]).transpose(2, 0, 1))
    free = touching[(distance >= radii + radius - 1e-3).all(axis=1)]
    goal = (weights[:, None] * centres).sum(axis=0) / max(weights.sum(), 1.0)
    cost = np.hypot(*((free - goal) * FLATNESS).T) + np.hypot(*(free * FLATNESS).T)
    return np.asarray(np.round(free[int(np.argmin(np.round(cost, 3)))], 3))


def rows(radii: Points, above: Points, reaches: Points) -> Points:
    """Centres in rows as wide as what stands above them, or about square where nothing does."""
    side = 2.4 * float(np.sqrt((radii**2).sum()))
    left = float((above[:, 0] - reaches).min(initial=0.0))
    width = max(float((above[:, 0] + reaches).max(initial=0.0)) - left, side)
    top = float((above[:, 1] + reaches).max(initial=0.0))
    centres = np.zeros((len(radii), 2))
    x, height = left, 0.0
    for number, radius in enumerate(radii):
        if x > left and x + 2 * radius > left + width:
            x, top, height = left, top + height, 0.0
        centres[number] = x + radius, top + radius
        x, height = x + 2 * radius, max(height, 2 * radius)
    return centres
