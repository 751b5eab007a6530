"""Whose a post is where no owner stands beside it, and who has it where it stands apart from his name."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # a list goes on with the body that it began with
        (
            "同济大学教授高远,大连理工大学党委书记林深、副校长江海出席。",
            {("高远", "同济大学", "教授"), ("林深", "大连理工大学", "党委书记"), ("江海", "大连理工大学", "副校长")},
        ),
        (
            "代表团来到大连海洋学校。校长高远、党支部书记林深迎在门口。",
            {("高远", "大连海洋学校", "校长"), ("林深", "大连海洋学校", "党支部书记")},
        ),
        # kinds of bodies that have such posts
        ("庄河市北风苹果专业合作社去年卖了三百吨,理事长高远笑了。", {("高远", "庄河市北风苹果专业合作社", "理事长")}),
        (
            "大连市援疆工作指挥部召开总结会。指挥部党委书记高远讲话,副总指挥林深主持。",
            {("高远", "大连市援疆工作指挥部", "党委书记"), ("林深", "大连市援疆工作指挥部", "副总指挥")},
        ),
        ("考察团拜访辽宁省商务厅,副厅长高远介绍。", {("高远", "辽宁省商务厅", "副厅长")}),
        ("会议由辽宁省发展改革委主办,副主任高远主持。", {("高远", "辽宁省发展改革委", "副主任")}),
        ("大连市外事办公室来了客人。我办主任高远主持座谈。", {("高远", "大连市外事办公室", "主任")}),
        ("大连理工大学办了讲座。学校科技处处长高远主持。", {("高远", "大连理工大学", "科技处处长")}),
        (
            "大连海帆船舶有限公司与上海东风航运有限公司签订合同,前者的董事长高远、后者的总经理林深签字。",
            {("高远", "大连海帆船舶有限公司", "董事长"), ("林深", "上海东风航运有限公司", "总经理")},
        ),
        (
            "民政部规划司司长高远、副司长林深到会。",
            {("高远", "民政部", "规划司司长"), ("林深", "民政部", "规划司副司长")},
        ),
        (
            "上海市党政代表团来访。带队的是市委书记高远,同行的有副市长林深。",
            {("高远", "上海市", "市委书记"), ("林深", "上海市", "副市长")},
        ),
        ("上海市党政代表团来访。市长高远陪同参观。", {("高远", "大连市", "市长")}),
        # a bureau beside a post of a place is that place's, whatever the paper or others in the text
        (
            "金华市副市长、公安局局长高远率团来连考察。",
            {("高远", "金华市", "副市长"), ("高远", "金华市公安局", "局长")},
        ),
        (
            "沙河口区政协副主席、工商联主席高远带队考察。考察组与庄河市工商联座谈。",
            {("高远", "沙河口区", "区政协副主席"), ("高远", "沙河口区工商联", "主席")},
        ),
        # a park is no 区 that has a 副区长
        (
            "客人来到沙河口区,参观了云山工业园区。区政府副区长高远陪同。",
            {("高远", "沙河口区", "副区长")},
        ),
        (
            "日本北九州市市长北桥健治、市议会议长片山尹来访。",
            {("北桥健治", "北九州市", "市长"), ("片山尹", "北九州市", "市议会议长")},
        ),
        # people with a name from abroad hold posts there, and so does whom a guest meets there
        ("加拿大温哥华市也种牡丹。副市长罗杰·史密斯来了。", {("罗杰·史密斯", "温哥华市", "副市长")}),
        (
            "大连市副市长高远出访。在韩国釜山市,高远会见市长朴在权。",
            {("高远", "大连市", "副市长"), ("朴在权", "釜山广域市", "市长")},
        ),
        ("在韩国釜山市,市长高远会见客人。", {("高远", "大连市", "市长")}),
        ("新西兰惠灵顿市市长西莉亚·斯通-布朗宣布。", {("西莉亚·斯通-布朗", "惠灵顿市", "市长")}),
        # one office has one holder, acting or not
        (
            "上海大连两市联席会议召开。上海市委副书记、市长高远,市委副书记、代市长林深出席。",
            {
                ("高远", "上海市", "市委副书记"),
                ("高远", "上海市", "市长"),
                ("林深", "大连市", "市委副书记"),
                ("林深", "大连市", "代市长"),
            },
        ),
        ("大连市商务局新任局长林大为到会。", {("林大为", "大连市商务局", "局长")}),
        ("大连市商务局的林大为局长介绍。", {("林大为", "大连市商务局", "局长")}),
        (
            "六盘水市委常委、副市长、大连市帮扶干部领队林大为。",
            {("林大为", "六盘水市", "市委常委"), ("林大为", "六盘水市", "副市长")},
        ),
        # 该市 is the one spoken of last, not the paper's
        ("日本北九州市来了客人。该市市长北桥健治说。", {("北桥健治", "北九州市", "市长")}),
        ("铁岭市加快农业发展。该市市长高远表示,欢迎来访。", {("高远", "铁岭市", "市长")}),
        # on a name card an organ has the letter of its place
        ("大连政协副主席林深出席。", {("林深", "大连市", "市政协副主席")}),
        ("高远当选鞍山市第十七届人大常委会主任。", {("高远", "鞍山市", "市人大常委会主任")}),
        # a district is no zone, whose committee runs it
        ("沈阳市浑南区管委会主任高远出席。", {("高远", "浑南区", "管委会主任")}),
        # the mayor of a town abroad that nobody knows is not the paper's
        ("法国小城圣雷米代表团来连考察。市长马丁·杜朗表示感谢。", set()),
    ],
)
def test_a_post_without_a_body_is_of_the_one_at_hand(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "大连医院与上海医院签了协议,两院副院长高远、林深签名。",
            {("高远", "大连医院", "副院长"), ("林深", "上海医院", "副院长")},
        ),
        (
            "上海市、大连市的副市长高远、林深出席。",
            {("高远", "上海市", "副市长"), ("林深", "大连市", "副市长")},
        ),
        (
            "庄河市人民法院、普兰店区人民法院、瓦房店市人民法院签署纪要,三家法院院长高远、林深、江海先后落笔。",
            {("高远", "庄河市人民法院", "院长"), ("林深", "普兰店区人民法院", "院长"), ("江海", "瓦房店市人民法院", "院长")},
        ),
        ("大连市副市长高远、林深出席。", {("高远", "大连市", "副市长"), ("林深", "大连市", "副市长")}),
    ],
)
def test_a_post_of_several_bodies_has_one_holder_in_each(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_who_takes_over_from_another_has_his_post() -> None:
    assert facts("林深不再担任庄河市市长,由高远接任。", "HOLDS_POST") == {("高远", "庄河市", "市长")}


def test_a_post_of_then_is_none_of_now() -> None:
    assert facts("1996年,当时的庄河市市长高远去了上海。", "HOLDS_POST") == set()


def test_a_city_has_one_mayor() -> None:
    text = "大连市市长高远致辞。次日,上海市委书记林深主持座谈会,市委副书记、市长江海介绍了市情。"
    assert facts(text, "HOLDS_POST") == {
        ("高远", "大连市", "市长"),
        ("林深", "上海市", "市委书记"),
        ("江海", "上海市", "市委副书记"),
        ("江海", "上海市", "市长"),
    }


def test_who_has_a_post_in_one_city_shares_none_in_the_next() -> None:
    text = "上海市副市长林深发言。协议签字人为大连市副市长高远、林深。"
    assert facts(text, "HOLDS_POST") == {("林深", "上海市", "副市长"), ("高远", "大连市", "副市长")}


def test_a_post_in_the_city_that_his_own_lies_in_stands() -> None:
    text = "市委常委、庄河市委书记高远主持。"
    assert facts(text, "HOLDS_POST") == {("高远", "大连市", "市委常委"), ("高远", "庄河市", "市委书记")}


@pytest.mark.parametrize(
    "text",
    [
        "高远在庄河市当了副市长。",
        "高远以庄河市副市长的身份致辞。高远笑了。",
        "接任庄河市副市长的是高远。高远说。",
        "作为庄河市副市长,高远分管农业。高远说。",
        "庄河市新任副市长高远到岗。",
        "任命:高远同志为庄河市人民政府副市长。高远说。",
    ],
)
def test_a_post_apart_from_its_holder(text: str) -> None:
    assert facts(text, "HOLDS_POST") == {("高远", "庄河市", "副市长")}


def test_more_posts_follow_a_note_on_the_first() -> None:
    text = "高远,1980年生,现任庄河市委常委(挂职),大连市海帆商会会长。"
    assert facts(text, "HOLDS_POST") == {("高远", "庄河市", "市委常委"), ("高远", "大连市海帆商会", "会长")}


def test_a_spread_post_of_three_characters_heads_its_line() -> None:
    text = "大连市上海商会选出新班子:\n会    长:高远\n监 事 长:林深\n秘 书 长:张志远\n"
    club = "大连市上海商会"
    assert facts(text, "HOLDS_POST") == {("高远", club, "会长"), ("林深", club, "监事长"), ("张志远", club, "秘书长")}


def test_a_park_that_is_only_called_so_is_the_one_named_most() -> None:
    text = "沪连工业园区开园。沪连工业园区与临港科技园区结对。园区管委会主任高远说。"
    assert ("高远", "沪连工业园区", "管委会主任") in facts(text, "HOLDS_POST")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("林深、江海洋(均为市领导)参加。", {("林深", "大连市", "市领导"), ("江海洋", "大连市", "市领导")}),
        ("林深、江海洋(市领导)参加。", {("江海洋", "大连市", "市领导")}),
        ("王国强、林深两位副市长参加。", {("王国强", "大连市", "副市长"), ("林深", "大连市", "副市长")}),
        ("参加的市领导还有高远、林深。", {("高远", "大连市", "市领导"), ("林深", "大连市", "市领导")}),
        ("市领导和高远交谈。", set()),
        ("在金普新区,开发区领导林深陪同。", {("林深", "金普新区", "开发区领导")}),
    ],
)
def test_a_post_may_be_told_of_a_whole_list(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("市委书记高远,副书记林深参加。", ("林深", "大连市", "市委副书记")),
        ("金普新区党工委书记高远、副书记林深参加。", ("林深", "金普新区", "党工委副书记")),
        ("市人大常委会党组副书记、副主任林深参加。", ("林深", "大连市", "市人大常委会副主任")),
        ("市政协党组成员、副主席林深参加。", ("林深", "大连市", "市政协副主席")),
        ("林深同志任中共庄河市委委员、常委。", ("林深", "庄河市", "常委")),
        ("林深任长海县委书记,江海洋任贡嘎县委书记。", ("江海洋", "贡嘎县", "县委书记")),
    ],
)
def test_a_post_takes_what_it_leaves_out_from_the_one_before(text: str, post: tuple[str, ...]) -> None:
    assert post in facts(text, "HOLDS_POST")


def test_who_was_something_before_is_it_no_longer() -> None:
    assert facts("新任庄河市委书记高远,原任鞍山市市长。", "HOLDS_POST") == {("高远", "庄河市", "市委书记")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "在法国马赛市,副市长王国强与市长马丁·杜朗举行会谈。",
            {("王国强", "大连市", "副市长"), ("马丁·杜朗", "马赛市", "市长")},
        ),
        ("副市长王国强与马丁·杜朗举行会谈。", {("王国强", "大连市", "副市长")}),
        ("副市长王国强和马丁·杜朗出席。", {("王国强", "大连市", "副市长")}),
    ],
)
def test_who_has_a_dotted_name_is_nobodys_deputy_here(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_names_of_minorities_have_dots_too() -> None:
    text = "法国马赛市客人来访,县长艾尼瓦尔·吐尔逊、副县长古丽·买买提陪同。"
    posts = {("艾尼瓦尔·吐尔逊", "疏附县", "县长"), ("古丽·买买提", "疏附县", "副县长")}
    assert facts(text, "HOLDS_POST", home="疏附县") == posts


def test_who_has_a_post_already_does_not_share_the_one_before_him() -> None:
    text = "市外办主任林深会见客人。展览昨天开幕,日本驻大连总领事高桥亮介、林深、王国强出席。"
    assert ("林深", "日本驻大连总领事馆", "总领事") not in facts(text, "HOLDS_POST")
    assert ("林深", "大连市", "市领导") in facts("市外办主任林深会见客人。市领导高远、林深出席。", "HOLDS_POST")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("高松市议会议长镰仓节子、大连海帆船舶有限公司社长细川雅彦,副市长林深参加。", ("林深", "大连市", "副市长")),
        ("龟尾市副市长河承勋、市政府秘书长林深参加。", ("林深", "大连市", "市政府秘书长")),
        ("美国长滩市客人来访,市长助理林深陪同。", ("林深", "大连市", "市长助理")),
        ("上海市驻大连工作组开会,林深接任工作组组长。", ("林深", "上海市驻大连工作组", "组长")),
        ("甲方:金普新区管委会(主任林深)", ("林深", "金普新区", "管委会主任")),
        ("庄河市城关街道与云水镇签约,街道党工委书记林深签字。", ("林深", "城关街道", "党工委书记")),
        ("在金普新区,徐县长和管委会主任林深签的字。", ("林深", "金普新区", "管委会主任")),
        (
            "金普新区管委会、沈抚新区管委会分别由管委会副主任高远、管委会主任林深代表,签署协议。",
            ("林深", "沈抚改革创新示范区", "管委会主任"),
        ),
    ],
)
def test_a_post_is_of_what_the_words_around_it_name(text: str, post: tuple[str, ...]) -> None:
    assert {fact for fact in facts(text, "HOLDS_POST") if fact[0] == "林深"} == {post}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # an office before a bracket
        ("甲方:敦化经济开发区管委会(主任金明浩)", {("金明浩", "敦化经济开发区", "管委会主任")}),
        ("甲方:水城区红果街道办事处(主任林大为)", {("林大为", "红果街道", "办事处主任")}),
        # how someone is called, and what someone is on the way, are no posts of the next
        (
            "大连研究院院长高明教授、庄河大学研究员林大为到会。",
            {("高明", "大连研究院", "院长"), ("林大为", "庄河大学", "研究员")},
        ),
        (
            "由庄河商会会长高明任团长、副会长林大为任副团长的考察团到访。",
            {("高明", "庄河商会", "会长"), ("林大为", "庄河商会", "副会长")},
        ),
        # another department of the body before in the list
        (
            "大连医院心内科主任高明、骨科副主任医师林大为坐诊。",
            {("高明", "大连医院", "心内科主任"), ("林大为", "大连医院", "骨科副主任医师")},
        ),
        ("以市长文正勋为团长的韩国浦项市代表团来访。", {("文正勋", "浦项市", "市长")}),
        # a roster is of the place that it began with, an office or a deputy like the rest
        (
            "庄河市政府秘书长高明,市商务局局长林大为;我市领导周密,市发改委主任罗大波参加。",
            {
                ("高明", "庄河市", "市政府秘书长"),
                ("林大为", "庄河市商务局", "局长"),
                ("周密", "大连市", "市领导"),
                ("罗大波", "大连市发改委", "主任"),
            },
        ),
        (
            "庄河市政协副秘书长高明、市政协经济科技委员会主任林大为介绍了情况。",
            {("高明", "庄河市", "市政协副秘书长"), ("林大为", "庄河市", "市政协经济科技委员会主任")},
        ),
        (
            "金州区教育体育局与水城区政府签约,金州区教育体育局副局长高明、市教育局局长林大为签字。",
            {("高明", "金州区教育体育局", "副局长"), ("林大为", "大连市教育局", "局长")},
        ),
        # where one has come to
        ("去年林大为来到石渠县,任县农牧局副局长。", {("林大为", "石渠县农牧局", "副局长")}),
        ("石渠县云帆蔬菜专业合作社成立,林大为当理事长。", {("林大为", "石渠县云帆蔬菜专业合作社", "理事长")}),
        # no share in a post for one who has his own
        (
            "市长高明主持会议。在庄河市,庄河市副市长林大为、高明讲话。",
            {("高明", "大连市", "市长"), ("林大为", "庄河市", "副市长")},
        ),
        # a name that holds that of another place tells nothing of whose the next office is
        (
            "市政府秘书长于乐山、市外侨办主任林大为参加会见。",
            {("于乐山", "大连市", "市政府秘书长"), ("林大为", "大连市外侨办", "主任")},
        ),
        ("甲方:水城区委组织部(部长林大为)", {("林大为", "水城区", "区委组织部部长")}),
        (
            "金州区骆驼街道与湖溪镇签订协议,街道党工委书记陈大为签字。",
            {("陈大为", "骆驼街道", "党工委书记")},
        ),
        # hosts beside guests from abroad
        (
            "日本高松市市长森川一郎、高松市议会议长镰仓节子,副市长涂大为、市政府秘书长万朝阳参加会见。",
            {
                ("森川一郎", "高松市", "市长"),
                ("镰仓节子", "高松市", "市议会议长"),
                ("涂大为", "大连市", "副市长"),
                ("万朝阳", "大连市", "市政府秘书长"),
            },
        ),
        ("在法国勒阿弗尔市,高明与市长戴蒙·奥德利会谈。", {("戴蒙·奥德利", "勒阿弗尔市", "市长")}),
        # a surname with a post goes with no other
        (
            "水城区与金普新区管委会签了协议,徐县长和管委会主任罗大波签的字。",
            {("罗大波", "金普新区", "管委会主任")},
        ),
        # who has a post of his own shares none with the one before
        (
            "省外办副主任高明、前川宽司到会祝贺。日本驻沈阳总领事前川宽司会见时在座。",
            {("高明", "辽宁省外办", "副主任"), ("前川宽司", "日本驻沈阳总领事馆", "总领事")},
        ),
        (
            "市领导高明、林大为参加。金州区委书记林大为介绍。",
            {("高明", "大连市", "市领导"), ("林大为", "大连市", "市领导"), ("林大为", "金州区", "区委书记")},
        ),
        ("——记湖南省援疆干部、鄯善县委副书记彭大湘", {("彭大湘", "鄯善县", "县委副书记")}),
    ],
)
def test_a_post_is_of_the_office_or_the_side_at_hand(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_who_heads_a_party_from_abroad_holds_his_post_there() -> None:
    told = "应市政府邀请,以市长文正勋为团长的韩国群山市代表团来访。"
    assert ("文正勋", "群山市", "市长") in facts(told, "HOLDS_POST", home="烟台市")


def test_one_is_in_a_council_besides_ones_post() -> None:
    text = "局长林深介绍情况。辽宁省政协委员高远、林深参加。"
    assert ("林深", "辽宁省", "省政协委员") in facts(text, "HOLDS_POST")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # a branch in a list behind its firm, or another part of it, is called by its place
        (
            "海云银行公司业务部总经理高明、沈阳分行行长林深参加。",
            {("高明", "海云银行", "公司业务部总经理"), ("林深", "海云银行沈阳分行", "行长")},
        ),
        (
            "海云集团董事长高明、沈阳分公司总经理林深参加。",
            {("高明", "海云集团", "董事长"), ("林深", "海云集团沈阳分公司", "总经理")},
        ),
        # the departments of a firm, and where its managers sell, are in the title
        (
            "沈阳南云达机械有限公司招工。南云达人力资源部经理林深、销售部经理江海说。",
            {("林深", "沈阳南云达机械有限公司", "人力资源部经理"), ("江海", "沈阳南云达机械有限公司", "销售部经理")},
        ),
        (
            "海云集团副总裁兼西南区总经理林深参加。",
            {("林深", "海云集团", "副总裁"), ("林深", "海云集团", "西南区总经理")},
        ),
        # an office is of the organ that its head is in
        (
            "庄河市委常委、办公室主任林深参加。",
            {("林深", "庄河市", "市委常委"), ("林深", "庄河市", "市委办公室主任")},
        ),
        (
            "水城区政府党组成员、办公室主任林深参加。",
            {("林深", "水城区", "区政府党组成员"), ("林深", "水城区", "区政府办公室主任")},
        ),
        # heads of departments that only a special administrative region has
        (
            "會議在澳門特區政府總部舉行。行政長官區啟明、經濟財政司司長林深出席。",
            {("區啟明", "澳门特别行政区", "行政長官"), ("林深", "澳门特别行政区", "經濟財政司司長")},
        ),
    ],
)
def test_a_post_is_of_the_firm_or_organ_that_it_is_a_part_of(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "大连市援疆前方指挥部走访学校,指挥部规划组组长高明、产业组副组长林深参加。",
            {("高明", "大连市援疆前方指挥部", "规划组组长"), ("林深", "大连市援疆前方指挥部", "产业组副组长")},
        ),
        (
            "大连市援藏工作队来了。庄河市副市长、工作队领队高明,市教育局副局长、工作队教育组组长林深参加。",
            {
                ("高明", "庄河市", "副市长"),
                ("高明", "大连市援藏工作队", "领队"),
                ("林深", "庄河市教育局", "副局长"),
                ("林深", "大连市援藏工作队", "教育组组长"),
            },
        ),
    ],
)
def test_groups_and_heads_of_a_team_are_of_the_one_named_before(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # one post of two, each his own
        (
            "大连海洋学校与庄河市实验中学签订姊妹学校协议,两校校长高远、林深签字。",
            {("高远", "大连海洋学校", "校长"), ("林深", "庄河市实验中学", "校长")},
        ),
        (
            "庄河市商务局与大连市商务局签订协议,局长高远、林深分别代表双方签字。",
            {("高远", "庄河市商务局", "局长"), ("林深", "大连市商务局", "局长")},
        ),
        # the word before a post tells which of several it is
        (
            "大连港航集团与东风航运公司签订协议,签字的是集团副总经理高远、东风航运公司总裁林深。",
            {("高远", "大连港航集团", "副总经理"), ("林深", "东风航运公司", "总裁")},
        ),
        (
            "大连文旅集团与上海剧场基金会签约,集团总经理高远、基金会执行主席林深签字。",
            {("高远", "大连文旅集团", "总经理"), ("林深", "上海剧场基金会", "执行主席")},
        ),
        (
            "高远一行来到大连海帆船舶有限公司,听取公司总经理林深的介绍。",
            {("林深", "大连海帆船舶有限公司", "总经理")},
        ),
        (
            "韩国驻大连总领事高远来访。总领馆商务领事林深参加。",
            {("高远", "韩国驻大连总领事馆", "总领事"), ("林深", "韩国驻大连总领事馆", "商务领事")},
        ),
        (
            "海帆石化副总经理高远、投资总监林深参加会见。",
            {("高远", "海帆石化", "副总经理"), ("林深", "海帆石化", "投资总监")},
        ),
        # a comma parts the posts of one, in whatever place they are
        (
            "大连市领导高远、江海,大连市驻水城区工作组组长,水城区委常委、副区长(挂职)林深参加会议。",
            {
                ("高远", "大连市", "市领导"),
                ("江海", "大连市", "市领导"),
                ("林深", "大连市驻水城区工作组", "组长"),
                ("林深", "水城区", "区委常委"),
                ("林深", "水城区", "副区长"),
            },
        ),
        (
            "——访大连市援疆指挥部党委书记、指挥长,庄河市委副书记林深",
            {
                ("林深", "大连市援疆指挥部", "党委书记"),
                ("林深", "大连市援疆指挥部", "指挥长"),
                ("林深", "庄河市", "市委副书记"),
            },
        ),
        # who is to hold it stands behind his other post
        (
            "大连医院庄河分院揭牌。分院院长由大连医院神经外科副主任林深担任。",
            {("林深", "大连医院庄河分院", "院长"), ("林深", "大连医院", "神经外科副主任")},
        ),
        ("商会将设立联络处,主任由大连大学教授林深兼任。", {("林深", "大连大学", "教授")}),
        # the commission and its department
        (
            "国家发展和改革委员会地区振兴司副司长高远到会。",
            {("高远", "国家发展和改革委员会", "地区振兴司副司长")},
        ),
    ],
)
def test_a_post_is_of_the_one_that_its_words_its_list_or_its_verb_tells(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert facts(text, "HOLDS_POST") == posts


def test_behind_a_name_that_the_article_has_told_a_roster_goes_on_with_home() -> None:
    told = "大连市委常委林深来了。\n上海市政府副秘书长高远、上海鹏程集团董事长江海,林深、市政府秘书长方圆参加会见。"
    assert ("方圆", "大连市", "市政府秘书长") in facts(told, "HOLDS_POST", home="大连市")


def test_the_head_of_the_conference_is_of_the_place_of_the_congress_before_him() -> None:
    told = "上海市人大常委会主任高远、市政协主席林深参加。"
    assert ("林深", "上海市", "市政协主席") in facts(told, "HOLDS_POST", home="大连市")


def test_the_city_of_a_sentence_has_the_post_before_one_that_is_not_named() -> None:
    told = "烟台市市长高远,巫山县县长林深出席会议,市委常委、常务副市长江海主持会议。"
    assert ("江海", "烟台市", "市委常委") in facts(told, "HOLDS_POST", home=None)
    ours = "重庆市市长高远,巫山县县长林深出席会议,市委常委江海主持会议。"
    assert ("江海", "重庆市", "市委常委") in facts(ours, "HOLDS_POST", home=None)


def test_the_four_organs_of_a_county_are_no_body_with_leaders() -> None:
    told = "县长高远,县政协主席林深等县四大组织全体领导及干部群众参加开幕式。"
    assert facts(told, "HOLDS_POST", home="甘谷县") == {("高远", "甘谷县", "县长"), ("林深", "甘谷县", "县政协主席")}


def test_the_government_of_a_county_with_a_short_name_is_the_county() -> None:
    told = "5月18日,由中共威县县委、威县人民政府主办的樱桃文化旅游节在公园举行。"
    assert {f[:2] for f in facts(told, "HOSTED", home=None)} == {("威县", "樱桃文化旅游节")}
    assert named("应县人民政府邀请,代表团来访。", "Place", home=None) == set()


@pytest.mark.parametrize(
    ("text", "home", "posts"),
    [
        (
            "鄂州市委书记高远讲话,市委副书记林深介绍情况。",
            "郧西县",
            {("高远", "鄂州市", "市委书记"), ("林深", "鄂州市", "市委副书记")},
        ),
        (
            "鄂州市委书记高远讲话,市委副书记林深介绍情况。",
            "十堰市",
            {("高远", "鄂州市", "市委书记"), ("林深", "十堰市", "市委副书记")},
        ),
        (
            "代表团到了鄂州市,市委副书记林深介绍情况。",
            "郧西县",
            {("林深", "十堰市", "市委副书记")},
        ),
    ],
)
def test_in_the_paper_of_a_county_a_city_is_the_one_whose_chief_was_just_named(
    text: str, home: str, posts: set[tuple[str, ...]]
) -> None:
    assert facts(text, "HOLDS_POST", home=home) == posts


def test_an_acting_mayor_beside_a_mayor_is_of_another_city() -> None:
    told = facts(
        "大连丹东两市联席会议在丹东召开。大连市委副书记、市长高远,市委副书记、代市长林深出席。", "HOLDS_POST", home="丹东市"
    )
    assert told == {
        ("高远", "大连市", "市委副书记"),
        ("高远", "大连市", "市长"),
        ("林深", "丹东市", "市委副书记"),
        ("林深", "丹东市", "代市长"),
    }


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "大连市第一医院院长高远说,一院副院长林深也到了。",
            {("高远", "大连市第一医院", "院长"), ("林深", "大连市第一医院", "副院长")},
        ),
        ("大连市第一医院院长高远说,沈阳的一院院长林深也到了。", {("高远", "大连市第一医院", "院长")}),
        (
            "大连军分区司令员高远、政委林深参加活动。",
            {("高远", "大连军分区", "司令员"), ("林深", "大连军分区", "政委")},
        ),
        (
            "大连市军分区司令员高远、警备区政委林深参加活动。",
            {("高远", "大连市军分区", "司令员"), ("林深", "大连市警备区", "政委")},
        ),
    ],
)
def test_another_house_of_a_kind_has_its_own_posts(text: str, posts: set[tuple[str, ...]]) -> None:
    assert facts(text, "HOLDS_POST") == posts
