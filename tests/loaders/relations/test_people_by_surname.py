"""People whom the article goes on to call by their surname and post, and posts of people from Japan."""

import pytest
from sentences import attended, facts, named

_CAME = "庄河市商会会长何敬远、副会长孙立帆到场。大连市会见团到了,日中友好协会会长森川弘一也在。"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("孙副会长主持签约仪式。", {"孙立帆"}),
        ("当晚何会长主持签约仪式。", {"何敬远"}),
        ("森川会长主持签约仪式。", {"森川弘一"}),
        ("孙、何两位会长主持签约仪式。", set()),
    ],
)
def test_a_surname_with_a_post_is_the_one_who_has_it(told: str, who: set[str]) -> None:
    assert {person for people in attended(_CAME + told).values() for person in people} & {"孙立帆", "何敬远", "森川弘一"} >= who


def test_a_surname_run_into_its_post_is_no_name() -> None:
    assert "孙副" not in named(_CAME + "午后由孙副会长坐镇,孙副会长签字。", "Person")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "日本熊本市的客人到了。市长森川一郎没有坐车,大连市市长高远会见了他们。",
            {("森川一郎", "熊本市", "市长"), ("高远", "大连市", "市长")},
        ),
        (
            "3月12日,长崎。总领事高远拜会市长原野史彦。那是1980年长崎市与福州市结为友好城市时送的。",
            {("原野史彦", "长崎市", "市长")},
        ),
        ("日本熊本市的客人到了。市长欧阳小川会见了他们。", {("欧阳小川", "大连市", "市长")}),
    ],
)
def test_one_with_a_japanese_name_has_his_post_in_japan(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") >= posts
