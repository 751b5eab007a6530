"""From which day to which each relation was so, as docs/ontology.md#time has it.

A Graph comes in, for each relation its first and last day go out, as numbers (20181011). Posts, pairs and what takes part in a
programme last; all else has the day of its event or agreement, or the days of the articles that state it. The page has the same
in facts.js.
"""

import re
from collections import defaultdict

from graph.model import Edge, Graph, Value

Span = tuple[int, int]
NEVER = 9999_12_31
HELD_BY_ONE = ("长", "书记", "主任", "主席")  # at the end of posts that a single person holds

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def first_day(text: Value | None) -> int:
    """The number of a day, of the first of a month or year; 0 where the text is no date."""
    return _day(text, "01", "01")


def last_day(text: Value | None) -> int:
    """The number of a day, of the last of a month or year; 0 where the text is no date."""
    return _day(text, "12", "31")


def _day(text: Value | None, month: str, day: str) -> int:
    found = _DATE.fullmatch(str(text))
    return int(found[1] + (found[2] or month) + (found[3] or day)) if found else 0


def spans(graph: Graph) -> dict[str, Span]:
    """The first and last day of each relation, by its id; what has no day is not in it."""
    told = _Told(graph)
    found = {edge.id: told.span(edge) for edge in graph.edges if edge.type != "MENTIONS"}
    return {id_: span for id_, span in found.items() if span[0]}


class _Told:
    """What a graph tells of days."""

    def __init__(self, graph: Graph) -> None:
        self.things = {node.id: node.properties for node in graph.nodes}
        self.places = {node.id for node in graph.nodes if "Place" in node.labels}
        self.seen: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(
            list
        )  # who is in print with a post since when
        for edge in graph.edges:
            if edge.type == "HOLDS_POST" and edge.properties.get("first_seen"):
                self.seen[_post(edge)].append((str(edge.properties["first_seen"]), edge.start))

    def span(self, edge: Edge) -> Span:
        if edge.type == "HOLDS_POST":
            return self._held(edge)
        if edge.type == "PAIRED_WITH":
            return self._lasting(edge, edge.properties)
        if edge.type == "PARTICIPATES_IN":
            return self._lasting(edge, self.things[edge.end])
        dates = [date for end in (edge.start, edge.end) if (date := self.things[end].get("date"))] or self._printed(edge)
        return min(map(first_day, dates), default=0), max(map(last_day, dates), default=0)

    def _lasting(self, edge: Edge, known: dict[str, Value]) -> Span:
        """A pair, or what takes part in a programme: where no end is known it goes on."""
        begins = [day for name in ("since", "first_seen") if (day := first_day(known.get(name)))]
        begins = begins or list(map(first_day, self._printed(edge)))
        return min(begins, default=0), last_day(known.get("until")) or NEVER

    def _held(self, edge: Edge) -> Span:
        """A post: until it is known to have ended, else to the end of the year in which it was last in print, or until another
        has it."""
        first, last, ended = (str(edge.properties.get(name, "")) for name in ("first_seen", "last_seen", "ended_by"))
        begins = first_day(first) or min(map(first_day, self._printed(edge)), default=0)
        seen = last_day(last) or begins
        ends = first_day(ended) - 1 if ended else seen // 10000 * 10000 + 1231
        return begins, max(seen, min(ends, self._succeeded(edge, last or first)))

    def _succeeded(self, edge: Edge, last: str) -> int:
        """The day before another is in print with the same post of the same place, if only one has it at a time."""
        title = str(edge.properties.get("title", ""))
        if edge.end not in self.places or "副" in title or not title.endswith(HELD_BY_ONE):
            return NEVER
        after = [first_day(first) for first, who in self.seen[_post(edge)] if who != edge.start and first > last]
        return min(after, default=NEVER) - 1

    def _printed(self, edge: Edge) -> list[Value]:
        """The dates of the articles that state it."""
        articles = [self.things[proof.article] for proof in edge.evidence if proof.article in self.things]
        return [article["date"] for article in articles if article.get("date")]


def _post(edge: Edge) -> tuple[str, str]:
    return edge.end, str(edge.properties.get("title", ""))
