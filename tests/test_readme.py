"""The READMEs and docs/ say what is so: every command line shown is run, and what it prints is what stands there."""

import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import write_docs

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh.md"]


def blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@cache
def made() -> dict[str, str]:
    return {str(path.relative_to(ROOT)): text for path, text in write_docs.made()}


@pytest.mark.parametrize("file", [*READMES, "docs/commands.md", "docs/questions.md", "docs/ontology.md"])
def test_what_the_documentation_shows_is_what_duikou_prints(file: str) -> None:
    assert (ROOT / file).read_text(encoding="utf-8") == made()[file], "stale: make docs writes it anew"


@pytest.mark.parametrize("readme", READMES)
def test_the_make_commands_of_the_readme_are_there(readme: str) -> None:
    lines = [shlex.split(line, comments=True) for block in blocks(readme, "sh") for line in block.splitlines()]
    assert lines == [["make", "demo"], ["make", "test"]]
    for line in lines:
        subprocess.run([*line, "--dry-run"], cwd=ROOT, env=apart(), check=True, capture_output=True)


def test_make_demo_asks_five_questions_and_writes_the_page(tmp_path: Path) -> None:
    here = [f"BIN={Path(sys.executable).parent}", f"OUT={tmp_path}", "--old-file=.venv/installed"]
    done = subprocess.run(
        ["make", "--silent", "demo", *here], cwd=ROOT, env=apart(), check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.count("┏") == 5
    assert done.stdout.splitlines()[-1] == f"The graph as a page: open {tmp_path}/graph.html in a browser."
    assert (tmp_path / "graph.html").is_file()


@pytest.mark.parametrize("readme", READMES)
def test_the_python_of_the_readme_runs(readme: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    for block in blocks(readme, "python"):
        done = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
        assert "2020-08-24 大连·六盘水东西部扶贫协作工作座谈会" in done.stdout
        assert "扶贫协作 " in done.stdout


@pytest.mark.parametrize("readme", READMES)
def test_what_the_readme_links_to_is_there(readme: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / readme).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_two_readmes_show_the_same_commands() -> None:
    english, chinese = ([line for block in blocks(r, "console") for line in block.splitlines()] for r in READMES)
    assert english == chinese
    assert len([line for line in english if line.startswith("$ ")]) > 4


def apart() -> dict[str, str]:
    """The environment without what a `make` around these tests hands on."""
    return {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "COLUMNS")}
