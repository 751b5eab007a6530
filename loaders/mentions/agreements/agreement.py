"""What an agreement is, once it is read."""

from typing import NamedTuple

from loaders.mentions.agreements import terms
from loaders.mentions.agreements.units import Party


class Agreement(NamedTuple):
    """An agreement named at text[start:end] and told in sentence `sentence`: who are its parties, who signed (each with the number of the
    sentence that says so), `occasion`, the sentence that tells where (of a list the words above it), what it is worth, and whether it is signed."""

    start: int
    end: int
    name: str
    sentence: int
    parties: tuple[Party, ...]
    signers: tuple[tuple[str, int], ...]
    occasion: int
    amount: float | None = None
    currency: str | None = None
    modality: str = terms.SIGNED
