"""SIGNED: the parties and signers of agreements (rule.py), and when each was signed (day.py)."""

from loaders.relations.signed.rule import read

__all__ = ["read"]
