"""What every store does: one scenario suite, run for each store of conftest.py."""

from typing import Any

import pytest
from told import article, hosted, mentioned, said

from graph.fold import fold
from graph.model import Edge, Graph, Node, Proof, Statement
from graph.ontology import NODE_TYPES
from graph.stores import Changes, QueryError, Store, StoreError
from graph.stores.rows import caption

ARTICLES = [article("甲", "2020-08-25"), article("乙", "2020-08-26")]
OF_A = [
    mentioned("甲", "Place 海滨市", "海滨", labels=("City",), level="city"),
    mentioned("甲", "Person 张远征"),
    said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", title="市长"),
    hosted("甲", "Place 海滨市", "Event 首届海滨论坛", "地点"),
]
OF_B = [
    mentioned("乙", "Place 海滨市", "滨"),
    mentioned("乙", "Person 张远征", labels=("Official",)),
    said("乙", "Person 张远征", "HOLDS_POST", "Place 海滨市", at=4, sure=0.5, title="市长"),
    said("乙", "Person 张远征", "ATTENDED", "Event 首届海滨论坛", roles=("致辞", "出席")),
]


def graph(*statements: Statement) -> Graph:
    told = {s.evidence.article for s in statements}
    return fold([a for a in ARTICLES if a.id in told], statements)


def held(store: Store) -> Graph:
    """The graph that a store holds, read back through questions alone."""
    nodes = store.query("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
    edges = store.query("MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties")
    return Graph(
        nodes=tuple(sorted((_node(**row) for row in nodes), key=lambda n: n.id)),
        edges=tuple(sorted((_edge(**row) for row in edges), key=lambda e: e.id)),
    )


def _node(labels: list[str], properties: dict[str, object]) -> Node:
    ordered = tuple(label for label in NODE_TYPES if label in labels)
    assert str(properties.pop("names")).startswith(f"|{properties['name']}|")
    assert properties.pop("caption") == caption(str(properties["name"]))
    return Node.model_validate({"id": properties.pop("id"), "labels": ordered, "properties": _tuples(properties)})


def _edge(type: str, start: str, end: str, properties: dict[str, Any]) -> Edge:
    lists = {name: properties.pop(f"evidence_{name}", []) for name in Proof.model_fields}
    evidence = [dict(zip(lists, values, strict=True)) for values in zip(*lists.values(), strict=True)]
    identifier = properties.pop("id")
    parts = {
        "id": identifier,
        "type": type,
        "start": start,
        "end": end,
        "properties": _tuples(properties),
        "evidence": evidence,
    }
    return Edge.model_validate(parts)


def _tuples(properties: dict[str, object]) -> dict[str, object]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in properties.items()}


def test_a_graph_comes_out_as_it_went_in(store: Store) -> None:
    whole = graph(*OF_A, *OF_B)
    changes = store.sync(whole)

    assert changes == Changes(nodes_added=len(whole.nodes), edges_added=len(whole.edges))
    assert held(store) == whole


def test_the_same_graph_again_writes_nothing(store: Store) -> None:
    store.sync(graph(*OF_A, *OF_B))

    assert store.sync(graph(*OF_B, *OF_A)) == Changes()


def test_one_more_article_writes_only_what_it_says(store: Store) -> None:
    store.sync(graph(*OF_A))
    changes = store.sync(graph(*OF_A, *OF_B))

    # 滨 is a new alias of the city, the mayor an official now, the forum has a second outlet; his post has a second proof.
    assert changes == Changes(nodes_added=1, nodes_changed=3, edges_added=3, edges_changed=1)
    assert held(store) == graph(*OF_A, *OF_B)


def test_an_article_gone_takes_away_only_what_it_alone_said(store: Store) -> None:
    store.sync(graph(*OF_A, *OF_B))
    changes = store.sync(graph(*OF_A))

    assert changes == Changes(nodes_changed=3, nodes_removed=1, edges_changed=1, edges_removed=3)
    assert held(store) == graph(*OF_A)


def test_an_empty_graph_empties_the_store(store: Store) -> None:
    store.sync(graph(*OF_A))
    store.sync(graph())

    assert held(store) == graph()


THEIRS = """
UNWIND $rows AS row
MATCH (city:City), (mayor:Person)
CREATE (note:Note {text: '再问'})-[:ABOUT]->(city),
       (:Person {name: '无号'})-[:HOLDS_POST {title: '经理'}]->(:Enterprise {id: 'mine', name: '他的公司'}),
       (:Person {id: 7, name: '七号'})-[:HOLDS_POST {id: 'mine', title: '科长'}]->(city)
SET city:Watched, city.rank = 3, mayor.rank = 4
"""
HIS_THINGS = """
MATCH (n) WHERE n:Note OR n:Watched OR n.rank IS NOT NULL OR n.id IS NULL OR n.id IN [7, 'mine']
RETURN coalesce(n.name, n.text) AS name, n.rank AS rank, n:Watched AS watched,
       [(n)-[r]->() WHERE r.id IS NULL OR r.id = 'mine' | type(r)] AS told
ORDER BY name
"""


def test_what_others_keep_in_the_same_database_is_left_alone(store: Store) -> None:
    store.sync(graph(*OF_A))
    store.write(THEIRS, [{}])
    theirs = [
        {"name": "七号", "rank": None, "watched": False, "told": ["HOLDS_POST"]},
        {"name": "他的公司", "rank": None, "watched": False, "told": []},
        {"name": "再问", "rank": None, "watched": False, "told": ["ABOUT"]},
        {"name": "张远征", "rank": 4, "watched": False, "told": []},
        {"name": "无号", "rank": None, "watched": False, "told": ["HOLDS_POST"]},
        {"name": "海滨市", "rank": 3, "watched": True, "told": []},
    ]
    assert store.query(HIS_THINGS) == theirs

    assert store.sync(graph(*OF_A)) == Changes()
    store.sync(graph(*OF_A, *OF_B))
    assert store.sync(graph(*OF_A)) == Changes(nodes_changed=3, nodes_removed=1, edges_changed=1, edges_removed=3)
    assert store.query(HIS_THINGS) == theirs

    store.sync(graph())
    rows = store.query("MATCH (n) RETURN coalesce(n.name, n.text) AS name ORDER BY name")
    assert [row["name"] for row in rows] == ["七号", "他的公司", "再问", "无号"]


def test_a_property_that_is_said_no_more_goes(store: Store) -> None:
    store.sync(graph(*OF_A))
    (city,) = (node for node in graph(*OF_A).nodes if node.id == "Place:海滨市")
    plain = Node(id=city.id, labels=("Place",), properties={"name": "海滨市", "aliases": ()})
    nodes = tuple(plain if node.id == city.id else node for node in graph(*OF_A).nodes)

    assert store.sync(Graph(nodes=nodes, edges=graph(*OF_A).edges)) == Changes(nodes_changed=1)
    assert store.query("MATCH (n:Place) RETURN labels(n) AS labels, n.level AS level, n.names AS names") == [
        {"labels": ["Place"], "level": None, "names": "|海滨市|"}
    ]


def test_the_mark_is_kept_until_something_may_be_written(store: Store) -> None:
    assert store.mark is None
    store.sync(graph(*OF_A))
    store.set_mark("甲")
    assert store.mark == "甲"
    store.sync(graph(*OF_A, *OF_B))
    assert store.mark is None


def test_an_official_is_a_person_and_a_city_a_place(store: Store) -> None:
    store.sync(graph(*OF_A, *OF_B))

    rows = store.query(
        "MATCH (p:Person:Official)-[:HOLDS_POST]->(c:City) MATCH (c:Place) RETURN p.name AS person, c.name AS city"
    )
    assert rows == [{"person": "张远征", "city": "海滨市"}]


def test_proofs_lie_in_parallel_lists(store: Store) -> None:
    store.sync(graph(*OF_A, *OF_B))

    (row,) = store.query(
        "MATCH (:Person)-[r:HOLDS_POST]->() RETURN r.evidence_article AS articles, r.evidence_start AS starts, "
        "r.evidence_end AS ends, r.evidence_quote AS quotes, r.evidence_rule AS rules, r.evidence_confidence AS sure"
    )
    assert row == {
        "articles": ["Article:甲", "Article:乙"],
        "starts": [0, 4],
        "ends": [2, 6],
        "quotes": ["甲的", "乙的"],
        "rules": ["a rule", "a rule"],
        "sure": [0.9, 0.5],
    }


def test_a_node_shows_nothing_that_the_ontology_does_not_name(store: Store) -> None:
    store.sync(graph(*OF_A))

    (row,) = store.query("MATCH (n:City) RETURN properties(n) AS properties")
    assert row["properties"] == {
        "id": "Place:海滨市",
        "name": "海滨市",
        "aliases": ["海滨"],
        "names": "|海滨市|海滨|",
        "caption": "海滨市",
        "level": "city",
    }


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("高远", "高远"),
        ("六盘水市", "六盘水市"),
        ("大连远航集团", "大连远 航集团"),
        ("IBM海滨有限公司", "IBM 海滨有 限公司"),
    ],
)
def test_a_long_name_gets_spaces_at_which_the_browser_can_wrap_it(store: Store, name: str, shown: str) -> None:
    node = Node(id=f"Enterprise:{name}", labels=("Enterprise",), properties={"name": name, "aliases": ()})
    store.sync(Graph(nodes=(node,), edges=()))

    assert store.query("MATCH (n:Enterprise) RETURN n.caption AS caption") == [{"caption": shown}]


HOSTILE = [
    'O\'Brien "the" `boss`',
    "\\' }) DETACH DELETE n //",
    "'}) MATCH (m) DETACH DELETE m //",
    "$rows {id: row.id} {{start}}",
    "</script><script>alert(1)</script>",
    "😀👨‍👩‍👧𠮷 \u202e\u0000\u0001\u2028 \ufeff",
    "线\n路\t一\r\n",
    "很长" * 50_000,
    " ",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_only_text(store: Store, text: str) -> None:
    proof = Proof(article="Article:甲", start=0, end=2, quote=text, rule=text, confidence=1)
    # Ids and names are indexed; the fold keeps them short.
    name = text[:300]
    person = Node(id=f"Person:{name}", labels=("Person",), properties={"name": name, "aliases": (text, "别名")})
    place = Node(id="Place:海滨市", labels=("Place",), properties={"name": "海滨市", "aliases": ()})
    post = Edge(
        id=f"HOLDS_POST:{name}",
        type="HOLDS_POST",
        start=person.id,
        end=place.id,
        properties={"title": text, "articles": 1},
        evidence=(proof,),
    )
    whole = Graph(nodes=(person, place), edges=(post,))
    store.sync(whole)

    assert held(store) == whole
    assert store.sync(whole) == Changes()
    assert store.query("MATCH (p:Person {id: $id}) RETURN p.name AS name", {"id": person.id}) == [{"name": name}]
    assert store.sync(Graph(nodes=(place,), edges=())) == Changes(nodes_removed=1, edges_removed=1)


def test_more_than_one_transaction_holds_is_written_whole(store: Store) -> None:
    people = tuple(
        Node(id=f"Person:{n:05}", labels=("Person",), properties={"name": str(n), "aliases": ()}) for n in range(2500)
    )
    store.sync(Graph(nodes=people, edges=()))

    assert store.query("MATCH (p:Person) RETURN count(p) AS people") == [{"people": 2500}]


def test_no_two_nodes_of_a_type_have_one_id(store: Store) -> None:
    store.sync(graph(*OF_A))

    with pytest.raises(StoreError):
        store.write("UNWIND $rows AS row CREATE (n:Person:Official {id: row.id})", [{"id": "Person:张远征"}])
    assert held(store) == graph(*OF_A)


def test_a_label_that_is_none_of_ours_is_refused(store: Store) -> None:
    node = Node(id="Person:x", labels=("Person", "X) DETACH DELETE (n"), properties={"name": "x"})

    with pytest.raises(StoreError, match="no node type"):
        store.sync(Graph(nodes=(node,), edges=()))


def test_a_question_cannot_write(store: Store) -> None:
    store.sync(graph(*OF_A))
    for cypher in (
        "CREATE (n:Person {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.name = 'x'",
        "MERGE (n:Person {id: 'x'})",
    ):
        with pytest.raises(QueryError, match="only reads"):
            store.query(cypher)

    assert held(store) == graph(*OF_A)


@pytest.mark.parametrize("cypher", ["MATCH (n", "RETURN $nothing AS x", ""])
def test_a_question_that_is_none_is_told_in_one_line(store: Store, cypher: str) -> None:
    with pytest.raises(QueryError) as told:
        store.query(cypher)

    assert "\n" not in str(told.value)
    assert "com.arcadedb" not in str(told.value)


def test_a_closed_store_says_so_and_closes_twice(store: Store) -> None:
    store.close()
    store.close()

    with pytest.raises(StoreError, match="closed"):
        store.query("MATCH (n) RETURN count(n) AS n")
