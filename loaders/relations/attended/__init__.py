"""ATTENDED: who took part in an event, in which roles.

`read` is the rule (rule.py). Verbs of taking part tell it (verbs.py, turned.py), of which occasion is in occasions.py; so do rosters
(rostered.py), speeches (speeches.py), reports that a meeting heard (heard.py), stands at a fair (exhibitors.py), and how someone is spoken of
(presumed.py).
"""

from loaders.relations.attended.rule import read

__all__ = ["read"]
