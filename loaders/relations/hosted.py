"""HOSTED: where an event took place (地点) and who ran it (主办, 承办).

「…论坛在江州国际会展中心举行」 is hosted by 江州市, 「在我市举办」 by the home. 「由江州市人民政府主办,江州商会承办」 names who ran it.
Where no place is told it is the one where the article is: the home, or where a delegation is on a visit.
"""

import re
from collections.abc import Iterator

from loaders.mentions.events import Event
from loaders.relations.fact import Fact, Reading, Ref

_HELD_AT = re.compile(
    r"(?:在|于)(?P<venue>[^，,。；;、]{1,40}?)(?:成功|隆重|正式|顺利|共同|联合)?(?:召开|举行|举办|开幕|启幕|进行|揭牌|启动|签约|见面)"
)
_OURS = re.compile(r"[我本全](?P<letter>[省市县区州旗])|(?P<bare>[市县区州旗])(?=[委政人文体会城]|里)")
_RUN_BY = re.compile(r"由?(?P<bodies>[^。；]{2,80}?)(?:共同|联合)?(?P<as>主办|承办)")


def read(reading: Reading) -> Iterator[Fact]:
    """One place for each event, and all who are said to have run it."""
    for event in reading.story.events:
        place, sentence = _place(reading, event)
        if place:
            yield Fact(Ref("Place", place), "HOSTED", Ref("Event", event.name), sentence, "held-at", 0.85, {"as": "地点"})
        yield from _run_by(reading, event)


def _place(reading: Reading, event: Event) -> tuple[str | None, int]:
    for i in sorted(event.sentences):
        for match in _HELD_AT.finditer(reading.text(i)):
            place = _in_venue(reading, i, match)
            if place:
                return place, i
    first = min(event.sentences)
    return _where_we_are(reading, first), first


def _in_venue(reading: Reading, i: int, match: re.Match[str]) -> str | None:
    start = reading.sentence(i).start
    a, b = start + match.start("venue"), start + match.end("venue")
    inside = [p for p in reading.places if a <= p.start and p.end <= b and p.level != "country"]
    if inside:
        return inside[-1].name if inside[-1].level != "other" else inside[0].name
    ours = _OURS.search(match["venue"])
    if ours:
        return reading.territory.of(ours["letter"] or ours["bare"], a) or reading.document.article.home
    return None


_COMES = re.compile(r"(?:来|赴|到|抵达?)$")


def _where_we_are(reading: Reading, sentence: int) -> str | None:
    """The home, or the place that someone has come to (「赴云州考察」) before this sentence."""
    text, until = reading.document.text, reading.sentence(sentence).end
    gone = [
        p
        for p in reading.places
        if p.start < until and _COMES.search(text, max(0, p.start - 2), p.start) and p.level in ("city", "county", "zone")
    ]
    return gone[-1].name if gone else reading.document.article.home


def _run_by(reading: Reading, event: Event) -> Iterator[Fact]:
    for i in sorted(event.sentences):
        start = reading.sentence(i).start
        for match in _RUN_BY.finditer(reading.text(i)):
            a, b = start + match.start("bodies"), start + match.end("bodies")
            for body in reading.bodies:
                if a <= body.start and body.end <= b:
                    yield Fact(
                        Ref(body.type, body.name), "HOSTED", Ref("Event", event.name), i, "run-by", 0.9, {"as": match["as"]}
                    )
            for place in reading.places:
                inside_body = any(o.start <= place.start and place.end <= o.end for o in reading.bodies)
                if a <= place.start and place.end <= b and not inside_body:
                    yield Fact(
                        Ref("Place", place.name), "HOSTED", Ref("Event", event.name), i, "run-by", 0.8, {"as": match["as"]}
                    )
