"""Places named in an article.

`recognise` reads them (reader.py): where their names stand (spans.py), those of the register (registered.py), of zones (zones.py), those that no
register has (unknown.py, stems.py) and single letters (letters.py); what names end with is in kinds.py. Parks of two places (joint_parks.py) and
townships (townships.py) are found among what else is named; whose 「市」 is meant is in territory.py.
"""

from loaders.mentions.places.reader import LEVEL_OF, Place, level_by_name, most_named, recognise

__all__ = ["LEVEL_OF", "Place", "level_by_name", "most_named", "recognise"]
