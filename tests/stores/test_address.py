"""What a store is called: nothing here asks a server."""

from pathlib import Path

import pytest

from graph.stores import StoreUnavailableError, open_store
from graph.stores.address import ENVIRONMENT, check, place


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("", r"No store is named: give a folder, or the address"),
        ("redis://localhost", r"Unknown store redis://…: give a folder, or the address"),
        ("localhost:7687", r"the address of a Neo4j is bolt://localhost:7687, a folder \./localhost:7687"),
        ("127.0.0.1:7687/neo4j", r"the address of a Neo4j is bolt://127\.0\.0\.1:7687/neo4j"),
        ("bolt:/localhost", r"bolt: is followed by two slashes"),
        ("neo4j+s:localhost", r"neo4j\+s: is followed by two slashes"),
        *(
            (f"bolt://{wrong}", r"bolt://… is no address of a Neo4j: .* bolt://localhost:7687")
            for wrong in (
                "localhost:notaport",
                "localhost:99999",
                "localhost:0",
                "[::1",
                "a..b",
                "高" * 70,
                "neo4j:ge/heim@localhost",
            )
        ),
        ("bolt://neo4j:geheim@localhost", r"bolt://localhost: a password in an address .* set NEO4J_PASSWORD"),
    ],
)
def test_what_names_no_store_is_told_in_one_line_and_no_folder_is_made(target: str, said: str) -> None:
    with pytest.raises(StoreUnavailableError, match=said) as told:
        open_store(target)
    assert "\n" not in str(told.value)
    assert "heim" not in str(told.value)
    assert list(Path.cwd().iterdir()) == []


def test_a_folder_may_have_a_colon_in_its_name(tmp_path: Path) -> None:
    check("./news:2020")
    with open_store(tmp_path / "news:2020") as store:
        assert store.query("MATCH (n) RETURN n.id AS id") == []


def test_what_an_address_says_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert place("bolt://") == ("bolt://localhost", None, "neo4j", "")
    for name, value in zip(ENVIRONMENT, ("高远", "secret", "news"), strict=True):
        monkeypatch.setenv(name, value)
    assert place("neo4j+s://[::1]:7688") == ("neo4j+s://[::1]:7688", "news", "高远", "secret")
    assert place("bolt://root@h/duikou") == ("bolt://h", "duikou", "root", "secret")
