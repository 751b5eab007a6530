"""The store in a folder, read by Neo4j's own driver."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import neo4j
import pytest
from asked import GRAPHS, stored
from conftest import free_port
from neo4j.exceptions import AuthError, ClientError
from stores.contract import OF_A, graph, held

import duikou
import seeds
from duikou.cli import main
from graph import centrality
from graph.stores import StoreError, embedded, open_store
from graph.stores.serving import USER, served
from queries.library import QuestionError, example, load, run, settle

PASSWORD = "told to nobody"


@pytest.mark.parametrize("made_of", GRAPHS)
def test_the_official_driver_gets_the_answers_of_the_whole_library(tmp_path: Path, made_of: str) -> None:
    with open_store(tmp_path / "store") as store:
        store.sync(GRAPHS[made_of]())
        centrality.bring_up_to_date(store)
    asked = [query for query in load().values() if query.answered_on == made_of]
    with (
        served(tmp_path / "store", free_port(), PASSWORD) as address,
        neo4j.GraphDatabase.driver(address, auth=(USER, PASSWORD)) as driver,
    ):
        answers = {q.name: [row.data() for row in driver.execute_query(q.text, settle(q, example(q))).records] for q in asked}

    assert answers == {query.name: stored(query) for query in asked}


def test_what_is_served_can_only_be_read_and_only_with_the_password(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.sync(graph(*OF_A))
    with served(tmp_path / "store", free_port(), PASSWORD) as address:
        with neo4j.GraphDatabase.driver(address, auth=(USER, "guessed")) as driver, pytest.raises(AuthError):
            driver.verify_connectivity()
        with neo4j.GraphDatabase.driver(address, auth=(USER, PASSWORD)) as driver:
            for cypher in ("CREATE (n:Person {id: 'x'})", "MATCH (n) SET n.name = 'x'", "MATCH (n) DETACH DELETE n"):
                with pytest.raises(ClientError):
                    driver.execute_query(cypher)

    with open_store(tmp_path / "store") as store:
        assert held(store) == graph(*OF_A)


def test_a_store_that_may_only_be_read_says_that_figures_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path / "store") as store:
        store.sync(GRAPHS["seeds"]())
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    with (
        served(tmp_path / "store", free_port(), PASSWORD) as address,
        open_store(address.replace("//", f"//{USER}@")) as store,
        pytest.raises(
            QuestionError, match=r"central-people must first write what it works out .* does not let this user do it"
        ),
    ):
        run(store, "central-people")


def test_what_is_served_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "PATIENCE", 0.1)
    with open_store(tmp_path / "store") as store:
        store.sync(graph(*OF_A))
    port = free_port()
    with served(tmp_path / "store", port, PASSWORD):
        monkeypatch.setattr(embedded, "PATIENCE", 600)
        with pytest.raises(StoreError, match="in use"):
            open_store(tmp_path / "store", patience=0)
        monkeypatch.setattr(embedded, "PATIENCE", 0.1)
        with pytest.raises(StoreError, match="in use"):
            open_store(tmp_path / "store")
        with open_store(tmp_path / "other"):
            pass
        with pytest.raises(StoreError, match=f"Port {port} is in use"), served(tmp_path / "other", port, PASSWORD):
            pass


def test_serve_says_where_and_as_whom_answers_and_ends_at_ctrl_c(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    duikou.build([str(seeds.ARTICLES)], tmp_path, home="大连市", workers=1)
    port = free_port()
    command = [sys.executable, "-m", "duikou", "serve", "-g", str(tmp_path), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ) as serving:
        assert serving.stdout is not None
        said = serving.stdout.readline()
        password = (tmp_path / "password").read_text(encoding="utf-8").strip()
        with neo4j.GraphDatabase.driver(f"bolt://localhost:{port}", auth=("root", password)) as driver:
            people = driver.execute_query("MATCH (p:Official) RETURN count(p) AS people").records[0]["people"]
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("NEO4J_PASSWORD", password)
            asked = main(["query", "central-people", "--json", "--store", f"bolt://root@localhost:{port}"])
        central = json.loads(capsys.readouterr().out)
        serving.send_signal(signal.SIGINT)
        out, err = serving.communicate(timeout=60)

    assert f"bolt://localhost:{port} serves {tmp_path}: user root, database duikou, password in {tmp_path / 'password'}" in said
    assert password not in said
    assert people > 10
    assert (asked, central[0]["rank"]) == (0, 1)
    assert (serving.returncode, out, err) == (0, "stopped\n", "")
    assert stat.S_IMODE((tmp_path / "password").stat().st_mode) == 0o600
