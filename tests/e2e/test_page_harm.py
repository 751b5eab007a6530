"""What would do harm: a graph full of attacks runs none of them."""

from pathlib import Path

import pytest
from e2e.conftest import OpenPage
from e2e.small import SMALL, edge, node, place, proof
from playwright.sync_api import Browser, Error, expect

from graph.exports.html import write
from graph.model import Graph

ATTACKS = (
    "</script><script>hit()</script>",
    "<!--<script>hit()//",
    "<img src=x onerror=hit()>",
    "<svg/onload=hit()>",
    "<iframe srcdoc='<script>parent.hit()</script>'>",
    "{{constructor.constructor('hit()')()}}",
    "${hit()}",
    "javascript:hit()",
    "\"onmouseover='hit()'",
    "');hit();//",
    "href=\"javascript:hit()\"",
    "<style>*{display:none}</style>",
    "<base href=//evil.example>",
    "__proto__",
    "constructor",
    "\u202egnp.exe\u2066\u200b\u200f",
    "\u2028hit()\u2029",
    "a\x00b\x1b[31mc",
    "{nodes} $& $1 $`",
)  # fmt: skip


def test_a_graph_in_which_every_string_is_an_attack_shows_text_and_runs_nothing(open_page: OpenPage) -> None:
    articles = [node("Article", a, source=a, date=a, page=a, url=f"javascript:hit('{i}')") for i, a in enumerate(ATTACKS)]
    people = [node("Person", a, f"别{a}", level=a) for a in ATTACKS]
    events = [node("Event", f"会{a}", date=a, venue=a) for a in ATTACKS]
    edges = [
        edge("ATTENDED", person, event, proof(article, f"引{a}", a), roles=(a, "constructor"), articles=1)
        for a, article, person, event in zip(ATTACKS, articles, people, events, strict=True)
    ]
    page = open_page(Graph(nodes=(*articles, *people, *events), edges=tuple(edges)), title=ATTACKS[0])
    assert page.title() == page.locator("h1").inner_text() == ATTACKS[0]
    for i, attack in enumerate(ATTACKS):
        page.mouse.click(*place(page, people[i]))
        expect(page.locator("#card .chip")).to_have_text("人物")
        shown = page.locator("#card").evaluate("card => card.textContent")
        for text in (attack, f"别{attack}", f"会{attack}", f"引{attack}"):
            assert text in shown
        assert page.locator("#card a").count() == 0
        page.keyboard.press("Escape")
        page.locator("#search").fill(attack)
        page.locator("#search").fill("")
        page.get_by_role("button", name="全图").click()
    page.get_by_role("button", name="Switch to English").click()
    assert page.locator("iframe, img, base, body style").count() == 0


def test_markup_that_was_smuggled_in_would_be_refused(browser: Browser, tmp_path: Path) -> None:
    write(SMALL, tmp_path / "graph.html")
    page = browser.new_page()
    page.goto((tmp_path / "graph.html").as_uri())
    page.wait_for_selector("html[data-ready=true]")
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.body.innerHTML = '<img src=x onerror=alert(1)>'")
    page.close()
