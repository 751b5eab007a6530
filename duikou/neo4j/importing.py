"""The commands that read an export for Neo4j's offline import, ready to be pasted into a shell: for the service of docker-compose.yml
and for a local Neo4j of the graph folder. Both replace the database, which must not run meanwhile."""

import shlex
from pathlib import Path

from duikou.errors import LocalNeo4jError
from duikou.neo4j.jars import is_fetched
from duikou.neo4j.server import administration
from graph.exports.neo4j_import import ARGUMENTS

_IMPORT = ("database", "import", "full", f"@{ARGUMENTS}", "--overwrite-destination")


def for_compose(files: Path) -> str:
    """The folder is mounted beside the service's own, to be read only."""
    return "\n".join(
        (
            "docker compose stop neo4j",
            shlex.join(
                (
                    *("docker", "compose", "run", "--rm", "--no-deps", "--workdir", "/bulk"),
                    *("--volume", f"{files.absolute()}:/bulk:ro", "neo4j"),
                    *("neo4j-admin", *_IMPORT, "--report-file=/logs/import.report", "neo4j"),
                )
            ),
            "docker compose up -d --wait",
        )
    )


def for_local(files: Path, home: Path) -> str:
    """Its jars have to be there: they are fetched when it is first started."""
    if not is_fetched():
        raise LocalNeo4jError("it is not there yet; to fetch it, start it once")
    home = home.absolute()
    environment, command = administration(home, *_IMPORT, f"--report-file={home / 'logs' / 'import.report'}", "neo4j")
    said = [f"{name}={shlex.quote(value)}" for name, value in environment.items()]
    return "\n".join(
        (
            shlex.join(("mkdir", "-p", *(str(home / folder) for folder in ("conf", "logs")))),
            f"(cd {shlex.quote(str(files.absolute()))} && {' '.join(said)} {shlex.join(command)})",
        )
    )
