"""Posts that the article tells when it has named their holder already, and those of a division of the Corps."""

import pytest
from sentences import facts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("林国栋没笑。这位庄河市商会会长说,该送市场了。", {("林国栋", "庄河市商会", "会长")}),
        (
            "林国栋没笑。这位辽宁省援疆指挥部总指挥,同时是庄河市委副书记,待了两年。",
            {("林国栋", "辽宁省援疆指挥部", "总指挥"), ("林国栋", "庄河市", "市委副书记")},
        ),
        ("林国栋没笑。这位庄河市市长高远鹏说,该送市场了。", {("高远鹏", "庄河市", "市长")}),
        ("林国栋没笑。这位庄河市市长的老师说,该送市场了。", set()),
        (
            "沈阳商工会议所会长高大焕原定同来,换成副会长李京淑随团。",
            {("高大焕", "沈阳商工会议所", "会长"), ("李京淑", "沈阳商工会议所", "副会长")},
        ),
        ("林国栋没笑。江海市一位商会会长说,该送市场了。", set()),
    ],
)
def test_this_one_is_who_was_named_last(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "新疆生产建设兵团第六师五家渠市党委书记、政委高远,师市党委副书记、师长、市长林深陪同。",
            {
                ("高远", "五家渠市", "党委书记"),
                ("高远", "五家渠市", "政委"),
                ("林深", "五家渠市", "党委副书记"),
                ("林深", "五家渠市", "师长"),
                ("林深", "五家渠市", "市长"),
            },
        ),
        ("兵团六十六团结对十年,六十六团党委书记高远介绍情况。", {("高远", "六十六团", "党委书记")}),
        ("新疆生产建设兵团第五师双河市领导高远出席。", {("高远", "双河市", "市领导")}),
    ],
)
def test_a_division_of_the_corps_is_its_city(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST", home=None) == posts
