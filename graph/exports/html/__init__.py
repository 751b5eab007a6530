"""The graph as one HTML page that needs nothing but a browser: no network, no server, no other file."""

from graph.exports.html.page import TITLE, render, write

__all__ = ["TITLE", "render", "write"]
