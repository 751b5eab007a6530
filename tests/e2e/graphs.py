"""Graphs of any size in the ontology's shape, made up by a seed: places and officials, their events, agreements and
visits, with quoted evidence. Names are put together from common characters and belong to nobody.
"""

from functools import cache
from hashlib import sha256
from itertools import islice
from random import Random

from graph.model import Edge, Graph, Node, Proof, Value
from graph.ontology import EDGE_TYPES

FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜"
GIVEN = "文明志强海波建国晓红春秋立新永安思远广平德清云山子涵若水长林"
PLACES = "东安江宁石桥白水清溪南岭北川云台金沙梅园松原龙泉凤台平湖柳河"
TRADES = ("农业", "港务", "装备", "医药", "旅游", "果品", "钢铁", "渔业")
MEETINGS = ("对口合作座谈会", "高层联席会议", "产业合作推介会", "干部人才交流座谈会", "友城交流论坛", "项目签约仪式")
POSTS = ("市委书记", "市长", "副市长", "市人大常委会主任", "发展改革委主任", "副省长")
SHARES = (
    ("Official", 26),
    ("Person", 6),
    ("City", 12),
    ("Place", 4),
    ("Enterprise", 17),
    ("Organization", 9),
    ("Programme", 2),
)


@cache
def make(count: int, seed: int = 1, relations: int = 0) -> Graph:
    """A graph of `count` nodes beside its articles, with two or three relations a node, or with at least so many in all."""
    return _Maker(Random(seed)).graph(count, relations)


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.by_label: dict[str, list[str]] = {}

    def graph(self, count: int, relations: int) -> Graph:
        for number in range(max(2, count // 20)):
            self.article(number)
        for label, share in SHARES:
            for number in range(max(2, count * share // 100)):
                self.node(label, self.name(label, number))
        happenings = count - sum(len(ids) for label, ids in self.by_label.items() if label != "Article")
        for number in range(max(0, happenings)):
            self.event(number) if number % 24 < 17 else self.agreement(number)
        self.posts()
        self.pairings()
        for number in range(max(0, relations - len(self.edges))):
            self.visit(number)
        self.mentions()
        return Graph(nodes=tuple(sorted(self.nodes.values(), key=_id)), edges=tuple(sorted(self.edges.values(), key=_id)))

    # ---- nodes

    def node(self, label: str, name: str, **properties: Value) -> str:
        labels = {"Official": ("Person", "Official"), "City": ("Place", "City")}.get(label, (label,))
        key = f"{labels[0]}:{sha256(name.encode()).hexdigest()[:16]}"
        if key not in self.nodes:
            if labels[0] == "Place":
                properties |= {"level": "city" if label == "City" else "county"}
            self.nodes[key] = Node(id=key, labels=labels, properties={"name": name, "aliases": (), **properties})
            self.by_label.setdefault(label, []).append(key)
        return key

    def name(self, label: str, number: int) -> str:
        pick = self.random.choice
        word = PLACES[number * 2 % len(PLACES) :][:2] + ("" if number * 2 < len(PLACES) else GIVEN[number % len(GIVEN)])
        if label in ("Official", "Person"):
            return pick(FAMILIES) + pick(GIVEN) + pick(GIVEN) + (f"·{number}" if number % 50 == 49 else "")
        return {
            "City": f"{word}{number // 12 or ''}市",
            "Place": f"{word}{number // 12 or ''}县",
            "Enterprise": f"{word}{pick(TRADES)}集团有限公司{number // 8 or ''}",
            "Organization": f"{word}{pick(TRADES)}商会{number // 8 or ''}",
            "Programme": f"{word}市与{pick(PLACES)}州市对口合作{number or ''}",
        }[label]

    def article(self, number: int) -> None:
        date = f"20{15 + number % 10}-{1 + number % 12:02}-{1 + number * 7 % 28:02}"
        name = f"两市深化合作 第{number + 1}批项目签约"
        self.node(
            "Article", name, date=date, source="东安日报", path=f"articles/{number:04}.txt", url="https://example.com/news"
        )

    def event(self, number: int) -> None:
        date = self.date()
        key = self.node("Event", f"第{number + 1}届{self.random.choice(MEETINGS)}", date=date)
        host, *guests = self.some("City", 3, number)
        self.edge("HOSTED", host, key, **{"as": "地点"})
        for person in self.some("Official", self.random.randint(3, 8), number) + self.some("Person", number % 3, number):
            self.edge("ATTENDED", person, key, roles=("出席", "讲话") if number % 3 else ("会见",))
        for body in self.random.sample(self.by_label["Enterprise"] + self.by_label["Organization"], 2):
            self.edge("ATTENDED", body, key, roles=("出席",))
        for guest in guests:
            self.edge("VISITED", self.some("Official", 1, number)[0], guest, roles=("率队",))
        if number % 3 == 0:
            self.edge("PART_OF", key, self.some("Programme", 1, number)[0])

    def agreement(self, number: int) -> None:
        key = self.node("Agreement", f"{self.random.choice(TRADES)}合作框架协议（第{number + 1}号）", date=self.date())
        for party in self.random.sample(self.by_label["Enterprise"], 2) + self.random.sample(self.by_label["Organization"], 1):
            self.edge("SIGNED", party, key)
        for city in self.some("City", 2, number):
            self.edge("SIGNED", city, key)
        if events := self.by_label.get("Event"):
            self.edge("PART_OF", key, self.random.choice(events[-12:]))

    # ---- edges

    def posts(self) -> None:
        for number, official in enumerate(self.by_label["Official"]):
            city = self.some("City", 1, number)[0]
            first = self.date()
            self.edge(
                "HOLDS_POST",
                official,
                city,
                title=POSTS[number % len(POSTS)],
                first_seen=first,
                last_seen=max(first, self.date()),
            )

    def pairings(self) -> None:
        cities = self.by_label["City"]
        for number, programme in enumerate(self.by_label["Programme"]):
            pair = sorted(self.some("City", 2, number))
            if pair[0] != pair[-1]:
                self.edge("PAIRED_WITH", pair[0], pair[1], basis="对口合作", programme=programme)
            for city in pair:
                self.edge("PARTICIPATES_IN", city, programme)
        for county in self.by_label["Place"]:
            self.edge("PAIRED_WITH", *sorted([county, self.random.choice(cities)]), basis="结对帮扶")

    def visit(self, number: int) -> None:
        """Somebody visits a firm that he has not been to."""
        before = len(self.edges)
        while len(self.edges) == before:
            visitor, firm = self.some("Official", 1, number)[0], self.some("Enterprise", 1, number)[0]
            self.edge("VISITED", visitor, firm, roles=("考察",))

    def mentions(self) -> None:
        named = {(p.article, end) for e in list(self.edges.values()) for p in e.evidence for end in (e.start, e.end)}
        for article, node in sorted(named):
            self.edge("MENTIONS", article, node, count=1)

    def edge(self, type: str, start: str, end: str, **properties: Value) -> None:
        key = "|".join([type, start, end, *(str(properties.get(name, "")) for name in EDGE_TYPES[type].key)])
        proofs: tuple[Proof, ...] = ()
        if type != "MENTIONS":
            names = "与".join(str(self.nodes[end].properties["name"]) for end in (start, end))
            quote = f"{self.date()}消息,{names}之间({EDGE_TYPES[type].zh})一事引起关注,双方将在产业、人才等方面深化合作。"
            articles = sorted({self.random.choice(self.by_label["Article"]) for _ in range(self.random.randint(1, 2))})
            proofs = tuple(
                Proof(article=a, start=10, end=10 + len(quote), quote=quote, rule=f"{type.lower()}.plain", confidence=0.9)
                for a in articles
            )
            properties |= {"articles": len(proofs)}
        identity = f"{type}:{sha256(key.encode()).hexdigest()[:16]}"
        self.edges[identity] = Edge(id=identity, type=type, start=start, end=end, properties=properties, evidence=proofs)

    def some(self, label: str, count: int, number: int) -> list[str]:
        """Some nodes of a label: mostly from one neighbourhood, so that the graph has communities."""
        ids = self.by_label[label]
        groups = max(1, len(self.by_label["City"]) // 4)
        near = list(islice(ids, number % groups, None, groups)) or ids
        return [self.favourite(near if self.random.random() < 0.85 else ids) for _ in range(count)]

    def favourite(self, ids: list[str]) -> str:
        """One of them, the first far oftener than the last: some cities are in every paper."""
        return ids[int(len(ids) * self.random.random() ** 2)]

    def date(self) -> str:
        return f"20{self.random.randint(15, 24)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"


def _id(thing: Node | Edge) -> str:
    return thing.id
