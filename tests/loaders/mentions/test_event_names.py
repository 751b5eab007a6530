"""How events are named, told apart and dated: heads, shared heads, sessions, headlines, bylines."""

import pytest
from sentences import facts, forms, named, statements

from graph.model import Article
from loaders.extract import extract


def days(text: str, date: str = "2021-05-20") -> dict[str, str | None]:
    stated = statements(text, date=date)
    return {s.object.name: s.properties.get("date") for s in stated if s.type == "MENTIONS" and s.object.type == "Event"}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("5月18日,执法检查汇报会在大连召开。", {"执法检查汇报会"}),
        ("大连市与庄河市结好35周年纪念会昨日在大连举行。", {"大连市与庄河市结好35周年纪念会"}),
        ("大连市与庄河市联合工作组第三次会晤昨日在大连举行。", {"大连市与庄河市联合工作组第三次会晤"}),
        ("下午开大连·庄河对口协作座谈会,市长高远主持。", {"大连·庄河对口协作座谈会"}),
        ("2017年大连(香港)投资贸易洽谈周15日在香港开幕。", {"2017年大连(香港)投资贸易洽谈周"}),
        ("大连现代物流推介会接着办,市长高远主持。", {"大连现代物流推介会"}),
        ("大连考察周15日结束。", set()),
        ("车队离开大连·庄河对口协作座谈会的会场。", set()),
        ("昨日,德国工商大会广州代表处在大连揭牌成立。", {"德国工商大会广州代表处揭牌成立"}),
        ("西岗区、甘井子区和中山区三区联席会议昨日在大连召开。", {"西岗区、甘井子区和中山区三区联席会议"}),
    ],
)
def test_a_meeting_is_known_by_its_head_and_how_it_is_told(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_forums_that_share_a_head_are_each_an_event_of_the_whole() -> None:
    told = "大连港口论坛昨日开幕。论坛还举行了港口物流、海洋渔业两场分论坛,分别由校长林深、市长高远主持。"
    assert facts(told, "ATTENDED") == {("林深", "港口物流分论坛", "主持"), ("高远", "海洋渔业分论坛", "主持")}
    assert facts(told, "PART_OF") == {("港口物流分论坛", "大连港口论坛"), ("海洋渔业分论坛", "大连港口论坛")}


def test_sessions_are_told_apart_by_what_holds_them_and_are_at_their_place() -> None:
    told = "5月17日,庄河市召开领导干部大会,市委书记高远讲话。会议由市长林深主持。\n5月18日,庄河市第九届人大常委会第二次会议举行,主任秦川主持。"
    assert facts(told, "ATTENDED") == {
        ("高远", "庄河市领导干部大会", "讲话"),
        ("林深", "庄河市领导干部大会", "主持"),
        ("秦川", "庄河市第九届人大常委会第二次会议", "主持"),
    }
    assert ("庄河市", "庄河市第九届人大常委会第二次会议", "地点") in facts(told, "HOSTED")


def test_a_headline_shortens_the_name_of_a_session() -> None:
    text = "庄河市九届人大常委会第二次会议举行\n昨日,庄河市第九届人民代表大会常务委员会第二次会议举行。"
    told = extract(Article(id="Article:x", path="x.txt", sha256="x", text=text, body=16, date="2021-05-20", home="庄河市"))
    assert {s.object.name for s in told if s.object.type == "Event"} == {"庄河市第九届人民代表大会常务委员会第二次会议"}


def test_a_head_word_alone_is_no_name_of_an_event() -> None:
    assert forms("大连港口论坛昨日开幕。论坛由市长高远主持。", "大连港口论坛") == {"大连港口论坛"}


def test_a_ceremony_without_a_name_is_that_of_the_fair() -> None:
    told = "第三届大连农产品展销会昨日在大连开幕。开幕式后举行了签约仪式。海帆集团有限公司与云港船务有限公司签订购船合同。"
    assert ("第三届大连农产品展销会签约仪式", "第三届大连农产品展销会") in facts(told, "PART_OF")


def test_the_latest_event_is_not_an_edition_of_years_ago() -> None:
    told = "第三届大连港口论坛昨日开幕。去年,第二届论坛移师庄河。\n论坛由市长高远主持。"
    assert facts(told, "ATTENDED") == {("高远", "第三届大连港口论坛", "主持")}


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("5月18日,大连港口论坛开幕。走进2号馆,客人不少。\n大连庄河签约会下午举行。", "大连庄河签约会", "2021-05-18"),
        ("大连港口论坛昨(十六)日在大连开幕。", "大连港口论坛", "2021-05-19"),
        ("大连讯(记者 高远 2021年5月20日)5月18日,大连港口论坛开幕。", "大连港口论坛", "2021-05-18"),
        ("5月18日,大连港口论坛开幕。市长高远说,今天路通了。论坛前一天,高远会见了校长林深。", "高远会见林深", "2021-05-17"),
    ],
)
def test_what_is_no_day_of_the_event_does_not_date_it(text: str, event: str, day: str) -> None:
    assert days(text)[event] == day


def test_what_is_signed_a_day_before_a_meeting_is_not_signed_at_it() -> None:
    told = "5月17日,海帆集团有限公司与云港船务有限公司在庄河签订购船合同,董事长高远签字。\n5月18日,大连港口论坛在大连举行,市长林深致辞。"
    assert facts(told, "ATTENDED") == {
        ("高远", "海帆集团有限公司与云港船务有限公司签约仪式", "签约"),
        ("林深", "大连港口论坛", "致辞"),
    }


def test_an_account_by_the_clock_ends_with_a_day_of_its_own() -> None:
    told = (
        "大连港口论坛昨日召开。\n10:00 车间\n高远致辞。\n5月19日,闭幕式上,市长林深致辞。\n副市长秦川主持。\n"
        "1: 海帆集团有限公司\n"
    )
    assert facts(told, "ATTENDED") == {("林深", "大连港口论坛", "致辞"), ("秦川", "大连港口论坛", "主持")}


def test_who_chairs_in_a_paragraph_that_begins_somewhere_is_there() -> None:
    told = "大连港口论坛昨日在大连举行,市长高远致辞。\n在海帆集团有限公司,副市长秦川主持签约环节。职工林深介绍了船坞。"
    assert facts(told, "ATTENDED") == {("高远", "大连港口论坛", "致辞"), ("秦川", "大连港口论坛", "主持")}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("5月18日,“江云同心”医疗协作签约暨揭牌仪式在大连举行。", {"“江云同心”医疗协作签约暨揭牌仪式"}),
        ("5月18日,大连口岸管理工作第十四次联席会晤在庄河举行。", {"大连口岸管理工作第十四次联席会晤"}),
        ("大连海事大学·庄河市定点帮扶座谈会,开在市委党校。", {"大连海事大学·庄河市定点帮扶座谈会"}),
        ("大连庄河东西部协作联席会议\n纪  要\n(2021年第2次)\n时 间:2021年5月18日", {"大连庄河东西部协作联席会议"}),
        ("市长高远设宴,并主持大连经贸交流座谈。", {"大连经贸交流座谈"}),
        ("近日,庄河市召开领导干部大会。", {"庄河市领导干部大会"}),
        ("5月18日,市长高远率队召开领导干部大会。", {"领导干部大会"}),
        ("5月18日,大连市与庄河市召开港口合作座谈会。", {"港口合作座谈会"}),
        ("沪连结对两年多,大会小会开了不少。", set()),
    ],
)
def test_a_meeting_has_the_name_of_what_it_joins_or_who_held_it(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("大连市商会日前举行年会。", {("大连市商会", "大连市商会年会", "主办")}),
        (
            "5月18日,大连海事大学在庄河市举办港口人才论坛。",
            {("大连海事大学", "港口人才论坛", "主办"), ("庄河市", "港口人才论坛", "地点")},
        ),
        ("晚上,大连市商会在海边做东,办了一场“江海之夜”答谢酒会。", {("大连市商会", "“江海之夜”答谢酒会", "主办")}),
        (
            "港口人才论坛昨日开幕。主办的是大连市商会,承办是大连海事大学。",
            {("大连市商会", "港口人才论坛", "主办"), ("大连海事大学", "港口人才论坛", "承办")},
        ),
        ("5月18日,林深率大连市商会一行出席港口人才论坛。", set()),
    ],
)
def test_who_convenes_an_event_runs_it(text: str, hosts: set[tuple[str, str, str]]) -> None:
    assert {h for h in facts(text, "HOSTED") if h[2] != "地点" or h[0] == "庄河市"} == hosts


def test_each_entry_of_a_digest_is_news_of_its_own() -> None:
    told = (
        "大连外事一周\n◎大连港口论坛举行\n17日,大连港口论坛在大连举行,市长高远致辞。\n◎领事到庄河\n"
        "18日,领事林深走进庄河市。副市长秦川同她座谈。\n◎校际连线\n局长江海在线观礼。"
    )
    assert facts(told, "ATTENDED") == {
        ("高远", "大连港口论坛", "致辞"),
        ("秦川", "秦川与林深座谈", "出席"),
        ("林深", "秦川与林深座谈", "出席"),
    }


def test_a_day_and_a_place_over_what_happened_tell_where_it_was() -> None:
    told = "高远带队赴辽招商\n5月18日·庄河\n下午,港口合作座谈会举行。\n5月19日·瓦房店\n晚饭前,“乡情港湾”恳谈会举行。"
    assert facts(told, "HOSTED") == {
        ("庄河市", "港口合作座谈会", "地点"),
        ("瓦房店市", "“乡情港湾”恳谈会", "地点"),
    }


def test_who_witnesses_a_signing_does_not_sign() -> None:
    told = "5月18日,大连庄河项目集中签约仪式在大连举行。副市长高远、林深见证了签约。"
    assert {role for _, _, role in facts(told, "ATTENDED")} == {"出席"}


def test_a_name_is_not_cut_within_east_and_west() -> None:
    assert named("市长高远主持召开东西部扶贫协作第五次联席会议。", "Event") == {"东西部扶贫协作第五次联席会议"}


def test_a_headline_may_call_a_jubilee_otherwise() -> None:
    text = "——大连市与庄河市结好40周年活动侧记\n大连市与庄河市缔结友好城市40周年纪念大会昨日举行。"
    told = extract(Article(id="Article:x", path="x.txt", sha256="x", text=text, body=18, date="2021-05-20", home="庄河市"))
    assert {s.object.name for s in told if s.object.type == "Event"} == {"大连市与庄河市缔结友好城市40周年纪念大会"}


def test_what_is_held_in_the_course_of_a_forum_is_part_of_it() -> None:
    told = "大连港口论坛昨日开幕。论坛期间,还举办了青年企业家沙龙、港航人才招聘会。"
    assert facts(told, "PART_OF") == {("青年企业家沙龙", "大连港口论坛"), ("港航人才招聘会", "大连港口论坛")}
    assert facts("大连港口座谈会昨日召开。会后,还举办了青年企业家沙龙。", "PART_OF") == set()


def test_who_mounts_the_stage_for_an_address_gives_that_and_no_lecture() -> None:
    told = "大连港口论坛昨日开幕。市长高远、副市长林深先后登台致辞。"
    assert facts(told, "ATTENDED") == {("高远", "大连港口论坛", "致辞"), ("林深", "大连港口论坛", "致辞")}


def test_what_is_unveiled_at_a_meeting_is_no_other_meeting() -> None:
    told = "大连市与庄河市结好35周年纪念会昨日在大连举行。市长高远致辞,并为两市书画展揭幕。校长林深、副市长秦川同台交流。"
    assert {event for _, event, _ in facts(told, "ATTENDED")} == {"大连市与庄河市结好35周年纪念会"}
    assert {person for person, _, _ in facts(told, "ATTENDED")} == {"高远", "林深", "秦川"}


def test_the_letters_of_a_fair_speak_of_it() -> None:
    told = (
        "第三届中国大连投资贸易洽谈会昨日开幕。\n下午举行的大连庄河项目签约仪式上,市长高远致辞。\n"
        "本届大洽会由大连市商务局主办。"
    )
    assert ("大连市商务局", "第三届中国大连投资贸易洽谈会", "主办") in facts(told, "HOSTED")
    assert not any(host == "大连市商务局" and "签约" in event for host, event, _ in facts(told, "HOSTED"))
