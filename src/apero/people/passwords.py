"""Passwords are hashed with scrypt: 16 MB and a twentieth of a second each, at most two at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.contrib.auth.hashers import ScryptPasswordHasher
from django.utils.translation import gettext_lazy as _

from apero.lib.refusal import Refusal, Refused

AT_ONCE = 2
IN_LINE = 4
"""Who hashes and who waits. A flood of sign-ins must leave threads for those who read, register and ask."""
BUSY = Refusal("busy", _("Many people are signing in just now. Please try again in a minute."))
_hashing = BoundedSemaphore(AT_ONCE)
_line = BoundedSemaphore(IN_LINE)


@contextmanager
def turn() -> Iterator[None]:
    """Wait for one of the two places. Raises `Refused` (busy) when four are hashing or waiting already."""
    if not _line.acquire(blocking=False):
        raise Refused(BUSY)
    try:
        with _hashing:
            yield
    finally:
        _line.release()


class TwoAtATime(ScryptPasswordHasher):
    """Django's scrypt, in turn. Checking a password encodes it, so both pass here."""

    def encode(
        self, password: str, salt: str, n: int | None = None, r: int | None = None, p: int | None = None
    ) -> str:
        with turn():
            return super().encode(password, salt, n, r, p)
