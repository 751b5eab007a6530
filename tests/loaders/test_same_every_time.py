"""The same articles state the same in every process, in the same order, whatever order Python's sets happen to have there."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import hashlib
from readings import SETS, articles_of
from loaders.extract import extract_all
articles = [article for gold in SETS["like-dev"] for article in articles_of(gold)]
for article, stated in zip(articles, extract_all(articles), strict=True):
    print(article.path, hashlib.sha256("".join(s.model_dump_json() for s in stated).encode()).hexdigest())
"""


def test_statements_are_the_same_in_every_process() -> None:
    tests = Path(__file__).parents[1]
    path = os.pathsep.join(map(str, (tests.parent, tests)))
    shown = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PYTHONPATH": path},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1
