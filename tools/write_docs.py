"""Writes what in the documentation is made, not written: transcripts and figures of both READMEs, docs/commands.md, docs/questions.md
and docs/ontology.md.

    python tools/write_docs.py

A transcript is a block of ```console in which lines that begin with `$ ` are commands; what stands below a command is what it
prints. The commands of one README run in order in an empty folder with the seeds beside. The figures stand between two comments and
come from tests/gold/figures.txt. tests/test_readme.py calls `made` and fails where a file is not what this would write.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou.cli import COMMANDS
from duikou.terminal import markdown
from graph.ontology import CORRECTED_BY, EDGE_TYPES, NODE_TYPES, Property
from queries.library import GROUPS, Query, load

ROOT = Path(__file__).resolve().parents[1]
ANSWERS = ROOT / "tests" / "queries" / "answers"
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
WIDTH = "100"
_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_FIGURES = re.compile(r"(?<=^<!-- figures -->\n).*?(?=^<!-- /figures -->$)", re.MULTILINE | re.DOTALL)
_ROWS = 5
_MADE = "<!-- Made by tools/write_docs.py; make docs writes it anew. -->\n"


def made() -> Iterator[tuple[Path, str]]:
    """Every file with made parts, and what it should say."""
    for readme in READMES:
        text = _FIGURES.sub(lambda _: figures(), readme.read_text(encoding="utf-8"))
        yield readme, with_transcripts(text)
    yield ROOT / "docs" / "commands.md", commands()
    yield ROOT / "docs" / "questions.md", questions()
    yield ROOT / "docs" / "ontology.md", ontology()


def with_transcripts(text: str) -> str:
    """A README with what its commands print today."""
    blocks = [tuple(re.findall(r"^\$ (.*)$", block, re.MULTILINE)) for block in _CONSOLE.findall(text)]
    said = iter(session(tuple(line for lines in blocks for line in lines)))
    shown = iter("\n".join(f"$ {line}\n{next(said)}" for line in lines) for lines in blocks)
    return _CONSOLE.sub(lambda _: next(shown), text)


@cache
def session(lines: tuple[str, ...]) -> list[str]:
    """What the command lines print, one after another in a folder that holds the seeds."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "seeds").symlink_to(ROOT / "seeds")
        return [run(line, Path(folder)) for line in lines]


def run(line: str, folder: Path) -> str:
    """What a command line prints, on stdout and stderr alike. Only duikou is run, and it must do its work."""
    name, *arguments = shlex.split(line)
    if name != "duikou":
        raise SystemExit(f"a transcript shows duikou alone, not {line!r}")
    done = subprocess.run(
        [sys.executable, "-m", "duikou", *arguments],
        cwd=folder,
        env={**os.environ, "COLUMNS": WIDTH, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{line}: exit code {done.returncode}\n{done.stdout}")
    return "".join(f"{part.rstrip()}\n" for part in done.stdout.splitlines())


def figures() -> str:
    """F1 for each set of texts, from the frozen tables: of all nodes, all edges and each type of edge."""
    frozen = (ROOT / "tests" / "gold" / "figures.txt").read_text(encoding="utf-8")
    sets = re.findall(r"^(\S+): (\d+) texts.*\n((?:.+\n)+)", frozen, re.MULTILINE)
    f1 = [dict(re.findall(r"^(\S.*?)\s+\S+\s+\S+\s+([\d.]+)\s+\d+\s+\d+\s+\d+$", rows, re.MULTILINE)) for *_, rows in sets]
    kinds = ["node all nodes", "edge all edges", *(f"edge {t.type}" for t in EDGE_TYPES.values() if t.evidenced)]
    head = ("F1", *(f"{name} ({count})" for name, count, _ in sets))
    rows = [(kind.split(" ", 1)[1], *(f"{float(of[kind]):.2f}" for of in f1)) for kind in kinds]
    return "\n".join([*table(head, rows), ""])


def commands() -> str:
    """Each command's help, as the command says it."""
    parts = ["# Commands\n", _MADE]
    for words in [[], *([name] for name in COMMANDS)]:
        line = shlex.join(["duikou", *words])
        parts.append(f"## {line}\n\n```text\n{run(f'{line} --help', ROOT).strip()}\n```\n")
    return "\n".join(parts)


def questions() -> str:
    """Every question of the library: what it asks, its example and the answer to that, as tests/queries/answers has it."""
    library = load().values()
    parts = [
        "# Questions\n",
        _MADE,
        f"{len(library)} questions, each a file of Cypher in `queries/` that every store answers alike. `duikou query NAME --help` tells what each can be",
        "asked; a place, a person or a body is found by its name or by an alias. The answers shown are those of the seeds' graph, or where it",
        "has nothing for a question, of an invented one (`tests/asked.py`).\n",
    ]
    for group, chinese in GROUPS.items():
        some = [query for query in library if query.group == group]
        parts.append(f"- {chinese} {group}: {', '.join(f'[{query.name}](#{query.name})' for query in some)}")
    for group, chinese in GROUPS.items():
        parts.append(f"\n## {chinese} {group}")
        parts += ["\n".join(_question(query)) for query in library if query.group == group]
    return "\n".join([*parts, ""])


def _question(query: Query) -> Iterator[str]:
    yield f"\n### {query.name}\n"
    yield f"**{query.title}** · {query.title_en}\n"
    yield f"{query.explanation} {query.explanation_en}\n"
    if query.slow:
        yield f"On a graph of 100,000 nodes it takes more than two seconds: {query.slow}\n"
    where = "" if query.answered_on == "seeds" else ", on the invented graph"
    yield f"`duikou query {query.name} {query.example}`{where}:\n"
    rows = json.loads((ANSWERS / f"{query.name}.json").read_text(encoding="utf-8"))
    yield from markdown(rows[:_ROWS], [column.name for column in query.columns])
    if len(rows) > _ROWS:
        yield f"\nand {len(rows) - _ROWS} more rows"


def ontology() -> str:
    """The types of nodes and edges, as graph/ontology.py declares them."""
    nodes = [
        (f"`{':'.join(filter(None, (t.parent, t.label)))}`", t.zh, t.en, properties(t.properties)) for t in NODE_TYPES.values()
    ]
    edges = [
        (
            f"`{t.type}`",
            t.zh,
            f"{', '.join(t.sources)} {'→' if t.directed else '–'} {', '.join(t.targets)}",
            properties(t.properties),
        )
        for t in EDGE_TYPES.values()
    ]
    return "\n".join(
        [
            "# The graph's types\n",
            _MADE,
            "Every node has an `id` that is the same on every machine; every node but Article a `name` and its `aliases`. Every edge but",
            "`MENTIONS` has its evidence: article, start, end, quote, rule and confidence of each statement behind it.",
            "What a person put right says who did, when and why: `corrected_by`.\n",
            "## Nodes\n",
            *table(("label", "中文", "English", "properties"), nodes),
            "\n## Edges\n",
            *table(("type", "中文", "from, to", "properties"), edges),
            TIME,
        ]
    )


TIME = """
## Time

`first_seen` and `last_seen` are dates of articles: the first and the last that states an edge or names a programme. `ended_by`, on
`HOLDS_POST`, is the date of the first article that says the post had ended (原市长, 由市长调任…, 不再担任…) and is no older than
`last_seen`: where a later article still shows the post, that one is believed. `since` and `until`, on `PAIRED_WITH` and Programme, are
years: what a text says (2010年结为友好城市, 去年底结束) before what the register of decrees says (`seeds/lexicon/pairings.csv`), of several
articles the earliest beginning and the latest end. Waves that follow one another are one pairing. A pair of districts has its end from
the pair of their cities, and its beginning from texts alone.

`--as-of` 2019, 2019-05 or 2019-05-21 asks what was so at some time of that year, month or day:

- A post counts from `first_seen` until it is known to have ended (before `ended_by`); where no end is told, to the end of the
  year of `last_seen`. Between its `last_seen` and its end it no longer counts once another is in print with the same post of the same
  place, if it is one that a single person holds (市长, 书记, 主任, 主席, but no 副).
- A pair counts from `since`, or `first_seen` where that is earlier, to the end of `until`, whatever is still written of it later. With no
  `until` it goes on.
- What no dated article tells counts on no date.
"""


def properties(declared: Iterable[Property]) -> str:
    return ", ".join(f"`{p.name}` {p.zh}" for p in declared if p != CORRECTED_BY)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(row)} |".replace("|  |", "| |")


if __name__ == "__main__":
    for path, text in made():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
