"""Naming contacts, which is recorded; reporting, reading, answering and closing, which leave no record and no task."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme
from apero.crypto.codes import Code
from apero.incidents import rules
from apero.incidents.events import ContactAgreed, ContactNamed, ContactRemoved
from apero.incidents.models import ConductContact, Incident
from apero.incidents.queries import INCIDENT, Contact, answer_mark, contacts_of, incident_token, mark_of
from apero.incidents.sealed import sealed, words_in
from apero.lib.refusal import Refusal, require
from apero.lib.words import clean_line, clean_text
from apero.participation.actions import use_form
from apero.participation.queries import code_of
from apero.people.models import Team, User
from apero.people.queries import members

State = Incident.State


class Reported(NamedTuple):
    """A report and its code. The code is known now and never again: show it, do not keep it."""

    incident: Incident
    code: Code


@transaction.atomic
def report(
    *,
    programme_id: UUID,
    session_id: UUID | None,
    value: bytes,
    words: str,
    leave_out: UUID | None,
    seen: str,
    language: str,
    today: date,
) -> Reported:
    """Keep a report, sealed, for the contacts of a series but the one with the id `leave_out`, once for each `value`.

    `seen` is the mark of the contacts that the page named (`queries.mark_of`). Raises `Refused`.
    """
    programme = _locked(programme_id)
    code = code_of(value, purpose=INCIDENT)
    token = incident_token(code, programme.pk)
    if not use_form(value, today=today):
        return Reported(_again(token), code)
    contacts = contacts_of(programme.pk)
    require(rules.why_not_report(programme, contacts=len(contacts), today=today))
    require(rules.why_stale(seen=seen, standing=mark_of(contacts)))
    incident = Incident(
        programme=programme,
        session_id=session_id,
        token=token,
        sealed=sealed(clean_text(words)),
        language=language,
        **_readers(contacts, leave_out),
    )
    incident.save(force_insert=True)
    return Reported(incident, code)


def _readers(contacts: tuple[Contact, ...], leave_out: UUID | None) -> dict[str, UUID]:
    """Whom it is sent to. Both places are filled, so that nothing beside them says that somebody was left out."""
    readers = [contact.user_id for contact in contacts if contact.id != leave_out]
    return {"first_reader_id": readers[0], "second_reader_id": readers[-1]}


def _locked(programme_id: UUID) -> Programme:
    return Programme.objects.select_for_update(of=("self",)).select_related("team").get(pk=programme_id)


def _again(token: bytes) -> Incident:
    found = Incident.objects.filter(token=token).first()
    if found is None:
        require(
            Refusal("withdrawn", _("The report of this page was withdrawn. Send it again to report anew."))
        )
    assert found is not None  # noqa: S101 (said above, for the type checker)
    return found


@transaction.atomic
def withdraw_report(*, incident_id: UUID) -> None:
    """Delete a report for its sender: the words and the answer."""
    Incident.objects.filter(pk=incident_id).delete()


@transaction.atomic
def mark_read(*, incident: Incident) -> None:
    """Tell its sender that somebody has read it."""
    Incident.objects.filter(pk=incident.pk, state=State.NEW).update(state=State.READ)


@transaction.atomic
def answer(*, incident: Incident, words: str, seen: str) -> Incident:
    """Answer, sealed; over the answer that was `seen`. The same words twice are one answer. Raises `Refused`."""
    locked = _locked_incident(incident)
    typed = clean_text(words)
    if typed and locked.state == State.ANSWERED and words_in(locked.sealed_answer) == typed:
        return locked
    standing = answer_mark(locked)
    require(rules.why_not_answer(locked.state, words=typed, seen=seen, standing=standing))
    locked.sealed_answer, locked.state = sealed(typed), State.ANSWERED
    locked.save(update_fields=["sealed_answer", "state"])
    return locked


@transaction.atomic
def close(*, incident: Incident, today: date) -> None:
    """Close a report that was answered: its days are counted. Raises `Refused`."""
    locked = _locked_incident(incident)
    if locked.state == State.CLOSED:
        return
    require(rules.why_not_close(locked.state))
    locked.state, locked.closed_on = State.CLOSED, today
    locked.save(update_fields=["state", "closed_on"])


def _locked_incident(incident: Incident) -> Incident:
    return Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)


@transaction.atomic
def name_contact(
    *, programme: Programme, position: int, user: User, by: Actor, now: datetime
) -> ConductContact:
    """Ask a colleague to be a contact, in place of who was named before. Nothing is public until they agree.

    Who is replaced keeps what was sent to them; the new contact reads none of it. Raises `Refused`.
    """
    locked = _locked(programme.pk)
    standing = ConductContact.objects.filter(programme=locked, position=position).first()
    if standing is not None and standing.user_id == user.pk:
        return standing
    others = ConductContact.objects.filter(programme=locked).exclude(position=position)
    named = set(others.values_list("user_id", flat=True))
    require(rules.why_not_name(position, user_id=user.pk, named=named, members=_member_ids(locked.team)))
    if standing is not None:
        standing.delete()
    made = ConductContact.objects.create(programme=locked, position=position, user=user)
    record(ContactNamed(programme_id=locked.pk, position=position), by=by, now=now)
    return made


def _member_ids(team: Team) -> set[UUID]:
    return set(members(team).filter(is_active=True).values_list("pk", flat=True))


@transaction.atomic
def agree(*, contact: ConductContact, user: User, shown_name: str, by: Actor, now: datetime) -> None:
    """Be a contact from now on, under a name that everybody reads; or change that name. Raises `Refused`."""
    locked = ConductContact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    name = clean_line(shown_name)
    others = ConductContact.objects.filter(programme_id=locked.programme_id).exclude(pk=locked.pk)
    names = list(others.values_list("shown_name", flat=True))
    require(rules.why_not_agree(locked, user_id=user.pk, name=name, others=names))
    if locked.shown_name == name and locked.agreed_on:
        return
    locked.shown_name, locked.agreed_on = name, locked.agreed_on or now.date()
    locked.save(update_fields=["shown_name", "agreed_on"])
    record(ContactAgreed(programme_id=locked.programme_id, position=locked.position), by=by, now=now)


@transaction.atomic
def remove_contact(*, contact: ConductContact, user: User, by: Actor, now: datetime) -> None:
    """Take a place from a contact, who keeps what was sent to them; or step back from one's own, and read none of it more."""
    found = ConductContact.objects.select_for_update(of=("self",)).filter(pk=contact.pk).first()
    if found is None:
        return
    event = ContactRemoved(
        programme_id=found.programme_id, position=found.position, by_themself=found.user_id == user.pk
    )
    if event.by_themself:
        _let_go(found)
    found.delete()
    record(event, by=by, now=now)


def _let_go(contact: ConductContact) -> None:
    """Whoever steps back is a reader of no report of the series any more; the other reader stays."""
    of_series = Incident.objects.filter(programme_id=contact.programme_id)
    alone = of_series.filter(first_reader=contact.user_id, second_reader=contact.user_id)
    alone.update(first_reader=None, second_reader=None)
    of_series.filter(first_reader=contact.user_id).update(first_reader=F("second_reader"))
    of_series.filter(second_reader=contact.user_id).update(second_reader=F("first_reader"))


@transaction.atomic
def purge_incidents(*, today: date) -> int:
    """Delete every report whose day has come. Returns how many went; who counts them must tell nobody."""
    rows = Incident.objects.select_related("programme")
    due = [i.pk for i in rows if rules.purged_on(i.programme, closed_on=i.closed_on) <= today]
    gone, _by_model = Incident.objects.filter(pk__in=due).delete()
    return gone
