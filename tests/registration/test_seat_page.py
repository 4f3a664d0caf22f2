"""The page of a seat: coming, waiting, needs, reminders, interpretation, a move, the hour itself, withdrawing."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Postponement, Session
from apero.interpretation.models import Request
from apero.registration import actions
from apero.registration.contact import Contact, contact_in
from apero.registration.models import Seat
from tests import make

pytestmark = pytest.mark.django_db
HOSTILE = [
    "x", "@", "a@b", "a@b.example\nBcc: d@e.example", "a@b.example\r\nSubject: x", "a@b.example, d@e.example",
    "<a@b.example>", "a@b.example\x00", "a b@c.example",
    "a@b..c", "\u202ea@b.example", "ü@example.org", "a@" + "x" * 300 + ".org", "a" * 300 + "@example.org", "a@[127.0.0.1",
    "a@localhost", "a@[IPv6:::1]", '"a"@b.example', '"a\\"@x"@b.example',
    "a@xn--.example\u3002", "javascript:a@b.example/", "a@exam ple.example",
    "a" * 40 + "@" + ".".join(["ü" + "x" * 50] * 4),
]  # fmt: skip


@pytest.fixture
def session() -> Session:
    """A session in ten days, in a team that offers Arabic."""
    now = timezone.now()
    owner = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    make.offered(owner.team, "ar", "sw")
    return make.session(owner, starts_at=now.replace(second=0, microsecond=0) + timedelta(days=10))


@pytest.fixture
def mail(settings: Any) -> None:
    settings.SMTP_HOST = "127.0.0.1"


def register(client: Client, session: Session, **facts: str) -> Any:
    at = f"/en/programmes/{session.programme.address}/sessions/{session.address}/register"
    page = client.get(at).text
    return client.post(at, make.sent_with(page) | {"pseudonym": "Quiet Heron 37"} | facts)


def taken(session: Session, **facts: Any) -> str:
    return make.seat(session, now=timezone.now(), **facts).code.digits()


def opened(client: Client, digits: str) -> str:
    return str(client.post("/en/code", {"code": digits}).text)


def act(client: Client, digits: str, name: str, **typed: str) -> Any:
    return client.post("/en/code/place", {"code": digits, "act": name} | typed)


# Coming and waiting


def test_saying_that_one_comes_is_noted_without_a_time(client: Client, session: Session) -> None:
    digits = taken(session)
    assert "I am coming" in opened(client, digits)
    done = act(client, digits, "confirm")
    assert "You said that you are coming" in done.text
    assert "I am coming" not in done.text
    assert Seat.objects.get().is_confirmed
    assert not Entry.objects.exists()


def test_whoever_waits_sees_their_number_and_no_link(client: Client, session: Session) -> None:
    Session.objects.update(capacity=1, starts_at=timezone.now() + timedelta(minutes=30))
    sits, digits = taken(session), taken(session)
    page = opened(client, digits)
    assert "You are on the waiting list. Your number is 1." in page
    assert session.meeting_link not in page
    assert session.meeting_link in opened(client, sits)
    client.post("/en/code/withdraw", {"code": sits})
    page = opened(client, digits)
    assert "waiting list" not in page
    assert session.meeting_link in page


def test_a_place_that_was_given_on_says_why_and_comes_back(client: Client, session: Session) -> None:
    digits = taken(session)
    actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=timezone.now())
    assert "Too many had registered" in opened(client, digits)
    assert "waiting list" not in act(client, digits, "confirm").text


# What somebody needs


def test_needs_are_typed_changed_and_emptied(client: Client, session: Session) -> None:
    digits = make.digits_on(register(client, session, needs="Captions").text)
    assert Seat.objects.get().needs == "Captions"
    assert "Captions</textarea>" in opened(client, digits)
    assert "<b>x</b>" not in act(client, digits, "needs", needs="<b>x</b>").text
    assert Seat.objects.get().needs == "<b>x</b>"
    act(client, digits, "needs", needs="  ")
    assert Seat.objects.get().needs == ""


def test_too_many_needs_are_refused_and_kept(client: Client, session: Session) -> None:
    refused = register(client, session, needs="x" * 501)
    assert refused.status_code == 422
    assert "x" * 501 in refused.text
    assert "<details open>" in refused.text
    digits = taken(session, needs="Before")
    refused = act(client, digits, "needs", needs="x" * 501)
    assert refused.status_code == 422
    assert "x" * 501 in refused.text
    assert Seat.objects.get().needs == "Before"


def test_the_page_says_who_reads_it_and_until_when(client: Client, session: Session) -> None:
    at = f"/en/programmes/{session.programme.address}/sessions/{session.address}/register"
    page = client.get(at).text
    assert "The hosts of this session read it" in page
    day = session.starts_at.date() + timedelta(days=14 + 30)
    assert page.count(f'datetime="{day}"') == 2


# Reminders


def test_where_no_mail_is_sent_no_address_is_asked_for(
    client: Client, session: Session, settings: Any
) -> None:
    settings.SMTP_HOST = ""
    digits = make.digits_on(register(client, session, contact="me@example.org").text)
    assert 'name="contact"' not in opened(client, digits)
    assert act(client, digits, "remind", contact="me@example.org").status_code == 422
    assert Seat.objects.get().contact == ""


def test_an_address_is_kept_sealed_in_the_language_of_the_page_and_removed_at_once(
    client: Client, session: Session, mail: None
) -> None:
    digits = make.digits_on(register(client, session, contact="me@example.org").text)
    kept = Seat.objects.get().contact
    assert "example" not in kept
    assert contact_in(kept) == Contact("me@example.org", "en")
    page = opened(client, digits)
    assert "me@example.org" in page
    assert 'name="contact"' not in page
    assert "The address is deleted. No reminder is sent." in act(client, digits, "forget-contact").text
    assert Seat.objects.get().contact == ""
    client.post("/ar/code/place", {"code": digits, "act": "remind", "contact": "me@bücher.example"})
    assert contact_in(Seat.objects.get().contact) == Contact("me@xn--bcher-kva.example", "ar")


def test_the_page_says_what_an_address_is_for_what_it_exposes_and_when_it_goes(
    client: Client, session: Session, mail: None
) -> None:
    at = f"/en/programmes/{session.programme.address}/sessions/{session.address}/register"
    page = client.get(at).text
    for words in (
        "For at most two reminders: a day and an hour before the start.",
        "While a reminder is due our machine can read this address, and so can whoever seizes it.",
        f'datetime="{session.ends_at.date() + timedelta(days=1)}"',
    ):
        assert words in page


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hostile_address_is_refused_and_kept_on_the_page(
    client: Client, session: Session, mail: None, typed: str
) -> None:
    refused = register(client, session, contact=typed)
    assert refused.status_code == 422
    assert not Seat.objects.exists()
    digits = taken(session)
    assert act(client, digits, "remind", contact=typed).status_code == 422
    assert Seat.objects.get().contact == ""


def test_no_address_is_taken_at_the_highest_level_of_risk(
    client: Client, session: Session, mail: None
) -> None:
    [code] = make.invitations(session, now=timezone.now())
    Session.objects.update(level="restricted")
    page = client.post("/en/code", {"code": code.digits()}).text
    assert 'name="contact"' not in page
    values = make.sent_with(page) | {"code": code.digits(), "pseudonym": "x", "contact": "me@example.org"}
    digits = make.digits_on(client.post("/en/code/invitation", values).text)
    assert act(client, digits, "remind", contact="me@example.org").status_code == 422
    assert Seat.objects.get().contact == ""


def test_addresses_go_on_the_day_after_and_seats_stay(session: Session) -> None:
    taken(session, contact=Contact("me@example.org", "en"))
    assert actions.forget_contacts(now=session.starts_at) == 0
    assert actions.forget_contacts(now=session.starts_at + timedelta(days=1)) == 1
    assert Seat.objects.get().contact == ""


def test_an_address_given_late_gets_no_letter_that_would_say_when_it_was_given(session: Session) -> None:
    Session.objects.update(starts_at=timezone.now() + timedelta(hours=3))
    taken(session, contact=Contact("me@example.org", "en"))
    assert Seat.objects.get().reminders_sent == 1


# Interpretation


def test_r30_registering_and_asking_is_one_act(client: Client, session: Session) -> None:
    digits = make.digits_on(register(client, session, language="ar").text)
    asked = Request.objects.get()
    assert (asked.language, asked.has_seat, asked.is_late) == ("ar", True, False)
    assert "Not yet." in opened(client, digits)


def test_the_page_with_the_code_says_what_became_of_what_was_asked_for(
    client: Client, session: Session
) -> None:
    told = register(client, session, language="ar", needs="Captions, please").text
    assert "Interpretation, Arabic: Not yet." in told
    assert "What you need is kept." in told
    assert "What you asked for" not in register(client, session).text


def test_r30_another_language_is_typed_by_its_name(client: Client, session: Session) -> None:
    register(client, session, language="other", other_language="Yoruba")
    assert Request.objects.get().language == "yo"


@pytest.mark.parametrize("typed", ["", "Klingonese", "English", "<script>", "x" * 61])
def test_r30_a_language_that_cannot_be_meant_loses_nothing(
    client: Client, session: Session, typed: str
) -> None:
    refused = register(client, session, language="other", other_language=typed, needs="Captions")
    assert refused.status_code == 422
    assert "Captions" in refused.text
    assert "<script>" not in refused.text
    assert not Seat.objects.exists()
    assert not Request.objects.exists()


def test_r33_the_seat_asks_changes_and_takes_back_and_counts_once(client: Client, session: Session) -> None:
    digits = taken(session)
    act(client, digits, "ask", language="ar")
    act(client, digits, "ask", language="sw")
    assert Request.objects.get().language == "sw"
    assert "You no longer ask" in act(client, digits, "take-back").text
    act(client, digits, "take-back")
    assert not Request.objects.exists()
    assert act(client, digits, "ask", language="xx").status_code == 422


def test_a_request_of_somebody_who_waited_counts_with_a_place_once_they_have_one_and_say_that_they_come(
    client: Client, session: Session
) -> None:
    Session.objects.update(capacity=1)
    sits, digits = taken(session), taken(session, language="ar")
    assert not Request.objects.get().has_seat
    act(client, digits, "confirm")
    assert not Request.objects.get().has_seat
    client.post("/en/code/withdraw", {"code": sits})
    act(client, digits, "confirm")
    assert Request.objects.get().has_seat


def test_who_gets_a_place_by_saying_that_they_come_is_told_so(client: Client, session: Session) -> None:
    Session.objects.update(capacity=1)
    sits, digits = taken(session), taken(session)
    assert "You have a place now." not in act(client, digits, "confirm").text
    Seat.objects.update(is_confirmed=False)
    client.post("/en/code/withdraw", {"code": sits})
    Seat.objects.update(waiting_place=1, was_dropped=True)
    page = client.get(f"/en/programmes/{session.programme.address}/sessions/{session.address}/register").text
    assert "Others are waiting for a place." in page
    assert "All places are taken" not in page
    assert "You have a place now." in act(client, digits, "confirm").text


def test_needs_are_written_until_the_session_is_over_and_deleted_at_any_time(
    client: Client, session: Session
) -> None:
    digits = taken(session, needs="Captions")
    Session.objects.update(starts_at=timezone.now() - timedelta(days=1))
    refused = act(client, digits, "needs", needs="More time")
    assert refused.status_code == 422
    assert Seat.objects.get().needs == "Captions"
    act(client, digits, "needs", needs="")
    assert Seat.objects.get().needs == ""


def test_needs_that_cannot_be_seen_are_none(client: Client, session: Session) -> None:
    register(client, session, needs="\u200b\u200b")
    assert Seat.objects.get().needs == ""


def test_a_session_that_is_over_says_where_its_summary_will_stand(client: Client, session: Session) -> None:
    digits = taken(session)
    Session.objects.update(starts_at=timezone.now() - timedelta(days=1))
    page = opened(client, digits)
    assert f'href="/en/programmes/{session.programme.address}#heard"' in page
    Session.objects.update(kind="focus-group")
    assert "#heard" not in opened(client, digits)


def test_withdrawing_takes_the_request_back_in_the_same_act(client: Client, session: Session) -> None:
    digits, stays = taken(session, language="ar"), taken(session, language="ar")
    client.post("/en/code/withdraw", {"code": digits})
    assert Request.objects.count() == 1
    assert "Arabic" in opened(client, stays)


# What happens to the session


def test_r28_a_move_shows_the_old_time_struck_through_with_the_reason(
    client: Client, session: Session
) -> None:
    digits = taken(session)
    old = session.starts_at
    Session.objects.update(starts_at=old + timedelta(days=7))
    Postponement.objects.create(
        session=session,
        position=1,
        starts_at=old,
        announced_on=timezone.now().date(),
        text=make.source(session.programme.team, "postponement", because="A holiday was overlooked."),
    )
    page = opened(client, digits)
    assert page.index("<s>") < page.index(f'datetime="{old.date()}"') < page.index("</s>")
    assert "A holiday was overlooked." in page
    assert "Can you still come?" in page
    assert "Can you still come?" not in act(client, digits, "confirm").text


def test_r24_the_link_appears_when_the_site_says(client: Client, session: Session, settings: Any) -> None:
    digits = taken(session)
    settings.LINK_MINUTES = 15
    assert "15 minutes before the start" in opened(client, digits)
    Session.objects.update(starts_at=timezone.now() + timedelta(minutes=16))
    assert session.meeting_link not in opened(client, digits)
    Session.objects.update(starts_at=timezone.now() + timedelta(minutes=14))
    assert session.meeting_link in opened(client, digits)


def test_r53_recording_video_and_names_stand_before_the_link(client: Client, session: Session) -> None:
    digits = taken(session)
    Session.objects.update(starts_at=timezone.now() + timedelta(minutes=5))
    page = opened(client, digits)
    for words in (
        "The team does not record this session.",
        "You need not turn on your video.",
        "type Quiet Heron 37",
    ):
        assert page.index(words) < page.index(session.meeting_link)
    Session.objects.update(is_recorded=True)
    assert "The team records this session:" in opened(client, digits)


def test_the_room_opens_by_a_button_while_the_session_runs(client: Client, session: Session) -> None:
    digits = taken(session)
    assert "/en/code/live" not in opened(client, digits)
    Session.objects.update(starts_at=timezone.now() - timedelta(minutes=5))
    assert 'action="/en/code/live"' in opened(client, digits)


def test_after_the_hour_nothing_is_asked_for_any_more(client: Client, session: Session) -> None:
    digits = taken(session)
    Session.objects.update(starts_at=timezone.now() - timedelta(days=1))
    page = opened(client, digits)
    for name in ("needs", "contact", "language"):
        assert f'name="{name}"' not in page
    assert act(client, digits, "confirm").status_code == 422
    assert act(client, digits, "ask", language="ar").status_code == 422


def test_r21_the_calendar_file_by_code_names_nothing(client: Client, session: Session) -> None:
    digits = taken(session)
    Session.objects.update(kind="focus-group")
    answer = client.post("/en/code/calendar", {"code": digits})
    assert answer["Content-Type"].startswith("text/calendar")
    assert answer["Cache-Control"] == "no-store"
    text = answer.content.decode()
    assert "SUMMARY;LANGUAGE=en:Conversation" in text
    assert f"DTSTART:{session.starts_at:%Y%m%dT%H%M%SZ}" in text
    for told in (session.address, session.programme.address, session.meeting_link, "Heron"):
        assert told not in text
    assert client.get("/en/code/calendar").headers["Location"] == "/en/code"
    assert client.post("/en/code/calendar", {"code": "1" * 24}).status_code == 422


@pytest.mark.parametrize("name", ["", "x", "__class__", "withdraw"])
def test_an_act_that_there_is_not_changes_nothing(client: Client, session: Session, name: str) -> None:
    digits = taken(session)
    before = Seat.objects.values().get()
    assert act(client, digits, name).status_code == 200
    assert Seat.objects.values().get() == before
    assert act(client, "1" * 24, "confirm").status_code == 422


def test_r29_no_page_of_a_seat_stores_a_time_or_a_record(
    client: Client, session: Session, mail: None
) -> None:
    digits = make.digits_on(register(client, session, language="ar", needs="x", contact="a@example.org").text)
    for name in ("confirm", "needs", "remind", "forget-contact", "ask", "take-back"):
        page = act(client, digits, name, needs="y", contact="b@example.org", language="sw")
        assert page["Cache-Control"] == "no-store"
        assert not page.cookies
    assert not Entry.objects.exists()
