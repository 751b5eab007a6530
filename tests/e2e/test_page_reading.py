"""The page read in English, in the dark, with the keyboard, by hand and on a phone."""

import re

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import CITY, MAYOR, SMALL, open_card, place
from playwright.sync_api import expect

from graph.model import Graph


def test_english_is_one_switch_away_and_back(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator("#counts")).to_have_text("8 nodes · 9 relations")
    expect(page.locator("#card h3")).to_have_text(["holds a post in1", "Time line2"])
    expect(page.locator("#card .chip")).to_have_text("Official")
    expect(page.locator("#card .tools span")).to_have_text("3 relations")
    expect(page.locator("#search")).to_have_attribute("placeholder", "Search a name, alias, pinyin or initials")
    expect(page.get_by_label("Person (other)")).to_be_checked()
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("button", name="切换到中文").click()
    expect(page.locator("#card .chip")).to_have_text("官员")


def test_no_chinese_of_the_interface_is_left_in_english(open_page: OpenPage) -> None:
    page = open_page(Graph(nodes=(), edges=()), title="Graph")
    page.get_by_role("button", name="Switch to English").click()
    shown = page.evaluate("document.body.innerText").replace("中文", "")
    assert not re.findall(r"[\u4e00-\u9fff]+", shown)


def test_dark_follows_the_system_and_the_button(open_page: OpenPage) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert open_page(SMALL).evaluate(ground) == "rgb(255, 255, 255)"
    page = open_page(SMALL, dark=True)
    assert page.evaluate(ground) == "rgb(18, 22, 28)"
    page.get_by_role("button", name="浅色").click()
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    expect(page.get_by_role("button", name="深色")).to_be_visible()


def test_the_canvas_moves_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.locator("#canvas").focus()
    x, y = place(page, MAYOR)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert place(page, MAYOR) == pytest.approx((x - 80, y - 80))
    page.keyboard.press("0")
    assert place(page, MAYOR) == pytest.approx((x, y))


def test_the_canvas_and_single_nodes_can_be_dragged(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    box = page.locator("#canvas").bounding_box()
    assert box
    (x, y), other = place(page, MAYOR), place(page, CITY)
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 45, box["y"] + 25, steps=4)
    page.mouse.up()
    assert place(page, MAYOR) == pytest.approx((x + 40, y + 20), abs=1)
    page.wait_for_timeout(100)  # vis-network takes two touches within 50 ms, which no hand makes, for one
    page.mouse.move(*place(page, MAYOR))
    page.mouse.down()
    page.mouse.move(x, y, steps=4)
    page.mouse.up()
    assert place(page, MAYOR) == pytest.approx((x, y), abs=1)
    assert place(page, CITY) == pytest.approx((other[0] + 40, other[1] + 20), abs=1)


def test_a_large_graph_can_be_dragged_too(open_page: OpenPage) -> None:
    page = open_page(make(2000))
    thing = next(n for n in make(2000).nodes if "City" in n.labels)
    box = page.locator("#canvas").bounding_box()
    assert box
    x, y = place(page, thing)
    page.mouse.move(box["x"] + 300, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 340, box["y"] + 45, steps=5)
    page.mouse.up()
    assert place(page, thing) == pytest.approx((x + 40, y + 40), abs=1)
    assert page.evaluate("duikou.written()")


def test_one_sees_where_the_focus_is(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        outline, name = page.evaluate(
            "(() => { const e = document.activeElement; return [getComputedStyle(e).outlineStyle, e.id || e.tagName]; })()"
        )
        if name == "BODY":  # once around
            break
        assert outline not in ("none", "hidden"), name
        seen.add(name)
    assert {"search", "theme", "language", "canvas", "zoom-in", "fit", "INPUT"} <= seen


def test_a_phone_shows_graph_legend_and_card_one_over_the_other(open_page: OpenPage) -> None:
    page = open_page(SMALL, width=390, height=800, touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(page.locator("#legend")).to_be_hidden()
    expect(page.locator("#card")).to_be_hidden()
    page.get_by_role("button", name="图例").tap()
    expect(page.get_by_label("官员")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#legend")).to_be_hidden()
    page.touchscreen.tap(*place(page, MAYOR))
    expect(page.locator("#card h2")).to_have_text("陈立文")
    sheet = page.locator("#card").bounding_box()
    assert sheet
    assert sheet["width"] == 390
    page.wait_for_timeout(50)
    assert place(page, MAYOR)[1] < sheet["y"]  # the chosen node is not under its own card
    page.get_by_role("button", name="关闭").tap()
    expect(page.locator("#card")).to_be_hidden()
