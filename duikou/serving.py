"""`duikou serve`: the graph folder's own store, opened to Neo4j's drivers on this machine."""

import signal
import threading
from pathlib import Path
from typing import Annotated

import typer

from duikou import pipeline
from duikou.asking import GraphFolder
from duikou.errors import NoGraphError
from duikou.folder import Folder
from graph.stores.local import BOLT, make_password


def serve(
    graph: GraphFolder = Path(pipeline.GRAPH_FOLDER),
    port: Annotated[int, typer.Option(min=1, max=65535, metavar="N", help="The port to listen on.")] = BOLT,
) -> None:
    """Open the graph folder's store over Bolt, on this machine only, to be read by Neo4j's drivers and tools until Ctrl-C.

    The password is made once and kept in the graph folder, in a file that only its owner may read. Meanwhile other commands find the
    store in use. Who is central is worked out before, as nothing can be written then.
    """
    from graph import centrality  # noqa: PLC0415 - networkx takes its time to load
    from graph.stores.serving import DATABASE, USER, served  # noqa: PLC0415 - the engine takes a third of a second to load

    folder = Folder(graph)
    folder.require()
    if not folder.store.exists():
        raise NoGraphError(f"{folder.store} is not there; build again to make it")
    for ending in (signal.SIGINT, signal.SIGTERM):  # a shell may have set a background job to ignore Ctrl-C
        signal.signal(ending, signal.default_int_handler)
    with pipeline.open_store(graph) as store:
        centrality.bring_up_to_date(store)
    if not folder.password.exists():
        make_password(folder.password)
    with served(folder.store, port, folder.password.read_text("utf-8").strip()) as address:
        print(
            f"{address} serves {graph}: user {USER}, database {DATABASE}, password in {folder.password}; Ctrl-C ends it",
            flush=True,
        )
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("stopped")
