"""Who met whom: talks, told by a verb (会见, 会谈, 座谈, 拜会, …).

In: a sentence's chunks and who leads the party spoken of. Out: hosts and guests of each meeting. 「高远会见林深」; 「高远与林深会谈」;「林深一行受到高远会
见」; 「高远会见了代表团一行」 meets who leads it. With 「分别」 hosts and guests pair in order, with 「先后」 all hosts meet each guest
(ontology.md rule 14).
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import ACT, AND, COMMA, MARK, PERSON, STOP, TEXT, Chunk

Sides = tuple[Sequence[str], Sequence[str]]

_MUTUAL = {"会谈", "座谈", "会晤", "会面"}
_PARTY = re.compile("代表团|考察团|访问团|参访团|一行|客人|来宾|贵宾")
_RECEIVED = re.compile("受到|得到|获|蒙")
_LEADS = re.compile(r"^(?:等)?(?:率|带队|带领|领衔|一行)")
_LED_BY = re.compile(
    r"(?:带队|率队|领队|带团|率团|团长|带着)[^，。；]{0,6}?[的是为]+$|带队[^，。；]{0,4}的[，,]?是?$|(?:团长|领队)$"
)


def meetings(row: Sequence[Chunk], at: int, leaders: Sequence[str]) -> Iterator[Sides]:
    """The meetings that the verb at chunk `at` tells."""
    hosts, others = _sides(row, at, leaders)
    guests = [name for name in others if name not in hosts]
    if not hosts or not guests:
        return
    words = "".join(c.value for c in row[max(0, at - 3) : at] if c.kind == TEXT)
    if "分别" in words and len(hosts) == len(guests):
        yield from (([h], [g]) for h, g in zip(hosts, guests, strict=True))
    elif re.search("先后|依次", words) or ("分别" in words and len(hosts) == 1):
        yield from ((hosts, [g]) for g in guests)
    else:
        yield hosts, guests


def leaders_in(row: Sequence[Chunk], text: str) -> list[str]:
    """Who is said to lead a party: 「高远率…代表团」, 「带队的是市长高远」, 「高远、林深一行」."""
    found: list[str] = []
    for at, chunk in enumerate(row):
        if chunk.kind == PERSON and _LEADS.match(text[chunk.end : chunk.end + 3]):
            found += _joined(row, at)
        elif chunk.kind == PERSON and _LED_BY.search(_words_before(row, at)):
            found.append(chunk.value.name)
    return list(dict.fromkeys(found))


def _words_before(row: Sequence[Chunk], at: int) -> str:
    """The words before a person's posts."""
    k = at
    while k and row[k - 1].kind not in (TEXT, ACT) and row[k - 1].value not in (COMMA, STOP):
        k -= 1
    return "".join(c.value for c in row[max(0, k - 3) : k] if c.kind == TEXT)


def _joined(row: Sequence[Chunk], at: int) -> list[str]:
    """The person and those right before him in a list."""
    people = [row[at].value.name]
    while at >= 2 and row[at - 1].kind == MARK and row[at - 1].value in ("、", AND) and row[at - 2].kind == PERSON:
        at -= 2
        people.insert(0, row[at].value.name)
    return people


def _sides(row: Sequence[Chunk], at: int, leaders: Sequence[str]) -> Sides:
    if row[at].value.form in _MUTUAL:
        mutual = _either_side(row, at)
        if mutual[0] and mutual[1]:
            return mutual
    received = next((k for k in range(at - 1, -1, -1) if row[k].kind == TEXT and _RECEIVED.search(row[k].value)), None)
    if received is not None:
        return _people(row, at, -1, received), _people(row, received, -1) or leaders
    hosts, guests = _people(row, at, -1), _people(row, at, 1)
    if not guests and _is_party(row, at):
        return hosts, leaders
    return (hosts, guests) if guests else _either_side(row, at)


def _is_party(row: Sequence[Chunk], at: int) -> bool:
    """「会见了代表团一行」."""
    clause = []
    for chunk in row[at + 1 :]:
        if chunk.kind == MARK and chunk.value in (COMMA, STOP):
            break
        clause.append(chunk.value if chunk.kind == TEXT else "")
    return _PARTY.search("".join(clause)) is not None


def _either_side(row: Sequence[Chunk], at: int) -> Sides:
    """「市长高远与校长林深座谈」: those before the joining word and those behind it."""
    if at >= 2 and row[at - 1].kind == row[at - 2].kind == PERSON:
        return [row[at - 2].value.name], [row[at - 1].value.name]
    for k in range(at - 1, 0, -1):
        if row[k].kind == MARK and row[k].value == AND:
            return _people(row, k, -1), [p for p in _people(row, at, -1) if p not in _people(row, k, -1)]
        if row[k].kind == MARK and row[k].value in (STOP, COMMA):
            break
    return [], []


def _people(row: Sequence[Chunk], at: int, step: int, until: int = -1) -> list[str]:
    """The people of the clause before or behind chunk `at`, in text order; another verb of taking part ends it, and behind `at` takes
    the people of its own clause along: 「会见林深,方江参加会见」."""
    people: list[str] = []
    i, before_comma = at + step, -1
    while 0 <= i < len(row) and i != until and not (row[i].kind == MARK and row[i].value == STOP):
        other = row[i].kind == ACT and row[i].value.act in ("meet", "attend", "speak")
        if other and step > 0 and before_comma >= 0:
            people = people[:before_comma]
            break
        if other and (people or step < 0):
            break
        if row[i].kind == MARK and row[i].value == COMMA:
            before_comma = len(people)
        if row[i].kind == PERSON:
            people.append(row[i].value.name)
        i += step
    return list(dict.fromkeys(people if step > 0 else reversed(people)))
