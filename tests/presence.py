"""The weights by which loaders/relations/attended/presumed.py tells who was at an event although no verb says so (loaders/relations/attended/presence.csv).

    python tests/presence.py         learns the weights, as `make calibrate` does

Everybody whom an article of the gold speaks of beside an event of it is an example: he was there or not; where the gold leaves it open, there is none. What the weights
themselves find is left out of the graphs, so that they do not depend on those learned before.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import score
from readings import SETS, articles_of, graph_from
from weights import learned, save

from loaders.characters import simplified
from loaders.extract import understand
from loaders.relations import attended
from loaders.relations.attended import presumed

WEIGHTS = Path(attended.__path__[0]) / "presence.csv"
LEARNED_FROM = ("seeds", "dev-1", "own", "held", "strangers", "later", "freer", "reported", "fresh", "like-dev")
Thing = tuple[str, str]


def examples(gold: Path) -> Iterator[tuple[set[str], bool]]:
    """The signs of each person of a gold text beside an event, and whether he was there; nobody is whom the gold does not know."""
    gold_of: Callable[..., Any] = score.load_gold
    entities, relations = gold_of(gold)
    there = {(r["from"], r["to"]): not r["optional"] for r in relations if r["type"] == "ATTENDED"}
    known = _known(gold, entities, relations)
    for article in articles_of(gold):
        reading = understand(article)
        signs = presumed.Signs(reading)
        for spot in presumed.spots(reading):
            person, event = known.get(_key("Person", spot.person)), known.get(_key("Event", spot.event.name))
            if person is None or event is not None:
                sure = there.get((person, event), True)
                yield from [(set(signs(spot)), (person, event) in there)] if sure else []


def _known(gold: Path, entities: Mapping[Thing, Any], relations: Sequence[Any]) -> dict[Thing, Thing]:
    """What in the gold a thing is that we found, by its type and name in simplified characters."""
    graph_in: Callable[..., Any] = score.load_graph
    align: Callable[..., dict[str, Thing]] = score.align
    with TemporaryDirectory() as folder, patch("loaders.relations.attended.presumed.read", return_value=()):
        file = Path(folder) / "graph.json"
        file.write_text(json.dumps(graph_from(articles_of(gold)).to_json(), ensure_ascii=False), encoding="utf-8")
        nodes, edges = graph_in(file)
    return {_key(nodes[n]["type"], nodes[n]["name"]): thing for n, thing in align(entities, relations, nodes, edges).items()}


def _key(kind: str, name: str) -> Thing:
    plain: Callable[[str], str] = score.norm
    return kind, plain(simplified(name))


def main() -> None:
    golds = (gold for name in LEARNED_FROM for gold in SETS[name])
    save(learned([example for gold in golds for example in examples(gold)]), WEIGHTS)


if __name__ == "__main__":
    main()
