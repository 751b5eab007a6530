"""Identity: which names become one node, which stay apart, and what their ids say."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from told import article, hosted, mentioned, ref, said

from graph.fold import fold
from graph.identity import generic
from graph.model import Article, Graph, Statement


def ids(graph: Graph, type_: str) -> list[str]:
    return [n.id for n in graph.nodes if n.labels[0] == type_]


def folded(told: Sequence[Statement], **dates: str) -> Graph:
    names = sorted({s.evidence.article.removeprefix("Article:") for s in told})
    articles: list[Article] = [article(name, dates.get(name, "2020-08-25")) for name in names]
    return fold(articles, told)


def official(where: str, name: str, place: str, title: str, adcode: str) -> list[Statement]:
    return [
        mentioned(where, f"Person {name}", labels=("Official",)),
        mentioned(where, f"Place {place}", adcode=adcode),
        said(where, f"Person {name}", "HOLDS_POST", f"Place {place}", title=title),
    ]


def test_a_name_is_one_thing_however_it_is_spaced_and_however_wide_its_letters() -> None:
    graph = folded([mentioned("甲", "Enterprise ＡＢ 远航"), mentioned("乙", "Enterprise AB远航")])

    (node,) = [n for n in graph.nodes if n.labels[0] == "Enterprise"]
    assert (node.id, node.properties["name"], node.properties["aliases"]) == ("Enterprise:AB远航", "AB远航", ("ＡＢ 远航",))


def test_two_officials_of_one_name_far_apart_in_one_year_are_two_people() -> None:
    told = official("甲", "李国强", "原州区", "区长", "640402") + official("乙", "李国强", "海滨市", "市长", "210200")

    assert ids(folded(told), "Person") == ["Person:李国强@原州区", "Person:李国强@海滨市"]


def test_a_post_in_the_province_of_ones_city_is_no_second_person() -> None:
    told = official("甲", "李国强", "辽宁省", "省委常委", "210000") + official("乙", "李国强", "海滨市", "市委书记", "210200")

    assert ids(folded(told), "Person") == ["Person:李国强"]


def test_an_official_may_move_far_in_later_years_unless_thousands_have_the_name() -> None:
    def moved(name: str, *more: Statement) -> list[str]:
        told = official("甲", name, "原州区", "区长", "640402") + official("乙", name, "海滨市", "市长", "210200")
        return ids(folded([*told, *more], 甲="2015-03", 乙="2019"), "Person")

    assert moved("高远") == ["Person:高远"]
    assert moved("李国强") == ["Person:李国强@原州区", "Person:李国强@海滨市"]

    told = said("乙", "Person 李国强", "HOLDS_POST", "Place 原州区", title="区长", ended_by="2019")
    assert moved("李国强", mentioned("乙", "Place 原州区", adcode="640402"), told) == ["Person:李国强"]


def test_who_has_come_from_far_within_the_year_is_one_where_that_is_told() -> None:
    told = official("甲", "高远", "原州区", "区长", "640402") + official("乙", "高远", "海滨市", "市长", "210200")
    left = said("乙", "Person 高远", "HOLDS_POST", "Place 原州区", title="区长", ended_by="2020-10-01")
    dates = {"甲": "2020-05-04", "乙": "2020-10-01"}

    assert len(ids(folded(told, **dates), "Person")) == 2
    assert len(ids(folded([*told, mentioned("乙", "Place 原州区", adcode="640402"), left], **dates), "Person")) == 1


def test_an_official_and_the_head_of_a_hospital_are_two_people() -> None:
    told = official("甲", "高远", "海滨市", "市长", "210200")
    told.append(said("乙", "Person 高远", "HOLDS_POST", "Organization 海滨市第二医院", title="副院长"))

    assert len(ids(folded(told), "Person")) == 2
    assert len(ids(folded(told, 乙="2015-03-01"), "Person")) == 1


def test_one_article_that_tells_both_posts_joins_them() -> None:
    both = official("丙", "李国强", "原州区", "副区长", "640402") + official("丙", "李国强", "海滨市", "副市长", "210200")
    told = official("甲", "李国强", "原州区", "区长", "640402") + official("乙", "李国强", "海滨市", "市长", "210200") + both

    assert ids(folded(told), "Person") == ["Person:李国强"]


def test_a_bare_name_joins_one_of_its_namesakes_and_makes_no_third() -> None:
    told = official("甲", "李国强", "原州区", "区长", "640402") + official("乙", "李国强", "海滨市", "市长", "210200")
    told.append(mentioned("丙", ref("Person 李国强", places=("原州区",))))
    graph = folded(told)

    assert len(ids(graph, "Person")) == 2
    assert ("Article:丙", "Person:李国强@原州区") in {(e.start, e.end) for e in graph.edges}


def test_districts_of_one_name_in_two_cities_are_two_places() -> None:
    told = [
        mentioned("甲", ref("Place 鼓楼区", places=("福州市",)), adcode="350102"),
        mentioned("乙", ref("Place 鼓楼区", places=("南京市",)), adcode="320106"),
    ]
    assert ids(folded(told), "Place") == ["Place:鼓楼区@南京市", "Place:鼓楼区@福州市"]


def test_a_short_name_joins_the_only_full_name_that_has_it_as_a_form() -> None:
    told = [
        mentioned("甲", "Enterprise 海滨远航机械制造有限公司", "远航公司"),
        mentioned("乙", "Enterprise 远航公司", "远航"),
        mentioned("丙", "Enterprise 远航"),
    ]
    graph = folded(told)

    assert ids(graph, "Enterprise") == ["Enterprise:海滨远航机械制造有限公司"]
    assert [n.properties["aliases"] for n in graph.nodes if n.labels[0] == "Enterprise"] == [("远航", "远航公司")]


def test_a_short_name_that_two_have_stays_by_itself() -> None:
    told = [
        mentioned("甲", "Enterprise 海滨远航机械有限公司", "远航公司"),
        mentioned("乙", "Enterprise 山阴远航食品有限公司", "远航公司"),
        mentioned("丙", "Enterprise 远航公司"),
    ]
    assert ids(folded(told), "Enterprise") == [
        "Enterprise:山阴远航食品有限公司",
        "Enterprise:海滨远航机械有限公司",
        "Enterprise:远航公司",
    ]


def test_a_body_is_what_more_articles_take_it_for_and_an_enterprise_where_they_tie() -> None:
    told = [mentioned("甲", "Organization 海滨银行"), mentioned("乙", "Enterprise 海滨银行")]
    assert [n.labels for n in folded(told).nodes if "海滨银行" in n.id] == [("Enterprise",)]

    told.append(mentioned("丙", "Organization 海滨银行"))
    assert [n.labels for n in folded(told).nodes if "海滨银行" in n.id] == [("Organization",)]


def test_a_body_that_visits_may_prove_to_be_an_enterprise() -> None:
    told = [mentioned("甲", "Enterprise 海滨银行"), mentioned("乙", "Enterprise 海滨银行")]
    told.append(said("丙", "Organization 海滨银行", "VISITED", "Place 山阴市"))

    assert [(e.start, e.end) for e in folded(told).edges if e.type == "VISITED"] == [("Enterprise:海滨银行", "Place:山阴市")]


def test_a_forum_told_by_two_papers_is_one_and_the_next_year_s_another() -> None:
    told = [
        mentioned("甲", "Event 海滨山阴论坛", date="2018-10-11"),
        mentioned("乙", "Event 海滨山阴论坛", date="2018-10"),
        mentioned("丙", "Event 海滨山阴论坛", date="2019-10-12"),
    ]
    assert ids(folded(told), "Event") == ["Event:海滨山阴论坛@2018-10-11", "Event:海滨山阴论坛@2019-10-12"]


def test_signing_ceremonies_are_one_only_on_one_day_in_one_place() -> None:
    def signing(where: str, date: str, *places: str) -> list[Statement]:
        event = "Event 签约仪式"
        return [
            mentioned(where, event, date=date),
            *(hosted(where, f"Place {p}", event, "地点") for p in places),
        ]

    same = signing("甲", "2020-08-24", "海滨市") + signing("乙", "2020-08-24", "海滨市")
    assert ids(folded(same), "Event") == ["Event:签约仪式@2020-08-24"]

    elsewhere = signing("甲", "2020-08-24", "海滨市") + signing("乙", "2020-08-24", "山阴市")
    assert ids(folded(elsewhere), "Event") == ["Event:签约仪式@山阴市", "Event:签约仪式@海滨市"]

    nobody_knows = signing("甲", "2020-08-24") + signing("乙", "2020-08-24")
    assert len(ids(folded(nobody_knows), "Event")) == 2


def test_two_signings_between_one_pair_are_two_agreements() -> None:
    told = [
        mentioned(where, ref("Agreement 战略合作协议", parties=("海滨银行", "山阴市")), date=date)
        for where, date in (("甲", "2018-10-11"), ("乙", "2019-05-06"), ("丙", "2019-05-06"))
    ]
    assert ids(folded(told), "Agreement") == ["Agreement:战略合作协议@2018-10-11", "Agreement:战略合作协议@2019-05-06"]


def test_agreements_of_one_title_between_others_are_others() -> None:
    told = [
        said("甲", "Enterprise 海滨银行", "SIGNED", "Agreement 苹果采购协议书"),
        said("甲", "Place 山阴市", "SIGNED", "Agreement 苹果采购协议书"),
        said("乙", "Enterprise 远航食品", "SIGNED", "Agreement 苹果采购协议书"),
        said("乙", "Enterprise 海滨商贸", "SIGNED", "Agreement 苹果采购协议书"),
    ]
    assert ids(folded(told), "Agreement") == [
        "Agreement:苹果采购协议书@山阴市·海滨银行",
        "Agreement:苹果采购协议书@海滨商贸·远航食品",
    ]


def test_a_programme_is_its_kind_and_parties_under_all_its_names() -> None:
    def programme(where: str, name: str, *parties: str) -> list[Statement]:
        told = [mentioned(where, f"Programme {name}", kind="对口合作")]
        return told + [said(where, f"Place {party}", "PARTICIPATES_IN", f"Programme {name}") for party in parties]

    told = programme("甲", "海滨市与山阴市对口合作", "海滨市", "山阴市") + programme("乙", "对口合作", "山阴市", "海滨市")
    assert ids(folded(told), "Programme") == ["Programme:海滨市与山阴市对口合作"]

    told += programme("戊", "对口合作")
    assert ids(folded(told), "Programme") == ["Programme:海滨市与山阴市对口合作"]

    told += programme("丙", "对口合作", "云台市", "江宁市")
    assert ids(folded(told), "Programme") == [
        "Programme:对口合作",
        "Programme:对口合作@云台市·江宁市",
        "Programme:海滨市与山阴市对口合作",
    ]


def test_help_of_one_pair_is_one_programme_under_successive_names_and_friendship_another() -> None:
    def programme(where: str, name: str, kind: str) -> list[Statement]:
        parties = [said(where, f"Place {p}", "PARTICIPATES_IN", f"Programme {name}") for p in ("海滨市", "山阴市")]
        return [mentioned(where, f"Programme {name}", kind=kind), *parties]

    told = programme("甲", "海滨市与山阴市对口帮扶", "对口支援") + programme("乙", "海滨市与山阴市东西部协作", "扶贫协作")
    assert len(ids(folded(told), "Programme")) == 1
    told += programme("丙", "海滨市与山阴市友好城市", "友好城市") + programme("丁", "海滨市与山阴市对口合作", "对口合作")
    assert len(ids(folded(told), "Programme")) == 3


def test_an_event_goes_into_no_other_for_the_sake_of_a_short_form() -> None:
    told = [mentioned("甲", "Event 首届海滨山阴论坛", "论坛"), mentioned("乙", "Event 论坛", date="2020-08-25")]

    assert len(ids(folded(told), "Event")) == 2


def test_ids_do_not_depend_on_the_order_of_articles() -> None:
    parts = [
        official("甲", "李国强", "原州区", "区长", "640402"),
        official("乙", "李国强", "海滨市", "市长", "210200"),
        [mentioned("丙", "Person 李国强"), mentioned("丙", "Event 签约仪式")],
        [mentioned("丁", "Person 李国强", "国强"), mentioned("丁", "Event 签约仪式")],
    ]
    graphs = [folded([statement for part in order for statement in part]) for order in permutations(parts)]

    assert all(graph == graphs[0] for graph in graphs)


def test_a_name_of_common_words_alone_says_nothing() -> None:
    assert [name for name in ("签约仪式", "合作项目集中签约仪式", "座谈会", "海滨论坛", "东博会") if generic(name)] == [
        "签约仪式",
        "合作项目集中签约仪式",
        "座谈会",
    ]


def test_a_place_stays_one_through_its_names() -> None:
    told = [mentioned("甲", "Place 盘县", adcode="520222"), mentioned("乙", "Place 盘州市", adcode="520281")]
    (node,) = [n for n in folded(told).nodes if n.labels[0] == "Place"]

    assert (node.id, node.properties["aliases"]) == ("Place:盘州市", ("盘县",))
    assert node.properties["adcode"] == "520281"


@pytest.mark.parametrize(
    ("before", "code", "now", "code_now", "one"),
    [
        ("固原县", "642221", "原州区", "640402", True),  # the only newcomer in Guyuan that year, under another name
        ("户县", "610125", "鄠邑区", "610118", True),
        ("庐山区", "360402", "濂溪区", "360402", True),
        ("星子县", "360427", "庐山市", "360483", True),  # 庐山区 is another's name, as its code says
        ("湾里区", "360105", "红谷滩区", "360113", False),  # districts that were cut anew in one year
        ("江东区", "330204", "奉化区", "330213", False),
        ("胶南市", "370284", "黄岛区", "370211", False),  # merged into one that was there
    ],
)
def test_a_renamed_county_is_one_and_a_district_of_new_bounds_another(
    before: str, code: str, now: str, code_now: str, one: bool
) -> None:
    told = [mentioned("甲", f"Place {before}", adcode=code), mentioned("乙", f"Place {now}", adcode=code_now)]

    assert (len(ids(folded(told), "Place")) == 1) is one


def test_former_posts_tell_which_namesake_has_moved() -> None:
    told = official("甲", "李国强", "原州区", "区长", "640402") + official("乙", "李国强", "海滨市", "市长", "210200")
    told += official("丙", "李国强", "海南藏族自治州", "副州长", "632500")
    told += [
        mentioned("丙", "Place 原州区", adcode="640402"),
        said("丙", "Person 李国强", "HOLDS_POST", "Place 原州区", title="区长", ended_by="2024-01-01"),
    ]
    graph = folded(told, 丙="2024-01-01")

    assert {(e.start, e.properties["title"]) for e in graph.edges if e.type == "HOLDS_POST"} == {
        ("Person:李国强@原州区", "区长"),
        ("Person:李国强@原州区", "副州长"),
        ("Person:李国强@海滨市", "市长"),
    }


def test_posts_by_turns_in_one_province_are_of_two_people() -> None:
    told = [*official("甲", "李国强", "原州区", "区长", "640402"), *official("丙", "李国强", "原州区", "区长", "640402")]
    told += official("乙", "李国强", "中宁县", "县长", "640521")

    assert ids(folded(told, 甲="2020-01-02", 乙="2020-03-04", 丙="2020-05-06"), "Person") == [
        "Person:李国强@中宁县",
        "Person:李国强@原州区",
    ]
    assert ids(folded(told, 甲="2020-01-02", 乙="2020-07-08", 丙="2020-05-06"), "Person") == ["Person:李国强"]


def test_an_official_and_a_manager_elsewhere_are_two_people() -> None:
    told = official("甲", "李国强", "原州区", "区长", "640402")
    told.append(said("乙", "Person 李国强", "HOLDS_POST", "Enterprise 远航集团大连有限公司", title="总经理"))

    assert ids(folded(told), "Person") == ["Person:李国强@原州区", "Person:李国强@远航集团大连有限公司"]


def test_a_foreign_name_spelt_otherwise_is_one_with_the_same_post() -> None:
    def president(where: str, name: str, body: str) -> Statement:
        return said(where, f"Person {name}", "HOLDS_POST", f"Enterprise {body}", title="总裁")

    told = [president("甲", "约尔格·施密特", "威远集团"), president("乙", "约格·史密特", "德国威远集团")]
    assert ids(folded(told), "Person") == ["Person:约尔格·施密特"]

    told = [president("甲", "约尔格·施密特", "威远集团"), president("乙", "玛丽·布朗", "威远集团")]
    assert len(ids(folded(told), "Person")) == 2


def test_what_an_article_calls_otherwise_is_one() -> None:
    told = [
        mentioned("甲", "Person 林森"),
        mentioned("乙", "Person 林深", also=("林森",)),
        mentioned("甲", "Enterprise 海滨远航公司"),
        mentioned("乙", "Enterprise 云港环保集团有限公司", also=("海滨远航公司",)),
    ]
    graph = folded(told)

    assert ids(graph, "Enterprise") == ["Enterprise:云港环保集团有限公司"]
    assert ids(graph, "Person") == ["Person:林深"]


def test_a_misprint_is_of_whom_it_was_put_right_for_and_not_of_a_stranger() -> None:
    told = official("甲", "林深", "海滨市", "市长", "210200") + official("乙", "林森", "海滨市", "市长", "210200")
    told += [mentioned("丙", "Person 林深", also=("林森",)), mentioned("丙", "Place 海滨市", adcode="210200")]
    told += official("丁", "林森", "山阴市", "市长", "330600")

    assert ids(folded(told), "Person") == ["Person:林森", "Person:林深"]


def test_a_short_name_stands_for_the_firm_that_is_there() -> None:
    firms = ("上海云港集团有限公司", "大连远航环保有限公司", "连云港远航物流有限公司")
    told = [mentioned(f"全{i}", f"Enterprise {firm}") for i, firm in enumerate(firms)]
    told += [mentioned("甲", "Enterprise 远航"), mentioned("甲", "Place 大连市", adcode="210200")]
    told += [mentioned("乙", "Enterprise 远航"), mentioned("乙", "Place 连云港市", adcode="320700")]
    told += [mentioned("丙", "Enterprise 远航"), mentioned("丁", "Enterprise 远航物流")]
    edges = {(e.start, e.end) for e in folded(told).edges}

    assert {end for start, end in edges if start == "Article:甲" and "Enterprise" in end} == {"Enterprise:大连远航环保有限公司"}
    assert {end for start, end in edges if start == "Article:乙" and "Enterprise" in end} == {
        "Enterprise:连云港远航物流有限公司"
    }
    assert {end for start, end in edges if start == "Article:丙"} == {"Enterprise:远航"}
    assert {end for start, end in edges if start == "Article:丁"} == {"Enterprise:连云港远航物流有限公司"}


def test_a_group_its_subsidiary_and_its_branches_are_apart() -> None:
    names = ("远航集团", "远航集团有限公司", "远航集团大连有限公司", "大连远航", "海滨银行", "海滨银行大连分行")
    told = [mentioned(f"篇{i}", f"Enterprise {name}") for i, name in enumerate(names)]

    assert ids(folded(told), "Enterprise") == [
        "Enterprise:海滨银行",
        "Enterprise:海滨银行大连分行",
        "Enterprise:远航集团大连有限公司",
        "Enterprise:远航集团有限公司",
    ]


def test_a_bureau_is_one_under_its_full_and_its_short_name() -> None:
    told = [mentioned("甲", "Organization 海滨市发展和改革委员会"), mentioned("乙", "Organization 海滨市发改委")]

    assert ids(folded(told), "Organization") == ["Organization:海滨市发展和改革委员会"]


def test_one_meeting_under_two_names_has_its_day_and_people_in_common() -> None:
    def meeting(where: str, name: str, day: str, *people: str) -> list[Statement]:
        told = [mentioned(where, f"Event {name}", date=day)]
        return told + [said(where, f"Person {p}", "ATTENDED", f"Event {name}") for p in people]

    first = meeting("甲", "“双城”产业对接会", "2021-07-14", "高远", "林深")
    same = meeting("乙", "海滨市与山阴市产业对接活动", "2021-07-14", "高远", "林深", "秦川")
    assert len(ids(folded(first + same), "Event")) == 1

    others = meeting("乙", "海滨市与山阴市产业对接活动", "2021-07-14", "高远", "江海")
    assert len(ids(folded(first + others), "Event")) == 2

    two = first + meeting("甲", "高远会见林深", "2021-07-14", "高远", "林深")
    assert len(ids(folded(two), "Event")) == 2


def test_a_later_word_of_a_fair_is_of_the_last_one() -> None:
    told = [
        mentioned("甲", "Event 海滨山阴推介会", date="2018-10-12"),
        mentioned("乙", "Event 海滨山阴推介会", date="2019-09-25"),
        mentioned("丙", "Event 海滨山阴推介会"),
    ]
    graph = folded(told, 甲="2018-10-13", 乙="2019-09-27", 丙="2018-11-02")

    assert ("Article:丙", "Event:海滨山阴推介会@2018-10-12") in {(e.start, e.end) for e in graph.edges}


def test_the_same_parties_may_sign_again_under_the_same_title() -> None:
    told = [
        said(where, party, "SIGNED", f"Agreement {title}")
        for where, title in (("甲", "战略合作协议"), ("乙", "海滨市与远航银行战略合作协议"), ("丙", "战略合作协议"))
        for party in ("Place 海滨市", "Enterprise 远航银行")
    ]
    graph = folded(told, 甲="2018-10-13", 乙="2018-10-14", 丙="2021-03-19")

    assert len(ids(graph, "Agreement")) == 2


def test_one_meeting_in_one_place_needs_but_one_who_was_there_in_both_papers() -> None:
    def meeting(where: str, name: str, place: str) -> list[Statement]:
        event = mentioned(where, f"Event {name}", date="2021-07-14")
        there = said(where, "Person 林深", "ATTENDED", f"Event {name}", roles=("出席",))
        return [event, mentioned(where, f"Place {place}"), hosted(where, f"Place {place}", f"Event {name}", "地点"), there]

    home, guest = meeting("甲", "“双城”产业对接会", "西岗区"), meeting("乙", "西岗区与海滨市产业对接活动", "大连市")
    assert len(ids(folded(home + guest), "Event")) == 1
    assert len(ids(folded(home + meeting("乙", "西岗区与海滨市产业对接活动", "沈阳市")), "Event")) == 2


def test_a_factory_is_found_without_the_place_before_its_name() -> None:
    told = [
        mentioned("甲", "Enterprise 盘县远航食品厂", forms=("盘县远航食品厂",)),
        mentioned("乙", "Enterprise 贵州海云食品股份有限公司", also=("远航食品厂",)),
        mentioned("丙", "Enterprise 海云食品", forms=("海云食品",)),
    ]
    assert ids(folded(told), "Enterprise") == ["Enterprise:贵州海云食品股份有限公司"]


def test_a_mayor_and_a_manager_of_one_season_are_two_people_unless_someone_tells_both_posts() -> None:
    manager = [
        mentioned("乙", "Person 高远"),
        mentioned("乙", "Enterprise 远航集团"),
        said("乙", "Person 高远", "HOLDS_POST", "Enterprise 远航集团", title="总经理"),
    ]
    mayor = official("甲", "高远", "海滨市", "市长", "210200")
    assert len(ids(folded(mayor + manager), "Person")) == 2
    assert len(ids(folded(mayor + manager, 乙="2015-03-01"), "Person")) == 1

    left = said("丙", "Person 高远", "HOLDS_POST", "Enterprise 远航集团", title="总经理", ended_by="2020-08")
    told = [*mayor, *manager, *official("丙", "高远", "海滨市", "市长", "210200"), left]
    assert len(ids(folded(told), "Person")) == 1


def test_posts_in_two_places_within_days_are_of_two_people_but_not_where_a_move_is_told() -> None:
    told = official("甲", "高远", "西岗区", "区长", "210203") + official("乙", "高远", "庄河市", "市长", "210283")
    assert len(ids(folded(told, 甲="2020-08-20"), "Person")) == 2
    assert len(ids(folded(told, 甲="2020-05-20"), "Person")) == 1

    moved = [
        mentioned("乙", "Place 西岗区", adcode="210203"),
        said("乙", "Person 高远", "HOLDS_POST", "Place 西岗区", title="区长", ended_by="2020-08"),
    ]
    assert len(ids(folded([*told, *moved], 甲="2020-08-20"), "Person")) == 1


def test_a_brand_alone_is_not_that_of_a_firm_from_elsewhere() -> None:
    def named(where: str, place: str, adcode: str) -> list[Statement]:
        return [mentioned(where, "Enterprise 远航"), mentioned(where, f"Place {place}", adcode=adcode)]

    firm = [mentioned("甲", "Enterprise 大连远航食品有限公司")]
    assert len(ids(folded(firm + named("乙", "固原市", "640400")), "Enterprise")) == 2
    assert len(ids(folded(firm + named("乙", "大连市", "210200")), "Enterprise")) == 1
    nowhere = [mentioned("甲", "Enterprise 远航食品有限公司")]
    assert len(ids(folded(nowhere + named("乙", "固原市", "640400")), "Enterprise")) == 1


def test_a_place_that_an_article_only_uses_is_the_one_of_the_register() -> None:
    used = [mentioned("乙", "Person 高远"), said("乙", "Person 高远", "HOLDS_POST", "Place 无锡市", title="市长")]
    assert ids(folded([mentioned("甲", "Place 无锡市", adcode="320200"), *used]), "Place") == ["Place:无锡市"]


def test_a_firm_is_not_its_subsidiary_nor_another_with_a_legal_name_of_its_own() -> None:
    told = [mentioned("甲", "Enterprise 云港药业有限公司"), mentioned("乙", "Enterprise 云港药业株洲有限公司")]
    assert len(ids(folded(told), "Enterprise")) == 2

    short = [*told, mentioned("丙", "Enterprise 云港药业")]
    assert ids(folded(short), "Enterprise") == ["Enterprise:云港药业有限公司", "Enterprise:云港药业株洲有限公司"]


def test_a_president_is_one_under_two_spellings_of_him_and_two_names_of_his_firm() -> None:
    def president(where: str, name: str, body: str) -> list[Statement]:
        firm = mentioned(where, f"Enterprise {body}")
        return [
            firm,
            mentioned(where, f"Person {name}"),
            said(where, f"Person {name}", "HOLDS_POST", f"Enterprise {body}", title="总裁"),
        ]

    told = president("甲", "约翰·史密特", "新加坡远航港务公司") + president("乙", "约翰·施密特", "远航港务")
    assert len(ids(folded(told), "Person")) == 1
    assert ids(folded(told), "Enterprise") == ["Enterprise:新加坡远航港务公司"]


def test_a_meeting_is_one_however_its_two_places_are_joined() -> None:
    def meeting(where: str, name: str, day: str) -> list[Statement]:
        return [mentioned(where, f"Event {name}", date=day)]

    told = meeting("甲", "海滨市·山阴县联席会议", "2020-08-20")
    assert len(ids(folded(told + meeting("乙", "海滨与山阴联席会议", "2020-08-20")), "Event")) == 1
    assert len(ids(folded(told + meeting("乙", "海滨与山阴联席会议", "2020-08-21")), "Event")) == 2


def test_a_firm_that_was_renamed_bears_its_new_name_and_is_found_under_every_form_of_the_old_one() -> None:
    told = [
        mentioned("甲", "Enterprise 云港股份有限公司", also=("大连远航机械股份有限公司",)),
        mentioned("乙", "Enterprise 大连远航机械股份有限公司"),
        mentioned("丙", "Enterprise 大连远航机械公司"),
        mentioned("丁", "Enterprise 大连远航机械锦州有限公司"),
    ]
    assert ids(folded(told), "Enterprise") == ["Enterprise:云港股份有限公司", "Enterprise:大连远航机械锦州有限公司"]


def test_a_firm_s_former_name_may_be_told_without_its_place_and_what_it_is_by_law() -> None:
    told = [
        mentioned("甲", "Enterprise 云港股份有限公司", also=("远航机械",)),
        mentioned("乙", "Enterprise 大连远航机械有限公司"),
        mentioned("丙", "Enterprise 远航机械锦州有限公司"),
    ]
    assert ids(folded(told), "Enterprise") == ["Enterprise:云港股份有限公司", "Enterprise:远航机械锦州有限公司"]


def test_a_brand_is_not_that_of_the_subsidiary_whose_place_stands_in_brackets() -> None:
    told = [mentioned("甲", "Enterprise 远航科技"), mentioned("乙", "Enterprise 远航科技(大连)有限公司")]
    assert len(ids(folded(told), "Enterprise")) == 2

    told.append(mentioned("丙", "Enterprise 大连远航科技公司"))
    assert ids(folded(told), "Enterprise") == ["Enterprise:远航科技", "Enterprise:远航科技(大连)有限公司"]


def test_a_firm_of_an_autonomous_region_is_found_without_the_region_s_short_name() -> None:
    told = [mentioned("甲", "Enterprise 宁夏远航菌业有限公司"), mentioned("乙", "Enterprise 远航菌业")]

    assert ids(folded(told), "Enterprise") == ["Enterprise:宁夏远航菌业有限公司"]
