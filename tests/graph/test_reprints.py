"""Which articles print another's text again."""

from itertools import permutations

from readings import IDENTITY

from graph.reprints import Sketched, originals, sketch

TEXT = (IDENTITY / "i06.txt").read_text(encoding="utf-8")
AGAIN = (IDENTITY / "i07.txt").read_text(encoding="utf-8")
OTHERS = [path.read_text(encoding="utf-8") for path in sorted(IDENTITY.glob("i*.txt")) if path.stem not in ("i06", "i07")]


def test_a_reprint_with_a_few_words_changed_is_of_the_first_that_printed_it() -> None:
    articles = [Sketched("乙", "2018-10-20", sketch(AGAIN)), Sketched("甲", "2018-10-19", sketch(TEXT))]

    assert [dict(originals(order)) for order in permutations(articles)] == [{"乙": "甲"}, {"乙": "甲"}]


def test_two_reports_of_one_event_in_other_words_are_two() -> None:
    articles = [Sketched(str(i), f"2020-01-{i + 1:02}", sketch(text)) for i, text in enumerate(OTHERS)]

    assert originals(articles) == {}


def test_spaces_and_punctuation_make_no_other_text() -> None:
    articles = [Sketched("甲", None, sketch(TEXT)), Sketched("乙", None, sketch(TEXT.replace("，", ",").replace("。", "。 ")))]

    assert originals(articles) == {"甲": "乙"}


def test_a_text_of_a_few_words_is_nobodys_reprint() -> None:
    assert originals([Sketched("甲", None, sketch("更正")), Sketched("乙", None, sketch("更正"))]) == {}
