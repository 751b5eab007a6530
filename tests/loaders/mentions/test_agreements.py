"""Agreements as sentences and lists tell them: each construction by what it takes and what it leaves."""

import pytest
from sentences import facts, named, statements

from graph.model import Statement, Value

YANTAI = "烟台市"


def signed(text: str) -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who_signed: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home=YANTAI)}
    for who, agreement in facts(text, "SIGNED", home=YANTAI):
        who_signed[agreement].add(who)
    return who_signed


def told(text: str) -> dict[str, Statement]:
    """Each agreement with what the article tells of it itself."""
    found = (s for s in statements(text, home=YANTAI) if s.type == "MENTIONS" and s.object.type == "Agreement")
    return {s.object.name: s for s in found}


def modality(text: str) -> dict[str, Value]:
    """Whether each agreement is signed."""
    return {name: s.properties["modality"] for name, s in told(text).items()}


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "烟台市人民政府和海帆集团有限公司、蓝岸公司三方共同签订滨海产业园共建协议。",
            {"滨海产业园共建协议": {"烟台市", "海帆集团有限公司", "蓝岸公司"}},
        ),
        (
            "《烟台市宜宾市教育合作协议》由烟台市教育局与宜宾市教育和体育局签署。",
            {"烟台市宜宾市教育合作协议": {"烟台市教育局", "宜宾市教育和体育局"}},
        ),
        (
            "会上,大连海帆科技有限公司、庄河蓝岸贸易有限公司在海水淡化设备采购合同上签字。",
            {"海水淡化设备采购合同": {"大连海帆科技有限公司", "庄河蓝岸贸易有限公司"}},
        ),
        ("海帆集团与宜宾市翠屏区签约,海水淡化装备项目落户翠屏区。", {"海水淡化装备项目": {"海帆集团", "翠屏区"}}),
        ("会上签约8个项目,其中海帆集团与蓝岸公司的冷链采购合同金额1.2亿元。", {"冷链采购合同": {"海帆集团", "蓝岸公司"}}),
        (
            "三方签下一份港口共建协议,三方为烟台市商务局、海帆集团和蓝岸公司。",
            {"港口共建协议": {"烟台市商务局", "海帆集团", "蓝岸公司"}},
        ),
        (
            "签约双方为烟台市中医医院和宜宾市中医医院,协议名称为《中医专科联盟合作协议》。",
            {"中医专科联盟合作协议": {"烟台市中医医院", "宜宾市中医医院"}},
        ),
        (
            "名为《烟台市人民政府海帆集团有限公司战略合作协议》的文件当天签署。",
            {"烟台市人民政府海帆集团有限公司战略合作协议": {"烟台市", "海帆集团有限公司"}},
        ),
    ],
)
def test_the_sides_of_an_agreement_stand_around_its_name(text: str, agreements: dict[str, set[str]]) -> None:
    assert signed(text) == agreements


@pytest.mark.parametrize(
    "text",
    [
        "烟台市分别与宜宾市、遵义市签订劳务协作协议。",
        "烟台市与宜宾市、烟台市与遵义市分别签订劳务协作协议。",
        "烟台市与宜宾市、遵义市分别签署劳务协作协议。",
    ],
)
def test_who_signs_with_several_signs_one_with_each(text: str) -> None:
    assert signed(text) == {
        "烟台市与宜宾市劳务协作协议": {"烟台市", "宜宾市"},
        "烟台市与遵义市劳务协作协议": {"烟台市", "遵义市"},
    }


def test_those_who_sign_pairwise_are_matched_in_order() -> None:
    text = "烟台市教育局、烟台市卫生健康委分别与宜宾市教育和体育局、宜宾市卫生健康委签订合作协议。"
    assert signed(text) == {
        "烟台市教育局与宜宾市教育和体育局合作协议": {"烟台市教育局", "宜宾市教育和体育局"},
        "烟台市卫生健康委与宜宾市卫生健康委合作协议": {"烟台市卫生健康委", "宜宾市卫生健康委"},
    }


def test_both_sides_are_the_two_of_the_sentence_before() -> None:
    text = "庄河市与六盘水市代表团座谈。双方就冷链物流签署合作备忘录。"
    assert signed(text) == {"冷链物流合作备忘录": {"庄河市", "六盘水市"}}


def test_signers_named_later_sign_for_those_whose_posts_they_hold() -> None:
    text = (
        "烟台市政府与中国建设银行烟台分行签署银政战略合作协议。烟台大学与宜宾学院签署联合办学协议。"
        "烟台大学校长高远、宜宾学院院长林深分别代表双方签字。"
    )
    signers = signed(text)
    assert signers["联合办学协议"] == {"烟台大学", "宜宾学院", "高远", "林深"}
    assert signers["银政战略合作协议"] == {"烟台市", "中国建设银行烟台分行"}


def test_who_speaks_for_whom_is_read_in_order() -> None:
    text = "高远与林深分别代表海帆集团和蓝岸公司在冷链合作协议上签字。"
    assert signed(text) == {"冷链合作协议": {"海帆集团", "蓝岸公司", "高远", "林深"}}


def test_a_list_of_agreements_in_one_sentence_has_one_each() -> None:
    text = "仪式上,烟台市与宜宾市签署了东西部协作协议、劳务协作协议和消费帮扶协议。"
    assert set(signed(text)) == {"东西部协作协议", "劳务协作协议", "消费帮扶协议"}
    items = signed("活动现场签订了三项协议:一是烟台市与宜宾市的劳务协作协议;二是烟台大学与宜宾学院的人才培养协议。")
    assert items == {"劳务协作协议": {"烟台市", "宜宾市"}, "人才培养协议": {"烟台大学", "宜宾学院"}}


@pytest.mark.parametrize(
    "text",
    [
        "烟台市与宜宾市没有签署劳务协作协议。",
        "下一步,双方将签署劳务协作协议。",
        "随后举行了项目集中签约,副市长高远主持签约。",
        "会上,海帆集团与翠屏区签约意向项目1个。",
        "总投资186亿元的21个项目现场签约。",
        "当天签约总额达50亿元的12个项目落户烟台。",
        "两地共签订合作协议6个,协议金额23.5亿元。",
        "根据双方签订的协议,烟台每年帮助宜宾培训干部100名。",
    ],
)
def test_what_is_denied_counted_or_nameless_is_no_agreement(text: str) -> None:
    assert signed(text) == {}


@pytest.mark.parametrize("worth", ["总投资12亿元的", "总额约12亿元的", "了总投资12亿元的"])
def test_what_an_agreement_is_worth_may_stand_before_its_name(worth: str) -> None:
    assert signed(f"海帆集团与翠屏区签订{worth}风电装备制造合同。") == {"风电装备制造合同": {"海帆集团", "翠屏区"}}


def test_a_prefecture_of_its_own_is_not_a_word_for_earlier() -> None:
    text = "湘西土家族苗族自治州与济南市签署《济南湘西协作框架协议》。"
    assert signed(text) == {"济南湘西协作框架协议": {"湘西土家族苗族自治州", "济南市"}}


def test_a_ceremony_tells_what_was_signed_where_nothing_else_does() -> None:
    text = "5月18日,烟台市政府与海帆集团海水淡化项目签约仪式在烟台举行。市长高远与海帆集团董事长林深代表双方签约。"
    assert signed(text) == {"海水淡化项目": {"烟台市", "海帆集团", "高远", "林深"}}
    text = "5月18日,烟台市与宜宾市劳务协议签约仪式在烟台举行。烟台市与宜宾市签署《2021年劳务协作协议》。"
    assert signed(text) == {"2021年劳务协作协议": {"烟台市", "宜宾市"}}


def test_several_sign_with_one_each() -> None:
    assert signed("海帆集团、蓝岸公司等5家企业分别与宜宾市商务局签订采购协议。") == {
        "海帆集团与宜宾市商务局采购协议": {"海帆集团", "宜宾市商务局"},
        "蓝岸公司与宜宾市商务局采购协议": {"蓝岸公司", "宜宾市商务局"},
    }


def test_pairs_that_commas_part_sign_one_each() -> None:
    text = "烟台大学与宜宾学院,烟台市中医医院与宜宾市中医医院分别签订了帮扶协议。"
    assert signed(text) == {
        "烟台大学与宜宾学院帮扶协议": {"烟台大学", "宜宾学院"},
        "烟台市中医医院与宜宾市中医医院帮扶协议": {"烟台市中医医院", "宜宾市中医医院"},
    }


def test_pairs_in_lists_that_commas_part_sign_one_each_and_so_do_their_people() -> None:
    text = (
        "烟台市、宜宾市,芝罘区、翠屏区分别签订《携手行动补充协议》。"
        "烟台市市长高远、宜宾市市长林深,芝罘区区长秦川、翠屏区区长江海分别在协议上签字。"
    )
    assert signed(text) == {
        "烟台市与宜宾市携手行动补充协议": {"烟台市", "宜宾市", "高远", "林深"},
        "芝罘区与翠屏区携手行动补充协议": {"芝罘区", "翠屏区", "秦川", "江海"},
    }


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "海帆集团与蓝岸公司11日在烟台签约,共建海水淡化实验室,海帆集团总经理高远、蓝岸公司副总经理林深出席并签字。",
            {"海水淡化实验室": {"海帆集团", "蓝岸公司", "高远", "林深"}},
        ),
        (
            "烟台芝罘、宜宾翠屏两地3日视频签约,芝罘区副区长高远、翠屏区副区长林深分别在两端签字,项目为农产品展销中心。",
            {"农产品展销中心": {"芝罘区", "翠屏区", "高远", "林深"}},
        ),
        (
            "第二轮是村企结对,海帆集团、蓝岸公司分别与李庄村、白沙村签约,每家企业出资20万元。",
            {"海帆集团与李庄村村企结对": {"海帆集团", "李庄村"}, "蓝岸公司与白沙村村企结对": {"蓝岸公司", "白沙村"}},
        ),
        ("烟台市中医医院与宜宾市中医医院签三年托管协议。", {"三年托管协议": {"烟台市中医医院", "宜宾市中医医院"}}),
    ],
)
def test_what_is_signed_can_be_told_beside_the_signing(text: str, agreements: dict[str, set[str]]) -> None:
    assert signed(text) == agreements


def test_a_word_inside_the_name_of_a_body_names_no_agreement() -> None:
    text = "烟台市卫生和计划生育局与宜宾市卫生和计划生育局签约仪式举行,高远主持签约。"
    assert signed(text) == {}


def test_pairs_that_commas_part_need_no_word_for_each() -> None:
    text = "大连市庄河市与六盘水市水城区,大连市普兰店区与六盘水市盘州市,大连市瓦房店市与六盘水市六枝特区签订《协作框架协议》。"
    assert set(signed(text)) == {
        "庄河市与水城区协作框架协议",
        "普兰店区与盘州市协作框架协议",
        "瓦房店市与六枝特区协作框架协议",
    }
    text = "庄河市与六盘水市座谈,瓦房店市与盘州市签订《协作框架协议》。"
    assert signed(text) == {"协作框架协议": {"瓦房店市", "盘州市"}}


def test_one_with_several_in_each_clause_signs_one_with_each() -> None:
    text = "深圳市宝安区和都安瑶族自治县、大化瑶族自治县,深圳市龙华区和东兰县、凤山县分别签订帮扶协议。"
    assert set(signed(text)) == {
        "宝安区与都安瑶族自治县帮扶协议",
        "宝安区与大化瑶族自治县帮扶协议",
        "龙华区与东兰县帮扶协议",
        "龙华区与凤山县帮扶协议",
    }


def test_pairs_of_so_many_sign_one_each_and_a_year_in_a_title_is_no_time() -> None:
    text = "济南市与湘西州签署《2019年度协作备忘录》,历下区与永顺县、槐荫区与龙山县、天桥区与古丈县等7对区县签订《协作协议》。"
    told = modality(text)
    assert told == dict.fromkeys(("历下区与永顺县协作协议", "槐荫区与龙山县协作协议", "天桥区与古丈县协作协议"), "已签") | {
        "2019年度协作备忘录": "已签"
    }


def test_the_governments_of_three_counties_are_the_three() -> None:
    text = "海曙区与贞丰县、镇宁县三地政府共同签署《产业协作备忘录》。"
    assert signed(text) == {"产业协作备忘录": {"海曙区", "贞丰县", "镇宁布依族苗族自治县"}}


@pytest.mark.parametrize("verb", ["草签了", "完成了", "经协商签署了"])
def test_the_second_of_two_signs_whatever_verb_follows(verb: str) -> None:
    text = f"大连市与六盘水市{verb}《东西部协作协议》的文本签署。"
    assert signed(text)["东西部协作协议"] == {"大连市", "六盘水市"}


def test_a_side_can_be_short_for_a_body_of_the_article() -> None:
    text = "烟台海滨冷链物流集团落户。宜宾市商业银行与海滨物流签署银企授信协议。"
    assert signed(text) == {"银企授信协议": {"宜宾市商业银行", "烟台海滨冷链物流集团"}}


def test_governments_in_a_row_and_prefectures_sign_for_their_places() -> None:
    text = "烟台市芝罘区政府、海帆船舶公司、宜宾市翠屏区政府三方签约,船舶配套产业园项目正式落地。"
    assert signed(text) == {"船舶配套产业园项目": {"芝罘区", "海帆船舶公司", "翠屏区"}}
    assert signed("深圳市与喀什地区行署签署《对口支援协议》。") == {"对口支援协议": {"深圳市", "喀什地区"}}


def test_bureaus_of_both_places_sign_for_themselves() -> None:
    text = "烟台市教育局局长高远,宜宾市教育局局长林深分别代表两地教育局签订《教育协作协议》。"
    assert signed(text) == {"教育协作协议": {"烟台市教育局", "宜宾市教育局", "高远", "林深"}}


def test_an_earlier_title_can_be_of_the_two_that_are_pointed_to() -> None:
    text = "两市于2019年4月签订的《结对合作协议》今年到期。昨天,烟台市和宜宾市续签了该协议。"
    assert signed(text) == {"结对合作协议": {"烟台市", "宜宾市"}}
    assert modality(text) == {"结对合作协议": "此前已签"}


def test_officials_of_both_places_sign_for_these_and_bodies_for_themselves() -> None:
    text = "烟台市政府秘书长高远、宜宾市政府副秘书长林深代表两地政府签订《协作框架协议》。"
    assert signed(text) == {"协作框架协议": {"烟台市", "宜宾市", "高远", "林深"}}


def test_who_signs_once_more_is_told_before() -> None:
    text = "烟台市与高县、江安县签订《协作协议》,并与高县签订了苹果产业合作协议。"
    assert signed(text)["苹果产业合作协议"] == {"烟台市", "高县"}


def test_those_who_sign_to_be_paired_are_paired() -> None:
    text = "烟台市第一医院、烟台市第二医院分别和宜宾市第一医院、宜宾市第二医院签约结对。"
    assert set(signed(text)) == {"烟台市第一医院与宜宾市第一医院结对", "烟台市第二医院与宜宾市第二医院结对"}


def test_pairs_of_several_clauses_sign_one_each() -> None:
    text = "铜山区与陇县、贾汪区与麟游县,徐州经济技术开发区与宝鸡高新区签署友好园区协议。"
    assert len(signed(text)) == 3
    assert all(len(who) == 2 for who in signed(text).values())


def test_a_second_verb_can_name_what_the_first_told_of() -> None:
    text = "烟台市芝罘区与宜宾市翠屏区11日举行了结对关系签约,签订《结对共建协议书》。"
    assert signed(text) == {"结对共建协议书": {"芝罘区", "翠屏区"}}


def test_who_tells_of_a_signing_does_not_sign() -> None:
    text = "烟台海帆纺织集团董事长高远告诉记者,公司上月与高县政府签订棉纺项目协议。"
    assert signed(text) == {"棉纺项目协议": {"烟台海帆纺织集团", "高县"}}


def test_what_a_ceremony_ties_names_a_bare_agreement() -> None:
    text = "烟台市与宜宾市缔结友好城市签字仪式举行,烟台市市长高远和宜宾市市长林深签署协议书。"
    assert signed(text) == {"烟台市与宜宾市缔结友好城市协议书": {"烟台市", "宜宾市", "高远", "林深"}}


def test_those_behind_who_watch_sign() -> None:
    text = "烟台市副市长高远、宜宾市副市长林深共同见证烟台市农业农村局与宜宾市农业农村局签署农业合作协议。"
    assert signed(text) == {"农业合作协议": {"烟台市农业农村局", "宜宾市农业农村局"}}


def test_a_project_can_say_by_whom_it_is_signed() -> None:
    text = "海帆集团投资3亿元的冷链物流项目由海帆集团董事长高远与翠屏区区长林深签约。"
    assert signed(text) == {"冷链物流项目": {"海帆集团", "翠屏区", "高远", "林深"}}


def test_who_has_a_post_before_a_body_is_no_part_of_its_name() -> None:
    text = "海帆公司与蓝岸集团签订煤炭运输协议,海帆公司董事长高远代表公司签字。"
    assert signed(text) == {"煤炭运输协议": {"海帆公司", "蓝岸集团", "高远"}}


def test_a_bare_word_for_a_body_is_the_last_of_that_kind() -> None:
    text = "烟台市宜宾商会会长高远出席。商会与宜宾学院签订产学研合作协议。"
    assert signed(text) == {"产学研合作协议": {"烟台市宜宾商会", "宜宾学院"}}


def test_signers_whose_body_is_told_by_its_short_form_sign_for_it() -> None:
    text = (
        "烟台市第一中学与宜宾市第一中学、烟台市第二中学与宜宾市第二中学分别签署帮扶协议,"
        "签字人依次为烟台一中校长高远、宜宾一中校长林深,烟台二中校长秦川、宜宾二中校长江海。"
    )
    told = signed(text)
    assert told["烟台市第一中学与宜宾市第一中学帮扶协议"] >= {"高远", "林深"}
    assert told["烟台市第二中学与宜宾市第二中学帮扶协议"] >= {"秦川", "江海"}


def test_an_academician_signs_for_the_university_he_heads() -> None:
    text = "烟台市副市长高远与宜宾学院院长、中国工程院院士林深签署科技合作协议。"
    assert signed(text) == {"科技合作协议": {"烟台市", "宜宾学院", "高远", "林深"}}


def test_heads_of_bureaus_who_sign_for_both_cities_make_these_the_parties() -> None:
    text = "烟台市与宜宾市东西部协作座谈会召开。烟台市商务局局长高远与宜宾市商务局局长林深代表两市签署《消费协作协议》。"
    assert signed(text) == {"消费协作协议": {"烟台市", "宜宾市", "高远", "林深"}}


def test_both_sides_are_the_two_of_the_name_of_the_meeting() -> None:
    text = "5月18日,2021年苏陕协作宜宾—烟台党政联席会议召开。双方签署《教育协作协议》《劳务协作协议》等九项协议。其中,烟台市人社局与宜宾市人社局签订《劳务协作协议》。"
    assert signed(text) == {"教育协作协议": {"烟台市", "宜宾市"}, "劳务协作协议": {"烟台市人社局", "宜宾市人社局"}}


def test_the_organs_of_several_cities_are_one_each() -> None:
    text = "烟台、威海、潍坊三市工商联签署《商会联盟框架协议》。"
    assert signed(text) == {"商会联盟框架协议": {"烟台市工商联", "威海市工商联", "潍坊市工商联"}}


@pytest.mark.parametrize("verb", ["互换了《劳务协作协议》文本", "交换了《劳务协作协议》文本"])
def test_who_exchange_the_copies_have_signed(verb: str) -> None:
    assert signed(f"烟台市与宜宾市{verb}。") == {"劳务协作协议": {"烟台市", "宜宾市"}}


def test_an_exchange_of_students_is_not_one_of_copies() -> None:
    assert signed("烟台大学与宜宾学院签署学生交换备忘录。") == {"学生交换备忘录": {"烟台大学", "宜宾学院"}}


def test_both_sides_are_whose_delegation_came_and_where_to() -> None:
    text = "5月18日,宜宾市翠屏区党政代表团到烟台芝罘区对接协作工作,双方签订《2021年协作协议》。"
    assert signed(text) == {"2021年协作协议": {"翠屏区", "芝罘区"}}


def test_both_sides_are_those_whom_talks_brought_together() -> None:
    text = "5月18日,烟台大学校长高远会见了宜宾学院院长林深一行。会见后,双方签订友好学校协议书。"
    assert signed(text) == {"友好学校协议书": {"烟台大学", "宜宾学院"}}


def test_the_organs_of_both_cities_are_two() -> None:
    text = "烟台市与宜宾市东西部协作联席会议召开。会上,两市教育局签署《教育协作协议》。"
    assert signed(text) == {"教育协作协议": {"烟台市教育局", "宜宾市教育局"}}


def test_copies_with_several_are_one_with_each() -> None:
    assert signed("目前,宜宾市已与海帆集团、蓝岸公司等企业签订投资协议5份。") == {
        "宜宾市与海帆集团投资协议": {"宜宾市", "海帆集团"},
        "宜宾市与蓝岸公司投资协议": {"宜宾市", "蓝岸公司"},
    }
    assert signed("目前,已与海帆集团、蓝岸公司签订投资协议。") == {}


def test_towns_and_streets_sign_for_themselves() -> None:
    assert signed("烟台市福山区回里镇与宜宾市翠屏区李庄镇签订《乡镇结对协议书》。") == {"乡镇结对协议书": {"回里镇", "李庄镇"}}


def test_groups_that_have_no_name_sign_nothing() -> None:
    assert signed("烟台市与宜宾市8所学校签订结对协议。") == {}
    assert signed("烟台市与宜宾市翠屏区的14家医院、学校签订结对协议。") == {}
    assert signed("贫困户与合作社签订土地流转协议。") == {}
    assert signed("车间与村民签订劳动合同。") == {}


def test_those_who_did_something_before_go_on_to_sign() -> None:
    text = "烟台市副市长高远、宜宾市副市长林深共同为产业园揭牌,并签署《产业园共建协议》。"
    assert signed(text) == {"产业园共建协议": {"烟台市", "宜宾市", "高远", "林深"}}


# ── lists ──


@pytest.mark.parametrize(
    "lines",
    [
        "1.海水淡化装备项目:海帆集团、宜宾市翠屏区人民政府\n2.冷链物流园项目:蓝岸公司、宜宾市叙州区人民政府",
        "(1)海水淡化装备项目。由海帆集团与宜宾市翠屏区人民政府签署;\n(2)冷链物流园项目。签约方为蓝岸公司、宜宾市叙州区人民政府;",
        "A1 海水淡化装备项目|海帆集团 × 翠屏区人民政府|5亿元\nA2 冷链物流园项目|蓝岸公司 × 叙州区人民政府|2亿元",
        "项目名称\t甲方\t乙方\n海水淡化装备项目\t海帆集团\t翠屏区\n冷链物流园项目\t蓝岸公司\t叙州区",
        "序号 项目名称 签约双方\n1 海水淡化装备项目 海帆集团—翠屏区\n2 冷链物流园项目 蓝岸公司—叙州区",
        "一、海水淡化装备项目\n签约双方:海帆集团、翠屏区\n二、冷链物流园项目\n甲方:蓝岸公司\n乙方:叙州区",
        "●海水淡化装备项目(投资方:海帆集团,签约方:翠屏区)\n●冷链物流园项目(投资方:蓝岸公司,签约方:叙州区)",
        "海帆集团与翠屏区:海水淡化装备项目\n蓝岸公司与叙州区:冷链物流园项目",
        "项目:海水淡化装备项目;签约双方:海帆集团、翠屏区;投资:10亿元\n项目:冷链物流园项目;签约双方:蓝岸公司、叙州区;投资:2亿元",
        "海帆集团 VS 翠屏区:海水淡化装备项目\n蓝岸公司 VS 叙州区:冷链物流园项目",
    ],
)
def test_a_line_of_a_list_is_an_agreement_whatever_parts_its_cells(lines: str) -> None:
    assert signed("现场签约项目如下:\n" + lines) == {
        "海水淡化装备项目": {"海帆集团", "翠屏区"},
        "冷链物流园项目": {"蓝岸公司", "叙州区"},
    }


@pytest.mark.parametrize("mark", ["——", " / ", " | ", " × "])
def test_pairs_under_what_they_all_sign_are_named_with_it(mark: str) -> None:
    text = f"会上签的都是校际合作协议:\n烟台大学{mark}宜宾学院\n烟台市第一中学{mark}宜宾市第一中学"
    assert signed(text) == {
        "烟台大学与宜宾学院校际合作协议": {"烟台大学", "宜宾学院"},
        "烟台市第一中学与宜宾市第一中学校际合作协议": {"烟台市第一中学", "宜宾市第一中学"},
    }


@pytest.mark.parametrize(
    "lines",
    [
        "1、海产冷链项目\n海帆集团有限公司、蓝岸贸易公司\n2、人才培养协议\n烟台大学与宜宾学院",
        "①海产冷链项目\n签约单位:海帆集团有限公司　蓝岸贸易公司\n②人才培养协议\n签约单位:烟台大学　宜宾学院",
        "1.海产冷链项目\n合作双方:海帆集团有限公司、蓝岸贸易公司\n2.人才培养协议\n合作双方:烟台大学、宜宾学院",
        "01 海产冷链项目\n海帆集团有限公司 × 蓝岸贸易公司\n02 人才培养协议\n烟台大学 × 宜宾学院",
        "海产冷链项目(海帆集团有限公司、蓝岸贸易公司)\n人才培养协议(烟台大学、宜宾学院)",
        "◆海产冷链项目——海帆集团有限公司&蓝岸贸易公司\n◆人才培养协议——烟台大学&宜宾学院",
        "海产冷链项目　海帆集团有限公司　蓝岸贸易公司\n人才培养协议　烟台大学　宜宾学院",
        "海帆集团有限公司 — 蓝岸贸易公司 海产冷链项目\n烟台大学 — 宜宾学院 人才培养协议",
        "【海产冷链项目】签约双方:海帆集团有限公司/蓝岸贸易公司\n【人才培养协议】签约双方:烟台大学/宜宾学院",
        "项目一:海产冷链项目\n投资方:海帆集团有限公司\n合作单位:蓝岸贸易公司\n项目二:人才培养协议\n甲方:烟台大学\n乙方:宜宾学院",
        "(1)海产冷链项目,由海帆集团有限公司投资,与蓝岸贸易公司合作;\n(2)人才培养协议,由烟台大学与宜宾学院合作。",
    ],
)
def test_who_signs_may_stand_beside_or_below_what_is_signed_with_or_without_a_label(lines: str) -> None:
    assert signed(f"烟台市与宜宾市对口合作对接会在烟台举行。现场签约项目2个:\n{lines}") == {
        "海产冷链项目": {"海帆集团有限公司", "蓝岸贸易公司"},
        "人才培养协议": {"烟台大学", "宜宾学院"},
    }


def test_what_stands_below_a_heading_and_is_no_list_of_sides_signs_nothing() -> None:
    text = "对接会在烟台举行。现场签约项目2个:\n1.海产冷链项目\n海帆集团有限公司带来了200个岗位\n2.人才培养项目\n烟台大学"
    assert signed(text) == {}


def test_who_signs_a_list_is_told_again_behind_it_however_long_it_is() -> None:
    items = "\n".join(
        f"{k}.{name}\n签约单位:{sides}"
        for k, (name, sides) in enumerate(
            [
                ("海产冷链项目", "莱阳市人民政府　海帆集团有限公司"),
                ("装备产业园项目", "莱阳经济开发区管委会　蓝岸装备有限公司"),
                ("联合办学协议", "烟台大学　宜宾学院"),
                ("远程会诊协议", "烟台市中医医院　宜宾市中医医院"),
                ("果蔬加工项目", "莱阳市人民政府　云江食品有限公司"),
                ("产销协议", "莱阳市电子商务协会　宜宾市百味超市有限公司"),
            ],
            1,
        )
    )
    again = "签约台前,莱阳市市长高远先后与海帆集团董事长林深、云江食品总经理秦川签约,莱阳经济开发区管委会主任江海与蓝岸装备董事长周舟签约。"
    found = signed(f"对接会在烟台举行。现场签约项目6个:\n{items}\n{again}")
    assert found["海产冷链项目"] == {"莱阳市", "海帆集团有限公司", "高远", "林深"}
    assert found["装备产业园项目"] == {"莱阳经济开发区", "蓝岸装备有限公司", "江海", "周舟"}
    assert found["果蔬加工项目"] == {"莱阳市", "云江食品有限公司", "高远", "秦川"}
    assert found["产销协议"] == {"莱阳市电子商务协会", "宜宾市百味超市有限公司"}


def test_items_of_a_list_are_under_its_head_however_many_lines_they_have() -> None:
    items = "".join(
        f"\n★ {name}\n　甲方:{one}\n　乙方:{other}"
        for name, one, other in [
            ("柑橘冷链中心", "莱阳市商务局(局长高远)", "云江果品有限公司(总经理林深)　　8000万元"),
            ("包装材料生产线", "莱阳经济开发区管委会(副主任江海)", "海帆集团有限公司(董事长周舟)　　2.1亿元"),
            ("茶叶购销", "莱阳市春山茶业公司", "蓝岸贸易公司　　每年600万元"),
            ("客源互送", "烟台市海滨旅行社", "宜宾市竹海旅行社"),
        ]
    )
    found = signed(f"集中签约仪式上午在烟台举行。签约项目(部分):{items}")
    assert found == {
        "柑橘冷链中心": {"莱阳市商务局", "云江果品有限公司", "高远", "林深"},
        "包装材料生产线": {"莱阳经济开发区", "海帆集团有限公司", "江海", "周舟"},
        "茶叶购销": {"莱阳市春山茶业公司", "蓝岸贸易公司"},
        "客源互送": {"烟台市海滨旅行社", "宜宾市竹海旅行社"},
    }


def test_who_signs_stands_in_brackets_behind_his_body() -> None:
    text = "会议期间签署以下协议:\n1.《结对共建协议》,由烟台育才小学(孟舟)与宜宾市第三小学(校长林深)签字。"
    assert signed(text) == {"结对共建协议": {"烟台育才小学", "宜宾市第三小学", "孟舟", "林深"}}


def test_who_signs_the_first_two_and_the_third() -> None:
    text = (
        "签约的一共三项:海帆集团与莱阳市签订《冷链基地共建协议》;海帆集团与蓝岸公司签订《原料供应协议》;"
        "烟台大学与宜宾学院签订《人才培养协议》。海帆集团董事长高远和莱阳市市长林深、蓝岸公司总经理江海分别在前两份协议上签了字,"
        "烟台大学校长周舟与宜宾学院院长秦川签了第三份。"
    )
    assert signed(text) == {
        "冷链基地共建协议": {"海帆集团", "莱阳市", "高远", "林深"},
        "原料供应协议": {"海帆集团", "蓝岸公司", "高远", "江海"},
        "人才培养协议": {"烟台大学", "宜宾学院", "周舟", "秦川"},
    }


def test_who_signs_in_the_same_sentence_signs_what_it_tells_and_nothing_before() -> None:
    text = "海帆集团与白石街道签订入园协议。镇海区白石街道与大湖镇签订结对帮扶协议,街道党工委书记高远、大湖镇党委书记林深签字。"
    assert signed(text)["白石街道与大湖镇结对帮扶协议"] == {"白石街道", "大湖镇", "高远", "林深"}
    assert signed(text)["入园协议"] == {"海帆集团", "白石街道"}


def test_who_signs_for_a_body_that_is_named_by_its_kind_signs_what_is_left() -> None:
    text = "海帆集团、莱阳牛皮箱包厂分别与蓝岸公司、云江贸易公司签订供货协议,海帆集团董事长高远、箱包厂厂长林深签字。"
    assert signed(text) == {
        "海帆集团与蓝岸公司供货协议": {"海帆集团", "蓝岸公司", "高远"},
        "莱阳牛皮箱包厂与云江贸易公司供货协议": {"莱阳牛皮箱包厂", "云江贸易公司", "林深"},
    }


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "会上集中签约的有:海产冷链项目(海帆集团有限公司、蓝岸贸易公司),人才培养协议(烟台大学、宜宾学院)。",
            {"海产冷链项目": {"海帆集团有限公司", "蓝岸贸易公司"}, "人才培养协议": {"烟台大学", "宜宾学院"}},
        ),
        (
            "会上签了两个协议:烟台大学与宜宾学院的《人才培养协议》,还有海帆集团与莱阳市政府的一个药材基地项目。",
            {"人才培养协议": {"烟台大学", "宜宾学院"}, "药材基地项目": {"海帆集团", "莱阳市"}},
        ),
        (
            "“又签了一单!”海帆集团总经理高远高兴地说。他刚与蓝岸公司签下一份2000吨的供货合同。",
            {"2000吨的供货合同": {"海帆集团", "蓝岸公司", "高远"}},
        ),
        (
            "双方签署《烟台市芝罘区与宜宾市翠屏区结对协议》。",
            {"烟台市芝罘区与宜宾市翠屏区结对协议": {"芝罘区", "翠屏区"}},
        ),
        ("北九家镇与云山镇签订结对帮扶协议。", {"北九家镇与云山镇结对帮扶协议": {"北九家镇", "云山镇"}}),
        (
            "签约如下:\n一、烟台市人民政府与大阪市政府《旅游工作组协议》。",
            {"旅游工作组协议": {"烟台市", "大阪市"}},
        ),
    ],
)
def test_signings_told_in_passing(text: str, agreements: dict[str, set[str]]) -> None:
    assert signed(text) == agreements


@pytest.mark.parametrize(
    ("signer", "place"),
    [
        ("韩国全罗南道厅", "全罗南道"),
        ("日本福冈县厅", "福冈县"),
        ("匈牙利贝奇市政府", "贝奇市"),
        ("越南广宁省人民委员会", "广宁省"),
    ],
)
def test_a_government_abroad_is_its_place(signer: str, place: str) -> None:
    assert signed(f"烟台市与{signer}签署经贸合作备忘录。") == {"经贸合作备忘录": {"烟台市", place}}


def test_who_comes_up_to_sign_signs() -> None:
    text = (
        "海帆集团、蓝岸公司分别与莱阳经济开发区管委会签订入园协议。"
        "莱阳经济开发区管委会主任高远,海帆集团董事长林深,蓝岸公司总经理江海上台签约。"
    )
    assert signed(text) == {
        "海帆集团与莱阳经济开发区入园协议": {"海帆集团", "莱阳经济开发区", "高远", "林深"},
        "蓝岸公司与莱阳经济开发区入园协议": {"蓝岸公司", "莱阳经济开发区", "高远", "江海"},
    }


def test_a_ceremony_that_goes_on_to_tell_what_was_signed_is_none_of_it() -> None:
    text = (
        "21日,烟宜药材合作签约仪式在莱阳市举行,烟台市副市长高远、宜宾市副市长林深致辞。"
        "签约的一共两项:海帆集团与莱阳市签订《药材基地共建协议》;烟台大学与宜宾学院签订《人才培养协议》。"
    )
    assert set(signed(text)) == {"药材基地共建协议", "人才培养协议"}


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "烟台市教育局、卫生健康局分别与宜宾市教育局、卫生健康局签订帮扶协议。",
            {
                "烟台市教育局与宜宾市教育局帮扶协议": {"烟台市教育局", "宜宾市教育局"},
                "烟台市卫生健康局与宜宾市卫生健康局帮扶协议": {"烟台市卫生健康局", "宜宾市卫生健康局"},
            },
        ),
        (
            "海帆集团、云江公司与蓝岸公司分别签订采购合同。",
            {
                "海帆集团与蓝岸公司采购合同": {"海帆集团", "蓝岸公司"},
                "云江公司与蓝岸公司采购合同": {"云江公司", "蓝岸公司"},
            },
        ),
        ("烟台大学、宜宾学院签订“3+2”联合培养协议。", {"“3+2”联合培养协议": {"烟台大学", "宜宾学院"}}),
        ("烟台大学与宜宾学院就种业研究达成一致并签署协议。", {"种业研究协议": {"烟台大学", "宜宾学院"}}),
        (
            "总投资5亿元的海帆饮料基地项目在莱阳经济开发区签约,莱阳经济开发区管委会主任高远与海帆集团董事长林深签约。",
            {"海帆饮料基地项目": {"莱阳经济开发区", "海帆集团", "高远", "林深"}},
        ),
        (
            "烟台市驻宜宾市办事处与宜宾市商会签署招商协议。",
            {"招商协议": {"烟台市驻宜宾市办事处", "宜宾市商会"}},
        ),
        ("两市旅游部门签署旅游合作协议。", {"旅游合作协议": set()}),
    ],
)
def test_who_signs_is_told_by_lists_offices_and_what_they_agree_on(text: str, agreements: dict[str, set[str]]) -> None:
    assert signed(text) == agreements


def test_one_who_stands_above_the_list_signs_with_each_of_it() -> None:
    text = "烟台市与以下三市签约:\n▷ 文旅合作备忘录(1份)——六盘水市\n▷ 人才交流意向书(2份)——遵义市、庄河市"
    assert signed(text) == {
        "文旅合作备忘录": {"烟台市", "六盘水市"},
        "烟台市与遵义市人才交流意向书": {"烟台市", "遵义市"},
        "烟台市与庄河市人才交流意向书": {"烟台市", "庄河市"},
    }


@pytest.mark.parametrize("head", ["开工项目:", "重点推介项目:"])
def test_a_section_of_what_is_not_signed_is_left(head: str) -> None:
    text = f"会上签约项目2个。\n{head}\n1.海水淡化装备项目:海帆集团、宜宾市翠屏区人民政府"
    assert signed(text) == {}


def test_what_a_list_says_is_to_be_signed_is_signed_by_nobody_yet() -> None:
    text = "会上签约项目2个。\n【拟签约】\n1.海水淡化装备项目:海帆集团、宜宾市翠屏区人民政府"
    assert signed(text) == {"海水淡化装备项目": set()}
    assert modality(text) == {"海水淡化装备项目": "拟签"}
    assert modality(text.replace("拟签约", "意向签约")) == {"海水淡化装备项目": "意向"}


def test_a_party_and_a_name_in_the_last_cell_are_two() -> None:
    text = "签约名单\n1. 海帆集团 & 翠屏区:海水淡化装备基地(20亿元)\n2. 蓝岸公司 & 叙州区:冷链物流园(5亿元)"
    assert signed(text) == {"海水淡化装备基地": {"海帆集团", "翠屏区"}, "冷链物流园": {"蓝岸公司", "叙州区"}}


# ── whether it is signed ──


@pytest.mark.parametrize(
    "text",
    [
        "烟台市将与宜宾市签署《劳务协作协议》。",
        "烟台市计划与宜宾市签署《劳务协作协议》。",
        "下个月,烟台市和宜宾市还要签《劳务协作协议》。",
        "下周,烟台市与宜宾市签署《劳务协作协议》。",
        "待条件成熟后,烟台市再与宜宾市签订《劳务协作协议》。",
    ],
)
def test_what_is_planned_is_an_agreement_that_nobody_signed(text: str) -> None:
    assert signed(text) == {"劳务协作协议": set()}
    assert modality(text) == {"劳务协作协议": "拟签"}


@pytest.mark.parametrize(
    "text",
    [
        "去年,烟台市与宜宾市签署《劳务协作协议》。",
        "2019年3月,烟台市与宜宾市签署《劳务协作协议》。",
        "烟台市与宜宾市曾于2019年签署《劳务协作协议》。",
        "1983年,烟台市与宜宾市结为友好城市,签订了《劳务协作协议》。",
        "自烟台市与宜宾市签订《劳务协作协议》以来,两地互访120次。",
        "根据烟台市与宜宾市签订的《劳务协作协议》,宜宾每年组织500人来烟务工。",
    ],
)
def test_what_was_signed_at_another_time_says_so(text: str) -> None:
    assert signed(text) == {"劳务协作协议": {"烟台市", "宜宾市"}}
    assert modality(text) == {"劳务协作协议": "此前已签"}
    edges = [s for s in statements(text, home=YANTAI) if s.type == "SIGNED"]
    assert {s.properties["modality"] for s in edges} == {"此前已签"}


@pytest.mark.parametrize(
    "text",
    [
        "两市2006年缔结友好城市,今年适逢十五周年,烟台市与宜宾市签署《劳务协作协议》。",
        "去年两地互访,今年5月,烟台市与宜宾市签署《劳务协作协议》。",
        "根据烟台市与宜宾市当天签订的《劳务协作协议》,宜宾每年组织500人来烟务工。",
    ],
)
def test_what_comes_back_to_now_is_signed_now(text: str) -> None:
    assert modality(text) == {"劳务协作协议": "已签"}


def test_a_plan_that_is_carried_out_is_told_once() -> None:
    text = "烟台市与宜宾市将签订协作协议。5月18日,烟台市与宜宾市签署《劳务协作协议》。"
    assert modality(text) == {"劳务协作协议": "已签"}


def test_who_put_the_signature_then_signed_at_that_time() -> None:
    text = "去年,海帆集团与蓝岸公司签订材料研发协议,蓝岸公司总工程师高远亲自来签的字。"
    assert signed(text) == {"材料研发协议": {"海帆集团", "蓝岸公司", "高远"}}


# ── what it is worth ──


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [("5亿元", 5e8, "人民币"), ("1.2亿欧元", 1.2e8, "欧元"), ("2800万美元", 2.8e7, "美元"), ("三千万元", 3e7, "人民币")],
)
def test_an_agreement_tells_its_amount_in_whole_units(words: str, amount: float, currency: str) -> None:
    (agreement,) = told(f"海帆集团与蓝岸公司签订冷链采购合同,金额{words}。").values()
    assert agreement.properties["amount"] == amount
    assert agreement.properties["currency"] == currency
    assert agreement.properties["modality"] == "已签"


def test_the_head_of_a_table_tells_what_its_figures_count() -> None:
    text = "签约名单\n项目名称\t甲方\t乙方\t投资额(亿元)\n海水淡化装备\t宜宾市翠屏区\t大连海帆科技有限公司\t5.2"
    (agreement,) = told(text).values()
    assert (agreement.properties["amount"], agreement.properties["currency"]) == (5.2e8, "人民币")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("注册资本2亿元的海帆集团与翠屏区签署冷链项目合作协议。", None),
        ("年销售额达3亿元的海帆集团与翠屏区签约投资1.5亿元的冷链项目。", 1.5e8),
        ("海帆集团与翠屏区签约冷链项目,总投资5亿元,达产后年产值12亿元。", 5e8),
        ("海帆集团与翠屏区签约冷链项目,达产后可实现年产值12亿元、利税1亿元。", None),
        ("海帆银行与翠屏区签订10亿元授信协议。", 1e9),
        ("海帆集团与翠屏区签订技术帮扶协议,金额500万元的设备捐赠协议另行签订。", None),
        ("签约名单\n项目名称|投资方|合作方|金额\n冷链物流园|海帆集团|翠屏区人民政府|3.5亿元", 3.5e8),
    ],
)
def test_what_a_party_owns_or_earns_is_not_what_an_agreement_is_worth(text: str, amount: float | None) -> None:
    (agreement,) = told(text).values()
    assert agreement.properties.get("amount") == amount


def test_the_sum_of_several_is_none_of_one() -> None:
    text = "海帆集团与翠屏区签订《海水淡化合作协议》《冷链合作协议》等5项协议,总金额30亿元。"
    assert {s.properties.get("amount") for s in told(text).values()} == {None}


def test_sums_that_are_told_in_turn_are_one_of_each() -> None:
    text = "海帆公司分别与东乡县、广河县签订采购协议,金额分别为2000万元和1500万元。"
    assert {name: s.properties.get("amount") for name, s in told(text).items()} == {
        "海帆公司与东乡族自治县采购协议": 2e7,
        "海帆公司与广河县采购协议": 1.5e7,
    }
    text = "海帆公司分别与东乡县、广河县签订采购协议,总金额3500万元。"
    assert {s.properties.get("amount") for s in told(text).values()} == {None}


# ── several by order, labels, tables ──


def test_two_pairs_that_sign_two_sign_one_each_in_order() -> None:
    text = "海帆集团与蓝岸公司、大连远航集团与上海云港公司隔空签下冷链物流、海产直供两个项目。"
    assert signed(text) == {
        "冷链物流项目": {"海帆集团", "蓝岸公司"},
        "海产直供项目": {"大连远航集团", "上海云港公司"},
    }


def test_a_third_word_for_and_joins_two_bodies() -> None:
    text = "翠屏区教育局同云岩区教育局、翠屏区卫生健康委同云岩区卫生健康局,也在会上分别签了结对协议。"
    assert {frozenset(who) for who in signed(text).values()} == {
        frozenset({"翠屏区教育局", "云岩区教育局"}),
        frozenset({"翠屏区卫生健康委", "云岩区卫生健康局"}),
    }


def test_labels_of_one_line_may_be_parted_by_spaces() -> None:
    text = "签约清单如下:\n1.客源互送 甲方:海帆集团 乙方:翠屏区人民政府 投资额:5亿元 签约代表:高远、林深"
    assert signed(text) == {"客源互送": {"海帆集团", "翠屏区", "高远", "林深"}}


def test_a_row_of_intent_is_not_signed_yet() -> None:
    text = "签约清单\n项目名称\t甲方\t乙方\t签约性质\n冷链物流园\t海帆集团\t翠屏区\t正式\n海水淡化园\t蓝岸公司\t翠屏区\t意向"
    assert modality(text) == {"冷链物流园": "已签", "海水淡化园": "意向"}


@pytest.mark.parametrize(
    "text",
    [
        "条件成熟时,大连市与宜宾市再商签友好城市协议。",
        "大连市与宜宾市签署《协作备忘录》。高远说:“签约不是终点,开工才是。”",
    ],
)
def test_what_is_only_spoken_of_is_signed_by_nobody(text: str) -> None:
    assert all("高远" not in who for who in signed(text).values())
    assert "友好城市协议" not in signed(text)


def test_who_signs_may_stand_behind_what_is_signed() -> None:
    text = "与海帆集团签订采购合同的是蓝岸集团大连有限公司,不是其母公司。"
    assert list(signed(text).values()) == [{"海帆集团", "蓝岸集团大连有限公司"}]


def test_who_signs_for_two_villages_signs_what_these_agreed() -> None:
    text = (
        "海城市南台镇树林村同安吉县天荒坪镇余村签署了《结对共建协议》。海城市农业农村局、安吉县农业农村局签了一份人才交流的协议。"
        "村党支部书记高远和林深代表两村落笔。"
    )
    assert signed(text) == {
        "结对共建协议": {"树林村", "余村", "高远", "林深"},
        "人才交流的协议": {"海城市农业农村局", "安吉县农业农村局"},
    }


def test_a_clause_that_goes_on_listing_has_its_own_two() -> None:
    text = "签下两单:大连远航集团与上海云港公司的《包销合同》,还有海帆集团与蓝岸公司签下《冷链代理协议》,执笔的是高远和林深。"
    assert signed(text)["冷链代理协议"] == {"海帆集团", "蓝岸公司", "高远", "林深"}


def test_who_builds_a_project_is_no_part_of_its_name() -> None:
    text = "会上,由海帆集团与蓝岸公司合资建设的集装箱码头项目签约。"
    assert signed(text) == {"集装箱码头项目": {"海帆集团", "蓝岸公司"}}


def test_who_brings_two_together_does_not_sign() -> None:
    text = (
        "法国驻上海总领事馆商务领事高远到会。还有高远牵线的一单——意大利海帆食品公司与云岩蓝岸食品有限公司签下《果酱代理协议》。"
    )
    assert signed(text) == {"果酱代理协议": {"意大利海帆食品公司", "云岩蓝岸食品有限公司"}}
    assert modality(text) == {"果酱代理协议": "已签"}


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "座谈会上签了三份协议:莱阳市和木里县签的劳务协作;烟台海帆食品有限公司跟木里县高原牦牛合作社签的牦牛肉包销;还有一份,莱阳市第一中学与木里县中学,教师互派。",
            {
                "劳务协作": {"莱阳市", "木里藏族自治县"},
                "牦牛肉包销": {"烟台海帆食品有限公司", "木里县高原牦牛合作社"},
                "教师互派": {"莱阳市第一中学", "木里县中学"},
            },
        ),
        (
            "会上签了两个。莱阳市人民医院与木里县人民医院签一个,远程诊疗;莱阳市供销社和木里县供销社签一个,海带换松茸。",
            {"远程诊疗": {"莱阳市人民医院", "木里县人民医院"}, "海带换松茸": {"莱阳市供销社", "木里县供销社"}},
        ),
        (
            "现场签约的有:烟台海帆水产有限公司与木里县人民政府(冷链物流园项目);莱阳市农业局与木里县农业局(青稞种植技术服务合同)。",
            {
                "冷链物流园项目": {"烟台海帆水产有限公司", "木里藏族自治县"},
                "青稞种植技术服务合同": {"莱阳市农业局", "木里县农业局"},
            },
        ),
        (
            "会上又签两单,一单是烟台海帆水产有限公司的冷链物流园,签约方是木里县商务局;一单是莱阳市供销社与木里县供销社的松茸购销合同。",
            {
                "冷链物流园": {"烟台海帆水产有限公司", "木里县商务局"},
                "松茸购销合同": {"莱阳市供销社", "木里县供销社"},
            },
        ),
        ("会上签了三个项目。莱阳市与木里县相距两千公里。", {}),
        ("双方签了两个合同。县长林深说,莱阳市供销社与木里县供销社的合作刚刚开始。", {}),
        ("还有一单没签成,烟台海帆水产有限公司与木里县商务局的冷链物流园,说好开春再谈。", {}),
    ],
)
def test_signings_that_are_announced_are_told_one_by_one(text: str, agreements: dict[str, set[str]]) -> None:
    assert signed(text) == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("莱阳市与木里县就牦牛养殖签订了合作意向书。", {"牦牛养殖合作意向书": {"莱阳市", "木里藏族自治县"}}),
        (
            "烟台海帆水产有限公司、木里县蓝岸商贸公司就松茸冷链运输签约。",
            {"松茸冷链运输": {"烟台海帆水产有限公司", "木里县蓝岸商贸公司"}},
        ),
        ("莱阳农商银行与木里县农信社以互设网点为内容签了协议。", {"互设网点协议": {"莱阳农商银行", "木里县农信社"}}),
        (
            "两家医院——莱阳市人民医院、木里县人民医院——的院长高远、林深把《医联体合作协议》签了。",
            {"医联体合作协议": {"莱阳市人民医院", "木里县人民医院", "高远", "林深"}},
        ),
        (
            "莱阳市教育局局长江海、木里县教育局局长陆川则换了一份教师互派协议。",
            {"教师互派协议": {"莱阳市教育局", "木里县教育局", "江海", "陆川"}},
        ),
        ("山东、四川两省政府签订《鲁川协作框架协议》。", {"鲁川协作框架协议": {"山东省", "四川省"}}),
        ("烟台海帆水产有限公司跟木里县签的是冷链物流园。", {"冷链物流园": {"烟台海帆水产有限公司", "木里藏族自治县"}}),
        ("超市的价签跟标签的字都换了,莱阳市供销社与木里县供销社合作。", {}),
    ],
)
def test_signings_in_free_words(text: str, agreements: dict[str, set[str]]) -> None:
    assert signed(text) == agreements


def test_a_table_drawn_with_a_frame() -> None:
    text = """签约项目如下:
┌──┬────────┬────────┬────────┬─────┐
│序号│项目名称    │甲方      │乙方      │投资额  │
├──┼────────┼────────┼────────┼─────┤
│1 │冷链物流园项目 │莱阳市人民政府 │海帆集团    │8.6亿元│
│2 │松茸加工项目  │木里县人民政府 │蓝岸公司    │1.3亿元│
└──┴────────┴────────┴────────┴─────┘"""
    assert signed(text) == {"冷链物流园项目": {"莱阳市", "海帆集团"}, "松茸加工项目": {"木里藏族自治县", "蓝岸公司"}}


def test_a_table_with_spaces_between_its_columns_names_who_signs() -> None:
    text = """签约项目一览表
序号 项 目 名 称       甲 方        乙 方      投资额   签约人
1   冷链物流园       莱阳市商务局    海帆集团     3亿元   高远/林深
2   松茸精深加工      木里县林业局    蓝岸公司     1.2亿元  江海/(授权代表)"""
    assert signed(text) == {
        "冷链物流园": {"莱阳市商务局", "海帆集团", "高远", "林深"},
        "松茸精深加工": {"木里县林业局", "蓝岸公司", "江海"},
    }


def test_those_who_sign_one_of_several_by_its_number() -> None:
    text = (
        "莱阳市供销社与木里县供销社签署松茸购销合同;莱阳市第一中学与木里县中学签署教师互派协议。高远、林深在第一份合同上签字。"
        "甲方代表为副市长高远,乙方代表为林深。"
    )
    assert signed(text)["松茸购销合同"] == {"莱阳市供销社", "木里县供销社", "高远", "林深"}
    assert signed(text)["教师互派协议"] == {"莱阳市第一中学", "木里县中学"}


def test_the_first_of_what_no_list_tells_is_nothing_signed() -> None:
    assert signed("2016年11月,莱阳市市长高远与海阳市签下第一份意向。") == {}


def test_two_mayors_are_those_who_hold_the_post() -> None:
    text = "莱阳市市长高远、自贡市市长林深出席,莱阳市副市长秦川介绍情况。会后,两位市长签的是《莱阳市与自贡市深化合作宣言》。"
    assert signed(text) == {"莱阳市与自贡市深化合作宣言": {"莱阳市", "自贡市", "高远", "林深"}}


def test_each_of_more_than_two_signs_for_his_place() -> None:
    text = "四地会上签署了《联防联控协议》,签字人为莱阳市副市长高远、莱西市副市长林深、海阳市副市长江海。"
    assert signed(text) == {"联防联控协议": {"莱阳市", "莱西市", "海阳市", "高远", "林深", "江海"}}


def test_a_line_of_those_who_made_the_page_is_no_row() -> None:
    assert signed("莱阳市与木里县签署协作协议。\n记者电话1234 | 编辑:高远 | 网友评论(5)").keys() == {
        "莱阳市与木里藏族自治县协作协议"
    }


@pytest.mark.parametrize("turn", ["依次", "依次分别", "逐一"])
def test_who_sign_in_turn_with_one_sign_one_each(turn: str) -> None:
    text = f"海帆集团总经理高远、蓝岸公司董事长林深,{turn}同莱阳市园区开发有限公司总经理江海交换了入园合同文本。"
    assert set(map(frozenset, signed(text).values())) == {
        frozenset({"海帆集团", "高远", "莱阳市园区开发有限公司", "江海"}),
        frozenset({"蓝岸公司", "林深", "莱阳市园区开发有限公司", "江海"}),
    }


@pytest.mark.parametrize("sign", ["各执一份", "各执一笔", "落笔", "在各自合同上签名", "在对应的协议上签字"])
def test_people_who_hold_a_copy_or_a_pen_each_sign_what_was_told(sign: str) -> None:
    text = f"会上,莱阳市农业局与自贡市农业局签下《苹果育苗协议》,莱阳市农业局局长高远、自贡市农业局局长林深{sign}。"
    assert signed(text) == {"苹果育苗协议": {"莱阳市农业局", "自贡市农业局", "高远", "林深"}}


def test_who_put_the_signature_to_what_was_signed_before() -> None:
    text = "2010年8月8日,烟台市与宜宾市续签了《友好交流协议》,签字的是烟台市副市长高远和宜宾市副市长林深。"
    assert signed(text) == {"友好交流协议": {"烟台市", "宜宾市", "高远", "林深"}}
    assert modality(text) == {"友好交流协议": "此前已签"}


def test_two_cities_are_no_parks_that_signed_before() -> None:
    text = "莱阳经济开发区与天府产业园签署《园区合作备忘录》。12月3日,宜宾市副市长高远会见烟台市副市长林深一行,两市签署友好合作关系意向书。"
    assert {frozenset(who) for who in signed(text).values()} == {
        frozenset({"天府产业园", "莱阳经济开发区"}),
        frozenset({"宜宾市", "烟台市"}),
    }


def test_three_counties_are_those_listed_or_named_most() -> None:
    agreement = "当时,三县签订《共建飞地产业园合作协议》。"
    assert signed(f"盐边县、天峻县与木里县山水相连。{agreement}") == {
        "共建飞地产业园合作协议": {"盐边县", "天峻县", "木里藏族自治县"}
    }
    assert signed(f"盐边县出土地,天峻县出资金,木里县出劳力。{agreement}")["共建飞地产业园合作协议"] == {
        "盐边县",
        "天峻县",
        "木里藏族自治县",
    }


def test_those_who_look_on_do_not_sign() -> None:
    text = "高远、林深看着江海与秦川在《港口合作框架协议》上落笔,烟台市副市长江海、宜宾市副市长秦川代表两地。"
    assert signed(text)["港口合作框架协议"] >= {"江海", "秦川"}
    assert not signed(text)["港口合作框架协议"] & {"高远", "林深"}


def test_two_people_sign_for_the_places_they_speak_for() -> None:
    text = (
        "上午,市委书记高远会见了宜宾市市长林深;下午,市长江海会见自贡市市长秦川一行。"
        "会见一结束,两人便分别代表烟台市和自贡市在《友好城市协议书》上签字。"
    )
    assert signed(text) == {"友好城市协议书": {"烟台市", "自贡市", "江海", "秦川"}}


def test_a_list_that_names_who_signs_in_brackets() -> None:
    text = """莱阳市市长高远、自贡市市长林深讲话,莱阳市教育局局长江海通报情况。会上签订的协议是:
一、莱阳市人民政府、自贡市人民政府:《2020年协作协议》(高远、林深签)
二、莱阳市教育局、自贡市教育局:《教师互派协议》(江海代表莱阳市教育局签)"""
    assert signed(text) == {
        "2020年协作协议": {"莱阳市", "自贡市", "高远", "林深"},
        "教师互派协议": {"莱阳市教育局", "自贡市教育局", "江海"},
    }


def test_a_table_whose_columns_hold_a_party_with_who_signs_for_it() -> None:
    text = """签约项目一览
————————————
序号 | 项目 | 甲方(签约人) | 乙方(签约人)
1 | 苹果采购框架协议 | 莱阳市商务局(局长 高远) | 海帆集团(董事长 林深)
2 | 冷链专线意向书 | 蓝岸物流有限公司 | 待定
————————————"""
    assert signed(text) == {
        "苹果采购框架协议": {"莱阳市商务局", "海帆集团", "高远", "林深"},
        "冷链专线意向书": {"蓝岸物流有限公司"},
    }


def test_a_bare_word_for_a_firm_is_the_one_the_article_is_of() -> None:
    text = "海帆集团与烟台市签约。海帆集团董事长高远致辞。会前走访了蓝岸股份有限公司。仪式后,公司与宜宾银行签订供应链金融合作协议。"
    assert signed(text)["供应链金融合作协议"] == {"海帆集团", "宜宾银行"}


def test_firms_that_move_into_a_park_sign_one_each() -> None:
    text = "两地共建的烟台宜宾产业园昨日开园,海帆食品有限公司、蓝岸乳业有限公司当天就跟园区管委会签了入驻协议。"
    park = "烟台宜宾产业园"
    assert set(map(frozenset, signed(text).values())) == {
        frozenset({"海帆食品有限公司", park}),
        frozenset({"蓝岸乳业有限公司", park}),
    }


@pytest.mark.parametrize("verb", ["也签了", "一并签了", "签下来了", "签了字"])
def test_what_they_took_and_signed_stands_before_the_verb(verb: str) -> None:
    text = f"莱阳市商务局局长高远与自贡市商务局局长林深把共建海外仓的备忘录{verb}。"
    assert set(map(frozenset, signed(text).values())) == {frozenset({"莱阳市商务局", "自贡市商务局", "高远", "林深"})}


def test_a_line_that_begins_with_who_signs_tells_what_next() -> None:
    text = "海帆车轮有限公司总经理高远在场。另有项目落户,逐一开列如下——\n※ 海帆车轮有限公司:年产300万套轮毂,与莱阳经济开发区签约,高远签字;\n"
    assert signed(text) == {"年产300万套轮毂": {"海帆车轮有限公司", "莱阳经济开发区", "高远"}}


def test_who_comes_with_those_who_sign_does_not_sign() -> None:
    text = "莱阳市副市长高远随市长林深到宜宾签订了《莱阳市与宜宾市协作协议》。"
    assert signed(text) == {"莱阳市与宜宾市协作协议": {"莱阳市", "宜宾市", "林深"}}


def test_parks_and_their_offices_are_places_that_sign() -> None:
    text = "莱阳花桥国际商务城管委会与宜宾软件产业园签订服务外包合作协议。"
    assert signed(text) == {"服务外包合作协议": {"莱阳花桥国际商务城", "宜宾软件产业园"}}


def test_where_someone_arrives_does_not_sign() -> None:
    text = "海帆化工有限公司董事长高远抵莱阳,与莱阳经济开发区管委会签订中间体项目投资协议。"
    assert signed(text) == {"中间体项目投资协议": {"海帆化工有限公司", "莱阳经济开发区", "高远"}}


@pytest.mark.parametrize(
    "text",
    [
        "海帆集团董事长高远、云江公司总经理林深代表企业签约;烟台市副市长江海、宜宾市副市长秦川见证。",
        "会上,海帆集团董事长高远与云江公司总经理林深签约,江海、秦川见证签约。",
    ],
)
def test_a_signing_whose_agreement_has_no_name_is_one(text: str) -> None:
    assert list(signed(text).values()) == [{"海帆集团", "云江公司", "高远", "林深"}]


def test_those_who_sign_what_has_a_name_sign_nothing_else() -> None:
    text = "烟台市人大常委会与宜宾市人大常委会签订《协商协作备忘录》,高远、林深签字。高远是烟台市副市长,林深是宜宾市副市长。"
    assert signed(text).keys() == {"协商协作备忘录"}


def test_what_two_sign_may_stand_in_brackets_behind_them() -> None:
    text = "现场签约的有:海帆集团与宜宾云江食品有限公司(肉牛收购合同,3000万元)、蓝岸科技有限公司与宜宾学院(产学研合作协议)。"
    assert signed(text) == {
        "肉牛收购合同": {"海帆集团", "宜宾云江食品有限公司"},
        "产学研合作协议": {"蓝岸科技有限公司", "宜宾学院"},
    }
    assert signed("海帆集团同蓝岸公司达成协议,将投资5亿元建设物流园。") == {}


def test_a_table_may_be_lined_up_by_spaces() -> None:
    head = "12月14日,江州市农产品签约仪式举行,共签订购销合同2份,明细如下:\n"
    rows = "序号　供货方　　　　采购方　　　　品种　金额(万元)\n1　江海果品公司　　大同果业公司　　苹果　1200\n2　云山果品公司　　长河果业公司　　芒果　 900\n"
    apples, mangoes = {("江海果品公司", "苹果"), ("大同果业公司", "苹果")}, {("云山果品公司", "芒果"), ("长河果业公司", "芒果")}
    assert facts(head + rows, "SIGNED") == apples | mangoes


def test_words_that_spaces_part_are_no_table() -> None:
    told = "12月14日,江州市农产品签约仪式举行,共签订购销合同2份。\n监制　江海果品公司　　制片　大同果业公司\n"
    assert facts(told, "SIGNED") == set()


@pytest.mark.parametrize(
    "text",
    [
        "签约的有两对,签下的都是合作备忘录:江州学院和大同大学,海帆集团和云江公司。",
        "两份《合作备忘录》一上午签完。江州学院牵手的是大同大学。海帆集团的搭档是云江公司。",
        "签约轮到最后两对:江州学院的搭档是大同大学,海帆集团的搭档是云江公司,都叫“合作备忘录”。",
    ],
)
def test_pairs_told_under_the_kind_they_share_sign_one_each(text: str) -> None:
    assert signed(text) == {
        "江州学院与大同大学合作备忘录": {"江州学院", "大同大学"},
        "海帆集团与云江公司合作备忘录": {"海帆集团", "云江公司"},
    }


def test_who_signs_for_one_of_the_pairs_may_stand_in_a_clause_of_his_own() -> None:
    text = "两份《合作备忘录》陆续签妥。江州学院结的对子是大同大学,副院长高远和校长林深先后落笔。海帆集团牵手的是云江公司。"
    assert signed(text)["江州学院与大同大学合作备忘录"] == {"江州学院", "大同大学", "高远", "林深"}


def test_two_that_only_stand_in_a_sentence_near_the_kind_sign_nothing() -> None:
    kind = "两份《合作备忘录》陆续签妥。"
    assert signed(kind + "高远在讲话中说,学院一边挨着海帆集团,一边挨着云江公司。") == {}
    assert signed(kind + "这是落实海帆集团、云江公司的要求。") == {}


def test_who_put_the_signature_is_no_side_of_an_agreement() -> None:
    text = (
        "仪式上签下两份协议。\n一、烟台云海旅游公司与庄河瀑布旅游公司互送客源协议。签字人:云海旅游公司副总经理高远,瀑布旅游公司经理林深;\n"
        "二、烟台海港医院与庄河市人民医院结成姊妹医院协议。签字人:烟台海港医院副院长秦川,庄河市人民医院院长江海。"
    )
    assert signed(text) == {
        "烟台云海旅游公司与庄河瀑布旅游公司互送客源协议": {"烟台云海旅游公司", "庄河瀑布旅游公司", "高远", "林深"},
        "烟台海港医院与庄河市人民医院结成姊妹医院协议": {"烟台海港医院", "庄河市人民医院", "秦川", "江海"},
    }


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("会上签了两样。一是《港口协同方案》,江州学院院长高远和大同大学校长林深在文本上签的名。", "港口协同方案"),
        ("《港口合作计划》摆在桌上,江州学院院长高远签一个名,大同大学校长林深签一个名。", "港口合作计划"),
    ],
)
def test_who_puts_his_name_in_plain_words_signs(text: str, agreements: str) -> None:
    assert signed(text)[agreements] == {"江州学院", "大同大学", "高远", "林深"}


def test_what_begins_like_a_number_is_part_of_the_name() -> None:
    assert list(signed("江州学院与海帆集团签署数据服务协议。")) == ["数据服务协议"]


def test_the_first_of_several_can_be_pointed_to() -> None:
    text = "江州学院与大同大学签署合作协议,海帆集团与云江公司签署港口协议。在首份协议上,江州学院院长高远签了字。"
    assert "首份协议" not in signed(text)
    assert "高远" in signed(text)["江州学院与大同大学合作协议"]


def test_two_delegations_sign_one_each_with_our_province() -> None:
    text = "大阪府、札幌市,分别与我省签署友好交流备忘录。"
    named = {s.object.name for s in statements(text, home="沈阳市") if s.type == "SIGNED" and s.subject.name == "辽宁省"}
    assert named == {"大阪府与辽宁省友好交流备忘录", "札幌市与辽宁省友好交流备忘录"}


def test_two_that_no_word_pairs_sign_nothing() -> None:
    kind = "两份《合作协议》陆续签妥。"
    assert signed(kind + "江州学院与大同大学是老朋友。") == {}
    assert signed(kind + "海帆集团的对手是云江公司。") == {}


def test_a_heap_of_joined_bodies_is_no_list_of_signers() -> None:
    assert signed("签约仪式举行。签约项目:\n1.海帆合作项目\n" + "大连海帆公司与" * 1400) == {}


@pytest.mark.parametrize("organ", ["国家税务局", "全国妇联", "全国工商联", "国家发展改革委", "国务院国资委"])
def test_an_organ_of_the_state_is_of_no_city(organ: str) -> None:
    assert signed(f"烟台市商务局与{organ}签订合作协议。") == {f"烟台市商务局与{organ}合作协议": {"烟台市商务局", organ}}


def test_he_is_nobody_where_two_were_named() -> None:
    assert signed("烟台市副市长高远会见了海帆集团董事长林深。他与客商签订合作协议。") == {}
    told = "海帆集团董事长林深说,合作很好。烟台市副市长高远到企业调研。他和海帆集团签订了采购合同。"
    assert "高远" not in {who for parties in signed(told).values() for who in parties}


@pytest.mark.parametrize("words", ["高新区", "国企"])
def test_a_place_or_a_kind_in_brackets_does_not_sign(words: str) -> None:
    text = f"烟台海帆有限公司({words})与蓝岸公司(林深)签订采购合同。"
    assert signed(text) == {"烟台海帆有限公司与蓝岸公司采购合同": {"烟台海帆有限公司", "蓝岸公司", "林深"}}


def test_a_professor_signs_for_himself_and_a_rector_for_his_university() -> None:
    assert signed("烟台大学教授高远出席论坛,并与海帆集团签订图书出版合同。") == {"图书出版合同": {"高远", "海帆集团"}}
    assert signed("烟台大学校长高远出席论坛,并与海帆集团签订图书出版合同。") == {
        "图书出版合同": {"烟台大学", "高远", "海帆集团"}
    }


def test_nobody_signs_the_third_of_two() -> None:
    text = "海帆集团与蓝岸公司签订采购合同,与云江公司签订供货合同。高远签了第%s份。"
    assert {name for name, who in signed(text % "二").items() if "高远" in who} == {"供货合同"}
    assert {name for name, who in signed(text % "三").items() if "高远" in who} == set()


def test_every_side_is_a_place_or_a_body_though_the_agreement_was_named_before() -> None:
    text = "签署了协议。\n——江州区文化和旅游局与庄河市文化广电和旅游局签订《文旅互推协议》,两局局长高远、林深分别签字;"
    assert all(s.subject.type and s.object.type for s in statements(text, home=YANTAI))


def test_who_signs_with_several_clause_by_clause_is_named_once() -> None:
    told = signed(
        "会上,烟台市海帆商会与江云银行签署授信合作协议,额度5亿元;与云港酒庄签署葡萄酒推广协议;还与澄湖大学签署人才培养协议。"
    )
    assert told == {
        "授信合作协议": {"烟台市海帆商会", "江云银行"},
        "葡萄酒推广协议": {"烟台市海帆商会", "云港酒庄"},
        "人才培养协议": {"烟台市海帆商会", "澄湖大学"},
    }


def test_a_name_that_begins_like_the_word_for_with_is_a_side() -> None:
    told = signed("烟台市海帆商会与江云银行签署授信合作协议;和平区与沈河区签署城区共建协议。")
    assert told["城区共建协议"] == {"和平区", "沈河区"}


@pytest.mark.parametrize(
    "text",
    [
        "烟台、威海两地企业签下大单。",
        "烟台、威海两地的多家企业签订合作协议。",
        "烟台推进产业合作\n要瞄准电动汽车、高端装备、海洋生物,力争年内新签约亿元以上项目20个。",
        "总投资28亿元\n江云传媒中心讯 11月3日,烟台—威海产业园2021年第四季度项目集中签约暨开工仪式举行。本次有4个项目签约。",
    ],
)
def test_of_whom_nobody_is_named_signs_nothing(text: str) -> None:
    assert signed(text) == {}


def test_what_is_looked_at_is_not_signed() -> None:
    told = signed(
        "会上,烟台市与威海市签订海洋牧场共建协议。\n会前,江海一行考察了烟台—威海产业园展示中心、山东云港材料股份有限公司和海帆镇五松村未来乡村项目。"
    )
    assert told == {"海洋牧场共建协议": {"烟台市", "威海市"}}


def test_who_watches_both_sides_does_not_sign_and_what_is_told_in_full_later_is_one() -> None:
    told = signed(
        "市委书记高远与海帆能源集团有限公司董事长林深座谈,并共同见证双方签署战略合作协议。\n"
        "副市长江海与海帆能源集团有限公司副总经理秦川代表双方签署《烟台市人民政府 海帆能源集团有限公司战略合作协议》。"
    )
    assert told == {"烟台市人民政府 海帆能源集团有限公司战略合作协议": {"烟台市", "海帆能源集团有限公司", "江海", "秦川"}}


def test_two_cities_that_signed_at_another_time_may_be_pointed_to() -> None:
    told = signed("烟台市与大阪市交往始于2010年。2012年5月,两市在大阪签署了发展友好关系意向书。")
    assert told == {"发展友好关系意向书": {"烟台市", "大阪市"}}


def test_who_signs_at_a_ceremony_signs_what_the_head_tells() -> None:
    told = signed(
        "海洋大学来烟台\n海洋大学今日来访。\n烟台市与海帆大学签署合作协议\n"
        "11月3日,烟台市人民政府与海帆大学合作协议签约仪式举行。副市长江海与海帆大学科研处处长秦川代表双方签约。"
    )
    assert told == {"烟台市与海帆大学合作协议": {"烟台市", "海帆大学", "江海", "秦川"}}
