"""ATTENDED by firms and other bodies: 「江州云帆公司、云州大学等40家单位参展」, 「江州云帆公司应邀参会」, 「云帆公司的展台前」.

In: an article as read. Out: a fact for each body of the list before the verb, at the event that the sentence speaks of, and for each firm with a stand at a fair.
「40家企业参展」 names none; 「江州云帆公司将参展」, 「均未参展」, 「参展了德国展会」 tell of no part in it.
"""

import re
from collections.abc import Iterator

from loaders import unreal
from loaders.mentions.bodies import Body
from loaders.mentions.events.story import Event
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
            yield _fact(i, event, body)
    yield from (_fact(*shown) for shown in _with_stands(reading))


def _fact(i: int, event: Event, body: Body) -> Fact:
    return Fact(Ref(body.type, body.name), "ATTENDED", Ref("Event", event.name), i, "exhibitor", {"roles": ("出席",)})


_SHOWS_GOODS = re.compile(r"(?:展\w{0,2}|博览|交易|洽谈|投洽|订货|购销|招聘|推介|对接)会$|[展节周集]$")
_HAS_STAND = re.compile(r"的?(?:展[台位区馆]|摊位|柜台|展柜)|[^，,。；;]{0,4}(?:带来|展出|摆出|亮出)了")
_ANOTHER_YEAR = re.compile("去年|前年|往年|历年|上一?届|曾")
_AT_STAND = re.compile(r"展[台位区馆](?:[上里内前]|的)[，,]?$")


def _with_stands(reading: Reading) -> Iterator[tuple[int, Event, Body]]:
    """「隔壁的云帆公司带来了新灯具」, 「云帆公司的展台前」, 「江州展位的云帆公司」: the firms that an account of a fair shows at it."""
    text, story = reading.document.text, reading.story
    for body in reading.bodies if any(_SHOWS_GOODS.search(event.name) for event in story.events) else ():
        i = reading.index_at(body.start)
        event = story.focus[i] or next((e for e in story.events if not e.hosts and not e.earlier), None)
        before = text[reading.sentence(i).start : body.start]
        stands = _HAS_STAND.match(text, body.end) or _AT_STAND.search(text, reading.sentence(i).start, body.start)
        if (
            event
            and stands
            and not _ANOTHER_YEAR.search(before)
            and body.type == "Enterprise"
            and _SHOWS_GOODS.search(event.name)
            and not unreal.planned(reading.text(i))
        ):
            yield i, event, body


def _listed_before(reading: Reading, start: int, at: int) -> list[Body]:
    """The list of bodies that ends before a verb."""
    text, found = reading.document.text, list[Body]()
    for body in reversed(inside(reading.bodies, start, at)):
        joins = _JOINED.fullmatch(text, body.end, found[-1].start) if found else _FROM_LIST.fullmatch(text, body.end, at)
        if not joins:
            break
        found.append(body)
    return found[::-1]
