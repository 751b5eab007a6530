"""Who travels: the leader of a party, those who go with him, and those who accompany it.

In: a Reading and a sentence's number. Out: names of people. 「高远率代表团」, 「由高远率领」, 「高远一行」 and 「带队的是高远」 name a leader, 「林深随团」 a
member; 「林深陪同」, 「在林深陪同下」, 「陪同考察的有林深」 and 「林深、江海一同调研」 name companions.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.mentions.leaders import leaders, people_from
from loaders.relations.fact import Reading
from loaders.stand_ins import is_stood_in_for

_SETS_OUT = re.compile(
    r"\s*(?:[^，,。；;]{1,12}[，,])?[^，,。；;]{1,14}[省市县区州盟旗](?:党政|政府|经贸|友好|教育|医疗){0,2}(?:代表团|考察团)(?:来|到|赴|抵)[^，,。；;]{1,12}(?:考察|访问|调研)"
)
_MEMBERS = re.compile(r"(?:随团(?!企业|记者|[^，,。；;]{0,6}代表)|随访|随行|(?:一同|一道|一起)(?:前来|来访))(?!的)")
# 「参加视察的有:…」, 「代表团成员包括…」, 「同行的还有…」
_ROSTER = re.compile(
    r"(?:参加|参与)(?:了|此次|这次|本次)?(?:视察|考察|调研|走访|检查|访问|活动)[^，,。；：:]{0,4}的(?:还)?(?:有|包括)"
    r"|(?<![a-zA-Z])[团组队](?:的)?(?:主要)?(?:成员|团员|组员|队员)(?:中)?(?:还)?(?:有|包括|为|是)|^(?:主要)?(?:成员|团员)(?:还)?(?:有|包括|为)|[，,](?:主要)?(?:成员|团员)(?:还)?(?:有|包括|为)"
    r"|跟在[^，,。；;]{0,6}后面?的(?:还)?(?:有|是)|(?:随团|随行|同行|一同前来|一道前来|一起来|同来)(?:人员)?(?:的)?(?:还)?(?:有|包括)"
)
_JOINS_IN = re.compile(r"参[加与]了?(?:此次|这次|上述)?(?:视察|考察|调研|走访|检查|参观|访问){1,2}(?:活动)?(?=[，,。；;]|$)")
_PARTY_BEGINS = re.compile(r"[在由下]$|一行|(?<!随)团")
_HE = re.compile(r"(?:^|[，,])[他她](?:先后|又|还|首先|接着|随后)?(?:来到|走进|到|深入|走访|考察|去)[^，,。；;]{0,20}$")
_WITH = re.compile("[与同和跟]$")
_BRINGS = re.compile(r"(?:把|陪着|陪)$")
_FOLLOWED_BY = re.compile(r"(?:陪同|随同|一同|随行)[^，,。；;]{0,8}的?(?:还有|还包括|包括|有|是|为)[，,]?$")
_ALONG = re.compile(r"全程陪|陪同下|一路|先后陪")


class Company(NamedTuple):
    """People who accompany a party: all along, or, `to` one stop, there only (「林深陪同考察甲公司」), or `within` a place only (「在云县期间,林深陪同」),
    or `each` where his post is (「林深、江海分别陪同」)."""

    people: list[str]
    along: bool = False
    to: str | None = None
    within: str | None = None
    each: bool = False


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
    if roster := _ROSTER.search(reading.text(i)):
        begin = reading.sentence(i).start + roster.end()
        ends = next((c.start for c in row if c.start > begin and c.kind == ACT and c.value.act == "accompany"), None)
        named = [c for c in row if c.kind == PERSON and c.start >= begin]
        return [c.value.name for c in named if ends is None or c.end < _clause_of(row, ends)]
    text = reading.document.text
    at = next((k for k, c in enumerate(row) if (c.kind == TEXT and _MEMBERS.match(text, c.start)) or joins_in(text, c)), None)
    return _gathered(reading, i, at) if at else []


def _clause_of(row: Sequence[Chunk], at: int) -> int:
    """Where the clause begins that goes on at an offset: 「成员有高远,/副市长林深陪同」."""
    return max((c.start for c in row if c.kind == MARK and c.value == COMMA and c.start < at), default=at)


def joins_in(text: str, chunk: Chunk) -> bool:
    """Whether a chunk is the 「参加」 of 「参加考察」, 「参加走访活动」; not 「参加考察座谈会」."""
    return chunk.kind == ACT and _JOINS_IN.match(text, chunk.start) is not None


def companions(reading: Reading, i: int) -> list[Company]:
    """Those who accompany a party, one company for each verb that says so."""
    row = reading.rows[i]
    acts = [k for k, c in enumerate(row) if c.kind == ACT and c.value.act == "accompany"]
    found = [
        Company(
            _gathered(reading, i, k), _is_along(reading, i, k), _shown(row, k), _meanwhile(reading, row, k), _in_turn(row, k)
        )
        for k in acts
        if k
    ]
    if not acts:
        at = next((_behind_last_person(row, k) for k in range(1, len(row)) if _goes_along(reading, i, k)), None)
        found = [Company(_gathered(reading, i, at))] if at else []
    told_behind = (
        people_from(row, k) for k, c in enumerate(row) if c.kind == PERSON and _FOLLOWED_BY.search(_words(reading, i, k))
    )
    return [c for c in (*found, Company(next(told_behind, []))) if c.people]


def _is_along(reading: Reading, i: int, act: int) -> bool:
    """「全程陪同」, 「在林深陪同下」: with the party at every stop."""
    row = reading.rows[i]
    begin = max((c.end for c in row[:act] if c.kind == MARK and c.value == COMMA), default=row[0].start)
    return _ALONG.search(reading.document.text, begin, min(row[act].end + 1, reading.sentence(i).end)) is not None


def _meanwhile(reading: Reading, row: Sequence[Chunk], act: int) -> str | None:
    """「在云县期间,林深陪同」: the place in which they accompanied, told after the last stop."""
    begin = max((k for k in range(act) if is_mark(row, k, STOP)), default=0)
    places = (c for c in row[begin:act] if c.kind == PLACE and reading.document.text.startswith("期间", c.end))
    return next((c.value.name for c in places), None)


def _in_turn(row: Sequence[Chunk], act: int) -> bool:
    """「林深、江海分别陪同在各地的考察」; without 「各地」 they may all have been everywhere."""
    before, behind = row[act - 1 : act], row[act + 1 : act + 2]
    return (
        all(c.kind == TEXT for c in (*before, *behind))
        and [c.value[-2:] for c in before] == ["分别"]
        and any("各" in c.value for c in behind)
    )


def _shown(row: Sequence[Chunk], act: int) -> str | None:
    """The one stop that a verb of accompanying has behind it in its clause: 「林深陪同考察甲公司」."""
    clause = list(takewhile(lambda c: c.kind in (ACT, TEXT, PLACE, BODY), row[act + 1 :]))
    bodies = [c.value.name for c in clause if c.kind == BODY]
    return bodies[0] if len(bodies) == 1 else None


def subject(row: Sequence[Chunk], until: int, party: Sequence[str]) -> list[str]:
    """The people who act in a sentence before chunk `until`: those before its first verb; of two who talk with each other, those of the
    party: 「高远与林深举行会谈,并参观了甲公司」."""
    people: list[str] = []
    if _met_by_party(row[:until]):
        return []
    for k, chunk in enumerate(row[:until]):
        if chunk.kind == ACT and people:
            met = any(c.kind == ACT and c.value.act == "meet" for c in row[k : k + 3])
            return [p for p in people if p in party] or _before_with(row[:k]) or people if met else people
        if chunk.kind == PERSON and not is_stood_in_for(row, k):
            people.append(chunk.value.name)
    return people


def _met_by_party(row: Sequence[Chunk]) -> bool:
    """「代表团与市长高远、副市长林深座谈,并参观…」: all people stand behind 「与」, and before it only the party."""
    first = next((k for k, c in enumerate(row) if c.kind == PERSON), 0)
    before = next((c for c in reversed(row[:first]) if c.kind in (TEXT, MARK, ACT)), None)
    return before is not None and (before.value == AND or (before.kind == TEXT and _WITH.search(before.value) is not None))


def _before_with(row: Sequence[Chunk]) -> list[str]:
    """Of 「高远,与林深(会谈)」 the first."""
    at = next((k for k, c in enumerate(row) if c.kind == MARK and c.value == AND), 0)
    return [c.value.name for c in row[:at] if c.kind == PERSON]


def brought(row: Sequence[Chunk], until: int) -> tuple[list[str], list[str]]:
    """「高远把林深领到甲公司」, 「高远陪同林深去了甲公司」: who was shown it, and who showed it."""
    for at in (k for k, c in enumerate(row[:until]) if _brings(c)):
        clause = takewhile(lambda c: c.value not in (COMMA, STOP), row[at:until])
        if shown := [c.value.name for c in clause if c.kind == PERSON]:
            return shown, [c.value.name for c in row[:at] if c.kind == PERSON]
    return [], []


def _brings(chunk: Chunk) -> bool:
    return (
        chunk.value.act == "accompany" if chunk.kind == ACT else chunk.kind == TEXT and _BRINGS.search(chunk.value) is not None
    )


def meant_by_pronoun(reading: Reading, i: int, at: int) -> list[str]:
    """「他先后来到…」: the person whom a sentence before names last."""
    if not _HE.search(reading.document.text[reading.sentence(i).start : reading.rows[i][at].start]):
        return []
    named = (c.value.name for row in reversed(reading.rows[:i]) for c in reversed(row) if c.kind == PERSON)
    return [name for name in [next(named, None)] if name]


def behind_purpose(row: Sequence[Chunk], at: int) -> list[str]:
    """「会见来江州考察的董事长高远一行」: who came stands behind."""
    for k in range(at + 1, min(at + 5, len(row))):
        if row[k].kind == TEXT and row[k].value.startswith(("的", "指导的")) and any(c.kind == ACT for c in row[at + 1 : k]):
            return next((people_from(row, p) for p in range(k, len(row)) if row[p].kind == PERSON), [])
    return []


def _goes_along(reading: Reading, i: int, k: int) -> bool:
    """「…林深、江海一同调研」: nobody is visited, so these are the company."""
    row = reading.rows[i]
    words = reading.document.text[max(0, row[k].start - 2) : row[k].start]
    return words in ("一同", "一道", "一起") and row[k].kind == ACT and row[k].value.act == "visit"


def _gathered(reading: Reading, i: int, at: int) -> list[str]:
    """The people before chunk `at`, back to a verb, a stop or the party itself."""
    row = reading.rows[i]
    in_posts = {k for chain in reading.chains[i] for k in range(chain.begin, chain.end)}
    people: list[str] = []
    aside = False  # 「副县长(南江挂职)林深」
    for k in range(at - 1, -1, -1):
        chunk = row[k]
        aside = not is_mark(row, k, OPEN) and (aside or is_mark(row, k, CLOSE))
        if chunk.kind == PERSON:
            people.insert(0, chunk.value.name)
        elif not aside and (
            chunk.kind == ACT
            or (chunk.kind == MARK and chunk.value == STOP)
            or (chunk.kind in (BODY, PLACE) and k not in in_posts and not _describes(row, k))
            or (chunk.kind == TEXT and _PARTY_BEGINS.search(chunk.value))
        ):
            break
    return people


def _describes(row: Sequence[Chunk], k: int) -> bool:
    """「第六批云州/工作队/挂职干部、副县长林深」: a post follows before any comma or person."""
    behind = takewhile(lambda c: c.kind in (TEXT, TITLE, BODY, PLACE), row[k + 1 :])
    return any(c.kind == TITLE for c in behind)


def _words(reading: Reading, i: int, k: int) -> str:
    """What stands right before a person and his posts."""
    at = next((c.begin for c in reading.chains[i] if c.end == k), k)
    until = reading.rows[i][at].start
    return reading.document.text[max(reading.sentence(i).start, until - 24) : until]


def _behind_last_person(row: Sequence[Chunk], until: int) -> int:
    return max((k + 1 for k in range(until) if row[k].kind == PERSON), default=0)
