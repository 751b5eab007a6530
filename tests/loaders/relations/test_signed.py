"""Which agreements are signed, and by whom."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("大连市与庄河市签署《大连庄河对口合作框架协议》。", {"大连庄河对口合作框架协议"}),
        ("海帆集团与蓝岸公司签订海水淡化设备采购协议。", {"海水淡化设备采购协议"}),
        ("会上,海水淡化设备项目、滨海冷链物流项目集中签约。", {"海水淡化设备项目", "滨海冷链物流项目"}),
        ("海帆集团与庄河市签约滨海康养小镇,总投资3亿元。", {"滨海康养小镇"}),
        ("海帆职业学校与庄河职业学校签约“船舶工匠班”。", {"船舶工匠班"}),
        ("海帆集团与庄河市签约研学营地,总投资1亿元。", {"研学营地"}),
        ("海帆集团与庄河市签约并当场开工建设,总投资10亿元。", set()),
        ("海帆集团与庄河市签约将于年底建成投产,总投资10亿元。", set()),
        ("海帆集团与庄河市签约拟于明年动工,总投资10亿元。", set()),
        ("海帆集团与庄河市签约当天即到账,总投资10亿元。", set()),
        ("大连市与庄河市签约“一站式”,推动项目落地。", set()),
        ("海帆集团与蓝岸公司签署海水淡化设备代理合约。", {"海水淡化设备代理合约"}),
        ("大连市副市长高远与庄河市副市长林深签署会晤纪要。", {"会晤纪要"}),
        ("海帆集团、蓝岸公司与庄河市签约项目5个,总投资3亿元。", set()),
        ("大连市与庄河市签署《海水淡化协议》和《海上联防机制》。", {"海水淡化协议", "海上联防机制"}),
        ("大连市与庄河市签署两份文件,依次为《海上联防机制》《海水淡化协议》。", {"海水淡化协议", "海上联防机制"}),
        ("大连市与庄河市签署《海水淡化协议》,学习了《海上联防机制》。", {"海水淡化协议"}),
        ("海帆集团与庄河市就海水淡化设备项目握手签约。", {"海水淡化设备项目"}),
        ("大连市与庄河市没有签署《大连庄河对口合作框架协议》。", set()),
    ],
)
def test_what_was_signed_is_an_agreement_and_what_was_not_is_none(text: str, agreements: set[str]) -> None:
    assert named(text, "Agreement") == agreements


def test_the_parties_are_those_before_the_verb() -> None:
    told = facts("大连海帆科技有限公司与庄河市签署《海水淡化合作协议》。", "SIGNED")
    assert told == {("大连海帆科技有限公司", "海水淡化合作协议"), ("庄河市", "海水淡化合作协议")}


def test_people_who_put_the_signature_sign_for_the_place_of_their_post() -> None:
    told = facts("大连市市长高远与庄河市市长林深签署《对口合作框架协议》。", "SIGNED")
    assert told == {(who, "对口合作框架协议") for who in ("高远", "林深", "大连市", "庄河市")}


def test_what_is_planned_is_signed_by_nobody_yet() -> None:
    assert facts("大连市将与庄河市签署《大连庄河对口合作框架协议》。", "SIGNED") == set()


def test_who_only_witnesses_does_not_sign() -> None:
    told = facts("市长高远出席并见证签约。大连市与庄河市签署《对口合作框架协议》。", "SIGNED")
    assert "高远" not in {who for who, _ in told}


def test_an_item_of_a_list_names_its_agreement_and_its_parties() -> None:
    text = "双方签约项目如下:\n(1)海水淡化装备基地项目。由大连海帆科技有限公司与庄河市政府签署。"
    told = facts(text, "SIGNED")
    assert ("大连海帆科技有限公司", "海水淡化装备基地项目") in told
    assert {name for _, name in told} == {"海水淡化装备基地项目"}


def test_pairs_sign_an_agreement_each() -> None:
    told = facts("大连市中山区与庄河市、大连市西岗区与瓦房店市签订结对合作协议。", "SIGNED")
    assert len({agreement for _, agreement in told}) == 2
    assert len(told) == 4


def test_a_row_of_a_table_is_an_agreement() -> None:
    text = "现场签约项目:\n项目 | 甲方 | 乙方\n海水淡化装备 | 大连海帆科技有限公司 | 庄河蓝岸贸易有限公司\n"
    assert facts(text, "SIGNED") == {
        ("大连海帆科技有限公司", "海水淡化装备"),
        ("庄河蓝岸贸易有限公司", "海水淡化装备"),
    }


def test_the_place_of_a_dateline_signs_nothing() -> None:
    text = "新华社长春9月7日电 吉林省与浙江省签署对口合作协议。"

    assert {(s, o) for s, o, *_ in facts(text, "SIGNED")} == {
        ("吉林省", "吉林省与浙江省对口合作协议"),
        ("浙江省", "吉林省与浙江省对口合作协议"),
    }


def test_two_districts_that_sign_are_no_provinces() -> None:
    told = "西岗区区长高远说,福建和宁夏结对多年,西岗与闽侯也牵手。会上,两区签订《结对协作协议》。"
    assert not {who for who, *_ in facts(told, "SIGNED")} & {"福建省", "宁夏回族自治区"}


def test_the_city_that_signs_is_not_that_of_a_name_behind_the_title() -> None:
    told = "与市政府签署《战略合作框架协议》的是北辰银行总行。"
    assert "天津市" not in {who for who, *_ in facts(told, "SIGNED")}


def test_two_places_sign_that_an_event_is_called_after() -> None:
    told = "在西岗区与海城市产业对接活动上,高远开口就笑。两地当场签了劳务协作协议。"
    assert {who for who, *_ in facts(told, "SIGNED")} == {"西岗区", "海城市"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "会上,大连江海服饰有限公司投资3200万元的卫星工厂项目,与庄河市人民政府签约。",
            {("大连江海服饰有限公司", "卫星工厂项目"), ("庄河市", "卫星工厂项目")},
        ),
        (
            "会上签了一单:庄河市人民政府和大连远航种业公司的良种基地项目,签字的是市长王志国。",
            {("庄河市", "良种基地项目"), ("大连远航种业公司", "良种基地项目"), ("王志国", "良种基地项目")},
        ),
        (
            "高远走访了庄河学院。大连学院副校长王志国与该校党委书记刘晓梅签订《专业共建协议》。",
            {(who, "专业共建协议") for who in ("大连学院", "庄河学院", "王志国", "刘晓梅")},
        ),
        ("庄河市人民政府和大连远航种业公司的良种基地项目,今年开工。", set()),
    ],
)
def test_a_project_is_of_those_beside_it(text: str, parties: set[tuple[str, str]]) -> None:
    assert facts(text, "SIGNED") == parties


def test_two_districts_are_not_the_cities_they_lie_in() -> None:
    text = "沈阳市和平区与大连市西岗区合作联席会议召开。会上,两区签署了《合作协议》。"
    assert facts(text, "SIGNED") == {("和平区", "合作协议"), ("西岗区", "合作协议")}


def test_who_only_works_there_does_not_sign() -> None:
    text = "大连市教育局与庄河市教育局签订帮扶协议,王志国所在的学校成了样板,两局局长徐建国、李德明在协议上签了字。"
    assert "王志国" not in {who for who, _ in facts(text, "SIGNED")}


def test_what_is_only_counted_is_no_agreement() -> None:
    assert named("推介会举行,大连庄河两市8个项目现场签约。", "Agreement") == set()


def test_how_far_signing_has_come_is_no_signing() -> None:
    told = "高远在通报中说,柯桥区与天峻县、上虞区与乌兰县等5对区县{}结对协议。"
    assert named(told.format("已全部续签"), "Agreement") == set()
    assert len(named(told.format("签订"), "Agreement")) == 2


def test_who_takes_part_and_signs_with_another_signs_for_his_body() -> None:
    told = "大连市慈善基金会秘书长高远参加座谈会,并与庄河市红十字会签了捐赠协议。"
    assert facts(told, "SIGNED") == {(who, "捐赠协议") for who in ("大连市慈善基金会", "庄河市红十字会", "高远")}


def test_a_body_where_they_sign_signs_nothing() -> None:
    told = "庄河市人民政府与大连海帆科技有限公司在庄河市宾馆签订《海水淡化协议》。"
    assert facts(told, "SIGNED") == {(who, "海水淡化协议") for who in ("庄河市", "大连海帆科技有限公司")}
    assert ("庄河市宾馆", "海水淡化协议") in facts(told.replace("公司在", "公司、"), "SIGNED")


def test_a_thumbprint_is_a_signature() -> None:
    told = "大连海帆科技有限公司与庄河蓝岸渔业公司签下包销协议,高远和林深按了手印。"
    assert {("高远", "包销协议"), ("林深", "包销协议")} <= facts(told, "SIGNED")


def test_who_speaks_when_he_has_signed_has_signed() -> None:
    told = "大连海帆科技有限公司与庄河蓝岸渔业公司签订海带采购协议。“这下放心了。”大连海帆科技有限公司总经理高远{}对记者说。"
    assert ("高远", "海带采购协议") in facts(told.format("签完字后"), "SIGNED")
    assert ("高远", "海带采购协议") not in facts(told.format("听完后"), "SIGNED")


def test_both_are_those_who_met_in_the_paragraph_itself() -> None:
    told = "——1月9日,大连市副市长林深带队走访了庄河市石桥村和大连海帆科技有限公司。\n"
    told += "——3月1日,庄河市市长江海来连,与大连市市长高远举行工作会谈,敲定计划。双方签署《年度协作备忘录》。"
    signed = {who for who, _ in facts(told, "SIGNED", date="2020-12-01")}
    assert {"大连市", "庄河市"} <= signed
    assert signed.isdisjoint({"石桥村", "大连海帆科技有限公司"})


@pytest.mark.parametrize(
    ("told", "signers"),
    [
        ("并同江海一起代表各市签署《水环境联防协议》", {"高远", "林深", "江海"}),
        ("随后与江海共同签署《水环境联防协议》", {"高远", "林深", "江海"}),
        ("并同江海一起参加《水环境联防协议》签署仪式", set()),
    ],
)
def test_who_spoke_and_then_signs_together_with_another_signs(told: str, signers: set[str]) -> None:
    text = f"徐州市市长江海主持会议。扬州市市长高远、宿迁市副市长林深先后发言,{told}。"
    found = {who for who, _ in facts(text, "SIGNED")}
    assert found == (signers | {"扬州市", "宿迁市", "徐州市"} if signers else set())


def test_several_that_are_counted_sign_what_names_a_place_of_its_own() -> None:
    told = facts(
        "绍兴、四平、大连三市市长昨天见面。会上,三市签署《港口联防机制》《共建庄河市冷链片区协议》。", "SIGNED", home="大连市"
    )
    assert told == {
        (city, name) for city in ("绍兴市", "四平市", "大连市") for name in ("港口联防机制", "共建庄河市冷链片区协议")
    }
