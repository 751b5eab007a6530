"""Forces between the nodes of one island: `settle` draws linked nodes together and all others apart (Fruchterman and
Reingold's method), `part` then moves them until none covers another. Both are vectorised and cost about n·√n a round.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Numbers = NDArray[np.int64]

EXACT = 600  # up to so many nodes each pushes each; beyond, the far ones push as crowds
GOLDEN = np.pi * (3 - np.sqrt(5))
PUSHES = 4  # of overlapping nodes before it is looked anew which those are
TOUCH = 1e-2  # so little overlap is none
GRAIN = 3  # decimals that positions are rounded to


def settle(count: int, links: Sequence[tuple[int, int]], room: Points) -> Points:
    """Positions in which the links are short and the crowd is even; `room` is the radius each node wants for itself."""
    spacing = 2 * float(np.sqrt((room**2).mean())) if count else 0.0
    points = _sunflower(count, spacing)
    if count < 3 or not links:
        return points
    start, end = np.array(links, dtype=np.int64).T
    mass = 1 + np.bincount(np.concatenate([start, end]), minlength=count) / 2
    rounds = 100 if count <= EXACT else 70
    for heat in np.linspace(spacing * np.sqrt(count) / 6, spacing / 20, rounds):
        move = _pushes(points, mass, spacing) + _pulls(points, start, end, spacing) - points * 0.25
        length = np.hypot(move[:, 0], move[:, 1]).clip(1e-9)
        points = np.round(points + move * (np.minimum(length, heat) / length)[:, None], GRAIN)
    return points


def part(points: Points, room: Points, rounds: int = 50) -> Points:
    """The points moved apart until no two discs of radius `room` overlap; where that does not come about, spread wider."""
    points = _aired(_shaken(points), room)
    while True:
        for _ in range(rounds):
            pairs = _near_pairs(points, room)
            if not (_overlaps(points, room, *pairs)[1] > TOUCH).any():
                return points
            for _ in range(PUSHES):
                points = _pushed_apart(points, room, *pairs)
        points = points * 1.1


def _near_pairs(points: Points, room: Points) -> tuple[Numbers, Numbers]:
    """The pairs that overlap or may come to, if those beside them are pushed apart."""
    first, second = _close_pairs(points, 2 * float(room.max(initial=0.0)))
    near = _overlaps(points, room, first, second)[1] > -room.min(initial=0.0)
    return first[near], second[near]


def _pushed_apart(points: Points, room: Points, first: Numbers, second: Numbers) -> Points:
    """The points, of which each has left all those that it overlapped about half of the way."""
    away, overlap = _overlaps(points, room, first, second)
    push = away * np.where(overlap > TOUCH, overlap * 0.52, 0.0)[:, None]
    return np.round(points + _sums(first, push, len(points)) - _sums(second, push, len(points)), GRAIN)


def _overlaps(points: Points, room: Points, first: Numbers, second: Numbers) -> tuple[Points, Points]:
    """For each pair the direction from the second to the first, and by how much their discs overlap."""
    away = points[first] - points[second]
    distance = np.hypot(away[:, 0], away[:, 1]).clip(1e-3)
    return away / distance[:, None], room[first] + room[second] - distance


def _sunflower(count: int, spacing: float) -> Points:
    """A spiral of even density, as a sunflower's seeds lie: the start, and the answer where there are no links."""
    number = np.arange(count)
    distance, angle = spacing * 0.56 * np.sqrt(number), number * GOLDEN
    return np.round(np.column_stack([distance * np.cos(angle), distance * np.sin(angle)]), GRAIN)


def _shaken(points: Points) -> Points:
    """No two points in the very same place, or nothing could tell which way to move them apart."""
    number = np.arange(len(points))
    return np.round(points + 0.1 * np.column_stack([np.cos(number * GOLDEN), np.sin(number * GOLDEN)]), GRAIN)


def _aired(points: Points, room: Points) -> Points:
    """The points drawn in or out evenly until they lie about as close as the discs need: little is then left to part."""
    if len(points) < 3:
        return points
    points = points - points.mean(axis=0)
    present = np.sqrt((points**2).sum(axis=1).mean())
    needed = np.sqrt((room**2).sum() * 0.8)  # the same of an even disc of about one and a half times their area
    aired: Points = points * (needed / max(present, 1e-9))
    return np.round(aired, GRAIN)


def _pushes(points: Points, mass: Points, spacing: float) -> Points:
    """What drives every node away from all others: spacing² / distance, and the more, the more neighbours the two have:
    so a hub makes room for them around itself."""
    centres, weights = _crowds(points, mass) if len(points) > EXACT else (points, mass)
    across = points[:, None, 0] - centres[None, :, 0]
    down = points[:, None, 1] - centres[None, :, 1]
    across *= across
    down *= down
    across += down
    across += (spacing / 10) ** 2
    strength = np.divide(weights * spacing**2, across, out=across)
    pushed: Points = (points * strength.sum(axis=1)[:, None] - strength @ centres) * np.sqrt(mass)[:, None]
    return pushed


def _crowds(points: Points, mass: Points) -> tuple[Points, Points]:
    """The points gathered in the cells of a grid: the middle of each crowd and its mass."""
    low, high = points.min(axis=0), points.max(axis=0)
    side = int(np.sqrt(EXACT))
    cells = np.minimum((points - low) / np.maximum(high - low, 1e-9) * side, side - 1).astype(np.int64)
    _, cell = np.unique(cells[:, 0] * side + cells[:, 1], return_inverse=True)
    weight = np.bincount(cell, weights=mass).astype(np.float64)
    return _sums(cell, points * mass[:, None], len(weight)) / weight[:, None], weight


def _pulls(points: Points, start: Numbers, end: Numbers, spacing: float) -> Points:
    """What draws linked nodes together: distance² / spacing."""
    apart = points[end] - points[start]
    pull = apart * (np.hypot(apart[:, 0], apart[:, 1]) / spacing)[:, None]
    return _sums(start, pull, len(points)) - _sums(end, pull, len(points))


def _sums(group: Numbers, values: Points, count: int) -> Points:
    """The values added up by group."""
    return np.column_stack([np.bincount(group, weights=values[:, axis], minlength=count) for axis in (0, 1)])


def _close_pairs(points: Points, reach: float) -> tuple[Numbers, Numbers]:
    """All pairs that may be nearer than `reach`: those in one cell of a grid that wide, or in neighbouring cells."""
    cells = np.floor((points - points.min(axis=0)) / max(reach, 1e-9)).astype(np.int64) + 1
    width = int(cells[:, 1].max()) + 2
    keys = cells[:, 0] * width + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    firsts, seconds = [], []
    for step in (0, 1, width - 1, width, width + 1):
        low = np.searchsorted(keys, keys + step, side="left")
        if step == 0:
            low = np.arange(len(keys)) + 1  # each pair of one cell once
        many = np.maximum(np.searchsorted(keys, keys + step, side="right") - low, 0)
        first = np.repeat(np.arange(len(keys)), many)
        within = np.arange(len(first)) - np.repeat(np.cumsum(many) - many, many)
        firsts.append(order[first])
        seconds.append(order[np.repeat(low, many) + within])
    return np.concatenate(firsts), np.concatenate(seconds)
