"""Every question of the library on the synthetic graph of 100,000 nodes and 400,000 edges, on the embedded engine.

    python benchmarks/questions.py [FOLDER [QUESTION...]]

The store is made in FOLDER unless it is there already, which takes some minutes. Each question is asked twice as it stands and twice of
things that stand in many relations (each parameter that takes a name names one), after once that does not count; shown are the lower
seconds, those of the processor in brackets, which tell where other work was on the machine. A question that takes more than two seconds
on the clock and whose head does not say why is marked, and the exit code is 1.
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
        print(f"{'question':<24}{'as it stands':>16}{'of one thing':>18}  rows")
        for query in load().values():
            if names and query.name not in names:
                continue
            given = busy(store, query)
            asked = [measured(store, query, parameters) for parameters in ({}, given)]
            if not query.slow and max(clock for clock, _, _ in asked) > BOUND:
                late.append(query.name)
            figures = "".join(f"{clock:>10.2f} ({worker:.2f})" for clock, worker, _ in asked)
            print(
                f"{query.name:<24}{figures}  {asked[0][2]}, {asked[1][2]}  {'LATE' if query.name in late else ''}", flush=True
            )
    return 1 if late else 0


def busy(store: Store, query: Query) -> dict[str, str]:
    """The name of a thing for each parameter that takes one, of those made among the first and so in more relations than most."""
    given: dict[str, str] = {}
    for parameter in query.parameters:
        if parameter.of:
            found = store.query(
                f"MATCH (n:{parameter.of.split('|')[0]}) WHERE n.id =~ '.*#[1-4][0-9]' RETURN n.name AS name ORDER BY n.id"
            )
            given[parameter.name] = next(row["name"] for row in found if row["name"] not in given.values())
    return given


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
    with TemporaryDirectory() as scratch:
        sys.exit(main(Path(scratch)))
