"""A graph of the ontology's shape, made by a seed, of whatever size: 100,000 nodes and 400,000 edges unless told otherwise.

As in a real one a few people, places and bodies stand in very many relations and most in one or two; some names are those of two
people, some events are told by one outlet only. For what is measured on stores and questions; `made.py` has statements instead.

    python benchmarks/synthetic.py [NODES [EDGES]]

counts what is in it.
"""

import sys
from collections import Counter
from random import Random
from typing import Any

from graph.model import Edge, Graph, Node, Proof
from graph.ontology import BASES, EDGE_TYPES

NODES = {
    "Article": 0.2,
    "Event": 0.2,
    "Person": 0.25,
    "Enterprise": 0.15,
    "Agreement": 0.1,
    "Organization": 0.07,
    "Place": 0.02,
    "Programme": 0.01,
}
EDGES = {
    "MENTIONS": 0.38,
    "ATTENDED": 0.25,
    "HOLDS_POST": 0.1,
    "VISITED": 0.07,
    "SIGNED": 0.06,
    "PART_OF": 0.06,
    "HOSTED": 0.06,
    "PARTICIPATES_IN": 0.01,
    "PAIRED_WITH": 0.01,
}
# With 2 the first hundredth of all names has a tenth of all relations, with 1.3 a thirtieth.
SKEW = {"Event": 1.5, "Agreement": 1.5, "Article": 1.5, "Programme": 1.3}
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "一二三四五六七八九十百千万东南西北山水木金火土日月星风云雨雪"
ENDINGS = {"Enterprise": "公司", "Organization": "局", "Event": "座谈会", "Agreement": "合作协议", "Programme": "对口合作"}
TITLES = ("市长", "副市长", "市委书记", "市委副书记", "局长", "秘书长", "区长", "主任")
OUTLETS = ("海滨日报", "山阴日报", "江州晚报", "云阳日报", "河阳新闻网")
QUOTE = "市委副书记、市长与来访的客人就深化对口合作、扩大农产品产销对接交换了意见,并见证有关协议签署。"


def graph(nodes: int = 100_000, edges: int = 400_000, seed: int = 1) -> Graph:
    """The graph of this size and seed."""
    random = Random(seed)
    cast = {type_: [_node(random, type_, n) for n in range(max(8, round(share * nodes)))] for type_, share in NODES.items()}
    named = {type_: [node.id for node in some] for type_, some in cast.items()}
    dates = {node.id: str(node.properties["date"]) for node in cast["Article"]}
    found: dict[str, Edge] = {}
    for type_, share in EDGES.items():
        wanted, before = round(share * edges), len(found)
        while len(found) < before + wanted:
            edge = _edge(random, type_, named, dates)
            found.setdefault(edge.id, edge)
    everyone = (node for some in cast.values() for node in some)
    return Graph(
        nodes=tuple(sorted(everyone, key=lambda node: node.id)), edges=tuple(sorted(found.values(), key=lambda edge: edge.id))
    )


def _day(random: Random) -> str:
    return f"{random.randint(2012, 2025)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


def _node(random: Random, type_: str, number: int) -> Node:
    labels: tuple[str, ...] = (type_,)
    properties: dict[str, Any] = {"name": f"第{number}{ENDINGS.get(type_, '篇')}", "aliases": ()}
    if type_ == "Person":
        properties["name"] = random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=3))
        labels = (type_, "Official") if random.random() < 0.4 else labels
    elif type_ == "Place":
        level = "city" if number % 4 == 0 else "county"
        properties |= {"name": f"{_chinese(number)}{'市' if level == 'city' else '县'}", "aliases": (_chinese(number),)}
        properties["level"] = level
        labels = (type_, "City") if level == "city" else labels
    elif type_ == "Programme":
        properties["kind"] = random.choice(BASES[:4])
    elif type_ == "Event":
        properties |= {"date": _day(random), "outlets": 1 + int(random.random() ** 3 * 4)}
    elif type_ == "Agreement":
        properties |= {"date": _day(random), "outlets": 1, "modality": random.choice(("已签", "拟签", "意向"))}
        if random.random() < 0.5:
            properties |= {"amount": float(random.randint(1, 900) * 1_000_000), "currency": "人民币"}
    elif type_ == "Article":
        properties |= {"date": _day(random), "source": random.choice(OUTLETS), "path": f"{number}.txt"}
    return Node(id=f"{type_}:{properties['name']}#{number}", labels=labels, properties=properties)


def _chinese(number: int) -> str:
    return "".join(GIVEN[int(digit)] for digit in str(number))


def _edge(random: Random, type_: str, named: dict[str, list[str]], dates: dict[str, str]) -> Edge:
    declared = EDGE_TYPES[type_]
    start = end = _pick(random, named, declared.sources)
    while end == start:
        end = _pick(random, named, declared.targets)
    if not declared.directed:
        start, end = sorted((start, end))
    proofs = _proofs(random, named["Article"], dates) if declared.evidenced else ()
    properties = _properties(random, type_, [dates[proof.article] for proof in proofs])
    key = "|".join(str(properties[name]) for name in declared.key)
    return Edge(id=f"{type_}|{start}|{end}|{key}", type=type_, start=start, end=end, properties=properties, evidence=proofs)


def _pick(random: Random, named: dict[str, list[str]], types: tuple[str, ...]) -> str:
    """One of these types, mostly the first, and one of its names, the first of them more often."""
    type_ = types[0] if random.random() < 0.6 else random.choice(types)
    names = named[type_]
    return names[int(len(names) * random.random() ** SKEW.get(type_, 2))]


def _proofs(random: Random, articles: list[str], dates: dict[str, str]) -> tuple[Proof, ...]:
    found = {random.choice(articles) for _ in range(1 if random.random() < 0.7 else 3)}
    return tuple(
        Proof(article=article, start=at, end=at + len(QUOTE), quote=QUOTE, rule="made", confidence=sure)
        for article in sorted(found, key=lambda article: (dates[article], article))
        for at, sure in [(random.randrange(2000), random.choice((0.6, 0.8, 0.9, 0.97)))]
    )


def _properties(random: Random, type_: str, days: list[str]) -> dict[str, Any]:
    if type_ == "MENTIONS":
        return {"count": random.randint(1, 5), "forms": (QUOTE[:4],)}
    properties: dict[str, Any] = {"articles": len(days)}
    if type_ == "ATTENDED":
        properties["roles"] = random.choice((("出席",), ("主持",), ("出席", "讲话"), ("签约",)))
    elif type_ == "VISITED":
        properties["roles"] = random.choice((("考察",), ("率队", "考察"), ("陪同",)))
    elif type_ == "HOSTED":
        properties["as"] = random.choice(("地点", "主办", "承办"))
    elif type_ == "PAIRED_WITH":
        properties |= {"basis": random.choice(BASES), "since": str(random.randint(1996, 2020))}
    elif type_ == "HOLDS_POST":
        properties |= {"title": random.choice(TITLES), "first_seen": days[0], "last_seen": days[-1]}
    return properties


def main(nodes: int = 100_000, edges: int = 400_000) -> None:
    made = graph(nodes, edges)
    for counts in (Counter(node.labels[0] for node in made.nodes), Counter(edge.type for edge in made.edges)):
        print(sum(counts.values()), dict(counts))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
