"""What corrections cost the fold: none, and ever more lines.

    python benchmarks/corrections.py [ARTICLES]

The statements are those that fold.py measures with. Of the graph that comes of them a seed picks what the lines are about, a seventh
of them each: two things are one, one article's name is another thing, a name, a value, a node that is wrong, an edge that is wrong,
an edge that is missing. Printed are processor seconds of the fold in memory, and how many lines found nothing.
"""

import sys
import time
from collections import defaultdict
from itertools import chain
from random import Random

from made import articles, statements

from graph.corrections import Correction, Orphan
from graph.fold import fold
from graph.model import Graph, Node

LINES = (0, 250, 500, 1000, 2000)
BY = {"who": "高远", "when": "2026-01-05", "why": "查证"}


def corrections(graph: Graph, count: int) -> list[Correction]:
    """So many lines about things of the graph."""
    random = Random(1)
    of_type: dict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes:
        of_type[node.labels[0]].append(node)
    named = [edge for edge in graph.edges if edge.type == "MENTIONS"]
    stated = [edge for edge in graph.edges if edge.type == "ATTENDED"]

    def line(kind: int, number: int) -> dict[str, str]:
        one, other = random.sample(of_type["Person"], 2)
        told, edge = random.choice(named), random.choice(stated)
        return (
            {"kind": "same", "target": one.id, "other": other.id},
            {"kind": "not same", "target": told.end, "other": f"{told.end} in {told.start}"},
            {"kind": "rename", "target": random.choice(of_type["Enterprise"]).id, "value": f"远航{number}公司"},
            {"kind": "set", "target": random.choice(of_type["Event"]).id, "property": "date", "value": "2020-08-25"},
            {"kind": "drop", "target": random.choice(of_type["Agreement"]).id},
            {"kind": "drop", "target": edge.start, "relation": edge.type, "other": edge.end},
            {"kind": "add", "target": one.id, "relation": "ATTENDED", "other": random.choice(of_type["Event"]).id},
        )[kind]

    return [Correction.model_validate({**line(n % 7, n), **BY, "line": n + 2}) for n in range(count)]


def main(count: int) -> None:
    read = list(articles(count))
    told = list(chain.from_iterable(statements(count)))
    graph = fold(read, told)
    print(f"{count} articles, {len(graph.nodes)} nodes, {len(graph.edges)} edges\nlines  processor s  found nothing")
    for lines in LINES:
        orphans: list[Orphan] = []
        said = corrections(graph, lines)
        begun = time.process_time()
        fold(read, told, corrections=said, orphaned=orphans.append)
        print(f"{lines:5}{time.process_time() - begun:13.1f}{len(orphans):15}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
