"""The question library: find the .cypher files in the folders beside this module, check them, and run them on any store.

A folder is a group of questions, and a file is named after its question. Its head is TOML behind `//`: title and explanation in Chinese
and English, an example of its options, a table of parameters (type, default, what it is in both languages; of what nodes it takes a name, or which of
CHOICES, or the least that it may be) and a table of columns. A date is ISO text, as precise as one wants it; two dates are compared as far as the less
precise one goes: `left(e.date, size($since)) >= left($since, size(e.date))`. Where it applies the head also says:

    answered_on = "invented"    the seeds' graph has nothing for the example; its answer is from the invented graph in tests/asked.py
    computed = "centrality"     networkx works something out first and it is written into the store: graph/centrality.py
    slow = "..."                why it takes more than two seconds on a graph of 100,000 nodes (benchmarks/questions.py)

What follows is Cypher that the embedded engine and Neo4j both run. Rows are cut off by LIMIT before what is dear is collected for them.
What lies under a programme is `-[:PART_OF*1..3]->` it: an agreement may be part of a signing, that of a meeting, and that of the programme.
Left out for the embedded engine: startNode(r) in a WHERE before a CALL, which finds nothing there.

Where a parameter picks a node, write it so that Neo4j finds that node by an index, as a test in tests/stores/test_parity.py asks of every `of`. Stores
keep in `names` a node's name and aliases, each between bars, and index it:

    MATCH (c:Place) WHERE c.names CONTAINS CASE $city WHEN '' THEN '' ELSE '|' + $city + '|' END    the name or an alias; empty: all
    MATCH (e:Event) WHERE e.names CONTAINS $event                                                   or a part of one; empty: all
    MATCH (n:Person|Enterprise) WHERE n.names CONTAINS ...                                          of several types

The node needs its label, and the condition stands by itself between ANDs: in an OR with something about another node, or
with `$city = ''`, there is no index; two ways to find it are a UNION in `CALL () { ... }`, as in visit-companions. Ids and the
dates of events, agreements and articles have an index as well: `{id: $id}`, `e.date >= left($since, 4)`.
"""

import re
import shlex
import tomllib
from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Any, Literal, Protocol

from graph.errors import DuikouError
from graph.model import Frozen
from graph.ontology import ATTENDED_ROLES, EDGE_TYPES, NODE_TYPES

Value = str | int | float | bool
Type = Literal["string", "integer", "number", "boolean", "date"]
GROUPS = {
    "people": "人物",
    "places": "地方",
    "enterprises": "企业",
    "programmes": "合作机制",
    "events": "活动",
    "evidence": "证据",
    "quality": "质量",
    "network": "网络",
}
"""The folders of questions, in the order in which they are listed, and what they are called in Chinese."""
CHOICES = {
    "edge": tuple(type_ for type_, declared in EDGE_TYPES.items() if declared.evidenced),
    "node": tuple(label for label in NODE_TYPES if label != "Article"),
    "role": ATTENDED_ROLES,
}
"""What some parameters may be, by the name that a head gives it."""
TYPES: dict[Type, type[Value]] = {"string": str, "integer": int, "number": float, "boolean": bool, "date": str}


class QuestionError(DuikouError):
    """A question cannot be asked in this way: no such query, no such parameter, or a value of the wrong type."""


class Column(Frozen):
    """A column of the answer and what it says, in Chinese and English."""

    name: str
    zh: str
    en: str


class Parameter(Column):
    """Something a question leaves open. Every parameter has a default, so that a query runs without any. `of` is the type of the nodes
    whose names, aliases or parts of them it takes, be it several: Person|Enterprise. Of `choices` it is one, where there are some."""

    type: Type
    default: Value
    of: str = ""
    choices: tuple[str, ...] = ()
    least: int | None = None


class Query(Frozen):
    """A question and the Cypher that answers it."""

    name: str
    group: str
    title: str
    title_en: str
    explanation: str
    explanation_en: str
    example: str
    answered_on: Literal["seeds", "invented"] = "seeds"
    computed: Literal["", "centrality"] = ""
    slow: str = ""
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str


class Store(Protocol):
    """All that a question asks of a store."""

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]: ...


@cache
def load() -> dict[str, Query]:
    """The whole library by name, group after group."""
    folders = ((group, files("queries") / group) for group in GROUPS)
    entries = [(group, entry) for group, folder in folders for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)]
    told = ((group, entry) for group, entry in entries if entry.name.endswith(".cypher"))
    queries = (parse(entry.name.removesuffix(".cypher"), group, entry.read_text("utf-8")) for group, entry in told)
    return {query.name: query for query in queries}


def parse(name: str, group: str, source: str) -> Query:
    """One file of the library: its head and its Cypher."""
    lines = source.splitlines()
    head = list(takewhile(lambda line: line.startswith("//"), lines))
    declared = tomllib.loads("\n".join(line.removeprefix("//") for line in head))
    declared["parameters"] = [_parameter(key, value) for key, value in declared.get("parameters", {}).items()]
    declared["columns"] = [{"name": key, **value} for key, value in declared["columns"].items()]
    return Query(name=name, group=group, text="\n".join(lines[len(head) :]).strip(), **declared)


def _parameter(name: str, told: Mapping[str, Any]) -> dict[str, Any]:
    choices = CHOICES[told["choices"]] if "choices" in told else ()
    return {"name": name, "least": 1 if name == "limit" else None, **told, "choices": choices}


def find(name: str) -> Query:
    """The query of this name.

    >>> find("event-attendances")
    Traceback (most recent call last):
    queries.library.QuestionError: no query 'event-attendances'; did you mean event-attendance?
    """
    try:
        return load()[name]
    except KeyError:
        raise QuestionError(f"no query {name!r}; {_hint(name, load())}") from None


def run(store: Store, name: str, /, **parameters: Value) -> list[dict[str, Any]]:
    """Answer a question of the library: a row for each find, with the columns that the query declares."""
    query = find(name)
    settled = settle(query, parameters)
    if query.computed == "centrality":
        _compute_centrality(store, query)
    return store.query(query.text, settled)


def _compute_centrality(store: Store, query: Query) -> None:
    """Where the figures are as they should be nothing is written, so that a store that may only be read answers as well."""
    from graph import centrality, stores  # noqa: PLC0415 - networkx takes its time to load

    if isinstance(store, stores.Store):
        try:
            centrality.bring_up_to_date(store)
        except stores.StoreUnavailableError as error:
            raise QuestionError(f"{query.name} must first write what it works out into the store. {error}") from error


def names(store: Store, of: str, start: str) -> list[str]:
    """Names and aliases in the graph that begin like this, of nodes of this type (or these): for who is still typing."""
    rows = store.query(_BEGINNING.format(of=of), {"start": start, "piece": f"|{start}"})
    return [row["name"] for row in rows]


_BEGINNING = """
MATCH (n:{of}) WHERE n.names CONTAINS $piece
UNWIND [n.name] + n.aliases AS name
WITH DISTINCT name
WHERE name STARTS WITH $start
RETURN name
ORDER BY name
LIMIT 50
"""


def known(store: Store, query: Query, parameter: Parameter, name: str) -> bool:
    """Whether something in the graph is called by a name that a parameter was given, or by a name of which it is a part."""
    part = f"CONTAINS ${parameter.name}" in query.text
    return bool(store.query(_CALLED.format(of=parameter.of), {"name": name if part else f"|{name}|"}))


_CALLED = """
MATCH (n:{of}) WHERE n.names CONTAINS $name
RETURN n.id AS id
LIMIT 1
"""


def near(store: Store, of: str, name: str) -> list[str]:
    """Names in the graph that are like this one, of nodes of this type (or these), most like first: for who mistyped it."""
    pieces = sorted({name[i : i + 2] for i in range(len(name) - 1)} or {name})
    rows = store.query(_NAMES.format(of=of), {"pieces": pieces})
    return get_close_matches(name, [row["name"] for row in rows], n=3, cutoff=0.5)


_NAMES = """
MATCH (n:{of})
UNWIND [n.name] + n.aliases AS name
WITH DISTINCT name
WHERE any(piece IN $pieces WHERE name CONTAINS piece)
RETURN name
ORDER BY name
"""


def settle(query: Query, given: Mapping[str, Value]) -> dict[str, Value]:
    """A value for each parameter of the query: the given one, checked, or else the default."""
    declared = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in declared:
            raise QuestionError(f"{query.name} has no parameter {name!r}; {_hint(name, declared)}")
    return {name: _checked(query, parameter, given.get(name, parameter.default)) for name, parameter in declared.items()}


def example(query: Query) -> dict[str, Value]:
    """The parameters that the example in a question's head sets."""
    words = iter(shlex.split(query.example))
    types = {f"--{p.name.replace('_', '-')}": (p.name, TYPES[p.type]) for p in query.parameters}
    return {types[option][0]: types[option][1](value) for option, value in zip(words, words, strict=True)}


def _checked(query: Query, parameter: Parameter, value: Value) -> Value:
    wanted = TYPES[parameter.type]
    if parameter.least is not None and type(value) is int and value < parameter.least:
        raise QuestionError(f"{query.name}: {parameter.name} is {value}, and should be at least {parameter.least}")
    if parameter.choices and value not in (*parameter.choices, parameter.default):
        raise QuestionError(f"{query.name}: {parameter.name} is no {value!r}; {_hint(str(value), parameter.choices)}")
    if isinstance(value, str) and "|" in value:
        raise QuestionError(f"{query.name}: {parameter.name} has a | in it, which stands between names in the stores")
    if parameter.type == "date" and value and not _is_date(value):
        raise QuestionError(f"{query.name}: {parameter.name} is a year, a month or a day such as 2019-05-21, not {value!r}")
    if type(value) is wanted or (wanted is float and type(value) is int):
        return value
    raise QuestionError(f"{query.name}: {parameter.name} is {_a(parameter.type)}, not {value!r}")


def _is_date(value: Value) -> bool:
    """Whether a value is 2019, 2019-05 or 2019-05-21, and there was such a day."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
        return False
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _hint(name: str, known: Collection[str]) -> str:
    shown = {each.upper(): each for each in known}
    near = [shown[each] for each in get_close_matches(name.upper(), shown, n=3, cutoff=0.5)]
    if near:
        return f"did you mean {' or '.join(near)}?"
    return f"there are {', '.join(known) or 'none'}" if len(known) < 10 else f"`duikou query` lists all {len(known)}"
