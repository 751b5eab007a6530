"""The page read in English, in the dark, with the keyboard, by hand and on a phone."""

import re

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import CITY, MAYOR, SMALL, open_card, place, search
from e2e.test_page_address import address
from playwright.sync_api import Page, expect

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


@pytest.mark.parametrize("count", [50, 2000])
def test_what_is_chosen_while_the_wheel_still_turns_comes_to_the_middle_and_stays_there(
    open_page: OpenPage, count: int
) -> None:
    graph = make(count)
    page = open_page(graph)
    thing = next(n for n in graph.nodes if "Official" in n.labels)
    search(page, str(thing.properties["name"]))
    page.mouse.move(600, 400)
    page.evaluate(
        """() => {
            const canvas = document.querySelector("#canvas canvas");
            canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: -100, clientX: 600, clientY: 400, bubbles: true, cancelable: true }));
            document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.locator("#card h2")).to_have_text(str(thing.properties["name"]))
    page.wait_for_timeout(50)  # less than the wheel takes to come to rest
    assert thing.properties["name"] in {label["text"] for label in page.evaluate("duikou.written()")}
    where = place(page, thing)
    assert "at=" not in address(page)
    assert place(page, thing) == pytest.approx(where)


def test_what_lies_under_the_hand_is_not_said_once_the_hand_has_left(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    x, y = place(page, MAYOR)
    page.evaluate(
        """async ([x, y]) => {
            const canvas = document.querySelector("#canvas");
            canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y }));
            canvas.dispatchEvent(new PointerEvent("pointerleave"));
            for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        }""",
        [x, y],
    )
    expect(page.locator("#tip")).to_be_hidden()
    page.mouse.move(x, y)
    expect(page.locator("#tip")).to_contain_text("陈立文")
    page.mouse.wheel(0, -300)  # it would now lie beside something else
    expect(page.locator("#tip")).to_be_hidden()


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


@pytest.mark.parametrize("language", ["中文", "English"])
def test_the_narrowest_screen_need_not_be_scrolled_sideways(open_page: OpenPage, language: str) -> None:
    page = open_page(SMALL, width=320, height=640, fragment="#lang=en" if language == "English" else "")
    for act in (lambda: None, lambda: open_card(page, "陈立文"), lambda: page.locator("#table-button").click()):
        act()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def fingers(page: Page, *moments: list[tuple[float, float]]) -> None:
    """Put fingers down at the first places, move them through the others, and lift them."""
    session = page.context.new_cdp_session(page)
    for kind, places in zip(["touchStart", *["touchMove"] * (len(moments) - 1)], moments, strict=True):
        points = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(places)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(30)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(250)


@pytest.mark.parametrize("count", [50, 2000])
def test_fingers_drag_and_pinch(open_page: OpenPage, count: int) -> None:
    graph = make(count)
    page = open_page(graph, width=390, height=800, touch=True)
    one, other = (n for n in [n for n in graph.nodes if "City" in n.labels][:2])
    (x, y), (x2, _) = place(page, one), place(page, other)
    fingers(page, [(30, 640)], [(45, 640)], [(70, 655)], [(90, 660)])
    assert place(page, one) == pytest.approx((x + 60, y + 20), abs=16)  # the first steps tell that it is a drag
    fingers(page, [(180, 400), (220, 400)], [(160, 400), (240, 400)], [(140, 400), (260, 400)], [(120, 400), (280, 400)])
    assert abs(place(page, one)[0] - place(page, other)[0]) > 1.5 * abs(x - x2)
    assert page.evaluate("duikou.written()")


def test_no_two_types_look_alike_without_their_colours(open_page: OpenPage) -> None:
    page = open_page(make(50))
    looks = (
        page.locator("#filters .group")
        .first.locator("svg")
        .evaluate_all(
            "all => all.map(({ firstChild: f }) => f.outerHTML.replace(/#[0-9a-f]{6}/g, c => (c === '#ffffff' ? 'hollow' : 'filled')))"
        )
    )
    assert len(looks) == len(set(looks)) >= 8


def test_a_large_graph_is_zoomed_by_the_wheel_about_the_hand(open_page: OpenPage) -> None:
    graph = make(2000)
    page = open_page(graph)
    names = {label["text"] for label in page.evaluate("duikou.written()")}
    thing = next(n for n in graph.nodes if n.properties["name"] in names)
    x, y = place(page, thing)
    page.mouse.move(x, y)
    for _ in range(8):
        page.mouse.wheel(0, -100)
    page.wait_for_timeout(300)  # while the wheel turns, the last picture is drawn larger
    assert place(page, thing) == pytest.approx((x, y), abs=2)
    closer = {label["text"] for label in page.evaluate("duikou.written()")}
    assert thing.properties["name"] in closer
    assert closer < names  # others went out of sight
