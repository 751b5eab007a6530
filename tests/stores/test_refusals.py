"""What a Neo4j refuses, told in one line: what cannot be brought about here without harm is made of what the server says then."""

import pytest
from neo4j.exceptions import Neo4jError

from graph.stores import StoreError, StoreUnavailableError
from graph.stores.refusals import refusal, telling_of_question

ADDRESS = "bolt://localhost:7687"


def refused(code: str, message: str = "It said so.\n  At some line") -> Neo4jError:
    """What the driver raises for what a server answers."""
    error: Neo4jError = Neo4jError._hydrate_neo4j(code=code, message=message)
    return error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "ClientError.General.ForbiddenOnReadOnlyDatabase",
            "only reads: this database, or this member of a cluster, takes no changes",
        ),
        (
            "ClientError.General.WriteOnReadOnlyAccessDatabase",
            "only reads: this database takes no changes; see server.databases.read_only",
        ),
        ("ClientError.Cluster.NotALeader", "only reads: this member of a cluster takes no changes; use neo4j://"),
        ("ClientError.Security.Forbidden", "does not let this user do it; let an administrator grant it"),
        ("ClientError.Security.Unauthorized", "refuses this user or password; set NEO4J_USERNAME and NEO4J_PASSWORD"),
        ("ClientError.Security.AuthenticationRateLimit", "has been given too many wrong passwords; wait some seconds"),
        ("ClientError.Security.CredentialsExpired", "wants a new password first"),
        ("ClientError.Database.DatabaseNotFound", "has no database of that name; name another behind the address"),
        ("TransientError.Database.DatabaseUnavailable", "has stopped that database; its log tells why"),
        ("DatabaseError.Transaction.TransactionLogError", "cannot keep changes: its disk is full; make room"),
        ("DatabaseError.Transaction.TransactionStartFailed", "has stopped this database, as it does when its disk is full"),
        ("TransientError.General.MemoryPoolOutOfMemoryError", "has too little memory for it; give it more"),
    ],
)
def test_what_a_server_refuses_is_told_with_what_to_do(code: str, said: str) -> None:
    told = refusal(ADDRESS, refused(f"Neo.{code}"))
    assert isinstance(told, StoreUnavailableError)
    assert str(told).startswith(f"{ADDRESS} {said}")
    assert "\n" not in str(told)


@pytest.mark.parametrize("message", ["java.io.IOException: No space left on device", "Disk quota exceeded"])
def test_a_full_disk_is_told_as_such_whatever_failed_for_it(message: str) -> None:
    told = str(refusal(ADDRESS, refused("Neo.DatabaseError.General.UnknownError", message)))
    assert told == f"The disk of {ADDRESS} is full: {message}. Make room, start Neo4j anew, then build again."


def test_what_nobody_foresaw_is_told_as_it_was_said() -> None:
    told = str(refusal(ADDRESS, refused("Neo.DatabaseError.General.UnknownError")))
    assert told == f"{ADDRESS} failed: It said so. See its logs, and whether its disk is full; then build again to go on."


def test_a_question_refused_for_its_asker_is_no_wrong_question() -> None:
    with pytest.raises(StoreError, match="does not let this user do it"), telling_of_question(ADDRESS):
        raise refused("Neo.ClientError.Security.Forbidden")
