"""Two tables for spreadsheets, nodes.csv and edges.csv in a folder: UTF-8 with a byte-order mark, so that Excel shows Chinese.

Article text can begin with = or @, which a spreadsheet would run as a formula; such cells get an apostrophe in front.
Control characters, at which a spreadsheet stops reading, are left out.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from graph.exports.flat import joined, xml_text
from graph.model import Edge, Graph, Node, Proof, Value
from graph.ontology import EDGE_TYPES, NODE_TYPES

Cell = str | int | float
Row = Mapping[str, Cell]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_EVIDENCE = tuple(Proof.model_fields)
NODE_COLUMNS = tuple(
    dict.fromkeys(("id", "labels", "name", "aliases", *(p.name for t in NODE_TYPES.values() for p in t.properties)))
)
EDGE_COLUMNS = tuple(
    dict.fromkeys(
        (
            *("id", "type", "start", "start_name", "end", "end_name"),
            *(p.name for t in EDGE_TYPES.values() for p in t.properties),
            *(f"evidence_{name}" for name in _EVIDENCE),
        )
    )
)


def write(graph: Graph, path: Path) -> None:
    """Write nodes.csv and edges.csv into the folder `path`."""
    path.mkdir(parents=True, exist_ok=True)
    names = {node.id: str(node.properties["name"]) for node in graph.nodes}
    _table(path / "nodes.csv", NODE_COLUMNS, map(_node, graph.nodes))
    _table(path / "edges.csv", EDGE_COLUMNS, (_edge(edge, names) for edge in graph.edges))


def _table(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows({name: safe(value) for name, value in row.items()} for row in rows)


def safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet runs as a formula."""
    if not isinstance(cell, str):
        return cell
    text = xml_text(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _node(node: Node) -> Row:
    return {"id": node.id, "labels": joined(node.labels), **_joined(node.properties)}


def _edge(edge: Edge, names: Mapping[str, str]) -> Row:
    return {
        "id": edge.id,
        "type": edge.type,
        "start": edge.start,
        "start_name": names[edge.start],
        "end": edge.end,
        "end_name": names[edge.end],
        **_joined(edge.properties),
        **{f"evidence_{name}": joined(tuple(str(getattr(proof, name)) for proof in edge.evidence)) for name in _EVIDENCE},
    }


def _joined(properties: Mapping[str, Value]) -> dict[str, Cell]:
    return {name: joined(value) for name, value in properties.items()}
