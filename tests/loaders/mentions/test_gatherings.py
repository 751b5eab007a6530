"""What was held without a name of its own: matches, performances, and talks that name no sides."""

import pytest
from sentences import facts


def at(text: str) -> set[tuple[str, str]]:
    """Who was at what."""
    return {(who, what) for who, what, *_ in facts(text, "ATTENDED")}


@pytest.mark.parametrize(
    ("text", "event", "people"),
    [
        ("“渔火”篮球赛昨晚在庄河市体育馆开打,副市长高远观看了比赛。", "“渔火”篮球赛", {"高远"}),
        ("5月18日,“山海”文艺演出在庄河市举行。庄河市副市长高远致辞。", "“山海”文艺演出", {"高远"}),
        ("5月18日,庄河市举行樱花植树活动,市长高远、客人代表林深出席。", "庄河市樱花植树活动", {"高远", "林深"}),
        ("8月6日,“渔家”夏令营开营,市侨联主席高远授旗。", "“渔家”夏令营", {"高远"}),
    ],
)
def test_what_is_said_to_be_held_is_an_event_whatever_its_kind(text: str, event: str, people: set[str]) -> None:
    assert at(text) == {(who, event) for who in people}


@pytest.mark.parametrize(
    "text",
    [
        "今年以来,庄河市累计举办培训班12期。",
        "副市长高远说,每年都要举办篮球赛。",
        "5月18日,两市通过视频连线举行了交流。",
        "8月,庄河市举办各类演出。",
    ],
)
def test_what_is_held_many_times_or_is_but_a_means_is_none(text: str) -> None:
    assert not facts(text, "HOSTED")


def test_a_match_after_a_meeting_leaves_the_account_with_the_meeting() -> None:
    text = "5月18日,大连庄河座谈会在庄河市召开。会后举行了篮球赛。市长高远主持,副市长林深讲话。"
    assert {what for _, what in at(text)} == {"大连庄河座谈会"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("5月18日,代表团抵达庄河。当天下午,两地举行座谈,市长高远介绍市情,副市长林深讲话。", {"高远", "林深"}),
        ("会谈在友好的气氛中进行。市长高远说,两市一衣带水。府尹林深说,桥要通了。副市长江海参加。", {"高远", "林深", "江海"}),
        ("5月18日,副市长高远率队走进庄河医院,与该院班子座谈。院长林深汇报了情况。", {"高远", "林深"}),
        ("5月18日,瓦房店市代表团来我市考察。市长高远、副市长林深与代表团一行座谈。", {"高远", "林深"}),
    ],
)
def test_talks_without_sides_are_of_who_is_heard_there(text: str, people: set[str]) -> None:
    assert {who for who, _ in at(text)} == people
    assert len({what for _, what in at(text)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "3月7日,总领事林深到访我市,市长高远在迎宾馆与他亲切会谈。",
        "3月7日,总领事林深抵达大连访问。下午,市长高远会见客人。",
        "11月2日,总领事林深途经庄河。市长高远会见。",
    ],
)
def test_whom_a_host_meets_is_who_came(text: str) -> None:
    assert {who for who, _ in at(text)} == {"高远", "林深"}


def test_who_accompanies_at_talks_meets_nobody_else() -> None:
    text = "3月7日,市长高远会见了总领事林深。副市长江海、外办主任方舟陪同会见。"
    assert {what for _, what in at(text)} == {"高远会见林深"}


def test_the_ceremony_of_an_activity_is_no_second_event() -> None:
    text = "5月18日,庄河市侨联举行“书香”捐赠活动。捐赠仪式由副市长高远主持。"
    assert {what for _, what in at(text)} == {"庄河市侨联“书香”捐赠活动"}


@pytest.mark.parametrize(
    "text",
    [
        "双方就合作举行会谈。高远说,林深市长去年出席了论坛。",
        "双方就合作举行会谈。高远市长讲话。下个月,林深将出席论坛。",
        "大连市长高远与客人座谈。大连市副市长林深前往北京,江海接受捐赠。",
    ],
)
def test_who_is_only_spoken_of_or_is_of_the_same_town_is_no_guest(text: str) -> None:
    assert not {what for _, what in at(text) if "高远与林深" in what}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("大连市市长高远与上海市市长林深会见。", {"高远", "林深"}),
        ("大连市市长高远和上海市市长林深见了面。", {"高远", "林深"}),
        ("大连市市长高远与上海市市长林深碰面,副市长江海在座。", {"高远", "林深", "江海"}),
        ("大连市副市长高远接待了上海市商会会长林深一行。", {"高远", "林深"}),
        ("大连市市长高远同上海市市长林深在大连会见,副市长江海参加。", {"高远", "林深", "江海"}),
        ("11月2日,总领事秦川途经庄河。市委书记高远、市长林深会见。", {"高远", "林深", "秦川"}),
    ],
)
def test_two_who_are_joined_before_the_verb_meet_each_other(text: str, people: set[str]) -> None:
    assert {who for who, _ in at(text)} == people
    assert len({what for _, what in at(text)}) == 1


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("上海东风公司董事长林深、总裁方江昨天来访。市长高远会见了他们。", {"高远", "林深", "方江"}),
        ("上海东风公司董事长林深、总裁方江昨天来访。市长高远说,他没见过他们。", set()),
    ],
)
def test_they_are_those_of_whom_the_sentence_before_speaks(text: str, people: set[str]) -> None:
    assert {who for who, _ in at(text)} == people


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        ("大连市市长高远拜访了上海商会会长林深,并与副会长江海座谈。", {("高远", "高远与江海座谈"), ("江海", "高远与江海座谈")}),
        (
            "市长高远率大连市代表团访问韩国、日本。\n【韩国】\n釜山市市长江海致辞。\n在首尔,代表团拜会了大使林深,与会长方江座谈。",
            {("高远", "高远与方江座谈"), ("方江", "高远与方江座谈")},
        ),
    ],
)
def test_who_met_someone_is_who_goes_on_to_talk_to_another(text: str, talks: set[tuple[str, str]]) -> None:
    assert {(who, what) for who, what in at(text) if "座谈" in what} == talks
