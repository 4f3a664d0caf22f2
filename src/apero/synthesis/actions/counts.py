"""Releasing what is counted of public points: choices find a point when enough others share them (R10, R46, R47)."""

from collections import Counter, defaultdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM, record
from apero.conversations.models import Session, unlisted
from apero.releases.actions import release
from apero.releases.queries import current
from apero.small.cells import may_tell_platform, narrow, widen
from apero.small.ledger import ALL, why_not_release
from apero.small.suppression import MINIMUM, is_small, may_show, shown_rows, totals
from apero.synthesis.events import CountsReleased
from apero.synthesis.models import Attendance, Statement
from apero.synthesis.queries import cells_of, public_points, series_of_attendance
from apero.synthesis.queries.counts import (
    KNOWS,
    NO_REGION,
    TABLES,
    as_filed,
    cell_of,
    read,
    series_of_answer,
    series_of_choice,
    series_of_table,
    shown_under,
    table_cells,
    written,
)


@transaction.atomic
def release_counts(*, programme_id: UUID, now: datetime) -> int:
    """After a summary was published: let choices find its points, and release the indicator anew. Safe to repeat.

    Whatever would tell of a few waits for the next summary. Returns how many choices and indicators changed.
    """
    points = list(public_points(programme_id).select_for_update(of=("self",)).order_by("pk"))
    changed = _let_tell(programme_id, points, on=now.date())
    changed += _release_choices(programme_id, points, on=now.date())
    changed += _release_knows(programme_id, points, on=now.date())
    changed += _release_risks(programme_id, points, on=now.date())
    changed += _release_attendance(programme_id, on=now.date())
    if changed:
        record(CountsReleased(programme_id=programme_id, changed=changed), by=SYSTEM, now=now)
    return changed


def _let_tell(programme_id: UUID, points: list[Statement], *, on: date) -> int:
    """Points show their risk area and topic where enough of their region do (R42, R58). Returns how many cells opened."""
    opened = 0

    def may_open(name: str, key: str, number: int) -> bool:
        nonlocal opened
        series, edition = series_of_choice(programme_id, cell_of(name, key)), {"points": number}
        is_open = release(series=series, cells=edition, minimum=MINIMUM, on=on) == edition
        opened += is_open
        return is_open

    filed = [as_filed(point) for point in points]
    widen(filed, MINIMUM, may_open)
    for point, one in zip(points, filed, strict=True):
        point.shown_under = written(shown_under(point, one))
    Statement.objects.bulk_update(points if opened else [], ["shown_under"])
    return opened


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
    changed = []
    for point, one in zip(points, filed, strict=True):
        was, point.shown_under = point.shown_under, written(shown_under(point, one))
        changed += [point] if was != point.shown_under else []
    Statement.objects.bulk_update(changed, ["shown_under"])


def _coded(points: list[Statement]) -> dict[UUID, set[str]]:
    """The choices that may find each point. Where it happens is left out where few with its risk area say it."""
    tells = may_tell_platform([as_filed(point) for point in points], MINIMUM)
    return {
        point.pk: {cell_of(*pair) for pair in cells_of(point) if pair[0] != "platform" or may}
        for point, may in zip(points, tells, strict=True)
    }


def _release_choices(programme_id: UUID, points: list[Statement], *, on: date) -> int:
    """Points join a choice at least `MINIMUM` at a time, so that no new one can be told by what finds it."""
    coded = _coded(points)
    counts = Counter(cell for cells in coded.values() for cell in cells)
    opened = set()
    for cell, number in sorted(counts.items()):
        new = [p for p in points if cell in coded[p.pk] and cell not in read(p.shown_under)]
        if not new or is_small(len(new), MINIMUM) or not may_show(number, len(points), MINIMUM):
            continue
        series = series_of_choice(programme_id, cell)
        if release(series=series, cells={"points": number}, minimum=MINIMUM, on=on) == {"points": number}:
            opened.add(cell)
    for point in points if opened else []:
        point.shown_under = written(read(point.shown_under) | coded[point.pk] & opened)
    Statement.objects.bulk_update(points if opened else [], ["shown_under"])
    return len(opened)


def _release_knows(programme_id: UUID, points: list[Statement], *, on: date) -> int:
    """The indicator by region, of the points that choices find. Both answers go out together or not at all."""
    rows: dict[str, tuple[int, ...]] = {}
    for point in points:
        found = tuple(int(cell_of("says", answer) in read(point.shown_under)) for answer in KNOWS)
        region = str(point.region_id or NO_REGION)
        rows[region] = tuple(map(sum, zip(rows.get(region, (0, 0)), found, strict=True)))
    if min(totals(rows), default=0) < MINIMUM:
        return 0
    table = {ALL: totals(rows)} | shown_rows(rows, MINIMUM)
    editions = {
        series_of_answer(programme_id, answer): {cell: row[place] for cell, row in table.items()}
        for place, answer in enumerate(KNOWS)
    }
    standing = {series: current(series) for series in editions}
    if standing == editions or any(why_not_release(standing[s], editions[s], MINIMUM) for s in editions):
        return 0
    for series, cells in editions.items():
        release(series=series, cells=cells, minimum=MINIMUM, on=on)
    return 1


def _release_risks(programme_id: UUID, points: list[Statement], *, on: date) -> int:
    """The two tables of risk areas, by region and by where it happens, of what points show (R42)."""
    filed, released = [as_filed(point) for point in points], 0
    for name, counted in TABLES.items():
        cells = {cell_of(key, value): n for (key, value), n in table_cells(filed, counted).items()}
        series = series_of_table(programme_id, name)
        was = current(series)
        released += release(series=series, cells=cells, minimum=MINIMUM, on=on) == cells != was
    return released


def _release_attendance(programme_id: UUID, *, on: date) -> int:
    """Who came to each listed session that has a public summary: roles with enough people, and all together."""
    sessions = Session.objects.filter(programme_id=programme_id, summary__versions__isnull=False)
    counted: defaultdict[UUID, dict[str, tuple[int, ...]]] = defaultdict(dict)
    rows = Attendance.objects.filter(session__in=sessions.exclude(unlisted()), number__isnull=False)
    for session_id, role, number in rows.order_by("session", "role").values_list(
        "session_id", "role", "number"
    ):
        counted[session_id][role] = (number or 0,)
    changed = 0
    for session_id, table in counted.items():
        if sum(row[0] for row in table.values()) < MINIMUM:
            continue
        shown = {ALL: totals(table)} | shown_rows(table, MINIMUM)
        cells, series = {role: row[0] for role, row in shown.items()}, series_of_attendance(session_id)
        was = current(series)
        changed += release(series=series, cells=cells, minimum=MINIMUM, on=on) == cells != was
    return changed
