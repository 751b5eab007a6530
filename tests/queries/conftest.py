"""An invented graph, small enough to know by heart: two cities, what they did together and what was written about it."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from asked import GRAPHS

from graph.model import Edge, Graph, Node, Proof
from graph.stores import open_store
from queries.library import Store

_REPORT, _FORUM, _APPOINTED = "Article:report", "Article:forum", "Article:appointed"


def node(label: str, name: str, *aliases: str, also: str = "", **properties: str) -> Node:
    labels = (label, also) if also else (label,)
    return Node(id=f"{label}:{name}", labels=labels, properties={"name": name, "aliases": aliases, **properties})


def edge(
    start: str, type: str, end: str, *articles: str, at: int = 0, key: str = "", **properties: str | int | tuple[str, ...]
) -> Edge:
    evidence = tuple(
        Proof(article=a, start=at, end=at + 4, quote=f"{type} 见 {a}", rule="by-hand", confidence=0.9) for a in articles
    )
    return Edge(
        id="|".join((type, start, end, key)),
        type=type,
        start=start,
        end=end,
        properties={"articles": len(articles), **properties},
        evidence=evidence,
    )


def hosted(place: str, event: str, article: str, how: str) -> Edge:
    as_: dict[str, Any] = {"as": how}
    return edge(place, "HOSTED", event, article, key=how, **as_)


NODES = (
    node("Person", "周明远", "老周", also="Official"),
    node("Person", "高启文", also="Official"),
    node("Person", "林若水", also="Official"),
    node("Person", "何田"),
    node("Place", "江州市", "江州", "江", also="City", level="city"),
    node("Place", "云岭市", "云岭", also="City", level="city"),
    node("Place", "望海区", level="county"),
    node("Enterprise", "江州远航机械有限公司", "远航"),
    node("Enterprise", "云岭茶业有限公司"),
    node("Enterprise", "蓝湾食品有限公司"),
    node("Organization", "江州大学"),
    node("Programme", "江州市与云岭市对口合作", "江云对口合作", kind="对口合作"),
    node("Programme", "江州市与云岭市友好城市", kind="友好城市"),
    node("Event", "首届江云合作论坛", date="2019-09", venue="望海会堂"),
    node("Event", "江州·云岭对口合作座谈会", "座谈会", date="2020-05-10"),
    node("Event", "产销对接签约仪式"),
    node("Agreement", "茶叶采购协议", date="2020-05-10"),
    node("Agreement", "农机合作框架协议"),
    node("Agreement", "食品冷链合作备忘录"),
    Node(
        id=_REPORT, labels=("Article",), properties={"name": "两市座谈", "aliases": (), "date": "2020-05-11", "path": "r.txt"}
    ),
    Node(id=_FORUM, labels=("Article",), properties={"name": "论坛开幕", "aliases": (), "date": "2019-09-03", "path": "f.txt"}),
    Node(id=_APPOINTED, labels=("Article",), properties={"name": "任命", "aliases": (), "date": "2020-01-02", "path": "a.txt"}),
)

_ZHOU, _GAO, _LIN, _HE = "Person:周明远", "Person:高启文", "Person:林若水", "Person:何田"
_JIANG, _YUN, _WANGHAI = "Place:江州市", "Place:云岭市", "Place:望海区"
_MACHINES, _TEA, _FOOD = "Enterprise:江州远航机械有限公司", "Enterprise:云岭茶业有限公司", "Enterprise:蓝湾食品有限公司"
_PROGRAMME, _FRIENDS = "Programme:江州市与云岭市对口合作", "Programme:江州市与云岭市友好城市"
_FORUM_EVENT, _TALK, _SIGNING = "Event:首届江云合作论坛", "Event:江州·云岭对口合作座谈会", "Event:产销对接签约仪式"
_TEA_DEAL, _MACHINE_DEAL, _FOOD_DEAL = "Agreement:茶叶采购协议", "Agreement:农机合作框架协议", "Agreement:食品冷链合作备忘录"

EDGES = (
    edge(
        _ZHOU,
        "HOLDS_POST",
        _JIANG,
        _FORUM,
        _REPORT,
        key="市委书记",
        title="市委书记",
        first_seen="2019-09-03",
        last_seen="2020-05-11",
    ),
    edge(_GAO, "HOLDS_POST", _JIANG, _FORUM, key="副市长", title="副市长", first_seen="2019-09-03", last_seen="2019-09-03"),
    edge(
        _GAO,
        "HOLDS_POST",
        _JIANG,
        _APPOINTED,
        _REPORT,
        key="市长",
        title="市长",
        first_seen="2020-01-02",
        last_seen="2020-05-11",
    ),
    edge(_LIN, "HOLDS_POST", _YUN, _REPORT, key="市长", title="市长", first_seen="2020-05-11", last_seen="2020-05-11"),
    edge(
        _HE,
        "HOLDS_POST",
        "Organization:江州大学",
        _FORUM,
        key="教授",
        title="教授",
        first_seen="2019-09-03",
        last_seen="2019-09-03",
    ),
    edge(_ZHOU, "ATTENDED", _FORUM_EVENT, _FORUM, at=10, roles=("出席",)),
    edge(_GAO, "ATTENDED", _FORUM_EVENT, _FORUM, at=20, roles=("主持",)),
    edge(_HE, "ATTENDED", _FORUM_EVENT, _FORUM, at=30, roles=("演讲",)),
    edge(_ZHOU, "ATTENDED", _TALK, _REPORT, at=40, roles=("出席", "讲话")),
    edge(_LIN, "ATTENDED", _TALK, _REPORT, at=50, roles=("出席", "讲话")),
    edge(_GAO, "ATTENDED", _TALK, _REPORT, at=60, roles=("主持",)),
    edge(_TEA, "ATTENDED", _SIGNING, _REPORT, at=90, roles=("签约",)),
    hosted(_WANGHAI, _FORUM_EVENT, _FORUM, "地点"),
    hosted(_JIANG, _FORUM_EVENT, _FORUM, "主办"),
    hosted(_JIANG, _TALK, _REPORT, "地点"),
    edge(_TEA, "SIGNED", _TEA_DEAL, _REPORT),
    edge(_FOOD, "SIGNED", _TEA_DEAL, _REPORT),
    edge(_FOOD, "SIGNED", _FOOD_DEAL, _FORUM),
    edge(_FOOD_DEAL, "PART_OF", _FORUM_EVENT, _FORUM),
    edge(_MACHINES, "SIGNED", _MACHINE_DEAL, _REPORT),
    edge(_YUN, "SIGNED", _MACHINE_DEAL, _REPORT),
    edge(_LIN, "SIGNED", _MACHINE_DEAL, _REPORT),
    edge(_YUN, "PAIRED_WITH", _JIANG, _FORUM, _REPORT, key="对口合作", basis="对口合作", programme=_PROGRAMME),
    edge(_YUN, "PAIRED_WITH", _JIANG, _APPOINTED, key="友好城市", basis="友好城市", programme=_FRIENDS),
    edge(_JIANG, "PARTICIPATES_IN", _PROGRAMME, _REPORT),
    edge(_YUN, "PARTICIPATES_IN", _PROGRAMME, _REPORT),
    edge(_JIANG, "PARTICIPATES_IN", _FRIENDS, _APPOINTED),
    edge(_YUN, "PARTICIPATES_IN", _FRIENDS, _APPOINTED),
    edge(_FORUM_EVENT, "PART_OF", _PROGRAMME, _FORUM),
    edge(_TALK, "PART_OF", _PROGRAMME, _REPORT),
    edge(_SIGNING, "PART_OF", _TALK, _REPORT),
    edge(_TEA_DEAL, "PART_OF", _SIGNING, _REPORT),
    edge(_MACHINE_DEAL, "PART_OF", _PROGRAMME, _REPORT),
    edge(_LIN, "VISITED", _MACHINES, _REPORT, roles=("率队", "考察")),
    edge(_LIN, "VISITED", "Organization:江州大学", _REPORT, roles=("考察",)),
    edge(_GAO, "VISITED", _MACHINES, _REPORT, roles=("陪同",)),
    edge(_GAO, "VISITED", "Organization:江州大学", _REPORT, roles=("陪同",)),
    edge(_ZHOU, "VISITED", _MACHINES, _APPOINTED, roles=("考察",)),
    Edge(
        id=f"MENTIONS|{_REPORT}|{_ZHOU}",
        type="MENTIONS",
        start=_REPORT,
        end=_ZHOU,
        properties={"count": 3, "forms": ("周明远", "老周")},
    ),
)

GRAPH = Graph(nodes=tuple(sorted(NODES, key=lambda n: n.id)), edges=tuple(sorted(EDGES, key=lambda e: e.id)))


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("sample") / "store"
    with open_store(folder) as opened:
        opened.sync(GRAPH)
        yield opened


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Store]]:
    """The graphs on which the questions' examples are answered, by name."""
    with ExitStack() as opened:
        stores = {name: opened.enter_context(open_store(tmp_path_factory.mktemp(name) / "store")) for name in GRAPHS}
        for name, store in stores.items():
            store.sync(GRAPHS[name]())
        yield stores
