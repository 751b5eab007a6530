"""GEXF, Gephi's own format."""

from pathlib import Path

from networkx.readwrite.gexf import GEXFWriter

from graph.exports.flat import flat
from graph.model import Graph


def write(graph: Graph, path: Path) -> None:
    """Write the graph as GEXF."""
    writer = GEXFWriter(flat(graph))
    # The day of writing would make equal graphs unequal files.
    writer.xml.find("meta").attrib.pop("lastmodifieddate")
    with path.open("wb") as file:
        writer.write(file)
