"""`duikou neo4j`: a Neo4j of one's own with the graph in it, and its Browser styled and with the guide open."""

import os
import signal
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from duikou import pipeline
from duikou.asking import GraphFolder
from duikou.folder import Folder
from graph.stores.address import ENVIRONMENT, PASSWORD
from graph.stores.local import BOLT, HTTP


def neo4j(
    graph: GraphFolder = Path(pipeline.GRAPH_FOLDER),
    bolt: Annotated[int, typer.Option(min=1, max=65535, metavar="N", help="The port for drivers.")] = BOLT,
    http: Annotated[int, typer.Option(min=1, max=65535, metavar="N", help="The port of the Browser.")] = HTTP,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the Browser.")] = True,
) -> None:
    """Start a Neo4j on this machine with the graph in it and explore it in Neo4j Browser, until Ctrl-C.

    It needs the extra duikou[neo4j]; Neo4j Community itself (GPLv3, some 160 MB) is fetched at the first start. Its data lie in the graph
    folder, and its password in a file there that only its owner may read.
    """
    from duikou.neo4j import LocalNeo4j, files  # noqa: PLC0415 - the driver of Neo4j takes its time to load
    from duikou.neo4j.server import QUICK  # noqa: PLC0415

    folder = Folder(graph)
    folder.require()
    for ending in (signal.SIGINT, signal.SIGTERM):  # a shell may have set a background job to ignore Ctrl-C
        signal.signal(ending, signal.default_int_handler)
    try:
        with files.served() as beside:
            settings = {
                "browser.post_connect_cmd": f"style {beside}/style.grass; guide {beside}/guide.md",
                "client.allow_telemetry": "false",
            }
            with LocalNeo4j(folder.neo4j, bolt=bolt, http=http, java=QUICK, settings=settings, tell=_tell) as server:
                with _knowing(server.password):
                    _bring(graph, server.address)
                page = f"{server.browser}?dbms=bolt://neo4j@localhost:{bolt}"
                _tell(f"{page}\nuser neo4j, password in {folder.neo4j / 'password'}; saved queries: {beside}/saved-queries.zip")
                _tell("Ctrl-C stops it")
                if open_browser:
                    webbrowser.open(page)
                threading.Event().wait()
    except KeyboardInterrupt:
        _tell("stopped")


def _bring(graph: Path, address: str) -> None:
    """The graph as it stands, and who is central in it."""
    from graph import centrality  # noqa: PLC0415 - networkx takes its time to load

    built = pipeline.build((), graph, store=address)
    _tell(f"{built.changes.total} changes written to {address}")
    with pipeline.open_store(address) as store:
        centrality.bring_up_to_date(store)


@contextmanager
def _knowing(password: str) -> Iterator[None]:
    """The password where the store looks for it, alone: the shell's user and database may be those of another server. And for no longer
    than needed, as what we start later inherits the environment."""
    before = {name: os.environ.pop(name) for name in ENVIRONMENT if name in os.environ}
    os.environ[PASSWORD] = password
    try:
        yield
    finally:
        del os.environ[PASSWORD]
        os.environ.update(before)


def _tell(said: str) -> None:
    print(said, flush=True)
