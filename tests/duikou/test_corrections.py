"""What people put right in corrections.csv, from the command line's side: it holds at every build, and what finds nothing is told."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
COLUMNS = ["kind", "target", "relation", "other", "property", "value", "who", "when", "why"]


@pytest.fixture
def put_right(graph: Path) -> Callable[..., Path]:
    """Write corrections as Excel saves them where a list is parted by semicolons."""

    def put_right(*rows: dict[str, str], delimiter: str = ";") -> Path:
        path = graph / "corrections.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, delimiter=delimiter)
            writer.writeheader()
            writer.writerows({"who": "林深", "when": "2026/11/28", "why": "=查过", **row} for row in rows)
        return path

    return put_right


def names(run: Run, graph: Path, label: str) -> list[str]:
    return [
        row["name"]
        for row in run("cypher", f"MATCH (n:{label}) RETURN n.name AS name ORDER BY name", "-g", graph, "--json").json
    ]


def exported(run: Run, graph: Path, at: Path) -> bytes:
    assert run("export", "json", "-o", at, "-g", graph).code == 0
    return at.read_bytes()


DROP = {
    "kind": "drop",
    "target": "Person:周明远",
    "relation": "HOLDS_POST",
    "other": "Place:大连市",
    "property": "title",
    "value": "市委书记",
}
RENAME = {"kind": "rename", "target": "Person:林若水", "value": "林若水（水城）"}


def posts(run: Run, graph: Path) -> list[str]:
    asked = "MATCH (p:Person)-[r:HOLDS_POST]->() RETURN p.name AS name, r.title AS title ORDER BY name, title"
    return [f"{row['name']} {row['title']}" for row in run("cypher", asked, "-g", graph, "--json").json]


def test_a_correction_holds_when_more_articles_come_and_goes_with_its_row(
    run: Run, built: Path, news: Path, story: Callable[[int], str], put_right: Callable[..., Path]
) -> None:
    assert posts(run, built) == ["周明远 市委书记", "林若水 市长"]
    put_right(DROP, RENAME)

    assert run("build", "-g", built).code == 0
    assert posts(run, built) == ["林若水（水城） 市长"]

    (news / "4.txt").write_text(story(4), encoding="utf-8")
    again = run("build", news, "-g", built)
    assert (again.code, again.lines) == (0, [])
    assert posts(run, built) == ["林若水（水城） 市长"]

    put_right(RENAME)
    run("build", "-g", built)
    assert posts(run, built) == ["周明远 市委书记", "林若水（水城） 市长"]


def test_the_graph_is_the_same_whether_corrections_or_articles_came_first(  # noqa: PLR0913, PLR0917 - fixtures
    run: Run, built: Path, news: Path, story: Callable[[int], str], put_right: Callable[..., Path], tmp_path: Path
) -> None:
    rows: Iterable[dict[str, str]] = [
        DROP,
        RENAME,
        {"kind": "add", "target": "Person:秦川"},
        {
            "kind": "add",
            "target": "Person:秦川",
            "relation": "HOLDS_POST",
            "other": "Place:六盘水市",
            "property": "title",
            "value": "副市长",
        },
        {"kind": "same", "target": "Person:秦川", "other": "Person:林若水"},
        {"kind": "set", "target": "Place:六盘水市", "property": "level", "value": "other"},
    ]
    told = put_right(*rows)
    run("build", "-g", built)
    (news / "4.txt").write_text(story(4), encoding="utf-8")
    (news / "1.txt").unlink()
    run("build", news, "-g", built)

    fresh = tmp_path / "fresh"
    fresh.mkdir()
    (fresh / "corrections.csv").write_bytes(told.read_bytes())
    run("build", news, "-g", fresh)
    assert exported(run, built, tmp_path / "grown.json") == exported(run, fresh, tmp_path / "fresh.json")
    assert "秦川" in exported(run, built, tmp_path / "grown.json").decode()


def test_an_article_s_namesake_is_parted_and_joined_again_as_rows_come_and_go(
    run: Run, built: Path, put_right: Callable[..., Path], tmp_path: Path
) -> None:
    before = exported(run, built, tmp_path / "before.json")
    first = run("cypher", "MATCH (a:Article) RETURN a.id AS id ORDER BY a.path LIMIT 1", "-g", built, "--json").json[0]["id"]
    put_right({"kind": "not same", "target": "Person:周明远", "other": f"Person:周明远 in {first}"})

    assert run("build", "-g", built).code == 0
    assert names(run, built, "Person") == ["周明远", "周明远", "林若水"]

    put_right()
    assert run("build", "-g", built).code == 0
    assert exported(run, built, tmp_path / "after.json") == before


def test_what_finds_nothing_and_what_is_wrong_is_told_at_every_build_and_the_rest_applies(
    run: Run, built: Path, put_right: Callable[..., Path]
) -> None:
    path = put_right({"kind": "drop", "target": "Person:秦川"}, {"kind": "merge", "target": "Person:秦川"}, RENAME)
    told = [
        f"duikou: {path}:3: kind is 'merge', and should be one of same, not same, rename, drop, add, set",
        f"duikou: {path}:2: there is no Person:秦川 in the graph",
    ]

    for _ in range(2):
        ran = run("build", "-g", built)
        assert (ran.code, ran.lines) == (2, told)
        assert names(run, built, "Person") == ["周明远", "林若水（水城）"]
    assert run("remove", "nothing", "-g", built).code == 1


def test_a_correction_is_told_when_its_article_is_taken_away(
    run: Run, built: Path, news: Path, put_right: Callable[..., Path]
) -> None:
    path = put_right(RENAME)
    run("build", "-g", built)

    ran = run("remove", news, "-g", built)

    assert (ran.code, ran.lines) == (2, [f"duikou: {path}:2: there is no Person:林若水 in the graph"])


def test_a_file_that_is_no_table_stops_the_build_before_it_undoes_what_was_put_right(
    run: Run, built: Path, news: Path, put_right: Callable[..., Path]
) -> None:
    path = put_right(RENAME)
    run("build", "-g", built)
    path.write_bytes(b"\xff\x00\x81")

    ran = run("build", news, "-g", built)

    assert (ran.code, ran.lines) == (1, [f"duikou: {path} is no text in UTF-8 or GB18030; save it as CSV UTF-8."])
    assert "林若水（水城）" in names(run, built, "Person")


def test_who_put_an_edge_right_is_shown_with_its_evidence_and_on_the_page(
    run: Run, built: Path, put_right: Callable[..., Path], tmp_path: Path
) -> None:
    put_right(
        {
            "kind": "add",
            "target": "Person:周明远",
            "relation": "HOLDS_POST",
            "other": "Place:大连市",
            "property": "title",
            "value": "市长",
        }
    )
    run("build", "-g", built)

    rows = run("query", "edge-evidence", "-g", built, "--subject", "周明远", "--relation", "HOLDS_POST", "--json").json
    added = [row for row in rows if row["rule"] == "correction"]
    assert [(row["detail"], row["quote"], row["confidence"]) for row in added] == [(["市长"], "林深 2026/11/28: =查过", 1.0)]
    assert added[0]["corrected_by"] == ["林深 2026/11/28: =查过"]
    assert all(row["corrected_by"] is None for row in rows if row not in added)

    assert run("page", "-g", built, "-o", tmp_path / "graph.html").code == 0
    assert "林深 2026/11/28: =查过" in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_a_build_without_a_path_needs_a_graph(run: Run, graph: Path) -> None:
    ran = run("build", "-g", graph)

    assert ran.code == 1
    assert ran.lines == [f"duikou: {graph} holds no graph; build one with: duikou build PATH -g {graph}"]
