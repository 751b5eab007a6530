"""A way to a server that breaks off when it is told to."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread

Watch = Callable[[bytes], bool]


class Proxy:
    """Passes bytes on between those who connect to `port` and a server.

    What goes to the server is shown to `before` and, once it is passed on, to `after`: where one of them says so, all connections break
    off, once. New ones are let through.
    """

    def __init__(self, server: int, *, before: Watch = lambda _: False, after: Watch = lambda _: False) -> None:
        self._server, self._before, self._after = server, before, after
        self._open: list[socket.socket] = []
        self._lock = Lock()
        self.cuts = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._threads = [Thread(target=self._accept)]
        self._threads[0].start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._server))
                with self._lock:
                    self._open += [client, server]
                    for ends in ((client, server, True), (server, client, False)):
                        self._threads.append(Thread(target=self._pass, args=ends))
                        self._threads[-1].start()

    def _pass(self, source: socket.socket, sink: socket.socket, to_server: bool) -> None:
        with source, suppress(OSError):
            while data := source.recv(1 << 16):
                if to_server and not self.cuts and self._before(data):
                    self._cut()
                    return
                if to_server and not self.cuts and self._after(data):
                    # The answer must not get through: the client's side goes first.
                    self._cut(then=lambda: sink.sendall(data))
                    return
                sink.sendall(data)
            sink.shutdown(socket.SHUT_RDWR)

    def _cut(self, then: Callable[[], None] = lambda: None) -> None:
        self.cuts += 1
        with self._lock:
            ends, self._open = self._open, []
        for client in ends[::2]:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
        then()
        for server in ends[1::2]:
            with suppress(OSError):
                server.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._cut()
        for thread in self._threads:
            thread.join()


@contextmanager
def proxy(server: int, **watches: Watch) -> Iterator[Proxy]:
    between = Proxy(server, **watches)
    try:
        yield between
    finally:
        between.close()
