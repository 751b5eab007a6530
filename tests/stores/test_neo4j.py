"""The store on a Neo4j server: what only it has to do with networks, passwords and others who write at the same time."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import neo4j
import pytest
from asked import invented
from conftest import free_port
from stores.contract import graph, held
from stores.proxy import proxy
from stores.test_embedded import large as made

import duikou
from duikou.cli import main
from duikou.neo4j import LocalNeo4j
from duikou.reading import Step
from graph.centrality import bring_up_to_date
from graph.model import Graph, Problem
from graph.stores import Changes, Store, StoreError, StoreUnavailableError, open_store
from graph.stores import neo4j as store_module
from graph.stores.neo4j import Neo4jStore

COMMIT = bytes.fromhex("0002b0120000")  # https://neo4j.com/docs/bolt/current/bolt/message/#messages-commit


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small transactions, and little time for those that fail."""
    monkeypatch.setattr(store_module, "PATIENCE", 1.0)
    monkeypatch.setattr(Neo4jStore, "rows_a_transaction", 200)


def large() -> Graph:
    return made(people=500, edges=3000)


def port(server: LocalNeo4j) -> int:
    return int(server.address.rpartition(":")[2])


def sync_in_thread(address: str, wanted: Graph) -> tuple[Thread, list[StoreError]]:
    told: list[StoreError] = []

    def run() -> None:
        try:
            with open_store(address) as store:
                store.sync(wanted)
        except StoreError as error:
            told.append(error)

    thread = Thread(target=run)
    thread.start()
    return thread, told


def wait_until(happened: Callable[[], bool]) -> None:
    while not happened():
        time.sleep(0.01)


def edges(store: Store) -> int:
    count: int = store.query("MATCH ()-[r]->() RETURN count(r) AS edges")[0]["edges"]
    return count


def test_a_server_killed_in_mid_sync_loses_nothing_and_the_next_sync_ends_it(server: LocalNeo4j) -> None:
    whole = large()
    with open_store(server.address) as watching:
        thread, told = sync_in_thread(server.address, whole)
        wait_until(lambda: edges(watching) > 0)
        server.kill()
    thread.join()
    assert told
    assert "\n" not in str(told[0])

    server.start()
    with open_store(server.address) as store:
        written = held(store)
        changes = store.sync(whole)
        assert 0 < len(written.edges) < len(whole.edges)
        assert set(map(repr, written.edges)) <= set(map(repr, whole.edges))
        assert changes.edges_added == len(whole.edges) - len(written.edges)
        assert held(store) == whole
        assert store.sync(whole) == Changes()


def test_a_sync_goes_on_by_itself_where_the_connection_broke_off(server: LocalNeo4j) -> None:
    sent = []

    def third(data: bytes) -> bool:
        sent.append(b"CREATE (a)" in data)
        return sum(sent) == 3

    with proxy(port(server), before=third) as between, open_store(f"bolt://localhost:{between.port}") as store:
        store.sync(large())
        assert between.cuts == 1
        assert store.mark is None
        assert held(store) == large()


def test_nothing_is_doubled_where_the_answer_to_a_commit_is_lost(server: LocalNeo4j) -> None:
    sent = []

    def tenth_commit(data: bytes) -> bool:
        sent.append(COMMIT in data)
        return sum(sent) == 10

    with proxy(port(server), after=tenth_commit) as between:
        with (
            pytest.raises(StoreError, match="broke off while a change was being kept"),
            open_store(f"bolt://localhost:{between.port}") as store,
        ):
            store.sync(large())
        assert between.cuts == 1

    with open_store(server.address) as store:
        assert store.sync(large()).total > 0
        assert held(store) == large()


def test_two_syncs_at_once_come_one_after_the_other(server: LocalNeo4j) -> None:
    one, other = large(), Graph(nodes=large().nodes[:300], edges=())
    syncs = [sync_in_thread(server.address, wanted) for wanted in (one, other, one)]
    for thread, _ in syncs:
        thread.join()

    assert [told for _, told in syncs] == [[], [], []]
    with open_store(server.address) as store:
        assert held(store) in (one, other)
        store.sync(one)
        assert held(store) == one


def test_who_waits_for_his_turn_gets_it_when_the_other_is_gone(server: LocalNeo4j) -> None:
    with open_store(server.address) as first, open_store(server.address) as second:
        assert isinstance(second, Neo4jStore)
        with first.turn():
            first.sync(graph())
            thread, told = sync_in_thread(server.address, large())
            thread.join(0.5)
            assert thread.is_alive()
            assert edges(second) == 0
        thread.join()
        assert told == []
        assert held(second) == large()


def test_no_one_is_there(server: LocalNeo4j) -> None:
    address = f"bolt://localhost:{free_port()}"
    with pytest.raises(StoreUnavailableError) as told:
        open_store(address)
    where = address.removeprefix("bolt://")
    assert str(told.value) == f"Nothing answers at {address}: Couldn't connect to {where}. Is Neo4j running there?"


def test_a_build_for_a_server_that_is_not_there_reads_nothing_before_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("大连市长高远出席。", encoding="utf-8")
    told: list[Step | Problem] = []
    with pytest.raises(StoreUnavailableError, match="Nothing answers"):
        duikou.build([tmp_path / "1.txt"], tmp_path / "graph", store=f"bolt://localhost:{free_port()}", tell=told.append)
    assert told == []
    assert not (tmp_path / "graph").exists()


def test_a_wrong_password_is_told_and_not_shown(server: LocalNeo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    with pytest.raises(
        StoreUnavailableError, match="refuses this user or password; set NEO4J_USERNAME and NEO4J_PASSWORD"
    ) as told:
        open_store(server.address)
    assert "geheim" not in str(told.value)


def test_a_password_that_the_environment_does_not_say_is_asked_for(
    server: LocalNeo4j, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    monkeypatch.delenv("NEO4J_PASSWORD")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)

    def ask(words: str) -> str:
        asked.append(words)
        return server.password

    monkeypatch.setattr("duikou.asking.getpass", ask)

    assert main(["cypher", "RETURN 1 AS one", "--store", server.address.replace("//", "//neo4j@"), "--json"]) == 0
    assert asked == [f"Password for {server.address}: "]
    assert json.loads(capsys.readouterr().out) == [{"one": 1}]


def test_a_database_is_named_behind_the_address(server: LocalNeo4j) -> None:
    with open_store(f"bolt://neo4j@localhost:{port(server)}/neo4j") as store:
        assert held(store) == Graph(nodes=(), edges=())
    with pytest.raises(StoreUnavailableError, match="has no database of that name"):
        open_store(f"{server.address}/news")


def test_a_server_that_is_no_neo4j_is_told(server: LocalNeo4j) -> None:
    http = int(server.browser.split(":")[2].split("/")[0])
    with pytest.raises(StoreUnavailableError, match=f"What answers at bolt://localhost:{http} is no Neo4j"):
        open_store(f"bolt://localhost:{http}")
    encrypted = server.address.replace("bolt", "bolt+s")
    with pytest.raises(StoreUnavailableError) as told:
        open_store(encrypted)
    assert str(told.value) == f"{encrypted} takes no encrypted connection; write its address without +s."


def test_a_server_that_is_too_old_is_told(server: LocalNeo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "OLDEST", (99, 1))
    with pytest.raises(StoreUnavailableError, match=r"is Neo4j/5\.26\.\d+, which is too old: take Neo4j 99\.1 or later"):
        open_store(server.address)


def test_two_who_ask_who_is_central_write_it_once(server: LocalNeo4j) -> None:
    with open_store(server.address) as first, open_store(server.address) as second:
        first.sync(invented())
        thread = Thread(target=bring_up_to_date, args=(second,))
        with first.turn():
            thread.start()
            thread.join(1)
            bring_up_to_date(first)
        thread.join()
        rows = first.query("MATCH (p)-[c:CENTRAL_IN]->(g) RETURN p.name AS name ORDER BY name")
    assert [row["name"] for row in rows] == ["林深"]


def test_a_label_whose_ids_are_not_unique_is_told(server: LocalNeo4j) -> None:
    with neo4j.GraphDatabase.driver(server.address, auth=("neo4j", server.password)) as driver:
        driver.execute_query("DROP CONSTRAINT duikou_Person_id IF EXISTS")
        driver.execute_query("CREATE (:Person {id: 7}), (:Person {id: 7})")
    with (
        open_store(server.address) as store,
        pytest.raises(StoreUnavailableError, match="give the graph a database of its own"),
    ):
        store.sync(large())


def test_days_are_shown_as_plain_values(server: LocalNeo4j) -> None:
    with open_store(server.address) as store:
        assert store.query("RETURN date('2020-08-25') AS day, [datetime('2020-08-25T10:00Z')] AS times") == [
            {"day": "2020-08-25", "times": ["2020-08-25T10:00:00.000000000+00:00"]}
        ]


def test_names_are_found_by_two_characters_of_them(server: LocalNeo4j) -> None:
    with open_store(server.address) as store:
        store.sync(Graph(nodes=large().nodes[-3:], edges=()))
        store.write("MATCH (n:Place) SET n.name = CASE n.name WHEN '48' THEN '滨海' ELSE '海滨' END + n.name + '市'", [])
        rows = store.query("CALL db.index.fulltext.queryNodes('duikou_names', '海滨') YIELD node RETURN count(node) AS found")
        assert rows == [{"found": 2}]
