"""Seconds until a page can be used, and its size: ours beside what pyvis makes of the same graph as it comes.

    python benchmarks/page.py [NODES …] [--runs 3] [--limit 60]

Graphs are made by a seed (tests/e2e/graphs.py). Each page is opened in headless Chromium without GPU; the network is
cut off. Usable means for pyvis that its physics has come to rest, or without physics that the nodes are painted; for
ours that data-ready is set. Medians of the runs; what is not usable within the limit is printed as more than it.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright
from pyvis.network import Network

from graph.exports import html
from graph.model import Graph
from graph.ontology import NODE_TYPES

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from e2e import chromium, graphs

PAINTED = "typeof network !== 'undefined' && network.body.nodeIndices.length > 0"
Maker = Callable[[Graph, Path], None]
Wait = Callable[[Page, float], object]


def ours(graph: Graph, path: Path) -> None:
    html.write(graph, path)


def stock(graph: Graph, path: Path, physics: bool) -> None:
    """The same nodes and edges as pyvis shows them without our template."""
    network = Network(directed=True, cdn_resources="in_line", height="900px")
    network.toggle_physics(physics)
    for node in graph.nodes:
        if "Article" not in node.labels:
            network.add_node(node.id, label=str(node.properties["name"]), color=NODE_TYPES[node.labels[-1]].colour)
    for edge in graph.edges:
        if edge.type != "MENTIONS":
            network.add_edge(edge.start, edge.end, title="\n".join(proof.quote for proof in edge.evidence))
    path.write_text(network.generate_html(), encoding="utf-8")


def until(sign: str) -> Wait:
    return lambda page, limit: page.wait_for_function(sign, polling=20, timeout=limit * 1000)


def until_ready(page: Page, limit: float) -> None:
    page.wait_for_selector("html[data-ready=true]", timeout=limit * 1000)  # our policy lets no expression be evaluated


VARIANTS: dict[str, tuple[Maker, Wait]] = {
    "duikou": (ours, until_ready),
    "pyvis, physics off": (lambda graph, path: stock(graph, path, physics=False), until(PAINTED)),
    "pyvis as it comes": (
        lambda graph, path: stock(graph, path, physics=True),
        until(f"{PAINTED} && network.physics.stabilized"),
    ),
}


def usable(browser: Browser, path: Path, wait: Wait, limit: float) -> float | None:
    """Seconds from opening the file until it can be used and has been painted."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    start = time.perf_counter()
    try:
        page.goto(path.as_uri(), wait_until="commit")
        wait(page, limit)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return time.perf_counter() - start
    except TimeoutError:
        return None
    finally:
        context.close()


def measure(browser: Browser, folder: Path, count: int, runs: int, limit: float) -> None:
    graph = graphs.make(count)
    for name, (make, wait) in VARIANTS.items():
        path = folder / f"{count}.html"
        start = time.perf_counter()
        make(graph, path)
        built = time.perf_counter() - start
        seconds: list[float] = []
        for _ in range(runs):
            found = usable(browser, path, wait, limit)
            if found is None:
                break
            seconds.append(found)
        shown = f"{statistics.median(seconds):.2f}" if len(seconds) == runs else f">{limit:.0f}"
        drawn = sum(edge.type != "MENTIONS" for edge in graph.edges)
        print(f"{count:>6} {drawn:>7}  {name:<20} {built:>7.2f} {shown:>9} {path.stat().st_size / 1e6:>8.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nodes", nargs="*", type=int, default=[50, 500, 2000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a page counts as not usable")
    options = parser.parse_args()
    path = chromium.find()
    if path is None:
        sys.exit(chromium.HOW)
    print(f"{'nodes':>6} {'edges':>7}  {'page':<20} {'build s':>7} {'usable s':>9} {'file MB':>8}")
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        for count in options.nodes:
            measure(browser, Path(folder), count, options.runs, options.limit)


if __name__ == "__main__":
    main()
