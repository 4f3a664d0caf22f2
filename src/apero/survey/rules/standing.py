"""Why a survey cannot be made, changed, opened or begun anew. Facts in, a reason or None out."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.lib.refusal import Refusal
from apero.survey.models import Survey, SurveyVersion
from apero.survey.rules.answering import ends_at
from apero.survey.structure import QUESTIONS, SECTIONS, Structure

State, VersionState = Survey.State, SurveyVersion.State
ON_A_SHEET = 200
"""Codes that are made together, at most."""


def why_not_make(series_state: str, *, is_taken: bool, last_day: date, now: datetime) -> Refusal | None:
    """A survey belongs to a series that is not closed, under an address of its own."""
    if series_state == "closed":
        return Refusal("closed", _("This series is closed. Make the survey in the series that is running."))
    if is_taken:
        return Refusal(
            "taken", _("This series has a survey at this address already. Choose another."), "address"
        )
    if last_day < now.date():
        return Refusal("past", _("The last day is over already."), "last_day")
    return None


def why_not_edit(state: str, *, seen: int, standing: int) -> Refusal | None:
    """Only a draft is changed, and over what its writer saw."""
    if state != VersionState.DRAFT:
        return Refusal(
            "frozen", _("This version is open: what it asks does not change. Begin the next version.")
        )
    if seen != standing:
        return Refusal(
            "stale",
            _(
                "A colleague changed the survey while you wrote. Yours is still in the form. Look at theirs, then save again."
            ),
        )
    return None


def why_not_overwrite(changed: Collection[str]) -> Refusal | None:
    """Nothing is saved over what its writer did not see: the fields that a colleague `changed` meanwhile."""
    if changed:
        return Refusal(
            "stale", _("A colleague changed this while you wrote. Look at theirs, then save again.")
        )
    return None


def why_not_grow(structure: Structure) -> Refusal | None:
    """A survey stays within what a version can hold, and what people answer."""
    if len(structure.sections) > SECTIONS or len(structure.questions) > QUESTIONS:
        numbers = {"sections": SECTIONS, "questions": QUESTIONS}
        text = _(
            "A survey has %(sections)s parts and %(questions)s questions, at most. Take others out first."
        )
        return Refusal("too-many", text % numbers)
    return None


def why_not_open(
    survey: Survey, state: str, *, is_announced: bool, problems: int, now: datetime
) -> Refusal | None:
    """A draft of a survey that has not ended, in a series that people can see, with nothing left to mend."""
    if state != VersionState.DRAFT:
        return Refusal("opened", _("This version was opened already."))
    if survey.state not in (State.DRAFT, State.OPEN) or now >= ends_at(survey):
        return Refusal("ended", _("The last day of this survey is over."))
    if not is_announced:
        return Refusal("not-announced", _("Announce the series first. Then people can find its survey."))
    if problems:
        text = ngettext(
            "%(number)s thing is still to be mended. It stands beside its question.",
            "%(number)s things are still to be mended. They stand beside their questions.",
            problems,
        )
        return Refusal("problems", text % {"number": problems})
    return None


def why_not_change(survey: Survey, *, now: datetime) -> Refusal | None:
    """A next version can be begun while the survey is open."""
    if survey.state != State.OPEN or now >= ends_at(survey):
        return Refusal("not-open", _("Only an open survey gets another version."))
    return None


def why_not_set(survey: Survey, *, last_day: date, now: datetime) -> Refusal | None:
    """While a survey is open its last day moves later, never earlier: people were told that there is time until then."""
    if survey.state not in (State.DRAFT, State.OPEN):
        return Refusal("ended", _("The last day of this survey is over."))
    if last_day < now.date():
        return Refusal("past", _("The last day is over already."), "last_day")
    if survey.state == State.OPEN and last_day < survey.last_day:
        return Refusal(
            "earlier",
            _("People were told that there is time until then. Choose a later day, or end the survey now."),
            "last_day",
        )
    return None


def why_not_drop(state: str) -> Refusal | None:
    """Only a draft is deleted: nobody has answered it."""
    if state != VersionState.DRAFT:
        return Refusal("frozen", _("This version was opened, and what people were asked stays readable."))
    return None


def why_not_close(survey: Survey) -> Refusal | None:
    """Only what is open ends."""
    if survey.state != State.OPEN:
        return Refusal("not-open", _("This survey is not open."))
    return None


def why_not_report(survey: Survey) -> Refusal | None:
    """First results are published. Then it can be said that people were told what came of it."""
    if survey.state != State.ANALYSED:
        return Refusal("not-analysed", _("Publish the results first."))
    return None


def why_not_read(survey: Survey, *, now: datetime) -> Refusal | None:
    """What people wrote is read when the survey has closed and all answers were put away and mixed."""
    if survey.state in (State.DRAFT, State.OPEN):
        return Refusal("open", _("What people write is read when the survey is over."))
    if survey.state == State.RAW_DELETED or deleted_on(survey) <= now.date():
        return Refusal("deleted", _("The answers were deleted, as it was promised."))
    if not survey.searched:
        return Refusal("waits", _("The last answers are being put away. Look again in an hour."))
    return None


def why_not_hand_out(survey: Survey, *, number: int, now: datetime) -> Refusal | None:
    """Codes are made for a survey that needs them, until its last day has ended."""
    if not survey.uses_codes:
        return Refusal("no-codes", _("This survey was made without one-time codes. That never changes."))
    if survey.closed_on or now >= ends_at(survey):
        return Refusal("ended", _("The last day of this survey is over."))
    if not 0 < number <= ON_A_SHEET:
        return Refusal("number", _("Make %(most)s at a time, at most.") % {"most": ON_A_SHEET}, "number")
    return None


def why_not_another(survey: Survey, *, newest: int | None) -> Refusal | None:
    """Codes are shown once: whoever does not know of the newest sheet would leave its codes good and seen by nobody."""
    if newest is not None and newest != survey.last_sheet:
        text = _(
            "Sheet %(sheet)s was made meanwhile. If nobody saw its codes, take it back, then make another."
        )
        return Refusal("stale", text % {"sheet": survey.last_sheet})
    return None


def why_not_release(survey: Survey, *, is_waiting: bool) -> Refusal | None:
    """Results are published once, when no answer comes any more and none waits, and while there are answers to count."""
    if survey.state in (State.DRAFT, State.OPEN):
        return Refusal("not-closed", _("Results are published after the survey has closed, not before."))
    if survey.state == State.RAW_DELETED:
        return Refusal("deleted", _("The answers were deleted by the day that was promised."))
    if is_waiting:
        return Refusal(
            "put-away", _("The last answers are still being put away. Come back in a few minutes.")
        )
    return None


def deleted_on(survey: Survey) -> date:
    """The day on which the answers of a survey are deleted: after the report, and at the latest a year after it closed."""
    latest = (survey.closed_on or survey.last_day) + timedelta(days=survey.facts["days after closing"])
    if survey.reported_on is None:
        return latest
    return min(latest, survey.reported_on + timedelta(days=survey.facts["days after the report"]))
