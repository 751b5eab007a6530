"""Who holds which post where."""

import pytest
from sentences import Fact, facts, left, statements


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("大连市委副书记、市长高远出席。", {("高远", "大连市", "市委副书记"), ("高远", "大连市", "市长")}),
        ("省委常委、大连市委书记高远主持。", {("高远", "辽宁省", "省委常委"), ("高远", "大连市", "市委书记")}),
        ("市委书记高远出席。", {("高远", "大连市", "市委书记")}),
        ("市领导高远、林深、江海参加。", {(p, "大连市", "市领导") for p in ("高远", "林深", "江海")}),
        ("高远、林深等市领导参加。", {(p, "大连市", "市领导") for p in ("高远", "林深")}),
        (
            "上海市人大常委会主任高远,副主任林深出席。",
            {("高远", "上海市", "市人大常委会主任"), ("林深", "上海市", "市人大常委会副主任")},
        ),
        ("江海市场监管局。同济大学教授高远演讲。", {("高远", "同济大学", "教授")}),
        ("同济大学海洋研究中心主任高远演讲。", {("高远", "同济大学", "海洋研究中心主任")}),
        ("商务部亚洲司副司长高远致辞。", {("高远", "商务部", "亚洲司副司长")}),
        ("市发展改革局局长高远汇报。", {("高远", "大连市发展改革局", "局长")}),
        ("法国驻武汉总领事高远致辞。", {("高远", "法国驻武汉总领事馆", "总领事")}),
        ("大连金普新区管委会主任高远出席。", {("高远", "金普新区", "管委会主任")}),
        ("大连海帆船舶有限公司董事长高远表示欢迎。", {("高远", "大连海帆船舶有限公司", "董事长")}),
        ("大连海帆船舶有限公司中国区总经理高远表示欢迎。", {("高远", "大连海帆船舶有限公司", "中国区总经理")}),
        ("庄河市委常委、副市长(挂职)高远汇报。", {("高远", "庄河市", "市委常委"), ("高远", "庄河市", "副市长")}),
        ("高远(庄河市副市长)汇报。", {("高远", "庄河市", "副市长")}),
        ("带队的张志远,现任庄河市副市长。", {("张志远", "庄河市", "副市长")}),
        ("高远为大连市人民政府副市长;", {("高远", "大连市", "副市长")}),
        ("活动由高远主持,他是庄河市副市长。", {("高远", "庄河市", "副市长")}),
        ("上海市市长高远,副市长林深出席。", {("高远", "上海市", "市长"), ("林深", "上海市", "副市长")}),
        ("在大连理工大学,校长高远介绍了情况。", {("高远", "大连理工大学", "校长")}),
    ],
)
def test_a_post_is_read_as_on_a_name_card(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    "text",
    [
        "原大连市市长高远回忆。",
        "时任庄河市副市长的高远曾率团来访。",
        "加强干部交流,推动领导见面。",
        "嘉宾高远出席。",
    ],
)
def test_a_post_of_another_time_or_none_is_left(text: str) -> None:
    assert facts(text, "HOLDS_POST") == set()


def test_a_singular_post_is_not_shared_by_the_names_behind() -> None:
    assert facts("市长高远、林深出席。", "HOLDS_POST") == {("高远", "大连市", "市长")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("庄河市教育局党组书记、局长高远出席。", {("高远", "庄河市教育局", "党组书记"), ("高远", "庄河市教育局", "局长")}),
        (
            "庄河市委常委,市政府党组副书记、副市长高远致辞。",
            {("高远", "庄河市", p) for p in ("市委常委", "市政府党组副书记", "副市长")},
        ),
        ("江苏省昆山市市长高远带队考察。", {("高远", "昆山市", "市长")}),
        ("参加会见的有大连市支援合作办主任高远。", {("高远", "大连市支援合作办", "主任")}),
        ("大连市第三批援藏干部联络组组长高远介绍情况。", {("高远", "大连市第三批援藏干部联络组", "组长")}),
        ("同济大学环境研究院院长高远演讲。", {("高远", "同济大学", "环境研究院院长")}),
        ("庄河市监察委员会主任高远列席。", {("高远", "庄河市监察委员会", "主任")}),
        ("庄河市纪委书记高远讲话。", {("高远", "庄河市", "市纪委书记")}),
        ("江州海帆集团总会计师高远出席。", {("高远", "江州海帆集团", "总会计师")}),
        ("江州海帆集团董事局主席高远致辞。", {("高远", "江州海帆集团", "董事局主席")}),
        ("同济大学的数学老师高远上了一课。", {("高远", "同济大学", "数学老师")}),
    ],
)
def test_a_post_is_of_the_body_or_place_that_its_words_make_up(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    "text",
    [
        "大连远洋商会换届,会长高远,副会长林深、江海,秘书长周密。",
        "大连远洋商会来连考察,领队是会长高远,团员有副会长林深、江海和秘书长周密。",
        "大连远洋商会会长高远、副会长林深先生、江海女士,秘书长周密参加。",
        "大连远洋商会公布名单:\n会长:高远\n副会长 林深 江海\n大连远洋商会秘书长周密",
        "大连远洋商会公布名单:\n会　长　高远\n副会长　林深　江海\n秘书长　周密",
    ],
)
def test_a_roster_is_of_the_body_that_it_began_with(text: str) -> None:
    chamber = "大连远洋商会"
    assert facts(text, "HOLDS_POST") == {
        ("高远", chamber, "会长"),
        ("林深", chamber, "副会长"),
        ("江海", chamber, "副会长"),
        ("周密", chamber, "秘书长"),
    }


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("大连海帆集团有限公司签约。集团董事长高远落笔。", {("高远", "大连海帆集团有限公司", "董事长")}),
        ("代表团走访大连市中心医院。医院院长高远说,欢迎。", {("高远", "大连市中心医院", "院长")}),
        ("大连海帆船舶有限公司未到场,由公司首席代表高远宣读。", {("高远", "大连海帆船舶有限公司", "首席代表")}),
        ("法国驻武汉总领事馆很热闹。商务领事安娜·贝尔进来。", {("安娜·贝尔", "法国驻武汉总领事馆", "商务领事")}),
    ],
)
def test_a_short_word_for_a_body_means_the_one_named_before(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("高远(女,满族)为大连市人民政府副市长;", {("高远", "大连市", "副市长")}),
        ("高远来到庄河,任市委常委、副市长。", {("高远", "庄河市", "市委常委"), ("高远", "庄河市", "副市长")}),
        ("高远赴庄河任副市长。", {("高远", "庄河市", "副市长")}),
        ("张志远到大连市中心医院担任院长。", {("张志远", "大连市中心医院", "院长")}),
        ("活动由高远主持,他是教师,同时挂职担任庄河市政府副秘书长。", {("高远", "庄河市", "市政府副秘书长")}),
        ("高远接替返乡的林深,赴庄河任副市长。", {("高远", "庄河市", "副市长")}),
        ("大连海帆商会日前成立,张志远当选首任会长。", {("张志远", "大连海帆商会", "首任会长")}),
    ],
)
def test_a_post_can_be_given(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_an_address_tells_a_post_where_nothing_else_does() -> None:
    assert facts("尊敬的张志远市长,欢迎您。", "HOLDS_POST") == {("张志远", "大连市", "市长")}
    assert facts("尊敬的张志远市长,欢迎您。庄河市市长张志远致辞。", "HOLDS_POST") == {("张志远", "庄河市", "市长")}


@pytest.mark.parametrize("text", ["市教育局选派的医生高远接诊。", "共青团大连市委书记高远介绍。", "大连远洋商会会长高远出席。"])
def test_doctors_the_youth_league_and_chambers_make_no_officials(text: str) -> None:
    labels = [s.properties.get("labels") for s in statements(text) if s.type == "MENTIONS" and s.object.type == "Person"]
    assert labels == [None]


def test_who_holds_a_public_post_is_an_official_and_a_manager_is_not() -> None:
    told = statements("副市长高远会见大连海帆船舶有限公司董事长林深。")
    labels = {s.object.name: s.properties.get("labels") for s in told if s.type == "MENTIONS" and s.object.type == "Person"}
    assert labels == {"高远": ("Official",), "林深": None}


def test_traditional_characters_are_read_and_given_back() -> None:
    assert facts("大連市市長高遠會見來賓。", "HOLDS_POST") == {("高遠", "大连市", "市長")}


@pytest.mark.parametrize(
    "text",
    [
        "会议提名高远为大连市商务局局长候选人。",
        "经研究,拟任高远为大连市商务局局长。",
        "公示,高远为大连市副市长人选。",
        "大连市市长候选人高远发言。",
        "候任市长高远发言。",
        "已退休的大连市副市长高远来访。",
    ],
)
def test_who_is_only_nominated_holds_no_post(text: str) -> None:
    assert facts(text, "HOLDS_POST") == set()


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("庄河市工作组组长（庄河市副市长）高远发言。", {("高远", "庄河市工作组", "组长"), ("高远", "庄河市", "副市长")}),
        ("庄河市副市长（上海市挂职）高远发车。", {("高远", "庄河市", "副市长")}),
        ("上海市选派的高　远任庄河市副市长。", {("高远", "庄河市", "副市长")}),
        ("到庄河市挂职副市长的高远说,果园多。", {("高远", "庄河市", "副市长")}),
        ("高远被聘为大连市中心医院名誉院长。", {("高远", "大连市中心医院", "名誉院长")}),
        ("大连市商务局长高远、市公安局长林深出席。", {("高远", "大连市商务局", "局长"), ("林深", "大连市公安局", "局长")}),
        ("辽宁省财政厅长高远出席。", {("高远", "辽宁省财政厅", "厅长")}),
        ("大连市外办主任高远出席。", {("高远", "大连市外办", "主任")}),
        ("分论坛由大连市商务局承办,局长高远主持。", {("高远", "大连市商务局", "局长")}),
        ("大连远洋商会公布名单:\n会　长　高远", {("高远", "大连远洋商会", "会长")}),
        (
            "出席的有:\n庄河市代表团:市政协主席高远、市商务局局长林深",
            {("高远", "庄河市", "市政协主席"), ("林深", "庄河市商务局", "局长")},
        ),
        ("香港特别行政区代表团到连。行政长官高远致辞。", {("高远", "香港特别行政区", "行政长官")}),
        ("会议任命高远为庄河市副市长;", {("高远", "庄河市", "副市长")}),
        ("海西州客人到连。海西方领导有高远、林深。", {(n, "海西蒙古族藏族自治州", "州领导") for n in ("高远", "林深")}),
        ("上海市领导高远,市政府党组成员林深参加。", {("高远", "上海市", "市领导"), ("林深", "上海市", "市政府党组成员")}),
    ],
)
def test_posts_are_told_in_brackets_by_verbs_and_by_words_that_share_a_character(
    text: str, posts: set[tuple[str, ...]]
) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_a_director_is_not_of_the_political_conference_named_before() -> None:
    assert ("林深", "大连市", "市政协主任") not in facts("市政协主席高远到会。主任林深发言。", "HOLDS_POST")


@pytest.mark.parametrize("text", ["高远任务繁重,副市长到场。", "分论坛由大连远洋商会承办,局长高远主持。"])
def test_no_post_is_told_by_what_only_looks_like_it(text: str) -> None:
    assert facts(text, "HOLDS_POST") == set()


def test_a_post_of_another_time_tells_by_when_it_had_ended() -> None:
    assert left("原大连市市长高远回忆。") == {("高远", "大连市", "市长", "2021-05-20")}


def test_only_the_post_before_is_former_where_another_place_follows() -> None:
    text = "原庄河市市长、大连市委常委、副市长高远主持。"

    assert left(text) == {("高远", "庄河市", "市长", "2021-05-20")}
    assert facts(text, "HOLDS_POST") == {("高远", "大连市", "市委常委"), ("高远", "大连市", "副市长")}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("大连市市长高远讲话。高远今年6月由沈阳市副市长升任现职。", ("高远", "沈阳市", "副市长")),
        ("大连市市长高远讲话。他从沈阳市副市长岗位调任大连。", ("高远", "沈阳市", "副市长")),
        ("大连市市长高远讲话。他此前担任沈阳市副市长。", ("高远", "沈阳市", "副市长")),
        ("大连市副市长高远日前升任大连市市长。", ("高远", "大连市", "副市长")),
        ("王志国同志任大连市委书记，林深同志不再担任大连市委书记职务。", ("林深", "大连市", "市委书记")),
        ("大连市人大常委会决定:免去林深的大连市副市长职务。", ("林深", "大连市", "副市长")),
        ("免去秦川同志庄河市商务局局长职务。", ("秦川", "庄河市商务局", "局长")),
        ("会议免去了王晓东庄河市副市长职务,另有任用。", ("王晓东", "庄河市", "副市长")),
        ("会议接受了王志国关于辞去大连市市长职务的请求。", ("王志国", "大连市", "市长")),
        ("昨日，林深卸任大连市副市长。", ("林深", "大连市", "副市长")),
        ("高远调任沈阳市副市长，免去其大连市副市长职务。", ("高远", "大连市", "副市长")),
        ("王志国曾任沈阳市副市长,现任大连市市长。", ("王志国", "沈阳市", "副市长")),
        ("王志国卸任大连市市长。", ("王志国", "大连市", "市长")),
        ("大连市原市长高远出席。", ("高远", "大连市", "市长")),
    ],
)
def test_a_post_that_someone_moved_on_from_has_ended(text: str, gone: tuple[str, ...]) -> None:
    assert left(text) == {(*gone, "2021-05-20")}


def test_who_no_longer_has_a_post_is_not_said_to_have_it() -> None:
    assert facts("王志国同志任大连市委书记，林深同志不再担任大连市委书记职务。", "HOLDS_POST") == {
        ("王志国", "大连市", "市委书记")
    }
    assert facts("大连市市长高远讲话。他此前担任沈阳市副市长。", "HOLDS_POST") == {("高远", "大连市", "市长")}


def test_who_is_told_with_the_old_post_and_the_next_has_both_and_has_left_the_first() -> None:
    text = "大连市市长高远日前升任沈阳市委书记。"

    assert facts(text, "HOLDS_POST") == {("高远", "大连市", "市长"), ("高远", "沈阳市", "市委书记")}
    assert left(text) == {("高远", "大连市", "市长", "2021-05-20")}


@pytest.mark.parametrize(
    "text",
    [
        "大连市市长高远会见由沈阳市副市长林深率领的代表团。",
        "大连市副市长高远主持，沈阳市委书记林深出席。",
        "会议由大连市副市长高远主持。",
        "大连市市长高远介绍，林深近日升任沈阳市副市长。",
    ],
)
def test_a_post_that_nobody_left_has_not_ended(text: str) -> None:
    assert left(text) == set()


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("在上海当过三年市长的高远说,合作前景广阔。", set()),
        ("当过三年庄河市市长的高远说,合作前景广阔。", {("高远", "庄河市", "市长", "2021-05-20")}),
        ("高远从庄河市市长任上来援疆。", {("高远", "庄河市", "市长", "2021-05-20")}),
    ],
)
def test_what_someone_once_was_is_a_post_that_has_ended(text: str, posts: set[tuple[str, ...]]) -> None:
    assert left(text) == posts
    assert facts(text, "HOLDS_POST") == set()


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("免去:林深的大连市副市长职务；秦川的庄河市市长职务。", {("林深", "大连市"), ("秦川", "庄河市")}),
        ("免去林深、秦川的大连市副市长职务。", {("林深", "大连市"), ("秦川", "大连市")}),
        ("王志国、李建国不再担任大连市副市长。", {("王志国", "大连市"), ("李建国", "大连市")}),
        ("提请免去林深的大连市副市长职务。", set()),
        ("会议要求免去一切不必要的手续,市长高远讲话。", set()),
    ],
)
def test_a_dismissal_names_everyone_it_dismisses(text: str, gone: set[tuple[str, ...]]) -> None:
    assert {told[:2] for told in left(text)} == gone


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "高远、林深分别当选为大连市人大常委会主任、大连市市长。",
            {("高远", "大连市", "市人大常委会主任"), ("林深", "大连市", "市长")},
        ),
        (
            "会议分别任命高远、林深为大连市商务局局长、庄河市副市长。",
            {("高远", "大连市商务局", "局长"), ("林深", "庄河市", "副市长")},
        ),
        ("王志国、李建国、张晓明分别担任大连远航集团董事长、总经理。", set()),
        ("任命高远、林深为大连市副市长。", {("高远", "大连市", "副市长"), ("林深", "大连市", "副市长")}),
        ("任命高远、林深为大连市市长。", {("林深", "大连市", "市长")}),
    ],
)
def test_posts_are_given_to_a_list_in_order_or_shared(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("座谈会上,高远、现任大连市市长林深发言。高远同志主持。", {("林深", "大连市", "市长")}),
        ("高远同志到会。高远,现任大连市市长林深,都发了言。", {("林深", "大连市", "市长")}),
        (
            "高远,男,1970年生,现任大连市副市长；林深,女,现任沈阳市副市长。",
            {("高远", "大连市", "副市长"), ("林深", "沈阳市", "副市长")},
        ),
    ],
)
def test_the_present_post_before_another_is_the_others(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("国务院副总理王志国出席。", {("王志国", "国务院", "副总理")}),
        ("国务委员王志国到会。", {("王志国", "国务院", "国务委员")}),
        ("国家主席王志国会见客人。", {("王志国", "中国", "国家主席")}),
        ("越南国家主席王志国到访。", {("王志国", "越南", "国家主席")}),
        (
            "中共中央政治局委员、辽宁省委书记王志国讲话。",
            {("王志国", "中共中央政治局", "委员"), ("王志国", "辽宁省", "省委书记")},
        ),
        (
            "全国政协副主席王志国、全国人大常委会副委员长李建国出席。",
            {("王志国", "全国政协", "副主席"), ("李建国", "全国人大常委会", "副委员长")},
        ),
        ("国务院扶贫办主任王志国出席。", {("王志国", "国务院扶贫办", "主任")}),
        ("全国政协副主席王志国到会。副秘书长李建国发言。", {("王志国", "全国政协", "副主席")}),
        ("中央企业董事长王志国参加。", set()),
    ],
)
def test_posts_of_the_state_are_of_its_organs(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts", "former"),
    [
        ("甘井子区委书记由高远接任。", {("高远", "甘井子区", "区委书记")}, set()),
        ("甘井子区区长一职由高远担任。", {("高远", "甘井子区", "区长")}, set()),
        (
            "大连市副市长、原甘井子区区长高远出席。",
            {("高远", "大连市", "副市长")},
            {("高远", "甘井子区", "区长", "2021-05-20")},
        ),
        (
            "高远当时是市长,如今是辽宁省政协副主席。",
            {("高远", "辽宁省", "省政协副主席")},
            {("高远", "大连市", "市长", "2021-05-20")},
        ),
        ("甘井子区区长高远由林深陪同。", {("高远", "甘井子区", "区长")}, set()),
    ],
)
def test_who_takes_over_and_what_one_was_before(text: str, posts: set[Fact], former: set[Fact]) -> None:
    assert (facts(text, "HOLDS_POST"), left(text)) == (posts, former)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "大连远航集团有限公司与上海云港有限公司签订合同,董事长高远、总经理林深分别签字。",
            {("高远", "大连远航集团有限公司", "董事长"), ("林深", "上海云港有限公司", "总经理")},
        ),
        (
            "大连远航集团有限公司与上海云港有限公司签订合同,远航集团董事长高远、总经理林深签字。",
            {("高远", "大连远航集团有限公司", "董事长"), ("林深", "大连远航集团有限公司", "总经理")},
        ),
        (
            "孙红(大连市教育局)、李敏(大连市商务局)分别任庄河市教育局副局长、庄河市商务局副局长。",
            {("孙红", "庄河市教育局", "副局长"), ("李敏", "庄河市商务局", "副局长")},
        ),
        ("周建平是大连人,如今在庄河市医院当副院长。周建平说,很高兴。", {("周建平", "庄河市医院", "副院长")}),
        ("西藏那曲地区行署副专员高远率团来连。", {("高远", "那曲地区", "行署副专员")}),
        ("人物:王志国,大连市商务局副局长,三年前来庄河。", {("王志国", "大连市商务局", "副局长")}),
    ],
)
def test_posts_are_of_the_bodies_in_order_and_behind_their_names(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert facts(text, "HOLDS_POST") == posts
