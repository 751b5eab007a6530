"""A part of a graph, as one chooses it."""

import pytest

from graph.choosing import Choice, ChoiceError, about, around, between, choose, find, within
from graph.model import Edge, Graph, Node, Proof, Value
from graph.spans import spans


def node(label: str, name: str, *aliases: str, id: str | None = None, **properties: Value) -> Node:
    return Node(id=id or f"{label}:{name}", labels=(label,), properties={"name": name, "aliases": aliases, **properties})


def edge(type: str, start: Node, end: Node, *articles: Node, **properties: Value) -> Edge:
    proofs = tuple(Proof(article=a.id, start=0, end=2, quote="原文", rule="plain", confidence=0.9) for a in articles)
    return Edge(id=f"{type}|{start.id}|{end.id}", type=type, start=start.id, end=end.id, properties=properties, evidence=proofs)


SPRING = node("Article", "春天的报道", date="2018-03-05")
AUTUMN = node("Article", "秋天的报道", date="2019-10-12")
UNDATED = node("Article", "何时的报道")
SEA, RIVER = node("Place", "江海市", "江海"), node("Place", "秦川县")
PROGRAMME = node("Programme", "江海市与秦川县对口合作")
FORUM, MEETING = node("Event", "对口合作论坛", date="2018-03-04"), node("Event", "座谈会", date="2019-10")
DEAL = node("Agreement", "采购协议", date="2018-03-04")
GAO, LIN = node("Person", "高远"), node("Person", "林深", "老林")
FIRM, PORT = node("Enterprise", "大连远航集团"), node("Enterprise", "上海云港公司")
POST = edge("HOLDS_POST", GAO, SEA, SPRING, AUTUMN, title="市长", first_seen="2018-03-05", last_seen="2019-10-12")
PAIR = edge("PAIRED_WITH", SEA, RIVER, SPRING, basis="对口合作", programme=PROGRAMME.id)
GRAPH = Graph(
    nodes=(SPRING, AUTUMN, UNDATED, SEA, RIVER, PROGRAMME, FORUM, MEETING, DEAL, GAO, LIN, FIRM, PORT),
    edges=(
        POST,
        PAIR,
        edge("PARTICIPATES_IN", SEA, PROGRAMME, SPRING),
        edge("PART_OF", FORUM, PROGRAMME, SPRING),
        edge("PART_OF", DEAL, FORUM, SPRING),
        edge("HOSTED", SEA, FORUM, SPRING),
        edge("ATTENDED", GAO, FORUM, SPRING),
        edge("SIGNED", FIRM, DEAL, SPRING),
        edge("ATTENDED", LIN, MEETING, AUTUMN),
        edge("VISITED", LIN, PORT, AUTUMN),
        edge("VISITED", LIN, FIRM, UNDATED),
        edge("MENTIONS", SPRING, GAO),
        edge("MENTIONS", AUTUMN, GAO),
        edge("MENTIONS", AUTUMN, LIN),
        edge("MENTIONS", UNDATED, FIRM),
    ),
)


def names(graph: Graph) -> list[str]:
    return sorted(str(node.properties["name"]) for node in graph.nodes if "Article" not in node.labels)


def sources(graph: Graph) -> list[str]:
    return [str(node.properties["name"]) for node in graph.nodes if "Article" in node.labels]


def told(graph: Graph) -> list[str]:
    return [edge.id for edge in graph.edges if edge.type != "MENTIONS"]


def test_what_is_left_keeps_its_relations_and_the_articles_that_name_or_state_it() -> None:
    part = within(GRAPH, [GAO.id, SEA.id])
    assert names(part) == ["江海市", "高远"]
    assert told(part) == [POST.id]
    assert sources(part) == ["春天的报道", "秋天的报道"]
    assert [edge.start for edge in part.edges if edge.type == "MENTIONS"] == [SPRING.id, AUTUMN.id]


def test_a_pairing_does_not_name_a_programme_that_is_not_there() -> None:
    assert within(GRAPH, [SEA.id, RIVER.id]).edges == (PAIR.model_copy(update={"properties": {"basis": "对口合作"}}),)
    assert PAIR in within(GRAPH, [SEA.id, RIVER.id, PROGRAMME.id]).edges


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        (0, ["高远"]),
        (1, ["对口合作论坛", "江海市", "高远"]),
        (2, ["对口合作论坛", "江海市", "江海市与秦川县对口合作", "秦川县", "采购协议", "高远"]),
        (9, names(GRAPH)),
    ],
)
def test_a_centre_has_about_it_what_so_many_relations_lead_to(depth: int, expected: list[str]) -> None:
    assert names(around(GRAPH, GAO.id, depth)) == sorted(expected)


def test_a_programme_has_its_events_what_was_signed_at_them_and_who_took_part() -> None:
    assert names(about(GRAPH, PROGRAMME.id)) == sorted(
        ["江海市与秦川县对口合作", "江海市", "对口合作论坛", "采购协议", "高远", "大连远航集团"]
    )


def test_a_place_has_its_people_pairs_programmes_and_events() -> None:
    assert names(about(GRAPH, RIVER.id)) == sorted(["秦川县", "江海市"])
    assert {"高远", "秦川县", "大连远航集团"} <= set(names(about(GRAPH, SEA.id)))
    assert "林深" not in names(about(GRAPH, SEA.id))


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2018", "2018", [GAO, SEA, RIVER, PROGRAMME, FORUM, DEAL, FIRM]),
        ("2018-03-04", "2018-03-04", [FORUM, DEAL, SEA, GAO, FIRM, PROGRAMME]),
        ("2019-10-12", "2019-10-12", [GAO, SEA, RIVER, PROGRAMME, LIN, MEETING, PORT]),
        ("2019-11", "", [GAO, SEA, RIVER, PROGRAMME]),  # a post counts to the end of the year in which it was last in print
        ("2020", "", [SEA, RIVER, PROGRAMME]),  # a pairing without an end goes on, and so does its programme
        ("", "2018-03-03", []),
    ],
)
def test_days_leave_what_is_of_them(since: str, until: str, expected: list[Node]) -> None:
    assert names(between(GRAPH, since, until)) == sorted(str(node.properties["name"]) for node in expected)


def test_what_lasts_is_of_all_days_from_its_beginning_to_its_end() -> None:
    ended = edge("PAIRED_WITH", SEA, RIVER, SPRING, since="2016", until="2020", first_seen="2018-03-05", last_seen="2021-06-02")
    left = edge(
        "HOLDS_POST", GAO, SEA, SPRING, title="市长", first_seen="2018-03-05", last_seen="2018-10-11", ended_by="2020-06-01"
    )
    other = edge("HOLDS_POST", LIN, SEA, SPRING, title="市长", first_seen="2019-08-01", last_seen="2019-08-01")
    deputy = edge("HOLDS_POST", LIN, RIVER, SPRING, title="副县长", first_seen="2018-03-05", last_seen="2018-03-05")
    undated = edge("HOLDS_POST", GAO, RIVER, UNDATED, title="顾问")
    found = spans(Graph(nodes=GRAPH.nodes, edges=(ended, left, other, deputy, undated)))
    assert found == {
        ended.id: (20160101, 20201231),
        left.id: (20180305, 20190800),  # till another is mayor, before he is known to have left
        other.id: (20190801, 20191231),
        deputy.id: (20180305, 20181231),
    }
    alone = spans(Graph(nodes=GRAPH.nodes, edges=(left,)))
    assert alone == {left.id: (20180305, 20200600)}


def test_days_leave_the_articles_of_them_and_those_that_state_what_lasts() -> None:
    part = between(GRAPH, "2019", "2019")
    assert sources(part) == ["春天的报道", "秋天的报道"]  # the first states the post, too
    assert [edge.id for edge in part.edges if edge.start == SPRING.id] == []


def test_the_weightiest_come_first_and_what_is_named_always() -> None:
    assert names(choose(GRAPH, Choice(top=2))) == ["对口合作论坛", "江海市"]
    assert names(choose(GRAPH, Choice(centre="秦川县", depth=9, top=2))) == ["对口合作论坛", "秦川县"]
    assert names(choose(GRAPH, Choice(programme=PROGRAMME.id, top=2))) == ["对口合作论坛", "江海市与秦川县对口合作"]


def test_choices_combine() -> None:
    choice = Choice(since="2018", until="2018", place="江海", centre="高远", depth=1)
    assert names(choose(GRAPH, choice)) == ["对口合作论坛", "江海市", "高远"]


def test_no_choice_leaves_everything() -> None:
    assert choose(GRAPH, Choice()) is GRAPH


def refusal(graph: Graph, choice: Choice) -> str:
    with pytest.raises(ChoiceError) as raised:
        choose(graph, choice)
    return str(raised.value)


def test_a_choice_that_leaves_nothing_says_so() -> None:
    assert refusal(GRAPH, Choice(until="2010")) == "nothing is left; choose less narrowly"
    for apart in (Choice(place="秦川县", centre="林深"), Choice(until="2018", centre="林深")):
        assert refusal(GRAPH, apart) == "these choices have nothing in common; choose less narrowly"


def test_a_thing_is_found_by_name_alias_and_id() -> None:
    assert find(GRAPH, "江海市") == find(GRAPH, "江海") == find(GRAPH, SEA.id) == SEA.id


def test_a_name_of_its_own_goes_before_an_alias() -> None:
    other = node("Place", "江海")
    assert find(Graph(nodes=(*GRAPH.nodes, other), edges=GRAPH.edges), "江海") == other.id


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(centre="远航"), "nothing is called 远航; did you mean 大连远航集团?"),
        (Choice(centre="上海云岗公司"), "nothing is called 上海云岗公司; did you mean 上海云港公司?"),
        (Choice(centre="xyz"), "nothing is called xyz"),
        (Choice(centre="春天的报道"), "nothing is called 春天的报道"),
        (Choice(place="高远"), "no place is called 高远"),
        (Choice(programme="江海市"), "no programme is called 江海市; did you mean 江海市与秦川县对口合作?"),
    ],
)
def test_a_name_that_nothing_has_is_met_with_those_like_it(choice: Choice, said: str) -> None:
    assert refusal(GRAPH, choice) == said


def test_a_name_of_several_things_is_met_with_each_of_them_the_weightiest_first() -> None:
    other = node("Person", "高远", id="Person:0")
    assert refusal(Graph(nodes=(*GRAPH.nodes, other), edges=GRAPH.edges), Choice(centre="高远")) == (
        "高远 may be any of 2; say which by its id: Person:高远 (高远, person, 2 relations) or Person:0 (高远, person, 0 relations)"
    )
