"""Which event an account goes on with: behind one told by the way, and in sections below a lead."""

import pytest
from sentences import facts, named


def at(person: str, text: str) -> set[str]:
    """The events that somebody was at."""
    return {event for who, event, *_ in facts(text, "ATTENDED", date="2021-12-20", home="大连市") if who == person}


FAIR = "5月8日,大连庄河招商恳谈会在大连举行。"


@pytest.mark.parametrize(
    "aside",
    [
        "这是继去年在北京办过京津冀推介会之后,我市又一次办会。",
        "继上月江州博览会举办后,大连再迎客商。",
        "双方商定,明年春天把第二次招商恳谈会放到庄河去开。",
    ],
)
def test_the_account_goes_on_with_its_event_behind_another_that_is_told_by_the_way(aside: str) -> None:
    assert at("高远", FAIR + aside + "\n大连市市长高远致辞。") == {"大连庄河招商恳谈会"}
    assert named(FAIR + aside + "\n大连市市长高远致辞。", "Event") & {"第二次招商恳谈会"} == set()


def test_sections_below_a_lead_are_of_its_event() -> None:
    text = (
        "大连庄河党政联席会昨天在大连国际会议中心召开。市委书记林深、庄河市委书记方江出席会议并讲话,两地就港口、文旅、教育和医疗合作一一对账,列出下一步的清单。\n"
        "★ 谁来了\n大连市领导:高　远　江　海　林小深\n企业家:大连云港公司董事长秦川\n"
        "★ 看了啥\n会前,庄河市一行在高远陪同下走进大连云港公司,又到港口看了新码头和集装箱堆场,一路问得最多的是价钱。\n"
        "★ 接下来\n两市商定,明年春天把第二次党政联席会放到庄河去开,议题从现在就开始征集,清单即日挂网公布。"
    )
    assert at("高远", text) == at("江海", text) == at("林小深", text) == at("秦川", text) == {"大连庄河党政联席会"}


def test_sessions_under_heads_are_part_of_the_fair() -> None:
    text = (
        "第九届大连经贸洽谈会20日在大连开幕。\n【上午场·谈政策】\n大连庄河协作座谈会在二楼召开,市长高远主持。\n"
        "【相关】\n沈阳文旅推介会也在当天举行,副市长林深主持。"
    )
    parts = {fact[:2] for fact in facts(text, "PART_OF")}
    assert ("大连庄河协作座谈会", "第九届大连经贸洽谈会") in parts
    assert ("沈阳文旅推介会", "第九届大连经贸洽谈会") not in parts


def test_a_ceremony_on_a_day_of_its_own_is_no_joint_meeting() -> None:
    text = (
        "2月20日,大连庄河联席会议在大连召开。\n大连市第一中学与庄河市第一中学签订《合作办学协议》。"
        "签约那天是3月10日,仪式放在操场上,副市长高远主持。"
    )
    assert at("高远", text)
    assert "大连庄河联席会议" not in at("高远", text)


def test_who_came_and_who_did_not_is_no_list_of_those_who_came() -> None:
    lead = "大连庄河党政联席会昨天在大连国际会议中心召开。\n"
    people = "\n市委书记　高远\n副市长　江海\n"
    assert at("高远", lead + "谁来了" + people) == {"大连庄河党政联席会"}
    assert at("高远", lead + "谁来了谁没来" + people) == at("江海", lead + "谁来了,谁缺席" + people) == set()
    assert at("高远", lead + "请假人员:" + people) == at("江海", lead + "缺席名单如下" + people) == set()
