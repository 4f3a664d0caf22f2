"""A real server for a test: a site of its own, that can be stopped as the power stops it, and started again."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import psycopg


@dataclass
class Site:
    """A site of its own: data folder, database, port. `stop` and `start` are what its operator or the power does."""

    environment: dict[str, str]
    port: int
    process: "subprocess.Popen[bytes] | None" = None
    filled: str = ""
    """What the program printed that filled it."""

    def run(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, *words], env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "apero", "serve"],
            env=self.environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(200):
            try:
                assert self.get("/en/code")
                return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError

    def stop(self, how: int) -> None:
        assert self.process
        os.killpg(self.process.pid, how)
        self.process.wait(10)

    def _answer(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as link:
            link.request(method, path, body, headers)
            answer = link.getresponse()
            return answer.status, answer.read().decode()

    def get(self, path: str) -> str:
        return self._answer("GET", path)[1]

    def post(self, path: str, values: Mapping[str, str | list[str]]) -> tuple[int, str]:
        return self._answer("POST", path, urlencode(values, doseq=True))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(tmp_path: Path, fill: str) -> Iterator[Site]:
    """On SQLite, or on a fresh database of the PostgreSQL that the suite runs on. The program `fill` writes what it needs."""
    port, given, name = _free_port(), os.environ.get("DATABASE_URL", ""), f"apero_{uuid4().hex[:12]}"
    environment = os.environ | {
        "APERO_DATA": str(tmp_path),
        "APERO_PORT": str(port),
        "APERO_URL": f"http://127.0.0.1:{port}",
        "DJANGO_SETTINGS_MODULE": "apero.config.settings",
        "APERO_WORK_EMBEDDED": "no",
        "APERO_FORM_BURST": "1000000",  # this is no test of floods
    }
    if given:
        with psycopg.connect(given, autocommit=True) as link:
            link.execute(f"CREATE DATABASE {name}".encode())
        environment["DATABASE_URL"] = urlsplit(given)._replace(path=f"/{name}").geturl()
    made = Site(environment, port)
    made.run("-m", "apero", "migrate", "-v0")
    made.run("-m", "apero", "collectstatic", "--noinput", "-v0")
    made.filled = made.run("-c", fill)
    made.start()
    try:
        yield made
    finally:
        made.stop(signal.SIGKILL)
        if given:
            with psycopg.connect(given, autocommit=True) as link:
                link.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
