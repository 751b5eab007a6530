"""The page as one first sees it: the whole graph, its names, its legend."""

import re
from itertools import combinations

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import MAYOR, SMALL, SPRING, place
from playwright.sync_api import expect

from graph.model import Graph


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
    rows = [text.replace("\n", " ") for text in page.locator("#legend label:has([type=checkbox])").all_inner_texts()]
    assert [re.sub(r"\s+", " ", row) for row in rows] == [
        "人物（其他） 1", "官员 1", "城市 2", "企业 1", "合作机制 1", "活动 1", "协议 1",
        "参加 2", "承办 1", "签署 1", "结对 1", "任职于 1", "考察 1", "参与 1", "属于 1",
        "出席 1", "讲话 1", "率队 1", "致辞 1",
    ]  # fmt: skip
    assert page.locator("#legend .group").first.locator("svg").count() == 7


def test_an_empty_graph_says_so_and_what_to_do(open_page: OpenPage) -> None:
    page = open_page(Graph(nodes=(SPRING,), edges=()))
    expect(page.locator("#empty")).to_be_visible()
    expect(page.locator("#empty")).to_contain_text("图谱还是空的")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator("#empty")).to_contain_text("duikou build")
