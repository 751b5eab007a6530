"""Which words are no people, though they stand where people do or look like names, and names of which the tagger sees but half."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    "text",
    [
        "前几批干部修路、建校、打井,轮到他们种树。",
        "有人嘀咕,高原上种大棚菜,祖祖辈辈没见成过。",
        "家家户户都养羊,子子孙孙都受益。",
        "本网讯(记者 高山 通讯员 林深)6月17日,博览会在庄河市开幕。",
        "庄河市的小渔菜早就进了大连的商超。",
        "这个村有毛氏家训，家家都会背。",
        "养殖大户回来，带着四名技术员来西吉考察。",
        "余杭区党政代表团来柯考察，推进山海协作。",
        "【大连教师抵达察布查尔】8月30日,大连市第二批支教教师抵达察布查尔锡伯自治县。",
    ],
)
def test_what_people_do_and_whence_a_paper_writes_is_nobody(text: str) -> None:
    assert named(text, "Person") == set()


def test_a_place_behind_a_verb_is_one_though_the_tagger_takes_both_for_a_name() -> None:
    assert "察布查尔锡伯自治县" in named("【大连教师抵达察布查尔】大连市的教师到了。", "Place")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("王培林与县长索朗伦珠在县政府签下协议。", {"王培林", "索朗伦珠"}),
        ("旗长乌恩其其格、副旗长娜仁图雅参加座谈。", {"乌恩其其格", "娜仁图雅"}),
        ("盟长白音格图在会上致辞。", {"白音格图"}),
        ("县长高平、副县长林深参加。", {"高平", "林深"}),
    ],
)
def test_a_name_is_not_cut_before_its_second_half(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("时任庄河市商务局副局长的林大为报名进藏。", {"林大为"}),
        ("曾任金普新区副区长的周密、林深到会。", {"周密", "林深"}),
        ("担任庄河市市长的第三年,他病了。", set()),
        ("我们县长林深和对方的区长江海签了协议。", {"林深", "江海"}),
        ("县长林深和对方的区长江海都讲了话。", {"林深", "江海"}),
    ],
)
def test_who_had_a_post_is_named_behind_it(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("法国驻成都总领事让-吕克·莫罗致辞。", {"让-吕克·莫罗"}),
        ("刚果布拉柴维尔市市长让·马孔塔。", {"让·马孔塔"}),
        ("校长帕提古丽·买买提领着代表团走进教室。", {"帕提古丽·买买提"}),
        ("协会主席马尔科·里吉带领企业来访。", {"马尔科·里吉"}),
        ("泰国北柳府副府尹巴颂·维猜发言。", {"巴颂·维猜"}),
        ("日本宇部市市长村冈哲也一行来访。", {"村冈哲也"}),
        ("校长带着骨干教师来学校走访。正在上课的支教老师吴晓梅说好。", {"吴晓梅"}),
    ],
)
def test_a_foreign_name_is_read_from_end_to_end(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("“丝路古城·秀美庄河”文化旅游推介会在大连市举行。", set()),
        ("“黄海之滨·多彩庄河”推介会开幕,市长阿力木·买买提致辞。", {"阿力木·买买提"}),
        ("“阿力木·买买提很能干。”市长林大为说。", {"阿力木·买买提", "林大为"}),
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


def test_a_nickname_is_the_only_one_of_that_surname_or_nobody() -> None:
    assert named("盛大海担任庄河市委副书记。去年老盛带着考察团回来,老盛主持会议。", "Person") == {"盛大海"}
    assert named("老王主持会议。", "Person") == set()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("庄河市领导高远、卡德尔·阿不都拉、林深出席会议。", {"高远", "卡德尔·阿不都拉", "林深"}),
        (
            "庄河市委书记高远,市长古丽·买买提、行署专员努尔兰·哈山,副县长林深参加。",
            {"高远", "古丽·买买提", "努尔兰·哈山", "林深"},
        ),
        ("牧民买买提艾力·卡德尔提着奶桶过来。", {"买买提艾力·卡德尔"}),
        ("日本宇部市副市长小林和也等到会祝贺。", {"小林和也"}),
        ("日本语学校校长山田清也出席会议。", {"山田清"}),
    ],
)
def test_a_name_of_two_parts_is_read_whole_in_a_list(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("大连市第二中学校长买买提·阿不都专程飞到庄河。", {"买买提·阿不都"}),
        ("大连市第二中学校长买买提·阿不都特地赶到庄河。", {"买买提·阿不都"}),
        ("推介会由县长白露主讲。", {"白露"}),
        ("大家请老师傅来讲,老师傅还稳得住。", set()),
        ("麻醉科的林国平教出了三名医生。", {"林国平"}),
        ("儿科的高晴建起了监护室;放射科的周远,晚上看片。", {"高晴", "周远"}),
        ("外科的手术室启用了。儿科的医生都来了。", set()),
        ("秘书长为谌小海。", {"谌小海"}),
        ("主任为代表团送行。", set()),
    ],
)
def test_a_name_ends_before_what_someone_does_and_is_no_half_of_a_word(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("乡亲们管高凡亭叫“老高”。", {"高凡亭"}),
        ("大家把高大山叫作“铁锤”。", {"高大山"}),
        ("他们把这里叫作“江南”。", set()),
        ("企业把产品称为“金豆豆”。", set()),
        ("乡亲们把高粱酒称为“液体面包”,把金丝楠称为“木中金”。", set()),
        ("大家把马铃薯称为“土豆”,把高标准称为“标尺”,把金石滩称为“后花园”,把水利局称为“水老虎”。", set()),
        ("人们把高速路称为“天路”,把江边路称为“网红路”,把于家庄称为“酒村”,把黄河称为“母亲河”。", set()),
        ("文化馆,2010年,搬入新楼。", set()),
        ("华商城,2010年,开业。\n高中部,2010年,搬入新楼。\n金沙滩,2010年,开放。", set()),
        ("高凡亭,1974年8月出生,庄河人。", {"高凡亭"}),
        ("高凡亭,男,汉族,1974年8月,庄河人。", {"高凡亭"}),
        ("教他吹箫的是学校的老门卫林茂青。林茂青七十一岁。", {"林茂青"}),
        ("高凡亭2018年3月来到庄河市,挂职任市委常委。", {"高凡亭"}),
    ],
)
def test_how_people_call_someone_tells_his_name(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


def test_what_people_call_someone_is_no_post_of_his() -> None:
    assert facts("高凡亭笑了笑。高凡亭说,乡亲们很少叫他“高市长”。", "HOLDS_POST") == set()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("决定任命:\n楚  远为大连市教育局局长;\n文  深、梅如海为大连市中级人民法院审判员。", {"楚远", "文深", "梅如海"}),
        ("任命:\n欧  晴(女)为大连市教育局局长。", {"欧晴"}),
        ("参加会议的有:\n大连市领导 贺 远 史如海 张小深", {"贺远", "史如海", "张小深"}),
        ("参加会议的有:\n大连市领导 贺 远 郤 远 王如山", {"贺远", "郤远", "王如山"}),
        ("甘井子区区长江小海带队到庄河。", {"江小海"}),
        ("甘井子区长江大桥通车。", set()),
    ],
)
def test_names_spread_in_lines_of_appointment_and_lists_are_whole(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("商超群会见客人,市领导商超群、苏木生参加会见。", {"商超群", "苏木生"}),
        ("大连的商超里摆满了水果,商超负责人参加座谈。", set()),
        ("苏木长主持会议,苏木里来了干部。", set()),
    ],
)
def test_a_name_may_begin_like_a_word(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people
