"""Events that an account tells in passing: for whom a meeting was held, what was unveiled, what was signed a little later."""

import pytest
from sentences import attended

HOME = "江州市"


@pytest.mark.parametrize(
    "held",
    [
        "这是市外办为客人办的交流会。",
        "昨晚,江州商会给云州客商组织的交流会座无虚席。",
        "昨晚,江州商会为云州客商举办交流会。",
    ],
)
def test_a_meeting_that_is_held_for_someone_is_an_event(held: str) -> None:
    assert attended(f"{held}市长高远致辞。", home=HOME) == {"交流会": {"高远"}}


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("昨日,江州市与云州市友谊纪念碑揭碑。市长高远、副市长林深出席。", "江州市与云州市友谊纪念碑揭碑"),
        ("10日,中日友好樱花园在江州揭幕,市长高远、副市长林深出席。", "中日友好樱花园揭幕"),
        ("10日,市长高远、副市长林深为友谊雕像揭幕。", "友谊雕像揭幕"),
    ],
)
def test_what_is_unveiled_is_an_event(told: str, event: str) -> None:
    assert attended(told, home=HOME) == {event: {"高远", "林深"}}


def test_a_fair_that_is_unveiled_is_the_fair() -> None:
    assert attended("第三届江州博览会昨日揭幕。市长高远致辞。", home=HOME) == {"第三届江州博览会": {"高远"}}


SIGNING = "大连市与北九州市签署友好城市协议。市长高远与北九州市市长林深先后落笔。"


@pytest.mark.parametrize("later", ["十几分钟之后,", "随后,", "半小时后,"])
def test_what_is_signed_a_little_later_is_signed_on_that_day(later: str) -> None:
    told = f"5月12日上午,大连市市长高远在北九州市政府打开了盒子。\n{later}{SIGNING}"
    assert attended(told, home=HOME) == {"大连市与北九州市签约仪式": {"高远", "林深"}}


def test_talks_that_are_told_behind_are_not_where_it_was_signed() -> None:
    told = f"5月12日上午,大连市市长高远在北九州市政府打开了盒子。\n随后,{SIGNING}\n江海知事12日下午在县政府会见了大连市代表团。"
    assert attended(told, home=HOME)["大连市与北九州市签约仪式"] >= {"高远", "林深"}


def test_a_day_of_its_own_parts_a_paragraph_from_the_meeting_before() -> None:
    told = (
        "云州客人来访\n8月2日晚,市外办为客人举办交流会。市外办主任高远致辞。\n"
        "8月3日上午,客人到云港中学参观。云港中学与江海中学签署《互访备忘录》,校长林深签字。"
    )
    assert [who for event, who in attended(told, home=HOME).items() if event.endswith("交流会")] == [{"高远"}]
