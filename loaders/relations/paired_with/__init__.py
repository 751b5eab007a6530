"""PAIRED_WITH: places that are paired (rule.py), for how long (lasting.py), and what was signed for it (signed_pairs.py)."""

from loaders.relations.paired_with.rule import read

__all__ = ["read"]
