"""How quick a page is to use, how heavy, and how long it takes to build: ours beside what pyvis makes of the same graph.

    python benchmarks/page.py [NODES …] [--runs 3] [--limit 300]

Graphs are made by a seed (tests/e2e/graphs.py), with three relations a node. Each page is opened in headless Chromium without
GPU; the network is cut off. Usable means for pyvis that its physics has come to rest, or without physics that the nodes are
painted; for ours that data-ready is set. Medians of the runs; a page that is not usable within the limit once is not opened again.
What misses the project's own limits is marked with !.
"""

import argparse
import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from browsing import Visit, Wait, visit
from playwright.sync_api import Browser, Page, sync_playwright
from pyvis.network import Network

from graph.exports import html
from graph.model import Graph
from graph.ontology import NODE_TYPES

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from e2e import chromium, graphs

PAINTED = "typeof network !== 'undefined' && network.body.nodeIndices.length > 0"
OURS, PLAIN, PHYSICS = "duikou", "pyvis, physics off", "pyvis as it comes"
RELATIONS = 3  # a node


class Limits(NamedTuple):
    """Seconds, milliseconds and megabytes that our page may take."""

    usable: float
    frames: float
    click: float
    search: float
    heap: float
    file: float


LIMITS = {
    1_000: Limits(1.0, 50, 100, 50, 25, 2.5),
    5_000: Limits(2.0, 50, 100, 50, 35, 6),
    10_000: Limits(3.0, 50, 150, 80, 50, 10),
}
NO_LIMITS = Limits(*[float("inf")] * 6)
BUILD_SECONDS, BUILD_MB, TIMES_SOONER = 6, 600, 150


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


VARIANTS: dict[str, tuple[Callable[[Graph, Path], None], Wait]] = {
    OURS: (ours, until_ready),
    PLAIN: (lambda graph, path: stock(graph, path, physics=False), until(PAINTED)),
    PHYSICS: (lambda graph, path: stock(graph, path, physics=True), until(f"{PAINTED} && network.physics.stabilized")),
}


class Building(NamedTuple):
    """What building a page took, with the making of its graph in the memory but not in the seconds."""

    seconds: float
    processor: float
    megabytes: float


def build(count: int, path: Path) -> Building:
    graph = graphs.make(count, relations=RELATIONS * count)
    gc.freeze()  # as the command line has it
    gc.set_threshold(100_000, 50, 100)
    start, processor = time.perf_counter(), time.process_time()
    ours(graph, path)
    return Building(
        time.perf_counter() - start,
        time.process_time() - processor,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def in_fresh_process(count: int, path: Path) -> Building:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(build, count, path).result()


def visits(browser: Browser, path: Path, name: str, runs: int, limit: float) -> Visit | None:
    """The medians of some visits; None where one was not usable in time."""
    found = []
    for _ in range(runs):
        one = visit(browser, path, VARIANTS[name][1], limit, is_ours=name == OURS)
        if one is None:
            return None
        found.append(one)
    return Visit(*map(statistics.median, zip(*found, strict=True)))


def measure(browser: Browser, folder: Path, count: int, runs: int, limit: float) -> None:
    """The three pages of one graph, a line each."""
    path = folder / "page.html"
    usable = {}
    for name, (make, _) in VARIANTS.items():
        if name == OURS:
            built = [in_fresh_process(count, path) for _ in range(runs)]
        else:
            make(graphs.make(count, relations=RELATIONS * count), path)
        found = visits(browser, path, name, runs, limit)
        usable[name] = found.usable if found else limit
        print(row(count, name, found, limit, path.stat().st_size / 1e6), flush=True)
    more = "" if found else "more than "
    sooner = usable[PHYSICS] / usable[OURS]
    print(f"{'':>8}sooner usable than pyvis as it comes: {more}{marked(sooner, sooner >= TIMES_SOONER, '.0f')} times")
    seconds, processor, megabytes = map(statistics.median, zip(*built, strict=True))
    told = marked(seconds, seconds <= BUILD_SECONDS, ".1f"), marked(megabytes, megabytes <= BUILD_MB, ".0f")
    print(f"{'':>8}built in {told[0]} s ({processor:.1f} s of a processor), {told[1]} MB", flush=True)


def row(count: int, name: str, found: Visit | None, limit: float, megabytes: float) -> str:
    held = LIMITS.get(count, NO_LIMITS) if name == OURS else NO_LIMITS
    file = marked(megabytes, megabytes <= held.file, ".1f")
    if found is None:
        return f"{count:>7} {name:<19} {f'>{limit:.0f}':>9} {'–':>7} {'–':>7} {'–':>7} {'–':>7} {'–':>7} {file:>7}"
    cells = (
        marked(found.usable, found.usable <= held.usable, ".2f"),
        marked(found.pan, found.pan <= held.frames, ".0f"),
        marked(found.zoom, found.zoom <= held.frames, ".0f"),
        marked(found.click, found.click <= held.click, ".0f") if name == OURS else "–",
        marked(found.search, found.search <= held.search, ".0f") if name == OURS else "–",
        marked(found.heap, found.heap <= held.heap, ".1f"),
    )
    return f"{count:>7} {name:<19} {cells[0]:>9} {' '.join(f'{cell:>7}' for cell in cells[1:])} {file:>7}"


def marked(value: float, holds: bool, form: str) -> str:
    return f"{value:{form}}{'' if holds else '!'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nodes", nargs="*", type=int, default=list(LIMITS))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=300, help="seconds after which a page counts as not usable")
    options = parser.parse_args()
    path = chromium.find()
    if path is None:
        sys.exit(chromium.HOW)
    print(
        f"{'nodes':>7} {'page':<19} {'usable s':>9} {'pan ms':>7} {'zoom ms':>7} {'card ms':>7} {'list ms':>7} {'heap MB':>7} {'file MB':>7}"
    )
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        for count in options.nodes:
            measure(browser, Path(folder), count, options.runs, options.limit)


if __name__ == "__main__":
    main()
