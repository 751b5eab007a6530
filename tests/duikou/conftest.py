"""Running the command as a user does, and articles to give it. People in them are invented."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import duikou
from duikou.cli import main


class Ran(NamedTuple):
    code: int
    out: str
    lines: list[str]
    """What stood on stderr."""

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("COLUMNS", raising=False)

    def run(*arguments: str | Path) -> Ran:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err.splitlines())

    return run


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return tmp_path / "graph"


@pytest.fixture
def story() -> Callable[[int], str]:
    def story(day: int) -> str:
        return (
            f"大连市与六盘水市举行第{day}次工作座谈会\n\n"
            f"本报讯(记者李四)5月{day}日,大连市与六盘水市第{day}次扶贫协作工作座谈会在大连市召开。"
            "大连市委书记周明远出席并讲话,希望大连与六盘水携手。六盘水市市长林若水主持。\n"
        )

    return story


@pytest.fixture
def news(tmp_path: Path, story: Callable[[int], str]) -> Path:
    """A folder of three articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    for day in (1, 2, 3):
        (folder / f"{day}.txt").write_text(story(day), encoding="utf-8")
    return folder


@pytest.fixture
def built(news: Path, graph: Path) -> Path:
    """A graph folder with those three."""
    duikou.build([news], graph)
    return graph


@pytest.fixture
def paths(run: Run, graph: Path) -> Callable[[], list[str]]:
    """The paths of the articles that the store holds."""
    return lambda: [
        Path(row["path"]).name
        for row in run("cypher", "MATCH (a:Article) RETURN a.path AS path ORDER BY path", "-g", graph, "--json").json
    ]
