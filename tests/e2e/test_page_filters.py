"""What the reader filters out, and what follows from it."""

from e2e.conftest import OpenPage
from e2e.small import MAYOR, SMALL, open_card, place, search
from playwright.sync_api import expect


def test_a_type_is_filtered_out_and_the_count_follows(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_label("官员").uncheck()
    expect(page.locator("#counts")).to_have_text("显示 7 / 8 个实体 · 6 / 9 条关系")
    page.wait_for_timeout(50)
    assert "陈立文" not in {label["text"] for label in page.evaluate("duikou.written()")}
    search(page, "陈立文")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.locator("#found")).to_contain_text("另有 1 项被筛选隐藏")


def test_a_relation_is_filtered_out_on_the_canvas_and_on_the_card(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_label("考察").uncheck()
    page.get_by_label("结对").uncheck()
    expect(page.locator("#counts")).to_have_text("显示 7 / 8 个实体 · 7 / 9 条关系")  # 西陵市 has no other
    expect(open_card(page, "陈立文").locator("h3")).to_have_text(["任职于1", "时间线1"])


def test_a_filter_leaves_the_view_where_the_reader_put_it(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    before = place(page, MAYOR)
    page.get_by_label("企业").uncheck()
    expect(page.locator("#card h2")).to_have_text("陈立文")
    assert place(page, MAYOR) == before


def test_a_filter_keeps_the_focus_where_it_is(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_label("企业").focus()
    page.keyboard.press("Space")
    expect(page.get_by_label("企业")).to_be_focused()
    expect(page.get_by_label("企业")).not_to_be_checked()


def test_filtering_away_everything_says_so_and_offers_the_way_back(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_role("group", name="实体").get_by_role("button", name="全不选").click()
    expect(page.locator("#nothing")).to_be_visible()
    page.get_by_role("button", name="恢复全部").click()
    expect(page.locator("#nothing")).to_be_hidden()
    expect(page.locator("#counts")).to_have_text("8 个实体 · 9 条关系")


def test_a_card_whose_node_is_filtered_out_closes(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.get_by_label("官员").uncheck()
    expect(page.locator("#card h2")).to_have_count(0)
