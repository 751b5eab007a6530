"""Questions asked as of a date: which posts and pairs count then."""

from collections.abc import Iterator
from typing import Any

import pytest
from told import article, mentioned, said

from graph.fold import fold
from graph.stores import open_store
from queries.library import Store, run

# Who is in print as what, in which years and months; who has left it by when.
SEEN = {
    "高远": ("市长", ["2017-03-02", "2018-10-11"], None),
    "林深": ("市长", ["2019-08-01", "2020-05-06"], "2021-03-05"),
    "秦川": ("市长", ["2021-02-03"], None),
    "江海": ("副市长", ["2018-02-01"], None),
    "陆川": ("副市长", ["2018-04-01"], None),
    "王志国": ("市委书记", ["2018-10-11"], "2018-11-20"),
    "李明": ("秘书长", [""], None),
}
PAIRS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "山阴市": ({"since": "2016", "until": "2020"}, ["2018-10-11", "2021-06-02"]),
    "云阳市": ({"since": "2021"}, ["2021-06-02"]),
    "河阳市": ({}, ["2018-10-11"]),
    "江阳市": ({"since": "2019"}, ["2018-10-11"]),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    days = [day for _, days, _ in SEEN.values() for day in days] + [day for _, days in PAIRS.values() for day in days]
    days += [day for *_, day in SEEN.values() if day]
    told = []
    for name, (title, seen, left) in SEEN.items():
        told += [said(f"文{day}", f"Person {name}", "HOLDS_POST", "Place 海滨市", title=title) for day in seen]
        told.append(mentioned(f"文{seen[0]}", f"Person {name}", labels=("Official",)))
        if left:
            told.append(said(f"文{left}", f"Person {name}", "HOLDS_POST", "Place 海滨市", title=title, ended_by=left))
    for name, (years, seen) in PAIRS.items():
        told += [said(f"文{d}", "Place 海滨市", "PAIRED_WITH", f"Place {name}", basis="扶贫协作", **years) for d in seen]
    with open_store(tmp_path_factory.mktemp("dated") / "store") as opened:
        opened.sync(fold([article(f"文{day}", day or None) for day in sorted(set(days))], told))
        yield opened


def holders(store: Store, title: str, as_of: str) -> list[str]:
    return [row["official"] for row in run(store, "place-officials", place="海滨市", title=title, as_of=as_of)]


@pytest.mark.parametrize(
    ("as_of", "mayors"),
    [
        ("2016-12-31", []),
        ("2017", ["高远"]),
        ("2017-03-01", []),
        ("2017-03", ["高远"]),
        ("2018-05-20", ["高远"]),
        ("2018-12", ["高远"]),  # to the end of the year in which he was last in print
        ("2019-05", []),
        ("2019", ["林深"]),
        ("2019-09-09", ["林深"]),
        ("2020-12", ["林深"]),  # until he is known to have left
        ("2021-02-02", ["林深"]),
        ("2021-02-03", ["秦川"]),  # but no longer than till another is mayor
        ("2021-12", ["秦川"]),
        ("2022", []),
    ],
)
def test_who_was_mayor_then(store: Store, as_of: str, mayors: list[str]) -> None:
    assert holders(store, "市长", as_of) == mayors


def test_several_are_deputies_at_a_time(store: Store) -> None:
    assert holders(store, "副市长", "2018-05") == ["江海", "陆川"]


@pytest.mark.parametrize(
    ("as_of", "held"), [("2018-11", True), ("2018-11-19", True), ("2018-11-20", False), ("2018-12", False)]
)
def test_a_post_counts_up_to_the_day_by_which_it_had_ended(store: Store, as_of: str, held: bool) -> None:
    assert (holders(store, "市委书记", as_of) == ["王志国"]) is held


def test_what_no_dated_article_tells_counts_on_no_date_and_without_one(store: Store) -> None:
    assert holders(store, "秘书长", "2018") == []
    assert holders(store, "秘书长", "") == ["李明"]


def test_an_officials_posts_are_asked_for_in_the_same_way(store: Store) -> None:
    columns = ("title", "first_seen", "last_seen", "ended_by")
    (row,) = run(store, "official-posts", as_of="2021-01")
    assert tuple(row[name] for name in ("official", *columns)) == ("林深", "市长", "2019-08-01", "2020-05-06", "2021-03-05")


@pytest.mark.parametrize(
    ("as_of", "partners"),
    [
        ("2015", set()),
        ("2016", {"山阴市"}),
        ("2018-09", {"山阴市"}),
        ("2018-10-11", {"山阴市", "河阳市", "江阳市"}),  # the paper had 江阳市 before the year it is said to have begun
        ("2020-12-31", {"山阴市", "河阳市", "江阳市"}),
        ("2021-01-01", {"云阳市", "河阳市", "江阳市"}),
        ("2024", {"云阳市", "河阳市", "江阳市"}),
    ],
)
def test_which_pairs_held_then(store: Store, as_of: str, partners: set[str]) -> None:
    assert {row["partner"] for row in run(store, "place-pairings", place="海滨市", as_of=as_of)} == partners
