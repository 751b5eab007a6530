"""The school or hospital at which an event was: 「在江州大学举行」 is hosted by the university, 「在我校举行」 by the first that an article names.

In: a Reading, an event and the place where it was. Out: the body, and the sentence that says so. Not what is near it (「江州大学附近的江州宾馆」), nor where
another event of the sentence was.
"""

import re
from collections.abc import Iterator

from loaders.document import overlaps
from loaders.mentions.bodies import Body
from loaders.mentions.events.story import Event
from loaders.relations.fact import Reading
from loaders.spans import inside

_HAPPENS = (
    "召开|举行|举办|开幕|开球|启用|开业|开园|开馆|启幕|闭幕|落幕|进行|揭牌|启动|签约|见面|登场|拉开帷幕|落下帷幕|亮相|开讲|开场|挂牌|成立|缔结|会谈|会见|会晤|座谈|拜会|"
    "[主承]办|办(?=[的了]?[，,。])|合在一起开|[坐聊谈]了(?:整整|足足)?[一两半几三四]个?多?(?:天|小时|钟头|[上下]午|晚)|开[了起过]|开(?=[的了]?[，,。]|[^，,。；;]{0,12}[会坛])|同[^，。；]{2,30}会[谈晤]"
)
# 「在江州宾馆与客人座谈」: the venue ends before whom one meets there.
_WITH = "[与和]|同(?![心济仁德乐安])|会见|前来"
HELD_AT = re.compile(
    rf"(?:在|于|假|移师|[移挪]到)(?P<venue>(?:(?!陪同|带领|率领|见证|挂职|任职|{_WITH})[^，,。；;、]){{1,40}}?)(?:[与和同][^，,。；;、]{{2,30}}?)?(?:成功|隆重|正式|顺利|共同|联合|以[^，。]{{2,6}}形式)*(?:{_HAPPENS})"
    r"|(?<![不没有定想])(?:开|办|安排)(?:在|到)了?(?P<held>(?:(?!线上|云端|视频)[^，,。；;、]){2,20}?)(?=[，,。；;]|$)"
    r"|(?:在|于)(?P<there>(?:(?!分会场|陪同|带领|率领|见证|挂职|任职)[^，,。；;、]){2,20}?)(?:出席|参加)"
)
_PAUSE = re.compile("[，,]")
_INSTITUTION = re.compile(r"(?:大学|学院|学校|[中小]学|医院|党校)(?:[（(]\w+[）)])?$")
_HOUSE = re.compile(r"[我本该](?P<kind>[校院])(?!区|士|落)")
_HALL_OF_IT = re.compile(
    r"(?:(?!附近|对面|旁|隔壁|周边|门外)[^，,。；;]){0,16}(?:堂|[厅馆室楼院系]|[校院]区|校园|会场|广场|操场|球场|体育场|中心|基地|校内|院内|里)(?:内|里)?"
)


def institutions(reading: Reading, event: Event, place: str | None) -> Iterator[tuple[int, Body]]:
    """「在江州大学举行」: the school or hospital at which an event was; 「在我校举行」 is at the first that an article without a place names."""
    for i in sorted(event.sentences):
        sentence = reading.sentence(i)
        for match in HELD_AT.finditer(reading.document.text, sentence.start, sentence.end) if "在" in reading.text(i) else ():
            span = match.span(next(g for g in match.groupdict() if match[g]))
            if overlaps(span, event.spans):
                continue
            named = [b for b in inside(reading.bodies, *span) if _INSTITUTION.search(b.name)]
            if _is_of_another(reading, event, i, match.start()):
                continue
            held = named[-1] if named and _is_at(reading.document.text, named[-1].end, span[1]) else None
            house = _HOUSE.search(reading.document.text, *span) if place is None and not named else None
            held = _house(reading, house["kind"]) if house and _is_at(reading.document.text, house.end(), span[1]) else held
            if held:
                yield i, held
                return


def _is_of_another(reading: Reading, event: Event, i: int, at: int) -> bool:
    """「座谈会结束后,揭牌仪式在江州医院举行」: whether another event is named between the last name of this one in a sentence and what is told `at` an offset
    there, behind a pause."""
    start = reading.sentence(i).start
    own = max((b for a, b in event.spans if start <= a < at), default=None)
    if own is None:
        return False
    others = (a for e in reading.story.events if e is not event for a, _ in e.spans if own < a < at)
    return any(_PAUSE.search(reading.document.text, own, a) for a in others)


def _is_at(text: str, end: int, venue_end: int) -> bool:
    """Whether a venue is the body that ends in it or a hall of it: 「江州大学礼堂」; not 「江州大学附近的江州宾馆」."""
    return end == venue_end or _HALL_OF_IT.fullmatch(text, end, venue_end) is not None


def _house(reading: Reading, kind: str) -> Body | None:
    """The school (校) or hospital (院) that an article is of: the first that it names."""
    ends = ("学", "学院", "学校") if kind == "校" else ("医院", "学院")
    return next((b for b in reading.bodies if b.name.endswith(ends)), None)
