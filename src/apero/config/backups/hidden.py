"""What was taken off the pages since a backup was made is in it again: it is taken off again when the backup is restored.
So are surveys ended again that had ended.

The list of it lies in the data folder from before the database is replaced until all of it is off again. Whatever ends a
restore in between, `apero serve` refuses to start while it is there.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, connection

from apero.hiding.actions import Taken, destroy_undecided, take_off_again
from apero.hiding.models import Hiding
from apero.lib.refusal import Refused
from apero.listening.actions import point_to_private_route
from apero.listening.models import Question
from apero.survey.actions import Ended, Published, end_again, ended_now
from apero.survey.models import Survey

LIST = "hidden-words"
"""The file: which texts, never a word of them; and which surveys, with the counts that were public."""
UNFINISHED = (
    "A restore did not end: words that two people had taken off could be on a page again. Run `apero restore FILE --key "
    "KEYFILE --replace` again; it takes them off and ends."
)
_OF_SURVEYS = Survey._meta.db_table  # noqa: SLF001 (Django documents it)
"""A site that was not upgraded yet may have no such table, and so no surveys."""
Outcome, Gone = Hiding.Outcome, Question.State.POINTED_PRIVATE


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was off the pages; questions that were deleted because they must not stand here; surveys that had ended."""

    taken: list[Taken] = field(default_factory=list)
    deleted: list[UUID] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)


def is_unfinished() -> bool:
    """Whether a restore ended before everything was off again."""
    return _path().exists()


def hidden_now() -> Hidden | None:
    """All that the site's database says of it, as it stands before a restore. None if it cannot be read."""
    rows = Hiding.objects.filter(outcome__in=[Outcome.HIDDEN, Outcome.OPEN, Outcome.REWORDED])
    columns = ("pk", "source_id", "part", "reason", "by_code", "outcome", "decide_until")
    try:
        found = list(rows.filter(source__isnull=False).values_list(*columns))
        deleted = list(Question.objects.filter(state=Gone).order_by("pk").values_list("pk", flat=True))
        ended = ended_now() if _OF_SURVEYS in connection.introspection.table_names() else []
    except DatabaseError:
        return None
    return Hidden([Taken(*row) for row in found], deleted, ended)


@contextmanager
def kept(hidden: Hidden) -> Iterator[None]:
    """Around the step that replaces the database: the list is on the disk before. If the step fails, nothing was replaced."""
    was_there = is_unfinished()
    _write(_together(hidden))
    try:
        yield
    except Exception:
        if not was_there:
            _path().unlink()
        raise


def hide_again(*, now: datetime) -> int:
    """Take off what the restored database shows of what is on the list, end surveys, and forget the list.

    Returns how many texts. Not inside a transaction.
    """
    hidden = _read()
    number = take_off_again(hidden.taken, now=now)
    for key in (
        Question.objects.exclude(state=Gone).filter(pk__in=hidden.deleted).values_list("pk", flat=True)
    ):
        try:
            point_to_private_route(question_id=key)
        except Refused:  # it was dealt with in the backup
            continue
        number += 1
    destroy_undecided(now=now)
    end_again(hidden.ended, now=now)
    _path().unlink(missing_ok=True)
    return number


def _together(hidden: Hidden) -> Hidden:
    """With what an interrupted restore left: it had seen the database that is gone."""
    before = _read()
    firm = {one.hiding_id for one in before.taken}
    taken = [*before.taken, *(one for one in hidden.taken if one.hiding_id not in firm)]
    known = {one.survey_id for one in before.ended}
    ended = [*before.ended, *(one for one in hidden.ended if one.survey_id not in known)]
    return Hidden(taken, sorted({*before.deleted, *hidden.deleted}), ended)


def _path() -> Path:
    path: Path = settings.DATA / LIST
    return path


def _write(hidden: Hidden) -> None:
    """Whole or not at all, and on the disk."""
    part = _path().with_name(f".{LIST}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(hidden), file, default=str)
        file.flush()
        os.fsync(file.fileno())
    part.replace(_path())
    see_onto_disk(settings.DATA)


def _read() -> Hidden:
    if not is_unfinished():
        return Hidden()
    found: dict[str, Any] = json.loads(_path().read_text(encoding="utf-8"))
    taken = [
        Taken(
            **one
            | {
                "hiding_id": UUID(one["hiding_id"]),
                "source_id": UUID(one["source_id"]),
                "decide_until": date.fromisoformat(one["decide_until"]),
            }
        )
        for one in found["taken"]
    ]
    ended = [_read_ended(one) for one in found.get("ended", [])]
    return Hidden(taken, [UUID(key) for key in found["deleted"]], ended)


def _read_ended(one: dict[str, Any]) -> Ended:
    reported_on = one["reported_on"]
    return Ended(
        survey_id=UUID(one["survey_id"]),
        state=one["state"],
        last_day=date.fromisoformat(one["last_day"]),
        closed_on=date.fromisoformat(one["closed_on"]),
        reported_on=date.fromisoformat(reported_on) if reported_on else None,
        results=[
            Published(UUID(told["version_id"]), date.fromisoformat(told["released_on"]), told["tables"])
            for told in one["results"]
        ],
    )


def see_onto_disk(folder: Path) -> None:
    """What was renamed in a folder stays renamed when the power goes."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
