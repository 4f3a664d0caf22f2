"""Releasing counts, edition by edition. The only writer of the ledger."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max

from apero.releases.models import Release
from apero.releases.queries import current
from apero.small.ledger import why_not_release


@transaction.atomic
def release(*, series: str, cells: Mapping[str, int], minimum: int, on: date) -> dict[str, int]:
    """Release the counts of a series as its next edition, and return what the public sees of it now.

    `cells` are what may be shown (small/suppression.py), each with its count; a total is called `small.ledger.ALL`. An
    edition goes out whole. If a difference to the former one would tell of a few, the former one stays: callers show
    what is returned, never what they gave. Without cells, or released anew unchanged, nothing is written.
    """
    previous = current(series)
    if not cells or previous == cells or why_not_release(previous, cells, minimum):
        return previous
    last = Release.objects.filter(series=series).aggregate(last=Max("edition"))["last"] or 0
    Release.objects.bulk_create(
        Release(series=series, cell=cell, number=number, edition=last + 1, released_on=on)
        for cell, number in cells.items()
    )
    return dict(cells)
