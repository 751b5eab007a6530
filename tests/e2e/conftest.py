"""Chromium for the tests that look at a page as a person does.

The system's own browser is used, none is downloaded; DUIKOU_CHROMIUM names another one. Where there is none the tests
are skipped with a word on how to get it, but on a build server (CI=true) they fail.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from e2e import chromium
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, sync_playwright

from graph.exports.html import write
from graph.model import Graph

OpenPage = Callable[..., Page]


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


def _note_request(noises: list[str], own: str, request: Request) -> None:
    if request.url != own:
        noises.append(f"request: {request.url}")


def _refuse_dialog(noises: list[str], dialog: Dialog) -> None:
    noises.append(f"dialog: {dialog.message}")
    dialog.dismiss()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """Opens a graph's page: open_page(graph, width=…, dark=True). After the test nothing may have been asked of the
    network, nothing written to the console, no dialog opened and no error thrown."""
    noises: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(
        graph: Graph, *, width: int = 1280, height: int = 800, touch: bool = False, dark: bool = False, **options: Any
    ) -> Page:
        path = tmp_path / f"graph{len(contexts)}.html"
        write(graph, path, **options)
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=touch,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.on("request", partial(_note_request, noises, path.as_uri()))
        page = context.new_page()
        page.on("console", lambda message: noises.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: noises.append(f"error: {error}"))
        page.on("dialog", partial(_refuse_dialog, noises))
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready=true]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert noises == []
