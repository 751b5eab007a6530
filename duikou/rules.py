"""Digests of our own code and words: whatever changes in them, what was made with them is made anew."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain


@cache
def of_reading() -> str:
    """What cuts and understands articles."""
    ours = [files("graph") / name for name in ("model.py", "ontology.py", "identity")]
    return _digest(files("loaders"), files("seeds") / "lexicon", *ours)


@cache
def of_folding() -> str:
    """What decides identity, makes nodes and edges of statements, and stores them."""
    return _digest(files("graph"), files("seeds") / "lexicon")


def _digest(*parts: Traversable) -> str:
    digest = hashlib.sha256()
    for file in chain.from_iterable(map(_files, parts)):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(part: Traversable) -> Iterator[Traversable]:
    if part.is_file():
        yield part
    elif part.name not in ("__pycache__", "exports"):
        for entry in sorted(part.iterdir(), key=lambda e: e.name):
            yield from _files(entry)
