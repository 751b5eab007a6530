"""A part of a graph: what a choice of days, programme, place, centre and number leaves of it.

A Graph and a Choice come in, a Graph goes out: the things chosen, every relation between them, and the articles that state these
or name those. Each part of a choice narrows what the one before it left, in the order in which Choice declares them.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from graph.errors import DuikouError
from graph.model import Edge, Frozen, Graph, Node
from graph.ontology import NODE_TYPES
from graph.spans import NEVER, Span, first_day, last_day, spans

HAPPENINGS = {"Event", "Agreement"}
LIKE = 3  # how many other names are offered for one that nothing is called


class ChoiceError(DuikouError):
    """What was chosen is not there, or is several things, or leaves nothing."""


class Choice(Frozen):
    """What to take of a graph. Names are those of things, their aliases or their ids; days are as precise as one wants them."""

    since: str | None = None
    until: str | None = None
    programme: str | None = None
    place: str | None = None
    centre: str | None = None
    depth: int = 1
    top: int | None = None


def choose(graph: Graph, choice: Choice) -> Graph:
    """What the choice leaves."""
    if choice == Choice():
        return graph
    programme = find(graph, choice.programme, "Programme") if choice.programme else None
    place = find(graph, choice.place, "Place") if choice.place else None
    centre = find(graph, choice.centre) if choice.centre else None
    named = set(filter(None, (programme, place, centre)))
    if choice.since or choice.until:
        graph = between(graph, choice.since or "", choice.until or "")
    for thing in filter(None, (programme, place)):
        graph = about(graph, thing)
    if centre:
        graph = around(graph, centre, choice.depth)
    if choice.top is not None:
        graph = weightiest(graph, choice.top, named)
    left = {node.id for node in graph.nodes if _is_thing(node)}
    if not named <= left:
        raise ChoiceError("these choices have nothing in common; choose less narrowly")
    if not left:
        raise ChoiceError("nothing is left; choose less narrowly")
    return graph


def find(graph: Graph, name: str, type_: str | None = None) -> str:
    """The id of what is called so (or has this id); a name of its own goes before an alias."""
    things = [node for node in graph.nodes if _is_thing(node) and type_ in (None, *node.labels)]
    for called in (lambda n: name == n.id, lambda n: name == n.properties.get("name"), lambda n: name in _aliases(n)):
        found = [node for node in things if called(node)]
        if len(found) > 1:
            described = " or ".join(_described(graph, found))
            raise ChoiceError(f"{name} may be any of {len(found)}; say which by its id: {described}")
        if found:
            return found[0].id
    near = _near(graph, things, name)
    what = "nothing" if type_ is None else f"no {NODE_TYPES[type_].en.lower()}"
    raise ChoiceError(f"{what} is called {name}" + (f"; did you mean {' or '.join(near)}?" if near else ""))


def within(graph: Graph, some: Iterable[str]) -> Graph:
    """These things and every relation between them, with the articles that state these or name those."""
    things = set(some)
    edges = [_without_strangers(e, things) for e in graph.edges if e.end in things and (e.start in things or not _relates(e))]
    articles = {e.start for e in edges if not _relates(e)} | {proof.article for e in edges for proof in e.evidence}
    return Graph(nodes=tuple(n for n in graph.nodes if n.id in things or n.id in articles), edges=tuple(edges))


def between(graph: Graph, since: str, until: str) -> Graph:
    """What is of these days: events and agreements by their date, all else by the days on which it was so. What has no day is left
    out, and so is what then has no relation."""
    wanted = first_day(since), last_day(until) or NEVER
    dates = {node.id: node.properties["date"] for node in graph.nodes if node.properties.get("date")}
    outside = {id_ for id_, date in dates.items() if not _meet((first_day(date), last_day(date)), wanted)}
    known = spans(graph)
    edges = [
        edge
        for edge in graph.edges
        if not {edge.start, edge.end} & outside and (not _relates(edge) or _meet(known.get(edge.id, (0, 0)), wanted))
    ]
    things = {end for edge in filter(_relates, edges) for end in (edge.start, edge.end)}
    return within(Graph(nodes=graph.nodes, edges=tuple(edges)), things)


def about(graph: Graph, thing: str) -> Graph:
    """What has to do with a programme or place: it, its events and agreements, those that are part of these, and whatever has a
    relation to any of them. The page's own filter means the same (visible.js)."""
    joined, parts = _joined(graph), defaultdict(list)
    for edge in graph.edges:
        if edge.type == "PART_OF":
            parts[edge.end].append(edge.start)
    happenings = {node.id for node in graph.nodes if HAPPENINGS & set(node.labels)}
    core = {thing, *(joined[thing] & happenings)}
    newest = core
    while newest:
        newest = {part for one in newest for part in parts[one]} - core
        core = core | newest
    return within(graph, core.union(*(joined[one] for one in core)))


def around(graph: Graph, centre: str, depth: int) -> Graph:
    """A thing and all that so many relations lead to."""
    joined = _joined(graph)
    reached = newest = {centre}
    for _ in range(depth):
        newest = {other for thing in newest for other in joined[thing]} - reached
        reached = reached | newest
    return within(graph, reached)


def weightiest(graph: Graph, count: int, named: Collection[str] = ()) -> Graph:
    """The things with the most relations, and before them those that are named."""
    return within(graph, by_weight(graph, named)[:count])


def by_weight(graph: Graph, first: Collection[str] = ()) -> list[str]:
    """All things, those with the most relations first."""
    weights = Counter(end for edge in graph.edges if _relates(edge) for end in (edge.start, edge.end))
    things = (node.id for node in graph.nodes if _is_thing(node))
    return sorted(things, key=lambda thing: (thing not in first, -weights[thing], thing))


def _is_thing(node: Node) -> bool:
    return "Article" not in node.labels


def _relates(edge: Edge) -> bool:
    return edge.type != "MENTIONS"


def _joined(graph: Graph) -> defaultdict[str, set[str]]:
    """To what each thing is joined by a relation."""
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for edge in filter(_relates, graph.edges):
        joined[edge.start].add(edge.end)
        joined[edge.end].add(edge.start)
    return joined


def _without_strangers(edge: Edge, things: set[str]) -> Edge:
    """A pairing names its programme; where that is not chosen, its id would say nothing."""
    if edge.properties.get("programme") in (None, "") or edge.properties["programme"] in things:
        return edge
    return edge.model_copy(update={"properties": {k: v for k, v in edge.properties.items() if k != "programme"}})


def _meet(span: Span, wanted: Span) -> bool:
    """Whether they have a day in common."""
    return 0 < span[0] <= wanted[1] and span[1] >= wanted[0]


# ---- names


def _aliases(node: Node) -> tuple[str, ...]:
    aliases = node.properties.get("aliases", ())
    return aliases if isinstance(aliases, tuple) else ()


def _described(graph: Graph, nodes: Iterable[Node]) -> Iterator[str]:
    weights = Counter(end for edge in graph.edges if _relates(edge) for end in (edge.start, edge.end))
    for node in sorted(nodes, key=lambda node: (-weights[node.id], node.id)):
        type_ = NODE_TYPES[node.labels[-1]].en.lower()
        yield f"{node.id} ({node.properties['name']}, {type_}, {weights[node.id]} relations)"


def _near(graph: Graph, things: Iterable[Node], name: str) -> list[str]:
    """Names that hold this one, the weightiest first; else those most like it."""
    rank = {thing: number for number, thing in enumerate(by_weight(graph))}
    ordered = sorted(things, key=lambda node: rank[node.id])
    names = dict.fromkeys(str(form) for node in ordered for form in (node.properties["name"], *_aliases(node)))
    return [one for one in names if name in one][:LIKE] or get_close_matches(name, names, n=LIKE, cutoff=0.5)
