"""How quick the tagger is and how much memory it takes, beside jieba's own part-of-speech tagging of the same text.

    OPENBLAS_NUM_THREADS=1 python benchmarks/tagger.py

Each runs in a process of its own (so that its peak memory is its own) on the two seed pages, repeated to 200,000 characters,
and prints seconds to be ready, characters a second, and peak memory. The tagger runs three times: all articles in one call
with one BLAS thread and with two, and one article a call with one thread.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

CHARACTERS = 200_000


def seed_texts() -> list[str]:
    from seeds import ARTICLES  # noqa: PLC0415

    pages = [page.read_text("utf-8") for page in sorted(ARTICLES.iterdir(), key=lambda p: p.name)]
    blocks = [block for page in pages for block in page.split("\n\n")]
    return blocks * (CHARACTERS // sum(map(len, blocks)))


def together() -> Callable[[Sequence[str]], object]:
    from loaders.tagger import tag  # noqa: PLC0415

    tag(["大连"])
    return tag


def one_by_one() -> Callable[[Sequence[str]], object]:
    tag = together()
    return lambda texts: [tag(["\n".join(texts[i : i + 30])]) for i in range(0, len(texts), 30)]


def jieba_posseg() -> Callable[[Sequence[str]], object]:
    import jieba  # noqa: PLC0415
    import jieba.posseg  # noqa: PLC0415

    jieba.setLogLevel(60)
    jieba.posseg.lcut("大连")
    return lambda texts: [jieba.posseg.lcut(text) for text in texts]


RUNS = {
    "jieba.posseg (baseline)": (jieba_posseg, "1"),
    "tagger, one call": (together, "1"),
    "tagger, a call an article": (one_by_one, "1"),
    "tagger, one call, two BLAS threads": (together, "2"),
}


def measure(name: str) -> str:
    texts = seed_texts()
    start = time.perf_counter()
    run = RUNS[name][0]()
    ready = time.perf_counter()
    run(texts)
    seconds = time.perf_counter() - ready
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{name:<36}{ready - start:>8.2f} s{sum(map(len, texts)) / seconds:>12,.0f} characters/s{megabytes:>8} MB"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(measure(sys.argv[1]))
    else:
        for name, (_, threads) in RUNS.items():
            subprocess.run([sys.executable, __file__, name], check=True, env={**os.environ, "OPENBLAS_NUM_THREADS": threads})
