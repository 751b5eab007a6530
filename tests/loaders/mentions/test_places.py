"""Which words name places, and which places."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("大连与庄河市、甘井子区共建。", {"大连市", "庄河市", "甘井子区"}),
        ("沪连对口合作不断深化,上海与大连常来常往。", {"上海市", "大连市"}),
        ("苏陕协作成果丰硕。", {"江苏省", "陕西省"}),
        ("大连市欢迎客人来连考察。", {"大连市"}),
        ("大连长兴岛经济区与金普新区共建。", {"大连长兴岛经济区", "金普新区"}),
        ("高新区管委会主任高远出席。", {"大连高新技术产业园区"}),
        ("都安县与宝安区结对。", {"都安瑶族自治县", "宝安区"}),
    ],
)
def test_a_place_bears_its_official_name(text: str, places: set[str]) -> None:
    assert named(text, "Place") == places


@pytest.mark.parametrize(
    "text", ["沿海城市合作共赢。", "黄浦江奔流。", "南北结对帮扶。", "移民新区与功能区。", "全市各县区和校区。"]
)
def test_words_that_only_look_like_places_are_none(text: str) -> None:
    assert named(text, "Place") == set()


def test_a_name_that_several_cities_have_is_the_one_the_article_speaks_of() -> None:
    from sentences import statements  # noqa: PLC0415

    told = {
        s.object.name: s.properties.get("adcode") for s in statements("北京市朝阳区与沈阳市签约。") if s.object.type == "Place"
    }
    assert str(told["朝阳区"]).startswith("11")
