"""The fold: what a graph of these statements looks like, and that nothing but the statements decides it."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from told import article, hosted, mentioned, ref, said

from graph.fold import (
    MOST_PROOFS,
    FoldError,
    fold,
    fold_files,
    read_articles,
    read_statements,
    write_articles,
    write_statements,
)
from graph.model import Edge, EntityRef, Graph, Node, Statement


def node(graph: Graph, identifier: str) -> Node:
    return {n.id: n for n in graph.nodes}[identifier]


def edges(graph: Graph, type_: str) -> list[Edge]:
    return [e for e in graph.edges if e.type == type_]


def test_a_thing_has_the_names_labels_and_facts_its_mentions_give_it() -> None:
    graph = fold(
        [article("甲", "2020-08-25")],
        [mentioned("甲", "Place 海滨市", "海滨", "滨", "海滨市", labels=("City",), level="city", adcode="219900")],
    )

    assert node(graph, "Place:海滨市") == Node(
        id="Place:海滨市",
        labels=("Place", "City"),
        properties={"name": "海滨市", "aliases": ("海滨", "滨"), "level": "city", "adcode": "219900"},
    )


def test_an_article_is_a_node_with_all_that_is_known_of_it_but_its_text() -> None:
    graph = fold([article("甲", "2020-08-25", source="海滨日报", page="A02", url="https://example.org/1")], [])

    assert graph.nodes == (
        Node(
            id="Article:甲",
            labels=("Article",),
            properties={
                "name": "甲的标题",
                "aliases": (),
                "source": "海滨日报",
                "date": "2020-08-25",
                "path": "甲.txt",
                "sha256": "甲",
                "url": "https://example.org/1",
                "page": "A02",
            },
        ),
    )


def test_an_article_without_a_headline_goes_by_its_first_words() -> None:
    graph = fold([article("甲", headline="").model_copy(update={"text": "本报讯\n 昨日," + "很长" * 40})], [])

    assert node(graph, "Article:甲").properties["name"] == ("本报讯 昨日," + "很长" * 40)[:30]


def test_mentions_count_and_keep_the_forms_of_each_article() -> None:
    graph = fold([article("甲")], [mentioned("甲", "Place 海滨市", "海滨", "滨", count=3)])

    (edge,) = graph.edges
    assert (edge.start, edge.end, edge.evidence) == ("Article:甲", "Place:海滨市", ())
    assert edge.properties == {"count": 3, "forms": ("海滨", "滨")}


def test_two_names_of_one_thing_in_one_article_are_one_mention() -> None:
    told = [
        mentioned("甲", "Enterprise 海滨远航机械有限公司", "远航机械", "海滨远航机械有限公司", count=2),
        mentioned("甲", "Enterprise 远航机械", "远航机械"),
    ]
    graph = fold([article("甲")], told)

    (edge,) = graph.edges
    assert edge.properties == {"count": 3, "forms": ("海滨远航机械有限公司", "远航机械")}


def test_what_is_only_an_end_of_a_statement_is_a_node_too() -> None:
    graph = fold([article("甲")], [said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", title="市长")])

    assert [n.id for n in graph.nodes] == ["Article:甲", "Person:张远征", "Place:海滨市"]


def test_a_post_is_seen_first_and_last_and_counts_its_articles() -> None:
    dates = {"甲": "2019-03-01", "乙": "2018-10-13", "丙": None}
    told = [said(name, "Person 张远征", "HOLDS_POST", "Place 海滨市", title="市长") for name in dates]
    told.append(said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", at=9, title="市长"))
    graph = fold([article(name, date) for name, date in dates.items()], told)

    (edge,) = graph.edges
    assert edge.properties == {"title": "市长", "first_seen": "2018-10-13", "last_seen": "2019-03-01", "articles": 3}
    assert [(p.article, p.start) for p in edge.evidence] == [
        ("Article:丙", 0),
        ("Article:乙", 0),
        ("Article:甲", 0),
        ("Article:甲", 9),
    ]


def test_two_posts_of_one_person_in_one_place_are_two_edges() -> None:
    told = [said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", title=title) for title in ("市委副书记", "市长")]

    assert [e.properties["title"] for e in edges(fold([article("甲")], told), "HOLDS_POST")] != []
    assert len(edges(fold([article("甲")], told), "HOLDS_POST")) == 2


def test_roles_of_several_articles_are_united_in_their_order() -> None:
    told = [
        said("甲", "Person 张远征", "ATTENDED", "Event 首届海滨论坛", roles=("致辞", "出席")),
        said("乙", "Person 张远征", "ATTENDED", "Event 首届海滨论坛", roles=("主持",)),
    ]
    (edge,) = edges(fold([article("甲"), article("乙")], told), "ATTENDED")

    assert edge.properties == {"roles": ("出席", "主持", "致辞"), "articles": 2}


def test_a_pair_is_stored_once_from_the_name_that_sorts_first_with_its_programme() -> None:
    told = [
        said("甲", "Place 海滨市", "PAIRED_WITH", "Place 山阴市", basis="对口合作", programme="海滨与山阴对口合作"),
        said("乙", "Place 山阴市", "PAIRED_WITH", "Place 海滨市", basis="对口合作"),
    ]
    graph = fold([article("甲"), article("乙")], told)

    (edge,) = edges(graph, "PAIRED_WITH")
    assert (edge.start, edge.end) == ("Place:山阴市", "Place:海滨市")
    assert edge.properties == {"basis": "对口合作", "programme": "Programme:海滨与山阴对口合作", "articles": 2}
    assert "Programme:海滨与山阴对口合作" in {n.id for n in graph.nodes}


def test_nothing_is_related_to_itself() -> None:
    told = [
        mentioned("甲", "Enterprise 海滨远航机械有限公司", "远航机械"),
        said("甲", "Organization 远航机械", "VISITED", "Enterprise 海滨远航机械有限公司"),
    ]

    assert edges(fold([article("甲")], told), "VISITED") == []


def test_where_articles_disagree_the_most_told_value_stands_and_a_finer_one_counts_the_coarser_for_it() -> None:
    event = "Event 首届海滨论坛"
    dates = {"甲": "2018-10", "乙": "2018-10-11", "丙": "2018", "丁": "2018-10"}
    told = [mentioned(name, event, date=date, venue="海滨宾馆" if name != "丁" else "山阴宾馆") for name, date in dates.items()]
    graph = fold([article(name) for name in dates], told)

    assert node(graph, "Event:首届海滨论坛").properties == {
        "name": "首届海滨论坛",
        "aliases": (),
        "date": "2018-10-11",
        "venue": "海滨宾馆",
        "outlets": 4,
    }


def test_an_amount_stays_a_number() -> None:
    graph = fold([article("甲")], [mentioned("甲", "Agreement 山阴苹果采购协议", amount=12_000_000, currency="CNY")])

    assert node(graph, "Agreement:山阴苹果采购协议").properties["amount"] == 12_000_000.0


def test_an_edge_keeps_its_first_proofs_only() -> None:
    told = [said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", at=at, title="市长") for at in range(MOST_PROOFS + 20)]
    (edge,) = fold([article("甲")], reversed(told)).edges

    assert [p.start for p in edge.evidence] == list(range(MOST_PROOFS))
    assert edge.properties["articles"] == 1


def test_two_rules_that_read_the_same_words_are_one_proof_the_surer_one() -> None:
    told = [
        said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", rule=rule, sure=sure, title="市长")
        for rule, sure in (("guess", 0.5), ("list", 0.9))
    ]
    (edge,) = fold([article("甲")], told).edges

    assert [(p.rule, p.confidence) for p in edge.evidence] == [("list", 0.9)]


def test_an_article_read_twice_counts_once() -> None:
    told = [mentioned("甲", "Place 海滨市", count=3), said("甲", "Person 张远征", "HOLDS_POST", "Place 海滨市", title="市长")]
    twice = article("甲"), article("甲").model_copy(update={"path": "甲甲.txt"})

    assert fold(twice, told * 2) == fold([article("甲")], told)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        (said("甲", "Place 海滨市", "HOLDS_POST", "Place 山阴市", title="市长"), "HOLDS_POST cannot go from Place to Place"),
        (said("甲", "Person 张远征", "LIKES", "Place 山阴市"), "no edge type 'LIKES'"),
        (said("甲", "Person 张远征", "ATTENDED", "Event 首届海滨论坛", venue="宾馆"), "has no property 'venue'"),
        (said("甲", "Person 张远征", "ATTENDED", "Event 首届海滨论坛", roles="出席"), "roles is '出席', and should be strings"),
        (
            said("乙", "Person 张远征", "HOLDS_POST", "Place 海滨市", title="市长"),
            "Article:乙, which is not among the articles",
        ),
    ],
)
def test_a_statement_that_cannot_be_is_refused_with_the_reason(statement: Statement, says: str) -> None:
    with pytest.raises(FoldError, match=says):
        fold([article("甲")], [statement])


def test_statements_come_back_from_parquet_as_they_were(tmp_path: Path) -> None:
    told = [
        mentioned("甲", ref("Person 张远征", posts=("海滨市市长",), places=("海滨市",)), labels=("Official",), count=2),
        mentioned("甲", "Agreement 山阴苹果采购协议", date="2018-10", amount=1.5, currency="CNY", modality="signed"),
        hosted("甲", "Place 海滨市", "Event 首届海滨论坛", "地点"),
    ]
    write_statements(tmp_path / "statements" / "甲.parquet", told)

    assert read_statements(tmp_path / "statements" / "甲.parquet") == told
    assert [p.name for p in (tmp_path / "statements").iterdir()] == ["甲.parquet"]


def test_the_catalogue_keeps_all_of_an_article_but_its_text(tmp_path: Path) -> None:
    full = article("甲", "2020-08-25", source="海滨日报").model_copy(update={"deck": ("肩题",), "reporters": ("李一", "王二")})
    write_articles(tmp_path / "articles.parquet", [full])

    assert read_articles(tmp_path / "articles.parquet") == [full.model_copy(update={"text": ""})]


def test_a_file_that_is_no_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.parquet").write_bytes(b"not parquet")
    write_articles(tmp_path / "articles.parquet", [])

    with pytest.raises(FoldError, match=r"broken\.parquet"):
        read_statements(tmp_path / "broken.parquet")
    with pytest.raises(FoldError, match=r"broken\.parquet"):
        fold_files(tmp_path / "articles.parquet", [tmp_path / "broken.parquet"])


def test_no_articles_make_an_empty_graph(tmp_path: Path) -> None:
    write_articles(tmp_path / "articles.parquet", [])

    assert fold([], []) == fold_files(tmp_path / "articles.parquet", []) == Graph(nodes=(), edges=())


ARTICLES = [article("甲", "2018-10-13"), article("乙", "2018-10-14"), article("丙"), article("丁", "2021-03")]
PEOPLE = ("Person 张远征", "Person 刘静水")
PLACES = ("Place 海滨市", "Place 山阴市", "Place 山阴")
BODIES = ("Enterprise 海滨远航机械有限公司", "Organization 海滨远航机械有限公司", "Enterprise 远航机械")
EVENTS = ("Event 首届海滨论坛", "Event 签约仪式")


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Any of a few things said of a few others, so that much of it meets."""
    where = draw(st.sampled_from("甲乙丙丁"))
    at = draw(st.integers(0, 3))
    kind = draw(st.sampled_from(["post", "attended", "hosted", "paired", "visited", "mentioned"]))
    person, place, event = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(PLACES)), draw(st.sampled_from(EVENTS))
    if kind == "post":
        return said(where, person, "HOLDS_POST", place, at, title=draw(st.sampled_from(["市长", "书记"])))
    if kind == "attended":
        return said(where, person, "ATTENDED", event, at, roles=draw(st.sampled_from([("出席",), ("主持", "讲话")])))
    if kind == "hosted":
        return hosted(where, place, event, draw(st.sampled_from(["地点", "主办"])), at)
    if kind == "paired":
        return said(
            where, place, "PAIRED_WITH", draw(st.sampled_from(PLACES)), at, basis="对口合作", programme="海滨与山阴合作"
        )
    if kind == "visited":
        return said(where, person, "VISITED", draw(st.sampled_from(BODIES)), at, sure=draw(st.sampled_from([0.5, 0.9])))
    return draw(
        st.sampled_from(
            [
                mentioned(where, event, date=draw(st.sampled_from(["2018", "2018-10-13", "2021-03-01"]))),
                mentioned(where, place, place.split(" ")[1][:2], adcode=draw(st.sampled_from(["219900", "649900"]))),
                mentioned(where, draw(st.sampled_from(BODIES)), "远航机械", count=draw(st.integers(1, 3))),
                mentioned(where, person, labels=("Official",)),
            ]
        )
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(statements(), max_size=30), seed=st.integers(0, 2**16))
def test_the_order_and_the_files_of_statements_make_no_difference(tmp_path: Path, told: list[Statement], seed: int) -> None:
    shown = json.dumps(fold(ARTICLES, told).to_json(), ensure_ascii=False)
    random = Random(seed)
    shuffled, articles = random.sample(told, len(told)), random.sample(ARTICLES, len(ARTICLES))
    files = [tmp_path / f"{number}.parquet" for number in range(3)]
    for number, file in enumerate(files):
        write_statements(file, shuffled[number::3])
    write_articles(tmp_path / "articles.parquet", articles)

    assert json.dumps(fold(articles, shuffled, buckets=7).to_json(), ensure_ascii=False) == shown
    assert json.dumps(fold_files(tmp_path / "articles.parquet", files, buckets=2).to_json(), ensure_ascii=False) == shown


@settings(max_examples=25, deadline=None)
@given(told=st.lists(statements(), max_size=20))
def test_every_edge_joins_two_nodes_of_the_graph_and_every_id_is_one(told: list[Statement]) -> None:
    graph = fold(ARTICLES, told)
    ids = {n.id for n in graph.nodes}

    assert len(ids) == len(graph.nodes)
    assert len({e.id for e in graph.edges}) == len(graph.edges)
    assert all(e.start in ids and e.end in ids and e.start != e.end for e in graph.edges)
    assert list(graph.nodes) == sorted(graph.nodes, key=lambda n: n.id)


NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


@settings(max_examples=25, deadline=None)
@given(name=NAMES, title=st.text(st.characters(codec="utf-8"), max_size=20))
def test_any_text_passes_through_the_fold_unharmed(name: str, title: str) -> None:
    person = EntityRef(type="Person", name=name)
    (edge,) = fold([article("甲")], [said("甲", person, "HOLDS_POST", "Place 海滨市", title=title)]).edges

    assert edge.properties["title"] == title
    assert node(fold([article("甲")], [mentioned("甲", person)]), edge.start).properties["name"] == name


def test_a_name_as_long_as_a_page_is_cut_and_stays_one_of_two() -> None:
    long = "很长" * 5000
    graph = fold([article("甲", headline=long)], [mentioned("甲", f"Enterprise {long}{end}") for end in ("一", "二")])

    names = [str(n.properties["name"]) for n in graph.nodes]
    assert names == [long[:300]] * 3
    assert all(len(n.id) < 150 for n in graph.nodes)
    assert {n.properties["aliases"] for n in graph.nodes} == {(), (f"{long}一",), (f"{long}二",)}


def test_a_post_that_has_ended_says_by_when_and_makes_no_edge_by_itself() -> None:
    held = said("甲", "Person 高远", "HOLDS_POST", "Place 海滨市", title="副市长")
    left = said("乙", "Person 高远", "HOLDS_POST", "Place 海滨市", title="副市长", ended_by="2021-03-05")
    elsewhere = said("乙", "Person 高远", "HOLDS_POST", "Place 山阴市", title="副市长", ended_by="2021-03-05")
    told = [article("甲", "2018-10-11"), article("乙", "2021-03-05")]
    posts = [e for e in fold(told, [held, left, elsewhere]).edges if e.type == "HOLDS_POST"]

    assert [(e.end, {k: v for k, v in e.properties.items() if k != "title"}) for e in posts] == [
        ("Place:海滨市", {"first_seen": "2018-10-11", "last_seen": "2018-10-11", "ended_by": "2021-03-05", "articles": 1})
    ]


@pytest.mark.parametrize(
    ("seen", "left", "ended"),
    [
        (["2018-10-11"], ["2021-03-05", "2020-07-01"], "2020-07-01"),
        (["2018-10-11", "2020-09-01"], ["2021-03-05", "2020-07-01"], "2021-03-05"),
        (["2018-10-11", "2022-01-09"], ["2021-03-05", "2020-07-01"], None),
        (["2020-07-01"], ["2020-07-01"], "2020-07-01"),
        (["2020-07-01"], ["2020-07"], "2020-07"),
        (["2018-10-11"], [""], None),
        (["2018-10-11"], ["", "2021-03-05"], "2021-03-05"),
    ],
)
def test_a_post_ends_no_earlier_than_it_was_last_seen(seen: list[str], left: list[str], ended: str | None) -> None:
    days = [*seen, *(day or None for day in left)]
    told = [said(f"文{i}", "Person 高远", "HOLDS_POST", "Place 海滨市", title="市长") for i in range(len(seen))]
    told += [
        said(f"文{i}", "Person 高远", "HOLDS_POST", "Place 海滨市", title="市长", ended_by=day)
        for i, day in enumerate(left, start=len(seen))
    ]
    (edge,) = edges(fold([article(f"文{i}", day) for i, day in enumerate(days)], told), "HOLDS_POST")

    assert edge.properties.get("ended_by") == ended
    assert (edge.properties["first_seen"], edge.properties["last_seen"]) == (min(seen), max(seen))


def test_a_pair_and_its_programme_last_from_the_earliest_year_to_the_latest_and_show_when_they_were_in_print() -> None:
    years: dict[str, dict[str, Any]] = {
        "甲": {"since": "2017"},
        "乙": {"since": "2016", "until": "2020"},
        "丙": {"since": "2017", "until": "2019"},
        "丁": {},
    }
    dates = {"甲": "2018-10-13", "乙": "2019-03", "丙": "2021-01-02", "丁": None}
    told = [
        said(name, "Place 海滨市", "PAIRED_WITH", "Place 山阴市", basis="扶贫协作", programme="海滨与山阴扶贫协作", **known)
        for name, known in years.items()
    ]
    told += [mentioned(name, "Programme 海滨与山阴扶贫协作", kind="扶贫协作", **known) for name, known in years.items()]
    graph = fold([article(name, date) for name, date in dates.items()], told)
    lasting = {"since": "2016", "until": "2020", "first_seen": "2018-10-13", "last_seen": "2021-01-02"}

    (edge,) = edges(graph, "PAIRED_WITH")
    assert edge.properties == {
        "basis": "扶贫协作",
        "programme": "Programme:海滨与山阴扶贫协作",
        "articles": 4,
        **lasting,
    }
    assert node(graph, "Programme:海滨与山阴扶贫协作").properties == {
        "name": "海滨与山阴扶贫协作",
        "aliases": (),
        "kind": "扶贫协作",
        **lasting,
    }


def test_what_is_printed_again_counts_once_and_every_outlet_that_wrote_of_it_counts() -> None:
    text = "昨日，海滨山阴产业对接会在海滨举行，两市的二十家企业带着六十个项目走到台前，逐一介绍自己的产品和打算。"
    printed = [
        article("甲", "2020-08-25", source="海滨日报", text=text),
        article("乙", "2020-08-26", source="山阴日报", text=text.replace("昨日", "据海滨日报报道，前天")),
        article("丙", "2020-08-26", source="江州日报"),
    ]
    told = [
        s
        for a in "甲乙丙"
        for s in (
            mentioned(a, "Event 海滨山阴产业对接会", date="2020-08-24"),
            said(a, "Person 高远", "ATTENDED", "Event 海滨山阴产业对接会"),
        )
    ]
    graph = fold(printed, told)
    (event,) = [n for n in graph.nodes if n.labels == ("Event",)]
    (edge,) = [e for e in graph.edges if e.type == "ATTENDED"]

    assert (event.properties["outlets"], edge.properties["articles"], len(edge.evidence)) == (2, 2, 3)
