"""Lasting arrangements between places.

`recognise` reads them (reader.py), one construction a module.
"""

from loaders.mentions.programmes.reader import recognise

__all__ = ["recognise"]
