"""What is seen is saved as a picture, what is filtered as a table."""

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import CITY, SMALL, SPRING, edge, node, open_card, proof
from playwright.sync_api import Page

from graph.model import Graph

SVG = "{http://www.w3.org/2000/svg}"


def saved(page: Page, kind: str, folder: Path) -> Path:
    """The file that a choice of the menu saves."""
    page.locator("#save summary").click()
    with page.expect_download() as download:
        page.locator("#save").get_by_role("button", name=kind).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def rows(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")  # or Excel would read it as GBK
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


def test_the_picture_is_what_is_seen_twice_as_fine(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(SMALL, title="两市 合作")
    path = saved(page, "图片 PNG", tmp_path)
    assert path.name == "两市-合作.png"
    data = path.read_bytes()
    box = page.locator("#canvas").bounding_box()
    assert box
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")) == (
        2 * int(box["width"]),
        2 * int(box["height"]),
    )
    assert len(data) > 10_000


def test_the_drawing_has_its_texts_as_text(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    page.wait_for_timeout(50)
    names = {label["text"] for label in page.evaluate("duikou.written()")}
    drawing = ElementTree.parse(saved(page, "矢量图 SVG", tmp_path)).getroot()
    assert {text.text for text in drawing.iter(f"{SVG}text")} == names
    assert len(list(drawing.iter(f"{SVG}path"))) > 8
    assert not list(drawing.iter(f"{SVG}script"))


def test_a_large_drawing_is_saved_too(open_page: OpenPage, tmp_path: Path) -> None:
    path = saved(open_page(make(2000)), "矢量图 SVG", tmp_path)
    assert path.stat().st_size > 100_000
    assert len(list(ElementTree.parse(path).getroot().iter(f"{SVG}text"))) > 12


def test_relations_are_saved_with_every_quotation_as_the_filters_leave_them(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(SMALL)
    for name in ("参加", "承办", "签署", "结对", "考察", "参与"):
        page.get_by_label(name).first.uncheck()
    found = rows(saved(page, "关系与原文 CSV", tmp_path))
    assert found[0] == ["从", "关系", "到", "详情", "日期", "可信度", "原文", "媒体", "见报日期", "标题", "网址"]
    post = ["陈立文", "任职于", "东安市", "职务：市长；最早见报：2018-03-05；最近见报：2018-10-12", "2018-03-05"]
    deal = ["果品采购协议", "属于", "两市合作论坛", "", "2018-03-04", "0.9", "论坛上签订果品采购协议"]
    assert sorted(found[1:]) == sorted(
        [
            [*post, "0.95", "市长陈立文出席", "东安日报", "2018-03-05", "两市签约", "https://example.com/a"],
            [*post, "0.9", "东安市市长陈立文率团", "西陵晚报", "2018-10-12", "市长赴西陵", ""],
            [*deal, "东安日报", "2018-03-05", "两市签约", "https://example.com/a"],
        ]
    )


def test_nodes_are_saved(open_page: OpenPage, tmp_path: Path) -> None:
    found = rows(saved(open_page(SMALL), "实体 CSV", tmp_path))
    assert found[0] == ["名称", "类型", "别名", "日期", "关系数", "报道"]
    assert ["东安市", "城市", "东安", "", "4", "0"] in found
    assert len(found) == 9


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "\u200b="])
def test_no_cell_is_a_formula(open_page: OpenPage, tmp_path: Path, start: str) -> None:
    formula = f'{start}cmd|"/c calc"!A1'
    person = node("Person", formula)
    graph = Graph(
        nodes=(SPRING, CITY, person), edges=(edge("HOLDS_POST", person, CITY, proof(SPRING, formula), title=formula),)
    )
    text = saved(open_page(graph), "关系与原文 CSV", tmp_path).read_bytes().decode("utf-8-sig")
    cells = [cell for row in csv.reader(text.splitlines(keepends=True)) for cell in row if "calc" in cell]
    assert len(cells) == 3
    assert all(cell.startswith(("'", "职务：")) for cell in cells)


@pytest.mark.parametrize("mark", [";", "\t", ",", '"', "\n"])
def test_a_cell_is_one_cell_whatever_a_spreadsheet_splits_at(open_page: OpenPage, tmp_path: Path, mark: str) -> None:
    name = f"甲{mark}乙"
    text = (
        saved(open_page(Graph(nodes=(node("Person", name),), edges=())), "实体 CSV", tmp_path).read_bytes().decode("utf-8-sig")
    )
    assert '"{}"'.format(name.replace('"', '""')) in text


def test_every_name_of_the_svg_has_its_halo(open_page: OpenPage, tmp_path: Path) -> None:
    drawn = ElementTree.parse(saved(open_page(SMALL), "SVG", tmp_path))
    names = list(drawn.iter(f"{SVG}text"))
    assert len(names) > 3
    assert all(name.get("stroke") for name in names)
