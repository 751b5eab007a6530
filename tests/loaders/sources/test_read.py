"""Files of every kind give their articles; whatever is wrong with one gives one Problem and the rest goes on."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from graph.model import Article, Problem
from loaders.sources import read, rows

LEAD = "本报讯(记者 鲁一楠)5月18日,甲市与乙市的座谈会在乙市举行。"
PAGE = f"陇右日报 A2\n2021年5月20日 星期四\n\n甲市来客\n\n{LEAD}\n"


def articles(*paths: Path, **said: str) -> list[Article]:
    found = list(read(paths, **said))
    assert [problem for problem in found if isinstance(problem, Problem)] == []
    return [article for article in found if isinstance(article, Article)]


def told(*paths: Path) -> list[str]:
    """What is read, a line each: the text's beginning, or the problem without its folder."""
    return [str(f).replace(f"{paths[0].parent}/", "") if isinstance(f, Problem) else f.text[:4] for f in read(paths)]


def jsonl(path: Path, *values: object) -> Path:
    path.write_text("".join(f"{v if isinstance(v, str) else json.dumps(v, ensure_ascii=False)}\n" for v in values), "utf-8")
    return path


class TestPages:
    def test_an_article_knows_all_that_the_page_tells(self, tmp_path: Path) -> None:
        page = tmp_path / "page.txt"
        page.write_text(PAGE, "utf-8")
        (article,) = articles(page)
        assert article.model_dump(exclude={"id", "sha256", "pieces", "sketch"}) == {
            "path": str(page),
            "text": f"甲市来客\n{LEAD}",
            "body": 5,
            "headline": "甲市来客",
            "deck": (),
            "reporters": ("鲁一楠",),
            "date": "2021-05-20",
            "source": "陇右日报",
            "page": "A2",
            "home": None,
            "url": None,
        }

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
    def test_encoding_and_line_ends_do_not_matter(self, tmp_path: Path, encoding: str, line_end: str) -> None:
        plain, other = tmp_path / "a.txt", tmp_path / "b.md"
        plain.write_bytes(PAGE.encode())
        other.write_bytes(PAGE.replace("\n", line_end).encode(encoding))
        one, two = articles(plain, other)
        assert (two.text, two.date, two.id) == (one.text, one.date, one.id)

    def test_an_id_comes_from_what_the_article_says(self, tmp_path: Path) -> None:
        for name, text in (("a.txt", PAGE), ("b.txt", PAGE), ("c.txt", PAGE.replace("2021", "2022"))):
            (tmp_path / name).write_text(text, "utf-8")
        one, same, other = articles(tmp_path)
        assert one.id == same.id == f"Article:{one.sha256[:16]}"
        assert other.id != one.id

    def test_what_is_printed_wins_over_what_is_said(self, tmp_path: Path) -> None:
        page, bare = tmp_path / "a.txt", tmp_path / "b.txt"
        page.write_text(PAGE, "utf-8")
        bare.write_text(f"甲市来客\n{LEAD}", "utf-8")
        assert [(a.date, a.home) for a in articles(page, bare, date="2020-01-01", home="大连市")] == [
            ("2021-05-20", "大连市"),
            ("2020-01-01", "大连市"),
        ]


class TestFolders:
    def test_files_come_in_the_order_of_their_names_and_hidden_ones_not_at_all(self, tmp_path: Path) -> None:
        for name in ("b/2.md", "b/1.TXT", "a.txt", ".hidden.txt", ".git/x.txt", "picture.png", "c.jsonl"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text('{"text": "两市签约。"}' if name.endswith("jsonl") else "两市签约。", "utf-8")
        assert [Path(a.path).relative_to(tmp_path).as_posix() for a in articles(tmp_path)] == [
            "a.txt",
            "b/1.TXT",
            "b/2.md",
            "c.jsonl",
        ]


class TestRows:
    def test_a_row_wins_over_everything(self, tmp_path: Path) -> None:
        row = {
            "text": PAGE,
            "title": "甲市来客",
            "date": "2021年5月21日",
            "source": "通讯",
            "home": "庄河市",
            "url": "u",
            "page": 7,
        }
        (article,) = articles(jsonl(tmp_path / "a.jsonl", row), date="2020-01-01", home="丙市")
        assert (article.date, article.source, article.home, article.url, article.page, article.headline) == (
            "2021-05-21",
            "通讯",
            "庄河市",
            "u",
            "7",
            "甲市来客",
        )

    def test_a_path_is_the_rows_path_or_id_or_the_files(self, tmp_path: Path) -> None:
        rows = jsonl(
            tmp_path / "a.jsonl",
            {"text": "两市签约。", "id": 5, "path": "p"},
            {"text": "三市签约。", "id": 5},
            {"text": "四市签约。"},
        )
        assert [article.path for article in articles(rows)] == ["p", "5", str(rows)]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
    def test_a_table_from_a_spreadsheet_is_read(self, tmp_path: Path, encoding: str) -> None:
        out = io.StringIO()
        csv.writer(out).writerows(
            [["Title", " text ", "date"], ["甲市来客", '两市,签约。\n"好"', "2020/8/5"], ["", "", ""], ["乙市", "回访。", ""]]
        )
        table = tmp_path / "a.csv"
        table.write_bytes(out.getvalue().encode(encoding))
        assert [(a.text, a.date) for a in articles(table)] == [
            ('甲市来客\n两市,签约。\n"好"', "2020-08-05"),
            ("乙市\n回访。", None),
        ]

    def test_a_line_separator_in_a_string_ends_no_line(self, tmp_path: Path) -> None:
        row = '{"text": "两市\u2028签约。"}\n'
        for name, encoding in (("a.jsonl", "utf-8"), ("b.jsonl", "utf-16")):
            (tmp_path / name).write_bytes(row.encode(encoding))
        assert len(articles(tmp_path)) == 2

    def test_lines_may_end_as_on_an_old_mac(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_bytes('{"text": "两市签约。"}\r{"text": "三市签约。"}\r'.encode())
        assert [article.text for article in articles(tmp_path)] == ["两市签约。", "三市签约。"]


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("name", "content", "cause"),
        [
            ("a.txt", b"", "a.txt: the file is empty"),
            ("a.jsonl", b"\n \n", "a.jsonl: the file is empty"),
            ("a.txt", b" \r\n\t", "a.txt: the file is empty"),
            ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "a.txt: this is a binary file, not text"),
            ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "a.csv: this is a binary file, not text"),
            ("a.txt", "两市\x00签约。".encode(), "a.txt: the text holds NUL characters, as no text does"),
            ("a.html", b"<p>", "a.html: .html is no kind of file that is read (.csv, .jsonl, .md, .txt)"),
            ("a", b"x", "a: no suffix is no kind of file that is read (.csv, .jsonl, .md, .txt)"),
            ("a.txt", "陇右日报\n02 要闻\n责编:何秋".encode(), "a.txt: there is no article on this page"),
            ("a.csv", "标题,正文\n甲,乙\n".encode(), "a.csv:1: there is no column named text; the columns are 标题, 正文"),
        ],
    )
    def test_a_file_is_left_out_with_its_cause(self, tmp_path: Path, name: str, content: bytes, cause: str) -> None:
        bad, good = tmp_path / name, tmp_path / "good.txt"
        bad.write_bytes(content)
        good.write_text("两市签约。", "utf-8")
        assert told(bad, good) == [cause, "两市签约"]

    def test_a_missing_file_and_an_empty_folder_are_said(self, tmp_path: Path) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        assert told(tmp_path / "no.txt", folder) == [
            "no.txt: there is no such file or folder",
            "folder: the folder holds no article (.csv, .jsonl, .md, .txt)",
        ]

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        assert told(tmp_path / "a.txt") == ["a.txt: it is neither a file nor a folder"]

    def test_what_may_not_be_read_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        locked, good = tmp_path / "a.txt", tmp_path / "b.txt"
        for path in (locked, good):
            path.write_text("两市签约。", "utf-8")
        real = Path.read_bytes

        def refusing(path: Path) -> bytes:
            if path == locked:
                raise PermissionError(13, "Permission denied")
            return real(path)

        monkeypatch.setattr(Path, "read_bytes", refusing)
        assert told(locked, good) == ["a.txt: it may not be read (permission denied)", "两市签约"]

    @pytest.mark.parametrize(
        ("row", "cause"),
        [
            ('{"text": "两市', "broken JSON: unterminated string starting at column 10"),
            ("[1]", "the line is no JSON object"),
            ('{"text": ' + "[" * 100_000, "broken JSON: nested too deep"),
            ('{"text": ' + "1" * 5000 + "}", "broken JSON: a number is too long"),
            ({"title": "甲"}, "there is no text"),
            ({"text": 5}, "the text is no string"),
            ({"text": " "}, "the text is empty"),
            ({"text": "甲", "title": ["乙"]}, "title is no string"),
            ({"text": "两市签约。", "date": "去年夏天"}, "the date is none: 去年夏天"),
            ({"text": "两市签约。", "date": "2020-02-30"}, "the date is none: 2020-02-30"),
            ({"text": "两\x00市"}, "the row holds NUL characters, as no text does"),
            ('{"text": "\\ud800"}', "the row holds half a character (a lone surrogate)"),
            ({"text": "责任编辑:何秋"}, "there is no article in the text"),
        ],
    )
    def test_a_row_is_left_out_with_its_line(self, tmp_path: Path, row: object, cause: str) -> None:
        rows = jsonl(tmp_path / "a.jsonl", {"text": "两市签约。"}, row, "", {"text": "三市签约。"})
        assert told(rows) == ["两市签约", f"a.jsonl:2: {cause}", "三市签约"]

    @pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
    def test_an_absurdly_long_line_is_left_out(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        monkeypatch.setattr(rows, "LONGEST_LINE", 1 << 20)
        good = '{"text": "两市签约。"}' if name.endswith("jsonl") else "两市签约。"
        head = "" if name.endswith("jsonl") else "text\n"
        (tmp_path / name).write_text(f"{head}{good}\n{'甲' * (1 << 20)}\n{good}\n", "utf-8")
        line = 2 + bool(head)
        assert sorted(told(tmp_path / name)) == sorted(["两市签约", "两市签约", f"{name}:{line}: the line is longer than 1 MB"])

    def test_a_line_in_another_encoding_is_left_out(self, tmp_path: Path) -> None:
        lines = [
            '{"text": "两市签约。"}'.encode(),
            '{"text": "三市签约。"}'.encode("gb18030"),
            '{"text": "四市签约。"}'.encode(),
        ]
        (tmp_path / "a.jsonl").write_bytes(b"\n".join([*lines, lines[0], b""]))
        assert told(tmp_path / "a.jsonl") == [
            "两市签约",
            "a.jsonl:2: the line is not UTF-8 text like the rest",
            "四市签约",
            "两市签约",
        ]

    def test_rows_of_a_table_are_left_out_with_their_lines(self, tmp_path: Path) -> None:
        table = tmp_path / "a.csv"
        table.write_text('text,date\n"两市\n签约。",2020\n甲,x\n乙,2020,多\n"丙"丁,2020\n三市签约。,2020\n', "utf-8")
        assert told(table) == [
            "两市\n签",
            "a.csv:4: the date is none: x",
            "a.csv:5: 3 cells in a row, where the header has 2",
            "a.csv:6: broken CSV: ',' expected after '\"'",
            "三市签约",
        ]

    def test_a_quote_that_nothing_closes_costs_its_own_row(self, tmp_path: Path) -> None:
        table = tmp_path / "a.csv"
        table.write_text('date,text\n2020,两市签约。\n2020,"三市签约。\n还有\n2020,四市签约。\n2020,"五市\n签约。"\n', "utf-8")
        assert told(table) == [
            "两市签约",
            "a.csv:3: broken CSV: ',' expected after '\"'",
            "a.csv:4: broken CSV: 1 of 2 cells, behind a row that is broken",
            "四市签约",
            "五市\n签",
        ]

    def test_a_home_goes_by_its_full_name_and_one_that_is_no_place_is_left_out(self, tmp_path: Path) -> None:
        rows = tmp_path / "a.csv"
        rows.write_text("text,home\n两市签约。,大连\n两市签约。,不存在市\n", "utf-8")
        first, second = read([rows])
        assert isinstance(first, Article)
        assert first.home == "大连市"
        assert isinstance(second, Problem)
        assert (second.line, second.cause) == (3, "the home is no place that we know: 不存在市")


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_an_article_may_be_of_any_length(tmp_path: Path, name: str) -> None:
    long = "大连市与庄河市签约," * 12_000
    (tmp_path / name).write_text(f"{long}\n" if name == "a.txt" else json.dumps({"text": long}) + "\n", "utf-8")
    (article,) = read([tmp_path / name])
    assert isinstance(article, Article)
    assert article.text == long
