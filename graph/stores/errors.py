"""What may go wrong with a store; duikou/errors.py draws the whole tree."""

from graph.errors import DuikouError


class StoreError(DuikouError):
    """The store cannot do it; the message says why and what to do."""


class StoreUnavailableError(StoreError):
    """There is no store at the place that was named, and none can be made there."""


class StoreInUseError(StoreError):
    """Another process, or this one, already has the store open."""


class QueryError(StoreError):
    """The store does not take the question: a slip in the Cypher, a missing parameter, or an attempt to write."""
