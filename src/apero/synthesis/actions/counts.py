"""What public points tell, and by which choices they are found, once enough share it (R10, R42, R46, R47).

Every number of points follows from it (queries/counts.py). The ledger is for counts that no list shows.
"""

from collections import defaultdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM, record
from apero.conversations.models import Session, unlisted
from apero.releases.actions import release
from apero.releases.queries import current_of
from apero.small.cells import Point, joining, narrow, widen
from apero.small.ledger import ALL
from apero.small.suppression import MINIMUM, is_small, may_show, shown_rows, totals
from apero.synthesis.events import CountsReleased
from apero.synthesis.models import Attendance, Statement
from apero.synthesis.queries import cells_of, public_points, series_of_attendance
from apero.synthesis.queries.counts import (
    STANDING,
    as_filed,
    cell_of,
    read,
    shown_under,
    written,
)


@transaction.atomic
def release_counts(*, programme_id: UUID, now: datetime) -> int:
    """After a summary was published: let points tell more, and choices find more of them. Safe to repeat.

    Whatever would tell of a few waits for the next summary. Returns how many cells, choices and tables changed.
    """
    points = list(public_points(programme_id).select_for_update(of=("self",)).order_by("pk"))
    changed = _let_tell(points) + _let_find(points)
    changed += _release_attendance(programme_id, on=now.date())
    if changed:
        record(CountsReleased(programme_id=programme_id, changed=changed), by=SYSTEM, now=now)
    return changed


def _let_tell(points: list[Statement]) -> int:
    """Points show their risk area and topic where enough of their region do (R42, R58). Returns how many cells opened."""
    filed = [as_filed(point) for point in points]
    narrow(filed, MINIMUM)
    opened = widen(filed, MINIMUM)
    return max(opened, int(_write(points, filed)))


def _write(points: list[Statement], filed: list[Point]) -> bool:
    """Write what points show. Whether anything changed."""
    changed = []
    for point, one in zip(points, filed, strict=True):
        was, point.shown_under = point.shown_under, written(shown_under(point, one))
        changed += [point] if was != point.shown_under else []
    Statement.objects.bulk_update(changed, ["shown_under"])
    return bool(changed)


@transaction.atomic
def leave_counts(statement: Statement) -> None:
    """A point leaves the public pages: no choice finds it, and what it leaves too few of is told no more."""
    programme_id = Session.objects.values_list("programme_id", flat=True).get(pk=statement.session_id)
    statement.shown_under = ""
    Statement.objects.filter(pk=statement.pk).update(shown_under="")
    points = list(
        public_points(programme_id)
        .exclude(pk=statement.pk)
        .exclude(shown_under="")
        .select_for_update(of=("self",))
        .order_by("pk")
    )
    filed = [as_filed(point) for point in points]
    narrow(filed, MINIMUM)
    _write(points, filed)


def _let_find(points: list[Statement]) -> int:
    """Points join a choice at least `MINIMUM` of a region at a time, so that no list shows a few of it.

    A choice finds enough points of the series, and leaves enough or none. Returns how many choices find more.
    """
    filed, found = [as_filed(point) for point in points], [read(point.shown_under) for point in points]
    coded = [set(cells_of(point)) for point in points]
    opened = 0
    for name, value in sorted(set().union(*coded)):
        cell = cell_of(name, value)
        share = [n for n, pairs in enumerate(coded) if (name, value) in pairs]
        had = [cell in found[n] for n in share]
        if name in STANDING:
            may = [not is_found and not is_small(had.count(False), MINIMUM) for is_found in had]
        else:
            may = joining([filed[n] for n in share], had, MINIMUM, by_area=name == "platform")
        if any(may) and may_show(sum(had) + sum(may), len(points), MINIMUM):
            opened += 1
            for number in (n for n, may_join in zip(share, may, strict=True) if may_join):
                found[number].add(cell)
    for point, cells in zip(points if opened else [], found, strict=False):
        point.shown_under = written(cells)
    Statement.objects.bulk_update(points if opened else [], ["shown_under"])
    return opened


def _release_attendance(programme_id: UUID, *, on: date) -> int:
    """Who came to each listed session that has a public summary: roles with enough people, and all together."""
    sessions = Session.objects.filter(programme_id=programme_id, summary__versions__isnull=False)
    counted: defaultdict[UUID, dict[str, tuple[int, ...]]] = defaultdict(dict)
    rows = Attendance.objects.filter(session__in=sessions.exclude(unlisted()), number__isnull=False)
    for session_id, role, number in rows.order_by("session", "role").values_list(
        "session_id", "role", "number"
    ):
        counted[session_id][role] = (number or 0,)
    changed, standing = 0, current_of(map(series_of_attendance, counted))
    for session_id, table in counted.items():
        if sum(row[0] for row in table.values()) < MINIMUM:
            continue
        shown = {ALL: totals(table)} | shown_rows(table, MINIMUM)
        cells, series = {role: row[0] for role, row in shown.items()}, series_of_attendance(session_id)
        if cells != standing.get(series, {}):
            changed += release(series=series, cells=cells, minimum=MINIMUM, on=on) == cells
    return changed
