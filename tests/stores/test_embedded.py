"""The store in a folder: what only it has to do with files and other processes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest
from stores.contract import held

from graph.model import Edge, Graph, Node, Proof
from graph.stores import Changes, StoreError, StoreInUseError, embedded, open_store
from graph.stores.base import ROWS_A_TRANSACTION

SYNC = """
import sys
from stores.test_embedded import large
from graph.stores import open_store
with open_store(sys.argv[1]) as store:
    print("syncing", flush=True)
    store.sync(large())
"""
# Makes stores, each in a process that is killed once it has written so many files.
MAKE = """
import os, signal, sys
from pathlib import Path
from graph.stores import open_store, embedded
for files, folder in enumerate(map(Path, sys.argv[1:])):
    if not (maker := os.fork()):
        open_store(folder)
        os._exit(0)
    while not folder.is_dir() or len(os.listdir(folder)) < files:
        if os.waitpid(maker, os.WNOHANG)[0]:
            break
    else:
        os.kill(maker, signal.SIGKILL)
        os.waitpid(maker, 0)
"""
HOLD = """
import sys
from graph.stores import open_store
with open_store(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""


def large(people: int = 3000, edges: int = 8000) -> Graph:
    """Big enough that a kill finds it half written."""
    persons = [Node(id=f"Person:{n:05}", labels=("Person",), properties={"name": str(n), "aliases": ()}) for n in range(people)]
    places = [Node(id=f"Place:{n:03}", labels=("Place", "City"), properties={"name": str(n), "aliases": ()}) for n in range(50)]
    posts = []
    for n in range(edges):
        proof = Proof(article="Article:甲", start=n, end=n + 2, quote="很长的一句话" * 5, rule="r", confidence=0.9)
        ends = {"start": persons[n * 7 % people].id, "end": places[n % 50].id}
        posts.append(Edge(id=f"HOLDS_POST:{n:05}", type="HOLDS_POST", **ends, properties={"title": str(n)}, evidence=(proof,)))
    return Graph(nodes=(*persons, *places), edges=tuple(posts))


def run(script: str, folder: Path) -> subprocess.Popen[str]:
    tests = Path(__file__).parents[1]
    environment = os.environ | {"PYTHONPATH": f"{tests.parent}{os.pathsep}{tests}"}
    command = [sys.executable, "-c", script, str(folder)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )


def size(folder: Path) -> int:
    """Of the files that last: a temporary one of the engine may go while we look."""
    return sum(file.stat().st_size for file in folder.glob("*") if file.suffix != ".tmp")


def test_a_graph_is_still_there_when_the_store_opens_again(tmp_path: Path) -> None:
    graph = Graph(nodes=large().nodes[:10], edges=())
    with open_store(tmp_path / "a" / "b") as store:
        store.sync(graph)
    with open_store(str(tmp_path / "a" / "b")) as store:
        assert held(store) == graph
        assert store.sync(graph) == Changes()


def test_who_asks_while_another_process_is_busy_waits_a_while(tmp_path: Path) -> None:
    with run(HOLD, tmp_path / "store") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        Timer(0.5, other.stdin.close).start() if other.stdin else None
        with open_store(tmp_path / "store") as store:
            assert other.wait() == 0
            assert held(store) == Graph(nodes=(), edges=())


def test_a_second_process_is_told_that_the_store_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "PATIENCE", 0.1)
    with run(HOLD, tmp_path / "store") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreInUseError, match="in use by another process"):
            open_store(tmp_path / "store")
        other.communicate()

    with open_store(tmp_path / "store") as store:
        assert held(store) == Graph(nodes=(), edges=())


@pytest.mark.parametrize("grown", [200_000, 3_000_000, 7_000_000])
def test_a_build_killed_in_mid_write_loses_nothing_and_the_next_one_ends_it(tmp_path: Path, grown: int) -> None:
    whole, folder = large(), tmp_path / "store"
    with open_store(folder) as store:
        store.sync(Graph(nodes=whole.nodes[:1000], edges=()))
    full = size(folder) + grown
    with run(SYNC, folder) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "syncing\n"
        while build.poll() is None and size(folder) < full:
            time.sleep(0.002)
        build.kill()
        assert build.wait() == -signal.SIGKILL

    with open_store(folder) as store:
        written = held(store)
        changes = store.sync(whole)
        assert len(written.nodes) >= 1000
        assert len(written.edges) < len(whole.edges)
        assert len(written.edges) % ROWS_A_TRANSACTION == 0
        assert set(map(repr, written.edges)) <= set(map(repr, whole.edges))
        assert changes.edges_added == len(whole.edges) - len(written.edges)
        assert held(store) == whole
        assert store.sync(whole) == Changes()


def test_a_store_whose_making_was_cut_short_is_made_again(tmp_path: Path) -> None:
    folders = [tmp_path / str(files) for files in range(6)]
    command = [sys.executable, "-c", MAKE, *map(str, folders)]
    subprocess.run(command, env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}, check=True)

    assert any(folder.joinpath(".duikou-unfinished").exists() for folder in folders)
    graph = Graph(nodes=large().nodes[:10], edges=())
    for folder in folders:
        with open_store(folder) as store:
            store.sync(graph)
        with open_store(folder) as store:
            assert held(store) == graph


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")

    with pytest.raises(StoreError, match="is not a store"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="is not a store"):
        open_store(tmp_path / "letter.txt")
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]


def test_an_address_of_no_store_is_refused() -> None:
    with pytest.raises(StoreError, match="Unknown store redis://…: give a folder, or the address of a Neo4j") as told:
        open_store("redis://user:secret@localhost")
    assert "secret" not in str(told.value)


def test_the_engine_prints_nothing(tmp_path: Path) -> None:
    with run(SYNC, tmp_path / "store") as quiet:
        out, _ = quiet.communicate()

    assert out == "syncing\n"
