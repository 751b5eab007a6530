"""Agreements of which little is told: only the ceremony, only that they signed, many sides without names; and what is no agreement there."""

import pytest
from sentences import facts, named


def signed(text: str, home: str = "烟台市") -> dict[str, set[str]]:
    """Each agreement with all who signed it."""
    who: dict[str, set[str]] = {name: set() for name in named(text, "Agreement", home=home)}
    for signer, agreement in facts(text, "SIGNED", home=home):
        who[agreement].add(signer)
    return who


@pytest.mark.parametrize("kind", ["战略合作", "结对共建", "缔结友好城市", "东西部协作"])
def test_a_ceremony_tells_the_agreement_where_nothing_else_does(kind: str) -> None:
    text = f"5月8日,烟台市与宜宾市{kind}签约仪式在烟台市举行。烟台市市长高远、宜宾市市长林深出席。"
    assert signed(text) == {f"烟台市与宜宾市{kind}协议": {"烟台市", "宜宾市"}}


@pytest.mark.parametrize(
    "text",
    [
        "5月8日,烟台市与宜宾市对口合作重点项目集中签约仪式在烟台市举行。",
        "下周,烟台市与宜宾市战略合作签约仪式将在烟台市举行。",
        "5月8日,烟台市与宜宾市战略合作座谈会在烟台市举行。",
        "5月8日,签约仪式在烟台市举行。烟台市与宜宾市相距两千公里。",
        "烟台市与宜宾市对口帮扶签约仪式的邀请函已经发出。",
        "烟台市与宜宾市对口帮扶签约仪式的方案今天印发。",
        "烟台市与宜宾市战略合作签约仪式何时举行?",
        "烟台市与宜宾市战略合作签约仪式因故推迟,市长高远另有公务。",
        "烟台市与宜宾市战略合作签约仪式已经取消,市长高远另有公务。",
    ],
)
def test_other_ceremonies_tell_none(text: str) -> None:
    assert signed(text) == {}


def test_what_was_signed_at_the_ceremony_is_told_once() -> None:
    text = "5月8日,烟台市与宜宾市战略合作签约仪式在烟台市举行。双方签署《港口合作协议》。"
    assert set(signed(text)) == {"港口合作协议"}


def test_a_signing_is_said_to_be_for_cooperation() -> None:
    assert signed("5月8日,云港集团与烟台市签约战略合作。") == {"云港集团与烟台市协议": {"云港集团", "烟台市"}}


def test_what_two_sign_to_set_up_is_the_agreement() -> None:
    assert "紧密型医联体" in signed("烟台市第一人民医院与翠屏区人民医院签约组建紧密型医联体。")


def test_a_purchase_agreement_that_is_reached_is_signed() -> None:
    text = "展销会上,烟台晶海食品公司与宜宾云港食品公司达成3000万元酱菜采购协议。"
    assert signed(text) == {"酱菜采购协议": {"烟台晶海食品公司", "宜宾云港食品公司"}}


@pytest.mark.parametrize("words", ["达成采购意向协议", "达成协议", "达成合作意向"])
def test_what_is_reached_as_an_intention_is_not(words: str) -> None:
    assert signed(f"展销会上,烟台晶海食品公司与宜宾云港食品公司{words}。") == {}


@pytest.mark.parametrize("who", ["四市文旅局", "19个协作城市在会上", "会晤中,各方围绕通关交换意见,"])
def test_a_title_signed_by_many_without_names_is_an_agreement(who: str) -> None:
    assert set(signed(f"5月8日,文旅联席会议在烟台市召开。{who}共同签署了《旅游一卡通合作协议》。")) == {"旅游一卡通合作协议"}


@pytest.mark.parametrize(
    "text",
    [
        "各方共同签署了《和平公约》,这是小说第三章的情节。",
        "三国签署《云湖协定》的历史教训值得记取。",
        "烟台市举办历史讲座。三国签署《云湖协定》的教训值得记取。",
        "5月8日,烟台市召开座谈会。\n各方共同签署了《和平公约》,这是小说第三章的情节。",
    ],
)
def test_what_nobody_known_signs_is_history_or_a_tale(text: str) -> None:
    assert signed(text) == {}


def test_bureau_heads_who_sign_for_two_cities_sign_for_the_cities() -> None:
    text = "烟台市农业农村局局长江海、宜宾市农业农村局局长陆川分别代表两市签署农业合作备忘录。"
    assert signed(text) == {"农业合作备忘录": {"烟台市", "宜宾市", "江海", "陆川"}}


def test_departments_that_share_a_place_are_no_body() -> None:
    assert "卫健" not in signed("烟台市与宜宾市发改、教育、卫健等部门分别签订专项合作协议。").get("专项合作协议", set())


def test_what_goes_on_behind_a_comma_is_no_pair_of_a_list() -> None:
    text = "5月8日,烟台市与云港集团战略合作签约仪式在烟台市举行,市长高远与云港集团总经理林深签约。"
    assert list(signed(text).values()) == [{"烟台市", "云港集团", "高远", "林深"}]


def test_what_is_unveiled_next_is_not_where_they_signed() -> None:
    text = "5月8日,烟台市与宜宾市联席会议召开。会上,双方签订劳务协议,并举行文化产业园揭牌仪式。"
    assert ("劳务协议", "文化产业园揭牌仪式") not in facts(text, "PART_OF", home="烟台市")


def test_a_treaty_may_be_called_a_deed() -> None:
    text = "洄澜航运有限公司与烟台港务有限公司签下客船包租契约。"
    assert signed(text) == {"客船包租契约": {"洄澜航运有限公司", "烟台港务有限公司"}}


@pytest.mark.parametrize("head", ["对接会上随后签约:", "会上签约:", "双方现场签约:"])
def test_lines_behind_the_word_for_signing_are_agreements(head: str) -> None:
    text = (
        f"{head}\n△翠屏区人民政府与烟台港务有限公司,冷链分选中心项目,投资2.2亿元;\n△宜宾市与烟台市芝罘区,共建产业飞地框架协议。"
    )
    assert signed(text) == {
        "冷链分选中心项目": {"翠屏区", "烟台港务有限公司"},
        "共建产业飞地框架协议": {"宜宾市", "芝罘区"},
    }


@pytest.mark.parametrize("several", ["等3家单位", "等5家企业", "等三家"])
def test_one_signs_with_each_of_so_many_where_they_sign_separately(several: str) -> None:
    text = f"烟台市教育局与云港集团、江海集团{several}分别签订劳务合作协议。"
    assert signed(text) == {
        "烟台市教育局与云港集团劳务合作协议": {"烟台市教育局", "云港集团"},
        "烟台市教育局与江海集团劳务合作协议": {"烟台市教育局", "江海集团"},
    }


@pytest.mark.parametrize("who", ["烟台市教育局与云港集团、江海集团等三家企业", "云港集团、江海集团等三家企业与烟台市教育局"])
def test_so_many_who_sign_together_sign_one_agreement(who: str) -> None:
    (parties,) = signed(f"{who}签订劳务合作协议。").values()
    assert parties == {"烟台市教育局", "云港集团", "江海集团"}


def test_so_many_who_sign_nothing_are_no_pairs() -> None:
    assert signed("烟台市教育局与云港集团、江海集团等3家单位座谈。") == {}


def test_the_province_of_the_second_side_is_no_part_of_the_name() -> None:
    text = "5月8日,烟台市与四川省宜宾市劳务合作协议签约挂牌仪式在烟台市举行。随后,双方签订劳务合作协议。"
    assert signed(text) == {"劳务合作协议": {"烟台市", "宜宾市"}}
