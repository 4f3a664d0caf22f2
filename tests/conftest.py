"""What every test stands on."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import set_script_prefix

from tests import make

_connect = socket.socket.connect


@pytest.fixture(autouse=True)
def _only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test speaks to anything but this machine."""

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address!r}")
        _connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _prefix_is_reset() -> Iterator[None]:
    """Addresses made in a test begin with the source language, unless the test asks for another."""
    set_script_prefix("/en/")
    yield
    set_script_prefix("/")


@pytest.fixture
def team(db: None) -> Any:
    return make.team()
