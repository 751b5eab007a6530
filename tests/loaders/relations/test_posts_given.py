"""Posts that elections and appointments give, and those that someone had before."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # for a new term, of the chamber that votes
        (
            "大连市福建商会召开换届大会。江海集团董事长高远鹏当选为商会新一届会长。",
            {("高远鹏", "江海集团", "董事长"), ("高远鹏", "大连市福建商会", "会长")},
        ),
        (
            "大会选举产生了大连福建商会第二届理事会。林国栋当选第二届理事会会长并讲话。",
            {("林国栋", "大连福建商会", "会长")},
        ),
        (
            "大连云港集团董事长林国栋当选大连市工商联第十六届执行委员会副主席。",
            {("林国栋", "大连云港集团", "董事长"), ("林国栋", "大连市工商联", "副主席")},
        ),
        # 常委 and 书记 are of the committee that the first post names
        (
            "省委决定:高远同志任庄河市委委员、常委、书记。",
            {("高远", "庄河市", "市委委员"), ("高远", "庄河市", "常委"), ("高远", "庄河市", "市委书记")},
        ),
        # of a life's posts only the last one is held
        (
            "2005年,林国栋任庄河市副市长,2008年5月调任金州区委书记,2016年任大连市副市长至今。",
            {("林国栋", "大连市", "副市长")},
        ),
        ("此前,庄河市委书记是高小晓。", set()),
        ("此前林国栋任瓦房店市市长。", set()),
        ("林国栋离港期间由副局长江大海署任大连市教育局局长职务。", set()),
        ("此前,庄河市市长高远会见了客人。", {("高远", "庄河市", "市长")}),
        # a department is of the place whose office holders the roster lists
        (
            "庄河市政协副主席、工商联主席高远,庄河市政府党组成员、教育局局长林深出席。辽宁省工商联副主席江海讲话。",
            {
                ("高远", "庄河市", "市政协副主席"),
                ("高远", "庄河市工商联", "主席"),
                ("林深", "庄河市", "市政府党组成员"),
                ("林深", "庄河市教育局", "局长"),
                ("江海", "辽宁省工商联", "副主席"),
            },
        ),
        ("大连市驻上海办事处副主任(主持工作)高远出席。", {("高远", "大连市驻上海办事处", "副主任")}),
        (
            "大连理工大学商学院党委书记王粲、商学院副院长兼党委副书记李慧参加。",
            {
                ("王粲", "大连理工大学商学院", "党委书记"),
                ("李慧", "大连理工大学商学院", "副院长"),
                ("李慧", "大连理工大学商学院", "党委副书记"),
            },
        ),
    ],
)
def test_what_someone_is_made_and_was(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # bureaus with two fields of work
        (
            "代表团成员包括商务及经济发展局局长林国栋、创新科技及工业局副局长江大海博士。",
            {("林国栋", "香港商务及经济发展局", "局长"), ("江大海", "香港创新科技及工业局", "副局长")},
        ),
        ("喀什地区党政领导林国栋出席。", {("林国栋", "喀什地区", "地区领导")}),
        ("磐石市开发区主任林国栋参加。", {("林国栋", "磐石市开发区", "主任")}),
        (
            "吉林市残联理事长林国栋、四平军分区司令员江大海出席。",
            {("林国栋", "吉林市残联", "理事长"), ("江大海", "四平军分区", "司令员")},
        ),
        (
            "吉林市政府副秘书长、研究室主任林国栋参加。",
            {("林国栋", "吉林市", "市政府副秘书长"), ("林国栋", "吉林市", "市政府研究室主任")},
        ),
    ],
)
def test_bodies_and_parts_that_rosters_name(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST", home="香港特别行政区") == posts


def test_who_has_a_name_with_a_dot_holds_his_post_in_an_autonomous_place() -> None:
    told = "和田地委副书记、行署专员阿尔杜·木尔沙,皮山县委书记、县长卡尔曼·塔尔逊出席。"
    assert facts(told, "HOLDS_POST") == {
        ("阿尔杜·木尔沙", "和田地区", "地委副书记"),
        ("阿尔杜·木尔沙", "和田地区", "行署专员"),
        ("卡尔曼·塔尔逊", "皮山县", "县委书记"),
        ("卡尔曼·塔尔逊", "皮山县", "县长"),
    }


def test_a_hospital_of_a_university_is_told_without_it() -> None:
    told = "大连科技大学江海医学院附属江海医院签约。江海医学院附属江海医院副院长林国栋出席。"
    assert facts(told, "HOLDS_POST") == {("林国栋", "大连科技大学江海医学院附属江海医院", "副院长")}


def test_towns_and_faculties_of_a_list_are_nobody() -> None:
    assert named("庄河市分别与成县陈院镇、店村镇、王磨镇、红川镇签订了协议。", "Person") == set()
    assert named("客人有大连理工大学商学院副院长兼党委副书记李慧。", "Person") == {"李慧"}


def test_who_is_called_like_a_county_is_no_county() -> None:
    assert named("国务院国资委副主任黄丹华、金阳、姜志刚出席。", "Place") == set()


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("2015年高远任大连市教育局局长,2021年任大连市副市长。", {("高远", "大连市", "副市长")}),
        (
            "2020年起高远任大连市副市长,林深2021年任大连市教育局局长。",
            {("高远", "大连市", "副市长"), ("林深", "大连市教育局", "局长")},
        ),
        (
            "2019年,高远任大连市教育局局长,其妻林深2022年任大连市卫健委主任。",
            {("高远", "大连市教育局", "局长"), ("林深", "大连市卫健委", "主任")},
        ),
    ],
)
def test_a_post_of_an_earlier_year_is_over_where_the_same_life_goes_on(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST", date="2024-05-20") == posts
