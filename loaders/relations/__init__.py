"""Rules that read relations from chunks and mentions: one module an edge type."""
