"""Enterprises and other bodies named in an article.

`recognise` reads them (reader.py): where their names stand (spans.py, tagged.py) and are mended (mending.py), where they begin (beginnings.py,
glued.py), what only looks like one (lookalikes.py); what a name tells (names.py, kinds.py), what it is short for (full_names.py,
short_names.py, contractions.py), and what a body was called before (former_names.py).
"""

from loaders.mentions.bodies.reader import Body, recognise

__all__ = ["Body", "recognise"]
