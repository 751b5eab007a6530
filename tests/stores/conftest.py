"""The stores on which the contract is tested, each empty: a store is one more parameter here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.stores import Store, open_store


@pytest.fixture(params=["embedded"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    targets = {"embedded": tmp_path / "store"}
    with open_store(targets[request.param]) as opened:
        yield opened
