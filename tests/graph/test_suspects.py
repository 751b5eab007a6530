"""Identity compares no two things of which it is plain that nothing is against them: it must miss none that are apart."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity import POOL, REASONS, Context, Thing
from graph.identity.context import Seat

SEATS = (
    Seat("市长", "Place", "大连市", "210200"),
    Seat("省长", "Place", "辽宁省", "210000"),
    Seat("区委书记", "Place", "沙河口区", "210204"),
    Seat("副市长", "Place", "贵阳市", "520100"),
    Seat("书记", "Place", "某地", ""),
    Seat("董事长", "Enterprise", "大连远航集团", ""),
    Seat("总经理", "Enterprise", "上海云港公司", ""),
    Seat("教授", "Organization", "远航学院", ""),
)
NAMES = {
    "Person": "高远",
    "Place": "鼓楼区",
    "Enterprise": "鼓楼区远航公司",
    "Programme": "对口合作",
    "Event": "第二届远航论坛",
    "Agreement": "签约仪式",
}
DAYS = ("2018", "2018-10", "2018-10-11", "2018-10-12", "2019-03-01", "2021-05-05")


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(lambda found: tuple(sorted(found)))


@st.composite
def contexts(draw: Callable[..., object], type_: str) -> Context:
    told = Context(key="", type=type_, name=NAMES[type_], articles=1)
    first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))  # type: ignore[type-var]
    fields = {
        "seats": st.lists(st.sampled_from(SEATS), max_size=2, unique=True).map(tuple),
        "around": some("2102", "3501", "3201"),
        "places": some("大连市", "福州市"),
        "parties": some("大连市", "上海市", "贵阳市"),
        "dates": some(*DAYS),
        "told_in": some("Article:甲", "Article:乙", "Article:丙", "Article:丁"),
        "kinds": some("对口合作", "友好城市"),
        "adcodes": some("350102", "320106"),
    }
    return replace(told, first=first, last=last, **{name: draw(values) for name, values in fields.items()})  # type: ignore[arg-type]


@pytest.mark.parametrize("type_", NAMES)
def test_whatever_something_is_against_is_compared(type_: str) -> None:
    reasons = REASONS[POOL[type_]]

    @settings(max_examples=60, deadline=None)
    @given(st.lists(contexts(type_), min_size=2, max_size=5))
    def compared(told: Sequence[Context]) -> None:
        things = [Thing([replace(context, key=f"{number}")]) for number, context in enumerate(told)]
        suspected = set(reasons.suspects(things))
        for one, other in combinations(things, 2):
            if any(judge(one, other) for judge in reasons.against):
                assert {one, other} <= suspected

    compared()
