"""What the reader filters out, and what follows from it."""

from e2e.conftest import OpenPage
from e2e.small import (
    CITY,
    FORUM,
    GUEST,
    MAYOR,
    SMALL,
    SPRING,
    edge,
    node,
    open_card,
    place,
    proof,
    search,
)
from playwright.sync_api import Page, expect

from graph.model import Graph


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
    page.locator("#nothing").get_by_role("button", name="恢复全部").click()
    expect(page.locator("#nothing")).to_be_hidden()
    expect(page.locator("#canvas")).to_be_focused()
    expect(page.locator("#counts")).to_have_text("8 个实体 · 9 条关系")
    page.get_by_label("企业").uncheck()
    page.locator("#legend").get_by_role("button", name="恢复全部").click()
    expect(page.locator("#filters input").first).to_be_focused()


def test_a_card_whose_node_is_filtered_out_closes(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.get_by_label("官员").uncheck()
    expect(page.locator("#card h2")).to_have_count(0)


# ---- time, roles, confidence, programme, place


def shown(page: Page) -> set[str]:
    """The names on the canvas, once they are painted."""
    page.wait_for_timeout(50)
    return {label["text"] for label in page.evaluate("duikou.written()")}


TALKS = [node("Event", f"第{year}届论坛", date=f"{year}-05-01") for year in range(2015, 2021)]
YEARS = Graph(
    nodes=(SPRING, MAYOR, GUEST, CITY, *TALKS),
    edges=(
        *(edge("ATTENDED", MAYOR, talk, proof(SPRING, "出席"), roles=("出席",)) for talk in TALKS),
        edge("ATTENDED", GUEST, TALKS[0], proof(SPRING, "主持", confidence=0.6), roles=("主持",)),
        edge("HOLDS_POST", MAYOR, CITY, proof(SPRING, "市长"), title="市长", first_seen="2016-01-01", ended_by="2018-06-01"),
    ),
)


def test_the_ends_of_the_brush_are_moved_by_keys(open_page: OpenPage) -> None:
    page = open_page(YEARS)
    page.get_by_role("slider", name="从").focus()
    page.keyboard.press("End")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("slider", name="从")).to_have_attribute("aria-valuetext", "2019-04")
    expect(page.get_by_role("slider", name="到")).to_have_attribute("aria-valuetext", "2020-06")
    expect(page.locator("#counts")).to_have_text("显示 3 / 9 个实体 · 2 / 8 条关系")
    assert shown(page) == {"陈立文", "第2019届论坛", "第2020届论坛"}


def test_a_time_is_chosen_by_drawing_over_the_bars(open_page: OpenPage) -> None:
    page = open_page(YEARS)
    box = page.locator(".bars").bounding_box()
    assert box
    page.mouse.move(box["x"] + 1, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 4, box["y"] + 20, steps=3)
    page.mouse.up()
    expect(page.locator(".histogram output")).to_have_text("2015-04 – 2016-09")
    assert shown(page) == {"陈立文", "东安市", "田中一", "第2015届论坛", "第2016届论坛"}


def test_as_of_a_day_shows_what_had_come_and_had_not_ended(open_page: OpenPage) -> None:
    page = open_page(YEARS)
    page.get_by_label("截至日期").fill("2016-12-31")
    assert shown(page) == {"陈立文", "东安市", "田中一", "第2015届论坛", "第2016届论坛"}
    page.get_by_label("截至日期").fill("2018-12-31")  # by then the post had ended
    assert shown(page) == {"陈立文", "田中一", *(f"第{year}届论坛" for year in range(2015, 2019))}


def test_roles_and_confidence_combine_with_all_else(open_page: OpenPage) -> None:
    page = open_page(YEARS)
    page.get_by_role("group", name="角色").get_by_role("button", name="全不选").click()
    page.get_by_label("主持").check()
    expect(page.locator("#counts")).to_have_text("显示 4 / 9 个实体 · 2 / 8 条关系")  # who chaired, and the post
    page.get_by_role("slider", name="可信度").focus()
    for _ in range(13):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("slider", name="可信度")).to_have_attribute("aria-valuetext", "≥ 65%")
    assert shown(page) == {"陈立文", "东安市"}
    page.locator("#legend").get_by_role("button", name="恢复全部").click()
    expect(page.locator("#counts")).to_have_text("9 个实体 · 8 条关系")


def test_a_place_leaves_what_has_to_do_with_it(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.get_by_role("combobox", name="选择地方").fill("xl")
    page.keyboard.press("Enter")
    assert shown(page) == {"西陵市", "陈立文", "东安市"}
    expect(page.locator("#legend .chosen-one:visible")).to_contain_text("西陵市")
    page.get_by_role("button", name="取消").click()
    expect(page.locator("#counts")).to_have_text("8 个实体 · 9 条关系")
    expect(page.get_by_role("combobox", name="选择地方")).to_be_focused()


def test_a_programme_is_chosen_from_its_card(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    only = open_card(page, "东安市与西陵市对口合作").get_by_role("button", name="只看与此有关的")
    only.focus()
    page.keyboard.press("Enter")
    expect(only).to_be_focused()
    expect(only).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#counts")).to_contain_text("显示 2 / 8")
    page.keyboard.press("Enter")
    expect(page.locator("#counts")).to_have_text("8 个实体 · 9 条关系")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("0")
    assert shown(page) == {"东安市与西陵市对口合作", "东安市"}


def test_the_brush_lets_go_when_the_system_takes_the_finger_away(open_page: OpenPage) -> None:
    page = open_page(YEARS, touch=True)
    box = page.locator(".bars").bounding_box()
    assert box
    session = page.context.new_cdp_session(page)
    middle, height = box["x"] + box["width"] / 2, box["y"] + 20
    for kind, points in (("touchStart", [{"x": middle, "y": height}]), ("touchCancel", [])):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    said = page.locator(".histogram output").inner_text()
    page.mouse.move(box["x"] + 2, height)
    page.mouse.move(box["x"] + box["width"] - 2, height, steps=3)
    expect(page.locator(".histogram output")).to_have_text(said)


def test_every_role_can_be_filtered_however_many_there_are(open_page: OpenPage) -> None:
    people = [node("Person", f"李{i:03}") for i in range(40)]
    page = open_page(
        Graph(
            nodes=(SPRING, FORUM, *people),
            edges=tuple(
                edge("ATTENDED", one, FORUM, proof(SPRING, "出席"), roles=(f"角色{i:03}",)) for i, one in enumerate(people)
            ),
        )
    )
    roles = page.get_by_role("group", name="角色")
    expect(roles.get_by_role("checkbox")).to_have_count(40)
    for number in (0, 31, 39):
        roles.get_by_label(f"角色{number:03}").uncheck()
    expect(page.locator("#counts")).to_have_text("显示 38 / 41 个实体 · 37 / 40 条关系")
    roles.get_by_role("button", name="全不选").click()
    roles.get_by_label("角色039").check()
    assert shown(page) == {"两市合作论坛", "李039"}
