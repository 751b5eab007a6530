"""PARTICIPATES_IN: the parties of each programme."""

from collections.abc import Iterator

from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """One fact for each party at the programme's first mention."""
    seen: set[tuple[str, str]] = set()
    for programme in reading.programmes:
        for party in programme.parties:
            if (party, programme.name) not in seen:
                seen.add((party, programme.name))
                place, whole = Ref("Place", party), Ref("Programme", programme.name)
                yield Fact(place, "PARTICIPATES_IN", whole, reading.index_at(programme.start), "programme")
