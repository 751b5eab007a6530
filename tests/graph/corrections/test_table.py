"""corrections.csv as people and spreadsheets leave it."""

from pathlib import Path

import pytest

from graph.corrections import COLUMNS, Correction, CorrectionsError, append, read
from graph.model import Problem

HEAD = ",".join(COLUMNS)
ROW = "rename,Place:海滨市,,,,海滨新市,林深,2026-11-28,改名"
RENAME = Correction(kind="rename", target="Place:海滨市", value="海滨新市", who="林深", when="2026-11-28", why="改名", line=2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.csv"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_however_a_spreadsheet_saved_it_it_is_read(file: Path, encoding: str, delimiter: str, line_end: str) -> None:
    text = f"{HEAD}\n{ROW}\n".replace(",", delimiter).replace("\n", line_end)
    file.write_bytes(text.encode(encoding))

    assert read(file) == ([RENAME], [])


def test_what_is_written_opens_in_excel_and_is_read_as_it_was(file: Path) -> None:
    odd = RENAME.model_copy(update={"value": "=HYPERLINK(1)", "why": '-1, "两\n行"', "who": "@林深"})
    append(file, [RENAME])
    append(file, [odd])

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert ",'=HYPERLINK(1)," in file.read_text("utf-8")
    assert read(file) == ([RENAME, odd.model_copy(update={"line": 3})], [])


def test_rows_that_are_wrong_are_told_by_line_and_cause_and_stay_when_more_are_added(file: Path) -> None:
    wrong = {
        "merge,Person:高远,,Person:高源,,,林深,2026,同一人": "kind is 'merge', and should be one of same, not same, rename, drop, add, set",
        "same,Person:高远,,,,,林深,2026,同一人": "other is empty, and same needs it",
        "same,Person:高远,,Person:高源,,,,2026,同一人": "who is empty, and same needs it",
        "drop,高远,,,,,林深,2026,无此人": "'高远' is no node; write its id, such as Person:高远, or Person:高远 in Article:…",
        "set,Place:海滨市,,,mayor,高远,林深,2026,查过": "Place has no property 'mayor' to set; it has level, adcode",
        "set,Event:海滨论坛,,,date,明天,林深,2026,查过": "date cannot be '明天'",
        "drop,Person:高远,KNOWS,Person:秦川,,,林深,2026,无此事": "relation is 'KNOWS', and should be one of",
        "drop,Person:高远,HOLDS_POST,,,,林深,2026,无此事": "an edge needs both a relation and the other node",
        "same,Person:高远,HOLDS_POST,Person:高源,,,林深,2026,同一人": "same is said of nodes, not of edges",
    }
    file.write_text("\n".join((HEAD, *wrong, ROW, "")), encoding="utf-8-sig")

    found, problems = read(file)

    assert found == [RENAME.model_copy(update={"line": 2 + len(wrong)})]
    assert [(p.path, p.line) for p in problems] == [(str(file), line) for line in range(2, 2 + len(wrong))]
    assert all(p.cause.startswith(cause) for p, cause in zip(problems, wrong.values(), strict=True))

    more = RENAME.model_copy(update={"value": "新滨市"})
    append(file, [more])
    assert read(file)[1] == problems
    assert [c.value for c in read(file)[0]] == ["海滨新市", "新滨市"]


def test_what_was_said_already_is_said_again_only_where_something_else_came_between(file: Path) -> None:
    yes, no = (
        Correction(kind=kind, target="Person:高远", other="Person:高源", who="林深", when="2026", why="问过")
        for kind in ("same", "not same")
    )
    for said in (yes, yes, no, no, yes):
        append(file, [said])

    assert [c.kind for c in read(file)[0]] == ["same", "not same", "same"]


def test_a_line_is_the_one_a_person_sees_though_a_cell_has_several(file: Path) -> None:
    file.write_text(f'{HEAD}\n\n{ROW[:-2]}"两\n行"\nmerge\n', encoding="utf-8-sig")

    found, problems = read(file)

    assert [c.line for c in found] == [3]
    assert problems == [
        Problem(path=str(file), line=5, cause="kind is 'merge', and should be one of same, not same, rename, drop, add, set")
    ]


def test_a_date_that_excel_has_rewritten_is_a_date(file: Path) -> None:
    append(file, [RENAME.model_copy(update={"kind": "set", "target": "Event:论坛", "property": "date", "value": "2018/1/2"})])

    assert read(file)[1] == []


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "has no column 'kind'"),
        (b"who,what\n1,2\n", "has no column 'kind'"),
        (b"\xff\x00\x81", "is no text in UTF-8 or GB18030"),
    ],
)
def test_a_file_that_is_no_table_of_corrections_is_an_error_as_its_rows_would_be_lost(
    file: Path, data: bytes, cause: str
) -> None:
    file.write_bytes(data)

    with pytest.raises(CorrectionsError, match=cause):
        read(file)
    with pytest.raises(CorrectionsError, match=cause):
        append(file, [RENAME])
    assert file.read_bytes() == data


def test_there_may_be_none(file: Path) -> None:
    assert read(file) == ([], [])
