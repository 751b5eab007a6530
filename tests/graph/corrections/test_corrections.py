"""Corrections in a graph: what each kind does, that it holds whatever comes later, and what is told where it finds nothing."""

from collections.abc import Iterable
from itertools import permutations

import pytest
from told import article, hosted, mentioned, said

from graph.corrections import Correction, Orphan
from graph.fold import fold
from graph.model import Article, Edge, Graph, Node, Statement

ME = {"who": "林深", "when": "2026-11-28", "why": "问过本人"}
WORDS = "林深 2026-11-28: 问过本人"


def rows(*told: str) -> list[Correction]:
    """`kind | target | relation | other | property | value`, a line each."""
    names = ("kind", "target", "relation", "other", "property", "value")
    cells = [[cell.strip() for cell in line.split("|")] for line in told]
    return [
        Correction.model_validate({**dict(zip(names, row, strict=False)), **ME, "line": line})
        for line, row in enumerate(cells, start=2)
    ]


def corrected(told: Iterable[Statement], *corrections: str, orphans: list[Orphan] | None = None) -> Graph:
    statements = list(told)
    names = sorted({s.evidence.article.removeprefix("Article:") for s in statements})
    days = {name: f"2020-0{i}-01" for i, name in enumerate(names, start=1)}
    articles: list[Article] = [article(name, days[name]) for name in names]
    found: list[Orphan] = []
    graph = fold(articles, statements, corrections=rows(*corrections), orphaned=found.append)
    if orphans is None:
        assert found == []
    else:
        orphans.extend(found)
    return graph


def node(graph: Graph, identifier: str) -> Node:
    return {n.id: n for n in graph.nodes}[identifier]


def people(graph: Graph) -> list[str]:
    return [n.id for n in graph.nodes if n.labels[0] == "Person"]


def edges(graph: Graph, type_: str) -> list[Edge]:
    return [e for e in graph.edges if e.type == type_]


def named_in(graph: Graph, identifier: str) -> list[str]:
    """The articles that name a node."""
    return sorted(e.start.removeprefix("Article:") for e in edges(graph, "MENTIONS") if e.end == identifier)


def post(where: str, person: str, place: str, title: str = "市长") -> list[Statement]:
    return [
        mentioned(where, f"Person {person}"),
        mentioned(where, f"Place {place}"),
        said(where, f"Person {person}", "HOLDS_POST", f"Place {place}", title=title),
    ]


# --- same, not same ---------------------------------------------------------------------------------------------------


def test_two_that_a_person_says_are_the_same_are_one_node_that_says_who_did() -> None:
    graph = corrected(
        [*post("甲", "高远", "海滨市"), *post("乙", "高源", "海滨市", "副市长")], "same | Person:高源 || Person:高远"
    )

    (one,) = people(graph)
    assert one == "Person:高源"
    assert node(graph, one).properties["aliases"] == ("高远",)
    assert node(graph, one).properties["corrected_by"] == (WORDS,)
    assert named_in(graph, one) == ["乙", "甲"]


def test_what_an_article_says_of_another_of_that_name_goes_apart_and_the_rest_stays() -> None:
    told = [mentioned(where, "Person 高远") for where in "甲乙丙"]
    assert people(corrected(told)) == ["Person:高远"]

    graph = corrected(told, "not same | Person:高远 || Person:高远 in Article:丙")

    assert sorted(named_in(graph, one) for one in people(graph)) == [["丙"], ["乙", "甲"]]
    assert all(node(graph, one).properties["corrected_by"] == (WORDS,) for one in people(graph))


def test_what_has_more_to_do_with_the_one_that_goes_apart_goes_with_it() -> None:
    told = [
        *post("甲", "高远", "海滨市"),
        *post("乙", "高远", "海滨市", "副市长"),
        *post("丙", "高远", "上海云港公司", "顾问"),
        *post("丁", "高远", "上海云港公司", "董事"),
    ]
    told = [
        s.model_copy(update={"object": s.object.model_copy(update={"type": "Enterprise"})})
        if s.object.name.endswith("公司")
        else s
        for s in told
    ]
    assert people(corrected(told)) == ["Person:高远"]

    graph = corrected(told, "not same | Person:高远 in Article:甲 || Person:高远 in Article:丙")

    assert sorted(named_in(graph, one) for one in people(graph)) == [["丁", "丙"], ["乙", "甲"]]


def test_a_mention_that_was_given_to_the_wrong_one_can_be_moved() -> None:
    told = [mentioned("甲", "Person 高远"), mentioned("乙", "Person 高远"), mentioned("丙", "Person 秦川")]

    graph = corrected(
        told,
        "not same | Person:高远 || Person:高远 in Article:乙",
        "same | Person:高远 in Article:乙 || Person:秦川",
    )

    assert sorted(named_in(graph, one) for one in people(graph)) == [["丙", "乙"], ["甲"]]


def test_the_order_of_rows_does_not_matter() -> None:
    told = [
        mentioned(where, f"Person {who}")
        for where, who in zip("甲乙丙丁戊", ("高远", "高远", "秦川", "秦川", "江海"), strict=True)
    ]
    said_ = [
        "not same | Person:高远 || Person:高远 in Article:乙",
        "same | Person:高远 in Article:乙 || Person:秦川 in Article:丙",
        "not same | Person:秦川 in Article:丙 || Person:秦川 in Article:丁",
        "same | Person:江海 || Person:高远",
    ]

    graphs = [corrected(told, *order) for order in permutations(said_)]

    plain = [sorted(named_in(g, one) for one in people(g)) for g in graphs]
    assert plain[0] == [["丁"], ["丙", "乙"], ["戊", "甲"]]
    assert all(each == plain[0] for each in plain)


@pytest.mark.parametrize("last", ["same", "not same"])
def test_of_two_rows_that_contradict_each_other_the_later_one_holds(last: str) -> None:
    first = "not same" if last == "same" else "same"
    told = [mentioned("甲", "Person 高远"), mentioned("乙", "Person 高源")]

    graph = corrected(told, f"{first} | Person:高远 || Person:高源", f"{last} | Person:高源 || Person:高远")

    assert len(people(graph)) == (1 if last == "same" else 2)


def test_a_later_row_wins_over_older_ones_that_cannot_hold_beside_it() -> None:
    told = [mentioned("甲", "Person 高远"), mentioned("乙", "Person 高源"), mentioned("丙", "Person 秦川")]
    chain = ["same | Person:高远 || Person:高源", "same | Person:高源 || Person:秦川"]
    no = "not same | Person:高远 || Person:秦川"

    assert len(people(corrected(told, *chain, no))) == 2
    assert len(people(corrected(told, no, *chain))) == 1


def test_a_correction_holds_when_a_namesake_comes_and_ids_change() -> None:
    told = [*post("甲", "高远", "大连市"), mentioned("乙", "Person 高源")]
    more = [*post("丙", "高远", "成都市"), *post("丁", "高远", "成都市", "书记")]
    row = "same | Person:高远@大连市 || Person:高源"

    assert len(people(corrected(told, row))) == 1
    graph = corrected([*told, *more], row)
    assert sorted(named_in(graph, one) for one in people(graph)) == [["丁", "丙"], ["乙", "甲"]]


def test_a_correction_by_article_holds_when_a_namesake_comes() -> None:
    told = [*post("甲", "高远", "大连市"), mentioned("乙", "Person 高源")]
    more = [*post("丙", "高远", "成都市"), *post("丁", "高远", "成都市", "书记")]

    graph = corrected([*told, *more], "same | Person:高远 in Article:甲 || Person:高源")

    assert sorted(named_in(graph, one) for one in people(graph)) == [["丁", "丙"], ["乙", "甲"]]


def test_an_id_that_a_correction_made_can_be_corrected_in_turn() -> None:
    told = [*post("甲", "高远", "大连市"), *post("乙", "高远", "沈阳市", "工程师"), mentioned("丙", "Person 高源")]
    part = "not same | Person:高远 in Article:甲 || Person:高远 in Article:乙"
    assert people(corrected(told, part)) == ["Person:高源", "Person:高远@大连市", "Person:高远@沈阳市"]

    graph = corrected(told, part, "same | Person:高远@沈阳市 || Person:高源", "rename | Person:高远@大连市 |||| 高远（市长）")

    assert sorted(named_in(graph, one) for one in people(graph)) == [["丙", "乙"], ["甲"]]
    assert "高远（市长）" in [n.properties["name"] for n in graph.nodes]


# --- rename, drop, add, set -------------------------------------------------------------------------------------------


def test_a_renamed_node_keeps_its_id_and_goes_by_the_old_name_too() -> None:
    graph = corrected(post("甲", "高远", "海滨市"), "rename | Place:海滨市 |||| 海滨新市")

    found = node(graph, "Place:海滨市").properties
    assert (found["name"], found["aliases"], found["corrected_by"]) == ("海滨新市", ("海滨市",), (WORDS,))


def test_a_dropped_node_goes_with_its_edges_and_stays_away_when_more_articles_name_it() -> None:
    told = [*post("甲", "高远", "海滨市"), *post("乙", "高远", "海滨市"), mentioned("丙", "Person 秦川")]

    graph = corrected(told, "drop | Person:高远")

    assert people(graph) == ["Person:秦川"]
    assert {e.type for e in graph.edges} == {"MENTIONS"}
    assert all(e.end != "Person:高远" for e in graph.edges)


def test_one_post_of_two_is_dropped() -> None:
    told = [*post("甲", "高远", "海滨市"), *post("乙", "高远", "海滨市", "书记")]

    graph = corrected(told, "drop | Person:高远 | HOLDS_POST | Place:海滨市 | title | 市长")

    assert [e.properties["title"] for e in edges(graph, "HOLDS_POST")] == ["书记"]


def test_a_pair_is_dropped_from_either_side() -> None:
    told = [said("甲", "Place 大连市", "PAIRED_WITH", "Place 上海市", basis="对口合作")]
    told += [mentioned("甲", "Place 大连市"), mentioned("甲", "Place 上海市")]

    assert edges(corrected(told, "drop | Place:大连市 | PAIRED_WITH | Place:上海市"), "PAIRED_WITH") == []
    assert edges(corrected(told, "drop | Place:上海市 | PAIRED_WITH | Place:大连市"), "PAIRED_WITH") == []


def test_an_edge_is_dropped_by_its_id() -> None:
    told = post("甲", "高远", "海滨市")
    (edge,) = edges(corrected(told), "HOLDS_POST")

    assert edges(corrected(told, f"drop | {edge.id}"), "HOLDS_POST") == []


def test_an_added_edge_is_a_statement_of_the_person() -> None:
    told = [mentioned("甲", "Person 高远"), mentioned("甲", "Place 海滨市")]

    graph = corrected(told, "add | Person:高远 | HOLDS_POST | Place:海滨市 | title | 市长")

    (edge,) = edges(graph, "HOLDS_POST")
    assert (edge.start, edge.end) == ("Person:高远", "Place:海滨市")
    assert edge.properties == {"title": "市长", "articles": 0, "corrected_by": (WORDS,)}
    (proof,) = edge.evidence
    assert (proof.quote, proof.rule, proof.confidence, proof.article) == (WORDS, "correction", 1.0, "corrections.csv")


def test_an_added_edge_that_articles_state_as_well_is_one_edge_with_both_proofs() -> None:
    told = [*post("甲", "高远", "海滨市"), *post("甲", "高远", "海滨市", "书记")]
    (was,) = [e for e in edges(corrected(told), "HOLDS_POST") if e.properties["title"] == "市长"]

    graph = corrected(told, "add | Person:高远 | HOLDS_POST | Place:海滨市 | title | 市长")

    now, other = sorted(edges(graph, "HOLDS_POST"), key=lambda e: e.id != was.id)
    assert now.id == was.id
    assert {p.rule for p in now.evidence} == {"a rule", "correction"}
    assert now.properties == {**was.properties, "corrected_by": (WORDS,)}
    assert "corrected_by" not in other.properties


def test_an_added_pair_is_found_from_either_side_and_has_one_id() -> None:
    told = [mentioned("甲", "Place 大连市"), mentioned("甲", "Place 上海市")]
    one = corrected(told, "add | Place:大连市 | PAIRED_WITH | Place:上海市 | basis | 对口合作")
    other = corrected(told, "add | Place:上海市 | PAIRED_WITH | Place:大连市 | basis | 对口合作")
    told += [said("甲", "Place 大连市", "PAIRED_WITH", "Place 上海市", basis="对口合作")]

    ids = {e.id for graph in (one, other, corrected(told)) for e in edges(graph, "PAIRED_WITH")}
    assert len(ids) == 1


def test_a_node_that_no_article_names_is_added_and_meets_what_articles_say_later() -> None:
    new = ["add | Person:秦川", "add | Person:秦川 | ATTENDED | Event:海滨论坛 | roles | 主持、致辞"]
    told = [mentioned("甲", "Event 海滨论坛")]

    graph = corrected(told, *new)
    assert node(graph, "Person:秦川") == Node(
        id="Person:秦川", labels=("Person",), properties={"name": "秦川", "aliases": (), "corrected_by": (WORDS,)}
    )
    (edge,) = edges(graph, "ATTENDED")
    assert edge.properties["roles"] == ("主持", "致辞")

    graph = corrected([*told, mentioned("乙", "Person 秦川", "小秦")], *new)
    assert people(graph) == ["Person:秦川"]
    assert node(graph, "Person:秦川").properties["aliases"] == ("小秦",)


def test_a_property_is_set_or_taken_away() -> None:
    told = [mentioned("甲", "Event 海滨论坛", date="2020-01-01", venue="海滨大厦"), *post("甲", "高远", "海滨市")]

    graph = corrected(
        told,
        "set | Event:海滨论坛 ||| date | 2020-01-02",
        "set | Event:海滨论坛 ||| venue |",
        "set | Person:高远 | HOLDS_POST | Place:海滨市 | ended_by | 2021-03",
        "set | Article:甲 ||| source | 海滨日报",
    )

    event = node(graph, "Event:海滨论坛").properties
    assert (event["date"], "venue" in event, event["corrected_by"]) == ("2020-01-02", False, (WORDS,))
    (edge,) = edges(graph, "HOLDS_POST")
    assert (edge.properties["ended_by"], edge.properties["corrected_by"]) == ("2021-03", (WORDS,))
    assert node(graph, "Article:甲").properties["source"] == "海滨日报"


def test_the_last_row_on_a_thing_has_the_last_word() -> None:
    told = [
        *post("甲", "高远", "海滨市"),
        hosted("甲", "Place 海滨市", "Event 海滨论坛", "主办"),
        mentioned("甲", "Event 海滨论坛"),
    ]
    drop, add = (f"{kind} | Person:高远 | HOLDS_POST | Place:海滨市 | title | 市长" for kind in ("drop", "add"))

    assert len(edges(corrected(told, drop, add), "HOLDS_POST")) == 1
    assert len(edges(corrected(told, add, drop), "HOLDS_POST")) == 0
    graph = corrected(told, "set | Event:海滨论坛 ||| date | 2020", "set | Event:海滨论坛 ||| date | 2021")
    assert node(graph, "Event:海滨论坛").properties["date"] == "2021"


# --- What finds nothing -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        ("rename | Person:秦川 |||| 秦山", "there is no Person:秦川 in the graph"),
        ("rename | Person:高远 |||| 高源", "Person:高远 may be Person:高远@大连市 or Person:高远@成都市; write which"),
        ("same | Person:秦川 || Person:高远@大连市", "there is no Person:秦川 in the graph"),
        ("same | Place:大连市 || Person:高远@大连市", "a Place and a Person are never one thing"),
        (
            "not same | Person:高远@大连市 || Person:高远 in Article:甲",
            "Person:高远@大连市 and Person:高远 in Article:甲 are all one: there is nothing that could be parted",
        ),
        ("drop | Person:高远 in Article:戊", "Article:戊 is not in the graph, or names no Person 高远"),
        ("drop | HOLDS_POST:0123456789abcdef0123", "there is no edge HOLDS_POST:0123456789abcdef0123 in the graph"),
        (
            "drop | Person:高远@大连市 | HOLDS_POST | Place:大连市 | title | 书记",
            "there is no edge Person:高远@大连市 HOLDS_POST Place:大连市 with title 书记 in the graph",
        ),
        ("add | Place:大连市 | HOLDS_POST | Person:高远@大连市", "HOLDS_POST cannot go from Place to Person"),
        ("set | Article:戊 ||| source | 海滨日报", "there is no Article:戊 in the graph"),
    ],
)
def test_a_correction_that_finds_nothing_is_told_and_changes_nothing(row: str, cause: str) -> None:
    told = [*post("甲", "高远", "大连市"), *post("丙", "高远", "成都市")]
    orphans: list[Orphan] = []

    graph = corrected(told, row, "rename | Place:大连市 |||| 滨城", orphans=orphans)

    assert orphans == [Orphan(2, cause)]
    assert node(graph, "Place:大连市").properties["name"] == "滨城"
    assert corrected(told, "rename | Place:大连市 |||| 滨城") == graph


def test_a_property_is_not_set_where_two_edges_may_be_meant() -> None:
    told = [*post("甲", "高远", "海滨市"), *post("乙", "高远", "海滨市", "书记")]
    ids = sorted(e.id for e in edges(corrected(told), "HOLDS_POST"))
    orphans: list[Orphan] = []

    corrected(told, "set | Person:高远 | HOLDS_POST | Place:海滨市 | ended_by | 2021", orphans=orphans)
    graph = corrected(told, f"set | {ids[0]} ||| ended_by | 2021")

    assert orphans == [
        Orphan(2, f"Person:高远 HOLDS_POST Place:海滨市 are 2 edges; write the id of one as target: {ids[0]}, {ids[1]}")
    ]
    assert [e.id for e in edges(graph, "HOLDS_POST") if "ended_by" in e.properties] == [ids[0]]
