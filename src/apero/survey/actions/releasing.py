"""Publishing the results of a version: once, whole, and only what may be shown."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import blake2b

from django.db import transaction
from django.utils.translation import gettext as _

from apero.audit.actions import Actor, record
from apero.lib.refusal import Refusal, require
from apero.releases import queries as ledger
from apero.releases.actions import release
from apero.small.ledger import ALL
from apero.survey import queries, rules
from apero.survey.events import ResultsReleased
from apero.survey.models import ResultRelease, Survey, SurveyVersion
from apero.survey.results import Table

_LONGEST = 120
"""Signs of a cell's name in the ledger."""


@transaction.atomic
def release_results(*, version: SurveyVersion, by: Actor, now: datetime) -> ResultRelease:
    """Count, keep what may be shown, and write it into the ledger. Twice is once. Raises `Refused`.

    Of fewer answers than the minimum nothing is told, and that is released too: nobody can see whether there was any.
    """
    survey = Survey.objects.select_for_update(of=("self",)).get(pk=version.survey_id)
    done = ResultRelease.objects.filter(version=version).first()
    if done is not None:
        return done
    require(rules.why_not_release(survey, is_waiting=queries.is_waiting(survey)))
    tables = queries.told_of(version)
    made = keep_results(survey, version, tables, on=now.date())
    if survey.state == Survey.State.CLOSED:
        survey.state = Survey.State.ANALYSED
        survey.save(update_fields=["state"])
    record(ResultsReleased(survey_id=survey.pk, number=version.number), by=by, now=now)
    return made


def keep_results(
    survey: Survey, version: SurveyVersion, tables: Sequence[Table], *, on: date
) -> ResultRelease:
    """The results of a version as its page shows them, and in the ledger. A part of its callers' acts. Raises `Refused`."""
    _write(survey, version, tables, on)
    return ResultRelease.objects.create(
        version=version, released_on=on, tables=[table.as_json() for table in tables]
    )


def _write(survey: Survey, version: SurveyVersion, tables: Iterable[Table], on: date) -> None:
    """Into the ledger, unless it says that this version was released before with other numbers."""
    series, cells = f"survey:{survey.pk}:{version.number}", cells_of(tables)
    before = ledger.current(series)
    if before and before != cells:
        require(
            Refusal(
                "released",
                _("Other numbers of this version were published before. One could be taken from the other."),
            )
        )
    least = queries.least_of(version)
    release(series=series, cells=cells, minimum=least, on=on)


def cells_of(tables: Iterable[Table]) -> dict[str, int]:
    """The numbers of a release by their names in the ledger."""
    cells: dict[str, int] = {}
    for table in tables:
        cells[ALL] = table.people
        cells |= {_cell(table.name, answer): number for answer, number in table.totals.items()}
        for group, numbers in table.cells.items():
            cells |= {_cell(table.name, answer, group): number for answer, number in numbers.items()}
    return cells


def _cell(*names: str) -> str:
    name = " ".join(names)
    return name if len(name) <= _LONGEST else blake2b(name.encode(), digest_size=16).hexdigest()
