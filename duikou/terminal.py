"""What the command line shows: tables on stdout, problems and progress on stderr.

On a terminal a table fits its width; in a pipe, or into a file, each row keeps to one line however long it is.
"""

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from duikou.errors import InputError
from duikou.explaining import Passage
from duikou.pipeline import Built
from duikou.reading import Step, Tell
from graph.exports.csv import safe
from graph.fold import Question
from graph.model import EntityRef, Problem, Statement

_UNBOUNDED = 10_000
_MARKED = re.compile(r"([\\|<*_`])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_STAGES = {
    "read": "reading file {file} of {files}, {articles} articles so far",
    "fold": "folding what they state",
    "sync": "bringing the store up to date",
}


def show_rows(rows: Sequence[dict[str, Any]], columns: Sequence[str], title: str | None = None) -> None:
    """A table of rows."""
    table = Table(title=title and _cell(title), title_justify="left")
    for column in columns:
        table.add_column(_cell(column), overflow="fold")
    for row in rows:
        table.add_row(*(_cell(row[column]) for column in columns))
    _console(sys.stdout).print(table)


def show_csv(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    """Rows for a spreadsheet: no cell runs as a formula, and in a file Excel shows Chinese."""
    if not sys.stdout.isatty():
        sys.stdout.write("\ufeff")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(
        [safe(value if isinstance(value, int | float) else _cell(value).plain) for value in _values(row, columns)]
        for row in rows
    )


def show_markdown(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    """Rows as a table in Markdown."""
    print("\n".join(markdown(rows, columns)))


def markdown(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> Iterator[str]:
    """The lines of a table in Markdown, in which no cell breaks its row."""
    told = [[_MARKED.sub(r"\\\1", _cell(value).plain) for value in _values(row, columns)] for row in rows]
    for cells in (columns, ["---"] * len(columns), *told):
        yield f"| {' | '.join(cells)} |"


def _values(row: Mapping[str, Any], columns: Sequence[str]) -> Iterator[Any]:
    return (row[column] for column in columns)


_COLOURS = {
    "Person": "bold cyan",
    "Place": "bold green",
    "Enterprise": "bold magenta",
    "Organization": "bold magenta",
    "Programme": "bold blue",
    "Event": "bold yellow",
    "Agreement": "bold red",
}


def show_passages(title: str, passages: Iterable[Passage]) -> None:
    """An article sentence by sentence: below each the names in it, then a line for each statement that it proves."""
    console = _console(sys.stdout)
    console.print(Text(one_line(title), style="bold reverse"))
    for passage in passages:
        console.print(_marked(passage))
        if passage.names:
            console.print(Text("    ") + Text(" · ").join(map(_named, dict.fromkeys(name.thing for name in passage.names))))
        for statement in passage.statements:
            console.print(_stated(statement))
    console.print()


def _marked(passage: Passage) -> Text:
    sentence = Text(one_line(passage.text))
    for name in passage.names:
        sentence.stylize(_COLOURS[name.thing.type], name.start, name.end)
    return sentence


def _named(thing: EntityRef) -> Text:
    return Text.assemble((one_line(thing.name), _COLOURS[thing.type]), f" {thing.type}")


def _stated(statement: Statement) -> Text:
    """「ATTENDED 高远 → 江州论坛, roles 出席 [people-verb, 0.97]」, 「采购合同 Agreement, amount 3000000, currency 人民币」."""
    told = "".join(f", {key} {_cell(value)}" for key, value in statement.properties.items() if key not in ("forms", "count"))
    if statement.type == "MENTIONS":
        return Text.assemble("    ", _named(statement.object), told)
    ends = f"{one_line(statement.subject.name)} → {one_line(statement.object.name)}"
    return Text.assemble(
        ("    " + statement.type, "bold"), f" {ends}{told} ", (f"[{statement.rule}, {statement.confidence:.2f}]", "dim")
    )


def show_json(value: Any, out: Path | None = None) -> None:
    """JSON on stdout, or in a file that is whole or not there."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    if out is None:
        sys.stdout.write(text)
    else:
        with whole(out) as unfinished:
            unfinished.write_text(text, encoding="utf-8")


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """Where to write what is to be at `out`: whoever is interrupted leaves there what was there before."""
    try:
        with TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            unfinished = Path(beside) / out.name
            yield unfinished
            _put(unfinished, out)
    except OSError as error:
        raise InputError(f"{out} cannot be written: {error.strerror or error}") from error


def _put(unfinished: Path, out: Path) -> None:
    """In its place; of a folder, its files, as others may lie there too."""
    if unfinished.is_dir():
        out.mkdir(exist_ok=True)
        for file in sorted(unfinished.iterdir()):
            file.replace(out / file.name)
    else:
        unfinished.replace(out)


def show_built(built: Built, as_json: bool) -> None:
    """What a build did."""
    if as_json:
        show_json(built.model_dump(mode="json"))
        return
    did = {
        "read": built.read,
        "new": built.new,
        "unchanged": built.unchanged,
        "gone": built.gone,
        "left out": len(built.left_out),
    }
    print(f"articles: {built.articles} ({_counts(did)})")
    wrote = {name.replace("_", " "): count for name, count in built.changes.model_dump().items()}
    print(f"store: {_counts(wrote)}")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count) or "nothing changed"


def ask(question: Question, number: int) -> str | None:
    """What a person says to a question; None where the input ends, or he does."""
    console = _console(sys.stdout)
    console.print(Text.assemble((f"{number}. ", "dim"), (one_line(question.words), "bold")))
    for quote in question.quotes:
        console.print(Text.assemble("   「", one_line(quote.text), "」 ", (one_line(quote.source), "dim")))
    console.print("   y/n/skip: ", end="", markup=False)
    said = sys.stdin.readline()
    if not sys.stdin.isatty():
        console.print()
    return None if not said or said.strip().lower() in ("q", "quit") else said.strip()


def complain(line: object) -> None:
    """One line on stderr."""
    print(f"duikou: {one_line(str(line))}", file=sys.stderr)


def one_line(text: str) -> str:
    """Text from files and their names, without what would break the line or drive the terminal."""
    return _CONTROL.sub(" ", text)


@contextmanager
def watching() -> Iterator[Tell]:
    """Tell problems as they come and, on a terminal, how far the work is."""
    console = _console(sys.stderr)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)

        def tell(event: Step | Problem) -> None:
            if isinstance(event, Problem):
                complain(event)
            else:
                progress.update(task, description=_STAGES[event.stage].format_map(event.model_dump()))

        yield tell


def _console(file: TextIO) -> Console:
    fits = file.isatty() or "COLUMNS" in os.environ
    return Console(file=file, width=None if fits else _UNBOUNDED, highlight=False)


def _cell(value: Any) -> Text:
    if value is None:
        return Text("")
    if isinstance(value, str):
        return Text(one_line(value))
    if isinstance(value, Iterable) and not isinstance(value, dict):
        return Text("、".join(one_line(str(item)) for item in value))
    return Text(one_line(json.dumps(value, ensure_ascii=False)))
