"""Who met whom: talks, told by a verb (会见, 会谈, 座谈, 拜会, …).

In: a sentence's chunks and who leads the party spoken of. Out: hosts and guests of each meeting. 「高远会见林深」; 「高远与林深会谈」;「林深一行受到高远会
见」; 「高远会见了代表团一行」 meets who leads it. With 「分别」 hosts and guests pair in order, with 「先后」 all hosts meet each guest
(ontology.md rule 14).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.chunks import ACT, AND, BODY, COMMA, MARK, PERSON, PLACE, STOP, TEXT, TITLE, Chunk
from loaders.mentions.leaders import people_from
from loaders.spans import Span
from loaders.stand_ins import is_stood_in_for

Sides = tuple[Sequence[str], Sequence[str]]
_MUTUAL = {
    "会谈",
    "座谈",
    "会晤",
    "会面",
    "见面",
    "见了面",
    "碰面",
    "碰了面",
    "交谈",
    "谈了",
    "谈过",
    "谈完",
    "晤谈",
    "叙谈",
    "长谈",
    "面谈",
    "商谈",
    "磋商",
}
_PLAIN = {"谈了", "谈过"}  # 「谈了一个下午」, 「谈过一回」
_LASTED = re.compile(r"(?:整整|足足|将近|近)?[一两三四五六七八九十半几\d]+(?:个?多?(?:小时|钟头|上午|下午|晚上)|[天次回场夜])")
_RECEIVES = {"会见", "接见"}
_ONE_SIDED = {"会见", "接见", "拜会", "拜访", "宴请", "接待"}
_PARTY = re.compile("(?:代表|考察|访问|参访|使节|慰问|记者|经贸|商务|客商)团|一行|客人|来宾|贵宾|^[他她](?!们?的)")
_POSTS = (
    "(?:[省市县区州镇]长|书记|议[员长]|使节|大使|领事|代表|企业家|客商|嘉宾|校长|专家|院士|学者|侨领|高管|负责人|董事长|会长)"
)
# 「(三位)老校长」, 「(两位)副市长」 tell nothing of where they are from.
_BARE_POST = (
    rf"(?:新任|新当选|[新老原前女男副]|现任|退休|年轻|知名|著名|资深|优秀|常务|有关|相关){{0,3}}{_POSTS}(?:[，,。；;、]|$)"
)
_NAMED_PARTY = re.compile(
    r"(?:[^，,。；;：:]{0,12}(?:的|了))?(?P<party>[^，,。；;：:的了]{2,24}?(?:代表团|考察团|访问团|参访团|(?<=使节|慰问|记者|经贸|商务|客商)团))"
    rf"|(?:[^，,。；;：:]{{0,12}}的)?(?:[一二两三四五六七八九十几\d余多]+[位名])(?P<several>(?!{_BARE_POST})[^，,。；;：:的了、]{{2,10}}?{_POSTS})(?=[，,。；;]|$)"
)
# 「会见了前来参会的/东盟国家驻穗领馆官员/、侨领和华商代表」, 「会见了云港集团负责人/一行」
_GROUP = re.compile(
    r"(?:[^，,。；;：:]{0,20}(?:的|了))?(?P<party>(?![一二两三四五六七八九十几\d余多]+[位名])[^，,。；;：:的了、“”《]{2,24}?(?:官员|侨领|侨胞|侨商|[华客台港]商|企业家|专家|学者|嘉宾|代表|负责人|高管|使节|领事|大使|校友|董事长|总裁|会长))(?=[，,。；;、和及]|一行|等|$)"
)
_BARE_PARTY = re.compile("了?(?:代表团|考察团|访问团)(?:一行|成员)?")
# 「参加与林深的会见」: talks that were told, which others were at.
_ATTENDED = re.compile(r"(?:参加|出席|列席)了?(?:与|同|和)(?P<whom>[^，,。；;]{1,40}?)的?(?:会[见谈晤面]|座谈(?!会)|宴请)")
_RECEIVED = re.compile("受到|得到|获|蒙")


def meetings(row: Sequence[Chunk], at: int, leaders: Sequence[str], told: str | None = None) -> Iterator[Sides]:
    """The meetings that the verb at chunk `at` tells; without a subject (「其间拜会了林深」, 「他与林深座谈」) they are those of who leads the party,
    or of who was `told` of."""
    before, others = _elided(row, at, leaders, told) or _sides(row, at, leaders)
    # 「林深率团来连,高远会见林深」: who stands on both sides is met.
    hosts = [name for name in before if name not in others] or before
    guests = [name for name in others if name not in hosts]
    if not hosts or not guests:
        return
    words = "".join(c.value for c in row[max(0, at - 3) : at] if c.kind == TEXT) + _before_with(row, at)
    if "分别" in words and others is leaders:
        yield from (([h], guests) for h in hosts)
    elif "分别" in words and len(hosts) == len(guests):
        yield from (([h], [g]) for h, g in zip(hosts, guests, strict=True))
    elif re.search("先后|依次", words) or ("分别" in words and len(hosts) == 1):
        yield from ((hosts, [g]) for g in guests)
    else:
        yield hosts, guests


def _before_with(row: Sequence[Chunk], at: int) -> str:
    """「高远/分别/与林深、江海座谈」: the words before the 「与」 of whom one talks with."""
    joint = next(
        (k for k in range(at - 1, 0, -1) if row[k].kind == MARK and row[k].value == AND and row[k - 1].kind == TEXT), 0
    )
    return str(row[joint - 1].value) if joint and row[at].value.form in _MUTUAL else ""


_SHORT = 12  # characters of a time or an adverb before a verb
_HE = re.compile("(?:在[^，,。]{1,8})?[他她](?:还|又|也|随后|先后|在那里)?(?:分别|先后)?$")
_PRONOUN = re.compile("[他她](?!们)")


def _elided(row: Sequence[Chunk], at: int, leaders: Sequence[str], told: str | None) -> Sides | None:
    """Both sides where the verb calls on someone and nothing but a time, an adverb or a pronoun stands before it or its 「与」."""
    mutual = row[at].value.form in _MUTUAL
    he = at == 1 and row[0].kind == TEXT and _HE.match(row[0].value) is not None  # 「他/会见了林深」
    goes_on = at == 0 and row[at].value.form in _RECEIVES and told is not None and _is_only_met(row)
    if not mutual and not he and not goes_on and not row[at].value.form.startswith(("拜会", "拜访")):
        return None
    joint = next((k for k in range(at) if row[k].kind == MARK and row[k].value == AND), None)
    start = joint if mutual else at
    if start is None or any(not _passes(row, k) for k in range(start)):
        return None
    words = "".join(c.value for c in row[:start] if c.kind == TEXT)
    hosts = [told] if told and (_PRONOUN.search(words) or not leaders) else leaders
    guests = [c.value.name for c in row[start:at] if c.kind == PERSON] if mutual else _people(row, at, 1)
    return (hosts, guests) if guests and len(words) <= _SHORT and not set(hosts) & set(guests) else None


def _is_only_met(row: Sequence[Chunk]) -> bool:
    """「(同高远会谈,…;)会见/商务局局长林深时,对方问起码头」: whether one person, who is met, is all that a sentence names."""
    people = [k for k, c in enumerate(row) if c.kind == PERSON]
    return len(people) == 1 and all(c.kind in (TITLE, PLACE, BODY) or c.value == "、" for c in row[1 : people[0]])


_TO = ("在", "赴", "到", "往", "抵达", "访问")


def _passes(row: Sequence[Chunk], k: int) -> bool:
    """Whether chunk `k` may stand where a subject is left out: a mark, a time, or where it was (「代表团在江州拜会了林深」, 「代表团16日转赴江州,拜会了林深」,
    「在江州商会,同林深会面」)."""
    there = k > 0 and row[k].kind in (PLACE, BODY) and row[k - 1].kind == TEXT and row[k - 1].value.endswith(_TO)
    return there or row[k].kind in (TEXT, MARK)


def talks_name(verb: str, hosts: Sequence[str], guests: Sequence[str]) -> str:
    """「高远会见林深」, 「高远与林深会谈」."""
    verb = (
        "座谈" if verb in _PLAIN else "会谈" if verb == "谈完" else "会面" if verb.endswith("面") else verb.removesuffix("了")
    )
    met, with_whom = "、".join(hosts), "、".join(guests)
    return f"{met}{verb}{with_whom}" if verb in _ONE_SIDED else f"{met}与{with_whom}{verb}"


_AFFAIR = re.compile("了?(?:恋爱|婚|价|这)")


def chats(text: str, chunk: Chunk) -> bool:
    """「与职工亲切交谈」, 「谈了体会」, 「会后又谈了一个小时」, 「谈完恋爱」; 「进行了友好交谈」 and 「谈了一个下午」 are talks."""
    if chunk.value.form in _PLAIN:
        return text[chunk.start - 1 : chunk.start] == "又" or _LASTED.match(text, chunk.end) is None
    if chunk.value.form == "谈完":
        return _AFFAIR.match(text, chunk.end) is not None
    return chunk.value.form == "交谈" and "进行" not in text[max(0, chunk.start - 8) : chunk.start]


def goes_on(row: Sequence[Chunk], at: int) -> bool:
    """「高远会见了林深和江海,就合作/进行了会谈」: whether the verb tells only what was done at talks that the sentence has told already, with nobody in its clause."""
    begin = _clause_begin(row, at)
    if row[at].value.form not in _MUTUAL or any(c.kind == PERSON or (c.kind == MARK and c.value == AND) for c in row[begin:at]):
        return False
    return any(c.kind == ACT and c.value.act == "meet" and c.value.form not in _MUTUAL for c in row[:begin])


def attended(text: str, start: int, end: int, at: int) -> Span | None:
    """Whom the talks were with that text[start:end] says others attended, where the words around offset `at` say so."""
    found = (m.span("whom") for m in _ATTENDED.finditer(text, start, end) if m.start() <= at < m.end())
    return next(found, None)


def party_met(row: Sequence[Chunk], at: int, text: str, told: str) -> tuple[list[str], str] | None:
    """「市长高远会见了江州市代表团」, 「同江州市代表团座谈」: who met a party of which nobody is named; 「代表团一行」 is the one that was `told` of."""
    if row[at].value.form in _MUTUAL:
        joint = next((k for k in range(at - 1, 0, -1) if row[k].kind == MARK and row[k].value == AND), at)
        hosts, start, end = _people(row, joint, -1), row[joint].end, row[at].start
    else:
        hosts, start, end = _people(row, at, -1), row[at].end, row[-1].end
    match = _NAMED_PARTY.match(text, start, end)
    if not match and row[at].value.form.removesuffix("了") in _RECEIVES:
        match = _GROUP.match(text, start, end)
    party = match["party"] or match["several"] if match else told if _BARE_PARTY.match(text, start, end) else ""
    return (hosts, party) if hosts and party else None


def _sides(row: Sequence[Chunk], at: int, leaders: Sequence[str]) -> Sides:
    if row[at].value.form in _MUTUAL:
        mutual = _either_side(row, at, leaders)
        if mutual[0] and mutual[1]:
            return mutual
    received = next((k for k in range(at - 1, -1, -1) if row[k].kind == TEXT and _RECEIVED.search(row[k].value)), None)
    if received is not None:
        return _people(row, at, -1, received), _people(row, received, -1) or leaders
    first, begin = _first_met(row, at), _clause_begin(row, at)
    # 「高远会见林深,江海会见方江」: whom the first met is no host of the second.
    until = begin - 1 if first == at and any(_receives(c) for c in row[:begin]) else -1
    hosts, guests = _people(row, first, -1, until), _people(row, at, 1)
    if not guests and (is_party(row[at + 1 :]) or (leaders and _ends_clause(row, at))):
        return hosts, leaders
    return (hosts, guests) if guests else _either_side(row, at, leaders)


def _receives(chunk: Chunk) -> bool:
    return chunk.kind == ACT and chunk.value.form.removesuffix("了") in _ONE_SIDED


def _first_met(row: Sequence[Chunk], at: int) -> int:
    """「高远拜会林深,/会见江海」: the verb of which the subject is that of the one at `at`, whose clause names nobody before it."""
    earlier: int | None = at
    while earlier is not None:
        at, earlier = earlier, _met_before(row, earlier)
    return at


def _met_before(row: Sequence[Chunk], at: int) -> int | None:
    """The verb in the clause before, if the clause of the one at `at` names nobody before it."""
    begin = _clause_begin(row, at)
    if not begin or not _receives(row[at]) or any(c.kind == PERSON for c in row[begin:at]):
        return None
    return next((k for k in range(_clause_begin(row, begin - 1), begin) if _receives(row[k])), None)


def _ends_clause(row: Sequence[Chunk], at: int) -> bool:
    """「(总领事途经江州。)市长高远会见,林深参加。」: of whom nothing is said is who came; 「高远与林深会见。」 says both sides."""
    received = row[at].value.form in _ONE_SIDED
    begin = _clause_begin(row, at)
    named = [k for k in range(begin, at) if row[k].kind == PERSON]
    joined = bool(named) and any(c.kind == MARK and c.value == AND for c in row[named[0] : named[-1]])
    return received and not joined and (at + 1 == len(row) or (row[at + 1].kind == MARK and row[at + 1].value in (COMMA, STOP)))


def is_party(row: Sequence[Chunk]) -> bool:
    """「(会见了)代表团一行」: whether the clause with which a row begins names a party."""
    clause = takewhile(lambda c: not (c.kind == MARK and c.value in (COMMA, STOP)), row)
    words = (c.value if c.kind == TEXT else c.value.form if c.kind == BODY else "" for c in clause)
    return any(_PARTY.search(told) for told in words)


def _either_side(row: Sequence[Chunk], at: int, leaders: Sequence[str]) -> Sides:
    """「市长高远与校长林深座谈」: those before the joining word and those behind it, or who leads the party there; 「高远、林深举行会谈」: one and the other."""
    people = _people(row, at, -1)
    for k in range(at - 1, -1, -1):
        if row[k].kind == MARK and row[k].value == AND:
            guests = [p for p in _people(row, k, 1, at) if p in people] or (leaders if is_party(row[k + 1 : at]) else [])
            if not guests and _is_within_list(row, k):
                continue  # 「与市长林深等江州及云州领导座谈」
            begin = _clause_begin(row, k)
            hosts = _goes_on_to(row, begin, k, leaders) or _people(row, k, -1)
            hosts = hosts or (leaders if is_party(row[begin:k]) else _told_of(row, begin, k, leaders))
            return (hosts, guests) if guests else ([], [])
        if row[k].kind == MARK and row[k].value == STOP:
            break
    return (people[:1], people[1:]) if len(people) == 2 and _face_each_other(row, at) else ([], [])


def _is_within_list(row: Sequence[Chunk], k: int) -> bool:
    """Whether a joining word stands between two places or bodies behind someone who was named: 「高远与市长林深等江州/及/云州领导座谈」."""
    sides = row[k - 1 : k + 2 : 2]
    return len(sides) == 2 and all(c.kind in (PLACE, BODY, TITLE) for c in sides)


def _goes_on_to(row: Sequence[Chunk], begin: int, k: int, leaders: Sequence[str]) -> Sequence[str]:
    """「高远拜会了林深,/与江海座谈」: where a clause leaves out its subject behind one in which someone is met, it is who met him."""
    met = next((n for n in range(_clause_begin(row, begin - 1), begin) if _receives(row[n])), None) if begin else None
    if met is None or any(c.kind != TEXT for c in row[begin:k]):
        return []
    return _people(row, met, -1) or leaders


def _told_of(row: Sequence[Chunk], begin: int, k: int, leaders: Sequence[str]) -> Sequence[str]:
    """「高远一行拜访了商会,并/与会长林深座谈」: where a clause leaves out its subject, it is that of the sentence."""
    if not begin or any(c.kind != TEXT for c in row[begin:k]):
        return []
    first = next((n for n in range(begin) if row[n].kind == PERSON), None)
    return leaders or ([] if first is None else people_from(row[:begin], first))


def _clause_begin(row: Sequence[Chunk], k: int) -> int:
    """Where the clause of chunk `k` begins."""
    return next((n + 1 for n in range(k - 1, -1, -1) if row[n].kind == MARK and row[n].value in (COMMA, STOP)), 0)


def _face_each_other(row: Sequence[Chunk], at: int) -> bool:
    """「高远、林深举行会谈」, 「高远林深座谈」: two who talk with each other; 「高远、林深到云州座谈」 talk with others."""
    first, second = [k for k, c in enumerate(row[:at]) if c.kind == PERSON][-2:]
    if row[at].value.form.removesuffix("了") in _ONE_SIDED and row[at + 1 : at + 2] and row[at + 1].kind != MARK:
        return False  # 「高远、林深拜访了商会」
    return second == first + 1 or row[at].value.form not in ("座谈", "交谈")


_PARTY_ENDS = re.compile("(?:[表察问访]团|一行|客人|来宾)$")
ALL_THERE = re.compile("(?:也?都|也|均)在(?:[场座])?")  # 「会见了高远,市领导林深、江海/都在」
_OTHERS = {"meet", "attend", "speak", "accompany"}
_NO_TALKS = {*_OTHERS, "visit", "sign"}  # 「拜会了林深,随后参观江州大学,江海与索菲签署协议」


def _people(row: Sequence[Chunk], at: int, step: int, until: int = -1) -> list[str]:
    """The people of the clause before or behind chunk `at`, in text order; another verb of taking part ends it, and behind `at` takes
    the people of its own clause along: 「会见林深,方江参加会见」; a party too ends whom one met: 「会见代表团一行,方江,秦川陪同」."""
    people: list[str] = []
    i, before_comma = at + step, -1
    while 0 <= i < len(row) and i != until and not (row[i].kind == MARK and row[i].value == STOP):
        other = row[i].kind == ACT and row[i].value.act in (_NO_TALKS if step > 0 else _OTHERS)
        other |= step > 0 and row[i].kind == TEXT and ALL_THERE.fullmatch(row[i].value) is not None
        if other and step > 0 and before_comma >= 0:
            people = people[:before_comma]
            break
        if other and (people or step < 0):
            break
        if row[i].kind == MARK and row[i].value == COMMA:
            if step > 0 and row[i - 1].kind == TEXT and _PARTY_ENDS.search(row[i - 1].value):
                break
            before_comma = len(people)
        if row[i].kind == PERSON and not is_stood_in_for(row, i):
            people.append(row[i].value.name)
        i += step
    return list(dict.fromkeys(people if step > 0 else reversed(people)))
