"""Write duikou/neo4j/jars.txt: which jars a local Neo4j consists of, with size and checksum of each.

    python tools/lock_neo4j.py [--neo4j 5.26.30] [--browser 5.24.0] [-o duikou/neo4j/jars.txt]

jgo resolves what the server depends on, as Maven would, and downloads it (some 160 MB) into ~/.m2.
"""

import argparse
from hashlib import sha256
from pathlib import Path
from typing import Any

import jgo

JARS = Path(__file__).parents[1] / "duikou" / "neo4j" / "jars.txt"


def line(artifact: Any) -> str:
    content = artifact.resolve().read_bytes()
    return f"{sha256(content).hexdigest()} {len(content):>9} {artifact.component.path_prefix.as_posix()}/{artifact.filename}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--neo4j", default="5.26.30")
    parser.add_argument("--browser", default="5.24.0")
    parser.add_argument("-o", "--out", type=Path, default=JARS)
    said = parser.parse_args()
    wanted = (
        f"org.neo4j:neo4j:{said.neo4j}+org.neo4j.app:neo4j-server:{said.neo4j}+org.neo4j.client:neo4j-browser:{said.browser}"
    )
    lines = sorted(map(line, jgo.resolve(wanted)), key=lambda told: told.split()[2])
    said.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
