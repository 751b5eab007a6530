"""Arrangements of three places or more: each construction by a text that it takes and one that it leaves."""

import pytest
from sentences import facts


def parties(text: str) -> dict[str, set[str]]:
    """Each programme with who takes part in it."""
    told: dict[str, set[str]] = {}
    for place, programme in facts(text, "PARTICIPATES_IN"):
        told.setdefault(programme, set()).add(place)
    return told


FOUR = {"广元市", "南充市", "广安市", "遂宁市"}


@pytest.mark.parametrize(
    "text",
    [
        "嘉陵江流域四市协同发展机制建立于2021年,由广元、南充、广安、遂宁四市轮流主持。",
        "广元市、南充市、广安市和遂宁市的代表出席。会议决定完善嘉陵江流域四市协同发展机制。",
    ],
)
def test_a_mechanism_of_several_is_of_those_that_the_text_lists(text: str) -> None:
    assert parties(text) == {"嘉陵江流域四市协同发展机制": FOUR}


@pytest.mark.parametrize(
    "text",
    ["广元、南充、广安、遂宁四市合作开发产品。", "嘉陵江流域四市协同发展机制建立于2021年。", "三市五县合作区建设推进会召开。"],
)
def test_who_only_works_together_or_is_not_told_has_no_mechanism(text: str) -> None:
    assert parties(text) == {}


def test_a_meeting_of_the_mechanism_is_part_of_it() -> None:
    text = "第三届嘉陵江流域四市协同发展联席会议在南充召开。嘉陵江流域四市协同发展机制由广元、南充、广安、遂宁四市建立。"
    assert facts(text, "PART_OF") == {("第三届嘉陵江流域四市协同发展联席会议", "嘉陵江流域四市协同发展机制")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "川渝陵江金三角区域合作第六次市长联席会议举行。广元、南充、广安、遂宁四市负责人围坐一桌。",
            {"川渝陵江金三角区域合作": FOUR},
        ),
        (
            "陵江经济区第三届主要领导会商会议在广元举行。广元市委书记高远、南充市市长林深、广安市市长江海、遂宁市市长白雪发言。四市签署协议。",
            {"陵江经济区": FOUR},
        ),
        ("第五届陵江经济区市长会商会召开。广元、南充、广安、遂宁四市市长参加。", {"陵江经济区": FOUR}),
        (
            "第三届陵江流域协同发展座谈会召开。广元、南充、广安、遂宁四市代表参加。",
            {"陵江流域协同发展": {"广元市", "南充市", "广安市", "遂宁市"}},
        ),
        ("陵江流域协同发展座谈会召开。广元、南充、广安、遂宁四市代表参加。", {}),
        ("贵阳安顺一体化发展第三次联席会议召开。", {"贵阳安顺一体化发展": {"贵阳市", "安顺市"}}),
        ("陵江集团第三次联席会议召开。广元、南充、广安、遂宁四市负责人参加。", {}),
        ("陵江协作第五次联席会议近日召开。另据了解,广元、南充、广安、遂宁四市入选试点。", {}),
        ("陵江经济合作第三次市长联席会议召开。会前,广元、南充、广安、遂宁四市遭遇暴雨。", {}),
        ("陵江经济区第三届会商会议召开,广元市市长高远发言。", {}),
        ("陵江经济区建设推进会召开。广元、南充、广安、遂宁四市负责人参加。", {}),
    ],
)
def test_a_region_whose_heads_meet_again_and_again_is_of_those_counted(text: str, told: dict[str, set[str]]) -> None:
    assert parties(text) == told


def test_letters_in_a_name_are_those_who_take_part() -> None:
    assert parties("“深莞惠”都市圈联席会议召开,深圳市、东莞市、惠州市市长出席。") == {
        "“深莞惠”都市圈": {"深圳市", "东莞市", "惠州市"}
    }
    assert parties("宁镇扬一体化加快,南京市、镇江市、扬州市同城生活。") == {"宁镇扬一体化": {"南京市", "镇江市", "扬州市"}}
    assert parties("“一带一路”合作区建设加快,南京市、镇江市、扬州市参加。") == {}


def test_twin_parks_are_a_pair_within_two_countries() -> None:
    text = "中马“两国双园”联合理事会召开。中马钦州产业园区与马中关丹产业园区对接。"
    parks = {"中马钦州产业园区", "马中关丹产业园区"}
    assert parties(text) == {"中马“两国双园”": {"中国", "马来西亚", *parks}}
    assert facts(text, "PAIRED_WITH") == {(*sorted(parks), "other")}
    assert facts("中印尼“两国双园”建设加快,印度尼西亚客商来访。", "PAIRED_WITH") == set()
