"""A small graph of two cities that every function of the page can be tried on, and what a reader does with the page.

Tests read what the page says of itself: `data-ready` on <html> when it can be used, `duikou.node(id)` for a node's place on
the screen, `duikou.written()` for the names the canvas shows and their boxes.
"""

from typing import Any

from playwright.sync_api import Page, expect

from graph.model import Edge, Graph, Node, Proof, Value


def node(label: str, name: str, *aliases: str, **properties: Value) -> Node:
    labels = {"Official": ("Person", "Official"), "City": ("Place", "City")}.get(label, (label,))
    return Node(id=f"{labels[0]}:{name}", labels=labels, properties={"name": name, "aliases": aliases, **properties})


def edge(type: str, start: Node, end: Node, *proofs: Proof, **properties: Value) -> Edge:
    return Edge(
        id=f"{type}:{start.id}:{end.id}:{properties}",
        type=type,
        start=start.id,
        end=end.id,
        properties=properties,
        evidence=proofs,
    )


def proof(article: Node, quote: str, rule: str = "plain", confidence: float = 0.9) -> Proof:
    return Proof(article=article.id, start=0, end=len(quote), quote=quote, rule=rule, confidence=confidence)


SPRING = node("Article", "两市签约", source="东安日报", date="2018-03-05", page="第1版", url="https://example.com/a")
AUTUMN = node("Article", "市长赴西陵", source="西陵晚报", date="2018-10-12")
MAYOR = node("Official", "陈立文", "立文市长")
GUEST = node("Person", "田中一")
CITY = node("City", "东安市", "东安", level="city")
OTHER = node("City", "西陵市", level="city")
FORUM = node("Event", "两市合作论坛", date="2018-03-04", venue="会展中心")
DEAL = node("Agreement", "果品采购协议", date="2018-03-04")
FIRM = node("Enterprise", "长河果业有限公司", "长河果业")
PROGRAMME = node("Programme", "东安市与西陵市对口合作")

POST = edge(
    "HOLDS_POST",
    MAYOR,
    CITY,
    proof(SPRING, "市长陈立文出席", "post.before_name", 0.95),
    proof(AUTUMN, "东安市市长陈立文率团"),
    title="市长",
    first_seen="2018-03-05",
    last_seen="2018-10-12",
)
PAIR = edge(
    "PAIRED_WITH", CITY, OTHER, proof(SPRING, "东安与西陵对口合作"), basis="对口合作", programme=PROGRAMME.id, since="2017"
)
SMALL = Graph(
    nodes=(SPRING, AUTUMN, MAYOR, GUEST, CITY, OTHER, FORUM, DEAL, FIRM, PROGRAMME),
    edges=(
        POST,
        PAIR,
        edge("ATTENDED", MAYOR, FORUM, proof(SPRING, "市长陈立文出席两市合作论坛并讲话"), roles=("出席", "讲话")),
        edge("ATTENDED", GUEST, FORUM, proof(SPRING, "田中一致辞"), roles=("致辞",)),
        edge("VISITED", MAYOR, OTHER, proof(AUTUMN, "陈立文率团来西陵考察"), roles=("率队",)),
        edge("HOSTED", CITY, FORUM, proof(SPRING, "论坛在东安举行"), **{"as": "地点"}),
        edge("SIGNED", FIRM, DEAL, proof(SPRING, "长河果业签订果品采购协议")),
        edge("PART_OF", DEAL, FORUM, proof(SPRING, "论坛上签订果品采购协议")),
        edge("PARTICIPATES_IN", CITY, PROGRAMME, proof(SPRING, "东安与西陵对口合作")),
        edge("MENTIONS", SPRING, MAYOR, count=3),
        edge("MENTIONS", AUTUMN, MAYOR, count=2),
    ),
)


def search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)


def open_card(page: Page, name: str) -> Any:
    search(page, name)
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text(name)
    return page.locator("#card")


def place(page: Page, thing: Node) -> tuple[float, float]:
    at = page.evaluate("key => duikou.node(key)", thing.id)
    return at["x"], at["y"]


def click_line(page: Page, one: Node, other: Node) -> None:
    (x1, y1), (x2, y2) = place(page, one), place(page, other)
    page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
