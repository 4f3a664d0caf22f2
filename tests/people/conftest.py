"""What tests of people share. Passwords are hashed with less work here; test_passwords.py says what a site does."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from apero.people.models import Team, User
from apero.people.passwords import TwoAtATime
from tests import make
from tests.people.steps import EMAIL, PASSWORD


@pytest.fixture(autouse=True)
def _light_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TwoAtATime, "work_factor", 2**4)


@pytest.fixture(autouse=True)
def _no_tries_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def ada(team: Team) -> User:
    """An administrator with a password."""
    return make.user("admin", in_team=team, name="Ada", email=EMAIL, password=PASSWORD)
