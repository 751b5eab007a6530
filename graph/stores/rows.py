"""Nodes and edges as rows of a store, and how what is wanted differs from what is stored.

A store keeps nodes and edges as its database does, an edge's evidence in parallel lists because properties cannot be maps
there, a node's name and aliases once more in one text, `names`, by which it is found, and its name as Neo4j Browser can wrap it,
`caption`. Labels and properties that the ontology does not have are those of whoever put them there, and count for nothing here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from graph.model import Edge, Node, Proof
from graph.ontology import EDGE_TYPES, NODE_TYPES, TYPES
from graph.stores.errors import StoreError

LONGEST_NAMES = 8000
"""Neo4j's text index has room for 32 kilobytes."""
SHORT = 4
_WORDS = re.compile(r"[^\x00-\x7f]+|[\x21-\x7e]+")
EVIDENCE = tuple(Proof.model_fields)

Row = dict[str, Any]


class Held(NamedTuple):
    """What of a stored node or edge is to be remembered: enough to know whether it is as it should be, and to find it."""

    digest: int
    labels: tuple[str, ...]
    start: str
    end: str


class Difference(NamedTuple):
    """How what is wanted differs from what is there, in rows as they are written and read."""

    added: list[Row]
    changed: list[Row]
    removed: list[Row]


def held(type_: str, stored: Iterable[Row]) -> dict[str, Held]:
    """What is stored of a type, by id."""
    return {row["id"]: _held(type_, row) for row in stored}


def _held(type_: str, row: Row) -> Held:
    labels = tuple(sorted(label for label in row.get("labels", ()) if label in NODE_TYPES))
    return Held(_digest(type_, row["properties"]), labels, row.get("start", ""), row.get("end", ""))


def _digest(type_: str, properties: Mapping[str, Any]) -> int:
    return hash(repr(sorted((name, value) for name, value in properties.items() if name in _OURS[type_])))


def differences(type_: str, stored: Mapping[str, Held], wanted: Iterable[Row], at_once: int) -> Iterator[Difference]:
    """How wanted rows of a type differ from what is stored, some at a time.

    The row of what changed also has the labels that it `had`, and sets to null what it is not to have.
    """
    left, wanted = set(stored), iter(wanted)
    while block := list(islice(wanted, at_once)):
        left.difference_update(row["id"] for row in block)
        there = [(row, stored[row["id"]]) for row in block if row["id"] in stored]
        yield Difference(
            added=[row for row in block if row["id"] not in stored],
            changed=[_changed(type_, row, was) for row, was in there if _held(type_, row)[:2] != was[:2]],
            removed=[],
        )
    gone = [{"id": id_, "start": stored[id_].start, "end": stored[id_].end} for id_ in sorted(left)]
    yield Difference(added=[], changed=[], removed=gone)


def _changed(type_: str, row: Row, was: Held) -> Row:
    return {**row, "properties": dict.fromkeys(_OURS[type_]) | row["properties"], "had": was.labels}


def as_lists(rows: Sequence[Row]) -> tuple[str, list[list[Any]]]:
    """The same rows without the names that each repeats, which take as long to send as what they name, and the head of a statement
    that has them as id, start_id, end_id and properties."""
    names = list(dict.fromkeys(chain.from_iterable(row.get("properties", ()) for row in rows)))
    told = ", ".join(f"`{name.replace('`', '``')}`: row[{n}]" for n, name in enumerate(names, 3))
    head = f"UNWIND $rows AS row WITH row[0] AS id, row[1] AS start_id, row[2] AS end_id, {{{told}}} AS properties"
    return head, [_as_list(row, names) for row in rows]


def _as_list(row: Row, names: Sequence[str]) -> list[Any]:
    properties = row.get("properties", {})
    return [row["id"], row.get("start"), row.get("end"), *map(properties.get, names)]


def node_row(node: Node) -> Row:
    _known(node.labels)
    shown = {"names": _names(node), "caption": caption(str(node.properties["name"]))}
    properties = {"id": node.id, **shown, **_plain(node.properties)}
    return {"id": node.id, "labels": list(node.labels), "properties": properties}


def _names(node: Node) -> str:
    """|大连市|大连|: a list cannot be looked up by an index, and a text by what it contains can. As many as an index has room for."""
    aliases = node.properties.get("aliases", ())
    told, room = "|", LONGEST_NAMES
    for name in dict.fromkeys((str(node.properties["name"]), *(aliases if isinstance(aliases, tuple) else ()))):
        room -= len(name) + 1
        told += f"{name}|" if room >= 0 else ""
    return told


def caption(name: str) -> str:
    """大连·六 盘水东 西部扶 贫协作: Neo4j Browser wraps a text at its spaces only, so a long word is given some. Latin words stay whole."""
    return " ".join(piece for word in _WORDS.findall(name) for piece in _pieces(word))


def _pieces(word: str) -> Iterator[str]:
    """Of three characters, or two; a name of four stays whole."""
    count = 1 if len(word) <= SHORT or word.isascii() else -(-len(word) // 3)
    for n in range(count):
        yield word[len(word) * n // count : len(word) * (n + 1) // count]


def edge_row(edge: Edge) -> Row:
    properties = {"id": edge.id, **_plain(edge.properties)}
    if EDGE_TYPES[edge.type].evidenced:
        properties |= {f"evidence_{name}": [getattr(proof, name) for proof in edge.evidence] for name in EVIDENCE}
    return {"id": edge.id, "start": edge.start, "end": edge.end, "properties": properties}


def _plain(properties: Mapping[str, Any]) -> Row:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def type_of(identifier: str) -> str:
    """An id begins with its type."""
    type_ = identifier.split(":", 1)[0]
    _known((type_,))
    return type_


def _known(labels: Iterable[str]) -> None:
    """Labels are no parameters of a statement, so none but the ontology's gets there; names of properties are quoted."""
    for label in labels:
        if label not in NODE_TYPES:
            raise StoreError(f"There is no node type {label!r}; the ontology has {', '.join(NODE_TYPES)}.")


def _ours() -> dict[str, frozenset[str]]:
    """The properties that we write, by type of node and of edge."""
    ours = {type_: {"id", "name", "aliases", "names", "caption"} for type_ in TYPES}
    for label, declared in NODE_TYPES.items():
        ours[declared.parent or label] |= {told.name for told in declared.properties}
    for type_, edge in EDGE_TYPES.items():
        ours[type_] = {"id", *(told.name for told in edge.properties), *(f"evidence_{name}" for name in EVIDENCE)}
    return {type_: frozenset(names) for type_, names in ours.items()}


_OURS = _ours()
