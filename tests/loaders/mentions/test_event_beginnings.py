"""Where the names of events begin: at a quotation, the year or place before it, a first partner; and what a headline calls otherwise."""

import pytest
from sentences import facts, named

from graph.model import Article
from loaders.extract import extract

NAMES = [
    "“海味入辽”暨2021年对口合作专场招聘会",
    "2021年“春风送岗·海上就业”对口合作大型招聘会",
    "大连市“百企进辽西”经贸考察暨项目签约仪式",
    "大连·庄河2021年产业协作招商推介会暨项目集中签约仪式",
    "大连庄河干部人才交流座谈会暨欢送会",
    "“两地一家亲”中秋联谊晚会",
    "“海鲜味道”名优特产品推介会",
    "大连渔业学校与庄河职教中心结对帮扶签约暨揭牌仪式",
    "庄河市驻大连招商联络处揭牌仪式暨招商推介会",
    "和平区·庄河市对口合作座谈会",
    "“遇见大海”中山区招商大使聘任暨项目集中签约仪式",
    "“全民健身日”大连分会场活动暨庄河市体育周启动仪式",
    "庄河市旅游产业发展大会开幕式暨首届“云帆杯”诗歌比赛颁奖晚会",
    "渤海沿岸城市经济协调会第十五届市长联席会议",
    "港口城市经济协调会市长联席会议",
    "大连市第五届人民代表大会第三次会议",
    "庄河市高质量发展招商推介大会",
    "投资说明会暨招商项目签约仪式",
    "第三届环渤海区域合作与发展论坛",
]


@pytest.mark.parametrize(
    "told", ["5月18日,{}在大连宾馆举行。", "5月18日,市长高远出席{}并致辞。", "在近日举行的{}上,市长高远致辞。"]
)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_begins_with_its_quotation_year_place_or_partner(name: str, told: str) -> None:
    assert named(told.format(name), "Event") == {name}


def test_where_a_meeting_was_is_no_part_of_its_name() -> None:
    assert named("5月18日,在庄河“海味入辽”推介会上,市长高远致辞。", "Event") == {"“海味入辽”推介会"}


@pytest.mark.parametrize(
    ("headline", "body", "events"),
    [
        (
            "大连庄河两市联席会议召开",
            "大连市·庄河市对口合作2021年第二次联席会议在大连召开。",
            {"大连市·庄河市对口合作2021年第二次联席会议"},
        ),
        ("大连好海鲜推介会举行", "“山海大连·味在深蓝”农产品推介会在沈阳举行。", {"“山海大连·味在深蓝”农产品推介会"}),
        ("“海”分论坛开幕", "大连港口论坛的“山”分论坛在沈阳举行。", {"“海”分论坛", "“山”分论坛", "大连港口论坛"}),
    ],
)
def test_a_headline_calls_the_one_meeting_of_its_kind_in_other_words(headline: str, body: str, events: set[str]) -> None:
    text = f"{headline}\n5月18日,{body}"
    article = Article(
        id="Article:x", path="x.txt", sha256="x", text=text, body=len(headline) + 1, date="2021-05-20", home="大连市"
    )
    assert {s.object.name for s in extract(article) if s.object.type == "Event"} == events


def test_a_signing_in_the_course_of_a_meeting_is_at_it() -> None:
    told = "5月18日,大连市与庄河市对口合作联席会议召开,市长高远主持。会议期间举行了签约仪式。海帆集团有限公司与云港船务有限公司签署《购船协议》。"
    assert ("购船协议", "大连市与庄河市对口合作联席会议") in facts(told, "PART_OF")
    assert named(told, "Event") == {"大连市与庄河市对口合作联席会议"}


@pytest.mark.parametrize(
    ("told", "events"),
    [
        ("5月18日,我市投资说明会暨项目签约仪式在宾馆举行。", {"投资说明会暨项目签约仪式"}),
        ("5月18日,两市举行了资源与产业合作座谈会。", {"资源与产业合作座谈会"}),
        ("5月18日,大连旅游文化节在公园开幕。市长高远宣布节会开幕,并启动旅游节开幕式水晶球。", {"大连旅游文化节"}),
        ("5月18日,商会会长参加市工商联组织的异地商会座谈交流会。副市长高远主持交流会。", {"异地商会座谈交流会"}),
        ("近日,由云帆公司承建的大连港综合开发项目举行开工仪式。市长高远出席。", {"大连港综合开发项目开工仪式"}),
        ("近日,市长高远一行举行开工仪式。", {"开工仪式"}),
        ("5月18日,高远的儿子在东港中学举行开学典礼。", {"开学典礼"}),
        ("5月18日,中山区向庄河市捐赠物资仪式在庄河市举行,副市长高远出席。", {"中山区向庄河市捐赠物资仪式"}),
        ("5月18日,两地召开对口帮扶与合作工作座谈会,市长高远说,前景广阔。", {"对口帮扶与合作工作座谈会"}),
        ("5月18日,外办举行2021年新春招待会。", {"2021年新春招待会"}),
        ("5月18日,石桥镇来双溪镇开展山海协作交流活动。", set()),
        ("6月5日,渤海区域合作与发展论坛在大连市开幕。", {"渤海区域合作与发展论坛"}),
        ("市统计局召开不同领域座谈会15场次。", set()),
        ("5月18日,大连港口论坛举行。市长高远、副市长林深分别参加考察交流活动。", {"大连港口论坛"}),
        ("前四届“港口论坛”,签约项目1.4万个。", set()),
        ("乘着第八届大连商人大会东风,5月18日下午,庄河市招商恳谈会举行。", {"庄河市招商恳谈会"}),
        ("5月18日,以“海味入辽”为主题的大连推介会举行。", {"大连推介会"}),
        (
            "庄河第六届樱桃文化旅游节开幕。\n5月18日,中国·庄河第六届樱桃文化旅游节暨全国摄影大赛开幕式举行。",
            {"庄河第六届樱桃文化旅游节"},
        ),
        (
            "5月18日,大连招商推介会暨项目签约仪式举行。同日,庄河市渔业项目签约仪式举行。",
            {"大连招商推介会暨项目签约仪式", "庄河市渔业项目签约仪式"},
        ),
    ],
)
def test_a_name_is_all_that_is_held_and_no_more(told: str, events: set[str]) -> None:
    assert named(told, "Event") == events
