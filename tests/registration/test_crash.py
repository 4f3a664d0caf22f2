"""A real server with 64 people registering at once: the last seat is given once, and SIGKILL loses and doubles nothing."""

import http.client
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests import make
from tests.served import Site, served

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


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with served(tmp_path, FILL) as made:
        yield made


def seats(site: Site) -> list[tuple[str, str]]:
    rows = [line.split("\t") for line in site.run("-c", LIST).splitlines()]
    return [(address, pseudonym) for address, pseudonym in rows]


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
    assert sorted(seats(site)) == sorted(
        [("many", values["pseudonym"]) for values in many.forms] + [("few", name) for name in few.codes]
    )
