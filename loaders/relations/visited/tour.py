"""What is known of one visit while it is told: a `Tour`, with its `Companion`s."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.relations.fact import Ref
from loaders.relations.visited.stops import Stop


class Companion(NamedTuple):
    """Who goes along: all the way, or, with `only`, to the stops of that sentence, or, with `to`, to that one, or, with `within`, to those in
    these places; with `each` so only if there are any; or, with `then`, to those of the same day as that sentence."""

    person: str
    only: int | None = None
    to: str | None = None
    within: Collection[str] | None = None
    each: bool = False
    then: int | None = None


@dataclass
class Tour:
    """A visit while it is told: who goes and who of them leads, and each stop with the sentences that tell of it or of the town it is in."""

    visitors: list[str]
    leaders: set[str] = field(default_factory=set)
    members: list[str] = field(default_factory=list)
    stops: list[tuple[Stop, int]] = field(default_factory=list)
    told: dict[Ref, list[int]] = field(default_factory=dict)
    town: int | None = None  # the sentence that told where they are, without a stop there yet
    companions: list[Companion] = field(default_factory=list)
    seen_at: list[tuple[str, Stop, int]] = field(
        default_factory=list
    )  # who is seen to do something at a stop, and where that is told
