"""Raw notes: kept, reworded, destroyed. No event tells of them: their times would say who spoke when."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.db import transaction
from django.db.models import Max

from apero.conversations.models import Prompt, Session
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.synthesis.check_rules import KEPT_AFTER_ROUND
from apero.synthesis.models import MissingPoint, Note
from apero.synthesis.queries import latest_versions, published_on, sessions_with_notes
from apero.synthesis.rules import notes_purged_on, why_not_change_note, why_not_delete_note, why_not_take_note


def next_position(rows: Any) -> int:
    """The place after the last of these rows."""
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


@transaction.atomic
def write_note(
    *,
    session: Session,
    prompt: Prompt | None,
    typed: str,
    key: UUID | None = None,
    now: datetime | None = None,
) -> Note:
    """Keep a raw note. `key` is the form's own: the same words sent twice with it are one note, other words another.

    Raises `Refused` when `now` is outside the time for notes; a sample or an import gives no `now`.
    """
    session = Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    if now is not None:
        require(
            why_not_take_note(
                session, purged_on=notes_purged_on(session, published_on=published_on(session)), now=now
            )
        )
    words = clean_text(typed)
    mark = uuid5(key, f"{session.pk} {prompt.pk if prompt else ''} {words}") if key else uuid4()
    standing = Note.objects.filter(pk=mark).first()
    if standing is not None:
        return standing
    position = next_position(session.notes)
    return Note.objects.create(id=mark, session=session, prompt=prompt, position=position, typed=words)


def _locked(note: Note) -> Note:
    return Note.objects.select_for_update(of=("self",)).get(pk=note.pk)


@transaction.atomic
def change_note(*, note: Note, typed: str, seen: int | None = None) -> Note:
    """Reword a raw note. `seen` is the revision that its writer read.

    Raises `Refused` ("distilled", "stale"), and `Note.DoesNotExist` if somebody deleted it.
    """
    locked = _locked(note)
    require(why_not_change_note(is_distilled=locked.is_distilled, revision=locked.revision, seen=seen))
    locked.typed, locked.revision = clean_text(typed), locked.revision + 1
    locked.save(update_fields=["typed", "revision"])
    return locked


@transaction.atomic
def delete_note(*, note: Note, seen: int | None = None) -> None:
    """Destroy a raw note, whatever its state: it may hold what must not be held. Statements made from it stay.

    Raises `Refused` ("stale"), and `Note.DoesNotExist` as `change_note` does.
    """
    locked = _locked(note)
    require(why_not_delete_note(revision=locked.revision, seen=seen))
    locked.delete()


@transaction.atomic
def purge_notes(*, now: datetime) -> int:
    """Destroy the raw notes of every session whose day has come, and what checkers said is missing. Returns how many went."""
    sessions = list(sessions_with_notes())
    versions = latest_versions(s.pk for s in sessions)
    published = {s.pk: versions[s.pk].published_on if s.pk in versions else None for s in sessions}
    due = [s.pk for s in sessions if notes_purged_on(s, published_on=published[s.pk]) <= now.date()]
    _gone, by_model = Note.objects.filter(session_id__in=due).delete()
    points, _by_model = MissingPoint.objects.filter(
        round__session__in=due, round__closed_on__lte=now.date() - KEPT_AFTER_ROUND
    ).delete()
    return by_model.get("synthesis.Note", 0) + points
