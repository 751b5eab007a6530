"""The gold's figures, and what has changed since they were frozen in gold/figures.txt.

`make score` prints each table of score.py and score_pages.py, then the lines that differ from the frozen ones;
`make score FREEZE=1` does the same, and the new figures are the frozen ones from then on.
"""

import difflib
import io
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import score
import score_identity
import score_pages
from calibration import bands
from readings import GOLD, IDENTITY, SETS, corpus, graph_of, merged_by_name, text_of

from duikou.cli import main as duikou
from graph.fold import fold
from graph.model import Graph

FROZEN = GOLD / "figures.txt"
PAGES = sorted((GOLD / "pages").glob("*.yaml"))


def tables() -> Iterator[str]:
    """A heading and a table for each set of texts, for how sure the edges are, then for the pages."""
    for name, golds in SETS.items():
        yield f"{name}: {len(golds)} texts, score.py"
        yield graph_table(golds)
    for name in ("dev-1", "dev-2", "ordinary", "free", "unseen"):
        yield f"{name}: confidence against the share of edges that are right, tests/calibration.py"
        yield bands(SETS[name])
    for name, graph in {"resolved": fold(*corpus(IDENTITY)), "merged by name": merged_by_name(IDENTITY)}.items():
        yield f"identity, {name}: score_identity.py"
        yield identity_table(graph)
    for name, pages in {"seeds": PAGES[:2], "pages": PAGES[2:]}.items():
        yield f"{name}: {len(pages)} pages, score_pages.py"
        yield page_table(pages)


def graph_table(golds: Sequence[Path]) -> str:
    with TemporaryDirectory() as folder:
        pairs = []
        for gold in golds:
            graph = Path(folder) / f"{gold.stem}.json"
            graph.write_text(json.dumps(graph_of(gold).to_json(), ensure_ascii=False), encoding="utf-8")
            pairs += [str(gold), str(graph)]
        return printed_by(score, pairs)


def identity_table(graph: Graph) -> str:
    with TemporaryDirectory() as folder:
        merged = Path(folder) / "graph.json"
        merged.write_text(json.dumps(graph.to_json(), ensure_ascii=False), encoding="utf-8")
        return printed_by(score_identity, [str(IDENTITY), str(merged)])


def page_table(pages: Sequence[Path]) -> str:
    with TemporaryDirectory() as folder:
        pairs = []
        for page in pages:
            articles = Path(folder) / f"{page.stem}.json"
            duikou(["pages", str(text_of(page)), "-o", str(articles)])
            pairs += [str(page), str(articles)]
        return printed_by(score_pages, pairs)


def printed_by(scorer: ModuleType, arguments: list[str]) -> str:
    said = io.StringIO()
    with redirect_stdout(said):
        scorer.main(arguments)
    return said.getvalue()


def changes(frozen: str, now: str) -> list[str]:
    lines = difflib.unified_diff(frozen.splitlines(), now.splitlines(), "frozen", "now", lineterm="", n=0)
    return [line for line in lines if not line.startswith("@@")]


def main(arguments: Sequence[str]) -> None:
    now = "\n".join(tables())
    print(now)
    frozen = FROZEN.read_text(encoding="utf-8") if FROZEN.exists() else ""
    print("\n".join(["What has changed since the figures were frozen:", *(changes(frozen, now) or ["nothing"])]))
    if "--freeze" in arguments:
        FROZEN.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
