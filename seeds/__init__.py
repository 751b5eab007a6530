"""What the project starts from: two newspaper pages and the lexicons. Only the way to them is code."""

from importlib.resources import files
from importlib.resources.abc import Traversable

ARTICLES: Traversable = files("seeds") / "articles"
LEXICON: Traversable = files("seeds") / "lexicon"
