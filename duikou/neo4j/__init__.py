"""A Neo4j of one's own: fetched once, started on this machine for this machine alone, stopped cleanly. It needs the extra `duikou[neo4j]`."""

from duikou.neo4j.server import LocalNeo4j

__all__ = ["LocalNeo4j"]
