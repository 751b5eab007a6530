"""Agreements whose sides are told in lists, pointed to, or cut by the tagger: each construction by what it takes and what it leaves."""

import pytest
from sentences import facts, named


def signed(text: str) -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home="烟台市")}
    for signer, agreement in facts(text, "SIGNED", home="烟台市"):
        who[agreement].add(signer)
    return who


def test_a_line_that_begins_with_a_dash_pairs_its_sides_in_order() -> None:
    text = (
        "双方依次签约。\n——芝罘区白石街道、毓璜顶街道分别与翠屏区宗场镇、金坪镇签订《镇街结对协议书》;\n"
        "——蓝岸渔业有限公司与翠屏茶业有限公司签订《鱼茶直供合同》,海帆科技有限公司与翠屏林业有限公司签订《碳汇合作协议》。"
    )
    assert signed(text) == {
        "白石街道与宗场镇镇街结对协议书": {"白石街道", "宗场镇"},
        "毓璜顶街道与金坪镇镇街结对协议书": {"毓璜顶街道", "金坪镇"},
        "鱼茶直供合同": {"蓝岸渔业有限公司", "翠屏茶业有限公司"},
        "碳汇合作协议": {"海帆科技有限公司", "翠屏林业有限公司"},
    }


@pytest.mark.parametrize("bullet", ["——", "● ", "■", "(1)", "1."])
def test_a_bullet_is_no_part_of_the_name_behind_it(bullet: str) -> None:
    text = f"双方签约。\n{bullet}芝罘区文化和旅游局与翠屏区文化广电和旅游局签订《文旅互推协议》。"
    assert signed(text) == {"文旅互推协议": {"芝罘区文化和旅游局", "翠屏区文化广电和旅游局"}}


@pytest.mark.parametrize("kind", ["座谈会", "推介会", "对接会", "洽谈会"])
def test_who_signs_at_a_meeting_is_told_before_it(kind: str) -> None:
    text = f"烟台苹果协会与宜宾市电子商务协会在{kind}上签订苹果线上销售合作协议。"
    assert signed(text) == {"苹果线上销售合作协议": {"烟台苹果协会", "宜宾市电子商务协会"}}


def test_a_county_that_begins_like_a_verb_is_a_side() -> None:
    text = "烟台市人力资源和社会保障局与会昌县人力资源和社会保障局签订劳务协作协议,海帆科技有限公司与会昌县蓝岸果业有限公司签订采购合同。"
    assert {"烟台市人力资源和社会保障局", "会昌县人力资源和社会保障局"} in signed(text).values()
    assert {"海帆科技有限公司", "会昌县蓝岸果业有限公司"} in signed(text).values()
    assert facts("烟台市市长高远与会并讲话。", "SIGNED") == set()


def test_the_last_of_a_list_that_is_counted_signs_too() -> None:
    sides = {"烟台市", "威海市", "潍坊市", "宜宾市"}
    assert set(signed("烟台、威海、潍坊、宜宾四市签署港口合作协议。").popitem()[1]) == sides
    listed = "烟台、威海、潍坊、宜宾四市早有往来。\n淄博市市长高远介绍情况。\n东营市有港口。\n滨州市也有。\n"
    assert signed(f"{listed}四市人民政府共同签署《港口合作协议》。") == {"港口合作协议": sides}


def test_who_is_counted_signs_only_where_the_article_tells_who_they_are() -> None:
    assert (
        signed("烟台市、威海市、潍坊市、宜宾市代表出席。\n三市人民政府共同签署《港口合作协议》。").get("港口合作协议", set())
        == set()
    )


def test_the_offices_of_both_places_are_those_that_the_article_names() -> None:
    text = "烟台市教育局局长高远率队到宜宾市,与宜宾市教育局座谈。会上,两地教育局签署了教育协作框架协议。"
    assert signed(text) == {"教育协作框架协议": {"烟台市教育局", "宜宾市教育局"}}
    assert signed("烟台市与宜宾市座谈。会上,两地企业签署了合作协议。") == {}


def test_signers_may_have_a_clause_each() -> None:
    text = (
        "翠屏区管委会与海帆纤维有限公司签订化纤项目投资协议,与蓝岸轴承有限公司签订轴承项目投资协议。"
        "翠屏区管委会主任高远,海帆纤维有限公司董事长林深,蓝岸轴承有限公司总经理江海分别在协议上签字。"
    )
    told = signed(text)
    assert {"高远", "林深"} < told["化纤项目投资协议"]
    assert {"高远", "江海"} < told["轴承项目投资协议"]


def test_a_kind_that_pairs_share_holds_no_verb_of_signing() -> None:
    text = "芝罘区2个街道与翠屏区2个乡镇签订结对协议:白石街道——宗场镇,毓璜顶街道——金坪镇。"
    assert {"白石街道与宗场镇结对协议", "毓璜顶街道与金坪镇结对协议"} <= signed(text).keys()


def test_a_sum_parts_the_name_and_the_sides_of_a_line() -> None:
    text = (
        "会上集中签约,名单如下:\n■ 已签约\n1.摄像头生产基地 10亿元 蓝岸光电股份有限公司——翠屏区\n"
        "2.港口产业基金(合作协议) 首期5亿元 海帆实业集团、翠屏投资有限公司\n■ 意向\n3.电缆项目 约6亿元 远航科技有限公司——叙州区"
    )
    told = signed(text)
    assert told["摄像头生产基地"] == {"蓝岸光电股份有限公司", "翠屏区"}
    assert told["港口产业基金"] == {"海帆实业集团", "翠屏投资有限公司"}
    assert told["电缆项目"] == set()
    assert signed("签约之后看预算。\n1.市长高远 3亿元 专项资金\n2.道路 2亿元 翠屏投资有限公司") == {}


def test_a_space_in_a_row_parts_a_government_from_a_company() -> None:
    text = "集中签约。\n序号 项目名称 甲方 乙方 投资额(亿元)\n1 正极材料项目 叙州区人民政府 远航材料集团 42\n2 检测中心项目 翠屏区管委会 中检检测技术服务有限公司 15"
    assert signed(text) == {
        "正极材料项目": {"叙州区", "远航材料集团"},
        "检测中心项目": {"翠屏区", "中检检测技术服务有限公司"},
    }


def test_what_a_table_names_again_is_the_agreement_that_the_text_tells() -> None:
    text = (
        "会上集中签约。烟台市人民政府与海帆物流有限公司董事长林深签署冷链枢纽项目投资协议。部分项目如下:\n"
        "序号 项目 甲方 乙方 金额(亿元)\n1 冷链枢纽项目 烟台市人民政府 海帆物流有限公司 22.6\n2 码头项目 烟台市人民政府 海帆物流有限公司 3"
    )
    assert set(signed(text)) == {"冷链枢纽项目投资协议", "码头项目"}


TABLE = """8月9日,大连市与六盘水市集中签约仪式在大连举行。
表一 结对协议(名称均为《携手奔小康行动协议书》)
大连方｜六盘水方｜大连方签字人｜六盘水方签字人
甘井子区｜水城区｜高远(区长)｜林深(区长)
中山区｜盘州市｜江海(区委副书记,受区长委托代签)｜秦川(副市长)
表二 随签项目(单位:万元)
项目｜甲方｜乙方｜金额
茶叶直供｜大连茶业有限公司｜水城茶叶公司｜3600
山楂小镇(意向,本次未签)｜大连置业有限公司｜盘州食品厂｜待定
"""


def test_a_table_of_sides_and_signers_has_its_name_from_the_words_above() -> None:
    told = facts(TABLE, "SIGNED")
    one, two = "甘井子区与水城区携手奔小康行动协议书", "中山区与盘州市携手奔小康行动协议书"
    assert told == {
        *((who, one) for who in ("甘井子区", "水城区", "高远", "林深")),
        *((who, two) for who in ("中山区", "盘州市", "江海", "秦川")),
        *((who, "茶叶直供") for who in ("大连茶业有限公司", "水城茶叶公司")),
    }


def test_those_who_sign_that_they_support_each_other_are_paired() -> None:
    assert facts(TABLE, "PAIRED_WITH") >= {("水城区", "甘井子区", "结对帮扶"), ("中山区", "盘州市", "结对帮扶")}
    other = TABLE.replace("携手奔小康行动协议书", "文旅产业发展框架协议").replace("结对协议", "一览")
    assert not {pair for pair in facts(other, "PAIRED_WITH") if "甘井子区" in pair}


def test_a_table_of_two_sides_with_their_signers_in_brackets() -> None:
    text = "8月9日,大连·六盘水签约仪式在大连举行,签约名单如下:\n名称均为《产业协作协议》\n甲方(签字人)｜乙方(签字人)\n甘井子区(区长高远)｜水城区(区长林深)\n中山区(副区长江海)｜盘州市(副市长秦川)"
    assert {name for _, name in facts(text, "SIGNED")} == {"甘井子区与水城区产业协作协议", "中山区与盘州市产业协作协议"}


def test_the_only_column_that_says_nothing_else_holds_what_is_signed() -> None:
    text = (
        "8月9日,大连·六盘水协作座谈会在大连举行,签约情况如下:\n"
        "甲方｜乙方｜事项｜签字人\n"
        "甘井子区人民政府｜水城区人民政府｜年度协作协议｜副区长高远、区长林深\n"
        "大连茶业有限公司｜水城茶叶公司｜茶园共建｜江海(董事长)、总经理秦川"
    )
    assert facts(text, "SIGNED") == {
        *((who, "甘井子区与水城区年度协作协议") for who in ("甘井子区", "水城区", "高远", "林深")),
        *((who, "茶园共建") for who in ("大连茶业有限公司", "水城茶叶公司", "江海", "秦川")),
    }


def test_what_was_signed_over_the_years_and_is_only_counted_is_no_agreement() -> None:
    assert named("三十多年里,大连市与札幌市签过的协议、备忘录有十余项。", "Agreement") == set()
