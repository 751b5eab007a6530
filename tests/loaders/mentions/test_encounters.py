"""Talks told by what the two did."""

import pytest
from sentences import facts

HOST = "5月18日,江州市市长高远"
GUEST = "云州市副市长林深"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST}在江州宾馆迎来了老朋友——{GUEST}。两人隔桌而坐,一谈就是一个半小时。",
        f"{HOST}与{GUEST}的手握在了一起。寒暄过后,双方就港口交换了意见。",
        f"{HOST}快步迎上前去,握住{GUEST}的手。宾主落座。",
        f"{GUEST}一行5月18日来到江州。当天下午,市长高远抽出一个小时,同客人谈起了港口。",
        "5月18日,坐在江州市市长高远对面的,是来自云州市的副市长林深。",
        f"5月18日,高远市长在市政府接待了{GUEST}一行。一杯清茶,双方把事项一项一项过了一遍。",
        f"5月18日,江州市市长高远的办公室来了一位客人:{GUEST}。两人相谈甚欢。",
        "5月18日,市长高远和云州来的客人林深聊到了深夜。",
        f"{HOST}与来访的{GUEST}进行了一次长谈。",
        f"5月18日,{GUEST}做客江州。接待他的是江州市市长高远。",
    ],
)
def test_who_sat_face_to_face_had_talks(text: str) -> None:
    told = facts(text, "ATTENDED", home="江州市")
    assert {person for person, *_ in told} == {"高远", "林深"}
    assert len({event for _, event, *_ in told}) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST}陪同{GUEST}参观云帆公司。两人边走边谈。",
        f"下个月,江州市市长高远将与{GUEST}面对面交流。",
        f"{HOST}说,希望与{GUEST}坐下来谈一谈。",
        f"江州市市长高远曾与{GUEST}聊到深夜。",
        f"{HOST}和{GUEST}走进学校,林深同老师江海聊起了家常。",
        f"{HOST}与副市长林深聊起了往事。",
        f"{HOST}见到了返乡创业的林深,两人聊了很久。",
    ],
)
def test_a_tour_a_plan_a_memory_or_a_chat_is_no_meeting(text: str) -> None:
    assert facts(text, "ATTENDED", home="江州市") == set()


def test_who_sit_face_to_face_at_a_meeting_have_no_talks_beside_it() -> None:
    text = f"{HOST}与{GUEST}的手握在了一起。当天,江州市与云州市对口合作座谈会在江州举行,高远、林深出席。"
    assert {event for _, event, *_ in facts(text, "ATTENDED", home="江州市")} == {"江州市与云州市对口合作座谈会"}


def test_who_is_to_go_somewhere_and_meet_another_has_not_met_him() -> None:
    assert facts(f"江州市市长高远本月下旬拟赴云州,与{GUEST}会面,商定下一步合作。", "ATTENDED", home="江州市") == set()
    assert facts(f"{HOST}专程赴云州,与{GUEST}会面,商定下一步合作。", "ATTENDED", home="江州市") != set()
