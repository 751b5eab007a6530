"""Weights of signs, as learned from the gold: what `make calibrate` wrote."""

import csv
from collections.abc import Mapping
from importlib.resources import files


def weights(package: str, file: str) -> Mapping[str, float]:
    """The weight of each sign of a `sign,weight` file beside the code that uses it."""
    with (files(package) / file).open(encoding="utf-8") as lines:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(lines)}
