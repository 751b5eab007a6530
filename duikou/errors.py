"""The errors of duikou, all in one tree. Each message is one line that says what to do.

DuikouError
├── InputError       what was asked cannot be done: a date that is none, an unknown format, nothing to remove
├── NoGraphError     the graph folder holds no graph yet
├── BusyError        another build works in the graph folder
├── WorkerError      a worker process died
├── ChoiceError      what was chosen for a page is not there, or is several things, or leaves nothing
├── QuestionError    no such question in the library, no such parameter of it, or a value of the wrong type
├── StoreError       the store cannot be read or written
│   ├── StoreUnavailableError  there is none at that place
│   ├── StoreInUseError        another process has it open
│   └── QueryError             it does not take that Cypher
├── CorrectionsError what should be a table of corrections, or of answers, is none
├── LocalNeo4jError  a local Neo4j cannot be fetched or started
└── FoldError        a statement or a table of the graph folder is none

What is wrong with one of many inputs is no error but a Problem: it is told, and the rest is done.
"""

from graph.choosing import ChoiceError
from graph.corrections import CorrectionsError
from graph.errors import DuikouError
from graph.fold import FoldError
from graph.stores import QueryError, StoreError, StoreInUseError, StoreUnavailableError
from queries.library import QuestionError

__all__ = [
    "BusyError",
    "ChoiceError",
    "CorrectionsError",
    "DuikouError",
    "FoldError",
    "InputError",
    "LocalNeo4jError",
    "NoGraphError",
    "QueryError",
    "QuestionError",
    "StoreError",
    "StoreInUseError",
    "StoreUnavailableError",
    "WorkerError",
]


class InputError(DuikouError):
    """What was asked cannot be done."""


class NoGraphError(DuikouError):
    """The graph folder holds no graph yet."""


class BusyError(DuikouError):
    """Another build works in the graph folder."""


class WorkerError(DuikouError):
    """A worker process died."""


class LocalNeo4jError(DuikouError):
    """A local Neo4j cannot be fetched or started."""
