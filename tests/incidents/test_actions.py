"""Reports: sealed, read by those to whom they were sent, gone when their day comes. And the naming of contacts."""

import json
from datetime import date, timedelta
from secrets import token_bytes
from typing import Any

import pytest
from django.apps import apps
from django.test import override_settings

from apero.audit.models import Entry
from apero.config.jobs import JOBS
from apero.conversations.models import Programme
from apero.incidents import actions, queries
from apero.incidents.models import ConductContact, Incident
from apero.incidents.sealed import BLOCK, sealed, words_in
from apero.lib.refusal import Refused
from apero.participation.queries import token_of
from apero.people.actions import take_role
from apero.people.models import Membership, User
from tests import make
from tests.threads import in_threads

pytestmark = pytest.mark.django_db
WORDS = "The host shouted at me: قل لا!"
State = Incident.State


@pytest.fixture
def programme() -> Programme:
    return make.programme()


@pytest.fixture
def pair(programme: Programme) -> list[ConductContact]:
    return make.contacts(programme)


def visible(programme: Programme, contact: ConductContact) -> list[Incident]:
    return list(queries.incidents_for(programme.team_id, contact.user_id))


def duties(programme: Programme, contact: ConductContact) -> tuple[int, ...]:
    return tuple(queries.duties_of(programme.team_id, contact.user_id))


def test_r25_the_words_are_sealed_and_stand_nowhere_in_the_database(
    programme: Programme, pair: list[ConductContact]
) -> None:
    made = make.incident(programme, WORDS)
    actions.mark_read(incident=made.incident)
    actions.answer(
        incident=made.incident, words="We spoke to them, fully.", seen=queries.answer_mark(made.incident)
    )
    rows = [str(list(model._default_manager.values())) for model in apps.get_models()]
    for secret in ("shouted", "قل", "fully", made.code.digits(), *made.code.words("en").split()[:1]):
        assert not any(secret in row for row in rows if len(secret) > 5)
    stored = Incident.objects.get()
    assert words_in(stored.sealed) == WORDS
    assert words_in(stored.sealed_answer) == "We spoke to them, fully."
    assert pair


def test_the_length_of_words_shows_only_roughly() -> None:
    assert len(sealed("a")) == len(sealed("a" * BLOCK)) < len(sealed("a" * (BLOCK + 1)))
    assert len(sealed("ق" * 1_000)) == len(sealed("a" * 1_000))
    assert sealed("a") != sealed("a")


def test_words_that_another_key_sealed_cannot_be_read() -> None:
    stored = sealed(WORDS)
    with override_settings(CODE_KEY=token_bytes(32)):
        assert words_in(stored) is None
    assert words_in("") == ""


def test_r25_both_contacts_read_what_leaves_nobody_out(
    programme: Programme, pair: list[ConductContact]
) -> None:
    made = make.incident(programme)
    assert [visible(programme, contact) for contact in pair] == [[made.incident]] * 2
    assert [duties(programme, contact) for contact in pair] == [(0, 1, 1, 0)] * 2


def test_r25_a_contact_who_was_left_out_learns_nothing_at_all(
    programme: Programme, pair: list[ConductContact]
) -> None:
    """Not by a list, a count, the record, a receipt of the purge, nor by stepping back and being named again."""
    out, reader = pair
    before = list(Entry.objects.values_list("hash", flat=True))
    made = make.incident(programme, leave_out=out)
    assert visible(programme, out) == []
    assert duties(programme, out) == (0, 1, 0, 0)
    assert queries.alone_count(out) == 0
    assert visible(programme, reader) == [made.incident]
    actions.mark_read(incident=made.incident)
    actions.answer(incident=made.incident, words="Thank you.", seen=queries.answer_mark(made.incident))
    actions.close(incident=made.incident, today=make.TODAY)
    assert list(Entry.objects.values_list("hash", flat=True)) == before
    by, person = make.actor(), out.user
    actions.remove_contact(contact=out, user=person, by=by, now=make.NOON)
    again = actions.name_contact(programme=programme, position=1, user=person, by=by, now=make.NOON)
    actions.agree(contact=again, user=person, shown_name="Noor", by=by, now=make.NOON)
    assert visible(programme, again) == []
    actions.remove_contact(contact=reader, user=person, by=by, now=make.NOON)
    assert visible(programme, again) == []


def test_r25_whom_a_report_is_about_cannot_take_it_out_of_the_hands_of_its_only_reader(
    programme: Programme, pair: list[ConductContact]
) -> None:
    """Not by removing the other contact, nor by naming somebody else in their place."""
    out, reader = pair
    made = make.incident(programme, leave_out=out).incident
    actions.mark_read(incident=made)
    actions.remove_contact(contact=reader, user=out.user, by=make.actor(), now=make.NOON)
    name(programme, 2, make.user("reviewer", in_team=programme.team))
    assert visible(programme, reader) == [made]
    assert visible(programme, out) == []
    assert duties(programme, reader) == (0, 0, 0, 1)
    assert queries.readers_of(made) == ["somebody who was a contact then"]


def test_r25_who_steps_back_reads_nothing_more_also_when_named_again(
    programme: Programme, pair: list[ConductContact]
) -> None:
    both, only = make.incident(programme).incident, make.incident(programme, leave_out=pair[1]).incident
    actions.remove_contact(contact=pair[0], user=pair[0].user, by=make.actor(), now=make.NOON)
    for made, readers in ((both, ["Tomas"]), (only, [])):
        made.refresh_from_db()
        assert queries.readers_of(made) == readers
    again = name(programme, 1, pair[0].user)
    actions.agree(contact=again, user=pair[0].user, shown_name="Noor", by=make.actor(), now=make.NOON)
    assert visible(programme, again) == []
    assert visible(programme, pair[1]) == [both]


def test_the_purge_tells_nobody_how_many_reports_went(
    programme: Programme, pair: list[ConductContact]
) -> None:
    (job,) = [job for job in JOBS if job.name == "forget-incidents"]
    late = make.NOON + timedelta(days=1_000)
    without = job.do(late)
    make.incident(programme, leave_out=pair[0])
    assert job.do(late) == without
    assert not Incident.objects.exists()
    assert not Entry.objects.exists()


def test_no_stored_value_says_that_somebody_was_left_out(
    programme: Programme, pair: list[ConductContact]
) -> None:
    made = make.incident(programme, leave_out=pair[1]).incident
    assert {made.first_reader_id, made.second_reader_id} == {pair[0].user_id}
    assert made.first_reader_id is not None
    assert made.second_reader_id is not None


def test_r25_the_code_of_a_report_shares_no_value_with_that_of_a_place(
    programme: Programme, pair: list[ConductContact]
) -> None:
    seat = make.seat(make.session(programme))
    made = make.incident(programme, session_id=seat.seat.session_id)
    stored = {bytes(seat.seat.token), bytes(seat.seat.voice)}
    assert bytes(made.incident.token) not in stored
    assert made.code != seat.code
    assert token_of(seat.code, purpose="incident", object_id=programme.pk) != bytes(made.incident.token)
    assert queries.incident_by_code(seat.code) is None
    assert queries.incident_by_code(made.code) == made.incident
    assert pair


def send(programme: Programme, value: bytes, **facts: Any) -> actions.Reported:
    seen = queries.mark_of(queries.contacts_of(programme.pk))
    defaults: dict[str, Any] = {"session_id": None, "words": WORDS, "leave_out": None, "language": "en"}
    return actions.report(
        programme_id=programme.pk, value=value, **defaults | {"seen": seen, "today": make.TODAY} | facts
    )


def test_a_page_that_is_sent_twice_is_one_report_with_one_code(
    programme: Programme, pair: list[ConductContact]
) -> None:
    value = token_bytes(16)
    first, second = send(programme, value), send(programme, value)
    assert first.code == second.code
    assert Incident.objects.get() == first.incident == second.incident
    actions.withdraw_report(incident_id=first.incident.pk)
    with pytest.raises(Refused) as no:
        send(programme, value)
    assert no.value.refusal.code == "withdrawn"
    assert pair


@pytest.mark.usefixtures("shared_db")
def test_two_presses_at_the_same_moment_are_one_report() -> None:
    programme = make.programme()
    make.contacts(programme)
    value = token_bytes(16)

    def press() -> str:
        return send(programme, value).code.digits()

    codes = in_threads(3, press)
    assert len(set(codes)) == 1
    assert Incident.objects.count() == 1


def test_r25_a_report_is_not_sent_to_somebody_whom_its_page_did_not_name(
    programme: Programme, pair: list[ConductContact]
) -> None:
    seen = queries.mark_of(queries.contacts_of(programme.pk))
    actions.remove_contact(contact=pair[0], user=pair[0].user, by=make.actor(), now=make.NOON)
    with pytest.raises(Refused) as no:
        send(programme, token_bytes(16), seen=seen)
    assert no.value.refusal.code == "no-contacts"
    other = make.user("reviewer", in_team=programme.team)
    made = actions.name_contact(programme=programme, position=1, user=other, by=make.actor(), now=make.NOON)
    actions.agree(contact=made, user=other, shown_name="Ada", by=make.actor(), now=make.NOON)
    with pytest.raises(Refused) as no:
        send(programme, token_bytes(16), seen=seen)
    assert no.value.refusal.code == "other-readers"
    assert not Incident.objects.exists()


def test_whoever_is_named_later_reads_nothing_that_was_sent_before(
    programme: Programme, pair: list[ConductContact]
) -> None:
    old = make.incident(programme).incident
    other = make.user("reviewer", in_team=programme.team)
    made = actions.name_contact(programme=programme, position=1, user=other, by=make.actor(), now=make.NOON)
    actions.agree(contact=made, user=other, shown_name="Ada", by=make.actor(), now=make.NOON)
    assert visible(programme, made) == []
    assert visible(programme, pair[1]) == [old]
    assert visible(programme, pair[0]) == [old]
    assert queries.readers_of(old) == ["Tomas", "somebody who was a contact then"]


def test_who_leaves_the_team_is_no_contact_and_reads_nothing(
    programme: Programme, pair: list[ConductContact]
) -> None:
    old = make.incident(programme).incident
    assert queries.contacts_ready(programme)
    take_role(team=programme.team, member=pair[0].user, role="facilitator", by=make.actor(), now=make.NOON)
    assert not Membership.objects.filter(user=pair[0].user).exists()
    assert not queries.contacts_ready(programme)
    assert visible(programme, pair[0]) == []
    assert queries.readers_of(old) == ["Tomas"]


def test_a_contact_sees_how_many_reports_nobody_else_can_read(
    programme: Programme, pair: list[ConductContact]
) -> None:
    make.incident(programme)
    make.incident(programme, leave_out=pair[1])
    make.incident(programme, leave_out=pair[0])
    assert [queries.alone_count(contact) for contact in pair] == [1, 1]
    actions.remove_contact(contact=pair[1], user=pair[1].user, by=make.actor(), now=make.NOON)
    assert queries.alone_count(pair[0]) == 2


def test_a_contact_of_one_series_reads_nothing_of_another(
    programme: Programme, pair: list[ConductContact]
) -> None:
    other = make.programme(programme.team)
    contacts = make.contacts(other, "Ada", "Ben")
    made = make.incident(other).incident
    assert visible(programme, pair[0]) == []
    assert visible(other, contacts[0]) == [made]
    assert list(queries.incidents_for(make.team(name="Other").pk, contacts[0].user_id)) == []


def test_r25_states_go_from_new_to_closed_and_an_answer_that_came_between_is_not_lost(
    programme: Programme, pair: list[ConductContact]
) -> None:
    made = make.incident(programme).incident
    with pytest.raises(Refused):
        actions.answer(incident=made, words="Thank you.", seen="")
    actions.mark_read(incident=made)
    seen = queries.answer_mark(made)
    with pytest.raises(Refused):
        actions.close(incident=made, today=make.TODAY)
    actions.answer(incident=made, words="Thank you.", seen=seen)
    actions.answer(incident=made, words="Thank you. ", seen=seen)
    with pytest.raises(Refused) as no:
        actions.answer(incident=made, words="We are sorry.", seen=seen)
    assert no.value.refusal.code == "stale"
    made.refresh_from_db()
    assert words_in(made.sealed_answer) == "Thank you."
    actions.answer(incident=made, words="Thank you. We are sorry.", seen=queries.answer_mark(made))
    actions.close(incident=made, today=make.TODAY)
    actions.close(incident=made, today=make.TODAY + timedelta(days=1))
    actions.mark_read(incident=made)
    made.refresh_from_db()
    assert (made.state, made.closed_on) == (State.CLOSED, make.TODAY)
    assert not Entry.objects.exists()
    assert pair


@pytest.mark.parametrize(("days", "gone"), [(29, 0), (30, 1)])
def test_r25_a_closed_report_goes_after_30_days(
    programme: Programme, pair: list[ConductContact], days: int, gone: int
) -> None:
    made = make.incident(programme).incident
    Incident.objects.filter(pk=made.pk).update(state=State.CLOSED, closed_on=make.TODAY)
    assert actions.purge_incidents(today=make.TODAY + timedelta(days=days)) == gone
    assert pair


@pytest.mark.parametrize(("day", "gone"), [(date(2031, 5, 30), 0), (date(2031, 5, 31), 1)])
def test_r25_an_open_report_goes_a_year_after_the_series_has_ended(
    programme: Programme, pair: list[ConductContact], day: date, gone: int
) -> None:
    make.incident(programme)
    assert actions.purge_incidents(today=day) == gone
    assert pair


def name(programme: Programme, position: int, user: User) -> ConductContact:
    return actions.name_contact(
        programme=programme, position=position, user=user, by=make.actor(), now=make.NOON
    )


def test_r25_contacts_are_public_only_when_both_have_agreed_themselves(programme: Programme) -> None:
    one, two = (make.user(role, in_team=programme.team) for role in ("facilitator", "reviewer"))
    first, second = name(programme, 1, one), name(programme, 2, two)
    assert queries.contacts_of(programme.pk) == ()
    with pytest.raises(Refused):
        actions.agree(contact=first, user=two, shown_name="Noor", by=make.actor(), now=make.NOON)
    actions.agree(contact=first, user=one, shown_name=" Noor\n", by=make.actor(), now=make.NOON)
    assert not queries.contacts_ready(programme)
    actions.agree(contact=second, user=two, shown_name="Tomas", by=make.actor(), now=make.NOON)
    assert queries.contacts_ready(programme)
    assert [contact.name for contact in queries.contacts_of(programme.pk)] == ["Noor", "Tomas"]
    told = list(Entry.objects.values_list("kind", "facts"))
    assert [kind.rpartition(".")[2] for kind, _facts in told] == ["named", "named", "agreed", "agreed"]
    assert "Noor" not in json.dumps([facts for _kind, facts in told])


def test_naming_the_same_colleague_again_changes_nothing_and_another_replaces_them(
    programme: Programme,
) -> None:
    one, two, three = (make.user("facilitator", in_team=programme.team) for _number in range(3))
    standing = name(programme, 1, one)
    actions.agree(contact=standing, user=one, shown_name="Noor", by=make.actor(), now=make.NOON)
    assert name(programme, 1, one).agreed_on
    for user, position in [(one, 2), (make.user("facilitator", in_team=make.team(name="Other")), 2)]:
        with pytest.raises(Refused):
            name(programme, position, user)
    name(programme, 1, two)
    name(programme, 2, three)
    assert {c.user_id: c.agreed_on for c in ConductContact.objects.all()} == {two.pk: None, three.pk: None}


def test_who_agreed_may_change_the_name_and_step_back(
    programme: Programme, pair: list[ConductContact]
) -> None:
    one = pair[0]
    actions.agree(
        contact=one, user=one.user, shown_name="Nour", by=make.actor(), now=make.NOON + timedelta(days=3)
    )
    one.refresh_from_db()
    assert (one.shown_name, one.agreed_on) == ("Nour", make.TODAY)
    actions.agree(contact=one, user=one.user, shown_name="Nour", by=make.actor(), now=make.NOON)
    for _press in range(2):
        actions.remove_contact(contact=one, user=one.user, by=make.actor(), now=make.NOON)
    facts = list(Entry.objects.values_list("kind", "facts__by_themself"))
    assert facts == [("incidents.contact.agreed", None), ("incidents.contact.removed", True)]
