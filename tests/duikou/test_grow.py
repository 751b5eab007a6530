"""A graph that grows: articles come, change and go, builds are cut short, and it is the graph of a build from scratch."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    initialize,
    multiple,
    rule,
    run_state_machine_as_test,
)

import duikou
from duikou import pipeline
from duikou.folder import Folder
from graph.corrections import Correction
from graph.exports import json as exported
from graph.fold import opened
from graph.model import Article, Graph, Statement
from loaders.extract import extract

# Two 高远 in two cities, who part once both are read; a bare name that belongs to one of them; forms short and full; one signing
# told twice; one meeting on two days.
TEXTS = (
    "高远在大连会见客人\n\n本报讯 2019年5月1日,大连市市长高远在大连会见了大连远航集团董事长林深。",
    "高远调研\n\n本报讯 2019年5月2日,贵阳市副市长高远到贵阳市民政局调研。",
    "高远出席论坛\n\n本报讯 2019年6月1日,第二届大连论坛在大连市举行。高远出席并致辞。大连市副市长秦川主持。",
    "远航签约\n\n本报讯 2019年7月1日,大连远航集团与上海云港公司在大连市签署战略合作协议。大连市市长高远出席。",
    "远航与云港签约\n\n本报讯 2019年7月1日,远航集团与上海云港公司签署战略合作协议。林深出席签约仪式。",
    "对口合作座谈会\n\n本报讯 2019年8月3日,上海市与大连市对口合作座谈会在上海市举行。上海市副市长江海、大连市副市长秦川出席。",
    "对口合作座谈会举行\n\n本报讯 2020年8月3日,上海市与大连市对口合作座谈会在大连市召开。陆川主持,高远出席。",
)

# What people may have put right, whether or not it finds anything at the time; a row is kind, target, relation, other, property, value.
CORRECTIONS = (
    ("same", "Person:高远", "", "Person:江海", "", ""),
    ("same", "Person:高远@大连市", "", "Person:秦川", "", ""),
    ("not same", "Person:高远", "", "Person:秦川", "", ""),
    ("rename", "Place:大连市", "", "", "", "滨城"),
    ("drop", "Person:林深", "", "", "", ""),
    ("drop", "Person:高远", "HOLDS_POST", "Place:大连市", "title", "市长"),
    ("drop", "Place:大连市", "PAIRED_WITH", "Place:上海市", "", ""),
    ("add", "Person:林深", "", "", "", ""),
    ("add", "Person:林深", "HOLDS_POST", "Place:大连市", "title", "市长"),
    ("add", "Place:上海市", "PAIRED_WITH", "Place:大连市", "basis", "友好城市"),
    ("set", "Person:秦川", "HOLDS_POST", "Place:大连市", "ended_by", "2022"),
    ("set", "Place:大连市", "", "", "level", "other"),
)

DAY = "2019-05-03"  # the paper's: without one, nothing tells posts of one time from posts of two


def told(graph: Graph) -> bytes:
    """A graph as it is exported."""
    with TemporaryDirectory() as folder:
        exported.write(graph, Path(folder) / "graph.json")
        return (Path(folder) / "graph.json").read_bytes()


def stored(folder: Path) -> Any:
    """What the store of a graph folder holds."""
    with duikou.open_store(folder) as store:
        return (
            store.query("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"),
            store.query("MATCH (a)-[r]->(b) RETURN a.id AS start, b.id AS end, properties(r) AS properties ORDER BY r.id"),
        )


class Growing(RuleBasedStateMachine):
    """Any course of articles that come, change and go, with builds in between. The texts are few, so that some lie there twice."""

    files: Bundle[Path] = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.news, self.graph = Path(self.folder.name) / "news", Path(self.folder.name) / "graph"
        self.news.mkdir()
        self.count = 0

    def teardown(self) -> None:
        """In the end the store, too, holds what a build of these articles makes where nothing was before."""
        self.build()
        fresh = Path(self.folder.name) / "fresh"
        fresh.mkdir()
        if (corrections := Folder(self.graph).corrections).exists():
            shutil.copy(corrections, fresh)
        duikou.build([self.news], fresh, date=DAY)
        assert stored(self.graph) == stored(fresh)
        assert told(pipeline.graph_of(self.graph)) == told(pipeline.graph_of(fresh))
        self.folder.cleanup()

    @initialize(target=files, texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=5))
    def begin(self, texts: list[str]) -> MultipleResults[Path]:
        return multiple(*map(self._write, texts))

    @rule(target=files, text=st.sampled_from(TEXTS))
    def add(self, text: str) -> Path:
        return self._write(text)

    def _write(self, text: str) -> Path:
        self.count += 1
        file = self.news / f"{self.count}.txt"
        file.write_text(text, encoding="utf-8")
        return file

    @rule(file=files, text=st.sampled_from(TEXTS))
    def change(self, file: Path, text: str) -> None:
        file.write_text(text, encoding="utf-8")

    @rule(file=consumes(files))
    def take_away(self, file: Path) -> None:
        file.unlink()

    @rule(file=consumes(files))
    def remove(self, file: Path) -> None:
        duikou.build([self.news], self.graph, date=DAY)
        duikou.remove([str(file)], self.graph)
        file.unlink()

    @rule(rows=st.lists(st.sampled_from(CORRECTIONS), min_size=1, max_size=4))
    def put_right(self, rows: list[tuple[str, ...]]) -> None:
        for row in rows:
            self._put_right(row)

    @rule(file=files)
    def part(self, file: Path) -> None:
        """Say of one article that its 高远 is another."""
        (article,), _ = pipeline.articles_of(file, date=DAY)
        self._put_right(("not same", "Person:高远", "", f"Person:高远 in {article.id}", "", ""))

    @rule()
    def take_back(self) -> None:
        Folder(self.graph).corrections.unlink(missing_ok=True)

    def _put_right(self, row: tuple[str, ...]) -> None:
        duikou.build([self.news], self.graph, date=DAY)
        names = ("kind", "target", "relation", "other", "property", "value")
        said = {"who": "林深", "when": "2022", "why": "问过"}
        pipeline.correct([Correction.model_validate({**dict(zip(names, row, strict=True)), **said})], self.graph)

    @rule()
    def build(self) -> None:
        duikou.build([self.news], self.graph, date=DAY)
        if any(self.news.iterdir()) and not Folder(self.graph).corrections.exists():
            assert told(pipeline.graph_of(self.graph)) == told(duikou.extract(self.news, date=DAY))


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    """A text is understood once for all builds: it is the fold that is tried here."""
    understood: dict[Article, list[Statement]] = {}

    def extract_all(articles: Iterable[Article]) -> Iterator[list[Statement]]:
        for article in articles:
            if article not in understood:
                understood[article] = extract(article)
            yield understood[article]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("duikou.workers.extract_all", extract_all)
        yield


def test_articles_that_come_change_and_go_in_any_order_give_the_graph_of_a_build_from_scratch() -> None:
    run_state_machine_as_test(Growing, settings=settings(max_examples=8, stateful_step_count=10, deadline=None))


# Builds whenever it is told to, in a process of its own with all words, weights and places loaded, so that a kill meets the build
# and not the loading. It is told after how many seconds to kill, if at all, and tells how the build ended and how long it took.
BUILDER = """
import os, signal, sys, time
import duikou
import graph.stores.embedded
from duikou import rules
from duikou.pipeline import articles_of
from duikou.workers import attempt
from graph.identity import register
news, graph, day = sys.argv[1:]
attempt(articles_of(news)[0][0])
register.without_places("大连市")
rules.of_reading(), rules.of_folding()
for kill_after in sys.stdin:
    begun = time.monotonic()
    if not (child := os.fork()):
        duikou.build([news], graph, date=day)
        os._exit(0)
    if kill_after.strip():
        time.sleep(float(kill_after))
        os.kill(child, signal.SIGKILL)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(ended, time.monotonic() - begun, flush=True)
"""


class Builder:
    """Builds of a folder that can be killed."""

    def __init__(self, news: Path, graph: Path) -> None:
        command = [sys.executable, "-c", BUILDER, str(news), str(graph), DAY]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def build(self, kill_after: float | None = None) -> tuple[int, float]:
        """How it ended, an exit code or minus a signal, and after how many seconds."""
        assert self.process.stdin
        assert self.process.stdout
        print("" if kill_after is None else kill_after, file=self.process.stdin, flush=True)
        code, seconds = self.process.stdout.readline().split()
        return int(code), float(seconds)

    def close(self) -> None:
        self.process.communicate()


def write(news: Path, texts: Sequence[int]) -> None:
    news.mkdir(exist_ok=True)
    for file in news.iterdir():
        file.unlink()
    for number, text in enumerate(texts):
        (news / f"{number}.txt").write_text(TEXTS[text], encoding="utf-8")


def held(graph: Path) -> tuple[bytes, Any]:
    """What a graph folder holds, as it lies there."""
    with opened(Folder(graph).fold) as fold:
        return told(fold.graph()), stored(graph)


def test_a_build_killed_at_any_of_fifty_moments_is_made_good_by_the_next(tmp_path: Path) -> None:
    """Between two states: files changed, gone and new, and a name that is two people's in one of them only."""
    news, graph = tmp_path / "news", tmp_path / "graph"
    states = ((0, 2, 3, 5), (0, 1, 4))
    expected = []
    for number, texts in enumerate(states):
        write(news, texts)
        duikou.build([news], tmp_path / f"{number}", date=DAY)
        expected.append(held(tmp_path / f"{number}"))
    builder, random = Builder(news, graph), Random(5)
    builder.build()
    write(news, states[0])
    code, length = builder.build()
    assert code == 0
    killed = builds = 0
    while killed < 50:
        builds += 1
        texts, wanted = states[builds % 2], expected[builds % 2]
        if killed % 10 == 9:
            shutil.rmtree(graph)
        write(news, texts)
        code, _ = builder.build(kill_after=length * (killed + random.random()) / 50)
        if code == -signal.SIGKILL:
            killed += 1
            if killed % 3 == 1:
                continue  # and so is the one that goes on
        else:  # it came to its end before that moment, so that its length is less than we took it for
            length *= 0.9
        duikou.build([news], graph, date=DAY)
        assert held(graph) == wanted
    builder.close()


def test_a_fold_that_is_damaged_or_missing_is_made_again(tmp_path: Path) -> None:
    news, graph = tmp_path / "news", tmp_path / "graph"
    write(news, (0, 1))
    duikou.build([news], graph, date=DAY)
    write(news, (0, 1, 2))
    Folder(graph).fold.write_bytes(b"no table")
    duikou.build([news], graph, date=DAY)
    duikou.build([news], tmp_path / "fresh", date=DAY)
    assert held(graph) == held(tmp_path / "fresh")
    Folder(graph).fold.unlink()
    assert told(pipeline.graph_of(graph)) == held(tmp_path / "fresh")[0]


def test_a_fold_made_in_many_small_parts_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news, graph = tmp_path / "news", tmp_path / "graph"
    states = ((0, 1, 2), (1, 3, 4, 5, 6))
    expected = []
    for number, texts in enumerate(states):
        write(news, texts)
        duikou.build([news], tmp_path / f"{number}", date=DAY)
        expected.append(held(tmp_path / f"{number}"))
    monkeypatch.setattr("graph.fold.growing.ROWS_A_BUCKET", 7)
    monkeypatch.setattr("graph.fold.growing.PARTS_A_BUCKET", 5)
    for texts, wanted in zip(states, expected, strict=True):
        write(news, texts)
        duikou.build([news], graph, date=DAY)
        assert held(graph) == wanted


def test_what_a_killed_fold_had_put_beside_its_file_goes(tmp_path: Path) -> None:
    news, graph = tmp_path / "news", tmp_path / "graph"
    write(news, (0, 1))
    duikou.build([news], graph, date=DAY)
    before = held(graph)
    beside = graph / "fold.duckdb.tmp"
    beside.mkdir()
    (beside / "duckdb_temp_storage_DEFAULT-0.tmp").write_bytes(b"half")
    duikou.build([news], graph, date=DAY)
    assert not beside.exists()
    assert held(graph) == before


def test_a_store_that_was_away_for_some_builds_is_brought_up_as_well(tmp_path: Path) -> None:
    """With --store, each store is at the state of the build that it was named in."""
    news, graph, other = tmp_path / "news", tmp_path / "graph", tmp_path / "other"
    for texts, store in (((0,), None), ((0, 1), other), ((0, 1, 2), None), ((1, 3), other)):
        write(news, texts)
        duikou.build([news], graph, store=store, date=DAY)
    duikou.build([news], graph, date=DAY)
    assert stored(graph) == stored(other)


def test_other_rules_fold_everything_anew_and_show_what_that_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news, graph = tmp_path / "news", tmp_path / "graph"
    write(news, (0, 1))
    duikou.build([news], graph, date=DAY)
    before = held(graph)
    monkeypatch.setattr("duikou.rules.of_folding", lambda: "others")
    monkeypatch.setattr("graph.fold.parts.LONGEST_NAME", 5)
    changes = duikou.build([news], graph, date=DAY).changes
    assert (changes.nodes_changed, changes.total) == (1, 1)
    assert [node.name for node in duikou.diff(graph).nodes] == ["高远在大连"]
    assert held(graph)[0] != before[0]


def test_a_store_that_missed_some_builds_is_brought_on_by_parts_of_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.fold.kept.ROWS_AT_ONCE", 4)
    monkeypatch.setattr("graph.stores.base.ROWS_AT_ONCE", 3)
    news, graph, other = tmp_path / "news", tmp_path / "graph", tmp_path / "other"
    news.mkdir()
    for number, text in enumerate(TEXTS[:4]):
        (news / f"{number}.txt").write_text(text, encoding="utf-8")
    duikou.build([news], graph, store=other, date=DAY)
    for number, text in enumerate(TEXTS[4:]):
        (news / f"{number}.txt").write_text(text, encoding="utf-8")
        duikou.build([news], graph, date=DAY)
    assert stored(other) != stored(graph)
    changes = duikou.build([news], graph, store=other, date=DAY).changes
    assert min(changes.nodes_added, changes.nodes_removed, changes.edges_added, changes.edges_removed) > 0
    assert changes.nodes_changed + changes.edges_changed > 0
    assert stored(other) == stored(graph)
