"""Style, guide and saved queries, served to Neo4j Browser on this machine while it runs.

The Browser takes such files only from a host called localhost, and only with the headers by which a server lets pages of others read.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from queries.browser import FILES

_KINDS = {"md": "text/markdown; charset=utf-8", "zip": "application/zip"}


class _Handler(BaseHTTPRequestHandler):
    def do_OPTIONS(self) -> None:
        """A browser asks first whether it may."""
        self.send_response(204)
        self._allow()
        self.end_headers()

    def do_GET(self) -> None:
        name = self.path.removeprefix("/")
        if name not in FILES:
            self.send_error(404)
            return
        content = FILES[name]()
        self.send_response(200)
        self._allow()
        self.send_header("Content-Type", _KINDS.get(name.rpartition(".")[2], "text/plain; charset=utf-8"))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _allow(self) -> None:
        for name, value in (("Origin", "*"), ("Methods", "GET"), ("Headers", "*"), ("Private-Network", "true")):
            self.send_header(f"Access-Control-Allow-{name}", value)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nobody wants to know."""


@contextmanager
def served() -> Iterator[str]:
    """The address below which the files lie."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            server.shutdown()
