"""What people put right by hand: the table they write it in, and what it comes to in a graph."""

from graph.corrections.amending import Amendments
from graph.corrections.deciding import Amendment, Decided, Orphan, added, decide
from graph.corrections.finding import Sighting
from graph.corrections.model import FILE, Correction
from graph.corrections.table import COLUMNS, CorrectionsError, append, read

__all__ = [
    "COLUMNS",
    "FILE",
    "Amendment",
    "Amendments",
    "Correction",
    "CorrectionsError",
    "Decided",
    "Orphan",
    "Sighting",
    "added",
    "append",
    "decide",
    "read",
]
