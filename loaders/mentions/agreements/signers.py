"""Signers that are told later than what they sign: 「甲市与乙市签署协议。高远、林深代表双方签字」.

In: the agreements found so far and the people who sign in a sentence. Out: those agreements with their signers. Each signs what was told before and is between
those whose posts they hold, else the one of the number told (「第二份」), else what was told last, if that lacks signers.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.mentions.agreements import terms
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.parties import abbreviates
from loaders.mentions.agreements.units import Party, Unit

_FAR, NEAR, _NEXT = 12, 2, 3
"""So many sentences after an agreement its signers may be told: those of its parties, and anybody; and so many lie between one of a
list and the next."""
_LONGEST = 100
"""So many agreements a list has at most that signers behind it can speak of."""


def sign_before(found: list[Agreement], groups: Sequence[Sequence[Unit]], i: int, both: str, number: int | None) -> None:
    """Let the people of sentence i sign, group by group; `both` are the words that tell for whom (「两村」), `number` which of those told last (「第一份」); where
    there are not so many they sign nothing."""
    numbered = _numbered(found, number) if number else []
    if number and not numbered:
        return
    for group in groups:
        people = [u for u in group if u.person]
        here = _here(found, people, i)
        spare = [k for k in here if not any(u.party and _is_of(u.party, found[k]) for u in people)]
        told = {k for k, agreement in enumerate(found) if len(agreement.parties) > 1}
        for unit in people:
            own = _of_his_own(found, unit, group, i)
            for k in [k for k in own if k in here] or (spare or here)[-1:] or own or numbered or _last(found, group, i, both):
                found[k] = _with_signer(found[k], unit, i, joins=k not in told)


def sign_across(found: list[Agreement], one: Unit | None, others: Sequence[Unit], i: int) -> bool:
    """Let each of those who sit across from `one` sign what his own place or body is party to, and `one` with him; whether anything told before is theirs."""
    theirs = False
    for other in others:
        own = [k for k in _within_reach(found, i) if other.party and _is_of(other.party, found[k])]
        for k in own[-1:]:
            theirs = True
            found[k] = _with_signer(found[k], other, i, joins=False)
            if one and one.party and _is_of(one.party, found[k]):
                found[k] = _with_signer(found[k], one, i, joins=False)
    return theirs


def _here(found: Sequence[Agreement], people: Sequence[Unit], i: int) -> list[int]:
    """「甲街道与乙镇签订协议,街道书记高远、乙镇书记林深签字」: what the same sentence told that lacks signers, where one of them is of its parties."""
    bare = [k for k in recent(found, i, 0) if not found[k].signers]
    return bare if any(u.party and _is_of(u.party, found[k]) for u in people for k in bare) else []


def _numbered(found: Sequence[Agreement], number: int) -> list[int]:
    """The one of that number among the agreements that were told last, one behind the other."""
    first = _first_of_list(found, len(found) - 1)
    return [first + number - 1] if found and number <= len(found) - first <= _LONGEST else []


def _first_of_list(found: Sequence[Agreement], last: int) -> int:
    """The first of those told one behind the other, up to the one at `last`; not further off than a list is long."""
    first = last
    while first > max(0, last - _LONGEST) and found[first].sentence - found[first - 1].sentence <= _NEXT:
        first -= 1
    return first


def recent(found: Sequence[Agreement], i: int, sentences: int) -> list[int]:
    """The agreements told in the last sentences up to i; one of another time in this sentence only, or as the last one just before it."""
    told = list(takewhile(lambda k: i - found[k].sentence <= sentences, range(len(found) - 1, -1, -1)))
    return sorted(k for k in told if found[k].modality == terms.SIGNED or _is_at_hand(found[k], i, last=k == len(found) - 1))


def _is_at_hand(agreement: Agreement, i: int, *, last: bool) -> bool:
    """「去年两市签署协议。高远、林深签的字」: whether sentence i can go on about what was signed at another time."""
    here, just_before = agreement.sentence == i, last and agreement.sentence == i - 1
    return here or (just_before and agreement.modality == terms.EARLIER)


# 「高远今天…」, 「…为新书签名」, 「…签下入学通知书」; not 「在协议上签下名字」
_OF_ITS_OWN = re.compile(
    r"今[天日晨晚早]|昨[天日晚]|前天|近日|日前|当[天日]|\d月|\d日|为[^，,。；;]{1,12}签[名售]|签名|签[下署订]了?(?!(?:[自己各的大]{0,4})?名|了?字|\w{0,10}(?:协议|合同|备忘录|框架))\w"
)


def is_of_its_own(sentence: str) -> bool:
    """Whether a sentence behind one about another time tells a signing of its own: by its day, or by what is signed."""
    return _OF_ITS_OWN.search(sentence) is not None


def _within_reach(found: Sequence[Agreement], i: int) -> list[int]:
    """Those told so far that a sentence i that names the parties can speak of: recent ones, and all of a list of which one is."""
    near = recent(found, i, _FAR)
    return [*range(_first_of_list(found, near[0]), near[0]), *near] if near else []


def _of_his_own(found: Sequence[Agreement], unit: Unit, group: Sequence[Unit], i: int) -> list[int]:
    """Of the agreements of his own place or body those that most of the signers' are party to, told in one sentence."""
    own = [k for k in _within_reach(found, i) if unit.party and _is_of(unit.party, found[k])]
    fit = {k: len({u.party for u in group} & set(found[k].parties)) for k in own}
    most = max(fit.values(), default=0)
    best = [k for k in own if fit[k] == most]
    return [k for k in best if found[k].sentence == found[best[-1]].sentence]


def _last(found: Sequence[Agreement], group: Sequence[Unit], i: int, both: str) -> list[int]:
    """The last one told, of those between two that are what `both` says, if it lacks signers."""
    near = recent(found, i, NEAR)
    asked = [k for k in near if both[:1] == "两" and all(p.name.endswith(both[-1]) for p in found[k].parties)]
    people = sum(bool(u.person) for u in group)
    return [k for k in (asked or near)[-1:] if len(found[k].signers) < max(2, people, len(found[k].parties))]


def _is_of(owner: Party, agreement: Agreement) -> bool:
    return any(owner == p or abbreviates(owner.name, p.name) for p in agreement.parties)


def _with_signer(agreement: Agreement, unit: Unit, i: int, *, joins: bool) -> Agreement:
    """With one who signs; where fewer than two parties were told, the one he stands for joins them."""
    parties = agreement.parties
    if unit.party and joins and not any(p.name in unit.party.name for p in parties):
        parties = (*parties, unit.party)
    known = {person for person, _ in agreement.signers}
    signers = agreement.signers if unit.person in known else (*agreement.signers, (unit.person, i))
    return agreement._replace(parties=parties, signers=signers)
