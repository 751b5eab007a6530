"""docker-compose.yml, checked without Docker: by the Compose schema, and its settings by the server itself."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from duikou.neo4j import LocalNeo4j
from duikou.neo4j.server import administration

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docker-compose.yml"


def service() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["services"]["neo4j"]
    return told


def setting(name: str) -> str:
    """NEO4J_server_memory_heap_max__size is server.memory.heap.max_size: so the image reads its environment."""
    return name.removeprefix("NEO4J_").replace("__", "\n").replace("_", ".").replace("\n", "_")


def checked(home: Path, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text("".join(f"{n}={v}\n" for n, v in settings.items()), encoding="utf-8")
    environment, command = administration(home, "server", "validate-config")
    command[command.index("org.neo4j.cli.AdminTool")] = "org.neo4j.server.startup.Neo4jAdminCommand"
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)


def test_the_compose_file_is_one() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_server_takes_the_settings_of_the_compose_file(tmp_path: Path, neo4j_server: LocalNeo4j) -> None:
    settings = {setting(name): value for name, value in service()["environment"].items()}

    done = checked(tmp_path, settings)
    assert done.returncode == 0, done.stdout + done.stderr
    assert checked(tmp_path, settings | {"server.memory.heap.max_sise": "1G"}).returncode != 0


def test_compose_is_for_this_machine_and_reads_the_import_folder_only() -> None:
    told = service()

    assert all(port.startswith("127.0.0.1:") for port in told["ports"])
    assert "./import:/import:ro" in told["volumes"]
    assert re.fullmatch(r"neo4j:5\.26\.\d+-community", told["image"])


def test_no_password_is_given_with_the_project() -> None:
    (said,) = (line for line in (ROOT / "neo4j.env.example").read_text("utf-8").splitlines() if line and line[0] != "#")

    assert said == "NEO4J_AUTH=neo4j/change-this-password"
    assert service()["env_file"] == "neo4j.env"
    assert "/neo4j.env" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
