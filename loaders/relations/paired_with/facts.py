"""The fact that two places are paired, and since when and until when."""

from collections.abc import Mapping

from graph.model import Value
from loaders.relations.fact import Fact, Ref


def pairing(sentence: int, parties: tuple[str, ...], basis: str, programme: str | None, rule: str) -> Fact:
    """That two places, in the order of their names, are paired; sentence number `sentence` says so."""
    a, b = (Ref("Place", p) for p in parties)
    properties: dict[str, Value] = {"basis": basis}
    if programme:
        properties["programme"] = programme
    return Fact(a, "PAIRED_WITH", b, sentence, rule, properties)


def with_years(fact: Fact, known: Mapping[str, Value]) -> Fact:
    """With since when and until when it lasts."""
    return fact._replace(properties={**fact.properties, **known})
