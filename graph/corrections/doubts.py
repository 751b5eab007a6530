"""What is most worth a person's look: things joined with the least reason, and edges that matter most and are least sure."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from math import log2, prod
from typing import NamedTuple

from graph.identity import Context, Thing, favour, plain
from graph.model import Edge, Graph

# A mayor has hundreds of contexts; so many of the least told are weighed, each against so many of the most told.
_WEIGHED = 30
_TELLING = 5  # characters of a name that say as much as one more reason


class Doubt(NamedTuple):
    """A context that may not belong to the thing in which it is, and one of the others there."""

    reasons: int
    articles: int
    context: Context
    other: Context


def doubtful(things: Iterable[Sequence[Context]], settled: Collection[str] = ()) -> list[Doubt]:
    """For each thing, given by its contexts, the one that least speaks for, the most doubtful first; those of `settled` keys are not asked."""
    found = (min(doubts, key=_order) for contexts in things if (doubts := list(_doubts(contexts, settled))))
    return sorted(found, key=_order)


def _order(doubt: Doubt) -> tuple[int, int, str]:
    return doubt.reasons, -doubt.articles, doubt.context.key


def _doubts(contexts: Sequence[Context], settled: Collection[str]) -> Iterator[Doubt]:
    if len(contexts) < 2:
        return
    told = sorted(contexts, key=lambda c: (-c.articles, c.key))
    for context in told[-_WEIGHED:]:
        rest = [c for c in told[: _WEIGHED + 1] if c is not context]
        if context.key not in settled and not _surely(context, rest):
            reasons = favour(Thing([context]), Thing(rest)) + _by_name(context, rest)
            yield Doubt(reasons, sum(c.articles for c in contexts), context, rest[0])


def _by_name(context: Context, rest: Sequence[Context]) -> int:
    """How much the name says: nothing where it is another, and the more the longer it is, as few have long ones in common."""
    name = plain(context.name)
    return 1 + len(name) // _TELLING if any(plain(c.name) == name for c in rest) else 0


def _surely(context: Context, rest: Sequence[Context]) -> bool:
    """A place by its code and a programme by its parties are sure; what people add by hand, too."""
    if not context.articles:
        return True
    field = {"Place": "adcodes", "Programme": "parties"}.get(context.type)
    return field is not None and any(set(getattr(context, field)) & set(getattr(c, field)) for c in rest)


def unsure(graph: Graph) -> list[Edge]:
    """The edges that articles state, by how little sure they are and how much hangs on their ends; those that people spoke of are not asked."""
    degrees = Counter(end for edge in graph.edges if edge.type != "MENTIONS" for end in (edge.start, edge.end))

    def worth(edge: Edge) -> float:
        wrong = prod(1 - proof.confidence for proof in edge.evidence)
        return wrong * (log2(1 + degrees[edge.start]) + log2(1 + degrees[edge.end]))

    asked = [edge for edge in graph.edges if edge.evidence and "corrected_by" not in edge.properties]
    return sorted(asked, key=lambda edge: (-worth(edge), edge.id))
