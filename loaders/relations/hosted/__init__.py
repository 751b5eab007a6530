"""HOSTED: where an event took place and who ran it.

`read` is the rule (rule.py). Sentences tell a venue (venues.py), or the event's name does (by_name.py); who ran it is in run_by.py, the school or
hospital at which it was in houses.py, the home of who received in at_hosts.py.
"""

from loaders.relations.hosted.rule import read

__all__ = ["read"]
