"""A house paper speaks of itself as 我校 or 集团: whoever it tells apart from itself has none of its posts."""

import pytest
from sentences import facts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "大连理工大学校长高远一行来我校访问。校党委书记林深,副校长江海与来宾座谈。",
            {("高远", "大连理工大学", "校长")},
        ),
        (
            "集团公司与市水务集团签署战略合作框架协议\n集团党委书记、董事长高远与市水务集团党委书记林深出席。",
            {("林深", "大连市水务集团", "党委书记")},
        ),
        (
            "医院与庄河市人民医院签署对口支援协议\n我院院长高远与庄河市人民医院院长林深签订了协议。",
            {("林深", "庄河市人民医院", "院长")},
        ),
        (
            "高远代表集团公司与庄河市政府、大连招金集团签订协议。\n大连招金集团董事长林深,集团公司党委委员、副总经理江海参加。",
            {("林深", "大连招金集团", "董事长")},
        ),
        # who is named first, and not joined to it, is itself
        (
            "大连理工大学与大连海事大学签约。我校校长高远、大连海事大学校长林深出席。",
            {("高远", "大连理工大学", "校长"), ("林深", "大连海事大学", "校长")},
        ),
        (
            "大连海云集团与庄河云港集团签约仪式在集团会议室举行。庄河云港集团董事长高远到访。",
            {("高远", "庄河云港集团", "董事长")},
        ),
    ],
)
def test_those_told_apart_from_the_house_have_none_of_its_posts(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_a_house_named_by_nothing_is_not_the_next_one_named() -> None:
    told = "大连海事大学林国栋校长一行莅临我校访问。林深校长欢迎。校党委书记江海与庄河滨海学院院长秦川在座。"
    assert facts(told, "HOLDS_POST") == {("林国栋", "大连海事大学", "校长"), ("秦川", "庄河滨海学院", "院长")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "3月12日,驻札幌总领事高远拜会札幌市市长森川一郎。",
            {("高远", "中国驻札幌总领事馆", "总领事"), ("森川一郎", "札幌市", "市长")},
        ),
        ("驻札幌总领事让·莫罗来访。", set()),
        ("德国驻沪总领事高远来访。", {("高远", "德国驻沪总领事馆", "总领事")}),
        ("驻沪总领事高远来访。", set()),
        (
            "日本札幌市市长森川一郎先生、某某大区市长马丁·杜朗先生作了讲话。",
            {("森川一郎", "札幌市", "市长")},
        ),
    ],
)
def test_posts_abroad_are_of_no_place_at_hand(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts
