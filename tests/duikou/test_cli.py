import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from duikou.cli import COMMANDS
from duikou.neo4j import jars
from duikou.neo4j.jars import Jar
from duikou.terminal import markdown, show_csv
from queries.library import GROUPS, Query, load

Run = Callable[..., Any]


def test_the_command_alone_shows_what_there_is(run: Run) -> None:
    shown = run()
    assert shown.code == 0
    assert re.findall(r"^  (\w+) ", shown.out.split("Commands:")[1].split("Example:")[0], re.MULTILINE) == list(COMMANDS)
    assert "Exit codes: 0 all is well; 1 the command could not do its work; 2 done" in shown.out


@pytest.mark.parametrize("command", [[name] for name in COMMANDS] + [["query", name] for name in load()])
def test_every_command_shows_an_example_in_its_help(command: list[str], run: Run) -> None:
    shown = run(*command, "--help")
    assert (shown.code, shown.lines) == (0, [])
    assert f"Example:\n    duikou {' '.join(command)}" in shown.out


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "query"])
def test_every_command_tells_its_exit_codes(command: str, run: Run) -> None:
    assert "Exit codes: 0 all is well" in run(command, "--help").out


def test_version_is_that_of_the_distribution(run: Run) -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert run("--version").out == f"{project['version']}\n"


def test_query_without_a_name_lists_the_questions(run: Run) -> None:
    shown = run("query").out
    for query in load().values():
        assert query.name in shown
        assert query.title in shown
        assert query.title_en in shown


def test_the_list_of_questions_goes_by_group(run: Run) -> None:
    shown = [line.split("│")[1:3] for line in run("query").out.splitlines() if line.startswith("│")]
    groups = [group.split()[1] for group, _ in shown]
    assert list(dict.fromkeys(groups)) == list(GROUPS)
    assert groups == [query.group for query in load().values()]


def test_the_list_of_questions_can_be_read_by_a_program(run: Run) -> None:
    listed = run("query", "--json").json
    assert [query["name"] for query in listed] == list(load())
    assert listed[0]["parameters"][0].keys() == {"name", "zh", "en", "type", "default", "of", "choices", "least"}


ANSWER = ["query", "edge-evidence", "--relation", "PAIRED_WITH"]


def test_an_answer_is_shown_for_a_spreadsheet(run: Run, built: Path) -> None:
    rows = run(*ANSWER, "-g", built, "--json").json
    shown = run(*ANSWER, "-g", built, "--format", "csv").out
    assert shown.startswith("\ufeff")
    told = list(csv.DictReader(io.StringIO(shown.removeprefix("\ufeff"))))
    assert [row["quote"] for row in told] == [row["quote"] for row in rows] != []
    assert [row["detail"] for row in told] == ["、".join(row["detail"]) for row in rows]
    assert [float(row["confidence"]) for row in told] == [row["confidence"] for row in rows]


def test_no_cell_of_an_answer_runs_as_a_formula(capsys: pytest.CaptureFixture[str]) -> None:
    show_csv([{"name": "=1+1", "said": "@高远\n林深", "count": -1}], ["name", "said", "count"])
    assert capsys.readouterr().out.removeprefix("\ufeff").splitlines() == ["name,said,count", "'=1+1,'@高远 林深,-1"]


def test_an_answer_is_shown_in_markdown(run: Run, built: Path) -> None:
    rows = run(*ANSWER, "-g", built, "--json").json
    shown = run("query", "-f", "markdown", *ANSWER[1:], "-g", built).out.splitlines()
    assert shown[0] == f"| {' | '.join(rows[0])} |"
    assert shown[1] == f"| {' | '.join('---' for _ in rows[0])} |"
    assert len(shown) == len(rows) + 2


def test_no_cell_breaks_a_table_in_markdown() -> None:
    assert list(markdown([{"said": "a|b\n*c*"}], ["said"])) == ["| said |", "| --- |", r"| a\|b \*c\* |"]


def completed(line: str) -> list[str]:
    """What a shell on a terminal offers at the end of a command line."""
    keyboard, terminal = pty.openpty()
    os.write(keyboard, b"\n")  # to whoever asks for something
    words = {"_DUIKOU_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    done = subprocess.run(
        [sys.executable, "-c", "from duikou.cli import main; main()"],
        env={**os.environ, **words, "PYTHONIOENCODING": "utf-8"},
        stdin=terminal,
        capture_output=True,
        encoding="utf-8",
        check=False,
        start_new_session=True,
    )
    os.close(keyboard)
    os.close(terminal)
    assert done.stderr == ""
    return done.stdout.split()


def test_the_shell_completes_questions_options_and_the_names_in_the_graph(built: Path) -> None:
    assert completed("duikou query official-m") == ["official-meetings", "official-moves"]
    assert completed("duikou query place-visits --h") == ["--hosts", "--help"]
    assert completed(f"duikou query city-events -g {built} --city 大") == ["大连", "大连市"]
    assert completed(f"duikou query -g {built} city-events --city 大连") == ["大连", "大连市"]
    assert completed("duikou query edge-evidence --relation HO") == ["HOSTED", "HOLDS_POST"]
    assert completed("duikou query city-events -g nowhere --city 大") == []
    assert completed("duikou query city-events --store bolt://localhost:1 --city 大") == []


def test_the_help_of_a_question_explains_parameters_and_columns(run: Run) -> None:
    shown = run("query", "official-meetings", "--help").out
    for said in ("一位官员与谁见过面", "Whom an official met", "--official", "--limit", "times:", "events they shared"):
        assert said in shown


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["bulid"], "No such command 'bulid'. Did you mean 'build'? (see duikou --help)"),
        (["build"], "duikou-graph holds no graph; build one with: duikou build PATH -g duikou-graph"),
        (["build", "x", "--workers", "0"], None),
        (["build", "x", "--wrokers", "2"], "No such option: --wrokers (Possible options: --workers) (see duikou build --help)"),
        (
            ["query", "ofical-posts"],
            "no query 'ofical-posts'; did you mean official-posts or official-moves or official-programmes?",
        ),
        (["query", "official-posts", "--limit", "many"], None),
        (["export", "pdf", "-o", "x"], "no format 'pdf'; there are json, graphml, gexf, csv, neo4j-import, browser"),
        (["export", "neo4j", "-o", "x"], "no format 'neo4j'; there are json, graphml, gexf, csv, neo4j-import, browser"),
        (["stats", "-g", "nowhere"], "nowhere holds no graph; build one with: duikou build PATH -g nowhere"),
        (["page", "-g", "nowhere"], "nowhere holds no graph; build one with: duikou build PATH -g nowhere"),
        (["remove", "x", "-g", "nowhere"], "nowhere holds no graph; build one with: duikou build PATH -g nowhere"),
        (["query", "city-events", "--store", "bolt://localhost"], None),
        (
            ["build", "x", "-g", "bolt://localhost"],
            "bolt:/localhost: a graph lives in a folder; the address of a store is for --store",
        ),
        (["query", "city-events", "--store", ""], None),
        (["stats", "--store", "nowhere"], "nowhere is not there; build again to make it, or name another with --store"),
    ],
)
def test_a_slip_gets_one_line_and_exit_code_1(
    command: list[str], said: str | None, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    slip = run(*command)
    assert (slip.code, slip.out, len(slip.lines)) == (1, "", 1)
    assert slip.lines[0].startswith("duikou: ")
    if said is not None:
        assert slip.lines == [f"duikou: {said}"]
    assert list(tmp_path.iterdir()) == []


def test_a_question_is_answered_as_a_table_or_as_json(run: Run, built: Path) -> None:
    table = run("query", "city-events", "--city", "大连", "-g", built)
    rows = run("query", "city-events", "--city", "大连", "-g", built, "--json").json
    assert table.lines == []
    assert list(rows[0]) == [column.name for column in load()["city-events"].columns]
    assert all(row["city"] == "大连市" and row["event"] in table.out for row in rows)


def test_the_folder_may_stand_before_the_questions_name(run: Run, built: Path) -> None:
    before = run("query", "-g", built, "--json", "official-posts").json
    assert before == run("query", "official-posts", "-g", built, "--json").json != []


def test_a_store_of_ones_own_is_built_and_asked(run: Run, news: Path, graph: Path, tmp_path: Path) -> None:
    run("build", news, "-g", graph, "--store", tmp_path / "store")
    assert not (graph / "store").exists()
    assert run("stats", "--store", tmp_path / "store", "--json").json["articles"] == 3


def test_in_a_pipe_each_row_keeps_to_one_line(run: Run, built: Path) -> None:
    rows = run("query", "edge-evidence", "-g", built, "--json").json
    assert len(run("query", "edge-evidence", "-g", built).out.splitlines()) == len(rows) + 4


def test_more_rows_than_asked_for_are_told(run: Run, built: Path) -> None:
    assert run("query", "edge-evidence", "--limit", "2", "-g", built).lines == [
        "duikou: these are the first 2 rows; --limit takes more"
    ]


def test_nothing_is_told_of_more_rows_where_there_are_no_more(run: Run, built: Path) -> None:
    count = len(run("query", "event-attendance", "-g", built, "--json").json)
    asked = run("query", "event-attendance", "--limit", str(count), "-g", built, "--json")
    assert (len(asked.json), asked.lines) == (count, [])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (("network-path", "--other", "张三丰"), "nothing is called 张三丰"),
        (("network-path", "--other", "周明元"), "nothing is called 周明元; did you mean 周明远?"),
        (("network-path", "--one", "周明远", "--other", "周明远"), "the graph has no answer to this"),
        (("event-attendance", "--event", "茶话会"), "nothing is called 茶话会"),
        (("place-officials", "--place", "周明远"), "nothing is called 周明远"),
        (("enterprise-agreements", "--enterprise", "远航"), "nothing is called 远航"),
    ],
)
def test_a_name_that_nothing_in_the_graph_has_is_told(run: Run, built: Path, question: tuple[str, ...], said: str) -> None:
    assert run("query", *question, "-g", built).lines == [f"duikou: {said}"]


@pytest.mark.parametrize("query", load().values(), ids=list(load()))
def test_the_help_says_where_the_seeds_have_no_answer_to_the_example(run: Run, query: Query) -> None:
    shown = run("query", query.name, "--help").out
    assert ("the pages in seeds/articles have no answer to it" in shown) == (query.answered_on == "invented")


def test_a_mistyped_name_is_answered_with_near_names(run: Run, built: Path) -> None:
    asked = run("query", "official-posts", "--official", "周明元", "-g", built, "--json")
    assert (asked.code, asked.json) == (0, [])
    assert asked.lines == ["duikou: nothing is called 周明元; did you mean 周明远?"]


def test_no_answer_is_said(run: Run, built: Path) -> None:
    assert run("query", "enterprise-agreements", "-g", built).lines == ["duikou: the graph has no answer to this"]


def test_cypher_answers_and_never_writes(run: Run, built: Path) -> None:
    assert run("cypher", "MATCH (n:Place {name: '大连市'}) RETURN n.name AS name", "-g", built, "--json").json == [
        {"name": "大连市"}
    ]
    for text in ("CREATE (n:Place {id: 'Place:x'})", "MATCH (n) DETACH DELETE n", "MATCH (n) SET n.name = 'x'", "RETURN", ""):
        refused = run("cypher", text, "-g", built)
        assert (refused.code, refused.out, len(refused.lines)) == (1, "", 1)
    assert run("stats", "-g", built, "--json").json["articles"] == 3


def test_stats_count_articles_nodes_and_edges(run: Run, built: Path) -> None:
    counts = run("stats", "-g", built, "--json").json
    assert counts["articles"] == 3
    assert counts["nodes"]["Official"] <= counts["nodes"]["Person"]
    table = run("stats", "-g", built).out
    assert all(name in table and str(count) in table for name, count in (counts["nodes"] | counts["edges"]).items())


def test_pages_shows_a_pages_articles(run: Run, news: Path, tmp_path: Path) -> None:
    shown = run("pages", news / "1.txt").json
    assert [list(article) for article in shown] == [["headline", "deck", "reporters", "text", "date", "source", "page"]]
    assert shown[0]["headline"] == "大连市与六盘水市举行第1次工作座谈会"
    assert shown[0]["reporters"] == ["李四"]
    assert shown[0]["text"].endswith("六盘水市市长林若水主持。")
    assert run("pages", news / "1.txt", "-o", tmp_path / "pages.json").out == ""
    assert (tmp_path / "pages.json").read_text(encoding="utf-8") == run("pages", news / "1.txt").out


def test_extract_gives_the_graph_that_a_build_would_export(run: Run, news: Path, graph: Path, tmp_path: Path) -> None:
    untitled = {"text": "5月9日,大连市市长高启文在大连会见六盘水市副市长何田。", "path": "untitled"}
    (news / "1.jsonl").write_text(json.dumps(untitled), encoding="utf-8")
    for file in (news / "1.txt", news / "1.jsonl"):
        run("build", file, "-g", graph)
        run("export", "json", "-o", tmp_path / "built.json", "-g", graph)
        extracted = run("extract", file)
        assert (extracted.code, extracted.lines) == (0, [])
        assert extracted.json == json.loads((tmp_path / "built.json").read_text(encoding="utf-8"))
        run("remove", file, "-g", graph)


def test_extract_writes_the_same_into_a_file(run: Run, news: Path, tmp_path: Path) -> None:
    assert run("extract", news / "1.txt", "-o", tmp_path / "graph.json").out == ""
    assert (tmp_path / "graph.json").read_text(encoding="utf-8") == run("extract", news / "1.txt").out


@pytest.mark.parametrize("format", ["json", "graphml", "gexf"])
def test_export_writes_one_file_and_nothing_beside_it(format: str, run: Run, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "exported" / f"graph.{format}"
    out.parent.mkdir()
    assert run("export", format, "-o", out, "-g", built).out == f"{out}\n"
    assert [file.name for file in out.parent.iterdir()] == [out.name]
    assert "周明远" in out.read_text(encoding="utf-8")


def test_export_csv_writes_two_tables_into_a_folder(run: Run, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    for _ in range(2):
        assert run("export", "csv", "-o", out, "-g", built).code == 0
        assert sorted(file.name for file in out.iterdir()) == ["edges.csv", "nodes.csv"]


def test_a_page_has_the_title_one_gives_it(run: Run, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run("page", "-o", out, "-g", built, "--title", "两市 <合作>").out == f"{out}\n"
    assert "两市 &lt;合作&gt;</title>" in out.read_text(encoding="utf-8")


def test_a_page_holds_what_one_chooses(run: Run, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run("page", "-o", out, "-g", built, "--centre", "周明远", "--depth", "2", "--top", "5").out == f"{out}\n"
    assert "周明远" in out.read_text(encoding="utf-8")
    missed = run("page", "-o", out, "-g", built, "--centre", "周明")
    assert (missed.code, missed.lines) == (1, ["duikou: nothing is called 周明; did you mean 周明远?"])
    assert run("page", "-o", out, "-g", built, "--depth", "2").lines == [
        "duikou: --depth says how far from a centre; name one with --centre"
    ]
    for text in ("去年", "2018-13", "2019-02-29", "0000"):
        assert run("page", "-o", out, "-g", built, "--since", text).lines == [
            f"duikou: {text!r} is no date; write it as 2018-10-11, 2018-10 or 2018"
        ]
    for text in ("2018", "2018-10", "2020-02-29"):
        assert run("page", "-o", out, "-g", built, "--until", text, "--centre", "nobody").lines == [
            "duikou: nothing is called nobody"
        ]


def test_a_page_of_too_large_a_graph_is_an_overview_of_its_parts(
    run: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.exports.html.parts.MOST_NODES", 1)
    out, folder = tmp_path / "page.html", tmp_path / "page-parts"
    for _ in range(2):
        written = run("page", "-o", out, "-g", built)
        files = sorted(file.name for file in folder.iterdir())
        assert (written.code, written.out) == (0, f"{out}\n")
        assert written.lines == [
            f"duikou: too large for one page: {out} is an overview, and its {len(files)} parts are in {folder}; options can choose less"
        ]
        assert all(f'href="page-parts/{file}"' in out.read_text(encoding="utf-8") for file in files)


def test_export_for_neo4j_of_an_empty_graph_says_that_there_is_nothing_to_import(
    run: Run, built: Path, news: Path, tmp_path: Path
) -> None:
    run("remove", news, "-g", built)
    refused = run("export", "neo4j-import", "-o", tmp_path / "bulk", "-g", built)
    assert (refused.code, refused.lines) == (1, [f"duikou: {built} has no articles: there is nothing to import"])
    assert not (tmp_path / "bulk").exists()


def test_export_for_a_neo4j_that_was_never_fetched_says_so(
    run: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shown = run("export", "neo4j-import", "-o", tmp_path / "bulk", "-g", built).out
    assert "org.neo4j.cli.AdminTool" not in shown
    assert "# it is not there yet; to fetch it, start it once\n" in shown
    assert shown.endswith(f"\nduikou neo4j -g {built}\n")


def test_export_for_neo4j_says_how_to_import_it(run: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jars, "wanted", lambda: [Jar("", 3, "org/neo4j/neo4j/5.0/neo4j-5.0.jar")])
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    jars.folder().mkdir(parents=True)
    (jars.folder() / "neo4j-5.0.jar").write_bytes(b"jar")
    out = tmp_path / "bulk"
    lines = run("export", "neo4j-import", "-o", out, "-g", built).out.splitlines()

    assert {"import.args", "Person-Official-header.csv", "Person-Official.csv", "HOLDS_POST.csv"} <= {
        p.name for p in out.iterdir()
    }
    (compose,) = (line for line in lines if line.startswith("docker compose run"))
    assert f"--volume {out}:/bulk:ro neo4j neo4j-admin database import full @import.args --overwrite-destination" in compose
    (local,) = (line for line in lines if "org.neo4j.cli.AdminTool" in line)
    assert f"(cd {out} && NEO4J_HOME={built / 'neo4j'} " in local
    assert "database import full @import.args" in local


@pytest.mark.parametrize("command", [["export", "json"], ["page"]])
def test_a_place_that_cannot_be_written_is_named(command: list[str], run: Run, built: Path, tmp_path: Path) -> None:
    failed = run(*command, "-o", tmp_path / "nowhere" / "file", "-g", built)
    assert failed.code == 1
    assert failed.lines == [f"duikou: {tmp_path / 'nowhere' / 'file'} cannot be written: No such file or directory"]


def test_a_store_in_use_is_told_so(run: Run, built: Path) -> None:
    hold = "import sys, duikou\nwith duikou.open_store(sys.argv[1]): print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(built)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        asked = run("stats", "-g", built)
        other.communicate("\n")
    assert (asked.code, len(asked.lines)) == (1, 1)
    assert "in use by another process" in asked.lines[0]


@pytest.mark.parametrize("command", [[sys.executable, "-m", "duikou"], [str(Path(sys.executable).with_name("duikou"))]])
def test_the_command_runs_as_a_module_and_as_a_script(command: list[str], built: Path, news: Path) -> None:
    asked = subprocess.run([*command, "stats", "-g", str(built), "--json"], capture_output=True, text=True, check=True)
    assert asked.stdout.startswith("{")
    assert asked.stderr == ""
    left_out = subprocess.run([*command, "build", "no.txt", "-g", str(built)], capture_output=True, text=True, check=False)
    assert left_out.returncode == 2
    assert left_out.stderr == "duikou: no.txt: there is no such file or folder\n"


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    piped = subprocess.run(
        f"{sys.executable} -m duikou query edge-evidence -g {built} --json --limit 100000 | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (piped.stdout, piped.stderr) == ("[\n", "")
