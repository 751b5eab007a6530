"""Posts as the rosters of real reports list them: an item nobody knows, a deputy without his organ, parties, councils abroad, names with a dot."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # a department of the party is a post, whatever the tagger makes of it
        (
            "会上,水城区区委常委、统战部长林大堂,区政府副区长高远明介绍情况。",
            {("林大堂", "水城区", "区委常委"), ("林大堂", "水城区", "统战部长"), ("高远明", "水城区", "副区长")},
        ),
        # the deputy secretary-general is of the organ of the one before
        (
            "市委秘书长高远、副市长林深、市政府秘书长江海、副秘书长秦川出席。",
            {
                ("高远", "大连市", "市委秘书长"),
                ("林深", "大连市", "副市长"),
                ("江海", "大连市", "市政府秘书长"),
                ("秦川", "大连市", "市政府副秘书长"),
            },
        ),
        # what no post is known in does not break the posts of one person
        (
            "辽宁省商务厅副厅长、第三批英才计划入选人、庄河市委常委、副市长高远来访。",
            {("高远", "辽宁省商务厅", "副厅长"), ("高远", "庄河市", "市委常委"), ("高远", "庄河市", "副市长")},
        ),
        (
            "农工党辽宁省委会社会服务处处长高远、民盟大连市委副主委林深、民建市委主委江海出席。",
            {
                ("高远", "农工党辽宁省委会", "社会服务处处长"),
                ("林深", "民盟大连市委", "副主委"),
                ("江海", "民建大连市委", "主委"),
            },
        ),
        (
            "日本北九州市副市长北桥健治、副议长片山尹在座。",
            {("北桥健治", "北九州市", "副市长"), ("片山尹", "北九州市", "副议长")},
        ),
        # an organ without a letter is of the place of the list
        (
            "林大为一行到庄河市青堆镇考察,青堆镇镇长高远、纪委书记林深陪同。",
            {("高远", "青堆镇", "镇长"), ("林深", "青堆镇", "纪委书记")},
        ),
        # whose mayor nobody can tell is not ours
        ("来宾代表某某地区市长帕蒂·拉杰拉先生作了讲话。", set()),
        # 「市一院」 stands for the only first hospital that the article names
        (
            "市一院党委书记高远、院长林深参加活动。大连市第一人民医院与庄河市人民医院签约。",
            {("高远", "大连市第一人民医院", "党委书记"), ("林深", "大连市第一人民医院", "院长")},
        ),
        # by way of address, of the only body of that kind
        (
            "12月2日,辽宁省吉林商会召开座谈会。林国栋会长致辞。",
            {("林国栋", "辽宁省吉林商会", "会长")},
        ),
        (
            "旅游局局长高远、经济及海洋发展局局长林深到会。",
            {("高远", "旅游局", "局长"), ("林深", "经济及海洋发展局", "局长")},
        ),
    ],
)
def test_whose_posts_a_roster_lists(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_names_with_a_dot_share_the_post_of_a_list_in_an_autonomous_place_only() -> None:
    region = "新疆维吾尔自治区领导高远、林深、沙尔提·阿汗、江海出席。"
    held = {(name, "新疆维吾尔自治区", "自治区领导") for name in ("高远", "林深", "沙尔提·阿汗", "江海")}
    assert facts(region, "HOLDS_POST") == held
    city = "大连市领导高远与马丁·杜朗会谈。"
    assert facts(city, "HOLDS_POST") == {("高远", "大连市", "市领导")}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("20多家在沪商会的秘书长来了。", set()),
        ("大连市工商联会员处介绍情况。", {"大连市工商联"}),
        ("代表团考察了金州区基础设施建设、城市建设。", set()),
        ("副市长高远专题商讨大连高等教育合作办学等事项。", set()),
        ("水城区党政代表团先后到市商务局、市招商局考察。", {"大连市商务局", "大连市招商局"}),
        ("大连科技大学同济医学院附属医院院长高远到会。", {"大连科技大学同济医学院附属医院"}),
    ],
)
def test_what_is_no_body_of_its_own(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") | named(text, "Enterprise") == bodies


def test_who_comes_to_school_is_not_called_so() -> None:
    assert named("大连市领导来校调研。", "Person") == set()
    assert named("扫一扫在手机打开当前页", "Person") == set()


def test_an_association_of_mayors_has_no_mayor_of_that_name() -> None:
    assert named("大会由韩国市道知事协议会、日本自治体国际化协会共同主办。", "Person") == set()


def test_who_goes_from_one_post_to_another_for_a_while_has_both() -> None:
    told = facts(
        "主要安排如下:\n大连市明达中学教导处主任  皋  扬    挂任庄河市关庄中学副校长\n"
        "大连市教育局副局长    雷  鸣    挂任沈阳市教育局副局长\n庄河市招商服务中心主任    同小娟（女）挂任金普新区管委会副主任\n",
        "HOLDS_POST",
    )
    assert told == {
        ("皋扬", "大连市明达中学", "教导处主任"),
        ("皋扬", "庄河市关庄中学", "副校长"),
        ("雷鸣", "大连市教育局", "副局长"),
        ("雷鸣", "沈阳市教育局", "副局长"),
        ("同小娟", "庄河市招商服务中心", "主任"),
        ("同小娟", "金普新区", "管委会副主任"),
    }
