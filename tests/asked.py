"""The example of each question and its stored answer.

    python tests/asked.py

asks every question its example, on the seeds' graph or, where those have nothing for it (`answered_on` in its head), on the invented one
below, and writes the answers to tests/queries/answers, a file each. Read what changed there before it is committed: tests hold every store
to it, and docs/questions.md shows it.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from told import article, hosted, mentioned, ref, said

import duikou
import seeds
from graph.fold import fold
from graph.model import Edge, Graph, Statement
from graph.stores import open_store
from queries.library import Query, Store, example, load, run

ANSWERS = Path(__file__).parent / "queries" / "answers"
_FIRM, _PORT = "Enterprise 大连远航集团", "Enterprise 上海云港公司"
_PROGRAMME = "Programme 海滨市与山阴市对口合作"


def answer(store: Store, query: Query) -> list[dict[str, Any]]:
    """What a store answers to the example of a question."""
    return run(store, query.name, **example(query))


def stored(query: Query) -> list[dict[str, Any]]:
    """The answer that was looked at."""
    rows: list[dict[str, Any]] = json.loads((ANSWERS / f"{query.name}.json").read_text(encoding="utf-8"))
    return rows


def seeds_graph() -> Graph:
    """The graph of the two pages."""
    return duikou.extract(str(seeds.ARTICLES), home="大连市")


def invented() -> Graph:
    """A mayor who moves to the paired city and whom a firm follows, two mayors at a time, two people of one name, agreements with
    amounts, and one relation put right by hand."""
    days = ["2017-03-02", "2018-05-20", "2018-06-01", "2019-08-01", "2019-11-05", "2020-05-06"]
    graph = fold([article(f"文{day}", day, source="海滨日报") for day in days], list(_told()))
    return graph.model_copy(update={"edges": tuple(map(_put_right, graph.edges))})


def _told() -> list[Statement]:
    moved, other, sea, hill = "Person 林深", "Person 秦川", "Place 海滨市", "Place 山阴市"
    told = [mentioned("文2017-03-02", who, labels=("Official",)) for who in (moved, other)]
    told += [mentioned("文2017-03-02", place, place[6:], place[6:8], labels=("City",), level="city") for place in (sea, hill)]
    told += [said(f"文{day}", moved, "HOLDS_POST", sea, title="市长") for day in ("2017-03-02", "2018-05-20")]
    told += [said(f"文{day}", moved, "HOLDS_POST", hill, title="市委书记") for day in ("2019-08-01", "2020-05-06")]
    told += [said(f"文{day}", other, "HOLDS_POST", sea, title="市长") for day in ("2018-05-20", "2019-08-01")]
    for day, place, code in (("2018-05-20", "大连市", "210200"), ("2018-06-01", "昆明市", "530100")):
        told.append(
            said(f"文{day}", ref("Person 高远", posts=("市长",), places=(place,)), "HOLDS_POST", f"Place {place}", title="市长")
        )
        told.append(mentioned(f"文{day}", f"Place {place}", adcode=code))
    told += [said("文2019-11-05", place, "PARTICIPATES_IN", _PROGRAMME) for place in (sea, hill)]
    told += [said("文2019-11-05", sea, "PAIRED_WITH", hill, basis="对口合作")]
    for day, place, event in (("2018-05-20", sea, "海滨市招商会"), ("2019-11-05", hill, "海滨山阴产业对接会")):
        told += [mentioned(f"文{day}", f"Event {event}", date=day), hosted(f"文{day}", place, f"Event {event}", "地点")]
        told += [said(f"文{day}", who, "ATTENDED", f"Event {event}", roles=("出席",)) for who in (moved, _FIRM)]
    told += [said("文2019-11-05", "Event 海滨山阴产业对接会", "PART_OF", _PROGRAMME)]
    amounts: dict[str, dict[str, Any]] = {
        "冷链物流合作协议": {"amount": 30_000_000.0, "currency": "人民币"},
        "港口合作框架协议": {},
    }
    for name, worth in amounts.items():
        told.append(mentioned("文2018-05-20", f"Agreement {name}", date="2018-05-20", modality="已签", **worth))
        told += [said("文2018-05-20", who, "SIGNED", f"Agreement {name}", modality="已签") for who in (_FIRM, _PORT)]
        told.append(said("文2018-05-20", f"Agreement {name}", "PART_OF", "Event 海滨市招商会"))
    return told


def _put_right(edge: Edge) -> Edge:
    if (edge.type, edge.end) != ("HOSTED", "Event:海滨市招商会"):
        return edge
    return edge.model_copy(update={"properties": {**edge.properties, "corrected_by": ("陆川 2026-11-01: 原文误写",)}})


GRAPHS: Mapping[str, Callable[[], Graph]] = {"seeds": seeds_graph, "invented": invented}


def main() -> None:
    ANSWERS.mkdir(exist_ok=True)
    for name, graph in GRAPHS.items():
        with TemporaryDirectory() as folder, open_store(Path(folder) / "store") as store:
            store.sync(graph())
            for query in load().values():
                if query.answered_on == name:
                    text = json.dumps(answer(store, query), ensure_ascii=False, indent=2)
                    (ANSWERS / f"{query.name}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
