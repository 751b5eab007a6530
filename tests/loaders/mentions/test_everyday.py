"""Words of everyday life that tell talks only of some: who saw whom, who received whom, and who is no party."""

import pytest
from sentences import facts, named


@pytest.mark.parametrize(
    "text",
    [
        "高远想和林深见面,被拒绝了。",
        "大连市市长高远想和上海市市长林深见面。",
        "高远与林深在决赛中碰面,高远2:1获胜。",
        "高远与相亲对象林深见了面。",
        "这对父子高远和林深终于见面。",
        "高远和林深昨天在超市碰面。",
        "导演高远与演员林深首次见面是在2010年。",
        "教练高远与教练林深再见面。",
    ],
)
def test_who_sees_another_in_everyday_life_holds_no_talks(text: str) -> None:
    assert named(text, "Event") == set()


@pytest.mark.parametrize(
    "text",
    [
        "大连市市长高远与演员林深见了面。",
        "高远和云州商会会长林深昨天碰面。",
        "大连市市长高远与上海市市长林深再次见面。",
        "高远率沈阳市代表团来访。昨天,高远和林深见了面。",
    ],
)
def test_who_has_an_office_or_leads_a_party_does(text: str) -> None:
    assert len({event for _, event, *_ in facts(text, "ATTENDED")}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "局长林深接待来访群众王建民。",
        "局长林深接待了来访群众王建民。",
        "副市长林深在信访局接待来访群众王建民等12人。",
        "副市长林深在信访局接待来访的退休局长高远。",
        "大连商会秘书长林深一年接待来访的王建民三次。",
        "大连商会秘书长林深一年接待来访的沈阳商会会长高远三次。",
        "国足教练高远到访江海家,母亲林深接待。",
        "国足教练高远到访江海家,母亲林深接待了他。",
    ],
)
def test_petitioners_and_private_callers_have_no_talks(text: str) -> None:
    assert named(text, "Event") == set()


def test_whose_relatives_were_received_was_not_there() -> None:
    told = "林深、江海、方舟在事故中遇难。市长高远会见了他们的家属。"
    assert facts(told, "ATTENDED") == set()
    came = "上海东风公司董事长林深、总裁方江昨天来访。市长高远会见了"
    assert {p for p, *_ in facts(came + "他们。", "ATTENDED")} == {"高远", "林深", "方江"}
    assert facts(came + "他们的家属。", "ATTENDED") == set()


@pytest.mark.parametrize(
    "whom", ["三名新任校长、五位专家", "了两位市长", "了三位老校长", "两位副市长", "三位专家", "了三位新当选的会长"]
)
def test_a_bare_post_is_no_party(whom: str) -> None:
    assert named(f"5月18日,市长高远会见{whom}。", "Event") == set()


@pytest.mark.parametrize(
    ("whom", "party"), [("三名韩国校长", "韩国校长"), ("了两位釜山副市长", "釜山副市长"), ("几位商会会长", "商会会长")]
)
def test_so_many_of_somewhere_are(whom: str, party: str) -> None:
    assert named(f"5月18日,市长高远会见{whom}。", "Event") == {f"高远会见{party}"}


@pytest.mark.parametrize(
    ("between", "event"),
    [
        ("", {"高远会见贵阳市代表团"}),
        ("代表团昨天参观了港口。", {"高远会见贵阳市代表团"}),
        ("沈阳的代表团也到了,", {"高远会见沈阳市代表团"}),
        ("另一支代表团也到了,", set()),
        ("港口企业的代表团也到了,", set()),
    ],
)
def test_the_party_that_is_met_is_the_nearest(between: str, event: set[str]) -> None:
    assert named(f"贵阳市代表团昨天来访。{between}市长高远会见了代表团一行。", "Event") == event


SCENES = "市长高远率大连市代表团访问韩国、日本。\n【韩国】\n釜山市市长江海致辞。\n【日本】\n"


@pytest.mark.parametrize("party", ["代表团", "一行", "其间,代表团"])
def test_in_scenes_of_a_trip_the_party_is_that_of_the_trip(party: str) -> None:
    assert "高远拜会林深" in named(f"{SCENES}{party}拜会了大使林深。", "Event")


def test_in_scenes_the_party_of_another_place_is_not() -> None:
    assert named(f"{SCENES}在东京,沈阳市代表团与会长方江座谈。", "Event").isdisjoint({"高远与方江座谈"})
    assert "高远与方江座谈" in named(f"{SCENES}在东京,代表团与会长方江座谈。", "Event")
