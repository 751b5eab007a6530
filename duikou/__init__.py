"""Chinese local news of meetings, visits, signings and paired places, as a knowledge graph with its evidence.

    import duikou

    duikou.build(["news"], "out")                  read what is new into the graph folder out
    duikou.diff("out")                             what that added, changed and removed
    graph = duikou.extract("2020-08-25.txt")       one file's graph, in memory
    with duikou.open_store("out") as store:
        duikou.query(store, "city-events", city="大连")
        store.query("MATCH (e:Event) RETURN e.name AS event ORDER BY event")

What can go wrong is in duikou.errors.
"""

import os

# The tagger's matrices are small: with more than one thread each, threads mostly wait for each other. Workers inherit it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from duikou import errors
from duikou.pipeline import Built, build, diff, extract, open_store, remove
from graph.model import Graph, Statement
from queries.library import run as query

__all__ = ["Built", "Graph", "Statement", "build", "diff", "errors", "extract", "open_store", "query", "remove"]
