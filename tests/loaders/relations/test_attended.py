"""Who took part in what, in which role, and when and where it was."""

import pytest
from sentences import facts, named, statements

from graph.model import Article
from loaders.extract import extract

TALKS = "5月18日,大连·庄河对口合作座谈会在大连召开。"
TALKS_NAME = "大连·庄河对口合作座谈会"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市长高远主持,副市长林深、方江出席。", {("高远", "主持"), ("林深", "出席"), ("方江", "出席")}),
        ("市长高远出席会议并讲话。", {("高远", "出席、讲话")}),
        ("会议由副市长高远主持。", {("高远", "主持")}),
        ("市长高远、副市长林深分别致辞。", {("高远", "致辞"), ("林深", "致辞")}),
        ("出席会议的有:市长高远,副市长林深;庄河市领导方江。", {("高远", "出席"), ("林深", "出席"), ("方江", "出席")}),
        ("参加座谈的,还有副市长林深。", {("林深", "出席")}),
        ("受市长高远委托,副市长林深出席会议。", {("林深", "出席")}),
        ("习近平总书记作出重要指示。市长高远出席。", {("高远", "出席")}),
        ("以习近平同志为核心的党中央高度重视,市长高远讲话。", {("高远", "讲话")}),
        ("大连市政协高远主席出席会议并讲话。", {("高远", "出席、讲话")}),
        ("大连市商会高远主席主持会议。", {("高远", "主持")}),
    ],
)
def test_a_verb_gives_its_role_to_the_people_who_belong_to_it(text: str, people: set[tuple[str, str]]) -> None:
    assert {(p, r) for p, e, r in facts(TALKS + text, "ATTENDED") if e == TALKS_NAME} == people


def test_who_chairs_a_meeting_named_by_two_places_is_no_foreign_name() -> None:
    text = "5月18日,市长高远主持召开大连·庄河协作专题会议。"
    assert facts(text, "ATTENDED") == {("高远", "大连·庄河协作专题会议", "主持")}


def test_who_speaks_there_has_spoken() -> None:
    told = facts(TALKS + "市长高远出席。高远说,大连欢迎各方朋友。", "ATTENDED")
    assert told == {("高远", TALKS_NAME, "出席、讲话")}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("市长高远致辞。高远说,大连欢迎各方朋友。", "致辞"),
        ("市长高远主持。高远表示,大连欢迎各方朋友。", "主持"),
        ("市长高远见证签约。", "出席"),
        ("市长高远到场助阵。", "出席"),
    ],
)
def test_whose_part_is_told_is_not_given_another_by_what_he_is_quoted_with_or_by_a_noun(text: str, roles: str) -> None:
    assert facts(TALKS + text, "ATTENDED") == {("高远", TALKS_NAME, roles)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("副市长林深提醒大家:汛期要早做准备。", {("林深", "讲话")}),
        ("庄河市副市长方江补充道:“期待下次见面。”", {("方江", "讲话")}),
        ("庄河市市长方江出席。他强调,合作要讲实效。", {("方江", "出席、讲话")}),
        ("副市长林深回答了大家的提问。", {("林深", "讲话")}),
        ("庄河市市长方江感叹:这条路走对了。", {("方江", "讲话")}),
        ("副市长林深、庄河市市长方江相对而坐。", {("林深", "出席"), ("方江", "出席")}),
        ("市委书记高远在主席台就座。", {("高远", "出席")}),
        ("副市长林深传达了上级精神,庄河市市长方江就有关工作作说明。", {("林深", "讲话"), ("方江", "汇报")}),
    ],
)
def test_the_account_of_a_meeting_tells_who_spoke_and_who_was_there(text: str, people: set[tuple[str, str]]) -> None:
    assert {(p, r) for p, e, r in facts(TALKS + text, "ATTENDED") if e == TALKS_NAME} == people


@pytest.mark.parametrize(
    "text",
    [
        "下月,庄河市市长方江将率团回访。",
        "庄河市市长方江因故没有来。",
        "去年,庄河市市长方江也来过这里。",
        "在庄河小学,校长方江领着大家看了操场。",
        "副市长还将同庄河市市长方江一起出席开幕式。",
        "庄河市市长方江发来贺电。",
    ],
)
def test_who_is_told_of_elsewhere_or_at_another_time_was_not_at_the_meeting(text: str) -> None:
    assert "方江" not in {p for p, *_ in facts(TALKS + text, "ATTENDED")}


def test_who_is_quoted_from_a_ceremony_is_there_in_his_own_part_only() -> None:
    ceremony = "5月18日,大连海帆产业园开工仪式在我市举行,市长高远出席。高远说,这里是一片热土。"
    assert facts(ceremony, "ATTENDED") == {("高远", "大连海帆产业园开工仪式", "出席")}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("市长高远会见了来连考察的海帆集团董事长林深一行。", {"高远会见林深"}),
        ("市长高远分别会见林深、方江。", {"高远会见林深", "高远会见方江"}),
        ("市长高远与校长林深座谈。", {"高远与林深座谈"}),
        ("以“创新”为主题的第二届大连庄河对口合作高端论坛在我市举办。", {"第二届大连庄河对口合作高端论坛"}),
        ("大连海帆产业园项目开工仪式举行。", {"大连海帆产业园项目开工仪式"}),
        ("深入学习贯彻总书记在东北振兴座谈会上的重要讲话精神。", set()),
        ("大连明年将举办大连国际服装博览会。", set()),
    ],
)
def test_what_is_held_is_an_event_and_what_is_cited_or_planned_is_none(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_the_people_of_talks_met_and_those_in_attendance_were_there() -> None:
    told = facts("市长高远会见了海帆集团董事长林深。副市长方江参加会见。", "ATTENDED")
    assert told == {("高远", "高远会见林深", "会见"), ("林深", "高远会见林深", "会见"), ("方江", "高远会见林深", "出席")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5月18日,大连庄河对口合作座谈会召开。", "2021-05-18"),
        ("昨日,大连庄河对口合作座谈会召开。", "2021-05-19"),
        ("5月中旬,大连庄河对口合作座谈会召开。", "2021-05"),
        ("本周三,大连庄河对口合作座谈会召开。", "2021-05-19"),
        ("二〇二一年三月五日,大连庄河对口合作座谈会召开。", "2021-03-05"),
        ("去年12月28日,大连庄河对口合作座谈会召开。", "2020-12-28"),
    ],
)
def test_an_event_has_its_day(text: str, day: str) -> None:
    dates = {
        s.object.name: s.properties.get("date") for s in statements(text) if s.object.type == "Event" and s.type == "MENTIONS"
    }
    assert dates == {"大连庄河对口合作座谈会": day}


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("对口合作座谈会在庄河市举行。", {("庄河市", "地点")}),
        ("对口合作座谈会在我市举行。", {("大连市", "地点")}),
        ("大连·岷县协作座谈会在我市举行。", {("大连市", "地点")}),
        ("对口合作座谈会在上海国际会展中心举行。", {("上海市", "地点")}),
        ("由大连市商务局主办的对口合作座谈会在我市举行。", {("大连市", "地点"), ("大连市商务局", "主办")}),
    ],
)
def test_an_event_is_hosted_where_it_was_and_by_who_ran_it(text: str, hosts: set[tuple[str, str]]) -> None:
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == hosts


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("大连市领导林深、江海;庄河市领导方江等参加。", {"林深", "江海", "方江"}),
        ("大连市领导林深,市政府秘书长江海;庄河市副市长方江;瓦房店市副市长秦川出席座谈会。", {"林深", "江海", "方江", "秦川"}),
        ("大连市领导林深因病请假;庄河市领导方江参加。", {"方江"}),
    ],
)
def test_a_roster_in_parts_has_its_verb_at_the_end(text: str, people: set[str]) -> None:
    told = facts(f"5月19日,对口合作座谈会在大连召开。{text}", "ATTENDED")
    assert {person for person, *_ in told} == people


def test_he_is_the_one_whom_the_sentence_named_before() -> None:
    text = "5月19日,对口合作座谈会在大连召开。市长高远主持。座谈会上,庄河市市长林深感谢大连的帮助,他说,前景广阔。"
    assert facts(text, "ATTENDED") == {("高远", "对口合作座谈会", "主持"), ("林深", "对口合作座谈会", "讲话")}


def at(event: str, text: str, **more: str) -> set[tuple[str, str]]:
    return {(who, *role) for who, what, *role in facts(text, "ATTENDED", **more) if what == event}  # type: ignore[misc]


def test_a_symposium_of_two_is_a_meeting_at_which_they_speak() -> None:
    told = "5月18日,庄河市市长方江率代表团来连考察。当天,市长高远与代表团座谈。高远说,大连欢迎各方朋友。座谈会上,副市长林深介绍了情况。"
    assert at("高远与方江座谈", told) == {("高远", "出席、讲话"), ("方江", "出席"), ("林深", "汇报")}


def test_a_chat_on_the_way_is_no_event() -> None:
    assert named("5月18日,市长高远与劳动模范林深亲切交谈。", "Event") == set()


def test_who_is_along_when_another_is_received_was_there() -> None:
    told = "5月18日,市长高远会见上海市副市长林深。副市长方江陪同会见。"
    assert at("高远会见林深", told) == {("高远", "会见"), ("林深", "会见"), ("方江", "出席")}


def test_who_calls_a_meeting_is_at_it() -> None:
    told = "5月18日,上海市副市长高远来连调研,并召开对口合作座谈会。"
    assert at("对口合作座谈会", told) == {("高远", "出席")}


def test_those_who_go_on_an_inspection_are_not_at_the_talks_before() -> None:
    told = "5月18日,市长高远会见上海市副市长林深。副市长方江参加考察。"
    assert at("高远会见林深", told) == {("高远", "会见"), ("林深", "会见")}
    assert ("方江", "出席") in at("高远会见林深", told.replace("参加考察", "参加考察和会谈"))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市长高远要求,各地要主动对接。", {("高远", "讲话")}),
        ("副市长林深回答记者提问。", {("林深", "讲话")}),
        ("大连大学教授林深、方江先后登台。", {("林深", "演讲"), ("方江", "演讲")}),
        ("副市长方江作推介发言。", {("方江", "讲话")}),
        ("据副市长林深介绍,签约项目很多。", set()),
        ("副市长方江发来贺信,副市长林深出席。", {("林深", "出席")}),
    ],
)
def test_parts_by_what_one_does_there(text: str, people: set[tuple[str, str]]) -> None:
    assert at(TALKS_NAME, TALKS + text) == people


def test_each_of_several_forums_has_its_own_people() -> None:
    told = (
        "5月18日,港口发展大会在大连召开。各分论坛分别举行:\n“智慧港口”分论坛由大连市商务局承办,局长高远主持;\n"
        "“现代农业”分论坛由庄河市人民政府承办,庄河市市长方江致辞。"
    )
    assert at("“现代农业”分论坛", told) == {("方江", "致辞")}
    assert "分论坛" not in named(told, "Event")


def test_an_interview_is_no_speech_at_the_meeting_spoken_of() -> None:
    told = "5月18日,对口合作座谈会在大连召开,市长高远主持。\n记者:会上谈了什么?\n副市长林深:谈了港口。"
    assert at("对口合作座谈会", told) == {("高远", "主持")}


def test_what_is_told_of_another_time_is_not_of_the_meeting() -> None:
    told = TALKS + "市长高远出席。\n下个月,副市长林深要带队来签约。去年,庄河市市长方江来签过字。"
    assert at(TALKS_NAME, told) == {("高远", "出席")}
    assert named(TALKS + "下个月,副市长林深要带队去庄河,到时候两市还要召开联席会议。", "Event") == {TALKS_NAME}


def test_what_someone_says_of_last_year_is_said_at_the_meeting() -> None:
    told = "5月18日,大连与庄河联席会议在大连召开。庄河市市长方江致辞表示,去年5月两市签订协议以来,合作顺利。"
    assert at("大连与庄河联席会议", told) == {("方江", "致辞")}


def test_who_calls_on_others_and_then_on_a_meeting_is_there_with_them() -> None:
    told = "5月18日,庄河市市长方江率队来连,拜会了副市长林深,并召开座谈会。"
    assert at("座谈会", told) == {("方江", "出席"), ("林深", "出席")}


def test_each_of_two_who_receive_a_party_receives_all_who_lead_it() -> None:
    told = "5月18日,庄河市委书记方江、市长林深率代表团来连。市委书记高远、市长江海分别会见了代表团一行。"
    assert at("高远会见方江、林深", told) == {("高远", "会见"), ("方江", "会见"), ("林深", "会见")}
    assert at("江海会见方江、林深", told) == {("江海", "会见"), ("方江", "会见"), ("林深", "会见")}


def test_who_informed_the_meeting_before_another_spoke_did_not_speak() -> None:
    assert at(TALKS_NAME, TALKS + "副市长林深介绍了情况,市长高远表示,大连欢迎各方朋友。") == {
        ("林深", "汇报"),
        ("高远", "讲话"),
    }


def test_what_is_unveiled_before_a_ceremony_is_not_unveiled_at_it() -> None:
    told = TALKS + "会前,市长高远为江云产业园揭牌,并出席港口项目签约仪式。"
    assert at("江云产业园揭牌", told) == {("高远", "揭牌")}
    assert at("港口项目签约仪式", told) == {("高远", "出席")}


def test_an_account_goes_on_with_the_meeting_that_it_came_to() -> None:
    told = (
        "5月18日,全省合作大会在大连召开。会后,大连与庄河开起了港口合作座谈会。\n"
        "“正好碰面。”副市长林深一句话逗乐了大家。庄河市副市长方江坐在对面。"
    )
    assert at("港口合作座谈会", told) == {("林深", "讲话"), ("方江", "出席")}


def test_those_who_attended_talks_were_at_the_talks_with_whom_they_are_told() -> None:
    met = "5月18日,市委书记高远、市长林深分别会见了上海市副市长秦川、沈阳市副市长江海。"
    told = met + "副市长陆川参加了与秦川的会见;参加同江海会见的有副市长方江。"
    assert at("高远会见秦川", told) == {("高远", "会见"), ("秦川", "会见"), ("陆川", "出席")}
    assert at("林深会见江海", told) == {("林深", "会见"), ("江海", "会见"), ("方江", "出席")}
    told = met + "参加与秦川会见的有副市长陆川;副市长方江参加与江海的会见。"
    assert at("高远会见秦川", told) == {("高远", "会见"), ("秦川", "会见"), ("陆川", "出席")}


def test_a_dinner_for_a_guest_is_talks_with_him() -> None:
    told = "5月18日,市长高远宴请了庄河市市长方江一行。"
    assert at("高远宴请方江", told) == {("高远", "会见"), ("方江", "会见")}


def test_those_who_speak_of_something_in_turn_have_spoken() -> None:
    told = TALKS + "庄河市副市长方江谈水果,中山区区长江海接着谈销路。甘井子区区长秦川、庄河市副市长陆川,谈的是同一个园区。"
    assert at(TALKS_NAME, told) == {("方江", "讲话"), ("江海", "讲话"), ("秦川", "讲话"), ("陆川", "讲话")}
    left = TALKS + "“高远谈得好。”大家说。"
    assert at(TALKS_NAME, left) == set()


def test_guests_on_the_first_row_are_there() -> None:
    told = TALKS + "市长高远主持。台下第一排还有:副市长林深,庄河市副市长方江。"
    assert at(TALKS_NAME, told) == {("高远", "主持"), ("林深", "出席"), ("方江", "出席")}


def test_a_contract_of_last_year_was_not_signed_at_the_feast_that_is_told_later() -> None:
    told = (
        "去年春天,大连远航集团与上海云港公司签订购销合同,签字的是总经理高远。\n"
        "5月18日,首届大连樱桃采摘节在金普新区举行。副市长林深主持,庄河市副市长方江也来了。"
    )
    assert at("首届大连樱桃采摘节", told) == {("林深", "主持"), ("方江", "出席")}


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("昨日,大连市副市长林深代表市长高远会见了沈阳市副市长秦川。", {"林深", "秦川"}),
        ("大连市副市长林深代表高远市长,会见了上海市副市长秦川一行。", {"林深", "秦川"}),
        ("大连市副市长林深受市长高远的委托会见上海市副市长秦川一行。", {"林深", "秦川"}),
        ("大连市副市长林深代表市委、市政府会见上海市副市长秦川。", {"林深", "秦川"}),
        ("昨日,对口合作座谈会在大连召开。林深受市长高远委托出席会议。", {"林深"}),
        ("昨日,对口合作座谈会在大连召开。市长高远致辞,企业代表秦川发言。", {"高远", "秦川"}),
    ],
)
def test_for_whom_another_acts_he_is_not_there(text: str, met: set[str]) -> None:
    assert {person for person, *_ in facts(text, "ATTENDED")} == met


def test_who_speaks_at_a_stop_was_not_at_the_meeting_told_before() -> None:
    meeting = "5月16日,烟台市与宜宾市对口合作联席会议在宜宾召开,宜宾市委书记高远主持会议。\n"
    stops = "访问期间,代表团先后到蓝岸公司、海帆集团走访。海帆集团董事长林深介绍了企业情况。"
    assert {a for a, *_ in facts(meeting + stops, "ATTENDED")} == {"高远"}
    talks = "访问期间,代表团作了交流发言。海帆集团董事长林深介绍了企业情况。"
    assert {a for a, *_ in facts(meeting + talks, "ATTENDED")} == {"高远", "林深"}


def test_where_only_the_headline_names_the_event_all_is_about_it() -> None:
    head = "把项目带到海边\n——上海、大连对口合作推介活动见闻\n"
    told = "昨天,宾馆里很热闹。\n大连市市长高远报出三十个项目的清单。\n西岗区副区长林深带来了企业。"
    article = Article(
        id="Article:x", path="x.txt", sha256="x", text=head + told, body=len(head), date="2021-05-20", home="上海市"
    )
    assert {s.subject.name for s in extract(article) if s.type == "ATTENDED"} == {"高远", "林深"}


def test_who_signs_in_another_paragraph_was_not_at_the_talks() -> None:
    talks = "5月18日,市长高远会见林深一行。"
    assert ("秦川", "高远会见林深", "签约") in facts(talks + "会见后,副市长秦川签字。", "ATTENDED")
    assert facts(talks + "\n同日,两市签署备忘录,副市长秦川签字。", "ATTENDED") == facts(talks, "ATTENDED")


def test_a_paragraph_with_a_scene_of_its_own_is_not_at_the_meeting() -> None:
    text = TALKS + "市长高远致辞。\n在庄河市人民医院,医生正在查房。院长林深说,缺的是设备。"
    assert facts(text, "ATTENDED") == {("高远", TALKS_NAME, "致辞")}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("接话的是副市长林深:“这条路走对了。”", {("林深", "讲话")}),
        ("我市市长高远、副市长林深都去了。", {("高远", "出席"), ("林深", "出席")}),
        ("市长高远、副市长林深都去了海帆集团。", set()),
        ("副市长林深参加在庄河的活动。", set()),
        ("庄河市市长方江宣读了市长秦川的贺信:“祝两市合作兴旺。”", {("方江", "出席")}),
    ],
)
def test_freer_words_tell_who_was_there_and_who_was_at_a_stop(text: str, people: set[tuple[str, str]]) -> None:
    assert at(TALKS_NAME, TALKS + text) == people


def test_what_is_told_before_the_meeting_has_its_name_was_there() -> None:
    told = "5月18日上午,大连会展中心二楼。市长高远一口气把四句话说完,台下就有人举手。这是大连庄河推介会上的一幕。"
    assert at("大连庄河推介会", told) == {("高远", "讲话")}
    told = "5月18日上午,副市长林深的一个问号,把大连庄河协商会的气氛点着了。"
    assert at("大连庄河协商会", told) == {("林深", "出席")}


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("总指挥高远把钥匙交给了校长林深,县长江海主持移交仪式。", {"江海"}),
        ("市长高远,县长江海共同主持座谈会。", {"高远", "江海"}),
        ("座谈会由市长高远、县长江海主持。", {"高远", "江海"}),
    ],
)
def test_who_chairs_is_who_stands_right_before_the_verb(text: str, chairs: set[str]) -> None:
    told = facts(text, "ATTENDED")
    assert {who for who, _, *roles in told if "主持" in str(roles)} == chairs


def test_at_a_ceremony_too_an_official_of_whom_something_is_told_was_there() -> None:
    text = "捐赠仪式18日在庄河市举行。庄河市副市长高远走到台前鞠了一躬。"
    assert {who for who, *_ in facts(text, "ATTENDED")} == {"高远"}
    text = "移交仪式18日在庄河市举行。庄河市副市长高远致辞。庄河市教育局局长林深把钥匙交到了秦川校长手中。"
    assert {who for who, *_ in facts(text, "ATTENDED")} >= {"高远", "林深"}


@pytest.mark.parametrize(
    "aside",
    [
        "大连市副市长林深分管这项工作。",
        "上午,大连市副市长林深还到了沙河口区。",
        "项目由大连港集团董事长林深一手促成。",
    ],
)
def test_what_is_told_by_the_way_is_not_done_at_the_ceremony(aside: str) -> None:
    text = "10月8日,签约仪式在大连举行,市长高远致辞。" + aside
    assert {who for who, *_ in facts(text, "ATTENDED")} == {"高远"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("大连市委召开会议。市民高远参加比赛,获得第一名。林深登台领奖。", set()),
        ("5月18日,“山海”文艺演出在庄河市举行。歌手林深登台。", {"林深"}),
    ],
)
def test_who_goes_on_a_stage_is_where_a_stage_is(text: str, people: set[str]) -> None:
    assert {who for who, *_ in facts(text, "ATTENDED")} == people


HELD = "5月19日，大连市与上海市对口合作座谈会在大连召开。"


@pytest.mark.parametrize("words", ["和客人坐在一起听的是", "一同挥锹的，是", "给客人发雨靴的，是"])
def test_whom_the_account_of_a_meeting_names_was_there(words: str) -> None:
    people = facts(f"{HELD}{words}大连市副市长高远、林深。", "ATTENDED")
    assert people == {(name, "大连市与上海市对口合作座谈会", "出席") for name in ("高远", "林深")}


@pytest.mark.parametrize(
    "words",
    [
        "托人带来贺信的是大连市副市长高远。",
        "去年来过的是大连市副市长高远。",
        "9月，接待代表团的将是大连市副市长高远。",
    ],
)
def test_who_is_away_or_spoken_of_was_not_at_the_meeting(words: str) -> None:
    assert facts(HELD + words, "ATTENDED") == set()


def test_who_attends_the_talks_and_the_signing_is_at_both() -> None:
    told = "5月18日,大连港口合作签约仪式在大连举行。签约前,市长高远会见了庄河市市长林深。副市长秦川参加会见和签约仪式。"
    assert {what for who, what, *_ in facts(told, "ATTENDED") if who == "秦川"} == {"高远会见林深", "大连港口合作签约仪式"}


def test_firms_that_a_fair_lists_took_part_in_it() -> None:
    fair = "5月18日,大连国际渔业博览会在大连开幕。"
    told = fair + "大连云港机械有限公司、庄河江海渔业有限公司等40家企业参展。"
    assert {who for who, *_ in facts(told, "ATTENDED")} == {"大连云港机械有限公司", "庄河江海渔业有限公司"}
    assert facts(fair + "大连云港机械有限公司展示了新品,40家企业参展。", "ATTENDED") == set()


@pytest.mark.parametrize(
    ("told", "exhibits"),
    [
        (",大连云港机械有限公司、大连江海公司等10家企业参展。", {"大连云港机械有限公司", "大连江海公司"}),
        ("。明年,大连云港机械有限公司等40家企业参展。", set()),
        (",大连云港机械有限公司等10家企业均未参展。", set()),
        ("。大连江海公司参展了德国展会。", set()),
    ],
)
def test_firms_that_exhibit_are_at_the_fair(told: str, exhibits: set[str]) -> None:
    assert {firm for firm, *_ in facts("大连港口博览会昨日开幕" + told, "ATTENDED")} == exhibits


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("\n当天下午,高远一行考察了大连云港机械有限公司。董事长方江介绍,产品卖到二十个国家。", set()),
        ("\n当天下午,高远走进江海渔业公司。“今年出口翻番。”公司总经理方江说。", set()),
        ("会前,市长高远来到大连云港机械有限公司,董事长方江介绍,产品供不应求。", set()),
        ("会前,市长高远走进大连云港机械有限公司;会上,公司董事长方江介绍了项目。", {"方江"}),
        ("客人来到会场,大连云港机械有限公司董事长方江介绍了项目。", {"方江"}),
        ("\n市长高远考察了大连云港机械有限公司。座谈中,公司董事长方江介绍了项目。", {"方江"}),
    ],
)
def test_who_shows_the_guests_round_his_firm_is_not_at_the_meeting(told: str, people: set[str]) -> None:
    assert {person for person, *_ in facts(TALKS + told, "ATTENDED")} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市长高远见证大连云港机械有限公司与江海渔业有限公司签署协议。", {("高远", "出席")}),
        ("市长高远见证并签署了协议。", {("高远", "出席、签约")}),
        ("副市长林深、方江参加座谈和签约。", {("林深", "出席"), ("方江", "出席")}),
        ("副市长林深、方江参加会议和签约。", {("林深", "出席"), ("方江", "出席")}),
        ("市长高远宣读了名单。", {("高远", "出席")}),
    ],
)
def test_who_sees_a_signing_or_reads_out_a_list_is_there_and_no_more(text: str, people: set[tuple[str, str]]) -> None:
    assert {(person, roles) for person, _, roles in facts(TALKS + text, "ATTENDED")} == people


@pytest.mark.parametrize(
    ("text", "at_it"),
    [
        ("市长高远会见来连参加第三届海鲜论坛的庄河市市长林深、瓦房店市市长方江。", {"林深", "方江"}),
        ("第三届海鲜论坛在大连举行。\n市长高远会见了出席论坛的庄河市市长林深一行。", {"林深"}),
        ("市长高远会见了庄河市市长林深,并出席第三届海鲜论坛。", {"高远"}),
        ("市长高远会见了庄河市市长林深,并共同出席第三届海鲜论坛。", {"高远", "林深"}),
        ("市长高远与庄河市市长林深座谈,并出席第三届海鲜论坛。", {"高远", "林深"}),
    ],
)
def test_who_is_met_came_for_the_forum_and_who_meets_him_goes_there_next(text: str, at_it: set[str]) -> None:
    assert {p for p, event, _ in facts(text, "ATTENDED") if event == "第三届海鲜论坛"} == at_it


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("会上,庄河市副市长林深汇报两地2019年协作工作情况。", "汇报"),
        ("会上,庄河市副市长林深汇报2018年以来两市合作进展。", "汇报"),
        ("副市长林深通报了2020年度资金使用情况。", "汇报"),
        ("会上,庄河市副市长林深作2020年度工作报告。", "汇报"),
        ("会上,庄河市副市长林深就2020年资金使用情况作了说明。", "汇报"),
        ("2019年10月,副市长林深率队赴沈阳考察,介绍了大连的情况。", None),
        ("副市长林深于2019年10月汇报了情况。", None),
    ],
)
def test_who_reports_on_a_past_year_is_at_the_meeting(text: str, role: str | None) -> None:
    told = facts("5月18日,大连·庄河对口合作座谈会在大连召开。市长高远主持会议。" + text, "ATTENDED")
    assert {r for p, _, r in told if p == "林深"} == ({role} if role else set())


def test_talks_are_spoken_of_by_their_day() -> None:
    told = "5月16日、17日,市长高远先后会见了沈阳海帆集团有限公司董事长林深一行和日本伊万里市副市长佐藤健一行。\n17日上午,高远会见了佐藤健。副市长秦川、市外办主任方江参加17日的会见。"
    assert {e for p, e, _ in facts(told, "ATTENDED") if p in ("秦川", "方江")} == {"高远会见佐藤健"}


@pytest.mark.parametrize(
    ("told", "firms"),
    [
        ("走进大连展区,迎面是沈阳云海机器人有限公司的展台。", {"沈阳云海机器人有限公司"}),
        ("沈阳云海机器人有限公司展位前,销售经理林深正在忙碌。", {"沈阳云海机器人有限公司"}),
        ("对面展位的沈阳云海机器人有限公司,摆出了样品。", {"沈阳云海机器人有限公司"}),
        ("隔壁的沈阳云海机器人有限公司带来了新样品。", {"沈阳云海机器人有限公司"}),
        ("沈阳云海机器人有限公司将带来了不起的样品。", set()),
        ("沈阳云海机器人有限公司的展厅在沈阳。", set()),
    ],
)
def test_a_firm_with_a_stand_is_at_the_fair(told: str, firms: set[str]) -> None:
    text = "5月18日,第三届大连投资洽谈会在大连开幕。" + told
    assert {p for p, _, _ in facts(text, "ATTENDED")} - {"林深"} == firms


def test_who_came_to_the_talks_goes_on_to_the_next_meeting() -> None:
    told = "副市长高远会见秦川时,林深、江海参加会见,并出席大连·上海推介会。"
    assert {who for who, event, *_ in facts(told, "ATTENDED") if event == "大连·上海推介会"} >= {"林深", "江海"}


def test_a_firm_that_showed_its_goods_at_last_years_fair_is_not_at_this_one() -> None:
    assert facts("在去年的大连国际服装博览会上,大连海帆服装有限公司展出了新品。", "ATTENDED") == set()


def test_who_speaks_of_something_at_a_forum_gives_a_talk() -> None:
    told = "大连·上海茶业论坛在大连举行。演讲环节,大连大学教授高远讲湖与茶,副市长林深以《茶与水》为题开场。"
    told += "总经理江海说,去年上海大学教授方圆讲过这件事。"
    found = {fact for fact in facts(told, "ATTENDED") if fact[2] == "演讲"}
    assert found == {("高远", "大连·上海茶业论坛", "演讲"), ("林深", "大连·上海茶业论坛", "演讲")}


@pytest.mark.parametrize("does", ["陪同会见", "分别陪同相关活动", "参加会见"])
def test_who_stands_behind_a_party_that_is_met_is_not_of_it(does: str) -> None:
    told = "5月18日,上海市副市长高远率代表团来连考察。市委书记方江会见代表团一行,市长林深,副市长江海" + does + "。"
    people = {("方江", "会见"), ("高远", "会见"), ("林深", "出席"), ("江海", "出席")}
    assert at("方江会见高远", told) == people


def test_who_receives_guests_with_another_receives_them_too() -> None:
    people = {("高远", "会见"), ("林深", "会见"), ("江海", "会见")}
    assert at("高远会见林深", "5月18日,市长高远会见了上海市副市长林深一行。副市长江海一同会见。") == people
    assert at("高远、江海会见林深", "5月18日,市长高远、副市长江海一同会见了上海市副市长林深一行。") == people


def test_who_talks_with_several_each_has_talks_of_his_own_with_each() -> None:
    told = "5月18日,大连市外办主任高远分别与西班牙驻沪总领事林深、法国驻沪总领事方江座谈交流。"
    assert at("高远与林深座谈", told) == {("高远", "出席"), ("林深", "出席")}
    assert at("高远与方江座谈", told) == {("高远", "出席"), ("方江", "出席")}


def test_a_consul_with_a_title_behind_his_name_leads_his_party() -> None:
    told = "5月18日,以厄瓜多尔驻沪总领事高远先生为团长的考察团来连考察。副市长林深会见了考察团。"
    assert at("林深会见高远", told) == {("高远", "会见"), ("林深", "会见")}


def test_talks_that_are_told_later_are_not_what_others_took_part_in() -> None:
    told = "5月18日,市长高远率代表团在深圳开展招商活动。副市长林深参加相关活动。\n19日,高远会见了云帆集团董事长方江。"
    assert at("高远会见方江", told) == {("高远", "会见"), ("方江", "会见")}
    assert facts(told, "HOSTED") == {("深圳市", "高远会见方江", "地点")}


def test_who_came_for_a_feast_with_a_long_name_is_not_he_who_receives_him() -> None:
    told = "5月18日,市长高远会见了前来我市出席“大连美食文化周”及“走进拉美——2021大连—拉美交流节”活动的秘鲁驻广州总领事林深。"
    assert ("高远", "出席") not in at("大连美食文化周", told)


def test_a_party_without_a_leader_is_met_as_the_party_that_was_told_of() -> None:
    told = "5月18日,上海市党政代表团来连考察。市长高远会见了代表团一行。"
    assert at("高远会见上海市党政代表团", told) == {("高远", "会见")}
