"""A real server with 64 people registering at once: the last seat is given once, and SIGKILL loses and doubles nothing."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import psycopg
import pytest

from tests import make

WRITERS = 64
FILL = """
import django, sys; django.setup()
from datetime import timedelta
from django.utils import timezone
from tests import make
today = timezone.now().date()
owner = make.programme(address="s", starts_on=today, ends_on=today + timedelta(days=30))
for address, capacity in (("few", 10), ("many", 1000)):
    make.session(owner, address=address, capacity=capacity, starts_at=timezone.now() + timedelta(days=3))
"""
LIST = """
import django; django.setup()
from apero.registration.models import Seat
for row in Seat.objects.values_list("session__address", "pseudonym"): print("\\t".join(row))
"""


@dataclass
class Site:
    """A site of its own: data folder, database, port. `stop` and `start` are what its operator or the power does."""

    environment: dict[str, str]
    port: int
    process: "subprocess.Popen[bytes] | None" = None

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

    def post(self, path: str, values: dict[str, str]) -> tuple[int, str]:
        return self._answer("POST", path, urlencode(values))

    def seats(self) -> list[tuple[str, str]]:
        rows = [line.split("\t") for line in self.run("-c", LIST).splitlines()]
        return [(address, pseudonym) for address, pseudonym in rows]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """On SQLite, or on a fresh database of the PostgreSQL that the suite runs on."""
    port, given, name = _free_port(), os.environ.get("DATABASE_URL", ""), f"apero_{uuid4().hex[:12]}"
    environment = os.environ | {
        "APERO_DATA": str(tmp_path),
        "APERO_PORT": str(port),
        "APERO_URL": f"http://127.0.0.1:{port}",
        "DJANGO_SETTINGS_MODULE": "apero.config.settings",
        "APERO_WORK_EMBEDDED": "no",
        "APERO_FORM_BURST": "1000000",  # this is about seats, not about floods
    }
    if given:
        with psycopg.connect(given, autocommit=True) as link:
            link.execute(f"CREATE DATABASE {name}".encode())
        environment["DATABASE_URL"] = urlsplit(given)._replace(path=f"/{name}").geturl()
    made = Site(environment, port)
    made.run("-m", "apero", "migrate", "-v0")
    made.run("-m", "apero", "collectstatic", "--noinput", "-v0")
    made.run("-c", FILL)
    made.start()
    try:
        yield made
    finally:
        made.stop(signal.SIGKILL)
        if given:
            with psycopg.connect(given, autocommit=True) as link:
                link.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def address(session: str) -> str:
    return f"/en/programmes/s/sessions/{session}/register"


@dataclass
class Registrations:
    """Many people with an open form each, who all press the button now."""

    site: Site
    session: str
    count: int
    forms: list[dict[str, str]] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    statuses: list[int] = field(default_factory=list)

    def open(self) -> None:
        for number in range(self.count):
            page = self.site.get(address(self.session))
            self.forms.append(make.sent_with(page) | {"pseudonym": f"Name {number}"})

    def _send(self, values: dict[str, str]) -> None:
        try:
            status, page = self.site.post(address(self.session), values)
        except (OSError, http.client.HTTPException):
            return
        self.statuses.append(status)
        if status == 200:
            self.codes[values["pseudonym"]] = make.digits_on(page)

    def send(self, meanwhile: Callable[[], None] | None = None) -> None:
        waiting = list(self.forms)

        def work() -> None:
            with suppress(IndexError):
                while True:
                    self._send(waiting.pop())

        threads = [threading.Thread(target=work) for _ in range(WRITERS)]
        for thread in threads:
            thread.start()
        if meanwhile:
            meanwhile()
        for thread in threads:
            thread.join()


def test_the_last_seat_is_given_once_and_sigkill_loses_and_doubles_nothing(site: Site) -> None:
    """One site for both, since it takes seconds to make."""
    few = Registrations(site, "few", WRITERS)
    few.open()
    few.send()
    assert sorted(few.statuses) == [200] * 10 + [409] * (WRITERS - 10)
    assert len(set(few.codes.values())) == 10

    many = Registrations(site, "many", 3 * WRITERS)
    many.open()

    def kill_in_the_middle() -> None:
        while len(many.codes) < WRITERS:
            time.sleep(0.001)
        site.stop(signal.SIGKILL)

    many.send(meanwhile=kill_in_the_middle)
    acknowledged = dict(many.codes)
    assert WRITERS <= len(acknowledged) < len(many.forms)
    site.start()
    for pseudonym, code in acknowledged.items():
        status, page = site.post("/en/code", {"code": code})
        assert status == 200
        assert f"<bdi>{pseudonym}</bdi>" in page

    many.send()  # everybody, not knowing what happened, sends the same form again
    assert many.codes.items() >= acknowledged.items()
    assert sorted(site.seats()) == sorted(
        [("many", values["pseudonym"]) for values in many.forms] + [("few", name) for name in few.codes]
    )
