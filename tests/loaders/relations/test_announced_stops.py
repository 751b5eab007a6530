"""Stops that stand in numbered lines under a head that says so, in a bulletin's report."""

import pytest
from sentences import facts, named

from loaders.pages import cut

HEAD = "7月1日,大连市副市长高远率党政代表团来庄河市,对接协作工作。庄河市市长林深全程陪同。\n"
LINES = "1.庄河市第二中学。看望了支教教师。\n2.庄河博物馆、云港食品有限公司。\n"


@pytest.mark.parametrize("head", ["一、看了哪些点", "一、考察了哪些地方?", "一、走访:"])
def test_numbered_lines_under_what_was_seen_are_stops(head: str) -> None:
    told = {body for who, body, _ in facts(f"{HEAD}{head}\n{LINES}", "VISITED", home="庄河市") if who == "高远"}
    assert told >= {"庄河市第二中学", "庄河博物馆", "云港食品有限公司"}


@pytest.mark.parametrize("head", ["代表团要看哪些点", "代表团将看哪些点", "代表团想去看哪些点"])
def test_numbered_lines_under_what_is_to_be_seen_are_none(head: str) -> None:
    assert {body for _, body, _ in facts(f"{HEAD}市民关心:{head}\n{LINES}", "VISITED", home="庄河市")} <= {"庄河市"}


def test_numbered_lines_under_another_head_are_none() -> None:
    told = {body for _, body, _ in facts(f"{HEAD}一、下步打算\n{LINES}", "VISITED", home="庄河市")}
    assert told.isdisjoint({"庄河博物馆", "云港食品有限公司"})


def test_a_meeting_told_behind_its_head_has_no_name_from_that() -> None:
    text = f"{HEAD}二、开了一个会\n大连市与庄河市协作座谈会由林深主持。"
    assert named(text, "Event", home="庄河市") == {"大连市与庄河市协作座谈会"}


def test_a_report_in_sections_is_one_article_under_the_name_of_a_bulletin() -> None:
    page = f"协作动态\n2024年第19期\n\n代表团来市对接\n\n　　{HEAD}\n　　一、看了哪些点\n　　1.庄河市第二中学。看望了教师。\n　　2.庄河博物馆。\n\n　　二、开了一个会\n　　大连市与庄河市协作座谈会由林深主持。\n"
    assert len(cut(page)) == 1


def test_what_goes_on_as_a_common_noun_is_no_association() -> None:
    assert (
        named("代表团参观了京蒙协作牛产业园区。", "Organization") | named("代表团参观了京蒙协作牛产业园区。", "Enterprise")
        == set()
    )


def test_stops_are_told_one_after_the_other() -> None:
    text = "大连市副市长高远率团来庄河市,看了三个地方。看的第一处在海边,接着是庄河市中心医院,再往后是云港食品有限公司。"
    told = {body for who, body, _ in facts(text, "VISITED", home="庄河市") if who == "高远"}
    assert told >= {"庄河市中心医院", "云港食品有限公司"}
