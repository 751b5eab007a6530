"""What is read out of texts that are no local news: next to nothing should be.

    python benchmarks/outside.py [FILE…]

The ten texts of tests/loaders/outside (a match, a novel, code, English, a recipe, a poem, the weather, shares, a contract, a chat) or
the files given. Printed are for each its characters, the relations stated for a thousand of them (every one false, as none of these texts
tells of a meeting, visit, signing, post or pairing), and how many things are named in it.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from graph.model import Article
from loaders.extract import extract
from loaders.sources import read

TEXTS = Path(__file__).resolve().parent.parent / "tests" / "loaders" / "outside"


def counts(file: Path) -> tuple[int, int, int]:
    """Characters, relations and things named in a file."""
    articles = [found for found in read([file]) if isinstance(found, Article)]
    types = [statement.type for article in articles for statement in extract(article)]
    named = types.count("MENTIONS")
    return sum(len(article.text) for article in articles), len(types) - named, named


def line(name: str, characters: int, relations: int, named: int) -> str:
    """One row of the table."""
    return f"{name:<12}{characters:>12,}{1000 * relations / max(characters, 1):>24.2f}{named:>16}"


def main(files: Sequence[Path]) -> None:
    print(f"{'text':<12}{'characters':>12}{'relations in thousand':>24}{'things named':>16}")
    rows = [(file.stem, *counts(file)) for file in files]
    for row in rows:
        print(line(*row))
    print(line("all", *(sum(column) for column in zip(*(row[1:] for row in rows), strict=True))))


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or sorted(TEXTS.glob("*.txt")))
