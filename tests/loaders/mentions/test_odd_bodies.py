"""Bodies that hide in other words: behind a brand in marks, within what the tagger takes for a person, under a short name."""

import pytest
from sentences import facts, named

from loaders.mentions.bodies.lookalikes import names_none


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("大连海瑞粮油有限公司与“海云谷物”有限责任公司签约。", {"大连海瑞粮油有限公司", "“海云谷物”有限责任公司"}),
        ("水城区东西部协作服务中心主任林大为到会。", {"水城区东西部协作服务中心"}),
        ("大连市总商会与庄河市商会签订友好商会协议。", {"大连市总商会", "庄河市商会"}),
        ("大连支医队队长林大为、贵阳支教队队长周密汇报。", {"大连支医队", "贵阳支教队"}),
        ("大连市总商会会长高明与枥商工会议所会头前川宽司签署备忘录。", {"大连市总商会", "枥商工会议所"}),
        ("水城区职业高中　大连市珍珠职业技术学院", {"水城区职业高中", "大连市珍珠职业技术学院"}),
        ("大连市河东慈善协会向庄河市人民医院捐赠救护车。", {"大连市河东慈善协会", "庄河市人民医院"}),
        ("瀚海生物医药(天津)有限公司到了。瀚海生物医药技术总监尤大为介绍。", {"瀚海生物医药(天津)有限公司"}),
        ("云帆电器和江柚堂签了合同,江柚堂的总经理林大为说好。", {"云帆电器", "江柚堂"}),
        ("大连市派驻石渠县医疗队队长林大为汇报。", {"大连市派驻石渠县医疗队"}),
        ("大连市赴石渠县帮扶工作队领队林大为汇报。", {"大连市赴石渠县帮扶工作队"}),
        ("大连开元祥和医院院长林大为到会,本地机关和医院参加。", {"大连开元祥和医院"}),
        ("水城区发改局局长高大明、石渠县发改局局长方水生参加。", {"水城区发改局", "石渠县发改局"}),
        ("客人参观了大连高新区、韩资企业云一机械(大连)有限公司。", {"云一机械(大连)有限公司"}),
        ("客人到石渠县大坪镇中兴村卫生室查看药房。", {"石渠县大坪镇中兴村卫生室"}),
        ("由庄河市发改局商金州区教育局提出清单。", {"庄河市发改局", "金州区教育局"}),
        ("客人参观了大连大学和安格葡萄酒协会。", {"大连大学", "安格葡萄酒协会"}),
        ("记我市援藏科技特派员林大为。", set()),
        ("商会会长渡边泰三到会。\n在滨城小学,渡边泰三向学校赠书。", {"滨城小学"}),
        ("三份协议、八位师傅\n大连海津医院庄河分院揭牌", {"大连海津医院庄河分院"}),
        ("客人参观了大连海数据公司和庄河新希望集团。", {"大连海数据公司", "庄河新希望集团"}),
        ("得知公司今年扩产,市长高大明很高兴。方水生代表公司签约。", set()),
        ("大连旅行社行业代表林大为发言,他早年在大连一家鞋厂做工。", set()),
        ("大连市儿童医疗中心同庄河市第二医院签了专科联盟协议。", {"大连市儿童医疗中心", "庄河市第二医院"}),
        ("林大为一行在庄河市考察庄河云帆配件公司。", {"庄河云帆配件公司"}),
        ("代表团一行深入大连云帆藏羊有限公司。", {"大连云帆藏羊有限公司"}),
        ("他在大连学会了看报表,在庄河学会了种地。", set()),
        ("十市文旅局局长林大为、四市市场监管局到会。向各批次援藏工作队致谢。", set()),
        ("副队长林大为是大连工商银行庄河支行派来的。", {"大连工商银行庄河支行"}),
        ("客人考察了外资企业e动力公司。", {"e动力公司"}),
        ("在辽宁庄河市人民医院,庄河市人民医院院长林大为说,庄河市医院开了新科。", {"辽宁庄河市人民医院"}),
        ("庄河市第三完全中学到了。在庄河三中,林大为说好。", {"庄河市第三完全中学"}),
    ],
)
def test_odd_bodies_are_found_whole(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") | named(text, "Enterprise") == bodies


def test_a_university_is_told_by_its_kind() -> None:
    text = "大连学院与符拉迪沃斯托克国立师范大学签约。师范大学校长薇拉·奥洛娃致辞。"
    assert facts(text, "HOLDS_POST") == {("薇拉·奥洛娃", "符拉迪沃斯托克国立师范大学", "校长")}


def test_a_supply_cooperative_of_a_place_is_no_firm() -> None:
    assert named("大连市供销社与庄河市签约。", "Organization") == {"大连市供销社"}


def test_a_place_in_the_name_of_a_school_owns_no_post() -> None:
    text = "大连市嘉善中学副校长林大为带队。县里举行欢迎会,县长周密讲话。察布查尔锡伯自治县迎客。"
    assert ("周密", "察布查尔锡伯自治县", "县长") in facts(text, "HOLDS_POST")
    assert "嘉善县" not in named(text, "Place")


def test_a_numbered_school_is_told_by_its_number() -> None:
    text = "大连第八中学副校长林大为过来当了三中的执行校长。庄河市第三初级中学成绩好,八中校长周密说。"
    assert facts(text, "HOLDS_POST") == {
        ("林大为", "大连第八中学", "副校长"),
        ("林大为", "庄河市第三初级中学", "执行校长"),
        ("周密", "大连第八中学", "校长"),
    }


def test_an_assistant_is_no_part_of_his_name() -> None:
    assert named("校长助理申屠雅、院长助理欧阳明致辞。", "Person") == {"申屠雅", "欧阳明"}


@pytest.mark.parametrize(
    "text",
    [
        "共青团庄河市委副书记林大为出席。",
        "庄河团市委副书记林大为出席。",
        "石渠县团县委书记高明与共青团庄河市委副书记林大为座谈。",
    ],
)
def test_the_youth_league_of_a_place_is_a_body_of_its_own(text: str) -> None:
    assert ("林大为", "共青团庄河市委", "副书记") in facts(text, "HOLDS_POST")


def test_an_office_abroad_is_one_under_either_name() -> None:
    text = "大连市外事侨务办公室主任林大为会见客人。市外侨办副主任高大明授课。"
    assert named(text, "Organization") == {"大连市外事侨务办公室"}


def test_what_each_of_two_places_has_is_no_body_of_both() -> None:
    assert names_none("大连·鞍山工商联")
    assert not names_none("大连·云帆商会")


def test_a_kind_that_two_universities_are_tells_neither() -> None:
    text = "大连国立师范大学、大连师范学院和沈阳师范大学签约。师范大学校长高远致辞。"
    assert "大连国立师范大学" not in {owner for _, owner, _ in facts(text, "HOLDS_POST")}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("大连黑石岩枫茶业有限公司投产。岩枫茶业董事长林大为到会。", "大连黑石岩枫茶业有限公司"),
        ("大连黑石岩枫生物科技有限公司投产。岩枫生物科技总经理林大为到会。", "大连黑石岩枫生物科技有限公司"),
        ("大连黑石岩枫食品有限公司、庄河白石绿色食品有限公司投产。绿色食品总经理会议召开,林大为到会。", None),
    ],
)
def test_a_firm_may_be_called_by_its_brand_and_trade_without_what_stands_before(text: str, firm: str | None) -> None:
    told = {body for person, body, _ in facts(text, "HOLDS_POST") if person == "林大为"}
    assert told == ({firm} if firm else set())


@pytest.mark.parametrize("words", ["多国驻沪总领事馆", "相关旅行社", "有关企业", "当地龙头企业", "两地工商联", "有关委办局"])
def test_bodies_of_which_none_is_meant_are_none(words: str) -> None:
    assert names_none(words)
