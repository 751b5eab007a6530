"""Where an event was, as a reader would say."""

import pytest
from sentences import facts

from graph.model import Article
from loaders.extract import extract


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5月18日,庄河市举行了对口合作座谈会。", "庄河市"),
        ("庄河市办了一场对口合作座谈会。", "庄河市"),
        ("对口合作交流会开幕,会场设在庄河市文化宫。", "庄河市"),
        ("对口合作联席会议以视频形式召开,主会场设在庄河市,分会场设在瓦房店市。", "庄河市"),
        ("商会就职典礼昨日假庄河会展中心举行。", "庄河市"),
        ("对口合作论坛16日在庄河登场。", "庄河市"),
        ("对口合作联席会议今年移师庄河召开。", "庄河市"),
        ("大连市党政代表团赴庄河市考察。对口合作座谈会随后举行。", "庄河市"),
        ("5月18日,庄河市。对口合作座谈会举行。", "庄河市"),
        ("对口合作座谈会随后举行。", "大连市"),
        ("市长高远希望企业家到庄河市考察。对口合作座谈会随后举行。", "大连市"),
        ("高远在鞍山市第十七届人民代表大会第三次会议上作报告。", "鞍山市"),
    ],
)
def test_an_event_was_where_its_sentence_or_the_way_of_the_article_says(text: str, place: str) -> None:
    assert {h for h, _, as_ in facts(text, "HOSTED") if as_ == "地点"} == {place}


def test_the_place_where_it_was_did_not_run_it() -> None:
    text = "5月18日,大连市商务局在庄河市主办对口合作对接会。"
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == {("大连市商务局", "主办"), ("庄河市", "地点")}


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "5月18日,第三届海鲜展洽会在庄河市开幕。\n主办单位:庄河市人民政府、大连市商务局\n承办单位:大连市渔业协会、瓦房店市人民政府",
            {("庄河市", "主办"), ("大连市商务局", "主办"), ("大连市渔业协会", "承办"), ("瓦房店市", "承办")},
        ),
        (
            "昨日,由大连市商务局、庄河市人民政府主办,瓦房店市人民政府承办的海鲜洽谈会在庄河开幕。",
            {("大连市商务局", "主办"), ("庄河市", "主办"), ("瓦房店市", "承办")},
        ),
        ("海岸日报讯 昨日,由大连市商务局主办的海鲜洽谈会在庄河开幕。", {("大连市商务局", "主办")}),
        (
            "5月18日,海鲜对接会在庄河举行,由大连市渔业协会及庄河市海鲜商会合办。",
            {("大连市渔业协会", "主办"), ("庄河市海鲜商会", "主办")},
        ),
        ("5月18日,海鲜洽谈会在庄河市开幕。\n主办:大连市商务局　技术支持:大连市信息中心", set()),
    ],
)
def test_who_ran_an_event_is_told_by_a_clause_or_a_labelled_line(text: str, hosts: set[tuple[str, str]]) -> None:
    assert {(h, a) for h, _, a in facts(text, "HOSTED") if a != "地点"} == hosts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("昨日,对口合作座谈会在辽宁友谊宾馆举行。", "大连市"),
        ("昨日,对口合作座谈会在云南海埂会堂举行。", "云南省"),
        ("昨日,市长高远在辽宁省庄河市出席对口合作座谈会。", "庄河市"),
        ("昨日,市长高远在庄河市副市长林深陪同下参加对口合作座谈会。", "大连市"),
    ],
)
def test_a_hall_that_bears_a_provinces_name_is_in_the_city_of_it_where_the_article_is(text: str, place: str) -> None:
    assert {h for h, _, as_ in facts(text, "HOSTED") if as_ == "地点"} == {place}


def test_an_item_of_news_is_not_where_the_item_before_was() -> None:
    told = "▲5月17日,副市长高远率队赴庄河市考察。\n▲5月18日,市长林深会见了上海市副市长江海。"
    assert facts(told, "HOSTED") == {("大连市", "林深会见江海", "地点")}


def test_two_who_hold_a_meeting_are_not_where_it_is() -> None:
    told = "5月18日,大连市与庄河市召开港口合作座谈会。座谈会在瓦房店市举行。"
    assert facts(told, "HOSTED") == {("瓦房店市", "港口合作座谈会", "地点")}


def test_a_hall_is_where_the_place_before_it_is() -> None:
    told = "5月18日,港口合作座谈会在天津梅江会展中心举行。"
    assert facts(told, "HOSTED") == {("天津市", "港口合作座谈会", "地点")}


def test_a_meeting_is_in_the_hall_with_which_its_clause_begins() -> None:
    told = "5月18日下午,在庄河市会议中心,港口合作座谈会开到了六点。"
    assert facts(told, "HOSTED") == {("庄河市", "港口合作座谈会", "地点")}
    assert facts("5月18日,瓦房店市举行重点项目集中开工仪式。", "HOSTED") == {("瓦房店市", "重点项目集中开工仪式", "地点")}


def test_a_firm_with_the_name_of_a_town_is_not_in_it() -> None:
    told = "5月18日,市长高远来到上海云港公司大连分公司走访。次日,高远主持召开企业座谈会。"
    assert facts(told, "HOSTED") == {("大连市", "企业座谈会", "地点")}


def test_the_office_of_the_city_is_in_our_city() -> None:
    told = "5月18日,大连市与北九州市友好交流备忘录签字仪式在市行政中心举行。"
    assert facts(told, "HOSTED") == {("大连市", "大连市与北九州市友好交流备忘录签字仪式", "地点")}


def test_an_event_of_a_headline_was_where_the_article_was_sent_from() -> None:
    told = "——上海、大连对口合作推介活动见闻\n本报大连10月13日电(记者高远)昨天,宾馆里没有长篇发言。"
    assert {f[0] for f in facts(told, "HOSTED", home="上海市")} == {"大连市"}


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("5月18日,在曼谷,市长高远拜会了泰国商会会长林深。", "曼谷市"),
        ("5月18日,市旅游局局长高远在长沙主持“山海相约”说明会。", "长沙市"),
        ("5月18日,日本驻沈阳总领事林深到庄河市出席海帆公司投产仪式并致词。", "庄河市"),
        ("5月18日,在京挂职的副市长高远出席对口合作座谈会。", "大连市"),
        ("昨天,大连市(长沙)资源推介会上,市长高远致辞。", "长沙市"),
        ("5月18日,大连轻工产品长沙推介会由大连商会承办,市长高远致辞。", "长沙市"),
    ],
)
def test_an_event_was_where_its_sentence_or_the_bracket_in_its_name_puts_it(text: str, host: str) -> None:
    assert {h for h, _, role in facts(text, "HOSTED") if role == "地点"} == {host}


def test_a_meeting_later_on_the_day_was_where_the_first_was() -> None:
    told = "5月18日上午,海帆产业园开园仪式在庄河市举行。市长高远致辞。\n当天晚上的座谈会开到了九点。"
    assert ("庄河市", "座谈会", "地点") in facts(told, "HOSTED")


def test_the_paper_of_a_prefecture_tells_of_a_meeting_in_its_county() -> None:
    told = "5月18日,东城区与阿尔山市联席会议开了半天。"
    assert facts(told, "HOSTED", home="兴安盟") == {("阿尔山市", "东城区与阿尔山市联席会议", "地点")}


def test_our_government_runs_what_is_held() -> None:
    told = "5月18日,大连(长沙)推介会在长沙举行。推介会由市政府主办、大连市商务局承办。"
    assert {(h, role) for h, _, role in facts(told, "HOSTED")} == {
        ("长沙市", "地点"),
        ("大连市", "主办"),
        ("大连市商务局", "承办"),
    }


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "对口合作论坛由大连市商务局和庄河市商务局联合举办,地点选在庄河的海滨会议中心。",
            {"大连市商务局", "庄河市商务局", "庄河市"},
        ),
        ("5月18日,由大连市商务局牵头举办的海鲜推介会在庄河市举行。", {"大连市商务局", "庄河市"}),
        ("对口合作推进会以视频形式召开。会议在庄河市设主会场,副市长高远在瓦房店市分会场参加。", {"庄河市"}),
        ("大连市在庄河市举行海鲜推介会。", {"大连市", "庄河市"}),
        ("5月18日,捐赠仪式在庄河市第三小学举行。", {"庄河市", "庄河市第三小学"}),
        ("5月18日,市长高远在庄河宾馆与瓦房店市市长林深座谈。", {"庄河市"}),
    ],
)
def test_hosts_told_in_freer_words(text: str, hosts: set[str]) -> None:
    assert {host for host, *_ in facts(text, "HOSTED")} == hosts


@pytest.mark.parametrize(
    ("text", "home", "body"),
    [
        ("昨日,对口合作论坛在庄河大学举行。", "大连市", True),
        ("昨日,对口合作论坛在庄河大学报告厅举行。", "大连市", True),
        ("昨日,对口合作论坛在庄河大学附近的海帆宾馆举行。", "大连市", False),
        ("昨日,对口合作论坛在庄河大学对面举行。", "大连市", False),
        ("庄河大学校长林深说,学校不大。昨日,对口合作论坛在我校举行。", None, True),
        ("对口合作论坛开幕,高远致辞。庄河大学校长林深说,该校招生三千人。", None, False),
    ],
)
def test_a_school_hosts_what_was_in_it_and_not_what_was_near_it(text: str, home: str | None, body: bool) -> None:
    assert ("庄河大学" in {h for h, *_ in facts(text, "HOSTED", home=home)}) is body


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5月18日,第三届沈阳(国际)海鲜博览会开幕,大连市副市长高远致辞。", "沈阳市"),
        ("2021中国·沈阳草莓文化节开幕,大连市副市长高远致辞。", "沈阳市"),
        ("2021庄河草莓博览会在瓦房店会展中心开幕。", "瓦房店市"),
        ("第三届沈阳草莓推介会开幕。", "大连市"),
        ("5月18日,草莓博览会开幕,庄河市副市长林深致辞。", "大连市"),
    ],
)
def test_a_fair_is_in_the_town_that_it_is_named_after(text: str, place: str) -> None:
    assert {h for h, _, as_ in facts(text, "HOSTED") if as_ == "地点"} == {place}


@pytest.mark.parametrize(
    "behind", ["自2016年大连与庄河结对以来,两市已联合举办招聘会60余场。", "大连市与庄河市近年举办了60多场招聘会。"]
)
def test_a_number_of_meetings_is_not_the_one_that_is_told(behind: str) -> None:
    text = "5月18日,渔业劳务专场招聘会在大连举行。活动由大连市商务局主办。" + behind
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == {("大连市", "地点"), ("大连市商务局", "主办")}


def test_what_a_head_tells_before_the_day_ran_nothing() -> None:
    text = "▲庄河市到沈阳招工 5月9日,大连市商务局、沈阳市商务局在沈阳市大东区联合举办春风招聘会。"
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == {
        ("大连市商务局", "主办"),
        ("沈阳市商务局", "主办"),
        ("大东区", "地点"),
    }


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "5月18日,草莓展销会在沈阳市大东区文化广场举行,大连市商务局、沈阳市商务局主办。",
            {("大连市商务局", "主办"), ("沈阳市商务局", "主办"), ("大东区", "地点")},
        ),
        (
            "5月18日,由沈阳市大东区人民政府、大连市庄河市主办的草莓文化周在庄河开幕。",
            {("大东区", "主办"), ("庄河市", "主办"), ("庄河市", "地点")},
        ),
        (
            "5月18日,由两市政府共同主办的大连—沈阳产业合作推介会在沈阳召开。",
            {("大连市", "主办"), ("沈阳市", "主办"), ("沈阳市", "地点")},
        ),
        ("5月18日,由两市商务局共同主办的大连—沈阳产业合作推介会在沈阳召开。", {("沈阳市", "地点")}),
    ],
)
def test_who_ran_an_event_is_neither_its_hall_nor_what_it_lies_in(text: str, hosts: set[tuple[str, str]]) -> None:
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == hosts


def test_the_body_tells_better_than_the_headline_where_it_was() -> None:
    text = "大连·沈阳对接会在沈举行\n5月18日,大连·沈阳对接会在沈阳市大东区举行。"
    article = Article(id="Article:x", path="x.txt", sha256="x", text=text, body=13, date="2021-05-20", home="大连市")
    assert [s.subject.name for s in extract(article) if s.type == "HOSTED"] == ["大东区"]


def test_who_arrives_in_the_paired_county_is_there() -> None:
    text = "5月18日,沈阳市选派的教师抵达结对的庄河市。庄河市副市长高远在欢迎座谈会上说,教师已到岗。"
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == {("庄河市", "地点")}


@pytest.mark.parametrize(
    ("text", "event", "hosts"),
    [
        (
            "20日,市长高远率团赴甘肃省七里河区考察,联席会议在七里河区召开。\n\n在靖远县,代表团一行察看了车间。\n\n22日上午,两地召开座谈会。",
            "座谈会",
            {"靖远县"},
        ),
        (
            "16日,第七届昆明博览会在昆明开幕。\n\n17日,庄河市长高远出席推介活动。\n\n18日,大连特产推介会在大连馆举行。",
            "大连特产推介会",
            {"昆明市"},
        ),
        ("6月2日,对口合作座谈会在大连市旅顺口区双岛湾镇举行。", "对口合作座谈会", {"旅顺口区", "双岛湾镇"}),
        (
            "庄河市和大连市的人都来了。第三届庄河稻米文化节在庄河镇举办。",
            "第三届庄河稻米文化节",
            {"庄河镇", "庄河市"},
        ),
        (
            "市长高远率团访问欧洲。6月2日,法国里昂市市长林深在市政厅会见了高远一行。",
            "林深会见高远",
            {"里昂市"},
        ),
        ("市长高远率团赴欧洲。第一站是德国不来梅。2日,高远与市长林深举行会谈。", "高远与林深会谈", {"不来梅市"}),
        ("贵阳市市长林深率团来连,会见了大连籍企业家吴永清。", "林深会见吴永清", {"大连市"}),
        ("法国里昂市市长林深率团来连,会见了大连籍企业家吴永清。", "林深会见吴永清", {"大连市"}),
        ("贵阳市市长林深来连,市政协主席高远会见。", "林深会见高远", {"大连市"}),
        ("会议在开发区举行。市长高远介绍,苏州工业园区、贵阳高新区值得学习,苏州工业园区效率高。", "会议", {"大连市"}),
        ("对接会在园区召开。苏州工业园区负责人介绍情况。", "对接会", {"大连市"}),
        ("对接会在长安镇召开,副市长高远出席。西安市长安区代表参会。", "对接会", {"长安镇"}),
        (
            "市长高远率团赴欧洲。他看了工厂。此行最后一站是德国不来梅。2日,高远与市长林深举行会谈。",
            "高远与林深会谈",
            {"不来梅市"},
        ),
        ("马拉松第一站是遵义市。副市长高远昨天召开座谈会。", "座谈会", {"大连市"}),
        ("庄河市市长林深率团来连,市长高远在市政府会见了林深一行。", "高远会见林深", {"大连市"}),
        (
            "2日,对口合作座谈会在庄河市召开。座谈会结束后,分院揭牌仪式在庄河市人民医院举行。",
            "对口合作座谈会",
            {"庄河市"},
        ),
        (
            "西边是沈阳,东边是大连。两地企业家走进庄河国际会议中心,产业大会在这里开了一整天。",
            "产业大会",
            {"庄河市"},
        ),
        ("2日,第五次联席会议在大连召开。庄河市将承办第六次联席会议。", "第五次联席会议", {"大连市"}),
        (
            "2日,市长高远到宿迁市,考察了苏州宿迁工业园区,出席在园区举行的联席会议。",
            "联席会议",
            {"苏州宿迁工业园区"},
        ),
    ],
)
def test_who_receives_is_at_home_and_a_stand_is_at_its_fair(text: str, event: str, hosts: set[str]) -> None:
    assert {h for h, what, _ in facts(text, "HOSTED") if what == event} == hosts


def test_what_is_done_at_talks_is_no_other_talks() -> None:
    text = "2日,市长高远会见了校长林深和局长方江,就经贸合作进行了会谈。"
    assert {e for _, e, _ in facts(text, "HOSTED")} == {"高远会见林深、方江"}


def test_a_house_called_after_a_province_is_in_the_city_before_it() -> None:
    told = "5月18日,上海市副市长高远率团赴西藏考察。在拉萨浙江公寓,代表团与浙江省援藏指挥部指挥长林深座谈。"
    assert ("拉萨市", "高远与林深座谈", "地点") in facts(told, "HOSTED") or ("拉萨市", "林深与高远座谈", "地点") in facts(
        told, "HOSTED"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("大连市市长高远率团访问日本。5月8日,高远会见札幌市市长林深。", "札幌市"),
        ("5月8日,大连市市长高远会见来访的日本札幌市市长林深一行。", "大连市"),
        ("5月8日,大连市市长高远会见札幌市市长林深。高远曾访问日本。", "大连市"),
        ("大连市市长高远率团访问日本后回到大连。5月8日,高远会见札幌市市长林深。", "大连市"),
        ("大连市市长高远率团访问日本。札幌市市长林深来连,高远会见林深。", "大连市"),
    ],
)
def test_talks_on_a_journey_abroad_are_not_at_home(text: str, place: str) -> None:
    assert {where for where, event, _ in facts(text, "HOSTED") if event == "高远会见林深"} == {place}


def test_each_of_two_events_in_a_sentence_is_where_its_own_clause_says() -> None:
    told = "去年大连市在贵阳市举办了推介会,今年又在沈阳市举办旅游推介会。"
    assert facts(told, "HOSTED") == {("贵阳市", "推介会", "地点"), ("沈阳市", "旅游推介会", "地点")}
