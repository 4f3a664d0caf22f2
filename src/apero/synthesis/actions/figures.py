"""Figures beside a summary, and corrections of one that is public."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import require
from apero.synthesis.actions.notes import next_position
from apero.synthesis.events import SummaryCorrected
from apero.synthesis.models import Correction, Figure, Summary, SummaryVersion
from apero.synthesis.queries.flags import flags_of_about
from apero.synthesis.queries.reports import programme_of
from apero.synthesis.report_rules import why_not_correct, why_not_keep_figure
from apero.translation.actions import write_source
from apero.translation.models import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """A number with what makes it honest: how exact it is, of which day, and the same figure of the last round."""

    label: str
    value: int
    as_of: date
    qualifier: str = "exact"
    note: str = ""
    compared_with: str = ""
    compared_value: int | None = None

    def parts(self) -> dict[str, str]:
        return {"label": self.label, "note": self.note, "compared-with": self.compared_with}

    def columns(self) -> dict[str, object]:
        return {
            "value": self.value,
            "as_of": self.as_of,
            "qualifier": self.qualifier,
            "compared_value": self.compared_value,
        }


@transaction.atomic
def write_figure(*, summary: Summary, facts: FigureFacts, now: datetime, key: UUID | None = None) -> Figure:
    """Add a figure to the next version of a summary. `key` as in `write_claim`. Raises `Refused` ("future", "flags")."""
    require(why_not_keep_figure(as_of=facts.as_of, today=now.date()))
    locked = Summary.objects.select_for_update(of=("self",)).get(pk=summary.pk)
    standing = Figure.objects.filter(pk=key).first() if key else None
    if standing is not None and standing.summary_id == locked.pk:
        return standing
    _require_no_people(locked, facts)
    return Figure.objects.create(
        id=uuid4() if key is None or standing else key,
        summary=locked,
        text=_words(locked, facts),
        position=next_position(locked.figures),
        **facts.columns(),
    )


NOT_OF_PEOPLE = {"date", "place", "link", "quote", "verbatim"}
"""What a figure may say: of when and where it is, and in words that notes use too."""


def _require_no_people(summary: Summary, facts: FigureFacts) -> None:
    """Words beside a number point at nobody. Raises `Refused` ("flags")."""
    for part, words in facts.parts().items():
        found = flags_of_about(summary, words) if words else []
        flags = [flag for flag in found if flag.flag.kind not in NOT_OF_PEOPLE]
        require(why_not_pass(flags, field=part.replace("-", "_")))


def _words(summary: Summary, facts: FigureFacts) -> Source:
    programme = programme_of(summary)
    return write_source(
        team_id=programme.team_id, kind="figure", language=programme.text.language, parts=facts.parts()
    )


@transaction.atomic
def change_figure(*, figure: Figure, facts: FigureFacts, now: datetime) -> Figure:
    """Change a figure for the next version; public versions keep what they said. Raises `Refused` ("future", "flags")."""
    require(why_not_keep_figure(as_of=facts.as_of, today=now.date()))
    locked = (
        Figure.objects.select_for_update(of=("self",)).select_related("summary", "text").get(pk=figure.pk)
    )
    _require_no_people(locked.summary, facts)
    was = locked.text
    if _is_held(locked):
        locked.text = _words(locked.summary, facts)
    else:
        write_source(
            team_id=was.team_id, kind="figure", language=was.language, parts=facts.parts(), source=was
        )
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    locked.save()
    return locked


@transaction.atomic
def drop_figure(*, figure: Figure) -> None:
    """Leave a figure out of the next version."""
    is_held = _is_held(figure)
    Figure.objects.filter(pk=figure.pk).delete()
    if not is_held:
        Source.objects.filter(pk=figure.text_id).delete()


def _is_held(figure: Figure) -> bool:
    """Whether a version holds it with these words."""
    held = SummaryVersion.objects.filter(summary_id=figure.summary_id).values_list("figures", flat=True)
    return any(one["text"] == str(figure.text_id) for figures in held for one in figures)


@transaction.atomic
def correct_summary(
    *, summary: Summary, words: str, by: Actor, now: datetime, on: date | None = None
) -> Correction:
    """Say in public what was wrong in a summary, with the day and the role. It stays. Raises `Refused` ("not-public", "empty").

    `on` as in `publish_summary`.
    """
    locked = Summary.objects.select_for_update(of=("self",)).get(pk=summary.pk)
    require(why_not_correct(words=words, is_public=locked.versions.exists()))
    require(why_not_pass(flags_of_about(locked, words), field="words"))
    programme = programme_of(locked)
    source = write_source(
        team_id=programme.team_id,
        kind="correction",
        language=programme.text.language,
        parts={"text": words},
    )
    made = Correction.objects.create(
        summary=locked, text=source, corrected_on=on or now.date(), by_role=by.acting_role
    )
    record(SummaryCorrected(summary_id=locked.pk, correction_id=made.pk), by=by, now=now)
    return made
