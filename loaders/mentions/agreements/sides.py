"""Who signs with whom in a stretch of units.

In: units (units.py). Out: the sides among them and how they are joined (`told_in`), and groups of sides, an agreement each (`groups`): who signs several is one of a pair
each: 「甲与乙、丙与丁签订X」, 「甲与乙、丙分别签订X」, 「甲、乙分别与丙、丁签订X」.
"""

import re
from collections.abc import Sequence
from itertools import dropwhile
from typing import NamedTuple

from loaders.lexicon import divisions_named, find_divisions
from loaders.mentions.agreements.units import Party, Unit

Row = Sequence[Unit]


class Told(NamedTuple):
    """One signing: the units that name it (none: of what was signed before), and groups of sides, an agreement each. `verb` is where its
    verb stands, -1 where it has none; `both` are the words that only point to the sides (「双方」, 「两市」)."""

    names: tuple[Unit, ...]
    groups: tuple[tuple[Unit, ...], ...]
    verb: int
    both: str = ""


def told_in(row: Row, *, whole: bool = False) -> tuple[list[Unit], str]:
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
        if done and not (_is_pair(clause) or _is_signer(clause, taken)):
            break
        taken = [*_for_whom(clause), *taken]
    kept = [u for u in taken if u.letter in "PH&、,fd"]
    sides = [u for u in kept if u.letter in "PH"]
    return sides, "".join(_SHAPES.get(u.letter, u.letter) for u in kept)


_SHAPES = {"P": "S", "H": "S", "d": "f"}


def _behind_watching(clause: list[Unit]) -> list[Unit]:
    """「高远、林深共同见证甲与乙签署…」: the two behind the verb sign."""
    at = max((k for k, u in enumerate(clause) if u.letter == "w"), default=-1)
    behind = list(dropwhile(lambda u: u.letter == "&", clause[at + 1 :]))
    return behind if at >= 0 and sum(u.letter in "PH" for u in behind) > 1 else clause


def _is_signer(clause: Sequence[Unit], others: Sequence[Unit]) -> bool:
    """「甲县县长高远,乙公司董事长林深,丙公司总经理江海分别签字」: one more of people who each have a clause."""
    letters = "".join(u.letter for u in others)
    return (
        re.fullmatch(r"H,", "".join(u.letter for u in clause)) is not None and re.match(r"(?:H,)+Hf(?!&)", letters) is not None
    )


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
        return [u._replace(party=_place_of(u.party)) for u in clause if u.letter != "r"]
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


def _place_of(party: Party | None) -> Party | None:
    """The place itself, or the one with which a body's name begins: 「江州市/商务局」."""
    if party is None or party.type == "Place":
        return party
    found = [m for m in find_divisions(party.name) if m.start == 0]
    name = next((d.name for m in found for d in divisions_named(m.form)), None)
    return Party("Place", name) if name else None


def sided(row: Row) -> list[tuple[Unit, ...]]:
    """The sides of a stretch of units, an agreement each."""
    return groups(*told_in(row, whole=True))


def groups(sides: Sequence[Unit], shape: str) -> list[tuple[Unit, ...]]:
    """Which sides sign with which: pairs where the words pair them, else all of them together."""
    shape = re.sub(",?f+(?=$|&)", "f", shape.strip("、,").rstrip("&"))
    alike = len({u.letter for u in sides}) == 1 or "," not in shape
    if alike and re.fullmatch(r"S&S(?:[、&,]S&S)+f?|S、S(?:,S、S)+f", shape):
        return list(zip(sides[::2], sides[1::2], strict=True))
    halves = re.fullmatch(r"(S(?:、S)+)&(S(?:、S)*)f", shape)
    if alike and halves and (shape.count("&") == 1 and len(halves[2]) in (1, len(halves[1]))):
        one, other = list(sides[: halves[1].count("S")]), list(sides[halves[1].count("S") :])
        return list(zip(one, other if len(other) > 1 else other * len(one), strict=True))
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
