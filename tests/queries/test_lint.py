"""Neo4j's own analyser, which `make lint` runs over the library, finds what it should."""

import os
from pathlib import Path

import pytest
from lint_cypher import LINTER, lint

HEAD = """// title = "问"
// title_en = "q"
// explanation = "问"
// explanation_en = "q"
// example = "--limit 1"
// [parameters]
// limit = {type = "integer", default = 1, zh = "行", en = "rows"}
// [columns]
// x = {zh = "值", en = "value"}

"""


@pytest.fixture(autouse=True)
def _there() -> None:
    if not (LINTER.parent / "node_modules" / "installed").exists() and os.environ.get("CI") != "true":
        pytest.skip("Neo4j's analyser is not installed; make lint brings it where there is Node.js")


SLIPS = {
    "MATCH (n:Persn) RETURN n.name AS x LIMIT $limit": "11:10: Label Persn is not present in the database",
    "MATCH (n:Person) RETURN m.name AS x LIMIT $limit": "11:25: Variable `m` not defined",
    "MATCH (n:Person)\nRETURN n.name AS x LIMIT $most": "12:26: Parameter $most is not defined",
    "MATCH (n:Person RETURN n.name AS x": "11:17: Invalid input",
    "MATCH (n:Person)\nRETURN n.name AS x\nORDER BY x\nLIMIT $limit": "",
}


def test_slips_are_told_with_their_place_in_the_file(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.cypher" for number in range(len(SLIPS))]
    for file, cypher in zip(files, SLIPS, strict=True):
        file.write_text(HEAD + cypher, encoding="utf-8")
    told = lint(files)
    assert told.returncode == 1
    wanted = [f"{file}:{slip}" for file, slip in zip(files, SLIPS.values(), strict=True) if slip]
    assert [slip for slip in wanted if slip in told.stdout] == wanted
    assert str(files[-1]) not in told.stdout
    assert lint(files[-1:]).returncode == 0
