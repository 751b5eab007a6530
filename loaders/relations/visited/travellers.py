"""Who travels: the leader of a party, and those who go with him.

In: a Reading and a sentence's number. Out: names of people. 「高远率代表团」, 「由高远率领」, 「高远一行」 and 「带队的是高远」 name a leader, 「林深随团」 a
member. Who accompanies them is told in companions.py.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.mentions.events.journeys import joins_trip
from loaders.mentions.leaders import Lead, leaders, people_from, people_upto, taken_along
from loaders.relations.fact import Reading
from loaders.stand_ins import is_stood_in_for

_SETS_OUT = re.compile(
    r"\s*(?:[^，,。；;]{1,12}[，,])?[^，,。；;]{1,14}[省市县区州盟旗](?:党政|政府|经贸|友好|教育|医疗){0,2}(?:代表团|考察团)(?:来|到|赴|抵)[^，,。；;]{1,12}(?:考察|访问|调研)"
)
_MEMBERS = re.compile(
    r"(?:同行(?=[，,。；;]|$)|(?:都|也|均)?在其中(?=[，,。；;]|$)|随团(?!企业|记者|[^，,。；;]{0,6}代表)|随访|随行|(?:一同|一道|一起)(?:前来|来访)|[为任](?:考察团|调研组|代表团)?(?:副团长|副组长|成员|组员|团员)|一行[\d一二三四五六七八九十]{1,3}余?人)(?!的)|为副[团组]长的"
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
_PARTY_BEGINS = re.compile(r"[在由下]$|一行|(?<!随)团")
_ALSO = re.compile(r"(?:带队|率队|领队|领头|打头|带团|率团)[^。；;]{0,12}[，,](?:同[来去行]的)?(?:还有|以及|成员)")
_CALLS_ON = re.compile("(?:拜会|拜访|约见|会晤|叫上|带着|带上)了?$")
_UNNAMED = re.compile("(?:负责人|负责同志|有关同志|人员|[镇乡]党委书记|企业家)[^，,。；;]{0,4}$")
_AS = re.compile("作为|以")
_HE = re.compile(r"(?:^|[，,])[他她](?!们)[^。；;]{0,60}$")
_LOOKS_ROUND = re.compile(
    r"(?:当场|当即|一边|边|便|就|还|也)?(?:在[^，,。；;]{1,10})?(?:详细|仔细|反复|不时|当场|当即)?"
    r"(?:询问|问[起了的得]|[对朝]着[^，,。；;]{1,16}(?:看了|端详|琢磨)|蹲下|坐下|俯身|弯腰|凑近|拿起|捧起|抓起|端起|接过|掏出|尝了?|摸了|数了|量了|煮了|看了|看得|看到|发现|试了|学了|翻看|翻开|与[^，,。；;]{2,12}(?:加了|聊))"
)
_TO = re.compile("[对向问跟和与]$")
_HE_WITH = re.compile("(?:^|[，,天日午晚])[他她](?!们)(?:还|又|再|也)?[同和与跟]$")
_WITH = re.compile("[与同和跟]$")
_AND_THEN = re.compile("(?:并且?|[，,、]还)(?:全程|一同|一道|先后|分别|随团|一起)?$")


def led_by(reading: Reading, i: int) -> Lead:
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
    match = _MEMBERS.search(text, chunk.start, chunk.end + 4) if chunk.kind == TEXT else None
    if match and match.group().endswith("在其中") and not _PARTY.search(text, since, chunk.start):
        return False
    begins = match is not None and match.start() < chunk.end
    return bool(
        match is not None
        and begins
        and (
            match.start() == chunk.start
            or _UNNAMED.search(text, chunk.start, match.start())
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


def words_before(row: Sequence[Chunk], k: int) -> str:
    """What stands before a person and his posts, back to a mark."""
    before = next((c for c in reversed(row[:k]) if c.kind in (TEXT, MARK, ACT) and c.value != LIST), None)
    return str(before.value) if before else ""


def subject(row: Sequence[Chunk], until: int, party: Sequence[str]) -> list[str]:
    """The people who act in a sentence before chunk `until`: those before its first verb; of two who talk with each other, those of the
    party: 「高远与林深举行会谈,并参观了甲公司」."""
    people: list[str] = []
    if _met_by_party(row[:until]):
        return []
    met = False  # whether the person before is one who is called on
    for k, chunk in enumerate(row[:until]):
        met = met and chunk.kind != ACT and chunk.value != STOP
        if chunk.kind == ACT and people:
            talks = any(c.kind == ACT and c.value.act == "meet" for c in row[k : k + 3])
            return [p for p in people if p in party] or _before_with(row[:k]) or people if talks else people
        if chunk.kind == PERSON and not is_stood_in_for(row, k):
            met = met or _is_object(row, k)
            people += [] if met else [chunk.value.name]
    return people


def _is_object(row: Sequence[Chunk], k: int) -> bool:
    """「拜会了市长高远,考察…」, 「走访了高远办的甲公司」, 「到高远所在的园区,走访…」."""
    before = list(takewhile(lambda c: c.kind != PERSON and c.value not in (COMMA, STOP), reversed(row[:k])))
    calls = any(c.kind == ACT and c.value.act == "meet" for c in before) and not any(c.kind == PERSON for c in row[:k])
    calls = calls or any(c.value == "了" and a.kind == ACT and a.value.act == "visit" for c, a in pairwise(before))
    behind = row[k + 1].value if k + 1 < len(row) and row[k + 1].kind == TEXT else ""
    owns = behind.startswith("的") and words_before(row, k).endswith("了")  # 「林深看了高远的果园」
    return calls or owns or behind.startswith("所在") or _CALLS_ON.search(words_before(row, k)) is not None


def _met_by_party(row: Sequence[Chunk]) -> bool:
    """「代表团与市长高远、副市长林深座谈,并参观…」: all people stand behind 「与」, and before it only the party."""
    first = next((k for k, c in enumerate(row) if c.kind == PERSON), 0)
    before = next((c for c in reversed(row[:first]) if c.kind in (TEXT, MARK, ACT)), None)
    return before is not None and (before.value == AND or (before.kind == TEXT and _WITH.search(before.value) is not None))


def _before_with(row: Sequence[Chunk]) -> list[str]:
    """Of 「高远,与林深(会谈)」 the first."""
    at = next((k for k, c in enumerate(row) if c.kind == MARK and c.value == AND), 0)
    return [c.value.name for c in row[:at] if c.kind == PERSON]


def meant_by_pronoun(reading: Reading, i: int, at: int) -> list[str]:
    """「他先后来到…」: the person whom a sentence before names last."""
    if not _HE.search(reading.document.text[reading.sentence(i).start : reading.rows[i][at].start]):
        return []
    return spoken_of(reading, i)


def seen(reading: Reading, i: int, at: int) -> list[str]:
    """「林深拿起一件样品」, 「林深、江海在车间里询问产量」: who does something behind chunk `at`, as one who looks round; not 「对林深说」."""
    row, text = reading.rows[i], reading.document.text
    found: list[str] = []
    for k in range(at + 1, len(row)):
        if (
            row[k].kind == PERSON
            and _LOOKS_ROUND.match(text, row[k].end, reading.sentence(i).end)
            and not _is_spoken_to(row, k)
        ):
            found += [p for p in people_upto(row, k) if p not in found]
    return found


def _is_spoken_to(row: Sequence[Chunk], k: int) -> bool:
    """「问厂长林深」, 「对林深说」."""
    return _TO.search(words_before(row, k)) is not None


def he_with(reading: Reading, i: int, at: int) -> list[str]:
    """「他同高远一道去看甲公司」: whom the pronoun means, and those with him."""
    row = reading.rows[i]
    first = next((k for k, c in enumerate(row[:at]) if c.kind == PERSON), None)
    if first is None:
        return []
    begin = next((c.begin for c in reading.chains[i] if c.end == first), first)
    if not _HE_WITH.search(reading.document.text[reading.sentence(i).start : row[begin].start]):
        return []
    he = spoken_of(reading, i)
    return [*he, *(p for p in people_from(row, first) if p not in he)] if he else []


def spoken_of(reading: Reading, i: int) -> list[str]:
    """Whoever was named last before a sentence; not in one that has the pronoun too (「高远到江州。林深同她座谈。她到…」)."""
    told = (row for k, row in reversed(list(enumerate(reading.rows[:i]))) if not re.search("[他她](?!们)", reading.text(k)))
    return next(([c.value.name] for row in told for c in reversed(row) if c.kind == PERSON), [])


def behind_purpose(row: Sequence[Chunk], at: int) -> list[str]:
    """「会见来江州考察的董事长高远一行」: who came stands behind; not of 「考察了甲公司,随同考察的有林深」."""
    for k in range(at + 1, min(at + 5, len(row))):
        if row[k].kind == MARK and row[k].value in (COMMA, STOP):
            break
        if row[k].kind == TEXT and row[k].value.startswith(("的", "指导的")) and any(c.kind == ACT for c in row[at + 1 : k]):
            return next((people_from(row, p) for p in range(k, len(row)) if row[p].kind == PERSON), [])
    return []


def behind(row: Sequence[Chunk], at: int) -> list[str]:
    """「甲公司迎来了市长高远一行」, 「甲公司是高远此行的第一站」: the people of the first list behind a stop."""
    k = next((k for k in range(at + 1, len(row)) if row[k].kind == PERSON or row[k].value == STOP), len(row))
    return people_from(row, k) if k < len(row) and row[k].kind == PERSON else []


def gathered(reading: Reading, i: int, at: int) -> list[str]:
    """The people before chunk `at`, back to a verb, a stop or the party itself."""
    row = reading.rows[i]
    in_posts = {k for chain in reading.chains[i] for k in range(chain.begin, chain.end)}
    people: list[str] = []
    at = _first_of_verbs(reading, row, _behind_offices(reading, i, at))
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
            or (chunk.kind == TEXT and (_PARTY_BEGINS.search(chunk.value) or _EXPLAINS.match(chunk.value)))
        ):
            break
    return people


_EXPLAINS = re.compile("讲解|解说|演示|示范")  # 「所长高远/讲解保健网,/局长林深全程陪同」


def _first_of_verbs(reading: Reading, row: Sequence[Chunk], at: int) -> int:
    """「高远参加仪式/并陪同走访」: where the first of the verbs begins that share the people before them, 「高远会见了林深/并陪同考察」."""
    if at >= len(row) or not _AND_THEN.search(reading.document.text, row[0].start, row[at].start):
        return at
    begin = next((k + 1 for k in range(at - 1, -1, -1) if is_mark(row, k, STOP)), 0)
    people = [k for k in range(begin, at) if row[k].kind == PERSON]
    met = next((k for k in range(begin, at) if row[k].kind == ACT and row[k].value.act == "meet"), at)
    last = max((k for k in people if k < met), default=None)
    joined = last is not None and any(c.kind == ACT for c in row[last + 1 : at])
    return last + 1 if last is not None and joined else at


def _behind_offices(reading: Reading, i: int, at: int) -> int:
    """「林深,商务局、云山镇等单位负责人(随团)」: where the clause of those begins who are not named."""
    row, text = reading.rows[i], reading.document.text
    if at >= len(row):
        return at
    here = _MEMBERS.search(text, row[at].start, row[at].end + 4)
    if not _UNNAMED.search(text, row[0].start, here.start() if here else row[at].start):
        return at
    k = next((k for k in range(at - 1, 0, -1) if is_mark(row, k, COMMA) or row[k].kind == PERSON), at)
    return k + 1 if row[k].kind == PERSON else k


def _describes(row: Sequence[Chunk], k: int) -> bool:
    """「第六批云州/工作队/挂职干部、副县长林深」: a post follows before any comma or person."""
    behind = takewhile(lambda c: c.kind in (TEXT, TITLE, BODY, PLACE), row[k + 1 :])
    return any(c.kind == TITLE for c in behind)
