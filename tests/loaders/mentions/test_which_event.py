"""Which of two events people were at, and what tells of an event by itself."""

import pytest
from sentences import facts, named


def at(person: str, text: str) -> set[str]:
    """The events that somebody was at."""
    return {event for who, event, *_ in facts(text, "ATTENDED", date="2021-12-20", home="大连市") if who == person}


SESSION = "6月27日,大连市六届人大常委会第二十二次会议举行。"
SIGNED = "5月18日,大连庄河山海协作联席会召开。\n在随后举行的项目签约仪式上,两个项目现场落定:\n——大连云港公司与庄河市签约港口项目,投资4.5亿元;\n——大连海川公司与庄河云海公司签约鞋底项目,投资1亿元。\n"
TALKS = "昨日,大连市市长高远、大连市委书记林深分别会见了海州市市长方江一行和庄河市市长石坚一行。"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (SESSION + "市人大常委会主任高远主持第一次全体会议,副主任林深出席。", {"大连市六届人大常委会第二十二次会议"}),
        ("5月9日,大连市招商工作领导小组召开第一次全体会议。副市长高远主持会议。", {"大连市招商工作领导小组第一次全体会议"}),
        (SIGNED + "市长林深、大连庄河商会会长高远共同见证。", {"项目签约仪式"}),
        (SIGNED + "市长林深、庄河市市长高远分别在协议上签了字。", {"项目签约仪式"}),
        (SIGNED + "市长高远说,要把协作办好。", {"大连庄河山海协作联席会"}),
        (
            "3月7日,大连市委书记林深与庄河市委书记方江座谈,两市还召开了第五次联席会议,大连市副市长高远、庄河市副市长石坚分别介绍情况。",
            {"第五次联席会议"},
        ),
        (
            "5月9日,云港公司在大连举行建厂三十周年庆典。大连市市长林深致辞。\n市委书记方江在随后的高层交流会上说,要讲信用。\n围绕“下一步”,商会会长石坚,海川公司董事长高远先后发言。",
            {"高层交流会"},
        ),
        ("大连市市长石岩拜会驻外大使方江,会见海州市市长高远。", {"石岩会见高远"}),
        ("大连市市长林深会见了方江一行,并拜访了庄河商会会长高远。", {"林深拜访高远"}),
        ("大连市市长林深会见方江一行,副市长高远会见石坚。", {"高远会见石坚"}),
        ("大连市市长林深,副市长高远会见石坚一行。", {"林深、高远会见石坚"}),
        ("12日下午,大连市市长林深会见了使节团一行。市外办主任高远参加会见。", {"林深会见使节团"}),
        (
            "大连市与云海县第七次友好会晤16日在大连举行。大连市副市长林深与云海县副县长方江代表双方签署会晤纪要。海关关长高远参加。",
            {"大连市与云海县第七次友好会晤"},
        ),
        (
            "5月21日,大连区域合作第三次联席会议在大连市举行。\n参加会议的还有:\n庄河市领导 高 远 史如里\n大连市领导 林 敏 王三春",
            {"大连区域合作第三次联席会议"},
        ),
    ],
)
def test_which_event_somebody_was_at(text: str, events: set[str]) -> None:
    assert at("高远", text) == events


def test_who_attends_talks_told_in_one_sentence_was_at_each() -> None:
    assert at("秦川", TALKS + "市政协主席秦川参加会见。") == {"高远会见方江", "林深会见石坚"}
    assert at("秦川", TALKS.replace("分别", "共同") + "市政协主席秦川参加会见。") == {"高远、林深会见方江、石坚"}


def test_a_meeting_hears_who_reports_and_not_who_sent_him() -> None:
    text = (
        SESSION
        + "会议听取和审议了市商务局局长高远受市政府委托所作的关于招商情况的报告,市教育局局长林深关于办学情况的报告。会议听取了副市长方江受市长石坚委托作的人事任免说明。"
    )
    told = {who for who, *_ in facts(text, "ATTENDED", date="2021-12-20", home="大连市")}
    assert told == {"高远", "林深", "方江"}


@pytest.mark.parametrize(
    "heard",
    [
        "会议听取贯彻落实市委书记方江关于防汛的报告批示精神。",
        "会议听取了市委书记方江的讲话。",
        "会议听取市委书记石坚的讲话后,与会者认为,市长方江所作的关于政府工作的报告鼓舞人心。",
    ],
)
def test_whose_report_is_only_spoken_of_reported_nothing(heard: str) -> None:
    told = facts(SESSION + heard, "ATTENDED", date="2021-12-20", home="大连市")
    assert not any(who == "方江" and "汇报" in role for who, _, role in told)


def test_who_is_quoted_at_the_end_was_at_the_meeting_that_he_spoke_at() -> None:
    text = (
        "5月21日,大连区域合作第九次联席会议在大连召开。市长高远主持会议。\n21日下午,首届大连企业家恳谈会举行,大连商会会长林深发言。\n"
        "“生意就好谈了。”林深说。"
    )
    assert at("林深", text) == {"首届大连企业家恳谈会"}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "5月8日下午,庄河名优农产品(大连)展销中心在庄河市开业。“大家都来了。”为展销中心剪彩的大连市副市长高远说。",
            {"庄河名优农产品(大连)展销中心开业"},
        ),
        ("由云港公司捐建的“海岸书屋”8日在庄河市高山镇明阳中心小学启用。公司总监高远为书屋揭牌。", {"海岸书屋启用"}),
        (
            "导管室由大连援助资金出资1100万元建设,去年9月1日揭牌,大连市副市长高远和庄河市市长林深一起拉下红绸。",
            {"导管室揭牌"},
        ),
        ("产业园投资9亿元,12月底要开工。市长高远说,要加快。", set()),
        ("6月4日,大连庄河联席会议召开。\n会议举行了三组签约、结对仪式。", {"大连庄河联席会议"}),
    ],
)
def test_what_tells_of_an_event(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


@pytest.mark.parametrize("mark", ["又讯　", "另讯　", "〔链接〕", "【相关链接】", "新闻回顾：", "┌ 旧闻 ┐\n"])
def test_other_news_is_of_other_people(mark: str) -> None:
    text = f"5月8日,大连市市长高远会见沈阳市市长林深。\n{mark}去年5月9日,大连市商务局局长江海到访沈阳商会,获会长秦川接待。"
    assert {p for p, e, _ in facts(text, "ATTENDED", date="2021-05-20") if e == "高远会见林深"} == {"高远", "林深"}


def test_what_stands_under_the_head_of_a_day_and_place_is_its_own() -> None:
    text = (
        "【4月11日　沈阳】\n带队的是大连市委书记高远。高远与沈阳市委书记林深会谈。\n"
        "【同一天　本溪】\n鞍山市委书记江海率团到本溪考察。他会见了本溪市市长秦川。会见时在座的有本溪市副市长方舟。"
    )
    told = {e: {p for p, event, _ in facts(text, "ATTENDED") if event == e} for _, e, _ in facts(text, "ATTENDED")}
    assert told == {"高远与林深会谈": {"高远", "林深"}, "江海会见秦川": {"江海", "秦川", "方舟"}}


def test_a_signing_with_witnesses_is_an_event_of_its_own() -> None:
    text = "5月9日下午,大连高新区与江海食品有限公司签订加工项目合同。大连高新区管委会副主任高远、江海食品有限公司董事长林深分别签字,大连市商务局局长秦川到场见证。"
    assert {p for p, _, _ in facts(text, "ATTENDED")} == {"高远", "林深", "秦川"}


def test_the_entries_of_a_chronicle_are_each_its_own() -> None:
    text = (
        "2018年6月17日　大连市市长高远出席东北亚城市论坛。\n2019年8月26日　沈阳市市长林深与札幌市市长江海签署友好城市协议书。\n"
        "同年10月8日　本溪市副市长秦川会见客人方舟。秦川介绍了情况。"
    )
    assert at("林深", text) | at("江海", text) | at("秦川", text) <= {"林深与江海签约仪式", "秦川会见方舟"}


def test_who_goes_on_is_he_who_met_not_whom_he_met() -> None:
    text = "5月8日,大连市市长高远会见沈阳市市长林深。随后拜会沈阳商会会长江海。"
    assert at("高远", text) == {"高远会见林深", "高远拜会江海"}
    assert at("林深", text) == {"高远会见林深"}
