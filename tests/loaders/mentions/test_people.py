"""Which words name people."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市长高远、林深出席会议。", {"高远", "林深"}),
        ("市政府秘书长阳光参加。", {"阳光"}),
        ("副市长方知远、局长于得胜参加。", {"方知远", "于得胜"}),
        ("副市长张　海出席。", {"张海"}),
        ("法国驻武汉总领事安娜·贝尔致辞。贝尔说,欢迎。", {"安娜·贝尔"}),
        ("市领导高远、林深,市政府秘书长江海参加。", {"高远", "林深", "江海"}),
        ("甘露、周密等市领导参加。", {"甘露", "周密"}),
        ("高知市市长山本一太致辞。", {"山本一太"}),
    ],
)
def test_people_are_found_by_their_place_in_the_sentence(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people


@pytest.mark.parametrize(
    "text",
    ["爱辉区与香洲区签订协议。", "苏陕协作不断深化。", "渤海沿岸风光好。", "加强干部人才培训。", "(记者 高远 通讯员 林深)"],
)
def test_places_and_reporters_are_no_people(text: str) -> None:
    assert named(text, "Person") == set()


def test_names_run_together_are_parted_where_the_article_has_both() -> None:
    assert named("高远林深出席\n市长高远、副市长林深出席会议。", "Person") == {"高远", "林深"}
