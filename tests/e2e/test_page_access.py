"""Nobody is kept out: axe-core finds nothing serious in any state of the page, the tables tell what the drawing shows, print is plain.

axe-core comes from npm (tests/e2e/axe, `make test` installs it). Without it these tests are skipped; on a build server they fail.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import CITY, MAYOR, SMALL, click_line, open_card, place, search
from playwright.sync_api import Page, expect

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"


def complaints(page: Page) -> list[str]:
    """What axe finds serious or critical, each with the element it is about."""
    if not AXE.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("no axe-core: npm ci --prefix tests/e2e/axe")
        pytest.skip("no axe-core: npm ci --prefix tests/e2e/axe")
    page.evaluate(AXE.read_text("utf-8"))
    found: Any = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']})"
    )
    return [
        f"{broken['id']}: {place['html'][:160]} {place['failureSummary'][:300]}"
        for broken in found["violations"]
        if broken["impact"] in ("serious", "critical")
        for place in broken["nodes"]
    ]


def as_it_opens(page: Page) -> None:
    expect(page.locator("#canvas")).to_be_visible()


def a_node(page: Page) -> None:
    open_card(page, "陈立文").get_by_role("button", name="展开全部原文").click()


def a_line(page: Page) -> None:
    open_card(page, "陈立文")
    click_line(page, MAYOR, CITY)


def a_path(page: Page) -> None:
    open_card(page, "田中一")
    page.locator("#find-path").fill("dongan")
    page.keyboard.press("Enter")


def the_search(page: Page) -> None:
    search(page, "anshi")


def the_filters(page: Page) -> None:
    if page.get_by_role("button", name="图例").is_visible():
        page.get_by_role("button", name="图例").click()
    page.get_by_label("企业").uncheck()
    page.get_by_role("combobox", name="选择地方").fill("xl")
    page.keyboard.press("Enter")


def nothing_left(page: Page) -> None:
    page.get_by_role("group", name="实体").get_by_role("button", name="全不选").click()


def the_nodes(page: Page) -> None:
    page.locator("#table-button").click()


def the_relations(page: Page) -> None:
    the_nodes(page)
    page.locator("#table").get_by_role("button", name="关系", exact=True).click()


def the_menu(page: Page) -> None:
    page.locator("#save summary").click()


def the_help(page: Page) -> None:
    page.keyboard.press("?")


STATES = [
    as_it_opens,
    a_node,
    a_line,
    a_path,
    the_search,
    the_filters,
    nothing_left,
    the_nodes,
    the_relations,
    the_menu,
    the_help,
]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("act", STATES)
def test_axe_finds_nothing_serious(open_page: OpenPage, act: Callable[[Page], None], dark: bool) -> None:
    page = open_page(SMALL, dark=dark)
    act(page)
    assert complaints(page) == []


@pytest.mark.parametrize("act", [as_it_opens, a_node, the_filters, the_nodes])
def test_axe_finds_nothing_serious_on_a_phone(open_page: OpenPage, act: Callable[[Page], None]) -> None:
    page = open_page(SMALL, width=390, height=800, touch=True)
    act(page)
    assert complaints(page) == []


# ---- the tables


def test_the_tables_tell_what_the_drawing_shows(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.keyboard.press("t")
    table = page.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(9)
    expect(table.get_by_role("row").filter(has_text="东安市城市")).to_have_text("东安市城市东安4")
    expect(table.locator("caption")).to_have_text("第 1–8 项，共 8 项")
    page.locator("#table").get_by_role("button", name="关系", exact=True).click()
    post = table.get_by_role("row").filter(has_text="任职于")
    expect(post).to_have_text("陈立文任职于东安市市长2018-03-05 – 2018-10-122 处原文")
    post.get_by_role("button", name="2 处原文").click()
    expect(page.locator("#card h2")).to_be_focused()
    expect(page.locator("#card blockquote")).to_have_text(["市长陈立文出席", "东安市市长陈立文率团"])
    page.get_by_label("任职于").uncheck()
    expect(post).to_have_count(0)
    page.keyboard.press("t")
    expect(table).to_have_count(0)
    expect(page.locator("#canvas")).to_be_focused()


def test_a_large_table_comes_in_pages(open_page: OpenPage) -> None:
    page = open_page(make(500))
    page.keyboard.press("t")
    expect(page.locator("tbody tr")).to_have_count(50)
    first = page.locator("tbody tr").first.inner_text()
    page.get_by_role("button", name="下一页").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pager")).to_contain_text("第 2 / 10 页")
    expect(page.get_by_role("button", name="下一页")).to_be_focused()
    assert page.locator("tbody tr").first.inner_text() != first
    page.locator("tbody .node").first.click()
    expect(page.locator("#card h2")).to_be_focused()


# ---- help, print


def test_help_lists_the_keys_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.locator("#theme").focus()
    page.keyboard.press("?")
    said = page.get_by_role("dialog", name="怎样看")
    expect(said).to_contain_text("左边的筛选可以同时使用")
    expect(said).to_contain_text("表格视图")
    expect(said).not_to_contain_text("object")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#theme")).to_be_focused()


def test_one_key_shortcuts_can_be_turned_off_and_on_again(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.keyboard.press("?")
    page.get_by_label("启用单键快捷键").uncheck()
    page.keyboard.press("Escape")
    page.locator("#canvas").focus()
    x, y = place(page, MAYOR)
    for key in "t/?0+-":
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.locator("#canvas")).to_be_focused()
    assert place(page, MAYOR) == (x, y)
    expect(page.locator(".search > kbd")).to_be_hidden()
    page.keyboard.press("ArrowRight")  # it moves what has the focus
    assert place(page, MAYOR) != (x, y)
    page = open_page(SMALL, fragment="#keys=off")
    page.keyboard.press("t")
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("button", name="帮助").click()
    page.get_by_label("启用单键快捷键").check()
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    expect(page.get_by_role("table")).to_have_count(1)


def test_print_leaves_out_the_keys(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    expect(page.locator("#card")).to_contain_text("怎样看")
    page.emulate_media(media="print")
    expect(page.locator("#card .about")).to_be_visible()
    for useless in (page.get_by_text("怎样看"), page.locator("kbd").first):
        expect(useless).to_be_hidden()
    page.emulate_media(media="screen")


def test_print_is_light_and_shows_the_view_and_the_legend_without_controls(open_page: OpenPage) -> None:
    page = open_page(SMALL, dark=True)
    open_card(page, "陈立文")
    page.emulate_media(media="print")
    page.wait_for_selector("html[data-theme=light]")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for control in ("#search", "nav", "#legend input >> nth=0", ".zoom", "#card .close"):
        expect(page.locator(control)).to_be_hidden()
    for kept in ("h1", "#counts", "#canvas canvas", "#legend .glyph >> nth=0", "#card h2"):
        expect(page.locator(kept)).to_be_visible()
    corner = "(() => { const c = document.querySelector('#canvas canvas'); return [...c.getContext('2d').getImageData(2, 2, 1, 1).data]; })()"
    assert page.evaluate(corner)[:3] in ([255, 255, 255], [0, 0, 0])  # the veil is white, or nothing is painted there
    page.emulate_media(media="screen")
    page.wait_for_selector("html[data-theme=dark]")
