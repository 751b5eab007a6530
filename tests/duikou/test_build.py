import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import duikou
from duikou.folder import Folder
from graph.model import Article, Statement
from loaders.extract import extract
from loaders.pages import Cut, cut_row

Run = Callable[..., Any]
Paths = Callable[[], list[str]]
Story = Callable[[int], str]


def times(folder: Path) -> dict[str, int]:
    """When each table of the graph folder was last written."""
    return {str(p): p.stat().st_mtime_ns for p in (folder / "articles.parquet", *(folder / "statements").iterdir())}


def test_a_build_says_what_it_read_and_wrote(run: Run, news: Path, graph: Path) -> None:
    built = run("build", news, "-g", graph, "--json")
    assert (built.code, built.lines) == (0, [])
    assert built.json["articles"] == built.json["read"] == built.json["new"] == 3
    assert built.json["unchanged"] == built.json["gone"] == 0
    assert built.json["left_out"] == []
    assert built.json["changes"]["nodes_added"] > 3


def test_a_second_build_of_the_same_paths_writes_nothing(run: Run, news: Path, graph: Path) -> None:
    run("build", news, "-g", graph)
    before = times(graph)
    again = run("build", news, "-g", graph)
    assert again.out.splitlines() == ["articles: 3 (3 read, 3 unchanged)", "store: nothing changed"]
    assert times(graph) == before


def test_only_the_article_that_is_new_is_understood(run: Run, news: Path, graph: Path, story: Story) -> None:
    run("build", news, "-g", graph)
    (news / "4.txt").write_text(story(4), encoding="utf-8")
    built = run("build", news, "-g", graph, "--json").json
    assert (built["read"], built["new"], built["unchanged"], built["articles"]) == (4, 1, 3, 4)


def test_a_changed_article_takes_back_what_it_said(run: Run, news: Path, graph: Path, story: Story, tmp_path: Path) -> None:
    run("build", news, "-g", graph)
    (news / "2.txt").write_text(story(9), encoding="utf-8")
    run("build", news, "-g", graph)
    assert export(run, graph) == export_of_fresh_build(run, [news], tmp_path / "fresh")


def test_an_article_gone_from_its_folder_goes_from_the_graph(run: Run, news: Path, graph: Path, paths: Paths) -> None:
    run("build", news, "-g", graph)
    (news / "2.txt").unlink()
    assert run("build", news, "-g", graph, "--json").json["gone"] == 1
    assert paths() == ["1.txt", "3.txt"]


def test_paths_not_named_again_stay(run: Run, news: Path, graph: Path, paths: Paths) -> None:
    run("build", news / "1.txt", "-g", graph)
    run("build", news / "2.txt", "-g", graph)
    assert paths() == ["1.txt", "2.txt"]


def test_a_file_built_by_itself_replaces_what_its_folder_gave(
    run: Run, news: Path, graph: Path, story: Story, paths: Paths
) -> None:
    run("build", news, "-g", graph)
    (news / "1.txt").write_text(story(8), encoding="utf-8")
    run("build", news / "1.txt", "-g", graph)
    assert paths() == ["1.txt", "2.txt", "3.txt"]


def test_one_path_is_the_same_however_it_is_written(
    run: Run, news: Path, graph: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(news)
    run("build", "1.txt", "-g", graph)
    run("build", f"../{news.name}/1.txt", "-g", graph)
    run("build", news / "1.txt", "-g", graph)
    assert paths() == ["1.txt"]


def test_an_article_under_two_paths_stays_until_both_are_gone(run: Run, news: Path, graph: Path, paths: Paths) -> None:
    (news / "same.txt").write_bytes((news / "1.txt").read_bytes())
    run("build", news, "-g", graph)
    assert paths() == ["1.txt", "2.txt", "3.txt"]
    run("remove", news / "1.txt", "-g", graph)
    assert paths() == ["2.txt", "3.txt", "same.txt"]


def test_remove_by_path_takes_away_what_that_article_alone_said(run: Run, news: Path, graph: Path, tmp_path: Path) -> None:
    run("build", news, "-g", graph)
    removed = run("remove", news / "2.txt", "-g", graph, "--json")
    assert (removed.code, removed.json["gone"], removed.json["articles"]) == (0, 1, 2)
    assert export(run, graph) == export_of_fresh_build(run, [news / "1.txt", news / "3.txt"], tmp_path / "fresh")


def test_remove_takes_a_folder_an_id_or_the_name_a_row_has(
    run: Run, news: Path, graph: Path, story: Story, paths: Paths
) -> None:
    rows = news / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": f"row-{n}", "text": story(n)}) + "\n" for n in (11, 12)), encoding="utf-8")
    run("build", news, "-g", graph)
    assert run("remove", "row-11", "-g", graph).code == 0
    assert paths() == ["1.txt", "2.txt", "3.txt", "row-12"]
    (identifier,) = run("cypher", "MATCH (a:Article) WHERE a.path = 'row-12' RETURN a.id AS id", "-g", graph, "--json").json
    assert run("remove", identifier["id"], "-g", graph).code == 0
    assert paths() == ["1.txt", "2.txt", "3.txt"]
    assert run("remove", news, "-g", graph).code == 0
    assert paths() == []


def test_what_is_not_there_cannot_be_removed(run: Run, news: Path, graph: Path, paths: Paths) -> None:
    run("build", news, "-g", graph)
    removed = run("remove", news / "1.txt", "nothing.txt", "-g", graph)
    assert (removed.code, removed.out) == (1, "")
    assert removed.lines == [f"duikou: {graph} has no article from or with the id nothing.txt"]
    assert paths() == ["1.txt", "2.txt", "3.txt"]


def test_any_order_and_any_number_of_workers_give_the_same_export(run: Run, tmp_path: Path, story: Story) -> None:
    files = [tmp_path / f"{day}.txt" for day in range(1, 15)]
    for day, file in enumerate(files):
        file.write_text(story(day + 1), encoding="utf-8")
    one = export_of_fresh_build(run, files, tmp_path / "one")
    assert one == export_of_fresh_build(run, files[::-1], tmp_path / "three", "--workers", "3")
    run("build", *files[7:], "-g", tmp_path / "turns", "--workers", "1")
    run("build", *files[:7], "-g", tmp_path / "turns", "--workers", "1")
    assert one == export(run, tmp_path / "turns")


def test_home_and_date_count_for_what_an_article_states(run: Run, news: Path, graph: Path) -> None:
    run("build", news, "-g", graph)
    assert run("build", news, "-g", graph, "--date", "2020年5月30日", "--json").json["new"] == 3
    assert run("build", news, "-g", graph, "--date", "2020-05-30", "--home", "六盘水市", "--json").json["new"] == 3


def test_a_date_that_is_none_is_refused(run: Run, news: Path, graph: Path) -> None:
    refused = run("build", news, "-g", graph, "--date", "2020-13-45")
    assert refused.code == 1
    assert refused.lines == ["duikou: '2020-13-45' is no date; write it as 2018-10-11, 2018-10 or 2018"]
    assert not graph.exists()


def test_a_second_build_at_once_is_told_so_and_nothing_is_hurt(
    run: Run, news: Path, tmp_path: Path, graph: Path, story: Story
) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"text": story(n)}) + "\n" for n in range(40)), encoding="utf-8")
    command = [sys.executable, "-m", "duikou", "build", str(many), "-g", str(graph), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as first:
        while first.poll() is None and not list(graph.glob("statements/*.parquet")):
            time.sleep(0.01)
        first.send_signal(signal.SIGSTOP)  # so that it is still at work, however long the others take
        others = [run("build", news, "-g", graph), run("remove", news, "-g", graph), run("build", many, "-g", graph)]
        first.send_signal(signal.SIGCONT)
        first.communicate()
    told = [f"duikou: {graph} is being built by another process; try again when it is done"]
    assert [(other.code, other.out, other.lines) for other in others[::2]] == [(1, "", told)] * 2
    assert others[1].code == 1
    assert first.returncode == 0
    assert export(run, graph) == export_of_fresh_build(run, [many], tmp_path / "fresh")


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_build_goes_on_where_it_was(
    run: Run, tmp_path: Path, graph: Path, story: Story, stop: signal.Signals
) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"text": story(n)}) + "\n" for n in range(40)), encoding="utf-8")
    command = [sys.executable, "-m", "duikou", "build", str(many), "-g", str(graph), "--workers", "1"]
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # where the suite runs in the background, its children are deaf to it
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as build:
        while build.poll() is None and len(list(graph.glob("statements/*.parquet"))) < 5:
            time.sleep(0.01)
        build.send_signal(stop)
        _, said = build.communicate()
    assert not Folder(graph).entries()
    if stop is signal.SIGINT:
        assert build.returncode == 1
        assert said == "duikou: interrupted; what was understood so far is kept, build again to go on\n"
    built = run("build", many, "-g", graph, "--json").json
    assert built["read"] == 40
    assert built["new"] <= 35
    assert export(run, graph) == export_of_fresh_build(run, [many], tmp_path / "fresh")


def test_a_broken_rule_costs_one_article_and_not_the_build(news: Path, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(articles: Iterable[Article]) -> Iterator[list[Statement]]:
        for article in articles:
            if article.path.endswith("2.txt"):
                raise IndexError("list index out of range")
            yield extract(article)

    monkeypatch.setattr("duikou.workers.extract_all", breaks)
    built = duikou.build([news], graph)
    assert [str(problem) for problem in built.left_out] == [
        f"{news / '2.txt'}: it cannot be understood (IndexError: list index out of range)"
    ]
    assert built.articles == 2


def test_a_store_left_behind_is_brought_up_by_the_next_build(
    run: Run, news: Path, graph: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", news / "1.txt", "-g", graph)
    with monkeypatch.context() as broken:
        broken.setattr("graph.stores.embedded.EmbeddedStore.write", _full)
        failed = run("build", news, "-g", graph)
    assert (failed.code, failed.lines) == (1, ["duikou: No space left on device"])
    assert run("build", news, "-g", graph).code == 0
    assert paths() == ["1.txt", "2.txt", "3.txt"]


def test_a_store_that_was_deleted_is_made_again(run: Run, news: Path, graph: Path, paths: Paths) -> None:
    run("build", news, "-g", graph)
    for file in sorted((graph / "store").rglob("*"), reverse=True):
        file.unlink()
    (graph / "store").rmdir()
    assert run("stats", "-g", graph).lines == [
        f"duikou: {graph / 'store'} is not there; build again to make it, or name another with --store"
    ]
    run("build", news, "-g", graph)
    assert paths() == ["1.txt", "2.txt", "3.txt"]


def test_the_same_functions_serve_a_program(news: Path, graph: Path) -> None:
    assert duikou.build([news], graph).articles == 3
    with duikou.open_store(graph) as store:
        assert duikou.query(store, "city-events", city="大连")
    assert duikou.remove([str(news / "1.txt")], graph).gone == 1
    found = duikou.extract(news / "1.txt")
    assert "Article" in {node.labels[0] for node in found.nodes}
    with pytest.raises(duikou.errors.DuikouError, match="has no article from or with the id nothing"):
        duikou.remove(["nothing"], graph)
    with pytest.raises(duikou.errors.DuikouError, match=r"nothing\.txt: there is no such file"):
        duikou.extract("nothing.txt")


def _full(*_: object) -> None:
    raise duikou.errors.StoreError("No space left on device")


def export(run: Run, graph: Path) -> bytes:
    out = graph.with_suffix(".json")
    assert run("export", "json", "-o", out, "-g", graph).code == 0
    return out.read_bytes()


def export_of_fresh_build(run: Run, files: list[Path], graph: Path, *options: str) -> bytes:
    assert run("build", *files, "-g", graph, *(options or ("--workers", "1"))).code == 0
    return export(run, graph)


def test_other_peoples_files_in_the_graph_folder_are_left_alone(run: Run, news: Path, graph: Path) -> None:
    (graph / "statements" / "mine").mkdir(parents=True)
    (graph / "statements" / "notes.txt").write_text("mine", encoding="utf-8")
    (graph / "statements" / f"{'0' * 32}.parquet.part").write_bytes(b"of a build that was killed")
    assert run("build", news, "-g", graph).code == 0
    left = {p.name for p in (graph / "statements").iterdir() if p.suffix != ".parquet"}
    assert left == {"mine", "notes.txt"}


def test_an_address_of_no_store_is_refused_before_anything_is_read_and_its_password_is_not_said(
    run: Run, news: Path, graph: Path
) -> None:
    built = run("build", news, "-g", graph, "--store", "redis://me:secret@localhost")
    assert built.code == 1
    assert built.lines == [
        "duikou: Unknown store redis://…: give a folder, or the address of a Neo4j: bolt://…, neo4j://…, neo4j+s://…."
    ]
    assert not graph.exists()


def test_a_home_goes_by_its_full_name_and_one_that_is_no_place_is_refused(run: Run, news: Path, graph: Path) -> None:
    short = run("build", news, "-g", graph, "--home", "六盘水", "--json").json
    again = run("build", news, "-g", graph, "--home", "六盘水市", "--json").json
    assert (short["new"], again["new"]) == (3, 0)
    refused = run("build", news, "-g", graph, "--home", "不存在市")
    assert (refused.code, refused.lines) == (1, ["duikou: '不存在市' is no place that we know; write it as 大连市 or 大连"])


def test_what_could_not_be_understood_is_told_at_every_build(news: Path, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(articles: Iterable[Article]) -> Iterator[list[Statement]]:
        for article in articles:
            if "第2次" in article.text:
                raise IndexError("list index out of range")
            yield extract(article)

    page = news / "1.txt"
    page.write_text("".join(file.read_text(encoding="utf-8") for file in sorted(news.iterdir())), encoding="utf-8")
    monkeypatch.setattr("duikou.workers.extract_all", breaks)
    first, second = duikou.build([page], graph), duikou.build([page], graph)
    assert len(first.left_out) == 1
    assert (first.left_out, first.articles) == (second.left_out, second.articles)


def test_a_row_that_is_there_already_is_not_cut_again(
    news: Path, graph: Path, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = news / "rows.jsonl"
    rows.write_text("".join(json.dumps({"text": story(n)}) + "\n" for n in (11, 12, 12)), encoding="utf-8")
    duikou.build([rows], graph)
    cut: list[str] = []

    def watched(text: str, title: str) -> Cut:
        cut.append(text)
        return cut_row(text, title)

    monkeypatch.setattr("loaders.sources.cut_row", watched)
    with rows.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"text": story(13)}) + "\n")
    built = duikou.build([rows], graph)
    assert (built.new, built.articles) == (1, 3)
    assert cut == [story(13)]
