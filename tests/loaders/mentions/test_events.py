"""Which events an article tells of, by the name a reader would give them."""

import pytest
from sentences import facts, forms, named, statements

from graph.model import Article
from loaders.extract import extract


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("大连办了一场大会,名字不短:大连庄河高质量融合发展大会。", {"大连庄河高质量融合发展大会"}),
        ("大会下设“海洋”“氢能”两个分论坛。", {"“海洋”分论坛", "“氢能”分论坛"}),
        ("“青年走进庄河”座谈会昨日举行。", {"“青年走进庄河”座谈会"}),
        ("大连市对口支援工作领导小组会议昨日召开。", {"大连市对口支援工作领导小组会议"}),
        (
            "大连庄河合作论坛开幕。论坛期间,“海洋经济”分论坛、“数字经济”分论坛同步举行。",
            {"大连庄河合作论坛", "“海洋经济”分论坛", "“数字经济”分论坛"},
        ),
        ("大连在京挂职干部座谈会昨日举行。", {"大连在京挂职干部座谈会"}),
        ("昨日,大连市与庄河市签下合作框架协议,签约仪式在大连举行。", {"大连市与庄河市签约仪式"}),
        ("大连庄河商会10日在庄河揭牌成立。", {"大连庄河商会揭牌成立"}),
        ("两市领导为“大庄产业园”揭牌。", {"大庄产业园揭牌"}),
        ("5月18日,大连市与海帆集团有限公司在大连签署合作协议。", {"大连市与海帆集团有限公司签约仪式"}),
        ("2010年3月7日,大连市与海帆集团有限公司在北京签过合作协议。", set()),
    ],
)
def test_events_have_the_name_that_is_printed_or_that_of_what_was_done(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("市长高远与校长林深会谈,主持的是副市长方江。", {"高远与林深会谈"}),
        ("代表团由校长林深率领。代表团一行受到市长高远会见。", {"高远会见林深"}),
        ("带队的是校长林深。市长高远会见了代表团一行。", {"高远会见林深"}),
        ("市长高远会见林深,副市长方江参加会见。", {"高远会见林深"}),
        ("高远、方江先后拜会林深、江海。", {"高远、方江拜会林深", "高远、方江拜会江海"}),
        ("大连市委书记高远,庄河市委书记林深在宾馆举行工作会谈。", {"高远与林深会谈"}),
        ("市长高远与林深亲切握手,双方举行了友好会谈。", {"高远与林深会谈"}),
        ("校长林深还与副市长高远进行了友好交谈。", {"林深与高远交谈"}),
        ("在连期间,校长林深一行拜访了市长高远。", {"林深拜访高远"}),
        ("市长高远会见了江州商会考察团。", {"高远会见江州商会考察团"}),
        ("代表团团长、校长林深说,很高兴。市长高远会见了代表团一行。", {"高远会见林深"}),
        ("江州商会会长林深说,一切顺利。她率考察团抵达大连。市长高远会见了考察团一行。", {"高远会见林深"}),
        ("市长高远、副市长林深到海帆集团座谈。", set()),
        ("市长高远将会见林深。", set()),
    ],
)
def test_talks_are_named_by_who_met_whom(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_the_second_day_is_the_day_behind_the_one_spoken_of() -> None:
    text = "5月17日,市长高远会见林深。第二天上午,大连庄河对口合作座谈会召开。"
    days = {
        s.object.name: s.properties.get("date") for s in statements(text) if s.object.type == "Event" and s.type == "MENTIONS"
    }
    assert days == {"高远会见林深": "2021-05-17", "大连庄河对口合作座谈会": "2021-05-18"}


def test_an_item_of_news_with_its_own_day_tells_its_own_event() -> None:
    text = "一、欧洲\n(一)5月10日,市长高远与校长林深会谈。\n(二)5月12日,大连庄河商会在庄河市挂牌,副市长方江揭牌。\n(三)5月13日,市长高远会见江海。"
    assert ("方江", "大连庄河商会挂牌", "揭牌") in facts(text, "ATTENDED")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("大连市与庄河市缔结友好城市30周年纪念大会昨日举行。", {"大连市与庄河市缔结友好城市30周年纪念大会"}),
        ("大连·庄河对口合作第四次工作会商会昨日召开。会议由副市长高远主持。", {"大连·庄河对口合作第四次工作会商会"}),
        ("对口合作项目签约仪式昨日举行。庄河市副市长高远主持仪式。", {"对口合作项目签约仪式"}),
        ("对口合作项目签约仪式昨日举行。庄河市政府副秘书长温暖主持仪式。", {"对口合作项目签约仪式"}),
        ("高远林深出席座谈会\n　　昨日,市长高远出席座谈会。", {"座谈会"}),
    ],
)
def test_a_name_is_kept_whole_and_holds_nobody_who_does_something(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_a_day_of_history_dates_no_talks() -> None:
    text = (
        "5月19日,大连市与庄河市纪念大会举行。\n　　1990年5月3日,时任市长江海签署了议定书。\n　　会前,市长高远会见了校长林深。"
    )
    told = [s for s in statements(text) if s.object.type == "Event" and s.type == "MENTIONS"]
    days = {s.object.name: s.properties.get("date") for s in told}
    assert days["高远会见林深"] == "2021-05-19"


def days(text: str, date: str = "2021-05-20") -> dict[str, str | None]:
    stated = statements(text, date=date)
    return {s.object.name: s.properties.get("date") for s in stated if s.type == "MENTIONS" and s.object.type == "Event"}  # type: ignore[misc]


def test_an_event_of_late_has_no_day() -> None:
    assert days("日前,大连港口合作论坛在大连召开。") == {"大连港口合作论坛": None}
    assert days("大连港口合作论坛昨日在大连召开。") == {"大连港口合作论坛": "2021-05-19"}


def test_talks_beside_a_meeting_are_on_its_day() -> None:
    told = "5月18日,大连港口合作论坛召开。副市长林深5月10日刚刚上任。会前,市长高远会见了上海市副市长林深。"
    assert days(told)["高远会见林深"] == "2021-05-18"


def test_a_name_ends_with_the_word_that_ends_it() -> None:
    assert named("5月18日,庄河市招商推介会在大连召开。", "Event") == {"庄河市招商推介会"}


def test_a_day_that_someone_speaks_of_is_not_the_day_of_the_article() -> None:
    assert days("5月18日,副市长林深说:“今天高兴。”大连港口合作论坛由市长高远主持。") == {"大连港口合作论坛": "2021-05-18"}


def test_talks_in_the_course_of_a_visit_are_in_its_month() -> None:
    told = "5月11日至12日,市长高远率团赴上海市考察。考察期间,上海市副市长林深会见了高远一行。"
    assert days(told) == {"林深会见高远": "2021-05"}


def test_a_symposium_that_two_hold_has_the_name_that_is_printed() -> None:
    told = "5月18日,庄河市市长方江率代表团来连。代表团与市长高远、副市长林深进行了座谈。在港口合作座谈会上,高远讲话。"
    assert facts(told, "ATTENDED") == {
        ("方江", "港口合作座谈会", "出席"),
        ("林深", "港口合作座谈会", "出席"),
        ("高远", "港口合作座谈会", "出席、讲话"),
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("5月18日,第三届金普樱桃采摘节在金普新区举行。", {"第三届金普樱桃采摘节"}),
        ("5月18日,大连·庄河茶叶开采节在庄河市举行。", {"大连·庄河茶叶开采节"}),
        ("5月18日,首届大连—庄河职工运动会在大连开幕。", {"首届大连—庄河职工运动会"}),
        ("5月18日,大连·庄河清明节前后举行祭扫。", set()),
        ("2021年采摘时节在庄河开幕。", set()),
        ("去年樱桃采摘节在庄河举行。", set()),
    ],
)
def test_a_feast_or_games_with_an_edition_is_an_event(text: str, event: set[str]) -> None:
    assert named(text, "Event") == event


def test_what_the_headline_names_is_what_the_body_tells_before_it_names_it() -> None:
    text = "首届大连农产品展销会昨开幕\n市长高远主持,副市长林深致辞。\n展销会由大连市商务局主办。"
    told = extract(Article(id="Article:x", path="x.txt", sha256="x", text=text, body=13, date="2021-05-20", home="大连市"))
    assert {s.subject.name for s in told if s.type == "ATTENDED"} == {"高远", "林深"}


def test_a_guest_who_is_named_before_his_host_too_is_met() -> None:
    assert named("上海市副市长林深率团来连,大连市市长高远会见林深。", "Event") == {"高远会见林深"}


def test_a_report_of_a_headline_is_of_the_day_before_it_was_sent() -> None:
    told = "把项目带到海边\n——上海、大连对口合作推介活动见闻\n本报大连10月13日电(记者高远)昨天,宾馆里没有长篇发言。"
    assert days(told, "2018-10-14") == {"上海、大连对口合作推介活动": "2018-10-12"}


def test_who_chairs_a_meeting_by_its_number_holds_it() -> None:
    assert named("市长高远主持西岗·甘井子第三次联席会议。", "Event") == {"西岗·甘井子第三次联席会议"}


def test_the_day_on_which_a_paper_printed_something_is_no_day_of_an_event() -> None:
    assert days("本报10月13日一版《大连港口论坛开幕》一文有误。", "2018-10-16") == {"大连港口论坛": None}


def test_a_meeting_is_no_body() -> None:
    assert named("24日,大连(南京)数字经济招商会在西岗区举行。", "Organization") == set()


def test_an_earlier_edition_is_an_event_of_its_own_in_its_year() -> None:
    told = "第五届大连樱花节昨日开幕,市长高远致辞。他说,去年的第四届樱花节办在山上,三年前第二届樱花节下了雨。"
    assert days(told) == {"第五届大连樱花节": "2021-05-19", "第四届大连樱花节": "2020", "第二届大连樱花节": "2018"}
    assert named("第五届大连樱花节昨日开幕。高远说,明年的第六届樱花节再见。", "Event") == {"第五届大连樱花节"}


def test_a_meeting_of_another_number_is_not_the_one_that_is_told() -> None:
    told = "西岗·甘井子第四次联席会议昨日召开。高远说,去年的第三次联席会议谈产业。"
    assert named(told, "Event") == {"西岗·甘井子第四次联席会议", "西岗·甘井子第三次联席会议"}


def test_what_was_printed_wrongly_is_a_form_of_the_event() -> None:
    told = "第四届大连果蔬博览会昨日开幕。\n本报将本届误作“第五届大连果蔬博览会”。"
    assert forms(told, "第四届大连果蔬博览会") == {"第四届大连果蔬博览会", "第五届大连果蔬博览会"}


def test_a_fair_of_a_trade_is_an_event() -> None:
    assert days("第六届湘江药博会昨日在长沙开幕。去年的第五届药博会在线上举行。") == {
        "第六届湘江药博会": "2021-05-19",
        "第五届湘江药博会": "2020",
    }


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("5月22日,江云医联体共建签约仪式在庄河召开。", {"江云医联体共建签约仪式"}),
        ("市委副书记高远在庄河主持召开前方指挥部党委会。", {"前方指挥部党委会"}),
        ("我记得大连庄河对口合作工作推进会,在庄河市开的,市长高远主持。", {"大连庄河对口合作工作推进会"}),
        ("大连庄河扶贫协作5月份工作调度会在市政府二楼开。", {"大连庄河扶贫协作5月份工作调度会"}),
        ("当晚的“老字号出海”沙龙挪到露台。", {"“老字号出海”沙龙"}),
        ("大连庄河名优产品展销会在青泥洼桥启动。", {"大连庄河名优产品展销会"}),
        ("大连庄河对口合作工作推进会,开不开还没定。", set()),
        ("定于5月28日在庄河举办大连庄河劳务对接会。", set()),
        ("关于举办大连庄河劳务对接会的通知\n各区市县人社局:\n请组织企业参加。", set()),
    ],
)
def test_a_meeting_is_held_however_plainly_that_is_said(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "5月18日上午,大连市中心医院会议室里,大连市中心医院与庄河市中医院签订《医联体共建协议》,院长高远签字。",
            {"大连市中心医院与庄河市中医院签约仪式"},
        ),
        (
            "5月17日,副市长高远到海帆集团有限公司考察。其间,海帆集团有限公司与云港船务有限公司签订购船合同,董事长林深签字。",
            {"海帆集团有限公司与云港船务有限公司签约仪式"},
        ),
        (
            "5月18日,大连市、庄河市、沈阳市三市工商联在沈阳签署《商会联盟框架协议》。",
            {"商会联盟框架协议签约仪式"},
        ),
        ("5月18日,海帆集团有限公司与云港船务有限公司签订购船合同。", set()),
        ("海帆集团有限公司与云港船务有限公司在大连签订购船合同。", set()),
    ],
)
def test_a_signing_with_a_day_a_place_and_people_is_an_event(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_an_item_of_news_with_a_day_of_its_own_tells_of_another_event() -> None:
    text = (
        "▲5月17日,大连庄河合作座谈会在大连召开。副市长高远主持。\n"
        "▲5月18日,海帆集团有限公司与云港船务有限公司签订购船合同。董事长林深签字。"
    )
    assert facts(text, "ATTENDED") == {("高远", "大连庄河合作座谈会", "主持")}


def test_each_hour_of_a_day_has_its_own_scene() -> None:
    text = "10:00 会\n大连庄河合作座谈会在市政府开。副市长高远主持。\n14:00 字\n市长林深签署协议。副市长秦川到场。"
    assert facts(text, "ATTENDED") == {("高远", "大连庄河合作座谈会", "主持")}


def test_the_lines_of_a_list_are_of_what_it_lists() -> None:
    text = (
        "5月18日,大连庄河合作论坛在大连举行。\n5月19日,大连庄河产业签约会在庄河召开。现场签约2个项目:\n"
        "1.海帆集团有限公司与云港船务有限公司的购船合同,由董事长高远签署;\n2.大连学院与庄河学院的培养协议,由院长林深签署。"
    )
    assert facts(text, "ATTENDED") == {("高远", "大连庄河产业签约会", "签约"), ("林深", "大连庄河产业签约会", "签约")}


def test_a_ceremony_of_another_kind_is_another_event() -> None:
    text = "大连庄河专科联盟揭牌仪式在大连举行。仪式上,市长高远致辞。\n重大项目集中开工仪式在庄河举行,市长林深宣布开工。"
    assert facts(text, "ATTENDED") == {
        ("高远", "大连庄河专科联盟揭牌仪式", "致辞"),
        ("林深", "重大项目集中开工仪式", "出席"),
    }


@pytest.mark.parametrize("head", ["19日  ", "【十九日 晴】\n上午,", "◎19日·大连\n", "19日\u3000"])
def test_a_line_that_begins_with_a_day_is_of_that_day(head: str) -> None:
    told = f"5月\n17日,副市长方江到庄河市调研。\n{head}市长高远会见林深。"
    assert days(told, "2021-05-20") == {"高远会见林深": "2021-05-19"}


def test_the_day_before_is_told_aside() -> None:
    told = "5月18日,大连的客人就要来了。前一天夜里,代表团住进了庄河市。上午,大连庄河对口合作座谈会召开。"
    assert days(told) == {"大连庄河对口合作座谈会": "2021-05-18"}
    assert days("5月18日下雨。前一天,市长高远会见林深。") == {"高远会见林深": "2021-05-17"}


def test_a_day_by_which_something_is_to_be_done_is_no_day_of_an_event() -> None:
    told = "5月18日,大连庄河合作论坛召开,会上签署《港口共建协议》,10月1日前开工。随后,市长高远会见林深。"
    assert days(told)["高远会见林深"] == "2021-05-18"


def test_a_day_is_told_of_a_year_of_which_no_more_is_known() -> None:
    assert days("5月18日,大连港口合作论坛召开。", "2021") == {"大连港口合作论坛": "2021-05-18"}


def test_the_day_that_a_sentence_says_is_surer_than_that_which_the_article_had_come_to() -> None:
    told = "5月13日,副市长方江到庄河市调研。\n大连港口合作论坛开到了海边。\n5月18日,大连港口合作论坛在庄河市召开。"
    assert days(told) == {"大连港口合作论坛": "2021-05-18"}


def test_the_day_of_a_report_is_not_that_of_what_it_reports() -> None:
    told = "据《大连日报》5月19日报道 5月18日,大连港口合作论坛在庄河市召开。"
    assert days(told) == {"大连港口合作论坛": "2021-05-18"}


def test_an_event_that_only_the_headline_names_is_what_the_account_is_of() -> None:
    head = "大连·沈阳对口合作第五次联席会议(云端)"
    text = f"{head}\n15:00 会议开始,大连市副市长高远主持会议。"
    told = extract(Article(id="a", path="a.txt", sha256="a", text=text, headline=head, body=len(head) + 1, home="大连市"))
    assert {s.object.name for s in told if s.type == "ATTENDED"} == {"大连·沈阳对口合作第五次联席会议"}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("去年大连在沈阳举办了“扬帆大连”城市推介活动。", "2020"),
        ("2019年,大连的车队到过沈阳,今天在沈阳举办了“扬帆大连”城市推介活动。", "2021-05-20"),
    ],
)
def test_what_was_held_last_year_is_of_that_year(told: str, day: str) -> None:
    stated = statements(f"市长高远会见了林深一行。{told}")
    dates = {s.object.name: s.properties.get("date") for s in stated if s.type == "MENTIONS" and s.object.type == "Event"}
    assert dates["“扬帆大连”城市推介活动"] == day
