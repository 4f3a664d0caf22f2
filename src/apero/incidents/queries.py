"""Reading contacts and reports. A report is found by its code, or by a contact to whom it was sent; by nobody else."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from apero.audit.memory import remembered
from apero.conversations.models import Programme, Session
from apero.conversations.queries import public_programme, public_sessions, session_cities
from apero.crypto.codes import Code
from apero.incidents.models import ConductContact, Incident
from apero.incidents.sealed import words_in
from apero.lib.timezones import clock_at
from apero.participation.queries import token_of, tokens_of
from apero.people.models import Membership
from apero.translation.marks import hash_of, version_of
from apero.translation.queries import Text, texts_in

INCIDENT = "incident"
PAGE_OF = 50


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to whom an incident can be reported, under the name that they chose."""

    id: UUID
    user_id: UUID
    name: str


def _agreed() -> QuerySet[ConductContact]:
    """Those who agreed and are still of the team."""
    member = Membership.objects.filter(
        user=OuterRef("user"), team=OuterRef("programme__team"), user__is_active=True
    )
    return ConductContact.objects.filter(Exists(member), agreed_on__isnull=False)


@remembered
def contacts_of(programme_id: UUID) -> tuple[Contact, ...]:
    """The people to whom an incident of a series can be reported now: two, or fewer while the team still looks."""
    rows = _agreed().filter(programme_id=programme_id).order_by("position")
    return tuple(Contact(row.pk, row.user_id, row.shown_name) for row in rows)


def contacts_ready(programme: Programme) -> bool:
    """Whether an incident of a series can be reported: two people agreed to read it. Remembered."""
    return len(contacts_of(programme.pk)) == 2


def mark_of(contacts: tuple[Contact, ...]) -> str:
    """What a page remembers of whom it named as readers."""
    return version_of((str(contact.id), contact.name) for contact in contacts)


@dataclass(frozen=True, slots=True)
class Reporting:
    """What the page for reporting tells of a series: its words, who reads, its sessions with region and day."""

    programme: Programme
    series: Text
    contacts: tuple[Contact, ...]
    sessions: list[tuple[Session, str, date]]
    conduct: list[tuple[str, int, Text]]


@remembered
def reporting_about(address: str, language: str) -> Reporting:
    """A series to report from. Raises `Programme.DoesNotExist`."""
    programme = public_programme(address)
    sessions, codes = public_sessions(programme), list(programme.conduct_codes.all())
    own = [programme.text_id, *(s.region.text_id for s in sessions), *(code.text_id for code in codes)]
    texts = texts_in(language, own)
    return Reporting(
        programme=programme,
        series=texts[programme.text_id],
        contacts=contacts_of(programme.pk),
        sessions=[(s, texts[s.region.text_id].plain("name"), _day_of(s)) for s in sessions],
        conduct=[(code.address, code.version, texts[code.text_id]) for code in codes],
    )


def _day_of(session: Session) -> date:
    """The day of a session on the clock of its own first city."""
    zones = [city.zone for city in session_cities(session)] or ["UTC"]
    return clock_at(session.starts_at, place="", zone_name=zones[0]).local.date()


def incident_token(code: Code, programme_id: UUID) -> bytes:
    """What is stored of the code of a report."""
    return token_of(code, purpose=INCIDENT, object_id=programme_id)


def incident_by_code(code: Code) -> Incident | None:
    """The report that a code opens, or None: wrong, withdrawn and deleted are the same here."""
    with_reports = Programme.objects.filter(
        Exists(Incident.objects.filter(programme=OuterRef("pk")))
    ).order_by()
    tokens = tokens_of(code, purpose=INCIDENT, object_ids=with_reports.values_list("pk", flat=True))
    found = Incident.objects.filter(token__in=tokens).select_related("programme", "session__region")
    return found.first()


def readers_of(incident: Incident) -> list[str]:
    """Those who can read a report now: to whom it was sent, and who are still of the team. Contacts by public name."""
    sent_to = {incident.first_reader_id, incident.second_reader_id} - {None}
    contacts = [one for one in contacts_of(incident.programme_id) if one.user_id in sent_to]
    before = sent_to - {one.user_id for one in contacts}
    if before:
        before = set(
            _members(incident.programme.team_id).filter(user__in=before).values_list("user", flat=True)
        )
    return [*(one.name for one in contacts), *(_("somebody who was a contact then") for _one in before)]


def _members(team_id: UUID) -> QuerySet[Membership]:
    """Who is of a team now."""
    return Membership.objects.filter(team=team_id, user__is_active=True)


def asked_of(team_id: UUID, user_id: UUID) -> list[ConductContact]:
    """The places for which somebody was named, agreed or not, the newest series first."""
    rows = ConductContact.objects.filter(user_id=user_id, programme__team_id=team_id)
    return list(rows.select_related("programme").order_by("-programme__starts_on", "programme__address"))


def places_of(programme: Programme) -> dict[int, ConductContact]:
    """Who is named for the two places of a series, agreed or not, by place."""
    return {row.position: row for row in programme.conduct_contacts.select_related("user")}


def incidents_for(team_id: UUID, user_id: UUID) -> QuerySet[Incident]:
    """The reports that were sent to somebody, as long as they are of the team; those not closed come first.

    Who takes their place as a contact, or frees it, takes no report from them: it may be about who does so.
    """
    return (
        Incident.objects.filter(
            Exists(_members(team_id).filter(user=user_id)),
            Q(first_reader_id=user_id) | Q(second_reader_id=user_id),
            programme__team_id=team_id,
        )
        .select_related("programme", "session__region")
        .order_by(F("closed_on").desc(nulls_first=True), "pk")
    )


class Duties(NamedTuple):
    """What waits for somebody who is a contact or was asked to be one: counts."""

    asked: int
    agreed: int
    unread: int
    open: int

    @property
    def is_any(self) -> bool:
        """Whether something waits. To be a contact alone is no work."""
        return any((self.asked, self.unread, self.open))


NO_DUTIES = Duties(0, 0, 0, 0)


def duties_of(team_id: UUID, user_id: UUID) -> Duties:
    """What waits for a member of a team: one query."""
    own = ConductContact.objects.filter(user_id=user_id, programme__team_id=team_id)
    said = Case(When(agreed_on=None, then=Value("asked")), default=Value("agreed"))
    sent = incidents_for(team_id, user_id).order_by().values_list("state")
    found = [row for (row,) in own.order_by().annotate(said=said).values_list("said").union(sent, all=True)]
    unread, closed = found.count(Incident.State.NEW), found.count(Incident.State.CLOSED)
    asked, agreed = found.count("asked"), found.count("agreed")
    return Duties(asked, agreed, unread, len(found) - asked - agreed - unread - closed)


def alone_count(contact: ConductContact) -> int:
    """How many open reports nobody but this contact can read."""
    team_id = contact.programme.team_id
    others = _members(team_id).exclude(user=contact.user_id).values_list("user", flat=True)
    own = incidents_for(team_id, contact.user_id).filter(programme_id=contact.programme_id)
    shared = Q(first_reader__in=others) | Q(second_reader__in=others)
    return own.exclude(shared).exclude(state=Incident.State.CLOSED).count()


def answer_mark(incident: Incident) -> str:
    """What a page remembers of the answer that it showed."""
    return hash_of(words_in(incident.sealed_answer) or "")
