"""What a Neo4j server, or the way to it, refuses, as one line that says what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
)

from graph.stores.errors import QueryError, StoreError, StoreUnavailableError

Refused = DriverError | Neo4jError

# What the server's code says, by its end, and what to tell of it.
_CAUSES = {
    "AuthenticationRateLimit": "has been given too many wrong passwords; wait some seconds and set NEO4J_PASSWORD to the right one",
    "CredentialsExpired": "wants a new password first; set one with: cypher-shell, or in the Browser",
    "Security.Forbidden": "does not let this user do it; let an administrator grant it, or take another NEO4J_USERNAME",
    "DatabaseNotFound": "has no database of that name; name another behind the address, as in bolt://host/neo4j",
    "DatabaseUnavailable": "has stopped that database; its log tells why",
    "ForbiddenOnReadOnlyDatabase": "only reads: this database, or this member of a cluster, takes no changes; use neo4j:// for a cluster",
    "WriteOnReadOnlyAccessDatabase": "only reads: this database takes no changes; see server.databases.read_only in its neo4j.conf",
    "NotALeader": "only reads: this member of a cluster takes no changes; use neo4j:// in place of bolt://",
    "TransactionLogError": "cannot keep changes: its disk is full; make room, start Neo4j anew, then build again",
    "TransactionStartFailed": "has stopped this database, as it does when its disk is full; make room, start it anew, then build again",
    "MemoryPoolOutOfMemoryError": "has too little memory for it; give it more: server.memory.heap.max_size",
    "ConstraintCreationFailed": "holds nodes of others that have one label and one id; give the graph a database of its own",
}
_FULL = ("no space left", "disk quota exceeded", "not enough space")


@contextmanager
def telling(address: str) -> Iterator[None]:
    """What is refused within becomes an error of ours."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise refusal(address, error) from error


@contextmanager
def telling_of_question(address: str) -> Iterator[None]:
    """The same, where someone asked something: what is refused may be the question itself."""
    try:
        yield
    except ClientError as error:
        if "Statement" not in (error.code or ""):
            raise refusal(address, error) from error
        if "AccessMode" in (error.code or ""):
            raise QueryError("A query only reads; this one would write. The graph changes by building it.") from error
        raise QueryError(f"The query cannot be run: {_line(error)}.") from error
    except (DriverError, Neo4jError) as error:
        raise refusal(address, error) from error


def refusal(address: str, error: Refused) -> StoreError:
    if isinstance(error, Neo4jError):
        return _of_server(address, error)
    if isinstance(error, IncompleteCommit):
        return StoreError(f"{address} broke off while a change was being kept; build again, and what is missing is written.")
    if isinstance(error, ServiceUnavailable) and re.search("handshake|HTTP", str(error)):
        return StoreUnavailableError(
            f"What answers at {address} is no Neo4j, or not its port for drivers, which is 7687 unless set."
        )
    if isinstance(error, ServiceUnavailable) and "encrypt" in str(error):
        return StoreUnavailableError(f"{address} takes no encrypted connection; write its address without +s.")
    if isinstance(error, ServiceUnavailable):
        return StoreUnavailableError(f"Nothing answers at {address}: {_line(error)}. Is Neo4j running there?")
    if isinstance(error, ConfigurationError):
        return StoreUnavailableError(f"{address} is no address of a Neo4j: {_line(error)}.")
    return StoreError(f"{address} broke off: {_line(error)}. Build again to go on.")


def _of_server(address: str, error: Neo4jError) -> StoreError:
    code, said = error.code or "", _line(error)
    if any(words in str(error).lower() for words in _FULL):
        return StoreError(f"The disk of {address} is full: {said}. Make room, start Neo4j anew, then build again.")
    for end, cause in _CAUSES.items():
        if code.endswith(end):
            return StoreUnavailableError(f"{address} {cause}.")
    if isinstance(error, AuthError):
        return StoreUnavailableError(f"{address} refuses this user or password; set NEO4J_USERNAME and NEO4J_PASSWORD.")
    if code.startswith("Neo.DatabaseError"):
        return StoreError(f"{address} failed: {said}. See its logs, and whether its disk is full; then build again to go on.")
    return StoreError(f"{address} could not be written: {said}. Build again to go on.")


def _line(error: Refused) -> str:
    """What was said, on one line."""
    said = error.message if isinstance(error, Neo4jError) else str(error)
    line = ((said or type(error).__name__).strip().splitlines() or [""])[0]
    return re.sub(r" \(resolved to .*\)", "", line).rstrip(".: ")
