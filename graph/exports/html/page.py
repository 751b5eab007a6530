"""The page itself: pyvis builds it from our template, with its own copy of vis-network and our scripts inlined.

A Graph and a title come in, the text of one HTML file goes out. It asks the network for nothing, its policy lets only
the scripts run that were put in here, by their hashes, and whatever an article says is data and never markup.
"""

import json
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pyvis.network import Network

from graph.exports.html.inlined import ASSETS, JSON, policy, read
from graph.exports.html.payload import columns, payload
from graph.model import Graph

TITLE = "对口合作知识图谱"
VIS: Traversable = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
SCRIPTS = (  # in this order: each may use what those before it declare
    "dom.js",
    "rows.js",
    "model.js",
    "facts.js",
    "visible.js",
    "path.js",
    "address.js",
    "language.js",
    "state.js",
    "history.js",
    "shapes.js",
    "theme.js",
    "captions.js",
    "labels.js",
    "scene.js",
    "paint.js",
    "names.js",
    "frame.js",
    "camera.js",
    "hand.js",
    "canvas.js",
    "hover.js",
    "search.js",
    "histogram.js",
    "filters.js",
    "marks.js",
    "quotes.js",
    "parts.js",
    "timeline.js",
    "help.js",
    "svg.js",
    "save.js",
    "table.js",
    "nodecard.js",
    "linkcard.js",
    "ways.js",
    "card.js",
    "controls.js",
    "main.js",
)


def write(graph: Graph, path: Path, *, title: str = TITLE) -> None:
    """Write the page to `path`, in UTF-8 whatever the machine's own encoding."""
    path.write_bytes(render(graph, title).encode("utf-8"))


def render(graph: Graph, title: str = TITLE, overview: str = "") -> str:
    """The text of the page; `overview` is the address of that of which it shows a part."""
    data = payload(graph)
    network = _network(data, title)
    scripts = [_vis(), *(read(ASSETS / "scripts" / name) for name in SCRIPTS)]
    style = read(ASSETS / "style.css")
    with as_file(ASSETS) as folder:
        network.set_template_dir(str(folder), "template.html.j2")
        environment = network.templateEnv
        environment.autoescape = True
        environment.policies["json.dumps_kwargs"] = JSON
        environment.filters["columns"] = columns
        environment.globals |= {
            "data": {name: rows for name, rows in data.items() if name not in ("nodes", "edges")},
            "texts": json.loads(read(ASSETS / "texts.json")),
            "policy": policy(scripts, style),
            "overview": overview,
            "scripts": scripts,
            "style": style,
        }
        return str(network.generate_html())


class _Numbers(dict[int, None]):
    """pyvis asks of every node whether it is there already; its own list takes minutes to answer for ten thousand."""

    def append(self, number: int) -> None:
        self[number] = None


def _network(data: dict[str, Any], title: str) -> Network:
    """The graph in pyvis. Its ids are our numbers; directed, or it would keep only one relation of a pair."""
    network = Network(directed=True, cdn_resources="in_line", heading=title)
    network.node_ids = _Numbers()
    for number, node in enumerate(data["nodes"]):
        network.add_node(number, **node)
    for edge in data["edges"]:
        ends = edge["from"], edge["to"]
        network.add_edge(*ends, **{name: value for name, value in edge.items() if name not in ("from", "to")})
    return network


def _vis() -> str:
    """vis-network as pyvis carries it, without the last line, which sends developer tools looking for another file."""
    return read(VIS).partition("//# sourceMappingURL=")[0]
