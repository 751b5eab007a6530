"""The tagger's odds that a person's name stands at a place, for each end."""

from loaders.lattice import NEVER
from loaders.tagger import Tagged, read


def odds(tagged: Tagged, at: int) -> list[float]:
    return tagged.lattice.person(at, 6)


def test_the_likeliest_name_is_the_one_that_the_tagger_finds() -> None:
    (tagged,) = read(["江州市市长林国强出席会议。"])
    name = next(t for t in tagged.tokens if t.tag == "PER")
    found = odds(tagged, name.start)
    assert found[len(name.text)] == max(found) > -0.1


def test_other_ends_have_their_odds_too() -> None:
    (tagged,) = read(["省农业局局长林福来到场。"])
    found = odds(tagged, 6)
    assert min(found[2], found[3]) > -5 > max(found[1], found[4])


def test_offsets_are_those_of_the_text_that_the_sentence_is_cut_from() -> None:
    (here, there) = read(["市长林国强出席。", "市长林国强出席。"], [0, 100])
    assert odds(here, 2) == odds(there, 102)
    assert odds(there, 2) == [NEVER] * 7


def test_a_name_may_begin_a_text_and_end_it() -> None:
    (tagged,) = read(["林国强"])
    assert odds(tagged, 0)[3] > -0.5
    assert odds(tagged, 0)[4:] == [NEVER] * 3


def test_a_text_in_pieces_has_odds_in_each() -> None:
    (tagged,) = read(["市长林国强致辞。 局长江海洋主持。"])
    assert odds(tagged, 2)[3] > -1
    assert odds(tagged, 11)[3] > -1
