"""Passwords are hashed with less work here than on a site; test_passwords.py says what a site does."""

import pytest

from apero.people.passwords import TwoAtATime


@pytest.fixture(autouse=True)
def _light_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TwoAtATime, "work_factor", 2**4)
