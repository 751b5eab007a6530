"""Statements (and later corrections) folded into a Graph, and the Parquet tables in which they lie."""

from graph.fold.fold import MOST_PROOFS, fold, fold_files
from graph.fold.tables import FoldError, read_articles, read_statements, write_articles, write_statements

__all__ = [
    "MOST_PROOFS",
    "FoldError",
    "fold",
    "fold_files",
    "read_articles",
    "read_statements",
    "write_articles",
    "write_statements",
]
