"""An article cut into sentences."""

from graph.model import Article
from loaders.document import LONGEST_SENTENCE, read


def sentences(text: str) -> list[str]:
    document = read(Article(id="Article:x", path="x.txt", sha256="x", text=text))
    return [document.of(sentence) for sentence in document.sentences]


def test_a_sentence_takes_its_end_mark_and_closing_quotes_along() -> None:
    assert sentences("高远说:“欢迎。”\n两市签约;林深出席") == ["高远说:“欢迎。”", "两市签约;", "林深出席"]


def test_a_run_without_an_end_is_read_in_pieces_that_end_with_a_comma_and_lose_nothing() -> None:
    text = "大连市市长高远会见庄河市林深," * 400
    pieces = sentences(text)
    assert "".join(pieces) == text
    assert all(len(piece) <= LONGEST_SENTENCE and piece.endswith("林深,") for piece in pieces)


def test_a_run_without_any_mark_is_read_in_pieces_too() -> None:
    assert [len(piece) for piece in sentences("连" * 4500)] == [2000, 2000, 500]
