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


def test_who_speaks_signs_nothing_by_that() -> None:
    text = "——对话工作队队长高远\n\n记者:签了吗?\n高远:大连市副市长林深与庄河市副市长秦川签了《果品购销协议》。\n"
    assert {who for who, _ in facts(text, "SIGNED")} == {"林深", "秦川", "大连市", "庄河市"}


def test_who_says_that_we_signed_signs() -> None:
    text = "副市长林深出席活动。\n记者:签了吗?\n林深:我们与华海科技有限公司签署了协议。\n"
    assert {who for who, _ in facts(text, "SIGNED")} == {"林深", "大连市", "华海科技有限公司"}


def test_our_city_is_that_of_the_paper() -> None:
    text = "记者:谁揭的牌?\n答:沈阳市副市长林深、我们市的常务副市长秦川一起揭的。秦川过去是沈阳市商务局副局长,现在是我们的市政府党组成员。\n"
    assert facts(text, "HOLDS_POST") == {
        ("林深", "沈阳市", "副市长"),
        ("秦川", "大连市", "常务副市长"),
        ("秦川", "大连市", "市政府党组成员"),
    }


def test_a_life_gives_the_posts_of_whom_it_begins_with() -> None:
    text = "人物 高远,男,1974年生,庄河人,曾任庄河市副市长。2022年进疆,现任大连市援疆指挥部党委书记、总指挥,庄河市委副书记。\n"
    assert facts(text, "HOLDS_POST") == {
        ("高远", "大连市援疆指挥部", "党委书记"),
        ("高远", "大连市援疆指挥部", "总指挥"),
        ("高远", "庄河市", "市委副书记"),
    }
    text = "【人物】林深,1971年生,大连市第三批援疆干部领队,庄河市委常委、副市长(挂职)。\n"
    assert facts(text, "HOLDS_POST") == {
        ("林深", "庄河市", "市委常委"),
        ("林深", "庄河市", "副市长"),
    }
    assert facts("林深,1971年生,陪同大连市副市长考察。高远说起此事。现任大连市副市长也在场。", "HOLDS_POST") == set()


def test_the_title_of_what_was_signed_long_ago_tells_who_did() -> None:
    text = "2019年9月2日,大连市市长高远到庄河签了《大连市与庄河市合作协议》。"
    assert facts(text, "SIGNED") == {(who, "大连市与庄河市合作协议") for who in ("大连市", "庄河市", "高远")}
