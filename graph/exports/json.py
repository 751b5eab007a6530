"""The JSON graph: nodes and relationships, one a line, sorted by id, so that two of them can be compared by line."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.model import Graph


def write(graph: Graph, path: Path) -> None:
    """Write the graph as one JSON document."""
    parts = graph.to_json()
    path.write_text(
        f'{{"nodes": [\n{_lines(parts["nodes"])}\n],\n"relationships": [\n{_lines(parts["relationships"])}\n]}}\n',
        encoding="utf-8",
        newline="\n",
    )


def _lines(records: Iterable[dict[str, Any]]) -> str:
    return ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
