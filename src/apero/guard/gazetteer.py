"""Names of people and places, looked up. They are read at their first use, and held as sorted numbers."""

import os
import subprocess
import sys
from array import array
from bisect import bisect_left
from functools import cache
from threading import Lock
from typing import NamedTuple

from apero.guard import gather


class Known(NamedTuple):
    """What is known of a name: bits of `gather`, and the country of the largest place called so."""

    bits: int
    country: str


STEP_BITS = 10
STEPS = 1 << STEP_BITS
"""The sorted numbers are looked up from the step that their first bits say."""
NOTHING = Known(0, "")
_reading = Lock()


class Names:
    """A sorted array of numbers that answers for names."""

    def __init__(self, numbers: bytes) -> None:
        self._numbers = array("Q")
        self._numbers.frombytes(numbers)
        steps = range(STEPS + 1)
        self._begins = array("L", [bisect_left(self._numbers, step << 48 - STEP_BITS) for step in steps])

    def __len__(self) -> int:
        return len(self._numbers)

    def known(self, name: str) -> Known:
        """What is known of a name in small letters without accents, its words parted by one space."""
        checksum = gather.key(name)
        number, step = checksum << 16, checksum >> 32 - STEP_BITS
        at = bisect_left(self._numbers, number, self._begins[step], self._begins[step + 1])
        if at == len(self._numbers) or self._numbers[at] >> 16 != number >> 16:
            return NOTHING
        found = self._numbers[at] & 0xFFFF
        return Known(found & 15, gather.country_code(found >> 4))


@cache
def places() -> Names:
    """Cities and parts of countries."""
    with _reading:
        return _named("places")


@cache
def people() -> Names:
    """Given and family names."""
    with _reading:
        return _named("names")


@cache
def _named(which: str) -> Names:
    return Names(_finish(_started(which)))


@cache
def _started(which: str) -> "subprocess.Popen[bytes]":
    paths = os.pathsep.join(path for path in sys.path if path)
    environment = {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(  # noqa: S603 -- this program itself, with a word of ours
        [sys.executable, "-m", "apero.guard.gather", which],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=environment,
    )


@cache
def begin() -> None:
    """Start to read both lists, each in a process of its own, while what else a check needs is made."""
    with _reading:
        _started("places")
        _started("names")


@cache
def settle() -> None:
    """Have both: a process whose list nobody takes would wait with it."""
    places()
    people()


def _finish(process: "subprocess.Popen[bytes]") -> bytes:
    numbers, _ = process.communicate()
    if process.returncode:
        raise RuntimeError("names and places could not be read")
    return numbers
