"""Meetings, forums, ceremonies and talks of which an article tells.

`read` reads them (reader.py) sentence by sentence into an account (account.py): events with a name (names.py), ceremonies and signings without
one (ceremonies.py, signings.py), and who met whom (talks/). What comes of it is a `Story` (story.py).
"""

from loaders.mentions.events.reader import read

__all__ = ["read"]
