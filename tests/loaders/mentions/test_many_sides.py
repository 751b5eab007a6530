"""Agreements of more than two, whom words like 「三方」 point to."""

import pytest
from sentences import facts


@pytest.mark.parametrize(
    "text",
    [
        "5月8日,来的是大连市、鞍山市和沈阳市。三方在会议备忘录上签了字。",
        "5月8日,这边来的是大连市、鞍山市,那边来的是沈阳市。三方共同签署会议备忘录。",
    ],
)
def test_three_sides_are_those_that_the_sentence_before_lists(text: str) -> None:
    assert {who for who, name in facts(text, "SIGNED") if name.endswith("备忘录")} == {"大连市", "鞍山市", "沈阳市"}


def test_sides_of_another_number_are_not_pointed_to() -> None:
    text = "5月8日,来的是大连市、鞍山市。三方在会议备忘录上签了字。"
    assert facts(text, "SIGNED") == set()
