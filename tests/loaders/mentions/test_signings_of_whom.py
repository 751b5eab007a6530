"""Who signs where the sentence that tells of it only points to them: 「两校」, 「十市」, 「双方代表」."""

import pytest
from sentences import facts

WUXI = "无锡市"


def signed(text: str) -> dict[str, set[str]]:
    """Each agreement that somebody signs, with all who do."""
    who_signed: dict[str, set[str]] = {}
    for who, agreement in facts(text, "SIGNED", home=WUXI):
        who_signed.setdefault(agreement, set()).add(who)
    return who_signed


@pytest.mark.parametrize(
    ("text", "agreement", "sides"),
    [
        (
            "6月18日,无锡市第二职业学校校长高远率队到云阳技师学院考察。当天,两校签订联合培养协议。",
            "联合培养协议",
            {"无锡市第二职业学校", "云阳技师学院"},
        ),
        (
            "无锡市实验小学副校长高远一行走进云阳县第一小学。两所学校签署姊妹学校协议。",
            "姊妹学校协议",
            {"无锡市实验小学", "云阳县第一小学"},
        ),
        (
            "云阳县第一小学操场上,无锡市实验小学捐建的图书室挂牌。揭牌之后,两校签了《结对三年行动协议》。",
            "结对三年行动协议",
            {"无锡市实验小学", "云阳县第一小学"},
        ),
        (
            "海帆集团与蓝岸公司来往。\n无锡市人民医院5名专家来到云阳县人民医院义诊。自今年3月两院签订《提升工程共建协议》以来,已派驻三批。",
            "提升工程共建协议",
            {"无锡市人民医院", "云阳县人民医院"},
        ),
        (
            "无锡市第二高级中学教师高远在云阳县第二中学支教。去年12月,两校签下《结对共建协议》。",
            "结对共建协议",
            {"无锡市第二高级中学", "云阳县第二中学"},
        ),
        (
            "常州市与德国明登市来往多年。2012年9月,常州市副市长高远率团访问明登,两市签署友好交流备忘录。",
            "友好交流备忘录",
            {"常州市", "明登市"},
        ),
        (
            "江苏省徐州市、连云港市、宿迁市、淮安市、盐城市、扬州市,安徽省淮北市、宿州市、蚌埠市、阜阳市与河南省商丘市负责人到会。"
            "十一市政府共同签署《通办协议》。",
            "通办协议",
            {
                *("徐州市", "连云港市", "宿迁市", "淮安市", "盐城市", "扬州市"),
                *("淮北市", "宿州市", "蚌埠市", "阜阳市", "商丘市"),
            },
        ),
        (
            "无锡市市长高远与德国亚琛市市长林深会谈。双方就智能制造、职业教育、新能源汽车等领域合作交换意见,并签署友好交流计划。",
            "友好交流计划",
            {"无锡市", "亚琛市"},
        ),
        (
            "泾县引来无锡海帆食品股份有限公司,双方签订日加工60吨笋干项目投资协议。",
            "日加工60吨笋干项目投资协议",
            {"泾县", "无锡海帆食品股份有限公司"},
        ),
        (
            "余杭区委书记高远率党政代表团到柯城区考察,并召开余杭—柯城山海协作联席会议。"
            "高远一行走进柯城海帆食品有限公司和双溪镇。会上,双方签署山海协作框架协议。",
            "山海协作框架协议",
            {"余杭区", "柯城区"},
        ),
    ],
)
def test_those_who_are_pointed_to_sign(text: str, agreement: str, sides: set[str]) -> None:
    assert signed(text) == {agreement: sides}


@pytest.mark.parametrize(
    "later", ["副市长高远今天为新书签名。", "今天,无锡春田学校校长高远签下入学通知书。", "无锡春田学校校长高远签下入学通知书。"]
)
def test_what_is_signed_today_is_not_last_year_s_agreement(later: str) -> None:
    assert signed(f"去年,无锡市与贵阳市签署合作协议。{later}") == {"无锡市与贵阳市合作协议": {"无锡市", "贵阳市"}}


def test_what_somebody_looks_at_signs_nothing() -> None:
    text = "高远走访了无锡海帆食品有限公司和双溪镇。双方签署框架协议。"
    assert signed(text) == {}


def test_of_three_schools_nobody_knows_which_two_sign() -> None:
    text = "无锡市实验小学、云阳县第一小学、云阳县第二小学老师到场。两校签下《结对共建协议》。"
    assert signed(text) == {}


def test_schools_of_two_places_are_not_the_places() -> None:
    assert signed("浑南区与海淀区召开联席会议。两区12所中小学签订共建协议。") == {}


@pytest.mark.parametrize(
    "who",
    [
        "双方代表分别为海帆集团总经理高远、蓝岸公司经理林深",
        "签约代表为海帆集团总经理高远和蓝岸公司经理林深",
        "双方签字代表是高远和林深",
    ],
)
def test_the_representatives_of_both_put_the_signature(who: str) -> None:
    assert signed(f"海帆集团与蓝岸公司签署航线合作协议,{who}。") == {"航线合作协议": {"海帆集团", "蓝岸公司", "高远", "林深"}}


@pytest.mark.parametrize("who", [",县长高远和董事长林深在协议上签了字", ",高远和林深在协议书上落了笔", "。高远和林深签的字"])
def test_what_was_signed_before_can_say_by_whose_hand(who: str) -> None:
    text = f"2018年5月18日,云阳县与海帆集团在云阳签订《花艺产业园共建协议》{who}。"
    assert signed(text) == {"花艺产业园共建协议": {"云阳县", "海帆集团", "高远", "林深"}}


def test_mongolian_townships_sign_for_themselves() -> None:
    assert signed("通州区潞水镇、林家街道分别与奈曼旗东山镇、哈拉盖苏木签订结对共建协议。") == {
        "潞水镇与东山镇结对共建协议": {"潞水镇", "东山镇"},
        "林家街道与哈拉盖苏木结对共建协议": {"林家街道", "哈拉盖苏木"},
    }


def test_the_head_of_an_item_signs_nothing() -> None:
    text = "【慈溪—常山】 慈溪市供销社和常山县胡柚协会签订《胡柚包销协议》。"
    assert signed(text) == {"胡柚包销协议": {"慈溪市供销社", "常山县胡柚协会"}}


def test_who_leads_the_ceremony_and_signs_for_the_city_puts_the_signature() -> None:
    text = "副市长高远主持签约仪式,并代表市政府与海帆集团签署《港区投资协议》。"
    assert signed(text) == {"港区投资协议": {"高远", WUXI, "海帆集团"}}
    text = "副市长高远主持签约仪式,市长林深代表市政府与海帆集团签署《港区投资协议》。"
    assert signed(text) == {"港区投资协议": {"林深", WUXI, "海帆集团"}}


def test_how_long_two_have_worked_together_is_no_item_of_a_list() -> None:
    text = (
        "仪式上,无锡和云阳的学校签订结对共建协议:\n无锡市第七中学—云阳县第三中学\n无锡市实验小学—云阳县第九小学\n"
        "无锡市与云阳县的结对合作走到了第九年。"
    )
    assert signed(text) == {
        "无锡市第七中学与云阳县第三中学共建协议": {"无锡市第七中学", "云阳县第三中学"},
        "无锡市实验小学与云阳县第九小学共建协议": {"无锡市实验小学", "云阳县第九小学"},
    }
