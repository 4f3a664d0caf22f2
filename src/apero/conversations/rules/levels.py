"""What a kind and a level of risk are called and mean, and what follows from them (R11, R51, R53)."""

from typing import NamedTuple, TypedDict

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.conversations.facts import SessionFacts
from apero.conversations.models import Session
from apero.lib.refusal import Refusal

FOCUS_GROUP = Session.Kind.FOCUS_GROUP
OPEN, SENSITIVE, RESTRICTED = Session.Level.OPEN, Session.Level.SENSITIVE, Session.Level.RESTRICTED

KINDS: dict[str, str | Promise] = {
    "conversation": gettext_lazy("Conversation"),
    "focus-group": gettext_lazy("Focus group"),
    "office-hour": gettext_lazy("Office hour"),
}
"""What each kind of session is called (R11)."""

KIND_MEANS: dict[str, str | Promise] = {
    "conversation": gettext_lazy("People speak about the framing questions. Everyone can find it and come."),
    "focus-group": gettext_lazy(
        "A few people speak about something sensitive. No list, no feed and no address tells that it takes place: "
        "people come by an invitation code that you hand out."
    ),
    "office-hour": gettext_lazy("People come with their own questions. Everyone can find it and come."),
}
"""What a convenor decides with a kind."""

LEVELS: dict[str, tuple[str | Promise, str | Promise]] = {
    "open": (
        gettext_lazy("Open session"),
        gettext_lazy("Anyone who registered can be in the room. Say nothing that must not be repeated."),
    ),
    "sensitive": (
        gettext_lazy("Sensitive session"),
        gettext_lazy("Not recorded. What is said may be used, who said it may not (Chatham House Rule)."),
    ),
    "restricted": (
        gettext_lazy("Restricted session"),
        gettext_lazy(
            "Not recorded. Only people with an invitation can register, and only they learn that it takes place. "
            "What is said may be used, who said it may not."
        ),
    ),
}
"""What each level of risk is called and means. Said before registering (R51)."""

LEVEL_FOLLOWS: dict[str, str | Promise] = {
    "open": gettext_lazy("Everyone can find it and come. It is recorded only if you say so below."),
    "sensitive": gettext_lazy("Everyone can find it and come."),
    "restricted": gettext_lazy(
        "You hand out the invitation codes; no list, no feed and no address tells of it. No reminder by mail is offered. "
        "Interpreters are not named."
    ),
}
"""What follows from a level, for the convenor who chooses it."""

PLACES = {"open": 60, "sensitive": 30, "restricted": 12}
IN_FOCUS_GROUP = 12
_ORDER = list(LEVELS)


class Defaults(TypedDict):
    """What follows from a kind and a level."""

    capacity: int
    may_be_recorded: bool
    offers_reminders: bool
    is_unlisted: bool


def is_unlisted(kind: str, level: str) -> bool:
    """Whether nobody but those who are invited may learn of such a session (R11, R53)."""
    return kind == FOCUS_GROUP or level == RESTRICTED


def defaults_of(kind: str, level: str) -> Defaults:
    """Places unless the convenor says otherwise; whether it may be recorded, and whether reminders are offered."""
    is_focus = kind == FOCUS_GROUP
    return Defaults(
        capacity=min(PLACES[level], IN_FOCUS_GROUP) if is_focus else PLACES[level],
        may_be_recorded=level == OPEN and not is_focus,
        offers_reminders=level != RESTRICTED,
        is_unlisted=is_unlisted(kind, level),
    )


def level_unless_said(kind: str) -> str:
    """The level of a kind for which none was chosen: a focus group speaks about something sensitive."""
    return SENSITIVE if kind == FOCUS_GROUP else OPEN


def why_not_level(*, kind: str, level: str) -> Refusal | None:
    """A focus group is at least sensitive: who hears of it by invitation only is not told that anyone can come (R11)."""
    if kind == FOCUS_GROUP and level == OPEN:
        words = _(
            "A focus group is never open: people come by invitation, and nothing is recorded. Choose sensitive or "
            "restricted."
        )
        return Refusal("too-open", words, "level")
    return None


class Said(NamedTuple):
    """What is said of a session's safety before anybody registers."""

    name: str
    sentences: list[str]


def said_before(session: Session) -> Said:
    """The name of the level, what it means, whether others learn of the session, and whether it is recorded (R51, R53)."""
    level = session.level if why_not_level(kind=session.kind, level=session.level) is None else SENSITIVE
    name, means = LEVELS[level]
    hidden = [_("Only people with an invitation learn that it takes place.")] if session.is_unlisted else []
    recording = [recording_in_words(session)] if level == OPEN else []
    return Said(str(name), [str(means), *(hidden if level != RESTRICTED else []), *recording])


def recording_in_words(session: Session) -> str:
    """Whether the team records a session, for those who think of coming."""
    if session.is_recorded:
        return _(
            "The team records this session: pictures, voices, the chat, and the names that people use there."
        )
    return _("The team does not record this session. It cannot keep others from doing so.")


def why_not_record(*, kind: str, level: str, is_recorded: bool) -> Refusal | None:
    """Only an open session may be recorded, never a focus group."""
    if is_recorded and not defaults_of(kind, level)["may_be_recorded"]:
        words = _(
            "Only an open session can be recorded, and no focus group. Nothing that people say here is."
        )
        return Refusal("not-recorded", words, "is_recorded")
    return None


def why_not_relevel(session: Session, facts: SessionFacts) -> Refusal | None:
    """What people were told about their safety holds: after announcing it may grow, never shrink (R51, R53)."""
    if session.state != Session.State.ANNOUNCED:
        return None
    field = "kind" if facts.kind != session.kind else "level"
    hides = is_unlisted(facts.kind, facts.level)
    if session.is_unlisted and not hides:
        words = _(
            "People were told that nobody else learns of this session. Cancel it, and begin another that is listed."
        )
        return Refusal("was-hidden", words, field)
    if hides and not session.is_unlisted:
        words = _(
            "This session is known already and cannot be hidden any more. Cancel it, and begin another by invitation."
        )
        return Refusal("was-known", words, field)
    if _ORDER.index(facts.level) < _ORDER.index(session.level):
        words = _("People were told of a stricter level. After announcing, it can only be raised.")
        return Refusal("lower", words, "level")
    if facts.is_recorded and not session.is_recorded:
        words = _("People were told that this session is not recorded. Cancel it, and begin another.")
        return Refusal("told-not-recorded", words, "is_recorded")
    return None
