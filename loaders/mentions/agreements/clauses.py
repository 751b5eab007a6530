"""Signings as a sentence tells them: which names, between whom, put down by whom.

In: a sentence's row of units (units.py). Out: `Told`s. A verb of signing takes its name behind it, before it, or from a clause beside it, and
its sides (sides.py) from the last clauses that have two. What stands beside a name without a verb is in beside.py.
"""

import re
from collections.abc import Iterator

from loaders.mentions.agreements import beside, pair_lists
from loaders.mentions.agreements.sides import Row, Told, groups, told_in
from loaders.mentions.agreements.units import Unit


def told(text: str, row: Row, *, in_account: bool) -> Iterator[Told]:
    """The signings of a sentence. `in_account` says that it or those before it tell of signing, so that names alone count."""
    acts = list(_acts(text, row))
    sided = {u for act in acts if act.groups for u in act.names}
    free = [u for u in row if u.letter == "n" and u not in sided]
    apart = (
        [*beside.labelled(text, row, free), *beside.attributed(text, row, free), *beside.bracketed(text, row, free)]
        if acts or in_account
        else []
    )
    apart += [c for c in beside.of_ceremony(row) if not acts or not any(act.names for act in acts)]
    given = {u for signing in apart for u in signing.names}
    yield from (act for act in acts if not given.intersection(act.names))
    yield from apart
    by_verb = {u for act in acts for u in act.names}
    titles = [u for u in free if text[u.start] == "《" and u not in given and u not in by_verb]
    if acts or in_account:
        yield from (Told((u,), (), -1) for u in titles if not _CITED.search(text, max(0, u.start - 16), u.start))


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
        sides, shape = told_in([*row[at[-1] + 1 : until], *row[low:k]])
        at = [*at, until]
    elif behind and not (at and at[0] > k):
        sides, shape = told_in([u for u in row[k + 1 : _until(row, k + 1, "v;")] if u.start >= behind.end()], whole=True)
        pair = row[max(0, at[0] - 3) : at[0]] if at else []
        if "".join(u.letter for u in pair) == "P&P":  # 「甲与乙的X,签字的是高远」
            sides, shape = [pair[0], pair[2], *sides], f"S&S,{shape}"
    else:
        before = row[used:k] if not at or at[0] > k else row[at[-1] + 1 : k]
        sides, shape = told_in(before, whole=not at)
        if not sides and at and at[0] < k:
            sides, shape = told_in(row[used : at[0]])
        if not sides and low > used and _GOES_ON.match(text, row[low - 1].end):
            sides, shape = _subject(row[used:low])
    shape = shape.lstrip(",")
    if shape.startswith("&"):  # 「已与甲、乙签订」: who does is told before
        told = (*row[used : max(low, at[0] if at else 0)], *row[:used])
        subject = _those_with(text, row[used:low], sides)
        subject = (
            subject
            or [u for u in told if u.letter == "P" and u not in sides][:1]
            or _the_only_one([u for u in told if u not in sides])
        )
        sides, shape = [*subject, *sides], f"{'、'.join('S' * len(subject)) or 'f'}{shape}"
    if "&" in shape and (who := _on_behalf(text, row[used:low], row[low:k])):
        sides, shape = [*who, *sides], f"S、{shape}"
    if at and _COPIES.match(text, row[at[-1]].end):
        shape = shape.replace("f", "") + "f"
    if at and _ENTRY.search(text, row[at[0]].start, row[at[0]].end):
        shape = re.sub(r"^(S(?:、S)+)&S$", r"\1f&S", shape)
    both = next(
        (text[u.start : u.end].removesuffix("政府").removesuffix("人民") for u in reversed(row[used:k]) if u.letter in "bB"), ""
    )
    paired = groups(sides, shape)
    if row[used:k] and not (at and at[0] < k) and text.count("与", row[used].start, row[k].start) > 1:
        listed = pair_lists.pairs(text, row[used].start, row[k].start, row[used:k])
        paired = listed if len(listed) > len(paired) else paired
    return Told(names, tuple(paired), row[k].start, both), max(at, default=-1)


# 「签订合同5份」 between one and several is one with each.
_COPIES = re.compile(r"(?:[2-9]|\d{2,}|[二两三四五六七八九十]+)[份个项]")
_ENTRY = re.compile("入[驻园区会孵]|落户|进驻")  # 「甲、乙与园区签订入驻协议」: each comes by itself
_GOES_ON = re.compile("[并还]|随后|之后")


def _subject(row: Row) -> tuple[list[Unit], str]:
    """「高远、林深为产业园揭牌,并签署…」: those of whom the clause before told something else."""
    end = next((k for k, u in enumerate(row) if u.letter == "w"), len(row))
    return told_in(row[:end])


_WITH_HIM = re.compile(r"[^，,。；;]{0,4}(?:一[起同道]|共同)")


def _those_with(text: str, row: Row, sides: Row) -> list[Unit]:
    """「甲市市长高远、乙市市长林深先后发言,并同江海一起签署…」: the people of whom the clause before told something else; not 「…并与甲公司签署」."""
    with_one = len(sides) == 1 and sides[0].person and _WITH_HIM.match(text, sides[0].end)
    subject, shape = _subject(row) if with_one and row and _GOES_ON.match(text, row[-1].end) else ([], "")
    return subject if re.fullmatch("S(?:、S)+,?f?,?", shape) and all(u.person for u in subject) else []


def _on_behalf(text: str, before: Row, clause: Row) -> list[Unit]:
    """「高远主持仪式,并代表市政府与甲公司签署…」: the only one of whom the clauses before told."""
    goes_on = before and clause and clause[0].letter == "r" and _GOES_ON.match(text, before[-1].end)
    return _the_only_one(before) if goes_on else []


def _the_only_one(row: Row) -> list[Unit]:
    """「商会会长高远参加座谈会,并与甲签订…」: who signs, for what his post is in if he acts for it; nobody where several are told."""
    people = [u for u in row if u.letter == "H"]
    return people if len(people) == 1 and people[0].person else []


# 「签字的是高远和林深」: those who sign come behind.
_OF_WHOM = re.compile("的(?:正|则)?是")  # 「与甲签订X的是乙」
_SIGNED_BY = re.compile(
    r"(?:的[，,](?=[^，。；]{2,12}?方(?:面)?[是为])|(?:的[^，。；]{0,6}?[，,]?也?|人(?:分别|依次)?|处(?:分别)?|(?<=代表|分别|依次))[是有为](?:[^，。；:：]{0,4}[:：])?)"
)


def _until(row: Row, k: int, letters: str) -> int:
    return next((i for i in range(k, len(row)) if row[i].letter in letters), len(row))
