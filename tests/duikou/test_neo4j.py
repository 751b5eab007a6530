"""A Neo4j of one's own: how it is fetched, and that it is for its owner alone."""

import stat
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from urllib.request import urlopen

import neo4j
import pytest
from neo4j.exceptions import AuthError

from duikou.errors import LocalNeo4jError
from duikou.neo4j import LocalNeo4j, jars
from duikou.neo4j.jars import Jar, fetched

Shelf = Callable[[bytes], Path]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A Maven Central with one jar, whose content should be b"jar"."""
    jar = Jar(sha256(b"jar").hexdigest(), 3, "org/neo4j/neo4j/5.0/neo4j-5.0.jar")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(jars, "wanted", lambda: [jar])

    def put(content: bytes) -> Path:
        file = tmp_path / "central" / jar.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return tmp_path / "central"

    return put


def test_jars_are_fetched_once_and_the_user_is_told_what_and_how_much(shelf: Shelf, tmp_path: Path) -> None:
    told: list[str] = []
    folder = fetched(told.append, central=shelf(b"jar").as_uri())
    fetched(told.append, central="file:///nowhere")

    assert [file.read_bytes() for file in folder.iterdir()] == [b"jar"]
    (line,) = told
    assert "Neo4j Community 5.0" in line
    assert "GPLv3" in line
    assert "MB" in line


def test_a_jar_that_was_tampered_with_is_not_kept(shelf: Shelf) -> None:
    with pytest.raises(LocalNeo4jError, match=r"neo4j-5\.0\.jar is not the file that it should be"):
        fetched(central=shelf(b"rat").as_uri())

    assert [file.read_bytes() for file in fetched(central=shelf(b"jar").as_uri()).iterdir()] == [b"jar"]


def test_without_a_network_the_cause_is_told(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(LocalNeo4jError, match=r"neo4j-5\.0\.jar cannot be fetched"):
        fetched(central=(tmp_path / "nowhere").as_uri())


def test_a_local_neo4j_is_for_its_owner_alone(neo4j_server: LocalNeo4j) -> None:
    file = neo4j_server.home / "password"

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with neo4j.GraphDatabase.driver(neo4j_server.address, auth=("neo4j", "neo4j")) as driver, pytest.raises(AuthError):
        driver.verify_connectivity()
    for log in (neo4j_server.home / "logs").iterdir():
        assert neo4j_server.password not in log.read_text("utf-8", "replace")


def test_a_local_neo4j_has_its_browser(neo4j_server: LocalNeo4j) -> None:
    with urlopen(neo4j_server.browser) as page:
        assert "Neo4j Browser" in page.read().decode("utf-8")


def test_a_password_changed_in_the_browser_is_told_when_it_starts_again(
    neo4j_server: LocalNeo4j, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(neo4j_server.address.rpartition(":")[2])
    (tmp_path / "password").write_text("another\n", encoding="utf-8")
    again = LocalNeo4j(tmp_path, bolt=port)
    monkeypatch.setattr(LocalNeo4j, "running", True)

    with pytest.raises(LocalNeo4jError, match=f"another password than the one in {tmp_path / 'password'}"):
        again._wait()


def test_a_second_server_on_the_same_port_says_why_it_does_not_start(neo4j_server: LocalNeo4j, tmp_path: Path) -> None:
    port = int(neo4j_server.address.rpartition(":")[2])

    with pytest.raises(LocalNeo4jError, match=f"port {port} is in use"):
        LocalNeo4j(tmp_path, bolt=port, http=port, heap="256m").start()
