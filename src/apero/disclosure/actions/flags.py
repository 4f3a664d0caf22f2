"""Clearing flags, and forgetting what was cleared with the words that it was about."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme
from apero.disclosure.events import FlagCleared
from apero.disclosure.models import Clearance, Waiting
from apero.disclosure.queries import Flagged, flags_of_waiting
from apero.disclosure.rules import why_not_clear, why_not_judge, why_not_send_back
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.people.models import User
from apero.policy.models import Region
from apero.translation.actions import write_source
from apero.translation.models import Source
from apero.translation.queries import text_in


@transaction.atomic
def clear_flag(
    *,
    flags: Collection[Flagged],
    key: str,
    source: Source,
    writer_id: UUID | None,
    reader: User,
    because: str,
    by: Actor,
    now: datetime,
    segment_id: UUID | None = None,
    language: str = "",
) -> None:
    """A second person lets flagged words stand, with a reason. Raises `Refused`.

    `flags` are those that the text has now, and `key` names the one that is meant. `segment_id` and `language` say which
    translation of the source it is, if it is one.
    """
    Source.objects.select_for_update().get(pk=source.pk)
    flag = next((one for one in flags if one.key == key), None)
    require(why_not_clear(flag, writer_id=writer_id, reader_id=reader.pk, because=because))
    if flag is not None:
        said = clean_text(because)
        _clear(flag, source, reader, said, by=by, now=now, segment_id=segment_id, language=language)


@transaction.atomic
def clear_all(
    *, flags: Iterable[Flagged], source: Source, reader: User, because: str, by: Actor, now: datetime
) -> None:
    """Clear every open flag for one reason, where history is entered that was public elsewhere before."""
    for flag in flags:
        if flag.is_open:
            _clear(flag, source, reader, clean_text(because), by=by, now=now)


def _clear(
    flag: Flagged,
    source: Source,
    reader: User,
    because: str,
    *,
    by: Actor,
    now: datetime,
    segment_id: UUID | None = None,
    language: str = "",
) -> None:
    _row, is_new = Clearance.objects.get_or_create(
        source=source,
        kind=flag.flag.kind,
        words_mark=flag.mark,
        defaults={
            "because": because,
            "cleared_by": reader,
            "cleared_on": now.date(),
            "segment_id": segment_id,
            "language": language,
        },
    )
    if is_new:
        record(FlagCleared(source_id=source.pk, flag=flag.flag.kind), by=by, now=now)


@transaction.atomic
def forget_clearances(source_ids: Iterable[UUID], *, but: Iterable[bytes] = ()) -> None:
    """The words are gone, or others: so are the reasons, which may say what the words said. `but`: marks that stand."""
    Clearance.objects.filter(source__in=list(source_ids)).exclude(words_mark__in=list(but)).delete()


@transaction.atomic
def let_wait(
    *,
    words: str | Mapping[str, str],
    language: str,
    of: UUID,
    part: str,
    programme: Programme,
    region: Region | None,
    writer: User,
    today: date,
    form: str = "",
    chosen: Mapping[str, str] | None = None,
) -> Waiting:
    """Keep words for a second person, where no page shows them. Words that wait for the same place are replaced.

    `words` may be those of several fields by name; `form` and `chosen` are told at `models.Waiting`.
    """
    rows = Waiting.objects.select_for_update(of=("self",))
    standing = rows.filter(of=of, part=part, form=form).first()
    source = write_source(
        team_id=programme.team_id,
        kind="waiting",
        language=language,
        parts={"words": words} if isinstance(words, str) else words,
        source=standing.text if standing else None,
        is_released=False,
    )
    if standing is None:
        standing = Waiting(of=of, part=part, form=form, programme=programme, region=region, text=source)
    standing.writer, standing.written_on, standing.sent_back_because = writer, today, ""
    standing.chosen = dict(chosen or {})
    standing.save()
    return standing


@transaction.atomic
def clear_waiting(
    *, waiting: Waiting, flag: str, because: str, reader: User, by: Actor, now: datetime
) -> None:
    """As `clear_flag`, for words that wait. `flag` is the key of the flag. Raises `Refused` ("gone" too)."""
    locked = Waiting.objects.select_for_update(of=("self",)).filter(pk=waiting.pk).first()
    require(why_not_judge(is_there=locked is not None, is_as_seen=True))
    found = flags_of_waiting(waiting, text_in("", waiting.text_id))
    clear_flag(
        flags=[one for flags in found.values() for one in flags],
        key=flag,
        source=waiting.text,
        writer_id=waiting.writer_id,
        reader=reader,
        because=because,
        by=by,
        now=now,
    )


@transaction.atomic
def send_back_waiting(*, waiting: Waiting, because: str, reader: User) -> None:
    """A second person asks the writer to word it otherwise. Raises `Refused`."""
    require(why_not_send_back(writer_id=waiting.writer_id, reader_id=reader.pk, because=because))
    Waiting.objects.filter(pk=waiting.pk).update(sent_back_because=clean_text(because))


@transaction.atomic
def settle(*, of: UUID, part: str, source: Source, form: str = "") -> None:
    """The words are shown now: what was cleared of them goes with them, and nothing waits any more."""
    for row in Waiting.objects.select_for_update(of=("self",)).filter(of=of, part=part, form=form):
        standing = set(Clearance.objects.filter(source=source).values_list("kind", "words_mark"))
        for one in Clearance.objects.filter(source=row.text_id):
            if (one.kind, one.words_mark) not in standing:
                one.source = source
                one.save(update_fields=["source"])
        forget_rows([row])


@transaction.atomic
def carry(*, flags: Iterable[Flagged], source: Source, of: UUID, part: str) -> None:
    """As `settle`, for words that get a new text with each version: what was cleared of them before stays beside the old."""
    for flag in flags:
        if flag.clearance is not None:
            Clearance.objects.get_or_create(
                source=source,
                kind=flag.flag.kind,
                words_mark=flag.mark,
                defaults={
                    "because": flag.clearance.because,
                    "cleared_by": flag.clearance.cleared_by,
                    "cleared_on": flag.clearance.cleared_on,
                },
            )
    forget_rows(list(Waiting.objects.filter(of=of, part=part)))


@transaction.atomic
def forget_waiting(of: Iterable[UUID]) -> None:
    """What they were for is gone, and so are they."""
    forget_rows(list(Waiting.objects.filter(of__in=list(of))))


@transaction.atomic
def drop_waiting(*, waiting: Waiting) -> None:
    """Nobody needs these words any more."""
    forget_rows([waiting])


def forget_rows(rows: list[Waiting]) -> None:
    """Words that wait, with their texts."""
    Waiting.objects.filter(pk__in=[row.pk for row in rows]).delete()
    Source.objects.filter(pk__in=[row.text_id for row in rows]).delete()
