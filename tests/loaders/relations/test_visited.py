"""Who inspected what: each construction by a text that it takes and one that it leaves."""

import pytest
from sentences import facts


def visits(text: str, **more: str) -> set[tuple[str, str]]:
    return {(who, what) for who, what, _ in facts(text, "VISITED", date="2023-06-10", **more)}


def roles(text: str, **more: str) -> dict[tuple[str, str], str]:
    return {(who, what): role for who, what, role in facts(text, "VISITED", date="2023-06-10", **more)}


PARTY = "6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察。"
FIRM, SCHOOL = "绍兴云帆机械有限公司", "绍兴市第二中学"


def test_who_leads_a_party_to_a_place_visits_it() -> None:
    assert roles(PARTY) == {("高远", "绍兴市"): "率队、考察"}


def test_merely_coming_is_no_visit() -> None:
    assert visits("6月8日,杭州市副市长高远率团来绍兴市,出席云帆论坛。") == set()


def test_our_town_is_visited_by_its_name() -> None:
    assert visits("6月8日,杭州市副市长高远率团来我市考察。", home="绍兴市") == {("高远", "绍兴市")}


def test_a_county_whose_name_begins_like_a_plan_is_visited() -> None:
    told = f"6月8日,杭州市副市长高远带队到三明市将乐县考察,参观{FIRM}。"
    assert visits(told) == {("高远", "将乐县"), ("高远", FIRM)}
    assert visits(told.replace("带队到三明市将乐县", "将到三明市沙县区")) == set()


def test_the_stops_that_follow_are_the_partys() -> None:
    told = PARTY + f"代表团先后来到{FIRM}、{SCHOOL}。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", FIRM), ("高远", SCHOOL)}


def test_a_museum_that_is_visited_is_a_stop_and_one_that_a_meeting_is_in_is_none() -> None:
    assert ("高远", "绍兴市博物馆") in visits(PARTY + f"代表团先后来到绍兴市博物馆、{FIRM}。")
    assert ("高远", "绍兴市博物馆") not in visits(PARTY + "座谈会在绍兴市博物馆举行。")


def test_she_who_leads_is_the_person_named_last() -> None:
    told = f"杭州市副市长高远昨天一早出门。当天,她率30人的考察团到{FIRM}参观。"
    assert visits(told) == {("高远", FIRM)}


def test_a_leader_may_be_named_behind() -> None:
    assert visits(f"带队的,是杭州市副市长高远。代表团走进{FIRM}。") == {("高远", FIRM)}


def test_a_scene_on_a_tour_is_a_stop() -> None:
    scene = f"在{FIRM}的车间,高远拿起一件样品。"
    assert ("高远", FIRM) in visits(PARTY + f"代表团走进{SCHOOL}。" + scene)
    assert visits(scene) == set()


def test_a_meeting_in_a_hall_is_no_stop() -> None:
    told = PARTY + f"在{SCHOOL},两市对口合作座谈会举行,高远讲话。"
    assert visits(told) == {("高远", "绍兴市")}


def test_two_ways_of_a_party_have_their_own_leaders() -> None:
    told = f"代表团分成两路。一路由副市长高远带队,去了{FIRM};另一路由秘书长林深率领,去了{SCHOOL}。"
    assert visits(told, home="杭州市") == {("高远", FIRM), ("林深", SCHOOL)}


def test_the_owner_of_a_stop_is_not_visited() -> None:
    told = PARTY + f"代表团还考察了云帆投资集团投资的{SCHOOL}。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", SCHOOL)}


def test_company_in_a_sentence_of_its_own_goes_along_everywhere() -> None:
    told = PARTY + f"绍兴市副市长林深陪同。\n高远一行先后到{FIRM}、{SCHOOL}。"
    assert roles(told) == {
        ("高远", "绍兴市"): "率队、考察",
        ("高远", FIRM): "率队、考察",
        ("高远", SCHOOL): "率队、考察",
        ("林深", FIRM): "陪同",
        ("林深", SCHOOL): "陪同",
    }


def test_company_beside_a_stop_goes_along_there() -> None:
    told = PARTY + f"代表团走进{FIRM}。下午,代表团到{SCHOOL}参观,绍兴市副市长林深陪同。"
    assert {what for who, what in visits(told) if who == "林深"} == {SCHOOL}


def test_company_named_behind_and_in_between() -> None:
    told = f"杭州市副市长高远一行在绍兴市副市长林深陪同下,到{FIRM}走访,随同走访的还有秘书长江海。"
    assert roles(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同", ("江海", FIRM): "陪同"}


def test_who_was_received_on_a_visit_is_the_visitor() -> None:
    told = "昨天,市长林深会见了来绍考察的云帆机械有限公司董事长高远一行。绍兴市正在发展。"
    assert visits(told, home="绍兴市") == {("高远", "绍兴市")}


def test_planned_visits_and_visits_spoken_of_are_none() -> None:
    assert visits(f"杭州市副市长高远将率团到{FIRM}考察。") == set()
    assert visits(f"杭州市副市长高远说,去年到{FIRM}考察收获很大。") == set()


def test_an_official_does_not_visit_the_place_of_his_post() -> None:
    assert visits(f"6月8日,绍兴市市长林深在绍兴市调研,来到{FIRM}。") == {("林深", FIRM)}


def test_a_leader_may_lead_a_party_of_a_place() -> None:
    text = "庄河市市长方江带领庄河市党政代表团赴大连市学习考察。代表团实地参观了海帆集团有限公司。"
    assert ("方江", "海帆集团有限公司", "率队、考察") in facts(text, "VISITED")


def test_those_who_take_part_in_an_inspection_visit_its_stops() -> None:
    text = "上海市副市长高远率代表团考察大连远航集团。上海市商务委员会主任林深、教育局局长江海参加考察。"
    members = {(who, "大连远航集团", "考察") for who in ("林深", "江海")}
    assert facts(text, "VISITED") == {("高远", "大连远航集团", "率队、考察"), *members}


def test_those_who_take_part_in_a_meeting_on_it_do_not() -> None:
    text = "上海市副市长高远率代表团考察大连远航集团。上海市商务委员会主任林深参加考察座谈会。"
    assert facts(text, "VISITED") == {("高远", "大连远航集团", "率队、考察")}


def test_a_party_has_its_leaders_by_commas_too() -> None:
    told = f"6月8日,杭州市委书记高远,副市长林深等一行来到{FIRM}参观。"
    assert visits(told) == {("高远", FIRM), ("林深", FIRM)}


def test_a_party_may_be_named_by_its_head() -> None:
    told = f"6月8日,以杭州市副市长高远为团长的代表团来到{FIRM}参观。"
    assert visits(told) == {("高远", FIRM)}


def test_those_who_attend_a_meeting_lead_no_party() -> None:
    told = f"{PARTY}绍兴市商务局局长林深等人与会。代表团参观了{FIRM}。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", FIRM)}


def test_a_tour_of_ones_own_town_begins_with_its_purpose() -> None:
    told = f"6月8日,绍兴市市长高远调研民营企业。在{FIRM},高远走进车间。副市长林深参加调研。"
    assert visits(told, home="绍兴市") == {("高远", FIRM), ("林深", FIRM)}
    assert visits(f"6月8日,绍兴市市长高远主持召开调研座谈会。在{FIRM},新生产线投产了。", home="绍兴市") == set()


def test_the_town_that_is_called_on_is_visited() -> None:
    assert visits("6月8日,杭州市副市长高远率团访问大阪市。") == {("高远", "大阪市")}
    assert visits("6月8日,杭州市副市长高远邀请客人访问杭州市。") == set()


def test_each_town_of_a_list_is_visited() -> None:
    told = "6月8日,杭州市副市长高远率队赴宁波市、绍兴市考察。"
    assert visits(told) == {("高远", "宁波市"), ("高远", "绍兴市")}


def test_who_is_taken_somewhere_visits_it() -> None:
    told = f"6月8日,绍兴市副市长林深把杭州市商务局局长高远带到了{FIRM}。"
    assert roles(told) == {("高远", FIRM): "考察", ("林深", FIRM): "陪同"}


def test_those_called_on_are_at_the_stop() -> None:
    assert visits(PARTY + f"高远看望了在{SCHOOL}支教的教师。") == {("高远", "绍兴市"), ("高远", SCHOOL)}
    assert visits(PARTY + f"高远看望了{SCHOOL}派来的教师家属。") == {("高远", "绍兴市")}


def test_a_laboratory_is_of_the_stop_before() -> None:
    told = PARTY + f"代表团走进{SCHOOL},考察了云帆机械实验室。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", SCHOOL)}


def test_a_host_who_talked_with_the_visitor_does_not_go_along() -> None:
    told = PARTY + f"高远与绍兴市市长林深举行会谈,并参观了{FIRM}。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", FIRM)}


def test_a_scene_may_be_told_by_where_it_lies() -> None:
    told = PARTY + f"代表团走进{SCHOOL}。位于柯桥区的{FIRM},高远看了很久。"
    assert ("高远", FIRM) in visits(told)


def test_a_party_whose_leader_is_named_next_was_his() -> None:
    told = f"6月8日,杭州市代表团到{FIRM}考察。代表团由杭州市副市长高远带队。"
    assert roles(told) == {("高远", FIRM): "率队、考察"}


def test_stations_are_stops_with_or_without_a_verb() -> None:
    told = PARTY + f"第一站,{FIRM}。高远问得很细。第二站:{SCHOOL}。绍兴市副市长林深作陪。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", FIRM), ("高远", SCHOOL), ("林深", FIRM), ("林深", SCHOOL)}


def test_a_party_on_its_way_stops_where_the_next_clause_is() -> None:
    told = f"6月8日,杭州市副市长高远一行去了柯桥区,在{FIRM}的大棚里待了一个钟头,绍兴市副市长林深作陪。"
    assert roles(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同"}
    assert visits(f"6月8日,杭州市副市长高远一行去了柯桥区,在{SCHOOL}举行座谈会。") == set()


def test_who_visits_our_city_visits_it() -> None:
    told = facts("6月8日,杭州市市长高远率代表团访问我市。", "VISITED", home="绍兴市")
    assert told == {("高远", "绍兴市", "率队、考察")}
    assert facts("6月8日,杭州市市长高远率代表团访问我市后离开。", "VISITED", home="绍兴市") == set()


def test_for_whom_another_goes_he_visits_nothing() -> None:
    assert facts("大连市副市长林深代表市长高远到大连远航集团走访慰问。", "VISITED") == {("林深", "大连远航集团", "考察")}


def test_the_stops_of_a_list_stand_behind_a_colon() -> None:
    told = facts("市长高远带队去了其中三家:大连木业有限公司、大连泡菜厂、庄河学院。", "VISITED")
    assert {(who, stop) for who, stop, _ in told} == {
        ("高远", "大连木业有限公司"),
        ("高远", "大连泡菜厂"),
        ("高远", "庄河学院"),
    }


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "◆5月13日,副市长高远一行赴庄河学院调研。\n◆5月16日,沈阳市党政代表团还考察了大连木业有限公司。",
            {("高远", "庄河学院")},
        ),
        (
            "▲5月13日,副市长高远一行赴庄河学院调研。\n▲下午,代表团考察了大连木业有限公司。",
            {("高远", "庄河学院"), ("高远", "大连木业有限公司")},
        ),
    ],
)
def test_who_toured_in_one_item_of_news_does_not_in_the_next(text: str, visits: set[tuple[str, str]]) -> None:
    assert {(who, stop) for who, stop, _ in facts(text, "VISITED")} == visits


def test_who_is_met_does_not_tour_along() -> None:
    text = "沈阳市副市长林深一行到访大连,与副市长高远举行会谈,并考察了大连木业有限公司。"
    assert {who for who, stop, _ in facts(text, "VISITED") if stop == "大连木业有限公司"} == {"林深"}


def test_who_leads_may_stand_in_the_phrase() -> None:
    told = facts("8月28日,庄河市考察团一行12人,在市委书记高远带领下,考察了大连木业有限公司。", "VISITED")
    assert told == {("高远", "大连木业有限公司", "率队、考察")}


@pytest.mark.parametrize(
    "roster",
    [
        "参加考察的有:江州大学教授林深、云港公司董事长秦川。",
        "代表团成员有江州大学教授林深、云港公司董事长秦川等。",
        "随行的还有江州大学教授林深、云港公司董事长秦川。",
    ],
)
def test_those_whom_a_roster_of_the_party_names_made_its_stops(roster: str) -> None:
    before = PARTY + roster + f"代表团走进{FIRM}。"
    assert roles(before)[("林深", FIRM)] == roles(before)[("秦川", FIRM)] == "考察"
    assert ("林深", FIRM) not in visits(PARTY + f"代表团走进{FIRM}。出席座谈会的有江州大学教授林深。")


def test_who_talks_with_the_party_does_not_go_on_with_it() -> None:
    told = PARTY + f"9日,代表团与绍兴市市长林深座谈,并参观了{FIRM}。"
    assert visits(told) == {("高远", "绍兴市"), ("高远", FIRM)}


def test_members_went_to_the_firm_and_not_to_the_town_it_is_in() -> None:
    told = "杭州市副市长高远率团出访。林深、秦川随团。代表团到绍兴市参观" + FIRM + "。"
    assert {who for who, what in visits(told) if what == FIRM} == {"高远", "林深", "秦川"}
    assert ("林深", "绍兴市") not in visits(told)


def test_a_check_is_a_visit_and_so_is_a_firm_that_another_set_up() -> None:
    told = f"省人大常委会副主任高远率检查组深入绍兴市检查。检查组先后暗访了{FIRM},走访了杭州远航集团在当地设立的绍兴远航食品有限公司。"
    assert {("高远", "绍兴市"), ("高远", FIRM), ("高远", "绍兴远航食品有限公司")} <= visits(told)
    assert ("高远", "杭州远航集团") not in visits(told)


def test_a_roster_ends_where_the_clause_of_those_who_accompany_begins() -> None:
    told = PARTY + f"考察组成员中有云州市副市长林深,绍兴市副市长秦川陪同参观了{FIRM}。"
    assert roles(told)[("秦川", FIRM)] == "陪同"


def test_who_has_himself_examined_visits_nothing() -> None:
    assert visits("杭州市副市长高远昨天到绍兴市人民医院检查身体。") == set()


def test_that_province_is_visited_by_its_name() -> None:
    assert ("高远", "江苏省") in visits("应江苏省政府邀请,6月8日,杭州市副市长高远率团访问该省。")


def test_a_survey_that_is_carried_out_is_a_visit() -> None:
    assert visits("6月8日,杭州市副市长高远一行赴绍兴市开展招商考察活动。") == {("高远", "绍兴市")}
    told = "应邀,以杭州市副市长高远为团长的代表团对我市进行考察访问。"
    assert visits(told, home="绍兴市") == {("高远", "绍兴市")}


def test_a_friendly_visit_is_made_to_a_town() -> None:
    assert visits("6月8日,大阪市市长林深率团对绍兴市进行友好访问。") == {("林深", "绍兴市")}
    assert visits("6月8日,大阪市市长林深率团来绍兴市,对绍兴市的接待表示感谢。") == set()


def test_a_letter_of_our_own_county_is_where_they_came() -> None:
    told = "6月8日,晋江市市长高远率代表团莅汀考察。"
    assert visits(told, home="长汀县") == {("高远", "长汀县")}
    assert visits(told, home="绍兴市") == set()


@pytest.mark.parametrize("says", ["这次来绍兴两天,先后参观了", "此行先后考察了", "此次考察了"])
def test_who_speaks_of_his_own_journey_made_it(says: str) -> None:
    assert ("高远", FIRM) in visits(f"杭州市副市长高远说,{says}{FIRM},感受很深。")


@pytest.mark.parametrize(
    "says",
    [
        "去年企业家先后参观了",
        "这次想去参观",
        "这次将考察",
        "此次活动组织学生参观了",
        "这次论坛上各国嘉宾走访了",
        "这次会议参观了",
        "这次来绍兴的客商参观了",
    ],
)
def test_who_speaks_of_what_others_do_or_he_is_to_do_visits_nothing(says: str) -> None:
    assert visits(f"杭州市副市长高远说,{says}{FIRM}。") == set()


def test_a_scene_may_begin_with_the_town() -> None:
    told = PARTY + f"在{SCHOOL},代表团了解办学情况;在诸暨市的云港食品有限公司,高远走进车间,询问销路。"
    assert ("高远", "云港食品有限公司") in visits(told)


def test_a_seat_of_offices_and_the_site_of_what_is_to_be_are_no_stops() -> None:
    assert ("高远", "绍兴市行政中心") not in visits(PARTY + "第一站是绍兴市行政中心,座谈会在那里召开。")
    assert ("高远", SCHOOL) not in visits(PARTY + f"代表团察看了{SCHOOL}的选址。")
    assert ("高远", SCHOOL) in visits(PARTY + f"代表团察看了{SCHOOL}的教室。")


def test_those_on_whom_a_party_calls_do_not_go_on_with_it() -> None:
    text = "大连市代表团访问沈阳市,带队的是副市长高远。代表团先后拜访沈阳市市长林深,副市长江海,还到云港食品有限公司考察。"
    assert {person for person, *_ in facts(text, "VISITED")} == {"高远"}


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ("高远在大连重工集团进行了调研。", True),
        ("高远在大连重工集团通过实地查看进行调研。", True),
        ("高远在大连重工集团工作期间进行了调研。", False),
        ("高远在大连理工大学通过网络进行市场考察。", False),
    ],
)
def test_who_inspects_something_while_at_a_body_has_not_visited_it(told: str, seen: bool) -> None:
    assert bool(facts(told, "VISITED")) is seen


@pytest.mark.parametrize(
    ("told", "visited"),
    [
        ("5月20日,江海集团接待了前来调研的大连市副市长高远。", {"江海集团"}),
        ("江海集团是大连市副市长高远调研的第一站。", {"江海集团"}),
        # what guests see is the paper's city's, not that of their own
        (
            "鞍山市代表团由市委书记高远带队来连考察,先后到市博物馆、市规划馆参观。",
            {"大连市", "大连市博物馆", "大连市规划馆"},
        ),
    ],
)
def test_who_receives_is_visited_and_what_guests_see_is_of_the_city(told: str, visited: set[str]) -> None:
    assert {what for who, what in visits(told, home="大连市") if who == "高远"} == visited
