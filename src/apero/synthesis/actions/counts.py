"""Releasing what is counted of public points: choices find a point when enough others share them (R10, R46, R47)."""

from collections import Counter
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM, record
from apero.releases.actions import release
from apero.releases.queries import current
from apero.small.ledger import ALL, why_not_release
from apero.small.suppression import MINIMUM, is_small, may_show, shown_rows, totals
from apero.synthesis.events import CountsReleased
from apero.synthesis.models import Statement
from apero.synthesis.queries import cells_of, public_points
from apero.synthesis.queries.counts import (
    KNOWS,
    NO_REGION,
    cell_of,
    read,
    series_of_answer,
    series_of_choice,
    written,
)


@transaction.atomic
def release_counts(*, programme_id: UUID, now: datetime) -> int:
    """After a summary was published: let choices find its points, and release the indicator anew. Safe to repeat.

    Whatever would tell of a few waits for the next summary. Returns how many choices and indicators changed.
    """
    points = list(public_points(programme_id).select_for_update(of=("self",)).order_by("pk"))
    changed = _release_choices(programme_id, points, on=now.date())
    changed += _release_knows(programme_id, points, on=now.date())
    if changed:
        record(CountsReleased(programme_id=programme_id, changed=changed), by=SYSTEM, now=now)
    return changed


def _release_choices(programme_id: UUID, points: list[Statement], *, on: date) -> int:
    """Points join a choice at least `MINIMUM` at a time, so that no new one can be told by what finds it."""
    coded = {point.pk: {cell_of(*pair) for pair in cells_of(point)} for point in points}
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
