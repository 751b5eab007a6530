"""Every question of the library on the synthetic graph of 100,000 nodes and 400,000 edges, on the embedded engine.

    python benchmarks/questions.py [FOLDER [QUESTION...]]

The store is made in FOLDER unless it is there already, which takes some minutes. Each question is asked twice as it stands and twice of
a thing that stands in many relations (its parameters name that), after once that does not count; shown are the lower seconds, those of the processor in
brackets, since other work may be on the machine. A question that takes more than two seconds and whose head does not say why is
marked, and the exit code is 1.
"""

import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import synthetic

from graph.stores import Store, open_store
from queries.library import Query, Value, load, run

BOUND = 2.0
TYPES = {
    "official": "Person",
    "person": "Person",
    "name": "Person",
    "subject": "Person",
    "place": "Place",
    "city": "Place",
    "visitors": "Place",
    "enterprise": "Enterprise",
    "event": "Event",
    "programme": "Programme",
    "article": "Article",
}


def measured(store: Store, query: Query, parameters: Mapping[str, Value]) -> tuple[float, float, int]:
    """Seconds on the clock and of the processor, the lower of two, and how many rows came."""
    taken = []
    for _ in range(3):
        begun, worked = time.perf_counter(), time.process_time()
        rows = len(run(store, query.name, **parameters))
        taken.append((time.perf_counter() - begun, time.process_time() - worked))
    return (*map(min, zip(*taken[1:], strict=True)), rows)


def main(folder: Path, *names: str) -> int:
    graph = None if (folder / "store").exists() else synthetic.graph()
    late = []
    with open_store(folder / "store") as store:
        if graph:
            store.sync(graph)
        thing = {type_: busy(store, type_) for type_ in set(TYPES.values())}
        print(f"{'question':<24}{'as it stands':>16}{'of one thing':>18}  rows")
        for query in load().values():
            if names and query.name not in names:
                continue
            given = {p.name: thing[TYPES[p.name]] for p in query.parameters if p.name in TYPES}
            asked = [measured(store, query, parameters) for parameters in ({}, given)]
            if not query.slow and max(worker for _, worker, _ in asked) > BOUND:
                late.append(query.name)
            figures = "".join(f"{clock:>10.2f} ({worker:.2f})" for clock, worker, _ in asked)
            print(
                f"{query.name:<24}{figures}  {asked[0][2]}, {asked[1][2]}  {'LATE' if query.name in late else ''}", flush=True
            )
    return 1 if late else 0


def busy(store: Store, type_: str) -> str:
    """The name of a thing that stands in more relations than most: the tenth that was made."""
    name: str = store.query(f"MATCH (n:{type_}) WHERE n.id ENDS WITH '#10' RETURN n.name AS name")[0]["name"]
    return name


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
    with TemporaryDirectory() as scratch:
        sys.exit(main(Path(scratch)))
