"""Arrangements between places: each construction by a text that it takes and one that it leaves."""

from sentences import facts, named


def programmes(text: str, **more: str) -> set[str]:
    return named(text, "Programme", **more)


def parties(text: str) -> set[str]:
    return {place for place, _ in facts(text, "PARTICIPATES_IN")}


def test_two_places_and_a_word_for_what_binds_them() -> None:
    assert programmes("绍兴·四平对口合作座谈会昨天举行。") == {"绍兴市与四平市对口合作"}
    assert programmes("绍兴市与四平市合作开发新产品。") == set()


def test_one_supports_another_in_active_and_passive_words() -> None:
    assert programmes("绍兴市对口支援天峻县。") == {"绍兴市对口支援天峻县"}
    assert programmes("天峻县由绍兴市对口支援。") == {"绍兴市对口支援天峻县"}
    assert programmes("天峻县由海西州代管。") == set()


def test_a_county_is_anothers_partner() -> None:
    assert programmes("天峻县在青海省,是绍兴的对口支援县。") == {"绍兴市对口支援天峻县"}
    assert programmes("天峻县在青海省,是绍兴的后花园。") == set()


def test_the_sentence_says_under_what_two_are_tied() -> None:
    assert programmes("桐乡与天台2006年结对,山海协作年年有新项目。") == {"桐乡市与天台县山海协作"}
    assert programmes("桐乡与天台2006年结对,走动多了。") == set()


def test_mountain_and_coast_are_no_places() -> None:
    assert parties("深化山海协作,让“山”与“海”越走越近。") == set()


def test_a_party_that_comes_about_the_arrangement_names_it() -> None:
    assert programmes("桐乡市党政代表团到天峻县,就东西部协作开展座谈。") == {"桐乡市与天峻县东西部协作"}
    assert programmes("桐乡市党政代表团到天峻县,看望老战友。") == set()


def test_friends_in_many_words() -> None:
    friends = {"绍兴市与长崎县友好城市"}
    assert programmes("绍兴与日本长崎县1997年结为友好市县,已是友好城市。") == friends
    assert programmes("绍兴与长崎县,是交情很深的一对友城。") == friends
    assert programmes("绍兴与长崎县缔结友好城市。两市将互派学生。") == friends


def test_both_are_friends_who_were_named_before() -> None:
    assert programmes("绍兴市与长崎县来往已久。两市2003年结好。") == {"绍兴市与长崎县友好城市"}
    assert programmes("绍兴市与长崎县来往已久。绍兴大学与长崎大学2003年结好。") == set()


def test_what_is_intended_is_no_friendship_yet() -> None:
    assert programmes("双方推动绍兴市与长崎县建立友好城市关系。") == set()
    assert programmes("绍兴市与长崎县签署建立友好合作关系备忘录。") == set()
    assert programmes("绍兴市与长崎县签署建立友好城市关系备忘录。") == set()


def test_friends_of_the_past_are_none() -> None:
    assert programmes("绍兴市与长崎县已不是友好城市。") == set()
    assert programmes("绍兴市与长崎县不再是友好城市。") == set()
    assert programmes("绍兴市与长崎县早就是友好城市。") == {"绍兴市与长崎县友好城市"}


def test_a_zone_of_two_countries_has_its_builders_as_parties() -> None:
    told = "中国—泰国热带农业合作示范区昨天揭牌。绍兴市和清迈府共建的示范区是第一个。"
    assert programmes(told) == {"中国—泰国热带农业合作示范区"}
    assert parties(told) == {"绍兴市", "清迈府"}


def test_a_zone_of_two_neighbours_has_them_as_parties() -> None:
    told = "湘赣边区域合作示范区建设三年了。"
    assert programmes(told) == {"湘赣边区域合作示范区"}
    assert parties(told) == {"湖南省", "江西省"}
    assert programmes("东明县与兰考县相邻。东明—兰考黄河协同发展示范区设立三周年。") == {"东明—兰考黄河协同发展示范区"}
    assert programmes("绍兴市和长崎县合作建设示范区。") == set()


def test_friendship_and_cooperation_of_one_pair_are_two() -> None:
    told = "绍兴·四平对口合作交流会昨天举行。会上,两市缔结友好城市。"
    assert programmes(told) == {"绍兴市与四平市对口合作", "绍兴市与四平市友好城市"}


def test_what_two_places_do_about_their_arrangement() -> None:
    cooperation = {"绍兴市与四平市对口合作"}
    assert programmes("2017年,绍兴市与四平市正式建立对口合作关系。") == cooperation
    assert programmes("绍兴市与四平市结为对口合作城市。") == cooperation
    assert programmes("对口合作让绍兴和四平走到一起。") == cooperation
    assert programmes("绍兴与四平,一南一北,因对口合作结缘。") == cooperation
    assert programmes("绍兴市与四平市达成对口合作意向。") == set()


def test_both_cooperate_who_were_named_before() -> None:
    assert programmes("“绍兴—四平特产推介会”昨日举行。介绍两市对口合作成果。") == {"绍兴市与四平市对口合作"}
    assert programmes("绍兴市客人来访。介绍两市对口合作成果。") == set()


def test_two_places_run_together() -> None:
    told = "宁波市江北区代表团到天峻县考察。江北天峻东西部协作座谈会举行。"
    assert programmes(told) == {"江北区与天峻县东西部协作"}
    assert programmes("江北天峻路上的座谈会举行。") == set()


def test_one_is_the_partner_of_another() -> None:
    assert programmes("作为天峻县的对口支援城市,绍兴市捐款。") == {"绍兴市对口支援天峻县"}
    assert programmes("作为绍兴市对口支援的地区,天峻县变化很大。") == {"绍兴市对口支援天峻县"}
    assert programmes("绍兴的友好城市长崎县派团来访。") == {"绍兴市与长崎县友好城市"}
    assert programmes("长崎县是绍兴在日本的首个友好城市。") == {"绍兴市与长崎县友好城市"}
    assert programmes("绍兴的友好人士到了长崎县。") == set()


def test_a_city_abroad_is_called_by_its_stem() -> None:
    told = "绍兴市与法国埃斯库德市往来。绍兴与埃斯库德结为友好城市。"
    assert programmes(told) == {"绍兴市与埃斯库德市友好城市"}


def test_one_with_two_others() -> None:
    two = {"绍兴市与四平市对口合作", "绍兴市与辽源市对口合作"}
    assert programmes("绍兴市与四平市、辽源市对口合作会议举行。") == two
    assert programmes("绍兴市、四平市对口合作会议举行。") == {"绍兴市与四平市对口合作"}


def test_two_places_within_the_arrangement_of_their_provinces() -> None:
    provinces = "上海市与云南省扶贫协作"
    assert programmes("静安区与砚山县开展沪滇扶贫协作。") == {provinces, "静安区与砚山县扶贫协作"}
    assert programmes("鲁渝协作:威海云阳座谈会。") == {"山东省与重庆市协作", "威海市与云阳县东西部协作"}


def test_those_who_sign_for_both_tie_their_places() -> None:
    told = "绍兴市市长高远与长崎县知事大石贤吾共同签署两地建立友好城市关系协议书。"
    assert programmes(told) == {"绍兴市与长崎县友好城市"}


def test_ours_is_a_party() -> None:
    assert programmes("我市与四平市对口合作座谈会举行。", home="绍兴市") == {"绍兴市与四平市对口合作"}
    assert programmes("我市与四平市的客人座谈。", home="绍兴市") == set()


def test_two_places_hold_a_meeting_of_their_arrangement_or_sign_it() -> None:
    ours = {"桐乡市与天峻县东西部协作"}
    assert programmes("桐乡市与天峻县召开东西部协作联席会议。") == ours
    assert programmes("桐乡市与天峻县签署《东西部协作框架协议》。") == ours
    assert programmes("桐乡市与天峻县召开联席会议。") == set()


def test_help_for_the_far_west_by_its_name() -> None:
    assert programmes("天峻县与桐乡市对口援青项目推介会昨天举行。") == {"天峻县与桐乡市对口援青"}


def test_a_list_within_an_arrangement_of_their_cities_is_no_programme() -> None:
    told = "绍兴市与海西州对口合作座谈会昨天举行。柯桥区、上虞区分别结对帮扶天峻县、乌兰县。"
    assert programmes(told) == {"绍兴市与海西蒙古族藏族自治州对口合作"}


def test_townships_have_no_programme_of_their_own() -> None:
    assert programmes("石桥街道与下溪镇开展东西部协作。") == set()


def test_a_place_with_the_one_it_is_paired_with() -> None:
    assert parties("昌吉州与对口援疆的泉州市签约。") == {"昌吉回族自治州", "泉州市"}
    assert parties("南阳市与对口协作的西城区、朝阳区联合招商。") == {"南阳市", "西城区", "朝阳区"}
    assert parties("福山区对口帮扶县巫山县、丰都县来访。") == {"福山区", "巫山县", "丰都县"}
    assert programmes("南阳市与热情的西城区企业签约。") == set()


def test_the_only_places_that_a_sentence_names_of_two_paired_provinces() -> None:
    assert parties("巫山县与烟台市共同举办鲁渝协作推介会。") >= {"巫山县", "烟台市"}
    assert parties("巫山县、奉节县与烟台市共同举办鲁渝协作推介会。") == {"山东省", "重庆市"}


def test_a_delegation_that_holds_the_meeting_of_an_arrangement() -> None:
    assert parties("固原市党政代表团赴福州市考察,两市召开东西部协作联席会议。") == {"固原市", "福州市"}
    assert parties("固原市党政代表团赴福州市考察,两市召开座谈会。") == set()


def test_sister_cities_in_traditional_characters() -> None:
    assert parties("西安市與日本奈良市締結為姊妹市。") == {"西安市", "奈良市"}


def test_a_county_said_to_be_the_one_paired_with_another() -> None:
    assert parties("通州区是卓资县的结对县。") == {"通州区", "卓资县"}
    assert parties("通州区是卓资县的结对县长的家乡。") == set()


def test_friends_since_a_year() -> None:
    assert parties("西安市与奈良市自1974年结好以来往来频繁。") == {"西安市", "奈良市"}


def test_the_year_may_stand_before_the_word() -> None:
    assert programmes("绍兴与四平自2018年起开展对口合作。") == {"绍兴市与四平市对口合作"}
    assert programmes("绍兴与四平自2018年起合作开发产品。") == set()


def test_two_places_of_a_sentence_that_their_cities_pairing_holds() -> None:
    told = "和龙市市长高远率党政代表团来我区考察,对接东西部扶贫协作。"
    assert programmes(told, home="鄞州区", date="2018-06-14") == {"和龙市与鄞州区东西部扶贫协作"}
    assert programmes(told, home="鄞州区", date="2024-06-14") == set()
    assert programmes(told.replace("和龙", "义乌"), home="鄞州区", date="2018-06-14") == set()


def test_mountain_counties_and_the_coast() -> None:
    told = "嘉善县委书记高远率团来我县,共商山海协作。"
    assert programmes(told, home="庆元县") == {"嘉善县与庆元县山海协作"}
    assert programmes(told.replace("嘉善", "景宁"), home="庆元县") == set()


def test_the_home_is_paired_with_whom_its_page_tells_of() -> None:
    told = "东西部协作进行时\n象山县副县长高远率代表团到喜德县调研。"
    assert programmes(told, home="喜德县") == {"喜德县与象山县东西部协作"}
    assert programmes(told.replace("象山县副县长高远率代表团到", "象山县农产品展销会之后"), home="喜德县") == set()


def test_what_was_long_ago_is_not_presupposed() -> None:
    assert programmes("象山县曾与喜德县的邻县结对帮扶。", home="喜德县") == set()


def test_a_team_stands_for_what_it_was_sent_under() -> None:
    told = "绍兴市援疆指挥部援建的医院启用。"
    assert programmes(told, home="阿瓦提县") == {"绍兴市对口支援阿瓦提县"}
    assert programmes("上海援疆泽普分指挥部昨日捐款。", home="泽普县") == {"上海市对口支援泽普县"}
    assert programmes(told, home="和田县") == set()


def test_those_tied_are_tied_under_what_the_text_speaks_of() -> None:
    told = "对口合作座谈会召开。高远说,绍兴与四平结对以来,两地常来常往。"
    assert programmes(told) == {"绍兴市与四平市对口合作"}
    assert programmes(told.replace("对口合作", "工作")) == set()


def test_two_letters_at_the_head_of_an_item() -> None:
    assert programmes("沪滇:两地医院开展远程会诊") == {"上海市与云南省东西部协作"}
    assert programmes("京津:两座城市的故事") == set()


def test_a_single_pair_under_that_of_its_provinces() -> None:
    told = "自2016年枣庄丰都结对以来,鲁渝扶贫协作惠及群众。"
    assert programmes(told, home="丰都县") == {"枣庄市与丰都县扶贫协作", "山东省与重庆市扶贫协作"}


def test_friends_since_a_year_whose_other_side_goes_on() -> None:
    told = "自1983年与我市结为友好城市以来,日本堺市先后派出代表团。"
    assert programmes(told, home="连云港市") == {"连云港市与堺市友好城市"}
    assert programmes(told.replace("自1983年与我市结为友好城市", "到访我市"), home="连云港市") == set()


def test_cooperation_of_east_and_west_is_of_two_provinces() -> None:
    assert programmes("嘉善·庆元·九寨沟三地东西部协作座谈会举行。") == {"嘉善县与九寨沟县东西部协作"}
    assert programmes("郑州市与洛阳市扶贫协作座谈会举行。") == set()


def test_a_headline_goes_on_in_no_other_line() -> None:
    assert programmes("江水流过夷陵区\n上海对口支援工作座谈会召开。", home="大连市") == set()


def test_north_and_south_are_linked_in_one_province() -> None:
    assert programmes("苏州宿迁南北挂钩合作联席会议召开。") == {"苏州市与宿迁市南北挂钩合作"}
    assert programmes("苏州宿迁车票挂钩。") == set()


def test_two_provinces_work_together_against_poverty_under_any_order_of_words() -> None:
    assert named("1996年闽宁对口扶贫协作起步。", "Programme") == {"福建省与宁夏回族自治区对口扶贫协作"}


def test_who_is_left_out_of_a_friendship_is_the_papers_place() -> None:
    told = "1994年8月,又与法国埃斯库德市、日本堺市结为友好城市。"
    pairs = {"连云港市与埃斯库德市友好城市", "连云港市与堺市友好城市"}
    assert programmes(told, home="连云港市") == pairs
    assert programmes(told.replace("结为", "商谈结为"), home="连云港市") == set()


def test_both_places_are_the_papers_own_and_the_one_abroad_that_was_named() -> None:
    told = "日本堺市市长大石贤吾昨天来访。市长高远说,1983年两市结为友好城市,来往不断。"
    assert programmes(told, home="连云港市") == {"连云港市与堺市友好城市"}
    assert programmes(told.replace("日本堺市", "法国埃斯库德市市长和日本堺市"), home="连云港市") == set()


def test_where_friends_signed_is_no_friend_of_theirs() -> None:
    told = "1983年12月3日,连云港市与日本堺市在大津签署结为友好城市的协议。"
    assert programmes(told, home="连云港市") == {"连云港市与堺市友好城市"}


def test_two_friends_may_stand_apart_in_the_sentence_in_which_they_sign() -> None:
    told = "连云港市市长高远率团访问日本堺市,与市长大石贤吾签署友好城市协议书。"
    assert programmes(told) == {"连云港市与堺市友好城市"}


def test_a_township_that_no_register_has_is_not_abroad() -> None:
    told = "双溪镇迎来客人。2018年又与石桥镇结为友好乡镇。"
    assert programmes(told, home="连云港市") == set()


def test_who_is_joined_right_before_is_the_friend_not_who_began_the_sentence() -> None:
    told = "天峻县还接待了考察团,堺市与绍兴市早在2013年就已结为友好城市。"
    assert programmes(told) == {"堺市与绍兴市友好城市"}


def test_an_arrangement_of_two_letters_may_say_more_of_itself() -> None:
    assert programmes("闽宁互学互助对口扶贫协作联席会议在银川召开。") == {"福建省与宁夏回族自治区对口扶贫协作"}
    assert programmes("京豫南水北调对口协作座谈会在南阳召开。") == {"北京市与河南省对口协作"}
    assert programmes("沪滇帮扶协作推进会在昆明召开。") == {"上海市与云南省帮扶协作"}
    assert programmes("闽宁互学互助小组在银川开会。") == set()


def test_two_work_together_whom_a_decree_has_paired() -> None:
    assert programmes("高远说,天津与甘南的协作,老百姓看得见。") == {"天津市与甘南藏族自治州东西部协作"}
    assert programmes("高远说,天津与绍兴的协作,老百姓看得见。") == set()


def test_who_is_not_anothers_partner_is_not_paired() -> None:
    assert programmes("长崎县不是绍兴市的友好城市。") == set()
    assert programmes("天峻县曾被误认为是绍兴市结对帮扶的城市。") == set()
    assert programmes("天峻县不是绍兴市帮扶的。") == set()


def test_two_may_share_their_partners() -> None:
    both = {"绍兴市与长崎县友好城市", "四平市与长崎县友好城市"}
    assert programmes("绍兴市与四平市的友好城市包括长崎县。") == both


def test_cooperation_of_a_region_that_two_meet_about_is_lasting() -> None:
    assert programmes("绍兴·四平乡村振兴暨区域协作工作座谈会召开。") == {"绍兴市与四平市区域协作"}
    assert programmes("绍兴市谈到区域协作,四平市谈到旅游。") == set()
