from calibration import learned_from
from readings import SETS
from sentences import statements

from loaders.confidence import weights


def sure_of(text: str, type_: str, subject: str) -> float:
    return next(s.confidence for s in statements(text) if s.type == type_ and s.subject.name == subject)


def test_a_headline_is_surer_than_what_is_told_further_down() -> None:
    assert weights()["headline"] > 0 > weights()["event named elsewhere"]


def test_who_has_a_post_is_surer_than_a_bare_name() -> None:
    text = "5月19日,大连市与上海市座谈会在大连召开。大连市副市长高远出席会议,林深出席会议。"
    assert sure_of(text, "ATTENDED", "高远") > sure_of(text, "ATTENDED", "林深")


def test_every_statement_is_sure_to_a_degree() -> None:
    text = "5月19日,大连市与上海市座谈会在大连召开。大连市副市长高远主持会议。"
    assert all(0 < s.confidence < 1 for s in statements(text) if s.type != "MENTIONS")


def test_the_same_texts_teach_the_same_weights() -> None:
    some = SETS["dev-1"][:3]
    assert learned_from(some) == learned_from(some)
