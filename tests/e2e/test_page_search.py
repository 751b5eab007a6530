"""Finding a node as one types, with the keyboard alone."""

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import SMALL, node, open_card, place, search
from playwright.sync_api import expect

from graph.model import Graph


def test_search_finds_by_name_and_opens_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    search(page, "西陵")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.locator("#search")).to_have_attribute("aria-activedescendant", "hits-1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("西陵市")
    expect(page.locator("#card h2")).to_be_focused()
    expect(page.get_by_role("option")).to_have_count(0)


def test_search_finds_by_alias_and_says_which(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    search(page, "立文市长")
    expect(page.get_by_role("option")).to_contain_text("陈立文 立文市长")


def test_search_minds_neither_width_nor_case_nor_spaces(open_page: OpenPage) -> None:
    page = open_page(Graph(nodes=(node("Person", "Anne Marie"),), edges=()))
    search(page, "ａｎｎＥｍ")
    expect(page.get_by_role("option")).to_have_count(1)


def test_search_that_finds_nothing_says_so(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    search(page, "不存在的人")
    expect(page.locator("#found")).to_contain_text("没有找到“不存在的人”")


def test_a_hit_can_be_clicked(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    search(page, "论坛")
    page.get_by_role("option", name="两市合作论坛").click()
    expect(page.locator("#card h2")).to_have_text("两市合作论坛")


def test_escape_closes_the_list_first_and_then_the_card(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "陈立文")
    search(page, "东安")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    expect(card.locator("h2")).to_have_text("陈立文")
    page.keyboard.press("Escape")
    expect(card.locator("h2")).to_have_count(0)
    expect(card).to_contain_text("怎样看")


SPOKEN = Graph(
    nodes=(
        node("Official", "单林深"),
        node("Official", "高远"),
        node("Place", "长治市", level="city"),
        node("Enterprise", "大连远航集团"),
        node("Enterprise", "上海云港公司"),
        node("Person", "吕江海"),
        node("Event", "高远座谈会"),
    ),
    edges=(),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("shanlinshen", ["单林深"]),  # a surname is read as surnames are
        ("sls", ["单林深"]),
        ("shanls", ["单林深"]),
        ("danlinshen", []),
        ("GAO YUAN", ["高远"]),
        ("g", ["高远", "上海云港公司"]),  # from the first syllable before from another
        ("yuanhang", ["大连远航集团"]),
        ("uanhang", []),  # no syllable begins there
        ("changzhi", ["长治市"]),
        ("lvjianghai", ["吕江海"]),
        ("lüjh", ["吕江海"]),
        ("lu", ["吕江海"]),
    ],
)
def test_search_finds_by_pinyin_and_initials(open_page: OpenPage, typed: str, found: list[str]) -> None:
    page = open_page(SPOKEN)
    page.keyboard.press("/")
    page.keyboard.insert_text(typed)
    expect(page.locator("#hits .name")).to_have_text(found)


def test_a_hit_is_brought_to_the_middle_with_its_neighbours_around(open_page: OpenPage) -> None:
    page = open_page(make(500))
    thing = next(n for n in make(500).nodes if "Official" in n.labels)
    search(page, str(thing.properties["name"]))
    page.keyboard.press("Enter")
    canvas = page.locator("#canvas").bounding_box()
    assert canvas
    x, y = place(page, thing)
    middle = canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2
    assert (x, y) == pytest.approx(middle, abs=25)  # a little above the middle, where the buttons lie below
    assert len(page.evaluate("duikou.written()")) > 1
