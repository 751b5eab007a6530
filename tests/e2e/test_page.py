"""The page in a browser, as a reader uses it: type, click, press keys, switch, filter, read the words behind a line.

The tests read what the page says of itself: `data-ready` on <html> when it can be used, `duikou.node(id)` for a node's
place on the screen, `duikou.written()` for the names the canvas shows and their boxes.
"""

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from playwright.sync_api import Browser, Error, Page, expect

from graph.exports.html import write
from graph.model import Edge, Graph, Node, Proof, Value


def node(label: str, name: str, *aliases: str, **properties: Value) -> Node:
    labels = {"Official": ("Person", "Official"), "City": ("Place", "City")}.get(label, (label,))
    return Node(id=f"{labels[0]}:{name}", labels=labels, properties={"name": name, "aliases": aliases, **properties})


def edge(type: str, start: Node, end: Node, *proofs: Proof, **properties: Value) -> Edge:
    return Edge(
        id=f"{type}:{start.id}:{end.id}:{properties}",
        type=type,
        start=start.id,
        end=end.id,
        properties=properties,
        evidence=proofs,
    )


def proof(article: Node, quote: str, rule: str = "plain", confidence: float = 0.9) -> Proof:
    return Proof(article=article.id, start=0, end=len(quote), quote=quote, rule=rule, confidence=confidence)


SPRING = node("Article", "两市签约", source="东安日报", date="2018-03-05", page="第1版", url="https://example.com/a")
AUTUMN = node("Article", "市长赴西陵", source="西陵晚报", date="2018-10-12")
MAYOR = node("Official", "陈立文", "立文市长")
GUEST = node("Person", "田中一")
CITY = node("City", "东安市", "东安", level="city")
OTHER = node("City", "西陵市", level="city")
FORUM = node("Event", "两市合作论坛", date="2018-03-04", venue="会展中心")
DEAL = node("Agreement", "果品采购协议", date="2018-03-04")
FIRM = node("Enterprise", "长河果业有限公司", "长河果业")
PROGRAMME = node("Programme", "东安市与西陵市对口合作")

POST = edge(
    "HOLDS_POST",
    MAYOR,
    CITY,
    proof(SPRING, "市长陈立文出席", "post.before_name", 0.95),
    proof(AUTUMN, "东安市市长陈立文率团"),
    title="市长",
    first_seen="2018-03-05",
    last_seen="2018-10-12",
)
PAIR = edge(
    "PAIRED_WITH", CITY, OTHER, proof(SPRING, "东安与西陵对口合作"), basis="对口合作", programme=PROGRAMME.id, since="2017"
)
SMALL = Graph(
    nodes=(SPRING, AUTUMN, MAYOR, GUEST, CITY, OTHER, FORUM, DEAL, FIRM, PROGRAMME),
    edges=(
        POST,
        PAIR,
        edge("ATTENDED", MAYOR, FORUM, proof(SPRING, "市长陈立文出席两市合作论坛并讲话"), roles=("出席", "讲话")),
        edge("ATTENDED", GUEST, FORUM, proof(SPRING, "田中一致辞"), roles=("致辞",)),
        edge("VISITED", MAYOR, OTHER, proof(AUTUMN, "陈立文率团来西陵考察"), roles=("率队",)),
        edge("HOSTED", CITY, FORUM, proof(SPRING, "论坛在东安举行"), **{"as": "地点"}),
        edge("SIGNED", FIRM, DEAL, proof(SPRING, "长河果业签订果品采购协议")),
        edge("PART_OF", DEAL, FORUM, proof(SPRING, "论坛上签订果品采购协议")),
        edge("PARTICIPATES_IN", CITY, PROGRAMME, proof(SPRING, "东安与西陵对口合作")),
        edge("MENTIONS", SPRING, MAYOR, count=3),
        edge("MENTIONS", AUTUMN, MAYOR, count=2),
    ),
)


def search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)


def open_card(page: Page, name: str) -> Any:
    search(page, name)
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text(name)
    return page.locator("#card")


def place(page: Page, thing: Node) -> tuple[float, float]:
    at = page.evaluate("key => duikou.node(key)", thing.id)
    return at["x"], at["y"]


def click_line(page: Page, one: Node, other: Node) -> None:
    (x1, y1), (x2, y2) = place(page, one), place(page, other)
    page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)


# ---- what one sees first


def test_the_page_opens_on_the_whole_graph_in_chinese(open_page: OpenPage) -> None:
    page = open_page(SMALL, title="东安图谱")
    expect(page.locator("h1")).to_have_text("东安图谱")
    expect(page.locator("#counts")).to_have_text("8 个实体 · 9 条关系")
    names = {label["text"] for label in page.evaluate("duikou.written()")}
    assert {"陈立文", "东安市", "两市合作论坛"} <= names
    assert page.evaluate("document.documentElement.lang") == "zh-CN"


def test_something_is_painted_where_the_nodes_are(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    x, y = place(page, MAYOR)
    colour = page.evaluate(
        """([x, y]) => {
            const canvas = document.querySelector('#canvas canvas'), box = canvas.getBoundingClientRect();
            const ratio = canvas.width / box.width;
            return [...canvas.getContext('2d').getImageData((x - box.left) * ratio, (y - box.top) * ratio, 1, 1).data];
        }""",
        [x, y],
    )
    assert colour == [0x00, 0x72, 0xB2, 255]


@pytest.mark.parametrize(("count", "width"), [(50, 1280), (500, 1280), (500, 390), (2000, 1280)])
def test_names_do_not_overlap_and_none_is_cut_off(open_page: OpenPage, count: int, width: int) -> None:
    page = open_page(make(count), width=width)
    canvas = page.locator("#canvas").bounding_box()
    assert canvas
    for _ in range(2):
        boxes = page.evaluate("duikou.written()")
        assert len(boxes) >= 12
        for a, b in combinations(boxes, 2):
            apart = a["right"] <= b["left"] or b["right"] <= a["left"] or a["bottom"] <= b["top"] or b["bottom"] <= a["top"]
            assert apart, (a, b)
        assert all(box["left"] >= 0 and box["right"] <= canvas["width"] for box in boxes)
        page.keyboard.press("+")


def test_the_legend_tells_every_type_with_its_number_and_shape(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    rows = [text.replace("\n", " ") for text in page.locator("#legend label").all_inner_texts()]
    assert [re.sub(r"\s+", " ", row) for row in rows] == [
        "人物（其他） 1", "官员 1", "城市 2", "企业 1", "合作机制 1", "活动 1", "协议 1",
        "参加 2", "承办 1", "签署 1", "结对 1", "任职于 1", "考察 1", "参与 1", "属于 1",
    ]  # fmt: skip
    assert page.locator("#legend .group").first.locator("svg").count() == 7


def test_an_empty_graph_says_so_and_what_to_do(open_page: OpenPage) -> None:
    page = open_page(Graph(nodes=(SPRING,), edges=()))
    expect(page.locator("#empty")).to_be_visible()
    expect(page.locator("#empty")).to_contain_text("图谱还是空的")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator("#empty")).to_contain_text("duikou build")


# ---- search


def test_search_finds_by_name_and_opens_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    search(page, "西陵")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-activedescendant", "hit-1")
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


# ---- a node


def test_a_click_on_a_node_shows_who_it_is(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.mouse.click(*place(page, MAYOR))
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("陈立文")
    expect(card.locator(".chip")).to_have_text("官员")
    expect(card.locator(".aliases")).to_have_text("又称 立文市长")
    expect(card.locator("h3")).to_have_text(["任职于1", "参加1", "考察1"])
    expect(card.locator("section").first.locator(".row")).to_have_text("东安市市长2018-03-05 – 2018-10-12")
    card.get_by_text("见于 2 篇报道").click()
    expect(card.locator(".articles li")).to_have_text(
        ["《市长赴西陵》 西陵晚报 2018-10-12", "《两市签约》 东安日报 2018-03-05 第1版"], use_inner_text=False
    )


def test_a_card_shows_the_properties_of_its_type(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    facts = open_card(page, "两市合作论坛").locator("dl").first
    assert facts.locator("dt").all_inner_texts() == ["日期", "会场"]
    assert facts.locator("dd").all_inner_texts() == ["2018-03-04", "会展中心"]


def test_a_card_lists_relations_from_both_ends(open_page: OpenPage) -> None:
    card = open_card(open_page(SMALL), "东安市")
    expect(card.locator("h3")).to_have_text(["承办1", "结对1", "任职者1", "参与1"])


def test_every_relation_of_a_card_shows_the_words_behind_it(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "陈立文")
    expect(card.locator("blockquote").first).to_be_visible()  # a short card shows them at once
    card = open_card(page, "东安市")
    expect(card.locator("blockquote")).to_have_count(0)
    card.get_by_text("2 处原文").click()
    expect(card.locator("blockquote")).to_have_text(["市长陈立文出席", "东安市市长陈立文率团"])
    card.get_by_role("button", name="展开全部原文").click()
    expect(card.locator("blockquote")).to_have_count(5)


def test_each_line_of_a_card_leads_on_to_the_node_it_names(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "陈立文")
    card.get_by_role("button", name="两市合作论坛").click()
    expect(card.locator("h2")).to_have_text("两市合作论坛")
    card.get_by_role("button", name="田中一").click()
    expect(card.locator("h2")).to_have_text("田中一")


def test_a_pairing_names_its_programme_and_leads_to_it(open_page: OpenPage) -> None:
    card = open_card(open_page(SMALL), "西陵市")
    card.get_by_role("button", name="东安市与西陵市对口合作").click()
    expect(card.locator("h2")).to_have_text("东安市与西陵市对口合作")


def test_a_chosen_node_stands_out_with_its_neighbours_alone(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "果品采购协议")
    page.wait_for_timeout(50)
    names = {label["text"] for label in page.evaluate("duikou.written()")}
    assert {"果品采购协议", "长河果业有限公司", "两市合作论坛"} <= names
    assert not {"陈立文", "东安市", "田中一"} & names
    page.get_by_role("button", name="关闭").click()
    page.keyboard.press("0")
    page.wait_for_timeout(50)
    assert "陈立文" in {label["text"] for label in page.evaluate("duikou.written()")}


def test_a_hub_shows_its_first_relations_and_the_rest_on_demand(open_page: OpenPage) -> None:
    people = [node("Person", f"李{i:02}") for i in range(40)]
    edges = [edge("ATTENDED", person, FORUM, proof(SPRING, "出席"), roles=("出席",)) for person in people]
    card = open_card(open_page(Graph(nodes=(SPRING, FORUM, *people), edges=tuple(edges))), "两市合作论坛")
    expect(card.locator(".relation")).to_have_count(12)
    card.get_by_role("button", name="再显示 28 项").click()
    expect(card.locator(".relation")).to_have_count(40)
    expect(card.get_by_role("button", name="李12")).to_be_focused()


# ---- a line


def test_a_click_on_a_line_shows_every_quotation_with_its_source(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    click_line(page, MAYOR, CITY)
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("陈立文 — 东安市")
    expect(card.locator(".sentence")).to_have_text("陈立文 任职于 东安市")
    expect(card.locator("blockquote")).to_have_text(["市长陈立文出席", "东安市市长陈立文率团"])
    sources = card.locator("figcaption")
    expect(sources.nth(0)).to_contain_text("《两市签约》 东安日报 2018-03-05 第1版")
    expect(sources.nth(0)).to_contain_text("规则 post.before_name · 可信度 95%")
    expect(sources.nth(1)).to_contain_text("《市长赴西陵》 西陵晚报 2018-10-12")
    expect(card.get_by_role("link", name="《两市签约》")).to_have_attribute("href", "https://example.com/a")
    expect(card.get_by_role("link", name="《市长赴西陵》")).to_have_count(0)


def test_two_relations_of_one_pair_are_both_behind_their_line(open_page: OpenPage) -> None:
    post = edge("HOLDS_POST", MAYOR, CITY, proof(SPRING, "市长陈立文"), title="市长")
    visit = edge("VISITED", MAYOR, CITY, proof(AUTUMN, "陈立文到东安调研"), roles=("考察",))
    page = open_page(Graph(nodes=(SPRING, AUTUMN, MAYOR, CITY), edges=(post, visit)))
    click_line(page, MAYOR, CITY)
    expect(page.locator("#card .sentence")).to_have_text(["陈立文 任职于 东安市", "陈立文 考察 东安市"])
    expect(page.locator("#card blockquote")).to_have_text(["市长陈立文", "陈立文到东安调研"])


def test_a_click_beside_everything_closes_the_card(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + 4, box["y"] + 4)
    expect(page.locator("#card h2")).to_have_count(0)


def test_what_lies_under_the_hand_says_what_it_is(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.mouse.move(*place(page, CITY))
    expect(page.locator("#tip")).to_have_text("东安市城市 · 4 条关系")


# ---- filters


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
    expect(open_card(page, "陈立文").locator("h3")).to_have_text(["任职于1", "参加1"])


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


# ---- language, light, keyboard, phone


def test_english_is_one_switch_away_and_back(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator("#counts")).to_have_text("8 nodes · 9 relations")
    expect(page.locator("#card h3")).to_have_text(["holds a post in1", "attended1", "visited1"])
    expect(page.locator("#card .chip")).to_have_text("Official")
    expect(page.locator("#card .tools span")).to_have_text("3 relations")
    expect(page.get_by_role("combobox")).to_have_attribute("placeholder", "Search a name or alias")
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
    for _ in range(28):
        page.keyboard.press("Tab")
        outline, name = page.evaluate(
            "(() => { const e = document.activeElement; return [getComputedStyle(e).outlineStyle, e.id || e.tagName]; })()"
        )
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


# ---- what would do harm

ATTACKS = (
    "</script><script>hit()</script>",
    "<!--<script>hit()//",
    "<img src=x onerror=hit()>",
    "<svg/onload=hit()>",
    "<iframe srcdoc='<script>parent.hit()</script>'>",
    "{{constructor.constructor('hit()')()}}",
    "${hit()}",
    "javascript:hit()",
    "\"onmouseover='hit()'",
    "');hit();//",
    "href=\"javascript:hit()\"",
    "<style>*{display:none}</style>",
    "<base href=//evil.example>",
    "__proto__",
    "constructor",
    "\u202egnp.exe\u2066\u200b\u200f",
    "\u2028hit()\u2029",
    "a\x00b\x1b[31mc",
    "{nodes} $& $1 $`",
)  # fmt: skip


def test_a_graph_in_which_every_string_is_an_attack_shows_text_and_runs_nothing(open_page: OpenPage) -> None:
    articles = [node("Article", a, source=a, date=a, page=a, url=f"javascript:hit('{i}')") for i, a in enumerate(ATTACKS)]
    people = [node("Person", a, f"别{a}", level=a) for a in ATTACKS]
    events = [node("Event", f"会{a}", date=a, venue=a) for a in ATTACKS]
    edges = [
        edge("ATTENDED", person, event, proof(article, f"引{a}", a), roles=(a, "constructor"), articles=1)
        for a, article, person, event in zip(ATTACKS, articles, people, events, strict=True)
    ]
    page = open_page(Graph(nodes=(*articles, *people, *events), edges=tuple(edges)), title=ATTACKS[0])
    assert page.title() == page.locator("h1").inner_text() == ATTACKS[0]
    for i, attack in enumerate(ATTACKS):
        page.mouse.click(*place(page, people[i]))
        expect(page.locator("#card .chip")).to_have_text("人物")
        shown = page.locator("#card").evaluate("card => card.textContent")
        for text in (attack, f"别{attack}", f"会{attack}", f"引{attack}"):
            assert text in shown
        assert page.locator("#card a").count() == 0
        page.keyboard.press("Escape")
        page.locator("#search").fill(attack)
        page.locator("#search").fill("")
        page.get_by_role("button", name="全图").click()
    page.get_by_role("button", name="Switch to English").click()
    assert page.locator("iframe, img, base, body style").count() == 0


def test_markup_that_was_smuggled_in_would_be_refused(browser: Browser, tmp_path: Path) -> None:
    write(SMALL, tmp_path / "graph.html")
    page = browser.new_page()
    page.goto((tmp_path / "graph.html").as_uri())
    page.wait_for_selector("html[data-ready=true]")
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.body.innerHTML = '<img src=x onerror=alert(1)>'")
    page.close()
