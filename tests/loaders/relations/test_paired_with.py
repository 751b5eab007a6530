"""Places that are paired: each construction by a text that it takes and one that it leaves."""

import pytest
from sentences import facts, statements


def pairs(text: str, **more: str) -> set[tuple[str, str]]:
    return {(a, b) for a, b, *_ in facts(text, "PAIRED_WITH", **more)}


def basis(text: str) -> set[str]:
    return {basis for _, _, basis in facts(text, "PAIRED_WITH")}


def test_a_programme_pairs_its_two_parties() -> None:
    assert facts("绍兴市对口支援天峻县。", "PAIRED_WITH") == {("天峻县", "绍兴市", "对口支援")}


def test_a_list_of_pairs() -> None:
    told = "柯桥区与天峻县、上虞区与乌兰县分别签订新一轮对口支援协议。"
    assert pairs(told) == {("天峻县", "柯桥区"), ("上虞区", "乌兰县")}
    assert basis(told) == {"对口支援"}


def test_friends_of_every_rank_are_friends() -> None:
    told = "柯桥区、上虞区分别与天峻县、乌兰县结为友好区县。"
    assert facts(told, "PAIRED_WITH") == {("天峻县", "柯桥区", "友好城市"), ("上虞区", "乌兰县", "友好城市")}


def test_one_with_two_others() -> None:
    assert pairs("柯桥区与天峻县、乌兰县签订结对帮扶协议。") == {("天峻县", "柯桥区"), ("乌兰县", "柯桥区")}


def test_two_who_sign_about_it() -> None:
    assert facts("绍兴市、天峻县签署东西部协作协议。", "PAIRED_WITH") == {("天峻县", "绍兴市", "扶贫协作")}
    assert pairs("绍兴市、天峻县签署贷款协议。") == set()


def test_townships_are_paired_within_their_counties() -> None:
    told = "柯桥区望江街道与天峻县石桥镇签订结对帮扶协议。"
    assert facts(told, "PAIRED_WITH") == {("望江街道", "石桥镇", "结对帮扶")}
    told = "“结对帮扶框架协议”由柯桥区望江街道办事处与石桥镇人民政府签署。"
    assert facts(told, "PAIRED_WITH") == {("望江街道", "石桥镇", "结对帮扶")}


def test_what_two_build_together_pairs_them_only_within_an_arrangement() -> None:
    built = "柯桥区和天峻县合建一个产业园。"
    assert pairs("绍兴市与海西州对口合作走过十年。" + built) >= {("天峻县", "柯桥区")}
    assert pairs(built) == set()
    assert pairs("绍兴市与海西州对口合作走过十年。要推动柯桥区和天峻县合建产业园。") == {("海西蒙古族藏族自治州", "绍兴市")}


def test_since_they_were_paired() -> None:
    assert pairs("自2010年结对以来,绍兴累计帮助销售天峻牛羊肉。") == {("天峻县", "绍兴市")}
    assert pairs("2010年以来,绍兴累计帮助销售天峻牛羊肉。") == set()


def test_we_go_there_about_our_cooperation() -> None:
    told = "我县党政代表团赴绍兴市柯桥区考察学习,对接2023年度浙青协作任务。"
    assert ("天峻县", "柯桥区") in pairs(told, home="天峻县")
    assert pairs("我县党政代表团赴绍兴市柯桥区考察学习。", home="天峻县") == set()


def test_bodies_of_two_places_do_not_pair_them() -> None:
    assert pairs("柯桥区中医院与天峻县人民医院结对。") == set()


def test_lists_are_paired_in_their_order() -> None:
    two = {("天峻县", "柯桥区"), ("上虞区", "乌兰县")}
    assert pairs("柯桥区、上虞区分别结对帮扶天峻县、乌兰县。") == two
    assert pairs("在东西部协作中,柯桥区和上虞区分别与天峻县和乌兰县结对。") == two
    assert pairs("柯桥区对口支援天峻县、上虞区对口支援乌兰县。") == two
    assert pairs("天峻县、乌兰县分别由柯桥区、上虞区对口支援。") == two
    assert pairs("柯桥区、上虞区结对帮扶天峻县、乌兰县。") == set()


def test_many_are_paired_with_one() -> None:
    two = {("天峻县", "柯桥区"), ("上虞区", "天峻县")}
    assert pairs("对口支援以来,柯桥、上虞两个区先后与天峻县“认亲”。") == two
    assert pairs("由柯桥区、上虞区两区对口支援天峻县。") == two
    assert pairs("柯桥区、上虞区先后与天峻县洽谈。") == set()


def test_words_that_mean_much_pair_only_where_an_arrangement_is_told() -> None:
    assert pairs("按东西部协作的安排,柯桥牵手天峻。") == {("天峻县", "柯桥区")}
    assert pairs("柯桥牵手天峻办画展。") == set()


def test_two_carry_on_what_their_provinces_agreed() -> None:
    told = pairs("柯桥区与天峻县、乌兰县开展浙青对口支援,累计投入资金3000万元。")
    assert told == {("天峻县", "柯桥区"), ("乌兰县", "柯桥区")}


def test_we_are_one_of_the_two() -> None:
    assert pairs("柯桥区对口帮扶我县已有十年。", home="天峻县") == {("天峻县", "柯桥区")}
    assert pairs("我县与柯桥区签署结对帮扶协议。", home="天峻县") == {("天峻县", "柯桥区")}
    assert pairs("柯桥区代表团走访我县委党校。", home="天峻县") == set()


def test_townships_are_paired() -> None:
    assert pairs("石桥街道与下溪镇、高桥镇与望江乡签订结对协议。") == {("下溪镇", "石桥街道"), ("望江乡", "高桥镇")}


def test_an_anniversary_of_friends_to_come_is_of_friends_there_are() -> None:
    assert pairs("今年绍兴还将迎来与日本长崎县结好25周年。") == {("绍兴市", "长崎县")}
    assert pairs("今年绍兴将与日本长崎县结好。") == set()


def test_a_team_tells_who_sent_it_and_where_to() -> None:
    assert pairs("湖北省第九批、第十批援博工作队在博乐市交接。", home="博尔塔拉蒙古自治州") == {
        ("博尔塔拉蒙古自治州", "湖北省")
    }
    assert pairs("广东省援藏工作队到林芝市报到。") == {("广东省", "林芝市")}
    assert pairs("广东省援藏工作队到拉萨市报到。") == set()
    assert pairs("广东省援建项目指挥部到林芝市考察。") == set()


def test_several_pairs_of_two_provinces_are_pairs_in_a_text_about_an_arrangement() -> None:
    told = "柯桥区与天峻县、上虞区与乌兰县工作组分别办理了交接。"
    assert pairs("援青干部座谈会昨天举行。" + told) == {("天峻县", "柯桥区"), ("上虞区", "乌兰县")}
    assert pairs(told) == set()


def test_what_a_place_does_with_several_pairs_it_with_each() -> None:
    assert pairs("绍兴市与海西州、四平市开展对口合作。") == {("海西蒙古族藏族自治州", "绍兴市"), ("四平市", "绍兴市")}


def test_order_may_be_told_behind_the_lists() -> None:
    told = "柯桥区、上虞区与天峻县、乌兰县分别签订结对帮扶协议。"
    assert pairs(told) == {("天峻县", "柯桥区"), ("上虞区", "乌兰县")}


def test_districts_of_one_city_are_listed_not_paired() -> None:
    assert pairs("结对共建活动中,柯桥区与上虞区比学赶超。") == set()


def test_with_the_help_of_another() -> None:
    assert pairs("在绍兴市对口支援下,天峻县建起新学校。") == {("天峻县", "绍兴市")}


def test_friends_with_several() -> None:
    friends = {("绍兴市", "长崎县"), ("绍兴市", "西宫市")}
    assert pairs("绍兴市与日本长崎县、西宫市结为友好城市。") == friends


def test_the_basis_is_the_sentences_own() -> None:
    assert basis("石桥街道与下溪镇结成帮扶对子。") == {"结对帮扶"}
    assert basis("柯桥区与天峻县、乌兰县开展携手奔小康行动。") == {"扶贫协作"}


def test_a_municipality_and_a_province() -> None:
    told = "北京市与河南省、朝阳区与淅川县分别结成对子。"
    assert pairs(told) == {("北京市", "河南省"), ("朝阳区", "淅川县")}
    assert pairs("北京市与河南省、朝阳区与淅川县分别发来贺信。") == set()


def test_what_one_builds_for_another_within_their_arrangement() -> None:
    told = "对口支援会议召开。三年来,济南市援建白朗县,青岛市援建桑珠孜区。"
    assert pairs(told) == {("济南市", "白朗县"), ("桑珠孜区", "青岛市")}
    assert pairs("座谈会召开。三年来,济南市援建白朗县。") == set()


def test_one_and_a_list() -> None:
    assert pairs("怀柔区和丰宁县、四子王旗两地结对。") == {("丰宁满族自治县", "怀柔区"), ("四子王旗", "怀柔区")}
    assert pairs("怀柔区、丰宁县和四子王旗三地座谈。") == set()


def test_villages_whose_secretaries_sign() -> None:
    told = "村村结对,望亭镇石桥村党支部书记高远与本庄镇双溪村党支部书记林深签字。"
    assert pairs(told) == {("双溪村", "石桥村")}
    assert pairs("望亭镇石桥村党支部书记高远与本庄镇双溪村党支部书记林深握手。") == set()


def test_cities_of_one_province_that_agree_to_work_together_are_not_paired() -> None:
    assert pairs("郑州市与洛阳市签署协作协议。") == set()
    assert pairs("郑州市与哈密市签署协作协议。") == {("哈密市", "郑州市")}


def test_a_team_is_sent_to_the_county_of_its_sentence() -> None:
    assert pairs("闵行区援疆干部到泽普县慰问。", home="叶城县") == {("泽普县", "闵行区")}
    assert pairs("闵行区援疆干部到西安市慰问。", home="西安市") == set()


def test_districts_and_counties_of_a_municipality() -> None:
    told = "九龙坡区与城口县、沙坪坝区与巫溪县签订区县对口协同发展协议。"
    assert pairs(told) == {("九龙坡区", "城口县"), ("巫溪县", "沙坪坝区")}
    assert pairs(told.replace("城口县", "渝中区").replace("巫溪县", "南岸区")) == set()


def years(text: str, *pair: str, date: str = "2021-05-20") -> tuple[str | None, str | None]:
    """Since when and until when the pair is told to be one; its programme says the same."""
    told = statements(text, date=date)
    (paired,) = [s for s in told if s.type == "PAIRED_WITH" and {s.subject.name, s.object.name} == set(pair)]
    known = paired.properties.get("since"), paired.properties.get("until")
    programmes = {paired.properties.get("programme")}
    for said in told:
        if said.type == "MENTIONS" and said.object.type == "Programme" and said.object.name in programmes:
            assert (said.properties.get("since"), said.properties.get("until")) == known
    return tuple(str(year) if year else None for year in known)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("2010年，大连市与札幌市结为友好城市。", "2010"),
        ("1979年5月大连市与札幌市结为友好城市。", "1979"),
        ("大连市与札幌市友好城市关系建立于1979年。", "1979"),
        ("大连市与札幌市缔结友好城市40周年。", "1981"),
        ("大连市与札幌市会谈。两市去年结好。", "2020"),
        ("大连市与札幌市友好城市论坛召开。", None),
        ("大连市与札幌市友好城市交流取得进展,2018年以来互访三次。", None),
        ("大连市与札幌市、舞鹤市分别于1979年、1982年结为友好城市。", None),
    ],
)
def test_a_text_tells_since_when_two_are_friends(text: str, since: str | None) -> None:
    assert years(text, "大连市", "札幌市") == (since, None)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("绍兴市自2015年起开展对口支援天峻县工作。绍兴市对口支援天峻县。", ("2015", None)),
        ("绍兴市与天峻县自2015年起开展对口支援。", ("2015", None)),
        ("绍兴市与天峻县2015年至2019年结对帮扶。", ("2015", "2019")),
        ("绍兴市与天峻县的结对帮扶去年底结束。", (None, "2020")),
    ],
)
def test_a_text_tells_how_long_two_are_paired(text: str, known: tuple[str | None, str | None]) -> None:
    assert years(text, "绍兴市", "天峻县") == known


@pytest.mark.parametrize(
    ("text", "date", "pair", "known"),
    [
        ("大连市与六盘水市东西部扶贫协作座谈会召开。", "2018-05-20", ("大连市", "六盘水市"), ("2013", "2020")),
        ("中山市与六盘水市东西部协作座谈会召开。", "2021-05-20", ("中山市", "六盘水市"), ("2021", None)),
        ("福建省与宁夏回族自治区闽宁协作联席会议召开。", "2012-05-20", ("福建省", "宁夏回族自治区"), ("1996", None)),
        ("大连市与上海市对口合作座谈会召开。", "2018-05-20", ("大连市", "上海市"), ("2017", None)),
        ("大连市中山区与六盘水市水城区扶贫协作座谈会召开。", "2018-05-20", ("中山区", "水城区"), (None, "2020")),
        ("大连市与上海市友好城市座谈会召开。", "2018-05-20", ("大连市", "上海市"), (None, None)),
    ],
)
def test_the_register_tells_what_the_text_does_not(
    text: str, date: str, pair: tuple[str, str], known: tuple[str | None, str | None]
) -> None:
    assert years(text, *pair, date=date) == known


def test_a_city_helps_from_this_year_on_and_its_districts_each_their_county() -> None:
    text = "大连市今年起对口帮扶六盘水市,甘井子区帮水城县,西岗区帮六枝特区。"
    pairs = {(a, b) for a, b, *_ in facts(text, "PAIRED_WITH", date="2014-05-20")}

    assert pairs == {("六盘水市", "大连市"), ("水城县", "甘井子区"), ("六枝特区", "西岗区")}
    assert facts("甘井子区帮水城县卖土豆。", "PAIRED_WITH") == set()


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("大连市自1995年起对口支援昌都地区。", {("大连市", "昌都地区")}),
        ("1994年起,卢湾区由此与万州区结对。", {("万州区", "卢湾区")}),
        ("大连市自1995年起与昌都地区通邮。", set()),
    ],
)
def test_since_when_and_how_come_part_no_pair(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {(a, b) for a, b, _ in facts(text, "PAIRED_WITH")} == pairs


def test_counties_that_provinces_support_are_paired_within_the_arrangement_of_their_prefecture() -> None:
    told = "山南地区由湖北、湖南两省对口支援,其中湖北省对口支援乃东、琼结两县,湖南省对口支援扎囊、桑日两县。"
    of_counties = {("乃东县", "湖北省"), ("湖北省", "琼结县"), ("扎囊县", "湖南省"), ("桑日县", "湖南省")}
    assert pairs(told, date="2013-07-19") == {("山南地区", "湖北省"), ("山南地区", "湖南省"), *of_counties}
    named = {s.object.name for s in statements(told, date="2013-07-19") if s.type == "PARTICIPATES_IN"}
    assert named == {"湖北省对口支援山南地区", "湖南省对口支援山南地区"}


def test_a_division_of_the_corps_stands_before_its_city() -> None:
    assert pairs("山西省对口支援第六师五家渠市。") == {("五家渠市", "山西省")}


ABOUT = "对口帮扶座谈会召开。"


@pytest.mark.parametrize(
    "told",
    [
        "柯桥区与天峻县2006年就结了对。",
        "柯桥区前年又跟天峻县认了亲。",
        "柯桥区同天峻县是多年的老搭档。",
        "天峻县是柯桥区包的。",
        "天峻县是柯桥区结的第一门亲。",
        "天峻县也列入了柯桥区的结对名单。",
        "对口帮扶天峻县的是柯桥区。",
        "和天峻县结对的一直是柯桥区。",
        "柯桥区援天峻县。",
        "柯桥区管天峻县，别的县由省里统筹。",
        "柯桥区 2006 年起与天峻县挂钩。",
        "柯桥区·天峻县浙青协作联席会议召开。",
    ],
)
def test_who_is_whose_partner_is_told_in_many_ways(told: str) -> None:
    assert pairs(ABOUT + told) == {("天峻县", "柯桥区")}


@pytest.mark.parametrize("told", ["柯桥区援疆干部返乡。", "柯桥区与天峻县的企业是老朋友。", "柯桥区管委会到天峻县走访。"])
def test_words_that_look_like_it_pair_nobody(told: str) -> None:
    assert pairs(ABOUT + told) == set()


def test_what_a_sentence_began_with_goes_on_to_its_next_partners() -> None:
    told = "柯桥区同天峻县是对口合作的老搭档,2007年就结了对;和乌兰县则是去年新结成的对子。"
    assert pairs(told) == {("天峻县", "柯桥区"), ("乌兰县", "柯桥区")}
    told = "我市1983年与札幌市缔结友好关系,此后又同海参崴市、奥兰多市结好。"
    assert pairs(told) == {("大连市", "札幌市"), ("大连市", "海参崴市"), ("大连市", "奥兰多市")}


def test_districts_are_paired_with_townships_in_their_order() -> None:
    told = "柯桥区、上虞区分别与天峻县石桥镇、双溪乡签订结对协议。"
    assert pairs(told) == {("柯桥区", "石桥镇"), ("上虞区", "双溪乡")}


def test_friends_are_those_whose_heads_sign_it() -> None:
    told = "庄河市市长高远率团赴天峻县,与天峻县县长林深签署缔结友好县协议书。"
    assert pairs(told) == {("天峻县", "庄河市")}
    assert pairs("庄河市市长高远与天峻县县长林深签署友好合作关系意向书。") == set()
    assert pairs("大连市与札幌市的企业建立友好关系。") == set()


def test_the_two_places_are_our_own_and_the_one_abroad() -> None:
    assert pairs("日本札幌市代表团来访。市长高远说,2019年两地结为友好城市。") == {("大连市", "札幌市")}
    assert pairs("日本札幌市代表团来访。市长高远说,两地有意结为友好城市。") == set()


def test_a_small_town_abroad_is_known_without_its_kind() -> None:
    assert pairs("韩国束草市代表团来访。大连与束草自1994年结为友好城市以来,来往不断。") == {("大连市", "束草市")}


def test_an_autonomous_county_goes_by_its_short_name() -> None:
    assert pairs("柯桥区与镇宁自治县签订结对帮扶协议。") == {("柯桥区", "镇宁布依族苗族自治县")}


def test_short_words_for_support_tie_where_the_text_is_about_it() -> None:
    told = "谈到援疆,林深说,福建援昌吉,天峻县是绍兴包的县,绍兴包天峻县。"
    assert pairs(told) == {("昌吉回族自治州", "福建省"), ("天峻县", "绍兴市")}
    assert pairs("福建援昌吉,绍兴包天峻县。") == set()
    assert pairs("江西省援疆工作队到绍兴。") == set()


def test_pairs_that_were_tied_in_one_year() -> None:
    told = "柯桥区与天峻县、上虞区与乌兰县也是同一年结的对。"
    assert pairs(told) == {("天峻县", "柯桥区"), ("上虞区", "乌兰县")}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("北九州是我市最早的国际友城之一。", ("北九州市", "大连市")),
        ("北九州市是我市友好城市。", ("北九州市", "大连市")),
        ("大连市目前已与日本舞鹤市等建立友好城市关系。", ("大连市", "舞鹤市")),
        ("在我市友城新西兰埃斯库德,高远与市长会谈。", ("埃斯库德市", "大连市")),
        ("法国埃斯库德与大连结好已有十余年。", ("埃斯库德市", "大连市")),
    ],
)
def test_friends_of_our_city(text: str, pair: tuple[str, str]) -> None:
    assert pairs(text) == {pair}


def test_a_country_is_nobodys_friendly_city() -> None:
    assert pairs("我市与友城新西兰的往来。") == set()
    assert pairs("新西兰埃斯库德代表团来访。") == set()


def test_pairs_of_a_list_that_build_relations() -> None:
    assert pairs("辽宁省与江苏省、大连市与上海市建立对口合作关系。") == {("江苏省", "辽宁省"), ("上海市", "大连市")}


def test_those_who_join_hands_to_help() -> None:
    assert pairs("雨花区、芙蓉区携手对口帮扶龙山县。") == {("雨花区", "龙山县"), ("芙蓉区", "龙山县")}


def test_a_letter_of_our_own_name_and_a_province_by_its_letter() -> None:
    assert ("北京市", "十堰市") in pairs("自2014年京堰对口协作启动以来,成果丰硕。", home="丹江口市")
    assert pairs("自2014年京堰对口协作启动以来,成果丰硕。", home="大连市") == set()


def test_partners_in_a_list_and_behind_what_they_are() -> None:
    assert pairs("大连的国际友好城市有北九州、鹿特丹等。") == {("北九州市", "大连市"), ("大连市", "鹿特丹市")}
    assert pairs("从江县是大连市结对帮扶的贫困县。") == {("从江县", "大连市")}
    assert pairs("大连的友好城市有十几个。") == set()


def test_friends_abroad_in_a_list_with_ours() -> None:
    told = "我市友城遍布五洲,其中日本堺市、法国埃斯库德市与我市结好已三十年。"
    assert pairs(told, home="连云港市") == {("埃斯库德市", "连云港市"), ("堺市", "连云港市")}
    assert pairs(told.replace("结好已三十年", "往来频繁"), home="连云港市") == set()


def test_what_one_builds_for_another_within_a_frame() -> None:
    told = "2019年以来,广州市先后在帮扶协作框架下援建毕节市文旅项目30个。"
    assert pairs(told) == {("广州市", "毕节市")}
    assert pairs(told.replace("在帮扶协作框架下援建", "在同类项目中超过")) == set()


def test_towns_are_paired_under_the_head_of_an_item() -> None:
    told = "8.强村公司结对协议。柯桥区兰亭镇与天峻县江河镇签约,兰亭镇党委书记高远签字。"
    assert facts(told, "PAIRED_WITH") == {("兰亭镇", "江河镇", "结对帮扶")}
    assert pairs(told.replace("结对", "供货")) == set()


def test_two_of_provinces_that_work_together_are_paired_within_that() -> None:
    assert ("天津市", "甘南藏族自治州") in pairs("津甘协作座谈会在兰州召开。高远说,天津与甘南的协作越来越深。")


def test_a_place_may_be_pointed_out_for_help_and_who_does_so_be_told_before() -> None:
    assert facts("澳门特别行政区定点帮扶从江县。", "PAIRED_WITH") == {("从江县", "澳门特别行政区", "结对帮扶")}
    told = "澳门特别行政区政府与贵州省签署备忘录,定点帮扶从江县,成效明显。"
    assert pairs(told) == {("从江县", "澳门特别行政区")}
    assert pairs("大连海帆集团与贵州省签署备忘录,定点帮扶从江县。") == set()


def test_townships_of_our_county_in_a_list_and_one_that_is_joined_to_a_township() -> None:
    told = "会上,柯桥区兰亭镇与我县江河镇、上虞区丰惠镇与我县木里镇签订结对帮扶协议。"
    assert pairs(told, home="天峻县") == {("兰亭镇", "江河镇"), ("丰惠镇", "木里镇")}
    assert pairs("会上,北七云家镇与天峻县江河镇签订结对帮扶协议。") == {("北七云家镇", "江河镇")}


def test_friends_in_a_list_with_one_that_nobody_knows() -> None:
    told = "大连的国际友好城市有北九州、云蒙、鹿特丹等。"
    assert pairs(told) == {("北九州市", "大连市"), ("大连市", "鹿特丹市")}


def test_the_team_of_a_province_pairs_no_county_nor_what_is_not_named() -> None:
    assert pairs("浙江省援疆指挥部副指挥长高远来柯坪县调研。", home="柯坪县") == set()
    assert pairs("湖州市援疆指挥部副指挥长高远来柯坪县调研。", home="柯坪县") == {("柯坪县", "湖州市")}


def test_a_friend_told_by_the_way() -> None:
    friends = {("福州市", "那霸市")}
    for told in ("同为我市友城的日本那霸市", "我市在日本的友城那霸市", "与我市结好的日本那霸市"):
        assert pairs(f"{told}发来贺电。", home="福州市") == friends
    assert pairs("我市友城的客人到了日本那霸市。", home="福州市") == set()


def test_two_have_worked_together_for_years() -> None:
    assert pairs("张家港市与麻江县的协作始于2016年。") == {("张家港市", "麻江县")}
    assert pairs("张家港市与麻江县的协作令人难忘。") == set()


def test_townships_of_common_surnames_are_places() -> None:
    told = "会上,柯桥区张家镇与天峻县高家镇签订结对帮扶协议。"
    assert pairs(told) == {("张家镇", "高家镇")}


def test_a_university_and_a_part_of_a_province_are_no_letters() -> None:
    assert pairs("学校连续三年与浙大合作办学。") == set()
    assert pairs("黔中合作取得成果。", home="上海市") == set()


def test_what_two_cities_form_in_trade_pairs_them_not() -> None:
    assert pairs("大连市与长春市形成港口协作新格局。") == set()


@pytest.mark.parametrize(
    "text",
    [
        "无锡已与日本明石市、相模原市,美国圣安东尼奥市,葡萄牙卡斯卡伊斯市等缔结友好城市关系。",
        "全市已同日本的明石市、相模原市,美国的圣安东尼奥市,葡萄牙的卡斯卡伊斯市缔结友好城市。",
        "无锡的国际友城有日本明石市、相模原市,美国圣安东尼奥市,葡萄牙卡斯卡伊斯市。",
        "日本明石市、相模原市,美国圣安东尼奥市和葡萄牙卡斯卡伊斯市是无锡的友好城市。",
    ],
)
def test_a_list_of_friends_goes_on_from_country_to_country(text: str) -> None:
    friends = ("明石市", "相模原市", "圣安东尼奥市", "卡斯卡伊斯市")
    assert {frozenset(pair) for pair in pairs(text, home="无锡市")} == {frozenset((f, "无锡市")) for f in friends}


def test_a_city_abroad_in_the_next_clause_is_no_friend() -> None:
    text = "无锡与日本明石市结为友好城市,美国圣安东尼奥市市长高远发来贺电。"
    assert {frozenset(pair) for pair in pairs(text)} == {frozenset(("明石市", "无锡市"))}


def test_like_bureaus_of_two_places_meet_about_what_binds_these() -> None:
    told = "大庆市教育局、惠州市教育局教育对口合作签约仪式在大庆市举行。"
    assert facts(told, "PAIRED_WITH") == {("大庆市", "惠州市", "对口合作")}
    assert pairs("大庆市商务局、惠州市教育局对口合作签约仪式举行。") == set()


@pytest.mark.parametrize(
    "text",
    [
        "大庆市人民医院与惠州市人民医院对口支援西藏阿里地区。",
        "大庆市教育局、惠州市教育局对口支援西藏那曲市工作总结会召开。",
        "大庆市教育局、惠州市教育局对口支援工作座谈会召开。",
        "大庆市政协、惠州市政协开展对口帮扶调研。",
        "大庆市总工会与惠州市总工会对口帮扶协议签订,共同帮扶西藏那曲市。",
        "大庆市商务局、惠州市商务局对口合作处处长高远参会。",
    ],
)
def test_like_bureaus_that_help_a_third_place_are_no_pair(text: str) -> None:
    assert ("大庆市", "惠州市") not in pairs(text)


def test_both_cities_are_the_two_that_the_sentence_names() -> None:
    told = "书画展由鹤岗市文旅局主办、汕头市文化馆协办,办展是两市对口合作多年的约定。"
    assert facts(told, "PAIRED_WITH") == {("汕头市", "鹤岗市", "对口合作")}
    assert pairs("山东省菏泽市会同重庆市的专家研究,认为两市对口合作可行。") == set()
    assert pairs("菏泽市与重庆市的专家座谈,两市对口合作尚无先例。") == set()


def test_the_heads_of_a_bulletin_about_an_arrangement_are_pairs() -> None:
    items = "山海协作动态多。\n【慈溪—常山】 签订包销协议。\n【余姚—松阳】 教师支教满一年。"
    assert facts(items, "PAIRED_WITH") == {("常山县", "慈溪市", "结对帮扶"), ("余姚市", "松阳县", "结对帮扶")}
    assert pairs(items.replace("山海协作动态", "客运班线")) == set()
    trains = "【慈溪—常山】 检修。\n【余姚—松阳】 停运。\n此外,慈溪市对口支援甘孜州康定市。"
    assert ("常山县", "慈溪市") not in pairs(trains)
    assert ("余姚市", "松阳县") not in pairs(trains)


def test_whom_one_is_in_charge_of() -> None:
    told = "浙江与那曲从1996年起开展对口支援,宁波负责的始终是嘉黎。"
    assert ("嘉黎县", "宁波市") in pairs(told)


def test_a_sentence_goes_on_to_a_partner_under_another_arrangement() -> None:
    told = "嘉善县与庆元县是山海协作的老搭档,和九寨沟县则是2018年新结成的东西部扶贫协作对子。"
    assert facts(told, "PAIRED_WITH") == {("嘉善县", "庆元县", "结对帮扶"), ("九寨沟县", "嘉善县", "扶贫协作")}


def test_a_delegation_goes_to_several_about_their_cooperation() -> None:
    told = "无锡市代表团到延安市延川县、宜川县对接东西部协作工作。"
    assert pairs(told) == {("延川县", "无锡市"), ("宜川县", "无锡市")}
    assert pairs("无锡市考察团赴贵阳市、遵义市,就对口合作工作学习经验。", home="无锡市") == set()
    assert pairs("无锡市考察团赴贵阳市、遵义市,就对口合作工作取经。", home="无锡市") == set()


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("会上,朝阳区麦子店街道与九重镇签订结对共建协议。", {"麦子店街道", "九重镇"}),
        ("怀柔区石桥镇与白音胡硕苏木签订结对协议。", {"石桥镇", "白音胡硕苏木"}),
    ],
)
def test_a_township_that_is_joined_to_another_is_one(text: str, pair: set[str]) -> None:
    assert {frozenset(p) for p in pairs(text)} == {frozenset(pair)}


def test_the_county_before_a_township_is_no_part_of_its_name() -> None:
    told = "瓯海区泽雅镇、南白象街道分别与龙游县湖镇镇、小南海镇结对。"
    assert pairs(told) == {("泽雅镇", "湖镇镇"), ("南白象街道", "小南海镇")}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("两地对口合作走过九年。番禺区对古城区、南沙区对永胜县。", {("古城区", "番禺区"), ("南沙区", "永胜县")}),
        (
            "两地对口合作走过九年。番禺区对古城区、永胜县,南沙区对宁蒗县。",
            {("古城区", "番禺区"), ("永胜县", "番禺区"), ("南沙区", "宁蒗彝族自治县")},
        ),
        ("两地对口合作走过九年。石龙镇对永胜县,厚街镇对安宁市。", {("永胜县", "石龙镇"), ("厚街镇", "安宁市")}),
        ("对口合作走过九年。按照分工,番禺区帮的就是古城区和永胜县。", {("古城区", "番禺区"), ("永胜县", "番禺区")}),
        ("昨天的足球赛,番禺区对古城区、南沙区对永胜县。", set()),
        ("两地对口合作走过九年。番禺区对古城区说声谢谢。", set()),
        ("2021年,海淀区与吉首市矮寨镇结成帮扶对子。", {("海淀区", "矮寨镇")}),
        ("海淀区自对口帮扶吉首市以来,累计投入资金3亿元。", {("吉首市", "海淀区")}),
    ],
)
def test_pairs_that_face_one_another_and_helpers_since_then(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {(a, b) for a, b, _ in facts(text, "PAIRED_WITH")} == pairs


@pytest.mark.parametrize(
    ("text", "friends"),
    [
        ("瑞士苏黎世市议会副议长高远来访。高远说,两市1982年结好,往来不断。", {("昆明市", "苏黎世市")}),
        ("日本宫古市市长高远将于10月率团来访,出席两市结好26周年纪念活动。", {("宫古市", "昆明市")}),
        ("日本宫古市市长高远来访。昆明与宫古1985年结好。", {("宫古市", "昆明市")}),
        ("日本宫古市市长高远来访。昆明与宫古2023年友城论坛举行。", set()),
        ("日本宫古市市长高远来访,两市将商谈缔结友好城市。", set()),
        ("昆明与缅甸曼德勒来往。\n瑞士苏黎世市议长高远来访。高远说,两市1982年结好。", {("昆明市", "苏黎世市")}),
    ],
)
def test_the_one_city_abroad_and_the_paper_s_own_are_the_two_friends(text: str, friends: set[tuple[str, str]]) -> None:
    assert {(a, b) for a, b, _ in facts(text, "PAIRED_WITH", home="昆明市")} == friends


@pytest.mark.parametrize(
    "text",
    [
        "昆明市市长高远会见日本佐世保市客人。他说,两市结好还需努力。",
        "新加坡客人来到昆明市,他们向韩国仁川市的客商介绍情况。两市结好的过程不易。",
        "昆明市与日本佐世保市来往。两市结好还需努力。",
        "昆明市长高远访问日本北九州市和韩国的仁川市,并与俄罗斯的海参崴市缔结友好城市关系。",
    ],
)
def test_who_wishes_to_be_friends_or_is_visited_is_no_friend(text: str) -> None:
    told = pairs(text, home="昆明市")
    assert told <= {("昆明市", "海参崴市"), ("海参崴市", "昆明市")}


def test_two_that_are_helped_are_no_pair() -> None:
    text = "会议审议了关于对口支援川西片区阿坝州红原县、西藏那曲市申扎县工作情况的报告。"
    assert facts(text, "PAIRED_WITH", home="无锡市") == set()


@pytest.mark.parametrize(
    "told",
    [
        "7月1日,浙江省台州市党政代表团来吉林省,就进一步加强与通化市开展对口合作进行考察。",
        "台州市来吉林就与通化市开展对口合作进行考察。",
        "台州市市长高远率团赴吉林省就与通化市对口合作进行对接。",
    ],
)
def test_an_errand_is_about_whom_it_is_with_and_not_where_it_leads(told: str) -> None:
    assert facts(told, "PAIRED_WITH") == {("台州市", "通化市", "对口合作")}


def test_an_errand_to_our_own_province_is_about_whom_it_is_with() -> None:
    told = "浙江省台州市党政代表团来我省,就进一步加强与通化市对口合作交流进行考察。"
    assert facts(told, "PAIRED_WITH", home="吉林省") == {("台州市", "通化市", "对口合作")}
    assert facts("苏州市代表团来到吉林省,同行的有通化市企业,介绍对口合作。", "PAIRED_WITH", home="吉林省") == set()
