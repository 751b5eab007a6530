"""The words that state a relation, for the page to mark in its quotes: 「签订」 for SIGNED, 「致辞」 for an attendance with that role.

They are those that the lexicon reads such relations by; each comes with the role that it gives, where it gives one.
"""

import csv
from functools import cache

from graph.ontology import BASES
from seeds import LEXICON

ACTS = {
    "ATTENDED": ("attend", "speak", "meet", "report"),
    "HOSTED": ("hold",),
    "SIGNED": ("sign",),
    "VISITED": ("visit", "accompany"),
}
PAIRED = ("结对", "缔结", "友城", "友好关系", *(basis for basis in BASES if basis != "other"))
OTHERS = {"HOSTED": ("主办", "承办"), "PAIRED_WITH": PAIRED, "PARTICIPATES_IN": PAIRED}


def words(edge: str) -> list[tuple[str, str]]:
    """The words that state an edge of this type, each with its role or an empty text."""
    return [(form, role) for form, act, role in _acts() if act in ACTS.get(edge, ())] + [(w, "") for w in OTHERS.get(edge, ())]


@cache
def _acts() -> tuple[tuple[str, str, str], ...]:
    rows = csv.DictReader((LEXICON / "acts.csv").read_text("utf-8").splitlines())
    return tuple((row["form"], row["act"], row["role"]) for row in rows)
