"""The command line. Commands gather what the user said, call the functions behind them and show the result.

Errors and exit codes are settled in `main` alone: 0 all is well, 1 the command could not do its work, 2 it is done but some
input was left out or a correction found nothing, each said in a line on stderr.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from duikou import pipeline
from duikou.asking import LEFT_OUT, AsJson, Format, GraphFolder, OtherStore, example, opened, questions, show
from duikou.errors import DuikouError
from duikou.explaining import explained
from duikou.exploring import neo4j
from duikou.exporting import export
from duikou.paging import page
from duikou.reviewing import review
from duikou.serving import serve
from duikou.terminal import complain, show_built, show_json, show_passages, show_rows, watching
from duikou.workers import attempt, look_for_circles_seldom
from graph.model import Article, Problem
from graph.ontology import EDGE_TYPES, NODE_TYPES
from graph.stores import Store

FAILED, INTERRUPTED = 1, 130
EXIT_CODES = "Exit codes: 0 all is well; 1 the command could not do its work; 2 done, but some input was left out, a line each."
CORES = os.cpu_count() or 1
DEFAULT_FOLDER = Path(pipeline.GRAPH_FOLDER)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A page or a file of articles.")]
Into = Annotated[Path | None, typer.Option("-o", "--out", metavar="OUT", help="Write there, not to the terminal.")]
Date = Annotated[str | None, typer.Option(metavar="D", help="Date of articles that print none: 2018-10-11, 2018-10 or 2018.")]
Home = Annotated[str | None, typer.Option(metavar="PLACE", help="Whose paper it is, such as 大连市; else the text tells.")]

COMMANDS = (  # in the order in which one comes to need them
    "build",
    "remove",
    "diff",
    "review",
    "pages",
    "extract",
    "explain",
    "query",
    "cypher",
    "page",
    "export",
    "neo4j",
    "serve",
    "stats",
)


class _Commands(TyperGroup):
    """Listed in that order."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)


app = typer.Typer(
    cls=_Commands,
    help="Read Chinese local news of meetings, visits, signings and paired places into an evidenced knowledge graph, offline.",
    epilog=f"{example('duikou build news -g out', 'duikou query city-events --city 大连 -g out')}\n\n{EXIT_CODES}",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def command(*lines: str) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    """A command, with the example that its help shows."""
    return app.command(epilog=f"{example(*lines)}\n\n{EXIT_CODES}")


@app.callback(invoke_without_command=True)
def duikou(
    context: typer.Context, show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    if show_version:
        print(version("duikou"))
    elif context.invoked_subcommand is None:
        print(context.get_help())


@command("duikou build news -g out", "duikou build 2020-08-25.txt --home 大连市 --workers 4", "duikou build -g out")
def build(  # noqa: PLR0913, PLR0917 - a command has as many arguments as options
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Files (.txt, .md, .jsonl, .csv) or folders of them.")
    ] = None,
    graph: GraphFolder = DEFAULT_FOLDER,
    store: OtherStore = None,
    home: Home = None,
    date: Date = None,
    workers: Annotated[
        int, typer.Option(min=1, metavar="N", show_default="one a core", help="Processes to read with.")
    ] = CORES,
    as_json: AsJson = False,
) -> int:
    """Read what is new under these paths, fold it into the graph and bring the store up to date.

    A path built before is replaced: what it no longer says goes. Paths that are not named stay. What people put right in the graph
    folder's corrections.csv holds at every build; without a path, the graph is brought to what stands there now.
    """
    with watching() as tell:
        built = pipeline.build(paths or (), graph, store=store, date=date, home=home, workers=workers, tell=tell)
    show_built(built, as_json)
    return LEFT_OUT if built.left_out else 0


@command("duikou remove news/2020-08-25.txt -g out", "duikou remove Article:0f3a5c0d9b7e1a24 -g out")
def remove(
    targets: Annotated[list[str], typer.Argument(metavar="PATH|ID...", help="Files, folders of them, or articles' ids.")],
    graph: GraphFolder = DEFAULT_FOLDER,
    store: OtherStore = None,
    as_json: AsJson = False,
) -> int:
    """Take articles out of the graph, with what they alone said and nothing else."""
    with watching() as tell:
        built = pipeline.remove(targets, graph, store=store, tell=tell)
    show_built(built, as_json)
    return LEFT_OUT if built.left_out else 0


@command("duikou diff -g out")
def diff(graph: GraphFolder = DEFAULT_FOLDER, as_json: AsJson = False) -> None:
    """Show what the last build or removal added to the graph, changed and removed, and which ids became others.

    A table leaves out which article names what; --json has that too.
    """
    found = pipeline.diff(graph)
    if as_json:
        show_json(found.model_dump(mode="json"))
        return
    rows = [{"change": "id", "type": i.before.split(":")[0], "what": f"{i.before} → {i.after}"} for i in found.ids]
    rows += [{"change": n.change, "type": n.type, "what": n.name} for n in found.nodes]
    rows += [{"change": e.change, "type": e.type, "what": e.words} for e in found.edges if e.type != "MENTIONS"]
    if rows:
        show_rows(rows, ["change", "type", "what"])
    else:
        print("nothing changed")


command("duikou review -g out", "duikou review -g out --csv questions.csv", "duikou review -g out --read questions.csv")(review)


@command("duikou pages 2020-08-25.txt")
def pages(file: File, out: Into = None, date: Date = None, home: Home = None) -> int:
    """Show a page's articles as JSON: headline, deck, reporters, text, date, source, page."""
    articles, left_out = pipeline.articles_of(file, date=date, home=home)
    return _hand_over([_printed(article) for article in articles], out, left_out)


@command("duikou extract 2020-08-25.txt --home 大连市 -o graph.json")
def extract(file: File, date: Date = None, home: Home = None, out: Into = None) -> int:
    """Go the whole way for one file in memory, without a graph folder, and show its graph as JSON."""
    graph, left_out = pipeline.graph_in_memory(file, date=date, home=home)
    return _hand_over(graph.nodes and graph.to_json(), out, left_out)


@command("duikou explain 2020-08-25.txt --home 大连市")
def explain(file: File, date: Date = None, home: Home = None) -> int:
    """Show a file's articles sentence by sentence: the names in each, and what it states, by which rule and how sure."""
    articles, left_out = pipeline.articles_of(file, date=date, home=home)
    told = 0
    for article in articles:
        stated = attempt(article)
        if isinstance(stated, Problem):
            left_out.append(stated)
        else:
            known = (article.headline, article.date, article.home, article.path)
            show_passages(" · ".join(filter(None, known)), explained(article, stated))
            told += 1
    for problem in left_out:
        complain(problem)
    return FAILED if not told else LEFT_OUT if left_out else 0


@command('duikou cypher "MATCH (e:Event) RETURN e.name AS event, e.date AS date ORDER BY date, event" -g out')
def cypher(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to ask; it may not write.")],
    graph: GraphFolder = DEFAULT_FOLDER,
    store: OtherStore = None,
    as_json: AsJson = False,
) -> None:
    """Ask the store in Cypher."""
    with opened(graph, store) as found:
        rows = found.query(text)
    show(rows, list(rows[0]) if rows else [], Format.JSON if as_json else Format.TABLE)


command("duikou page -o graph.html -g out --title 两市合作", "duikou page -g out --place 大连 --since 2018 --until 2020")(page)


command(
    "duikou export graphml -o graph.graphml -g out",
    "duikou export neo4j-import -o bulk -g out",
    "duikou export browser -o browser",
)(export)


command("duikou neo4j -g out")(neo4j)
command("duikou serve -g out")(serve)


@command("duikou stats -g out")
def stats(graph: GraphFolder = DEFAULT_FOLDER, store: OtherStore = None, as_json: AsJson = False) -> None:
    """Count the articles, and nodes and edges by type."""
    with opened(graph, store) as found:
        nodes = _counted(found, "MATCH (n) UNWIND labels(n) AS type RETURN type, count(*) AS count", NODE_TYPES)
        edges = _counted(found, "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count", EDGE_TYPES)
    articles = nodes.pop("Article", 0)
    if as_json:
        show_json({"articles": articles, "nodes": nodes, "edges": edges})
    else:
        chinese = {name: declared.zh for types in (NODE_TYPES, EDGE_TYPES) for name, declared in types.items()}
        counts = {"Article": articles, **nodes, **edges}
        rows = [{"type": name, "类型": chinese[name], "count": count} for name, count in counts.items()]
        show_rows(rows, ["type", "类型", "count"])


app.add_typer(questions, name="query")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code."""
    look_for_circles_seldom()
    try:
        return _finished(app(args=arguments, prog_name="duikou", standalone_mode=False))
    except (DuikouError, typer.TyperException) as error:
        complain(_said(error))
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else error)
    return FAILED


def _finished(result: object) -> int:
    """Typer gives back what the command returned, or 130 where Ctrl-C stopped it."""
    if result == INTERRUPTED:
        complain("interrupted; what was understood so far is kept, build again to go on")
        return FAILED
    return result if isinstance(result, int) else 0


def _said(error: Exception) -> str:
    """What was wrong; after a slip on the command line also where its help is."""
    if not isinstance(error, typer.TyperException):
        return str(error)
    context = getattr(error, "ctx", None)
    return f"{error.format_message().rstrip('.')} (see {context.command_path if context else 'duikou'} --help)"


def _hand_over(found: Any, out: Path | None, left_out: Sequence[object]) -> int:
    """JSON to the terminal or a file; nothing where there is nothing, as that is a failure."""
    for problem in left_out:
        complain(problem)
    if not found:
        return FAILED
    show_json(found, out)
    return LEFT_OUT if left_out else 0


def _printed(article: Article) -> dict[str, Any]:
    """An article as it stands in the paper."""
    text = article.text[article.body :]
    return {**article.model_dump(include={"headline", "deck", "reporters"}), "text": text} | article.model_dump(
        include={"date", "source", "page"}
    )


def _counted(store: Store, cypher: str, order: Iterable[str]) -> dict[str, int]:
    found = {row["type"]: row["count"] for row in store.query(f"{cypher} ORDER BY type")}
    return {name: found[name] for name in order if name in found}
