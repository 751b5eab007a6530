"""Who holds which post where."""

import pytest
from sentences import facts, statements


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("大连市委副书记、市长高远出席。", {("高远", "大连市", "市委副书记"), ("高远", "大连市", "市长")}),
        ("省委常委、大连市委书记高远主持。", {("高远", "辽宁省", "省委常委"), ("高远", "大连市", "市委书记")}),
        ("市委书记高远出席。", {("高远", "大连市", "市委书记")}),
        ("市领导高远、林深、江海参加。", {(p, "大连市", "市领导") for p in ("高远", "林深", "江海")}),
        ("高远、林深等市领导参加。", {(p, "大连市", "市领导") for p in ("高远", "林深")}),
        (
            "上海市人大常委会主任高远,副主任林深出席。",
            {("高远", "上海市", "市人大常委会主任"), ("林深", "上海市", "市人大常委会副主任")},
        ),
        ("江海市场监管局。同济大学教授高远演讲。", {("高远", "同济大学", "教授")}),
        ("同济大学海洋研究中心主任高远演讲。", {("高远", "同济大学", "海洋研究中心主任")}),
        ("商务部亚洲司副司长高远致辞。", {("高远", "商务部", "亚洲司副司长")}),
        ("市发展改革局局长高远汇报。", {("高远", "大连市发展改革局", "局长")}),
        ("法国驻武汉总领事高远致辞。", {("高远", "法国驻武汉总领事馆", "总领事")}),
        ("大连金普新区管委会主任高远出席。", {("高远", "金普新区", "管委会主任")}),
        ("大连海帆船舶有限公司董事长高远表示欢迎。", {("高远", "大连海帆船舶有限公司", "董事长")}),
        ("大连海帆船舶有限公司中国区总经理高远表示欢迎。", {("高远", "大连海帆船舶有限公司", "中国区总经理")}),
        ("庄河市委常委、副市长(挂职)高远汇报。", {("高远", "庄河市", "市委常委"), ("高远", "庄河市", "副市长")}),
        ("高远(庄河市副市长)汇报。", {("高远", "庄河市", "副市长")}),
        ("带队的张志远,现任庄河市副市长。", {("张志远", "庄河市", "副市长")}),
        ("高远为大连市人民政府副市长;", {("高远", "大连市", "副市长")}),
        ("活动由高远主持,他是庄河市副市长。", {("高远", "庄河市", "副市长")}),
        ("上海市市长高远,副市长林深出席。", {("高远", "上海市", "市长"), ("林深", "上海市", "副市长")}),
        ("在大连理工大学,校长高远介绍了情况。", {("高远", "大连理工大学", "校长")}),
    ],
)
def test_a_post_is_read_as_on_a_name_card(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    "text",
    [
        "原大连市市长高远回忆。",
        "时任庄河市副市长的高远曾率团来访。",
        "加强干部交流,推动领导见面。",
        "嘉宾高远出席。",
    ],
)
def test_a_post_of_another_time_or_none_is_left(text: str) -> None:
    assert facts(text, "HOLDS_POST") == set()


def test_a_singular_post_is_not_shared_by_the_names_behind() -> None:
    assert facts("市长高远、林深出席。", "HOLDS_POST") == {("高远", "大连市", "市长")}


def test_who_holds_a_public_post_is_an_official_and_a_manager_is_not() -> None:
    told = statements("副市长高远会见大连海帆船舶有限公司董事长林深。")
    labels = {s.object.name: s.properties.get("labels") for s in told if s.type == "MENTIONS" and s.object.type == "Person"}
    assert labels == {"高远": ("Official",), "林深": None}


def test_traditional_characters_are_read_and_given_back() -> None:
    assert facts("大連市市長高遠會見來賓。", "HOLDS_POST") == {("高遠", "大连市", "市長")}
