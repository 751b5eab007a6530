"""Signers that are told later than what they sign: 「甲市与乙市签署协议。高远、林深代表双方签字」.

In: the agreements found so far and the people who sign in a sentence. Out: those agreements with their signers. Each signs what was told before and is between
those whose posts they hold, else what was told last, if that lacks signers.
"""

from collections.abc import Sequence
from itertools import takewhile

from loaders.mentions.agreements import terms
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.parties import abbreviates
from loaders.mentions.agreements.units import Party, Unit

_FAR, NEAR = 12, 2
"""So many sentences after an agreement its signers may be told: those of its parties, and anybody."""


def sign_before(found: list[Agreement], groups: Sequence[Sequence[Unit]], i: int, both: str) -> None:
    """Let the people of sentence i sign, group by group; `both` are the words that tell for whom (「两村」)."""
    for group in groups:
        owners = [u.party for u in group if u.party]
        for unit in group:
            if unit.person:
                for k in _signed_by(found, unit, owners, i, both):
                    found[k] = _with_signer(found[k], unit, i)


def recent(found: Sequence[Agreement], i: int, sentences: int) -> list[int]:
    """The agreements told in the last sentences up to i; one of another time in this sentence only."""
    told = takewhile(lambda k: i - found[k].sentence <= sentences, range(len(found) - 1, -1, -1))
    return sorted(k for k in told if found[k].modality == terms.SIGNED or found[k].sentence == i)


def _signed_by(found: Sequence[Agreement], unit: Unit, owners: Sequence[Party], i: int, both: str) -> list[int]:
    """Of the agreements of his own place or body those that most of the signers' are party to, told in one sentence; else the last, of those between two that are what `both` says."""
    own = [k for k in recent(found, i, _FAR) if unit.party and _is_of(unit.party, found[k])]
    fit = {k: len(set(owners) & set(found[k].parties)) for k in own}
    best = [k for k in own if fit[k] == max(fit.values())]
    if best:
        return [k for k in best if found[k].sentence == found[best[-1]].sentence]
    near = recent(found, i, NEAR)
    asked = [k for k in near if both[:1] == "两" and all(p.name.endswith(both[-1]) for p in found[k].parties)]
    return [k for k in (asked or near)[-1:] if len(found[k].signers) < max(2, len(found[k].parties))]


def _is_of(owner: Party, agreement: Agreement) -> bool:
    return any(owner == p or abbreviates(owner.name, p.name) for p in agreement.parties)


def _with_signer(agreement: Agreement, unit: Unit, i: int) -> Agreement:
    parties = agreement.parties
    if unit.party and len(parties) < 2 and not any(p.name in unit.party.name for p in parties):
        parties = (*parties, unit.party)
    known = {person for person, _ in agreement.signers}
    signers = agreement.signers if unit.person in known else (*agreement.signers, (unit.person, i))
    return agreement._replace(parties=parties, signers=signers)
