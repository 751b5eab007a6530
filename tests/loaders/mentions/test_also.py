"""What an article says that things are or were called elsewhere."""

import pytest
from sentences import statements


def also(text: str) -> dict[str, tuple[str, ...]]:
    """By name, the other names that the article gives."""
    told = [s for s in statements(text) if "also" in s.properties]
    return {s.object.name: s.properties["also"] for s in told}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报昨日将大连市副市长高远的名字误作“高原”,特此更正。", {"高远": ("高原",)}),
        ("文中误将大连市副市长高远写成“高原”,向读者致歉。", {"高远": ("高原",)}),
        ("昨日一文中“高原”应为“高远”。大连市副市长高远出席。", {"高远": ("高原",)}),
        (
            "大连市副市长高远出席第三届大连果蔬博览会,博览会昨日开幕。本报将本届误作“第四届大连果蔬博览会”。",
            {"第三届大连果蔬博览会": ("第四届大连果蔬博览会",)},
        ),
        ("云港环保集团有限公司的前身是大连远航机械有限公司。", {"云港环保集团有限公司": ("大连远航机械有限公司",)}),
        ("大连远航机械有限公司5月更名为云港环保集团有限公司。", {"云港环保集团有限公司": ("大连远航机械有限公司",)}),
        ("云港食品股份有限公司董事长高远说,公司就是三年前的远航食品厂。", {"云港食品股份有限公司": ("远航食品厂",)}),
        ("云港食品有限公司是由海城远航食品厂改制而来的。", {"云港食品有限公司": ("海城远航食品厂",)}),
        ("大连远航机械有限公司与云港环保集团有限公司签约。", {}),
        ("市长高远将“项目年”改作“服务年”。", {}),
    ],
)
def test_other_names_are_those_the_article_gives(text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert also(text) == names


def test_a_misprint_names_whom_it_means_and_nobody_else() -> None:
    told = statements("本报将大连市副市长高远的名字误作“高原”。")
    people = {s.object.name: s.properties["forms"] for s in told if s.object.type == "Person" and s.type == "MENTIONS"}

    assert people == {"高远": ("高原", "高远")}


def test_a_report_printed_again_is_of_the_place_of_the_paper_that_wrote_it() -> None:
    told = statements("据《六盘水日报》10月19日报道 副市长高远出席。", home="大连市")

    assert [(s.subject.name, s.object.name) for s in told if s.type == "HOLDS_POST"] == [("高远", "六盘水市")]
