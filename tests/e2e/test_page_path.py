"""Going on from a node: farther around it, and by a path to another."""

from e2e.conftest import OpenPage
from e2e.small import CITY, SMALL, node, open_card, search
from playwright.sync_api import Page, expect

from graph.model import Graph


def bright(page: Page) -> set[str]:
    """The names that stand out, once they are painted."""
    page.wait_for_timeout(50)
    return {label["text"] for label in page.evaluate("duikou.written()")}


def find_path(page: Page, start: str, end: str) -> None:
    open_card(page, start)
    page.locator("#find-path").fill(end)
    page.keyboard.press("Enter")


def test_a_path_between_two_nodes_is_a_list_with_its_quotes_and_stands_out(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    find_path(page, "田中一", "果品采购")
    card = page.locator("#card")
    expect(card.locator(".chip")).to_have_text("路径：2 步")
    expect(card.locator("h2")).to_have_text("田中一 → 果品采购协议")
    expect(card.locator(".path > li > .node")).to_have_text(["田中一", "两市合作论坛", "果品采购协议"])
    expect(card.locator(".path strong")).to_have_text(["参加", "包含"])
    expect(card.locator("blockquote")).to_have_text(["田中一致辞", "论坛上签订果品采购协议"])
    assert {"田中一", "两市合作论坛", "果品采购协议"} <= bright(page)
    assert not {"陈立文", "东安市"} & bright(page)


def test_the_focus_goes_to_the_path_that_was_chosen(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    find_path(page, "田中一", "果品采购")
    expect(page.locator("#card h2")).to_be_focused()
    page.go_back()
    expect(page.locator("#card h2")).to_have_text("田中一")
    expect(page.locator("#card h2")).to_be_focused()


def test_a_path_keeps_to_what_the_filters_show(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_label("包含").or_(page.get_by_label("属于")).uncheck()
    find_path(page, "田中一", "果品采购")
    expect(page.locator("#card")).to_contain_text("两者之间没有路径")
    page.get_by_label("属于").check()
    expect(page.locator("#card .chip")).to_have_text("路径：2 步")


def test_each_node_of_a_path_leads_on_to_its_card(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    find_path(page, "田中一", "dongan")
    page.locator("#card .path").get_by_role("button", name="两市合作论坛").click()
    expect(page.locator("#card h2")).to_have_text("两市合作论坛")


def test_a_node_apart_has_no_path(open_page: OpenPage) -> None:
    page = open_page(Graph(nodes=(*SMALL.nodes, node("City", "孤城市")), edges=SMALL.edges))
    search(page, "东安市")
    page.keyboard.press("Enter")
    page.locator("#find-path").fill("孤城")
    page.keyboard.press("Enter")
    expect(page.locator("#card")).to_contain_text("两者之间没有路径")


def test_the_neighbourhood_widens_by_steps(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "长河果业有限公司")
    assert bright(page) - {"签署"} == {"长河果业有限公司", "果品采购协议"}
    card.get_by_role("button", name="2 步以内").click()
    assert {"两市合作论坛"} == bright(page) - {"长河果业有限公司", "果品采购协议", "签署", "属于"}
    card.get_by_role("button", name="3 步以内").click()
    expect(card.get_by_role("button", name="3 步以内")).to_be_focused()
    assert {"陈立文", "田中一", str(CITY.properties["name"])} <= bright(page)
    assert "西陵市" not in bright(page)
