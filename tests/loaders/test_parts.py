"""A long article is read in parts, and what those state is what the article does."""

import pytest

from graph.model import Article, Statement
from loaders import parts
from loaders.extract import extract
from loaders.parts import LONGEST_PART

PARAGRAPH = "9月11日,江州市市长高远在大连会见了大连市副市长林深。\n"


def article(text: str) -> Article:
    return Article(id="Article:1", path="a.txt", sha256="", text=text, body=len("两市会谈\n"), date="2018-09-12", home="大连市")


def told(statements: list[Statement]) -> list[tuple[str, str, str]]:
    return [(s.subject.name, s.type, s.object.name) for s in statements if s.type != "MENTIONS"]


def test_the_parts_are_the_article_and_end_with_paragraphs() -> None:
    whole = article("两市会谈\n" + PARAGRAPH * 1_000)
    found = list(parts.parts(whole))
    assert "".join(part.article.text for part in found) == whole.text
    assert all(part.article.text == whole.text[part.start :][: len(part.article.text)] for part in found)
    assert all(len(part.article.text) <= LONGEST_PART and part.article.text.endswith("\n") for part in found)
    assert [part.article.body for part in found] == [whole.body] + [0] * (len(found) - 1)


@pytest.mark.parametrize(("text", "last"), [("会" * 25_000, "会"), ("会。" * 12_500, "。"), ("会,会、" * 7_000, ",、")])
def test_a_text_without_line_ends_is_parted_at_the_best_mark_it_has(text: str, last: str) -> None:
    found = [part.article.text for part in parts.parts(article(text))]
    assert "".join(found) == text
    assert all(len(part) <= LONGEST_PART and part[-1] in last for part in found)


def test_a_part_said_again_says_nothing_new_but_that_it_is_said_so_often() -> None:
    once, often = (extract(article("两市会谈\n" + PARAGRAPH * n)) for n in (1, 1_000))
    assert told(often) == told(once)
    assert [s.evidence for s in often] == [s.evidence for s in once]
    counts = {s.object.name: s.properties["count"] for s in often if s.type == "MENTIONS"}
    assert counts["高远"] == 1_000
    assert counts["江州市"] == 1_000


def test_what_a_later_part_says_is_quoted_from_where_it_stands() -> None:
    text = "两市会谈\n" + "各方反应良好。" * 3_000 + "\n" + PARAGRAPH
    found = extract(article(text))
    assert ("高远", "HOLDS_POST", "江州市") in told(found)
    assert all(text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in found)
    assert min(s.evidence.start for s in found if s.type == "HOLDS_POST") > 20_000
