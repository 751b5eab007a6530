"""PAIRED_WITH: places that are paired (rule.py), by what tells it (in_sentences.py, organs.py, tables.py, signed_pairs.py), on what basis (basis.py), and for
how long (lasting.py).
"""

from loaders.relations.paired_with.rule import read

__all__ = ["read"]
