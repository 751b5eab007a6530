"""Who goes along on a visit, and to which of its stops: companions, members, leaders."""

import pytest
from sentences import facts

PARTY = "6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察。"
FIRM, SCHOOL = "绍兴云帆机械有限公司", "绍兴市第二中学"


def stops(text: str, who: str = "林深") -> dict[str, str]:
    """Where someone was, and as what."""
    found = facts(text, "VISITED", date="2023-06-10")
    return {what: role for person, what, role in found if person == who and what not in ("绍兴市", "杭州市")}


def test_who_accompanies_in_the_town_does_so_at_every_stop_in_it() -> None:
    told = f"6月8日,杭州市副市长高远来绍兴市考察,绍兴市副市长林深陪同。高远走进{FIRM}。在{SCHOOL},高远看望了教师。"
    assert stops(told) == {FIRM: "陪同", SCHOOL: "陪同"}


def test_who_accompanies_in_one_town_does_not_in_the_next() -> None:
    told = "6月8日,杭州市副市长高远赴绍兴市考察,绍兴市副市长林深陪同。9日,高远赴宁波市考察,宁波市副市长江海陪同。高远走进宁波云港公司。"
    assert stops(told) == {}
    assert stops(told, "江海") == {"宁波云港公司": "陪同"}


def test_two_companies_of_a_sentence_have_stops_of_their_own() -> None:
    told = PARTY + f"代表团先后到{FIRM}、{SCHOOL}考察。绍兴市副市长林深全程陪同,教育局局长江海陪同考察{SCHOOL}。"
    assert stops(told) == {FIRM: "陪同", SCHOOL: "陪同"}
    assert stops(told, "江海") == {SCHOOL: "陪同"}


def test_company_in_a_county_is_at_its_stops_only() -> None:
    told = "6月8日,杭州市副市长高远率团先后走进绍兴市第二中学、诸暨市云港有限公司。在诸暨期间,诸暨市市长林深陪同。"
    assert stops(told) == {"诸暨市云港有限公司": "陪同"}


def test_whoever_joins_a_meeting_about_a_visit_is_not_of_it() -> None:
    assert stops(PARTY + f"代表团走进{FIRM}。杭州市商务局局长林深参加考察座谈会。") == {}


@pytest.mark.parametrize("words", ["陪同在诸暨的行程", "陪同在诸暨市的考察", "参加了在诸暨市境内的考察活动"])
def test_company_in_one_town_is_not_at_the_stops_before(words: str) -> None:
    told = PARTY + f"代表团走进{FIRM},并到诸暨市走访了澄湖第二中学。诸暨市副市长林深{words}。"
    assert stops(told).keys() - {"诸暨市"} == {"澄湖第二中学"}


def test_in_the_city_are_the_stops_of_which_no_other_town_is_told() -> None:
    told = PARTY + f"代表团走进{FIRM}和澄湖第二中学,又到诸暨市走访了云港食品有限公司。绍兴市副市长林深陪同在绍兴市区的考察。"
    assert stops(told) == {FIRM: "陪同", "澄湖第二中学": "陪同"}


def test_each_accompanies_where_his_post_is() -> None:
    told = (
        "6月8日,省人大常委会副主任高远率检查组先后察看诸暨市云港有限公司、嵊州市第一中学。"
        "诸暨市市长林深、嵊州市市长江海分别陪同在各地的检查。"
    )
    assert stops(told) == {"诸暨市云港有限公司": "陪同"}
    assert stops(told, "江海") == {"嵊州市第一中学": "陪同"}
    joined = told.replace("陪同在各地的检查", "参加在当地的调研")
    assert stops(joined) == {"诸暨市云港有限公司": "陪同"}
    assert stops(joined, "江海") == {"嵊州市第一中学": "陪同"}


def test_respectively_alone_parts_nobody() -> None:
    told = PARTY + f"代表团走进{FIRM}、{SCHOOL}。绍兴市副市长林深、诸暨市市长江海分别陪同。"
    assert stops(told) == stops(told, "江海") == {FIRM: "陪同", SCHOOL: "陪同"}


@pytest.mark.parametrize("words", ["副县长(杭州挂职)林深陪同。", "杭州市第三批支援干部、副市长林深陪同。"])
def test_what_describes_a_companion_hides_nobody(words: str) -> None:
    told = PARTY + f"代表团走进{FIRM}。绍兴市委常委江海,绍兴市{words}"
    assert stops(told) == stops(told, "江海") == {FIRM: "陪同"}


def test_who_is_accompanied_visits() -> None:
    told = f"6月8日,绍兴市副市长林深陪同杭州市副市长高远考察了{FIRM}。"
    assert stops(told) == {FIRM: "陪同"}
    assert stops(told, "高远") == {FIRM: "考察"}


def test_a_county_within_the_city_visited_is_a_stop_too() -> None:
    told = "6月8日,杭州市副市长高远率团赴绍兴市考察。高远一行先后考察了新昌县、诸暨市。绍兴市副市长林深陪同考察。"
    assert stops(told) == {"新昌县": "陪同", "诸暨市": "陪同"}


@pytest.mark.parametrize(
    "words", ["一同前来", "随团考察", "参加考察活动", "一道来访", "参加考察和座谈", "参加调研、座谈等活动"]
)
def test_members_make_every_stop(words: str) -> None:
    told = PARTY + f"杭州市商务局局长林深{words}。代表团走进{FIRM}。"
    assert stops(told) == {FIRM: "考察"}


def test_of_a_party_without_a_leader_the_first_who_came_leads() -> None:
    told = f"6月8日,杭州市代表团来绍兴市考察。杭州市副市长高远、商务局局长林深一同前来。代表团走进{FIRM}。"
    assert stops(told, "高远") == {FIRM: "率队、考察"}
    assert stops(told) == {FIRM: "考察"}


def test_entrepreneurs_of_the_party_join_it_too() -> None:
    told = PARTY + f"杭州市商务局局长江海,随团企业家代表、杭州云港公司董事长林深参加考察。代表团走进{FIRM}。"
    assert stops(told) == stops(told, "江海") == {FIRM: "考察"}


def test_who_heads_doctors_sent_there_leads_no_party() -> None:
    told = PARTY + f"代表团走进{FIRM},绍兴市副市长、杭州市援建干部领队林深陪同。代表团又到{SCHOOL}考察。"
    assert stops(told) == {FIRM: "陪同"}
    assert stops(told, "高远") == {FIRM: "率队、考察", SCHOOL: "率队、考察"}


def test_news_of_another_delegation_is_not_of_the_last_leader() -> None:
    told = PARTY + f"\n6月9日,南京市党政代表团到绍兴市考察。代表团走进{FIRM}。"
    assert stops(told, "高远") == {}


@pytest.mark.parametrize(
    "words", ["同行的有杭州市商务局局长林深", "跟他一道来的,有杭州市商务局局长林深", "杭州市商务局局长林深同行"]
)
def test_who_came_along_is_a_member(words: str) -> None:
    assert stops(PARTY + f"{words}。代表团走进{FIRM}。") == {FIRM: "考察"}


def test_those_of_the_leaders_own_place_who_take_part_went_too() -> None:
    told = f"6月8日,杭州市副市长高远率团赴绍兴市考察。杭州市政府秘书长林深、绍兴市副市长江海参加。代表团走进{FIRM}。"
    assert stops(told) == {FIRM: "考察"}
    assert stops(told, "江海") == {}


def test_offices_without_names_hide_no_member() -> None:
    told = PARTY + f"杭州市副市长林深,市商务局、瓜沥镇等单位负责人随团。代表团走进{FIRM}。"
    assert stops(told) == {FIRM: "考察"}


def test_who_is_taken_along_is_a_member() -> None:
    told = f"6月8日,杭州市副市长高远带着商务局局长林深、教育局局长江海走访了{FIRM}。"
    assert stops(told, "高远") == {FIRM: "率队、考察"}
    assert stops(told) == stops(told, "江海") == {FIRM: "考察"}


def test_who_showed_it_may_be_told_behind() -> None:
    told = PARTY + f"代表团走进{FIRM}。陪着看的有绍兴市市长林深,有副市长江海。"
    assert stops(told) == stops(told, "江海") == {FIRM: "陪同"}


def test_he_whom_someone_shows_around_was_named_before() -> None:
    told = f"6月8日,日本驻上海总领事秦川再次到访。绍兴市副市长林深陪他走了{FIRM}。"
    assert stops(told) == {FIRM: "陪同"}
    assert stops(told, "秦川") == {FIRM: "考察"}


def test_he_whom_someone_shows_around_may_be_named_in_the_sentence() -> None:
    told = f"6月8日,秦川主持签字。去年秋天,杭州市副市长高远率团来绍,绍兴市副市长林深领着他看过{FIRM}。"
    assert stops(told, "秦川") == {}
    assert stops(told) == {FIRM: "陪同"}


@pytest.mark.parametrize(
    "words", ["绍兴市副市长江海带路,秘书长林深跟着", "绍兴市市长林深陪着他", "绍兴市市长林深同他一道看了展厅"]
)
def test_who_walks_along_with_them_accompanies(words: str) -> None:
    assert stops(PARTY + f"高远走访了{FIRM},{words}。") == {FIRM: "陪同"}


def test_whoever_follows_to_look_on_accompanies_nobody() -> None:
    assert stops(PARTY + f"高远走访了{FIRM},市民林深跟着,看热闹。") == {}


def test_the_people_of_a_zone_are_with_those_who_look_round_in_it() -> None:
    told = "6月8日,绍兴市委书记高远到新昌县和滨海新区调研。\n在新昌县,高远来到澄湖第二中学。\n"
    told += f"9日,高远在绍兴滨海新区先后走进{FIRM}。\n新昌县委书记江海、绍兴滨海新区管委会主任林深分别陪同。"
    assert stops(told).keys() - {"绍兴滨海新区"} == {FIRM}


@pytest.mark.parametrize("told", ["绍兴市副市长林深全程陪同。", "陪同考察的有:绍兴市副市长林深。"])
def test_who_accompanies_may_be_told_first(told: str) -> None:
    assert stops(told + f"杭州市副市长高远一行先后来到{FIRM}、{SCHOOL}参观。") == {FIRM: "陪同", SCHOOL: "陪同"}


def test_a_town_in_the_name_of_a_school_is_not_where_they_are() -> None:
    told = "6月8日,杭州市副市长高远来绍兴市考察。在绍兴期间,高远走进石溪镇武汉希望小学,绍兴市副市长林深陪同。"
    assert stops(told) == {"石溪镇武汉希望小学": "陪同"}


def test_who_accompanies_whoever_went_just_before_is_at_his_stops() -> None:
    told = PARTY + "\n6月9日,宁波市副市长秦川到余姚市调研,察看了余姚云港公司。余姚市市长林深陪同。"
    assert stops(told) == {"余姚云港公司": "陪同"}


def test_who_accompanies_on_one_day_is_told_behind_its_stops() -> None:
    told = PARTY + f"\n8日下午,代表团走进{FIRM}。绍兴市副市长林深陪同。\n9日上午,代表团来到{SCHOOL}。绍兴市副市长江海陪同。"
    assert stops(told) == {FIRM: "陪同"}
    assert stops(told, "江海") == {SCHOOL: "陪同"}
    around = PARTY + f"绍兴市副市长林深陪同。\n9日,代表团走进{FIRM}。10日,代表团走进{SCHOOL}。\n绍兴市副市长江海陪同考察。"
    assert stops(around) == stops(around, "江海") == {FIRM: "陪同", SCHOOL: "陪同"}


def test_who_leads_the_teachers_there_leads_no_party() -> None:
    told = PARTY + f"代表团来到{SCHOOL}。支教领队、教师林深说,孩子们进步大。代表团走进{FIRM}。"
    assert stops(told, "高远") == {SCHOOL: "率队、考察", FIRM: "率队、考察"}
    assert stops(told) == {}


def test_who_accompanies_at_a_list_of_stops_is_at_each() -> None:
    assert stops(PARTY + f"绍兴市副市长林深陪着看了{FIRM}、{SCHOOL}。") == {FIRM: "陪同", SCHOOL: "陪同"}


def test_legs_of_a_journey_have_companions_of_their_own() -> None:
    told = f"6月8日,杭州市副市长高远带队在绍兴走了两个县。绍兴市副市长林深全程陪同。\n第一站,代表团走进{FIRM}。\n第二站就到了诸暨。高远走进{SCHOOL}。诸暨市副市长江海陪着他。"
    assert stops(told) == {FIRM: "陪同", SCHOOL: "陪同"}
    assert FIRM not in stops(told, "江海")


def test_one_of_theirs_who_does_something_at_a_stop_is_there() -> None:
    told = PARTY + f"代表团走进{FIRM}。杭州江海机械有限公司总经理林深拿起一件样品,问厂长江海:“卖多少?”"
    assert stops(told) == {FIRM: "考察"}
    assert stops(told, "江海") == {}
    assert stops(PARTY + f"代表团走进{FIRM}。绍兴市副市长林深拿起一件样品。") == {}
    assert stops(PARTY + f"代表团走进{FIRM}。\n6月10日,杭州江海机械有限公司总经理林深拿起一件样品。") == {}


def test_who_accompanies_in_his_own_county_is_not_at_all_stops_behind_a_list_of_towns() -> None:
    told = PARTY + f"代表团先后到新昌县、嵊州市,实地察看了{FIRM}和嵊州市第三中学。"
    told += "新昌县副县长林深、嵊州市副市长江海分别陪同在本地的考察。"
    assert FIRM not in stops(told, "江海")
    assert "嵊州市第三中学" in stops(told, "江海")


def test_a_member_of_the_party_may_go_along_with_another() -> None:
    led = PARTY + "杭州澄湖机械有限公司总经理林深随团。"
    assert FIRM in stops(led + f"其间,绍兴市副市长江海专程走访了{FIRM},林深一同前往。")
    assert FIRM not in stops(led + f"其间,绍兴市副市长江海专程走访了{FIRM}。")


def test_a_stop_may_be_told_of_again_before_one_of_theirs_looks_round() -> None:
    told = PARTY + f"代表团走进{FIRM}。\n在{FIRM},厂长江海讲了半天。"
    assert FIRM in stops(told + "杭州江海机械有限公司总经理林深拿起一件样品。")


@pytest.mark.parametrize(
    "told", ["杭州云港公司总经理林深拿起样品。", "总经理林深拿起样品。", "经理林深接过话筒。", "校长林深接过话筒。"]
)
def test_who_receives_the_leader_of_his_own_city_does_not_visit(told: str) -> None:
    assert stops("6月8日,杭州市副市长高远到杭州海帆中学、杭州云港公司调研。" + told) == {}


@pytest.mark.parametrize("party", ["南湾茶业参访团一行", "使节们", "外宾们", "客商代表"])
def test_who_accompanies_a_party_of_which_nobody_is_named_is_at_its_stops(party: str) -> None:
    assert stops(f"6月8日,{party}参观了{FIRM}、{SCHOOL}。绍兴市副市长林深陪同。") == {FIRM: "陪同", SCHOOL: "陪同"}


def test_a_party_without_names_is_not_the_one_spoken_of_before() -> None:
    told = f"绍兴市市长江海会见了杭州市副市长高远一行。\n9日,使节们参观了{FIRM}。绍兴市副市长林深陪同。"
    assert stops(told) == {FIRM: "陪同"}
    assert stops(told, "高远") == {}


def test_who_accompanies_in_the_morning_does_not_in_the_afternoon() -> None:
    told = f"8日上午,杭州市副市长高远率代表团考察了{FIRM}。绍兴市副市长林深陪同。下午,代表团参观了{SCHOOL}。"
    assert stops(told) == {FIRM: "陪同"}
    told += "绍兴市教育局局长江海陪同。"
    assert stops(told) == {FIRM: "陪同"}
    assert stops(told, "江海") == {SCHOOL: "陪同"}


def test_who_accompanies_behind_both_halves_of_a_day_does_at_all_stops() -> None:
    told = f"8日上午,杭州市副市长高远率代表团考察了{FIRM}。下午,代表团参观了{SCHOOL}。绍兴市副市长林深陪同。"
    assert stops(told) == {FIRM: "陪同", SCHOOL: "陪同"}


def test_who_takes_part_where_a_walk_is_beside_a_meeting_was_at_the_meeting() -> None:
    walk = f"杭州市副市长高远一行考察了{FIRM}。\n杭州市教育局局长林深参加活动。"
    assert stops("6月8日,开工仪式在绍兴市举行。仪式前," + walk) == {}
    assert stops("6月8日," + walk) == {FIRM: "考察"}


def test_of_a_city_and_two_counties_who_accompany_respectively_the_first_does_everywhere() -> None:
    told = PARTY + "代表团先后走进诸暨市云港有限公司、嵊州市第一中学。"
    told += "绍兴市副市长秦川,诸暨市市长林深、嵊州市市长江海分别陪同。"
    assert stops(told, "秦川") == {"诸暨市云港有限公司": "陪同", "嵊州市第一中学": "陪同"}
    assert stops(told) == {"诸暨市云港有限公司": "陪同"}


def test_who_goes_along_as_an_expert_is_of_the_party() -> None:
    assert stops(PARTY + f"代表团参观了{FIRM}。杭州澄湖大学教授林深作为特邀专家随团考察。") == {FIRM: "考察"}


@pytest.mark.parametrize(
    "says",
    [
        "开发区管委会主任林深参加揭牌仪式并陪同走访。",
        "绍兴市副市长林深出席座谈会并全程陪同考察。",
        "绍兴市副市长林深会见了高远一行并陪同参观。",
        "绍兴市副市长林深出席座谈会,并陪同考察。",
    ],
)
def test_who_does_something_else_and_accompanies_is_with_them(says: str) -> None:
    assert stops(PARTY + f"代表团走访了{FIRM}。" + says) == {FIRM: "陪同"}


def test_who_accompanies_on_a_walk_during_their_stay_is_at_its_stops() -> None:
    told = f"访绍期间,高远一行还在绍兴市参观了{FIRM}和云湖第二中学,市教育局局长林深陪同参观。"
    assert stops(told) == {FIRM: "陪同", "云湖第二中学": "陪同"}


@pytest.mark.parametrize(
    "county",
    [
        "在新昌县,高远走进绍兴云帆机械有限公司。新昌县委书记林深陪同。\n在诸暨市,高远走进澄湖第二中学。诸暨市委书记江海陪同。",
        "在新昌县,高远走进绍兴云帆机械有限公司。\n在诸暨市,高远走进澄湖第二中学。\n新昌县委书记林深、诸暨市委书记江海参加调研。",
    ],
)
def test_of_the_people_of_two_counties_each_accompanies_in_his_own(county: str) -> None:
    told = "6月8日,浙江省副省长高远到新昌县、诸暨市调研。\n" + county
    assert stops(told).keys() == {FIRM}
    assert stops(told, "江海").keys() == {"澄湖第二中学"}


def test_the_people_of_the_city_accompany_in_every_county() -> None:
    told = "6月8日,浙江省副省长高远到新昌县、诸暨市调研,绍兴市市长林深全程陪同。\n"
    told += f"在新昌县,高远走进{FIRM}。\n在诸暨市,高远走进澄湖第二中学。"
    assert stops(told) == {FIRM: "陪同", "澄湖第二中学": "陪同"}


def test_the_people_of_a_zone_accompany_in_it() -> None:
    told = "6月8日,浙江省副省长高远率队到绍兴市调研,先到新昌县云江镇,走进澄湖第二中学。\n"
    told += f"在绍兴滨海工业园区,高远考察了{FIRM}。绍兴滨海工业园区管委会主任林深陪同考察。"
    assert stops(told).keys() - {"绍兴滨海工业园区"} == {FIRM}


def test_where_a_firm_comes_from_is_not_where_it_is() -> None:
    told = "6月8日,诸暨市副市长高远赴新昌县考察,新昌县县长林深一路陪着。\n在新昌县澄湖第二中学,高远看望了教师。\n"
    assert stops(told + f"随后,高远走进诸暨商人办的{FIRM}。").keys() - {"新昌县"} == {FIRM, "新昌县澄湖第二中学"}


def test_the_zone_of_a_county_is_in_it() -> None:
    told = PARTY.replace("杭州市副", "诸暨市副").replace("绍兴市", "新昌县")
    told += "\n9日,代表团来到新昌高新技术产业园区,走访了澄湖第二中学和新昌云湖食品有限公司。\n新昌县委书记林深全程陪同。"
    assert stops(told).keys() - {"新昌高新技术产业园区"} == {"澄湖第二中学", "新昌云湖食品有限公司"}


@pytest.mark.parametrize("then", ["下午转往诸暨市,", "下午代表团又前往诸暨市,", "下午,代表团来到诸暨市,"])
def test_who_accompanies_in_the_morning_does_not_in_the_next_town(then: str) -> None:
    told = PARTY + f"9日上午,代表团在绍兴市副市长林深陪同下,参观{FIRM}。{then}先后走访云港水暖器材厂。"
    assert stops(told) == {FIRM: "陪同"}
