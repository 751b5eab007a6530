"""How sure statements are: the table of confidence against the share that is right, and the weights behind it (loaders/confidence.csv).

    python tests/calibration.py         learns the weights, as `make calibrate` does

The weights are learned from dev-1 and from the articles that came last (later, freer, fresh, ordinary, like-dev): rules were developed on dev-1, which alone would make them too sure. How is in
weights.py. `make score` prints the table for dev-1, dev-2, ordinary, free and unseen.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import score
from readings import SETS, articles_of, graph_of
from weights import learned, save

import loaders
from loaders.confidence import signs_in
from loaders.extract import facts, understand

WEIGHTS = Path(loaders.__path__[0]) / "confidence.csv"
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


class Judged(NamedTuple):
    """An edge that the gold tells right from wrong, by the article, place and rule of its first proof."""

    article: str
    type: str
    start: int
    rule: str
    source: str
    target: str
    confidence: float
    right: bool


# ── the table ──


def bands(golds: Sequence[Path]) -> str:
    """For each band of confidence: how many edges lie in it, how sure they are on average, and what share is right."""
    edges = [edge for gold in golds for edge in judged(gold)]
    rows = [_band(low, high, edges) for low, high in pairwise(BANDS)]
    return "\n".join([f"{'confidence':<14}{'edges':>7}{'mean':>8}{'right':>8}", *filter(None, rows), ""])


def _band(low: float, high: float, edges: Iterable[Judged]) -> str | None:
    inside = [e for e in edges if low <= e.confidence < high]
    if not inside:
        return None
    mean, right = sum(e.confidence for e in inside) / len(inside), sum(e.right for e in inside) / len(inside)
    return f"{low:.2f}–{min(high, 1):.2f}     {len(inside):>7}{mean:>8.3f}{right:>8.3f}"


def judged(gold: Path) -> list[Judged]:
    """The edges of a gold text's graph that are right or wrong; those that the gold leaves open are not among them."""
    graph = graph_of(gold).to_json()
    names = {node["id"]: node["properties"].get("name", "") for node in graph["nodes"]}
    return [
        Judged(
            *(edge["props"]["evidence"][0]["article"], edge["type"], edge["props"]["evidence"][0]["start"]),
            *(edge["props"]["evidence"][0]["rule"], names[edge["from"]], names[edge["to"]]),
            *(edge["props"]["evidence"][0]["confidence"], right),
        )
        for edge, right in _verdicts(gold, graph)
    ]


def _verdicts(gold: Path, graph: dict[str, Any]) -> list[tuple[dict[str, Any], bool]]:
    verdicts: list[tuple[dict[str, Any], bool]] = []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "graph.json"
        file.write_text(json.dumps(graph, ensure_ascii=False), encoding="utf-8")
        compare: Callable[..., None] = score.score
        compare(str(gold), str(file), defaultdict(lambda: [0, 0, 0]), [], verdicts)
    return verdicts


# ── the weights ──


def learned_from(golds: Iterable[Path]) -> dict[str, float]:
    """The weight of each sign, so that the sum for a fact is the log-odds of its being right."""
    return learned([example for gold in golds for example in _examples(gold)])


def _examples(gold: Path) -> Iterator[tuple[set[str], bool]]:
    """The signs of each judged edge of a gold text, and whether it is right."""
    shown: dict[tuple[str, str, int, str, str, str], set[str]] = {}
    for article in articles_of(gold):
        reading = understand(article)
        signs = signs_in(reading)
        for fact in facts(reading):
            start = reading.sentence(fact.sentence).start
            key = (article.id, fact.type, start, fact.rule, fact.subject.name, fact.object.name)
            shown.setdefault(key, set(signs(fact)))
    for edge in judged(gold):
        if (key := edge[:6]) in shown:
            yield shown[key], edge.right


def main() -> None:
    save(
        learned_from([gold for name in ("dev-1", "later", "freer", "fresh", "ordinary", "like-dev") for gold in SETS[name]]),
        WEIGHTS,
    )


if __name__ == "__main__":
    main()
