import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from asked import ANSWERS, answer, stored

from queries.library import GROUPS, TYPES, Query, QuestionError, Store, example, find, load, parse, run, settle

QUERIES = pytest.mark.parametrize("query", load().values(), ids=list(load()))


def test_every_cypher_file_is_in_the_library_under_its_name() -> None:
    found = Path(str(files("queries"))).rglob("*.cypher")
    assert sorted((query.group, query.name) for query in load().values()) == sorted((f.parent.name, f.stem) for f in found)
    assert len(load()) >= 34
    assert {query.group for query in load().values()} == set(GROUPS)


@QUERIES
def test_every_query_says_what_it_asks_in_both_languages(query: Query) -> None:
    for chinese in (query.title, query.explanation, *(p.zh for p in query.parameters), *(c.zh for c in query.columns)):
        assert re.search(r"[一-鿿]", chinese)
    for english in (query.title_en, query.explanation_en, *(p.en for p in query.parameters), *(c.en for c in query.columns)):
        assert re.search(r"[a-z]", english)


@QUERIES
def test_every_parameter_is_declared_used_and_has_a_default_of_its_type(query: Query) -> None:
    assert {p.name for p in query.parameters} == set(re.findall(r"\$(\w+)", query.text))
    for parameter in query.parameters:
        assert type(parameter.default) is TYPES[parameter.type]


@QUERIES
def test_every_example_sets_parameters_of_its_query(query: Query) -> None:
    assert settle(query, example(query))
    assert example(query)


@QUERIES
def test_every_query_orders_and_bounds_its_rows_and_needs_no_plugin(query: Query) -> None:
    assert re.search(r"\nORDER BY .*(\n {9}.*)*\nLIMIT \$limit$", query.text)
    assert not re.search(r"apoc\.|elementId\(|(?<!\w)id\(", query.text)


@QUERIES
def test_what_lies_under_a_programme_is_reckoned_alike_in_every_query(query: Query) -> None:
    depths = re.findall(r":PART_OF([^\]\s]*)\]", query.text)
    programmes = re.findall(
        r":PART_OF([^\]\s]*)\]->\(\w+:Programme|\(\w*g(?::Programme)?\)<-\[:PART_OF([^\]\s]*)\]", query.text
    )
    assert set(depths) <= {"", "*1..3"}
    assert {told or other for told, other in programmes} <= {"*1..3"}


@QUERIES
def test_every_query_answers_without_parameters_in_the_columns_it_declares(query: Query, asked: Mapping[str, Store]) -> None:
    rows = run(asked[query.answered_on], query.name)
    assert rows
    assert all(list(row) == [c.name for c in query.columns] for row in rows)


@QUERIES
def test_no_query_gives_more_rows_than_asked(query: Query, asked: Mapping[str, Store]) -> None:
    store = asked[query.answered_on]
    assert run(store, query.name, limit=1) == run(store, query.name)[:1]


@QUERIES
def test_every_example_is_answered_as_it_was_when_someone_looked(query: Query, asked: Mapping[str, Store]) -> None:
    assert stored(query)
    assert answer(asked[query.answered_on], query) == stored(query)


def test_every_answer_that_is_stored_belongs_to_a_question() -> None:
    assert {file.stem for file in ANSWERS.iterdir()} == set(load())


def test_a_mistyped_query_is_answered_with_near_names() -> None:
    with pytest.raises(QuestionError, match=r"no query 'event-atendance'; did you mean event-attendance"):
        find("event-atendance")


def test_a_query_unlike_any_other_is_answered_with_where_the_list_is() -> None:
    with pytest.raises(QuestionError, match=r"no query 'xyz'; `duikou query` lists all \d\d"):
        find("xyz")


def test_a_mistyped_parameter_is_answered_with_near_names() -> None:
    with pytest.raises(QuestionError, match="event-attendance has no parameter 'evnt'; did you mean event"):
        settle(find("event-attendance"), {"evnt": "论坛"})


@pytest.mark.parametrize("value", ["ten", "10", True, 1.5])
def test_a_parameter_takes_only_values_of_its_type(value: str | float | bool) -> None:
    with pytest.raises(QuestionError, match="event-attendance: limit is an integer, not"):
        settle(find("event-attendance"), {"limit": value})


@pytest.mark.parametrize("value", ["2019-5", "2019-13", "2019-02-30", "去年", "19", "2019-05-21T08:00", 2019])
def test_a_date_is_a_year_a_month_or_a_day_that_was(value: str | int) -> None:
    with pytest.raises(QuestionError, match="official-posts: as_of is a year, a month or a day such as 2019-05-21, not"):
        settle(find("official-posts"), {"as_of": value})


@pytest.mark.parametrize("value", ["", "2019", "2019-05", "2020-02-29"])
def test_a_date_is_as_precise_as_one_wants(value: str) -> None:
    assert settle(find("official-posts"), {"as_of": value})["as_of"] == value


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("edge-evidence", {"relation": "holds_post"}, "relation is no 'holds_post'; did you mean HOLDS_POST"),
        ("unrelated", {"kind": "person"}, "kind is no 'person'; did you mean Person"),
        ("event-roles", {"role": "跳舞"}, "role is no '跳舞'; there are 出席, 主持"),
        ("unheard-agreements", {"days": -5}, "days is -5, and should be at least 0"),
        ("event-attendance", {"event": "|"}, r"event has a \| in it"),
        ("event-series", {"series": "|"}, r"series has a \| in it"),
    ],
)
def test_what_no_parameter_can_be_is_refused(name: str, parameters: dict[str, Any], said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        settle(find(name), parameters)


@pytest.mark.parametrize("value", [0, -5])
def test_a_limit_that_leaves_no_row_is_refused(value: int) -> None:
    with pytest.raises(QuestionError, match=r"limit is -?\d, and should be at least 1"):
        settle(find("event-attendance"), {"limit": value})


def test_a_number_may_be_written_as_an_integer() -> None:
    text = '// title = "问"\n// title_en = "q"\n// explanation = "问"\n// explanation_en = "q"\n// example = "--share 1"\n'
    text += '// [parameters]\n// share = {type = "number", default = 0.5, zh = "比", en = "share"}\n'
    query = parse("share", "quality", text + '// [columns]\n// x = {zh = "值", en = "value"}\n\nRETURN $share AS x\n')
    assert settle(query, {"share": 1}) == {"share": 1}
    assert settle(query, {}) == {"share": 0.5}
    assert query.text == "RETURN $share AS x"


def test_what_is_asked_for_is_never_read_as_cypher(store: Store) -> None:
    assert run(store, "official-posts", official="' OR true //") == []
