"""The .sql files beside this one, with their places filled, and the engine that runs them."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from shutil import rmtree
from string import Template

import duckdb

from graph.fold.tables import EDGE_KINDS, LABELS, NODE_KINDS
from graph.ontology import EDGE_TYPES

MEMORY = "200MB"
"""What tables in a file may take; what needs more is put into a folder beside it."""


def connected(path: Path) -> duckdb.DuckDBPyConnection:
    """The tables in a file, which is made where there is none. What whoever was killed had put beside it goes."""
    beside = path.with_name(f"{path.name}.tmp")
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": str(beside),
        "preserve_insertion_order": "false",
    }
    engine = duckdb.connect(path, config=config)
    rmtree(beside, ignore_errors=True)
    return engine


def query(name: str, **parts: str) -> str:
    """What `name`.sql says, its $places filled with these parts."""
    return _template(name).substitute(parts)


def quoted(names: Iterable[str]) -> str:
    """Names of ours as a list of SQL strings."""
    return ", ".join(f"'{name}'" for name in names)


@cache
def relation_parts() -> dict[str, str]:
    """The parts of relations.sql that the ontology declares."""
    columns = dict.fromkeys((*NODE_KINDS, *EDGE_KINDS, LABELS))
    keys = [(t.type, name) for t in EDGE_TYPES.values() for name in t.key]
    return {
        "undirected": quoted(t.type for t in EDGE_TYPES.values() if not t.directed),
        "edge_key": ", ".join(
            f"CASE WHEN type = '{edge}' THEN coalesce(property_{name}, '') ELSE '' END" for edge, name in keys
        ),
        "properties": ", ".join(f"property_{name}" for name in columns if name != "programme"),
    }


@cache
def _template(name: str) -> Template:
    return Template((files("graph.fold") / f"{name}.sql").read_text(encoding="utf-8"))
