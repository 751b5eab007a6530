"""A graph in which every string is an attack: names, aliases, properties, roles, quotes, rules, headlines, outlets, paths and
addresses of articles, the page's title. All are shown as text, none does anything.

attacks.json has each with its kind. What would run calls hit(), which is not there: an error, and so a noise to `open_page`, which lets
no test pass during which the page asked the network for anything, opened a dialog, wrote to the console or threw.
"""

import csv
import io
import json
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from e2e.conftest import OpenPage
from e2e.small import edge, node, proof
from e2e.test_page_save import saved
from playwright.sync_api import Page

from graph.model import Graph, Node

ATTACKS: dict[str, str] = json.loads((Path(__file__).parent / "attacks.json").read_text("utf-8"))
TYPES = ("Person", "Event", "Enterprise", "Agreement", "City", "Programme")
UNDONE = """() => ({
    scripts: document.querySelectorAll("script").length,
    foreign: [...document.querySelectorAll("iframe, img, image, object, embed, base, link, video, audio, form, body style, template")].map((e) => e.outerHTML),
    handlers: [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some(({ name }) => name.startsWith("on"))).map((e) => e.outerHTML),
    addresses: [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).filter((href) => !/^(#|https?:)/.test(href)),
    hit: typeof hit,
})"""
CARD_OF = """async (key) => {
    location.hash = `node=${encodeURIComponent(key)}`;
    await new Promise((done) => setTimeout(done, 20));
    document.querySelectorAll("#card details").forEach((fold) => { fold.open = true; });
    await new Promise((done) => setTimeout(done, 5));
    return document.getElementById("card").textContent;
}"""

FOLLOW = """async (fragments) => {
    for (const fragment of fragments) {
        location.hash = fragment;
        await new Promise((done) => setTimeout(done, 5));
    }
}"""


def things(number: int, attack: str) -> list[Node]:
    more = {
        "Event": {"date": attack, "venue": attack},
        "Agreement": {"date": attack, "modality": attack, "currency": attack},
        "City": {"level": attack, "adcode": attack},
        "Programme": {"kind": attack, "since": attack},
    }
    made = [node(type_, attack, f"{attack}又称", **more.get(type_, {})) for type_ in TYPES]
    return [thing.model_copy(update={"id": f"{thing.id}#{number}"}) for thing in made]


def hostile() -> Graph:
    nodes: list[Node] = []
    edges = []
    for number, attack in enumerate(ATTACKS.values()):
        address = (
            attack if attack.lower().startswith(("javascript", "data", "vbscript", "file", "blob")) else f"javascript:{attack}"
        )
        article = node("Article", attack, source=attack, date=attack, page=attack, path=attack, url=address)
        article = article.model_copy(update={"id": f"{article.id}#{number}"})
        person, event, firm, deal, city, programme = things(number, attack)
        said = proof(article, f"{attack}原文", attack)
        nodes += [article, person, event, firm, deal, city, programme]
        edges += [
            edge("ATTENDED", person, event, said, roles=(attack, "constructor"), corrected_by=(attack,)),
            edge("HOLDS_POST", person, city, said, title=attack, first_seen=attack, last_seen=attack, ended_by=attack),
            edge("SIGNED", firm, deal, said, modality=attack),
            edge("PARTICIPATES_IN", city, programme, said),
            edge("PART_OF", event, programme, said),
            edge("MENTIONS", article, person, count=1),
        ]
    return Graph(nodes=tuple(nodes), edges=tuple(edges))


GRAPH = hostile()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(GRAPH, title="<script>hit()</script>{{ 7*7 }}\u202e")


def expect_nothing_done(page: Page, scripts: int) -> None:
    assert page.evaluate(UNDONE) == {"scripts": scripts, "foreign": [], "handlers": [], "addresses": [], "hit": "undefined"}


@pytest.fixture
def scripts(open_page: OpenPage) -> int:
    """How many scripts there are in a page without any attack."""
    count: int = open_page(Graph(nodes=(), edges=())).locator("script").count()
    return count


def test_there_are_a_hundred_kinds_of_attack_and_more() -> None:
    assert len(ATTACKS) == len(set(ATTACKS.values())) >= 100


def test_the_title_is_text(page: Page) -> None:
    assert page.title() == page.locator("h1").text_content() == "<script>hit()</script>{{ 7*7 }}\u202e"


def test_cards_of_every_type_show_attacks_as_text(scripts: int, page: Page) -> None:
    for number, attack in enumerate(ATTACKS.values()):
        thing = things(number, attack)[number % len(TYPES)]
        shown = page.evaluate(CARD_OF, thing.id)
        for text in (attack, f"{attack}又称", f"{attack}原文", f"《{attack}》", f"规则 {attack}"):
            assert text in shown, (thing.id, text)
    assert page.locator("#card a").count() == 0
    expect_nothing_done(page, scripts)


def test_every_attack_can_be_searched_for(scripts: int, page: Page) -> None:
    found = []
    for kind, attack in ATTACKS.items():
        page.locator("#search").fill(attack)
        hits = page.locator("#hits").text_content() or ""
        if page.locator("#found").is_visible():
            assert attack in hits, kind
            found.append(kind)
    assert len(found) > 110  # all but what nothing can be seen of
    expect_nothing_done(page, scripts)


def test_filters_tables_and_languages_show_attacks_as_text(scripts: int, page: Page) -> None:
    page.keyboard.press("t")
    for kind in ("实体", "关系"):
        page.locator("#table").get_by_role("button", name=kind, exact=True).click()
        while page.get_by_role("button", name="下一页").is_enabled():
            page.get_by_role("button", name="下一页").click()
        expect_nothing_done(page, scripts)
    page.keyboard.press("t")
    page.get_by_role("button", name="Switch to English").click()
    page.locator("#theme").click()
    page.emulate_media(media="print")
    expect_nothing_done(page, scripts)
    page.emulate_media(media="screen")


def test_an_address_full_of_attacks_opens_the_page_as_it_is(scripts: int, open_page: OpenPage) -> None:
    names = ("node", "line", "path", "hide", "without", "asof", "at", "place", "table", "lang", "theme")
    fragments = [f"#{'&'.join(f'{name}={quote(attack)}' for name in names)}" for attack in ATTACKS.values()]
    for fragment in fragments[::20]:
        page = open_page(GRAPH, title="图谱", fragment=fragment)
    page.evaluate(FOLLOW, fragments)
    expect_nothing_done(page, scripts)
    assert page.locator("#card h2").count() == 0


def test_what_is_saved_holds_attacks_as_text_too(page: Page, tmp_path: Path) -> None:
    for kind in ("关系与原文 CSV", "实体 CSV"):
        path = saved(page, kind, tmp_path)
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        assert len(rows) > len(ATTACKS)
        cells = [cell for row in rows for cell in row]
        assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")] == []
        assert {f"'{attack}" for kind, attack in ATTACKS.items() if kind.startswith("formula")} & set(cells)
    drawing = ElementTree.parse(saved(page, "矢量图 SVG", tmp_path)).getroot()
    assert {element.tag.rpartition("}")[2] for element in drawing.iter()} <= {
        "svg",
        "g",
        "path",
        "rect",
        "text",
        "clipPath",
        "defs",
    }
    assert not [name for element in drawing.iter() for name in element.attrib if name.startswith("on") or "href" in name]
