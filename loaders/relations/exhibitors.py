"""ATTENDED by firms and other bodies: 「江州云帆公司、云州大学等40家单位参展」, 「江州云帆公司应邀参会」.

In: an article as read. Out: a fact for each body of the list before the verb, at the event that the sentence speaks of. 「40家企业参展」 names none; 「江州云帆公司
将参展」, 「均未参展」, 「参展了德国展会」 tell of no part in it.
"""

import re
from collections.abc import Iterator

from loaders import unreal
from loaders.mentions.bodies import Body
from loaders.relations.fact import Fact, Reading, Ref
from loaders.spans import inside

_TAKES_PART = re.compile(r"参[展会](?=[，,。；;、]|$)")
_FROM_LIST = re.compile(
    r"(?:等[^，,。；;未没不拟将]{0,16})?(?:携[^，,。；;]{1,12})?(?:组团|应邀|现场|共同|均|也|都|前来|前往|踊跃)?"
)
_JOINED = re.compile(r"[、和与及]|以及")


def read(reading: Reading) -> Iterator[Fact]:
    """All bodies that took part in a fair or a meeting."""
    for match in _TAKES_PART.finditer(reading.document.text):
        i = reading.index_at(match.start())
        event = reading.story.focus[i]
        if event is None or event.talks or unreal.planned(reading.text(i)):
            continue
        for body in _listed_before(reading, reading.sentence(i).start, match.start()):
            yield Fact(Ref(body.type, body.name), "ATTENDED", Ref("Event", event.name), i, "exhibitor", {"roles": ("出席",)})


def _listed_before(reading: Reading, start: int, at: int) -> list[Body]:
    """The list of bodies that ends before a verb."""
    text, found = reading.document.text, list[Body]()
    for body in reversed(inside(reading.bodies, start, at)):
        joins = _JOINED.fullmatch(text, body.end, found[-1].start) if found else _FROM_LIST.fullmatch(text, body.end, at)
        if not joins:
            break
        found.append(body)
    return found[::-1]
