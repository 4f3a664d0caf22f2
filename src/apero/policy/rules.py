"""Decisions about the policy and its words. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apero.lib.refusal import Refusal
from apero.policy.models import PolicyVersion

State = PolicyVersion.State
_DAY = timedelta(days=1)
USED = Refusal("used", _("Something is filed under it, so it has to stay. You can rename it."))
"""Why something is not removed: the database knows who refers to it."""


def why_not_edit(state: str) -> Refusal | None:
    """Only a draft can be changed: its text, its commitments, its place among them (R65)."""
    if state == State.DRAFT:
        return None
    return Refusal(
        "not-a-draft",
        _("This version was adopted or withdrawn. Its text is final. Write a new version instead."),
    )


def why_not_adopt(
    state: str, *, parts: Mapping[str, str], adopted_by: str, adopted_on: date, today: date
) -> Refusal | None:
    """A draft with a title and a text is adopted by a named body on a day that has begun somewhere (R65)."""
    if state != State.DRAFT:
        return Refusal(
            "not-a-draft", _("Only a draft can be adopted. Somebody may have adopted it just now.")
        )
    if not parts.get("title") or not parts.get("body"):
        return Refusal("no-text", _("Write a title and a text first: they are what is adopted."))
    if not adopted_by:
        return Refusal("no-body", _("Name the body that adopted it."), "adopted_by")
    if adopted_on > today + _DAY:
        return Refusal(
            "future", _("This day has not come yet. Enter it when the text has been adopted."), "adopted_on"
        )
    return None


def why_not_put_in_force(state: str, *, adopted_on: date | None, on: date, today: date) -> Refusal | None:
    """An adopted version comes into force once, not before its adoption and not in advance."""
    if state != State.ADOPTED or adopted_on is None:
        return Refusal("not-adopted", _("Only an adopted version can come into force, and only once."))
    if on < adopted_on:
        return Refusal(
            "before-adoption", _("It cannot be in force before the day on which it was adopted."), "on"
        )
    if on > today + _DAY:
        return Refusal("future", _("This day has not come yet. Put it in force when it has."), "on")
    return None


def why_not_withdraw(state: str) -> Refusal | None:
    """Whatever is not over already can be withdrawn."""
    if state in (State.DRAFT, State.ADOPTED, State.IN_FORCE):
        return None
    return Refusal("over", _("This version was superseded or withdrawn before."))


def why_not_merge(
    topic_id: UUID, heir_id: UUID, *, topic_heir: UUID | None, heir_heir: UUID | None, same_team: bool
) -> Refusal | None:
    """A topic that is still in use goes into another one that is. So no chain can close to a ring."""
    if not same_team or topic_id == heir_id:
        return Refusal("not-another", _("Choose another topic of this team."), "heir")
    if topic_heir is not None:
        return Refusal("merged", _("This topic was merged before. It has an heir already."))
    if heir_heir is not None:
        return Refusal(
            "heir-merged", _("The topic you chose was itself merged just now. Choose another."), "heir"
        )
    return None


def why_not_use_topic(heir: UUID | None) -> Refusal | None:
    """A merged topic is history: its words and its place stay as they were."""
    if heir is None:
        return None
    return Refusal("merged", _("This topic was merged into another and stays as it was."))


def why_not_refile(*, same_team: bool) -> Refusal | None:
    """A topic stays in its team's codebook."""
    return None if same_team else Refusal("not-another", _("Choose a risk area of this team."), "risk_area")
