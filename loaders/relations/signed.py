"""SIGNED: the parties of each agreement, and the people who put the signature.

「江云公司与云州市签订…协议」: both are parties. 「市长高远与校长林深签署…」: the people sign, for the place or body whose post they hold, which are the
parties. What is only to be signed is SIGNED by nobody yet; what was signed at another time says so. Who they are is read with the agreements (loaders/mentions/agreements/).
"""

from collections.abc import Iterator

from loaders.mentions.agreements import DONE
from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """Parties, then signers of each agreement."""
    for agreement in (a for a in reading.agreements if a.modality in DONE):
        signed = Ref("Agreement", agreement.name)
        told = {"modality": agreement.modality}
        for party in agreement.parties:
            yield Fact(Ref(*party), "SIGNED", signed, agreement.sentence, "parties", told)
        for person, sentence in agreement.signers:
            yield Fact(Ref("Person", person), "SIGNED", signed, sentence, "signers", told)
