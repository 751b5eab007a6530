"""The graph as one HTML page that needs nothing but a browser: no network, no server, no other file."""

from graph.exports.html.overview import write as write_overview
from graph.exports.html.page import TITLE, render, write
from graph.exports.html.parts import fits

__all__ = ["TITLE", "fits", "render", "write", "write_overview"]
