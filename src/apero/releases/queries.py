"""What the public has seen of counts."""

from collections.abc import Iterable

from django.db.models import F, Max, Window

from apero.releases.models import Release


def current(series: str) -> dict[str, int]:
    """The cells of the newest edition of a series, each with its number; none if nothing was released."""
    return current_of([series]).get(series, {})


def current_of(series: Iterable[str]) -> dict[str, dict[str, int]]:
    """The same of several series in one query; a series without an edition is not in it."""
    newest = Window(Max("edition"), partition_by=F("series"))
    rows = Release.objects.filter(series__in=list(series)).annotate(newest=newest).filter(edition=F("newest"))
    found: dict[str, dict[str, int]] = {}
    for name, cell, number in rows.order_by("series", "cell").values_list("series", "cell", "number"):
        found.setdefault(name, {})[cell] = number
    return found
