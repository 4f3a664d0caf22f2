"""The only writers of series, sessions and codes of conduct."""

from apero.conversations.actions.postponing import postpone_session
from apero.conversations.actions.programmes import (
    announce_programme,
    change_programme,
    close_programme,
    draft_programme,
    publish_conduct,
    set_lines,
    set_numbered,
)
from apero.conversations.actions.sessions import (
    announce_session,
    cancel_session,
    change_session,
    delete_draft,
    draft_session,
    settle_clock,
)
from apero.conversations.facts import AgendaLine, HostLine, ProgrammeFacts, SessionFacts

__all__ = [
    "AgendaLine",
    "HostLine",
    "ProgrammeFacts",
    "SessionFacts",
    "announce_programme",
    "announce_session",
    "cancel_session",
    "change_programme",
    "change_session",
    "close_programme",
    "delete_draft",
    "draft_programme",
    "draft_session",
    "postpone_session",
    "publish_conduct",
    "set_lines",
    "set_numbered",
    "settle_clock",
]
