"""Weights of signs, learned from examples: the sum of the weights of what one shows is the log-odds of its being right.

They are those of a logistic regression with a ridge, found by Newton's method (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd ed.,
4.4): the same examples give the same weights.
"""

import csv
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RIDGE = 1.0
STEPS = 30


def learned(examples: Sequence[tuple[Collection[str], bool]]) -> dict[str, float]:
    """The weight of each sign, and of `any` that every example shows."""
    signs = ["any", *sorted({sign for shown, _ in examples for sign in shown})]
    shows = np.array([[sign == "any" or sign in shown for sign in signs] for shown, _ in examples], float)
    weights = _logistic(shows, np.array([right for _, right in examples], float))
    return dict(zip(signs, weights.round(2).tolist(), strict=True))


def save(weights: Mapping[str, float], file: Path) -> None:
    """Write weights as `sign,weight`."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["sign", "weight"])
        rows.writerows(weights.items())


def _logistic(shows: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights; the ridge spares the first one, which every example shows."""
    weights = np.zeros(shows.shape[1])
    ridge = np.diag([0.0, *[RIDGE] * (len(weights) - 1)])
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-shows @ weights))
        slope = shows.T @ (right - share) - ridge @ weights
        curve = (shows * (share * (1 - share))[:, None]).T @ shows + ridge
        weights += np.linalg.solve(curve, slope)
    return weights
