"""HOLDS_POST: who holds which post where, from the chains of posts (loaders/chains.py).

It takes 「江州市委副书记、市长高远」 (two posts of 江州市) and leaves 「原江州市市长高远」: that was another time.
"""

from collections.abc import Iterator

from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """One fact for each post that someone holds now."""
    for i, held in reading.holdings:
        if not held.former:
            person, owner = Ref("Person", held.person), Ref(held.owner_type, held.owner)
            yield Fact(person, "HOLDS_POST", owner, i, held.rule, {"title": held.title})
