"""Days, places and programmes: the page means by them what the questions and the command line mean."""

from pathlib import Path

import pytest
from e2e.conftest import OpenPage
from e2e.graphs import make
from e2e.small import AUTUMN, CITY, FORUM, OTHER, PROGRAMME, SMALL, SPRING, edge, node, proof
from e2e.test_page_filters import shown
from e2e.test_page_save import rows, saved
from playwright.sync_api import Page

from graph.choosing import Choice, choose
from graph.model import Graph, Node

# ---- as of a day, as docs/ontology.md#time has it

HOLDERS = {
    "高远": ("市长", {"first_seen": "2017-03-02", "last_seen": "2018-10-11"}),
    "林深": ("市长", {"first_seen": "2019-08-01", "last_seen": "2020-05-06", "ended_by": "2021-03-05"}),
    "秦川": ("市长", {"first_seen": "2021-02-03", "last_seen": "2021-02-03"}),
    "江海": ("副市长", {"first_seen": "2018-02-01", "last_seen": "2018-02-01"}),
    "陆川": ("副市长", {"first_seen": "2018-04-01", "last_seen": "2018-04-01"}),
}
PAIRS = {
    "山阴市": {"since": "2016", "until": "2020", "first_seen": "2018-10-11", "last_seen": "2021-06-02"},
    "云阳市": {"since": "2021", "first_seen": "2021-06-02", "last_seen": "2021-06-02"},
    "江阳市": {"since": "2019", "first_seen": "2018-10-11", "last_seen": "2018-10-11"},
}
LASTING = Graph(
    nodes=(CITY, *(node("Official", name) for name in HOLDERS), *(node("City", name) for name in PAIRS)),
    edges=(
        *(edge("HOLDS_POST", node("Official", who), CITY, title=title, **days) for who, (title, days) in HOLDERS.items()),
        *(edge("PAIRED_WITH", CITY, node("City", other), basis="扶贫协作", **days) for other, days in PAIRS.items()),
    ),
)
THEN = {
    "2015-12-31": set(),
    "2017-03-01": {"山阴市"},
    "2017-03-02": {"山阴市", "高远"},
    "2018-12-31": {"山阴市", "江阳市", "高远", "江海", "陆川"},  # to the end of the year in which they were last in print
    "2019-01-01": {"山阴市", "江阳市"},
    "2020-12-31": {"山阴市", "江阳市", "林深"},  # until he is known to have left
    "2021-02-02": {"江阳市", "云阳市", "林深"},
    "2021-02-03": {"江阳市", "云阳市", "秦川"},  # but no longer than till another is mayor
    "2024-01-01": {"江阳市", "云阳市"},
}


def test_as_of_a_day_posts_and_pairs_are_those_that_the_questions_tell(open_page: OpenPage) -> None:
    page = open_page(LASTING)
    for day, names in THEN.items():
        page.get_by_label("截至日期").fill(day)
        assert shown(page) - {"东安市"} == names, day


# ---- the same choice on the page and on the command line


NESTED = node("Event", "分论坛", date="2018-03-04")
LARGER = node("Event", "论坛周", date="2018-03-05")
SPEAKER, STRANGER = node("Person", "高远"), node("Person", "林深")
AROUND = Graph(
    nodes=(*SMALL.nodes, NESTED, LARGER, SPEAKER, STRANGER),
    edges=(
        *SMALL.edges,
        edge("PART_OF", NESTED, FORUM, proof(SPRING, "分论坛")),
        edge("PART_OF", FORUM, LARGER, proof(SPRING, "论坛周")),
        edge("PART_OF", FORUM, PROGRAMME, proof(SPRING, "论坛")),
        edge("ATTENDED", SPEAKER, NESTED, proof(SPRING, "出席")),
        edge("ATTENDED", STRANGER, LARGER, proof(AUTUMN, "出席")),
        edge("VISITED", STRANGER, OTHER, proof(AUTUMN, "考察")),
    ),
)


def names(graph: Graph) -> list[str]:
    return sorted(str(node.properties["name"]) for node in graph.nodes if "Article" not in node.labels)


def filtered(page: Page, folder: Path) -> list[str]:
    return sorted(row[0] for row in rows(saved(page, "实体 CSV", folder))[1:])


@pytest.mark.parametrize(
    "centres", [{"place": CITY}, {"place": OTHER}, {"programme": PROGRAMME}, {"programme": PROGRAMME, "place": CITY}]
)
def test_a_place_or_programme_leaves_what_the_command_line_takes(
    open_page: OpenPage, tmp_path: Path, centres: dict[str, Node]
) -> None:
    page = open_page(AROUND, fragment="#" + "&".join(f"{name}={centre.id}" for name, centre in centres.items()))
    found = filtered(page, tmp_path)
    assert found == names(choose(AROUND, Choice(**{name: centre.id for name, centre in centres.items()})))
    assert (found == names(AROUND)) is False


def test_days_leave_what_the_command_line_takes(open_page: OpenPage, tmp_path: Path) -> None:
    graph = make(150)
    city = next(n for n in graph.nodes if "City" in n.labels)
    page = open_page(graph, fragment=f"#since=2017-02&until=2018-11&place={city.id}")
    found = filtered(page, tmp_path)
    assert found == names(choose(graph, Choice(since="2017-02", until="2018-11", place=city.id)))
    page.get_by_role("button", name="取消").click()
    assert len(found) < len(filtered(page, tmp_path)) < len(names(graph))
