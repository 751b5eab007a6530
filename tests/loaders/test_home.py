"""Whose paper a page is."""

import pytest

from loaders.home import full_name, infer_home


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("本报讯(扬州晚报记者高远)昨日,市委书记林深会见了来扬考察的客人。", "扬州市"),
        ("市委书记林深率团赴榆林。扬州市与榆林市签署协议,榆林市委书记江海出席。林深说,扬州愿意。扬州的企业来得多。", "扬州市"),
        ("县委书记高远、云阳县县长林深出席。我县与威海市结对。云阳人感谢威海。", "云阳县"),
        ("榆林市党政代表团来我市考察。市委书记高远会见代表团。榆林客人看望扬州企业。扬州欢迎榆林客人。", "扬州市"),
        ("我市与榆林市座谈。榆林市委书记林深说,榆林感谢扬州。市长高远出席。会议在扬州举行。", "扬州市"),
        ("来澳参访的青年说,澳门人热情。北京客人离澳。", "澳门特别行政区"),
        ("省委书记高远会见客人。浙江愿深化合作。", "浙江省"),
        ("扬州市与榆林市合作情况\n来源:扬州市商务局\n推介会在榆林举行,副市长高远作推介。", "扬州市"),
        ("扬州市与榆林市合作情况\n来源:新华社\n推介会在榆林举行,副市长高远作推介。", "榆林市"),
        ("天下着雨。", None),
        ("", None),
    ],
)
def test_a_page_belongs_to_the_place_it_calls_ours(text: str, home: str | None) -> None:
    assert infer_home(text) == home


def test_two_cities_told_alike_leave_the_home_open() -> None:
    assert infer_home("扬州市与榆林市签署协议。") is None


@pytest.mark.parametrize(
    ("said", "home"),
    [
        ("大连", "大连市"),
        ("上海市金山区", "金山区"),
        ("辽宁省大连市西岗区", "西岗区"),
        ("大连金山角", None),
        ("大连市某某区", None),
    ],
)
def test_a_home_may_be_said_with_what_it_lies_in(said: str, home: str | None) -> None:
    assert full_name(said) == home
