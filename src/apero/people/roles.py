"""Roles are data with a sentence: the page that grants them, the docs and the check all read this table."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    """What a role may do in its team."""

    TEAM_MANAGE = "team.manage"
    POLICY_WRITE = "policy.write"
    PROGRAMME_WRITE = "programme.write"
    MEETING_LINK_READ = "meeting-link.read"
    QUESTIONS_SCREEN = "questions.screen"
    PARTICIPANTS_READ = "participants.read"
    INTERPRETATION_ARRANGE = "interpretation.arrange"
    INTERPRET = "interpret"
    NOTES_WRITE = "notes.write"
    NOTES_READ = "notes.read"
    STATEMENTS_WRITE = "statements.write"
    STATEMENTS_APPROVE = "statements.approve"
    SUMMARY_PUBLISH = "summary.publish"
    ANSWERS_WRITE = "answers.write"
    HIDING_DECIDE = "hiding.decide"
    TRANSLATE = "translate"
    AUDIT_READ = "audit.read"


@dataclass(frozen=True, slots=True)
class Role:
    """A name, a sentence for people, and what it may do."""

    code: str
    name: str | Promise
    means: str | Promise
    may: frozenset[Permission]


_P = Permission
ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        Role(
            "admin",
            _("Administrator"),
            _(
                "Invites people, gives and takes roles, and reads the record of what staff did. Reads no notes and no questions."
            ),
            frozenset({_P.TEAM_MANAGE, _P.AUDIT_READ}),
        ),
        Role(
            "convenor",
            _("Convenor"),
            _(
                "Writes policy pages, programmes and sessions, screens questions, arranges interpreters, translates, "
                "publishes summaries that others wrote, records answers and promises, and decides with a second person what "
                "is taken off public pages. Reads no notes."
            ),
            frozenset(
                {
                    _P.POLICY_WRITE,
                    _P.PROGRAMME_WRITE,
                    _P.MEETING_LINK_READ,
                    _P.QUESTIONS_SCREEN,
                    _P.PARTICIPANTS_READ,
                    _P.INTERPRETATION_ARRANGE,
                    _P.SUMMARY_PUBLISH,
                    _P.ANSWERS_WRITE,
                    _P.HIDING_DECIDE,
                    _P.TRANSLATE,
                }
            ),
        ),
        Role(
            "facilitator",
            _("Facilitator"),
            _("Hosts sessions: screens and answers questions, and knows the meeting link. Reads no notes."),
            frozenset({_P.MEETING_LINK_READ, _P.QUESTIONS_SCREEN, _P.PARTICIPANTS_READ}),
        ),
        Role(
            "note-taker",
            _("Note-taker"),
            _(
                "Takes notes in sessions, whose meeting link they know, and writes statements from them. Approves none of them."
            ),
            frozenset({_P.MEETING_LINK_READ, _P.NOTES_WRITE, _P.NOTES_READ, _P.STATEMENTS_WRITE}),
        ),
        Role(
            "reviewer",
            _("Reviewer"),
            _(
                "Reads notes, approves statements that somebody else wrote or sends them back, and decides with a second "
                "person what is taken off public pages."
            ),
            frozenset({_P.NOTES_READ, _P.STATEMENTS_APPROVE, _P.HIDING_DECIDE}),
        ),
        Role(
            "translator",
            _("Translator"),
            _("Translates what is or will be public. Reads no notes."),
            frozenset({_P.TRANSLATE}),
        ),
        Role(
            "interpreter",
            _("Interpreter"),
            _(
                "Sees the brief, the agenda and the questions of the sessions that they interpret, and no others."
            ),
            frozenset({_P.INTERPRET}),
        ),
        Role(
            "auditor",
            _("Auditor"),
            _("Reads the record of what staff did. Changes nothing."),
            frozenset({_P.AUDIT_READ}),
        ),
    )
}
