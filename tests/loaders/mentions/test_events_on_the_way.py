"""What is held on the way: talks abroad, meetings that someone calls, what comes behind a ceremony, and entries of a digest."""

import pytest
from sentences import facts, named, statements


def at(event: str, text: str) -> set[tuple[str, ...]]:
    """Who was at an event, in which role."""
    return {(who, *role) for who, what, *role in facts(text, "ATTENDED") if what == event}


def days(text: str, date: str) -> dict[str, object]:
    """The events of a text with their days."""
    told = statements(text, date=date)
    return {s.object.name: s.properties.get("date") for s in told if s.type == "MENTIONS" and s.object.type == "Event"}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("3月18日,大连市副市长高远召集座谈会,林深参加。", {"座谈会"}),
        ("签约之后是“大连庄河同上一课”教学研讨活动。", {"“大连庄河同上一课”教学研讨活动"}),
        ("4月25日,高远与林深共同启动“大连庄河青年创业周”。", {"大连庄河青年创业周"}),
        ("3月17日,大连海帆医院庄河分院挂牌。高远、林深为分院揭牌,方江主持揭牌仪式。", {"大连海帆医院庄河分院挂牌"}),
        ("5月18日,海帆医院专家到庄河市中医院义诊,海帆医院与庄河市中医院签订《远程会诊协议》。", set()),
    ],
)
def test_what_is_called_together_or_begun_is_an_event(text: str, events: set[str]) -> None:
    assert named(text, "Event") == events


@pytest.mark.parametrize(
    ("text", "event", "people"),
    [
        (
            "市长高远率代表团出访法国里昂市。5月1日,代表团在里昂拜会了市长让·杜邦,随后参观里昂大学,大连大学副校长林深与里昂大学处长索菲·马丁签署《交换协议》。",
            "高远拜会让·杜邦",
            {("高远", "会见"), ("让·杜邦", "会见")},
        ),
        (
            "高远、林深一行拜访了庄河市商务局,与该局局长方江会谈。",
            "高远、林深与方江会谈",
            {("高远", "会见"), ("林深", "会见"), ("方江", "会见")},
        ),
        (
            "9月4日,“远程医疗平台”开通仪式在大连举行,大连市卫健委主任高远、庄河市中医院副院长林深共同启动。",
            "“远程医疗平台”开通仪式",
            {("高远", "出席"), ("林深", "出席")},
        ),
        (
            "24日,大连名品展销会启幕,高远致辞。\n25日,大连庄河对口合作座谈会召开,林深主持。\n市委书记方江在会上说,两座城市成了亲戚。",
            "大连庄河对口合作座谈会",
            {("林深", "主持"), ("方江", "讲话")},
        ),
    ],
)
def test_who_was_there_is_who_did_it_there(text: str, event: str, people: set[tuple[str, str]]) -> None:
    assert at(event, text) == people


def test_a_headline_of_a_digest_means_who_is_met_below_it() -> None:
    text = (
        "外事动态(2021年5月1日—15日)\n◆高远会见日本仙台市客人\n5月4日,副市长高远会见了仙台市副市长松本一郎一行,双方就温泉旅游交换了意见。\n"
        "◆美国客人来访\n5月14日,副市长林深会见来访的参赞约翰·史密斯一行,双方就苹果出口交换了意见。"
    )
    assert days(text, "2021-05-15") == {"高远会见松本一郎": "2021-05-04", "林深会见约翰·史密斯": "2021-05-14"}


def test_who_came_in_one_item_is_no_guest_of_the_next() -> None:
    text = (
        "政务一览(5月10日—15日)\n【调研组来连】5月11日,省人大常委会副主任秦川率调研组来连调研渔业立法工作,先后走进海帆渔业有限公司、云帆渔业有限公司。\n"
        "【高远会见日本客人】5月12日,市长高远在宾馆会见了来访的仙台市副市长松本一郎一行,双方就温泉旅游交换了意见。\n"
        "【海帆公司投产】5月14日,海帆渔业有限公司冷库在庄河投产,副市长林深出席投产仪式,公司总经理江山致辞。"
    )
    assert days(text, "2021-05-15").keys() == {"高远会见松本一郎", "投产仪式"}
    assert {who for who, event, _ in facts(text, "ATTENDED", date="2021-05-15") if event == "投产仪式"} == {"林深", "江山"}


def test_paragraphs_with_heads_of_their_own_are_not_of_the_festival_told_first() -> None:
    lead = "5月12日,2021大连国际海鲜美食节在庄河开幕,副市长高远致辞。活动由大连市人民政府主办。\n市民赶来品尝,场面热闹,一直持续到晚上。\n"
    text = (
        f"美食节开席\n{lead}【会见】13日上午,市委书记江山会见了仙台市副市长松本一郎一行,双方就温泉康养、葡萄酒和青少年足球交换了意见。\n"
        "【签约】会见后,高远与松本一郎分别代表两市签署《友好交流备忘录》,市国际商会会长林深与仙台商工会议所会头佐藤茂签署合作备忘录。\n"
        "【走访】13日下午,松本一郎一行来到开发区,参观了海帆渔业有限公司,开发区管委会副主任秦川陪同,双方谈到了今后的合作。"
    )
    at_it = {(who, role) for who, event, role in facts(text, "ATTENDED") if event == "2021大连国际海鲜美食节"}
    assert at_it == {("高远", "致辞")}


def test_signings_that_a_meeting_counts_are_no_event_beside_it() -> None:
    text = "5月12日,大连庄河对口协作联席会议在庄河召开。\n会议举行了三组签约、结对仪式:\n一是产业项目签约。大连市商务局与海帆渔业有限公司签订冷链项目协议。"
    assert set(days(text, "2021-05-15")) == {"大连庄河对口协作联席会议"}
    assert named(text, "Agreement") == {"冷链项目协议"}


def test_a_chronicle_is_of_the_year_that_its_own_line_tells() -> None:
    text = "协作信息\n2021年第1期\n2021年1月10日\n2020年大连庄河协作大事记\n2月27日　大连庄河联席会议召开,高远主持。"
    assert days(text, "2021-01-10") == {"大连庄河联席会议": "2020-02-27"}


def test_the_activity_is_run_by_those_whom_the_next_sentence_tells() -> None:
    text = "5月15日,庄河樱桃推介会在大连举办。活动由庄河市人民政府主办,大连市商务局承办。"
    runs = {(h, a) for h, _, a in facts(text, "HOSTED")}
    assert runs == {("大连市", "地点"), ("庄河市", "主办"), ("大连市商务局", "承办")}


def test_each_item_of_a_digest_has_its_own_place() -> None:
    text = (
        "外事动态\n◆市政协代表团出访法国\n市政协主席高远率代表团访问法国里昂市。5月11日,代表团在里昂拜会了市长让·杜邦,双方就港口合作交换了意见。\n"
        "◆日本客人来访\n5月14日,副市长林深会见来访的副市长松本一郎一行,双方就温泉旅游交换了意见。"
    )
    where = {event: host for host, event, as_ in facts(text, "HOSTED") if as_ == "地点"}
    assert where == {"高远拜会让·杜邦": "里昂市", "林深会见松本一郎": "大连市"}


def test_who_went_to_a_county_of_ours_is_back_for_the_next_paragraph() -> None:
    text = "24日,代表团来到长海县,参观了海帆渔业有限公司。\n当天晚上,大连名品展销会在万宝商业广场启幕,高远致辞。"
    assert facts(text, "HOSTED") == {("大连市", "大连名品展销会", "地点")}
    text = "24日,代表团来到长海县,长海县县长高远陪同,并召开恳谈会,林深表示将派人来。"
    assert ("长海县", "恳谈会", "地点") in facts(text, "HOSTED")


@pytest.mark.parametrize(
    ("text", "event", "people"),
    [
        (
            "24日晚,大连名品展销会启幕,高远致辞。\n25日上午,大连庄河对口合作座谈会召开,林深主持。\n庄河市市长方江说,两地成了亲戚。",
            "大连庄河对口合作座谈会",
            {("林深", "主持"), ("方江", "讲话")},
        ),
        (
            "5月18日,大连庄河联席会议召开,市长高远主持,副市长林深作重点工作说明。",
            "大连庄河联席会议",
            {("高远", "主持"), ("林深", "汇报")},
        ),
        (
            "5月18日,大连樱桃推介会举行。\n市长高远出席并致辞。\n推介环节,大连市商务局局长林深发布优惠政策。",
            "大连樱桃推介会",
            {("高远", "出席、致辞"), ("林深", "出席")},
        ),
        (
            "5月18日,大连庄河洽谈会开幕,高远致辞。\n集中签约仪式上午举行,林深主持。签约项目:\n★ 冷链中心\n甲方:庄河市商务局(局长方江)\n乙方:大连海帆果品有限公司(总经理秦海川)",
            "集中签约仪式",
            {("林深", "主持"), ("方江", "签约"), ("秦海川", "签约")},
        ),
    ],
)
def test_an_account_goes_on_with_the_meeting_and_a_list_with_its_ceremony(
    text: str, event: str, people: set[tuple[str, str]]
) -> None:
    assert at(event, text) == people


def test_below_a_head_that_is_a_day_today_is_that_day() -> None:
    text = "洽谈会快报\n【第1期　5月18日】\n第三届大连庄河洽谈会今天在大连开幕。\n晚间,庄河市商务局举办“品樱桃,游庄河”恳谈会。\n【第2期　5月19日】\n洽谈会今天闭幕。"
    assert days(text, "2021-05-25") == {"第三届大连庄河洽谈会": "2021-05-18", "“品樱桃,游庄河”恳谈会": "2021-05-18"}


def test_the_next_edition_has_not_been_held() -> None:
    text = "第三届大连庄河洽谈会昨日在大连开幕。\n下届洽谈会由庄河市承办,拟于2022年举行。"
    assert facts(text, "HOSTED") == {("大连市", "第三届大连庄河洽谈会", "地点")}


def test_two_symposia_of_a_chronicle_are_told_apart_by_who_called_them() -> None:
    text = "大连庄河协作大事记\n1月22日　高远来连,在大连市发改委召开座谈会,林深参加。\n3月20日至23日　方江率调研组来连调研。市人大常委会主任秦海川主持召开座谈会,林深汇报工作。"
    assert days(text, "2021-05-20") == {"座谈会": "2021-01-22", "秦海川召开座谈会": "2021-03-20"}


def test_a_township_and_its_county_host_what_the_paper_of_the_county_tells() -> None:
    text = "5月18日,义诊活动启动仪式在獐子岛镇文化广场举行,县卫健委主任高远主持。"
    assert {h for h, *_ in facts(text, "HOSTED", home="长海县")} == {"獐子岛镇", "长海县"}


def test_who_goes_to_a_hospital_of_a_county_is_in_it() -> None:
    text = (
        "8月29日,副院长高远带领专家来到长海县人民医院义诊。当天,大连海帆医院与长海县人民医院签订《结对协议》,副县长林深见证。"
    )
    assert {h for h, _, as_ in facts(text, "HOSTED") if as_ == "地点"} == {"长海县"}


def test_who_goes_along_all_the_way_of_one_item_was_at_no_talks_of_another() -> None:
    text = "2020年盘点\n——3月11日,庄河市市长高远来连,与市长林深会谈。\n——5月23日,市政协主席方江率团赴庄河,视察了海帆渔业有限公司。秦海川全程陪同。"
    assert at("高远与林深会谈", text) == {("高远", "会见"), ("林深", "会见")}


def test_at_a_feast_for_friends_an_official_of_whom_something_is_told_was_there() -> None:
    text = "5月18日晚,大连市与仙台市结好30周年庆祝大会在大连举行。市长高远、仙台市市长松本一郎共同切开了蛋糕。"
    assert {who for who, *_ in at("大连市与仙台市结好30周年庆祝大会", text)} == {"高远", "松本一郎"}


@pytest.mark.parametrize(
    ("event", "day"),
    [
        ("2020年重点项目盘点会昨日在大连召开", "2021-06-17"),
        ("2019年对口合作项目盘点与展望座谈会5月19日在大连召开", "2021-05-19"),
        ("2020年度脱贫攻坚大事记发布会昨日在大连举行", "2021-06-17"),
        ("大连港口博览会(2021年6月18日—20日)在大连举行。昨日", "2021-06-17"),
        ("2020年重点项目盘点\n昨日", "2021-06-17"),
    ],
)
def test_the_year_that_a_meeting_is_about_is_not_that_of_writing(event: str, day: str) -> None:
    assert days(f"{event},副市长高远会见庄河市市长林深。", "2021-06-18")["高远会见林深"] == day


@pytest.mark.parametrize(
    ("next_sentence", "hosts"),
    [
        ("此次展会由大连江海集团主办,将于明年举行。", set()),
        ("该节由大连市商务局主办。", set()),
        ("活动由大连市商务局主办,将于明年举行。", set()),
        ("文旅节由大连市商务局主办。", set()),
        ("会议由大连市商务局主办。", {"大连市商务局"}),
        ("该会由大连市商务局主办。", {"大连市商务局"}),
    ],
)
def test_a_fair_told_of_at_a_symposium_is_not_it(next_sentence: str, hosts: set[str]) -> None:
    told = facts("5月15日,对口合作座谈会在大连召开。" + next_sentence, "HOSTED")
    assert {h for h, _, as_ in told if as_ == "主办"} == hosts


def test_a_festival_goes_on_under_its_short_name() -> None:
    told = facts("5月15日,庄河文化旅游节在庄河开幕。文旅节由大连市商务局主办,为期十天。", "HOSTED")
    assert {h for h, _, as_ in told if as_ == "主办"} == {"大连市商务局"}
