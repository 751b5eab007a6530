"""A graph too large for one page, as an overview of its parts and a page for each of these beside it.

A Graph goes in; a file with a disc for each part and a folder with the parts' pages come out. The overview is one drawing whose
discs are links, and a search over the names of all parts; like the pages it asks the network for nothing.
"""

import json
from dataclasses import dataclass
from importlib.resources import as_file
from math import log2, sqrt
from pathlib import Path
from urllib.parse import quote

import numpy as np
from jinja2 import Environment, FileSystemLoader

from graph.choosing import by_weight
from graph.exports.html.inlined import ASSETS, JSON, policy, read
from graph.exports.html.packing import pack
from graph.exports.html.page import render
from graph.exports.html.parts import Part, cut, ties
from graph.exports.html.payload import Row, called, columns, node_types
from graph.model import Graph

SMALLEST, LARGEST = 60.0, 140.0  # radius of a disc, in the drawing's units
GAP = 14.0
LETTER = 20.0  # height of a letter, in the same
NAMED = 3  # members that a disc names
SCRIPTS = ("dom.js", "shapes.js", "language.js", "search.js", "overview.js")
CLOSEST = 3  # other parts that each is shown joined to, or everything would be joined to everything


@dataclass(frozen=True)
class Disc:
    """A part in the drawing: where, how large, its page, and the lines that are written on it."""

    x: float
    y: float
    radius: float
    href: str
    lines: tuple[str, ...]
    names: tuple[str, ...]
    members: int
    relations: int


@dataclass(frozen=True)
class Line:
    """The relations between two parts."""

    ends: tuple[Disc, Disc]
    relations: int
    width: float


def write(graph: Graph, path: Path, folder: Path, *, title: str) -> int:
    """Write the overview to `path` and the pages of the parts into `folder`, which is to lie beside it; the number of parts."""
    parts = cut(graph)
    folder.mkdir(parents=True)
    for number, part in enumerate(parts):
        own = f"{'、'.join(_names(part))} · {title}"
        page = render(part.graph, own, overview=f"../{quote(path.name)}")
        (folder / _file(number)).write_bytes(page.encode("utf-8"))
    path.write_bytes(_drawn(graph, parts, folder.name, title).encode("utf-8"))
    return len(parts)


def _file(number: int) -> str:
    return f"part-{number + 1:02}.html"


def _drawn(graph: Graph, parts: list[Part], folder: str, title: str) -> str:
    """The overview's text."""
    between = ties(parts, graph)
    discs = _discs(parts, between, folder)
    lines = [Line((discs[a], discs[b]), between[a, b], 1 + log2(between[a, b])) for a, b in _closest(between)]
    left, top = (min(getattr(disc, axis) - disc.radius for disc in discs) - GAP for axis in "xy")
    right, bottom = (max(getattr(disc, axis) + disc.radius for disc in discs) + GAP for axis in "xy")
    style = read(ASSETS / "overview.css")
    scripts = [read(ASSETS / "scripts" / name) for name in SCRIPTS]
    with as_file(ASSETS) as assets:
        environment = Environment(autoescape=True, loader=FileSystemLoader(assets), trim_blocks=True, lstrip_blocks=True)
        environment.policies["json.dumps_kwargs"] = JSON
        return environment.get_template("overview.html.j2").render(
            title=title,
            style=style,
            policy=policy(scripts, style),
            scripts=scripts,
            data=_names_of_all(graph, parts, [disc.href for disc in discs]),
            discs=discs,
            lines=lines,
            box=[round(value) for value in (left, top, right - left, bottom - top)],
            members=sum(disc.members for disc in discs),
            letter=LETTER,
        )


def _names_of_all(graph: Graph, parts: list[Part], pages: list[str]) -> Row:
    """What search looks through: every thing, the weightiest first, with the part whose page it is on."""
    home = {member: number for number, part in enumerate(parts) for member in part.members}
    nodes = {node.id: node for node in graph.nodes}
    rows = (called(nodes[thing]) | {"part": home[thing]} for thing in by_weight(graph))
    texts = json.loads(read(ASSETS / "texts.json"))
    return {
        "nodes": columns(rows, "key label group aliases pinyin part"),
        "types": node_types(),
        "parts": pages,
        "texts": {
            tongue: {key: text for key, text in said.items() if key.startswith("search")} for tongue, said in texts.items()
        },
    }


def _closest(between: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """For each part those that it has most to do with; the closest are drawn last."""
    order = sorted(between, key=lambda pair: (between[pair], pair))
    shown = set()
    for number in {number for pair in between for number in pair}:
        shown.update([pair for pair in order if number in pair][-CLOSEST:])
    return [pair for pair in order if pair in shown]


def _discs(parts: list[Part], between: dict[tuple[int, int], int], folder: str) -> list[Disc]:
    """A disc for each part, its area after its members, beside those that it has most to do with."""
    most = max(len(part.members) for part in parts)
    radii = [max(SMALLEST, LARGEST * sqrt(len(part.members) / most)) for part in parts]
    centres = pack(np.array(radii) + GAP / 2, between)
    return [
        Disc(
            x=round(x, 1),
            y=round(y, 1),
            radius=round(radius, 1),
            href=f"{quote(folder)}/{_file(number)}",
            lines=tuple(_shortened(name, radius) for name in _names(part)[: 2 if radius < 90 else NAMED]),
            names=_names(part),
            members=len(part.members),
            relations=sum(edge.type != "MENTIONS" for edge in part.graph.edges),
        )
        for number, (part, radius, (x, y)) in enumerate(zip(parts, radii, centres.tolist(), strict=True))
    ]


def _names(part: Part) -> tuple[str, ...]:
    """What the part is called: the names of its weightiest members."""
    names = {node.id: str(node.properties.get("name") or node.id) for node in part.graph.nodes}
    return tuple(names[member] for member in part.members[:NAMED])


def _shortened(name: str, radius: float) -> str:
    """As much of a name as fits on a disc; a Chinese letter is as wide as it is high."""
    room = int(radius * 1.7 / LETTER)
    return name if len(name) <= room else f"{name[: room - 1]}…"
