"""Numerals and days."""

import pytest

from loaders import calendar


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("12", 12),
        ("２０１８", 2018),
        ("十二", 12),
        ("三十一", 31),
        ("二〇一八", 2018),
        ("二零一八", 2018),
        ("二○一八", 2018),
        ("一百零八", 108),
        ("元", 1),
        ("甲", None),
        ("1十零", None),
        ("", None),
    ],
)
def test_a_numeral_is_read_in_every_way_that_papers_write_it(numeral: str, number: int | None) -> None:
    assert calendar.number(numeral) == number


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        ((2018,), "2018"),
        ((2018, 10), "2018-10"),
        ((2018, 10, 11), "2018-10-11"),
        ((2018, 13), None),
        ((2018, 2, 30), None),
        ((0,), None),
    ],
)
def test_a_day_is_as_precise_as_it_is_told_and_must_exist(parts: tuple[int, ...], iso: str | None) -> None:
    assert calendar.iso(*parts) == iso
