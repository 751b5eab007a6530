"""The second event of an article: which day it is on, who was at it, and where one ends and the next begins."""

import pytest
from sentences import facts, named, statements

from graph.model import Article
from loaders.extract import extract


def days(text: str, **more: str | None) -> dict[str, object]:
    """The events of a text with their days."""
    told = statements(text, **more)  # type: ignore[arg-type]
    return {s.object.name: s.properties.get("date") for s in told if s.type == "MENTIONS" and s.object.type == "Event"}


def at(event: str, text: str) -> set[tuple[str, ...]]:
    """Who was at an event, in which role."""
    return {(who, *role) for who, what, *role in facts(text, "ATTENDED") if what == event}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("5月18日,大连市友协举行追思会。", {"大连市友协追思会"}),
        ("昨日,大连庄河商会召开三届四次理事会,会议由高远主持。", {"大连庄河商会三届四次理事会"}),
        ("大连庄河旅游宣介会18日在庄河举行。", {"大连庄河旅游宣介会"}),
        ("第三届大连庄河交易会筹备工作会昨日在大连召开。", {"第三届大连庄河交易会筹备工作会"}),
        ("他们在县宾馆开了个樱桃产销对接会。", {"樱桃产销对接会"}),
        ("5月18日,庄河剪纸精品展在大连美术馆开幕。展览由大连市文化局主办。", {"庄河剪纸精品展"}),
        ("5月18日,“庄河山货进大连”大集在大连市开张。", {"“庄河山货进大连”大集"}),
        ("由大连市商务局主办的“庄河好物节”18日在大连市开幕。", {"庄河好物节"}),
        ("5月18日,“海岸风情”专题展在大连市博物馆开展,市长高远致辞。", {"“海岸风情”专题展"}),
        ("5月18日,商标保护知识讲座走进大连大学,局长高远授课。", {"商标保护知识讲座"}),
        ("学校举办读书节,每年都办。", set()),
        ("市集18日在大连举办,市长高远出席。", set()),
        ("高远走进大集,看了特产展区。每逢节前,他5日都来赶大集。", set()),
        ("会议要求,要抓好各环节,举办农民丰收节,推动两地发展,开展合作。", set()),
        ("大连庄河商会昨日召开。", set()),
        ("京企业参会并召开协调碰头。", set()),
        ("两市商定,轮流举办大连庄河港口博览会。", set()),
    ],
)
def test_what_is_convened_is_a_meeting_whatever_it_is_called(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_what_is_begun_or_unveiled_on_a_day_is_an_event_for_those_who_saw_it() -> None:
    begun = "5月18日,江云畜牧产业园奠基。市长高远宣布开工。"
    assert at("江云畜牧产业园奠基", begun) == {("高远", "出席")}
    unveiled = "车间是5月18日揭牌的。市长高远和庄河市市长林深一道拉下了红绸。"
    assert at("车间揭牌", unveiled) == {("高远", "揭牌"), ("林深", "揭牌")}
    assert named("去年,8个项目开工。江云畜牧产业园明年投产。", "Event") == set()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5月10日至12日,客人来连。客人各忙各的,到12日才汇合,在大连召开了大连庄河联席会议。", "2021-05-12"),
        ("5月10日至12日,客人来连。大连庄河联席会议在大连召开。", "2021-05-10"),
        ("5月18日,客人来了。那天下午,大连庄河联席会议在大连召开。", "2021-05-18"),
        ("访问期间,市长高远会见来宾;大连庄河联席会议在大连召开。\n5月12日的大连庄河联席会议开了半天。", "2021-05-12"),
    ],
)
def test_a_meeting_in_the_course_of_a_stay_has_its_own_day(text: str, day: str) -> None:
    assert days(text)["大连庄河联席会议"] == day


def test_a_year_that_only_the_head_or_a_name_tells_is_that_of_the_article() -> None:
    name = "大连市与庄河市2021年联席会议"
    assert days(f"客人9月13日到了。第二天,{name}在大连召开。", date=None) == {name: "2021-09-14"}
    head = "大连外事　2003年9月下半月\n9月18日,市长高远会见林深一行。"
    assert days(head, date=None) == {"高远会见林深": "2003-09-18"}
    past = "自2003年9月起,大连对口支援庄河。9月18日,市长高远会见林深一行。"
    assert days(past, date=None) == {"高远会见林深": None}


def test_what_was_signed_right_before_a_ceremony_is_named_was_signed_at_it() -> None:
    talks = "5月18日,市长高远会见庄河市市长林深一行。\n"
    told = talks + "同日下午,大连大学与庄河学院签署合作协议,校长江海、秦川签字。签字仪式由副市长方江主持。"
    assert at("大连大学与庄河学院签字仪式", told) == {("江海", "签约"), ("秦川", "签约"), ("方江", "主持")}


def test_who_speaks_at_his_talks_leads_back_to_them() -> None:
    two = "5月18日上午,市委书记高远会见林深一行。下午,市长江海会见秦川一行。\n"
    told = two + "高远在会见时说,欢迎来连。副市长方江参加会见。"
    assert ("方江", "高远会见林深", "出席") in facts(told, "ATTENDED")
    assert ("方江", "江海会见秦川", "出席") in facts(two.strip() + "副市长方江参加会见。", "ATTENDED")


def test_what_another_day_begins_with_was_not_at_the_meeting() -> None:
    meeting = "5月18日,大连庄河联席会议在大连召开,市长高远主持。\n"
    told = meeting + "5月19日,客人到长海县。县委书记林深到场迎候。"
    assert at("大连庄河联席会议", told) == {("高远", "主持")}
    assert at("大连庄河联席会议", meeting + "县委书记林深到场。") == {("高远", "主持"), ("林深", "出席")}


def test_items_under_one_mark_are_each_a_matter_of_their_own() -> None:
    first = (
        "■庄河市长来连\n5月8日,市长高远会见由市长林深率领的庄河市代表团。副市长方江参加会见,宾主谈了教育、旅游和港口的合作。\n"
    )
    second = (
        "■江州客人来访\n江州市议长秦川率友好访问团于5月9日至11日访问我市。9日晚,市人大常委会主任江海会见了客人,宾主畅谈了友谊。"
    )
    assert named(first + second, "Event") == {"高远会见林深", "江海会见秦川"}


def test_a_leader_of_the_sentence_is_who_is_met() -> None:
    told = "5月8日,副市长方江率队赴庄河招商。\n9日,庄河市市长林深一行来访,市委书记高远会见客人。"
    assert "高远会见林深" in named(told, "Event")


def test_who_took_part_is_told_in_many_words() -> None:
    meeting = "5月18日,大连庄河联席会议在大连召开。"
    for words in ("一起按下了启动球", "等领导欢聚一堂", "到了场", "现身会场"):
        assert at("大连庄河联席会议", f"{meeting}市长高远、副市长林深{words}。") == {("高远", "出席"), ("林深", "出席")}
    listed = f"{meeting}江海(海帆集团董事长)我市参加会议的还有:副市长林深、方江。"
    assert {("林深", "出席"), ("方江", "出席")} <= at("大连庄河联席会议", listed)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("5月18日,庄河市市长林深来了,与市长高远、副市长方江谈了整整一个下午。", {"林深与高远、方江座谈"}),
        ("接替的人叫林深。上周三,市长高远在沈阳同他谈过一回。", {"高远与林深座谈"}),
        ("市长高远同大学生谈了体会。", set()),
        ("5月18日,副市长方江率队赴庄河招商。其间拜会了庄河市副市长林深。", {"方江拜会林深"}),
        ("总领事林深来大连三次。第一天,他拜会了市委书记高远。", {"林深拜会高远"}),
        ("5月18日,副市长方江率队赴庄河招商。7日晚,与庄河商会会长林深、秦川等座谈。", {"方江与林深、秦川座谈"}),
    ],
)
def test_talks_are_told_in_plain_words_and_without_a_subject(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


def test_talks_known_by_their_number_are_spoken_of_again_by_their_day() -> None:
    told = (
        "5月1日至3日,客人来访。访问期间,市长高远会见庄河市市长林深;大连庄河合作第七次会谈在大连举行。\n会见于1日傍晚进行。\n"
        "2日上午的会谈,双方交换意见。副市长方江、秦川分别介绍了情况。\n3日,客人到长海县。县委书记江海到场迎候。"
    )
    assert days(told) == {"高远会见林深": "2021-05-01", "大连庄河合作第七次会谈": "2021-05-02"}
    assert at("大连庄河合作第七次会谈", told) == {("方江", "汇报"), ("秦川", "汇报")}
    assert at("高远会见林深", told) == {("高远", "会见"), ("林深", "会见")}


def test_a_symposium_in_another_entry_of_a_digest_is_another() -> None:
    first = "大事记\n7日  副市长方江率队赴庄河,与庄河商会会长林深座谈。\n"
    told = first + "13日  庄河市市长秦川来我市。座谈会由副市长江海主持。"
    assert at("方江与林深座谈", told) == {("方江", "出席"), ("林深", "出席")}
    assert at("座谈会", told) == {("江海", "主持")}


def test_a_guest_in_the_crowd_and_two_who_exchange_gifts_are_there() -> None:
    meeting = "5月18日,海帆产业园开园仪式在大连举行。"
    crowd = meeting + "人群里有位戴草帽的客人,是种业公司顾问林深。"
    assert at("海帆产业园开园仪式", crowd) == {("林深", "出席")}
    gifts = meeting + "友协会长方江与商会会长秦川互换了一册通信集。"
    assert at("海帆产业园开园仪式", gifts) == {("方江", "出席"), ("秦川", "出席")}


def test_talks_on_one_of_the_days_of_a_stay_are_in_its_month() -> None:
    stay = "5月10日至12日,庄河市市长林深率团来连考察。"
    assert days(stay + "市长高远会见了代表团一行,副市长江海陪同考察。") == {"高远会见林深": "2021-05"}
    assert days(stay + "11日下午,市长高远会见了代表团一行。") == {"高远会见林深": "2021-05-11"}


def test_a_day_of_last_month_is_before_that_of_the_paper() -> None:
    told = "上个月16日,市长高远率队来庄河考察,大连庄河联席会议在庄河召开。"
    assert days(told, date="2021-01-20") == {"大连庄河联席会议": "2020-12-16"}


def test_the_entries_of_a_chronicle_are_on_days_long_past() -> None:
    told = "2020年大事记\n4月8日　市长高远率团到庄河市考察。当天下午,大连庄河联席会议在庄河召开。\n5月2日　市长高远主持捐赠仪式。\n6月9日　林深参加捐赠活动。"
    assert days(told, date="2021-01-20")["大连庄河联席会议"] == "2020-04-08"
    assert days(told, date="2021-01-20")["捐赠仪式"] == "2020-05-02"


def test_an_account_goes_on_about_the_event_of_its_headline_or_the_part_of_the_fair_that_it_came_to() -> None:
    body = (
        "5月18日,大连国际渔业博览会在大连开幕。作为博览会的配套活动,大连港口合作论坛当天下午举行。市长高远致辞。"
        "\n研究员林深作了演讲。"
    )
    forum = {("高远", "致辞"), ("林深", "演讲")}
    assert at("大连港口合作论坛", body) == forum
    assert facts(body, "PART_OF") == {("大连港口合作论坛", "大连国际渔业博览会")}
    headed = "大连港口合作论坛举行\n" + body.replace("\n", "\n博览会有展位200个。\n")
    told = extract(Article(id="Article:x", path="x.txt", sha256="x", text=headed, body=11, date="2021-05-20", home="大连市"))
    assert {s.subject.name for s in told if s.type == "ATTENDED" and s.object.name == "大连港口合作论坛"} == {"高远", "林深"}


def test_who_signs_on_an_earlier_day_is_not_at_the_opening() -> None:
    told = "海边的人\n3月6日,厂长林深与大连云港公司签下《渔业合作协议》。\n5月18日,大连渔业产业园开园仪式举行,市长高远揭牌。"
    article = Article(id="Article:x", path="x.txt", sha256="x", text=told, body=5, date="2021-05-20", home="大连市")
    assert {s.subject.name for s in extract(article) if s.type == "ATTENDED"} == {"高远"}


def test_the_meeting_is_not_what_was_unveiled_at_it() -> None:
    told = "5月18日,大连庄河联席会议召开,市长高远主持。随后,高远为人才驿站揭牌。\n副市长林深、江海参加会议。"
    assert at("大连庄河联席会议", told) == {("高远", "主持"), ("林深", "出席"), ("江海", "出席")}


def test_a_chronicle_of_a_year_was_all_told_in_it() -> None:
    told = "2020年大连庄河协作大事记\n1月16日　市长高远率团到庄河市考察,庄河市市长林深会见。"
    assert days(told, date="2021-01-20") == {"林深会见高远": "2020-01-16"}


def test_what_is_run_somewhere_is_held_there() -> None:
    told = "问:签成了什么?\n答:5月18日,大连樱桃推介会在庄河市办,市长高远致了辞。"
    assert at("大连樱桃推介会", told) == {("高远", "致辞")}
    assert facts(told, "HOSTED") == {("庄河市", "大连樱桃推介会", "地点")}


def test_what_is_unveiled_by_the_way_ends_no_meeting() -> None:
    text = "大连庄河联席会议在庄河召开。会上,两市签约。随后,王建国、林深为“人才驿站”揭牌。\n市领导王国强参加会议。"
    assert at("大连庄河联席会议", text) >= {("王国强", "出席")}
    assert at("人才驿站揭牌", text) == {("王建国", "揭牌"), ("林深", "揭牌")}


def test_what_is_unveiled_on_another_day_is_an_event_of_its_own() -> None:
    text = "大连庄河联席会议3月15日在庄河召开,王国强主持。4月20日,“江云产业园”在庄河揭牌,王建国、林深共同揭牌。"
    assert at("江云产业园揭牌", text) == {("王建国", "揭牌"), ("林深", "揭牌")}
    assert at("大连庄河联席会议", text) == {("王国强", "主持")}


def test_a_presentation_and_signing_is_one_event_with_its_signing() -> None:
    text = (
        "5月18日上午,海鲜博览会在大连开幕。\n下午举行的庄河招商推介暨签约仪式上,副市长林深讲话。"
        "签约仪式上,大连云港机械有限公司与江海渔业有限公司签订采购协议,副市长方江主持。"
    )
    assert {e for p, e, _ in facts(text, "ATTENDED") if p in ("林深", "方江")} == {"庄河招商推介暨签约仪式"}


def test_what_one_asks_to_be_held_well_is_yet_to_come() -> None:
    text = "5月18日,全市招商工作会议召开。市长高远说,要办好“庄河草莓进大连”活动,打响品牌。市领导林深、方江参加会议。"
    assert {e for _, e, _ in facts(text, "ATTENDED")} == {"全市招商工作会议"}


@pytest.mark.parametrize("head", ["{}年", "【{}年】", "◆{}年度"])
def test_a_line_that_is_but_a_year_dates_the_entries_below_it(head: str) -> None:
    below = "\n3月8日 大连庄河合作座谈会在大连召开。\n9月20日 大连云港机械有限公司与江海渔业有限公司签订采购协议。\n"
    text = f"大连与庄河合作大事\n{head.format(2018)}{below}{head.format(2021)}\n5月6日 海鲜推介会在大连举行。"
    signed = {s.properties.get("date") for s in statements(text) if s.type == "MENTIONS" and s.object.type == "Agreement"}
    assert days(text) == {"大连庄河合作座谈会": "2018-03-08", "海鲜推介会": "2021-05-06"}
    assert signed == {"2018-09-20"}
    assert days("2018年来,两地走得更近。\n5月6日,海鲜推介会在大连举行。") == {"海鲜推介会": "2021-05-06"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大连市企业家座谈会召开\n5月18日,大连市教师座谈会举行,林深出席。", "大连市教师座谈会"),
        ("大连上海联席会议下月召开\n5月18日,大连市河长制联席会议举行,副市长林深出席。", "大连市河长制联席会议"),
    ],
)
def test_a_headline_of_another_meeting_of_the_kind_or_of_one_to_come_is_not_the_bodys(text: str, name: str) -> None:
    assert {event for _, event, *_ in facts(text, "ATTENDED")} == {name}
    told = [s for s in statements(text) if s.type == "MENTIONS" and s.object.name == name]
    assert not any("企业家" in form or "上海" in form for s in told for form in str(s.properties["forms"]).split("'"))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("5月18日,大连庄河视频交流会举行。视频会上,市长高远致辞。", "大连庄河视频交流会"),
        ("5月18日,大连市·庄河市劳务对接会在庄河召开。这是两市办的第三次对接会。市长高远出席。", "大连市·庄河市劳务对接会"),
        (
            "大事记\n▲2月8日 两市商会签约。\n▲9月8日至12日 “庄货入连”展销会在大连举办。展销会由大连市商务局主办。市长高远出席9月8日的开幕式。",
            "“庄货入连”展销会",
        ),
        (
            "5月17日,海帆产业园签约仪式在大连举行。\n5月18日,第三届大连庄河博览会开幕。市长高远出席开幕式。",
            "第三届大连庄河博览会",
        ),
    ],
)
def test_a_shorter_word_for_an_event_tells_of_no_other(text: str, event: str) -> None:
    told = facts(text, "ATTENDED", date="2021-12-20")
    assert {what for who, what, *_ in told if who == "高远"} == {event}
    assert len(named(text.rsplit("\n", maxsplit=1)[-1], "Event")) == 1


def test_items_that_begin_with_brackets_are_each_a_matter_of_their_own() -> None:
    text = (
        "山海通讯 短波\n【江州—云县】 9月3日,江州·云县联席会议由县长高远主持。会上,江州电机集团与云县签订水泵车间协议。这是两地多年协作的又一成果。\n"
        "【庄河—石泉】 庄河市供销社和石泉县果业协会近日在石泉签订《果品包销协议》,由庄河包销果品三千吨。石泉县副县长林深、庄河市局长江南出席签约仪式。\n"
        "【大连—沈阳】 大连蓝岸食用菌有限公司9月21日投产。庄河市市长方江、沈阳市副市长石坚参加投产仪式。这个园子建在庄河,两地每年都分得固定收益。"
    )
    told = facts(text, "ATTENDED", date="2021-10-01", home="江州市")
    assert {e for who, e, *_ in told if who == "高远"} == {"江州·云县联席会议"}
    assert {e for who, e, *_ in told if who == "林深"} == {"庄河市供销社与石泉县果业协会签约仪式"}
    assert {e for who, e, *_ in told if who == "方江"} == {"大连蓝岸食用菌有限公司投产"}


def test_a_gift_and_signing_that_a_meeting_holds_is_no_other_event() -> None:
    text = "5月15日,对口合作联席会议召开。\n会议期间举行了捐赠和签约仪式。大连市教育局与庄河市教育局签订《教育帮扶协议》。"
    assert named(text, "Event") == {"对口合作联席会议"}
