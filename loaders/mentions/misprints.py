"""Wrong names that an article puts right: 「将高远误作“高原”」, 「“高原”应为“高远”」.

In: a text and its people or events. Out: people with each wrong name for the person it means, and an event's wrong name. Other articles,
which have only the wrong name, then find the right one (graph/identity).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.mentions.people import Person

_OPEN, _CLOSE = "[“\"‘'「『《]", "[”\"’'」』》]"
_QUOTED = rf"{_OPEN}(?P<wrong>[^。;；\n“”「」『』《》\"]{{2,30}}?){_CLOSE}"
_BARE = r"(?P<bare>[\u4e00-\u9fff·]{2,4})(?=[,，。;；]|$)"
_MISTAKEN = r"(?<![失延耽错])误(?:作|为|写[作成为]?|刊[作为]?|植为|印[作为]?|称为?|登为|排为)了?"
_NAME_OF = r"(?:的?(?:名字?|姓名?|名称|职务))?"
# Each with characters of which it has one: most texts have none of the first two's, and those would look sixty characters ahead from every character.
_PATTERNS = tuple(
    (needed, re.compile(pattern))
    for needed, pattern in (
        # 「将高远的名字误作“高原”」, 「高远误为高原」, 「将本届误作“第五届博览会”」
        ("误", rf"(?:误将|将|把)?(?P<right>[^。;；!！?？\n]{{1,60}}?){_NAME_OF}{_MISTAKEN}(?:{_QUOTED}|{_BARE})"),
        # 「误将高远写成“高原”」, 「把高远错写成“高原”」
        ("错写", rf"(?:误将|将|把)(?P<right>[^。;；!！?？\n]{{1,60}}?){_NAME_OF}(?:错[写印刊登][作成为]|写成了?){_QUOTED}"),
        # 「“高原”应为“高远”」, 「“高原”系“高远”之误」
        (
            "应系是",
            rf"{_QUOTED}(?:一词)?(?:应(?:为|作|是)|系|是){_OPEN}?(?P<right>[^。;；,，\n]{{2,30}}?)(?:{_CLOSE}|之误|[。;；,，])",
        ),
    )
)
_ABOUT_SOMEONE = re.compile(
    r"(?:[市省县区州旗部局厅校院]长|书记|主任|主席|经理|总裁|教授|委员|先生|女士|姓名|人名)[^,，。;；]{0,4}$"
)
_THIS_ONE = re.compile(r"(?:本|该|此)[届次]$")


class Misprint(NamedTuple):
    """text[start:end] is a wrong name; what is right stands in text[begin:of], its name at the end or within."""

    start: int
    end: int
    begin: int
    of: int


def misprints(text: str) -> list[Misprint]:
    """Every wrong name that the text puts right."""
    likely = (pattern for needed, pattern in _PATTERNS if any(character in text for character in needed))
    return sorted({_misprint(match) for pattern in likely for match in pattern.finditer(text)})


def _misprint(match: re.Match[str]) -> Misprint:
    wrong = match.span("wrong") if match["wrong"] else match.span("bare") if "bare" in match.re.groupindex else (0, 0)
    return Misprint(*wrong, *match.span("right"))


def put_right(text: str, people: Sequence[Person]) -> list[Person]:
    """People with every misprint of a name for the person it means: 「将高远误作“高原”」 names 高远 twice."""
    meant = [who for misprint in misprints(text) for who in _meant(text, people, misprint)]
    kept = [p for p in people if not any(p.start < m.end and m.start < p.end for m in meant)]
    return sorted([*kept, *meant])


def wrong_names(text: str, people: Sequence[Person]) -> Iterator[tuple[str, str]]:
    """The name of each person who is named wrongly, and what he is called there."""
    wrong = misprints(text)
    for person in people:
        if any(m.start <= person.start and person.end == m.end for m in wrong) and person.form != person.name:
            yield person.name, person.form


def event_misprints(text: str, events: Sequence[str]) -> list[tuple[str, str]]:
    """The event of an article, and what it was called wrongly: 「将本届误作“第五届博览会”」."""
    wrong = [m for m in misprints(text) if len(events) == 1 and _THIS_ONE.search(text, m.of - 2, m.of)]
    return [(events[0], text[m.start : m.end]) for m in wrong]


def _meant(text: str, people: Sequence[Person], misprint: Misprint) -> list[Person]:
    """A misprint as a name of the person who is named last in what is right; where nobody is known to be a person there, both names if they
    look like two spellings of one: 「区长“高原”应为“高远”」."""
    start, end, begin, of = misprint
    right = max((p for p in people if begin <= p.start and p.end <= of), default=None)
    if right:
        before = text[begin : right.start]  # 「“云州市市长高原”应为“云州市市长高远”」
        start += len(before) if before and text.startswith(before, start) else 0
        return [Person(start, end, text[start:end], right.name)]
    wrong, name = text[start:end], text[begin:of]
    if not (_ABOUT_SOMEONE.search(text, max(0, start - 12), start - 1) and _are_spellings(wrong, name)):
        return []
    return [Person(start, end, wrong, name), Person(begin, of, name, name)]


def _are_spellings(one: str, other: str) -> bool:
    """「林国庆」 and 「林国祥」: two names of people that differ in one character."""
    names = all(2 <= len(name) <= 4 and name[0] in lexicon.surnames() for name in (one, other))
    return names and len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
