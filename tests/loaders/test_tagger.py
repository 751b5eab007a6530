"""What a reader of the tagger's output relies on: offsets, names, independence, and the study's output.

tagger_parity.json holds what the first study of these weights gave for invented sentences, cut into the same pieces and mapped
to the same characters, and a checksum of what it gave for the seed pages; and the people (reporters too) named there.
"""

import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.lac import model
from loaders.tagger import PIECE, Token, names, tag
from seeds import ARTICLES

PARITY = json.loads(Path(__file__).with_name("tagger_parity.json").read_text("utf-8"))
SENTENCES = [row["text"] for row in PARITY["sentences"]]


def found(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.tag) for name in names(tag([text])[0])]


# ── offsets ──

texts = st.text(
    st.one_of(st.sampled_from("大连市长王在 \n\u3000，。！？、“”（）Ａ１a1·《》臺灣"), st.characters(exclude_categories=["Cs"]))
)


@settings(deadline=None)
@given(texts)
def test_tokens_stand_where_they_say_and_cover_everything_but_white_space(text: str) -> None:
    (tokens,) = tag([text])
    assert all(token.text == text[token.start : token.end] != "" for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert all(any(t.start <= n.start < n.end <= t.end for t in tokens) for n in names(tokens))


def test_a_lone_surrogate_or_a_character_beyond_the_basic_plane_is_a_character_like_any_other() -> None:
    text = "王\U00020bb7在大连\ud800会见\U0001f600客人"
    assert "".join(token.text for token in tag([text])[0]) == text


def test_nothing_gives_nothing() -> None:
    assert tag([]) == []
    assert tag(["", " \n\u3000"]) == [[], []]


# ── pieces ──


def test_a_sentence_has_the_same_tags_alone_in_company_and_inside_an_article() -> None:
    alone = [tag([sentence])[0] for sentence in SENTENCES]
    assert tag(SENTENCES) == alone
    assert tag([*reversed(SENTENCES), "大连。" * 40])[:-1] == list(reversed(alone))
    article = "\n".join(SENTENCES)
    assert [(t.text, t.tag) for t in tag([article])[0]] == [(t.text, t.tag) for tokens in alone for t in tokens]


def test_a_long_line_without_a_full_stop_is_tagged_in_pieces_that_end_at_commas() -> None:
    clause = "大连市与上海市深化对口合作，"
    (tokens,) = tag([clause * 200])
    assert "".join(t.text for t in tokens) == clause * 200
    assert {t.text for t in tokens if t.tag == "LOC"} == {"大连市", "上海市"}
    assert len(tag(["连" * 5 * PIECE])[0]) > 0


# ── names ──


def test_full_width_and_half_width_writing_give_the_same_names() -> None:
    wide = "９月１１日，大连市市长白鹤鸣（右二）会见了上海市客人。"
    narrow = "9月11日,大连市市长白鹤鸣(右二)会见了上海市客人."
    assert [n[1:] for n in names(tag([wide])[0])] == [n[1:] for n in names(tag([narrow])[0])]


def test_traditional_characters_are_read_like_simplified_ones_and_kept_as_written() -> None:
    traditional, simplified = "上海市副市長張國強在臺北會見訪問團。", "上海市副市长张国强在台北会见访问团。"
    assert [t[1:] for t in tag([traditional])[0]] == [t[1:] for t in tag([simplified])[0]]
    assert ("張國強", "PER") in found(traditional)


@pytest.mark.parametrize(
    ("token", "cleaned"),
    [
        (Token("“大连日报”", 3, 9, "ORG"), [Token("大连日报", 4, 8, "ORG")]),
        (Token("外交部、商务部", 0, 7, "ORG"), [Token("外交部", 0, 3, "ORG"), Token("商务部", 4, 7, "ORG")]),
        (Token("远帆(大连)", 0, 6, "ORG"), [Token("远帆(大连)", 0, 6, "ORG")]),
        (Token("远帆公司)", 0, 5, "ORG"), [Token("远帆公司", 0, 4, "ORG")]),
        (Token("白鹤鸣1", 0, 4, "PER"), []),
        (Token("白", 0, 1, "PER"), []),
        (Token("白鹤鸣,", 5, 9, "PER"), [Token("白鹤鸣", 5, 8, "PER")]),
        (Token("马丽娅·伊万诺娃", 0, 8, "nr"), [Token("马丽娅·伊万诺娃", 0, 8, "PER")]),
        (Token("、。", 0, 2, "LOC"), []),
        (Token("会见", 0, 2, "v"), []),
    ],
)
def test_names_are_cleaned(token: Token, cleaned: list[Token]) -> None:
    assert names([token]) == cleaned


# ── weights ──


def test_no_weight_is_too_small_for_a_normal_float() -> None:
    """With such weights a matrix product takes several times as long; the files have 256 of them."""
    weights = [array for layer in model().layers for array in layer] + [model().projection[0]]
    assert not any(np.any((array != 0) & (np.abs(array) < np.finfo(np.float32).tiny)) for array in weights)


# ── the study's figures ──


@pytest.mark.parametrize("row", PARITY["sentences"], ids=lambda row: row["text"][:12])
def test_a_sentence_has_the_tags_of_the_study(row: dict[str, str]) -> None:
    assert " ".join(f"{t.text}/{t.tag}" for t in tag([row["text"]])[0]) == row["tokens"]


@pytest.mark.parametrize("name", sorted(PARITY["pages"]))
def test_a_seed_page_has_the_tags_of_the_study(name: str) -> None:
    (tokens,) = tag([ARTICLES.joinpath(name).read_text("utf-8")])
    sequence = " ".join(f"{t.text}/{t.tag}" for t in tokens)
    assert hashlib.sha256(sequence.encode()).hexdigest() == PARITY["pages"][name]


def test_people_on_the_seed_pages_are_found() -> None:
    hits = wanted = given_back = 0
    for page, people in PARITY["people"].items():
        text = ARTICLES.joinpath(page).read_text("utf-8")
        gold = {match.span() for match in re.finditer("|".join(sorted(people, key=len, reverse=True)), text)}
        spans = {(n.start, n.end) for n in names(tag([text])[0]) if n.tag == "PER"}
        hits, wanted, given_back = hits + len(gold & spans), wanted + len(gold), given_back + len(spans)
    assert hits / given_back >= 0.98
    assert hits / wanted >= 0.99
