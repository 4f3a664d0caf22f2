"""When a summary of a region or of a series may be published, and what may stand in it. Facts in, a reason or None out."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.lib.refusal import Refusal
from apero.survey.models import Survey
from apero.synthesis.models import Claim, Statement
from apero.synthesis.rules import why_not_empty

S = Statement.State
C = Claim.State
CLAIM_ROOM = 800
LABEL_ROOM = 120
NOTE_ROOM = 300
MOST_BEHIND = 200
"""Statements behind one claim."""
MOST_OFFERED = 400
"""Statements that a form offers to stand behind a claim: the newest sessions come first."""


def stands_firm(state: str, *, asks_participants: bool) -> bool:
    """Whether a statement may stand behind a claim: it is public, or its check is over, or nobody is asked to check it."""
    return state in (S.PUBLISHED, S.CHECKED) or (state == S.APPROVED and not asks_participants)


def why_not_compile(
    *, behind: int, wanted: int, survey: Survey | None = None, unread: int = 0
) -> Refusal | None:
    """A claim stands on statements that may be told of (`behind` of the `wanted` are), or on what people wrote in a survey.

    `unread`: how many of its open answers were not read by two of the team.
    """
    if not wanted and survey is None:
        return Refusal(
            "nothing-behind", _("Choose at least one statement that it stands on, or a survey."), "statements"
        )
    if survey is not None and unread:
        text = ngettext(
            "%(number)d answer of this survey was not read by two people yet. A line is made of what two have read.",
            "%(number)d answers of this survey were not read by two people yet. A line is made of what two have read.",
            unread,
        )
        return Refusal("unread", text % {"number": unread}, "survey")
    if behind < wanted:
        words = _("One of these statements cannot stand behind a claim any more. Please choose again.")
        return Refusal("not-firm", words, "statements")
    if wanted > MOST_BEHIND:
        words = _("At most %(number)d statements can stand behind one claim.")
        return Refusal("too-many", words % {"number": MOST_BEHIND}, "statements")
    return None


def why_not_edit_claim(claim: Claim, *, seen: str | None = None, version: str = "") -> Refusal | None:
    """What was never public or stands in a version can be reworded; what was taken off cannot come back."""
    if claim.state in (C.WITHDRAWN, C.WITHHELD):
        return Refusal("withdrawn", _("This claim was taken off the page. It cannot be reworded here."))
    if seen is not None and seen != version:
        words = _("Somebody changed this claim since you opened it. Yours is kept: compare, then save again.")
        return Refusal("stale", words)
    return None


def why_not_approve_claim(
    claim: Claim, *, reader_id: UUID, seen: str | None = None, version: str = ""
) -> Refusal | None:
    """A second person reads, as with statements."""
    if claim.state != C.DRAFT:
        return Refusal("not-draft", _("This claim is not waiting for a reader."))
    if claim.writer_id == reader_id:
        return Refusal("own", _("You wrote this claim. Somebody else has to read it."))
    if seen is not None and seen != version:
        return Refusal("stale", _("This claim changed since you opened it. Please read it again."))
    return None


def why_nothing_stands(states: Collection[str], *, has_survey: bool = False) -> Refusal | None:
    """A claim stands on statements: not on those that were taken off the pages, or wait for two people; or on a survey."""
    off = {str(Statement.State.WITHHELD), str(Statement.State.WITHDRAWN)}
    if off.issuperset(states) and not has_survey:
        return Refusal(
            "stands-on-nothing", _("Every statement behind this line was taken off. Delete the line.")
        )
    return None


def why_not_discard_claim(*, was_public: bool) -> Refusal | None:
    """What was public is taken off by two people, with a mark."""
    if was_public:
        return Refusal("was-public", _("This claim has been public. It can be taken off the page."))
    return None


def why_not_keep_figure(*, as_of: date, today: date) -> Refusal | None:
    """A figure is of a day that was."""
    if as_of > today:
        return Refusal("future", _("This day is still to come. Say when it was counted."), "as_of")
    return None


def why_not_correct(*, words: str, is_public: bool) -> Refusal | None:
    """What is public can be corrected, in words."""
    if not is_public:
        return Refusal("not-public", _("No version is public yet. Change the draft instead."))
    if not words.strip():
        return Refusal("empty", _("Say what was wrong, and what is right."), "words")
    return None


def why_not_publish_report(
    *,
    writers: Sequence[UUID | None],
    publisher_id: UUID,
    ready: int,
    waiting: int = 0,
    leaves_out: bool = True,
    nothing_recorded: bool = False,
    nothing_shown: bool = False,
    recorded: bool = False,
    is_revision: bool = False,
    method: str = "",
    what_changed: str = "",
    unchanged: bool = False,
) -> Refusal | None:
    """A summary of a region or a series is published by somebody who wrote none of what becomes public with it.

    `writers` are those of the claims that become public now. `recorded` as in `rules.why_not_empty`, of listed sessions alone:
    what was said in others is told by nothing but claims.
    """
    if publisher_id in writers:
        words = _("You wrote one of these claims. Nobody publishes their own words: ask another convenor.")
        return Refusal("own", words)
    if nothing_recorded and ready:
        return Refusal("contradiction", _("There are claims. Take this mark away."), "nothing_recorded")
    if not ready and not (nothing_recorded or nothing_shown):
        words = _("There is no line to show. Say so below with the mark, and say why in the method.")
        return Refusal("empty", words, "nothing_shown" if recorded else "nothing_recorded")
    nothing = why_not_empty(
        ready=ready,
        recorded=recorded,
        nothing_recorded=nothing_recorded,
        nothing_shown=nothing_shown,
        method=method,
    )
    if nothing:
        return nothing
    if waiting and not (leaves_out or nothing_shown):
        text = ngettext(
            "%(number)d claim is not ready. Wait for it, or say that you publish without it.",
            "%(number)d claims are not ready. Wait for them, or say that you publish without them.",
            waiting,
        )
        return Refusal("waiting", text % {"number": waiting}, "leaves_out")
    if unchanged:
        return Refusal("unchanged", _("This is what is public already. There is nothing new to publish."))
    if is_revision and not what_changed.strip():
        return Refusal("no-change", _("Say what changed since the version before."), "what_changed")
    return None
