"""Spans of a stretch of text are those that looking at all of them would find."""

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.spans import Covered, behind_last, inside, occurrences, over, starting

offsets = st.integers(0, 30)
spans = st.tuples(offsets, st.integers(1, 5)).map(lambda s: (s[0], s[0] + s[1]))
quick = settings(deadline=None, derandomize=True)


def apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for span in sorted(found):
        if not kept or kept[-1][1] <= span[0]:
            kept.append(span)
    return kept


@quick
@given(st.lists(spans).map(sorted), offsets, offsets)
def test_a_stretch_has_the_mentions_that_start_or_lie_in_it(mentions: list[tuple[int, int]], start: int, end: int) -> None:
    assert list(starting(mentions, start, end)) == [m for m in mentions if start <= m[0] < end]
    assert inside(mentions, start, end) == [m for m in mentions if start <= m[0] < end and m[1] <= end]


@quick
@given(st.lists(spans).map(apart), spans)
def test_a_stretch_lies_in_at_most_one_mention(mentions: list[tuple[int, int]], span: tuple[int, int]) -> None:
    assert over(mentions, *span) == next((m for m in mentions if m[0] <= span[0] and span[1] <= m[1]), None)


@quick
@given(st.lists(spans), spans)
def test_what_is_covered_shares_a_character(taken: list[tuple[int, int]], span: tuple[int, int]) -> None:
    assert Covered(40, taken).overlaps(span) == any(a < span[1] and span[0] < b for a, b in taken)


@quick
@given(st.text(alphabet="江州，。；\n", max_size=30), offsets)
def test_what_is_behind_the_last_mark_is_the_part_that_goes_on(text: str, at: int) -> None:
    assert behind_last(text, "。；\n", at) == max(text.rfind(mark, 0, at) for mark in "。；\n") + 1


def test_a_mark_far_behind_is_not_looked_for() -> None:
    assert behind_last("。" + "江" * 5000, "。", 5001) > 1


def test_of_names_that_begin_at_one_place_the_longest_is_there_and_none_within_it() -> None:
    text = "江州市云县的江州市云县医院,云县"
    assert [text[a:b] for a, b in occurrences(text, {"云县", "江州市云县", "江州市云县医院"})] == [
        "江州市云县",
        "江州市云县医院",
        "云县",
    ]
    assert not list(occurrences(text, ()))
