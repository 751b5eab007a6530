"""A small paper over some years, asked what was so on a date."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import duikou

Run = Callable[..., Any]

PAPER = {
    "2018-05-20": "大连市市长王志国20日在大连会见六盘水市市长李明一行。双方就东西部扶贫协作座谈。大连市与六盘水市东西部扶贫协作工作座谈会同日召开。",
    "2019-03-08": "大连市与六盘水市东西部扶贫协作联席会议8日在大连召开。大连市市长王志国主持会议。",
    "2019-09-02": "大连市市长林志远2日主持会议。林志远说,大连市与上海市自2017年起开展对口合作,成效明显。",
    "2021-06-02": "沈阳市委书记王志国2日到六盘水考察。王志国由大连市市长升任。中山市与六盘水市东西部协作座谈会同日在六盘水召开。",
}


@pytest.fixture
def paper(tmp_path: Path, graph: Path) -> Path:
    """A graph folder with the paper's articles."""
    for date, text in PAPER.items():
        (tmp_path / f"{date}.txt").write_text(f"要闻\n\n本报讯(记者李四)昨日消息。{text}\n", encoding="utf-8")
        duikou.build([tmp_path / f"{date}.txt"], graph, date=date, home="大连市")
    return graph


def test_a_mayor_who_moves_is_mayor_until_he_does(run: Run, paper: Path) -> None:
    def mayors(date: str) -> list[str]:
        asked = run("query", "place-officials", "--place", "大连", "--title", "市长", "--as-of", date, "-g", paper, "--json")
        return [row["official"] for row in asked.json]

    assert mayors("2018-05-19") == []
    assert mayors("2019-01") == ["王志国"]
    assert mayors("2019-05") == ["王志国"]
    assert mayors("2019-10") == ["林志远"]
    assert mayors("2021-07") == []
    posts = run("query", "official-posts", "--official", "王志国", "-g", paper, "--json").json
    assert [(row["body"], row["title"], row["ended_by"]) for row in posts] == [
        ("大连市", "市长", "2021-06-02"),
        ("沈阳市", "市委书记", None),
    ]


def test_one_pairing_ends_and_the_next_begins(run: Run, paper: Path) -> None:
    def partners(date: str) -> list[str]:
        asked = run("query", "place-pairings", "--place", "六盘水", "--as-of", date, "-g", paper, "--json")
        return [row["partner"] for row in asked.json]

    assert partners("2012") == []
    assert partners("2019-05") == partners("2020-12-31") == ["大连市"]
    assert partners("2021-01") == partners("2024") == ["中山市"]


def test_a_pair_and_its_programme_show_the_years_of_the_register_and_of_the_texts(run: Run, paper: Path) -> None:
    ask = "MATCH (g:Programme) RETURN g.name AS name, g.since AS since, g.until AS until, g.first_seen AS first, g.last_seen AS last ORDER BY since"
    assert [tuple(row.values()) for row in run("cypher", ask, "-g", paper, "--json").json] == [
        ("大连市与六盘水市东西部扶贫协作", "2013", "2020", "2018-05-20", "2019-03-08"),
        ("大连市与上海市对口合作", "2017", None, "2019-09-02", "2019-09-02"),
        ("中山市与六盘水市东西部协作", "2021", None, "2021-06-02", "2021-06-02"),
    ]


def test_nobody_known_then_is_no_misspelt_name(run: Run, paper: Path) -> None:
    asked = run("query", "place-officials", "--place", "大连", "--title", "市长", "--as-of", "2012", "-g", paper)

    assert (asked.code, asked.lines) == (0, ["duikou: the graph has no answer to this"])


def test_a_date_that_is_none_is_refused_in_a_line(run: Run, paper: Path) -> None:
    asked = run("query", "official-posts", "--as-of", "去年", "-g", paper)

    assert asked.code == 1
    assert asked.lines == ["duikou: official-posts: as_of is a year, a month or a day such as 2019-05-21, not '去年'"]
