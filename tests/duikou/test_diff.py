"""`duikou diff`: what the last build added, changed and removed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DALIAN = "高远在大连会见客人\n\n本报讯 大连市市长高远在大连市会见了大连远航集团董事长林深。"
DALIAN_TOO = "林深在大连\n\n本报讯 大连市市长高远出席第二届大连论坛。大连远航集团董事长林深、副总经理秦川出席。"
GUIYANG = "高远调研\n\n本报讯 贵阳市副市长高远到贵阳市民政局调研。"


@pytest.fixture
def build(run: Run, tmp_path: Path, graph: Path) -> Callable[..., dict[str, Any]]:
    """Build a folder of these texts, and show what that changed."""

    def build(**texts: str) -> dict[str, Any]:
        news = tmp_path / "news"
        news.mkdir(exist_ok=True)
        for file in news.iterdir():
            file.unlink()
        for name, text in texts.items():
            (news / f"{name}.txt").write_text(text, encoding="utf-8")
        assert run("build", news, "-g", graph, "--date", "2019-05-03", "--workers", "1").code == 0
        shown: dict[str, Any] = run("diff", "-g", graph, "--json").json
        return shown

    return build


def told(shown: dict[str, Any], change: str) -> set[str]:
    """Names of nodes and words of edges with this change, without what articles mention."""
    nodes = {node["name"] for node in shown["nodes"] if node["change"] == change}
    return nodes | {edge["words"] for edge in shown["edges"] if edge["change"] == change and edge["type"] != "MENTIONS"}


def test_a_first_build_adds_all_there_is(build: Callable[..., dict[str, Any]]) -> None:
    shown = build(a=DALIAN)
    assert told(shown, "added") >= {
        "高远",
        "大连市",
        "高远在大连会见客人",
        "高远 任职于 大连市（市长）",
        "高远 参加 高远会见林深（会见）",
    }
    assert (shown["ids"], told(shown, "changed"), told(shown, "removed")) == ([], set(), set())


def test_a_second_article_adds_what_is_new_in_it_and_changes_what_it_tells_again(build: Callable[..., dict[str, Any]]) -> None:
    build(a=DALIAN)
    shown = build(a=DALIAN, b=DALIAN_TOO)
    assert "秦川 任职于 大连远航集团（副总经理）" in told(shown, "added")
    assert "高远 任职于 大连市（市长）" in told(shown, "changed")
    assert "林深" not in told(shown, "added")
    assert told(shown, "removed") == set()


def test_a_namesake_changes_the_id_and_neither_adds_nor_removes_who_was_there(build: Callable[..., dict[str, Any]]) -> None:
    build(a=DALIAN)
    shown = build(a=DALIAN, b=GUIYANG)
    assert shown["ids"] == [{"before": "Person:高远", "after": "Person:高远@大连市"}]
    assert {node["id"] for node in shown["nodes"] if node["name"] == "高远"} == {"Person:高远@贵阳市"}
    assert "高远 任职于 贵阳市（副市长）" in told(shown, "added")
    assert "高远 任职于 大连市（市长）" not in told(shown, "added") | told(shown, "changed") | told(shown, "removed")
    back = build(a=DALIAN)
    assert back["ids"] == [{"before": "Person:高远@大连市", "after": "Person:高远"}]
    assert "高远 任职于 贵阳市（副市长）" in told(back, "removed")
    assert told(back, "added") == set()


def test_what_an_article_alone_said_is_removed_with_it(
    run: Run, build: Callable[..., dict[str, Any]], tmp_path: Path, graph: Path
) -> None:
    build(a=DALIAN, b=DALIAN_TOO)
    run("remove", tmp_path / "news" / "b.txt", "-g", graph)
    shown = run("diff", "-g", graph, "--json").json
    assert told(shown, "removed") >= {"林深在大连", "秦川", "秦川 任职于 大连远航集团（副总经理）"}
    assert "高远 任职于 大连市（市长）" in told(shown, "changed")
    assert told(shown, "added") == set()


def test_a_build_that_changes_nothing_shows_nothing(run: Run, build: Callable[..., dict[str, Any]], graph: Path) -> None:
    build(a=DALIAN)
    assert run("diff", "-g", graph).out != "nothing changed\n"
    assert build(a=DALIAN) == {"ids": [], "nodes": [], "edges": []}
    assert run("diff", "-g", graph).out == "nothing changed\n"


def test_asking_and_exporting_change_nothing_of_what_diff_shows(
    run: Run, build: Callable[..., dict[str, Any]], tmp_path: Path, graph: Path
) -> None:
    shown = build(a=DALIAN)
    run("export", "json", "-o", tmp_path / "graph.json", "-g", graph)
    assert run("diff", "-g", graph, "--json").json == shown


def test_the_table_shows_names_and_words_a_line_each(run: Run, build: Callable[..., dict[str, Any]], graph: Path) -> None:
    build(a=DALIAN)
    build(a=DALIAN, b=GUIYANG)
    lines = [[cell.strip() for cell in line.strip("│").split("│")] for line in run("diff", "-g", graph).out.splitlines()]
    assert ["id", "Person", "Person:高远 → Person:高远@大连市"] in lines
    assert ["added", "Organization", "贵阳市民政局"] in lines
    assert ["added", "VISITED", "高远 考察 贵阳市民政局（考察）"] in lines


def test_there_is_nothing_to_show_where_there_is_no_graph(run: Run, graph: Path) -> None:
    shown = run("diff", "-g", graph)
    assert (shown.code, shown.out) == (1, "")
    assert shown.lines == [f"duikou: {graph} holds no graph; build one with: duikou build PATH -g {graph}"]
