"""The view in the address: a link opens what was shared, back and forward go through what was chosen."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from e2e.conftest import OpenPage
from e2e.small import CITY, MAYOR, SMALL, click_line, open_card, place
from e2e.test_page_filters import YEARS
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
    expect(page.get_by_label("企业")).to_be_checked()
    expect(page.locator("#card h2")).to_have_text("东安市")
    page.go_back()
    expect(page.locator("#card h2")).to_have_text("陈立文")
    page.go_back()
    expect(page.locator("#card h2")).to_have_count(0)
    for _ in range(3):
        page.go_forward()
    expect(page.locator("#card h2")).to_have_text("东安市")
    expect(page.get_by_label("企业")).not_to_be_checked()


def test_setting_one_filter_further_is_one_step_and_another_filter_the_next(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_label("企业").uncheck()
    page.get_by_label("协议").uncheck()
    page.get_by_role("slider", name="可信度").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert "sure=15" in address(page)
    page.go_back()
    expect(page.get_by_role("slider", name="可信度")).to_have_attribute("aria-valuetext", "≥ 0%")
    expect(page.get_by_label("协议")).not_to_be_checked()
    page.go_back()
    expect(page.get_by_label("协议")).to_be_checked()
    expect(page.get_by_label("企业")).to_be_checked()
    page.go_forward()
    page.go_forward()
    expect(page.get_by_role("slider", name="可信度")).to_have_attribute("aria-valuetext", "≥ 15%")


def test_back_leaves_the_language_and_the_light_as_they_are(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.get_by_role("button", name="Switch to English").click()
    page.get_by_role("button", name="Dark").click()
    page.go_back()
    expect(page.locator("#card h2")).to_have_count(0)
    expect(page.locator("#counts")).to_have_text("8 nodes · 9 relations")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert address(page) == "#lang=en&theme=dark"
    page.go_forward()
    expect(page.locator("#card .chip")).to_have_text("Official")


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
        "#asof=2020-99-99",
        "#asof=2019-02-29&since=0000-01&until=3000-01",
        "#hide=Nope|constructor&without=Nope&roles=nobody",
        "#sure=-20&at=900000,900000,1",
        f"#place={quote(MAYOR.id)}&programme={quote(CITY.id)}",
    ],
)
def test_an_address_that_makes_no_sense_opens_the_whole_graph_and_is_put_right(open_page: OpenPage, fragment: str) -> None:
    page = open_page(SMALL, fragment=fragment)
    expect(page.locator("#counts")).to_contain_text("8 个实体 · 9 条关系")
    expect(page.locator("#card h2")).to_have_count(0)
    assert page.evaluate("location.hash") == ""


def test_days_in_the_wrong_order_are_none(open_page: OpenPage) -> None:
    page = open_page(YEARS, fragment="#since=2019-01&until=2018-01")
    expect(page.locator("#counts")).to_have_text("9 个实体 · 8 条关系")
    assert page.evaluate("location.hash") == ""


def test_of_an_address_what_makes_sense_is_kept(open_page: OpenPage) -> None:
    page = open_page(SMALL, fragment="#hide=Nope|Enterprise&asof=2020-99-99&sure=31")
    expect(page.get_by_label("企业")).not_to_be_checked()
    assert page.evaluate("location.hash") == "#hide=Enterprise&sure=30"
    page.evaluate("location.hash = 'asof=2019-01-01&hide=Nope&lang=en'")
    expect(page.get_by_label("As of")).to_have_value("2019-01-01")
    assert address(page) == "#asof=2019-01-01&lang=en"


def test_a_link_opens_on_a_screen_lower_than_the_card(open_page: OpenPage) -> None:
    page = open_page(SMALL, width=568, height=320, fragment=f"#node={quote(MAYOR.id)}")
    expect(page.locator("#card h2")).to_have_text("陈立文")


def test_a_line_whose_relations_are_filtered_out_leaves_the_history_alive(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    choose_a_line(page)
    page.evaluate("location.hash += '&without=HOLDS_POST'")
    expect(page.locator("#card h2")).to_have_count(0)
    page.get_by_role("button", name="深色").click()
    assert address(page) == "#without=HOLDS_POST&theme=dark"
    page.go_back()
    expect(page.locator("#card h2")).to_have_text("陈立文 — 东安市")


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
