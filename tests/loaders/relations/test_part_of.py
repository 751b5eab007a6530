"""Under what an event was held: each construction by a text that it takes and one that it leaves."""

import pytest
from sentences import facts


def under(text: str) -> set[tuple[str, str]]:
    return {(part, whole) for part, whole in facts(text, "PART_OF")}


PAIRED = "绍兴市对口支援天峻县已有十年。"


def test_an_event_is_under_the_programme_of_its_name() -> None:
    told = "6月8日,绍兴·四平对口合作座谈会在绍兴举行。"
    assert under(told) == {("绍兴·四平对口合作座谈会", "绍兴市与四平市对口合作")}


def test_an_occasion_is_under_the_articles_own_programme() -> None:
    assert under(PAIRED + "\n6月8日,东西部协作联席会议在绍兴召开。") == {("东西部协作联席会议", "绍兴市对口支援天峻县")}
    assert under(PAIRED + "\n6月8日,全市防汛工作会议在绍兴召开。") == set()


def test_a_meeting_of_both_parties_is_under_their_programme() -> None:
    both = "\n6月8日,绍兴市副市长高远、天峻县县长林深出席揭牌仪式。"
    one = "\n6月8日,绍兴市副市长高远出席揭牌仪式。"
    assert under(PAIRED + both) == {("揭牌仪式", "绍兴市对口支援天峻县")}
    assert under(PAIRED + one) == set()


def test_an_opening_is_part_of_the_fair() -> None:
    told = "6月8日,第四届越城好货展销会在绍兴举行。\n启动仪式由高远主持。"
    assert under(told) == {("启动仪式", "第四届越城好货展销会")}


def test_what_is_signed_at_another_time_is_not_signed_at_the_meeting() -> None:
    told = "6月8日,绍兴·四平对口合作座谈会在绍兴举行。高远主持。"
    signed = "绍兴市教育局与四平市教育局签订《教师互派协议》。"
    at_it = ("教师互派协议", "绍兴·四平对口合作座谈会")
    assert at_it in under(f"{told}\n会上,{signed}")
    assert at_it not in under(f"{told}\n当天下午,{signed}")
    assert at_it not in under(f"{told}\n7月12日,{signed}")
    assert at_it not in under(f"{told}\n经高远牵线,7月12日,{signed}")
    assert at_it not in under(f"{told}\n四、教育合作\n{signed}")


def test_what_is_unveiled_next_is_not_where_they_signed() -> None:
    told = "6月8日,绍兴市与四平市签订《人才交流协议》,并为实训基地揭牌。"
    assert ("人才交流协议", "实训基地揭牌") not in under(told)


def test_the_signing_that_a_meeting_holds_is_part_of_it() -> None:
    told = "6月8日,绍兴·四平对口合作座谈会在绍兴举行。\n{}举行了签约仪式。绍兴市教育局与四平市教育局签订《教师互派协议》。"
    assert ("教师互派协议", "绍兴·四平对口合作座谈会") in under(told.format("会上"))
    assert ("教师互派协议", "绍兴·四平对口合作座谈会") not in under(told.format("次日,绍兴市"))


def test_what_is_signed_further_down_is_signed_at_the_only_event_of_the_article() -> None:
    opens = "昨天,烟台·宜宾产业推介会在烟台市举行。\n主持人先报人数。\n台下加了三排座。\n有人搬来桌子。\n"
    more = "致辞的人讲了三个字。\n茶凉了两回。\n灯亮着。\n窗外下雨。\n"
    signs = "烟台远航公司与宜宾江云公司签订《供货合同》。"
    at = ("供货合同", "烟台·宜宾产业推介会")
    assert at in facts(f"{opens}{more}{signs}", "PART_OF")
    assert at not in facts(f"{opens}{more}当天下午,{signs}", "PART_OF")
    assert at not in facts(f"{opens}{more}去年,{signs}", "PART_OF")


@pytest.mark.parametrize("leaves", ["散会的时候雨停了。\n", "另讯:", "又过了一周,", "在成都,", "会后很久,", "回到公司,"])
def test_what_is_signed_elsewhere_or_later_is_not_at_the_only_event(leaves: str) -> None:
    opens = "5月19日,烟台·宜宾产业推介会在烟台市举行。\n台下加了三排座。\n有人搬来桌子。\n茶凉了两回。\n灯亮着。\n窗外下雨。\n致辞的人讲了三个字。\n掌声响了两回。\n"
    told = opens + leaves + "烟台远航公司与宜宾江云公司签订《供货合同》。"
    assert ("供货合同", "烟台·宜宾产业推介会") not in facts(told, "PART_OF")
