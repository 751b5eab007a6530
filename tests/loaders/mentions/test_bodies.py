"""Which words name enterprises and other bodies."""

import pytest
from sentences import facts, named, statements


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("走进大连海帆船舶有限公司参观。", {"大连海帆船舶有限公司"}),
        ("海澜电子(大连)有限公司与江海银行签约。", {"海澜电子(大连)有限公司", "江海银行"}),
        ("大连海帆船舶制造股份有限公司投产。海帆船舶董事长高远说,海帆公司会再来。", {"大连海帆船舶制造股份有限公司"}),
        ("大连海帆塑料有限公司获奖。海帆塑料有限公司很高兴。", {"大连海帆塑料有限公司"}),
        ("签约的有农行庄河支行、招商银行大连分行。", {"农行庄河支行", "招商银行大连分行"}),
        ("大连市人民政府海帆重工集团有限公司签署协议。", {"海帆重工集团有限公司"}),
        ("海澜在高新区注册成立全资子公司海澜储能(大连)有限公司。", {"海澜储能(大连)有限公司"}),
        ("大连云味米业专业合作联社与庄河签约。", {"大连云味米业专业合作联社"}),
        ("由大连市文旅集团、大连云帆旅行社承办。", {"大连市文旅集团", "大连云帆旅行社"}),
        ("林深是辽宁省庄河市人。", set()),
        ("乙方依次为:辽宁海隆钢铁、大连云帆科技、鞍山远达电梯。", {"辽宁海隆钢铁", "大连云帆科技", "鞍山远达电梯"}),
        ("与会的有海隆重工、云帆造船、海鼎药业等企业负责人。", {"海隆重工", "云帆造船", "海鼎药业"}),
        ("与会企业代表来自海隆钢构、云帆水务和大连港。", {"海隆钢构", "云帆水务"}),
        ("重点发展现代农业、智能制造、文化旅游和普惠金融。", set()),
        ("株式会社森川制作所社长高远来访。", {"株式会社森川制作所"}),
        ("大连远航集团与日本株式会社森川造船所签订培训协议。", {"大连远航集团", "株式会社森川造船所"}),
        ("中国农业银行大连分行与庄河签约。农行大连分行行长高远出席。", {"中国农业银行大连分行"}),
        ("藏族同胞高远获奖。", set()),
        ("考察组走访了云海食品、山河药业、林源木业三家企业。", {"云海食品", "山河药业", "林源木业"}),
        ("客人参观了大连金石云上跨境电商产业园。", set()),
        ("大连清甜来家电子商务有限公司总经理高远来访。", {"大连清甜来家电子商务有限公司"}),
        ("大连长顺海隆商贸公司获奖,海隆商贸公司与庄河签约。", {"大连长顺海隆商贸公司"}),
        ("大连云岛港跨境供应链有限公司签约。云岛港供应链董事长高远出席。", {"大连云岛港跨境供应链有限公司"}),
        ("林深与集团总裁高远会谈。", set()),
        ("石桥村——大连云海水产有限公司", {"大连云海水产有限公司"}),
        ("客人走进港资企业云海塑料(大连)有限公司。", {"云海塑料(大连)有限公司"}),
    ],
)
def test_an_enterprise_bears_its_fullest_name(text: str, bodies: set[str]) -> None:
    assert named(text, "Enterprise") == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("市商务局局长高远出席。", {"大连市商务局"}),
        ("辽宁省对口支援办公室副主任高远出席。", {"辽宁省对口支援办公室"}),
        ("澳门教育及青年发展局副局长高远出席。", {"澳门教育及青年发展局"}),
        ("庄河市经济商务和信息化局局长高远出席。", {"庄河市经济商务和信息化局"}),
        ("大连市文化和旅游局与沈阳市文化和旅游局签约。", {"大连市文化和旅游局", "沈阳市文化和旅游局"}),
        ("大连市卫生健康局党组书记高远,市政府党组成员林深出席。", {"大连市卫生健康局"}),
        ("大连市支援合作办主任高远、市扶贫办副主任林深参加。", {"大连市支援合作办", "大连市扶贫办"}),
        ("辽宁省台港澳办主任高远来访。", {"辽宁省台港澳办"}),
        ("北京大连企业商会会长文山、新加坡大连同乡会会长高远出席。", {"北京大连企业商会", "新加坡大连同乡会"}),
        ("辽宁省对口支援塔城前方指挥部总指挥高远出席。", {"辽宁省对口支援塔城前方指挥部"}),
        ("上海市第十批援疆干部联络组组长高远出席。", {"上海市第十批援疆干部联络组"}),
        ("辽宁省驻中东欧商务代表处在马里博尔挂牌。", {"辽宁省驻中东欧商务代表处"}),
        ("庄河市第一中学与松江二中结对。庄河市一中校长高远出席。", {"庄河市第一中学", "松江二中"}),
        ("大连云山医院远程会诊系统开通。", {"大连云山医院"}),
        (
            "大连海洋大学食品学院、管理学院和辽宁师范大学生命科学学院与庄河市签约。",
            {"大连海洋大学食品学院", "大连海洋大学管理学院", "辽宁师范大学生命科学学院"},
        ),
        ("大连海洋大学食品学院院长高远、管理学院副院长林深出席。", {"大连海洋大学"}),
        ("大连海洋大学对口支援遵义师范学院十年。", {"大连海洋大学", "遵义师范学院"}),
        ("大连海洋大学—遵义师范学院工作会议召开。", {"大连海洋大学", "遵义师范学院"}),
        ("日本驻华大使高远、驻上海总领事林深出席。", {"日本驻华大使馆", "日本驻上海总领事馆"}),
        ("同庄河市第一中学签约,前任庄河市教育局局长高远讲话。", {"庄河市第一中学", "庄河市教育局"}),
        ("两县人民医院结成医联体,乡镇卫生院受益,庄河市学校配合。", set()),
        ("大连海洋大学与庄河市签约。学校食品学院与庄河市签订共建协议。", {"大连海洋大学", "大连海洋大学食品学院"}),
        ("客人到庄河市湿地管理站、大连市敬老院察看。", {"庄河市湿地管理站", "大连市敬老院"}),
        ("大连理工大学技术转移中心与庄河市签约。", {"大连理工大学技术转移中心"}),
        ("客人参观了大连大学城。", set()),
        ("双方将共建新能源产业学院和新材料研究院。", set()),
        ("喀什地区人民医院院长高远来访。", {"喀什地区人民医院"}),
        ("自然资源部东海局副局长高远、中国社会科学院学部委员林深参加。", {"自然资源部东海局", "中国社会科学院"}),
        ("成员包括文化工作局局长高远、体育暨旅游局厅长林深。", {"文化工作局", "体育暨旅游局"}),
        (
            "云海医院慈善会、大连东北大学研究院与庄河签约。东北大学大连研究院院长高远说,大连研究院要建好。",
            {"云海医院慈善会", "大连东北大学研究院", "东北大学大连研究院"},
        ),
        ("大连海洋大学校长林深到会。该校渔业研究院院长高远发言。", {"大连海洋大学"}),
        (
            "大连海洋大学校长林深到会。该校渔业工程学院与大连云帆科技有限公司签署《渔业合作协议》。",
            {"大连海洋大学", "大连海洋大学渔业工程学院"},
        ),
        ("发布会在市新闻发布厅举行。", set()),
        ("中国渔业影视中心副总编辑高远来访。", {"中国渔业影视中心"}),
        ("大连日报社供稿", set()),
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


@pytest.mark.parametrize("part", ["投资方", "采购方", "供货方", "承办方"])
def test_the_part_a_firm_plays_is_no_part_of_its_name(part: str) -> None:
    assert named(f"项目因环评推迟，{part}江州云港水电开发公司表示拟于明年开工。", "Enterprise") == {"江州云港水电开发公司"}


@pytest.mark.parametrize("text", ["大连市旅游部门与上海市旅游部门签署协议。", "大连市文化部门负责人林深介绍情况。"])
def test_departments_told_by_their_trade_are_no_firms(text: str) -> None:
    assert named(text, "Enterprise") == set()


@pytest.mark.parametrize("line", ["江州日报讯（记者 高远）", "云州晚报讯 ", "江州日报消息 "])
def test_a_newspaper_that_tells_the_news_is_no_body_in_it(line: str) -> None:
    text = f"{line}昨日，由辽宁省商务厅主办的洽谈会在大连开幕。"
    assert (named(text, "Enterprise"), named(text, "Organization")) == (set(), {"辽宁省商务厅"})


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("大连市人民医院院长高远到会。市医院护士长林深讲话。", {"大连市人民医院"}),
        ("大连市外事侨务办公室主任高远到会,市外侨办副主任林深主持。", {"大连市外事侨务办公室"}),
        (
            "大连市第二中学、庄河市第一完全中学签约。大连二中校长高远、庄河一中校长林深到会。",
            {"大连市第二中学", "庄河市第一完全中学"},
        ),
        ("大连市对外友好协会副会长高远到会。市友协会长林深讲话。", {"大连市对外友好协会"}),
        ("同济大学医学院附属第二医院与庄河市签约。同大二院院长高远到会。", {"同济大学医学院附属第二医院"}),
        ("大连市人民医院、大连市中医医院签约。", {"大连市人民医院", "大连市中医医院"}),
        ("大连市教育局、大连市教育科学研究院签约。", {"大连市教育局", "大连市教育科学研究院"}),
    ],
)
def test_some_characters_of_a_name_stand_for_it_in_its_place(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("客人到信丰县江西东海电路有限公司考察。", {"江西东海电路有限公司"}),
        ("客人到高淳经济开发区江苏东海电子公司考察。", {"江苏东海电子公司"}),
        ("客人到大连市庄河市东海食品有限公司考察。", {"大连市庄河市东海食品有限公司"}),
    ],
)
def test_a_firm_begins_with_its_own_place_not_with_where_it_lies(text: str, bodies: set[str]) -> None:
    assert named(text, "Enterprise") == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("大连医院帮庄河市人民医院,大连实验学校帮永乐中学。", {"大连医院", "庄河市人民医院", "大连实验学校", "永乐中学"}),
        ("医疗组一头扎进庄河市人民医院。", {"庄河市人民医院"}),
        ("林海来庄前任大连市商务局副局长。", {"大连市商务局"}),
        ("济宁市任城区人民医院签约。", {"济宁市任城区人民医院"}),
        ("高远在株洲市考察株洲云港学校。", {"株洲云港学校"}),
    ],
)
def test_a_verb_or_a_preposition_parts_what_the_tagger_glues(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") == bodies


@pytest.mark.parametrize("firm", ["地铁广告公司", "地产集团"])
def test_the_ground_is_no_prefecture(firm: str) -> None:
    text = f"赣州地区代表团来访。{firm}副总经理高远到会。"
    assert not {name for name in named(text, "Enterprise") if name.startswith("赣州地区")}


def test_an_invited_head_is_of_no_firm_called_after_the_verb() -> None:
    text = "客人到大连海帆船舶有限公司考察。林深当即邀请公司董事长高远来访。"
    assert facts(text, "HOLDS_POST") == {("高远", "大连海帆船舶有限公司", "董事长")}


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("日本交流协会大连事务所", "Organization"),
        ("日本云山振兴会上海事务所", "Organization"),
        ("江州高远律师事务所", "Enterprise"),
        ("江州南云会计师事务所", "Enterprise"),
    ],
)
def test_the_office_of_an_association_is_no_firm(name: str, type_: str) -> None:
    assert named(f"{name}所长林深出席。", type_) == {name}


@pytest.mark.parametrize("between", ["、", "和", ""])
def test_a_joint_team_is_of_both_places(between: str) -> None:
    text = f"浦东新区{between}庄河市联合工作组组长林深汇报工作。"
    assert facts(text, "HOLDS_POST") == {("林深", "浦东新区庄河市联合工作组", "组长")}


def test_a_country_with_and_without_the_word_sends_one_embassy() -> None:
    assert named("日本驻华大使高远来访。日本国驻华大使高远出席会议。", "Organization") == {"日本国驻华大使馆"}


FULL = "大连云澜生物制药股份有限公司投产。"


def forms(text: str, type_: str = "Enterprise", *, home: str = "大连市") -> dict[str, set[str]]:
    """The forms of each body that an article of this text names."""
    told = [s for s in statements(text, home=home) if s.type == "MENTIONS" and s.object.type == type_]
    return {s.object.name: set(_texts(s.properties["forms"])) for s in told}


def _texts(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


@pytest.mark.parametrize(
    ("rest", "short"),
    [
        ("云澜总经理高远出席。", "云澜"),
        ("林深表示,欢迎云澜到庄河设厂。", "云澜"),
        ("云澜生物今年新建两条生产线。", "云澜生物"),
        ("云澜制药还将扩产。", "云澜制药"),
        ("大连云澜总经理高远到会。", "大连云澜"),
        ("双方与云澜公司签约。", "云澜公司"),
    ],
)
def test_a_brand_is_a_form_of_the_full_name_that_the_article_has(rest: str, short: str) -> None:
    assert forms(FULL + rest) == {"大连云澜生物制药股份有限公司": {"大连云澜生物制药股份有限公司", short}}
    assert named(FULL + rest, "Person") <= {"高远", "林深"}


@pytest.mark.parametrize(
    "text",
    [
        "大连港口物流有限公司投产。智慧港口建设提速,港口吞吐量增长。",
        "大连国际贸易集团有限公司投产。国际市场看好庄河。",
        "沪滇农品商贸有限公司开业。沪滇两地再签协议。",
    ],
)
def test_common_words_with_which_a_name_begins_are_no_form_of_it(text: str) -> None:
    assert all(name in found and len(found) == 1 for name, found in forms(text).items())


def test_a_group_is_the_parent_and_not_its_subsidiary() -> None:
    text = "云澜环保集团有限公司与庄河签约。云澜集团董事长高远出席。项目由云澜环保集团鞍山有限公司建设,鞍山云澜总经理林深到会。"
    assert forms(text) == {
        "云澜环保集团有限公司": {"云澜环保集团有限公司", "云澜集团"},
        "云澜环保集团鞍山有限公司": {"云澜环保集团鞍山有限公司", "鞍山云澜"},
    }


def test_a_group_is_told_without_its_place() -> None:
    text = "上海云澜集团有限公司与庄河签约。云澜集团大连有限公司落户。云澜集团董事长高远出席。"
    assert forms(text)["上海云澜集团有限公司"] == {"上海云澜集团有限公司", "云澜集团"}


def test_a_group_without_a_full_name_is_a_body_beside_its_subsidiary() -> None:
    text = "云澜集团向子公司云澜集团鞍山有限公司增资。农商银行与云澜鞍山公司签约。"
    assert forms(text)["云澜集团鞍山有限公司"] == {"云澜集团鞍山有限公司", "云澜鞍山公司"}
    assert forms(text)["云澜集团"] == {"云澜集团"}


def test_a_factory_lends_its_brand() -> None:
    assert forms("客人来到庄河云薯食品厂。厂长高远说,云薯今年扩产。") == {"庄河云薯食品厂": {"庄河云薯食品厂", "云薯"}}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("云谷谣董事长高远在会上发言。", {"云谷谣"}),
        ("鞍山云澜总经理林深说,项目明年投产。", {"鞍山云澜"}),
        ("云澜物流在庄河新建的冷库启用。", {"云澜物流"}),
        ("他牵线的云澜物流冷库在庄河开工。", {"云澜物流"}),
        ("一袋新米摆到云食汇的货架上。", {"云食汇"}),
        ("它的子公司大连云澜把设备卖给了庄河。", {"大连云澜"}),
        ("集团董事长高远、项目经理林深出席。", set()),
        ("绿色食品在大连热销,冷链物流与电商一同发展。", set()),
        ("他又租下了隔壁的厂房,子公司已投产。", set()),
        ("沪滇食品在上海展出,庄河物流在上海设点。", set()),
        ("大连总经理高远出席。", set()),
        ("感谢高远董事长。", set()),
    ],
)
def test_a_brand_before_a_firms_post_is_a_firm(text: str, firms: set[str]) -> None:
    assert named(text, "Enterprise") == firms


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("德国云澜集团总裁高远来访。", "Enterprise", {"德国云澜集团": {"德国云澜集团", "云澜集团"}}),
        ("泰国曼谷果蔬商会会长高远来访。", "Organization", {"泰国曼谷果蔬商会": {"泰国曼谷果蔬商会", "曼谷果蔬商会"}}),
        ("日本航空公司总裁高远来访。", "Enterprise", {"日本航空公司": {"日本航空公司"}}),
        ("韩国驻华大使馆参赞高远来访。", "Organization", {"韩国驻华大使馆": {"韩国驻华大使馆"}}),
    ],
)
def test_a_foreign_house_is_also_known_without_its_country(text: str, type_: str, found: dict[str, set[str]]) -> None:
    assert forms(text, type_) == found


def test_a_short_name_with_its_place_is_the_full_one_where_there_is_no_other() -> None:
    text = "鞍山云澜总经理秦川到会。云澜董事长林深说,明年再来。"
    assert forms(text) == {"鞍山云澜": {"鞍山云澜", "云澜"}}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("大连远航集团有限公司（原大连海运总公司）董事长高远介绍情况。", {"大连远航集团有限公司"}),
        ("大连远航集团(原名大连海运公司)与上海云港公司签约。", {"大连远航集团", "上海云港公司"}),
        ("大连远航集团与上海云港公司签约,原大连海运公司没有参加。", {"大连远航集团", "上海云港公司", "大连海运公司"}),
        ("大连远航集团（原平市海运公司）签约。", {"大连远航集团", "原平市海运公司"}),
    ],
)
def test_an_earlier_name_in_brackets_is_no_firm_of_its_own(text: str, bodies: set[str]) -> None:
    assert named(text, "Enterprise") == bodies


@pytest.mark.parametrize("verb", ["到", "赴", "考察", "走访", "同志调研"])
def test_a_firm_begins_behind_the_visitor_and_his_verb(verb: str) -> None:
    assert named(f"大连市副市长王志国{verb}海泰公司,了解情况。", "Enterprise") == {"海泰公司"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("高远考察海泰公司。海泰董事长林深陪同。", {("林深", "海泰公司", "董事长")}),
        ("高远考察川渝天然气公司。川渝两地的董事长见面。", set()),
    ],
)
def test_two_letters_of_places_are_a_firm_where_its_manager_follows(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_a_branch_in_a_city_that_begins_like_a_post_ends() -> None:
    told = "大连远航公司与云港银行长沙分行签订贷款协议。"
    assert "云港银行长沙分行" in named(told, "Enterprise")
    assert named(told, "Person") == set()


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("安顺远航、江源茶业等企业的负责人说,客户不会断。", {"安顺远航", "江源茶业"}),
        ("他走访了远航机械、江源制药等12家企业。", {"远航机械", "江源制药"}),
        ("生物医药、电子信息、高端装备等企业集中。", set()),
        ("大连、沈阳等地企业来了。", set()),
        ("高远、林深等企业负责人来了。", set()),
    ],
)
def test_a_list_says_that_its_items_are_firms(text: str, firms: set[str]) -> None:
    assert named(text, "Enterprise") == firms


def test_a_firm_s_two_names_are_two_and_its_seat_is_no_part_of_it() -> None:
    assert named("云港环保集团有限公司以前叫大连远航机械有限公司。", "Enterprise") == {
        "云港环保集团有限公司",
        "大连远航机械有限公司",
    }
    assert named("客人走进云港供应链集团总部。", "Enterprise") == {"云港供应链集团"}


def test_a_firm_of_a_place_is_not_called_by_its_brand_alone() -> None:
    told = statements("远航科技与大连市签约。远航科技(大连)有限公司下月注册,大连远航公司招工。")
    forms = {s.object.name: s.properties["forms"] for s in told if s.type == "MENTIONS" and s.object.type == "Enterprise"}

    assert forms["远航科技(大连)有限公司"] == ("大连远航公司", "远航科技(大连)有限公司")


def test_a_brand_with_its_place_is_the_firm_of_that_place() -> None:
    text = "大连远航冷链股份有限公司投资,安顺远航冷链有限公司经营。安顺远航总经理高远介绍。"

    assert facts(text, "HOLDS_POST") == {("高远", "安顺远航冷链有限公司", "总经理")}


def test_a_firm_begins_behind_where_it_is() -> None:
    assert named("一行考察了信丰县江西云港电路有限公司、西岗区大连远航木业有限公司。", "Enterprise") == {
        "江西云港电路有限公司",
        "大连远航木业有限公司",
    }
    assert named("一行考察了皮山县昆玉果业有限公司。", "Enterprise") == {"皮山县昆玉果业有限公司"}


def test_a_firm_begins_behind_what_it_is_called() -> None:
    text = "外方随团企业云港有限公司、产业园运营方大连远航开发有限公司与大连未来科技城和云江脑机科技公司负责人座谈。"
    assert named(text, "Enterprise") == {"云港有限公司", "大连远航开发有限公司", "云江脑机科技公司"}


def test_a_factory_behind_its_place_is_one() -> None:
    assert "大连牛皮箱包厂" in named("云港工具有限公司、大连牛皮箱包厂分别与云江公司签订供货协议。", "Enterprise")
    assert named("他在大连建了个厂,又看了大连的老厂。", "Enterprise") == set()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("南投县名间乡农会总干事高远来访。", {"南投县名间乡农会"}),
        ("徐工集团驻庄河市帮扶工作组组长高远出席。", {"徐工集团驻庄河市帮扶工作组"}),
        ("庄河市人民医院石城分院与海岛卫生院签约。", {"庄河市人民医院石城分院", "海岛卫生院"}),
        ("市电商协会会长高远出席。", {"大连市电商协会"}),
        ("辽宁省农业科学院与庄河市签约。农科院副院长高远出席。", {"辽宁省农业科学院"}),
        ("庄河市第六中学校长高远说,第六中学又招了新生。", {"庄河市第六中学"}),
        ("温泉旅馆组合理事长高远来访。庄河市旅游局和鞍山温泉旅馆组合签约。", {"鞍山温泉旅馆组合", "庄河市旅游局"}),
        ("越南高平省茶岭县人民委员会主席阮文成来访。", set()),
        (
            "兵团第四师政委高远、第四师六十六团团长林深出席,六十六团很大,庄河市第一师范学校校长秦川主持。",
            {"兵团第四师", "第四师六十六团", "庄河市第一师范学校"},
        ),
        (
            "辽宁省南北挂钩塔城工作组组长高远、驻庄河市扶贫工作队队长林深出席。",
            {"辽宁省南北挂钩塔城工作组", "驻庄河市扶贫工作队"},
        ),
        ("客人走访辽宁省驻塔城工作队。驻塔城工作队队长高远说,塔城工作队有十人。", {"辽宁省驻塔城工作队"}),
        ("王海赴兵团第四师可克达拉市,走访第四师六十六团。", {"第四师六十六团"}),
        ("市派驻塔城工作组组长高远出席。", {"大连市派驻塔城工作组"}),
        ("援建的移民小学、罐头厂都已完工。", set()),
        ("庄河边检站政委高远出席。", {"庄河边检站"}),
        ("在石桥移民开发区建农产品罐头厂。江州建设银行与建阳市建盏研究所签约。", {"江州建设银行", "建阳市建盏研究所"}),
        ("湖畔四家法院院长出席,烟台市国际交流课的职员也来了。", set()),
        ("沈阳云海（大连）律师事务所合伙人高远来访。", {"沈阳云海（大连）律师事务所"}),
        ("山海集团云帆公司与庄河市签约,云帆公司总经理高远出席。", {"山海集团云帆公司"}),
        ("庄河市石桥镇海头村党支部书记高远发言。", set()),
    ],
)
def test_a_body_is_told_by_what_it_is_of_and_what_the_article_says_elsewhere(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") | named(text, "Enterprise") == bodies


def test_a_regiment_is_not_the_league_nor_a_number_of_members() -> None:
    posts = facts("兵团来了客人。一二三团支部书记高远、二二四团政委林深出席。", "HOLDS_POST")
    assert ("林深", "二二四团", "政委") in posts
    assert all(where != "一二三团" for _, where, _ in posts)
    assert facts("大连市市长高远到兵团考察,走访二十团员。", "VISITED") == set()
    assert ("高远", "二十团", "考察") in facts("大连市市长高远到兵团考察,走访二十团。", "VISITED")


def test_whoever_signs_for_a_firm_is_no_part_of_its_name() -> None:
    said = "海山起重机公司总经理师建海来到庄河市。签约时,师建海还代表海山起重机公司与庄河市签约。"
    assert named(said, "Enterprise") == {"海山起重机公司"}


def test_a_chamber_in_traditional_characters_is_one_body() -> None:
    text = "濠江工商聯會副會長高遠、理事長林深到訪。濠江工商聯會與大連市工商業聯合會簽訂合作備忘錄。"
    assert named(text, "Organization") == {"濠江工商聯會", "大連市工商業聯合會"}
    assert facts(text, "HOLDS_POST") == {("高遠", "濠江工商聯會", "副會長"), ("林深", "濠江工商聯會", "理事長")}
    assert facts("大连市工商联会长高远出席。", "HOLDS_POST") == {("高远", "大连市工商联", "会长")}
