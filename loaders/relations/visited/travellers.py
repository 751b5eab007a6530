"""Who travels: the leader of a party, and those who go with him.

In: a Reading and a sentence's number. Out: names of people. 「高远率代表团」, 「由高远率领」, 「高远一行」 and 「带队的是高远」 name a leader, 「林深随团」 a
member. Who acts where nobody is said to travel is in actors.py, who accompanies them in companions.py.
"""

import re
from collections.abc import Sequence

from loaders.chunks import ACT, COMMA, MARK, PERSON, TEXT, Chunk
from loaders.mentions.events.journeys import joins_trip
from loaders.mentions.leaders import leaders, taken_along
from loaders.relations.fact import Reading
from loaders.relations.visited.actors import MEMBERS, UNNAMED, gathered

_SETS_OUT = re.compile(
    r"\s*(?:[^，,。；;]{1,12}[，,])?[^，,。；;]{1,14}[省市县区州盟旗](?:党政|政府|经贸|友好|教育|医疗){0,2}(?:代表团|考察团)(?:来|到|赴|抵)[^，,。；;]{1,12}(?:考察|访问|调研)"
)
_PARTY = re.compile("代表团|[考参访调视][察访问观研][团组]|工作[组队团]|一行|随行")
# 「参加视察的有:…」, 「代表团成员包括…」, 「同行的还有…」
_ROSTER = re.compile(
    r"(?:参加|参与)(?:了|此次|这次|本次)?(?:视察|考察|调研|走访|检查|访问|活动)[^，,。；：:]{0,4}的(?:还)?(?:有|包括)"
    r"|(?<![a-zA-Z])[团组队](?:的)?(?:主要)?(?:成员|团员|组员|队员)(?:中)?(?:[还尚]?(?:有|包括|为|是)|[：:])|^(?:主要)?(?:成员|团员)[还尚]?(?:有|包括|为)|[，,](?:主要)?(?:成员|团员)[还尚]?(?:有|包括|为)"
    r"|副(?:团长|组长|领队)(?:(?:还)?(?:有|包括|为|是)|[：:])"
    r"|[跟同和与][他她]们?(?:一[同道起]|同行)的[，,]?(?:还)?(?:有|是)|跟在[^，,。；;]{0,6}后面?的(?:还)?(?:有|是)|(?:随团|随行|同行|同去|同来|一[同道起](?:前)?来)(?:人员|考察|调研|访问|参观|来访|前来)?(?:的[^，,。；;：:有是]{0,6})?[，,]?(?:还)?(?:有|包括)"
)
_SEEING = "(?:视察|考察|调研|走访|检查|参观|访问)"
_TALKS = "(?:座谈|会谈|洽谈|协商)"
# 「参加考察」, 「参加考察和座谈」; not 「参加考察座谈会」
_JOINS_IN = re.compile(
    rf"参[加与]了?(?:此次|这次|上述)?{_SEEING}(?:[、和及或与并]?(?:{_SEEING}|交流|对接|学习|招商|(?P<talks>{_TALKS})))*(?:等?(?:有关|相关)?活动)?(?=[，,。；;]|$)"
)
_AND_OTHERS = re.compile("(?:同志)?等(?:人|同志|[一二三四五六七八九十]人)?$")
_JOINS_LEADER = re.compile(r"参[加与](?:活动)?(?=[，,。；;]|的[^，,。；;]{0,6}[组团队]|$)")
_TAKES_TEAM = re.compile("[带率领]队|[带率]团|率领?")
_ONLY_JOINS = re.compile(r"参[加与](?:活动)?[。；;]")
_ALSO = re.compile(r"(?:带队|率队|领队|领头|打头|带团|率团)[^。；;]{0,12}[，,](?:同[来去行]的)?(?:还有|以及|成员)")
_AS = re.compile("作为|以")


def led_by(reading: Reading, i: int) -> list[str]:
    """Those who lead the party that the sentence speaks of."""
    named = (c.value.name for row in reversed(reading.rows[:i]) for c in reversed(row) if c.kind == PERSON)
    return leaders(reading.rows[i], reading.document.text, next(named, None))


def sets_out(reading: Reading, i: int) -> bool:
    """「南江省云州市党政代表团到江州考察。」 begins a paragraph: news of a party, whose leader is yet to be named."""
    sentence = reading.sentence(i)
    begins = i == 0 or reading.sentence(i - 1).paragraph != sentence.paragraph
    return begins and _SETS_OUT.match(reading.text(i)) is not None


def members(reading: Reading, i: int) -> list[str]:
    """「林深、江海随团」, 「林深、江海参加考察」, 「参加考察的有林深、江海」: those who go with the leader."""
    row = reading.rows[i]
    if roster := _ROSTER.search(reading.text(i)) or _ALSO.search(reading.text(i)):
        begin = reading.sentence(i).start + roster.end()
        ends = next((c.start for c in row if c.start > begin and c.kind == ACT and c.value.act == "accompany"), None)
        named = [c for c in row if c.kind == PERSON and c.start >= begin]
        return [c.value.name for c in named if ends is None or c.end < _clause_of(row, ends)]
    text = reading.document.text
    taken = next((found for k in range(len(row)) if (found := taken_along(row, k))), [])
    if taken:
        return taken
    said = (
        k
        for k, c in enumerate(row)
        if k and (_says_members(text, c, row[0].start) or _joins_in(text, c) or _joins_leader(reading, i, k))
    )
    return next((found for k in said if (found := gathered(reading, i, k))), [])


def _joins_leader(reading: Reading, i: int, k: int) -> bool:
    """「局长高远带队,副局长林深(参加)」: whether chunk `k` is the verb of those who go with the leader whom the sentence names before them."""
    row = reading.rows[i]
    joins = row[k].kind == ACT and _JOINS_LEADER.match(reading.document.text, row[k].start) is not None
    return joins and any(c.kind == TEXT and _TAKES_TEAM.search(c.value) for c in row[:k])


def _says_members(text: str, chunk: Chunk, since: int) -> bool:
    """「随团」, 「等单位负责人随团」, 「作为专家随团」; 「也在其中」 where the words `since` some offset tell of a party, not 「围观的人里,林深也在其中」."""
    match = MEMBERS.search(text, chunk.start, chunk.end + 4) if chunk.kind == TEXT else None
    if match and match.group().endswith("在其中") and not _PARTY.search(text, since, chunk.start):
        return False
    begins = match is not None and match.start() < chunk.end
    return bool(
        match is not None
        and begins
        and (
            match.start() == chunk.start
            or UNNAMED.search(text, chunk.start, match.start())
            or _AND_OTHERS.match(text, chunk.start, match.start())
            or _AS.match(text, chunk.start)
        )
    )


def taking_part(reading: Reading, i: int) -> list[str]:
    """「市领导林深、江海参加。」, a sentence of its own."""
    row = reading.rows[i]
    at = next((k for k, c in enumerate(row) if c.kind == ACT), None)
    return gathered(reading, i, at) if at and _ONLY_JOINS.match(reading.document.text, row[at].start) else []


def _clause_of(row: Sequence[Chunk], at: int) -> int:
    """Where the clause begins that goes on at an offset: 「成员有高远,/副市长林深陪同」."""
    return max((c.start for c in row if c.kind == MARK and c.value == COMMA and c.start < at), default=at)


def _joins_in(text: str, chunk: Chunk) -> bool:
    """Whether a chunk is the 「参加」 of 「参加考察」, 「参加走访活动」, 「参加考察和座谈」; not 「参加考察座谈会」."""
    return chunk.kind == ACT and (_JOINS_IN.match(text, chunk.start) is not None or joins_trip(text, chunk.start))


def only_goes_along(text: str, chunk: Chunk) -> bool:
    """Whether a chunk is the 「参加」 of 「参加考察」, of no meeting: not of 「参加考察和座谈」."""
    if chunk.kind != ACT:
        return False
    joined = _JOINS_IN.match(text, chunk.start)
    return joined["talks"] is None if joined else joins_trip(text, chunk.start)
