"""`duikou query`: each question of the library as a command, made from its declaration."""

import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from duikou.errors import NoGraphError
from duikou.folder import Folder
from duikou.pipeline import GRAPH_FOLDER, open_store
from duikou.terminal import complain, show_json, show_rows
from graph.stores import Store
from queries import library

LEFT_OUT = 2  # the exit code where some input was
GraphFolder = Annotated[Path, typer.Option("-g", "--graph", metavar="DIR", help="The graph folder.")]
OtherStore = Annotated[str | None, typer.Option("--store", metavar="URL", help="A store other than the graph folder's own.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
# In `duikou query NAME` these may also stand before the name, so that they have no default after it.
_FolderAfter = Annotated[
    Path | None, typer.Option("-g", "--graph", metavar="DIR", help=f"The graph folder.  [default: {GRAPH_FOLDER}]")
]


def example(*lines: str) -> str:
    """The part of a command's help that shows how to say it."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


@contextmanager
def opened(graph: Path, store: str | None) -> Iterator[Store]:
    """The store that was named, or else the graph folder's own. Asking makes none: it has to be there."""
    folder = Folder(graph)
    if store is None:
        folder.require()
    place = str(folder.store) if store is None else store
    if "://" not in place and not Path(place).exists():
        raise NoGraphError(f"{place} is not there; build again to make it, or name another with --store")
    with open_store(store or graph) as found:
        yield found


def show(rows: list[dict[str, Any]], columns: list[str], as_json: bool) -> None:
    """An answer, as a table or as JSON."""
    if as_json:
        show_json(rows)
    else:
        show_rows(rows, columns)


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
    as_json: AsJson = False,
) -> None:
    """Ask a question of the library. Without a name, list the questions; NAME --help shows one's parameters."""
    if context.invoked_subcommand is None:
        _list(as_json)


def _list(as_json: bool) -> None:
    library_ = library.load().values()
    if as_json:
        show_json([asked.model_dump(exclude={"text"}) for asked in library_])
    else:
        rows = [{"name": asked.name, "问题": asked.title, "question": asked.title_en} for asked in library_]
        show_rows(rows, ["name", "问题", "question"])


def _add(asked: library.Query) -> None:
    """A command whose options are the query's parameters."""

    def answer(
        context: typer.Context,
        graph: _FolderAfter = None,
        store: OtherStore = None,
        as_json: AsJson = False,
        **parameters: library.Value,
    ) -> None:
        before: Mapping[str, Any] = context.parent.params if context.parent else {}
        with opened(graph or before["graph"], store or before["store"]) as found:
            rows = library.run(found, asked.name, **parameters)
            if not rows:
                _say_why(found, {name: value for name, value in parameters.items() if name not in _NO_NAMES})
        show(rows, [column.name for column in asked.columns], as_json or before["as_json"])
        if len(rows) == parameters["limit"]:
            complain(f"these are the first {len(rows)} rows; --limit takes more")

    signature = inspect.signature(answer)
    first, *own = [p for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD]
    options = [_option(parameter) for parameter in asked.parameters]
    answer.__signature__ = signature.replace(parameters=[first, *options, *own])  # type: ignore[attr-defined]
    columns = "\n".join(f"  {column.name}: {column.zh}, {column.en}" for column in asked.columns)
    questions.command(
        asked.name,
        help=f"{asked.title}。{asked.title_en}.\n\n{asked.explanation}\n\n{asked.explanation_en}",
        short_help=asked.title_en,
        epilog=f"\b\nColumns:\n{columns}\n\n{example(f'duikou query {asked.name} {asked.example} -g out')}",
    )(answer)


# What a question asks by that nothing in the graph is called.
_NO_NAMES = ("as_of", "title", "relation")


def _say_why(store: Store, parameters: Mapping[str, library.Value]) -> None:
    """No rows: either there are none, or a name is mistyped."""
    for value in parameters.values():
        near = library.near(store, value) if isinstance(value, str) and value else []
        if near and value not in near:
            complain(f"nothing is called {value}; did you mean {' or '.join(near)}?")
            return
    complain("the graph has no answer to this")


def _option(parameter: library.Parameter) -> inspect.Parameter:
    said = typer.Option(
        f"--{parameter.name.replace('_', '-')}", help=f"{parameter.zh}. {parameter.en}", show_default=parameter.default != ""
    )
    return inspect.Parameter(
        parameter.name,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
        default=parameter.default,
        annotation=Annotated[library.TYPES[parameter.type], said],
    )


for _asked in library.load().values():
    _add(_asked)
