"""What an article says that things are or were called elsewhere: misprints that it puts right, and names that were changed."""

import pytest
from sentences import facts, statements


def other_names(text: str) -> dict[str, tuple[str, ...]]:
    """By name, the other names that the article gives."""
    told = [s for s in statements(text) if "also" in s.properties]
    return {s.object.name: s.properties["also"] for s in told}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报昨日将大连市副市长高远的名字误作“高原”,特此更正。", {"高远": ("高原",)}),
        ("文中误将大连市副市长高远写成“高原”,向读者致歉。", {"高远": ("高原",)}),
        ("昨日一文中“高原”应为“高远”。大连市副市长高远出席。", {"高远": ("高原",)}),
        ("文中“大连市副市长高原”应为“大连市副市长高远”。", {"高远": ("高原",)}),
        ("大连市副市长高远误为高原,现予更正。", {"高远": ("高原",)}),
        ("大连市副市长“李国强”应为“李国祥”。", {"李国祥": ("李国强",)}),
        (
            "大连市副市长高远出席第三届大连果蔬博览会,博览会昨日开幕。本报将本届误作“第四届大连果蔬博览会”。",
            {"第三届大连果蔬博览会": ("第四届大连果蔬博览会",)},
        ),
        ("市长高远将“项目年”改作“服务年”。", {}),
        ("文中“六盘水”应为“六安”。", {}),
        ("高远说,“云港路”应为“云海路”。", {}),
    ],
)
def test_a_wrong_name_is_of_whom_it_was_put_right_for(text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert other_names(text) == names


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("云港环保集团有限公司的前身是大连远航机械有限公司。", "云港环保集团有限公司", "大连远航机械有限公司"),
        ("云港环保集团,原名大连远航机械有限公司。", "云港环保集团", "大连远航机械有限公司"),
        ("云港环保集团(曾用名:大连远航机械有限公司)开工。", "云港环保集团", "大连远航机械有限公司"),
        ("云港环保集团有限公司以前叫大连远航机械有限公司。", "云港环保集团有限公司", "大连远航机械有限公司"),
        ("云港智能装备股份有限公司五年前还叫远航模具,如今有三家工厂。", "云港智能装备股份有限公司", "远航模具"),
        ("大连远航机械有限公司5月更名为云港环保集团有限公司。", "云港环保集团有限公司", "大连远航机械有限公司"),
        ("大连远航机械有限公司,2019年5月经批准更名为云港集团。", "云港集团", "大连远航机械有限公司"),
        ("大连远航机械有限公司(现云港环保集团有限公司)开工。", "云港环保集团有限公司", "大连远航机械有限公司"),
        ("去年改名云港环保集团的大连远航机械有限公司开工。", "云港环保集团", "大连远航机械有限公司"),
        ("云港食品股份有限公司董事长高远说,公司就是三年前的远航食品厂。", "云港食品股份有限公司", "远航食品厂"),
        ("云港食品有限公司是由海城远航食品厂改制而来的。", "云港食品有限公司", "海城远航食品厂"),
        ("云港食品有限公司,上月由海城远航食品厂更名而来。", "云港食品有限公司", "海城远航食品厂"),
        ("从海城远航食品厂改制而来的云港食品有限公司开工。", "云港食品有限公司", "海城远航食品厂"),
        ("大连远航职业学院升格为大连远航大学。", "大连远航大学", "大连远航职业学院"),
    ],
)
def test_a_body_has_its_former_name_too(text: str, new: str, old: str) -> None:
    assert other_names(text) == {new: (old,)}


@pytest.mark.parametrize(
    "text",
    [
        "大连远航机械有限公司与云港环保集团有限公司签约。",
        "大连远航机械有限公司与江海机械有限公司合并为云港环保集团有限公司。",
        "大连远航公司由上海云港公司的子公司发展而来。",
        "云港公司与从远航公司发展的客户云海公司签约。",
        "大连远航公司原董事长高远去年到云港公司。",
    ],
)
def test_bodies_that_have_to_do_with_each_other_are_not_one(text: str) -> None:
    assert other_names(text) == {}


def test_a_misprint_names_whom_it_means_and_nobody_else() -> None:
    told = statements("本报将大连市副市长高远的名字误作“高原”。")
    people = {s.object.name: s.properties["forms"] for s in told if s.object.type == "Person" and s.type == "MENTIONS"}

    assert people == {"高远": ("高原", "高远")}


def test_a_report_printed_again_is_of_the_place_of_the_paper_that_wrote_it() -> None:
    assert facts("据《六盘水日报》10月19日报道 副市长高远出席。", "HOLDS_POST", home="大连市") == {
        ("高远", "六盘水市", "副市长")
    }


def test_chambers_of_people_from_one_place_are_told_apart_by_where_they_are() -> None:
    text = "上海市大连商会会长高远、山东省大连商会会长林深出席。会上,德国大连商会会长江海发言。大连市商务局介绍情况,市商务局局长云山出席。"
    assert facts(text, "HOLDS_POST") == {
        ("高远", "上海市大连商会", "会长"),
        ("林深", "山东省大连商会", "会长"),
        ("江海", "德国大连商会", "会长"),
        ("云山", "大连市商务局", "局长"),
    }
