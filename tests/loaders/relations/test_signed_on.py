"""When an agreement was signed."""

import pytest
from sentences import statements


def day(text: str) -> object:
    stated = statements(text, date="2021-05-20")
    return next(s.properties.get("date") for s in stated if s.type == "MENTIONS" and s.object.type == "Agreement")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("5月18日,港口合作论坛在大连召开。会上,大连远航集团与上海云港公司签署《港口合作协议》。", "2021-05-18"),
        ("昨日,大连远航集团与上海云港公司签署《港口合作协议》。", "2021-05-19"),
        ("2015年,大连远航集团与上海云港公司签署《港口合作协议》。", "2015"),
        ("5月18日,港口合作论坛召开。大连远航集团与上海云港公司签署《2019年港口合作协议》。", "2021-05-18"),
        ("5月18日,两市市长会谈。两市2006年结好,大连市与上海市签署《港口合作协议》。", None),
        ("5月18日,港口合作论坛召开。大连远航集团与上海云港公司拟签署《港口合作协议》。", None),
    ],
)
def test_an_agreement_has_the_day_that_is_told_of_it(text: str, signed: str | None) -> None:
    assert day(text) == signed
