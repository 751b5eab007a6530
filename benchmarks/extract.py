"""How quick the whole extraction is, what part of it the tagger takes, and how much memory, beside the script that tutorials show:
jieba.posseg and co-occurrence, where two names in one sentence are an edge.

    python benchmarks/extract.py

Each runs in a process of its own (so that its peak memory is its own), on one core, over the gold's texts and the two seed
pages, three times after a first text that loads the words and weights. Ours reads the files, cuts them into articles and
states what they say, with evidence, in a process set up as those of a build are, once with the reading and once without; the script splits at full stops and counts
pairs. Printed are processor seconds to be ready, characters a processor second (the best pass) and that as a ratio to the
script's, peak memory, and what comes out of one pass.
"""

import os
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
PASSES = 3
Run = Callable[[Sequence[Path]], str]


def duikou() -> Run:
    from duikou.workers import look_for_circles_seldom  # noqa: PLC0415
    from graph.model import Article  # noqa: PLC0415
    from loaders.extract import extract_all  # noqa: PLC0415
    from loaders.sources import read  # noqa: PLC0415

    look_for_circles_seldom()

    def run(files: Sequence[Path]) -> str:
        articles = (found for found in read(files) if isinstance(found, Article))
        edges = [s for stated in extract_all(articles) for s in stated if s.type != "MENTIONS"]
        return f"{len(edges)} relations of {len({s.type for s in edges})} types"

    return run


def in_memory() -> Run:
    """As `duikou`, but the articles are read and cut in the first pass, so that the best pass is from text to statements alone."""
    from duikou.workers import look_for_circles_seldom  # noqa: PLC0415
    from graph.model import Article  # noqa: PLC0415
    from loaders.extract import extract_all  # noqa: PLC0415
    from loaders.sources import read  # noqa: PLC0415

    look_for_circles_seldom()
    articles = cache(lambda files: [found for found in read(files) if isinstance(found, Article)])

    def run(files: Sequence[Path]) -> str:
        return f"{sum(len(stated) for stated in extract_all(articles(tuple(files))))} statements"

    return run


def tagger() -> Run:
    from loaders.tagger import tag  # noqa: PLC0415

    def run(files: Sequence[Path]) -> str:
        return f"{sum(len(tokens) for file in files for tokens in tag([file.read_text(encoding='utf-8')]))} words"

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


RUNS = {
    "jieba.posseg and co-occurrence (baseline)": tutorial,
    "duikou, files to statements": duikou,
    "duikou, texts in memory to statements": in_memory,
    "duikou, the tagger alone, a file at a time": tagger,
}


def texts() -> list[Path]:
    from seeds import ARTICLES  # noqa: PLC0415

    return sorted([*(GOLD / "dev").glob("*.txt"), *Path(str(ARTICLES)).glob("*.txt")])


def measure(name: str, baseline: float) -> float:
    """Run one and print its row; give its characters a second."""
    files = texts()
    characters = sum(len(file.read_text(encoding="utf-8")) for file in files)
    start = time.process_time()
    run = RUNS[name]()
    run(files[:1])
    ready = time.process_time() - start
    seconds = []
    for _ in range(PASSES):
        start = time.process_time()
        found = run(files)
        seconds.append(time.process_time() - start)
    speed = characters / min(seconds)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    row = f"{ready:>6.2f} s{speed:>10,.0f} characters/s ({speed / (baseline or speed):.2f}){megabytes:>6} MB   {found}"
    print(f"{name:<43}{row}")
    return speed


def main() -> None:
    """Each in a process of its own; the first is what the others are compared with."""
    baseline = ""
    for name in RUNS:
        command = [sys.executable, __file__, name, baseline]
        done = subprocess.run(
            command, check=True, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"}, stdout=subprocess.PIPE, text=True
        )
        row, speed = done.stdout.splitlines()
        print(row, flush=True)
        baseline = baseline or speed


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(measure(sys.argv[1], float(sys.argv[2] or 0)))
    else:
        main()
