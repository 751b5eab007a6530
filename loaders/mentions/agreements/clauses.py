"""Signings as a sentence tells them: which names, between whom, put down by whom.

In: a sentence's row of units (units.py). Out: `Told`s. A verb of signing takes its name behind it, before it, or from a clause beside it, and
its sides from the last clauses that have two. Who signs several is one of a pair each: 「甲与乙、丙与丁签订X」, 「甲与乙、丙分别签订X」, 「甲、乙分别与丙、丁
签订X」. A label tells the sides behind: 「X,三方为甲、乙、丙」, 「甲方为甲,乙方依次为乙、丙」; and a name may follow the two directly: 「包括甲与乙的X」.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import NamedTuple

from loaders.lexicon import divisions_named
from loaders.mentions.agreements.units import Party, Unit
from loaders.mentions.body_names import ends_as_body

Row = Sequence[Unit]


class Told(NamedTuple):
    """One signing: the units that name it (none: of what was signed before), and groups of sides, an agreement each. `verb` is where its
    verb stands, -1 where it has none; `both` are the words that only point to the sides (「双方」, 「两市」)."""

    names: tuple[Unit, ...]
    groups: tuple[tuple[Unit, ...], ...]
    verb: int
    both: str = ""


def told(text: str, row: Row, *, in_account: bool) -> Iterator[Told]:
    """The signings of a sentence. `in_account` says that it or those before it tell of signing, so that names alone count."""
    acts = list(_acts(text, row))
    sided = {u for act in acts if act.groups for u in act.names}
    free = [u for u in row if u.letter == "n" and u not in sided]
    beside = [*_labelled(text, row, free), *_attributed(text, row, free)] if acts or in_account else []
    beside += [c for c in _of_ceremony(row) if not acts or not any(act.names for act in acts)]
    given = {u for signing in beside for u in signing.names}
    yield from (act for act in acts if not given.intersection(act.names))
    yield from beside
    by_verb = {u for act in acts for u in act.names}
    titles = [u for u in free if text[u.start] == "《" and u not in given and u not in by_verb]
    if acts or in_account:
        yield from (Told((u,), (), -1) for u in titles if not _CITED.search(text, max(0, u.start - 16), u.start))


def _of_ceremony(row: Row) -> Iterator[Told]:
    """「甲与乙举行某项目签约仪式」, 「甲与乙某协议签约仪式」."""
    at = next((k for k, u in enumerate(row) if u.letter == "c"), None)
    if at is not None and (pair := [g for g in _groups(*_sides(row[:at])) if len(g) == 2]):
        yield Told((row[at],), tuple(pair), -1)


def _acts(text: str, row: Row) -> Iterator[Told]:
    """What each verb of signing tells."""
    used = 0
    nameless: tuple[tuple[Unit, ...], ...] = ()
    for k, unit in enumerate(row):
        if unit.letter == "v" and k >= used:
            signing, last = _by_verb(text, row, k, used)
            if signing.names and not signing.groups and not signing.both:  # 「甲与乙举行签约,签订X」
                signing = signing._replace(groups=nameless)
            nameless = () if signing.names else signing.groups or nameless
            if signing.names or signing.groups:
                yield signing
                used = max(k + 1, last + 1 if signing.names else 0)


_CITED = re.compile(r"(?:根据|按照|依据|落实|依照|通过|执行|以来|自)[^，。；]{0,8}$")


def _by_verb(text: str, row: Row, k: int, used: int) -> tuple[Told, int]:
    """The signing of the verb at k, and the last unit that its name takes up."""
    low = max((i + 1 for i in range(used, k) if row[i].letter in ",;"), default=used)
    high, stop = _until(row, k, ",;"), _until(row, k + 1, "v;")
    sided = any(u.letter in "PHbB" for u in row[used:k])
    spans = ((k + 1, min(high, stop)), (low, k), (used, low), (high, stop if sided else high))
    at = next((found for a, b in spans if (found := [i for i in range(a, b) if row[i].letter in "nN"])), [])
    names = tuple(row[i] for i in at)
    behind = _SIGNED_BY.match(text, row[k].end)
    if at and at[0] > k and _OF_WHOM.match(text, row[at[-1]].end):
        until = _until(row, at[-1] + 1, ",;v")
        sides, shape = _sides([*row[at[-1] + 1 : until], *row[low:k]])
        at = [*at, until]
    elif behind and not (at and at[0] > k):
        sides, shape = _sides([u for u in row[k + 1 : _until(row, k + 1, "v;")] if u.start >= behind.end()], whole=True)
        pair = row[max(0, at[0] - 3) : at[0]] if at else []
        if "".join(u.letter for u in pair) == "P&P":  # 「甲与乙的X,签字的是高远」
            sides, shape = [pair[0], pair[2], *sides], f"S&S,{shape}"
    else:
        before = row[used:k] if not at or at[0] > k else row[at[-1] + 1 : k]
        sides, shape = _sides(before, whole=not at)
        if not sides and at and at[0] < k:
            sides, shape = _sides(row[used : at[0]])
        if not sides and low > used and _GOES_ON.match(text, row[low - 1].end):
            sides, shape = _subject(row[used:low])
    shape = shape.lstrip(",")
    if shape.startswith("&"):  # 「已与甲、乙签订」: who does is told before
        told = (*row[used : max(low, at[0] if at else 0)], *row[:used])
        subject = [u for u in told if u.letter == "P" and u not in sides][:1]
        sides, shape = [*subject, *sides], f"{'S' if subject else 'f'}{shape}"
    if at and _COPIES.match(text, row[at[-1]].end):
        shape = shape.replace("f", "") + "f"
    both = next((text[u.start : u.end].removesuffix("政府") for u in reversed(row[used:k]) if u.letter in "bB"), "")
    return Told(names, tuple(_groups(sides, shape)), row[k].start, both), max(at, default=-1)


# 「签订合同5份」 between one and several is one with each.
_COPIES = re.compile(r"(?:[2-9]|\d{2,}|[二两三四五六七八九十]+)[份个项]")
_GOES_ON = re.compile("[并还]|随后|之后")


def _subject(row: Row) -> tuple[list[Unit], str]:
    """「高远、林深为产业园揭牌,并签署…」: those of whom the clause before told something else."""
    end = next((k for k, u in enumerate(row) if u.letter == "w"), len(row))
    return _sides(row[:end])


# 「签字的是高远和林深」: those who sign come behind.
_OF_WHOM = re.compile("的(?:正|则)?是")  # 「与甲签订X的是乙」
_SIGNED_BY = re.compile(r"(?:的[^，。；]{0,6}?[，,]?也?|人(?:分别|依次)?|处(?:分别)?)[是有为](?:[^，。；:：]{0,4}[:：])?")


def _until(row: Row, k: int, letters: str) -> int:
    return next((i for i in range(k, len(row)) if row[i].letter in letters), len(row))


# ── sides ──


def _sides(row: Row, *, whole: bool = False) -> tuple[list[Unit], str]:
    """The sides of the last clauses that have two, and how they are joined. Clauses of those who watch have none."""
    clauses: list[list[Unit]] = [[]]
    for unit in row:
        clauses[-1].append(unit)
        if unit.letter in ",;":
            clauses.append([])
    taken: list[Unit] = []
    clauses[-1] = _behind_watching(clauses[-1])
    for clause in reversed(clauses[-4:]):
        if any(u.letter in "w;v" for u in clause):
            if taken or any(u.letter in "PH" for u in clause):
                break
            continue
        done = not whole and len({u.party for u in taken if u.party}) > 1
        if done and not _is_pair(clause):
            break
        taken = [*_for_whom(clause), *taken]
    kept = [u for u in taken if u.letter in "PH&、,f"]
    sides = [u for u in kept if u.letter in "PH"]
    return sides, "".join("S" if u.letter in "PH" else u.letter for u in kept)


def _behind_watching(clause: list[Unit]) -> list[Unit]:
    """「高远、林深共同见证甲与乙签署…」: the two behind the verb sign."""
    at = max((k for k, u in enumerate(clause) if u.letter == "w"), default=-1)
    behind = list(dropwhile(lambda u: u.letter == "&", clause[at + 1 :]))
    return behind if at >= 0 and sum(u.letter in "PH" for u in behind) > 1 else clause


def _is_pair(clause: Sequence[Unit]) -> bool:
    """「甲与乙,丙与丁分别签订」, 「甲、乙,丙、丁分别签订」, 「甲与乙、丙,丁与戊、己分别签订」: a clause that is one more pair, or one with several."""
    touching = len(clause) > 1 and clause[-2].end == clause[-1].start
    return (
        touching
        and re.fullmatch(r"([PH])(?:[&、]\1|&\1(?:、\1)+|&\1(?:、\1&\1)+),", "".join(u.letter for u in clause)) is not None
    )


def _for_whom(clause: Sequence[Unit]) -> list[Unit]:
    """「高远、林深分别代表甲、乙与…签约」: each signs for the one that stands for him; it is named once."""
    at = next((k for k, u in enumerate(clause) if u.letter == "r"), None)
    if at is None:
        return list(clause)
    if at + 1 < len(clause) and clause[at + 1].letter == "B":  # 「两市商务局局长代表两市签署」
        return [u if u.party and u.party.type == "Place" else u._replace(party=None) for u in clause if u.letter != "r"]
    until = next((k for k in range(at + 1, len(clause)) if clause[k].letter not in "P、&"), len(clause))
    people = [u for u in clause[:at] if u.letter == "H"]
    parties = [u.party for u in clause[at + 1 : until] if u.letter == "P"]
    if len(people) == 1 and len(parties) > 1:
        parties = parties[:1]  # 「高远代表甲与乙签约」
        until = next(k for k in range(at + 1, until) if clause[k].letter == "P") + 1
    if not parties or len(parties) != len(people):
        return [u for u in clause if u.letter != "r"]
    speak_for = dict(zip(people, parties, strict=True))
    return [u._replace(party=speak_for[u]) if u in speak_for else u for u in (*clause[:at], *clause[until:])]


def sides(row: Row) -> list[tuple[Unit, ...]]:
    """The sides of a stretch of units, an agreement each."""
    return _groups(*_sides(row, whole=True))


def _groups(sides: Sequence[Unit], shape: str) -> list[tuple[Unit, ...]]:
    """Which sides sign with which: pairs where the words pair them, else all of them together."""
    shape = re.sub(",f$", "f", shape.strip("、,").rstrip("&"))
    alike = len({u.letter for u in sides}) == 1 or "," not in shape
    if alike and re.fullmatch(r"S&S(?:[、&,]S&S)+f?|S、S(?:,S、S)+f", shape):
        return list(zip(sides[::2], sides[1::2], strict=True))
    if alike and re.fullmatch(r"S&S(?:、S)*(?:,S&S(?:、S)*)+f", shape):
        return _one_with_several(sides, shape)
    if re.fullmatch(r"S&S(?:[、&]S)+f|Sf&S(?:[、&]S)+", shape):
        return [(sides[0], other) for other in sides[1:]]
    if re.fullmatch(r"f&S(?:[、&]S)*f?", shape):
        return [(side,) for side in sides]
    if re.fullmatch(r"S(?:[、&]S)+f&S", shape):
        return [(side, sides[-1]) for side in sides[:-1]]
    several = re.fullmatch(r"(S(?:[、&]S)*)f&(S(?:[、&]S)*)", shape)
    if several and len(several[1]) == len(several[2]):
        half = len(sides) // 2
        return list(zip(sides[:half], sides[half:], strict=True))
    return [tuple(sides)] if sides else []


def _one_with_several(sides: Sequence[Unit], shape: str) -> list[tuple[Unit, ...]]:
    """「甲与乙、丙,丁与戊、己分别签订」."""
    left = iter(sides)
    clauses = [[next(left) for _ in range(part.count("S"))] for part in shape.split(",")]
    return [(one, other) for one, *others in clauses for other in others]


# ── sides told beside a name ──


def _labelled(text: str, row: Row, names: Sequence[Unit]) -> Iterator[Told]:
    """「X,三方为甲、乙、丙」 and 「…依次为乙、丙、丁」: behind the label all words of the list are sides, known or not."""
    labels = [k for k, u in enumerate(row) if u.letter in "ld"]
    if labels and names and row[labels[0]].start < names[0].start:
        sides = tuple(_behind_label(text, row, row[labels[0]].end))
        if len(sides) > 1:
            yield Told((names[0],), (sides,), -1)
            return
    for n, name in enumerate(names):
        until = names[n + 1].start if n + 1 < len(names) else text.find("\n", name.end) % (len(text) + 1)
        own = [k for k in labels if name.end <= row[k].start < until and row[k].start <= row[-1].end]
        lists = [_behind_label(text, row, row[k].end) for k in own]
        lists = [found for found in lists if found]
        if not lists:
            continue
        in_turn = any("依次" in text[row[k].start : row[k].end] for k in own)
        before = [u for u in row if u.letter == "P" and name.end <= u.start < row[own[0]].start]
        one = (before if len(lists) == 1 else lists[0])[:1]
        if in_turn and one and (len(lists) == 1 or len(lists[0]) == 1):
            yield Told((name,), tuple((one[0], other) for other in lists[-1]), -1)
        else:
            yield Told((name,), (tuple(u for found in lists for u in found),), -1)


_LIST_LEAD = re.compile(r"(?:都|均|分别|依次)*(?:换成|换作|为|是|有)?[:：]?")
_ITEM = re.compile(r"(?:[^，。；：:,;、\n和与及×（()）]|[（(][^）)\n]*[）)](?=\w)){2,30}")
_WITH_AND = re.compile(r"[^，。；：:,;、\n×（()）]{2,30}")
_OF_PLACE = re.compile(r"政府|管委会|管理委员会|办事处")
_ASIDE = re.compile(r"[（(][^）)\n]*[）)]")


def _item(text: str, at: int, stop: int) -> re.Match[str] | None:
    """The next item of a list; 「甲市教育和体育局」 is one, as what stands before its 和 is nothing by itself."""
    first = _ITEM.match(text, at, stop)
    whole = _WITH_AND.match(text, at, stop)
    joined = first and whole and whole.end() > first.end() and not ends_as_body(first.group()) and ends_as_body(whole.group())
    return whole if joined and first and not divisions_named(first.group()) else first


def _behind_label(text: str, row: Row, at: int) -> list[Unit]:
    lead = _LIST_LEAD.match(text, at)
    return listed(text, row, lead.end() if lead else at, row[-1].end)


def listed(text: str, row: Row, start: int, end: int) -> list[Unit]:
    """The items of a list up to its first stop: the sides known among them, any other words whole, as sides of no known type."""
    stop = next((k for k in range(start, end) if text[k] in "，,。；;《\n"), end)
    known = {u.start: u for u in row if u.letter == "P" and start <= u.start and u.end <= stop}
    found, k = [], start
    while k < stop:
        if k in known:
            unit, whole = known[k], _ITEM.match(text, k, stop)
            end = max(unit.end, whole.end() if whole else 0)
            longer = end > unit.end and ends_as_body(text[k:end].strip()) and not _OF_PLACE.search(text, unit.end, end)
            found.append(Unit("P", k, end, Party("", text[k:end].strip())) if longer else unit)
            k = end
        elif aside := _ASIDE.match(text, k, stop):
            k = aside.end()
        elif match := _item(text, k, stop):
            inside = next((u for u in known.values() if match.start() < u.start < match.end()), None)
            if inside and inside.party and inside.party.type != "Place" and not divisions_named(text[k : inside.start]):
                inside = None  # more of a name than was known: 「显云」+「琵琶学校」
            found.append(inside or Unit("P", *match.span(), Party("", match.group().strip())))
            k = max(match.end(), inside.end if inside else 0)
        else:
            k += 1
    return found


def _attributed(text: str, row: Row, names: Sequence[Unit]) -> Iterator[Told]:
    """「甲与乙的X」, 「甲与乙X」."""
    for name in names:
        k = next(i for i, u in enumerate(row) if u is name)
        begin = k
        while begin and row[begin - 1].letter in "PH&、f":
            begin -= 1
        sides, shape = _sides(row[begin:k])
        touching = sides and text[sides[-1].end : name.start] in ("", "的", "就", "“")
        if touching and re.search(r"S&S$|S&S(?:、S)+$", shape):
            pair = sides if re.fullmatch(r"S(?:、S)*&S(?:、S)*", shape) else sides[-2:]
            yield Told((name,), (tuple(pair),), -1)
