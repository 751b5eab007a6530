"""A graph too large for one page in the browser: the overview, its discs, and the pages that they open."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from e2e.conftest import Window
from e2e.graphs import make
from e2e.test_page_access import complaints
from playwright.sync_api import Browser, Page, expect

from graph.exports.html import write_overview
from graph.exports.html.parts import cut
from graph.exports.html.pinyin import pinyin

GRAPH = make(200)
LARGEST = cut(GRAPH)[0]
NAMES = {node.id: str(node.properties["name"]) for node in GRAPH.nodes}
FIRST = NAMES[LARGEST.members[0]]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("overview")
    write_overview(GRAPH, folder / "graph.html", folder / "graph-parts", title="图谱")
    return folder / "graph.html"


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The overview; it may lead to files beside it, and do nothing else."""
    window = Window(browser, 1280, 800, touch=False, dark=False)
    window.page.goto(file.as_uri())
    yield window.page
    window.context.close()
    own = f"request: {file.parent.as_uri()}/graph"
    assert [noise for noise in window.noises if not noise.startswith(own)] == []


def expect_part(page: Page) -> None:
    page.wait_for_selector("html[data-ready=true]")
    expect(page).to_have_url(re.compile(r"/graph-parts/part-01\.html(#|$)"))
    expect(page.locator("h1")).to_contain_text(FIRST)


def test_a_click_on_a_disc_opens_its_part_and_a_link_leads_back(page: Page) -> None:
    disc = page.locator("svg a").first
    expect(disc).to_contain_text(f"{len(LARGEST.members):,}")
    disc.click()
    expect_part(page)
    page.keyboard.press("/")
    page.keyboard.type(FIRST)
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text(FIRST)
    page.get_by_role("link", name="总览").click()
    expect(page.locator("svg a")).to_have_count(len(cut(GRAPH)))


def test_a_disc_opens_its_part_by_keyboard_and_shows_the_focus(page: Page) -> None:
    before = page.locator("circle").first.evaluate("circle => getComputedStyle(circle).strokeWidth")
    page.keyboard.press("Tab")  # to the search
    page.keyboard.press("Tab")
    focused = page.locator("svg a").first
    expect(focused).to_be_focused()
    assert focused.locator("circle").evaluate("circle => getComputedStyle(circle).strokeWidth") != before
    page.keyboard.press("Enter")
    expect_part(page)


def test_the_same_is_there_as_a_table(page: Page) -> None:
    page.get_by_role("table").get_by_role("link", name=FIRST).first.click()
    expect_part(page)


def test_a_name_of_any_part_is_found_and_opens_that_part_on_its_card(page: Page) -> None:
    parts = cut(GRAPH)
    member = next(m for m in parts[-1].members if m.startswith("Person:"))
    name = NAMES[member]
    page.get_by_role("combobox", name="搜索").fill(pinyin(name, person=True).replace(" ", ""))
    hit = page.get_by_role("option", name=name).first
    expect(hit).to_contain_text("人物 Person")
    while hit.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    assert complaints(page) == []
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-ready=true]")
    expect(page.locator("#card h2")).to_have_text(name)
    expect(page).to_have_url(re.compile(rf"/graph-parts/part-{len(parts):02}\.html#node="))


def test_a_name_that_no_part_has_is_met_with_a_hint_in_both_languages(page: Page) -> None:
    page.get_by_role("combobox", name="搜索").fill("不存在的人")
    expect(page.locator("#found")).to_contain_text("没有找到“不存在的人” · Nothing found for “不存在的人”")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()


def test_names_stay_on_their_discs(page: Page) -> None:
    outside = page.evaluate(
        """() => [...document.querySelectorAll("svg a")].flatMap((disc) => {
            const around = disc.querySelector("circle").getBoundingClientRect();
            return [...disc.querySelectorAll("text")].filter((text) => {
                const box = text.getBoundingClientRect();
                return box.left < around.left || box.right > around.right || box.top < around.top || box.bottom > around.bottom;
            }).map((text) => text.textContent);
        })"""
    )
    assert outside == []
