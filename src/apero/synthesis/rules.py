"""Who may approve what, and when a summary may be published. Facts in, a reason or None out."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.conversations.models import Session
from apero.conversations.rules import Phase
from apero.lib.refusal import Refusal
from apero.lib.window import Window
from apero.synthesis.models import Claim, Statement

S = Statement.State
TRANSITIONS: dict[S, frozenset[S]] = {
    S.DRAFT: frozenset({S.APPROVED, S.SENT_BACK, S.WITHHELD, S.WITHDRAWN}),
    S.SENT_BACK: frozenset({S.DRAFT, S.WITHHELD, S.WITHDRAWN}),
    S.APPROVED: frozenset({S.DRAFT, S.CHECKING, S.PUBLISHED, S.WITHHELD, S.WITHDRAWN}),
    S.CHECKING: frozenset({S.CHECKED, S.HELD, S.WITHHELD, S.WITHDRAWN}),
    S.CHECKED: frozenset({S.DRAFT, S.PUBLISHED, S.WITHHELD, S.WITHDRAWN}),
    S.HELD: frozenset({S.DRAFT, S.CHECKED, S.WITHHELD, S.WITHDRAWN}),
    S.PUBLISHED: frozenset({S.DRAFT, S.WITHHELD, S.WITHDRAWN}),
    S.WITHHELD: frozenset({S.PUBLISHED, S.DRAFT, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),
}
"""How a statement moves. Participants check between approved and published (`check_rules`); approved ones go out unchecked
only where nobody is asked.

Only what was public once is withheld or withdrawn; a statement that never was is discarded, and leaves nothing. A held
one becomes checked when two people show it with a public reason.
"""

NOTES_OPEN_BEFORE = timedelta(hours=1)
KEPT_AFTER_PUBLICATION = timedelta(days=30)
KEPT_AT_MOST = timedelta(days=120)
"""Raw notes go 30 days after the newest version of the summary, and 120 days after the session at the latest."""
NOTE_ROOM = 500
STATEMENT_ROOM = 600
ANSWER_ROOM = 1_000
REASON_ROOM = 500
ABOUT_ROOM = 1_500
"""How many characters each text may have."""


def notes_purged_on(session: Session, *, published_on: date | None) -> date:
    """The day on which a session's raw notes are destroyed. `published_on`: the newest version of its summary."""
    latest = session.starts_at.astimezone(UTC).date() + KEPT_AT_MOST
    return min(published_on + KEPT_AFTER_PUBLICATION, latest) if published_on else latest


def notes_window(session: Session, *, purged_on: date) -> Window:
    """Notes are taken from an hour before the start until the day on which they are destroyed."""
    return Window(session.starts_at - NOTES_OPEN_BEFORE, datetime.combine(purged_on, time(), tzinfo=UTC))


def why_not_take_note(session: Session, *, purged_on: date, now: datetime) -> Refusal | None:
    """Notes belong to a session that was announced, and to its time."""
    window = notes_window(session, purged_on=purged_on)
    if session.state != Session.State.ANNOUNCED:
        return Refusal(
            "not-announced", _("This session was not announced or was cancelled. It has no notes.")
        )
    if window.is_before(now):
        return Refusal("too-early", _("Notes can be taken from one hour before the start."))
    if window.is_closed(now):
        words = _("Notes of this session closed on %(day)s. You can still write a statement without a note.")
        return Refusal("too-late", words % {"day": date_format(purged_on, "j F Y")})
    return None


def why_not_change_note(*, is_distilled: bool, revision: int, seen: int | None = None) -> Refusal | None:
    """A raw note can be reworded, by somebody who has read it as it stands. `seen`: the revision that was read."""
    if is_distilled:
        return Refusal(
            "distilled",
            _(
                "A statement was written from this note, and its reader compares the two. You can still delete it."
            ),
        )
    if seen is not None and seen != revision:
        return Refusal(
            "stale",
            _(
                "Somebody changed this note since you opened it. Both texts are below: make one of them, and save."
            ),
        )
    return None


def why_not_delete_note(*, revision: int, seen: int | None = None) -> Refusal | None:
    """A note is destroyed by somebody who has read it as it stands, whatever became of it."""
    if seen is not None and seen != revision:
        return Refusal(
            "stale", _("Somebody changed this note since you opened it. Read it again before you delete it.")
        )
    return None


def why_not_count_attendance(phase: Phase, *, seen: str | None = None, mark: str = "") -> Refusal | None:
    """Who came is counted from the start of a session on, by somebody who has read what is counted already."""
    if phase not in (Phase.LIVE, Phase.HELD):
        return Refusal("not-begun", _("How many came can be counted once the session has begun."))
    if seen is not None and seen != mark:
        return Refusal(
            "stale", _("Somebody changed these numbers since you opened them. Compare, then save again.")
        )
    return None


def why_not_approve(
    statement: Statement, *, reader_id: UUID, seen: str | None = None, version: str = ""
) -> Refusal | None:
    """A second person reads: nobody approves their own words, nor words that changed since they read them."""
    if statement.state != S.DRAFT:
        return Refusal("not-draft", _("This statement is not waiting for a reader."))
    if statement.writer_id == reader_id:
        return Refusal("own", _("You wrote this statement. Somebody else has to read it."))
    if seen is not None and seen != version:
        return Refusal("stale", _("This statement changed since you opened it. Please read it again."))
    return None


def why_not_send_back(statement: Statement, *, reader_id: UUID, because: str) -> Refusal | None:
    """The same second person may send it back, and says why."""
    if not because.strip():
        return Refusal("no-reason", _("Say what should change, so that the writer can mend it."), "because")
    return why_not_approve(statement, reader_id=reader_id)


def why_not_edit(statement: Statement, *, seen: str | None = None, version: str = "") -> Refusal | None:
    """What is not public can be reworded; it goes back to being a draft."""
    if statement.state == S.WITHDRAWN:
        return Refusal("withdrawn", _("This statement was withdrawn. It cannot come back."))
    if statement.state == S.WITHHELD:
        return Refusal("withheld", _("It was taken off every page. Two people decide what becomes of it."))
    if statement.state == S.CHECKING:
        return Refusal("checking", _("Participants are checking it. It can be reworded when they are done."))
    if statement.state == S.PUBLISHED:
        return Refusal(
            "public",
            _(
                "This statement is public. A convenor can reopen it: its words stay on the pages until the new ones are public."
            ),
        )
    if seen is not None and seen != version:
        return Refusal(
            "stale",
            _(
                "Somebody changed this statement since you opened it. Yours is kept: compare, then save again."
            ),
        )
    return None


def why_not_reopen(statement: Statement) -> Refusal | None:
    """Only what is public has to be reopened."""
    if statement.state != S.PUBLISHED:
        return Refusal(
            "not-published", _("This statement is not public. It can be changed without reopening it.")
        )
    return None


def why_not_discard(*, was_public: bool) -> Refusal | None:
    """What was never public leaves nothing behind; what was is withdrawn, with a mark and a date."""
    if was_public:
        return Refusal("was-public", _("This statement has been public. A convenor can withdraw it."))
    return None


def why_not_withhold(state: str) -> Refusal | None:
    """What is on a page, in a version of today or of before, can be taken off it, and only once."""
    if state in (S.WITHHELD, S.WITHDRAWN):
        return Refusal("off-already", _("It is off every page already."))
    return None


def why_not_withdraw(statement: Statement | Claim, *, was_public: bool, because: str = "") -> Refusal | None:
    """What is or was public can be withdrawn from every version, with a class of reason."""
    if statement.state == S.WITHDRAWN:
        return Refusal("withdrawn", _("This statement was withdrawn already."))
    if not was_public:
        return Refusal("not-published", _("This statement was never public. It can be discarded."))
    if because not in Statement.WithdrawnBecause.values:
        return Refusal("no-reason", _("Choose a reason."), "because")
    return None


def why_not_answer(statement: Statement, *, words: str, role: str = "") -> Refusal | None:
    """Questions are answered, once they are public or about to be (R60)."""
    if statement.kind != Statement.Kind.QUESTION:
        return Refusal("not-a-question", _("Only a question can be answered here."))
    if statement.state not in (S.APPROVED, S.CHECKING, S.CHECKED, S.PUBLISHED):
        return Refusal("not-approved", _("A second person has to approve the question first."))
    if not words.strip():
        return Refusal("empty", _("Write the answer, or leave the question open."), "words")
    if not role:
        return Refusal("no-role", _("Say in which role the answer was given."), "role")
    return None


def why_not_begin_summary(*, phase: Phase, is_unlisted: bool = False) -> Refusal | None:
    """A summary is published after its session, and not of one that is shown to nobody but those invited."""
    if phase != Phase.HELD:
        return Refusal(
            "not-held", _("The session has not been held yet. Its summary can be published after it.")
        )
    if is_unlisted:
        return Refusal(
            "unlisted",
            _("Only people who were invited know of this session. A summary would show that it was held."),
        )
    return None


def why_not_empty(
    *, ready: int, recorded: bool, nothing_recorded: bool, nothing_shown: bool, method: str
) -> Refusal | None:
    """A version without a point says which of two it is: none was recorded, or none of them is shown. Both need a method.

    `recorded`: whether there is a point in any state, waiting, held or taken off.
    """
    if nothing_recorded and recorded:
        return Refusal("recorded", _("Points were recorded. Wait for them, or say below that none is shown."))
    if nothing_shown and (ready or not recorded):
        return Refusal("contradiction", _("This does not fit what was recorded. Take this mark away."))
    if (nothing_recorded or nothing_shown) and not method.strip():
        return Refusal("no-method", _("Say how you listened, and why no point stands here."), "method")
    return None


def _why_nothing(
    ready: int, checking: int, unasked: int, *, may_be_empty: bool, field: str
) -> Refusal | None:
    if not ready and checking:
        return Refusal("checking", _("Participants are still checking. Publish when they are done."))
    if not ready and unasked:
        return Refusal(
            "unchecked",
            _("Participants have not been asked yet. Open a check, or say publicly why they were not asked."),
            "without_check",
        )
    if not ready and not may_be_empty:
        return Refusal(
            "empty",
            _("There is no point to show. Say so below with the mark, and say why in the method."),
            field,
        )
    return None


def why_not_show(*, flagged: int) -> Refusal | None:
    """A point that was approved can have a flag again: its consent is over, or a name in it belongs to somebody by now."""
    if not flagged:
        return None
    words = ngettext(
        "%(count)s of these points could identify somebody as things stand now. It is named below.",
        "%(count)s of these points could identify somebody as things stand now. They are named below.",
        flagged,
    )
    return Refusal("flagged", words % {"count": flagged})


def why_not_publish(
    *,
    phase: Phase,
    is_unlisted: bool = False,
    writers: Sequence[UUID | None],
    publisher_id: UUID,
    ready: int,
    waiting: int = 0,
    leaves_out: bool = True,
    nothing_recorded: bool = False,
    nothing_shown: bool = False,
    recorded: bool = False,
    unasked: int = 0,
    checking: int = 0,
    is_revision: bool = False,
    method: str = "",
    what_changed: str = "",
    unchanged: bool = False,
) -> Refusal | None:
    """A summary is published by somebody who wrote none of what becomes public with it.

    `writers` are those of the statements that become public now; `ready` counts all that the version holds,
    `waiting` those that it does not hold yet, `unasked` those of them that participants have still to check, `checking`
    those that are with them. `recorded` as in `why_not_empty`.
    """
    begin = why_not_begin_summary(phase=phase, is_unlisted=is_unlisted)
    if begin:
        return begin
    if publisher_id in writers:
        return Refusal(
            "own",
            _(
                "You wrote one of these statements. Nobody publishes their own words: ask another convenor to publish."
            ),
        )
    if nothing_recorded and ready:
        return Refusal("contradiction", _("There are statements. Take this mark away."), "nothing_recorded")
    is_empty = nothing_recorded or nothing_shown
    field = "nothing_shown" if recorded else "nothing_recorded"
    nothing = _why_nothing(ready, checking, unasked, may_be_empty=is_empty, field=field) or why_not_empty(
        ready=ready,
        recorded=recorded,
        nothing_recorded=nothing_recorded,
        nothing_shown=nothing_shown,
        method=method,
    )
    if nothing:
        return nothing
    if waiting and not (leaves_out or nothing_shown):
        words = ngettext(
            "%(number)d statement is not ready. Wait for it, or say that you publish without it.",
            "%(number)d statements are not ready. Wait for them, or say that you publish without them.",
            waiting,
        )
        return Refusal("waiting", words % {"number": waiting}, "leaves_out")
    if unchanged:
        return Refusal("unchanged", _("This is what is public already. There is nothing new to publish."))
    if is_revision and not what_changed.strip():
        return Refusal("no-change", _("Say what changed since the version before."), "what_changed")
    return None
