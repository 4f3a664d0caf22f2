"""The record: chained, written one entry at a time, in the act's own transaction, and shortened by months."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import ClassVar
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from apero.audit import actions
from apero.audit.actions import SYSTEM, ParticipantEvent, purge_months_before, record
from apero.audit.models import ClosedMonth, Entry
from apero.audit.queries import checked_chain, entries
from apero.lib.events import Event
from apero.work.queries import QueuedTask
from tests import make
from tests.threads import in_threads
from tests.work import tasks

MAY = datetime(2030, 5, 14, 12, tzinfo=UTC)
JUNE, JULY = MAY.replace(month=6), MAY.replace(month=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class LampLit(Event):
    kind: ClassVar[str] = "test.lamp.lit"
    lamp_id: UUID
    brightness: int = 3
    is_warm: bool = True
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTaken(Event):
    kind: ClassVar[str] = "test.seat.taken"
    participant: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSaid(Event):
    kind: ClassVar[str] = "test.word.said"
    word: str


def lit(now: datetime) -> Entry:
    return record(LampLit(lamp_id=uuid4()), by=make.actor(), now=now)


@pytest.fixture
def _reacting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "_reactions", lambda: {WordSaid: (tasks.note,)})


@pytest.mark.django_db
def test_an_entry_says_what_when_in_which_role_and_by_an_opaque_reference() -> None:
    lamp = uuid4()
    record(LampLit(lamp_id=lamp, until=date(2030, 6, 1)), by=make.actor("reviewer"), now=MAY)
    entry = Entry.objects.get()
    assert (entry.kind, entry.at, entry.role) == ("test.lamp.lit", MAY, "reviewer")
    assert entry.actor == make.actor().reference
    assert entry.facts == {"lamp_id": str(lamp), "brightness": 3, "is_warm": True, "until": "2030-06-01"}


@pytest.mark.django_db
def test_what_nobody_did_is_recorded_as_done_by_the_system() -> None:
    entry = record(LampLit(lamp_id=uuid4()), by=SYSTEM, now=MAY)
    assert (entry.role, entry.actor) == ("system", "")


@pytest.mark.django_db
def test_a_participants_act_cannot_be_recorded() -> None:
    with pytest.raises(ParticipantEvent, match=r"test\.seat\.taken"):
        record(SeatTaken(), by=make.actor(), now=MAY)
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_the_chain_holds_over_months_in_any_zone() -> None:
    for now in (MAY, MAY, JUNE, JULY.astimezone(), JULY):
        lit(now)
    assert [(e.month, e.position) for e in entries()] == [
        ("2030-07", 2),
        ("2030-07", 1),
        ("2030-06", 1),
        ("2030-05", 2),
        ("2030-05", 1),
    ]
    assert (checked_chain().checked, checked_chain().holds) == (5, True)


@pytest.mark.django_db
def test_an_entry_that_is_late_for_its_month_stands_at_the_end() -> None:
    lit(JUNE)
    late = lit(MAY)
    assert (late.month, late.position, late.at) == ("2030-06", 2, MAY)
    assert checked_chain().holds


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        {"kind": "test.lamp.put-out"},
        {"facts": {"brightness": 4}},
        {"role": "admin"},
        {"actor": "somebody else"},
        {"at": JULY},
        {"previous": "0" * 64},
        {"hash": "0" * 64},
    ],
)
def test_a_changed_entry_breaks_the_chain(change: dict[str, object]) -> None:
    changed = [lit(now) for now in (MAY, MAY, JUNE)][1]
    Entry.objects.filter(pk=changed.pk).update(**change)
    found = checked_chain()
    assert not found.holds
    assert found.broken == changed
    assert found.checked == 1


@pytest.mark.django_db
def test_an_entry_that_was_taken_out_is_missed() -> None:
    kept, gone, after = (lit(now) for now in (MAY, MAY, JUNE))
    gone.delete()
    assert checked_chain().broken == after
    after.delete()
    assert checked_chain().broken is None
    assert checked_chain().is_cut
    kept.delete()
    assert not checked_chain().holds


@pytest.mark.django_db
def test_a_purge_leaves_the_closing_hash_of_each_month_and_the_chain_still_holds() -> None:
    may, june, july = ([lit(now), lit(now)][-1] for now in (MAY, JUNE, JULY))
    assert purge_months_before(date(2030, 7, 1)) == 4
    closed = {month.month: (month.closing_hash, month.entries) for month in ClosedMonth.objects.all()}
    assert closed == {"2030-05": (may.hash, 2), "2030-06": (june.hash, 2)}
    assert set(Entry.objects.values_list("month", flat=True)) == {july.month}
    assert checked_chain().holds
    assert purge_months_before(date(2030, 7, 1)) == 0
    assert purge_months_before(date(2030, 8, 1)) == 2
    assert checked_chain().holds
    lit(JULY.replace(month=9))
    assert (checked_chain().checked, checked_chain().holds) == (1, True)


@pytest.mark.django_db
def test_an_entry_before_the_first_that_is_kept_cannot_be_slipped_in() -> None:
    lit(MAY)
    first_kept = lit(JUNE)
    purge_months_before(date(2030, 6, 1))
    Entry.objects.filter(pk=first_kept.pk).update(previous="")
    assert checked_chain().broken == first_kept


@pytest.mark.usefixtures("shared_db")
def test_entries_written_at_once_do_not_collide() -> None:
    """On an empty record, where there is no last entry that could be locked."""
    in_threads(6, lambda: [lit(now) for now in (MAY, JUNE)])
    assert (checked_chain().checked, checked_chain().holds) == (12, True)


@pytest.mark.usefixtures("_reacting")
@pytest.mark.django_db
def test_what_follows_is_in_the_queue_with_the_facts_of_the_event() -> None:
    record(WordSaid(word="hello"), by=make.actor(), now=MAY)
    task = QueuedTask.objects.get()
    assert task.task_path == "tests.work.tasks.note"
    assert task.args_kwargs == {"args": [], "kwargs": {"word": "hello"}}


@pytest.mark.usefixtures("_reacting")
@pytest.mark.django_db(transaction=True)
def test_the_act_its_record_and_what_follows_vanish_together() -> None:
    def act() -> None:
        make.team()
        record(WordSaid(word="hello"), by=make.actor(), now=MAY)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        act()
    assert [model.objects.count() for model in (Entry, QueuedTask)] == [0, 0]
    assert checked_chain().holds
