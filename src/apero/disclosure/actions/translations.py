"""Saving translations: the one door, where the guard reads what a translation adds to its source (decision 22)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from apero.audit.actions import Actor
from apero.disclosure.actions.flags import clear_flag
from apero.disclosure.models import Clearance, WaitingTranslation
from apero.disclosure.queries.flags import Flagged
from apero.disclosure.queries.translations import (
    Told,
    flags_of_translations,
    flags_of_waiting_translation,
    is_as_seen,
    shown_now,
)
from apero.disclosure.rules import why_not_judge, why_not_pass, why_not_send_back
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.people.models import User
from apero.translation import actions as translation
from apero.translation.actions import Planned, Saved, plan_of
from apero.translation.marks import hash_of, mark_of
from apero.translation.models import Source, Translation
from apero.translation.rules import Outcome


@dataclass(slots=True)
class Kept:
    """What became of a translator's page. `flagged` was not saved; `waiting` is kept for a second person. By number."""

    saved: Saved
    flagged: dict[int, list[Flagged]] = field(default_factory=dict)
    waiting: list[int] = field(default_factory=list)


@transaction.atomic
def save_translations(
    *,
    source: Source,
    language: str,
    words: Mapping[int, str],
    writer: User,
    by: Actor,
    now: datetime,
    seen: Mapping[int, str] | None = None,
    confirmed: Collection[int] = (),
    wait: Collection[int] = (),
    held: Mapping[int, str] | None = None,
) -> Kept:
    """As `translation.actions.translate`, for what has no open flag. The rest is on no page.

    `wait` are those that are kept for a second person if they are flagged. `held` gives by number the hash of the words of
    the writer that waited already and stood on their page: sent again they wait on, reworded they wait no more.
    """
    source = Source.objects.select_for_update().get(pk=source.pk)
    planned = plan_of(source, language, words, seen=seen, confirmed=confirmed)
    flagged = _flagged(source, language, planned)
    passed = [one for one in planned if one.number not in flagged]
    saved = translation.carry_out(source=source, language=language, planned=passed, by=by, now=now)
    kept = Kept(saved)
    own = WaitingTranslation.objects.filter(segment__source=source, language=language, writer=writer)
    standing = {row.segment_id: row for row in own}
    changed = [one.segment_id for one in planned if one.outcome in (Outcome.WRITE, Outcome.TAKE_AWAY)]
    for one in planned:
        row = standing.get(one.segment_id)
        if one.number in saved.unsaved:
            continue
        if one.number not in flagged:
            sent_again = row is not None and one.outcome == Outcome.KEEP and row.text == one.typed
            if row and not sent_again and (held or {}).get(one.number) == hash_of(row.text):
                row.delete()
                changed.append(one.segment_id)
        elif one.number in wait:
            _keep(row, one, language, writer, now)
            kept.waiting.append(one.number)
        elif not row or row.text != one.typed:
            kept.flagged[one.number] = flagged[one.number]
    _forget_reasons(source, language, changed)
    return kept


def _flagged(source: Source, language: str, planned: Iterable[Planned]) -> dict[int, list[Flagged]]:
    """The flags of what would be written and has an open one, by number."""
    written = [one for one in planned if one.outcome == Outcome.WRITE]
    told = [Told(one.segment_id, one.wording, one.typed) for one in written]
    found = zip(written, flags_of_translations(source, language, told), strict=True)
    return {one.number: flags for one, flags in found if why_not_pass(flags)}


def _keep(row: WaitingTranslation | None, one: Planned, language: str, writer: User, now: datetime) -> None:
    row = row or WaitingTranslation(segment_id=one.segment_id, language=language, writer=writer)
    row.text, row.seen, row.written_on = one.typed, mark_of(one.wording, one.told), now.date()
    row.sent_back_because = ""
    row.save()


def _forget_reasons(source: Source, language: str, segment_ids: Collection[UUID]) -> None:
    """Reasons go with the words: what was cleared of words that neither stand nor wait any more."""
    known = Clearance.objects.filter(segment__in=segment_ids, language=language)
    touched = set(known.values_list("segment_id", flat=True))
    if not touched:
        return
    told = Translation.objects.filter(segment__in=touched, language=language).select_related("segment")
    waiting = WaitingTranslation.objects.filter(segment__in=touched, language=language)
    rows: list[Translation | WaitingTranslation] = [*told, *waiting.select_related("segment")]
    texts = [Told(row.segment.pk, row.segment.text, row.text) for row in rows]
    marks = [flag.mark for flags in flags_of_translations(source, language, texts) for flag in flags]
    known.exclude(words_mark__in=marks).delete()


@transaction.atomic
def clear_translation(
    *, waiting_id: UUID, flag: str, because: str, reader: User, by: Actor, now: datetime
) -> bool:
    """As `clear_flag`, for a translation that waits. Returns whether it is shown now: with its last flag it is.

    Raises `Refused` ("gone", "changed", "not-released" and those of `clear_flag`).
    """
    row = WaitingTranslation.objects.select_related("segment__source").filter(pk=waiting_id).first()
    if row is not None:
        Source.objects.select_for_update().get(pk=row.segment.source_id)
        rows = WaitingTranslation.objects.select_related("segment__source")
        row = rows.filter(pk=waiting_id).first()
    require(
        why_not_judge(is_there=row is not None, is_as_seen=row is None or is_as_seen(row, shown_now(row)))
    )
    if row is None:
        return False
    segment = row.segment
    clear_flag(
        flags=flags_of_waiting_translation(row),
        key=flag,
        source=segment.source,
        writer_id=row.writer_id,
        reader=reader,
        because=because,
        by=by,
        now=now,
        segment_id=segment.pk,
        language=row.language,
    )
    if why_not_pass(flags_of_waiting_translation(row)):
        return False
    translation.translate(
        source=segment.source,
        language=row.language,
        words={segment.number: row.text},
        confirmed=[segment.number],
        by=by,
        now=now,
    )
    row.delete()
    _forget_reasons(segment.source, row.language, [segment.pk])
    return True


@transaction.atomic
def send_back_translation(*, waiting: WaitingTranslation, because: str, reader: User) -> None:
    """A second person asks the translator for other words. They stay in the translator's box. Raises `Refused`."""
    require(why_not_send_back(writer_id=waiting.writer_id, reader_id=reader.pk, because=because))
    WaitingTranslation.objects.filter(pk=waiting.pk).update(sent_back_because=clean_text(because))


@transaction.atomic
def drop_translation(*, waiting: WaitingTranslation) -> None:
    """Nobody needs these words any more."""
    forget_translations_that_wait(WaitingTranslation.objects.filter(pk=waiting.pk))


@transaction.atomic
def forget_translations(source_id: UUID) -> None:
    """Destroy all translations of a source: those that are shown, those that wait, and what was cleared of them."""
    translation.forget_translations(source_id)
    WaitingTranslation.objects.filter(segment__source=source_id).delete()
    Clearance.objects.filter(segment__source=source_id).delete()


def forget_translations_that_wait(found: QuerySet[WaitingTranslation]) -> int:
    """Delete them, with what was cleared of them. Returns how many."""
    rows = list(found.select_related("segment__source"))
    WaitingTranslation.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for row in rows:
        _forget_reasons(row.segment.source, row.language, [row.segment_id])
    return len(rows)
