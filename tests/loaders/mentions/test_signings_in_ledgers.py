"""Signings told in ledgers, tables of trade, rounds and lists that have nothing but commas."""

import pytest
from sentences import facts, named


def signed(text: str) -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home="烟台市")}
    for signer, agreement in facts(text, "SIGNED", home="烟台市"):
        who[agreement].add(signer)
    return who


def test_a_ledger_tells_each_signing_by_labels_line_by_line() -> None:
    text = (
        "洽谈周5月19日在上海市落幕。战报如下:\n◎签约台账\n"
        "编号:01\n项目名称:轴承精加工产业园\n甲方:莱阳市人民政府　乙方:上海江云轴承有限公司\n引资额:20亿元　落地:城关\n"
        "签字:莱阳市市长高远;乙方总经理林深\n"
        "编号:02\n项目名称:莱阳梨罐头加工\n甲方:莱阳市人民政府　乙方:上海远航食品集团、莱阳江海果业公司\n引资额:12亿元\n"
        "签字:莱阳市副市长秦川;乙方总经理陆原"
    )
    assert signed(text) == {
        "轴承精加工产业园": {"莱阳市", "上海江云轴承有限公司", "高远", "林深"},
        "莱阳梨罐头加工": {"莱阳市", "上海远航食品集团", "莱阳江海果业公司", "秦川", "陆原"},
    }


def test_a_ledger_of_what_is_only_talked_about_tells_no_signing() -> None:
    text = "洽谈周5月19日在上海市落幕,签约2个项目。\n在谈项目\n项目名称:轴承精加工产业园\n投资方:上海江云轴承有限公司\n落户地:莱阳市"
    assert signed(text) == {}


def test_a_table_of_buyers_and_sellers_tells_orders() -> None:
    text = (
        "5月19日,产销对接会在烟台举行。会上,三张订单当场签了:\n买家｜卖家｜货｜金额\n"
        "上海江云商超有限公司｜烟台远航食品有限公司｜海带结｜260万元\n"
        "上海市总工会、上海林深公交集团｜莱阳江海果业公司｜莱阳梨｜95万元\n"
    )
    assert signed(text) == {
        "海带结订单": {"上海江云商超有限公司", "烟台远航食品有限公司"},
        "莱阳梨订单": {"上海市总工会", "上海林深公交集团", "莱阳江海果业公司"},
    }


def test_rounds_tell_name_sides_and_signers_in_a_line() -> None:
    text = (
        "5月19日,推介会在烟台举行。会上签约:\n"
        "第一轮3号 冷链物流园项目 莱阳市人民政府——上海江海食品有限公司(会员单位),签字人高远、林深(江海食品总经理)\n"
        "第二轮1号 苹果直营店合作协议 烟台市苹果协会——莱阳市商务局,谁签的,人多没看清"
    )
    assert signed(text) == {
        "冷链物流园项目": {"莱阳市", "上海江海食品有限公司", "高远", "林深"},
        "苹果直营店合作协议": {"烟台市苹果协会", "莱阳市商务局"},
    }


def test_a_list_may_have_nothing_but_commas() -> None:
    text = (
        "5月19日,推介会在烟台举行。12个项目里,当场签约的有三个,名单印成一页:莱阳市,上海江海生物公司,鲜果罐头灌装线;"
        "莱州市,上海林深电路公司,苗木组培车间;烟台大学、上海江云学院,苹果保鲜联合实验室。"
    )
    assert signed(text) == {
        "鲜果罐头灌装线": {"莱阳市", "上海江海生物公司"},
        "苗木组培车间": {"莱州市", "上海林深电路公司"},
        "苹果保鲜联合实验室": {"烟台大学", "上海江云学院"},
    }


def test_who_does_something_else_is_in_no_list_of_signings() -> None:
    text = "5月19日,推介会在烟台举行,签约2个项目:上午到上海江海生物公司,他带着经信局局长高远,莱阳市;莱州市,上海林深电路公司负责,高远主持。"
    assert signed(text) == {}


@pytest.mark.parametrize(
    "told",
    [
        "莱阳市、莱州市,天气晴好。",
        "莱阳市,上海江海生物公司,午饭后的茶。",
        "莱阳市,上海江海生物公司,去年落户。",
        "还在谈的:莱阳市,上海江海生物公司,鲜果罐头灌装线;莱州市,上海林深电路公司,苗木组培车间。",
        "没有签的也有:莱阳市,上海江海生物公司,鲜果罐头灌装线。",
        "去年的单子是:莱阳市,上海江海生物公司,鲜果罐头灌装线。",
        "会后,莱阳市,上海江海生物公司,老厂区一角。",
    ],
)
def test_what_commas_tell_of_the_weather_or_of_other_lists_is_not_signed(told: str) -> None:
    assert signed("5月19日,推介会在烟台举行,签约三个项目。" + told) == {}


TRADE = "买家｜卖家｜货｜金额\n上海江云商超有限公司｜烟台远航食品有限公司｜海带结｜260万元\n"


@pytest.mark.parametrize("head", ["三张订单尚未签:", "三家签约。去年的成交:", "有人签收快递。\n买卖如下:"])
def test_a_table_of_trade_that_is_not_of_orders_signed_here_tells_none(head: str) -> None:
    assert facts(f"5月19日,产销对接会在烟台举行。{head}\n{TRADE}", "SIGNED", home="烟台市") == set()


def test_a_round_that_is_not_signed_and_a_signature_that_is_missing_are_left_out() -> None:
    text = (
        "5月19日,推介会在烟台举行。会上签约:\n"
        "第一轮 冷链物流园项目 莱阳市人民政府——上海江海食品有限公司,签字人高远、林深,合作五年\n"
        "第二轮 苹果直营店合作协议 烟台市苹果协会——莱阳市商务局,未签"
    )
    assert signed(text) == {"冷链物流园项目": {"莱阳市", "上海江海食品有限公司", "高远", "林深"}}


def test_a_ledger_ends_where_a_head_says_that_what_follows_is_only_in_reserve() -> None:
    text = (
        "洽谈周5月19日在上海市落幕,签约一个项目。\n项目名称:轴承产业园\n甲方:莱阳市人民政府　乙方:上海江云轴承有限公司\n"
        "以下为备选\n项目名称:罐头产业园\n甲方:莱阳市人民政府　乙方:上海远航食品有限公司\n签字:空缺"
    )
    assert signed(text) == {"轴承产业园": {"莱阳市", "上海江云轴承有限公司"}}


def test_a_team_that_signs_three_men_has_no_agreement_with_another_team() -> None:
    assert signed("球队昨天签了三个人:烟台海风队、莱阳江云队,左边锋。") == {}
