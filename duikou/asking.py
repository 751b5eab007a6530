"""`duikou query`: each question of the library as a command, made from its declaration."""

import inspect
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from getpass import getpass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from duikou.errors import DuikouError, NoGraphError
from duikou.folder import Folder
from duikou.pipeline import GRAPH_FOLDER, open_store
from duikou.terminal import complain, show_csv, show_json, show_markdown, show_rows
from graph.stores import Store, check, is_server
from graph.stores.address import PASSWORD
from queries import library

AT_ONCE = 1.0  # seconds that a shell may wait for the names it offers
LEFT_OUT = 2  # the exit code where some input was
GraphFolder = Annotated[Path, typer.Option("-g", "--graph", metavar="DIR", help="The graph folder.")]


def _ask_for_password(context: typer.Context, store: str | None) -> str | None:
    """On a terminal, where the environment does not say it and nobody waits for the shell to complete a name."""
    if store is None or context.resilient_parsing:
        return store
    check(store)
    if is_server(store) and PASSWORD not in os.environ and sys.stdin.isatty():
        scheme, _, address = store.partition("://")
        os.environ[PASSWORD] = getpass(f"Password for {scheme}://{address.rpartition('@')[2]}: ")
    return store


OtherStore = Annotated[
    str | None,
    typer.Option("--store", metavar="URL", help="A store other than the graph folder's own.", callback=_ask_for_password),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class Format(StrEnum):
    """How an answer is shown."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


# In `duikou query NAME` these may also stand before the name, so that they have no default after it.
_FolderAfter = Annotated[
    Path | None, typer.Option("-g", "--graph", metavar="DIR", help=f"The graph folder.  [default: {GRAPH_FOLDER}]")
]
_Format = Annotated[Format | None, typer.Option("-f", "--format", help="How to print: table unless you say.")]


def example(*lines: str) -> str:
    """The part of a command's help that shows how to say it."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


@contextmanager
def opened(graph: Path, store: str | None, patience: float | None = None) -> Iterator[Store]:
    """The store that was named, or else the graph folder's own. Asking makes none: it has to be there."""
    folder = Folder(graph)
    if store is None:
        folder.require()
    place = str(folder.store) if store is None else store
    if "://" not in place and not Path(place).exists():
        raise NoGraphError(f"{place} is not there; build again to make it, or name another with --store")
    with open_store(graph if store is None else store, patience) as found:
        yield found


def show(rows: list[dict[str, Any]], columns: list[str], format: Format) -> None:
    """An answer in the format that was asked for."""
    if format is Format.JSON:
        show_json(rows)
    else:
        {Format.TABLE: show_rows, Format.CSV: show_csv, Format.MARKDOWN: show_markdown}[format](rows, columns)


class _Questions(TyperGroup):
    """One that is not in the library is answered with near names."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return super().get_command(ctx, library.find(cmd_name).name)


questions = typer.Typer(cls=_Questions, rich_markup_mode=None, subcommand_metavar="[NAME] [--param value ...]")


@questions.callback(
    invoke_without_command=True,
    epilog=example("duikou query -g out", "duikou query city-events --city 大连 -g out", "duikou query city-events --help"),
)
def query(
    context: typer.Context,
    graph: GraphFolder = Path(GRAPH_FOLDER),
    store: OtherStore = None,
    format: _Format = None,
    as_json: AsJson = False,
) -> None:
    """Ask a question of the library. Without a name, list the questions by group; NAME --help explains one."""
    if context.invoked_subcommand is None:
        _list(_format(format, as_json))


def _format(format: Format | None, as_json: bool, before: Mapping[str, Any] = MappingProxyType({})) -> Format:
    """The format that was asked for behind the question's name, or else before it."""
    if as_json or (format is None and before.get("as_json")):
        return Format.JSON
    return format or before.get("format") or Format.TABLE


def _list(format: Format) -> None:
    library_ = library.load().values()
    if format is Format.JSON:
        show_json([asked.model_dump(exclude={"text"}) for asked in library_])
        return
    groups = {asked.name: f"{library.GROUPS[asked.group]} {asked.group}" for asked in library_}
    rows = [{"group": groups[q.name], "name": q.name, "问题": q.title, "question": q.title_en} for q in library_]
    show(rows, ["group", "name", "问题", "question"], format)


def _add(asked: library.Query) -> None:
    """A command whose options are the query's parameters."""

    def answer(
        context: typer.Context,
        graph: _FolderAfter = None,
        store: OtherStore = None,
        format: _Format = None,
        as_json: AsJson = False,
        **parameters: library.Value,
    ) -> None:
        before: Mapping[str, Any] = context.parent.params if context.parent else {}
        with opened(graph or before["graph"], before["store"] if store is None else store) as found:
            limit = int(library.settle(asked, parameters)["limit"])
            rows = library.run(found, asked.name, **parameters | {"limit": limit + 1})
            if not rows:
                _say_why(found, asked, parameters)
        show(rows[:limit], [column.name for column in asked.columns], _format(format, as_json, before))
        if len(rows) > limit:
            complain(f"these are the first {limit} rows; --limit takes more")

    signature = inspect.signature(answer)
    first, *own = [p for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD]
    options = [_option(parameter) for parameter in asked.parameters]
    answer.__signature__ = signature.replace(parameters=[first, *options, *own])  # type: ignore[attr-defined]
    columns = "\n".join(f"  {column.name}: {column.zh}, {column.en}" for column in asked.columns)
    questions.command(
        asked.name,
        help=f"{asked.title}。{asked.title_en}.\n\n{asked.explanation}\n\n{asked.explanation_en}",
        short_help=asked.title_en,
        epilog=f"\b\nColumns:\n{columns}\n\n{example(f'duikou query {asked.name} {asked.example} -g out', *_UNANSWERED[asked.answered_on])}",
    )(answer)


_UNANSWERED: dict[str, list[str]] = {"seeds": [], "invented": ["(the pages in seeds/articles have no answer to it)"]}


def _say_why(store: Store, asked: library.Query, given: Mapping[str, library.Value]) -> None:
    """No rows: either there are none, or nothing is called by a name that was given."""
    for parameter in asked.parameters:
        name = str(given[parameter.name])
        if parameter.of and name and not library.known(store, asked, parameter, name):
            near = library.near(store, parameter.of, name)
            complain(f"nothing is called {name}" + (f"; did you mean {' or '.join(near)}?" if near else ""))
            return
    complain("the graph has no answer to this")


def _completion(parameter: library.Parameter) -> Callable[[typer.Context, str], list[str]] | None:
    """What the shell offers behind an option: what it may be, or the names in the graph that begin like it."""
    if not (parameter.of or parameter.choices):
        return None

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        if parameter.choices:
            return [choice for choice in parameter.choices if choice.startswith(incomplete)]
        before: Mapping[str, Any] = context.parent.params if context.parent else {}
        graph, store = (context.params.get(name) or before.get(name) for name in ("graph", "store"))
        if store and is_server(store) and PASSWORD not in os.environ:
            return []
        try:
            with opened(Path(graph or GRAPH_FOLDER), store, AT_ONCE) as found:
                return library.names(found, parameter.of, incomplete)
        except DuikouError:
            return []

    return complete


def _option(parameter: library.Parameter) -> inspect.Parameter:
    said = typer.Option(
        f"--{parameter.name.replace('_', '-')}",
        help=f"{parameter.zh}. {parameter.en}",
        show_default=parameter.default != "",
        autocompletion=_completion(parameter),
    )
    return inspect.Parameter(
        parameter.name,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
        default=parameter.default,
        annotation=Annotated[library.TYPES[parameter.type], said],
    )


for _asked in library.load().values():
    _add(_asked)
