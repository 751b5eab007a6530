"""Files for Neo4j's offline import, in a folder: a header and a data file for each set of labels and each type of edge, as the store would
hold them, and import.args, which names them to `neo4j-admin database import full`.

A field may hold anything: quotes are doubled, line breaks stand as they are. Elements of a list are parted by a character that no text
of the graph has, as the tool knows no way to write one inside an element. Nor does it know a way to write an empty list, or one of a single
empty text: it leaves the property out, and the sync that comes after an import anyway, to make constraints and indexes, puts it in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from graph.model import Edge, Graph, Node
from graph.stores.rows import Row, edge_row, node_row

ARGUMENTS = "import.args"
"""To be read in the folder: the names of the files in it are relative, with the ./ without which Neo4j 2026 finds no folder."""
Thing = TypeVar("Thing", Node, Edge)
Key = TypeVar("Key", str, tuple[str, ...])
_MARKS = tuple(map(chr, chain([0x1F, 0x1E, 0x1D, 0x1C], range(0xE000, 0xF8FF))))
_TYPES = {str: "string", int: "long", float: "double"}


def write(graph: Graph, path: Path) -> None:
    """Write the files into the folder `path`."""
    path.mkdir(parents=True, exist_ok=True)
    mark = _unused(chain(map(node_row, graph.nodes), map(edge_row, graph.edges)))
    options = [f"--array-delimiter=U+{ord(mark):04X}", "--multiline-fields=true"]
    for labels, nodes in _grouped(graph.nodes, lambda node: node.labels):
        table = [{"id:ID": row["id"], **_typed(row["properties"], leave=("id",))} for row in map(node_row, nodes)]
        options.append(f"--nodes={':'.join(labels)}={_write(table, path, '-'.join(labels), mark)}")
    for type_, edges in _grouped(graph.edges, lambda edge: edge.type):
        ends = [{":START_ID": row["start"], ":END_ID": row["end"], **_typed(row["properties"])} for row in map(edge_row, edges)]
        options.append(f"--relationships={type_}={_write(ends, path, type_, mark)}")
    (path / ARGUMENTS).write_text("".join(f"{option}\n" for option in options), encoding="utf-8", newline="\n")


def _grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> Iterator[tuple[Key, list[Thing]]]:
    """One table at a time, so that no other lies in memory as rows."""
    groups = defaultdict[Key, list[Thing]](list)
    for thing in things:
        groups[key(thing)].append(thing)
    yield from sorted(groups.items())


def _unused(rows: Iterable[Row]) -> str:
    """A character that no list of the graph has in it."""
    used = set[str]()
    for row in rows:
        for value in row["properties"].values():
            if isinstance(value, list):
                used.update(*(element for element in value if isinstance(element, str)))
    return next(mark for mark in _MARKS if mark not in used)


def _typed(properties: Mapping[str, Any], leave: Sequence[str] = ()) -> Row:
    """The properties, each under its name as a header has it: articles:long, aliases:string[]."""
    return {f"{name}:{_type(value)}": value for name, value in properties.items() if name not in leave}


def _type(value: Any) -> str:
    if isinstance(value, list):
        return f"{_TYPES[type(value[0])] if value else 'string'}[]"
    return _TYPES[type(value)]


def _write(rows: Sequence[Row], path: Path, name: str, mark: str) -> str:
    """A header and a data file; what the tool is to read, in this order."""
    columns = list(dict.fromkeys(chain.from_iterable(rows)))
    _table(path / f"{name}-header.csv", [columns])
    _table(path / f"{name}.csv", ([_field(row.get(column), mark) for column in columns] for row in rows))
    return f"./{name}-header.csv,./{name}.csv"


def _table(path: Path, lines: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{','.join(line)}\n" for line in lines)


def _field(value: Any, mark: str) -> str:
    """Nothing at all where there is no value; what stands in quotes may be empty."""
    if isinstance(value, list):
        value = mark.join(map(str, value)) or None
    if value is None:
        return ""
    return '"' + value.replace('"', '""') + '"' if isinstance(value, str) else repr(value)
