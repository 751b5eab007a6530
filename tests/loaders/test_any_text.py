"""Whatever the text is, reading it returns: statements whose quotes stand where they say, and which a graph takes."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.fold.tables import statement_table
from graph.model import Article
from loaders.extract import extract
from seeds import ARTICLES

GOLD = sorted(Path(__file__).parent.parent.joinpath("gold", "dev").glob("*.txt"))
NEWS = [page.read_text("utf-8") for page in sorted(ARTICLES.iterdir(), key=lambda p: p.name)]
NEWS += [file.read_text("utf-8") for file in GOLD]
few = settings(max_examples=30, deadline=None, derandomize=True)

# Words with which the rules begin, and what breaks them apart.
PHRASES = """
大连市 上海 江州市 甘井子区 沪连 日本 我市 两市 双方 市委书记 副市长 董事长 主任 等市领导 高远 林深 王明 代表团 一行
安德烈·鲍里索夫 江海有限公司 商务局 大学 驻沈阳总领事馆 该公司 对口合作 东西部协作 友好城市 示范区 结对 对口支援
出席 会见 主持 率 陪同 考察 走进 签署 签约 致辞 举行 召开 揭牌 分别 先后 还有 座谈会 论坛 签约仪式 开幕式 合作协议
8月24日 昨日 次日 2018年 去年 周三 会上 1. （一） 12,
"""
WORDS = [*PHRASES.split(), *"市省县区州旗盟长会团局委的与和在为是将、，。；：（）“”《》〈·—()\u3000\n \t|▲"]


def read(text: str, body: int = 0) -> None:
    article = Article(id="Article:1", path="a.txt", sha256="", text=text, body=body, date="2020-08-25", home="大连市")
    statements = list(extract(article))
    if not any("\ud800" <= c <= "\udfff" for c in text):  # half a character is refused before it is read
        statement_table(statements)
    for statement in statements:
        told = statement.evidence
        assert 0 <= told.start <= told.end <= len(text)
        assert told.quote == text[told.start : told.end]


@few
@given(st.lists(st.sampled_from(WORDS), max_size=80).map("".join), st.integers(0, 60))
def test_words_of_the_genre_in_any_order_are_read(text: str, body: int) -> None:
    read(text, min(body, len(text)))


@few
@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=200))
def test_random_chinese_is_read(text: str) -> None:
    read(text)


@few
@given(st.text(st.characters(), max_size=200))
def test_random_characters_are_read(text: str) -> None:
    read(text)


@few
@given(st.binary(max_size=300), st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_random_bytes_are_read(raw: bytes, encoding: str) -> None:
    read(raw.decode(encoding, errors="replace"))


def deleted(chance: random.Random, pieces: list[str]) -> list[str]:
    return [piece for piece in pieces if chance.random() > 0.3]


def doubled(chance: random.Random, pieces: list[str]) -> list[str]:
    return [piece for piece in pieces for _ in range(chance.choice([1, 1, 1, 2, 3]))]


def swapped(chance: random.Random, pieces: list[str]) -> list[str]:
    return chance.sample(pieces, len(pieces))


CHANGES: list[Callable[[random.Random, list[str]], list[str]]] = [deleted, doubled, swapped]


@few
@given(
    st.sampled_from(NEWS),
    st.sampled_from(CHANGES),
    st.sampled_from([r"[^。\n]*[。\n]", r"[^，、。\n]*[，、。\n]", r"(?s).{1,7}"]),
    st.integers(),
)
def test_news_with_pieces_deleted_doubled_and_swapped_is_read(
    news: str, change: Callable[[random.Random, list[str]], list[str]], piece: str, seed: int
) -> None:
    text = "".join(change(random.Random(seed), re.findall(piece, news)))
    read(text[:1_000], min(20, len(text)))


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\u3000\n\u3000", "\0", "\ud800", "。", "、" * 3_000, "(" * 3_000, "“" * 3_000, "的" * 3_000]
)
def test_texts_of_nothing_are_read(text: str) -> None:
    read(text)
