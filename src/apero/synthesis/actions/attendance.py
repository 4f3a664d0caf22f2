"""How many came, by role. No event tells of it: what is public of it is published with a summary."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from apero.conversations.models import Session
from apero.conversations.rules import phase_of
from apero.lib.refusal import require
from apero.synthesis.models import Attendance
from apero.synthesis.queries import Count, attendance_of, mark_of_attendance
from apero.synthesis.rules import why_not_count_attendance


@transaction.atomic
def count_attendance(
    *, session: Session, counts: Mapping[str, Count], now: datetime, seen: str | None = None
) -> None:
    """Keep how many of each role came; a role that is not in `counts` is not stated.

    `seen` is the mark of what its writer had before them. Raises `Refused` ("not-begun", "stale").
    """
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    standing = mark_of_attendance(attendance_of(session))
    require(why_not_count_attendance(phase_of(session, now=now), seen=seen, mark=standing))
    Attendance.objects.filter(session=session).delete()
    Attendance.objects.bulk_create(
        Attendance(session=session, role=role, quality=count.quality, number=count.number)
        for role, count in counts.items()
    )
