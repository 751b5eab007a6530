"""Who leads a party that travels.

In: a sentence's chunks, and who was spoken of before it. Out: names of people. 「高远率代表团」, 「由高远率领」, 「带队的是高远」, 「代表团团长、市长高远」 and 「以高
远为团长」 name a leader, 「高远、林深一行」 two; 「她率团」 is who was spoken of. 「高远率先发言」 leads nothing, nor does who is only asked to (「邀请高远明年率团来访」), nor
who did so once (「回忆起2018年率团来访」).
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders import unreal
from loaders.chunks import ACT, AND, BODY, COMMA, LIST, MARK, PERSON, PLACE, STOP, TEXT, TITLE, Chunk

_SAID = re.compile("[率带领偕携打牵]|叫上|一行|等人|[团组]长|首")  # without one of these nobody leads
_LEADS = re.compile(
    r"率(?!先)|带的?队|带的(?=是[^，,。；;]{0,14}(?:代表|考察|访问)团)|带的一路|带人(?=来|到|赴|去)|带团|带[领着了][^，,。]{0,12}(?:[团队组路]|的(?:人|人马|同志|干部)|[企专医教]\w{1,2}|客商|负责人|老板|班子)|(?<!于)率领|带领下|领衔"
)
# 「带领市发改委、市商务局等部门负责同志赴江州」, 「带领代表团及艺术团,到江州」
_TAKES_PEOPLE = re.compile(
    r"带领[^。；;，,]{2,80}?(?:负责人|负责同志|有关同志|相关人员|工作人员|委员|代表|干部|企业家|客商|[团组队](?:一行)?)[，,]?(?=(?:先后|专程|依次|分别|一同)?(?:[前远]?赴|来|到(?!位)|前往|奔赴|赶赴|抵达?|深入|走进))"
)
_PRONOUN = re.compile(r"[他她](?:此行|还|又|就|则)?$")
_HEADED = re.compile(
    r"(?:同志|先生|女士|博士|教授)?等?一行|(?:[两三四]支)?(?:代表团|考察团)|等人(?=[^，,。；;]{0,6}(?:[来赴到]|先后|一起去|走进|走访|前往|参观|考察|调研))"
)
_NAMED_HEAD = re.compile(
    r"(?:先生|女士|同志)?(?:担任|任|为)(?!双方|各自)[^，,。；;]{0,3}?(?:团长|领队|组长|首)|(?:领队|打头)(?=[，,。；;]|$)"
)
_TEAM = re.compile(r"(?:队|支[教医农]|援[疆藏青]|干部(?:人才)?|教师|医生|专家)$")
_SEES = re.compile("(?:考察|调研|访问|参访|视察|检查)组")
_TAKES = re.compile(r"(?:带着|带上|叫上|偕同?|携)\w{0,8}$|率领?$|带领$")
_TO_BE = re.compile("拟[任定]|将任")
_ASKED = re.compile("^[^应受]*(?:邀请|欢迎|希望|期待)(?!了?他?率)")  # not 「应江州市邀请率团」
_BACK_THEN = re.compile(r"回[忆想顾]|曾|时任|[去前当那]年|(?<!\d)\d{4}年(?!\d{1,2}月\d)")
_LEADER_IS = re.compile(
    r"(?:带队|领队|率队|带团|率团|团长|带着|领头|打头|牵头)[^，,。；;]{0,6}?(?:[的是为]+|的[，,]是?|[，,]是)$|(?:团长|领队)$"
)


def leaders(row: Sequence[Chunk], text: str, spoken_of: str | None) -> list[str]:
    """Those who lead the party that a sentence speaks of."""
    if not row or not _SAID.search(text, row[0].start, row[-1].end):
        return []
    for at, chunk in enumerate(row):
        found: list[str] = []
        by_name = chunk.kind == PERSON and _HEADED.match(text, chunk.end, row[-1].end) is not None
        if chunk.kind == TEXT or (chunk.kind == BODY and chunk.value.form.startswith("率")):  # 「率/议会友好访问团」
            found = _led(row, at, text, spoken_of) or (_before(row, at) if taken_along(row, at) else [])
        elif by_name or (chunk.kind == PERSON and _NAMED_HEAD.match(text, chunk.end)):
            found = people_upto(row, at)
        elif chunk.kind == PERSON and _is_head(row, at, text):
            found = people_from(row, at)
        if found:
            return found
    return []


def taken_along(row: Sequence[Chunk], at: int) -> list[str]:
    """「高远带着林深、江海(跑了三家企业)」: whom the one before takes along."""
    if row[at].kind != TEXT or not _TAKES.search(row[at].value):
        return []
    k = next((k for k in range(at + 1, len(row)) if row[k].kind not in (TITLE, PLACE, BODY) and row[k].value != LIST), at)
    with_him = takewhile(lambda c: c.kind != ACT and c.value not in (COMMA, STOP, "与", "同"), row[k:])
    return [c.value.name for c in with_him if c.kind == PERSON] if row[k].kind == PERSON else []


def _led(row: Sequence[Chunk], at: int, text: str, spoken_of: str | None) -> list[str]:
    """「高远率代表团」, 「由高远带队」; 「她率代表团」 is whoever was spoken of."""
    verb = _verb(row, row[at], text)
    if verb is None or _is_elsewhen(row, text, verb):
        return []
    if _PRONOUN.search(text, row[at].start, verb):
        return [spoken_of] if spoken_of else []
    return _before(row, at)


def _verb(row: Sequence[Chunk], chunk: Chunk, text: str) -> int | None:
    """Where in a chunk the verb of leading begins."""
    verb = _LEADS.search(text, chunk.start, min(chunk.end + 16, row[-1].end))  # 「带领/江州市/代表团」
    if verb and verb.start() < chunk.end:
        return verb.start()
    at = text.find("带领", chunk.start, chunk.end)
    return at if at >= 0 and _TAKES_PEOPLE.match(text, at, row[-1].end) else None


def _is_elsewhen(row: Sequence[Chunk], text: str, verb: int) -> bool:
    """「邀请高远明年率团来访」, 「高远将率团赴江州」, 「高远回忆起2018年率团来访」: whether the clause of the verb tells of what is to be, or of another time."""
    begin = max((c.end for c in row if c.kind == MARK and c.value in (COMMA, STOP) and c.end <= verb), default=row[0].start)
    clause = text[begin:verb]
    return unreal.planned(clause) or (_ASKED.search(clause) or _BACK_THEN.search(clause)) is not None


def _before(row: Sequence[Chunk], at: int) -> list[str]:
    """「高远、林深率…」, 「高远8月16日率…」: the nearest people before, in one clause."""
    for k in range(at - 1, -1, -1):
        if row[k].kind == PERSON:
            return people_upto(row, k)
        if row[k].kind == MARK and row[k].value in (STOP, COMMA):
            break
    nearest = [k for k, c in enumerate(row[:at]) if c.kind == PERSON]
    return people_upto(row, nearest[-1]) if nearest and row[at].value.startswith(("率", "带队", "带领")) else []


def _is_head(row: Sequence[Chunk], at: int, text: str) -> bool:
    """「带队的是市长高远」; 「团长、江州市市长高远」: one of his posts is that of the party's head."""
    before = (row[k] for k in range(at - 1, -1, -1))
    posts = list(takewhile(lambda c: c.kind in (TITLE, PLACE, BODY) or c.value == LIST, before))
    begin = posts[-1].start if posts else row[at].start
    if _TO_BE.match(text, row[at].end):
        return False
    head = any(c.kind == TITLE and _heads_party(row, text, c) for c in posts)
    return head or _LEADER_IS.search(text, max(row[0].start, begin - 24), begin) is not None


def _heads_party(row: Sequence[Chunk], text: str, post: Chunk) -> bool:
    """「代表团/团长」; a 「组长」 only of a group that goes to see."""
    if post.value.text.endswith(("团长", "领队")):
        return not _of_team(text, post)
    return post.value.text.endswith("组长") and _SEES.search(text, max(0, row[0].start - 80), post.start) is not None


def _of_team(text: str, post: Chunk) -> bool:
    """「援疆工作队领队」 leads those who work there, not a party that travels."""
    return _TEAM.search(text, max(0, post.start - 6), post.end - 2) is not None


def people_upto(row: Sequence[Chunk], k: int) -> list[str]:
    """The people of the list that ends with chunk `k`, posts between them passed over. A comma joins those with whom a sentence begins:
    「市长高远,副市长林深一行」."""
    people = [row[k].value.name]
    joined = False
    for n in range(k - 1, -1, -1):
        chunk = row[n]
        if chunk.kind == PERSON:
            if not joined:
                break
            people.insert(0, chunk.value.name)
            joined = False
        elif chunk.kind == MARK and (chunk.value in (LIST, AND) or (chunk.value == COMMA and _goes_on(row, n))):
            joined = True
        elif chunk.kind in (TEXT, ACT, MARK) and not _is_department(row, n):
            break
    return people


_DEPARTMENT = re.compile(r"\w{0,6}(?:部|处|科|室|办|办公室|委)")


def _is_department(row: Sequence[Chunk], n: int) -> bool:
    """「县委常委、/统战部/部长」: words that are the first of a post."""
    first = row[n].kind == TEXT and n + 1 < len(row) and row[n + 1].kind == TITLE
    return first and _DEPARTMENT.fullmatch(row[n].value) is not None


def _goes_on(row: Sequence[Chunk], comma: int) -> bool:
    """「市长高远,副市长林深(一行)」: a list with posts, or one with which the sentence begins."""
    titled = any(
        c.kind == TITLE for c in takewhile(lambda c: c.kind in (TITLE, PLACE, BODY) or c.value == LIST, row[comma + 1 :])
    )
    return (titled and row[comma - 1].kind == PERSON) or _heads_sentence(row[:comma])


def _heads_sentence(row: Sequence[Chunk]) -> bool:
    """Whether a row ends with a person and has nothing but posts and people, from its last time or stop on."""
    begin = next((n + 1 for n in range(len(row) - 1, -1, -1) if row[n].value == STOP), 0)
    told = row[begin:]
    if len(told) > 1 and told[0].kind == TEXT and told[1].value == COMMA:
        told = told[2:]
    return bool(told) and told[-1].kind == PERSON and not any(c.kind in (TEXT, ACT) for c in told)


def people_from(row: Sequence[Chunk], k: int) -> list[str]:
    """The people of the list that begins with chunk `k`."""
    people: list[str] = []
    for chunk in row[k:]:
        if chunk.kind == PERSON:
            people.append(chunk.value.name)
        elif chunk.kind in (TEXT, ACT) or (chunk.kind == MARK and chunk.value not in (LIST, AND, COMMA)):
            break
    return people
