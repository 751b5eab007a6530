"""How quick the whole extraction is and how much memory it takes, beside the script that tutorials show: jieba.posseg and
co-occurrence, where two names in one sentence are an edge.

    python benchmarks/extract.py

Each runs in a process of its own (so that its peak memory is its own), on one core, over the gold's texts and the two seed
pages, three times after a first text that loads the words and weights. Ours reads the files, cuts them into articles and
states what they say, with evidence; the script splits at full stops and counts pairs. Printed are seconds to be ready,
characters a second (the best pass), peak memory, and what comes out of one pass.
"""

import os
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
PASSES = 3
Run = Callable[[Sequence[Path]], str]


def duikou() -> Run:
    from graph.model import Article  # noqa: PLC0415
    from loaders.extract import extract  # noqa: PLC0415
    from loaders.sources import read  # noqa: PLC0415

    def run(files: Sequence[Path]) -> str:
        articles = [found for found in read(files) if isinstance(found, Article)]
        edges = [s for article in articles for s in extract(article) if s.type != "MENTIONS"]
        return f"{len(edges)} relations of {len({s.type for s in edges})} types"

    return run


def tutorial() -> Run:
    import jieba.posseg  # noqa: PLC0415

    jieba.setLogLevel(60)

    def run(files: Sequence[Path]) -> str:
        pairs: Counter[tuple[str, str]] = Counter()
        for file in files:
            for sentence in re.split("[。!?！？\n]", file.read_text(encoding="utf-8")):
                names = {word.word for word in jieba.posseg.cut(sentence) if word.flag in ("nr", "ns", "nt")}
                pairs.update(combinations(sorted(names), 2))
        return f"{len(pairs)} pairs of no type"

    return run


RUNS = {"jieba.posseg and co-occurrence (baseline)": tutorial, "duikou, files to statements": duikou}


def texts() -> list[Path]:
    from seeds import ARTICLES  # noqa: PLC0415

    return sorted([*(GOLD / "dev").glob("*.txt"), *Path(str(ARTICLES)).glob("*.txt")])


def measure(name: str) -> str:
    files = texts()
    characters = sum(len(file.read_text(encoding="utf-8")) for file in files)
    start = time.perf_counter()
    run = RUNS[name]()
    run(files[:1])
    ready = time.perf_counter() - start
    seconds = []
    for _ in range(PASSES):
        start = time.perf_counter()
        found = run(files)
        seconds.append(time.perf_counter() - start)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{name:<43}{ready:>6.2f} s{characters / min(seconds):>10,.0f} characters/s{megabytes:>6} MB   {found}"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(measure(sys.argv[1]))
    else:
        for name in RUNS:
            subprocess.run([sys.executable, __file__, name], check=True, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"})
