"""A graph that is too large for one page, cut into parts that are not: its communities.

A Graph comes in, Parts go out. Every thing is a member of one part; a part's graph has its members, their relations and whatever is
at the other end of these, so that every relation and quotation is on some page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.choosing import by_weight
from graph.model import Edge, Graph, Node
from graph.network import communities

MOST_NODES, MOST_RELATIONS = 10_000, 30_000  # of a page that is as quick as benchmarks/page.py wants it
MOST_PARTS = 40  # that one can still look over
MOST_MEMBERS = 4_000  # of a part, for what is at the other end of their relations comes on top


@dataclass(frozen=True)
class Part:
    """Some things that belong together, the weightiest first, and their graph."""

    members: tuple[str, ...]
    graph: Graph


def fits(graph: Graph) -> bool:
    """Whether one page is enough."""
    things = sum("Article" not in node.labels for node in graph.nodes)
    relations = sum(edge.type != "MENTIONS" for edge in graph.edges)
    return things <= MOST_NODES and relations <= MOST_RELATIONS


def cut(graph: Graph) -> list[Part]:
    """The parts, the largest first."""
    groups = [piece for community in communities(graph) for piece in _sliced(community)]
    groups = _gathered(groups, _ties(groups, graph))
    groups = _joined_up(groups, _ties(groups, graph))
    rank = {thing: number for number, thing in enumerate(by_weight(graph))}
    ordered = [sorted(group, key=rank.__getitem__) for group in groups]
    ordered.sort(key=lambda members: (-len(members), rank[members[0]]))
    return [Part(tuple(members), part) for members, part in zip(ordered, _graphs(graph, ordered, rank), strict=True)]


def ties(parts: Sequence[Part], graph: Graph) -> dict[tuple[int, int], int]:
    """How many relations there are between the members of two parts, by their numbers."""
    return _ties([part.members for part in parts], graph)


def _sliced(community: list[str]) -> list[list[str]]:
    """A community in pieces none of which is too large; few are."""
    count = -(-len(community) // MOST_MEMBERS)
    return [community[number::count] for number in range(count)]


def _ties(groups: Sequence[Iterable[str]], graph: Graph) -> dict[tuple[int, int], int]:
    home = {thing: number for number, group in enumerate(groups) for thing in group}
    found: defaultdict[tuple[int, int], int] = defaultdict(int)
    for edge in graph.edges:
        if edge.type != "MENTIONS" and home[edge.start] != home[edge.end]:
            one, other = sorted((home[edge.start], home[edge.end]))
            found[one, other] += 1
    return dict(found)


def _gathered(groups: list[list[str]], ties: dict[tuple[int, int], int]) -> list[list[str]]:
    """The groups, of which those that nothing ties to others are put together as far as there is room."""
    tied = {number for pair in ties for number in pair}
    found = [group for number, group in enumerate(groups) if number in tied]
    loose: list[list[str]] = []
    for number, group in enumerate(groups):
        if number in tied:
            continue
        if not loose or len(loose[-1]) + len(group) > MOST_MEMBERS:
            loose.append([])
        loose[-1] = loose[-1] + group
    return found + loose


def _joined_up(groups: list[list[str]], ties: dict[tuple[int, int], int]) -> list[list[str]]:
    """So few groups that one can look them over: the smallest goes to the one that it has most to do with for
    its size, as long as that does not grow too large."""
    members = dict(enumerate(groups))
    weights: dict[int, dict[int, int]] = {number: {} for number in members}
    for (one, other), weight in ties.items():
        weights[one][other] = weights[other][one] = weight
    while len(members) > MOST_PARTS:
        smallest = min(members, key=lambda n: (len(members[n]), -n))
        others = [n for n in members if n != smallest and len(members[n]) + len(members[smallest]) <= MOST_MEMBERS]
        if not others:
            break
        target = max(others, key=lambda n: (weights[smallest].get(n, 0) / len(members[n]), -len(members[n]), n))
        members[target] = members[target] + members.pop(smallest)
        for other, weight in weights.pop(smallest).items():
            del weights[other][smallest]
            if other != target:
                weights[target][other] = weights[other][target] = weights[target].get(other, 0) + weight
    return list(members.values())


def _graphs(graph: Graph, groups: Sequence[Sequence[str]], rank: dict[str, int]) -> Iterator[Graph]:
    """The graph of each group."""
    home = {thing: number for number, group in enumerate(groups) for thing in group}
    relations: list[list[Edge]] = [[] for _ in groups]
    mentions: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        if edge.type == "MENTIONS":
            mentions[edge.end].append(edge)
        else:
            for number in {home[edge.start], home[edge.end]}:
                relations[number].append(edge)
    nodes = {node.id: node for node in graph.nodes}
    for number, (group, own) in enumerate(zip(groups, relations, strict=True)):
        beyond = sorted({end for e in own for end in (e.start, e.end) if home[end] != number}, key=rank.__getitem__)
        things = {*group, *beyond[: MOST_NODES - len(group)]}
        kept = [e for e in own if e.start in things and e.end in things]
        kept += [mention for thing in things for mention in mentions[thing]]
        articles = {proof.article for e in kept for proof in e.evidence} | {e.start for e in kept if e.type == "MENTIONS"}
        found = (nodes[id_] for id_ in (things | articles) & nodes.keys())
        yield Graph(nodes=tuple(sorted(found, key=_id)), edges=tuple(sorted(kept, key=_id)))


def _id(thing: Node | Edge) -> str:
    return thing.id
