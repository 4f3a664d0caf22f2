"""Notes, statements, summaries: the only writers. A statement's words are shown to translators when they are approved."""

from apero.synthesis.actions.attendance import count_attendance
from apero.synthesis.actions.counts import release_counts
from apero.synthesis.actions.notes import change_note, delete_note, purge_notes, write_note
from apero.synthesis.actions.statements import (
    StatementFacts,
    answer_statement,
    approve_statement,
    change_statement,
    discard_statement,
    move_statements,
    reopen_statement,
    send_back_statement,
    withdraw_statement,
    write_statement,
)
from apero.synthesis.actions.summaries import publish_summary

__all__ = [
    "StatementFacts",
    "answer_statement",
    "approve_statement",
    "change_note",
    "change_statement",
    "count_attendance",
    "delete_note",
    "discard_statement",
    "move_statements",
    "publish_summary",
    "purge_notes",
    "release_counts",
    "reopen_statement",
    "send_back_statement",
    "withdraw_statement",
    "write_note",
    "write_statement",
]
