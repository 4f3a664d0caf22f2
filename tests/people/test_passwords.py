"""At most two passwords are hashed at once; a flood is sent away instead of taking all threads."""

from threading import Event, Thread

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher, check_password, make_password
from django.test import Client
from django.urls import reverse

from apero.lib.refusal import Refused
from apero.people import passwords
from tests import make


def test_a_password_is_kept_as_scrypt_of_16_mb_and_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords.TwoAtATime, "work_factor", ScryptPasswordHasher.work_factor)
    kept = make_password("four words only you")
    name, work, _salt, blocks, _rest = kept.split("$", 4)
    assert (name, int(work) * int(blocks) * 128) == ("scrypt", 16 * 2**20)
    assert check_password("four words only you", kept)
    assert not check_password("four words only m", kept)


class Holders:
    """Threads that hold a place, or wait for one, until they are let go."""

    def __init__(self, many: int) -> None:
        self.go, self.inside = Event(), 0
        self.threads = [Thread(target=self._hold) for _ in range(many)]
        for thread in self.threads:
            thread.start()

    def _hold(self) -> None:
        with passwords.turn():
            self.inside += 1
            self.go.wait(10)

    def end(self) -> None:
        self.go.set()
        for thread in self.threads:
            thread.join()


def until(true: object) -> None:
    tick = Event()
    for _ in range(500):
        if true():  # type: ignore[operator]
            return
        tick.wait(0.01)
    raise AssertionError(true)


def test_two_hash_two_wait_and_the_fifth_is_asked_to_come_again() -> None:
    holders = Holders(4)
    try:
        until(lambda: holders.inside == 2 and passwords._line._value == 0)
        with pytest.raises(Refused) as raised:
            make_password("one more")
        assert raised.value.refusal.code == "busy"
        assert holders.inside == 2
    finally:
        holders.end()
    assert holders.inside == 4
    assert make_password("now there is room")


def test_a_refused_sign_in_says_to_try_again_and_the_site_goes_on(client: Client, team: object) -> None:
    make.user("reviewer", email="ada@example.org", password="four words only you")
    holders = Holders(4)
    try:
        until(lambda: passwords._line._value == 0)
        sent = {"login": "ada@example.org", "password": "four words only you"}
        response = client.post(reverse("account_login"), sent)
        assert response.status_code == 409
        assert "try again in a minute" in response.text
        assert client.get(reverse("publishing:home")).status_code == 200
    finally:
        holders.end()
    assert client.post(reverse("account_login"), sent).status_code == 302
