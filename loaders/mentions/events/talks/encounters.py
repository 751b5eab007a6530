"""Talks told by what the two did: who shook hands, sat face to face, talked late into the night.

In: the rows of a sentence and of those before it in its paragraph, the text, the paper's home, and who is on a visit. Out: hosts and guests. 「市长高远迎来了老朋友——云州
市市长林深。两人隔桌而坐」, 「坐在高远对面的,是林深」 and 「(林深一行来访。)高远同客人谈起合作」 are talks of people who hold posts of two homes; 「高远与
林深边走边谈,参观车间」, 「高远与校友林深聊起往事」 and what is only planned are none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.chunks import BODY, LIST, PERSON, PLACE, TEXT, TITLE, Chunk

_TALKED = (
    r"促膝|面对面|相谈甚欢|[隔围][着桌几案]{1,2}而?坐|[相对]对?而坐|相视而坐|坐[到在]了?一起|(?:长|晤|倾|畅|详|深|细)谈|"
    r"[聊谈](?:了|到了?|起|得|天|着)|交换了?意见|交流了|你一言我一语|[讨谈]论|落座|坐定|共进[早午晚]餐|边[吃喝]边[谈聊]|共商|共叙|叙起|过了一遍|商量|见了面|重逢|再聚首"
)
_MUTUAL = rf"(?:两人|二人|双方|宾主|主客|两位[^，,。；;]{{0,6}}|一行人?|老朋友)[^，,。；;：:]{{0,16}}?(?:{_TALKED})"
_WITH = rf"[与和同跟](?:她|他|客人|来客|来宾|远客|[^，,。；;]{{2,40}})[^，,。；;：:]{{0,12}}?(?:{_TALKED})"
_HANDS = r"握[住着紧过][^。；;]{2,40}?的(?:双)?手|的(?:双)?手(?:紧紧)?(?:地)?握(?:在了?一起|到了?一起)|[与和同][^，,。；;]{2,40}?(?:热情|紧紧|亲切)?(?:相拥|握手(?!言和))"
_MET = (
    r"迎来了?|见到了?|接待了|会面的[，,]?(?:是|有)|接待(?:她|他|客人|一行)?的[，,]?(?:是|有)|坐在[^，,。；;]{2,30}(?:对面|身旁|一侧)的[，,]?(?:是|有)|"
    r"[来了]了?一位(?:老朋友|客人|贵客)[：:，,—]|登门[拜走]?[访会]?|走进[^，,。；;]{0,10}(?:政府|市委|省委|县委|区委|会客厅)|在那里等候|[递交赠]到?[^，,。；;]{2,30}手中"
)
_SIGN = re.compile(f"{_MUTUAL}|{_WITH}|{_HANDS}|{_MET}")
_HINT = re.compile("[谈聊握坐迎见会递交]|登门|接待|重逢|走进|客人|讨论|商量|过了一遍|共[进商叙]|聚首|等候")
# 「两人边走边看」, 「参观展厅」: a tour; 「在签约仪式上握手」: an event that has its own name.
_EVENTS = "(?:座谈|联席|推进|恳谈|洽谈|推介|交流|对接|研讨|现场|动员|发布|茶话|见面|峰|年|大|博览|展销|展览|招商|联谊)会|会议|论坛|仪式|典礼|活动|[签合]约|协议|签署|签订"
_EVENT = re.compile(_EVENTS)
_OTHERWISE = re.compile(
    f"参观|考察(?![团组])|调研(?![组员])|察看|车间|展[厅馆台]|踏勘|边走边|采访|记者|电话|视频|微信|[来写]信|会谈|会见|会晤|座谈|{_EVENTS}"
)
_SPOKEN_OF = re.compile("[会席场][后间前]|会上|曾|当年|去年|前年|回忆|记得|那[年时天]|如果|希望|期待|打算|准备|计划")
_CAME = re.compile("来的?(?:老?朋友|客人|贵客|同行)|的(?:客人|老朋友|同行)?")
_HOUSE = re.compile("(?:集团|公司|商会|协会|大学|对方|客方)$")
_NEAR = 3  # sentences in which two who meet are named


class Encounter(NamedTuple):
    """Who met whom, told at text[start:end]."""

    hosts: list[str]
    guests: list[str]
    start: int
    end: int


def encounter(rows: Sequence[Sequence[Chunk]], text: str, home: str, visitors: Sequence[str]) -> Encounter | None:
    """The talks that the last of some rows tells, or nothing where the rows tell a tour or an event with a name."""
    row = rows[-1]
    if not row:
        return None
    start, end = row[0].start, row[-1].end
    if not _HINT.search(text, start, end):
        return None
    sign = _SIGN.search(text, start, end)
    near = [told for told in rows[-_NEAR:] if told]
    if sign is None or _SPOKEN_OF.search(text, start, sign.start()) or _OTHERWISE.search(text, near[0][0].start, end):
        return None
    sides = two_sides(near, home, visitors)
    talked_with = {c.value.name for c in row if c.kind == PERSON and sign.start() <= c.start < sign.end()}
    if sides is None or (talked_with and talked_with.isdisjoint([*sides[0], *sides[1]])):
        return None  # 「(市长高远陪同云州市市长林深。)林深同老师江海聊起家常」
    return Encounter(*sides, *sign.span())


def named_soon(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], which follows, names the event at which the two met."""
    return _EVENT.search(text, start, end) is not None


def two_sides(rows: Sequence[Sequence[Chunk]], home: str, visitors: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """The first of those at home and the first from elsewhere."""
    homes: dict[str, str] = {}
    for row in rows:
        for name, where in _homes(row, home):
            homes.setdefault(name, where)
    own = [name for name, where in homes.items() if where == home]
    others = [name for name, where in homes.items() if where != home]
    guests = [name for name in visitors if name not in own] or others[:1]
    return (own[:1], guests) if own and guests else None


def two_homes(rows: Sequence[Sequence[Chunk]]) -> tuple[list[str], list[str]] | None:
    """「甲市副市长高远对乙省副省长林深说」: the first who is named with a post and the first whose post is another place's."""
    homes: dict[str, str] = {}
    for row in rows:
        for name, where in _homes(row, _NOWHERE):
            homes.setdefault(name, where)
    told = [name for name, where in homes.items() if where != _NOWHERE]
    other = next((name for name in told if homes[name] != homes[told[0]]), None)
    return ([told[0]], [other]) if other else None


_NOWHERE = "无处"


def _homes(row: Sequence[Chunk], home: str) -> list[tuple[str, str]]:
    """Each who is named with a post, and whose the post is: the place or the body before it, else the paper's home."""
    people = [k for k, chunk in enumerate(row) if chunk.kind == PERSON]
    posts = ((k, _post(row, k)) for k in people)
    return [(row[k].value.name, _owner(row, post, home)) for k, post in posts if post is not None]


def _post(row: Sequence[Chunk], k: int) -> int | None:
    """Where the words are that tell who someone is: 「/市长/高远」, 「高远/市长」, 「云州/来的客人/高远」."""
    before, behind = row[k - 1 : k], row[k + 1 : k + 2]
    if before and (before[0].kind == TITLE or (before[0].kind == TEXT and _CAME.fullmatch(before[0].value))):
        return k - 1
    return k if behind and behind[0].kind == TITLE and behind[0].start == row[k].end else None


def _owner(row: Sequence[Chunk], k: int, home: str) -> str:
    """「云州市/市委副书记/、/市长」, 「来自/云州/的/副市长」: what stands before the posts."""
    while k > 0 and (row[k].kind in (TITLE, PERSON) or row[k].value == LIST or _CAME.fullmatch(str(row[k].value))):
        k -= 1
    if row[k].kind not in (PLACE, BODY):
        return str(row[k].value) if row[k].kind == TEXT and _HOUSE.search(row[k].value) else home
    named = str(row[k].value.name)
    return home if named.startswith(home[:-1]) else named
