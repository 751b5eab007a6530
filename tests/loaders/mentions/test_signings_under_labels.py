"""Agreements whose sides stand under labels, and what is built under words that say it was signed."""

import pytest
from sentences import facts, named


def signed(text: str) -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home="烟台市")}
    for signer, agreement in facts(text, "SIGNED", home="烟台市"):
        who[agreement].add(signer)
    return who


LABELLED = (
    "现场签约3项,逐项刊发如下:\n1.番茄深加工项目\n甲方:翠屏区人民政府\n乙方:蓝岸渔业有限公司\n"
    "签约代表:翠屏区副区长高远,蓝岸渔业董事长林深\n投资额:6亿元\n"
    "2.鞋服学院共建协议\n双方:烟台大学、翠屏职业学院\n签约代表:烟台大学校长江海,翠屏职业学院副院长秦川\n"
    "3.《诊断中心共建协议》\n双方:烟台市人民医院、翠屏区人民医院\n见证人:方江\n"
)


def test_labels_below_a_title_tell_the_sides_and_those_who_sign_for_them() -> None:
    assert signed(LABELLED) == {
        "番茄深加工项目": {"翠屏区", "蓝岸渔业有限公司", "高远", "林深"},
        "鞋服学院共建协议": {"烟台大学", "翠屏职业学院", "江海", "秦川"},
        "诊断中心共建协议": {"烟台市人民医院", "翠屏区人民医院"},
    }


def test_what_is_planned_in_an_item_is_no_agreement_however_it_is_called() -> None:
    text = "去年的清单逐条对账,其中签约一项。\n一、高层互访。计划:翠屏区领导来烟台1次。完成:5月来了。\n二、人才。计划:互派干部6名。"
    assert signed(text) == {}


AT = "16日,烟台翠屏产业对接会在烟台市召开。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "会上签约3个项目:蓝岸渔业有限公司在翠屏区建鱼干加工厂,烟台设计院与翠屏区合作建设船舶检测中心,海帆科技有限公司与翠屏茶业有限公司续签茶叶供应合同。",
            {
                "鱼干加工厂": {"蓝岸渔业有限公司", "翠屏区"},
                "船舶检测中心": {"烟台设计院", "翠屏区"},
                "茶叶供应合同": {"海帆科技有限公司", "翠屏茶业有限公司"},
            },
        ),
        ("会上签约项目11个,其中蓝岸渔业有限公司投资2.6亿元的滴灌带项目落户翠屏区。", {"滴灌带项目": {"蓝岸渔业有限公司"}}),
        (
            "会上签约5个项目,海帆科技有限公司将在翠屏区投资3亿元建设电池项目。",
            {"电池项目": {"海帆科技有限公司", "翠屏区"}},
        ),
        ("会上签约5个项目。海帆科技有限公司已在翠屏区建厂三年。", {}),
        ("海帆科技有限公司在翠屏区投资3亿元建设电池项目。", {}),
        ("会上签约5个项目。烟台市在翠屏区建设冷链物流园。", {}),
        ("会上签约5个项目。海帆科技有限公司在翠屏区建设冷链物流园。", {"冷链物流园": {"海帆科技有限公司", "翠屏区"}}),
        ("会上签约5个项目。海帆科技有限公司在翠屏区建成冷链物流园。", {}),
        ("去年现场签约5个项目。海帆科技有限公司在翠屏区建设冷链物流园。", {}),
        ("去年现场签约5个项目:海帆科技有限公司在翠屏区建设冷链物流园。", {}),
        ("现场签约2个项目:海帆科技有限公司与翠屏职业学院建立了良好的合作关系。", {}),
        ("现场签约2个项目:海帆科技有限公司与翠屏职业学院建立长效合作机制。", {}),
    ],
)
def test_what_is_built_under_words_that_say_it_was_signed_is_an_agreement(text: str, told: dict[str, set[str]]) -> None:
    assert signed(AT + text) == told
