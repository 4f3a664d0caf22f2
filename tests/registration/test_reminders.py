"""Reminders by mail, to a real mail server: who gets one when, what it says, and what a bad day of the server does."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from apero.config.jobs import JOBS
from apero.conversations.models import Session
from apero.registration.actions import withdraw_seat
from apero.registration.contact import contact_in, reminders_passed, sealed_contact
from apero.registration.models import Seat
from apero.registration.reminders import (
    lines_of,
    reminder_due,
    reminder_of,
    seats_to_remind,
    send_reminders,
)
from tests import make
from tests.notices.mail_server import free_port, mail_server, settings_for

STARTS = datetime(2030, 5, 16, 12, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)


def before(hours: float = 0, minutes: float = 0) -> datetime:
    return STARTS - timedelta(hours=hours, minutes=minutes)


def seat(of: Session, address: str = "sunbird@example.org", language: str = "en", **facts: Any) -> Seat:
    """A seat with an address for reminders."""
    taken = make.seat(of).seat
    changed = {"contact": sealed_contact(address=address, language=language)} | facts
    Seat.objects.filter(pk=taken.pk).update(**changed)
    taken.refresh_from_db()
    return taken


def half_hours(since: datetime, until: datetime) -> list[datetime]:
    count = int((until - since) / HALF_HOUR)
    return [since + HALF_HOUR * number for number in range(count + 1)]


@pytest.mark.parametrize(
    ("ahead", "sent", "due"),
    [
        (timedelta(hours=24, seconds=1), 0, None),
        (timedelta(hours=24), 0, 1),
        (timedelta(hours=24), 1, None),
        (timedelta(hours=1, seconds=1), 0, 1),
        (timedelta(hours=1), 0, 2),
        (timedelta(hours=1), 1, 2),
        (timedelta(hours=1), 2, None),
        (timedelta(seconds=1), 1, 2),
        (timedelta(0), 0, None),
        (timedelta(hours=-1), 0, None),
    ],
)
def test_a_seat_is_due_one_letter_a_day_before_and_one_an_hour_before(
    ahead: timedelta, sent: int, due: int | None
) -> None:
    session = Session(state="announced", starts_at=STARTS)
    assert reminder_due(session, sent=sent, now=STARTS - ahead) == due


@pytest.mark.parametrize(
    "facts", [{"state": "cancelled"}, {"state": "draft"}, {"level": "restricted"}], ids=str
)
def test_of_some_sessions_nobody_is_reminded(facts: dict[str, Any]) -> None:
    session = Session(**{"state": "announced", "starts_at": STARTS} | facts)
    assert reminder_due(session, sent=0, now=before(hours=1)) is None


def test_who_comes_late_is_not_sent_what_others_were_sent_before() -> None:
    session = Session(state="announced", starts_at=STARTS)
    passed = [reminders_passed(session, now=before(hours)) for hours in (25, 24, 23, 1, 0.5)]
    assert passed == [0, 1, 1, 2, 2]


def test_a_contact_is_sealed_and_its_length_says_nothing() -> None:
    short, long = (
        sealed_contact(address=a, language="en") for a in ("a@b.example", "x" * 200 + "@b.example")
    )
    assert len(short) == len(long)
    assert sealed_contact(address="a@b.example", language="en") != short
    assert contact_in(short) == ("a@b.example", "en")
    assert contact_in(short[:-4] + "AAA=") is None
    assert contact_in("") is None


@pytest.mark.django_db
def test_a_letter_says_when_and_nothing_of_what() -> None:
    session = make.session(cities=[make.city()], address="focus-on-west-papua")
    seat(session)
    with mail_server() as mail:
        assert send_reminders(before(hours=24)) == "reminders sent"
    assert mail.read()["Subject"] == "Reminder"
    assert mail.text() == (
        "Thursday 16 May 2030, 19:00 (UTC+7)\n"
        "Thursday 16 May 2030, 12:00 (UTC)\n"
        "\n"
        "Open the page you know and enter your code.\n"
    )
    told = bytes(mail.heard)
    for word in ("papua", "Jakarta", "Quiet Heron", "Kindred", "http", "127.0.0.1", "Example Meet", "apero"):
        assert word.lower().encode() not in told.lower()


@pytest.mark.django_db
def test_a_clock_that_shows_utc_is_shown_once_and_a_day_is_the_days_there() -> None:
    accra = make.session(cities=[make.city(id=2306104, name="Accra", zone="Africa/Accra", country="GH")])
    late = datetime(2030, 5, 16, 20, tzinfo=UTC)
    jakarta = make.session(cities=[make.city()], starts_at=late)
    nowhere = make.session(cities=[])
    said = []
    for session in (accra, jakarta, nowhere):
        found = reminder_of(seat(session).pk, now=session.starts_at - timedelta(hours=2))
        assert found
        said.append([str(line) for line in lines_of(found.clocks)][:-2])
    assert said == [
        ["Thursday 16 May 2030, 12:00 (UTC)"],
        ["Friday 17 May 2030, 03:00 (UTC+7)", "Thursday 16 May 2030, 20:00 (UTC)"],
        ["Thursday 16 May 2030, 12:00 (UTC)"],
    ]


@pytest.mark.django_db
def test_a_letter_is_in_the_language_of_whoever_gets_it_though_the_machine_speaks_another() -> None:
    session = make.session()
    for language in ("en", "yo", "ar"):
        seat(session, f"{language.lower()}@example.org", language)
    with mail_server() as mail, translation.override("ar"):
        send_reminders(before(hours=24))
    by_address = {address: mail.text(number) for number, address in enumerate(mail.to())}
    assert by_address["en@example.org"] == by_address["yo@example.org"]
    assert by_address["en@example.org"].startswith("Thursday 16 May 2030, 19:00 (UTC+7)\n")
    assert "مايو" in by_address["ar@example.org"]


@pytest.mark.django_db
def test_in_two_days_each_seat_gets_two_letters_at_their_half_hours() -> None:
    session = make.session()
    seat(session)
    with mail_server() as mail:
        at = {}
        for now in half_hours(before(hours=48), STARTS + HALF_HOUR):
            had = len(mail.letters)
            send_reminders(now)
            at[now] = len(mail.letters) - had
    assert {now for now, count in at.items() if count} == {before(hours=24), before(hours=1)}
    assert len(mail.letters) == 2


@pytest.mark.django_db
def test_nobody_else_gets_a_letter() -> None:
    session = make.session()
    make.seat(session)
    seat(session, "waits@example.org", waiting_place=1)
    seat(session, "had-both@example.org", reminders_sent=2)
    seat(make.session(starts_at=STARTS + timedelta(days=3)), "later@example.org")
    seat(
        make.session(state="announced", level="sensitive", starts_at=STARTS - timedelta(hours=30)),
        "over@example.org",
    )
    gone = seat(make.session(), "withdrew@example.org")
    withdraw_seat(seat_id=gone.pk)
    with mail_server() as mail:
        send_reminders(before(hours=24))
    assert mail.to() == []


@pytest.mark.django_db
def test_one_address_named_for_many_places_gets_one_letter_a_start() -> None:
    session = make.session()
    many = [
        seat(session, address) for address in ("same@example.org", "same@example.org", "Same@example.org")
    ]
    seat(make.session(starts_at=session.starts_at), "same@example.org")
    seat(make.session(starts_at=session.starts_at + timedelta(minutes=15)), "same@example.org")
    with mail_server() as mail:
        send_reminders(before(hours=23))
        send_reminders(before(hours=22))
    assert len(mail.letters) == 2
    assert {Seat.objects.get(pk=one.pk).reminders_sent for one in many} == {1}


@pytest.mark.django_db
def test_what_changed_since_the_list_was_made_is_seen_when_its_turn_comes() -> None:
    session = make.session()
    taken = seat(session)
    assert seats_to_remind(now=before(hours=24)) == [taken.pk]
    Session.objects.filter(pk=session.pk).update(starts_at=STARTS + timedelta(days=7))
    assert reminder_of(taken.pk, now=before(hours=24)) is None
    assert reminder_of(UUID(int=1), now=before(hours=24)) is None


@pytest.mark.django_db
def test_a_server_that_is_down_for_a_day_loses_nothing_and_doubles_nothing() -> None:
    session = make.session(starts_at=STARTS)
    addresses = {f"a{number}@example.org" for number in range(4)}
    for address in addresses:
        seat(session, address)
    with settings_for(free_port()):
        for now in half_hours(before(hours=24), before(hours=2)):
            assert "tried again" in send_reminders(now)
    with mail_server() as mail:
        for now in half_hours(before(hours=1.5), STARTS):
            send_reminders(now)
    assert sorted(mail.to()) == sorted([*addresses, *addresses])
    assert set(mail.to()[:4]) == addresses


@pytest.mark.django_db
def test_a_server_that_stays_down_until_the_start_is_given_up_without_a_word() -> None:
    seat(make.session())
    with settings_for(free_port()):
        send_reminders(before(minutes=30))
    with mail_server() as mail:
        assert send_reminders(STARTS) == "reminders sent"
    assert mail.to() == []


@pytest.mark.django_db
def test_a_server_that_dies_midway_gets_the_rest_later() -> None:
    session = make.session()
    addresses = {f"a{number}@example.org" for number in range(5)}
    for address in addresses:
        seat(session, address)
    with mail_server(dies_at_letter=3) as mail:
        assert "tried again" in send_reminders(before(hours=24))
        assert len(mail.letters) == 2
        mail.dies_at_letter = 0
        send_reminders(before(hours=23.5))
    assert sorted(mail.to()) == sorted(addresses)


@pytest.mark.django_db
def test_an_address_that_does_not_exist_is_deleted_at_once_and_the_seat_stays() -> None:
    session = make.session()
    wrong, right = seat(session, "gone@example.org"), seat(session, "here@example.org")
    with mail_server(answers={"gone@example.org": "550 5.1.1 No such user"}) as mail:
        send_reminders(before(hours=24))
    wrong.refresh_from_db()
    right.refresh_from_db()
    assert (wrong.contact, wrong.reminders_sent) == ("", 0)
    assert (bool(right.contact), right.reminders_sent) == (True, 1)
    assert mail.to() == ["here@example.org"]


@pytest.mark.django_db
def test_an_address_that_is_busy_holds_up_nobody_and_is_tried_again() -> None:
    session = make.session()
    addresses = [f"a{number}@example.org" for number in range(4)]
    for address in addresses:
        seat(session, address)
    with mail_server(answers={"a1@example.org": "450 4.2.0 Greylisted"}) as mail:
        assert send_reminders(before(hours=24)) == "reminders sent"
        assert sorted(mail.to()) == ["a0@example.org", "a2@example.org", "a3@example.org"]
        mail.answers.clear()
        send_reminders(before(hours=23.5))
    assert sorted(mail.to()) == addresses


class Crash(BaseException):
    """The machine is switched off."""


@pytest.mark.django_db(transaction=True)
def test_a_crash_between_sending_and_noting_doubles_one_letter_and_loses_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = make.session()
    addresses = {f"a{number}@example.org" for number in range(4)}
    for address in addresses:
        seat(session, address)
    noted: list[UUID] = []

    def crash_at_the_second(*, seat_id: UUID, number: int) -> None:
        if len(noted) == 1:
            raise Crash
        noted.append(seat_id)
        Seat.objects.filter(pk=seat_id).update(reminders_sent=number)

    with mail_server() as mail:
        with monkeypatch.context() as broken:
            broken.setattr("apero.registration.actions.note_reminded", crash_at_the_second)
            with pytest.raises(Crash):
                send_reminders(before(hours=24))
        send_reminders(before(hours=23.5))
        send_reminders(before(hours=23))
    assert set(mail.to()) == addresses
    assert len(mail.to()) == len(addresses) + 1


@pytest.mark.django_db
def test_the_order_is_not_the_order_of_coming() -> None:
    session = make.session()
    came = [seat(session, f"a{number}@example.org").pk for number in range(12)]
    orders = {tuple(seats_to_remind(now=before(hours=2))) for _ in range(5)}
    assert len(orders) == 5
    assert all(sorted(order) == sorted(came) for order in orders)


@pytest.mark.django_db
def test_a_site_without_a_mail_server_looks_at_no_seat() -> None:
    with settings_for(25, SMTP_HOST=""), CaptureQueriesContext(connection) as asked:
        assert send_reminders(before(hours=24)) == "no mail server is named"
    assert len(asked) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_a_letter_costs_few_queries(count: int) -> None:
    session = make.session()
    for number in range(count):
        seat(session, f"a{number}@example.org")
    with mail_server() as mail, CaptureQueriesContext(connection) as asked:
        send_reminders(before(hours=24))
    assert len(mail.letters) == count
    plain = [q for q in asked if not q["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
    assert len(plain) == 1 + 3 * count


@pytest.mark.django_db
def test_a_reminder_leaves_no_row_and_the_receipt_no_number() -> None:
    session = make.session()
    for number in range(3):
        seat(session, f"a{number}@example.org")
    with mail_server():
        receipts = {send_reminders(before(hours=hours)) for hours in (24, 23, 1)}
    assert receipts == {"reminders sent"}


def test_the_job_runs_at_every_half_hour_for_all() -> None:
    job = next(job for job in JOBS if job.name == "send-reminders")
    assert job.every is None
    assert [(at.hour, at.minute) for at in job.at] == [(h, m) for h in range(24) for m in (0, 30)]


@pytest.mark.django_db
def test_on_the_day_after_a_session_its_addresses_are_deleted() -> None:
    job = next(job for job in JOBS if job.name == "forget-contacts")
    today, later, off = (
        seat(make.session(starts_at=STARTS)),
        seat(make.session(starts_at=STARTS + timedelta(days=1))),
        seat(make.session(state="announced", starts_at=STARTS + timedelta(days=9))),
    )
    Session.objects.filter(pk=off.session_id).update(state="cancelled")
    job.do(STARTS.replace(hour=23, minute=59))
    kept = set(Seat.objects.exclude(contact="").values_list("pk", flat=True))
    assert kept == {today.pk, later.pk}
    job.do(STARTS.replace(hour=0) + timedelta(days=1))
    kept = set(Seat.objects.exclude(contact="").values_list("pk", flat=True))
    assert kept == {later.pk}
    assert Seat.objects.count() == 3
