"""For Neo4j Browser: style, guide and saved queries, made from the ontology and the library so that they cannot say anything else.

style.grass          colours, sizes and captions: drop it on the Browser, or `:style` its address
guide.md             ten steps through the graph, for the Browser that Neo4j 5 brings: `:guide` its address
guide.adoc           the same for the new Browser
saved-queries.zip    every question with its example, in a folder for each group: drop it on the saved queries
"""

from collections.abc import Callable
from pathlib import Path

from queries.browser import guide, saved, style

FILES: dict[str, Callable[[], bytes]] = {
    "style.grass": lambda: style.grass().encode(),
    "guide.md": lambda: guide.markdown().encode(),
    "guide.adoc": lambda: guide.asciidoc().encode(),
    "saved-queries.zip": saved.archive,
}


def write(path: Path) -> None:
    """Write the files into the folder `path`."""
    path.mkdir(parents=True, exist_ok=True)
    for name, content in FILES.items():
        (path / name).write_bytes(content())
