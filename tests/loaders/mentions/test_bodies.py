"""Which words name enterprises and other bodies."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("走进大连海帆船舶有限公司参观。", {"大连海帆船舶有限公司"}),
        ("海澜电子(大连)有限公司与江海银行签约。", {"海澜电子(大连)有限公司", "江海银行"}),
        ("大连海帆船舶制造股份有限公司投产。海帆船舶董事长高远说,海帆公司会再来。", {"大连海帆船舶制造股份有限公司"}),
        ("大连海帆塑料有限公司获奖。海帆塑料有限公司很高兴。", {"大连海帆塑料有限公司"}),
    ],
)
def test_an_enterprise_bears_its_fullest_name(text: str, bodies: set[str]) -> None:
    assert named(text, "Enterprise") == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("市商务局局长高远出席。", {"大连市商务局"}),
        ("庄河市经济商务和信息化局局长高远出席。", {"庄河市经济商务和信息化局"}),
        ("团市委书记高远出席。", {"共青团大连市委"}),
        ("南非驻华大使高远来访。", {"南非驻华大使馆"}),
        ("大连市人大常委会主任高远出席。", set()),
        ("大连市人民政府主办。", set()),
        ("这是一所综合性研究所。", set()),
        ("优化产业布局,加强干部队伍建设。", set()),
    ],
)
def test_an_organization_is_what_someone_is_of_not_an_organ_of_the_place(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") == bodies
