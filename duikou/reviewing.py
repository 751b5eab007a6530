"""`duikou review`: questions asked in the terminal, or written as a table for a colleague and read back; answers become corrections.

The table has the columns of corrections.csv but for the kind, which the answer decides, and `answer`, `question` and `quotes`.
"""

import getpass
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from duikou import pipeline
from duikou.asking import LEFT_OUT, GraphFolder, OtherStore
from duikou.errors import InputError
from duikou.terminal import ask, complain, one_line, show_built, watching, whole
from graph.corrections import COLUMNS, Correction
from graph.corrections.table import checked, rows, write
from graph.fold import Question
from graph.model import Problem

_SAID = ("target", "relation", "other", "property", "value")
TABLE = ("answer", "why", "question", "quotes", *_SAID, "who", "when")
_YES, _NO, _SKIP = {"y", "yes", "是", "对"}, {"n", "no", "否", "错"}, {"", "s", "skip", "跳过"}
UNSAID = "duikou review"
"""The why of an answer without one."""


def review(  # noqa: PLR0913, PLR0917 - a command has as many arguments as options
    graph: GraphFolder = Path(pipeline.GRAPH_FOLDER),
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the questions there, for answers in the first column.")
    ] = None,
    read: Annotated[Path | None, typer.Option("--read", metavar="FILE", help="Take the answers from there.")] = None,
    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who answers.", show_default="the user's name on this machine")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="Questions at most.")] = 20,
    store: OtherStore = None,
) -> int:
    """Ask what is most worth a look: things joined with the least reason, and relations that matter and are least sure.

    Answer y, n or skip, and behind it why if you like: 'n he had moved on by then'; q ends. Answers go into the graph
    folder's corrections.csv, and from there into the graph.
    """
    if csv and read:
        raise InputError("--csv writes questions and --read takes answers; name one of them")
    if csv:
        with whole(csv) as unfinished:
            write_table(unfinished, pipeline.questions(graph, limit))
        print(csv)
        return 0
    said, problems = read_table(read, who or _whoami()) if read else _in_terminal(graph, limit, who or _whoami())
    for problem in problems:
        complain(problem)
    if read:
        pipeline.correct(said, graph)
    print(f"corrections: {len(said)} said")
    if said:
        with watching() as tell:
            built = pipeline.build((), graph, store=store, tell=tell)
        show_built(built, as_json=False)
        problems += built.left_out
    return LEFT_OUT if problems else 0


def _in_terminal(graph: Path, limit: int, who: str) -> tuple[list[Correction], list[Problem]]:
    """What was said, each kept at once: whoever is interrupted finds it there."""
    said = []
    for answer in asked(pipeline.questions(graph, limit), who, ask):
        pipeline.correct([answer], graph)
        said.append(answer)
    return said, []


def asked(questions: Sequence[Question], who: str, ask: Callable[[Question, int], str | None]) -> Iterator[Correction]:
    """A correction for each answer. `ask` gives what a person says: y, n or skip, and behind it why; None at the end."""
    for number, question in enumerate(questions, start=1):
        said = ask(question, number)
        while said is not None and _meant(said.partition(" ")[0]) is None:
            said = ask(question, number)
        if said is None:
            return
        answer, _, why = said.strip().partition(" ")
        if answer.lower() not in _SKIP:
            yield question.answered(yes=_meant(answer) == "y", who=who, when=_today(), why=why.strip() or UNSAID)


def write_table(path: Path, questions: Iterable[Question]) -> None:
    """Write questions for a colleague to answer in a spreadsheet."""
    write(path, TABLE, ({**q.model_dump(include=set(_SAID)), "question": q.words, "quotes": _quoted(q)} for q in questions))


def read_table(path: Path, who: str) -> tuple[list[Correction], list[Problem]]:
    """The corrections that answered rows are, and the rows that cannot be read; who and when may stand in the row."""
    corrections, problems = [], []
    for line, row in rows(path, ("answer", "why", *_SAID)):
        found = _answer(row, who, line)
        if isinstance(found, str):
            problems.append(Problem(path=str(path), line=line, cause=found))
        elif found:
            corrections.append(found)
    return corrections, problems


def _answer(row: dict[str, str], who: str, line: int) -> Correction | str | None:
    meant = _meant(row["answer"])
    if meant is None:
        return f"answer is {row['answer']!r}, and should be y, n or skip"
    if meant == "skip":
        return None
    kind = ("add", "drop") if row["relation"] else ("same", "not same")
    filled = {"who": row.get("who") or who, "when": row.get("when") or _today(), "why": row["why"] or UNSAID}
    return checked({**dict.fromkeys(COLUMNS, ""), **row, **filled, "kind": kind[meant == "n"]}, line)


def _meant(answer: str) -> str | None:
    word = answer.strip().lower()
    return "y" if word in _YES else "n" if word in _NO else "skip" if word in _SKIP else None


def _quoted(question: Question) -> str:
    """Each quote on a line, with where it stands."""
    return "\n".join(f"「{one_line(quote.text)}」 {one_line(quote.source)}" for quote in question.quotes)


def _whoami() -> str:
    """The name of who sits there, as the machine has it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "someone"


def _today() -> str:
    return date.today().isoformat()
