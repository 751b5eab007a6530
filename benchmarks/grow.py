"""What a build costs when little is new, against a build of everything.

    python benchmarks/grow.py [ARTICLES]

The articles are the gold's texts over and over, each time under other days and with some of its people and enterprises under
other names, a file each. Every step is a process, `duikou build FOLDER` with one worker as a user runs it: everything, nothing
new, one article more, one changed, one gone. What is new has never been there, and each build must say that it read no more than that. Python keeps the modules that it compiled once, as it does for any user, whatever
the environment says. Printed are processor seconds, seconds by the clock, and the processor seconds' ratio to those of
everything, and the most memory that was held.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory, TemporaryFile, gettempdir
from typing import NamedTuple

from duikou.pipeline import articles_of
from graph.model import Article

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "明华国强建军文斌志刚春生海涛晓东立新"
BRANDS = "远航云港金桥银海东升北辰南洋西山"
_TITLED = re.compile(r"(?<=市长|书记|主任|事长|经理)[\u4e00-\u9fff]{2,3}(?=[,、出主会率表陪说在介一])")
_FIRM = re.compile(r"[\u4e00-\u9fff]{2}(?=集团|股份|有限公司)")
_DAY = re.compile(r"(?<=年)\d{1,2}月\d{1,2}日")


def texts() -> Iterator[str]:
    """Variations of the gold's texts, without end; a seed makes them."""
    gold = [file.read_text(encoding="utf-8") for part in ("dev", "own") for file in sorted((GOLD / part).rglob("*.txt"))]
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


def unseen(known: set[str], some: Iterable[str], scratch: Path) -> Iterator[str]:
    """Of some texts, those that are one article each which is not among the known ones, nor among those given before."""
    seen = set(known)
    for text in some:
        scratch.write_text(text, encoding="utf-8")
        articles, _ = articles_of(scratch)
        scratch.unlink()
        if len(articles) == 1 and articles[0].id not in seen:
            seen.add(articles[0].id)
            yield text


def alone(articles: Sequence[Article]) -> Path:
    """A file of one article that no other file has."""
    files, ids = Counter(article.path for article in articles), Counter(article.id for article in articles)
    return next(Path(article.path) for article in articles if files[article.path] == ids[article.id] == 1)


class Cost(NamedTuple):
    """What a process took: processor seconds, seconds, megabytes; and what it said."""

    spent: float
    clock: float
    memory: int
    said: str


def run(*arguments: str) -> Cost:
    """Run `duikou` as a user does."""
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "duikou-grow-compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    begun = time.perf_counter()
    with TemporaryFile("w+") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "duikou", *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT), **compiled},
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        clock = time.perf_counter() - begun
        out.seek(0)
        said = out.read()
    if process.returncode == 1:
        sys.exit(said)
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss >> 10, said)


def build(news: Path, graph: Path) -> Cost:
    """What a build with one worker costs."""
    return run("build", str(news), "-g", str(graph), "--workers", "1")


def main(articles: int) -> None:
    with TemporaryDirectory(prefix="duikou-grow-") as folder:
        news, graph = Path(folder) / "news", Path(folder) / "graph"
        news.mkdir()
        variations = texts()
        for number, text in enumerate(islice(variations, articles)):
            (news / f"{number:06}.txt").write_text(text, encoding="utf-8")
        made, _ = articles_of(news)
        new = unseen({article.id for article in made}, variations, Path(folder) / "scratch.txt")
        changing, added = alone(made), news / "new.txt"
        steps: dict[str, tuple[str, Callable[[], object]]] = {
            "everything": ("", lambda: None),
            "nothing new": (r"read, \d+ unchanged\)", lambda: None),
            "one new": (r"\b1 new, \d+ unchanged\)", lambda: added.write_text(next(new), encoding="utf-8")),
            "one changed": (r"\b1 new, \d+ unchanged, 1 gone\)", lambda: changing.write_text(next(new), encoding="utf-8")),
            "one gone": (r"read, \d+ unchanged, 1 gone\)", added.unlink),
        }
        del made
        run("--version")  # whereby all modules are compiled
        whole = 0.0
        print(f"{articles} files  processor s   clock s   ratio     MB   what was done")
        for name, (expected, change) in steps.items():
            change()
            cost = build(news, graph)
            whole = whole or cost.spent
            said = " · ".join(line for line in cost.said.splitlines() if line.startswith(("articles", "store")))
            print(
                f"{name:<14}{cost.spent:>12.2f}{cost.clock:>10.2f}   1/{whole / cost.spent:<5.1f}{cost.memory:>6}   {said}",
                flush=True,
            )
            if not re.search(expected, said):
                sys.exit(f"This is not what {name} was to be.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
