"""`duikou neo4j` as a newcomer meets it: Neo4j Browser comes up styled and with the guide open, whose first query shows the officials."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import free_port
from playwright.sync_api import Browser, Page, expect

import duikou
import seeds
from duikou.neo4j import LocalNeo4j
from graph.stores import open_store
from graph.stores.rows import caption
from queries.browser.style import DIAMETERS, grass

WAIT = 120_000
"""Milliseconds; a machine may be busy."""


class Running:
    """The command in a process of its own, which a user would end by Ctrl-C."""

    def __init__(self, graph: Path) -> None:
        ports = ("--bolt", str(free_port()), "--http", str(free_port()))
        command = [sys.executable, "-m", "duikou", "neo4j", "-g", str(graph), "--no-open", *ports]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.said: list[str] = []
        for line in self.process.stdout or ():
            self.said.append(line.strip())
            if line.startswith("Ctrl-C"):
                break

    @property
    def page(self) -> str:
        return next(line for line in self.said if "/browser/" in line)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.said += self.process.communicate()[0].splitlines()


@pytest.fixture(scope="module")
def seeds_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds") / "graph"
    duikou.build([str(seeds.ARTICLES)], folder, home="大连市", workers=1)
    return folder


@pytest.fixture
def running(seeds_graph: Path, browser: Browser, neo4j_server: LocalNeo4j) -> Iterator[Running]:
    """Where there is no Chromium, or no Neo4j can be started, these two say so."""
    command = Running(seeds_graph)
    yield command
    if command.process.poll() is None:
        command.stop()


def connected(browser: Browser, running: Running, graph: Path) -> Page:
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    page.set_default_timeout(WAIT)
    page.goto(running.page)
    page.fill("input[type=password]", (graph / "neo4j" / "password").read_text(encoding="utf-8").strip())
    page.keyboard.press("Enter")
    return page


def test_a_newcomer_clicks_the_guides_first_query_and_sees_the_officials(
    seeds_graph: Path, running: Running, browser: Browser
) -> None:
    page = connected(browser, running, seeds_graph)
    page.locator("pre.runnable").first.click()
    page.locator("[data-testid='editor-Run']").click()
    expect(page.locator("svg g.node").first).to_be_visible(timeout=WAIT)

    with open_store(seeds_graph / "store") as store:
        rows = store.query("MATCH (o:Official)-[:HOLDS_POST]->(c:City) RETURN DISTINCT o.name AS official, c.name AS city")
    shown = page.locator("svg g.node").evaluate_all(
        "nodes => nodes.map(n => [n.textContent, n.querySelector('circle.b-outline').getAttribute('fill'), "
        "n.querySelector('circle.b-outline').getAttribute('r')])"
    )
    looks = {label: (colour_of(label), str(DIAMETERS.get(label, 80) / 2).removesuffix(".0")) for label in ("Official", "City")}
    assert {(tight(name), colour, radius) for name, colour, radius in shown} == (
        {(tight(caption(row["official"])), *looks["Official"]) for row in rows}
        | {(tight(caption(row["city"])), *looks["City"]) for row in rows}
    )
    assert len({row["official"] for row in rows}) > 5
    relations = page.locator("svg g.relationship text").evaluate_all("texts => texts.map(t => t.textContent)")
    assert set(relations) == {"任职于", "结对"}  # the Browser adds what else joins the nodes

    running.stop()
    assert running.process.returncode == 0
    assert running.said[-1] == "stopped"
    assert not any((seeds_graph / "neo4j" / "password").read_text(encoding="utf-8").strip() in line for line in running.said)


def tight(text: str) -> str:
    return "".join(text.split())


def colour_of(label: str) -> str:
    found = re.search(rf"node\.{label} {{.*?\bcolor: (#\w+);", grass(), re.DOTALL)
    assert found
    return found[1]
