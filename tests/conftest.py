"""What every test stands on."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import set_script_prefix

from apero.audit.memory import memory
from apero.people.models import Team
from tests import make
from tests.threads import on_a_file

_connect = socket.socket.connect
hypothesis.settings.register_profile("apero", deadline=None)  # no test here is a race against the clock
hypothesis.settings.load_profile("apero")


@pytest.fixture(scope="session", autouse=True)
def _static_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Collected once, as on a site, so that a page names them as it will."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        call_command("collectstatic", verbosity=0, interactive=False)
        yield


@pytest.fixture(autouse=True)
def _only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test speaks to anything but this machine."""

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in (
            "127.0.0.1",
            "::1",
            "localhost",
        ):
            raise AssertionError(f"a test tried to reach {address!r}")
        _connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _prefix_is_reset() -> Iterator[None]:
    """Addresses made in a test begin with the source language, unless the test asks for another."""
    set_script_prefix("/en/")
    yield
    set_script_prefix("/")


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> None:
    """Pages remember what the team wrote (audit/memory.py), but nothing of another test's database."""
    memory.begin("")


@pytest.fixture
def team(db: None) -> Any:
    return make.team()


@pytest.fixture
def translator(client: Client, team: Team) -> Client:
    """Somebody who translates for the team, signed in."""
    client.force_login(make.user("translator", in_team=team))
    return client


@pytest.fixture
def shared_db(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """A database that several threads of a test write to (tests/threads.py)."""
    with on_a_file(tmp_path / "shared.sqlite3"):
        yield
