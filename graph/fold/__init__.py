"""Statements and corrections folded into a Graph, and the Parquet tables in which they lie."""

from graph.fold.fold import fold, fold_files
from graph.fold.kept import Kept, opened
from graph.fold.parts import MOST_PROOFS
from graph.fold.reviewing import Question, Quote
from graph.fold.tables import FoldError, read_articles, read_statements, write_articles, write_statements

__all__ = [
    "MOST_PROOFS",
    "FoldError",
    "Kept",
    "Question",
    "Quote",
    "fold",
    "fold_files",
    "opened",
    "read_articles",
    "read_statements",
    "write_articles",
    "write_statements",
]
