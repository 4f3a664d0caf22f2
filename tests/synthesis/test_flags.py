"""What could identify somebody is marked before a second person reads, and nothing flagged is approved."""

from datetime import timedelta

import pytest
from django.test import Client

from apero.conversations.models import Session
from apero.disclosure.models import Clearance
from apero.lib.refusal import Refused
from apero.people.models import User
from apero.synthesis import actions, queries
from apero.synthesis.models import Note, Statement
from tests import make

pytestmark = pytest.mark.django_db
THREE = "ade_suyi99 from Ibadan, the only woman admin, said that mail is read."
GENERAL = "Several volunteers said that their mail is read."
QUOTED = "One person said: “I am afraid to open my mail at work.”"
BY = make.actor("reviewer")


@pytest.fixture
def session() -> Session:
    return make.session(make.programme(make.team(source_language="en")))


@pytest.fixture
def writer(session: Session) -> User:
    return make.user("note-taker", in_team=session.programme.team)


@pytest.fixture
def reader(session: Session) -> User:
    return make.user("reviewer", in_team=session.programme.team)


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(statement: Statement, verb: str = "") -> str:
    return f"/en/desk/statements/{statement.pk}" + (f"/{verb}" if verb else "")


def draft(session: Session, text: str, writer: User, **facts: object) -> Statement:
    return make.statement(session, text, is_approved=False, writer=writer, **facts)


def kinds(statement: Statement) -> list[str]:
    return [one.flag.kind for one in queries.flags_of_statement(statement, today=make.TODAY)]


def test_three_flags_are_marked_and_the_button_is_off(session: Session, writer: User, reader: User) -> None:
    statement = draft(session, THREE, writer)
    page = as_user(reader).get(at(statement)).text
    assert page.count("<mark>") == 3
    assert all(words in page for words in ("User name", "Place", "Rare role", "More general:"))
    assert "disabled>Approve" in page
    assert "/approve" not in page


def test_after_saving_a_flagged_statement_its_page_is_shown(session: Session, writer: User) -> None:
    facts = {"kind": "challenge", "said_by": "several", "region": "", "quote_consent": "none"}
    at_new = f"/en/desk/sessions/{session.pk}/statements/new"
    page = as_user(writer).post(at_new, facts | {"text": THREE}, follow=True)
    assert page.text.count("<mark>") == 3
    assert "3 parts of this text" in page.text
    page = as_user(writer).post(at_new, facts | {"text": GENERAL}, follow=True)
    assert page.redirect_chain[-1][0] == f"/en/desk/sessions/{session.pk}/statements"


def test_a_flagged_statement_is_not_approved(session: Session, writer: User, reader: User) -> None:
    statement = draft(session, THREE, writer)
    with pytest.raises(Refused) as no:
        actions.approve_statement(statement=statement, reader=reader, by=BY, now=make.NOON)
    assert no.value.refusal.code == "flags"
    answer = as_user(reader).post(at(statement, "approve"), {"seen": queries.mark_of(statement)})
    assert answer.status_code == 409
    assert Statement.objects.get().state == "draft"


def test_reworded_it_has_no_known_flags_and_is_never_called_safe(
    session: Session, writer: User, reader: User
) -> None:
    statement = draft(session, THREE, writer)
    facts = actions.StatementFacts(text=GENERAL, kind="challenge", said_by="several")
    statement = actions.change_statement(statement=statement, facts=facts, writer=writer)
    page = as_user(reader).get(at(statement)).text
    assert "No known flags." in page
    assert "Read by two." not in page
    actions.approve_statement(statement=statement, reader=reader, by=BY, now=make.NOON)
    page = as_user(reader).get(at(statement)).text
    assert "Read by two." in page
    assert "safe" not in page.lower().replace("note safe", "").replace("safety", "")


def test_a_second_person_clears_each_flag_with_a_reason(session: Session, writer: User, reader: User) -> None:
    statement = draft(session, THREE, writer)
    flags = queries.flags_of_statement(statement, today=make.TODAY)
    second = as_user(reader)
    assert second.post(at(statement, "clear"), {"flag": flags[0].key, "because": " "}).status_code == 409
    for flag in flags:
        sent = second.post(at(statement, "clear"), {"flag": flag.key, "because": "An invented name."})
        assert sent.status_code == 302
    page = second.get(at(statement)).text
    assert "<mark>" not in page
    assert page.count("An invented name.") == 3
    second.post(at(statement, "approve"), {"seen": queries.mark_of(statement)})
    assert Statement.objects.get().state == "approved"


def test_the_writer_clears_none_of_them(session: Session, reader: User) -> None:
    both = make.user("note-taker", "reviewer", in_team=session.programme.team)
    statement = draft(session, THREE, both)
    assert "Keep this reason" not in as_user(both).get(at(statement)).text
    key = queries.flags_of_statement(statement, today=make.TODAY)[0].key
    answer = as_user(both).post(at(statement, "clear"), {"flag": key, "because": "I say so."})
    assert answer.status_code == 409
    assert not Clearance.objects.exists()


def test_rewording_forgets_the_reasons_of_words_that_are_gone(
    session: Session, writer: User, reader: User
) -> None:
    statement = draft(session, THREE, writer)
    for flag in queries.flags_of_statement(statement, today=make.TODAY):
        actions.clear_flag_of_statement(
            statement=statement,
            flag=flag.key,
            because="Ibadan is large.",
            reader=reader,
            by=BY,
            now=make.NOON,
        )
    facts = actions.StatementFacts(text=GENERAL, kind="challenge", said_by="several")
    actions.change_statement(statement=statement, facts=facts, writer=writer)
    assert not Clearance.objects.exists()


def test_history_is_entered_with_one_reason(session: Session, writer: User, reader: User) -> None:
    statement = draft(session, THREE, writer)
    actions.approve_statement(
        statement=statement,
        reader=reader,
        by=BY,
        now=make.NOON,
        cleared_because="It stands on a public page.",
    )
    assert Statement.objects.get().state == "approved"
    assert {row.cleared_by for row in Clearance.objects.all()} == {reader}


def test_own_words_pass_with_a_consent_whose_day_is_not_over(session: Session, writer: User) -> None:
    statement = draft(session, QUOTED, writer)
    assert kinds(statement) == ["quote"]
    statement.quote_consent = "in-room"
    assert kinds(statement) == []
    statement.quote_until = make.TODAY
    assert kinds(statement) == []
    statement.quote_until = make.TODAY - timedelta(days=1)
    assert kinds(statement) == ["quote"]


def test_a_consent_is_part_of_what_a_reader_approves(session: Session, writer: User) -> None:
    statement = draft(session, QUOTED, writer)
    before = queries.mark_of(statement)
    statement.quote_consent = "in-room"
    assert queries.mark_of(statement) != before


def test_without_a_consent_no_day_is_kept(session: Session, writer: User) -> None:
    facts = {"text": GENERAL, "kind": "challenge", "said_by": "several", "quote_until": "2030-06-01"}
    at_new = f"/en/desk/sessions/{session.pk}/statements/new"
    as_user(writer).post(at_new, facts | {"quote_consent": "none"})
    assert Statement.objects.get().quote_until is None


def test_names_of_the_room_and_words_of_the_notes_are_flagged(session: Session, writer: User) -> None:
    make.seat(session, "Quiet Heron 37")
    make.live_question(session, pseudonym="Silver Tide 41")
    words = "the moderators closed my account two weeks before the vote and nobody answered"
    Note.objects.create(session=session, position=1, typed=words)
    assert kinds(draft(session, "Quiet Heron 37 agreed.", writer)) == ["registrant"]
    assert kinds(draft(session, "Silver Tide 41 agreed.", writer)) == ["registrant"]
    assert "verbatim" in kinds(draft(session, f"It was said that {words}.", writer))


def test_an_answer_with_a_name_is_not_kept(session: Session) -> None:
    statement = make.statement(session, "Who reads our mail?", kind="question")
    with pytest.raises(Refused) as no:
        actions.answer_statement(
            statement=statement, words="Ask ade_suyi99.", role="staff", by=make.actor(), now=make.NOON
        )
    assert (no.value.refusal.code, no.value.refusal.field) == ("flags", "words")


def test_a_page_of_a_statement_checks_once_and_asks_a_steady_number_of_queries(
    session: Session, writer: User, reader: User, django_assert_max_num_queries: object
) -> None:
    statement = draft(session, THREE, writer)
    client = as_user(reader)
    client.get(at(statement))
    for number in range(30):
        make.seat(session, f"Quiet Heron {number}")
        Note.objects.create(session=session, position=number + 1, typed=f"They spoke of point {number}.")
    with django_assert_max_num_queries(32):  # type: ignore[operator]
        client.get(at(statement))


def test_what_was_approved_is_not_published_once_its_consent_is_over(session: Session, reader: User) -> None:
    until = session.ends_at.date()
    made = make.statement(session, QUOTED, quote_consent="in-room", quote_until=until)
    publisher = as_user(make.user("convenor", in_team=session.programme.team))
    with pytest.raises(Refused) as no:
        make.summary(session, now=session.ends_at + timedelta(days=1), method="Two took notes.")
    assert no.value.refusal.code == "flagged"
    session.starts_at -= timedelta(days=9 * 365)
    session.save()
    Statement.objects.update(quote_until=session.starts_at.date())
    page = publisher.get(f"/en/desk/sessions/{session.pk}/summary")
    sent = make.sent_with(page.text) | {"method": "Two took notes.", "without_check": "Nobody came."}
    page = publisher.post(f"/en/desk/sessions/{session.pk}/summary", sent)
    assert page.status_code == 422
    assert at(made) in page.text
    assert "as things stand now" in page.text


def test_the_words_around_a_summary_are_checked(session: Session) -> None:
    make.statement(session, GENERAL)
    with pytest.raises(Refused) as no:
        make.summary(session, method="ade_suyi99 took notes on 14 May 2030.")
    assert no.value.refusal.code == "flags"
    make.summary(session, method="Two people took notes on 14 May 2030.")


def test_the_words_around_a_summary_can_wait_and_stay_cleared_in_the_next_version(
    session: Session, reader: User
) -> None:
    make.statement(session, GENERAL)
    method = "Notes were taken with the tool note_taker77."
    publisher = make.user("convenor", in_team=session.programme.team)
    summary = actions.summary_of_session(session=session)
    words = actions.words_of(actions.About(method=method))
    waiting = actions.let_about_wait(summary=summary, words=words, writer=publisher, today=make.TODAY)
    client, first = as_user(reader), f"/en/desk/flags/{waiting.pk}"
    for flag in queries.flags_of_about(summary, words):
        client.post(f"{first}/clear", {"flag": flag.key, "because": "A tool."})
    make.summary(session, method=method)
    make.statement(session, "People asked for training.")
    make.summary(session, method=method, what_changed="One point more.")
    assert session.summary.versions.count() == 2


def test_an_answer_can_wait_for_a_second_person(session: Session, reader: User) -> None:
    statement = make.statement(session, "Who reads our mail?", kind="question")
    convenor = as_user(make.user("convenor", in_team=session.programme.team))
    answer = {"words": "The bot mail_bot77 does.", "role": "staff"}
    page = convenor.post(at(statement, "answer"), answer)
    assert page.status_code == 409
    assert "Keep it for a second person" in page.text
    page = convenor.post(at(statement, "answer/wait"), {"words_kept": answer["words"]}, follow=True)
    where = page.redirect_chain[-1][0]
    for flag in queries.flags_of_answer(statement, answer["words"]):
        as_user(reader).post(f"{where}/clear", {"flag": flag.key, "because": "A program."})
    assert convenor.post(at(statement, "answer"), answer).status_code == 302
    assert Statement.objects.get().answered_by_role == "staff"
