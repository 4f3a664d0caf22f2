"""Facts are remembered while the record's newest entry stands, and not a moment longer."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

import pytest
from django.db import transaction

from apero.audit import memory
from apero.audit.actions import SYSTEM, record
from apero.audit.memory import remembered
from apero.lib.events import Event
from apero.lib.timezones import clock_at
from tests.threads import in_threads

NOW = datetime(2030, 5, 14, 12, tzinfo=UTC)
reads: list[str] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted(Event):
    kind: ClassVar[str] = "test.thing.done"


@remembered
def words_in(language: str, *, page: int = 1) -> list[str]:
    reads.append(language)
    if language == "none":
        raise LookupError(language)
    return [f"{language} {page}", *(f"{number}" * 1000 for number in range(page))]


def act() -> None:
    record(Acted(), by=SYSTEM, now=NOW)


@pytest.fixture(autouse=True)
def _begin() -> None:
    reads.clear()


@pytest.mark.django_db(transaction=True)
def test_what_was_read_is_not_read_again_until_somebody_of_the_team_acts() -> None:
    act()
    assert words_in("en") is words_in("en")
    assert words_in("yo")[0] == "yo 1"
    assert words_in("en", page=2)[0] == "en 2"
    assert reads == ["en", "yo", "en"]
    act()
    assert words_in("en")[0] == "en 1"
    assert reads == ["en", "yo", "en", "en"]


@pytest.mark.django_db(transaction=True)
def test_nothing_is_remembered_before_the_first_entry() -> None:
    words_in("en")
    words_in("en")
    assert reads == ["en", "en"]


@pytest.mark.django_db(transaction=True)
def test_nothing_is_remembered_of_what_may_be_taken_back() -> None:
    act()
    with transaction.atomic():
        act()
        words_in("en")
        transaction.set_rollback(True)
    assert not memory.memory.weight
    words_in("en")
    assert reads == ["en", "en"]


@pytest.mark.django_db(transaction=True)
def test_an_error_is_not_remembered() -> None:
    act()
    for _ in range(2):
        with pytest.raises(LookupError):
            words_in("none")
    assert reads == ["none", "none"]


def test_an_act_through_another_connection_is_seen_by_the_next_reader(shared_db: None) -> None:
    act()
    words_in("en")
    in_threads(1, act)
    words_in("en")
    words_in("en")
    assert reads == ["en", "en"]


def test_an_act_while_the_facts_are_read_is_not_missed(shared_db: None) -> None:
    act()

    @remembered
    def slow() -> int:
        reads.append("slow")
        if len(reads) == 1:
            in_threads(1, act)
        return len(reads)

    assert [slow(), slow(), slow()] == [1, 2, 2]


@pytest.mark.django_db(transaction=True)
def test_the_memory_is_bounded_and_the_least_used_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    act()
    monkeypatch.setattr(memory, "ENTRIES", 2)
    for language in ("a", "b", "a", "c", "a", "b"):
        words_in(language)
    assert reads == ["a", "b", "c", "b"]
    monkeypatch.setattr(memory, "ENTRIES", 100)
    monkeypatch.setattr(memory, "BYTES", 10_000)
    for page in range(1, 9):
        words_in("many", page=page)
        assert memory.memory.weight <= 10_000
    before = memory.memory.weight
    words_in("too many", page=20)
    assert memory.memory.weight == before, "what has no room pushes nothing out"


@pytest.mark.django_db(transaction=True)
def test_the_clock_of_a_city_can_be_weighed() -> None:
    act()

    @remembered
    def clock() -> object:
        return clock_at(NOW, place="Lagos", zone_name="Africa/Lagos")

    assert clock() is clock()
    assert memory.memory.weight


def test_many_threads_remember_the_same(shared_db: None) -> None:
    act()
    found = in_threads(16, lambda: [words_in("en", page=page % 5 + 1)[0] for page in range(50)])
    assert {tuple(one) for one in found} == {tuple(f"en {page % 5 + 1}" for page in range(50))}
    assert memory.memory.weight < 20_000
