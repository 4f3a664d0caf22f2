"""Moving an announced session to another time, so that the old one stays readable with the reason (R28)."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.actions.sessions import locked_session
from apero.conversations.events import SessionPostponed
from apero.conversations.facts import changed_since
from apero.conversations.models import Postponement, Session
from apero.conversations.queries import session_facts
from apero.conversations.rules import mark_of_start, why_not_postpone
from apero.lib.refusal import require
from apero.translation.actions import write_source


@transaction.atomic
def postpone_session(
    *,
    session: Session,
    starts: datetime,
    wall_zone: str,
    because: str,
    by: Actor,
    now: datetime,
    seen: str | None = None,
    key: UUID | None = None,
) -> Session:
    """Give an announced session another start, and keep the old one with the reason. Its revision grows (RFC 5545).

    `starts` is naive, as in `SessionFacts`: UTC, or the wall time in `wall_zone`. `seen` is the mark of the start that
    the convenor had before them (`rules.mark_of_start`). `key` is the id that the postponement gets: a form that is
    sent twice moves the session once. Raises `Refused`.
    """
    locked = locked_session(session)
    there = Postponement.objects.filter(pk=key).first() if key else None
    if there is not None and there.session_id == locked.pk:
        return locked
    facts = replace(session_facts([locked])[locked.pk], starts=starts, wall_zone=wall_zone)
    changed = [] if seen is None else changed_since(seen, mark_of_start(locked))
    require(why_not_postpone(locked, facts, because=because, now=now, changed=changed))
    _keep_old_start(locked, because, key=uuid4() if key is None or there else key, now=now)
    for name, value in facts.time().items():
        setattr(locked, name, value)
    locked.revision += 1
    locked.save(update_fields=[*facts.time(), "revision"])
    record(SessionPostponed(session_id=locked.pk, revision=locked.revision), by=by, now=now)
    return locked


def _keep_old_start(session: Session, because: str, *, key: UUID, now: datetime) -> None:
    text = write_source(
        team_id=session.programme.team_id,
        kind="postponement",
        language=session.text.language,
        parts={"because": because},
    )
    Postponement.objects.create(
        pk=key,
        session=session,
        position=session.postponements.count(),
        starts_at=session.starts_at,
        announced_on=now.date(),
        text=text,
    )
