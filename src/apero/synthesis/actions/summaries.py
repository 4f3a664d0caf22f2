"""Publishing a summary: version by version, each with the wording that it held."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme, Session
from apero.conversations.rules import phase_of
from apero.lib.refusal import Refusal, Refused, require
from apero.lib.words import paragraphs
from apero.people.models import User
from apero.synthesis.events import SummaryPublished
from apero.synthesis.models import Statement, Summary, SummaryItem, SummaryVersion
from apero.synthesis.queries import mark_of_list, wordings_of
from apero.synthesis.rules import why_not_publish
from apero.translation.actions import write_source
from apero.translation.queries import text_in

State = Statement.State


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a publisher says about a version. `leaves_out`: what is not ready stays out of it."""

    method: str = ""
    what_changed: str = ""
    nothing_recorded: bool = False
    leaves_out: bool = True


@transaction.atomic
def publish_summary(
    *,
    session: Session,
    publisher: User,
    by: Actor,
    now: datetime,
    method: str = "",
    what_changed: str = "",
    nothing_recorded: bool = False,
    leaves_out: bool = True,
    number: int | None = None,
    seen: str | None = None,
    on: date | None = None,
) -> SummaryVersion:
    """Publish the approved statements of a held session as the next version. Raises `Refused`.

    `number` is the version that the page promised: sent twice with the same words it is one version. `seen`
    is the mark of the statements that the publisher read (`queries.mark_of_list`). `on` is the day that pages show,
    where history is entered.
    """
    said = Publication(
        method=_kept(method),
        what_changed=_kept(what_changed),
        nothing_recorded=nothing_recorded,
        leaves_out=leaves_out,
    )
    locked = (
        Session.objects.select_for_update(of=("self",)).select_related("programme__text").get(pk=session.pk)
    )
    summary, _is_new = Summary.objects.get_or_create(session=locked)
    latest = summary.versions.order_by("-number").first()
    if number is not None and latest is not None and latest.number >= number:
        return _again(latest, number, said)
    found = list(
        locked.statements.select_for_update(of=("self",))
        .filter(state__in=[State.APPROVED, State.PUBLISHED])
        .order_by("position", "id")
    )
    _require_seen(found, seen)
    return _publish(
        locked, summary, latest, found, said, publisher=publisher, by=by, now=now, on=on or now.date()
    )


def _kept(typed: str) -> str:
    """A text as a source will give it back."""
    return "\n\n".join(paragraphs(typed))


def _again(latest: SummaryVersion, number: int, said: Publication) -> SummaryVersion:
    """The version that the first of two clicks made; refused if it is somebody else's."""
    text = text_in("", latest.about_id)
    about = (text.plain("method"), text.plain("what-changed"))
    if latest.number != number or about != (said.method, said.what_changed):
        words = _(
            "Version %(number)d was published while this page was open. Your words are kept: look again."
        )
        raise Refused(Refusal("stale", words % {"number": latest.number}))
    return latest


def _require_seen(found: list[Statement], seen: str | None) -> None:
    if seen is not None and seen != mark_of_list(found):
        raise Refused(
            Refusal(
                "stale", _("The statements changed since you opened this page. Please look at them again.")
            )
        )


def _publish(
    session: Session,
    summary: Summary,
    latest: SummaryVersion | None,
    found: list[Statement],
    said: Publication,
    *,
    publisher: User,
    by: Actor,
    now: datetime,
    on: date,
) -> SummaryVersion:
    wordings = wordings_of(found)
    require(
        why_not_publish(
            phase=phase_of(session, now=now),
            is_unlisted=session.is_unlisted,
            writers=[s.writer_id for s in found if s.state == State.APPROVED],
            publisher_id=publisher.pk,
            ready=len(found),
            waiting=session.statements.filter(state__in=[State.DRAFT, State.SENT_BACK]).count(),
            leaves_out=said.leaves_out,
            nothing_recorded=said.nothing_recorded,
            is_revision=latest is not None,
            method=said.method,
            what_changed=said.what_changed,
            unchanged=_holds_already(latest, found, wordings, said),
        )
    )
    version = _new_version(summary, latest, session.programme, said, role=by.acting_role, on=on)
    SummaryItem.objects.bulk_create(
        SummaryItem(version=version, statement=s, position=position, wording=wordings[s.pk])
        for position, s in enumerate(found)
    )
    session.statements.filter(pk__in=[s.pk for s in found]).update(state=State.PUBLISHED)
    event = SummaryPublished(summary_id=summary.pk, programme_id=session.programme_id, version=version.number)
    record(event, by=by, now=now)
    return version


def _holds_already(
    latest: SummaryVersion | None, found: list[Statement], wordings: dict[UUID, str], said: Publication
) -> bool:
    if latest is None or any(s.state != State.PUBLISHED for s in found):
        return False
    held = dict(latest.items.values_list("statement_id", "wording"))
    method = text_in("", latest.about_id).plain("method")
    return held == wordings and (said.method, said.nothing_recorded) == (method, latest.nothing_recorded)


def _new_version(
    summary: Summary,
    latest: SummaryVersion | None,
    programme: Programme,
    said: Publication,
    *,
    role: str,
    on: date,
) -> SummaryVersion:
    about = write_source(
        team_id=programme.team_id,
        kind="summary",
        language=programme.text.language,
        parts={"method": said.method, "what-changed": said.what_changed},
    )
    return SummaryVersion.objects.create(
        summary=summary,
        number=latest.number + 1 if latest else 1,
        published_on=on,
        published_by_role=role,
        about=about,
        nothing_recorded=said.nothing_recorded,
    )
