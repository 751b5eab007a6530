"""Chromium for the tests that look at a page as a person does.

The system's own browser is used, none is downloaded; DUIKOU_CHROMIUM names another one. Where there is none the tests
are skipped with a word on how to get it, but on a build server (CI=true) they fail.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from e2e import chromium
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

from graph.exports.html import write
from graph.model import Graph

OpenPage = Callable[..., Page]
Settings = tuple[int, int, bool, bool]


def chromium_or_skip() -> str:
    """The path of a Chromium; without one the test is skipped, or fails on a build server."""
    if found := chromium.find():
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(chromium.HOW)
    pytest.skip(chromium.HOW)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium_or_skip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield browser
        browser.close()


class Window:
    """A window of the browser, and in `noises` what none of our pages may do: ask the network for something, write to the
    console, open a dialog, throw an error."""

    def __init__(self, browser: Browser, width: int, height: int, touch: bool, dark: bool) -> None:
        self.noises: list[str] = []
        self.own = ""
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=touch,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        self.context.on("request", self._note_request)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.noises.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.noises.append(f"error: {error}"))
        self.page.on("dialog", self._refuse_dialog)

    def open(self, path: Path, fragment: str) -> Page:
        self.page.goto("about:blank")
        self.own = path.as_uri()
        self.page.goto(self.own + fragment)
        self.page.wait_for_selector("html[data-ready=true]")
        return self.page

    def _note_request(self, request: Request) -> None:
        if request.url.partition("#")[0] not in (self.own, "about:blank"):
            self.noises.append(f"request: {request.url}")

    def _refuse_dialog(self, dialog: Dialog) -> None:
        self.noises.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[dict[Settings, Window]]:
    """The module's windows, one for each size and kind."""
    opened: dict[Settings, Window] = {}
    yield opened
    for window in opened.values():
        window.context.close()


@pytest.fixture(scope="session")
def file_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes a graph's page, once for one graph with the same options."""
    folder = tmp_path_factory.mktemp("pages")
    kept: dict[tuple[int, str], tuple[Graph, Path]] = {}

    def file_of(graph: Graph, **options: Any) -> Path:
        key = id(graph), str(options)
        if key not in kept:
            kept[key] = graph, folder / f"graph{len(kept)}.html"
            write(graph, kept[key][1], **options)
        return kept[key][1]

    return file_of


@pytest.fixture
def open_page(browser: Browser, windows: dict[Settings, Window], file_of: Callable[..., Path]) -> Iterator[OpenPage]:
    """Opens a graph's page: open_page(graph, width=…, dark=True, fragment="#…"). After the test nothing may have been asked
    of the network, nothing written to the console, no dialog opened and no error thrown."""

    def open_page(  # noqa: PLR0913 - a window has that many sides
        graph: Graph,
        *,
        width: int = 1280,
        height: int = 800,
        touch: bool = False,
        dark: bool = False,
        fragment: str = "",
        **options: Any,
    ) -> Page:
        settings = width, height, touch, dark
        if settings not in windows:
            windows[settings] = Window(browser, *settings)
        return windows[settings].open(file_of(graph, **options), fragment)

    yield open_page
    noises = [noise for window in windows.values() for noise in window.noises]
    for window in windows.values():
        window.noises.clear()
    assert noises == []
