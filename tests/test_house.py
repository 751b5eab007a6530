"""The house rules that a test can hold."""

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import packages_distributions
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ["duikou", "graph", "loaders", "queries", "seeds"]


def test_every_package_and_all_that_it_reads_is_in_the_wheel() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": PACKAGES}


def test_imports_go_one_way() -> None:
    checked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_shadows_a_package_of_ours(package: str) -> None:
    assert set(packages_distributions().get(package, [])) <= {"duikou"}
    assert Path(str(import_module(package).__file__)).parents[1] == Path(str(import_module("duikou").__file__)).parents[1]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_says_that_it_is_typed(package: str) -> None:
    assert (files(package) / "py.typed").is_file()


@pytest.mark.parametrize("package", PACKAGES)
def test_no_pattern_counts_in_braces_that_an_f_string_takes_for_a_value(package: str) -> None:
    """`{2,12}` within rf"…" is a pair of numbers, which the formatter writes `{2, 12}`; the pattern wants `{{2,12}}`."""
    sources = sorted((ROOT / package).rglob("*.py"))
    assert [path.name for path in sources if re.search(r"\{\d+, \d*\}", path.read_text(encoding="utf-8"))] == []
