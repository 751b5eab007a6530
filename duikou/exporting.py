"""`duikou export`: the graph in files for other programs."""

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
    with whole(out) as unfinished:  # the formats' own libraries are heavy, so that only the one asked for is imported
        import_module(f"graph.exports.{format.replace('-', '_')}").write(found, unfinished)
    print(out)
    if format == "neo4j-import":
        _show_import(out, graph)


def _show_import(files: Path, graph: Path) -> None:
    """The commands that read an export for Neo4j's offline import."""
    from duikou.neo4j import importing  # noqa: PLC0415 - the driver of Neo4j takes its time to load

    print(f"\n# into the Neo4j of docker-compose.yml:\n{importing.for_compose(files)}")
    print(f"\n# into the local Neo4j of {graph}, while it does not run:")
    try:
        print(importing.for_local(files, Folder(graph).neo4j))
    except LocalNeo4jError as error:
        print(f"# {error}")
    print("\n# then, with the server running and NEO4J_PASSWORD set, add constraints, indexes and empty lists:")
    print(f"duikou build -g {graph} --store bolt://localhost:7687")
