"""The fold against plain Python dicts, on the same statements in the same run.

    python benchmarks/fold.py [ARTICLES]

The dicts merge by type and name and gather each edge's proofs, which is the least that any fold must do; the fold besides
decides identity, elects values and sorts. Both read the same Parquet, a file an article, and must find the same edges.
"""

import resource
import sys
import time
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from made import articles, statements

from graph.fold import fold_files, read_statements, write_articles, write_statements


def by_dicts(files: list[Path]) -> int:
    """Edges by (type, start, end, key) with their proofs; as many as there are is returned."""
    nodes: dict[tuple[str, str], set[str]] = defaultdict(set)
    edges: dict[tuple[str, ...], list[tuple[str, int, int, str]]] = defaultdict(list)
    for file in files:
        for s in read_statements(file):
            article = s.evidence.article
            start, end = (s.subject.type, s.subject.name), (s.object.type, s.object.name)
            nodes[start].add(article)
            nodes[end].add(article)
            if s.type == "PAIRED_WITH":
                start, end = min(start, end), max(start, end)
            key = str(s.properties.get("title") or s.properties.get("as") or s.properties.get("basis") or "")
            if start != end:
                edges[s.type, *start, *end, key].append((article, s.evidence.start, s.evidence.end, s.evidence.quote))
    for proofs in edges.values():
        proofs.sort()
    return len(edges)


def main(count: int) -> None:
    with TemporaryDirectory() as folder:
        catalogue = Path(folder) / "articles.parquet"
        write_articles(catalogue, articles(count))
        files = []
        rows = 0
        for number, told in enumerate(statements(count)):
            files.append(Path(folder) / "statements" / f"{number:08}.parquet")
            write_statements(files[-1], told)
            rows += len(told)
        print(f"{count} articles, {rows} statements, processor seconds")
        begun = time.process_time()
        expected = by_dicts(files)
        print(f"plain dicts   {time.process_time() - begun:6.1f}   {expected} edges")
        for buckets in (1, 4):
            begun = time.process_time()
            found = len(fold_files(catalogue, files, buckets=buckets).edges)
            print(f"fold, {buckets} bucket{'s' if buckets > 1 else ' '} {time.process_time() - begun:6.1f}   {found} edges")
            if found != expected:
                sys.exit("The fold and the dicts differ.")
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
