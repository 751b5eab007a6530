"""GraphML, which yEd, Gephi, Cytoscape, igraph and networkx read."""

from pathlib import Path

import networkx as nx

from graph.exports.flat import flat
from graph.model import Graph


def write(graph: Graph, path: Path) -> None:
    """Write the graph as GraphML."""
    nx.write_graphml_xml(flat(graph), path, edge_id_from_attribute="id")
