"""People named in an article.

`told` and `recognise` read them (reader.py): where names stand in a sentence (spans.py): beside posts (beside_posts.py), in lists (in_lists.py),
spread in rosters (spaced.py), introduced by the sentence (introduced.py), given a post (appointed.py). Where one ends is weighed (slots.py) by
how it looks (shapes.py, names.py), what goes on behind it (bounds.py, after_names.py) and how the tagger cuts (ends.py). Who says 「我」 is in
interviews.py.
"""

from loaders.mentions.people.reader import Person, recognise, told

__all__ = ["Person", "recognise", "told"]
