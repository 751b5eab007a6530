"""HOLDS_POST: who holds which post where, from the chains of posts (loaders/holdings/chains.py).

It takes 「江州市委副书记、市长高远」 (two posts of 江州市). 「原江州市市长高远」 tells by when that post had ended, which makes no edge by itself;
「江州市市长高远升任…」 tells both.
"""

from collections.abc import Iterator

from loaders.holdings.departures import LEFT
from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """One fact for each post that someone holds now, then one for each that he has left."""
    by_now = {"ended_by": reading.document.article.date or ""}
    now = {(h.person, h.owner_type, h.owner, h.title) for _, h in reading.holdings if not h.former}
    for i, held in sorted(reading.holdings, key=lambda told: told[1].former):
        person, owner = Ref("Person", held.person), Ref(held.owner_type, held.owner)
        title = {"title": held.title}
        if not held.former:
            yield Fact(person, "HOLDS_POST", owner, i, held.rule, title)
        elif held.rule == LEFT or (held.person, held.owner_type, held.owner, held.title) not in now:
            yield Fact(person, "HOLDS_POST", owner, i, held.rule, title | by_now)
