"""What an article says that things are or were called elsewhere: misprints it puts right, and names that were changed.

In: the article's text and its people, bodies and events. Out: for each thing its other names. Other articles, which know
only the other name, then find it (graph/identity).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.document import Document
from loaders.mentions.bodies import Body
from loaders.mentions.people import Person

_OPEN, _CLOSE = "[“\"‘'「『《]", "[”\"’'」』》]"
# 「将高远的名字误作“高原”」, 「误将林深写成“林申”」, 「将本届误作“第五届博览会”」
_MISPRINT = re.compile(
    r"(?:误将|将|把)(?P<right>[^。;；!！?？\n]{1,60}?)(?:的?(?:名字?|姓名?|名称|职务))?"
    r"(?:误(?:作|为|写[作成为]?|刊[作为]?|植为|印[作为]?|称为?|登为)|错[写印刊登][作成为]|写成了?)"
    rf"(?:了)?{_OPEN}(?P<wrong>[^。;；\n“”「」『』《》\"]{{2,30}}?){_CLOSE}"
)
# 「“高原”应为“高远”」, 「“高原”系“高远”之误」
_SHOULD_BE = re.compile(
    rf"{_OPEN}(?P<wrong>[^。;；\n“”「」『』《》\"]{{2,30}}?){_CLOSE}(?:一词)?(?:应(?:为|作|是)|系|是){_OPEN}?(?P<right>[^。;；,，\n]{{2,30}}?)"
    rf"(?:{_CLOSE}|之误|[。;；,，])"
)
_THIS_ONE = re.compile(r"(?:本|该|此)[届次]$")

# Between the new name and the old one, and between the old one and the new.
_WAS = re.compile(
    r"[,，]?(?:的?前身(?:是|为|系|即)|[(（]?原(?:名|称)?(?:叫|为|是|系)?[:：]?|曾用名[:：]?|(?:就|也就)是[^。,，]{0,8}的)"
)
_BECAME = re.compile(r"[^。;；]{0,8}?(?:更名|改名|改称|易名|变更|改制更名|改制)(?:为|成|作)")
# 「远航公司是由海滨远航厂改制而来」
_FROM = re.compile(r"(?:[是系]|的前身)?由")
_GREW = re.compile(r"[^。;；,，]{0,4}?(?:更名|改名|改制|改组|转制|改建|发展|演变|变更)(?:而来|而成|成立|的)")
_SAME_ONE = re.compile(r"(?:公司|集团|企业|工厂|该厂|厂子|银行|学院|学校)(?:就|也就|其实)是[^。,，]{0,10}的$")


class Misprint(NamedTuple):
    """text[start:end] is a wrong name; the right one ends at `of` or before it."""

    start: int
    end: int
    of: int


def misprints(text: str) -> list[Misprint]:
    """Every wrong name that the text puts right."""
    found = [Misprint(*m.span("wrong"), m.end("right")) for m in _MISPRINT.finditer(text)]
    return [*found, *(Misprint(*m.span("wrong"), m.end("right")) for m in _SHOULD_BE.finditer(text))]


def put_right(text: str, people: Sequence[Person]) -> list[Person]:
    """People with every misprint of a name for the person it means: 「将高远误作“高原”」 names 高远 twice."""
    wrong = {m: who for m in misprints(text) if (who := _meant(people, m, text))}
    spans = [(m.start, m.end) for m in wrong]
    kept = [p for p in people if not any(p.start < end and start < p.end for start, end in spans)]
    return sorted([*kept, *(Person(m.start, m.end, text[m.start : m.end], who.name) for m, who in wrong.items())])


def other_names(
    document: Document, people: Iterable[Person], bodies: Sequence[Body], events: Sequence[str]
) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """By type and name of a thing, what else the article says it is or was called."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    text = document.text
    wrong = {(m.start, m.end) for m in misprints(text)}
    for person in people:
        if (person.start, person.end) in wrong:
            found["Person", person.name].add(person.form)
    for event, form in event_misprints(text, events):
        found["Event", event].add(form)
    for new, old in _renamings(document, sorted(bodies)):
        found[new.type, new.name].update({old.name, old.form} - {new.name})
    return {thing: tuple(sorted(names)) for thing, names in found.items() if names}


def event_misprints(text: str, events: Sequence[str]) -> list[tuple[str, str]]:
    """The event of an article, and what it was called wrongly: 「将本届误作“第五届博览会”」."""
    wrong = [m for m in misprints(text) if len(events) == 1 and _THIS_ONE.search(text, m.of - 2, m.of)]
    return [(events[0], text[m.start : m.end]) for m in wrong]


def _meant(people: Sequence[Person], misprint: Misprint, text: str) -> Person | None:
    """Who is named last before the verb, in the same clause."""
    clause = max(text.rfind(mark, 0, misprint.of) for mark in "。；;!！?？\n") + 1
    named = [p for p in people if clause <= p.start and p.end <= misprint.of]
    return max(named, default=None)


def _renamings(document: Document, bodies: Sequence[Body]) -> Iterator[tuple[Body, Body]]:
    """The new name and the old: 「远航集团前身是海滨远航公司」, 「远航集团由海滨远航厂改制而来」, 「海滨远航公司更名为远航集团」, 「公司就是当年的海滨远航厂」."""
    text = document.text
    for one, other in pairwise(bodies):
        if document.index_at(one.start) != document.index_at(other.start):
            continue
        between = text[one.end : other.start]
        grown = _FROM.fullmatch(between) and _GREW.match(text, other.end)
        if grown or _WAS.fullmatch(between) or _SAME_ONE.search(between):
            yield one, other
        elif _BECAME.fullmatch(between):
            yield other, one
