"""SIGNED: the parties of each agreement, and the people who put the signature.

「江云公司与云州市签订…协议」: both are parties. 「市长高远与校长林深签署…」: the people sign, for the place or body whose post they hold, which are the
parties. What is only to be signed is SIGNED by nobody yet; what was signed at another time says so. Who they are is read with the agreements (loaders/mentions/agreements/).
"""

from collections.abc import Iterator

from loaders.mentions.agreements import DONE
from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """Parties, then signers of each agreement, then those whom rosters tell."""
    for agreement in (a for a in reading.agreements if a.modality in DONE):
        signed = Ref("Agreement", agreement.name)
        told = {"modality": agreement.modality}
        for party in agreement.parties:
            yield Fact(Ref(*party), "SIGNED", signed, agreement.sentence, "parties", told)
        for person, sentence in agreement.signers:
            yield Fact(Ref("Person", person), "SIGNED", signed, sentence, "signers", told)
    yield from _listed(reading)


def _listed(reading: Reading) -> Iterator[Fact]:
    """「1.甲与乙签订某协议。签约代表:高远、林深」: who signs what the line, or the one above, tells last."""
    for entry in (e for e in reading.roster.entries if e.role == "签约"):
        i = reading.index_at(entry.start)
        line = reading.sentence(i).paragraph
        before = [
            a for a in reading.agreements if a.start <= entry.start and line - reading.sentence(a.sentence).paragraph <= 1
        ]
        for agreement in [a for a in before if a.modality in DONE][-1:]:
            told = {"modality": agreement.modality}
            yield Fact(Ref("Person", entry.name), "SIGNED", Ref("Agreement", agreement.name), i, "roster-signers", told)
