"""Whose paper a page is."""

import pytest

from loaders.home import infer_home


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("本报讯(扬州晚报记者高远)昨日,市委书记林深会见了来扬考察的客人。", "扬州市"),
        ("市委书记林深率团赴榆林。扬州市与榆林市签署协议,榆林市委书记江海出席。林深说,扬州愿意。扬州的企业来得多。", "扬州市"),
        ("县委书记高远、云阳县县长林深出席。我县与威海市结对。云阳人感谢威海。", "云阳县"),
        ("天下着雨。", None),
        ("", None),
    ],
)
def test_a_page_belongs_to_the_place_it_calls_ours(text: str, home: str | None) -> None:
    assert infer_home(text) == home


def test_two_cities_told_alike_leave_the_home_open() -> None:
    assert infer_home("扬州市与榆林市签署协议。") is None
