"""Which words name places, and which places."""

import pytest
from sentences import facts, forms, named, statements

from loaders.mentions.places import reader as of_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("大连与庄河市、甘井子区共建。", {"大连市", "庄河市", "甘井子区"}),
        ("沪连对口合作不断深化,上海与大连常来常往。", {"上海市", "大连市"}),
        ("苏陕协作成果丰硕。", {"江苏省", "陕西省"}),
        ("大连市欢迎客人来连考察。", {"大连市"}),
        ("大连长兴岛经济区与金普新区共建。", {"大连长兴岛经济区", "金普新区"}),
        ("高新区管委会主任高远出席。", {"大连高新技术产业园区"}),
        ("柯城区在未来科技城又建了园区,工厂在衢州智造新城。", {"柯城区", "未来科技城", "衢州智造新城"}),
        ("老挝万象、日本堺市的客人。", {"万象市", "堺市"}),
        ("济南市中区与青岛市南区的客人。", {"市中区", "市南区"}),
        ("东乡县与临夏州的客人。", {"东乡族自治县", "临夏回族自治州"}),
        ("湖州·广安一家亲,广安区迎客。", {"湖州市", "广安市", "广安区"}),
        ("关岭自治县与宝安区结对。", {"关岭布依族苗族自治县", "宝安区"}),
        ("都安县与宝安区结对。", {"都安瑶族自治县", "宝安区"}),
        ("鲁渝协作项目完工,鲁渝劳务协作开了头。", {"山东省", "重庆市"}),
        ("沪滇产业协作结出硕果。", {"上海市", "云南省"}),
        ("客人来自马来西亚,公会7日在古晋成立。", {"古晋市"}),
        ("埃斯库德市的客人到了。", {"埃斯库德市"}),
        ("法国卢瓦尔-大西洋省的代表到了。", {"卢瓦尔-大西洋省"}),
        ("俄罗斯埃斯库德州的代表到了。", {"埃斯库德州"}),
        ("英国诺丁汉郡的代表到了。", {"诺丁汉郡"}),
        ("日本长冈京市的客人到了,长冈京市市长出席。", {"长冈京市"}),
        ("韩国忠清北道沃川郡的代表到了。", {"忠清北道", "沃川郡"}),
        ("庄河市与越南谅山省高禄县人民委员会签约。", {"庄河市", "谅山省", "高禄县"}),
        ("客人从日本大分县别府市来。", {"大分县", "别府市"}),
        ("庄河市市长访问越南高平省复和县。", {"庄河市", "高平省", "复和县"}),
        ("庄河与束草来往多年,希望束草市帮忙。", {"庄河市", "束草市"}),
        ("缅甸掸邦木姐市、俄罗斯后贝加尔边疆区的客人。", {"掸邦", "木姐市", "后贝加尔边疆区"}),
        ("日本友好城市的客人到大连市。", {"大连市"}),
        ("长沙县迎来客人,他们来自长沙市区。长沙热闹。", {"长沙县", "长沙市"}),
        ("厦门·临夏东西部协作会议在临夏召开。", {"厦门市", "临夏回族自治州"}),
        ("林深在长沙银行门前。", set()),
        ("都柳江畔、交河故城、塔河边上的哈密瓜熟了。", set()),
        ("从西江到乌苏里江,两地结为友好区县。", set()),
        ("万里黄河情。", set()),
        ("大连市副市长沙远志、局长阳明出席。", {"大连市"}),
        ("大连(庄河)产业合作园开工。", {"大连(庄河)产业合作园"}),
        ("客人来到余杭—柯城山海协作产业园。", {"余杭—柯城山海协作产业园"}),
        ("在云和—诸暨山海协作产业园里,高远看了生产线。", {"云和—诸暨山海协作产业园"}),
        ("客人走访了诸暨—云和山海协作产业园。", {"诸暨—云和山海协作产业园"}),
        ("客人走访了中意宁波生态园和中国（杭州）软件谷。", {"中意宁波生态园", "中国（杭州）软件谷"}),
        ("客人走访了云湖生态园和软件园。", set()),
        ("八县市的代表和主宾省的代表参加。", set()),
        ("客人走访沪连产业园、广州（清远）产业转移工业园。", {"沪连产业园", "广州（清远）产业转移工业园"}),
        ("客人来到宁强县苏陕共建产业园。", {"宁强县苏陕共建产业园"}),
        ("永宁县闽宁产业园、浙川东西部协作产业园开工。", {"永宁县闽宁产业园", "浙川东西部协作产业园"}),
        ("杭州市与恩施州共建杭恩冷链物流园。", {"杭州市", "恩施土家族苗族自治州", "杭恩冷链物流园"}),
        ("大连中药材产业园、中兴产业园、南京江宁区大学科技园。", {"大连市", "南京市", "江宁区"}),
        ("本报讯(记者 林深/文 桂林/图)客人到了。", set()),
        ("浙江镇海、甘肃镇原与云南镇雄的客人。", {"浙江省", "镇海区", "甘肃省", "镇原县", "云南省", "镇雄县"}),
        ("代表团赴京拜会,在青考察。", {"北京市"}),
        ("他从汉中来陕创业。", {"汉中市", "陕西省"}),
        ("好东西进京只要两个小时。", {"北京市"}),
        ("市长高远率团赴会,对接连云港市发展。", {"大连市", "连云港市"}),
        ("柯桥区代表团来柯考察。", {"柯桥区"}),
        ("柯桥区和天峻县合建柯天新兴产业合作园区。", {"柯桥区", "天峻县", "柯天新兴产业合作园区"}),
    ],
)
def test_a_place_bears_its_official_name(text: str, places: set[str]) -> None:
    assert named(text, "Place") == places


@pytest.mark.parametrize(
    "text",
    [
        "沿海城市合作共赢。",
        "黄浦江奔流。",
        "秦淮河畔客人多。",
        "北京东路门店开张,南京路步行街热闹。",
        "南北结对帮扶。",
        "移民新区与功能区。",
        "丹江口水库的水往北流。",
        "围绕水源区产业转型。",
        "全市各县区和校区。",
        "跨县市“飞地抱团”。",
        "签订跨境结算平台合作协议。",
        "深化山海协作。",
        "该县代表团和县歌舞团来了。",
        "他到任县委常委。",
        "(记者 祁连 通讯员 高远)",
        "妇幼保健院新院区落成。",
        "货轮按时进港,麦苗返青。",
    ],
)
def test_words_that_only_look_like_places_are_none(text: str) -> None:
    assert named(text, "Place") == set()


def test_a_name_that_several_cities_have_is_the_one_the_article_speaks_of() -> None:
    from sentences import statements  # noqa: PLC0415

    told = {
        s.object.name: s.properties.get("adcode") for s in statements("北京市朝阳区与沈阳市签约。") if s.object.type == "Place"
    }
    assert str(told["朝阳区"]).startswith("11")


def test_a_zones_name_of_many_words_each_of_which_is_two_is_read_at_once() -> None:
    many = "乡村振兴" * 60  # 「乡村」 and 「振兴」: 2 ** 60 ways to read it
    assert of_places._own_name_of_zone(f"大连市{many}云海园") == f"{many}云海园"
    assert of_places._own_name_of_zone(f"大连市{many}示范园") == f"大连市{many}示范园"


def test_a_township_is_named_where_it_does_something() -> None:
    told = "柯桥区望江街道与天峻县石桥镇签订结对帮扶协议。"
    assert named(told, "Place") == {"柯桥区", "天峻县", "望江街道", "石桥镇"}
    assert named("天峻县石桥镇彩旗招展。", "Place") == {"天峻县"}


def test_a_township_is_not_the_county_its_name_begins_like() -> None:
    assert named("西岗子镇彩旗招展,他是石门镇人。", "Place") == set()


def test_a_foreign_name_goes_over_hyphens() -> None:
    assert named("与艾勒-马尔-普罗纳市的代表会谈。", "Place") == {"艾勒-马尔-普罗纳市"}


def test_a_place_within_a_persons_name_is_none() -> None:
    told = "副市长庄河川率队考察,庄河川讲话。"
    assert named(told, "Place") == {"大连市"}


def test_our_city_is_not_the_one_where_it_has_an_office() -> None:
    assert named("绍兴在京干部座谈会在我市驻京办举行。", "Place", home="绍兴市") >= {"绍兴市"}


def test_a_zone_is_that_of_the_home_by_a_shorter_name() -> None:
    assert named("火炬开发区党工委副书记高远。", "Place", home="中山市") == {"中山火炬高新技术产业开发区"}
    assert named("云岭开发区党工委副书记高远。", "Place", home="中山市") == {"云岭开发区"}


def test_two_letters_may_be_of_the_home() -> None:
    assert named("深赣对口合作座谈会召开。", "Place", home="赣州市") >= {"深圳市", "赣州市"}


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("汉台区来人。市长高远说,汉台有山有水。", "汉台区", {"汉台区", "汉台"}),
        ("项目落户城厢。城厢区区长高远签字。", "城厢区", {"城厢区", "城厢"}),
        ("西安市新城区来人,新城建设提速。", "新城区", {"新城区"}),
        ("江云新区与海城市签约,江云、海城互设窗口。", "江云新区", {"江云新区", "江云"}),
        ("湘云江新区与海城市签约,保护湘云江。", "湘云江新区", {"湘云江新区"}),
        ("大连市与六盘水市东西部扶贫协作启动,六盘水市来人。", "六盘水市", {"六盘水市"}),
    ],
)
def test_a_district_is_known_by_its_stem_where_its_name_is_in_the_article(text: str, name: str, found: set[str]) -> None:
    assert forms(text, name) == found


def test_a_city_is_called_by_its_stem_in_its_own_paper() -> None:
    told = "市委书记高远赴北京市朝阳区考察。他说,朝阳有小米,朝阳区有市场。朝阳区区长林深参加。"
    assert forms(told, "朝阳市", home="朝阳市") == {"朝阳"}
    assert forms(told, "朝阳区", home="海口市") >= {"朝阳", "朝阳区"}


def test_a_place_that_someone_is_called_like_is_none() -> None:
    told = "市长陆川主持会议。陆川今年2月由副市长升任现职。"
    assert named(told, "Place", home="无锡市") == {"无锡市"}
    assert named("陆川县县长高远说,陆川猪出名。", "Place") == {"陆川县"}


def test_a_district_of_a_name_that_others_have_is_the_one_of_the_paper_s_home() -> None:
    def code(text: str, home: str) -> set[object]:
        told = statements(text, home=home)
        return {s.properties.get("adcode") for s in told if s.type == "MENTIONS" and s.object.name == "南山区"}

    assert code("南山区区长高远下达开工令,宁波的设备到了。", "鹤岗市") == {"230404"}
    assert code("南山区区长高远下达开工令。", "深圳市") == {"440305"}
    assert code("深圳市副市长林深率深圳客人来访,深圳的南山区区长高远同来。", "鹤岗市") == {"440305"}


def test_a_short_form_is_the_prefecture_that_the_article_names() -> None:
    assert "阿坝藏族羌族自治州" in named("大连市·阿坝对口支援座谈会召开。阿坝州副州长高远出席。", "Place")
    assert "阿坝县" in named("大连市·阿坝对口支援座谈会召开。阿坝县副县长高远出席。", "Place")


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("庄河栗子工业园党工委书记高远致辞,客人走进庄河栗子工业园。", {"庄河栗子工业园"}),
        ("大连庄河现代产业园区管委会主任高远出席。园区管委会副主任林深讲话。", {"大连庄河现代产业园区"}),
        ("上海—庄河工业园区管委会主任高远出席。", {"上海—庄河工业园区"}),
        ("友谊关口岸管委会主任高远会见越南谅山省同登口岸管理委员会主任阮文成。", {"友谊关口岸", "同登口岸"}),
        ("大连市长山农产品加工园管委会主任高远出席。", {"长山农产品加工园"}),
        ("客人到庄河市工业集中区。集中区管委会主任高远介绍情况。", {"庄河市工业集中区"}),
        ("客人走进大连庄河绿色合作区。合作区管委会主任高远介绍情况。", {"大连庄河绿色合作区"}),
        ("合作区管委会主任高远介绍情况。", {"合作区"}),
        ("社区管委会、小区管委会和家长管委会开会。", set()),
        ("郑州开封产业城管委会主任高远、茂名滨海新区管委会主任林深出席。", {"郑州开封产业城", "茂名滨海新区"}),
    ],
)
def test_what_a_committee_administers_is_a_zone(text: str, zones: set[str]) -> None:
    places = {s.object.name for s in statements(text) if s.object.type == "Place" and s.properties.get("level") == "zone"}
    assert places == zones


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("高远来到富宁边境经济合作区和东宁跨境经济合作区。", {"富宁边境经济合作区", "东宁跨境经济合作区"}),
        ("高远走进庄河产业园区和中药材产业园区。", {"庄河产业园区"}),
        ("高远到沪滇协作（富宁）产业园察看进度。", {"沪滇协作（富宁）产业园"}),
        ("高远考察了胶州省级开发区、富宁口岸加工园区。", {"胶州省级开发区", "富宁口岸加工园区"}),
        ("两市的经济合作区域不断扩大,庄河把产业园区建在山上。", set()),
    ],
)
def test_zones_of_a_border_a_county_and_of_two_provinces(text: str, zones: set[str]) -> None:
    places = {s.object.name for s in statements(text) if s.object.type == "Place" and s.properties.get("level") == "zone"}
    assert places == zones


def test_a_new_district_and_its_head_share_no_character() -> None:
    assert facts("浦东新区区长高远出席会议。", "HOLDS_POST") == {("高远", "浦东新区", "区长")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("庄河市人民政府、芒溪市人民委员会承办。芒溪市人民委员会主席陈大海致辞。", "芒溪市"),
        ("由庄河市人民政府、缅甸木溪市政府共同主办。木溪市市长吴觉大致辞。", "木溪市"),
    ],
)
def test_what_has_a_government_abroad_is_a_place(text: str, place: str) -> None:
    assert place in named(text, "Place")
    assert {owner for _, owner, _ in facts(text, "HOLDS_POST")} == {place}
    assert named(text, "Organization") == set()


def test_a_zone_of_advanced_trades_is_named_with_its_county() -> None:
    assert "庄河市先进制造业开发区" in named("庄河市先进制造业开发区与瓦房店市签约。", "Place")


def test_a_poem_names_no_place() -> None:
    assert named("两位老师同上一课《赤壁赋》。", "Place") == set()


def test_a_place_that_is_meant_without_its_name_has_its_level_and_code() -> None:
    told = next(
        s for s in statements("市委书记高远会见客人林深。", home="梧州市") if s.type == "MENTIONS" and s.object.name == "梧州市"
    )
    assert (told.properties["level"], told.properties["adcode"], told.properties["labels"]) == ("city", "450400", ("City",))
