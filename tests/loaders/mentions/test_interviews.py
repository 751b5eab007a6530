"""Who is meant by 「我」 in an interview."""

from sentences import facts, statements

INTERVIEW = (
    "——对话大连市驻庄河工作队队长高远\n\n记者:那天您在吗?\n答:在。5月18日,大连·庄河对口合作座谈会在庄河召开,副市长林深主持,"
    "我汇报了工作队的情况。\n"
)
NAME = "大连·庄河对口合作座谈会"


def test_who_answers_is_i() -> None:
    assert facts(INTERVIEW, "ATTENDED") == {("林深", NAME, "主持"), ("高远", NAME, "汇报")}


def test_who_asks_is_not_i_and_our_city_is_nobody() -> None:
    text = INTERVIEW.replace("我汇报了工作队的情况", "我市来了一百人") + "记者:我出席了会议。\n"
    assert facts(text, "ATTENDED") == {("林深", NAME, "主持")}


def test_i_is_no_name_of_anyone() -> None:
    told = next(s for s in statements(INTERVIEW) if s.type == "MENTIONS" and s.object.name == "高远")
    assert told.properties["forms"] == ("高远",)


def test_a_question_is_on_another_matter() -> None:
    text = INTERVIEW + "记者:还有什么收获?\n答:两地签了协议,签字的是副市长秦川。\n"
    assert facts(text, "ATTENDED") == facts(INTERVIEW, "ATTENDED")
