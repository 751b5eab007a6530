"""The plain values that travel through duikou.

An Article goes in, Statements come out of reading it, and a Graph is a fold over Statements. All of them
are frozen; none has behaviour beyond showing itself in another shape.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.ontology import EDGE_TYPES

Value = str | int | float | tuple[str, ...]


class Frozen(BaseModel):
    """A value that cannot be changed and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Piece(Frozen):
    """A run of an article's text and where it stands in the file: text[start:start+length] is file[origin:origin+length]."""

    start: int
    origin: int
    length: int


class Article(Frozen):
    """One article. `text` is all that is read of it: headline deck and headline, then from `body` on the body.

    Offsets of evidence count in `text`; `pieces` lead from there back to the characters of the decoded file.
    `date` is ISO and as precise as known; `home` is the place whose paper it is, by its full name; `sketch` stands for the text
    where that is not kept (graph/reprints.py).
    """

    id: str
    path: str
    sha256: str
    text: str
    body: int = 0
    headline: str = ""
    deck: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    date: str | None = None
    source: str | None = None
    page: str | None = None
    home: str | None = None
    url: str | None = None
    pieces: tuple[Piece, ...] = ()
    sketch: tuple[int, ...] = ()


class Problem(Frozen):
    """Some input that was left out: which file, which line of it where that is known, and why."""

    path: str
    cause: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.cause}"


class Evidence(Frozen):
    """The words that state something: article.text[start:end] is `quote`."""

    article: str
    start: int
    end: int
    quote: str


class EntityRef(Frozen):
    """One end of a statement, as its article knows it: label, fullest name, and the context that identity needs."""

    type: str
    name: str
    posts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class Statement(Frozen):
    """That `subject` stands in relation `type` to `object`, with the words that say so, the rule that read them
    and how sure it is (0 to 1).

    MENTIONS introduces its object: the surface `forms` and their `count` are properties of the edge, and what else it
    carries (labels, level, adcode, date, venue, kind) is known of the object itself.
    """

    subject: EntityRef
    type: str
    object: EntityRef
    properties: dict[str, Value] = Field(default_factory=dict)
    evidence: Evidence
    rule: str
    confidence: float = Field(ge=0, le=1)


class Node(Frozen):
    """A real thing. `labels` begins with the type; `properties` has name and aliases and what its type declares."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, Value]


class Proof(Evidence):
    """Evidence as an edge carries it: with the rule that read it and its confidence."""

    rule: str
    confidence: float


class Edge(Frozen):
    """A relation between two nodes and the proofs of it, sorted by article date, article and offset."""

    id: str
    type: str
    start: str
    end: str
    properties: dict[str, Value]
    evidence: tuple[Proof, ...] = ()


class Graph(Frozen):
    """Nodes and edges, each sorted by id: the same statements make an equal Graph."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON graph that `duikou export json` writes: nodes and relationships, ready for json.dump."""
        nodes = [{"id": n.id, "labels": list(n.labels), "properties": _plain(n.properties)} for n in self.nodes]
        return {"nodes": nodes, "relationships": [_relationship(e) for e in self.edges]}


def _plain(properties: dict[str, Value]) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in properties.items()}


def _relationship(edge: Edge) -> dict[str, Any]:
    properties = _plain(edge.properties)
    if EDGE_TYPES[edge.type].evidenced:
        properties["evidence"] = [p.model_dump() for p in edge.evidence]
    return {"id": edge.id, "type": edge.type, "start": edge.start, "end": edge.end, "properties": properties}
