"""Which party a sentence means, where an article tells of more than one; and who is of it."""

import pytest
from sentences import facts

FIRM, SCHOOL = "绍兴云帆机械有限公司", "绍兴市第二中学"
PARTY = "6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察。"


def visits(text: str, home: str = "绍兴市") -> dict[tuple[str, str], str]:
    """Who was at which firm or school, and as what."""
    found = facts(text, "VISITED", date="2023-06-10", home=home)
    return {(who, what): role for who, what, role in found if not what.endswith(("市", "县"))}


def test_guests_of_a_place_are_those_whose_leader_has_his_post_there() -> None:
    told = (
        "6月8日,市长秦川会见了杭州市副市长高远一行。下午,秦川会见了大阪市副市长林深一行。"
        f"9日,杭州客人参观了{FIRM};大阪市代表团由副市长江海陪同,考察了{SCHOOL}。"
    )
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", SCHOOL): "率队、考察", ("江海", SCHOOL): "陪同"}


def test_a_group_is_whoever_leads_it() -> None:
    told = f"6月8日,客人分两路:市长高远带商务组,副市长林深带教育组。商务组走访了{FIRM}。教育组去了{SCHOOL}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", SCHOOL): "率队、考察"}


def test_one_way_and_the_other_are_told_by_where_they_went() -> None:
    told = (
        "代表团分作两路:一路由副市长高远带队往新昌县,一路由秘书长林深带队往诸暨市。"
        f"新昌县县长江海陪第一路看了{FIRM};诸暨那一路走访了{SCHOOL}。"
    )
    assert visits(told, home="杭州市") == {
        ("高远", FIRM): "率队、考察",
        ("江海", FIRM): "陪同",
        ("林深", SCHOOL): "率队、考察",
    }


def test_all_whom_a_party_is_named_by_lead_it_and_all_of_it_goes_on() -> None:
    told = f"杭州市委书记高远,市长林深等一行昨日抵达绍兴。高远一行参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "率队、考察"}


@pytest.mark.parametrize("takes", ["偕", "率", "带着", "偕同"])
def test_whom_the_leader_takes_along_goes_with_him(takes: str) -> None:
    told = f"6月8日,杭州市市长高远{takes}副市长林深、教育局局长江海等来绍兴市考察,走访了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察", ("江海", FIRM): "考察"}


def test_guests_without_a_leader_are_the_first_of_each_other_place() -> None:
    told = f"签约仪式昨天举行,市长秦川,杭州市副市长高远、商务局局长林深出席。仪式前,客人由绍兴市副市长江海领着,走访了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "考察", ("江海", FIRM): "陪同"}


def test_an_annexed_roster_of_the_party_names_its_members() -> None:
    told = PARTY + f"代表团参观了{FIRM}。\n代表团成员名单\n团长:高远\n成员:林深(杭州市教育局局长)\n江海(杭州市商务局局长)\n"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察", ("江海", FIRM): "考察"}


@pytest.mark.parametrize(
    "shown",
    [
        "由绍兴市副市长林深领着,",
        "在绍兴市副市长林深引导下,",
        "由绍兴市副市长林深引导,",
        "由绍兴市副市长林深带路,",
    ],
)
def test_who_shows_the_way_accompanies(shown: str) -> None:
    told = PARTY + f"高远{shown}走访了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同"}


def test_whom_a_party_follows_accompanies_it() -> None:
    told = PARTY + f"下午,高远一行随绍兴市副市长林深去了{FIRM}参观。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同"}


def test_who_calls_on_a_delegation_does_not_lead_it() -> None:
    told = PARTY + f"市委书记秦川看望了考察团全体成员。代表团参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察"}


def test_officials_of_different_counties_accompany_each_in_his_own() -> None:
    told = f"{PARTY}8日抵达新昌县,参观{FIRM};9日到诸暨市,走访远洋实验学校。新昌县县长林深、诸暨市市长江海分别在当地陪同。"
    assert {pair for pair in visits(told) if pair[0] != "高远"} == {("林深", FIRM), ("江海", "远洋实验学校")}


def test_who_takes_part_in_what_is_done_in_a_county_is_at_its_stops() -> None:
    told = PARTY + "高远先后考察了新昌县云港有限公司、诸暨市第一中学。绍兴市副市长秦川全程陪同;林深参加在新昌的活动。"
    assert {pair for pair in visits(told) if pair[0] != "高远"} == {
        ("秦川", "新昌县云港有限公司"),
        ("秦川", "诸暨市第一中学"),
        ("林深", "新昌县云港有限公司"),
    }


def test_who_accompanied_on_one_day_does_not_on_the_next() -> None:
    told = PARTY + f"在绍兴市副市长林深陪同下,代表团参观了{FIRM}。10日,代表团走访了{SCHOOL}。"
    assert {pair for pair in visits(told) if pair[0] != "高远"} == {("林深", FIRM)}


def test_two_who_go_together_both_visit() -> None:
    told = f"6月8日,杭州市副市长高远与绍兴市副市长林深一道走访了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "考察", ("林深", FIRM): "考察"}


def test_who_is_at_the_head_of_those_told_with_him_leads() -> None:
    told = f"领头的是杭州市副市长高远,跟他一道的有商务局局长林深。一行人参观了{FIRM},还有{SCHOOL}。"
    assert visits(told) == {
        ("高远", FIRM): "率队、考察",
        ("高远", SCHOOL): "率队、考察",
        ("林深", FIRM): "考察",
        ("林深", SCHOOL): "考察",
    }


def test_who_stayed_with_them_for_days_accompanied() -> None:
    told = PARTY + f"代表团走访了{FIRM}。绍兴市副市长林深陪了三天。"
    assert visits(told)[("林深", FIRM)] == "陪同"


def test_who_came_to_a_meeting_and_then_looked_around_is_named_once() -> None:
    told = f"6月8日,杭州市副市长高远到绍兴出席座谈会。会前,参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "考察"}
    assert visits(f"6月8日,杭州市副市长高远到绍兴出席座谈会。会前,与会人员参观了{FIRM}。") == {}


def test_who_leads_people_somewhere_to_learn_visits() -> None:
    told = f"6月8日,杭州市第一中学校长高远率队到{SCHOOL}学习交流。"
    assert visits(told) == {("高远", SCHOOL): "率队、考察"}


def test_two_people_are_those_who_act_in_the_sentence_before() -> None:
    told = f"绍兴市市长秦川明天将率团出访。昨天,副市长高远、教育局局长林深最后过一遍现场。两人先到{FIRM},再到{SCHOOL}参观。"
    assert set(visits(told)) == {("高远", FIRM), ("林深", FIRM), ("高远", SCHOOL), ("林深", SCHOOL)}


def test_they_are_those_who_came() -> None:
    told = f"来的人不少:杭州市副市长高远、杭州市教育局局长林深。他们去了{FIRM}。"
    assert set(visits(told)) == {("高远", FIRM), ("林深", FIRM)}


def test_who_goes_along_is_of_the_party_or_of_those_who_receive_it() -> None:
    told = PARTY + f"代表团参观了{FIRM},萧山区区长林深一同参观。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察"}
    told = PARTY + f"代表团参观了{FIRM},越城区区长林深一同参观。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同"}


def test_who_takes_part_is_of_the_party_or_of_those_who_receive_it() -> None:
    told = PARTY + f"代表团参观了{FIRM}。杭州市商务局局长林深,杭州市教育局局长江海,以及有关部门负责人参加。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察", ("江海", FIRM): "考察"}
    told = PARTY + f"代表团参观了{FIRM}。绍兴市商务局局长林深参加考察。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同"}


def test_the_members_may_be_all_that_is_said_of_a_party() -> None:
    told = f"杭州市代表团成员:市长秦川、商务局局长林深。代表团参观了{FIRM}。"
    assert set(visits(told)) == {("秦川", FIRM), ("林深", FIRM)}


def test_of_a_party_without_a_leader_it_is_who_comes_from_elsewhere() -> None:
    told = f"代表团一行人走进{FIRM}。杭州市副市长高远与董事长秦川握手。"
    assert set(visits(told)) == {("高远", FIRM)}


def test_the_head_of_a_group_that_inspects_leads_it() -> None:
    told = f"考察组走进{FIRM}。组长、杭州市副市长高远说,经验值得学习。"
    assert visits(told) == {("高远", FIRM): "率队、考察"}
    assert visits(f"杭州援绍工作组组长高远说,{FIRM}值得看。") == {}


def test_those_of_a_list_are_of_the_place_that_is_named_last() -> None:
    told = PARTY + f"代表团参观了{FIRM}。杭州市领导秦川、江海,绍兴市领导林深、方立群参加上述考察活动。"
    assert visits(told) == {
        ("高远", FIRM): "率队、考察",
        ("秦川", FIRM): "考察",
        ("江海", FIRM): "考察",
        ("林深", FIRM): "陪同",
        ("方立群", FIRM): "陪同",
    }


def test_who_came_with_the_leader_may_be_told_behind_him() -> None:
    told = f"来了,杭州市副市长高远带队,还有商务局局长林深。他们看了{FIRM}。"
    assert set(visits(told)) == {("高远", FIRM), ("林深", FIRM)}
    told = f"由杭州市副市长高远任团长的代表团访问绍兴,副团长为商务局局长林深。代表团走访了{FIRM}。"
    assert set(visits(told)) == {("高远", FIRM), ("林深", FIRM)}


def test_who_received_them_may_show_them_round() -> None:
    told = f"绍兴市市长秦川会见杭州市副市长高远,并陪同其参观{FIRM}。"
    assert visits(told) == {("高远", FIRM): "考察", ("秦川", FIRM): "陪同"}
    told = f"杭州市副市长高远一行到{FIRM}考察。总经理秦川带领客人参观了生产线。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("秦川", FIRM): "陪同"}


def test_he_who_goes_with_another_was_there_too() -> None:
    told = PARTY + f"宁波云海有限公司董事长林深也跟着来了。9日上午,他同高远一道去看{FIRM}。"
    assert visits(told) == {("林深", FIRM): "考察", ("高远", FIRM): "率队、考察"}


def test_who_goes_along_sees_the_place_that_was_gone_to_for_its_own_sake() -> None:
    def places(text: str) -> set[tuple[str, str]]:
        return {(who, what) for who, what, _ in facts(text, "VISITED", date="2023-06-10") if what == "绍兴市"}

    along = "杭州市商务局局长林深随团考察。"
    looked = f"6月8日,杭州市副市长高远率团到绍兴市考察,走访了{FIRM}。" + along
    assert places(looked) == {("高远", "绍兴市"), ("林深", "绍兴市")}
    assert places(f"6月8日,杭州市副市长高远率团到绍兴市参观{FIRM}。" + along) == {("高远", "绍兴市")}


@pytest.mark.parametrize(
    "asks",
    [
        "高远邀请江海明年率团出席杭州动漫节。",
        "江海表示将率团回访杭州。",
        "高远希望江海率企业家来访。",
        "江海说,明年将带队回访。",
    ],
)
def test_who_is_to_lead_a_party_later_does_not_lead_this_one(asks: str) -> None:
    told = f"杭州市副市长高远率代表团抵达绍兴。绍兴市市长江海会见了高远一行。{asks}\n9日,代表团一行参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察"}


def test_who_is_asked_here_leads() -> None:
    assert visits(f"应绍兴市邀请,杭州市副市长高远率代表团来绍兴考察,参观了{FIRM}。") == {("高远", FIRM): "率队、考察"}


@pytest.mark.parametrize("lead", ["本报讯 6月9日,", "6月9日,"])
def test_a_party_ends_where_other_news_begins(lead: str) -> None:
    told = f"高远来绍兴考察\n本报讯 6月8日,杭州市副市长高远率代表团来绍兴考察。\n绍兴市市长江海调研工业\n{lead}绍兴市市长江海到{FIRM}调研。"
    told += f"在越城区,他来到展厅,走进{SCHOOL}。"
    assert visits(told) == {("江海", FIRM): "考察", ("江海", SCHOOL): "考察"}


def test_a_visit_that_is_a_task_is_yet_to_be() -> None:
    assert facts("会议安排了两项工作:一是组织培训;二是由绍兴市副市长高远带队赴杭州市考察。", "VISITED", home="绍兴市") == set()


def test_a_scene_may_lie_in_what_a_firm_was_made_of_or_who_set_it_up() -> None:
    told = PARTY + f"在由老车间改造而成的{FIRM},生产线一派忙碌。在杭州澄湖集团投资的{SCHOOL},代表团看望了教师。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("高远", SCHOOL): "率队、考察"}


@pytest.mark.parametrize(
    "went",
    [
        "杭州市教育局局长高远率队赴绍兴市考察。副局长江海、澄湖中学校长林深等随行。",
        "杭州市教育局局长高远率队赴绍兴市考察。副局长江海、澄湖中学校长林深等同志随团。",
        "杭州市教育局局长高远带队,副局长江海、办公室主任林深参加,赴绍兴市考察。",
        "由杭州市教育局局长高远带队,副局长江海、办公室主任林深参加的考察组赴绍兴市考察。",
        "杭州市教育局局长高远带队,副局长江海,办公室主任林深等一行6人赴绍兴市考察。",
        "杭州市教育局局长高远到绍兴市调研。杭州市教育局副局长江海、林深参加。",
    ],
)
def test_who_is_told_to_go_with_the_leader_makes_his_stops(went: str) -> None:
    assert visits(f"{went}\n9日,考察组参观了{FIRM}。").keys() == {("高远", FIRM), ("江海", FIRM), ("林深", FIRM)}


@pytest.mark.parametrize("once", ["回忆起2018年率团来杭州的情景", "说,他去年曾率队到杭州考察", "说,前年率团到访过杭州"])
def test_who_led_a_party_once_does_not_lead_this_one(once: str) -> None:
    told = PARTY + f"绍兴市市长江海{once}。\n9日,代表团参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察"}


def test_who_is_told_to_be_among_them_is_of_the_party() -> None:
    told = f"由杭州市副市长高远带队的考察团有十来个人,商务局局长江海、教育局局长林深也在其中。他们先走进{FIRM}的车间。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察", ("江海", FIRM): "考察"}


def test_who_is_among_those_who_look_on_is_not_of_the_party() -> None:
    told = f"6月8日,杭州市副市长高远到{FIRM}考察,工人代表林深在其中,显得激动。"
    assert ("林深", FIRM) not in visits(told)


def test_whose_orchard_they_look_at_is_not_with_them() -> None:
    told = f"研究员江海头一回进山。6月8日,副市长高远、局长林深上山,看了江海的果园,又到{FIRM}坐了坐。"
    assert visits(told).keys() == {("高远", FIRM), ("林深", FIRM)}


@pytest.mark.parametrize("then", ["会后两位领导去看了", "会后,两位市领导走访了", "随后两位副市长参观了"])
def test_two_leaders_are_the_two_who_acted_before(then: str) -> None:
    told = f"6月8日,座谈会召开,杭州市副市长高远和绍兴市副市长林深到会讲话。{then}{FIRM}。"
    assert visits(told).keys() == {("高远", FIRM), ("林深", FIRM)}


def test_three_leaders_are_not_the_two_who_acted_before() -> None:
    told = f"6月8日,座谈会召开,杭州市副市长高远和绍兴市副市长林深到会讲话。会后三位领导去看了{FIRM}。"
    assert visits(told) == {}


def test_who_looks_at_a_thing_there_is_at_the_stop() -> None:
    told = f"6月8日,杭州市副市长高远率杭州市代表团来绍兴市考察。代表团先后来到{SCHOOL}、{FIRM}。在{FIRM},杭州市商会会长林深对着一只盒子看了很久。"
    assert visits(told)["林深", FIRM] == "考察"


@pytest.mark.parametrize(
    "goes",
    [
        "带领市发改委、市商务局等部门主要负责同志赴绍兴市考察",
        "带领部分政协委员和机关干部,赴绍兴市考察",
        ",带领市政府代表团及艺术团,到绍兴市考察",
        "带领各区县主要负责人,先后深入绍兴市的园区考察",
    ],
)
def test_who_takes_people_along_leads_them(goes: str) -> None:
    told = f"6月8日,杭州市副市长高远{goes}。考察组一行考察了{FIRM}。"
    assert visits(told, home="杭州市") == {("高远", FIRM): "率队、考察"}


def test_who_leads_the_people_somewhere_in_a_speech_leads_no_party() -> None:
    assert visits(f"6月8日,杭州市副市长高远说,要带领干部到一线去。林深走访了{FIRM}。") == {("林深", FIRM): "考察"}


TRIP = "6月8日,杭州市政协组织委员赴绍兴市开展异地视察活动。"


def test_who_takes_part_in_a_journey_went_along() -> None:
    told = TRIP + f"杭州市政协主席高远、副主席林深参加活动。委员们一行先后来到{FIRM}、{SCHOOL}。"
    went = facts(told, "VISITED", date="2023-06-10", home="杭州市")
    assert went == {(who, what, "考察") for who in ("高远", "林深") for what in ("绍兴市", FIRM, SCHOOL)}
    assert facts(told, "ATTENDED", date="2023-06-10", home="杭州市") == set()


def test_who_takes_part_in_the_journey_of_guests_keeps_them_company() -> None:
    told = f"6月8日,杭州市副市长高远率团来绍兴市开展考察交流活动。绍兴市副市长林深参加活动。代表团走访了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "陪同"}


def test_who_takes_part_in_a_promotion_that_was_held_was_there() -> None:
    told = "6月8日,杭州市在绍兴市举办招商活动。杭州市副市长高远参加活动。"
    assert facts(told, "VISITED", date="2023-06-10", home="杭州市") == set()
    assert facts(told, "ATTENDED", date="2023-06-10", home="杭州市") == {("高远", "招商活动", "出席")}


def test_a_deputy_head_of_a_party_goes_with_it() -> None:
    told = f"以杭州市市长高远为团长,副市长林深为副团长的杭州市党政代表团来绍兴市考察。代表团参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察"}


def test_leaders_may_head_a_department() -> None:
    told = f"6月8日,由杭州市市长高远,市委常委、统战部部长林深带队,代表团参观了{FIRM}。"
    assert visits(told) == {("高远", FIRM): "率队、考察", ("林深", FIRM): "率队、考察"}


def test_who_takes_part_in_seeing_and_in_calls_on_investors_went_along() -> None:
    told = f"6月8日,杭州市市长高远带队走访了{FIRM}。杭州市副市长林深参加考察和招商对接。"
    assert visits(told, home="杭州市") == {("高远", FIRM): "率队、考察", ("林深", FIRM): "考察"}


def test_who_comes_for_a_project_makes_the_stops_that_the_guests_make() -> None:
    told = f"6月8日,美国客商高卫东来就项目合作进行考察,绍兴市副市长林深陪同活动。客商一行先后到{FIRM}、{SCHOOL}参观。"
    people = {(who, what): role for what in (FIRM, SCHOOL) for who, role in (("高卫东", "率队、考察"), ("林深", "陪同"))}
    assert visits(told) == people


def test_of_a_list_who_receive_come_first_and_who_came_behind_them() -> None:
    told = (
        "6月8日,杭州市云帆商会赴绍兴市、诸暨市开展商务考察活动。绍兴市副市长高远,诸暨市副市长林深,杭州市云帆商会会长江海参加活动。"
        f"考察团走访了{FIRM}。"
    )
    assert visits(told, home="杭州市") == {("江海", FIRM): "考察", ("高远", FIRM): "陪同", ("林深", FIRM): "陪同"}


@pytest.mark.parametrize(
    "led",
    [
        "杭州市党政代表团来绍兴市考察,牵头的是市长高远。",
        "杭州市党政代表团一行二十人来绍兴市考察,由市长高远领队。",
        "杭州市市长高远打头,二十人的代表团来绍兴市考察。",
        "杭州市市长高远此行带的是市党政代表团,来绍兴市考察。",
    ],
)
def test_whoever_is_at_the_head_of_a_party_leads_it(led: str) -> None:
    told = "6月8日," + led + "代表团参观了绍兴云帆机械有限公司。"
    assert ("高远", "绍兴云帆机械有限公司", "率队、考察") in facts(told, "VISITED", home="绍兴市")


def test_who_only_wins_by_a_head_leads_no_party() -> None:
    told = "6月8日,杭州市代表团来绍兴市考察。绍兴市市长高远打头球。代表团参观了绍兴云帆机械有限公司。"
    assert not {who for who, *_ in facts(told, "VISITED", home="绍兴市")} & {"高远"}
