"""Traditional text becomes simplified without moving a character."""

from hypothesis import given
from hypothesis import strategies as st

from loaders.characters import simplified, with_full_stops


def test_traditional_characters_become_simplified_ones() -> None:
    assert simplified("臺灣客商會見廣州市領導") == "台湾客商会见广州市领导"


def test_simplified_text_and_names_with_a_character_of_both_kinds_stay() -> None:
    assert simplified("大连市 Dalian 乾安县") == "大连市 Dalian 乾安县"


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


def test_a_text_with_points_for_its_full_stops_gets_full_stops() -> None:
    assert (
        with_full_stops("市长高远主持.副市长林深(挂职)出席.\n共签约11.5亿元.")
        == "市长高远主持。副市长林深(挂职)出席。\n共签约11.5亿元。"
    )


def test_a_point_stays_where_there_are_full_stops_or_in_a_number() -> None:
    for text in ("让.杜邦来访。皮埃尔.马丁同行。", "共11.5亿元,3.高远", "仅此一句."):
        assert with_full_stops(text) == text
