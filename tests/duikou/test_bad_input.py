"""Whatever is wrong with one input costs one line on stderr and exit code 2; everything else is built."""

import builtins
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Story = Callable[[int], str]

GOOD = {"text": "大连市市长高启文5月6日在大连会见六盘水市副市长何田。", "path": "good row"}


def line(**row: object) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


# name of the file, what is in it, the line that is named, the cause, and the articles that it gives all the same
BAD = {
    "empty file": ("bad.txt", b"", None, "empty", []),
    "file of blanks": ("bad.txt", b" \n\t\n", None, "empty", []),
    "binary file": ("bad.txt", bytes(range(256)) * 8, None, "binary|not text|no text", []),
    "picture named as a page": (
        "bad.md",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x04\x00",
        None,
        "binary|not text|no text",
        [],
    ),
    "page with NUL bytes": ("bad.txt", "大连市\x00\x00市长".encode(), None, "NUL|binary|not text|no text", []),
    "kind of file that is not read": ("bad.xyz", b"text", None, "kind of file", []),
    "broken JSON line": ("bad.jsonl", line(**GOOD) + b'{"text": "\xe5\xa4\xa7\n', 2, "JSON", ["good row"]),
    "JSON line that is no object": ("bad.jsonl", b"[1, 2]\n" + line(**GOOD), 1, "object", ["good row"]),
    "row without text": ("bad.jsonl", line(title="x") + line(**GOOD), 1, "text", ["good row"]),
    "wrong column": ("bad.csv", "txet,date\n大连市,2020-01-01\n".encode(), None, "text", []),
    "date that is none": ("bad.jsonl", line(text="大连市", date="2020-13-45") + line(**GOOD), 1, "2020-13-45", ["good row"]),
    "row with NUL bytes": ("bad.jsonl", line(text="大连\x00市", path="x") + line(**GOOD), 1, "NUL", ["good row"]),
    "row with half a character": (
        "bad.jsonl",
        b'{"text": "\\ud800"}\n' + line(**GOOD),
        1,
        "half a character",
        ["good row"],
    ),
    "absurdly long line": ("bad.jsonl", b'{"text": "' + b"a" * (20 << 20) + b'"}\n' + line(**GOOD), 1, "long", ["good row"]),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_named_and_the_rest_is_built(
    kind: str, run: Run, news: Path, graph: Path, paths: Callable[[], list[str]]
) -> None:
    name, content, number, cause, saved = BAD[kind]
    bad = news / name
    bad.write_bytes(content)
    named = [news, bad] if name == "bad.xyz" else [news]
    built = run("build", *named, "-g", graph)
    assert built.code == 2
    assert len(built.lines) == 1
    where = str(bad) if number is None else f"{bad}:{number}"
    assert re.fullmatch(rf"duikou: {re.escape(where)}(:\d+)?: .*({cause}).*", built.lines[0])
    assert paths() == ["1.txt", "2.txt", "3.txt", *saved]


def test_a_folder_without_articles_is_named(
    run: Run, news: Path, graph: Path, tmp_path: Path, paths: Callable[[], list[str]]
) -> None:
    (tmp_path / "empty").mkdir()
    built = run("build", tmp_path / "empty", news, "-g", graph)
    assert built.code == 2
    assert [re.sub(r"\(.*\)", "()", said) for said in built.lines] == [
        f"duikou: {tmp_path / 'empty'}: the folder holds no article ()"
    ]
    assert paths() == ["1.txt", "2.txt", "3.txt"]


def test_a_path_that_leads_nowhere_is_named(run: Run, news: Path, graph: Path, paths: Callable[[], list[str]]) -> None:
    (news / "lost.txt").symlink_to(news / "nowhere.txt")
    built = run("build", news, news / "no.txt", "-g", graph)
    assert built.code == 2
    assert [said.split(": ")[1] for said in built.lines] == [str(news / "lost.txt"), str(news / "no.txt")]
    assert paths() == ["1.txt", "2.txt", "3.txt"]


def test_a_folder_with_the_name_of_a_page_is_opened(
    run: Run, news: Path, graph: Path, story: Story, paths: Callable[[], list[str]]
) -> None:
    (news / "4.txt").mkdir()
    (news / "4.txt" / "5.txt").write_text(story(5), encoding="utf-8")
    assert run("build", news, "-g", graph).code == 0
    assert paths() == ["1.txt", "2.txt", "3.txt", "5.txt"]


def test_a_file_that_may_not_be_read_is_named(
    run: Run, news: Path, graph: Path, monkeypatch: pytest.MonkeyPatch, paths: Callable[[], list[str]]
) -> None:
    locked = news / "2.txt"
    if os.geteuid() == 0:
        _refuse(monkeypatch, locked)  # root may read whatever its mode says
    else:
        locked.chmod(0)
    built = run("build", news, "-g", graph)
    assert built.code == 2
    assert built.lines == [f"duikou: {locked}: it may not be read (permission denied)"]
    monkeypatch.undo()
    assert paths() == ["1.txt", "3.txt"]


def test_a_name_with_quotes_and_a_script_is_a_name(run: Run, news: Path, graph: Path, tmp_path: Path) -> None:
    nasty = """"大连'`市\\</script><script>alert(1)</script>"""
    rows = news / "rows.jsonl"
    rows.write_bytes(line(text=f"大连市与六盘水市签约。{nasty}参加。", title=nasty, path=nasty))
    assert run("build", news, "-g", graph).code == 0
    found = run("cypher", "MATCH (a:Article) WHERE a.path CONTAINS 'script' RETURN a.path AS path", "-g", graph, "--json")
    assert found.json == [{"path": nasty}]
    assert run("page", "-o", tmp_path / "page.html", "-g", graph).code == 0
    assert "<script>alert(1)" not in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_file_name_cannot_break_the_line_or_drive_the_terminal(run: Run, news: Path, graph: Path) -> None:
    (news / "a\nb\x1b[31m.txt").write_bytes(b"")
    built = run("build", news, "-g", graph)
    assert built.code == 2
    assert built.lines == [f"duikou: {news}/a b [31m.txt: the file is empty"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_file_name_that_is_no_text_is_spelled_out(
    run: Run, news: Path, graph: Path, story: Story, paths: Callable[[], list[str]]
) -> None:
    for name, content in ((b"\xff.txt", story(7).encode()), (b"\xfe.txt", b"")):
        Path(os.fsdecode(bytes(news) + b"/" + name)).write_bytes(content)
    built = run("build", news, "-g", graph, "--json")
    assert built.code == 2
    assert built.lines == [f"duikou: {news}/\\udcfe.txt: the file is empty"]
    assert built.json["left_out"][0]["path"] == f"{news}/\\udcfe.txt"
    assert paths() == ["1.txt", "2.txt", "3.txt", "\\udcff.txt"]
    assert run("remove", news, "-g", graph).code == 0
    assert paths() == []


def test_a_file_that_turns_bad_takes_its_article_away(
    run: Run, news: Path, graph: Path, paths: Callable[[], list[str]]
) -> None:
    run("build", news, "-g", graph)
    (news / "2.txt").write_bytes(b"")
    assert run("build", news, "-g", graph).code == 2
    assert paths() == ["1.txt", "3.txt"]


def test_nothing_but_bad_input_is_said_and_leaves_the_graph_empty(
    run: Run, tmp_path: Path, graph: Path, paths: Callable[[], list[str]]
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    assert run("build", tmp_path / "bad.txt", "-g", graph).code == 2
    assert paths() == []


@pytest.mark.parametrize("command", ["pages", "extract"])
def test_a_command_that_finds_no_article_fails(command: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    ran = run(command, tmp_path / "bad.txt")
    assert (ran.code, ran.out, ran.lines) == (1, "", [f"duikou: {tmp_path / 'bad.txt'}: the file is empty"])


@pytest.mark.parametrize("command", ["pages", "extract"])
def test_a_command_that_leaves_out_a_row_gives_the_others(command: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_bytes(b"{\n" + line(**GOOD))
    ran = run(command, tmp_path / "rows.jsonl")
    assert ran.code == 2
    assert len(ran.lines) == 1
    assert ran.json


def _refuse(monkeypatch: pytest.MonkeyPatch, locked: Path) -> None:
    """Let every way to open this file fail as it does for who has no right to."""
    real, real_path = builtins.open, Path.open

    def refusing(file: Any, *rest: Any, **more: Any) -> Any:
        if str(file) == str(locked):
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, *rest, **more)

    def refusing_path(self: Path, *rest: Any, **more: Any) -> Any:
        if self == locked:
            raise PermissionError(13, "Permission denied", str(self))
        return real_path(self, *rest, **more)

    monkeypatch.setattr(builtins, "open", refusing)
    monkeypatch.setattr(Path, "open", refusing_path)
