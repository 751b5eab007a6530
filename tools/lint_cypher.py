"""Neo4j's own analyser over every question: syntax, variables, types, and labels, relationship types and parameters that are not declared.

    python tools/lint_cypher.py [FILE...]

Without files it takes the whole library. It runs in Node.js, from the packages that tools/cypher/package-lock.json pins; `make lint`
brings them. Cypher is version 5, that of both Neo4j lines the store knows.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from graph.ontology import EDGE_TYPES, NODE_TYPES
from queries.library import parse

ROOT = Path(__file__).resolve().parents[1]
LINTER = ROOT / "tools" / "cypher" / "lint.cjs"
# What graph/centrality.py writes beside the ontology's types.
COMPUTED = ("CENTRAL_IN",)
SCHEMA = {
    "labels": list(NODE_TYPES),
    "relationshipTypes": [*EDGE_TYPES, *COMPUTED],
    "defaultLanguage": "CYPHER 5",
}


def lint(files: list[Path]) -> subprocess.CompletedProcess[str]:
    """What the analyser says of these files: nothing and exit code 0, or a line for each find and 1."""
    asked = json.dumps({"schema": SCHEMA, "queries": list(map(_query, files))})
    return subprocess.run(["node", LINTER], input=asked, capture_output=True, encoding="utf-8", check=False)


def _query(file: Path) -> dict[str, Any]:
    source = file.read_text(encoding="utf-8")
    query = parse(file.stem, file.parent.name, source)
    line = source[: source.index(query.text)].count("\n") + 1
    return {"file": str(file), "line": line, "text": query.text, "parameters": {p.name: p.default for p in query.parameters}}


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "queries").glob("*/*.cypher"))
    told = lint(given)
    sys.stdout.write(told.stdout)
    sys.stderr.write(told.stderr)
    if not told.returncode:
        print(f"Neo4j's analyser finds nothing in {len(given)} questions.")
    sys.exit(told.returncode)
