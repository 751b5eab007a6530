"""The graph in files for other programs, read back by what reads them."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from told import article, mentioned, said, two_towns

from graph.exports import csv as csv_tables
from graph.exports import gexf, graphml, neo4j_import
from graph.exports import json as json_graph
from graph.fold import fold
from graph.model import Graph, Node

WRITERS: dict[str, Callable[[Graph, Path], None]] = {
    "json": json_graph.write,
    "graphml": graphml.write,
    "gexf": gexf.write,
    "csv": csv_tables.write,
    "neo4j-import": neo4j_import.write,
}


def written(path: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(path.iterdir())} if path.is_dir() else {"": path.read_bytes()}


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_equal_graphs_are_equal_files(tmp_path: Path, write: Callable[[Graph, Path], None]) -> None:
    write(two_towns(), tmp_path / "one")
    write(two_towns(), tmp_path / "two")

    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_an_empty_graph_is_written_too(tmp_path: Path, write: Callable[[Graph, Path], None]) -> None:
    write(Graph(nodes=(), edges=()), tmp_path / "empty")

    assert all(written(tmp_path / "empty").values())


def test_json_is_the_graph_one_record_a_line(tmp_path: Path) -> None:
    graph = two_towns()
    json_graph.write(graph, tmp_path / "graph.json")
    text = (tmp_path / "graph.json").read_text(encoding="utf-8")

    assert json.loads(text) == graph.to_json()
    assert text.count("\n") == len(graph.nodes) + len(graph.edges) + 4
    assert "海滨市" in text


@pytest.mark.parametrize(
    ("write", "read"), [(graphml.write, nx.read_graphml), (gexf.write, nx.read_gexf)], ids=["graphml", "gexf"]
)
def test_network_files_come_back_with_names_relations_and_quotes(
    tmp_path: Path, write: Callable[[Graph, Path], None], read: Callable[[Path], "nx.Graph[str]"]
) -> None:
    graph = two_towns()
    write(graph, tmp_path / "graph")
    found = read(tmp_path / "graph")

    assert set(found.nodes) == {n.id for n in graph.nodes}
    assert found.number_of_edges() == len(graph.edges)
    assert found.nodes["Place:海滨市"]["label"] == "海滨市"
    assert found.nodes["Place:海滨市"]["labels"] == "Place; City"
    edge = found.get_edge_data("Person:张", "Place:海滨市")
    assert (edge["label"], edge["title"]) == ("HOLDS_POST", "市长")
    assert [proof["quote"] for proof in json.loads(edge["evidence"])] == ["甲的"]


@pytest.mark.parametrize(
    ("write", "read"), [(graphml.write, nx.read_graphml), (gexf.write, nx.read_gexf)], ids=["graphml", "gexf"]
)
def test_characters_that_xml_cannot_hold_are_left_out(
    tmp_path: Path, write: Callable[[Graph, Path], None], read: Callable[[Path], "nx.Graph[str]"]
) -> None:
    node = Node(
        id="Person:a\x00b\ufffe", labels=("Person",), properties={"name": "<a\x00&\x1bb>\U0001f600]]>", "aliases": ("一", "二")}
    )
    write(Graph(nodes=(node,), edges=()), tmp_path / "graph")

    assert dict(read(tmp_path / "graph").nodes) == {
        "Person:ab": {
            "label": "<a&b>\U0001f600]]>",
            "type": "Person",
            "labels": "Person",
            "name": "<a&b>\U0001f600]]>",
            "aliases": "一; 二",
        }
    }


def test_tables_open_in_a_spreadsheet_with_names_beside_ids(tmp_path: Path) -> None:
    csv_tables.write(two_towns(), tmp_path / "tables")

    assert (tmp_path / "tables" / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfid,labels,name,aliases,")
    (place,) = [row for row in table(tmp_path / "tables" / "nodes.csv") if row["id"] == "Place:海滨市"]
    assert (place["labels"], place["name"], place["aliases"]) == ("Place; City", "海滨市", "海滨; 滨")
    (post,) = [row for row in table(tmp_path / "tables" / "edges.csv") if row["start_name"] == "张"]
    assert (post["type"], post["end_name"], post["title"], post["articles"]) == ("HOLDS_POST", "海滨市", "市长", "1")
    assert (post["evidence_quote"], post["evidence_article"], post["evidence_confidence"]) == ("甲的", "Article:甲", "0.9")


def test_control_characters_do_not_reach_a_spreadsheet(tmp_path: Path) -> None:
    node = Node(id="Person:a", labels=("Person",), properties={"name": "\x00=a\x1bb\n", "aliases": ()})
    csv_tables.write(Graph(nodes=(node,), edges=()), tmp_path / "tables")

    assert [row["name"] for row in table(tmp_path / "tables" / "nodes.csv")] == ["'=ab\n"]


@pytest.mark.parametrize("text", ['=HYPERLINK("http://example.org")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(tmp_path: Path, text: str) -> None:
    told = [
        mentioned("甲", "Person 张远征", text),
        said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", title=text, rule=text),
    ]
    csv_tables.write(fold([article("甲", headline=text)], told), tmp_path / "tables")

    nodes, edges = table(tmp_path / "tables" / "nodes.csv"), table(tmp_path / "tables" / "edges.csv")
    (post,) = [row for row in edges if row["type"] == "HOLDS_POST"]
    assert (post["title"], post["evidence_rule"]) == (f"'{text}", f"'{text}")
    assert {row["name"] for row in nodes} == {"张远征", "海滨市", f"'{text}"}
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in nodes + edges for cell in row.values())
