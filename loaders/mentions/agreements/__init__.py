"""Agreements: contracts, memoranda and projects that an article reports as signed, each with its parties and signers.

`recognise` reads them (reader.py), sentence by sentence, with what is known around each (rows.py). A sentence is read by its words of signing (words.py), the names in it (names.py), and units of one letter each (units.py) on
which constructions are patterns (clauses.py, beside.py, sides.py); signings that are announced and told one by one are in items.py, with nothing but commas in by_commas.py, pairs under a kind that they share in alike.py; a list by its lines (lists.py), a table by its rows (tables.py), their cells (cells.py), their labels (labels.py), what stands above them (above.py), and what a line (line.py) tells (lines.py).
Who the sides are is in parties.py, whom 「双方」 points to in pointers.py, who signs what was told before in signers.py, what it is worth and whether it
is signed yet in terms.py, what it is called in naming.py.
"""

from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.parties import Post
from loaders.mentions.agreements.reader import recognise
from loaders.mentions.agreements.rows import Account
from loaders.mentions.agreements.terms import DONE, SIGNED
from loaders.mentions.agreements.units import Party

__all__ = ["DONE", "SIGNED", "Account", "Agreement", "Party", "Post", "recognise"]
