"""Traditional text becomes simplified without moving a character."""

from hypothesis import given
from hypothesis import strategies as st

from loaders.characters import simplified


def test_traditional_characters_become_simplified_ones() -> None:
    assert simplified("臺灣客商會見廣州市領導") == "台湾客商会见广州市领导"


def test_simplified_text_and_names_with_a_character_of_both_kinds_stay() -> None:
    assert simplified("大连市 Dalian 乾安县") == "大连市 Dalian 乾安县"


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)
