"""The view in the address: a link opens what was shared, back and forward go through what was chosen."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from e2e.conftest import OpenPage
from e2e.small import CITY, MAYOR, SMALL, click_line, open_card, place
from playwright.sync_api import Browser, Page, expect


def address(page: Page) -> str:
    """The fragment, once it has followed."""
    page.wait_for_timeout(500)
    fragment: str = page.evaluate("location.hash")
    return fragment


def choose_a_node(page: Page) -> None:
    open_card(page, "陈立文").get_by_role("button", name="2 步以内").click()


def choose_a_line(page: Page) -> None:
    open_card(page, "陈立文")
    click_line(page, MAYOR, CITY)
    expect(page.locator("#card h2")).to_have_text("陈立文 — 东安市")


def choose_a_path(page: Page) -> None:
    open_card(page, "田中一")
    page.locator("#find-path").fill("dongan")
    page.keyboard.press("Enter")


def filter_by_all(page: Page) -> None:
    page.get_by_label("企业").uncheck()
    page.get_by_label("签署").uncheck()
    page.get_by_label("致辞").uncheck()
    page.get_by_label("截至日期").fill("2019-01-01")
    page.get_by_role("combobox", name="选择地方").fill("xl")
    page.keyboard.press("Enter")


def read_otherwise(page: Page) -> None:
    page.get_by_role("button", name="Switch to English").click()
    page.get_by_role("button", name="Dark").click()
    page.locator("#canvas").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")


SEEN = """() => ['#card', '#counts', '#legend'].map(s => document.querySelector(s).innerText).concat(
    [...document.querySelectorAll('input')].map(i => [i.id, i.type === 'search' ? '' : i.value, i.checked].join()),
    document.documentElement.dataset.theme)"""


@pytest.mark.parametrize("act", [choose_a_node, choose_a_line, choose_a_path, filter_by_all, read_otherwise])
def test_a_link_opens_what_was_shared(open_page: OpenPage, act: Callable[[Page], None]) -> None:
    page = open_page(SMALL)
    act(page)
    fragment = address(page)
    assert len(fragment) > 5
    seen, where = page.evaluate(SEEN), place(page, MAYOR)
    page = open_page(SMALL, fragment=fragment)
    assert page.evaluate(SEEN) == seen
    assert place(page, MAYOR) == pytest.approx(where, abs=1.5)


def test_back_and_forward_go_through_what_was_chosen(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    open_card(page, "东安市")
    page.get_by_label("企业").uncheck()
    page.go_back()
    expect(page.locator("#card h2")).to_have_text("陈立文")
    expect(page.get_by_label("企业")).to_be_checked()
    page.go_back()
    expect(page.locator("#card h2")).to_have_count(0)
    page.go_forward()
    page.go_forward()
    expect(page.locator("#card h2")).to_have_text("东安市")


def test_the_page_as_it_opens_says_nothing_in_its_address(open_page: OpenPage) -> None:
    assert address(open_page(SMALL)) == ""


@pytest.mark.parametrize(
    "fragment",
    [
        "#node=nobody&depth=9&theme=%3Cscript%3E&lang=xx",
        "#path=a|b&line=1|2|3&place=__proto__&programme=constructor",
        "#at=NaN,1,0&since=2018-99&asof=yesterday&sure=many&table=x",
        "#%E0%A4%A&node",
        "#" + "a=b&" * 5000,
    ],
)
def test_an_address_that_makes_no_sense_opens_the_whole_graph(open_page: OpenPage, fragment: str) -> None:
    page = open_page(SMALL, fragment=fragment)
    expect(page.locator("#counts")).to_contain_text("8 个实体 · 9 条关系")
    expect(page.locator("#card h2")).to_have_count(0)


def test_a_link_opens_on_a_screen_lower_than_the_card(open_page: OpenPage) -> None:
    page = open_page(SMALL, width=568, height=320, fragment=f"#node={quote(MAYOR.id)}")
    expect(page.locator("#card h2")).to_have_text("陈立文")


def test_back_to_a_line_whose_relations_are_filtered_out_leaves_the_history_alive(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    choose_a_line(page)
    page.keyboard.press("Escape")
    page.locator("#filters fieldset, #legend, #filters").get_by_role("button", name="全不选").nth(1).click()
    page.go_back()
    page.wait_for_timeout(500)
    page.get_by_role("button", name="深色").click()
    assert "theme=dark" in address(page)


def test_what_a_link_chose_is_in_the_middle_though_the_camera_flies_there(
    browser: Browser, file_of: Callable[..., Path]
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{file_of(SMALL).as_uri()}#node={quote(MAYOR.id)}")
    page.wait_for_selector("html[data-ready=true]")
    page.wait_for_timeout(800)
    canvas = page.locator("#canvas").bounding_box()
    where = place(page, MAYOR)
    context.close()
    assert canvas
    assert where[0] == pytest.approx(canvas["x"] + canvas["width"] / 2, abs=3)
