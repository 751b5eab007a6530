"""`duikou export`: the graph in files for other programs."""

import shlex
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from duikou import pipeline
from duikou.asking import GraphFolder
from duikou.errors import InputError, LocalNeo4jError
from duikou.folder import Folder
from duikou.terminal import whole
from queries import browser

FORMATS = ("json", "graphml", "gexf", "csv", "neo4j-import", "browser")


def export(
    format: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")],
    out: Annotated[
        Path,
        typer.Option("-o", "--out", metavar="OUT", help="The file to write; for csv, neo4j-import and browser, the folder."),
    ],
    graph: GraphFolder = Path(pipeline.GRAPH_FOLDER),
) -> None:
    """Write the graph for other programs; as browser, the style, guide and saved queries of Neo4j Browser."""
    if format not in FORMATS:
        raise InputError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    if format == "browser":
        with whole(out) as unfinished:
            browser.write(unfinished)
        print(out)
        return
    found = pipeline.graph_of(graph)
    if format == "neo4j-import" and not found.nodes:
        raise InputError(f"{graph} has no articles: there is nothing to import")
    with whole(out) as unfinished:  # the formats' own libraries are heavy, so that only the one asked for is imported
        import_module(f"graph.exports.{format.replace('-', '_')}").write(found, unfinished)
    print(out)
    if format == "neo4j-import":
        _show_import(out, graph)


def _show_import(files: Path, graph: Path) -> None:
    """The commands that read an export for Neo4j's offline import."""
    from duikou.neo4j import importing  # noqa: PLC0415 - the driver of Neo4j takes its time to load

    folder = shlex.quote(str(graph))
    print(f"\n# into the Neo4j of docker-compose.yml:\n{importing.for_compose(files)}")
    print("# then, with NEO4J_PASSWORD set as in neo4j.env, add constraints, indexes and empty lists:")
    print(f"duikou build -g {folder} --store bolt://localhost:7687")
    print(f"\n# into the local Neo4j of {graph}, while it does not run:")
    try:
        print(importing.for_local(files, Folder(graph).neo4j))
    except LocalNeo4jError as error:
        print(f"# {error}")
    print(f"# then start it, which adds constraints, indexes and empty lists:\nduikou neo4j -g {folder}")
