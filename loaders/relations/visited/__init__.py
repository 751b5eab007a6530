"""VISITED: who inspected what, who led and who accompanied.

`read` is the rule (rule.py). Stops (stops.py, towns.py), if they are told as made (told.py), go to tours as the sentences are read
(discourse.py), with those who travel (travellers.py, delegations.py) and those who accompany them (companions.py).
"""

from loaders.relations.visited.rule import read

__all__ = ["read"]
