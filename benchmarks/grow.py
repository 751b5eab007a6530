"""What a build costs when little is new, against a build of everything.

    python benchmarks/grow.py [ARTICLES]

The articles are the gold's texts over and over, each time under other days and with some of its people and enterprises under
other names, a file each. Every step is a process, `duikou build FOLDER` with one worker as a user runs it: everything, nothing
new, one article more, one changed, one gone. Printed are processor seconds, seconds by the clock, and the processor seconds'
ratio to those of everything.
"""

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "明华国强建军文斌志刚春生海涛晓东立新"
BRANDS = "远航云港金桥银海东升北辰南洋西山"
_TITLED = re.compile(r"(?<=市长|书记|主任|事长|经理)[\u4e00-\u9fff]{2,3}(?=[,、出主会率表陪说在介一])")
_FIRM = re.compile(r"[\u4e00-\u9fff]{2}(?=集团|股份|有限公司)")
_DAY = re.compile(r"(?<=年)\d{1,2}月\d{1,2}日")


def texts() -> Iterator[str]:
    """Variations of the gold's texts, without end; a seed makes them."""
    gold = [file.read_text(encoding="utf-8") for part in ("dev", "own") for file in sorted((GOLD / part).glob("*.txt"))]
    yield from gold
    for number in count():
        yield varied(gold[number % len(gold)], Random(number))


def varied(text: str, random: Random) -> str:
    """The text with other days, and half of its people with a post and of its enterprises under other names."""
    text = _DAY.sub(lambda _: f"{random.randint(1, 12)}月{random.randint(1, 28)}日", text)
    for name in sorted(set(_TITLED.findall(text))):
        if random.random() < 0.5:
            text = text.replace(name, random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=2)))
    for name in sorted(set(_FIRM.findall(text))):
        if random.random() < 0.5:
            text = text.replace(name, "".join(random.choices(BRANDS, k=2)))
    return text


def build(news: Path, graph: Path) -> tuple[float, float, str]:
    """Processor seconds and seconds of a build, and what it said."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "duikou", "build", str(news), "-g", str(graph), "--workers", "1"]
    done = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    if done.returncode == 1:
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, time.perf_counter() - begun, " · ".join(done.stdout.splitlines())


def main(articles: int) -> None:
    with TemporaryDirectory(prefix="duikou-grow-") as folder:
        news, graph = Path(folder) / "news", Path(folder) / "graph"
        news.mkdir()
        *first, more, other = islice(texts(), articles + 2)
        for number, text in enumerate(first):
            (news / f"{number:06}.txt").write_text(text, encoding="utf-8")
        steps: dict[str, Callable[[], object]] = {
            "everything": lambda: None,
            "nothing new": lambda: None,
            "one new": lambda: (news / "new.txt").write_text(more, encoding="utf-8"),
            "one changed": lambda: (news / "000007.txt").write_text(other, encoding="utf-8"),
            "one gone": (news / "new.txt").unlink,
        }
        whole = 0.0
        print(f"{articles} files  processor s   clock s   ratio   what was done")
        for name, change in steps.items():
            change()
            spent, clock, said = build(news, graph)
            whole = whole or spent
            print(f"{name:<14}{spent:>12.2f}{clock:>10.2f}   1/{whole / spent:<5.1f} {said}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
