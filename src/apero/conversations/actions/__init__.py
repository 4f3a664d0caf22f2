"""The only writers of series, sessions and codes of conduct."""

from apero.conversations.actions.programmes import (
    ProgrammeFacts,
    announce_programme,
    change_programme,
    draft_programme,
    missing_words,
    publish_conduct,
    set_numbered,
)
from apero.conversations.actions.sessions import (
    AgendaLine,
    HostLine,
    SessionFacts,
    announce_session,
    cancel_session,
    change_session,
    delete_draft,
    draft_session,
)

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
    "delete_draft",
    "draft_programme",
    "draft_session",
    "missing_words",
    "publish_conduct",
    "set_numbered",
]
