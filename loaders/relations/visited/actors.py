"""Who acts in a sentence that tells of a visit.

In: a Reading, a sentence's number and a chunk of it. Out: names of people: those before its verb (「高远、林深考察甲公司」), behind a stop that receives them (「甲公司迎来高远」), whom a
pronoun means (「他先后来到…」), and who looks round there (「林深拿起一件样品」).
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, TITLE, Chunk, is_mark
from loaders.mentions.leaders import people_from, people_upto
from loaders.relations.fact import Reading
from loaders.stand_ins import is_stood_in_for

MEMBERS = re.compile(
    r"(?:同行(?=[，,。；;]|$)|(?:都|也|均)?在其中(?=[，,。；;]|$)|随团(?!企业|记者|[^，,。；;]{0,6}代表)|随访|随行|(?:一同|一道|一起)(?:前来|来访)|[为任](?:考察团|调研组|代表团)?(?:副团长|副组长|成员|组员|团员)|一行[\d一二三四五六七八九十]{1,3}余?人)(?!的)|为副[团组]长的"
)
_PARTY_BEGINS = re.compile(r"[在由下]$|一行|(?<!随)团")
_CALLS_ON = re.compile("(?:拜会|拜访|约见|会晤|叫上|带着|带上)了?$")
UNNAMED = re.compile("(?:负责人|负责同志|有关同志|人员|[镇乡]党委书记|企业家)[^，,。；;]{0,4}$")
_HE = re.compile(r"(?:^|[，,])[他她](?!们)[^。；;]{0,60}$")
_LOOKS_ROUND = re.compile(
    r"(?:当场|当即|一边|边|便|就|还|也)?(?:在[^，,。；;]{1,10})?(?:详细|仔细|反复|不时|当场|当即)?"
    r"(?:询问|问[起了的得]|[对朝]着[^，,。；;]{1,16}(?:看了|端详|琢磨)|蹲下|坐下|俯身|弯腰|凑近|拿起|捧起|抓起|端起|接过|掏出|尝了?|摸了|数了|量了|煮了|看了|看得|看到|发现|试了|学了|翻看|翻开|与[^，,。；;]{2,12}(?:加了|聊))"
)
_HE_WITH = re.compile("(?:^|[，,天日午晚])[他她](?!们)(?:还|又|再|也)?[同和与跟]$")
_WITH = re.compile("[与同和跟]$")
_AND_THEN = re.compile("(?:并且?|[，,、]还)(?:全程|一同|一道|先后|分别|随团|一起)?$")


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
    """「林深拿起一件样品」, 「林深、江海在车间里询问产量」: who does something behind chunk `at`, as one who looks round."""
    row, text = reading.rows[i], reading.document.text
    found: list[str] = []
    for k in range(at + 1, len(row)):
        if row[k].kind == PERSON and _LOOKS_ROUND.match(text, row[k].end, reading.sentence(i).end):
            found += [p for p in people_upto(row, k) if p not in found]
    return found


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
    here = MEMBERS.search(text, row[at].start, row[at].end + 4)
    if not UNNAMED.search(text, row[0].start, here.start() if here else row[at].start):
        return at
    k = next((k for k in range(at - 1, 0, -1) if is_mark(row, k, COMMA) or row[k].kind == PERSON), at)
    return k + 1 if row[k].kind == PERSON else k


def _describes(row: Sequence[Chunk], k: int) -> bool:
    """「第六批云州/工作队/挂职干部、副县长林深」: a post follows before any comma or person."""
    behind = takewhile(lambda c: c.kind in (TEXT, TITLE, BODY, PLACE), row[k + 1 :])
    return any(c.kind == TITLE for c in behind)
