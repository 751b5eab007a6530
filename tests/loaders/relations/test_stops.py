"""What counts as a stop of a visit: one sentence that is taken, one that is left."""

import pytest
from sentences import facts

PARTY = "6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察。"
FIRM, SCHOOL = "绍兴云帆机械有限公司", "绍兴市第二中学"


def stops(text: str, **more: str) -> set[str]:
    """Where 高远 was."""
    return {what for who, what, _ in facts(text, "VISITED", date="2023-06-10", **more) if who == "高远"} - {"绍兴市"}


def test_a_scene_may_have_two_bodies() -> None:
    assert stops(PARTY + f"在{FIRM}和{SCHOOL},高远了解了有关情况。") == {FIRM, SCHOOL}


@pytest.mark.parametrize("does", ["看了生产线", "听取了汇报", "详细了解订单情况", "观看了演出"])
def test_who_sees_something_at_a_body_visits_it(does: str) -> None:
    assert stops(f"6月8日,杭州市副市长高远参观了{SCHOOL},又在{FIRM}{does}。") == {SCHOOL, FIRM}


def test_who_works_at_a_body_does_not_visit_it() -> None:
    assert stops(f"6月8日,杭州市副市长高远参观了{SCHOOL},他曾在{FIRM}工作。") == {SCHOOL}


def test_one_is_this_and_one_is_that() -> None:
    assert stops(f"6月8日,杭州市副市长高远带队看了两个点,一个是{FIRM}的车间,一个是{SCHOOL}。") == {FIRM, SCHOOL}


def test_a_way_to_see_something_is_a_visit_and_one_to_a_meeting_is_none() -> None:
    assert stops(f"6月8日,杭州市副市长高远当天到{FIRM},看生产、问销路。") == {FIRM}
    assert stops(f"6月8日,杭州市副市长高远当天到{SCHOOL}出席毕业典礼。") == set()


def test_this_company_is_the_one_named_last() -> None:
    told = f"{FIRM}新厂区开工。开工前,杭州市副市长高远走访了该公司。"
    assert stops(told) == {FIRM}
    assert stops(f"{FIRM}新厂区开工。杭州市副市长高远表示,该公司前景广阔。") == set()


def test_the_park_is_the_zone_named_last() -> None:
    told = "杭绍产业合作园区管委会主任说,绍兴滨海新区今年增长很快。6月8日,杭州市副市长高远一行走访了园区。"
    assert stops(told) == {"绍兴滨海新区"}


def test_a_zone_is_a_stop_beside_a_firm_and_not_where_the_firm_lies() -> None:
    assert "绍兴滨海新区" in stops(PARTY + f"代表团走访了绍兴滨海新区和{FIRM}。")
    assert "绍兴滨海新区" not in stops(PARTY + "代表团参观了绍兴滨海新区规划展示馆。")


def test_our_county_is_visited() -> None:
    told = "6月8日,杭州市副市长高远到我市新昌县考察。"
    assert stops(told, home="绍兴市") == {"新昌县"}


def test_those_who_came_here_came_to_the_place_just_told() -> None:
    assert stops("绍兴市新昌县山高路远。6月8日,杭州市副市长高远率团来这里走访。") == {"新昌县"}


def test_he_is_who_was_named_last() -> None:
    assert stops(f"6月8日,杭州市副市长高远调研民营企业。他先后来到{FIRM}、{SCHOOL}。") == {FIRM, SCHOOL}


def test_a_visit_of_another_year_counts_where_it_names_who_made_it() -> None:
    assert stops(f"2019年,杭州市副市长高远到{FIRM}考察。") == {FIRM}
    assert stops(PARTY + f"去年8月,考察团也到过{FIRM}考察。") == set()


def test_the_next_station_of_a_life_is_no_stop() -> None:
    assert stops("杭州市副市长高远本月卸任,下一站是绍兴云帆机械有限公司。") == set()


def test_scenes_may_follow_each_other_in_a_sentence() -> None:
    told = PARTY + f"代表团看了产业:在{FIRM}的车间,高远拿起一件样品;在{SCHOOL},高远问了课时。"
    assert stops(told) == {FIRM, SCHOOL}


@pytest.mark.parametrize("went", ["先进{}的车间", "走了{}", "上午看{}", "到{}的车间转了一圈", "末了一站是{}"])
def test_freer_words_for_a_visit(went: str) -> None:
    assert stops(PARTY + f"代表团看了{SCHOOL},{went.format(FIRM)}。") == {SCHOOL, FIRM}


def test_who_is_called_on_on_the_way_is_no_visitor() -> None:
    told = f"6月8日,杭州市副市长高远率市商务、农业等部门赴绍兴市招商。其间拜会了绍兴市副市长林深,考察{FIRM}。"
    assert stops(told) == {FIRM}
    assert {who for who, _, _ in facts(told, "VISITED", date="2023-06-10")} == {"高远"}


def test_a_district_of_our_city_is_visited_and_not_the_city() -> None:
    told = "6月8日,杭州市副市长高远来我市新昌县、嵊州市考察。"
    assert {what for _, what, _ in facts(told, "VISITED", home="绍兴市")} == {"新昌县", "嵊州市"}


def test_a_firm_in_the_park_is_not_the_park() -> None:
    assert stops(f"绍兴滨海新区十五岁了。6月8日,杭州市副市长高远一行看了园区里的{FIRM}。") == {FIRM}


def test_a_way_to_the_park_and_a_visit_to_a_firm_in_it_are_two() -> None:
    told = PARTY + f"高远到绍兴滨海新区走访了{FIRM}。"
    assert FIRM in stops(told)


@pytest.mark.parametrize("did", ["去了新昌县,看了两家厂", "到了新昌县,走了三个村", "回访新昌县"])
def test_a_town_is_visited_where_they_looked_about(did: str) -> None:
    assert stops(f"6月8日,杭州市副市长高远一行{did}。") == {"新昌县"}


def test_a_town_where_they_met_is_not() -> None:
    assert stops("6月8日,杭州市副市长高远一行去了新昌县,出席座谈会。") == set()


def test_who_stood_in_the_workshop_was_there() -> None:
    told = f"6月8日,杭州市副市长高远带队到绍兴市考察,在{FIRM}总装车间里站了两个钟头。"
    assert stops(told) == {FIRM}


def test_a_firm_is_named_by_its_city_not_by_the_county_it_lies_in() -> None:
    told = PARTY + "高远考察了越城区绍兴云帆机械有限公司、新昌县浙江云港食品有限公司。"
    assert stops(told) == {"绍兴云帆机械有限公司", "浙江云港食品有限公司"}


def test_what_was_taken_there_is_no_stop() -> None:
    assert stops(PARTY + f"杭州市教育局随团带去了{SCHOOL}的乐队。") == set()


def test_a_firm_that_someone_set_up_is_visited_and_he_does_not_visit_it() -> None:
    told = PARTY + f"代表团走访了绍兴老板林深在滨海新区办的{FIRM}。"
    assert facts(told, "VISITED", home="绍兴市") >= {("高远", FIRM, "率队、考察")}
    assert "林深" not in {who for who, _, _ in facts(told, "VISITED", home="绍兴市")}


def test_a_scene_may_begin_with_the_workshop() -> None:
    assert FIRM in stops(PARTY + f"{FIRM}生产车间内,机器轰鸣,高远拿起一个零件。")
    assert stops(f"{FIRM}生产车间内,机器轰鸣,工人林深拿起一个零件。") == set()


@pytest.mark.parametrize("went", ["又马不停蹄赶往{}", "一头扎进{}", "拐进{}的车间", "随后转往{}参观"])
def test_ways_to_say_where_they_went_on(went: str) -> None:
    assert FIRM in stops(PARTY + f"代表团参观了{SCHOOL},{went.format(FIRM)}。")


def test_committee_members_whom_a_sentence_names_at_its_end_made_the_visit() -> None:
    told = f"6月8日,市政协组织部分委员视察{FIRM},市政协主席高远、副主席林深参加视察。"
    assert facts(told, "VISITED", home="绍兴市") == {("高远", FIRM, "考察"), ("林深", FIRM, "考察")}


def test_whoever_looked_all_over_them_was_at_each() -> None:
    assert stops(PARTY + f"高远把{FIRM}、{SCHOOL}看了个遍。") == {FIRM, SCHOOL}
    assert stops(PARTY + f"高远把{FIRM}介绍给客商。") == set()


def test_that_so_many_others_went_somewhere_is_no_visit_of_who_says_so() -> None:
    assert facts(f"市商务局局长林深报的是进项:两年间有21家客商到{FIRM}考察。", "VISITED", home="绍兴市") == set()


@pytest.mark.parametrize(
    "scene",
    [
        f"{FIRM}的展厅里,一行人驻足良久。",
        f"“都是老朋友了。”在{FIRM},高远说。",
        f"一下车,客人们就直奔{FIRM}。",
        f"{FIRM}是此行的第一站。",
        f"{FIRM}是第二站。",
        f"当天先到{FIRM},再看老街。",
        f"离开{FIRM},一行人去看老街。",
        f"{FIRM}的冷链车间、老街,一处一处看过去。",
    ],
)
def test_on_a_tour_a_place_may_be_told_in_any_way(scene: str) -> None:
    assert stops(PARTY + scene) == {FIRM}
    assert stops(scene) == set()


@pytest.mark.parametrize(
    "told",
    [
        f"{FIRM}想去{SCHOOL}招人。",
        f"上个月,他到{FIRM}当了副总经理。",
        f"先牵手的两家是{FIRM}、{SCHOOL},意向书签了,合同得到现场看过再签。",
        f"在{FIRM}的支持下,展会办得很热闹。",
    ],
)
def test_what_only_speaks_of_a_body_is_no_stop_of_the_tour(told: str) -> None:
    assert stops(PARTY + told) == set()


def test_what_was_years_ago_is_no_stop_of_the_tour() -> None:
    assert stops(PARTY + f"他打卡{FIRM},那是十年前的事。") == set()
    assert stops(PARTY + f"他打卡{FIRM},{SCHOOL}十年前就与它合作。") == {FIRM}


def test_a_firm_may_tell_whom_it_received() -> None:
    assert stops(f"{FIRM}昨日接待了杭州市副市长高远一行。") == {FIRM}
    assert stops(f"{FIRM}迎来了一批客人。杭州市副市长高远率团走进生产车间。") == {FIRM}
    assert stops(f"{FIRM}迎来发展机遇。杭州市副市长高远率团出席论坛。") == set()


@pytest.mark.parametrize(
    "told", [f"{FIRM}迎来了建厂五十周年。", f"{FIRM}来了新订单,忙得很。", f"{FIRM}是杭州市考察后的第一家合作伙伴。"]
)
def test_what_comes_to_a_firm_is_no_guest_and_not_whatever_is_first_is_a_station(told: str) -> None:
    assert stops(PARTY + told) == set()


@pytest.mark.parametrize("told", [f"{FIRM}迎来了考察团。", f"{FIRM}是考察的第一家企业。", f"{FIRM}是他们走访的第二家。"])
def test_guests_and_the_first_of_the_firms_make_a_stop(told: str) -> None:
    assert stops(PARTY + told) == {FIRM}


def test_before_a_firm_is_a_scene_only_where_one_stands_there() -> None:
    assert stops(PARTY + f"{FIRM}前,还有很长的路。") == set()
    assert stops(PARTY + f"在{FIRM}看来,{SCHOOL}前,还有很长的路。") == set()
    assert stops(PARTY + f"在{FIRM}前,客人停住脚步。{SCHOOL}门前,鼓声阵阵。") == {FIRM, SCHOOL}
    assert stops(PARTY + f"{FIRM}车间里,机器轰鸣。") == {FIRM}


def test_the_answer_to_what_they_saw_lists_the_stops() -> None:
    told = f"6月8日,杭州市副市长高远带队来绍兴市。\n问:看了些什么?\n答:越城区的{FIRM},柯桥区的{SCHOOL}。"
    assert stops(told) == {FIRM, SCHOOL}


def test_a_committee_that_is_inspected_is_a_stop() -> None:
    assert stops(PARTY + "代表团拜访了绍兴市科学技术委员会。") == {"绍兴市科学技术委员会"}
    assert stops(PARTY + "代表团来到绍兴市科学技术委员会会议室,出席座谈会。") == set()


def test_our_school_is_the_one_whose_news_it_is() -> None:
    told = f"{SCHOOL}\n6月8日,杭州市教育局局长秦川一行来我校考察指导。"
    assert {what for _, what, _ in facts(told, "VISITED", date="2023-06-10")} == {SCHOOL}
    told = f"{SCHOOL}\n6月8日,杭州市教育局局长秦川一行来我校任教。"
    assert facts(told, "VISITED", date="2023-06-10") == set()


def test_a_sentence_may_say_how_many_and_the_next_which() -> None:
    assert stops(PARTY + f"高远一行连跑两家企业。{FIRM}的车床、{SCHOOL}的实验室,都给他留下深刻印象。") == {FIRM, SCHOOL}


def test_who_asks_at_one_place_and_listens_at_the_next_was_at_both() -> None:
    assert stops(f"杭州市副市长高远在{FIRM}仔细询问了订单,在{SCHOOL}走进课堂听课。") == {FIRM, SCHOOL}


def test_a_service_centre_is_a_stop_and_one_for_meetings_only_on_a_list_of_stops() -> None:
    party = PARTY + "代表团"
    assert "绍兴市清溪养老服务中心" in stops(party + "来到绍兴市清溪养老服务中心。")
    assert "绍兴市会展中心" in stops(party + "走进绍兴云帆机械有限公司、绍兴市会展中心。")
    assert "绍兴市会展中心" not in stops(party + "来到绍兴市会展中心。")
    assert "绍兴市会展中心" in stops(party + "来到绍兴市会展中心、绍兴云帆机械有限公司参观。")


def test_a_park_is_pointed_to_by_its_kind() -> None:
    opened = "3月1日,杭绍山海协作产业园开园,副市长林深和专程赶来的副市长秦川为园区揭牌。"
    told = facts(opened + PARTY + f"秦川陪着他看了产业园、{SCHOOL}。", "VISITED", date="2023-06-10", home="绍兴市")
    assert {(who, what) for who, what, _ in told if what.endswith("产业园")} == {
        ("高远", "杭绍山海协作产业园"),
        ("秦川", "杭绍山海协作产业园"),
    }


def test_a_body_may_be_called_behind_what_it_is() -> None:
    assert stops(PARTY + f"代表团去了新昌县的一家企业,叫{FIRM}。") == {FIRM}
    assert stops(PARTY + f"新昌县有一家企业,叫{FIRM}。") == set()


def test_the_place_where_their_trip_ended_was_visited() -> None:
    led = "由杭州市商会会长高远任团长的考察团一行,昨日结束在新昌县的{}。"
    assert stops(led.format("三天行程")) == {"新昌县"}
    assert stops(led.format("演出")) == set()


def test_a_county_may_head_a_list_of_stops() -> None:
    assert stops(PARTY + f"代表团考察了新昌县、{FIRM}。") == {"新昌县", FIRM}


def test_the_zone_in_which_a_firm_has_invested_is_no_stop() -> None:
    told = PARTY + "代表团看望了在{}的杭州企业——" + FIRM + "。"
    assert stops(told.format("绍兴滨海新区投资")) == {FIRM}


def test_guests_of_a_firm_visit_it() -> None:
    assert stops(f"6月8日,杭州市副市长高远一行莅临{FIRM}考察指导。") == {FIRM}
    assert stops(f"6月8日,杭州市副市长高远莅临{SCHOOL}出席毕业典礼。") == set()


def test_the_school_that_is_pointed_to_may_be_an_institute() -> None:
    told = "6月8日,云湖大学校长高远带队到绍兴云山职业技术学院调研,并看望在该校挂职的教师。"
    assert stops(told) == {"绍兴云山职业技术学院"}


def test_a_park_within_a_name_points_to_none() -> None:
    told = PARTY + "会上,苏州工业园区管委会与绍兴滨海新区管委会签订协议。代表团考察了苏州工业园区展示中心。"
    assert stops(told) == {"苏州工业园区展示中心"}


@pytest.mark.parametrize("where", ["绍兴科技馆旁的", "绍兴科技馆对面的", "绍兴科技馆不远处的"])
def test_what_lies_beside_a_body_is_gone_to_not_the_body(where: str) -> None:
    assert stops(PARTY + f"代表团走访了{where}{FIRM}。") == {FIRM}


@pytest.mark.parametrize("whose", ["绍兴机床集团的一家配套企业", "绍兴机床集团的一家供应商"])
def test_a_supplier_of_a_firm_is_gone_to_not_the_firm(whose: str) -> None:
    assert stops(PARTY + f"高远还到{whose}{FIRM},就航空材料作了了解。") == {FIRM}


def test_who_helps_a_village_is_not_gone_to() -> None:
    told = "6月8日,杭州市副市长高远带领企业家,到绍兴市工商联定点帮扶的新昌县沙溪镇云岭村,走访加工厂。"
    assert "绍兴市工商联" not in stops(told)


@pytest.mark.parametrize(
    ("went", "village"), [("{}和云岭镇", "云岭镇"), ("{}以及沙溪镇云岭村", "云岭村"), ("{}、沙溪镇云岭村", "云岭村")]
)
def test_a_village_in_a_list_of_stops_is_one(went: str, village: str) -> None:
    told = PARTY + f"代表团先后来到{went.format(FIRM)}。绍兴市副市长林深陪同。"
    assert stops(told) == {FIRM, village}
    assert ("林深", village, "陪同") in facts(told, "VISITED", date="2023-06-10")


@pytest.mark.parametrize("went", ["{},并与云岭镇签订协议", "云岭镇的{}", "{},并到云岭镇看望教师"])
def test_a_village_in_no_list_of_stops_is_none(went: str) -> None:
    assert stops(PARTY + f"代表团先后来到{went.format(FIRM)}。") == {FIRM}


CITY_FIRM = "绍兴云港食品有限公司"


def test_a_list_of_stops_goes_on_behind_a_comma() -> None:
    told = PARTY + f"代表团先后考察了{FIRM}、{SCHOOL},{CITY_FIRM}、云山集团等四家单位,并座谈。"
    assert stops(told) == {FIRM, SCHOOL, CITY_FIRM, "云山集团"}
    assert stops(PARTY + f"代表团一行先后来到老街改造现场,{FIRM}、{CITY_FIRM}等地,了解情况。") == {FIRM, CITY_FIRM}


def test_firms_that_do_something_themselves_are_no_stops() -> None:
    assert stops(PARTY + f"代表团参观了{SCHOOL},{FIRM}、{CITY_FIRM}等企业参加座谈。") == {SCHOOL}
    assert stops(PARTY + f"参观了规划馆后,{FIRM}、{CITY_FIRM}等企业作了介绍。") == set()


@pytest.mark.parametrize("does", ["等地进行了实地考察", "等地通过实地查看、听取介绍等方式,了解情况", "开展实地走访"])
def test_stops_may_stand_before_what_was_done_there(does: str) -> None:
    assert stops(PARTY + f"代表团先后在{FIRM}和{SCHOOL}{does}。") == {FIRM, SCHOOL}


def test_where_a_meeting_speaks_of_going_to_see_nobody_went() -> None:
    assert stops(PARTY + f"高远在{SCHOOL}举行的座谈会上指出,要开展调研。") == set()


def test_who_treats_guests_well_is_no_stop() -> None:
    assert stops(PARTY + f"代表团抵达绍兴即受到{CITY_FIRM}的热情款待,随后参观了{SCHOOL}。") == {SCHOOL}


@pytest.mark.parametrize("work", ["绍兴市城市建设、基础设施建设", "民族宗教和文化", "乡镇人大工作", "政协机关建设"])
def test_work_that_is_inspected_is_no_body(work: str) -> None:
    assert stops(PARTY + f"代表团先后考察了{work},参观了{FIRM}。") == {FIRM}


def test_the_museum_that_guests_from_a_district_see_is_their_hosts() -> None:
    told = "6月8日,杭州市余杭区区长高远率党政代表团来绍兴考察。余杭区代表团先后到市博物馆、云山集团考察。"
    assert stops(told, home="绍兴市") == {"绍兴市博物馆", "云山集团"}


@pytest.mark.parametrize(
    "goes",
    ["前往扶贫联系点绍兴市柯桥区调研扶贫工作", "赴结对区绍兴市柯桥区考察", "率队对绍兴市柯桥区、绍兴市上虞区两个区进行了访问"],
)
def test_a_place_may_be_called_what_it_is_to_the_visitors(goes: str) -> None:
    assert "柯桥区" in stops(f"6月8日,杭州市副市长高远{goes}。", home="杭州市")


def test_a_list_goes_on_from_town_to_town() -> None:
    told = PARTY + f"代表团先后走访了{FIRM}、云山集团,杭州云帆公司、海云公司,诸暨的江海公司和远航公司。"
    assert stops(told) == {FIRM, "云山集团", "杭州云帆公司", "海云公司", "江海公司", "远航公司"}
    host = PARTY + f"代表团走访了{FIRM},云山集团、海云公司董事长林深陪同。"
    assert stops(host) == {FIRM}


def test_who_goes_to_a_township_goes_to_its_county() -> None:
    assert "嵊州市" in facts_of("6月8日,杭州市副市长高远带队赴嵊州市长乐镇调研帮扶工作。")
    assert "嵊州市" in facts_of("6月8日,杭州市副市长高远一行到嵊州市督导秸秆禁烧工作。")


def test_a_place_that_begins_another_name_is_none() -> None:
    told = "6月8日,杭州市副市长高远带队赴嵊州市、诸暨市、江苏会展厅(中心仓)、云海科技等地参观考察。"
    assert facts_of(told) & {"嵊州市", "诸暨市", "江苏省"} == {"嵊州市", "诸暨市"}


def facts_of(text: str) -> set[str]:
    """Where 高远 was, towns too."""
    return {what for who, what, _ in facts(text, "VISITED", date="2023-06-10", home="杭州市") if who == "高远"}


def test_what_is_studied_in_depth_is_no_stop() -> None:
    told = f"6月8日,杭州市副市长高远率团到西藏拉萨考察,深入贯彻{FIRM}的经验。在藏期间,代表团参观了{SCHOOL}。"
    assert facts_of(told) == {"拉萨市", SCHOOL}


def test_whose_partner_a_place_is_was_not_gone_to() -> None:
    told = "6月8日,杭州市副市长高远率团赴绍兴市对口支援的新疆阿克苏地区新和县考察。"
    assert facts_of(told) == {"新和县"}


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ("次日的路线是绍兴海帆公司、绍兴海天学校。", {"绍兴海帆公司", "绍兴海天学校"}),
        ("行程排得很满:绍兴海帆公司、绍兴海天学校。", {"绍兴海帆公司", "绍兴海天学校"}),
        ("当天看的是绍兴海帆公司和绍兴海天学校。", {"绍兴海帆公司", "绍兴海天学校"}),
        ("绍兴海帆公司、绍兴海天学校两处一口气看完。", {"绍兴海帆公司", "绍兴海天学校"}),
        ("路线是绍兴海帆公司定的。", set()),
        ("看的企业是绍兴海帆公司的客户。", set()),
        ("上午是绍兴海帆公司的庆典。", set()),
    ],
)
def test_an_itinerary_lists_stops(told: str, seen: set[str]) -> None:
    party = "5月6日,四平市市长高远率党政代表团来绍兴考察。"
    assert {stop for stop in stops(party + told) if stop != "绍兴市"} == seen
