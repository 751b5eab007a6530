"""Bodies that bear a foreign name, and what only looks like one of theirs."""

import pytest
from sentences import facts


@pytest.mark.parametrize("school", ["利奥·西姆普芬职业学校", "埃里克·冯·林登职业学校"])
def test_a_school_bears_the_name_before_it_and_nobody_of_that_name_signs(school: str) -> None:
    told = f"云州大学与德国{school}签署《合作协议》。"
    assert {who for who, *_ in facts(told, "SIGNED")} == {"云州大学", school}


def test_a_place_that_only_describes_a_city_is_no_friend() -> None:
    told = "大连市与北九州市结好多年。大连与这座福冈县的小城结为友城,已有四十年。"
    assert {fact[:2] for fact in facts(told, "PAIRED_WITH", home="大连市")} == {("北九州市", "大连市")}


def test_a_school_that_is_to_be_opened_is_not_visited() -> None:
    told = "市长高远在云县调研。外国语学校年内到云县办分校。"
    assert not any("分校" in fact[1] for fact in facts(told, "VISITED", home="江州市"))
