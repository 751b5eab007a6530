"""Branches of banks, told by what their bank is called for short."""

import pytest
from sentences import facts


def signed(text: str) -> set[str]:
    return {who for who, *_ in facts(text, "SIGNED", home="江州市")}


@pytest.mark.parametrize(
    ("branch", "short"),
    [
        ("国家开发银行云南省分行", "国开行"),
        ("中国农业发展银行云南省分行", "农发行"),
        ("中国工商银行云南省分行", "工商银行"),
        ("中国进出口银行云南省分行", "进出口银行"),
    ],
)
def test_a_bank_is_its_only_branch_in_the_article(branch: str, short: str) -> None:
    told = f"市政府与{branch}的签约仪式昨日举行。市政府与{short}签的叫《战略合作备忘录》。"
    assert signed(told) == {"江州市", branch}


def test_a_bank_by_its_full_name_or_with_several_branches_is_itself() -> None:
    told = "国家开发银行云南省分行行长高远出席。市政府与国家开发银行签署《战略合作备忘录》。"
    assert signed(told) == {"江州市", "国家开发银行"}
    told = "中国工商银行云南省分行、中国工商银行贵州省分行派员出席。市政府与工商银行签署《战略合作备忘录》。"
    assert not {"中国工商银行云南省分行", "中国工商银行贵州省分行"} & signed(told)
