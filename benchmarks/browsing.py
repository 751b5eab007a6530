"""What a page is like to use, measured in headless Chromium by real mouse and key input: for page.py.

A path to a page and what tells that it is ready come in; seconds until then, the times between frames while one drags and turns
the wheel, the times from a click to the card and from a key to the list, and the JavaScript heap come out.
"""

import time
from collections.abc import Callable
from itertools import pairwise
from math import cos, sin
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from playwright.sync_api import Browser, Page, TimeoutError

Wait = Callable[[Page, float], object]

MOVES, TURNS = 60, 20  # of the mouse while it drags; of the wheel, each way
KEYS = "123"  # stand in very many names, so that the list is long in the making

# Frames are counted from when they begin, so that painting one delays the next.
COUNT_FRAMES = """() => {
    const times = window.frameTimes = [];
    const tick = (now) => { times.push(now); if (window.frameTimes === times) requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
}"""
FRAMES = "() => { const times = window.frameTimes; window.frameTimes = null; return times; }"
# From when the hand did it until what it wants has been painted: a message that is sent in a frame arrives after its painting.
TIME_ANSWERS = """([event, selector, host]) => {
    window.answers = [];
    let start = null;
    document.addEventListener(event, ({ timeStamp }) => { start = timeStamp; }, true);
    new MutationObserver(() => {
        if (start === null || !document.querySelector(selector)) return;
        const begun = start;
        start = null;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.answers.push(performance.now() - begun);
            port2.postMessage(null);
        });
    }).observe(document.querySelector(host), { childList: true, subtree: true });
}"""
WEIGHTY_PLACES = """() => duikou.written().slice(0, 5).map(({ left, right, top }) => ({ x: (left + right) / 2, y: top }))"""


class Visit(NamedTuple):
    """What one visit of a page was like: seconds, milliseconds, megabytes."""

    usable: float
    pan: float
    zoom: float
    click: float
    search: float
    heap: float


def visit(browser: Browser, path: Path, wait: Wait, limit: float, *, is_ours: bool) -> Visit | None:
    """Open a page and use it; None where it is not usable within the limit."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    try:
        page = context.new_page()
        start = time.perf_counter()
        page.goto(path.as_uri(), wait_until="commit")
        wait(page, limit)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        usable = time.perf_counter() - start
        pan, zoom = _frames(page, _drag), _frames(page, _turn)
        click, search = (_clicks(page), _keys(page)) if is_ours else (float("nan"), float("nan"))
        return Visit(usable, pan, zoom, click, search, _heap(page))
    except TimeoutError:
        return None
    finally:
        context.close()


def _frames(page: Page, act: Callable[[Page], None]) -> float:
    """The 95th percentile of the times between two frames."""
    page.evaluate(COUNT_FRAMES)
    act(page)
    times: list[float] = page.evaluate(FRAMES)
    return quantiles((after - before for before, after in pairwise(times)), n=20)[-1]


def _drag(page: Page) -> None:
    """Drag the picture about, from a corner where nothing lies."""
    box = page.locator("canvas").first.bounding_box()
    assert box
    x, y = box["x"] + 8, box["y"] + 8
    page.mouse.move(x, y)
    page.mouse.down()
    for i in range(MOVES):
        page.mouse.move(x + 200 - 200 * cos(i / 6), y + 150 + 150 * sin(i / 6))
    page.mouse.up()


def _turn(page: Page) -> None:
    """Zoom in and out again by the wheel, in the middle."""
    box = page.locator("canvas").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for delta in (-100, 100):
        for _ in range(TURNS):
            page.mouse.wheel(0, delta)
            page.evaluate("() => new Promise(requestAnimationFrame)")


def _clicks(page: Page) -> float:
    """From a click on each of the weightiest nodes to its card, the slowest."""
    page.evaluate(TIME_ANSWERS, ["pointerdown", "#card h2", "#card"])
    page.keyboard.press("0")
    page.wait_for_timeout(400)
    box = page.locator("#canvas").bounding_box()
    assert box
    for place in page.evaluate(WEIGHTY_PLACES):
        page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])
        page.locator("#card h2").wait_for()
        page.wait_for_timeout(400)
        page.keyboard.press("Escape")
        page.keyboard.press("0")
        page.wait_for_timeout(400)
    answers: list[float] = page.evaluate("window.answers")
    return max(answers)


def _keys(page: Page) -> float:
    """From a key in the search box to the list, the slowest."""
    page.evaluate(TIME_ANSWERS, ["keydown", "#hits li", "#hits"])
    page.locator("#search").focus()
    for key in KEYS:
        page.keyboard.press(key)
        page.wait_for_timeout(400)
    answers: list[float] = page.evaluate("window.answers")
    page.keyboard.press("Escape")
    return max(answers)


def _heap(page: Page) -> float:
    """Megabytes of the heap that are really in use."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == "JSHeapUsedSize") / 1e6
