"""Whether the time to read an article grows with its length: characters a second at 1,000 to 1,000,000 characters of one article.

    OPENBLAS_NUM_THREADS=1 python benchmarks/length.py [LONGEST]

The texts are made by a seed: sentences of the gold shuffled, with line ends and without one; and four that no writer wrote: one list
of names, places and bodies parted by 、, one character over and over, posts with names and nothing else, a table. Each is read as one
article. Printed are characters a second, each also as a ratio to the same text's first 1,000 characters, which is 1.00 or more
where time is linear.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from graph.model import Article
from loaders.extract import extract

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold" / "dev"
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静强磊军洋勇艳杰娟涛明超兰霞平刚"
_PLACES = ("大连市", "上海市", "庄河市", "甘井子区", "辽宁省", "哈尔滨市", "金普新区", "普陀区")
_POSTS = ("市委书记", "市长", "副市长", "商务局局长", "区委副书记", "董事长", "校长", "秘书长")
_BODIES = ("江海航运有限公司", "商务局", "第一中学", "云港集团", "海洋大学", "人民医院")


def sentences(chance: random.Random) -> Iterator[str]:
    """The gold's sentences, shuffled over and over."""
    found = [s for file in sorted(GOLD.glob("*.txt")) for s in re.findall(r"[^。\n]+。", file.read_text(encoding="utf-8"))]
    while True:
        yield from chance.sample(found, len(found))


def _person(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + chance.choice(_GIVEN) + chance.choice(_GIVEN)


def _made(*kinds: Callable[[], str]) -> Iterator[str]:
    while True:
        yield "".join(kind() for kind in kinds)


def _texts(chance: random.Random) -> dict[str, Iterator[str]]:
    def place() -> str:
        return chance.choice(_PLACES)

    def post() -> str:
        return chance.choice(_POSTS)

    def body() -> str:
        return f"{chance.choice(_GIVEN)}{chance.choice(_GIVEN)}{chance.choice(_BODIES)}"

    def person() -> str:
        return _person(chance)

    def mark(words: str) -> Callable[[], str]:
        return lambda: words

    return {
        "sentences, a line each": (f"{s}\n" for s in sentences(chance)),
        "sentences, one line": sentences(chance),
        "one list of names": _made(person, mark("、"), place, mark("、"), body, mark("、")),
        "one character": _made(mark("连")),
        "posts and names": _made(place, post, person),
        "a table": _made(place, mark("\t"), body, mark("\t"), person, mark("\t12.5\n")),
    }


def text_of(pieces: Iterator[str], length: int) -> str:
    """The first characters of an endless text."""
    found, size = [], 0
    while size < length:
        found.append(next(pieces))
        size += len(found[-1])
    return "".join(found)[:length]


def speed(text: str) -> float:
    """Characters a second of one article."""
    start = time.process_time()
    extract(Article(id="Article:0", path="", sha256="", text=text, date="2020-08-25", home="大连市"))
    return len(text) / (time.process_time() - start)


def main(longest: int) -> None:
    lengths = [length for length in LENGTHS if length <= longest]
    speed("大连。")
    print(f"{'':<24}" + "".join(f"{length:>18,}" for length in lengths))
    for name, pieces in _texts(random.Random(0)).items():
        text = text_of(pieces, lengths[-1])
        speeds = [max(speed(text[:length]) for _ in range(max(1, 5_000 // length))) for length in lengths]
        print(f"{name:<24}" + "".join(f"{s:>10,.0f} ({s / speeds[0]:>4.2f})" for s in speeds), flush=True)


def _longest(arguments: Sequence[str]) -> int:
    return int(arguments[0]) if arguments else LENGTHS[-1]


if __name__ == "__main__":
    main(_longest(sys.argv[1:]))
