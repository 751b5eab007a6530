"""People named in an article.

`told` and `recognise` read them (reader.py): where names stand (spans.py), where each begins and ends (slots.py, ends.py, bounds.py), what goes on behind
them (after_names.py), who is given a post (appointed.py), and who says 「我」 (interviews.py).
"""

from loaders.mentions.people.reader import Person, recognise, told

__all__ = ["Person", "recognise", "told"]
