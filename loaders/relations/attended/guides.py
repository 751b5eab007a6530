"""Who only shows the guests round: 「在云帆公司,董事长林深介绍,…」 in the account of a visit beside a meeting.

In: a Reading, a sentence's number and a chunk of it. Out: whether it is told on a tour. The people of a stop, who have no public post, speak to the visitors
there, not at the meeting. A paragraph is on tour from the verb of a visit (「考察了甲公司」) until one of meeting, signing or taking part, or the event's name.
"""

import re
from collections.abc import Container

from loaders.chunks import ACT, Chunk
from loaders.document import overlaps
from loaders.relations.fact import Reading

_AT_THE_MEETING = re.compile(r"(?:在)?(?:会上|会议|座谈|交流|仪式|推介|随后|接着|双方)")
_TO_THE_EVENT = re.compile(r"了?[^，,。；;]{0,12}(?:会场|会议室|仪式|签约现场|活动现场)")
_MEETS = {"attend", "hold", "meet", "sign"}


def public_people(reading: Reading) -> set[str]:
    """Those who hold a public post."""
    return {held.person for _, held in reading.holdings if held.public and not held.former}


def is_on_tour(reading: Reading, i: int, until: Chunk) -> bool:
    """Whether what a sentence says of the chunk is said on a visit that its paragraph tells."""
    event, paragraph = reading.story.focus[i], reading.sentence(i).paragraph
    named: Container[int] = event.sentences if event else ()
    for k in range(i, -1, -1):
        if reading.sentence(k).paragraph != paragraph:
            return False
        acts = [c for c in reading.rows[k] if c.kind == ACT and (k < i or c.start < until.start) and not _in_name(reading, c)]
        told = next((c for c in reversed(acts) if c.value.act == "visit" or c.value.act in _MEETS), None)
        if told:
            return told.value.act == "visit" and not _TO_THE_EVENT.match(reading.document.text, told.end)
        if k in named or _AT_THE_MEETING.match(reading.text(k)):
            return False
    return False


def _in_name(reading: Reading, chunk: Chunk) -> bool:
    """「“江州米粉走进云州”活动」: what looks like a verb is part of an event's name."""
    return any(overlaps((chunk.start, chunk.end), event.spans) for event in reading.story.events)
