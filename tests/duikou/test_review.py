"""`duikou review`: what is asked, and that answers in the terminal or in a colleague's table become corrections."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda text: monkeypatch.setattr("sys.stdin", io.StringIO(text))


@pytest.fixture
def doubtful(tmp_path: Path, graph: Path, run: Run) -> Path:
    """A graph in which one person of two articles may be two, of whom nothing else is told."""
    folder = tmp_path / "doubtful"
    folder.mkdir()
    for day, place in ((1, "大连市"), (2, "成都市")):
        text = f"{place}举行招商大会\n\n本报讯 5月{day}日,{place}招商大会在{place}举行。高远出席。\n"
        (folder / f"{day}.txt").write_text(text, encoding="utf-8")
    assert run("build", folder, "-g", graph, "--date", "2021-05-03").code == 0
    return graph


def corrections(graph: Path) -> list[dict[str, str]]:
    path = graph / "corrections.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def people(run: Run, graph: Path) -> list[str]:
    return [row["name"] for row in run("cypher", "MATCH (n:Person) RETURN n.name AS name", "-g", graph, "--json").json]


def test_a_doubtful_person_is_asked_about_with_a_quote_of_each_article(
    run: Run, doubtful: Path, answers: Callable[[str], None]
) -> None:
    answers("q\n")
    shown = run("review", "-g", doubtful, "--limit", "1")

    assert shown.code == 0
    question, *quotes = shown.out.splitlines()[:3]
    assert question == "1. 高远: one Person? (高远, 2 articles)"
    assert sorted(quote.strip() for quote in quotes) == [
        "「高远出席。」 《大连市举行招商大会》 2021-05-03",
        "「高远出席。」 《成都市举行招商大会》 2021-05-03",
    ]
    assert corrections(doubtful) == []


def test_no_parts_them_and_says_who_when_and_why(run: Run, doubtful: Path, answers: Callable[[str], None]) -> None:
    answers("maybe\nn 一人在成都\n")
    said = run("review", "-g", doubtful, "--limit", "1", "--who", "林深")

    assert said.code == 0
    (row,) = corrections(doubtful)
    assert (row["kind"], row["who"], row["why"]) == ("not same", "林深", "一人在成都")
    assert {row["target"].split(" in ")[0], row["other"].split(" in ")[0]} == {"Person:高远"}
    assert people(run, doubtful) == ["高远", "高远"]


def test_yes_keeps_them_one_and_is_not_asked_again_but_skip_is(
    run: Run, doubtful: Path, answers: Callable[[str], None]
) -> None:
    answers("skip\n")
    assert "高远: one Person?" in run("review", "-g", doubtful, "--limit", "1").out
    answers("y\n")
    assert "高远: one Person?" in run("review", "-g", doubtful, "--limit", "1").out
    answers("q\n")
    assert "高远: one Person?" not in run("review", "-g", doubtful, "--limit", "1").out
    assert [row["kind"] for row in corrections(doubtful)] == ["same"]
    assert people(run, doubtful) == ["高远"]


def test_relations_are_asked_about_and_no_takes_one_away(run: Run, built: Path, answers: Callable[[str], None]) -> None:
    count = "MATCH ()-[r]->() WHERE type(r) <> 'MENTIONS' RETURN count(r) AS count"
    before = run("cypher", count, "-g", built, "--json").json[0]["count"]
    answers("n\nn\n" * 10)
    shown = run("review", "-g", built, "--limit", "4").out

    dropped = [row for row in corrections(built) if row["kind"] == "drop"]
    assert len(dropped) >= 1
    assert all(row["relation"] for row in dropped)
    assert run("cypher", count, "-g", built, "--json").json[0]["count"] <= before - len(dropped)
    assert f"corrections: {len(corrections(built))} said" in shown


def test_a_colleague_answers_in_a_table(run: Run, doubtful: Path, tmp_path: Path) -> None:
    table = tmp_path / "questions.csv"
    assert run("review", "-g", doubtful, "--limit", "3", "--csv", table).out == f"{table}\n"
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["question"] == "高远: one Person? (高远, 2 articles)"
    assert "大连市举行招商大会" in rows[0]["quotes"]

    rows[0] |= {"answer": "否", "why": "=两人", "who": "秦川"}
    rows[1] |= {"answer": "perhaps"}
    with table.open("w", encoding="gb18030", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    for _ in range(2):
        read = run("review", "-g", doubtful, "--read", table)
        assert read.code == 2
        assert [line.rpartition(": ")[2] for line in read.lines] == ["answer is 'perhaps', and should be y, n or skip"]
        (row,) = corrections(doubtful)
        assert (row["kind"], row["who"], row["why"]) == ("not same", "秦川", "'=两人")
    assert people(run, doubtful) == ["高远", "高远"]


def test_a_table_is_written_or_read(run: Run, doubtful: Path, tmp_path: Path) -> None:
    both = run("review", "-g", doubtful, "--csv", tmp_path / "a.csv", "--read", tmp_path / "a.csv")
    assert (both.code, both.lines) == (1, ["duikou: --csv writes questions and --read takes answers; name one of them"])
    none = run("review", "-g", doubtful, "--read", tmp_path / "none.csv")
    assert (none.code, none.lines) == (1, [f"duikou: {tmp_path / 'none.csv'} cannot be read: No such file or directory."])


def test_a_quote_cannot_drive_the_terminal_or_the_spreadsheet(
    run: Run, graph: Path, tmp_path: Path, answers: Callable[[str], None]
) -> None:
    page = tmp_path / "news.jsonl"
    lines = [
        f'{{"title": "=1+1\\u001b[2J{day}", "text": "5月{day}日,招商\\u001b]0;x\\u0007大会在大连市举行。高远出席。", "date": "2021-05-03"}}'
        for day in (1, 2)
    ]
    page.write_text("\n".join(lines), encoding="utf-8")
    assert run("build", page, "-g", graph).code == 0

    answers("q\n")
    assert "\x1b" not in run("review", "-g", graph).out
    table = tmp_path / "questions.csv"
    run("review", "-g", graph, "--csv", table)
    text = table.read_text(encoding="utf-8-sig")
    assert "\x1b" not in text
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "+", "-", "@"))]
