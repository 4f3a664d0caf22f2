"""What the first check of a process starts, and what it leaves behind."""

import subprocess

import pytest

from apero.guard import gather, gazetteer
from apero.guard.check import check
from apero.guard.context import Context


class Started:
    """A process that gives one list."""

    returncode = 0

    def __init__(self, taken: list[str], arguments: list[str]) -> None:
        self.which, self.taken = arguments[-1], taken

    def communicate(self) -> tuple[bytes, None]:
        self.taken.append(self.which)
        return b"", None


def test_both_lists_are_begun_at_once_and_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    taken: list[str] = []

    def started(arguments: list[str], **_: object) -> Started:
        assert not taken
        begun.append(arguments[-1])
        return Started(taken, arguments)

    kept = (
        gazetteer.begin,
        gazetteer.settle,
        gazetteer.places,
        gazetteer.people,
        gazetteer._named,
        gazetteer._started,
    )
    for one in kept:
        one.cache_clear()
    try:
        monkeypatch.setattr(subprocess, "Popen", started)
        check("12", Context())  # nothing in it asks for a name or a place
        check("12", Context())
    finally:
        for one in kept:
            one.cache_clear()
    assert sorted(begun) == sorted(taken) == ["names", "places"]


def test_a_place_is_that_of_its_largest_and_remembers_what_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    small = {"name": "Alto Ziltu", "alternatenames": ["ZIL"], "population": 20_000, "countrycode": "BR"}
    large = {"name": "Alto Ziltu", "alternatenames": ["Álto"], "population": 200_000, "countrycode": "PT"}
    monkeypatch.setattr(gather, "_cities", lambda: [large, small])
    monkeypatch.setattr(gather, "_parts_of_countries", lambda: iter(()))
    found = {one >> 16: (one & 15, gather.country_code(one >> 4 & 0xFFF)) for one in gather.places()}
    assert found == {
        gather.key("alto ziltu"): (gather.FULL | gather.LARGE, "PT"),
        gather.key("alto"): (gather.FULL | gather.LARGE | gather.BEGINS, "PT"),
    }
