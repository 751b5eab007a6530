"""Who sits on the other side of the table, and who is called 乙方 in a sentence of its own."""

import pytest
from sentences import facts, named


def signed(text: str) -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home="烟台市")}
    for signer, agreement in facts(text, "SIGNED", home="烟台市"):
        who[agreement].add(signer)
    return who


def test_one_signs_with_each_of_those_across_what_is_called_alike() -> None:
    text = (
        "5月19日,烟台学院签约。烟台学院副校长高远从第一张桌子坐到第二张,笔没有换,对面的人换了两位:莱阳市人民医院院长林深,莱州市中医院院长秦川。"
        "两份文本一个名字,都叫《合作框架协议》。"
    )
    assert signed(text) == {
        "烟台学院与莱阳市人民医院合作框架协议": {"烟台学院", "莱阳市人民医院", "高远", "林深"},
        "烟台学院与莱州市中医院合作框架协议": {"烟台学院", "莱州市中医院", "高远", "秦川"},
    }


@pytest.mark.parametrize(
    "across",
    ["另一支笔先后交到莱阳银行行长林深、莱州银行行长秦川手里", "对面依次是莱阳银行行长林深、莱州银行行长秦川"],
)
def test_each_across_signs_what_his_own_bank_is_party_to(across: str) -> None:
    text = f"5月19日,烟台市政府与莱阳银行签了《授信协议》,与莱州银行签了《信贷备忘录》。烟台市副市长高远连签两次,{across}。"
    told = signed(text)
    assert {"林深", "莱阳银行"} <= told["授信协议"]
    assert {"秦川", "莱州银行"} <= told["信贷备忘录"]
    assert "秦川" not in told["授信协议"]


def test_who_only_sits_across_signs_nothing() -> None:
    text = "5月19日,烟台远航公司与上海江云公司签订《供货合同》。高远说,对面是老朋友。会后吃饭,对面坐着莱阳市市长林深。"
    assert signed(text) == {"供货合同": {"烟台远航公司", "上海江云公司"}}


def test_the_second_side_may_have_a_sentence_of_its_own() -> None:
    text = "5月19日签约。《农贸市场共建协议》,甲方是莱阳市城厢街道,一早就来了;乙方是上海江海家居集团,总裁林深签字。"
    assert signed(text) == {"农贸市场共建协议": {"城厢街道", "上海江海家居集团", "林深"}}


@pytest.mark.parametrize(
    "sits",
    [
        "晚上吃饭,对面依次是莱阳银行行长林深、烟台市副市长高远。",
        "对面换了一批记者,莱阳银行行长林深已经离开。",
        "散场时两人又见面,对面是莱阳银行行长林深。",
        "签字时对面坐的是观礼的莱阳银行行长林深。",
    ],
)
def test_who_sits_across_at_dinner_or_watches_signs_nothing(sits: str) -> None:
    assert signed("5月19日,烟台市政府与莱阳银行签订《授信协议》。" + sits) == {"授信协议": {"烟台市", "莱阳银行"}}


def test_a_customer_of_the_second_side_and_one_who_does_not_sign_sign_nothing() -> None:
    told = "5月19日签约。《农贸市场共建协议》,甲方是莱阳市城厢街道,一早就来了;乙方是上海江海家居集团"
    assert "上海江海家居集团" not in signed(told + "的老客户,没有来。").get("农贸市场共建协议", set())
    assert "林深" not in signed(told + ",总裁林深没有签字。").get("农贸市场共建协议", set())
